//! The sync engine against every fault at once, twice over: its plan and its settlements alone, and whole
//! computers with real vaults. Each case draws all chance from its own seed and does one thing at a time,
//! so that the seed gives the same trace again.

mod answer;
mod chance;
mod check;
mod device;
mod member;
mod model;
mod planner;
mod portal;
mod trace;
mod weather;
mod world;

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context as _, Result};

use self::answer::Purpose;
use self::chance::Chance;
use self::weather::Weather;
use self::world::World;
use crate::out;
use crate::run::Run;
use crate::verdict::Verdict;

/// How many cases of the plan alone go with each whole one.
const PLANS: u64 = 20;
/// How many things happen before everything heals.
const THINGS: u64 = 140;
/// Every so many cases one is run twice, and must leave the same trace.
const AGAIN: u64 = 16;

/// What came of one case.
struct Case {
    counts: Vec<(String, u64)>,
    broken: Vec<String>,
    hash: u64,
    lines: Vec<String>,
}

/// Runs `run.count` whole cases and twenty times as many of the plan alone.
pub fn run(run: &Run) -> Result<Verdict> {
    let mut verdict = planner::run(&Run::new(run.seed, run.count.saturating_mul(PLANS)))?;
    verdict.add(whole(run)?);
    if run.count > 1 {
        insist(&mut verdict);
    }
    Ok(verdict)
}

/// Where the vaults of a run lie: in memory, where the system has such a place.
fn place() -> Result<tempfile::TempDir> {
    let memory = PathBuf::from("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.context("a directory for the vaults")
}

/// Whole cases, on as many lanes as the computer has.
fn whole(run: &Run) -> Result<Verdict> {
    let lanes = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicU64::new(0);
    let found = Mutex::new((Verdict::default(), 0_u64));
    std::thread::scope(|scope| {
        let lane = || -> Result<()> {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= run.count {
                    return Ok(());
                }
                let seed = run.case_seed(number);
                let case = case(run, number, run.count == 1).with_context(|| format!("whole case of seed {seed}"))?;
                let again = if number.is_multiple_of(AGAIN) { Some(self::case(run, number, false)?) } else { None };
                let Ok(mut found) = found.lock() else { anyhow::bail!("another lane panicked") };
                found.1 ^= case.hash.rotate_left(u32::try_from(number % 64)?);
                take(&mut found.0, seed, &case, again.as_ref());
            }
        };
        let lanes: Vec<_> = (0..lanes).map(|_| scope.spawn(lane)).collect();
        lanes.into_iter().try_for_each(|lane| lane.join().unwrap_or_else(|_| anyhow::bail!("a lane panicked")))
    })?;
    let (mut verdict, hash) = found.into_inner().map_err(|_| anyhow::anyhow!("a lane panicked"))?;
    out::line(&format!("  trace of all whole cases: {hash:016x}"));
    verdict.count("whole cases", run.count);
    Ok(verdict)
}

fn take(verdict: &mut Verdict, seed: u64, case: &Case, again: Option<&Case>) {
    for line in &case.lines {
        out::line(&format!("  {line}"));
    }
    for (what, count) in &case.counts {
        verdict.count(what, *count);
    }
    for what in &case.broken {
        verdict.fail(format!("simulate --seed {seed} --count 1 (trace {:016x}): {what}", case.hash));
    }
    if let Some(again) = again {
        verdict.count("cases run twice with the same trace", u64::from(again.hash == case.hash));
        if again.hash != case.hash {
            verdict.fail(format!("seed {seed} left two traces: {:016x} and {:016x}", case.hash, again.hash));
        }
    }
}

fn case(run: &Run, number: u64, keep_trace: bool) -> Result<Case> {
    let dir = place()?;
    let mut world = World::new(Chance::of(run.case(number)), dir.path(), keep_trace)?;
    let mut ended = (0..THINGS).try_for_each(|_| member::act(&mut world));
    ended = ended.and_then(|()| world.heal()).and_then(|()| check::finally(&mut world));
    if let Err(error) = ended {
        world.fail(format!("could not go on: {error:#}"));
    }
    Ok(Case {
        counts: world.counts.into_iter().collect(),
        broken: world.broken,
        hash: world.trace.hash(),
        lines: world.trace.lines().to_vec(),
    })
}

/// A run that never met something has proved nothing of it.
fn insist(verdict: &mut Verdict) {
    for bad in Weather::BAD {
        verdict.insist_on(&format!("weather: {}", bad.as_str()));
    }
    for purpose in Purpose::ALL {
        verdict.insist_on(&format!("restart: asked, not arrived ({})", purpose.as_str()));
        verdict.insist_on(&format!("restart: answered, not heard ({})", purpose.as_str()));
    }
    let met = [
        "conflict: profile",
        "conflict: device",
        "conflict: the record is gone",
        "settled: confirmed",
        "settled: refused",
        "settled: unknown",
        "settled: sign-in-needed",
        "settled: discarded",
        "held against a newer version, or decided",
        "decided: yours",
        "decided: theirs",
        "saved: edit",
        "saved: preference switched",
        "saved: sharing chosen",
        "saved: addition",
        "saved: removal",
        "taken back",
        "tried again by hand",
        "restart: idle",
        "round cancelled",
        "network switched off",
        "network switched on",
        "edits paused or let go",
        "signed out",
        "clock: ten years ahead",
        "clock: ten years behind",
        "clock: an hour behind",
        "clock: thirty days pass",
        "organization: moved, answers",
        "organization: moved, refuses",
        "organization: old removals forgotten",
        "organization: all cameras removed",
        "removals stopped, and agreed to",
        "cases run twice with the same trace",
    ];
    for what in met {
        verdict.insist_on(what);
    }
}
