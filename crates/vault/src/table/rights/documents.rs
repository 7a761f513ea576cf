//! Letters, messages, notes and receipts of a request, byte for byte. None is ever changed.

use jiff::Timestamp;
use rights::{RequestId, evidence::Digest};
use rusqlite::{Connection, OptionalExtension, params};

use crate::VaultError;
use crate::table::json::{instant, microseconds};

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// What was handed over or sent.
    Letter,
    /// A message that came.
    Message,
    /// What the member wrote down.
    Note,
    /// A portal's receipt.
    Receipt,
}

impl DocumentKind {
    const ALL: [Self; 4] = [Self::Letter, Self::Message, Self::Note, Self::Receipt];

    /// The name in the vault and in the window.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Message => "message",
            Self::Note => "note",
            Self::Receipt => "receipt",
        }
    }

    fn read(text: &str) -> Result<Self, VaultError> {
        let kind = Self::ALL.into_iter().find(|kind| kind.as_str() == text);
        kind.ok_or(VaultError::Content { column: "rights_document.kind" })
    }
}

/// A document without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    /// The hash its bytes had when it was kept.
    pub digest: Digest,
    /// What it is.
    pub kind: DocumentKind,
    /// When it was kept, UTC.
    pub saved_at: Timestamp,
}

/// A document.
#[derive(Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub row: DocumentRow,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Document {
    /// What it is, not what it says.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Document").field("row", &self.row).field("size_bytes", &self.bytes.len()).finish()
    }
}

impl Document {
    /// Whether the bytes are still those it was kept with.
    #[must_use]
    pub fn is_as_kept(&self) -> bool {
        Digest::of(&self.bytes) == self.row.digest
    }
}

/// The table `rights_document`.
#[derive(Debug)]
pub struct RightsDocuments<'c>(pub(in crate::table) &'c Connection);

impl RightsDocuments<'_> {
    /// Keeps a document and returns its hash; one that is kept already stays as it is.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(
        &self,
        request: RequestId,
        kind: DocumentKind,
        bytes: &[u8],
        now: Timestamp,
    ) -> Result<Digest, VaultError> {
        let digest = Digest::of(bytes);
        if !self.has(request, digest)? {
            self.0
                .prepare_cached(
                    "INSERT INTO rights_document (request, sha256, kind, bytes, saved_us) VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![request.to_string(), digest.to_hex(), kind.as_str(), bytes, microseconds(now)])?;
        }
        Ok(digest)
    }

    /// Whether this document is kept with this request.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn has(&self, request: RequestId, digest: Digest) -> Result<bool, VaultError> {
        let mut statement = self
            .0
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM rights_document WHERE request = ?1 AND sha256 = ?2)")?;
        Ok(statement.query_row([request.to_string(), digest.to_hex()], |row| row.get(0))?)
    }

    /// One document of a request.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self, request: RequestId, digest: Digest) -> Result<Option<Document>, VaultError> {
        let mut statement = self
            .0
            .prepare_cached("SELECT kind, saved_us, bytes FROM rights_document WHERE request = ?1 AND sha256 = ?2")?;
        let read: Option<(String, i64, Vec<u8>)> = statement
            .query_row([request.to_string(), digest.to_hex()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        let Some((kind, saved_us, bytes)) = read else { return Ok(None) };
        let saved_at = instant(saved_us, "rights_document.saved_us")?;
        Ok(Some(Document { row: DocumentRow { digest, kind: DocumentKind::read(&kind)?, saved_at }, bytes }))
    }

    /// Every document of a request without its bytes, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn list(&self, request: RequestId) -> Result<Vec<DocumentRow>, VaultError> {
        let mut statement = self
            .0
            .prepare_cached("SELECT sha256, kind, saved_us FROM rights_document WHERE request = ?1 ORDER BY seq")?;
        let rows = statement.query_map([request.to_string()], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?))
        })?;
        rows.map(|row| {
            let (digest, kind, saved_us) = row?;
            let digest = Digest::from_hex(&digest).ok_or(VaultError::Content { column: "rights_document.sha256" })?;
            let saved_at = instant(saved_us, "rights_document.saved_us")?;
            Ok(DocumentRow { digest, kind: DocumentKind::read(&kind)?, saved_at })
        })
        .collect()
    }
}
