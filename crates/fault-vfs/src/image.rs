//! What a disk holds after the power was cut: a log replayed up to a point, and what was not synced by
//! then lost, kept, torn or mixed.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

use fastrand::Rng;

use crate::log::{Event, Log};

/// What becomes of everything that was written and not synced when the power went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outage {
    /// All of it is lost.
    Lost,
    /// All of it had reached the disk by chance.
    Kept,
    /// Of each file and directory the earlier changes are there, the later ones are not; the last one may
    /// be torn.
    Earlier,
    /// Of each file any of the changes are there, in any combination, each torn between sectors; of each
    /// directory the earlier changes.
    Scattered,
}

impl Outage {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Lost, Self::Kept, Self::Earlier, Self::Scattered];

    /// Its name in a verdict.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lost => "lost",
            Self::Kept => "kept",
            Self::Earlier => "cut short",
            Self::Scattered => "scattered and torn",
        }
    }
}

impl Log {
    /// Puts into the existing, empty directory `into` what the disk holds if the power is cut after the
    /// first `number` changes.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn cut(&self, number: usize, outage: Outage, chance: &mut Rng, into: &Path) -> io::Result<()> {
        let mut image = Image::new();
        for (path, content) in self.before() {
            image.put_before(path, content.as_deref());
        }
        for event in self.first(number) {
            image.apply(self.root(), event);
        }
        image.power_off(outage, chance);
        image.write(Image::ROOT, into)
    }
}

/// A file or a directory by number, whatever its name.
type Id = usize;

struct Image {
    nodes: Vec<Node>,
}

enum Node {
    File(Content),
    Directory(Directory),
}

#[derive(Default)]
struct Content {
    synced: Vec<u8>,
    since: Vec<Change>,
}

enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Truncate(usize),
}

#[derive(Default)]
struct Directory {
    now: BTreeMap<OsString, Id>,
    synced: BTreeMap<OsString, Id>,
    since: Vec<Naming>,
}

#[derive(Clone)]
enum Naming {
    Put(OsString, Id),
    Drop(OsString),
    Move(OsString, OsString),
}

impl Image {
    const ROOT: Id = 0;

    fn new() -> Self {
        Self { nodes: vec![Node::Directory(Directory::default())] }
    }

    fn put_before(&mut self, path: &Path, content: Option<&[u8]>) {
        let node = match content {
            Some(bytes) => Node::File(Content { synced: bytes.to_vec(), since: Vec::new() }),
            None => Node::Directory(Directory::default()),
        };
        if let Some(parent) = self.make(path, node) {
            parent.sync();
        }
    }

    /// Adds a node under `path`; says in which directory.
    fn make(&mut self, path: &Path, node: Node) -> Option<&mut Directory> {
        let (parent, name) = (path.parent()?, path.file_name()?);
        let id = self.nodes.len();
        self.nodes.push(node);
        let directory = self.directory(parent)?;
        directory.change(Naming::Put(name.to_owned(), id));
        Some(directory)
    }

    fn find(&self, path: &Path) -> Option<Id> {
        path.components().try_fold(Self::ROOT, |id, part| match self.nodes.get(id)? {
            Node::Directory(directory) => directory.now.get(part.as_os_str()).copied(),
            Node::File(_) => None,
        })
    }

    fn directory(&mut self, path: &Path) -> Option<&mut Directory> {
        let id = self.find(path)?;
        match self.nodes.get_mut(id)? {
            Node::Directory(directory) => Some(directory),
            Node::File(_) => None,
        }
    }

    fn content(&mut self, path: &Path) -> Option<&mut Content> {
        let id = self.find(path)?;
        match self.nodes.get_mut(id)? {
            Node::File(content) => Some(content),
            Node::Directory(_) => None,
        }
    }

    /// Takes one event; one about something that is not there is about something outside.
    fn apply(&mut self, root: &Path, event: &Event) -> Option<()> {
        let inside = |path: &Path| path.strip_prefix(root).ok().map(Path::to_owned);
        match event {
            Event::Create(path) => self.make(&inside(path)?, Node::File(Content::default())).map(|_| ()),
            Event::MakeDirectory(path) => self.make(&inside(path)?, Node::Directory(Directory::default())).map(|_| ()),
            Event::Write { path, at, bytes } => {
                let at = usize::try_from(*at).ok()?;
                self.content(&inside(path)?)?.since.push(Change::Write { at, bytes: bytes.clone() });
                Some(())
            }
            Event::Truncate { path, length } => {
                let length = usize::try_from(*length).ok()?;
                self.content(&inside(path)?)?.since.push(Change::Truncate(length));
                Some(())
            }
            Event::Sync(path) => {
                let id = self.find(&inside(path)?)?;
                match self.nodes.get_mut(id)? {
                    Node::File(content) => content.sync(),
                    Node::Directory(directory) => directory.sync(),
                }
                Some(())
            }
            Event::Rename { from, to } => {
                let (from, to) = (inside(from)?, inside(to)?);
                let change = Naming::Move(from.file_name()?.to_owned(), to.file_name()?.to_owned());
                self.directory(from.parent()?)?.change(change);
                Some(())
            }
            Event::Delete(path) => {
                let path = inside(path)?;
                let change = Naming::Drop(path.file_name()?.to_owned());
                self.directory(path.parent()?)?.change(change);
                Some(())
            }
        }
    }

    fn power_off(&mut self, outage: Outage, chance: &mut Rng) {
        for node in &mut self.nodes {
            match node {
                Node::File(content) => content.power_off(outage, chance),
                Node::Directory(directory) => directory.power_off(outage, chance),
            }
        }
    }

    fn write(&self, id: Id, into: &Path) -> io::Result<()> {
        let Some(Node::Directory(directory)) = self.nodes.get(id) else { return Ok(()) };
        for (name, id) in &directory.synced {
            let path = into.join(name);
            match self.nodes.get(*id) {
                Some(Node::File(content)) => private(&path)?.write_all(&content.synced)?,
                Some(Node::Directory(_)) => {
                    DirBuilder::new().mode(0o700).create(&path)?;
                    self.write(*id, &path)?;
                }
                None => {}
            }
        }
        fs::metadata(into).map(drop)
    }
}

fn private(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

impl Content {
    fn sync(&mut self) {
        for change in std::mem::take(&mut self.since) {
            self.take(&change, &mut |_| true);
        }
    }

    /// Applies a change, of a write only the sectors that `keep` lets through.
    fn take(&mut self, change: &Change, keep: &mut dyn FnMut(usize) -> bool) {
        match change {
            Change::Truncate(length) => self.synced.resize(*length, 0),
            Change::Write { at, bytes } => {
                let mut done = 0;
                for sector in sectors(*at, bytes) {
                    let (start, end) = (at + done, at + done + sector.len());
                    if keep(done) {
                        if self.synced.len() < end {
                            self.synced.resize(end, 0);
                        }
                        if let Some(place) = self.synced.get_mut(start..end) {
                            place.copy_from_slice(sector);
                        }
                    }
                    done += sector.len();
                }
            }
        }
    }

    fn power_off(&mut self, outage: Outage, chance: &mut Rng) {
        let since = std::mem::take(&mut self.since);
        match outage {
            Outage::Lost => {}
            Outage::Kept => since.iter().for_each(|change| self.take(change, &mut |_| true)),
            Outage::Earlier => {
                let whole = chance.usize(..=since.len());
                since.iter().take(whole).for_each(|change| self.take(change, &mut |_| true));
                if let Some(torn @ Change::Write { bytes, .. }) = since.get(whole) {
                    let upto = chance.usize(..=bytes.len());
                    self.take(torn, &mut |done| done < upto);
                }
            }
            Outage::Scattered => {
                for change in &since {
                    match chance.u8(..4) {
                        0 | 1 => self.take(change, &mut |_| true),
                        2 => {}
                        _ if matches!(change, Change::Truncate(_)) => {}
                        _ => self.take(change, &mut |_| chance.bool()),
                    }
                }
            }
        }
    }
}

/// The pieces of a write that reach the disk whole: up to each boundary of 512 bytes.
fn sectors(at: usize, bytes: &[u8]) -> Vec<&[u8]> {
    let first = (512 - at % 512).min(bytes.len());
    let (head, tail) = bytes.split_at(first);
    std::iter::once(head).chain(tail.chunks(512)).filter(|piece| !piece.is_empty()).collect()
}

impl Directory {
    fn change(&mut self, change: Naming) {
        change.apply(&mut self.now);
        self.since.push(change);
    }

    fn sync(&mut self) {
        self.since.clear();
        self.synced = self.now.clone();
    }

    fn power_off(&mut self, outage: Outage, chance: &mut Rng) {
        let kept = match outage {
            Outage::Lost => 0,
            Outage::Kept => self.since.len(),
            Outage::Earlier | Outage::Scattered => chance.usize(..=self.since.len()),
        };
        for change in self.since.iter().take(kept) {
            change.apply(&mut self.synced);
        }
    }
}

impl Naming {
    fn apply(&self, names: &mut BTreeMap<OsString, Id>) {
        let mut take = |name: &OsStr| names.remove(name);
        match self {
            Self::Drop(name) => drop(take(name)),
            Self::Put(name, id) => drop(names.insert(name.clone(), *id)),
            Self::Move(from, to) => {
                if let Some(id) = take(from) {
                    names.insert(to.clone(), id);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log() -> (tempfile::TempDir, Log) {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("old"), b"old").unwrap();
        let mut log = Log::of(dir.path()).unwrap();
        let at = |name: &str| dir.path().join(name);
        log.push(Event::Create(at("new")));
        log.push(Event::Write { path: at("new"), at: 0, bytes: vec![1; 1500] });
        log.push(Event::Sync(at("new")));
        log.push(Event::Rename { from: at("new"), to: at("old") });
        log.push(Event::Sync(dir.path().to_owned()));
        log.push(Event::Write { path: at("old"), at: 100, bytes: vec![2; 1000] });
        (dir, log)
    }

    fn after(log: &Log, number: usize, outage: Outage, seed: u64) -> BTreeMap<OsString, Vec<u8>> {
        let into = tempfile::tempdir().unwrap();
        log.cut(number, outage, &mut Rng::with_seed(seed), into.path()).unwrap();
        let files = fs::read_dir(into.path()).unwrap().map(|entry| entry.unwrap());
        files.map(|entry| (entry.file_name(), fs::read(entry.path()).unwrap())).collect()
    }

    #[test]
    fn what_was_synced_is_there_and_what_was_not_may_not_be() {
        let (_dir, log) = log();
        let old = |files: &BTreeMap<OsString, Vec<u8>>| files.get(OsStr::new("old")).unwrap().clone();
        // Synced, but its name is not.
        let files = after(&log, 4, Outage::Lost, 0);
        assert_eq!((files.len(), old(&files)), (1, b"old".to_vec()));
        assert_eq!(old(&after(&log, 4, Outage::Kept, 0)), vec![1; 1500]);
        // The name is, the last write is not.
        assert_eq!(old(&after(&log, 6, Outage::Lost, 0)), vec![1; 1500]);
        let kept = old(&after(&log, 6, Outage::Kept, 0));
        assert!(kept[..100] == [1; 100] && kept[100..1100] == [2; 1000] && kept[1100..] == [1; 400]);
    }

    #[test]
    fn a_torn_write_is_torn_between_sectors() {
        let (_dir, log) = log();
        let mut torn = 0;
        for seed in 0..64 {
            let files = after(&log, 6, Outage::Scattered, seed);
            let bytes = files.get(OsStr::new("old")).unwrap();
            let of = |range: std::ops::Range<usize>| bytes[range.start..range.end].to_vec();
            let whole = |part: Vec<u8>| part.iter().all(|byte| *byte == part[0]);
            assert!(whole(of(100..512)) && whole(of(512..1024)) && whole(of(1024..1100)), "{seed}");
            torn += u8::from(!whole(of(100..1100)));
        }
        assert!(torn > 5, "{torn}");
    }
}
