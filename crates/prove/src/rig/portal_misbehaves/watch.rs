//! What a hostile answer may cost: memory, and the runtime's time.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

/// How often the hearts beat.
const BEAT: Duration = Duration::from_millis(10);

/// The most a beat came late, of the runtime's heart and of a plain thread's.
#[derive(Debug, Default)]
struct Late {
    runtime_ms: AtomicU64,
    thread_ms: AtomicU64,
    stop: AtomicBool,
}

/// Two hearts: one in the runtime, as whatever serves the window is, and one beside it, which shows how late
/// the computer alone makes them.
pub struct Hearts(Arc<Late>);

fn note(late: &AtomicU64, since: Instant) {
    let late_by = since.elapsed().saturating_sub(BEAT).as_millis();
    late.fetch_max(u64::try_from(late_by).unwrap_or(u64::MAX), Ordering::Relaxed);
}

impl Hearts {
    /// Starts both; called within the runtime.
    pub fn start() -> Self {
        let late = Arc::new(Late::default());
        let beside = Arc::clone(&late);
        std::thread::spawn(move || {
            // Nobody sends: it only waits.
            let (_kept, never) = mpsc::channel::<()>();
            while !beside.stop.load(Ordering::Relaxed) {
                let since = Instant::now();
                never.recv_timeout(BEAT).ok();
                note(&beside.thread_ms, since);
            }
        });
        let inside = Arc::clone(&late);
        tokio::spawn(async move {
            while !inside.stop.load(Ordering::Relaxed) {
                let since = Instant::now();
                tokio::time::sleep(BEAT).await;
                note(&inside.runtime_ms, since);
            }
        });
        Self(late)
    }

    /// How much longer than a plain thread the runtime was held up since last asked, milliseconds.
    pub fn held_up(&self) -> u64 {
        let runtime = self.0.runtime_ms.swap(0, Ordering::Relaxed);
        runtime.saturating_sub(self.0.thread_ms.swap(0, Ordering::Relaxed))
    }
}

impl Drop for Hearts {
    fn drop(&mut self) {
        self.0.stop.store(true, Ordering::Relaxed);
    }
}

/// Memory of this process, from its status, in KiB.
fn memory(line: &str) -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let found = status.lines().find_map(|known| known.strip_prefix(line)).context("the kernel tells memory")?;
    Ok(found.trim_start_matches(':').trim().trim_end_matches("kB").trim().parse()?)
}

/// What is used now, KiB; the highest mark begins here again.
pub fn begin() -> Result<u64> {
    std::fs::write("/proc/self/clear_refs", "5").context("resetting the highest mark")?;
    memory("VmRSS")
}

/// The most that was used since, beyond `before`, KiB.
pub fn growth(before: u64) -> Result<u64> {
    Ok(memory("VmHWM")?.saturating_sub(before))
}
