//! The log of a request. It is only written on; the schema itself refuses everything else.

use jiff::Timestamp;
use rights::evidence::{Digest, Entry, Head};
use rights::{Event, RequestId};
use rusqlite::{Connection, Row, params};

use crate::VaultError;
use crate::table::json::{instant, microseconds};

/// The table `rights_entry`.
#[derive(Debug)]
pub struct RightsLog<'c>(pub(in crate::table) &'c Connection);

impl RightsLog<'_> {
    /// Writes what happened behind what is there, with the hash of the document that belongs to it. The schema
    /// moves the log's end with it.
    ///
    /// # Errors
    /// [`VaultError::Content`] behind a log that does not reach to its end: a line that is missing would be
    /// written over; [`VaultError`] if it cannot be written.
    pub fn append(
        &self,
        request: RequestId,
        event: &Event,
        document: Option<Digest>,
        now: Timestamp,
    ) -> Result<Entry, VaultError> {
        let last = self.last(request)?;
        if self.head(request)? != last.as_ref().map(Entry::head) {
            return Err(VaultError::Content { column: "rights_head.number" });
        }
        // What is hashed is what is stored: microseconds.
        let written_at = instant(microseconds(now), "rights_entry.written_us")?;
        let entry = Entry::following(last.as_ref(), event, document, written_at)
            .map_err(|_| VaultError::Content { column: "rights_entry.event" })?;
        let number = i64::try_from(entry.number).map_err(|_| VaultError::Content { column: "rights_entry.number" })?;
        self.0
            .prepare_cached(
                "INSERT INTO rights_entry (request, number, written_us, event, document, chain)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                request.to_string(),
                number,
                microseconds(entry.written_at),
                entry.event,
                entry.document.map(Digest::to_hex),
                entry.chain.to_hex(),
            ])?;
        Ok(entry)
    }

    /// How far the log went, kept apart from it; `None` if nothing was written yet.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn head(&self, request: RequestId) -> Result<Option<Head>, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT number, chain FROM rights_head WHERE request = ?1")?;
        let mut rows = statement.query([request.to_string()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let content = |column| VaultError::Content { column };
        Ok(Some(Head {
            number: u64::try_from(row.get::<_, i64>(0)?).map_err(|_| content("rights_head.number"))?,
            chain: Digest::from_hex(&row.get::<_, String>(1)?).ok_or(content("rights_head.chain"))?,
        }))
    }

    /// The latest entry, without reading what stands before it: a log grows with every word that is kept.
    fn last(&self, request: RequestId) -> Result<Option<Entry>, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT number, written_us, event, document, chain FROM rights_entry WHERE request = ?1
             ORDER BY number DESC LIMIT 1",
        )?;
        let mut rows = statement.query([request.to_string()])?;
        rows.next()?.map(entry).transpose()
    }

    /// The log as it is stored, oldest first. Whether it is whole is asked of
    /// [`look_through`](rights::evidence::look_through), with its [`head`](Self::head).
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn list(&self, request: RequestId) -> Result<Vec<Entry>, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT number, written_us, event, document, chain FROM rights_entry WHERE request = ?1 ORDER BY number",
        )?;
        let mut rows = statement.query([request.to_string()])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(entry(row)?);
        }
        Ok(entries)
    }
}

fn entry(row: &Row<'_>) -> Result<Entry, VaultError> {
    let digest = |text: &str, column| Digest::from_hex(text).ok_or(VaultError::Content { column });
    let number: i64 = row.get(0)?;
    let document: Option<String> = row.get(3)?;
    Ok(Entry {
        number: u64::try_from(number).map_err(|_| VaultError::Content { column: "rights_entry.number" })?,
        written_at: instant(row.get(1)?, "rights_entry.written_us")?,
        event: row.get(2)?,
        document: document.map(|text| digest(&text, "rights_entry.document")).transpose()?,
        chain: digest(&row.get::<_, String>(4)?, "rights_entry.chain")?,
    })
}
