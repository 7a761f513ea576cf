//! What is wrong with a letter before it is written, and after it was changed.

use organizations::Forbidden;
use thiserror::Error;

use super::Slot;
use crate::{Channel, Law, Wish};

/// Why a letter cannot be written yet. Display text names slots, never what they hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Error)]
pub enum Problem {
    /// The policy wants the right named exactly.
    #[error("the policy asks for the right to be named")]
    RightNotNamed,
    /// The chosen law has no such right, or we do not know the place.
    #[error("the chosen law ({}) has no place we know for this wish ({})", law.as_str(), wish.as_str())]
    NoArticle {
        /// The law.
        law: Law,
        /// The wish.
        wish: Wish,
    },
    /// An answer is missing; where another may take its place, that is named too.
    #[error("an answer is missing: {}{}", slot.as_str(), or.map(|or| format!(" (or {})", or.as_str())).unwrap_or_default())]
    Missing {
        /// The answer.
        slot: Slot,
        /// The answer that may take its place.
        or: Option<Slot>,
    },
    /// The contact is neither an e-mail nor a postal address, or not of the channel's kind.
    #[error("the contact is not an address a letter can go to")]
    NotAnAddress,
    /// The channel carries no letters.
    #[error("no letter goes out this way: {}", .0.as_str())]
    NotALetter(Channel),
    /// The letter has no reference, by which an answer would be found.
    #[error("the reference is missing")]
    NoReference,
    /// An answer holds something that must not leave.
    #[error("the answer {} holds something that must not stand in this letter: {}", slot.as_str(), organizations::Code::as_str(*kind))]
    HoldsForbidden {
        /// The answer.
        slot: Slot,
        /// What it holds.
        kind: Forbidden,
    },
}

/// What is missing or forbidden in a letter the member has changed. It must not leave as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Error)]
pub enum Finding {
    /// The text holds something that must not leave.
    #[error("the text holds something that must not stand in this letter: {}", organizations::Code::as_str(*.0))]
    TextHolds(Forbidden),
    /// The subject holds something that must not leave.
    #[error("the subject holds something that must not stand in it: {}", organizations::Code::as_str(*.0))]
    SubjectHolds(Forbidden),
    /// The subject the policy mandates was changed.
    #[error("the policy mandates another subject")]
    SubjectChanged,
    /// The subject is empty or has more than one line.
    #[error("the subject is not one line")]
    SubjectNotALine,
    /// Something the policy asks for is no longer in the text.
    #[error("the policy asks for something that is no longer in the text: {}", .0.as_str())]
    Missing(Slot),
    /// The right the policy wants named is no longer in the text.
    #[error("the policy asks for the right to be named, and the text no longer names it")]
    RightNotNamed,
    /// The text no longer says what the policy wants said of the e-mail list.
    #[error("the policy asks for the request to come off the email list, and the text no longer speaks of it")]
    ListNotNamed,
    /// The reference is no longer in the text.
    #[error("the reference is no longer in the text")]
    ReferenceMissing,
    /// The recipient is no address.
    #[error("the recipient is not an address a letter can go to")]
    NotAnAddress,
}

/// What looks odd in a text the member changed by hand; it may leave all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It is written in another language than the one that was chosen.
    AnotherLanguage,
    /// An English copy was wanted, and there is none.
    NoCopy,
    /// No English copy was wanted, and there is one.
    CopyLeft,
    /// Of the letter and its English copy only one was changed: they may not say the same.
    CopyUnlike,
}
