//! Choices about recipients.

use app::SharingChoice;
use domain::{FieldConflict, Value};

use crate::view::{PendingView, SharingChoiceView, SharingConflictView};

fn flag(value: Option<&Value>) -> Option<bool> {
    value.and_then(Value::as_flag)
}

impl From<&FieldConflict> for SharingConflictView {
    fn from(conflict: &FieldConflict) -> Self {
        Self {
            before: flag(conflict.before.as_ref()),
            yours: flag(conflict.yours.as_ref()),
            theirs: flag(conflict.theirs.as_ref()),
        }
    }
}

impl From<&SharingChoice> for SharingChoiceView {
    fn from(choice: &SharingChoice) -> Self {
        let field = &choice.allowed;
        let pending: Option<PendingView> = field.pending.as_ref().map(Into::into);
        // Where the portal took the choice away there is no second version to choose from.
        let is_gone = pending.as_ref().is_some_and(|pending| pending.gone);
        Self {
            recipient: choice.recipient.to_string(),
            listing: choice.listing.into(),
            allowed: flag(field.value.as_ref()),
            confirmed: flag(field.confirmed.as_ref()),
            conflict: field.conflict.as_ref().filter(|_| !is_gone).map(Into::into),
            pending,
            source: field.confirmed.is_some().then(|| field.source.into()),
            seen_at: field.seen_at.map(Into::into),
        }
    }
}
