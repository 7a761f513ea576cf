//! Rights requests, and the receipts that outlive them.

use jiff::{Timestamp, civil::Date};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{Regime, RightsKind, RightsMessage, RightsReason, RightsRequest, RightsRequestPage, RightsStatus};

use super::record::instant;
use crate::Failure;

const COLUMNS: &str = "id, account_id, sequence, version, kind, regime, language, text, categories, devices, reference, \
    operation, request_sha256, received_ms, expected_by, status, reason, processing_details, results, messages";

/// A request as stored. Goes with its account.
#[derive(Debug, Clone)]
pub struct StoredRequest {
    /// 128 random bits.
    pub id: String,
    /// The account.
    pub account: i64,
    /// Order of arrival within the account; given by [`insert`].
    pub sequence: i64,
    /// One more with each step.
    pub version: i64,
    /// What is asked for.
    pub kind: RightsKind,
    /// The law it names.
    pub regime: Option<Regime>,
    /// BCP 47.
    pub language: String,
    /// What the member wrote.
    pub text: String,
    /// The categories it is about.
    pub categories: Vec<String>,
    /// The devices it is about.
    pub devices: Vec<String>,
    /// The member's own reference.
    pub reference: Option<String>,
    /// The operation it was filed under.
    pub operation: String,
    /// SHA-256 of the body that filed it.
    pub request_sha256: String,
    /// When it was taken.
    pub received_at: Timestamp,
    /// Until when an answer is expected.
    pub expected_by: Option<Date>,
    /// How far it has come.
    pub status: RightsStatus,
    /// Why it stands there.
    pub reason: Option<RightsReason>,
    /// The organization's words about where it stands.
    pub processing_details: Option<String>,
    /// What was asked for, or where it lies.
    pub results: Option<String>,
    /// The correspondence, oldest first.
    pub messages: Vec<RightsMessage>,
}

impl StoredRequest {
    /// The request as it goes over the wire.
    #[must_use]
    pub fn view(self, receipts: Vec<String>) -> RightsRequest {
        let word = |word: &'static str| word.to_owned();
        RightsRequest {
            etag: format!("\"{}\"", self.version),
            id: self.id,
            kind: word(self.kind.into()),
            regime: self.regime.map(|regime| word(regime.into())),
            language: self.language,
            text: self.text,
            categories: self.categories,
            devices: self.devices,
            reference: self.reference,
            received_at: self.received_at,
            expected_by: self.expected_by,
            status: word(self.status.into()),
            reason: self.reason.map(|reason| word(reason.into())),
            processing_details: self.processing_details,
            messages: self.messages,
            results: self.results,
            receipts,
        }
    }
}

/// Writes a new request down as its account's latest, whatever its `sequence` says.
///
/// # Errors
/// [`Failure::Store`].
pub fn insert(db: &Connection, request: &StoredRequest) -> Result<(), Failure> {
    let mut insert = db.prepare_cached(
        "INSERT INTO rights_request (id, account_id, sequence, version, kind, regime, language, text, categories,
             devices, reference, operation, request_sha256, received_ms, status, messages)
         VALUES (?1, ?2, (SELECT ifnull(max(sequence), 0) + 1 FROM rights_request WHERE account_id = ?2), ?3, ?4, ?5,
             ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, '[]')",
    )?;
    let (kind, status): (&str, &str) = (request.kind.into(), request.status.into());
    let regime: Option<&str> = request.regime.map(Into::into);
    insert.execute((
        &request.id,
        request.account,
        request.version,
        kind,
        regime,
        &request.language,
        &request.text,
        serde_json::to_string(&request.categories)?,
        serde_json::to_string(&request.devices)?,
        &request.reference,
        &request.operation,
        &request.request_sha256,
        request.received_at.as_millisecond(),
        status,
    ))?;
    Ok(())
}

/// Stores where the request stands now.
///
/// # Errors
/// [`Failure::Store`].
pub fn update(db: &Connection, request: &StoredRequest) -> Result<(), Failure> {
    let mut update = db.prepare_cached(
        "UPDATE rights_request SET version = ?2, expected_by = ?3, status = ?4, reason = ?5, processing_details = ?6,
             results = ?7, messages = ?8
         WHERE id = ?1",
    )?;
    let status: &str = request.status.into();
    let reason: Option<&str> = request.reason.map(Into::into);
    update.execute((
        &request.id,
        request.version,
        request.expected_by.map(|date| date.to_string()),
        status,
        reason,
        &request.processing_details,
        &request.results,
        serde_json::to_string(&request.messages)?,
    ))?;
    Ok(())
}

/// The account's request with this id, or `None`: somebody else's is not there.
///
/// # Errors
/// [`Failure::Store`].
pub fn of_account(db: &Connection, account: i64, id: &str) -> Result<Option<StoredRequest>, Failure> {
    Ok(get(db, id)?.filter(|request| request.account == account))
}

/// The request with this id, whoever filed it; for the organization's own people.
///
/// # Errors
/// [`Failure::Store`].
pub fn get(db: &Connection, id: &str) -> Result<Option<StoredRequest>, Failure> {
    let sql = format!("SELECT {COLUMNS} FROM rights_request WHERE id = ?1");
    db.prepare_cached(&sql)?.query_row([id], |row| Ok(from_row(row))).optional()?.transpose()
}

/// The `limit` requests that arrived before the one at `before`, newest first; without it, the newest.
///
/// # Errors
/// [`Failure::Store`].
pub fn page(db: &Connection, account: i64, before: Option<i64>, limit: usize) -> Result<RightsRequestPage, Failure> {
    let sql = format!(
        "SELECT {COLUMNS} FROM rights_request WHERE account_id = ?1 AND sequence < ?2 ORDER BY sequence DESC LIMIT ?3"
    );
    let mut rows = db.prepare_cached(&sql)?;
    let one_more = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let rows = rows.query_map((account, before.unwrap_or(i64::MAX), one_more), |row| Ok(from_row(row)))?;
    let mut requests: Vec<StoredRequest> = rows.map(|row| row?).collect::<Result<_, Failure>>()?;
    let more = requests.len() > limit;
    requests.truncate(limit);
    let next = if more { requests.last().map(|request| request.sequence.to_string()) } else { None };
    let items = requests.into_iter().map(|request| {
        let receipts = receipts(db, &request.id)?;
        Ok(request.view(receipts))
    });
    Ok(RightsRequestPage { items: items.collect::<Result<_, Failure>>()?, next })
}

/// The requests that wait for an answer, oldest first, with the subjects that filed them.
///
/// # Errors
/// [`Failure::Store`].
pub fn waiting(db: &Connection) -> Result<Vec<(String, StoredRequest)>, Failure> {
    let sql = format!(
        "SELECT {COLUMNS}, (SELECT subject FROM account WHERE account.id = account_id) FROM rights_request
         WHERE status IN ('open', 'in_progress') ORDER BY received_ms, id"
    );
    let mut rows = db.prepare(&sql)?;
    let rows = rows.query_map([], |row| Ok((row.get(20)?, from_row(row))))?;
    rows.map(|row| row.map_err(Failure::from).and_then(|(subject, request)| Ok((subject, request?)))).collect()
}

/// How many requests of the account wait for an answer.
///
/// # Errors
/// [`Failure::Store`].
pub fn count_waiting(db: &Connection, account: i64) -> Result<u32, Failure> {
    let count = "SELECT count(*) FROM rights_request WHERE account_id = ?1 AND status IN ('open', 'in_progress')";
    Ok(db.prepare_cached(count)?.query_row([account], |row| row.get(0))?)
}

/// Adds a receipt. It stays when the request is gone.
///
/// # Errors
/// [`Failure::Store`].
pub fn keep_receipt(db: &Connection, request: &str, jws: &str) -> Result<(), Failure> {
    let mut insert = db.prepare_cached(
        "INSERT INTO request_receipt (request_id, number, jws)
         VALUES (?1, (SELECT ifnull(max(number), 0) + 1 FROM request_receipt WHERE request_id = ?1), ?2)",
    )?;
    insert.execute((request, jws))?;
    Ok(())
}

/// The receipts of a request, oldest first.
///
/// # Errors
/// [`Failure::Store`].
pub fn receipts(db: &Connection, request: &str) -> Result<Vec<String>, Failure> {
    let mut rows = db.prepare_cached("SELECT jws FROM request_receipt WHERE request_id = ?1 ORDER BY number")?;
    Ok(rows.query_map([request], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Reads a word of a closed list back.
fn word<T: std::str::FromStr>(text: &str) -> Result<T, Failure> {
    text.parse().map_err(|_| Failure::Broken)
}

fn from_row(row: &Row<'_>) -> Result<StoredRequest, Failure> {
    let text = |column: usize| row.get::<_, String>(column);
    let maybe = |column: usize| row.get::<_, Option<String>>(column);
    Ok(StoredRequest {
        id: text(0)?,
        account: row.get(1)?,
        sequence: row.get(2)?,
        version: row.get(3)?,
        kind: word(&text(4)?)?,
        regime: maybe(5)?.as_deref().map(word).transpose()?,
        language: text(6)?,
        text: text(7)?,
        categories: serde_json::from_str(&text(8)?)?,
        devices: serde_json::from_str(&text(9)?)?,
        reference: maybe(10)?,
        operation: text(11)?,
        request_sha256: text(12)?,
        received_at: instant(row.get(13)?),
        expected_by: maybe(14)?.as_deref().map(word).transpose()?,
        status: word(&text(15)?)?,
        reason: maybe(16)?.as_deref().map(word).transpose()?,
        processing_details: maybe(17)?,
        results: maybe(18)?,
        messages: serde_json::from_str(&text(19)?)?,
    })
}
