//! One world after the other, each with its kills, until there were enough of them.

use anyhow::Context;

use super::Keys;
use crate::run::Run;
use crate::verdict::Verdict;

/// What a kill rig is made of.
pub struct Frame<'f> {
    /// The names of its ends, as they are counted.
    pub ends: &'f [String],
    /// Kills in one world.
    pub kills: u64,
    /// What every whole world must meet besides its ends.
    pub meets: &'f [&'f str],
}

impl Frame<'_> {
    /// Runs worlds of their own chances until `run.count` kills are done. `world` lives through so many and
    /// says what it found.
    pub fn run(
        &self,
        run: &Run,
        world: impl Fn(&Keys, fastrand::Rng, u64, &mut Verdict) -> anyhow::Result<Vec<String>>,
    ) -> anyhow::Result<Verdict> {
        let keys = Keys::make()?;
        let mut verdict = Verdict::default();
        self.ends.iter().for_each(|end| verdict.count(end, 0));
        let (mut left, mut number) = (run.count, 0);
        while left > 0 {
            let kills = left.min(self.kills);
            let seed = run.case_seed(number);
            let mut met = Verdict::default();
            let findings = world(&keys, run.case(number), kills, &mut met)
                .with_context(|| format!("the world of seed {seed}, {kills} kills"))?;
            for finding in findings {
                met.fail(format!("--seed {seed} --count {kills}: {finding}"));
            }
            // A long run tells what it found as it goes.
            if run.count > self.kills {
                let (done, held) = (run.count - left + kills, if met.holds() { "holds" } else { "DOES NOT HOLD" });
                crate::out::line(&format!("{done} kills; the world of seed {seed} {held}"));
            }
            verdict.add(met);
            (left, number) = (left - kills, number + 1);
        }
        // A run shorter than a world does not get through all of them.
        if run.count >= self.kills {
            self.ends.iter().for_each(|end| verdict.insist_on(end));
            self.meets.iter().for_each(|met| verdict.insist_on(met));
        }
        Ok(verdict)
    }
}

/// Counts how a life ended: as it was to, or before it came to that.
pub fn count_end(verdict: &mut Verdict, end: &str, met: bool) {
    if met {
        verdict.count(end, 1);
    } else {
        verdict.count(&format!("killed, too early for it: {end}"), 1);
    }
}
