//! How many statements are made how firmly.

use crate::Says;

/// Statements counted by their firmness.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// As a fact, in part or whole.
    pub does: usize,
    /// As a possibility.
    pub may: usize,
    /// Only if the member chooses.
    pub ask: usize,
    /// If the law demands it.
    pub law: usize,
    /// Only mentioned in passing.
    pub passing: usize,
    /// Not at all.
    pub silent: usize,
}

impl FromIterator<Option<Says>> for Tally {
    fn from_iter<I: IntoIterator<Item = Option<Says>>>(all: I) -> Self {
        let mut tally = Self::default();
        for says in all {
            let count = match says {
                Some(Says::Does | Says::DoesAndMay) => &mut tally.does,
                Some(Says::May) => &mut tally.may,
                Some(Says::Ask) => &mut tally.ask,
                Some(Says::Law | Says::LawOrMay) => &mut tally.law,
                Some(Says::Silent) => &mut tally.silent,
                None => &mut tally.passing,
            };
            *count += 1;
        }
        tally
    }
}
