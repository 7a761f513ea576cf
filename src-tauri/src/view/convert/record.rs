//! Profile, devices and e-mail preferences with what waits on top of them.

use app::{Device, FieldState, Pending, Preference, Profile};
use domain::{FieldConflict, Listing, OrganizationId, Value};

use super::some_text;
use crate::view::{
    ChangeState, DeviceView, FieldConflictView, FieldView, ListingView, PendingView, PreferenceConflictView,
    PreferenceView, ProfileView, Source, Stoppable,
};

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
            gone: matches!(pending.state, domain::ChangeState::Conflict { theirs: None }),
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

impl From<Listing> for ListingView {
    fn from(listing: Listing) -> Self {
        match listing {
            Listing::Listed => Self::Listed,
            Listing::NoLongerListed => Self::NoLongerListed,
            Listing::Removed => Self::Removed,
        }
    }
}

impl From<&Device> for DeviceView {
    fn from(device: &Device) -> Self {
        Self {
            id: device.id.to_string(),
            name: device.name().to_owned(),
            fields: device.fields.iter().map(Into::into).collect(),
            listing: device.listing.into(),
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
