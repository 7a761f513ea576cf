// The only way from the window to the shell: one function per command, one listener per event.
import { invoke as tauriInvoke } from '@tauri-apps/api/core';
import { listen as tauriListen } from '@tauri-apps/api/event';
import { ERROR_CODES } from './types';
import type * as T from './types';

type Invoke = (command: string, args: { request: unknown }) => Promise<unknown>;
type Listen = (event: string, handler: (event: { payload: unknown }) => void) => Promise<() => void>;
type Nothing = Record<string, never>;

/** A failed command, normalized: always a known code, always an incident (possibly empty). */
export class IpcError extends Error implements T.ErrorView {
  override name = 'IpcError';
  /** Which fields were refused and why; only with `validation`. */
  readonly fields: T.FieldErrorView[];
  /** When to try again; only with `throttled`. */
  readonly until: T.Instant | null;
  /** The organization's own words. */
  readonly detail: string | null;
  /** The requests that an e-mail names; only with `belongs-elsewhere`. */
  readonly requests: T.RequestRow[];

  constructor(
    readonly code: T.ErrorCode,
    readonly incident = '',
    more: Partial<Pick<T.ErrorView, 'fields' | 'until' | 'detail' | 'requests'>> = {},
  ) {
    super(code);
    this.fields = more.fields ?? [];
    this.until = more.until ?? null;
    this.detail = more.detail ?? null;
    this.requests = more.requests ?? [];
  }
}

/** Turns whatever was thrown into an `IpcError`; an unknown code or shape counts as `internal`. */
export function toIpcError(thrown: unknown): IpcError {
  if (thrown instanceof IpcError) return thrown;
  const view = Object(thrown) as Partial<T.ErrorView>;
  const code = ERROR_CODES.find((each) => each === view.code) ?? 'internal';
  return new IpcError(code, typeof view.incident === 'string' ? view.incident : '', view);
}

/** Wires every command of the shell to a transport. Tests and fixtures hand in their own object instead. */
export function connect(invoke: Invoke, listen: Listen) {
  const call =
    <Request, Answer>(command: string) =>
    async (request: Request): Promise<Answer> => {
      try {
        return (await invoke(command, { request })) as Answer;
      } catch (thrown) {
        throw toIpcError(thrown);
      }
    };

  return {
    // start, protect and unlock
    getStart: call<Nothing, T.StartView>('get_start'),
    protect: call<T.ProtectRequest, T.RecoveryCodeView>('protect'),
    saveRecoveryCode: call<T.SaveRecoveryCodeRequest, T.PathView | null>('save_recovery_code'),
    unlock: call<T.UnlockRequest, T.StartView>('unlock'),
    changeProtection: call<T.ChangeProtectionRequest, T.RecoveryCodeView>('change_protection'),
    newRecoveryCode: call<T.NewRecoveryCodeRequest, T.RecoveryCodeView>('new_recovery_code'),
    lock: call<Nothing, T.StartView>('lock'),
    // catalogue
    getCatalogue: call<Nothing, T.CatalogueView>('get_catalogue'),
    getPolicy: call<T.OrganizationRequest, T.PolicyView>('get_policy'),
    checkPolicy: call<T.OrganizationRequest, T.PolicyCheckView>('check_policy'),
    openArchivedCopy: call<T.OrganizationRequest, null>('open_archived_copy'),
    getAllData: call<Nothing, T.AllDataView>('get_all_data'),
    // organizations
    listOrganizations: call<Nothing, T.OrganizationView[]>('list_organizations'),
    discoverPortal: call<T.DiscoverPortalRequest, T.ConsentView>('discover_portal'),
    beginSignIn: call<T.BeginSignInRequest, T.SignInView>('begin_sign_in'),
    awaitSignIn: call<T.SignInRequest, T.OrganizationView>('await_sign_in'),
    cancelSignIn: call<T.SignInRequest, null>('cancel_sign_in'),
    listTypedAddresses: call<Nothing, T.TypedAddressView[]>('list_typed_addresses'),
    saveTypedAddress: call<T.SaveTypedAddressRequest, null>('save_typed_address'),
    addByHand: call<T.OrganizationRequest, T.OrganizationView>('add_by_hand'),
    repairOrganization: call<T.OrganizationRequest, T.OrganizationView>('repair_organization'),
    signOut: call<T.OrganizationRequest, T.OrganizationView>('sign_out'),
    removeLocalCopy: call<T.RemoveLocalCopyRequest, T.RemovalView>('remove_local_copy'),
    syncNow: call<T.SyncNowRequest, T.OrganizationView>('sync_now'),
    cancelSync: call<T.OrganizationRequest, null>('cancel_sync'),
    setNetwork: call<T.SetNetworkRequest, T.OrganizationView>('set_network'),
    // records
    getProfile: call<T.OrganizationRequest, T.ProfileView>('get_profile'),
    saveProfile: call<T.SaveProfileRequest, T.ProfileView>('save_profile'),
    saveDraft: call<T.SaveDraftRequest, null>('save_draft'),
    listDevices: call<T.OrganizationRequest, T.DeviceView[]>('list_devices'),
    saveDevice: call<T.SaveDeviceRequest, T.DeviceView>('save_device'),
    getNewDevice: call<T.OrganizationRequest, T.FieldView[]>('get_new_device'),
    addDevice: call<T.AddDeviceRequest, T.DeviceView>('add_device'),
    removeDevice: call<T.DeviceRequest, T.DeviceView | null>('remove_device'),
    setDeviceSecret: call<T.SetDeviceSecretRequest, null>('set_device_secret'),
    revealDeviceSecret: call<T.DeviceSecretRequest, T.SecretView>('reveal_device_secret'),
    hideDeviceSecret: call<T.DeviceRequest, null>('hide_device_secret'),
    copyDeviceSecret: call<T.DeviceSecretRequest, T.CopiedView>('copy_device_secret'),
    listEmailPreferences: call<T.OrganizationRequest, T.PreferenceView[]>('list_email_preferences'),
    setEmailPreference: call<T.SetEmailPreferenceRequest, T.PreferenceView[]>('set_email_preference'),
    stopAllMarketing: call<T.OrganizationRequest, T.PreferenceView[]>('stop_all_marketing'),
    listSharingChoices: call<T.OrganizationRequest, T.SharingChoice[]>('list_sharing_choices'),
    setSharingChoice: call<T.SetSharingChoiceRequest, T.SharingChoice[]>('set_sharing_choice'),
    openChoicePage: call<T.OpenChoicePageRequest, null>('open_choice_page'),
    optOutOfSharing: call<T.OrganizationRequest, T.SharingChoice[]>('opt_out_of_sharing'),
    // changes
    retryChange: call<T.ChangeRequest, null>('retry_change'),
    discardChange: call<T.ChangeRequest, null>('discard_change'),
    resolveConflict: call<T.ResolveConflictRequest, null>('resolve_conflict'),
    listOutbox: call<Nothing, T.OutboxItem[]>('list_outbox'),
    listHistory: call<T.ListHistoryRequest, T.HistoryView>('list_history'),
    changeBack: call<T.ChangeBackRequest, T.ChangedBackView>('change_back'),
    // export
    planExport: call<Nothing, T.ExportPlan>('plan_export'),
    chooseExportTarget: call<T.ChooseExportTargetRequest, T.PathView | null>('choose_export_target'),
    runExport: call<T.RunExportRequest, T.ExportDone>('run_export'),
    cancelExport: call<T.ExportRequest, null>('cancel_export'),
    showInFolder: call<T.PathRequest, null>('show_in_folder'),
    // deletion
    describeDeletion: call<T.OrganizationRequest, T.DeletionPlan>('describe_deletion'),
    requestDeletion: call<T.RequestDeletionRequest, T.DeletionView>('request_deletion'),
    cancelDeletion: call<T.OrganizationRequest, T.DeletionView>('cancel_deletion'),
    checkDeletion: call<T.OrganizationRequest, T.DeletionView>('check_deletion'),
    saveReceipt: call<T.OrganizationRequest, T.PathView | null>('save_receipt'),
    listReceipts: call<Nothing, T.ReceiptView[]>('list_receipts'),
    // rights requests
    describeRequests: call<T.OrganizationRequest, T.RequestsPlan>('describe_requests'),
    listRequests: call<T.ListRequestsRequest, T.RequestRow[]>('list_requests'),
    getNewestAnswer: call<T.OrganizationRequest, T.NewestAnswerView | null>('get_newest_answer'),
    getRequest: call<T.RequestRequest, T.RequestView>('get_request'),
    beginRequest: call<T.BeginRequestRequest, T.RequestView>('begin_request'),
    saveRequest: call<T.SaveRequestRequest, T.RequestView>('save_request'),
    chooseRequestLaw: call<T.ChooseRequestLawRequest, T.RequestView>('choose_request_law'),
    readyRequest: call<T.RequestRequest, T.RequestView>('ready_request'),
    handOverRequest: call<T.HandOverRequest, T.HandedView>('hand_over_request'),
    noteRequestEvent: call<T.NoteRequestEventRequest, T.RequestView>('note_request_event'),
    removeRequest: call<T.RequestRequest, null>('remove_request'),
    /** The shell asks for the file; `null` if the member chose none. */
    importReply: call<T.RequestRequest, T.RequestView | null>('import_reply'),
    keepChosenReply: call<T.RequestRequest, T.RequestView>('keep_chosen_reply'),
    keepDroppedReply: call<T.DroppedReplyRequest, T.RequestView>('keep_dropped_reply'),
    saveDeadlines: call<T.ListRequestsRequest, T.PathView | null>('save_deadlines'),
    saveRequestBundle: call<T.SaveRequestBundleRequest, T.ExportDone | null>('save_request_bundle'),
    getRightsSettings: call<Nothing, T.RightsSettingsView>('get_rights_settings'),
    saveRightsSettings: call<T.SaveRightsSettingsRequest, T.RightsSettingsView>('save_rights_settings'),
    planEverywhere: call<T.EverywhereRequest, T.PlanPart[]>('plan_everywhere'),
    beginEverywhere: call<T.EverywhereRequest, T.PlanPart[]>('begin_everywhere'),
    // the member’s mail account, and what kept messages prove and lead to
    getMailAccount: call<Nothing, T.MailAccountView>('get_mail_account'),
    saveMailAccount: call<T.SaveMailAccountRequest, T.MailAccountView>('save_mail_account'),
    removeMailAccount: call<Nothing, T.MailAccountView>('remove_mail_account'),
    testMailAccount: call<T.PostRequest, T.MailTestView>('test_mail_account'),
    cancelPost: call<T.PostRequest, null>('cancel_post'),
    sendRequest: call<T.SendRequestRequest, T.PostedView>('send_request'),
    signatureNames: call<T.MessageRequest, T.SignatureNamesView>('signature_names'),
    checkSignature: call<T.CheckSignatureRequest, T.RequestView>('check_signature'),
    unsubscribe: call<T.UnsubscribeRequest, T.UnsubscribedView>('unsubscribe'),
    writeUnsubscribeLetter: call<T.MessageRequest, T.OpenedView>('write_unsubscribe_letter'),
    getFollowUp: call<T.FollowUpRequest, T.FollowUpView>('get_follow_up'),
    handOverFollowUp: call<T.HandOverFollowUpRequest, T.FollowUpHandedView>('hand_over_follow_up'),
    noteFollowUp: call<T.NoteFollowUpRequest, T.RequestView>('note_follow_up'),
    sendFollowUp: call<T.SendFollowUpRequest, T.PostedView>('send_follow_up'),
    settleFollowUp: call<T.SettleFollowUpRequest, T.RequestView>('settle_follow_up'),
    listAuthorities: call<T.RequestRequest, T.AuthorityView[]>('list_authorities'),
    saveAuthority: call<T.SaveAuthorityRequest, T.AuthorityView[]>('save_authority'),
    removeAuthority: call<T.RemoveAuthorityRequest, T.AuthorityView[]>('remove_authority'),
    // rights requests through a portal
    fileRightsRequest: call<T.RequestRequest, T.RequestView>('file_rights_request'),
    answerRightsRequest: call<T.WriteToPortalRequest, T.RequestView>('answer_rights_request'),
    withdrawRightsRequest: call<T.WriteToPortalRequest, T.RequestView>('withdraw_rights_request'),
    takeBackOrder: call<T.TakeBackOrderRequest, T.RequestView>('take_back_order'),
    chooseRequestAbout: call<T.ChooseRequestAboutRequest, T.RequestView>('choose_request_about'),
    // settings
    getSettings: call<Nothing, T.SettingsView>('get_settings'),
    saveSettings: call<T.SaveSettingsRequest, T.SettingsView>('save_settings'),
    /** Page zoom in percent, 80 to 300; the shell applies it, and remembers it unless locked. */
    setZoom: call<T.SetZoomRequest, null>('set_zoom'),

    /** Subscribes to one event; resolves to the function that ends the subscription. */
    listen: <Name extends keyof T.Events>(name: Name, handler: (payload: T.Events[Name]) => void) =>
      listen(name, (event) => handler(event.payload as T.Events[Name])),
  };
}

export type Client = ReturnType<typeof connect>;

/** The client of the real shell. */
export const tauriClient = (): Client => connect(tauriInvoke, tauriListen);
