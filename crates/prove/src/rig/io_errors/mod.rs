//! Lets the n-th call to the disk fail, once and from then on, for every n until none fails any more, for
//! each kind of failure and each operation. Whatever it answers, nothing of what stood there before is
//! lost, nothing is there by half, and with a sound disk the operation can be done.

mod operation;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail, ensure};
use fastrand::Rng;
use fault_vfs::{Disk, Fault, Kind};
use tempfile::TempDir;
use vault::{VaultError, rewrap_all};

use self::operation::other;
pub use self::operation::{Operation, copy_all, opened};
use super::disk::{House, MARKER, State, scratch};
use crate::out;
use crate::run::Run;
use crate::verdict::Verdict;

/// Runs at most about `count` cases, spread evenly; all of them if there are not more.
pub fn run(run: &Run) -> anyhow::Result<Verdict> {
    let disk = fault_vfs::install()?;
    disk.look_for(vec![MARKER.as_bytes().to_vec()]);
    let mut verdict = Verdict::default();
    let subjects = Operation::ALL.into_iter().map(|one| Subject::of(disk, one)).collect::<anyhow::Result<Vec<_>>>()?;
    let all: u64 = subjects.iter().flat_map(|subject| subject.calls.values()).map(|calls| calls * 2).sum();
    let stride = all.div_ceil(run.count.max(1)).max(1);
    verdict.count("cases there are", all);
    verdict.count("calls from one case to the next (1 is every call)", stride);
    let mut chance = run.case(0);
    for subject in &subjects {
        let mut row = Vec::new();
        for kind in Kind::ALL {
            let cases = subject.sweep(disk, kind, stride, &mut chance, &mut verdict);
            if cases > 0 {
                row.push(format!("{} {cases}", kind.name()));
            }
            verdict.count(&format!("failures: {}", kind.name()), cases);
            verdict.count(subject.operation.name(), cases);
        }
        out::line(&format!("  {:<28} {}", subject.operation.name(), row.join(", ")));
    }
    Kind::ALL.iter().for_each(|kind| verdict.insist_on(&format!("failures: {}", kind.name())));
    Operation::ALL.iter().for_each(|one| verdict.insist_on(one.name()));
    Ok(verdict)
}

/// An operation with what stands before it and after it.
struct Subject {
    operation: Operation,
    dir: TempDir,
    before: State,
    after: State,
    /// How many calls each kind of failure concerns.
    calls: BTreeMap<Kind, u64>,
}

/// What became of one case.
enum Outcome {
    /// No call failed: the sweep is at its end.
    Untouched,
    /// It held; what the operation answered.
    Held(String),
}

impl Subject {
    fn of(disk: Disk, operation: Operation) -> anyhow::Result<Self> {
        let name = operation.name();
        let dir = scratch()?;
        operation.furnish(&dir.path().join("data"), 0).with_context(|| format!("furnishing for {name}"))?;
        let case = scratch()?;
        let data = case.path().join("data");
        copy_all(&dir.path().join("data"), &data)?;
        let before = match operation.begin(&data)? {
            Some(house) => State::of(&house)?,
            None if operation == Operation::ReplaceLedger => State::default(),
            None => read_and_close(&data)?,
        };
        std::fs::remove_dir_all(&data)?;
        copy_all(&dir.path().join("data"), &data)?;
        disk.watch(case.path());
        let mut house = operation.begin(&data)?;
        let counted = disk.counts();
        operation.run(&data, &mut house).with_context(|| format!("{name} on a sound disk"))?;
        let mut calls = BTreeMap::new();
        for (call, count) in disk.counts() {
            let own = count - counted.get(&call).unwrap_or(&0);
            Kind::ALL
                .into_iter()
                .filter(|kind| kind.concerns(call))
                .for_each(|kind| *calls.entry(kind).or_default() += own);
        }
        disk.rest();
        house.into_iter().for_each(House::close);
        settle_key(operation, &data)?;
        let after = read_and_close(&data)?;
        Ok(Self { operation, dir, before, after, calls })
    }

    /// Every `stride`-th call, once and from then on. Says how many cases there were.
    fn sweep(&self, disk: Disk, kind: Kind, stride: u64, chance: &mut Rng, verdict: &mut Verdict) -> u64 {
        let mut cases = 0;
        // However few calls there are, one of them fails.
        let stride = stride.min(self.calls.get(&kind).copied().unwrap_or(1).max(1));
        for lasting in [false, true] {
            let mut nth = chance.u64(1..=stride);
            loop {
                let fault = Fault { kind, nth, lasting };
                match self.case(disk, fault) {
                    Ok(Outcome::Untouched) => break,
                    Ok(Outcome::Held(answer)) => verdict.count(&answer, 1),
                    Err(broken) => {
                        let how = if lasting { "from then on" } else { "once" };
                        verdict.fail(format!("{}: {} {nth} {how}: {broken:#}", self.operation.name(), kind.name()));
                    }
                }
                cases += 1;
                nth += stride;
                if nth > 100_000 {
                    verdict.fail(format!("{}: {} has no end", self.operation.name(), kind.name()));
                    break;
                }
            }
        }
        cases
    }

    fn case(&self, disk: Disk, fault: Fault) -> anyhow::Result<Outcome> {
        let case = scratch()?;
        let data = case.path().join("data");
        copy_all(&self.dir.path().join("data"), &data)?;
        disk.watch(case.path());
        let outcome = self.watched_case(disk, fault, &data);
        let leaks = disk.leaks();
        disk.rest();
        ensure!(leaks.is_empty(), "plain text was written to {leaks:?}");
        outcome
    }

    fn watched_case(&self, disk: Disk, fault: Fault, data: &Path) -> anyhow::Result<Outcome> {
        let mut house = self.operation.begin(data)?;
        disk.arm(fault);
        let ran = catch_unwind(AssertUnwindSafe(|| self.operation.run(data, &mut house)));
        let fired = disk.disarm();
        let answer = ran.map_err(|_| anyhow!("it panicked"))?;
        if fired == 0 {
            answer.context("it failed although nothing had")?;
            return Ok(Outcome::Untouched);
        }
        let said = match &answer {
            Ok(()) => "answers: done".to_owned(),
            Err(error) => format!("answers: {}", variant(fault.kind, error)?),
        };
        let kept = self.go_on(data, house, answer.is_ok())?;
        Ok(Outcome::Held(if kept { "answers: failed, and yet done".to_owned() } else { said }))
    }

    /// With a sound disk again: looks, repeats what was not done, and looks again after opening anew. Says
    /// whether it had been done although it was reported as failed.
    fn go_on(&self, data: &Path, house: Option<House>, was_done: bool) -> anyhow::Result<bool> {
        let mut kept = false;
        let mut house = match house {
            Some(house) if self.operation.goes_on_open() || was_done => Some(house),
            other => {
                other.into_iter().for_each(House::close);
                None
            }
        };
        if !was_done {
            if house.is_none() && self.operation.needs_house() {
                house = Some(opened(data).context("opening after the failure")?);
            }
            let now = house.as_ref().map(State::of).transpose().context("reading after the failure")?;
            let nothing_happened = now.as_ref().is_none_or(|now| *now == self.before);
            if !nothing_happened {
                let now = now.unwrap_or_default();
                ensure!(now == self.after, "half done: {}", now.differs_from(&self.before));
                kept = self.before != self.after;
            }
            if nothing_happened {
                self.operation.run(data, &mut house).context("repeated on a sound disk")?;
            }
        }
        house.into_iter().for_each(House::close);
        settle_key(self.operation, data)?;
        let end = read_and_close(data).context("at the end")?;
        ensure!(end == self.after, "at the end: {}", end.differs_from(&self.after));
        Ok(kept)
    }
}

/// Whether an answer says what happened; its name.
fn variant(kind: Kind, error: &anyhow::Error) -> anyhow::Result<String> {
    let Some(vault) = error.downcast_ref::<VaultError>() else { bail!("not an error of the vault: {error:#}") };
    if vault.is_damage() && kind != Kind::ShortRead {
        bail!("a failing disk was called damage: {vault:?}");
    }
    if kind == Kind::NoSpace && !matches!(vault, VaultError::DiskFull) {
        bail!("a full disk was called something else: {vault:?}");
    }
    let text = format!("{vault:?}");
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    Ok(text.get(..end).unwrap_or_default().to_owned())
}

/// Puts every key under the usual master key again.
pub fn settle_key(operation: Operation, data: &Path) -> anyhow::Result<()> {
    if operation == Operation::Rewrap {
        rewrap_all(&vault::Home::at(data)?, &other()?, &super::disk::master()?).context("a key under neither")?;
    }
    Ok(())
}

/// Opens, verifies and reads everything. Nothing half is left lying about.
pub fn read_and_close(data: &Path) -> anyhow::Result<State> {
    let house = opened(data)?;
    for one in &house.found {
        if let Ok(vault) = &one.opened {
            vault.verify().context("a page is damaged")?;
        }
    }
    let state = State::of(&house)?;
    let left = unfinished(house.home.root())?;
    ensure!(left.is_empty(), "left lying about: {left:?}");
    house.close();
    Ok(state)
}

/// Vaults that were never finished and removals that were not.
fn unfinished(data: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut left = Vec::new();
    for parent in [data.to_owned(), data.join("organizations")].iter().filter(|parent| parent.is_dir()) {
        for entry in std::fs::read_dir(parent)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with(".new-") || name.starts_with(".gone-") {
                left.push(path);
            }
        }
    }
    Ok(left)
}
