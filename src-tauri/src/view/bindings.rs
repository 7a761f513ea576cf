//! What Rust writes for the window: the types of the bridge in `ui/src/ipc/generated/`, and the
//! catalogue its tests are shown, in `ui/src/fixtures/`.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use organizations::Catalogue;
use ts_rs::{Config, ExportError, TS};

use super::*;
use crate::error::ErrorView;

/// Writes every type the bridge uses into `dir`, one file each.
#[expect(clippy::too_many_lines, reason = "one list")]
fn write_bindings(dir: &Path) -> Result<(), ExportError> {
    let config = Config::new().with_out_dir(dir).with_large_int("number");
    type Export = fn(&Config) -> Result<(), ExportError>;
    let roots: &[Export] = &[
        AddDeviceRequest::export_all,
        CheckSignatureRequest::export_all,
        DroppedReplyRequest::export_all,
        MailAccountView::export_all,
        MailProgress::export_all,
        MailTestView::export_all,
        MessageRequest::export_all,
        OpenedView::export_all,
        PostRequest::export_all,
        PostedView::export_all,
        SaveMailAccountRequest::export_all,
        SendRequestRequest::export_all,
        SignatureNamesView::export_all,
        UnsubscribeRequest::export_all,
        UnsubscribedView::export_all,
        AuthorityView::export_all,
        FollowUpHandedView::export_all,
        FollowUpRequest::export_all,
        FollowUpView::export_all,
        HandOverFollowUpRequest::export_all,
        NoteFollowUpRequest::export_all,
        SendFollowUpRequest::export_all,
        SettleFollowUpRequest::export_all,
        RemoveAuthorityRequest::export_all,
        SaveAuthorityRequest::export_all,
        SaveRightsSettingsRequest::export_all,
        SaveRequestRequest::export_all,
        SaveRequestBundleRequest::export_all,
        RightsSettingsView::export_all,
        RequestsPlan::export_all,
        RequestView::export_all,
        RequestsChanged::export_all,
        RequestRow::export_all,
        RequestRequest::export_all,
        PlanPart::export_all,
        NoteRequestEventRequest::export_all,
        ListRequestsRequest::export_all,
        HandedView::export_all,
        HandOverRequest::export_all,
        EverywhereRequest::export_all,
        ChooseRequestLawRequest::export_all,
        BeginRequestRequest::export_all,
        AllDataView::export_all,
        BeginSignInRequest::export_all,
        CatalogueView::export_all,
        ChooseRequestAboutRequest::export_all,
        TakeBackOrderRequest::export_all,
        WriteToPortalRequest::export_all,
        ChangeBackRequest::export_all,
        ChangeProtectionRequest::export_all,
        ChangeRequest::export_all,
        ChangedBackView::export_all,
        ChooseExportTargetRequest::export_all,
        ConsentView::export_all,
        CopiedView::export_all,
        DeletionChanged::export_all,
        DeletionPlan::export_all,
        DeletionView::export_all,
        DeviceRequest::export_all,
        DeviceSecretRequest::export_all,
        DeviceView::export_all,
        DiscoverPortalRequest::export_all,
        ErrorView::export_all,
        ExportDone::export_all,
        ExportPlan::export_all,
        ExportProgress::export_all,
        ExportRequest::export_all,
        HistoryView::export_all,
        ListHistoryRequest::export_all,
        NewRecoveryCodeRequest::export_all,
        NothingRequest::export_all,
        NewestAnswerView::export_all,
        OrganizationRequest::export_all,
        OrganizationView::export_all,
        OutboxItem::export_all,
        PathRequest::export_all,
        PathView::export_all,
        PolicyView::export_all,
        PolicyCheckView::export_all,
        PreferenceView::export_all,
        ProfileView::export_all,
        ProtectRequest::export_all,
        ReceiptView::export_all,
        RecordsChanged::export_all,
        RecoveryCodeView::export_all,
        RemovalView::export_all,
        RemoveLocalCopyRequest::export_all,
        RequestDeletionRequest::export_all,
        ResolveConflictRequest::export_all,
        RunExportRequest::export_all,
        SaveDeviceRequest::export_all,
        SaveDraftRequest::export_all,
        SaveProfileRequest::export_all,
        SaveRecoveryCodeRequest::export_all,
        SaveSettingsRequest::export_all,
        SaveTypedAddressRequest::export_all,
        SecretHidden::export_all,
        SetZoomRequest::export_all,
        SecretView::export_all,
        SetDeviceSecretRequest::export_all,
        SetEmailPreferenceRequest::export_all,
        SetNetworkRequest::export_all,
        OpenChoicePageRequest::export_all,
        SetSharingChoiceRequest::export_all,
        SettingsView::export_all,
        SharingChoiceView::export_all,
        SignInRequest::export_all,
        SignInView::export_all,
        StartView::export_all,
        SyncNowRequest::export_all,
        SyncProgress::export_all,
        ThemeChanged::export_all,
        TypedAddressView::export_all,
        UnlockRequest::export_all,
    ];
    roots.iter().try_for_each(|export| export(&config))
}

fn files(dir: &Path) -> BTreeMap<String, String> {
    fs::read_dir(dir)
        .expect("the folder of generated types")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("a readable file"))
        })
        .collect()
}

/// A file of the repository.
fn committed(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Whether what is committed is to be written anew first.
fn update() -> bool {
    std::env::var_os("UPDATE_BINDINGS").is_some()
}

#[test]
fn the_committed_types_are_those_of_the_bridge() {
    let committed = committed("ui/src/ipc/generated");
    if update() {
        for name in files(&committed).keys() {
            fs::remove_file(committed.join(name)).expect("a removable file");
        }
        write_bindings(&committed).expect("writable types");
    }
    let fresh = tempfile::tempdir().expect("a temporary folder");
    write_bindings(fresh.path()).expect("writable types");
    assert_eq!(files(&committed), files(fresh.path()), "run the tests with UPDATE_BINDINGS=1");
}

#[test]
fn the_committed_catalogue_is_what_the_window_is_given() {
    let committed = committed("ui/src/fixtures/catalogue.json");
    let packs = Catalogue::built_in().expect("the built-in packs load");
    let view = CatalogueView::new(packs.all());
    let fresh = serde_json::to_string_pretty(&view).expect("a view is JSON") + "\n";
    if update() {
        fs::write(&committed, &fresh).expect("a writable file");
    }
    let found = fs::read_to_string(&committed).expect("a readable file");
    assert!(found == fresh, "run the tests with UPDATE_BINDINGS=1");
}

#[test]
fn the_committed_policies_are_what_the_window_is_given() {
    let committed = committed("ui/src/fixtures/policies.json");
    let packs = Catalogue::built_in().expect("the built-in packs load");
    let views: Vec<PolicyView> = packs.all().iter().map(PolicyView::new).collect();
    let fresh = serde_json::to_string_pretty(&views).expect("a view is JSON") + "\n";
    if update() {
        fs::write(&committed, &fresh).expect("a writable file");
    }
    let found = fs::read_to_string(&committed).expect("a readable file");
    assert!(found == fresh, "run the tests with UPDATE_BINDINGS=1");
}
