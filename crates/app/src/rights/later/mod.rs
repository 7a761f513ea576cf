//! Letters about a request that was sent: a reminder, a complaint, a withdrawal, the answer who the member is.
//!
//! They are composed anew each time from the request's answers, in its language. What the member changes or
//! chooses lies among the request's answers until they say that the letter was sent; nothing is noted before.

mod authority;
mod leaving;
mod letter;
mod noting;

pub use authority::{Authority, OwnAuthority};
pub use leaving::LaterParcel;
pub use letter::LaterState;
pub use noting::SentLater;

pub(super) use letter::kept_for;
pub(super) use noting::sent;

use jiff::civil::Date;
use rights::Event;
use vault::RightsDraft;

use crate::rights::writing::letter::Prepared;

/// What kind of later letter it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LaterKind {
    /// A reminder of a request that has not been answered in full.
    Reminder,
    /// A complaint about the organization to an authority.
    Complaint,
    /// The member takes the request back.
    Withdrawal,
    /// The answer to the question who the member is.
    IdentityAnswer,
}

impl LaterKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Reminder, Self::Complaint, Self::Withdrawal, Self::IdentityAnswer];

    /// Its name in the window, and the slot its text lies in when the member has changed it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reminder => "reminder",
            Self::Complaint => "complaint",
            Self::Withdrawal => "withdrawal",
            Self::IdentityAnswer => "identity-answer",
        }
    }

    /// Reads [`LaterKind::as_str`] back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// What is noted once the member says that it was sent.
    #[must_use]
    pub const fn event(self, on: Date) -> Event {
        match self {
            Self::Reminder => Event::Reminded { on },
            Self::Complaint => Event::Complained { on },
            Self::Withdrawal => Event::Withdrawn { on },
            Self::IdentityAnswer => Event::IdentityAnswered { on },
        }
    }
}

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

/// What last left of a kind, if anything did that is not noted yet.
fn handed(draft: &RightsDraft, kind: LaterKind) -> Option<Prepared> {
    let text = draft.slots.get(&handed_slot(kind))?;
    Prepared::read(text.as_bytes()).ok()
}

fn handed_slot(kind: LaterKind) -> String {
    format!("{HANDED}{}", kind.as_str())
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
    let kinds = LaterKind::ALL.into_iter().filter(|kind| event.on().is_some_and(|on| kind.event(on) == *event));
    for kind in kinds {
        if draft.slots.contains_key(&handed_slot(kind)) {
            let_go(draft, kind);
        }
    }
}

/// Whether this slot holds a letter as it left, which is no text of the member's.
pub(super) fn is_handed(slot: &str) -> bool {
    slot.starts_with(HANDED)
}

/// Whether this slot belongs to later letters and not to the request's own.
pub(super) fn is_slot(slot: &str) -> bool {
    LaterKind::parse(slot).is_some()
        || slot == AUTHORITY
        || [AUTHORITY_FORM, LATER].iter().any(|of| slot.starts_with(of))
}
