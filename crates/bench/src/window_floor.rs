//! From the start of the process to data on the screen, and memory, against an empty window.
//!
//! Both programs are started alike, on the same screen, with the same renderer. "On the screen" is the
//! last change of its pixels: nothing in the programs takes part in the measurement.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::ensure;
use keys::Choice;

use crate::{RUNS, figures::Figure, member, process, screen::Screen};

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
    let start = Figure::new("start to data on screen", "ms", series(&ours, |s| s.shown), series(&floor, |s| s.shown));
    let memory = Figure::new("memory, all processes", "MiB", series(&ours, |s| s.memory), series(&floor, |s| s.memory))
        .share("web process", &series(&ours, |s| s.web))
        .share("web process of the floor", &series(&floor, |s| s.web));
    Ok([start.goal(1.3), memory.goal(1.3)])
}

async fn start(screen: &Screen, program: &PathBuf, data: &Path) -> anyhow::Result<Seen> {
    let begin = Instant::now();
    let mut child = process::start(Command::new(program), screen, data)?;
    let seen = look(screen, program, begin, child.id()).await;
    process::end(&mut child)?;
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
    for process in process::tree(process)? {
        let pss = process::pss_mib(process);
        memory += pss;
        let name = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
        web += if name.starts_with("WebKitWeb") { pss } else { 0.0 };
    }
    Ok(Seen { shown: shown.as_secs_f64() * 1000.0, memory, web })
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
