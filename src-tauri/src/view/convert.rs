//! From what the use cases answer to what the window shows. No rules, only names.

use app::{
    Device, FieldState, OrganizationState, OutboxEntry, Pending, Preference, Problem, Profile,
    delete_account::DeletionStatus,
};
use domain::{Action, Change, DeletionState, FieldConflict, Listing, OrganizationId, RecordKind, Value};
use organizations::Pack;

use super::*;
use crate::error::ErrorCode;

/// A value as text; a flag as `true` or `false`.
fn text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Flag(flag) => flag.to_string(),
    }
}

fn some_text(value: Option<&Value>) -> Option<String> {
    value.map(text)
}

impl From<&domain::ChangeState> for ChangeState {
    fn from(state: &domain::ChangeState) -> Self {
        use domain::ChangeState as S;
        match state {
            S::Waiting => Self::Waiting,
            S::Sending => Self::Sending,
            S::Confirmed => Self::Confirmed,
            S::Refused(_) => Self::Refused,
            S::Conflict { .. } => Self::Conflict,
            S::Unknown => Self::Unknown,
            S::SignInNeeded => Self::SignInNeeded,
            S::Discarded => Self::Discarded,
        }
    }
}

impl From<domain::Source> for Source {
    fn from(source: domain::Source) -> Self {
        match source {
            domain::Source::Portal => Self::Portal,
            domain::Source::TypedIn => Self::TypedIn,
            domain::Source::ImportedAnswer => Self::ImportedAnswer,
            domain::Source::PolicyMayHave => Self::PolicyMayHave,
        }
    }
}

impl From<&Pending> for PendingView {
    fn from(pending: &Pending) -> Self {
        let (reason, detail) = match &pending.state {
            domain::ChangeState::Refused(refusal) => (Some(refusal.code.clone()), refusal.detail.clone()),
            _ => (None, None),
        };
        Self {
            operation: pending.operation.to_string(),
            state: (&pending.state).into(),
            queued_at: pending.queued_at.into(),
            reason,
            detail,
            can_undo: pending.can_undo(),
            can_retry: pending.can_retry(),
        }
    }
}

impl From<&FieldConflict> for FieldConflictView {
    fn from(conflict: &FieldConflict) -> Self {
        Self {
            before: some_text(conflict.before.as_ref()),
            yours: some_text(conflict.yours.as_ref()),
            theirs: some_text(conflict.theirs.as_ref()),
        }
    }
}

impl From<&FieldState> for FieldView {
    fn from(field: &FieldState) -> Self {
        Self {
            id: field.id.to_string(),
            value: some_text(field.value.as_ref()),
            confirmed: some_text(field.confirmed.as_ref()),
            source: Some(field.source.into()),
            seen_at: field.seen_at.map(Into::into),
            pending: field.pending.as_ref().map(Into::into),
            draft: field.draft.clone(),
            conflict: field.conflict.as_ref().map(Into::into),
        }
    }
}

impl ProfileView {
    /// The profile of `organization`.
    pub fn new(organization: &OrganizationId, profile: &Profile) -> Self {
        Self {
            organization: organization.to_string(),
            fields: profile.fields.iter().map(Into::into).collect(),
            updated_at: profile.seen_at.map(Into::into),
        }
    }
}

impl From<&Device> for DeviceView {
    fn from(device: &Device) -> Self {
        Self {
            id: device.id.to_string(),
            name: device.name().to_owned(),
            fields: device.fields.iter().map(Into::into).collect(),
            listing: match device.listing {
                Listing::Listed => ListingView::Listed,
                Listing::NoLongerListed => ListingView::NoLongerListed,
                Listing::Removed => ListingView::Removed,
            },
            removal: device.removal.as_ref().map(Into::into),
            addition: device.addition.as_ref().map(Into::into),
            has_secret: device.has_secret,
            secret_typed_in: device.secret_typed_in,
            last_seen_at: device.text("last_seen_at").and_then(|at| at.parse::<jiff::Timestamp>().ok()).map(Into::into),
        }
    }
}

impl From<organizations::Stoppable> for Stoppable {
    fn from(stoppable: organizations::Stoppable) -> Self {
        match stoppable {
            organizations::Stoppable::Yes => Self::Yes,
            organizations::Stoppable::No => Self::No,
            organizations::Stoppable::Partly => Self::Partly,
            organizations::Stoppable::Silent => Self::Silent,
        }
    }
}

impl From<&Preference> for PreferenceView {
    fn from(preference: &Preference) -> Self {
        let field = &preference.subscribed;
        let flag = |value: Option<&Value>| value.and_then(Value::as_flag);
        let conflict = field.conflict.as_ref().and_then(|conflict| {
            let (yours, theirs) = (flag(conflict.yours.as_ref())?, flag(conflict.theirs.as_ref())?);
            Some(PreferenceConflictView { yours, theirs })
        });
        Self {
            id: preference.topic.to_string(),
            subscribed: flag(field.value.as_ref()),
            confirmed: flag(field.confirmed.as_ref()),
            stoppable: preference.stoppable.into(),
            marketing: preference.marketing,
            pending: field.pending.as_ref().map(Into::into),
            conflict,
            source: field.confirmed.is_some().then(|| field.source.into()),
            seen_at: field.seen_at.map(Into::into),
        }
    }
}

impl From<Problem> for ErrorCode {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Offline => Self::Offline,
            Problem::Unreachable => Self::PortalUnreachable,
            Problem::Tls => Self::TlsFailed,
            Problem::NotAPortal => Self::NotAPortal,
            Problem::Redirected => Self::Redirected,
            Problem::TooLarge => Self::AnswerTooLarge,
            Problem::Malformed => Self::AnswerMalformed,
            Problem::WrongOrganization => Self::WrongOrganization,
            Problem::SignedOut => Self::SignedOut,
            Problem::NoAccount => Self::NoAccount,
            Problem::Throttled => Self::Throttled,
            Problem::Portal => Self::PortalError,
            Problem::DeletionPending => Self::DeletionPending,
            Problem::RemovalsStopped => Self::RemovalsStopped,
            Problem::Damaged => Self::VaultDamaged,
            Problem::DiskFull => Self::DiskFull,
            Problem::Disk => Self::DiskError,
            Problem::Other => Self::Internal,
        }
    }
}

impl SyncProgress {
    /// How far the sync of `organization` has come.
    pub fn new(organization: &OrganizationId, progress: app::Progress) -> Self {
        Self {
            organization: organization.to_string(),
            step: if progress.pulling { SyncStep::Pull } else { SyncStep::Push },
            done: progress.done,
            total: progress.total,
        }
    }
}

/// A count as the window counts; more than any vault holds is cut.
fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

impl OrganizationView {
    /// The row of an organization with what its pack says.
    pub fn new(pack: &Pack, state: &OrganizationState) -> Self {
        let held = state.held.clone().unwrap_or_default();
        Self {
            id: state.id.to_string(),
            name: pack.name().to_owned(),
            monogram: pack.monogram.clone(),
            channel: state.channel.into(),
            sample: held.sample,
            portal_domain: held.portal_domain,
            account: held.account,
            signed_in: held.signed_in,
            network: held.network,
            last_checked: held.last_checked.map(Into::into),
            syncing: state.progress.map(|progress| SyncProgress::new(&state.id, progress)),
            problem: state.problem.map(Into::into),
            waiting: count(held.waiting),
            conflicts: count(held.conflicts),
            refused: count(held.refused),
            devices: held.devices,
            profile_values: count(held.profile_values),
            topics_on: count(held.topics_on),
            activity: held.activity,
            deletion: state.deletion.as_ref().map(Into::into),
            damaged: state.held.is_none(),
        }
    }
}

impl From<app::Channel> for ChannelView {
    fn from(channel: app::Channel) -> Self {
        match channel {
            app::Channel::Portal => Self::Portal,
            app::Channel::ByHand => Self::ByHand,
        }
    }
}

impl From<RecordKind> for RecordKindView {
    fn from(kind: RecordKind) -> Self {
        match kind {
            RecordKind::Profile => Self::Profile,
            RecordKind::Device => Self::Device,
            RecordKind::EmailPreference => Self::EmailPreference,
        }
    }
}

impl From<&OutboxEntry> for OutboxItem {
    fn from(entry: &OutboxEntry) -> Self {
        let change = &entry.change;
        Self {
            organization: entry.organization.to_string(),
            operation: change.operation.to_string(),
            kind: change.record.kind.into(),
            record: change.record.id.to_string(),
            record_name: entry.name.clone().unwrap_or_else(|| change.record.id.to_string()),
            action: match change.action {
                Action::Edit { .. } => ActionView::Edit,
                Action::Add { .. } => ActionView::Add,
                Action::Remove { .. } => ActionView::Remove,
            },
            fields: outbox_fields(change),
            pending: (&Pending::from(change)).into(),
            attempts: change.attempts,
            due_at: matches!(change.state, domain::ChangeState::Waiting | domain::ChangeState::Unknown)
                .then(|| change.due_at.into()),
        }
    }
}

fn outbox_fields(change: &Change) -> Vec<OutboxField> {
    let conflicts = app::conflicts(change);
    let theirs = match &change.state {
        domain::ChangeState::Conflict { theirs } => theirs.as_ref(),
        _ => None,
    };
    let row = |field: &domain::FieldId, before: Option<&Value>, wanted: Option<&Value>| OutboxField {
        field: field.to_string(),
        before: some_text(before),
        wanted: some_text(wanted),
        theirs: some_text(theirs.and_then(|theirs| theirs.get(field))),
        in_conflict: conflicts.iter().any(|conflict| conflict.field == *field),
    };
    match &change.action {
        Action::Edit { before, wanted } => {
            wanted.iter().map(|(field, value)| row(field, before.get(field), value.as_ref())).collect()
        }
        Action::Add { fields } => fields.iter().map(|(field, value)| row(field, None, Some(value))).collect(),
        Action::Remove { before } => before.iter().map(|(field, value)| row(field, Some(value), None)).collect(),
    }
}

impl From<DeletionState> for DeletionStateView {
    fn from(state: DeletionState) -> Self {
        match state {
            DeletionState::Asking => Self::Asking,
            DeletionState::Requested => Self::Requested,
            DeletionState::Cancelled => Self::Cancelled,
            DeletionState::Executing => Self::Executing,
            DeletionState::Executed => Self::Executed,
            DeletionState::Refused => Self::Refused,
        }
    }
}

impl From<&app::delete_account::KeptReceipt> for ReceiptSummary {
    fn from(receipt: &app::delete_account::KeptReceipt) -> Self {
        Self {
            step: receipt.proven.then(|| receipt.step.clone()),
            at: receipt.proven.then(|| receipt.at.into()),
            proven: receipt.proven,
            fingerprint: receipt.fingerprint.clone(),
        }
    }
}

impl From<&DeletionStatus> for DeletionView {
    fn from(status: &DeletionStatus) -> Self {
        Self {
            state: status.state.into(),
            requested_at: status.requested_at.into(),
            cancel_until: status.cancel_until.map(Into::into),
            server_time: status.server_time.map(Into::into),
            executed_at: status.executed_at.map(Into::into),
            stays: status
                .stays
                .iter()
                .map(|stay| StaysView { id: stay.id.clone(), reason: stay.reason.clone(), may: stay.may })
                .collect(),
            receipts: status.receipts.iter().map(Into::into).collect(),
            proven: status.is_proven(),
            unknown: status.unknown,
        }
    }
}

impl From<app::Language> for Language {
    fn from(language: app::Language) -> Self {
        match language {
            app::Language::English => Self::En,
            app::Language::German => Self::De,
        }
    }
}

impl From<app::Theme> for Theme {
    fn from(theme: app::Theme) -> Self {
        match theme {
            app::Theme::System => Self::System,
            app::Theme::Light => Self::Light,
            app::Theme::Dark => Self::Dark,
        }
    }
}

impl From<app::KeyringProblem> for KeyringProblem {
    fn from(problem: app::KeyringProblem) -> Self {
        match problem {
            app::KeyringProblem::NoBus => Self::NoBus,
            app::KeyringProblem::NoProvider => Self::NoProvider,
            app::KeyringProblem::NoCollection => Self::NoCollection,
            app::KeyringProblem::Locked => Self::Locked,
            app::KeyringProblem::TimedOut => Self::TimedOut,
            app::KeyringProblem::Refused => Self::Refused,
        }
    }
}

impl From<&app::Consent> for ConsentView {
    fn from(consent: &app::Consent) -> Self {
        let portal = &consent.portal;
        Self {
            consent_id: consent.id.clone(),
            organization: consent.organization.to_string(),
            domain: portal.domain.clone(),
            address: portal.address.to_string(),
            issuer_domain: portal.issuer_domain.clone(),
            sample: portal.discovery.sample,
            capabilities: portal.discovery.capabilities.clone(),
            cancel_window_seconds: portal.discovery.deletion.cancel_window_seconds,
            receipt_key_fingerprint: portal.receipt_key_fingerprint(),
            plain_http: portal.plain_http,
        }
    }
}

impl From<app::delete_account::DeletionPlan> for DeletionPlan {
    fn from(plan: app::delete_account::DeletionPlan) -> Self {
        Self {
            channel: plan.channel.into(),
            cancel_window_seconds: plan.cancel_window_seconds,
            waiting_edits: count(plan.waiting_edits),
            account: plan.account,
        }
    }
}

impl ReceiptView {
    /// A receipt with the deletion it belongs to.
    pub fn new(pack: &Pack, state: DeletionState, receipt: &app::delete_account::KeptReceipt) -> Self {
        Self {
            organization: pack.id.to_string(),
            name: pack.name().to_owned(),
            state: state.into(),
            receipt: receipt.into(),
        }
    }
}

impl From<ExportTable> for app::Table {
    fn from(table: ExportTable) -> Self {
        match table {
            ExportTable::Profile => Self::Profile,
            ExportTable::Devices => Self::Devices,
            ExportTable::EmailPreferences => Self::EmailPreferences,
            ExportTable::Activity => Self::Activity,
            ExportTable::Changes => Self::Changes,
            ExportTable::Deletions => Self::Deletions,
        }
    }
}

impl From<app::Table> for ExportTable {
    fn from(table: app::Table) -> Self {
        match table {
            app::Table::Profile => Self::Profile,
            app::Table::Devices => Self::Devices,
            app::Table::EmailPreferences => Self::EmailPreferences,
            app::Table::Activity => Self::Activity,
            app::Table::Changes => Self::Changes,
            app::Table::Deletions => Self::Deletions,
        }
    }
}

impl ExportPlan {
    /// Counted tables, by organization.
    pub fn new(catalogue: &organizations::Catalogue, planned: &[app::PlannedTable]) -> Self {
        let mut groups: Vec<ExportGroup> = Vec::new();
        for table in planned {
            let id = table.organization.to_string();
            let name = catalogue.get(&table.organization).map_or_else(|| id.clone(), |pack| pack.name().to_owned());
            let row = ExportTablePlan {
                id: table.table.into(),
                rows: table.rows,
                other_people: table.other_people,
                secrets: table.secrets,
            };
            match groups.iter_mut().find(|group| group.organization == id) {
                Some(group) => group.tables.push(row),
                None => groups.push(ExportGroup { organization: id, name, tables: vec![row] }),
            }
        }
        Self { groups }
    }
}

impl From<app::Exported> for ExportDone {
    fn from(exported: app::Exported) -> Self {
        Self {
            path: exported.saved.path.display().to_string(),
            bytes: exported.saved.bytes,
            sha256: exported.saved.sha256,
            files: exported.saved.files.into(),
            as_of: exported.as_of.into(),
        }
    }
}

impl From<Language> for app::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::English,
            Language::De => Self::German,
        }
    }
}

impl From<Theme> for app::Theme {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::System => Self::System,
            Theme::Light => Self::Light,
            Theme::Dark => Self::Dark,
        }
    }
}
