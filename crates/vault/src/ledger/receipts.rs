//! Receipts: what the organization signed. They outlive its vault.

use domain::{OperationId, OrganizationId};
use jiff::Timestamp;
use rusqlite::{Connection, Row, params};

use crate::VaultError;
use crate::table::{instant, microseconds};

/// One receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The request it answers.
    pub operation: OperationId,
    /// Whose it is.
    pub organization: OrganizationId,
    /// The step it is about: `requested`, `cancelled` or `executed`.
    pub step: String,
    /// The receipt as received, a compact JWS.
    pub jws: String,
    /// The fingerprint of the key that signed it, if it was proven.
    pub fingerprint: Option<String>,
    /// Whether its signature was verified with a pinned key.
    pub proven: bool,
    /// When the organization says the step happened, UTC.
    pub at: Timestamp,
}

/// The table `receipt`.
#[derive(Debug)]
pub struct Receipts<'c>(pub(super) &'c Connection);

const COLUMNS: &str = "operation, organization, step, jws, fingerprint, proven, at_us";

impl Receipts<'_> {
    /// Keeps a receipt; the same one twice is kept once, and once proven it stays so,
    /// with the step and the instant that were signed.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(&self, receipt: &Receipt, now: Timestamp) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT INTO receipt (operation, organization, step, jws, fingerprint, proven, at_us, kept_us)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT (operation, jws) DO UPDATE SET
                     step = CASE WHEN excluded.proven THEN excluded.step ELSE step END,
                     at_us = CASE WHEN excluded.proven THEN excluded.at_us ELSE at_us END,
                     proven = max(proven, excluded.proven), fingerprint = coalesce(excluded.fingerprint, fingerprint)",
            )?
            .execute(params![
                receipt.operation.to_string(),
                receipt.organization.as_str(),
                receipt.step,
                receipt.jws,
                receipt.fingerprint,
                receipt.proven,
                microseconds(receipt.at),
                microseconds(now)
            ])?;
        Ok(())
    }

    /// The receipts of one request, in the order they came.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn of(&self, operation: OperationId) -> Result<Vec<Receipt>, VaultError> {
        let sql = format!("SELECT {COLUMNS} FROM receipt WHERE operation = ?1 ORDER BY seq");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([operation.to_string()], raw)?;
        rows.map(|row| receipt(row?)).collect()
    }

    /// Every receipt, in the order they came.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn list(&self) -> Result<Vec<Receipt>, VaultError> {
        let sql = format!("SELECT {COLUMNS} FROM receipt ORDER BY seq");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([], raw)?;
        rows.map(|row| receipt(row?)).collect()
    }

    /// Forgets what an organization signed, because the member asked for it.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn forget(&self, organization: &OrganizationId) -> Result<(), VaultError> {
        self.0.execute("DELETE FROM receipt WHERE organization = ?1", [organization.as_str()])?;
        Ok(())
    }
}

type Raw = (String, String, String, String, Option<String>, bool, i64);

fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?))
}

fn receipt((operation, organization, step, jws, fingerprint, proven, at_us): Raw) -> Result<Receipt, VaultError> {
    Ok(Receipt {
        operation: OperationId::parse(&operation).map_err(|_| VaultError::Content { column: "receipt.operation" })?,
        organization: OrganizationId::new(organization)
            .map_err(|_| VaultError::Content { column: "receipt.organization" })?,
        step,
        jws,
        fingerprint,
        proven,
        at: instant(at_us, "receipt.at_us")?,
    })
}
