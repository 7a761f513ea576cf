//! The files that are damaged: one vault after each of its commits, and another one.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use vault::Channel;

use crate::rig::disk::{House, Step, VaultState, organization, scratch, state_of};
use crate::rig::io_errors::copy_all;

/// A vault as it was after one commit.
pub struct Moment {
    pub state: VaultState,
    pub db: Vec<u8>,
    pub log: Vec<u8>,
    /// How often the log had been moved into the database.
    pub generation: usize,
}

/// What is damaged, and what was before.
pub struct Kept {
    root: tempfile::TempDir,
    name: PathBuf,
    pub moments: Vec<Moment>,
    pub key: Vec<u8>,
    /// Another vault's database, log and key.
    pub foreign: (Vec<u8>, Vec<u8>, Vec<u8>),
}

impl Kept {
    /// Lets a vault grow and keeps it after each commit; every so often its log is moved into it.
    pub fn make() -> anyhow::Result<Self> {
        let root = scratch()?;
        let mut house = House::open(&root.path().join("data"))?;
        let (foscam, onvif) = (organization("foscam")?, organization("onvif")?);
        house.add(&onvif, Channel::Portal)?;
        (500..510).try_for_each(|number| Step::Page.of_vault(house.vault(&onvif)?, number))?;
        let dir = house.vault(&onvif)?.dir().to_owned();
        let foreign = (fs::read(dir.join("db"))?, fs::read(dir.join("db-wal"))?, fs::read(dir.join("key"))?);
        house.remove(&onvif)?;
        house.add(&foscam, Channel::Portal)?;
        let vault = house.vault(&foscam)?;
        let dir = vault.dir().to_owned();
        let keep = |generation| {
            let (db, log) = (fs::read(dir.join("db"))?, fs::read(dir.join("db-wal"))?);
            anyhow::Ok(Moment { state: state_of(vault)?, db, log, generation })
        };
        let (mut moments, mut generation) = (vec![keep(0)?], 0);
        for number in 0..60 {
            let step = match number % 6 {
                0 | 2 | 4 => Step::Edit,
                1 => Step::Page,
                3 => Step::Draft,
                _ => Step::Code,
            };
            step.of_vault(vault, number)?;
            if number % 13 == 12 || number == 59 {
                vault.checkpoint()?;
                generation += 1;
            }
            moments.push(keep(generation)?);
        }
        let key = fs::read(dir.join("key"))?;
        let name = Path::new("data").join("organizations").join(dir.file_name().context("a random name")?);
        house.close();
        Ok(Self { root, name, moments, key, foreign })
    }

    /// Copies all of it to `data`, sound and closed.
    pub fn copy(&self, data: &Path) -> anyhow::Result<()> {
        copy_all(&self.root.path().join("data"), data)
    }

    /// Where the vault lies in a copy.
    pub fn place_in(&self, data: &Path) -> PathBuf {
        data.parent().unwrap_or(data).join(&self.name)
    }

    /// The vault's states, the oldest first.
    pub fn states(&self) -> impl Iterator<Item = &VaultState> {
        self.moments.iter().map(|moment| &moment.state)
    }

    /// The last of them.
    pub fn latest(&self) -> anyhow::Result<&VaultState> {
        self.states().last().context("there are moments")
    }
}
