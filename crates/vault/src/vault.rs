//! One organization's vault.

mod salvage;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use domain::OrganizationId;
use jiff::Timestamp;

pub(crate) use salvage::{Damaged, copy_tables};
pub use salvage::{Salvage, remove_set_aside, set_aside};

use crate::file::{Store, discard};
use crate::schema::{self, Schema};
use crate::{Home, Ledger, MasterKey, Tx, VaultError};

/// How an organization was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// Through its portal.
    Portal,
    /// By hand: everything is typed in.
    ByHand,
}

impl Channel {
    /// The name in the vault and in the window.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::ByHand => "by-hand",
        }
    }

    /// Reads [`Channel::as_str`] back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Portal, Self::ByHand].into_iter().find(|channel| channel.as_str() == text)
    }
}

/// An organization's open vault. Share it behind an `Arc`; open each directory once only.
#[derive(Debug)]
pub struct Vault {
    store: Store,
    organization: OrganizationId,
    channel: Channel,
    added_at: Timestamp,
}

impl Vault {
    /// Makes a vault: key, then database, then the directory gets its name. Nothing but an unnamed,
    /// unused directory is left if the program dies in between. The ledger's row is the caller's
    /// next step; [`open_all`] makes it up if it is missing.
    ///
    /// # Errors
    /// [`VaultError`]; nothing is left then.
    pub fn create(
        home: &Home,
        master: &MasterKey,
        organization: &OrganizationId,
        channel: Channel,
        now: Timestamp,
    ) -> Result<Self, VaultError> {
        let store = Store::create(&home.organizations(), None, master, Schema::Vault, |tx| {
            Self::name_owner(tx, organization, channel, now)
        })?;
        let dir = store.dir().to_owned();
        Self::over(store).inspect_err(|_| discard(&dir))
    }

    /// Writes into a new database whose it is.
    fn name_owner(
        tx: &rusqlite::Connection,
        organization: &OrganizationId,
        channel: Channel,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        tx.execute(
            "INSERT INTO organization (one, id, channel, added_us) VALUES (1, ?1, ?2, ?3)",
            rusqlite::params![organization.as_str(), channel.as_str(), now.as_microsecond()],
        )?;
        Ok(())
    }

    /// Opens a vault. Changes and orders that were on their way when the program died become *unknown*.
    ///
    /// # Errors
    /// [`VaultError::WrongKey`], [`VaultError::KeyFileDamaged`], [`VaultError::Damaged`],
    /// [`VaultError::Newer`] and the others of [`VaultError`]; the files are then as they were.
    pub fn open(dir: &Path, master: &MasterKey) -> Result<Self, VaultError> {
        let vault = Self::over(Store::open(dir, master, Schema::Vault)?)?;
        vault.write(|tx| tx.changes().recover().and_then(|_| tx.rights_orders().recover()))?;
        Ok(vault)
    }

    fn over(store: Store) -> Result<Self, VaultError> {
        let (id, channel, added_us): (String, String, i64) = store.read(|tx| {
            tx.query_row("SELECT id, channel, added_us FROM organization", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .map_err(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => VaultError::Content { column: "organization.id" },
                error => VaultError::from(error),
            })
        })?;
        let organization = OrganizationId::new(id).map_err(|_| VaultError::Content { column: "organization.id" })?;
        let channel = Channel::parse(&channel).ok_or(VaultError::Content { column: "organization.channel" })?;
        let added_at = crate::table::instant(added_us, "organization.added_us")?;
        Ok(Self { store, organization, channel, added_at })
    }

    /// Whose data this is.
    #[must_use]
    pub const fn organization(&self) -> &OrganizationId {
        &self.organization
    }

    /// How it was added.
    #[must_use]
    pub const fn channel(&self) -> Channel {
        self.channel
    }

    /// When it was added, UTC.
    #[must_use]
    pub const fn added_at(&self) -> Timestamp {
        self.added_at
    }

    /// Where it lies.
    #[must_use]
    pub fn dir(&self) -> &Path {
        self.store.dir()
    }

    /// Runs `f` in one read transaction: a snapshot, whatever is written meanwhile.
    ///
    /// # Errors
    /// What `f` returns, or [`VaultError`] if the vault cannot be read.
    pub fn read<T, E: From<VaultError>>(&self, f: impl FnOnce(&Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        self.store.read(|connection| f(&Tx::on(connection)))
    }

    /// Runs `f` in one immediate transaction. With its return the data is on the disk; an error rolls
    /// all of it back. No network inside.
    ///
    /// # Errors
    /// What `f` returns, or [`VaultError`] if the vault cannot be written.
    pub fn write<T, E: From<VaultError>>(&self, f: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        self.store.write(|connection| f(&mut Tx::on(connection)))
    }

    /// Gives the writer a large page cache (64 MB) for the time of a pull, or the usual one (8 MB).
    ///
    /// # Errors
    /// [`VaultError::Closed`].
    pub fn set_pulling(&self, pulling: bool) -> Result<(), VaultError> {
        let size = if pulling { "PRAGMA cache_size = -65536" } else { "PRAGMA cache_size = -8192" };
        self.store.with_writer(|writer| Ok(writer.execute_batch(size)?))
    }

    /// Moves what is in the write-ahead log into the database, for when nothing else is to be done.
    ///
    /// # Errors
    /// [`VaultError`] if the disk fails; nothing is lost then.
    pub fn checkpoint(&self) -> Result<(), VaultError> {
        self.store.with_writer(|writer| Ok(writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?))
    }

    /// Reads the whole file and checks every page's HMAC and the tables' structure.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] if anything is not as it was written.
    pub fn verify(&self) -> Result<(), VaultError> {
        self.store.verify()
    }

    /// The tables and indexes as SQL, in the order of their names: what `schema.sql` must say.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn schema_sql(&self) -> Result<String, VaultError> {
        self.store.read(schema::dump)
    }

    /// Closes the file, so that it can be removed or set aside; every later use is refused with
    /// [`VaultError::Closed`].
    pub fn close(&self) {
        self.store.close();
    }
}

/// One organization's directory and what came of opening it.
#[derive(Debug)]
pub struct Found {
    /// The directory.
    pub dir: PathBuf,
    /// Whose it is; of a vault that cannot be opened, what the ledger remembers.
    pub organization: Option<OrganizationId>,
    /// How it was added; of a vault that cannot be opened, what the ledger remembers.
    pub channel: Option<Channel>,
    /// The vault, or why it could not be opened. Nothing was deleted or changed then.
    pub opened: Result<Vault, VaultError>,
}

/// Finishes interrupted creations and removals, opens every organization's vault, and makes the
/// ledger's list agree with the directories, which are the authority.
///
/// A vault that cannot be opened does not stop the others.
///
/// # Errors
/// [`VaultError`] if the data directory cannot be read or the ledger not written.
pub fn open_all(home: &Home, master: &MasterKey, ledger: &Ledger) -> Result<Vec<Found>, VaultError> {
    home.sweep()?;
    let known = ledger.read(|tx| tx.organizations().list())?;
    let mut found = Vec::new();
    for dir in home.organization_dirs()? {
        let row = known.iter().find(|row| home.organizations().join(&row.directory) == dir);
        let opened = Vault::open(&dir, master);
        let (organization, channel) = match &opened {
            Ok(vault) => (Some(vault.organization.clone()), Some(vault.channel)),
            Err(_) => (row.map(|row| row.organization.clone()), row.map(|row| row.channel)),
        };
        found.push(Found { dir, organization, channel, opened });
    }
    let found = salvage::finish_set_aside(home, ledger, found)?;
    ledger.write(|tx| tx.organizations().rebuild(&found))?;
    Ok(found)
}
