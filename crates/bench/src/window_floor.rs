//! From the start of the process to data on the screen, and memory, against an empty window.
//!
//! Both programs are started alike, on the same screen, with the same renderer. "On the screen" is the
//! last change of its pixels: nothing in the programs takes part in the measurement.

use std::{
    fs,
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Instant,
};

use anyhow::{Context, ensure};
use keys::Choice;
use rustix::process::{Pid, Signal, kill_process_group};

use crate::{RUNS, figures::Figure, member, screen::Screen};

/// Start time in milliseconds and memory in MiB.
struct Seen {
    shown: f64,
    memory: f64,
    web: f64,
}

/// Measures start and memory. Needs a session bus with an open keyring.
pub async fn measure(programs: &Path) -> anyhow::Result<[Figure; 2]> {
    let dir = tempfile::tempdir()?;
    let data = dir.path().join("data");
    let runtime = tokio::runtime::Handle::current();
    let prepared = data.clone();
    tokio::task::spawn_blocking(move || member::prepare(&prepared, Choice::Keyring, &runtime)).await??;
    let screen = Screen::start()?;
    let (app, empty) = (programs.join("privacy-dashboard"), programs.join("examples/empty_window"));
    let (mut ours, mut floor) = (Vec::new(), Vec::new());
    // The first start of each fills the file cache and does not count.
    for run in 0..=RUNS {
        let (empty_seen, app_seen) = (start(&screen, &empty, &data).await?, start(&screen, &app, &data).await?);
        if run == 0 {
            continue;
        }
        floor.push(empty_seen);
        ours.push(app_seen);
    }
    let series = |seen: &[Seen], of: fn(&Seen) -> f64| seen.iter().map(of).collect::<Vec<_>>();
    let start =
        Figure::new("start to data on screen", "ms", 1.3, series(&ours, |s| s.shown), series(&floor, |s| s.shown));
    let memory =
        Figure::new("memory, all processes", "MiB", 1.3, series(&ours, |s| s.memory), series(&floor, |s| s.memory))
            .share("web process", &series(&ours, |s| s.web))
            .share("web process of the floor", &series(&floor, |s| s.web));
    Ok([start, memory])
}

async fn start(screen: &Screen, program: &PathBuf, data: &Path) -> anyhow::Result<Seen> {
    let begin = Instant::now();
    let mut child = Command::new(program)
        .env("DISPLAY", &screen.display)
        .env("GDK_BACKEND", "x11")
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env(app::data_dir::VARIABLE, data)
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .with_context(|| format!("{} cannot be started", program.display()))?;
    let seen = look(screen, program, begin, child.id()).await;
    end(&mut child)?;
    screen_is_empty(screen).await?;
    seen
}

async fn look(screen: &Screen, program: &Path, begin: Instant, process: u32) -> anyhow::Result<Seen> {
    let shown = screen.settled(begin).await?;
    let name = program.file_name().and_then(|name| name.to_str()).unwrap_or("program");
    fs::create_dir_all("target/bench")?;
    screen.keep(Path::new("target/bench").join(format!("{name}.ppm")))?;
    if name == "privacy-dashboard" {
        ensure!(screen.colours(24)? == 24, "the app shows no text; see target/bench/{name}.ppm");
    }
    let mut memory = 0.0;
    let mut web = 0.0;
    for process in tree(process)? {
        let pss = pss_mib(process);
        memory += pss;
        let name = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
        web += if name.starts_with("WebKitWeb") { pss } else { 0.0 };
    }
    Ok(Seen { shown: shown.as_secs_f64() * 1000.0, memory, web })
}

/// Asks the whole group to end, and waits for the program itself.
fn end(child: &mut Child) -> anyhow::Result<()> {
    let group = Pid::from_raw(i32::try_from(child.id())?).context("a process id")?;
    // Gone already is as good.
    let _ = kill_process_group(group, Signal::KILL);
    child.wait()?;
    Ok(())
}

/// Waits until the last window is gone, so that the next start draws onto an empty screen.
async fn screen_is_empty(screen: &Screen) -> anyhow::Result<()> {
    let mut every = tokio::time::interval(std::time::Duration::from_millis(20));
    for _ in 0..500 {
        every.tick().await;
        if screen.colours(8)? < 8 {
            return Ok(());
        }
    }
    anyhow::bail!("the window did not go away")
}

/// A process and everything it started.
fn tree(root: u32) -> anyhow::Result<Vec<u32>> {
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
fn pss_mib(process: u32) -> f64 {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kib: Option<u32> = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
    f64::from(kib.unwrap_or(0)) / 1024.0
}
