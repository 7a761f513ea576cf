//! Requests to delete an account. Stored before they are sent; they outlive the account's vault.

use domain::{DeletionState, OperationId, OrganizationId, Refusal};
use jiff::Timestamp;
use rusqlite::{Connection, Row, named_params};
use sha2::{Digest, Sha256};

use crate::VaultError;
use crate::table::{instant, microseconds, optional_instant};

/// One request to delete an account, and what the organization has said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deletion {
    /// The operation it is sent under.
    pub operation: OperationId,
    /// Whose account.
    pub organization: OrganizationId,
    /// What the member asked for, JSON of the use case's.
    pub asked: String,
    /// The bytes sent; receipts name their SHA-256.
    pub request: Vec<u8>,
    /// How far it has come.
    pub state: DeletionState,
    /// Whether the last step's outcome is unknown.
    pub unknown: bool,
    /// The issuer its receipts must name.
    pub issuer: String,
    /// The receipt keys pinned at consent, a JSON array.
    pub receipt_keys: String,
    /// Where the state can be read without a token.
    pub status_url: Option<String>,
    /// What the organization keeps and why, a JSON array.
    pub stays: String,
    /// Why the organization refused.
    pub refusal: Option<Refusal>,
    /// When the member asked, UTC, by this computer's clock.
    pub asked_at: Timestamp,
    /// When the organization accepted, UTC, by its clock.
    pub requested_at: Option<Timestamp>,
    /// Until when it can be cancelled, UTC, by the organization's clock.
    pub cancel_until: Option<Timestamp>,
    /// The organization's clock at its last answer, UTC.
    pub server_time: Option<Timestamp>,
    /// When the account was deleted, UTC, by the organization's clock.
    pub executed_at: Option<Timestamp>,
}

impl Deletion {
    /// SHA-256 of the request's bytes, lower-case hexadecimal, as receipts name it.
    #[must_use]
    pub fn request_sha256(&self) -> String {
        hex::encode(Sha256::digest(&self.request))
    }
}

/// The table `deletion`.
#[derive(Debug)]
pub struct Deletions<'c>(pub(super) &'c Connection);

const COLUMNS: &str = "operation, organization, asked, request, state, unknown, issuer, receipt_keys, status_url, \
                       stays, refusal_code, refusal_detail, asked_us, requested_us, cancel_us, server_us, executed_us";

impl Deletions<'_> {
    /// Stores a request before it is sent.
    ///
    /// # Errors
    /// [`VaultError::DuplicateOperation`] if its operation id is in use.
    pub fn insert(&self, deletion: &Deletion) -> Result<(), VaultError> {
        if self.get(deletion.operation)?.is_some() {
            return Err(VaultError::DuplicateOperation);
        }
        self.put(deletion)
    }

    /// Stores what is known of a request now.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(&self, deletion: &Deletion) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT OR REPLACE INTO deletion (operation, organization, asked, request, request_sha256, state,
                     unknown, issuer, receipt_keys, status_url, stays, refusal_code, refusal_detail, asked_us,
                     requested_us, cancel_us, server_us, executed_us)
                 VALUES (:operation, :organization, :asked, :request, :sha256, :state, :unknown, :issuer, :keys,
                     :status_url, :stays, :code, :detail, :asked_us, :requested_us, :cancel_us, :server_us,
                     :executed_us)",
            )?
            .execute(named_params! {
                ":operation": deletion.operation.to_string(),
                ":organization": deletion.organization.as_str(),
                ":asked": deletion.asked,
                ":request": deletion.request,
                ":sha256": deletion.request_sha256(),
                ":state": deletion.state.as_str(),
                ":unknown": deletion.unknown,
                ":issuer": deletion.issuer,
                ":keys": deletion.receipt_keys,
                ":status_url": deletion.status_url,
                ":stays": deletion.stays,
                ":code": deletion.refusal.as_ref().map(|refusal| refusal.code.as_str()),
                ":detail": deletion.refusal.as_ref().and_then(|refusal| refusal.detail.as_deref()),
                ":asked_us": microseconds(deletion.asked_at),
                ":requested_us": deletion.requested_at.map(microseconds),
                ":cancel_us": deletion.cancel_until.map(microseconds),
                ":server_us": deletion.server_time.map(microseconds),
                ":executed_us": deletion.executed_at.map(microseconds),
            })?;
        Ok(())
    }

    /// The request with this operation id.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self, operation: OperationId) -> Result<Option<Deletion>, VaultError> {
        Ok(self.select("WHERE operation = ?1", [operation.to_string()])?.pop())
    }

    /// The organization's latest request.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn latest(&self, organization: &OrganizationId) -> Result<Option<Deletion>, VaultError> {
        let latest = "WHERE organization = ?1 ORDER BY asked_us DESC, operation DESC LIMIT 1";
        Ok(self.select(latest, [organization.as_str()])?.pop())
    }

    /// Every request, the oldest first.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn list(&self) -> Result<Vec<Deletion>, VaultError> {
        self.select("ORDER BY asked_us, operation", [])
    }

    /// Forgets an organization's requests, because the member asked for it.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn forget(&self, organization: &OrganizationId) -> Result<(), VaultError> {
        self.0.execute("DELETE FROM deletion WHERE organization = ?1", [organization.as_str()])?;
        Ok(())
    }

    fn select(&self, rest: &str, parameters: impl rusqlite::Params) -> Result<Vec<Deletion>, VaultError> {
        let mut statement = self.0.prepare_cached(&format!("SELECT {COLUMNS} FROM deletion {rest}"))?;
        let mut rows = statement.query(parameters)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(deletion(row)?);
        }
        Ok(all)
    }
}

fn deletion(row: &Row<'_>) -> Result<Deletion, VaultError> {
    let content = |column| VaultError::Content { column };
    let code: Option<String> = row.get(10)?;
    let detail = row.get(11)?;
    let operation: String = row.get(0)?;
    let state: String = row.get(4)?;
    Ok(Deletion {
        operation: OperationId::parse(&operation).map_err(|_| content("deletion.operation"))?,
        organization: OrganizationId::new(row.get::<_, String>(1)?).map_err(|_| content("deletion.organization"))?,
        asked: row.get(2)?,
        request: row.get(3)?,
        state: DeletionState::parse(&state).ok_or_else(|| content("deletion.state"))?,
        unknown: row.get(5)?,
        issuer: row.get(6)?,
        receipt_keys: row.get(7)?,
        status_url: row.get(8)?,
        stays: row.get(9)?,
        refusal: code.map(|code| Refusal { code, detail }),
        asked_at: instant(row.get(12)?, "deletion.asked_us")?,
        requested_at: optional_instant(row.get(13)?, "deletion.requested_us")?,
        cancel_until: optional_instant(row.get(14)?, "deletion.cancel_us")?,
        server_time: optional_instant(row.get(15)?, "deletion.server_us")?,
        executed_at: optional_instant(row.get(16)?, "deletion.executed_us")?,
    })
}
