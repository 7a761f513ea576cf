//! The words in the exported files: Fluent keys to text, dates and numbers in the member's language.

use jiff::{Timestamp, tz::TimeZone};
use words::{Arg, Language, Words};

/// The words of one language.
pub(crate) struct Labels {
    words: Words,
}

impl Labels {
    pub(crate) fn new(language: Language) -> Self {
        Self { words: Words::new(language) }
    }

    /// The text of a key.
    pub(crate) fn text(&self, key: &str) -> String {
        self.words.plain(key)
    }

    /// The text of a code in a group of words, or the code as it came if we have no word for it.
    pub(crate) fn code(&self, group: &str, code: &str) -> String {
        let key = format!("export-file-{group}-{code}");
        if self.words.has(&key) { self.words.plain(&key) } else { code.to_owned() }
    }

    /// The text of a code in a group of words that the window has too, or the code as it came.
    pub(crate) fn of(&self, group: &str, code: &str) -> String {
        let key = format!("{group}-{code}");
        if self.words.has(&key) { self.words.plain(&key) } else { code.to_owned() }
    }

    /// The texts of those keys that have one.
    pub(crate) fn known(&self, keys: &[String]) -> Vec<String> {
        keys.iter().filter(|key| self.words.has(key)).map(|key| self.words.plain(key)).collect()
    }

    /// The text of a key with texts put in.
    pub(crate) fn with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, Arg::from(*value))).collect();
        self.words.text(key, &arguments)
    }

    /// The text of a key with a count, whose words depend on it, as `count` and in digits as `number`.
    pub(crate) fn counted(&self, key: &str, count: usize) -> String {
        let number = self.number(u64::try_from(count).unwrap_or(u64::MAX));
        self.words.text(key, &[("count", Arg::from(count)), ("number", Arg::from(number))])
    }

    /// A number with its thousands apart.
    pub(crate) fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        let separator = self.text("export-file-thousands");
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push_str(&separator);
            }
            out.push(digit);
        }
        out
    }

    /// A calendar date: "Tue 5 May 2026".
    pub(crate) fn date(&self, date: jiff::civil::Date) -> String {
        self.words.day(date)
    }

    /// A day in UTC: "Tue 5 May 2026".
    pub(crate) fn day(&self, instant: Timestamp) -> String {
        self.words.day(instant.to_zoned(TimeZone::UTC).date())
    }

    /// A day and a time in UTC: "Tue 5 May 2026, 10:14".
    pub(crate) fn instant(&self, instant: Timestamp) -> String {
        let time = instant.to_zoned(TimeZone::UTC).strftime("%H:%M").to_string();
        self.with("export-file-instant", &[("day", &self.day(instant)), ("time", &time)])
    }
}
