//! What a rig found: counts of what was done, counts of what must not have happened, and the cases.

use std::fmt;

/// Most failures that are printed whole.
const SHOWN: usize = 20;

/// The outcome of a run.
#[derive(Debug, Default)]
pub struct Verdict {
    done: Vec<(String, u64)>,
    missing: Vec<String>,
    failures: Vec<String>,
}

impl Verdict {
    /// Adds `count` to what was done under `what`, for example kills in one phase.
    pub fn count(&mut self, what: &str, count: u64) {
        match self.done.iter_mut().find(|(known, _)| known == what) {
            Some((_, sum)) => *sum = sum.saturating_add(count),
            None => self.done.push((what.to_owned(), count)),
        }
    }

    /// A rig that never met `what` has proved nothing of it: insists that it was counted at least once.
    pub fn insist_on(&mut self, what: &str) {
        if self.counted(what) == 0 {
            self.missing.push(what.to_owned());
        }
    }

    /// How often `what` was counted.
    pub fn counted(&self, what: &str) -> u64 {
        self.done.iter().find(|(known, _)| known == what).map_or(0, |(_, count)| *count)
    }

    /// A promise was broken.
    pub fn fail(&mut self, case: impl fmt::Display) {
        self.failures.push(case.to_string());
    }

    /// Takes in what another part of the run found.
    pub fn add(&mut self, other: Self) {
        for (what, count) in other.done {
            self.count(&what, count);
        }
        self.missing.extend(other.missing);
        self.failures.extend(other.failures);
    }

    /// Whether every promise held and everything was met.
    pub fn holds(&self) -> bool {
        self.failures.is_empty() && self.missing.is_empty()
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, count) in &self.done {
            writeln!(f, "  {count:>9}  {what}")?;
        }
        for what in &self.missing {
            writeln!(f, "  NEVER MET  {what}")?;
        }
        for failure in self.failures.iter().take(SHOWN) {
            writeln!(f, "  BROKEN     {failure}")?;
        }
        let more = self.failures.len().saturating_sub(SHOWN);
        if more > 0 {
            writeln!(f, "  BROKEN     and {more} more")?;
        }
        f.write_str(if self.holds() { "  holds" } else { "  DOES NOT HOLD" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_holds_only_if_everything_was_met_and_nothing_broke() {
        let mut verdict = Verdict::default();
        verdict.count("kills while pushing", 2);
        verdict.count("kills while pushing", 1);
        verdict.insist_on("kills while pushing");
        assert!(verdict.holds() && verdict.counted("kills while pushing") == 3);
        let mut unmet = Verdict::default();
        unmet.insist_on("kills while pulling");
        assert!(!unmet.holds() && unmet.to_string().contains("NEVER MET"));
        verdict.fail("seed 7: an edit was lost");
        assert!(!verdict.holds() && verdict.to_string().contains("BROKEN     seed 7"));
    }
}
