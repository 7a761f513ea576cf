//! Counting: from a day and a term to the last day of it.

use jiff::{Span, civil::Date};

use super::ClockError;
use crate::law::{Holidays, Region, Term};

/// Dates outside are slips. Both ends are far from those of the calendar.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// Counts by the holidays of one region.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reckoner<'l> {
    pub(super) holidays: &'l Holidays,
    pub(super) region: Option<&'l Region>,
}

/// The end of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct End {
    /// As the term alone gives it.
    pub(super) counted: Date,
    /// The last day, after moving on to a working day.
    pub(super) on: Date,
    /// Whether public holidays that matter are not known.
    pub(super) is_guess: bool,
}

impl Reckoner<'_> {
    /// The end of `term` counted from `from`, which itself is not counted, with `pause` days more.
    ///
    /// Months are added to the date the term began and then clamped: 31 January and one month is 28
    /// February, and three months are 30 April.
    ///
    /// # Errors
    /// [`ClockError::OutOfCalendar`] for a day before 1900 or after 2199.
    ///
    /// Source: Regulation (EEC, Euratom) No 1182/71, Art. 3(1), 3(2)(c) and 3(4).
    pub(super) fn end(&self, from: Date, term: Term, roll: bool, pause: i64) -> Result<End, ClockError> {
        within(from)?;
        let far = |_| ClockError::OutOfCalendar { on: from };
        let later = match term {
            Term::Months(months) => Span::new().try_months(i64::from(months)).and_then(|span| from.checked_add(span)),
            Term::CalendarDays(days) => Span::new().try_days(i64::from(days)).and_then(|span| from.checked_add(span)),
            Term::BusinessDays(days) => self.business_days(from, days),
        };
        let paused = later.and_then(|date| date.checked_add(Span::new().try_days(pause)?)).map_err(far)?;
        let on = if roll { self.working_day_from(paused).map_err(far)? } else { paused };
        within(on).map_err(|_| ClockError::OutOfCalendar { on: from })?;
        let by_days = matches!(term, Term::BusinessDays(_));
        let first_year = if by_days { from.year() } else { paused.year() };
        let knows = |year| self.region.is_some_and(|region| self.holidays.knows(region, year));
        let is_guess = (roll || by_days) && !(first_year..=on.year()).all(knows);
        Ok(End { counted: paused, on, is_guess })
    }

    fn business_days(&self, from: Date, days: u16) -> Result<Date, jiff::Error> {
        (0..days).try_fold(from, |date, _| self.working_day_from(date.tomorrow()?))
    }

    fn working_day_from(&self, mut date: Date) -> Result<Date, jiff::Error> {
        while !self.holidays.is_working_day(date, self.region) {
            date = date.tomorrow()?;
        }
        Ok(date)
    }
}

/// Refuses a date that must be a slip.
pub(super) fn within(on: Date) -> Result<(), ClockError> {
    if YEARS.contains(&on.year()) { Ok(()) } else { Err(ClockError::OutOfCalendar { on }) }
}
