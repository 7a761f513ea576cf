//! `log.json`: the log exactly as it is hashed, and where its documents are.

use rights::evidence::{Entry, Head};
use serde::Serialize;

use super::{Document, Evidence, Place, Portal};
use crate::ExportError;

#[derive(Serialize)]
struct Log<'e> {
    format: &'static str,
    format_version: u32,
    request: String,
    reference: String,
    organization: &'e str,
    saved_at: String,
    /// The first line that was damaged when this was written, by its number.
    broken_at: Option<u64>,
    /// How far the log went, as it is kept apart from it.
    head: Option<HeadRow>,
    entries: Vec<EntryRow<'e>>,
    documents: Vec<DocumentRow>,
    portal: Option<&'e Portal>,
}

/// What goes into the hash of a line, and the hash.
#[derive(Serialize)]
struct EntryRow<'e> {
    number: u64,
    written_at_us: i64,
    document: Option<String>,
    event: &'e str,
    chain: String,
}

#[derive(Serialize)]
struct HeadRow {
    number: u64,
    chain: String,
}

#[derive(Serialize)]
struct DocumentRow {
    sha256: String,
    kind: Option<&'static str>,
    file: Option<String>,
    /// `enclosed`, `withheld` (it holds a code) or `missing`.
    state: &'static str,
}

pub(super) fn text(evidence: &Evidence) -> Result<Vec<u8>, ExportError> {
    let log = Log {
        format: "privacy-dashboard-request-log",
        format_version: 1,
        request: evidence.request.to_string(),
        reference: evidence.request.reference(),
        organization: &evidence.organization,
        saved_at: evidence.saved_at.to_string(),
        broken_at: evidence.broken_at,
        head: evidence.head.map(HeadRow::from),
        entries: evidence.entries.iter().map(EntryRow::from).collect(),
        documents: evidence.documents.iter().map(DocumentRow::from).collect(),
        portal: evidence.portal.as_ref(),
    };
    let mut text = serde_json::to_vec_pretty(&log)?;
    text.push(b'\n');
    Ok(text)
}

impl<'e> From<&'e Entry> for EntryRow<'e> {
    fn from(entry: &'e Entry) -> Self {
        Self {
            number: entry.number,
            written_at_us: entry.written_at.as_microsecond(),
            document: entry.document.map(rights::evidence::Digest::to_hex),
            event: &entry.event,
            chain: entry.chain.to_hex(),
        }
    }
}

impl From<Head> for HeadRow {
    fn from(head: Head) -> Self {
        Self { number: head.number, chain: head.chain.to_hex() }
    }
}

impl From<&Document> for DocumentRow {
    fn from(document: &Document) -> Self {
        let state = match document.place {
            Place::File { .. } => "enclosed",
            Place::Withheld => "withheld",
            Place::Missing => "missing",
        };
        Self { sha256: document.digest.to_hex(), kind: document.kind, file: document.path(), state }
    }
}
