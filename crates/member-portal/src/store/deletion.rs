//! Deletions of accounts.

use domain::DeletionState;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row};
use wire::Stay;

use super::record::instant;
use crate::Failure;

const COLUMNS: &str =
    "id, account_id, state, operation, request_sha256, requested_ms, cancel_until_ms, executed_ms, stays, receipts";

/// A deletion as stored. Once executed it names nobody.
#[derive(Debug, Clone)]
pub struct StoredDeletion {
    /// 128 random bits; whoever knows it may read the status.
    pub id: String,
    /// The account; `None` once its rows are gone.
    pub account: Option<i64>,
    /// How far it has come.
    pub state: DeletionState,
    /// The operation it was asked under.
    pub operation: String,
    /// SHA-256 of the request's body.
    pub request_sha256: String,
    /// When it was accepted.
    pub requested_at: Timestamp,
    /// Until when it can be cancelled.
    pub cancel_until: Timestamp,
    /// When it was done.
    pub executed_at: Option<Timestamp>,
    /// What stays, and why.
    pub stays: Vec<Stay>,
    /// A receipt for each step so far, oldest first.
    pub receipts: Vec<String>,
}

/// Writes a new deletion down.
///
/// # Errors
/// [`Failure::Store`].
pub fn insert(db: &Connection, deletion: &StoredDeletion) -> Result<(), Failure> {
    db.execute(
        "INSERT INTO deletion (id, account_id, sequence, state, operation, request_sha256, requested_ms,
                               cancel_until_ms, stays, receipts)
         VALUES (?1, ?2, (SELECT ifnull(max(sequence), 0) + 1 FROM deletion), ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        (
            &deletion.id,
            deletion.account,
            deletion.state.as_str(),
            &deletion.operation,
            &deletion.request_sha256,
            deletion.requested_at.as_millisecond(),
            deletion.cancel_until.as_millisecond(),
            serde_json::to_string(&deletion.stays)?,
            serde_json::to_string(&deletion.receipts)?,
        ),
    )?;
    Ok(())
}

/// Stores the state, the receipts and the time of execution.
///
/// # Errors
/// [`Failure::Store`].
pub fn update(db: &Connection, deletion: &StoredDeletion) -> Result<(), Failure> {
    db.execute(
        "UPDATE deletion SET state = ?2, executed_ms = ?3, receipts = ?4 WHERE id = ?1",
        (
            &deletion.id,
            deletion.state.as_str(),
            deletion.executed_at.map(Timestamp::as_millisecond),
            serde_json::to_string(&deletion.receipts)?,
        ),
    )?;
    Ok(())
}

/// The deletion with this id.
///
/// # Errors
/// [`Failure::Store`].
pub fn get(db: &Connection, id: &str) -> Result<Option<StoredDeletion>, Failure> {
    let sql = format!("SELECT {COLUMNS} FROM deletion WHERE id = ?1");
    db.prepare_cached(&sql)?.query_row([id], |row| Ok(from_row(row))).optional()?.transpose()
}

/// The account's last deletion, whatever became of it.
///
/// # Errors
/// [`Failure::Store`].
pub fn latest(db: &Connection, account: i64) -> Result<Option<StoredDeletion>, Failure> {
    let sql = format!("SELECT {COLUMNS} FROM deletion WHERE account_id = ?1 ORDER BY sequence DESC LIMIT 1");
    db.prepare_cached(&sql)?.query_row([account], |row| Ok(from_row(row))).optional()?.transpose()
}

/// The deletions to execute at `now`: windows that are over, and executions that were interrupted.
///
/// # Errors
/// [`Failure::Store`].
pub fn due(db: &Connection, now: Timestamp) -> Result<Vec<String>, Failure> {
    let mut rows = db.prepare_cached(
        "SELECT id FROM deletion WHERE state = 'executing' OR (state = 'requested' AND cancel_until_ms <= ?1)
         ORDER BY cancel_until_ms",
    )?;
    Ok(rows.query_map([now.as_millisecond()], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Removes every row of the account, and every tie of its deletions to it. The receipts of its rights
/// requests stay: they name nobody.
///
/// # Errors
/// [`Failure::Store`].
pub fn remove_account(db: &Connection, account: i64) -> Result<(), Failure> {
    for table in ["record", "tombstone", "activity", "operation", "rights_request"] {
        db.execute(&format!("DELETE FROM {table} WHERE account_id = ?1"), [account])?;
    }
    db.execute("UPDATE deletion SET account_id = NULL WHERE account_id = ?1", [account])?;
    db.execute("DELETE FROM account WHERE id = ?1", [account])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<StoredDeletion, Failure> {
    let state: String = row.get(2)?;
    let stays: String = row.get(8)?;
    let receipts: String = row.get(9)?;
    Ok(StoredDeletion {
        id: row.get(0)?,
        account: row.get(1)?,
        state: DeletionState::parse(&state).ok_or(Failure::Broken)?,
        operation: row.get(3)?,
        request_sha256: row.get(4)?,
        requested_at: instant(row.get(5)?),
        cancel_until: instant(row.get(6)?),
        executed_at: row.get::<_, Option<i64>>(7)?.map(instant),
        stays: serde_json::from_str(&stays)?,
        receipts: serde_json::from_str(&receipts)?,
    })
}
