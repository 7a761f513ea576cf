//! The plan: what is watched, what is to fail, what has happened.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::log::{Event, Log};
use crate::{Call, Fault, Kind};

static WATCHING: AtomicBool = AtomicBool::new(false);
static STATE: Mutex<State> = Mutex::new(State::new());

/// The one disk of the process; see [`crate::install`]. Handles are copies of each other.
#[derive(Debug, Clone, Copy)]
pub struct Disk {
    pub(crate) _made_here: (),
}

struct State {
    root: Option<PathBuf>,
    armed: Option<Fault>,
    concerned: u64,
    fired: u64,
    counts: BTreeMap<Call, u64>,
    log: Option<Log>,
    markers: Vec<Vec<u8>>,
    leaks: Vec<String>,
    lies: bool,
}

impl State {
    const fn new() -> Self {
        Self {
            root: None,
            armed: None,
            concerned: 0,
            fired: 0,
            counts: BTreeMap::new(),
            log: None,
            markers: Vec::new(),
            leaks: Vec::new(),
            lies: false,
        }
    }
}

impl Disk {
    /// Watches everything below `root` from now on; what was counted, armed and logged before is forgotten.
    pub fn watch(self, root: &Path) {
        let mut state = held();
        let markers = std::mem::take(&mut state.markers);
        *state = State { root: Some(root.to_owned()), markers, ..State::new() };
        drop(state);
        #[cfg(target_os = "linux")]
        crate::system::forget();
        WATCHING.store(true, Ordering::SeqCst);
    }

    /// Stops watching: nothing fails any more.
    pub fn rest(self) {
        WATCHING.store(false, Ordering::SeqCst);
        let mut state = held();
        state.root = None;
        state.armed = None;
    }

    /// Lets a call fail. Counting begins anew.
    pub fn arm(self, fault: Fault) {
        let mut state = held();
        state.armed = Some(fault);
        state.concerned = 0;
        state.fired = 0;
    }

    /// The disk is sound again. Says how many calls have failed since it was armed.
    pub fn disarm(self) -> u64 {
        let mut state = held();
        state.armed = None;
        state.fired
    }

    /// How many calls of each kind there were since [`Disk::watch`].
    #[must_use]
    pub fn counts(self) -> BTreeMap<Call, u64> {
        held().counts.clone()
    }

    /// Writes down every change of the watched directory from now on, beginning with what lies there.
    ///
    /// # Errors
    /// If the directory cannot be read.
    pub fn start_log(self) -> std::io::Result<()> {
        let Some(root) = held().root.clone() else { return Ok(()) };
        let log = Log::of(&root)?;
        held().log = Some(log);
        Ok(())
    }

    /// How many changes are in the log.
    #[must_use]
    pub fn logged(self) -> usize {
        held().log.as_ref().map_or(0, Log::len)
    }

    /// Ends the log and hands it out.
    #[must_use]
    pub fn take_log(self) -> Option<Log> {
        held().log.take()
    }

    /// From now until the next [`Disk::watch`], says that it has synced and has not.
    pub fn lie(self) {
        held().lies = true;
    }

    /// Looks for these bytes in everything that is written, until other ones are given.
    pub fn look_for(self, markers: Vec<Vec<u8>>) {
        held().markers = markers;
    }

    /// Where such bytes were written since [`Disk::watch`].
    #[must_use]
    pub fn leaks(self) -> Vec<String> {
        held().leaks.clone()
    }
}

/// Whether anything is watched at all; cheap, for calls that have nothing to do with this crate.
pub(crate) fn is_watching() -> bool {
    WATCHING.load(Ordering::Relaxed)
}

/// Whether `path` lies below the watched directory.
pub(crate) fn is_watched(path: &Path) -> bool {
    is_watching() && held().root.as_ref().is_some_and(|root| path.starts_with(root))
}

/// Counts a call and says how it is to fail, if it is.
pub(crate) fn decide(call: Call) -> Option<Kind> {
    if !is_watching() {
        return None;
    }
    let mut state = held();
    *state.counts.entry(call).or_default() += 1;
    let fault = state.armed.filter(|fault| fault.kind.concerns(call))?;
    state.concerned += 1;
    let fails = if fault.lasting { state.concerned >= fault.nth } else { state.concerned == fault.nth };
    state.fired += u64::from(fails);
    fails.then_some(fault.kind)
}

/// Looks through what is about to be written.
pub(crate) fn inspect(path: &Path, bytes: &[u8]) {
    let mut state = held();
    let found = state.markers.iter().any(|marker| memchr::memmem::find(bytes, marker).is_some());
    if found {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        state.leaks.push(name);
    }
}

/// Writes down what was done.
pub(crate) fn note(event: impl FnOnce() -> Event) {
    if !is_watching() {
        return;
    }
    let mut state = held();
    let lies = state.lies;
    if let Some(log) = &mut state.log {
        let event = event();
        if !(lies && matches!(event, Event::Sync(_))) {
            log.push(event);
        }
    }
}

fn held() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}
