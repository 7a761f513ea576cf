// What crosses the bridge between the window and the shell: the shell's own types, under the window's names.
import type { DeletionChanged } from './generated/DeletionChanged';
import type { ErrorCode } from './generated/ErrorCode';
import type { ExportProgress } from './generated/ExportProgress';
import type { MailProgress } from './generated/MailProgress';
import type { RecordsChanged } from './generated/RecordsChanged';
import type { RequestsChanged } from './generated/RequestsChanged';
import type { SecretHidden } from './generated/SecretHidden';
import type { SyncProgress } from './generated/SyncProgress';
import type { ThemeChanged } from './generated/ThemeChanged';

export type { AboutView } from './generated/AboutView';
export type { AddDeviceRequest } from './generated/AddDeviceRequest';
export type { AllDataEntry } from './generated/AllDataEntry';
export type { AllDataOrganization } from './generated/AllDataOrganization';
export type { AllDataValue } from './generated/AllDataValue';
export type { AllDataView } from './generated/AllDataView';
export type { AuthorityView } from './generated/AuthorityView';
export type { BeginRequestRequest } from './generated/BeginRequestRequest';
export type { BeginSignInRequest } from './generated/BeginSignInRequest';
export type { CatalogueView } from './generated/CatalogueView';
export type { ChangeBackRequest } from './generated/ChangeBackRequest';
export type { ChangedBackView } from './generated/ChangedBackView';
export type { ChangeProtectionRequest } from './generated/ChangeProtectionRequest';
export type { ChangeRequest } from './generated/ChangeRequest';
export type { ChangeState } from './generated/ChangeState';
export type { CheckSignatureRequest } from './generated/CheckSignatureRequest';
export type { DroppedReplyRequest } from './generated/DroppedReplyRequest';
export type { ChooseExportTargetRequest } from './generated/ChooseExportTargetRequest';
export type { ChooseRequestAboutRequest } from './generated/ChooseRequestAboutRequest';
export type { ChooseRequestLawRequest } from './generated/ChooseRequestLawRequest';
export type { ConflictChoice } from './generated/ConflictChoice';
export type { ConsentView } from './generated/ConsentView';
export type { ContactView } from './generated/ContactView';
export type { CopiedView } from './generated/CopiedView';
export type { DeletionPlan } from './generated/DeletionPlan';
export type { DeletionView } from './generated/DeletionView';
export type { DeviceRequest } from './generated/DeviceRequest';
export type { DeviceSecretRequest } from './generated/DeviceSecretRequest';
export type { DeviceView } from './generated/DeviceView';
export type { DiscoverPortalRequest } from './generated/DiscoverPortalRequest';
export type { DueView } from './generated/DueView';
export type { ErrorCode } from './generated/ErrorCode';
export type { ErrorView } from './generated/ErrorView';
export type { EverywhereRequest } from './generated/EverywhereRequest';
export type { ExplanationView } from './generated/ExplanationView';
export type { ExportDone } from './generated/ExportDone';
export type { ExportPlan } from './generated/ExportPlan';
export type { ExportProgress } from './generated/ExportProgress';
export type { ExportRequest } from './generated/ExportRequest';
export type { ExportTable } from './generated/ExportTable';
export type { FactRow } from './generated/FactRow';
export type { FieldConflictView as FieldConflict } from './generated/FieldConflictView';
export type { FieldEdit } from './generated/FieldEdit';
export type { FieldErrorView } from './generated/FieldErrorView';
export type { FieldFacts } from './generated/FieldFacts';
export type { FieldView } from './generated/FieldView';
export type { FiledView } from './generated/FiledView';
export type { FlowColumn } from './generated/FlowColumn';
export type { FlowLinkView as FlowLink } from './generated/FlowLinkView';
export type { FlowNodeView as FlowNode } from './generated/FlowNodeView';
export type { FlowView as Flow } from './generated/FlowView';
export type { GridRowView as GridRow } from './generated/GridRowView';
export type { FollowUpHandedView } from './generated/FollowUpHandedView';
export type { FollowUpRequest } from './generated/FollowUpRequest';
export type { FollowUpView } from './generated/FollowUpView';
export type { HandedView } from './generated/HandedView';
export type { HandOverFollowUpRequest } from './generated/HandOverFollowUpRequest';
export type { HandOverRequest } from './generated/HandOverRequest';
export type { HistoryEntryView as HistoryEntry } from './generated/HistoryEntryView';
export type { HistoryField } from './generated/HistoryField';
export type { HistoryShown } from './generated/HistoryShown';
export type { HistoryView } from './generated/HistoryView';
export type { Instant } from './generated/Instant';
export type { KeyringProblem } from './generated/KeyringProblem';
export type { LabelLineView as LabelLine } from './generated/LabelLineView';
export type { Language } from './generated/Language';
export type { LetterProblem } from './generated/LetterProblem';
export type { LetterView } from './generated/LetterView';
export type { ListHistoryRequest } from './generated/ListHistoryRequest';
export type { ListRequestsRequest } from './generated/ListRequestsRequest';
export type { Locked as LockedReason } from './generated/Locked';
export type { LogView } from './generated/LogView';
export type { MailAccountView } from './generated/MailAccountView';
export type { MailTestView } from './generated/MailTestView';
export type { MailTroubleView as MailTrouble } from './generated/MailTroubleView';
export type { MessageRequest } from './generated/MessageRequest';
export type { MessageView } from './generated/MessageView';
export type { NewContact } from './generated/NewContact';
export type { NewRecoveryCodeRequest } from './generated/NewRecoveryCodeRequest';
export type { LeavingView } from './generated/LeavingView';
export type { NoteFollowUpRequest } from './generated/NoteFollowUpRequest';
export type { NoteRequestEventRequest } from './generated/NoteRequestEventRequest';
export type { OfferView } from './generated/OfferView';
export type { OpenedView } from './generated/OpenedView';
export type { OrganizationFacts } from './generated/OrganizationFacts';
export type { NewestAnswerView } from './generated/NewestAnswerView';
export type { OrganizationRequest } from './generated/OrganizationRequest';
export type { OrganizationView } from './generated/OrganizationView';
export type { OutboxField } from './generated/OutboxField';
export type { OutboxItem } from './generated/OutboxItem';
export type { PathRequest } from './generated/PathRequest';
export type { PathView } from './generated/PathView';
export type { PortalMessageView as PortalMessage } from './generated/PortalMessageView';
export type { PortalOrderView as PortalOrder } from './generated/PortalOrderView';
export type { PortalView } from './generated/PortalView';
export type { PolicyRow } from './generated/PolicyRow';
export type { PolicySays } from './generated/PolicySays';
export type { PolicyCheckView } from './generated/PolicyCheckView';
export type { PolicyView } from './generated/PolicyView';
export type { PendingView } from './generated/PendingView';
export type { PlanPart } from './generated/PlanPart';
export type { PostedView } from './generated/PostedView';
export type { SendFollowUpRequest } from './generated/SendFollowUpRequest';
export type { SettleFollowUpRequest } from './generated/SettleFollowUpRequest';
export type { PostRequest } from './generated/PostRequest';
export type { PreferenceView } from './generated/PreferenceView';
export type { ProfileView } from './generated/ProfileView';
export type { ProtectionKind } from './generated/ProtectionKind';
export type { ProtectRequest } from './generated/ProtectRequest';
export type { ReceiptView } from './generated/ReceiptView';
export type { RecipientView as Recipient } from './generated/RecipientView';
export type { RecordKindView as RecordKind } from './generated/RecordKindView';
export type { RecoveryCodeView } from './generated/RecoveryCodeView';
export type { RemovalView } from './generated/RemovalView';
export type { RemoveAuthorityRequest } from './generated/RemoveAuthorityRequest';
export type { RemoveLocalCopyRequest } from './generated/RemoveLocalCopyRequest';
export type { RequestDeletionRequest } from './generated/RequestDeletionRequest';
export type { RequestRequest } from './generated/RequestRequest';
export type { RequestRow } from './generated/RequestRow';
export type { RequestsPlan } from './generated/RequestsPlan';
export type { RequestView } from './generated/RequestView';
export type { ResolveConflictRequest } from './generated/ResolveConflictRequest';
export type { RightsSettingsView } from './generated/RightsSettingsView';
export type { RunExportRequest } from './generated/RunExportRequest';
export type { SaveAuthorityRequest } from './generated/SaveAuthorityRequest';
export type { SaveDeviceRequest } from './generated/SaveDeviceRequest';
export type { SaveDraftRequest } from './generated/SaveDraftRequest';
export type { SaveMailAccountRequest } from './generated/SaveMailAccountRequest';
export type { SaveProfileRequest } from './generated/SaveProfileRequest';
export type { SaveRecoveryCodeRequest } from './generated/SaveRecoveryCodeRequest';
export type { SaveRequestBundleRequest } from './generated/SaveRequestBundleRequest';
export type { SaveRequestRequest } from './generated/SaveRequestRequest';
export type { SaveRightsSettingsRequest } from './generated/SaveRightsSettingsRequest';
export type { SaveSettingsRequest } from './generated/SaveSettingsRequest';
export type { SaveTypedAddressRequest } from './generated/SaveTypedAddressRequest';
export type { SecretView } from './generated/SecretView';
export type { SendRequestRequest } from './generated/SendRequestRequest';
export type { SentLaterView } from './generated/SentLaterView';
export type { SetDeviceSecretRequest } from './generated/SetDeviceSecretRequest';
export type { SetEmailPreferenceRequest } from './generated/SetEmailPreferenceRequest';
export type { SetNetworkRequest } from './generated/SetNetworkRequest';
export type { OpenChoicePageRequest } from './generated/OpenChoicePageRequest';
export type { SetSharingChoiceRequest } from './generated/SetSharingChoiceRequest';
export type { SettingsView } from './generated/SettingsView';
export type { SetZoomRequest } from './generated/SetZoomRequest';
export type { SignatureNamesView } from './generated/SignatureNamesView';
export type { SharingChoiceView as SharingChoice } from './generated/SharingChoiceView';
export type { SignInRequest } from './generated/SignInRequest';
export type { SignInView } from './generated/SignInView';
export type { SlotView } from './generated/SlotView';
export type { Source } from './generated/Source';
export type { StartView } from './generated/StartView';
export type { Stoppable } from './generated/Stoppable';
export type { SyncNowRequest } from './generated/SyncNowRequest';
export type { SyncProgress } from './generated/SyncProgress';
export type { TakeBackOrderRequest } from './generated/TakeBackOrderRequest';
export type { Theme } from './generated/Theme';
export type { TallyView as Tally } from './generated/TallyView';
export type { TopicFacts } from './generated/TopicFacts';
export type { TypedAddressView } from './generated/TypedAddressView';
export type { UnlockRequest } from './generated/UnlockRequest';
export type { UnsubscribedView } from './generated/UnsubscribedView';
export type { UnsubscribeRequest } from './generated/UnsubscribeRequest';
export type { WriteToPortalRequest } from './generated/WriteToPortalRequest';

/** What the shell reports of its own accord, and with what. */
export interface Events {
  'records-changed': RecordsChanged;
  'sync-progress': SyncProgress;
  'organizations-changed': Record<string, never>;
  'secret-hidden': SecretHidden;
  'export-progress': ExportProgress;
  'mail-progress': MailProgress;
  'deletion-changed': DeletionChanged;
  'requests-changed': RequestsChanged;
  'theme-changed': ThemeChanged;
}

/** Every code, held complete by the compiler. */
const CODES: Record<ErrorCode, true> = {
  offline: true,
  'portal-unreachable': true,
  'not-a-portal': true,
  redirected: true,
  'tls-failed': true,
  'answer-too-large': true,
  'answer-malformed': true,
  'wrong-organization': true,
  'wrong-account': true,
  'no-account': true,
  'consent-denied': true,
  'sign-in-timed-out': true,
  'sign-in-cancelled': true,
  'sign-in-failed': true,
  'signed-out': true,
  'step-up-needed': true,
  'browser-not-opened': true,
  throttled: true,
  'portal-error': true,
  'not-offered': true,
  'account-gone': true,
  'removals-stopped': true,
  'outcome-unknown': true,
  'network-off': true,
  'plain-http-refused': true,
  'address-invalid': true,
  'already-added': true,
  validation: true,
  'not-found': true,
  conflict: true,
  'operation-refused': true,
  'step-not-possible': true,
  'letter-not-ready': true,
  'contact-not-checked': true,
  'not-printable': true,
  'holds-code': true,
  'already-sent': true,
  'not-a-message': true,
  'message-too-large': true,
  'file-not-read': true,
  'key-unreachable': true,
  'belongs-elsewhere': true,
  'being-sent': true,
  'deletion-pending': true,
  'cancel-window-closed': true,
  'keyring-no-bus': true,
  'keyring-no-collection': true,
  'keyring-locked': true,
  'keyring-timed-out': true,
  'keyring-refused': true,
  'key-wrong': true,
  'passphrase-wrong': true,
  'passphrase-too-short': true,
  'recovery-code-wrong': true,
  'protection-damaged': true,
  'vault-damaged': true,
  'vault-newer': true,
  'ledger-damaged': true,
  'disk-full': true,
  'disk-error': true,
  'export-cancelled': true,
  'export-target-exists': true,
  'export-target-unwritable': true,
  'another-instance': true,
  locked: true,
  cancelled: true,
  internal: true,
};
export const ERROR_CODES = Object.keys(CODES) as ErrorCode[];
