//! Measures the app against floors taken in the same run, interleaved, and prints the ratios.
//!
//! A floor is the least work that could do the same: an empty window, a bare download into a plain
//! database, a plain ZIP writer. Only ratios are kept, because this computer's speed is nobody's
//! promise. `pd-bench` measures everything; `pd-bench window|pull|export` one part of it.

mod export_floor;
mod figures;
mod member;
mod portal;
mod pull_floor;
mod screen;
mod window_floor;

use std::{fs, path::Path, process::ExitCode};

use anyhow::{Context, bail};
use figures::{Figure, table};

/// Runs of each side of a comparison.
const RUNS: usize = 9;
/// Entries pulled and exported.
const ENTRIES: usize = 100_000;

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
    if let Some(unknown) = parts.iter().find(|part| !["window", "pull", "export"].contains(&part.as_str())) {
        bail!("there is no part {unknown}; the parts are window, pull and export");
    }
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|wanted| wanted == part);
    let beside = std::env::current_exe().context("where is this program?")?;
    let programs = beside.parent().context("the program lies in a folder")?;
    let runtime = tokio::runtime::Runtime::new().context("the runtime cannot be started")?;
    let mut figures = Vec::new();
    if wanted("export") {
        figures.push(export_floor::measure(runtime.handle())?);
    }
    if wanted("pull") {
        figures.push(runtime.block_on(pull_floor::measure(programs))?);
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
