//! What went wrong, as the window may know it: a closed code and an incident id. The words are the
//! window's; the cause is logged once, here.

use std::fmt::Display;

use app::{AppError, ExportError, FieldProblem, KeyringProblem, KeysError, Reason, SyncError, VaultError};
use domain::TextError;
use rights::RightsError;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::view::RequestRow;

/// Every failure the window treats differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    Offline,
    PortalUnreachable,
    NotAPortal,
    Redirected,
    TlsFailed,
    AnswerTooLarge,
    AnswerMalformed,
    WrongOrganization,
    WrongAccount,
    NoAccount,
    ConsentDenied,
    SignInTimedOut,
    SignInCancelled,
    SignInFailed,
    SignedOut,
    StepUpNeeded,
    BrowserNotOpened,
    Throttled,
    PortalError,
    NotOffered,
    AccountGone,
    RemovalsStopped,
    OutcomeUnknown,
    NetworkOff,
    PlainHttpRefused,
    AddressInvalid,
    AlreadyAdded,
    Validation,
    NotFound,
    Conflict,
    OperationRefused,
    StepNotPossible,
    LetterNotReady,
    ContactNotChecked,
    NotPrintable,
    HoldsCode,
    AlreadySent,
    NotAMessage,
    MessageTooLarge,
    FileNotRead,
    KeyUnreachable,
    BelongsElsewhere,
    BeingSent,
    DeletionPending,
    CancelWindowClosed,
    KeyringNoBus,
    KeyringNoCollection,
    KeyringLocked,
    KeyringTimedOut,
    KeyringRefused,
    KeyWrong,
    PassphraseWrong,
    PassphraseTooShort,
    RecoveryCodeWrong,
    ProtectionDamaged,
    VaultDamaged,
    VaultNewer,
    LedgerDamaged,
    DiskFull,
    DiskError,
    ExportCancelled,
    ExportTargetExists,
    ExportTargetUnwritable,
    AnotherInstance,
    Locked,
    Cancelled,
    Internal,
}

/// Why a field was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FieldReason {
    TooLong,
    LineBreak,
    Control,
    Empty,
    NotAnEmail,
    NotAPhone,
    NotACountry,
    NotATimeZone,
    NotAServer,
    NotAPort,
    NotAnInstant,
    NotWritable,
    UnknownField,
    NotADate,
    InTheFuture,
    BeforeItWasSent,
    TooLongAgo,
}

/// A field that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldErrorView {
    /// Which field.
    pub field: String,
    /// Why.
    pub reason: FieldReason,
    /// The most characters it takes, where that is the reason.
    pub max: Option<u32>,
}

/// A failed command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErrorView {
    /// What kind of failure.
    pub code: ErrorCode,
    /// Finds its cause in the log; random, says nothing.
    pub incident: String,
    /// The fields that were not taken, if the code is `validation`.
    pub fields: Vec<FieldErrorView>,
    /// Not before this instant, if the code is `throttled`.
    pub until: Option<crate::view::Instant>,
    /// The organization's own words, if it refused; foreign text.
    pub detail: Option<String>,
    /// The requests that an e-mail names, if the code is `belongs-elsewhere`.
    #[ts(as = "Vec<RequestRow>")]
    pub requests: Box<[RequestRow]>,
}

impl ErrorView {
    /// A failure with this code, logged once by what was being done, never with what: deeper causes may
    /// hold an organization's words or the member's values.
    pub fn new(code: ErrorCode, cause: &dyn Display) -> Self {
        let incident = Uuid::new_v4().simple().to_string();
        tracing::warn!(%incident, ?code, %cause, "command failed");
        Self { code, incident, fields: Vec::new(), until: None, detail: None, requests: Box::default() }
    }
}

impl From<AppError> for ErrorView {
    fn from(error: AppError) -> Self {
        let mut view = Self::new(code(&error), &error);
        match &error {
            AppError::Validation(problems) => view.fields = problems.iter().map(Into::into).collect(),
            AppError::NotADate => view.fields = vec![FieldErrorView::of_date(FieldReason::NotADate)],
            AppError::Rights(error) => {
                view.fields = date_problem(error).map(FieldErrorView::of_date).into_iter().collect()
            }
            AppError::BelongsElsewhere(named) => view.requests = named.iter().map(Into::into).collect(),
            AppError::Sync(error) => view.tell(error),
            AppError::Round(error) => view.tell(error),
            _ => {}
        }
        view
    }
}

impl ErrorView {
    fn tell(&mut self, error: &SyncError) {
        match error {
            SyncError::Throttled { until } => self.until = Some((*until).into()),
            SyncError::Refused(refusal) => self.detail.clone_from(&refusal.detail),
            _ => {}
        }
    }
}

impl FieldErrorView {
    /// The date of what is noted was not taken.
    fn of_date(reason: FieldReason) -> Self {
        Self { field: "on".to_owned(), reason, max: None }
    }
}

/// What is wrong with the date of what is noted, if it is that.
const fn date_problem(error: &RightsError) -> Option<FieldReason> {
    match error {
        RightsError::InTheFuture { .. } => Some(FieldReason::InTheFuture),
        RightsError::BeforeItWasSent { .. } => Some(FieldReason::BeforeItWasSent),
        RightsError::TooLongAgo { .. } => Some(FieldReason::TooLongAgo),
        _ => None,
    }
}

impl From<&FieldProblem> for FieldErrorView {
    fn from(problem: &FieldProblem) -> Self {
        let (reason, max) = match problem.reason {
            Reason::Text(TextError::TooLong { max }) => (FieldReason::TooLong, u32::try_from(max).ok()),
            Reason::Text(TextError::LineBreak) => (FieldReason::LineBreak, None),
            Reason::Text(TextError::Control) => (FieldReason::Control, None),
            Reason::Text(TextError::Empty) => (FieldReason::Empty, None),
            Reason::NotAnEmail => (FieldReason::NotAnEmail, None),
            Reason::NotAPhone => (FieldReason::NotAPhone, None),
            Reason::NotACountry => (FieldReason::NotACountry, None),
            Reason::NotATimeZone => (FieldReason::NotATimeZone, None),
            Reason::NotAnInstant => (FieldReason::NotAnInstant, None),
            Reason::NotAServer => (FieldReason::NotAServer, None),
            Reason::NotAPort => (FieldReason::NotAPort, None),
            Reason::NotWritable => (FieldReason::NotWritable, None),
            Reason::UnknownField => (FieldReason::UnknownField, None),
        };
        Self { field: problem.field.to_string(), reason, max }
    }
}

fn code(error: &AppError) -> ErrorCode {
    match error {
        AppError::Locked => ErrorCode::Locked,
        AppError::AlreadyAdded => ErrorCode::AlreadyAdded,
        AppError::Damaged => ErrorCode::VaultDamaged,
        AppError::Validation(_) | AppError::DraftTooLong | AppError::NotADate | AppError::NoAnswer => {
            ErrorCode::Validation
        }
        AppError::Rights(error) => of_rights(error),
        AppError::LetterNotReady | AppError::Mail(_) => ErrorCode::LetterNotReady,
        AppError::ContactNotChecked => ErrorCode::ContactNotChecked,
        AppError::Typeset(_) => ErrorCode::NotPrintable,
        AppError::Unreadable(app::ReadError::TooLarge { .. }) => ErrorCode::MessageTooLarge,
        AppError::Unreadable(_) => ErrorCode::NotAMessage,
        AppError::FileNotRead(_) => ErrorCode::FileNotRead,
        AppError::KeyUnreachable => ErrorCode::KeyUnreachable,
        AppError::MailTrust(_) => ErrorCode::TlsFailed,
        AppError::BelongsElsewhere(_) => ErrorCode::BelongsElsewhere,
        AppError::BeingSent => ErrorCode::BeingSent,
        AppError::HoldsCode => ErrorCode::HoldsCode,
        AppError::AlreadySent => ErrorCode::AlreadySent,
        AppError::ConflictOpen | AppError::NoConflict | AppError::ChoiceMissing => ErrorCode::Conflict,
        AppError::UnknownOrganization | AppError::NotAdded | AppError::NotFound => ErrorCode::NotFound,
        AppError::NotOffered => ErrorCode::NotOffered,
        AppError::AccountGone => ErrorCode::AccountGone,
        AppError::NetworkOff => ErrorCode::NetworkOff,
        AppError::DeletionUnderWay => ErrorCode::DeletionPending,
        AppError::FilesLeft => ErrorCode::DiskError,
        AppError::Vault(error) => of_vault(error),
        AppError::Ledger(error) if error.is_damage() => ErrorCode::LedgerDamaged,
        AppError::Ledger(error) => of_vault(error),
        AppError::Keys(error) => of_keys(error),
        AppError::Sync(error) => of_sync(error),
        AppError::Round(error) => of_sync(error),
        AppError::Export(error) => of_export(error),
        AppError::Catalogue(_) | AppError::Laws(_) | AppError::Id(_) | AppError::Stored(_) | AppError::Interrupted => {
            ErrorCode::Internal
        }
    }
}

const fn of_rights(error: &RightsError) -> ErrorCode {
    match error {
        RightsError::NotAnId => ErrorCode::NotFound,
        RightsError::IllegalStep { .. } => ErrorCode::StepNotPossible,
        RightsError::BeforeItWasSent { .. } | RightsError::InTheFuture { .. } | RightsError::TooLongAgo { .. } => {
            ErrorCode::Validation
        }
        RightsError::UnreadableEntry => ErrorCode::VaultDamaged,
        _ => ErrorCode::NotOffered,
    }
}

const fn of_vault(error: &VaultError) -> ErrorCode {
    match error {
        VaultError::WrongKey => ErrorCode::KeyWrong,
        VaultError::KeyFileDamaged | VaultError::Damaged(_) | VaultError::Content { .. } => ErrorCode::VaultDamaged,
        VaultError::Newer { .. } => ErrorCode::VaultNewer,
        VaultError::DiskFull => ErrorCode::DiskFull,
        VaultError::ReadOnly | VaultError::Disk(_) | VaultError::Io { .. } => ErrorCode::DiskError,
        VaultError::Closed => ErrorCode::Locked,
        VaultError::AnotherInstance => ErrorCode::AnotherInstance,
        VaultError::NoSuchChange => ErrorCode::NotFound,
        VaultError::NotDiscardable { .. } => ErrorCode::OutcomeUnknown,
        VaultError::Cipher { .. }
        | VaultError::DuplicateOperation
        | VaultError::Random
        | VaultError::Migration(_)
        | VaultError::Sqlite(_) => ErrorCode::Internal,
    }
}

const fn of_keys(error: &KeysError) -> ErrorCode {
    match error {
        KeysError::Keyring(problem) => match problem {
            KeyringProblem::NoBus | KeyringProblem::NoProvider => ErrorCode::KeyringNoBus,
            KeyringProblem::NoCollection => ErrorCode::KeyringNoCollection,
            KeyringProblem::Locked => ErrorCode::KeyringLocked,
            KeyringProblem::TimedOut => ErrorCode::KeyringTimedOut,
            KeyringProblem::Refused => ErrorCode::KeyringRefused,
        },
        KeysError::PassphraseTooShort => ErrorCode::PassphraseTooShort,
        KeysError::PassphraseWrong | KeysError::NoPassphrase => ErrorCode::PassphraseWrong,
        KeysError::RecoveryCodeMistyped(_) | KeysError::RecoveryCodeWrong => ErrorCode::RecoveryCodeWrong,
        KeysError::KeyWrong => ErrorCode::KeyWrong,
        KeysError::ProtectionDamaged => ErrorCode::ProtectionDamaged,
        KeysError::Storage(error) => of_vault(error),
        KeysError::AlreadyProtected | KeysError::Passphrase(_) => ErrorCode::Internal,
    }
}

const fn of_sync(error: &SyncError) -> ErrorCode {
    match error {
        SyncError::AddressInvalid | SyncError::PrivateAddress => ErrorCode::AddressInvalid,
        SyncError::PlainHttpRefused => ErrorCode::PlainHttpRefused,
        SyncError::Offline(_) => ErrorCode::Offline,
        SyncError::Unreachable(_) => ErrorCode::PortalUnreachable,
        SyncError::Tls(_) => ErrorCode::TlsFailed,
        SyncError::NotAPortal => ErrorCode::NotAPortal,
        SyncError::Redirected => ErrorCode::Redirected,
        SyncError::TooLarge => ErrorCode::AnswerTooLarge,
        SyncError::Malformed | SyncError::UntrustedEndpoint => ErrorCode::AnswerMalformed,
        SyncError::WrongOrganization => ErrorCode::WrongOrganization,
        SyncError::WrongAccount => ErrorCode::WrongAccount,
        SyncError::ConsentDenied => ErrorCode::ConsentDenied,
        SyncError::SignInTimedOut => ErrorCode::SignInTimedOut,
        SyncError::SignInCancelled => ErrorCode::SignInCancelled,
        SyncError::SignInFailed(_) => ErrorCode::SignInFailed,
        SyncError::SignedOut => ErrorCode::SignedOut,
        SyncError::StepUpNeeded => ErrorCode::StepUpNeeded,
        SyncError::Throttled { .. } => ErrorCode::Throttled,
        SyncError::Portal { .. } => ErrorCode::PortalError,
        SyncError::NoAccount => ErrorCode::NoAccount,
        SyncError::NotFound => ErrorCode::NotFound,
        SyncError::Refused(_) | SyncError::Forbidden => ErrorCode::OperationRefused,
        SyncError::DeletionPending => ErrorCode::DeletionPending,
        SyncError::CancelWindowClosed => ErrorCode::CancelWindowClosed,
        SyncError::RemovalsStopped => ErrorCode::RemovalsStopped,
        SyncError::OutcomeUnknown => ErrorCode::OutcomeUnknown,
        SyncError::NotOffered | SyncError::NotConnected => ErrorCode::NotOffered,
        SyncError::Cancelled => ErrorCode::Cancelled,
        SyncError::Vault(error) => of_vault(error),
        SyncError::CursorExpired | SyncError::Internal => ErrorCode::Internal,
    }
}

const fn of_export(error: &ExportError) -> ErrorCode {
    match error {
        ExportError::Cancelled => ErrorCode::ExportCancelled,
        ExportError::TargetExists => ErrorCode::ExportTargetExists,
        ExportError::TargetNotAFile | ExportError::TargetUnwritable(_) => ErrorCode::ExportTargetUnwritable,
        ExportError::DiskFull(_) => ErrorCode::DiskFull,
        ExportError::Io(_) => ErrorCode::DiskError,
        ExportError::Archive(_) | ExportError::Packs(_) => ErrorCode::Internal,
    }
}
