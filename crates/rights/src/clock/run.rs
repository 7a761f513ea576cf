//! One request's clock as its events move it.

use jiff::civil::Date;

use super::reckon::{End, Reckoner};
use super::{Asked, Beginning, ClockError, Doubt, Note, Start};
use crate::Event;
use crate::law::{Effect, LawPack, Question, Rule, Term};

/// The clock of an answer, while the events are gone through.
#[derive(Debug, Clone)]
pub(super) struct Run<'l> {
    pub(super) pack: &'l LawPack,
    pub(super) reckoner: Reckoner<'l>,
    pub(super) rule: &'l Rule,
    pub(super) start: Start,
    /// When it stood still, by the first day.
    pauses: Vec<Pause>,
    /// Ids of the sources of what moved it.
    pub(super) moved_by: Vec<String>,
    /// The longer term, if they may take it.
    pub(super) extended: Option<Term>,
    pub(super) notes: Vec<Note>,
    /// What it waits for.
    pub(super) paused: Option<(Asked, Date)>,
    /// Whether they may take longer at all: not for an opt-out.
    pub(super) may_extend: bool,
}

/// Days for which a clock stands still.
#[derive(Debug, Clone)]
struct Pause {
    /// The day before the first of them.
    after: Date,
    /// The last.
    to: Date,
    /// Why a date they move is about.
    doubt: Option<Doubt>,
}

impl<'l> Run<'l> {
    /// The clock of a rule before anything moved it.
    pub(super) const fn new(pack: &'l LawPack, reckoner: Reckoner<'l>, rule: &'l Rule, start: Start) -> Self {
        Self {
            pack,
            reckoner,
            rule,
            start,
            pauses: Vec::new(),
            moved_by: Vec::new(),
            extended: None,
            notes: Vec::new(),
            paused: None,
            may_extend: false,
        }
    }

    /// Lets everything that happened move the clock.
    pub(super) fn go(&mut self, events: &[Event], today: Date) -> Result<(), ClockError> {
        for (index, event) in events.iter().enumerate() {
            let later = events.get(index + 1..).unwrap_or_default();
            match event {
                Event::IdentityAsked { on } => self.asked(Asked::Identity, *on, later, today)?,
                Event::ClarificationAsked { on } => self.asked(Asked::Clarification, *on, later, today)?,
                Event::FeeAsked { on } => self.asked(Asked::Fee, *on, later, today)?,
                Event::Extended { on, reasons } => self.said_longer(*on, *reasons)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Whether its end cannot be told yet: it has not begun, or stands still.
    pub(super) const fn is_open(&self) -> bool {
        self.start.by.is_open() || self.paused.is_some()
    }

    /// The end of a term that is counted as this clock runs.
    pub(super) fn end(&self, term: Term) -> Result<End, ClockError> {
        self.reckoner.end(self.start.on, term, self.rule.roll, self.pause_days())
    }

    /// For how many days it stood still: each is left out once, and what was before the start, or on its day, takes
    /// nothing from a term that is counted from there.
    pub(super) fn pause_days(&self) -> i64 {
        let mut through = self.start.on;
        let days = self.pauses.iter().map(|pause| {
            let days = days_between(pause.after.max(through), pause.to).max(0);
            through = through.max(pause.to);
            days
        });
        days.sum()
    }

    /// Why its dates are about.
    pub(super) fn doubts(&self) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        for doubt in self.pauses.iter().filter(|pause| pause.to >= self.start.on).filter_map(|pause| pause.doubt) {
            if !doubts.contains(&doubt) {
                doubts.push(doubt);
            }
        }
        doubts
    }

    fn said_longer(&mut self, on: Date, reasons: bool) -> Result<(), ClockError> {
        let Some(extension) = self.pack.extension.as_ref().filter(|_| self.may_extend) else {
            self.notes.push(Note::NoExtension { on });
            return Ok(());
        };
        let sources = self.pack.sources_of(&extension.sources);
        let by = self.end(self.rule.term)?.on;
        if !reasons {
            self.notes.push(Note::ExtensionWithoutReasons { on, sources });
        } else if on > by && !self.is_open() {
            self.notes.push(Note::ExtensionTooLate { on, by, sources });
        } else {
            self.extended = self.rule.term.and(extension.term);
        }
        Ok(())
    }

    fn asked(&mut self, asked: Asked, on: Date, later: &[Event], today: Date) -> Result<(), ClockError> {
        let pack = self.pack;
        let question = match asked {
            Asked::Identity => &pack.identity,
            Asked::Clarification => &pack.clarification,
            Asked::Fee => &pack.fee,
        };
        let Some(question) = question else { return Ok(()) };
        let by = self.end(self.extended.unwrap_or(self.rule.term))?.on;
        if on > by && !self.is_open() {
            self.notes.push(Note::AskedTooLate { asked, on, by });
            return Ok(());
        }
        let sources = pack.sources_of(&question.sources);
        let end = later.iter().find_map(|event| end_of(asked, event));
        match (question.effect, end) {
            (Effect::Runs, _) => {
                self.notes.push(Note::RunsOn { asked, on, sources });
                return Ok(());
            }
            // They went on without an answer, so they needed none.
            (Effect::Restarts, Some((_, false))) => return Ok(()),
            (Effect::Restarts, Some((to, true))) => self.start = restarted(asked, to.max(self.start.on), true),
            (Effect::Restarts, None) => self.start = restarted(asked, today.max(self.start.on), false),
            (Effect::Suspends, end) => self.suspend(question, asked, on, end.map_or(today, |(to, _)| to)),
        }
        let new = question.sources.iter().filter(|id| !self.moved_by.contains(id)).cloned().collect::<Vec<_>>();
        self.moved_by.extend(new);
        if end.is_none() {
            self.notes.push(Note::Paused { asked, on, sources });
            self.paused = Some((asked, on));
        }
        Ok(())
    }

    fn suspend(&mut self, question: &Question, asked: Asked, on: Date, to: Date) {
        let after = if question.both_days { on.yesterday().unwrap_or(on) } else { on };
        let doubt = match asked {
            Asked::Identity => Doubt::Identity,
            Asked::Clarification => Doubt::Clarification,
            Asked::Fee => Doubt::Fee,
        };
        self.pauses.push(Pause { after, to, doubt: Some(doubt).filter(|_| !question.confirmed) });
        self.pauses.sort_by_key(|pause| pause.after);
    }
}

/// The start a settled or an open question gives.
const fn restarted(asked: Asked, on: Date, settled: bool) -> Start {
    let by = match (asked, settled) {
        (Asked::Fee, true) => Beginning::FeeSettled,
        (Asked::Fee, false) => Beginning::FeeOpen,
        (Asked::Identity | Asked::Clarification, true) => Beginning::IdentityAnswered,
        (Asked::Identity | Asked::Clarification, false) => Beginning::IdentityOpen,
    };
    Start::new(by, on)
}

/// The day a question ended, and whether with the member's answer.
fn end_of(asked: Asked, event: &Event) -> Option<(Date, bool)> {
    match (asked, event) {
        (Asked::Identity, Event::IdentityAnswered { on })
        | (Asked::Clarification, Event::ClarificationAnswered { on })
        | (Asked::Fee, Event::FeeSettled { on }) => Some((*on, true)),
        (_, Event::Answered { on, .. } | Event::Withdrawn { on } | Event::Closed { on }) => Some((*on, false)),
        _ => None,
    }
}

/// Days from one date to another, by the calendar; negative backwards.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}
