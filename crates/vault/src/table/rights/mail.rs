//! The ids of e-mails that left or came, by which an answer finds its request.

use rights::{RequestId, evidence::Digest};
use rusqlite::Connection;

use super::requests::request_id;
use crate::VaultError;

/// The table `rights_mail`.
#[derive(Debug)]
pub struct RightsMail<'c>(pub(in crate::table) &'c Connection);

impl RightsMail<'_> {
    /// Notes that the e-mail in `document` has this id.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(&self, message_id: &str, request: RequestId, document: Digest) -> Result<(), VaultError> {
        self.0
            .prepare_cached("INSERT OR REPLACE INTO rights_mail (message_id, request, document) VALUES (?1, ?2, ?3)")?
            .execute([message_id, &request.to_string(), &document.to_hex()])?;
        Ok(())
    }

    /// The requests an e-mail with this id belongs to: one, unless somebody used an id twice.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn requests(&self, message_id: &str) -> Result<Vec<RequestId>, VaultError> {
        let mut statement =
            self.0.prepare_cached("SELECT request FROM rights_mail WHERE message_id = ?1 ORDER BY request")?;
        let rows = statement.query_map([message_id], |row| row.get::<_, String>(0))?;
        rows.map(|row| request_id(&row?, "rights_mail.request")).collect()
    }

    /// The ids of the e-mails of one request, each with the document it is.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn of(&self, request: RequestId) -> Result<Vec<(String, Digest)>, VaultError> {
        let mut statement = self
            .0
            .prepare_cached("SELECT message_id, document FROM rights_mail WHERE request = ?1 ORDER BY message_id")?;
        let rows = statement.query_map([request.to_string()], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        rows.map(|row| {
            let (message_id, document) = row?;
            let document = Digest::from_hex(&document).ok_or(VaultError::Content { column: "rights_mail.document" })?;
            Ok((message_id, document))
        })
        .collect()
    }
}
