//! Why no date can be given.

use jiff::civil::Date;
use thiserror::Error;
use words::{Arg, Words};

use crate::{Law, RightsError};

/// No date can be worked out. Display text names the operation, never the data.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ClockError {
    /// The events are not those of a request.
    #[error(transparent)]
    Request(#[from] RightsError),
    /// The text of this law was not read as it stood on that day.
    #[error("this law was not read as it stood on that day")]
    NotRead {
        /// The law.
        law: Law,
        /// The day the clock starts.
        on: Date,
    },
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
        let day = |date: &Date| Arg::from(words.day(*date));
        match self {
            Self::Request(_) => None,
            Self::NotRead { law, on } => {
                let law = words.plain(&format!("clock-law-{}", law.as_str()));
                Some(words.text("clock-note-law-not-read", &[("law", Arg::from(law)), ("on", day(on))]))
            }
            Self::OutOfCalendar { on } => Some(words.text("clock-note-out-of-calendar", &[("on", day(on))])),
        }
    }
}
