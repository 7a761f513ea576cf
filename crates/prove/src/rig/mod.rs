//! The rigs, by name.

mod simulate;

use crate::run::Run;
use crate::verdict::Verdict;

/// One way of breaking things.
pub struct Rig {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it breaks, in a line.
    pub about: &'static str,
    /// Its number of cases in the test run.
    pub short: u64,
    /// Runs it.
    pub run: fn(&Run) -> anyhow::Result<Verdict>,
}

/// Every rig.
const RIGS: &[Rig] = &[Rig {
    name: "simulate",
    about: "whole computers against every fault, and the plan alone",
    short: 150,
    run: simulate::run,
}];

/// The rig of that name.
pub fn named(name: &str) -> Option<&'static Rig> {
    RIGS.iter().find(|rig| rig.name == name)
}

/// Names and what each breaks.
pub fn list() -> String {
    RIGS.iter()
        .map(|rig| format!("  {:<18} {} (short: {})", rig.name, rig.about, rig.short))
        .collect::<Vec<_>>()
        .join("\n")
}
