//! What the clock did with what they asked or said.

use jiff::civil::Date;
use strum::IntoStaticStr;
use words::{Arg, Words};

use super::explanation::{cited, place};
use crate::law::{Law, Region, Source};

/// What they asked of the member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Asked {
    /// Who the member is.
    Identity,
    /// What is meant.
    Clarification,
    /// A fee.
    Fee,
}

impl Asked {
    /// Its name in the words.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// Something that happened and what it does to the clock, where that is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The member did not say where they live, so no law is followed.
    NoResidence,
    /// No law of where the member lives could be read.
    ResidenceNotRead {
        /// Where they live.
        residence: Region,
    },
    /// The law of where the member lives binds this organization only if it volunteers.
    Voluntary {
        /// The law.
        law: Law,
    },
    /// The text of the law was not read as it stood when the clock started: no date.
    LawNotRead {
        /// The law.
        law: Law,
        /// The day the clock starts.
        on: Date,
    },
    /// The law has no term for what is asked; the member's own reminder stands in.
    NoTerm {
        /// The law.
        law: Law,
    },
    /// They said that they need longer, without reasons: void.
    ExtensionWithoutReasons {
        /// When.
        on: Date,
        /// What it would have needed.
        sources: Vec<Source>,
    },
    /// They said that they need longer, after the first term: void.
    ExtensionTooLate {
        /// When.
        on: Date,
        /// The last day it would have counted.
        by: Date,
        /// What says so.
        sources: Vec<Source>,
    },
    /// They said that they need longer, which this law does not know: void.
    NoExtension {
        /// When.
        on: Date,
    },
    /// They asked after the term had ended: it stays as it is.
    AskedTooLate {
        /// What.
        asked: Asked,
        /// When.
        on: Date,
        /// When the term had ended.
        by: Date,
    },
    /// They asked, and the clock runs on.
    RunsOn {
        /// What.
        asked: Asked,
        /// When.
        on: Date,
        /// What says so.
        sources: Vec<Source>,
    },
    /// They asked, and the clock stands still, or does not begin, until the member answers.
    Paused {
        /// What.
        asked: Asked,
        /// When.
        on: Date,
        /// What says so, or is the nearest that could be read.
        sources: Vec<Source>,
    },
}

impl Note {
    /// The note in one sentence.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let day = |date: &Date| Arg::from(words.day(*date));
        let law = |law: Law| Arg::from(words.plain(&format!("clock-law-{}", law.as_str())));
        let (key, mut arguments) = match self {
            Self::NoResidence => ("clock-note-no-residence".to_owned(), Vec::new()),
            Self::ResidenceNotRead { residence } => {
                ("clock-note-residence-not-read".to_owned(), vec![("place", Arg::from(place(words, residence)))])
            }
            Self::Voluntary { law: of } => ("clock-note-voluntary".to_owned(), vec![("law", law(*of))]),
            Self::LawNotRead { law: of, on } => {
                ("clock-note-law-not-read".to_owned(), vec![("law", law(*of)), ("on", day(on))])
            }
            Self::NoTerm { law: of } => ("clock-note-no-term".to_owned(), vec![("law", law(*of))]),
            Self::ExtensionWithoutReasons { on, .. } => {
                ("clock-note-extension-without-reasons".to_owned(), vec![("on", day(on))])
            }
            Self::ExtensionTooLate { on, by, .. } => {
                ("clock-note-extension-too-late".to_owned(), vec![("on", day(on)), ("by", day(by))])
            }
            Self::NoExtension { on } => ("clock-note-no-extension".to_owned(), vec![("on", day(on))]),
            Self::AskedTooLate { asked, on, by } => {
                (format!("clock-note-too-late-{}", asked.as_str()), vec![("on", day(on)), ("by", day(by))])
            }
            Self::RunsOn { asked, on, .. } => (format!("clock-note-runs-{}", asked.as_str()), vec![("on", day(on))]),
            Self::Paused { asked, on, .. } => (format!("clock-note-paused-{}", asked.as_str()), vec![("on", day(on))]),
        };
        if let Self::ExtensionWithoutReasons { sources, .. }
        | Self::ExtensionTooLate { sources, .. }
        | Self::RunsOn { sources, .. }
        | Self::Paused { sources, .. } = self
        {
            arguments.push(("sources", Arg::from(cited(words, sources))));
        }
        words.text(&key, &arguments)
    }
}
