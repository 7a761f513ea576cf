//! A data directory of Ada's, thrown away afterwards.

use std::path::PathBuf;

use domain::{FieldId, Fields, OrganizationId, RecordId, RecordKey, Value, Wanted};
use jiff::Timestamp;
use tempfile::TempDir;
use vault::{Channel, Home, Ledger, MasterKey, Vault};

/// A fresh data directory and its key.
pub struct Room {
    pub home: Home,
    pub master: MasterKey,
    _dir: TempDir,
}

impl Room {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let home = Home::at(dir.path().join("data")).expect("a data directory");
        Self { home, master: MasterKey::random().expect("random bytes"), _dir: dir }
    }

    pub fn vault(&self) -> Vault {
        Vault::create(&self.home, &self.master, &organization("foscam"), Channel::Portal, at(0)).expect("a new vault")
    }

    pub fn ledger(&self) -> Ledger {
        Ledger::create(&self.home, &self.master).expect("a new ledger")
    }

    /// The master key once more, as it would come out of a keyring.
    pub fn key(&self) -> MasterKey {
        MasterKey::from_slice(self.master.expose()).expect("32 bytes")
    }

    /// Every file below the data directory.
    pub fn files(&self) -> Vec<PathBuf> {
        files_below(self.home.root().to_owned())
    }
}

pub fn files_below(dir: PathBuf) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut dirs = vec![dir];
    while let Some(dir) = dirs.pop() {
        for entry in std::fs::read_dir(dir).expect("a readable directory") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() { dirs.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

pub fn organization(id: &str) -> OrganizationId {
    OrganizationId::new(id).expect("a literal id")
}

pub fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).expect("a time in range")
}

pub fn device(id: &str) -> RecordKey {
    RecordKey::device(RecordId::new(id).expect("a literal id"))
}

pub fn field(id: &str) -> FieldId {
    FieldId::new(id).expect("a literal id")
}

pub fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(name, text)| (field(name), Value::Text((*text).to_owned()))).collect()
}

pub fn wanted(pairs: &[(&str, &str)]) -> Wanted {
    fields(pairs).into_iter().map(|(name, value)| (name, Some(value))).collect()
}
