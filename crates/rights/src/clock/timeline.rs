//! Every date of a request.

use jiff::civil::Date;
use strum::{IntoStaticStr, VariantArray};

use super::reckon::{End, Reckoner, within};
use super::run::{Run, days_between};
use super::{Asked, Beginning, Case, ClockError, Doubt, Explanation, Note, Start};
use crate::law::{LawBook, LawPack, Reading, Region, Rule, Term};
use crate::{Channel, Event, Law, Sending};

/// Every date of a request, as its law gives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The law that was followed.
    pub law: Law,
    /// What started the clock; `None` if it has not been sent, and then nothing is due.
    pub start: Option<Start>,
    /// What is due, in the order of [`Deadline`].
    pub entries: Vec<Due>,
    /// What the clock did with what they asked or said.
    pub notes: Vec<Note>,
    /// What it waits for from the member, and since when, while it stands still or has not begun.
    pub paused: Option<(Asked, Date)>,
    /// By how many days the answer is late today; for one that came late, by how many it was.
    pub late_by_days: Option<u32>,
}

/// One date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What is due.
    pub what: Deadline,
    /// The last day on which it is in time.
    pub on: Date,
    /// The end of the term before it moved on to a working day.
    pub statutory: Date,
    /// Whether the day count could not be confirmed.
    pub about: bool,
    /// Whether the clock has not begun: if it began today, this would be the day.
    pub not_before: bool,
    /// When it was done, as far as the events tell.
    pub met_on: Option<Date>,
    /// How it came about.
    pub explanation: Explanation,
}

/// What can be due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Deadline {
    /// They confirm that they have it.
    Acknowledge,
    /// They do what an opt-out asks.
    OptOut,
    /// They answer.
    Answer,
    /// They answer, after a valid notice that they need longer.
    ExtendedAnswer,
    /// They confirm a complaint made to them.
    ComplaintAnswer,
    /// An authority says how a complaint stands.
    AuthorityAnswer,
    /// No law's date: the member's own reminder.
    OwnReminder,
}

impl Deadline {
    /// Every kind.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Its name in the window, the words and calendar files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

impl Timeline {
    /// The date of one kind.
    #[must_use]
    pub fn get(&self, what: Deadline) -> Option<&Due> {
        self.entries.iter().find(|due| due.what == what)
    }

    /// The date the member waits for: the longer term if there is one, else the answer, the opt-out or the
    /// member's own reminder.
    #[must_use]
    pub fn deadline(&self) -> Option<&Due> {
        [Deadline::ExtendedAnswer, Deadline::Answer, Deadline::OptOut, Deadline::OwnReminder]
            .into_iter()
            .find_map(|what| self.get(what))
    }

    /// Whether the longer term has taken the place of this date: it was met or not, nobody waits for it any more.
    #[must_use]
    pub fn is_superseded(&self, what: Deadline) -> bool {
        what == Deadline::Answer && self.get(Deadline::ExtendedAnswer).is_some()
    }
}

/// Works out every date of a request.
///
/// # Errors
/// [`ClockError::OutOfCalendar`] for a date that must be a slip.
pub fn timeline(book: &LawBook, case: &Case<'_>) -> Result<Timeline, ClockError> {
    let law = case.course.law;
    let start = Start::of(&case.course, &case.zone);
    let mut found = Timeline {
        law,
        start: start.clone(),
        entries: Vec::new(),
        notes: Vec::new(),
        paused: None,
        late_by_days: None,
    };
    let Some(start) = start else { return Ok(found) };
    within(case.today)?;
    for on in case.events.iter().filter_map(Event::on).chain([start.on]) {
        within(on)?;
    }
    match book.pack(law, start.on) {
        Some(pack) => answers(book, pack, case, &mut found, start)?,
        None => found.notes.push(Note::LawNotRead { law, on: start.on }),
    }
    complaints(book, case, &mut found)?;
    found.entries.sort_by_key(|due| due.what);
    Ok(found)
}

/// What the law says of the request itself.
fn answers(
    book: &LawBook,
    pack: &LawPack,
    case: &Case<'_>,
    found: &mut Timeline,
    start: Start,
) -> Result<(), ClockError> {
    let (law, desk) = (case.course.law, Desk::new(book, pack, case));
    match pack.rule_for(case.course.wish) {
        Some((rule, is_opt_out)) => desk.legal(found, &start, rule, is_opt_out)?,
        None => {
            if law != Law::OwnReminder {
                found.notes.push(Note::NoTerm { law });
            }
            let reminder = book.pack(Law::OwnReminder, start.on).and_then(|pack| pack.reminder.as_ref());
            if let Some(rule) = reminder {
                found.entries.push(desk.plain(Deadline::OwnReminder, rule, start, desk.answered_on())?);
            }
        }
    }
    Ok(())
}

/// What follows on a complaint to the organization, and on one to an authority: by the law as it stood that day.
fn complaints(book: &LawBook, case: &Case<'_>, found: &mut Timeline) -> Result<(), ClockError> {
    let rule = |on: Date, of: fn(&LawPack) -> Option<&Rule>| {
        let pack = book.pack(case.course.law, on)?;
        Some((pack, of(pack).filter(|rule| rule.applies_on(on))?))
    };
    let to_them = |on| rule(on, |pack| pack.complaint.as_ref());
    let complaint = complaint(case.events, |on| to_them(on).is_some());
    if let Some((on, confirmed)) = complaint
        && let Some((pack, rule)) = to_them(on)
    {
        // On paper it goes the request's way, and when it is delivered is not known.
        let by_post = case.course.channel == Channel::Post || matches!(case.course.sent, Some((_, Sending::Post)));
        let by = if by_post && confirmed.is_none() { Beginning::ComplaintPosted } else { Beginning::ComplainedToThem };
        let desk = Desk::new(book, pack, case);
        found.entries.push(desk.plain(Deadline::ComplaintAnswer, rule, Start::new(by, on), confirmed)?);
    }
    if let Some((on, answered)) = to_authority(case.events)
        && let Some((pack, rule)) = rule(on, |pack| pack.authority.as_ref())
    {
        let desk = Desk::new(book, pack, case);
        found.entries.push(desk.plain(
            Deadline::AuthorityAnswer,
            rule,
            Start::new(Beginning::Complained, on),
            answered,
        )?);
    }
    Ok(())
}

/// The first complaint to an authority, with the day it first answered after that, on the member's word: a file may say
/// to come from anybody, and a receipt is no answer.
fn to_authority(events: &[Event]) -> Option<(Date, Option<Date>)> {
    let at = events.iter().position(|event| matches!(event, Event::Complained { .. }))?;
    let on = events.get(at)?.on()?;
    let answered = events.iter().skip(at).find_map(|event| match event {
        Event::AuthorityAnswered { on: day } => Some(*day).filter(|day| *day >= on),
        _ => None,
    });
    Some((on, answered))
}

/// The complaint to the organization that waits longest for its confirmation, else the last one that was
/// confirmed, with the day of that; of those a rule covers.
fn complaint(events: &[Event], is_covered: impl Fn(Date) -> bool) -> Option<(Date, Option<Date>)> {
    let (mut waiting, mut settled) = (None, None);
    for event in events {
        match event {
            Event::ComplainedToThem { on } if is_covered(*on) => waiting = waiting.or(Some((*on, None))),
            Event::ComplaintConfirmed { on } => {
                settled = waiting.take().map(|(since, _)| (since, Some(*on))).or(settled);
            }
            _ => {}
        }
    }
    waiting.or(settled)
}

fn reckoner<'l>(book: &'l LawBook, region: Option<&'l Region>) -> Reckoner<'l> {
    Reckoner { holidays: book.holidays(), region }
}

/// What is at hand while one request is worked out.
struct Desk<'l> {
    pack: &'l LawPack,
    case: &'l Case<'l>,
    reckoner: Reckoner<'l>,
}

impl<'l> Desk<'l> {
    fn new(book: &'l LawBook, pack: &'l LawPack, case: &'l Case<'l>) -> Self {
        Self { pack, case, reckoner: reckoner(book, pack.holidays.as_ref().or(case.region.as_ref())) }
    }

    /// The dates a law gives: of the answer or the opt-out, the longer term, the confirmation.
    fn legal(&self, found: &mut Timeline, start: &Start, rule: &Rule, is_opt_out: bool) -> Result<(), ClockError> {
        let mut run = Run::new(self.pack, self.reckoner, rule, start.clone());
        run.may_extend = !is_opt_out;
        run.go(self.case.events, self.case.today)?;
        let what = if is_opt_out { Deadline::OptOut } else { Deadline::Answer };
        found.entries.push(self.due(what, &run, rule.term, &rule.sources, self.answered_on())?);
        if let (Some(term), Some(extension)) = (run.extended, &self.pack.extension) {
            let what = Deadline::ExtendedAnswer;
            found.entries.push(self.due(what, &run, term, &extension.sources, self.answered_on())?);
        }
        if let Some(rule) = self.pack.acknowledgement.as_ref().filter(|_| !is_opt_out) {
            let confirmed = self.first(|event| match event {
                Event::Acknowledged { on } | Event::Answered { on, .. } => Some(*on),
                _ => None,
            });
            found.entries.push(self.plain(Deadline::Acknowledge, rule, start.clone(), confirmed)?);
        }
        found.late_by_days = self.late(found);
        found.notes.extend(run.notes);
        found.paused = run.paused;
        Ok(())
    }

    /// By how many days the answer is, or was, late.
    fn late(&self, found: &Timeline) -> Option<u32> {
        let due = found.deadline().filter(|due| !due.not_before)?;
        let until = match due.met_on {
            Some(met_on) => met_on,
            None if !self.case.course.state.is_over() => self.case.today,
            None => return None,
        };
        u32::try_from(days_between(due.on, until)).ok().filter(|days| *days > 0)
    }

    /// A date nothing moves.
    fn plain(&self, what: Deadline, rule: &Rule, start: Start, met_on: Option<Date>) -> Result<Due, ClockError> {
        let run = Run::new(self.pack, self.reckoner, rule, start);
        self.due(what, &run, rule.term, &rule.sources, met_on)
    }

    /// The date at the end of `term` as `run` counts it.
    fn due(
        &self,
        what: Deadline,
        run: &Run<'_>,
        term: Term,
        sources: &[String],
        met_on: Option<Date>,
    ) -> Result<Due, ClockError> {
        let End { counted, on, is_guess } = run.end(term)?;
        let mut doubts = run.doubts();
        let read = self.pack.sources_of(sources);
        if !read.is_empty() && read.iter().all(|source| source.read != Reading::Full) {
            doubts.push(Doubt::NotInFull);
        }
        if !run.rule.confirmed {
            doubts.push(Doubt::DayCount);
        }
        if is_guess {
            doubts.push(if self.reckoner.region.is_none() { Doubt::NoCountry } else { Doubt::HolidaysUnknown });
        }
        let about = !doubts.is_empty();
        let not_before = run.is_open();
        let cited: Vec<String> = sources.iter().chain(&run.moved_by).cloned().collect();
        let explanation = Explanation {
            what,
            on,
            not_before,
            term,
            start: run.start.clone(),
            pause_days: run.pause_days(),
            moved_from: (counted != on).then_some(counted),
            region: self.reckoner.region.cloned(),
            doubts,
            sources: self.pack.sources_of(&cited),
        };
        Ok(Due { what, on, statutory: counted, about, not_before, met_on, explanation })
    }

    /// When they first answered.
    fn answered_on(&self) -> Option<Date> {
        self.first(|event| match event {
            Event::Answered { on, .. } => Some(*on),
            _ => None,
        })
    }

    fn first(&self, of: impl Fn(&Event) -> Option<Date>) -> Option<Date> {
        self.case.events.iter().find_map(of)
    }
}
