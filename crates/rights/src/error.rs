//! What can be wrong with a request.

use jiff::civil::Date;
use thiserror::Error;

use crate::State;

/// A request could not be read or taken further. Display text names the operation, never the data.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RightsError {
    /// The text is not a request's id.
    #[error("this is not a request's id")]
    NotAnId,
    /// The text is not a country's code.
    #[error("this is not a country's code")]
    NotACountry,
    /// What happened cannot follow on how the request stands. Nothing was changed.
    #[error("a request that is {from:?} cannot go on with {event}")]
    IllegalStep {
        /// How the request stands; `None` before it began.
        from: Option<State>,
        /// The event's name.
        event: &'static str,
    },
    /// It is said to have happened before the request was sent.
    #[error("this is dated before the request was sent")]
    BeforeItWasSent {
        /// The date given.
        on: Date,
        /// When the request was sent.
        sent_on: Date,
    },
    /// It is said to happen in the future.
    #[error("this is dated in the future")]
    InTheFuture {
        /// The date given.
        on: Date,
        /// Today.
        today: Date,
    },
    /// The date is before the first law that could apply, so it is a slip.
    #[error("this is dated too long ago")]
    TooLongAgo {
        /// The date given.
        on: Date,
    },
    /// A stored entry cannot be read.
    #[error("an entry of the log cannot be read")]
    UnreadableEntry,
}
