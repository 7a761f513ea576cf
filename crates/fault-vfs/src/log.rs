//! Everything that was done to a directory, in its order.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One change. Paths are as they were at the time.
#[derive(Debug)]
pub(crate) enum Event {
    Create(PathBuf),
    MakeDirectory(PathBuf),
    Write { path: PathBuf, at: u64, bytes: Vec<u8> },
    Truncate { path: PathBuf, length: u64 },
    Sync(PathBuf),
    Rename { from: PathBuf, to: PathBuf },
    Delete(PathBuf),
}

/// What lay in a directory, and every change of it since.
#[derive(Debug)]
pub struct Log {
    root: PathBuf,
    before: Vec<(PathBuf, Option<Vec<u8>>)>,
    events: Vec<Event>,
}

impl Log {
    pub(crate) fn of(root: &Path) -> io::Result<Self> {
        let mut before = Vec::new();
        read_below(root, root, &mut before)?;
        Ok(Self { root: root.to_owned(), before, events: Vec::new() })
    }

    /// Adds a change, unless it concerns memory only.
    pub(crate) fn push(&mut self, event: Event) {
        let path = match &event {
            Event::Create(path) | Event::MakeDirectory(path) | Event::Sync(path) | Event::Delete(path) => path,
            Event::Write { path, .. } | Event::Truncate { path, .. } => path,
            Event::Rename { to, .. } => to,
        };
        if !is_memory(path) {
            self.events.push(event);
        }
    }

    /// How many changes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether nothing was changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// What lay there at first, directories before what is in them; `None` stands for a directory.
    pub(crate) fn before(&self) -> &[(PathBuf, Option<Vec<u8>>)] {
        &self.before
    }

    pub(crate) fn first(&self, number: usize) -> impl Iterator<Item = &Event> {
        self.events.iter().take(number)
    }
}

/// The shared-memory file of a database is memory that has a name.
fn is_memory(path: &Path) -> bool {
    path.as_os_str().as_encoded_bytes().ends_with(b"-shm")
}

fn read_below(root: &Path, dir: &Path, into: &mut Vec<(PathBuf, Option<Vec<u8>>)>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let Ok(name) = path.strip_prefix(root).map(Path::to_owned) else { continue };
        if path.is_dir() {
            into.push((name, None));
            read_below(root, &path, into)?;
        } else if !is_memory(&path) {
            into.push((name, Some(fs::read(&path)?)));
        }
    }
    Ok(())
}
