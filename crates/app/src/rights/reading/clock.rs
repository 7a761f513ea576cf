//! What is due, by the law a request follows, on the member's calendar.

use domain::OrganizationId;
use jiff::{civil::Date, tz::TimeZone};
use rights::clock::{self, Case, ClockError, Deadline, Due, Note, Timeline};
use rights::law::{Region, Why};
use rights::{Event, Law, State};
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
    /// Whether the clock has not begun or stands still, so that the last day can only be later.
    pub not_before: bool,
    /// Whether a law gives it; else it is the member's reminder.
    pub legal: bool,
    /// Whether it is what is waited for now.
    pub current: bool,
    /// When it was done, as far as the events tell.
    pub met_on: Option<Date>,
    /// Whether a longer term has taken its place.
    pub superseded: bool,
    /// Whether its day is over and nothing tells that it was done, though it is still waited for.
    pub passed: bool,
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
        match self.reckon(asked)? {
            Ok(timeline) => Ok(Some(timeline)),
            Err(error) => {
                tracing::info!(%error, "a request has no dates");
                Ok(None)
            }
        }
    }

    /// What the clock did with what they asked or said, and why a date is missing or no law gives one: one
    /// sentence each.
    pub(in crate::rights) fn clock_notes(
        &self,
        organization: &OrganizationId,
        asked: &Asked,
    ) -> Result<Vec<String>, AppError> {
        if asked.course.asks_nobody() {
            return Ok(Vec::new());
        }
        let words = Words::new(self.settings()?.language);
        let notes = match self.reckon(asked)? {
            Ok(timeline) if timeline.start.is_none() => Vec::new(),
            Ok(timeline) => timeline.notes.iter().map(|note| note.text(&words)).collect(),
            Err(error) => error.text(&words).into_iter().collect(),
        };
        let why = self.why_no_law(organization, asked)?;
        Ok(why.iter().map(|note| note.text(&words)).chain(notes).collect())
    }

    /// Why a request has the member's own reminder, where they did not choose it.
    fn why_no_law(&self, organization: &OrganizationId, asked: &Asked) -> Result<Option<Note>, AppError> {
        let settings = self.rights_settings()?;
        let is_chosen = asked.events.iter().any(|event| matches!(event, Event::LawChosen { .. }));
        if asked.course.law != Law::OwnReminder || is_chosen || settings.law == Some(Law::OwnReminder) {
            return Ok(None);
        }
        // What it began with: the settings may have changed since.
        let began_in = asked.course.country.map(Region::from);
        let is_here = |place: &Region| began_in.as_ref().is_some_and(|country| place.lies_in(country));
        let still_holds = settings.law.is_some() || settings.residence.as_ref().is_some_and(is_here);
        let why = self.suggestion(organization, asked.course.wish, &settings).why;
        Ok(match (why, settings.law, began_in) {
            (Why::Voluntary(law), ..) if still_holds => Some(Note::Voluntary { law }),
            (Why::NotRead, Some(law), _) => Some(Note::NoTerm { law }),
            (_, _, None) => Some(Note::NoResidence),
            (_, _, Some(country)) => match self.laws().law_of(&country) {
                None => Some(Note::ResidenceNotRead { residence: country }),
                Some(law @ Law::UsCommercialEmail) => Some(Note::NoTerm { law }),
                // Its law was chosen to be none for all requests then.
                Some(_) => None,
            },
        })
    }

    /// Whether the law of a request has a term for a complaint to the organization itself.
    pub(in crate::rights) fn may_complain_to_them(&self, asked: &Asked) -> bool {
        let today = self.today();
        let rule = self.laws().pack(asked.course.law, today).and_then(|pack| pack.complaint.as_ref());
        rule.is_some_and(|rule| rule.applies_on(today))
    }

    fn reckon(&self, asked: &Asked) -> Result<Result<Timeline, ClockError>, AppError> {
        let case = Case::new(&asked.events, self.today(), Self::zone())?;
        Ok(clock::timeline(self.laws(), &case))
    }
}

fn dues(timeline: &Timeline, asked: &Asked, words: &Words, today: Date) -> Dues {
    let state = asked.course.state;
    let is_open = state.is_open();
    let deadline = timeline.deadline();
    let days_left = deadline.filter(|due| is_open && !due.not_before).and_then(|due| days_between(today, due.on));
    let extended = timeline.get(Deadline::ExtendedAnswer).map(|due| due.on);
    Dues {
        all: timeline.entries.iter().map(|due| told(due, timeline, state, words, today)).collect(),
        late_days: timeline.late_by_days.filter(|_| is_open).unwrap_or_default(),
        days_left,
        extended_to: extended,
    }
}

fn told(due: &Due, timeline: &Timeline, state: State, words: &Words, today: Date) -> DueDate {
    let mut sources: Vec<&str> = due.explanation.sources.iter().map(|source| source.cited.as_str()).collect();
    sources.dedup();
    let superseded = timeline.is_superseded(due.what);
    let is_awaited = due.met_on.is_none() && !superseded && !state.is_over();
    DueDate {
        what: due.what,
        on: due.on,
        about: due.about,
        not_before: due.not_before,
        legal: due.what != Deadline::OwnReminder,
        current: state.is_open() && timeline.deadline().is_some_and(|current| current.what == due.what),
        met_on: due.met_on,
        superseded,
        passed: is_awaited && !due.not_before && due.on < today,
        sentence: due.explanation.text(words),
        source: sources.join("; "),
    }
}

/// Days from `from` until `to`; negative if that is past.
fn days_between(from: Date, to: Date) -> Option<i32> {
    from.until(to).ok().map(|span| span.get_days())
}
