//! How a request stands, worked out from its log: for the window, for the clock, for an export.

pub(super) mod answers;
pub(super) mod asked;
pub(super) mod clock;
mod exported;
pub(super) mod party;
pub(super) mod view;
