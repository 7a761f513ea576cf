//! The rigs, by name.

mod damage;
mod disk;
mod disk_full;
mod io_errors;
mod kill_client;
mod kill_server;
mod network;
mod portal_misbehaves;
mod power_cut;
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
const RIGS: &[Rig] = &[
    Rig {
        name: "power-cut",
        about: "cuts the power under a vault and opens what is left",
        short: 40,
        run: power_cut::run,
    },
    Rig {
        name: "io-errors",
        about: "fails the n-th call to the disk, for every n, kind and operation",
        short: 1500,
        run: io_errors::run,
    },
    Rig {
        name: "disk-full",
        about: "leaves an operation too little room, and then enough",
        short: 1,
        run: disk_full::run,
    },
    Rig { name: "damage", about: "damages vaults, keys and logs at rest", short: 1000, run: damage::run },
    Rig {
        name: "simulate",
        about: "whole computers against every fault, and the plan alone",
        short: 150,
        run: simulate::run,
    },
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
    Rig {
        name: "network",
        about: "harms every exchange with the portal at every phase, both ways",
        short: 240,
        run: network::run,
    },
    Rig {
        name: "portal-misbehaves",
        about: "answers as no honest portal does, one behaviour per bad input",
        short: 1,
        run: portal_misbehaves::run,
    },
];

/// All of them, in the order they are run.
pub const fn all() -> &'static [Rig] {
    RIGS
}

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
