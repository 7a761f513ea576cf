//! One law as data: its terms, what moves them, and where each rule was read.

use jiff::civil::Date;
use serde::Deserialize;

use super::{Law, LawError, Region};
use crate::Wish;

/// One version of a law's clock. What a file leaves out, the law does not have or was not read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawPack {
    /// The law.
    pub id: Law,
    /// Counted up with every change of a rule.
    pub version: u32,
    /// The first day for which the text that was read is known to speak; always, if there is none.
    pub effective_from: Option<Date>,
    /// The first day on which it no longer applies.
    pub effective_until: Option<Date>,
    /// Whose holidays count, whatever country was chosen.
    pub holidays: Option<Region>,
    /// How long they may take to answer.
    pub answer: Option<Rule>,
    /// How much longer, if they say so in time and with reasons.
    pub extension: Option<Extension>,
    /// How long they may take to confirm that they have it.
    pub acknowledgement: Option<Rule>,
    /// How long they may take to do what an opt-out asks.
    pub opt_out: Option<Rule>,
    /// How long they may take to confirm a complaint made to them.
    pub complaint: Option<Rule>,
    /// How long an authority may take to say how a complaint stands.
    pub authority: Option<Rule>,
    /// The member's own reminder.
    pub reminder: Option<Rule>,
    /// What a question about who the member is does to the clock.
    pub identity: Option<Question>,
    /// What a question about what is meant does to the clock.
    pub clarification: Option<Question>,
    /// What asking for a fee does to the clock.
    pub fee: Option<Question>,
    /// Where the rules were read.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

/// A term and what it is for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// How long.
    pub term: Term,
    /// Whether an end on a Saturday, a Sunday or a public holiday moves to the next working day.
    pub roll: bool,
    /// The wishes it is for; every one if empty.
    #[serde(default)]
    pub wishes: Vec<Wish>,
    /// The first day on which the rule applies, if later than its law.
    pub effective_from: Option<Date>,
    /// The ids of its sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Whether the way its days are counted was confirmed. If not, its dates are "about".
    pub confirmed: bool,
}

impl Rule {
    /// Whether it applies to what happened on this day.
    #[must_use]
    pub fn applies_on(&self, day: Date) -> bool {
        self.effective_from.is_none_or(|from| from <= day)
    }
}

/// A longer term, if they say so with reasons before the first one ends; void otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// Added to the answer's term and counted from the same day.
    pub term: Term,
    /// The ids of its sources.
    pub sources: Vec<String>,
}

/// What a question to the member does to the clock.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What it does.
    pub effect: Effect,
    /// Whether both the day of the question and that of the answer are left out of the term.
    #[serde(default)]
    pub both_days: bool,
    /// Whether this is settled in the law. If not, dates it moves are "about".
    pub confirmed: bool,
    /// The ids of its sources.
    pub sources: Vec<String>,
}

/// What a question can do to the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Nothing: it runs on.
    Runs,
    /// It stands still until the member answers.
    Suspends,
    /// It begins with the member's answer.
    Restarts,
}

/// A length of time as laws count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Term {
    /// To the same date of a later month, or its last day.
    Months(u16),
    /// Every day counts.
    CalendarDays(u16),
    /// Without Saturdays, Sundays and public holidays.
    BusinessDays(u16),
}

impl Term {
    /// Both together, counted from one day. `None` if they are counted in different ways.
    #[must_use]
    pub const fn and(self, longer: Self) -> Option<Self> {
        Some(match (self, longer) {
            (Self::Months(one), Self::Months(two)) => Self::Months(one.saturating_add(two)),
            (Self::CalendarDays(one), Self::CalendarDays(two)) => Self::CalendarDays(one.saturating_add(two)),
            (Self::BusinessDays(one), Self::BusinessDays(two)) => Self::BusinessDays(one.saturating_add(two)),
            _ => return None,
        })
    }
}

/// A text a rule was read in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id in this file.
    pub id: String,
    /// The document's name.
    pub document: String,
    /// As it is cited behind a date.
    pub cited: String,
    /// The same in German, where that differs.
    pub cited_de: Option<String>,
    /// Its number in EUR-Lex.
    pub celex: Option<String>,
    /// Where it, or the copy that was read, is found.
    pub url: Option<String>,
    /// How much of it was read.
    pub read: Reading,
    /// When.
    pub read_on: Date,
}

/// How much of a provision was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// The whole provision.
    Full,
    /// The passages the rule rests on, word for word.
    Passages,
    /// Not the provision itself: as given in the project's law notes.
    Notes,
}

impl LawPack {
    /// Reads and checks the pack in `text`. `file` is named in errors.
    ///
    /// # Errors
    /// [`LawError`] for the first thing that is wrong.
    pub fn read(file: &str, text: &str) -> Result<Self, LawError> {
        let pack: Self = toml::from_str(text).map_err(|error| LawError::from_toml(file, text, &error))?;
        pack.check().map_err(|rule| LawError::Contradiction { file: file.to_owned(), rule })?;
        Ok(pack)
    }

    /// The sources with these ids, in their order.
    #[must_use]
    pub fn sources_of(&self, ids: &[String]) -> Vec<Source> {
        ids.iter().filter_map(|id| self.sources.iter().find(|source| source.id == *id)).cloned().collect()
    }

    /// The rule for `wish`: its answer or its opt-out.
    pub(crate) fn rule_for(&self, wish: Wish) -> Option<(&Rule, bool)> {
        let speaks = |rule: &&Rule| rule.wishes.is_empty() || rule.wishes.contains(&wish);
        let opt_out = self.opt_out.as_ref().filter(speaks).map(|rule| (rule, true));
        opt_out.or_else(|| self.answer.as_ref().filter(speaks).map(|rule| (rule, false)))
    }

    fn check(&self) -> Result<(), &'static str> {
        let legal = [&self.answer, &self.acknowledgement, &self.opt_out, &self.complaint, &self.authority];
        let questions = [&self.identity, &self.clarification, &self.fee];
        let lists = (legal.into_iter().flatten().map(|rule| &rule.sources))
            .chain(questions.into_iter().flatten().map(|question| &question.sources))
            .chain(self.extension.iter().map(|extension| &extension.sources));
        for list in lists {
            if list.is_empty() {
                return Err("a rule has no source");
            }
            if self.sources_of(list).len() != list.len() {
                return Err("a rule names a source that is not in the file");
            }
        }
        if let Some(extension) = &self.extension
            && self.answer.as_ref().and_then(|answer| answer.term.and(extension.term)).is_none()
        {
            return Err("the extension is not counted as the answer is");
        }
        match (self.effective_from, self.effective_until) {
            (Some(from), Some(until)) if until <= from => Err("it ends before it begins"),
            _ if (self.id == Law::OwnReminder) != self.reminder.is_some() => Err("only no law has a reminder"),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACK: &str = r#"
        id = "california"
        version = 1
        [answer]
        term = { calendar-days = 45 }
        roll = false
        confirmed = false
        sources = ["rule"]
        [[source]]
        id = "rule"
        document = "A document"
        cited = "Rule 1"
        read = "full"
        read_on = "2026-11-27"
    "#;

    #[test]
    fn a_rule_without_a_source_is_refused() {
        assert!(LawPack::read("a.toml", PACK).is_ok());
        for (found, instead) in [(r#"["rule"]"#, "[]"), (r#"["rule"]"#, r#"["other"]"#)] {
            let error = LawPack::read("a.toml", &PACK.replace(found, instead)).expect_err(instead);
            assert!(matches!(error, LawError::Contradiction { .. }), "{error}");
        }
    }

    #[test]
    fn an_unknown_key_is_named_with_its_line() {
        let error = LawPack::read("a.toml", &PACK.replace("roll = false", "rolls = false")).expect_err("unknown");
        assert!(error.to_string().starts_with("a.toml:"), "{error}");
    }

    #[test]
    fn an_extension_is_counted_as_the_answer_is() {
        let with = format!("{PACK}\n[extension]\nterm = {{ months = 2 }}\nsources = [\"rule\"]\n");
        let error = LawPack::read("a.toml", &with).expect_err("months after days");
        assert_eq!(error.to_string(), "a.toml: the extension is not counted as the answer is");
    }
}
