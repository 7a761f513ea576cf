//! Measures the app against floors taken in the same run, interleaved, and prints the ratios.
//!
//! A floor is the least work that could do the same: an empty window, a bare download into a plain
//! database, a plain ZIP writer. Only ratios are kept, because this computer's speed is nobody's
//! promise. `pd-bench` measures everything but `idle`, which takes ten minutes; named parts are measured
//! alone.

mod computer;
mod edit_floor;
mod export_floor;
mod figures;
mod idle_floor;
mod member;
mod portal;
mod process;
mod pull_floor;
mod screen;
mod server_floor;
mod sync_floor;
mod webdriver;
mod window_floor;

use std::{fs, path::Path, process::ExitCode};

use anyhow::{Context, bail};
use figures::{Figure, table};

/// Runs of each side of a comparison.
const RUNS: usize = 9;
/// Entries pulled and exported.
const ENTRIES: usize = 100_000;
/// What can be measured alone.
const PARTS: [&str; 7] = ["export", "pull", "sync", "server", "edit", "window", IDLE];
/// Takes ten minutes and is measured only when named.
const IDLE: &str = "idle";

fn main() -> ExitCode {
    // Whoever calls us may have chosen a provider already.
    rustls::crypto::ring::default_provider().install_default().ok();
    match measure(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("pd-bench: {error:#}\n"));
            ExitCode::FAILURE
        }
    }
}

fn measure(parts: &[String]) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new().context("the runtime cannot be started")?;
    if let [word, port, database] = parts
        && word == server_floor::BARE
    {
        return runtime.block_on(server_floor::serve_bare(port.parse()?, Path::new(database)));
    }
    if let Some(unknown) = parts.iter().find(|part| !PARTS.contains(&part.as_str())) {
        bail!("there is no part {unknown}; the parts are {}", PARTS.join(", "));
    }
    let wanted = |part: &str| (parts.is_empty() && part != IDLE) || parts.iter().any(|wanted| wanted == part);
    let beside = std::env::current_exe().context("where is this program?")?;
    let programs = beside.parent().context("the program lies in a folder")?;
    let mut figures = Vec::new();
    if wanted("export") {
        figures.push(export_floor::measure(runtime.handle())?);
    }
    if wanted("pull") {
        figures.push(runtime.block_on(pull_floor::measure(programs))?);
    }
    if wanted("sync") {
        figures.extend(runtime.block_on(sync_floor::measure(programs))?);
    }
    if wanted("server") {
        figures.extend(runtime.block_on(server_floor::measure(programs))?);
    }
    if wanted("edit") {
        figures.push(runtime.block_on(edit_floor::measure(programs))?);
    }
    if wanted(IDLE) {
        figures.extend(runtime.block_on(idle_floor::measure(programs))?);
    }
    if wanted("window") {
        figures.extend(runtime.block_on(window_floor::measure(programs))?);
    }
    say(&table(&figures));
    keep(&figures)
}

/// Writes `target/bench.json` beside the programs' own folder.
fn keep(figures: &[Figure]) -> anyhow::Result<()> {
    let json = serde_json::to_string_pretty(&serde_json::json!({ "runs": RUNS, "figures": figures }))?;
    fs::create_dir_all("target")?;
    fs::write(Path::new("target/bench.json"), json + "\n").context("target/bench.json cannot be written")
}

/// Prints to the terminal; nobody listening is no failure of a measurement.
fn say(text: &str) {
    use std::io::Write as _;
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}
