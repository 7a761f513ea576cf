//! Why an answer or a request cannot be understood.

use domain::IdError;
use thiserror::Error;

/// A message has the right shape but cannot be turned into the domain's words. Names causes, never values.
#[derive(Debug, Error)]
pub enum WireError {
    /// An id is empty, too long or holds a character that ids do not have.
    #[error("an id in the message is not usable")]
    Id(#[from] IdError),
    /// A record came without a strong entity tag, so it could never be written.
    #[error("a record has no strong entity tag")]
    WeakTag,
    /// A text holds a NUL, which no store keeps reliably.
    #[error("a text in the message holds a NUL")]
    Nul,
}
