//! The rigs, by name.

mod kill_client;
mod kill_server;

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
const RIGS: &[Rig] = &[
    Rig {
        name: "kill-client",
        about: "kills the app at named points and at any time",
        short: 96,
        run: kill_client::run,
    },
    Rig {
        name: "kill-server",
        about: "kills the portal between receiving and answering",
        short: 72,
        run: kill_server::run,
    },
];

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
