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
pub(super) use noting::{noted, sent};
pub(super) use posting::{begun, ended};

use rights::{Handing, evidence::Digest};
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

/// Begins the slot of the files it left as: how, and the hash of the bytes, in one line each.
const HANDED_AS: &str = "handed-as.";

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

/// The files it left as, oldest first.
fn files(draft: &RightsDraft, kind: LaterKind) -> Vec<(Handing, Digest)> {
    let file = |line: &str| {
        let (by, digest) = line.split_once(' ')?;
        let by = [Handing::DraftFile, Handing::Pdf].into_iter().find(|file| <&str>::from(file) == by)?;
        Some((by, Digest::from_hex(digest)?))
    };
    draft.slots.get(&handed_as_slot(kind)).map(|text| text.lines().filter_map(file).collect()).unwrap_or_default()
}

fn handed_as_slot(kind: LaterKind) -> String {
    format!("{HANDED_AS}{}", kind.as_str())
}

/// What is leaving through the mail account, or may have left.
fn posted(draft: &RightsDraft, kind: LaterKind) -> Option<Prepared> {
    let text = draft.slots.get(&posted_slot(kind))?;
    Prepared::read(text.as_bytes()).ok()
}

fn posted_slot(kind: LaterKind) -> String {
    format!("{POSTED}{}", kind.as_str())
}

/// Lets go of a letter as it left, and of nothing that was typed.
fn take_back(draft: &mut RightsDraft, kind: LaterKind) {
    draft.slots.remove(&handed_slot(kind));
    draft.slots.remove(&handed_as_slot(kind));
}

/// Lets go of what lies here for a letter that was noted as sent. Words that differ from it never left and stay.
fn let_go(draft: &mut RightsDraft, kind: LaterKind, letter: Option<&Prepared>) {
    take_back(draft, kind);
    let is_other = |text: &String| letter.is_some_and(|letter| letter.body.trim() != text.trim());
    if !draft.slots.get(kind.as_str()).is_some_and(is_other) {
        draft.slots.remove(kind.as_str());
    }
    if kind == LaterKind::Complaint {
        draft.slots.retain(|slot, _| !matches!(slot.as_str(), AUTHORITY | AUTHORITY_ADDRESS));
    }
}

/// Whether this slot holds a letter as it left, which is no text of the member's.
pub(super) fn is_handed(slot: &str) -> bool {
    [HANDED, HANDED_AS, POSTED].iter().any(|of| slot.starts_with(of))
}

/// Whether this slot belongs to later letters and not to the request's own.
pub(super) fn is_slot(slot: &str) -> bool {
    LaterKind::parse(slot).is_some()
        || slot == AUTHORITY
        || [AUTHORITY_FORM, LATER].iter().any(|of| slot.starts_with(of))
}
