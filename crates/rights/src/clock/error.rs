//! Why no date can be given.

use jiff::civil::Date;
use thiserror::Error;
use words::{Arg, Words};

use crate::RightsError;

/// No date can be worked out. Display text names the operation, never the data.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ClockError {
    /// The events are not those of a request.
    #[error(transparent)]
    Request(#[from] RightsError),
    /// A date is so far away that it must be a slip.
    #[error("this date is too far away")]
    OutOfCalendar {
        /// The date that was given, or from which was counted.
        on: Date,
    },
}

impl ClockError {
    /// Why there is no date, in one sentence for the member; `None` for events that are not those of a request.
    #[must_use]
    pub fn text(&self, words: &Words) -> Option<String> {
        match self {
            Self::Request(_) => None,
            Self::OutOfCalendar { on } => {
                Some(words.text("clock-note-out-of-calendar", &[("on", Arg::from(words.day(*on)))]))
            }
        }
    }
}
