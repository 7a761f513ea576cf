//! The letter: begun, filled in, checked, put on paper, handed over.

mod about;
pub(super) mod begin;
pub(super) mod hand_over;
pub(super) mod letter;
pub(super) mod others;
mod paper;
pub(super) mod write;
