//! The portal the member consented to. JSON columns are the wire's and the identity library's; the
//! vault does not look inside.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::json::{instant, microseconds};
use crate::VaultError;

/// What was agreed to at consent and learned at sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connection {
    /// The portal's address as consented.
    pub portal: String,
    /// The discovery document as consented, JSON.
    pub discovery: String,
    /// The issuer's metadata with its endpoints, JSON.
    pub issuer: String,
    /// The account's subject; known after the first sign-in, then never another.
    pub subject: Option<String>,
    /// The account's name for display.
    pub account: Option<String>,
    /// The pinned receipt keys, a JSON array.
    pub receipt_keys: String,
    /// Whether the portal says it holds sample data.
    pub sample: bool,
    /// When the member consented, UTC.
    pub consented_at: Timestamp,
}

/// The table `connection`.
#[derive(Debug)]
pub struct ConnectionTable<'c>(pub(super) &'c rusqlite::Connection);

impl ConnectionTable<'_> {
    /// The connection, or `None` before consent.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self) -> Result<Option<Connection>, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT portal, discovery, issuer, subject, account, receipt_keys, sample, consented_us FROM connection",
        )?;
        let found = statement
            .query_row([], |row| {
                let connection = Connection {
                    portal: row.get(0)?,
                    discovery: row.get(1)?,
                    issuer: row.get(2)?,
                    subject: row.get(3)?,
                    account: row.get(4)?,
                    receipt_keys: row.get(5)?,
                    sample: row.get(6)?,
                    consented_at: Timestamp::UNIX_EPOCH,
                };
                Ok((connection, row.get(7)?))
            })
            .optional()?;
        let Some((mut connection, consented_us)) = found else { return Ok(None) };
        connection.consented_at = instant(consented_us, "connection.consented_us")?;
        Ok(Some(connection))
    }

    /// Stores the connection instead of the one before.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(&self, connection: &Connection) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT OR REPLACE INTO connection
                 (one, portal, discovery, issuer, subject, account, receipt_keys, sample, consented_us)
                 VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                connection.portal,
                connection.discovery,
                connection.issuer,
                connection.subject,
                connection.account,
                connection.receipt_keys,
                connection.sample,
                microseconds(connection.consented_at),
            ])?;
        Ok(())
    }
}
