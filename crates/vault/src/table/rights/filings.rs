//! Requests that a portal took: how it last said they stand, what it signed, and which it takes at all.

use jiff::{Timestamp, civil::Date};
use rights::{RequestId, evidence::Digest};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::requests::request_id;
use crate::VaultError;
use crate::table::json::{instant, microseconds};

/// A request that a portal took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filing {
    /// Which.
    pub request: RequestId,
    /// The portal's id of it.
    pub portal_id: String,
    /// When the portal took it, by its clock.
    pub received_at: Timestamp,
    /// The status the portal last named, in its words.
    pub status: String,
    /// Whether a genuine receipt shows that status.
    pub proven: bool,
    /// Until when the organization means to answer, as it said.
    pub expected_by: Option<Date>,
    /// Whether that date stands in a genuine receipt.
    pub date_proven: bool,
    /// When the portal was last asked with success, UTC.
    pub looked_at: Timestamp,
    /// Why the last look failed, as a code; `None` if it did not.
    pub trouble: Option<String>,
}

/// The table `rights_filing`.
#[derive(Debug)]
pub struct RightsFilings<'c>(pub(in crate::table) &'c Connection);

const COLUMNS: &str = "request, portal_id, received_us, status, proven, expected_by, date_proven, looked_us, trouble";

impl RightsFilings<'_> {
    /// Keeps what the portal said, in the place of what it said before.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written, or another request has this id.
    pub fn put(&self, filing: &Filing) -> Result<(), VaultError> {
        self.0
            .prepare_cached(&format!(
                "INSERT INTO rights_filing ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                 ON CONFLICT (request) DO UPDATE SET status = ?4, proven = ?5, expected_by = ?6, date_proven = ?7,
                 looked_us = ?8, trouble = ?9"
            ))?
            .execute(params![
                filing.request.to_string(),
                filing.portal_id,
                microseconds(filing.received_at),
                filing.status,
                filing.proven,
                filing.expected_by.map(|date| date.to_string()),
                filing.date_proven,
                microseconds(filing.looked_at),
                filing.trouble,
            ])?;
        Ok(())
    }

    /// Keeps why a look failed.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn set_trouble(&self, request: RequestId, trouble: &str) -> Result<(), VaultError> {
        self.0
            .prepare_cached("UPDATE rights_filing SET trouble = ?2 WHERE request = ?1")?
            .execute([request.to_string().as_str(), trouble])?;
        Ok(())
    }

    /// What the portal said of a request; `None` if it did not take it.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self, request: RequestId) -> Result<Option<Filing>, VaultError> {
        let mut statement =
            self.0.prepare_cached(&format!("SELECT {COLUMNS} FROM rights_filing WHERE request = ?1"))?;
        let mut rows = statement.query([request.to_string()])?;
        rows.next()?.map(filing).transpose()
    }

    /// The request that the portal calls `portal_id`.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn called(&self, portal_id: &str) -> Result<Option<RequestId>, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT request FROM rights_filing WHERE portal_id = ?1")?;
        let found: Option<String> = statement.query_row([portal_id], |row| row.get(0)).optional()?;
        found.map(|id| request_id(&id, "rights_filing.request")).transpose()
    }

    /// Every request that was filed, the oldest first.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn list(&self) -> Result<Vec<Filing>, VaultError> {
        let sql = format!("SELECT {COLUMNS} FROM rights_filing ORDER BY received_us, request");
        let mut statement = self.0.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(filing(row)?);
        }
        Ok(all)
    }
}

fn filing(row: &Row<'_>) -> Result<Filing, VaultError> {
    let expected_by: Option<String> = row.get(5)?;
    let date = |text: String| text.parse().map_err(|_| VaultError::Content { column: "rights_filing.expected_by" });
    Ok(Filing {
        request: request_id(&row.get::<_, String>(0)?, "rights_filing.request")?,
        portal_id: row.get(1)?,
        received_at: instant(row.get(2)?, "rights_filing.received_us")?,
        status: row.get(3)?,
        proven: row.get(4)?,
        expected_by: expected_by.map(date).transpose()?,
        date_proven: row.get(6)?,
        looked_at: instant(row.get(7)?, "rights_filing.looked_us")?,
        trouble: row.get(8)?,
    })
}

/// What is known of a receipt besides its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RightsReceipt {
    /// The document that it is.
    pub digest: Digest,
    /// The step it is about.
    pub step: String,
    /// When the organization says that was.
    pub at: Timestamp,
    /// Whether a pinned key, or one that a pinned key vouches for, signed it for this very request.
    pub proven: bool,
    /// The fingerprint of the key that signed.
    pub signer: Option<String>,
}

/// The table `rights_receipt`.
#[derive(Debug)]
pub struct RightsReceipts<'c>(pub(in crate::table) &'c Connection);

impl RightsReceipts<'_> {
    /// Keeps what is known of a receipt. What was proven once stays proven.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(&self, request: RequestId, receipt: &RightsReceipt) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT INTO rights_receipt (request, sha256, step, at_us, proven, signer)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (request, sha256) DO UPDATE SET step = ?3, at_us = ?4, proven = ?5, signer = ?6
                 WHERE proven = 0",
            )?
            .execute(params![
                request.to_string(),
                receipt.digest.to_hex(),
                receipt.step,
                microseconds(receipt.at),
                receipt.proven,
                receipt.signer,
            ])?;
        Ok(())
    }

    /// The receipts of a request, as they came.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn list(&self, request: RequestId) -> Result<Vec<RightsReceipt>, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT sha256, step, at_us, proven, signer FROM rights_receipt JOIN rights_document USING (request, sha256)
             WHERE request = ?1 ORDER BY seq",
        )?;
        let mut rows = statement.query([request.to_string()])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let digest: String = row.get(0)?;
            all.push(RightsReceipt {
                digest: Digest::from_hex(&digest).ok_or(VaultError::Content { column: "rights_receipt.sha256" })?,
                step: row.get(1)?,
                at: instant(row.get(2)?, "rights_receipt.at_us")?,
                proven: row.get(3)?,
                signer: row.get(4)?,
            });
        }
        Ok(all)
    }
}

/// Which requests a portal takes, as it last said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptTerms {
    /// The kinds, in the portal's words; empty if it takes none.
    pub kinds: Vec<String>,
    /// Most requests of one member that may wait for an answer at once.
    pub most_open: u32,
    /// When it said so, UTC.
    pub read_at: Timestamp,
}

/// The table `rights_terms`.
#[derive(Debug)]
pub struct RightsTerms<'c>(pub(in crate::table) &'c Connection);

impl RightsTerms<'_> {
    /// Keeps what the portal said, in the place of what it said before.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(&self, terms: &KeptTerms) -> Result<(), VaultError> {
        let content = |_| VaultError::Content { column: "rights_terms.kinds" };
        let kinds = serde_json::to_string(&terms.kinds).map_err(content)?;
        self.0
            .prepare_cached(
                "INSERT OR REPLACE INTO rights_terms (one, kinds, most_open, read_us) VALUES (1, ?1, ?2, ?3)",
            )?
            .execute(params![kinds, terms.most_open, microseconds(terms.read_at)])?;
        Ok(())
    }

    /// What it last said; `None` if it was not asked since consent.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self) -> Result<Option<KeptTerms>, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT kinds, most_open, read_us FROM rights_terms")?;
        let found: Option<(String, u32, i64)> =
            statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
        let Some((kinds, most_open, read_us)) = found else { return Ok(None) };
        let content = |_| VaultError::Content { column: "rights_terms.kinds" };
        let kinds = serde_json::from_str(&kinds).map_err(content)?;
        Ok(Some(KeptTerms { kinds, most_open, read_at: instant(read_us, "rights_terms.read_us")? }))
    }
}
