//! A data directory with everything in it open.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use domain::OrganizationId;
use vault::{Channel, Found, Home, Ledger, MasterKey, Vault, VaultError, open_all};

use super::words::{at, master};

/// Everything the app holds open.
pub struct House {
    pub home: Home,
    pub master: MasterKey,
    pub ledger: Ledger,
    pub found: Vec<Found>,
}

impl House {
    /// Opens the data directory as the app does at its start; makes it if it is not there.
    pub fn open(root: &Path) -> anyhow::Result<Self> {
        let master = master()?;
        let home = Home::at(root)?;
        let ledger = Ledger::open_or_create(&home, &master)?;
        let found = open_all(&home, &master, &ledger)?;
        Ok(Self { home, master, ledger, found })
    }

    /// The open vault of an organization.
    pub fn vault(&self, organization: &OrganizationId) -> anyhow::Result<&Vault> {
        let mut sound = self.found.iter().filter_map(|one| one.opened.as_ref().ok());
        sound.find(|vault| vault.organization() == organization).context("the organization has no open vault")
    }

    /// Adds an organization as the app does: its vault, then the ledger's row, which is made up at the next
    /// start if it cannot be written.
    pub fn add(&mut self, organization: &OrganizationId, channel: Channel) -> anyhow::Result<()> {
        let vault = Vault::create(&self.home, &self.master, organization, channel, at(0)?)?;
        self.ledger.write::<_, VaultError>(|tx| tx.organizations().put(&vault)).ok();
        self.take_in(vault);
        Ok(())
    }

    /// Puts an open vault among the others.
    pub fn take_in(&mut self, vault: Vault) {
        self.found.push(Found {
            dir: vault.dir().to_owned(),
            organization: Some(vault.organization().clone()),
            channel: Some(vault.channel()),
            opened: Ok(vault),
        });
    }

    /// Removes an organization as the app does: its vault, then the ledger's row.
    pub fn remove(&mut self, organization: &OrganizationId) -> anyhow::Result<()> {
        let Some(place) = self.found.iter().position(|one| one.organization.as_ref() == Some(organization)) else {
            return Ok(());
        };
        let gone = self.found.remove(place);
        if let Ok(vault) = &gone.opened {
            vault.close();
        }
        vault::remove(&self.home, &gone.dir)?;
        self.ledger.write(|tx| tx.organizations().forget(&gone.dir))?;
        Ok(())
    }

    /// Repairs an organization whose vault cannot be opened, as the app does.
    pub fn repair(&mut self, organization: &OrganizationId) -> anyhow::Result<()> {
        let broken = |one: &Found| one.organization.as_ref() == Some(organization) && one.opened.is_err();
        let Some(place) = self.found.iter().position(broken) else { return Ok(()) };
        let dir = self.found.get(place).context("it was just found")?.dir.clone();
        let channel = self.found.get(place).and_then(|one| one.channel).unwrap_or(Channel::Portal);
        let salvage = vault::set_aside(&self.home, &self.ledger, &dir, &self.master, organization, channel, at(1)?)?;
        self.found.remove(place);
        self.take_in(salvage.vault);
        Ok(())
    }

    /// Closes everything, as at a quit.
    pub fn close(self) {
        for one in &self.found {
            if let Ok(vault) = &one.opened {
                vault.close();
            }
        }
        self.ledger.close();
    }
}

/// Changes one bit of a page of the closed vault in `dir` so that it cannot be opened any more, although
/// its beginning can be read.
pub fn damage_a_page(dir: &Path) -> anyhow::Result<()> {
    const SIZE: usize = 4096;
    let path = dir.join("db");
    let sound = fs::read(&path)?;
    for page in (3..sound.len() / SIZE).rev() {
        let mut damaged = sound.clone();
        if let Some(byte) = damaged.get_mut(page * SIZE + 100) {
            *byte ^= 1;
        }
        fs::write(&path, &damaged)?;
        match Vault::open(dir, &master()?) {
            Err(VaultError::Damaged(_)) => return Ok(()),
            Err(error) => bail!("a changed bit was taken for something else: {error}"),
            Ok(vault) => vault.close(),
        }
        // The damage was elsewhere, and a copy must not be mixed with the log of another.
        for rest in ["db-wal", "db-shm"] {
            fs::remove_file(dir.join(rest)).ok();
        }
    }
    fs::write(&path, &sound)?;
    bail!("no page could be damaged")
}
