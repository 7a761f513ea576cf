//! Fills the disk. On a small disk in memory every operation is tried with no room at all, then with 4 KiB,
//! 8 KiB and so on, until it succeeds: before that it says that the disk is full, leaves nothing behind and
//! everything readable, and with room again it is done.

mod written;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, ensure};
use tempfile::TempDir;

use self::written::Written;
use super::disk::{House, State, scratch};
use super::io_errors::{copy_all, read_and_close, settle_key};
use crate::run::Run;
use crate::verdict::Verdict;

/// Set for the process that runs on the small disk; names it.
const SMALL_DISK: &str = "PROVE_SMALL_DISK";
/// A memory disk gives out room in pages.
const PAGE: u64 = 4096;
/// More room than any of the operations needs.
const MOST: u64 = 2 << 20;

/// Runs the sweep `count` times, each with more in the write-ahead log than the one before.
pub fn run(run: &Run) -> anyhow::Result<Verdict> {
    if let Some(disk) = std::env::var_os(SMALL_DISK) {
        return on_the_small_disk(run, Path::new(&disk));
    }
    let mut verdict = Verdict::default();
    if !Command::new("unshare").args(["-rm", "true"]).status().is_ok_and(|status| status.success()) {
        verdict.count("no disk can be mounted here; `io-errors` with `no space` stands for it", 1);
        return Ok(verdict);
    }
    let disk = tempfile::tempdir()?;
    let script = "mount -t tmpfs -o size=6m,mode=700 tmpfs \"$0\" && exec \"$@\"";
    let status = Command::new("unshare")
        .args(["-rm", "sh", "-c", script])
        .arg(disk.path())
        .arg(std::env::current_exe()?)
        .args(["disk-full", "--seed", &run.seed.to_string(), "--count", &run.count.to_string()])
        .env(SMALL_DISK, disk.path())
        .status()?;
    verdict.count("small disks", 1);
    if !status.success() {
        verdict.fail("on the small disk, see above");
    }
    Ok(verdict)
}

fn on_the_small_disk(run: &Run, disk: &Path) -> anyhow::Result<Verdict> {
    let mut verdict = Verdict::default();
    for round in 0..run.count {
        let drafts = if round == 0 { 0 } else { run.case(round).u64(..40) };
        for written in Written::ALL {
            let subject = Subject::of(written, drafts).with_context(|| format!("furnishing for {}", written.name()))?;
            subject.sweep(disk, &mut verdict);
        }
    }
    for written in Written::ALL {
        verdict.insist_on(&format!("full during: {}", written.name()));
        verdict.insist_on(&format!("done in the end: {}", written.name()));
    }
    Ok(verdict)
}

/// Something that needs room, with what stands before it and after it.
struct Subject {
    written: Written,
    dir: TempDir,
    before: State,
    after: State,
}

impl Subject {
    fn of(written: Written, drafts: u64) -> anyhow::Result<Self> {
        let dir = scratch()?;
        let (furnished, data) = (dir.path().join("data"), dir.path().join("trial"));
        written.operation().furnish(&furnished, drafts)?;
        copy_all(&furnished, &data)?;
        let before = match written.begin(&data)? {
            Some(house) => State::of(&house)?,
            None => read_and_close(&data)?,
        };
        fs::remove_dir_all(&data)?;
        copy_all(&furnished, &data)?;
        let mut house = written.begin(&data)?;
        written.run(&data, &mut house)?;
        house.into_iter().for_each(House::close);
        settle_key(written.operation(), &data)?;
        let after = read_and_close(&data)?;
        fs::remove_dir_all(&data)?;
        Ok(Self { written, dir, before, after })
    }

    fn sweep(&self, disk: &Path, verdict: &mut Verdict) {
        let name = self.written.name();
        for room in (0..MOST / PAGE).map(|pages| pages * PAGE) {
            match self.case(disk, room) {
                Ok(true) => {
                    verdict.count(&format!("done in the end: {name}"), 1);
                    return;
                }
                Ok(false) => verdict.count(&format!("full during: {name}"), 1),
                Err(broken) => verdict.fail(format!("{name} with {room} bytes of room: {broken:#}")),
            }
        }
        verdict.fail(format!("{name} is never done"));
    }

    /// One try. Says whether there was room enough.
    fn case(&self, disk: &Path, room: u64) -> anyhow::Result<bool> {
        let (case, ballast) = (disk.join("case"), disk.join("ballast"));
        let data = case.join("data");
        for old in [&case, &ballast] {
            let gone = if old.is_dir() { fs::remove_dir_all(old) } else { fs::remove_file(old) };
            gone.or_else(|error| if error.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(error) })?;
        }
        fs::create_dir(&case)?;
        copy_all(&self.dir.path().join("data"), &data)?;
        let mut house = self.written.begin(&data)?;
        let names = names_below(&case)?;
        fill(disk, &ballast, room)?;
        let answer = self.written.run(&data, &mut house);
        if answer.is_ok() {
            fs::remove_file(&ballast)?;
            self.end(&data, house)?;
            return Ok(true);
        }
        self.written.is_full(answer)?;
        if let Some(house) = &house {
            let now = State::of(house).context("reading while the disk is full")?;
            ensure!(now == self.before, "half done: {}", now.differs_from(&self.before));
        }
        let left: Vec<_> = names_below(&case)?.difference(&names).cloned().collect();
        ensure!(left.is_empty(), "left behind: {left:?}");
        fs::remove_file(&ballast)?;
        self.written.run(&data, &mut house).context("with room again")?;
        self.end(&data, house)?;
        Ok(false)
    }

    fn end(&self, data: &Path, house: Option<House>) -> anyhow::Result<()> {
        house.into_iter().for_each(House::close);
        settle_key(self.written.operation(), data)?;
        let end = read_and_close(data).context("at the end")?;
        ensure!(end == self.after, "at the end: {}", end.differs_from(&self.after));
        Ok(())
    }
}

/// Fills the disk until only `room` bytes are left.
fn fill(disk: &Path, ballast: &Path, room: u64) -> anyhow::Result<()> {
    let free = || rustix::fs::statvfs(disk).map(|disk| disk.f_bavail.saturating_mul(disk.f_frsize));
    let bytes = free()?.saturating_sub(room);
    fs::write(ballast, vec![0; usize::try_from(bytes)?])?;
    let left = free()?;
    ensure!(left == room, "the disk has {left} bytes of room, not {room}");
    Ok(())
}

/// Every file below, but the logs and memory of open databases, which may grow.
fn names_below(dir: &Path) -> anyhow::Result<BTreeSet<PathBuf>> {
    let mut names = BTreeSet::new();
    let mut open = vec![dir.to_owned()];
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(dir)? {
            let path = entry?.path();
            let ends = |end: &str| path.to_string_lossy().ends_with(end);
            if path.is_dir() {
                open.push(path.clone());
            }
            if !ends("-wal") && !ends("-shm") {
                names.insert(path);
            }
        }
    }
    Ok(names)
}
