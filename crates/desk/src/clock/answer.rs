//! What is written behind a row.

use jiff::civil::Date;
use rights::Course;
use rights::clock::{Case, Deadline, Due, Timeline, timeline};
use rights::law::LawBook;
use words::Words;

use super::ask::Request;

/// Our columns, behind those of the table.
pub const COLUMNS: [&str; 14] = [
    "due",
    "due is",
    "end of term",
    "acknowledge by",
    "opt out by",
    "answer by",
    "extended answer by",
    "complaint confirmed by",
    "authority by",
    "own reminder",
    "late by days",
    "explanation",
    "notes",
    "error",
];

/// The cells of our columns.
pub struct Answer {
    cells: [String; COLUMNS.len()],
}

impl Answer {
    /// The row could not be answered.
    pub fn wrong(error: String) -> Self {
        let mut cells = [const { String::new() }; COLUMNS.len()];
        if let Some(last) = cells.last_mut() {
            *last = error;
        }
        Self { cells }
    }

    /// The cells, in the order of the columns.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(String::as_str)
    }
}

/// Works out the dates of a request. The error is the clock's, in words.
pub fn of(book: &LawBook, words: &Words, request: &Request, is_dated: bool) -> Result<Answer, String> {
    let Request { events, region, today, zone } = request;
    let course = Course::of(events).map_err(|error| error.to_string())?;
    let case = Case { course, events, region: region.clone(), today: *today, zone: zone.clone() };
    let timeline = timeline(book, &case).map_err(|error| error.to_string())?;
    let on = |what| timeline.get(what).map(|due| due.on);
    let deadline = timeline.deadline();
    let late = timeline.late_by_days.filter(|_| is_dated || deadline.is_some_and(|due| due.met_on.is_some()));
    Ok(Answer {
        cells: [
            day(deadline.map(|due| due.on)),
            deadline.map(certainty).unwrap_or_default().to_owned(),
            day(deadline.map(|due| due.statutory)),
            day(on(Deadline::Acknowledge)),
            day(on(Deadline::OptOut)),
            day(on(Deadline::Answer)),
            day(on(Deadline::ExtendedAnswer)),
            day(on(Deadline::ComplaintAnswer)),
            day(on(Deadline::AuthorityAnswer)),
            day(on(Deadline::OwnReminder)),
            late.map(|days| days.to_string()).unwrap_or_default(),
            sentences(timeline.entries.iter().map(|due| due.explanation.text(words))),
            notes(&timeline, words),
            String::new(),
        ],
    })
}

fn day(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// What kind of date it is: the law's own, or how far from it.
const fn certainty(due: &Due) -> &'static str {
    match (due.not_before, due.about) {
        _ if matches!(due.what, Deadline::OwnReminder) => "own reminder, not a legal date",
        (true, true) => "about, at the earliest",
        (true, false) => "at the earliest",
        (false, true) => "about",
        (false, false) => "exact",
    }
}

fn notes(timeline: &Timeline, words: &Words) -> String {
    sentences(timeline.notes.iter().map(|note| note.text(words)))
}

fn sentences(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join(" ")
}
