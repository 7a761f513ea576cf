//! A program in a window, with everything it starts: its start, its end, and what the system counts of it.

use std::{
    fs,
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
};

use anyhow::Context;
use rustix::process::{Pid, Signal, kill_process_group};

use crate::screen::Screen;

/// Starts `command` on `screen` in a group of its own, with its data in `data`.
pub fn start(mut command: Command, screen: &Screen, data: &Path) -> anyhow::Result<Child> {
    command
        .env("DISPLAY", &screen.display)
        .env("GDK_BACKEND", "x11")
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env(app::data_dir::VARIABLE, data)
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0);
    let name = command.get_program().to_owned();
    command.spawn().with_context(|| format!("{} cannot be started", name.display()))
}

/// Asks the whole group to end, and waits for the program itself.
pub fn end(child: &mut Child) -> anyhow::Result<()> {
    let group = Pid::from_raw(i32::try_from(child.id())?).context("a process id")?;
    // Gone already is as good.
    let _ = kill_process_group(group, Signal::KILL);
    child.wait()?;
    Ok(())
}

/// A process and everything it started.
pub fn tree(root: u32) -> anyhow::Result<Vec<u32>> {
    let mut parents = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let name = entry?.file_name();
        let Some(process) = name.to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        // The name in brackets may hold anything; what counts comes after the last bracket.
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        let parent = stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1)?.parse::<u32>().ok());
        parents.extend(parent.map(|parent| (process, parent)));
    }
    let mut tree = vec![root];
    let mut place = 0;
    while let Some(parent) = tree.get(place).copied() {
        tree.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(process, _)| *process));
        place += 1;
    }
    Ok(tree)
}

/// The process's own memory and its part of what it shares, in MiB.
///
/// Source: proc(5), `smaps_rollup`.
pub fn pss_mib(process: u32) -> f64 {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kib: Option<u32> = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
    f64::from(kib.unwrap_or(0)) / 1024.0
}

/// What the system has counted of a process tree since its start.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counted {
    /// Processor time, milliseconds.
    pub cpu_ms: f64,
    /// How often one of its threads went to sleep by itself, and so was woken.
    pub wakeups: f64,
}

/// Reads the counters of a process and everything it started. Source: proc(5), `stat` and `status`.
pub fn counted(root: u32) -> anyhow::Result<Counted> {
    // The unit of `stat`: 100 a second on every Linux that Debian builds.
    const TICK_MS: f64 = 10.0;
    let mut sum = Counted::default();
    for process in tree(root)? {
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        for place in [11, 12] {
            let ticks: u32 = fields.get(place).and_then(|ticks| ticks.parse().ok()).unwrap_or(0);
            sum.cpu_ms += f64::from(ticks) * TICK_MS;
        }
        for thread in fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten() {
            let status = fs::read_to_string(thread.path().join("status")).unwrap_or_default();
            let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
            sum.wakeups += f64::from(line.and_then(|count| count.trim().parse::<u32>().ok()).unwrap_or(0));
        }
    }
    Ok(sum)
}
