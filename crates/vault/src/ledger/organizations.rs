//! The list of organizations' vaults. The directories are the authority; this names the damaged ones.

use std::path::Path;

use domain::OrganizationId;
use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::VaultError;
use crate::table::{instant, microseconds};
use crate::vault::{Channel, Found, Vault};

/// A vault as the ledger remembers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownVault {
    /// The directory's random name.
    pub directory: String,
    /// Whose it is.
    pub organization: OrganizationId,
    /// How it was added.
    pub channel: Channel,
    /// When it was added, UTC.
    pub added_at: Timestamp,
}

/// The table `organization`.
#[derive(Debug)]
pub struct Organizations<'c>(pub(super) &'c Connection);

impl Organizations<'_> {
    /// Every vault in use that is remembered, in the order they were added.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn list(&self) -> Result<Vec<KnownVault>, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT directory, organization, channel, added_us FROM organization
             WHERE directory NOT LIKE '.%' ORDER BY added_us, directory",
        )?;
        let rows = statement
            .query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?, row.get(3)?)))?;
        rows.map(|row| {
            let (directory, organization, channel, added_us) = row?;
            Ok(KnownVault {
                directory,
                organization: OrganizationId::new(organization)
                    .map_err(|_| VaultError::Content { column: "organization.organization" })?,
                channel: Channel::parse(&channel).ok_or(VaultError::Content { column: "organization.channel" })?,
                added_at: instant(added_us, "organization.added_us")?,
            })
        })
        .collect()
    }

    /// The names of an organization's damaged vaults that were set aside.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn set_aside(&self, organization: &OrganizationId) -> Result<Vec<String>, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT directory FROM organization WHERE organization = ?1 AND directory LIKE '.%' ORDER BY directory",
        )?;
        let rows = statement.query_map([organization.as_str()], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Remembers that the vault in `dir` lies in `place` now.
    pub(crate) fn moved(&self, dir: &Path, place: &Path) -> Result<(), VaultError> {
        if let (Some(old), Some(new)) = (dir.file_name(), place.file_name()) {
            self.0.execute(
                "UPDATE organization SET directory = ?2 WHERE directory = ?1",
                [old.to_string_lossy(), new.to_string_lossy()],
            )?;
        }
        Ok(())
    }

    /// Remembers a vault, after its directory is complete.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(&self, vault: &Vault) -> Result<(), VaultError> {
        let Some(directory) = vault.dir().file_name() else { return Ok(()) };
        self.0
            .prepare_cached(
                "INSERT OR REPLACE INTO organization (directory, organization, channel, added_us)
                 VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![
                directory.to_string_lossy(),
                vault.organization().as_str(),
                vault.channel().as_str(),
                microseconds(vault.added_at())
            ])?;
        Ok(())
    }

    /// Forgets a vault whose directory has been removed.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn forget(&self, dir: &Path) -> Result<(), VaultError> {
        let Some(directory) = dir.file_name() else { return Ok(()) };
        self.0.execute("DELETE FROM organization WHERE directory = ?1", [directory.to_string_lossy()])?;
        Ok(())
    }

    /// Forgets the vaults whose directories are gone and remembers those it did not know.
    pub(crate) fn rebuild(&self, found: &[Found]) -> Result<(), VaultError> {
        let present: Vec<_> =
            found.iter().filter_map(|found| found.dir.file_name()).map(|name| name.to_string_lossy()).collect();
        for known in self.list()? {
            if !present.iter().any(|name| *name == known.directory) {
                self.0.execute("DELETE FROM organization WHERE directory = ?1", [&known.directory])?;
            }
        }
        found.iter().filter_map(|found| found.opened.as_ref().ok()).try_for_each(|vault| self.put(vault))
    }
}
