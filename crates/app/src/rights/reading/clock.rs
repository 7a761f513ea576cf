//! What is due, by the law a request follows, on the member's calendar.

use jiff::{civil::Date, tz::TimeZone};
use rights::clock::{self, Case, Deadline, Due, Timeline};
use words::Words;

use crate::rights::reading::asked::Asked;
use crate::{App, AppError};

/// One date that matters, with its reason in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueDate {
    /// What is due.
    pub what: Deadline,
    /// The last day.
    pub on: Date,
    /// Whether how the days are counted could not be confirmed.
    pub about: bool,
    /// Whether a law gives it; else it is the member's reminder.
    pub legal: bool,
    /// Whether it is what is waited for now.
    pub current: bool,
    /// How it came about, in the window's language.
    pub sentence: String,
    /// Where the rule was read.
    pub source: String,
}

/// Every date of one request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::rights) struct Dues {
    pub all: Vec<DueDate>,
    pub late_days: u32,
    pub days_left: Option<i32>,
    pub extended_to: Option<Date>,
}

impl App {
    /// Today, where the member is.
    pub(in crate::rights) fn today(&self) -> Date {
        self.now().to_zoned(Self::zone()).date()
    }

    pub(in crate::rights) fn zone() -> TimeZone {
        TimeZone::system()
    }

    /// What is due for `asked`. A law that was not read as it stood then gives no date.
    pub(in crate::rights) fn dues(&self, asked: &Asked) -> Result<Dues, AppError> {
        self.dues_in(asked, &Words::new(self.settings()?.language))
    }

    /// The same, told in the language of `words`.
    pub(in crate::rights) fn dues_in(&self, asked: &Asked, words: &Words) -> Result<Dues, AppError> {
        let Some(timeline) = self.timeline(asked)? else { return Ok(Dues::default()) };
        Ok(dues(&timeline, asked, words, self.today()))
    }

    /// The dates themselves, for a calendar file.
    pub(in crate::rights) fn timeline(&self, asked: &Asked) -> Result<Option<Timeline>, AppError> {
        let case = Case::new(&asked.events, self.today(), Self::zone())?;
        match clock::timeline(self.laws(), &case) {
            Ok(mut timeline) => {
                // What is noted here as a complaint went to an authority; this term is for one made to the organization.
                timeline.entries.retain(|due| due.what != Deadline::ComplaintAnswer);
                Ok(Some(timeline))
            }
            Err(error) => {
                tracing::info!(%error, "a request has no dates");
                Ok(None)
            }
        }
    }
}

fn dues(timeline: &Timeline, asked: &Asked, words: &Words, today: Date) -> Dues {
    let is_open = asked.course.state.is_open();
    let deadline = timeline.deadline();
    let current = deadline.filter(|_| is_open).map(|due| due.what);
    let days_left = deadline.filter(|due| is_open && !due.not_before).and_then(|due| days_between(today, due.on));
    let extended = timeline.get(Deadline::ExtendedAnswer).map(|due| due.on);
    Dues {
        all: timeline.entries.iter().map(|due| told(due, words, current)).collect(),
        late_days: timeline.late_by_days.filter(|_| is_open).unwrap_or_default(),
        days_left,
        extended_to: extended,
    }
}

fn told(due: &Due, words: &Words, current: Option<Deadline>) -> DueDate {
    let mut sources: Vec<&str> = due.explanation.sources.iter().map(|source| source.cited.as_str()).collect();
    sources.dedup();
    DueDate {
        what: due.what,
        on: due.on,
        about: due.about || due.not_before,
        legal: due.what != Deadline::OwnReminder,
        current: current == Some(due.what),
        sentence: due.explanation.text(words),
        source: sources.join("; "),
    }
}

/// Days from `from` until `to`; negative if that is past.
fn days_between(from: Date, to: Date) -> Option<i32> {
    from.until(to).ok().map(|span| span.get_days())
}
