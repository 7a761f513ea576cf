//! How a date came about.

use jiff::civil::Date;
use strum::IntoStaticStr;
use words::{Arg, Language, Words};

use super::{Deadline, Start};
use crate::law::{Region, Source, Term};

/// How a date came about, in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What is due.
    pub what: Deadline,
    /// The last day.
    pub on: Date,
    /// Whether the clock has not begun or stands still, so that the last day can only be later.
    pub not_before: bool,
    /// How long they have.
    pub term: Term,
    /// From what it is counted.
    pub start: Start,
    /// For how many days the clock stood still.
    pub pause_days: i64,
    /// The end of the term, if it moved on to a working day from there.
    pub moved_from: Option<Date>,
    /// Whose holidays were counted.
    pub region: Option<Region>,
    /// Why the date is "about".
    pub doubts: Vec<Doubt>,
    /// Where the rule was read.
    pub sources: Vec<Source>,
}

/// Why a date is "about".
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Doubt {
    /// No text the rule rests on could be read in full.
    NotInFull,
    /// How the days are counted could not be confirmed.
    DayCount,
    /// Whether a question about who the member is stops the clock is not settled.
    Identity,
    /// How the days of a question are added could not be confirmed.
    Clarification,
    /// Whether a fee stops the clock is not settled.
    Fee,
    /// No country was chosen, so public holidays were not counted.
    NoCountry,
    /// The public holidays of that country or year are not known here.
    HolidaysUnknown,
}

impl Explanation {
    /// The date and its reason in one sentence.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let what = words.plain(&format!("clock-what-{}", self.what.as_str()));
        let reckoned = words.text(
            "clock-reckoned",
            &[
                ("term", Arg::from(term(words, self.term))),
                ("start", Arg::from(self.start_text(words))),
                ("pause", Arg::from(self.pause_text(words))),
                ("moved", Arg::from(self.moved_text(words))),
            ],
        );
        let (on, basis) = (self.day_text(words), self.basis_text(words));
        let parts = [("what", what), ("on", on), ("reckoned", reckoned), ("basis", basis)];
        words.text("clock-sentence", &parts.map(|(name, part)| (name, Arg::from(part))))
    }

    fn day_text(&self, words: &Words) -> String {
        self.about(words, &words.day(self.on))
    }

    /// `day` as surely as it is known: "about", "at the earliest".
    pub(super) fn about(&self, words: &Words, day: &str) -> String {
        let key = match (self.not_before, self.doubts.is_empty()) {
            (true, true) => "clock-on-not-before",
            (true, false) => "clock-on-not-before-about",
            (false, true) => "clock-on",
            (false, false) => "clock-on-about",
        };
        words.text(key, &[("on", Arg::from(day))])
    }

    fn start_text(&self, words: &Words) -> String {
        let zone = self.start.zone.clone().unwrap_or_default();
        let key = format!("clock-start-{}", self.start.by.as_str());
        words.text(&key, &[("on", Arg::from(words.day(self.start.on))), ("zone", Arg::from(zone))])
    }

    fn pause_text(&self, words: &Words) -> String {
        if self.pause_days == 0 {
            return String::new();
        }
        words.text("clock-pause", &[("days", Arg::from(self.pause_days))])
    }

    fn moved_text(&self, words: &Words) -> String {
        let Some(counted) = self.moved_from else { return String::new() };
        let place = self.region.as_ref().map_or_else(|| words.plain("clock-no-region"), |region| place(words, region));
        words.text("clock-moved", &[("counted", Arg::from(words.day(counted))), ("place", Arg::from(place))])
    }

    fn basis_text(&self, words: &Words) -> String {
        let doubts: Vec<String> =
            self.doubts.iter().map(|doubt| words.plain(&format!("clock-doubt-{}", <&str>::from(*doubt)))).collect();
        let (sources, doubts) = (cited(words, &self.sources), doubts.join(", "));
        let key = match (sources.is_empty(), doubts.is_empty()) {
            (true, true) => return String::new(),
            (false, true) => "clock-basis",
            (true, false) => "clock-basis-doubt",
            (false, false) => "clock-basis-and-doubt",
        };
        words.text(key, &[("sources", Arg::from(sources)), ("doubts", Arg::from(doubts))])
    }
}

/// The sources as they are cited, each once.
pub(super) fn cited(words: &Words, sources: &[Source]) -> String {
    let mut cited: Vec<&str> = Vec::new();
    for source in sources {
        let name = match words.language() {
            Language::English => &source.cited,
            Language::German => source.cited_de.as_ref().unwrap_or(&source.cited),
        };
        if !cited.contains(&name.as_str()) {
            cited.push(name);
        }
    }
    cited.join("; ")
}

fn term(words: &Words, term: Term) -> String {
    let (key, count) = match term {
        Term::Months(count) => ("clock-term-months", count),
        Term::CalendarDays(count) => ("clock-term-calendar-days", count),
        Term::BusinessDays(count) => ("clock-term-business-days", count),
    };
    words.text(key, &[("count", Arg::from(count))])
}

/// "Germany", or "Germany, DE-BW".
pub(super) fn place(words: &Words, region: &Region) -> String {
    let key = format!("clock-region-{}", region.country().to_lowercase());
    let country = if words.has(&key) { words.plain(&key) } else { region.country().to_owned() };
    if region.is_part() { format!("{country}, {region}") } else { country }
}
