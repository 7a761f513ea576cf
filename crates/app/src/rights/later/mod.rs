//! Letters about a request that was sent: a reminder, a complaint, a withdrawal, the answer who the member is.
//!
//! They are composed anew each time from the request's answers, in its language. What the member changes or
//! chooses lies among the request's answers until they say that the letter was sent; nothing is noted before.

mod authority;
mod leaving;
mod letter;
mod noting;
mod posting;

pub use authority::{Authority, OwnAuthority};
pub use leaving::LaterParcel;
pub use letter::LaterState;
pub use noting::SentLater;
pub use posting::LeavingState;
pub use rights::LaterKind;

pub(super) use letter::kept_for;
pub(super) use noting::sent;
pub(super) use posting::{begun, ended};

use rights::Event;
use vault::RightsDraft;

use crate::rights::writing::letter::Prepared;

/// The slot of the id of the authority the member chose.
const AUTHORITY: &str = "authority";
/// The slot of the authority's address, where the member looked it up.
const AUTHORITY_ADDRESS: &str = "authority-address";
/// Begins that slot, and those of an authority of the member's own that is not saved yet.
const AUTHORITY_FORM: &str = "authority-";
/// Begins the slots of answers that the request itself did without and a later letter needs.
const LATER: &str = "later.";

/// Begins the slot of a letter as it last left, whole: it is this one that is noted as sent, whatever is changed
/// behind it.
const HANDED: &str = "handed.";

/// Begins the slot of a letter that is leaving through the mail account, or may have left, whole.
const POSTED: &str = "posted.";

/// What last left of a kind, if anything did that is not noted yet.
fn handed(draft: &RightsDraft, kind: LaterKind) -> Option<Prepared> {
    let text = draft.slots.get(&handed_slot(kind))?;
    Prepared::read(text.as_bytes()).ok()
}

fn handed_slot(kind: LaterKind) -> String {
    format!("{HANDED}{}", kind.as_str())
}

/// What is leaving through the mail account, or may have left.
fn posted(draft: &RightsDraft, kind: LaterKind) -> Option<Prepared> {
    let text = draft.slots.get(&posted_slot(kind))?;
    Prepared::read(text.as_bytes()).ok()
}

fn posted_slot(kind: LaterKind) -> String {
    format!("{POSTED}{}", kind.as_str())
}

/// Lets go of what lies here for a letter that was noted as sent.
fn let_go(draft: &mut RightsDraft, kind: LaterKind) {
    draft.slots.remove(&handed_slot(kind));
    draft.slots.remove(kind.as_str());
    if kind == LaterKind::Complaint {
        draft.slots.retain(|slot, _| !matches!(slot.as_str(), AUTHORITY | AUTHORITY_ADDRESS));
    }
}

/// Lets go of a later letter that left, once `event` says by itself that it was sent. What never left stays typed.
pub(super) fn noted(draft: &mut RightsDraft, event: &Event) {
    for kind in LaterKind::ALL.iter().copied().filter(|kind| kind.is_said_by(event)) {
        if draft.slots.contains_key(&handed_slot(kind)) {
            let_go(draft, kind);
        }
    }
}

/// Whether this slot holds a letter as it left, which is no text of the member's.
pub(super) fn is_handed(slot: &str) -> bool {
    [HANDED, POSTED].iter().any(|of| slot.starts_with(of))
}

/// Whether this slot belongs to later letters and not to the request's own.
pub(super) fn is_slot(slot: &str) -> bool {
    LaterKind::parse(slot).is_some()
        || slot == AUTHORITY
        || [AUTHORITY_FORM, LATER].iter().any(|of| slot.starts_with(of))
}
