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

use std::process::ExitCode;

use clap::Parser;

use crate::run::Run;

/// One rig, and how much of it.
#[derive(Debug, Parser)]
#[command(name = "prove", version)]
struct Arguments {
    /// The rig; without one they are listed.
    rig: Option<String>,
    /// Where all chance comes from; another one each day unless given.
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
    let run = Run::new(arguments.seed.unwrap_or_else(|| fastrand::u64(..)), arguments.count.unwrap_or(rig.short));
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
