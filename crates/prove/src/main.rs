//! Breaks the app and its portal on purpose, and holds what is left against what was promised.
//!
//! `prove NAME [--seed S] [--count N]` runs one rig and prints its verdict. Every rig draws all its
//! chances from the seed it prints, so a failure can be had again with the same command. What each rig
//! promises and the figures it reached stand in docs/RELIABILITY.md.

mod history;
mod kill;
mod out;
mod points;
mod rig;
mod role;
mod run;
mod verdict;

use std::process::{Command, ExitCode};
use std::time::Instant;

use clap::Parser;

use crate::run::Run;

/// Every rig's short run, each in a process of its own: one that dies takes no other with it.
const ALL: &str = "all";

/// One rig, and how much of it.
#[derive(Debug, Parser)]
#[command(name = "prove", version)]
struct Arguments {
    /// The rig, or `all` of them; without one they are listed.
    rig: Option<String>,
    /// Where all chance comes from; drawn anew unless given.
    #[arg(long)]
    seed: Option<u64>,
    /// How many times; each rig has a short number of its own.
    #[arg(long)]
    count: Option<u64>,
}

fn main() -> ExitCode {
    // The first caller wins; every caller installs the same provider.
    rustls::crypto::ring::default_provider().install_default().ok();
    let arguments = Arguments::parse();
    let Some(name) = arguments.rig else {
        out::line(&rig::list());
        return ExitCode::SUCCESS;
    };
    let seed = arguments.seed.unwrap_or_else(|| fastrand::u64(..));
    if name == ALL {
        return all(seed);
    }
    // Started by a rig, which listens and kills.
    if let Some(played) = role::run(&name) {
        return match played {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                out::complain(&format!("{name}: {error:#}"));
                ExitCode::FAILURE
            }
        };
    }
    let Some(rig) = rig::named(&name) else {
        out::complain(&format!("there is no rig {name}; there are:\n{}", rig::list()));
        return ExitCode::from(2);
    };
    let run = Run::new(seed, arguments.count.unwrap_or(rig.short));
    out::line(&format!("{name}: seed {}, count {}", run.seed, run.count));
    match (rig.run)(&run) {
        Ok(verdict) => {
            out::line(&verdict.to_string());
            if verdict.holds() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            out::complain(&format!("{name} could not be run (seed {}): {error:#}", run.seed));
            ExitCode::FAILURE
        }
    }
}

/// Runs every rig with its own short count, whatever became of the ones before.
fn all(seed: u64) -> ExitCode {
    let mut broken = Vec::new();
    for rig in rig::all() {
        let began = Instant::now();
        let ended = std::env::current_exe()
            .and_then(|program| Command::new(program).args([rig.name, "--seed", &seed.to_string()]).status());
        out::line(&format!("  {} s\n", began.elapsed().as_secs()));
        if !ended.is_ok_and(|status| status.success()) {
            broken.push(rig.name);
        }
    }
    if broken.is_empty() {
        out::line("every rig holds");
        return ExitCode::SUCCESS;
    }
    out::complain(&format!("seed {seed}: {} does not hold", broken.join(", ")));
    ExitCode::FAILURE
}
