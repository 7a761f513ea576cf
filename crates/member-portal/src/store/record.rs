//! Records: profile, devices, e-mail preferences, choices about recipients.

use std::collections::BTreeMap;

use domain::{Fields, Wanted, apply};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{Problem, ProblemCode, Record, Scalar};

use super::account;
use crate::Failure;

const COLUMNS: &str = "id, position, fields, secret IS NOT NULL, updated_ms, kind";

/// The kinds of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The member's own values.
    Profile,
    /// A registered camera.
    Device,
    /// One topic the organization writes about.
    EmailPreference,
    /// One recipient about whom the member may choose.
    SharingChoice,
}

impl Kind {
    /// The word in the database and on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Device => "device",
            Self::EmailPreference => "email-preference",
            Self::SharingChoice => "sharing-choice",
        }
    }
}

/// Which record of which account.
#[derive(Debug, Clone)]
pub struct Place {
    /// The account's row.
    pub account: i64,
    /// The kind of record.
    pub kind: Kind,
    /// The record's id.
    pub id: String,
}

/// One record, or `None` if the account has no such one.
///
/// # Errors
/// [`Failure::Store`].
pub fn get(db: &Connection, place: &Place) -> Result<Option<Record>, Failure> {
    let sql = format!("SELECT {COLUMNS} FROM record WHERE account_id = ?1 AND kind = ?2 AND id = ?3");
    let mut rows = db.prepare_cached(&sql)?;
    let key = (place.account, place.kind.as_str(), &place.id);
    rows.query_row(key, |row| Ok(from_row(row))).optional()?.transpose()
}

/// All records of one kind, in their order.
///
/// # Errors
/// [`Failure::Store`].
pub fn list(db: &Connection, account: i64, kind: Kind) -> Result<Vec<Record>, Failure> {
    let sql = format!("SELECT {COLUMNS} FROM record WHERE account_id = ?1 AND kind = ?2 ORDER BY ordinal, id");
    let mut rows = db.prepare_cached(&sql)?;
    rows.query_map((account, kind.as_str()), |row| Ok(from_row(row)))?.map(|row| row?).collect()
}

/// Reads the columns of [`COLUMNS`].
pub(super) fn from_row(row: &Row<'_>) -> Result<Record, Failure> {
    let kind: String = row.get(5)?;
    let position: i64 = row.get(1)?;
    let fields: String = row.get(2)?;
    let values: BTreeMap<String, Scalar> = serde_json::from_str(&fields)?;
    let is_device = kind == Kind::Device.as_str();
    Ok(Record {
        id: row.get(0)?,
        etag: format!("\"{position}\""),
        values,
        updated_at: instant(row.get(4)?),
        has_secret: if is_device { Some(row.get(3)?) } else { None },
    })
}

/// Milliseconds as stored, as an instant; the calendar's start if they cannot be one.
pub(crate) fn instant(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Writes a new record at the end of its kind's list. Its tombstone, if any, goes.
///
/// # Errors
/// [`Failure::Store`].
pub fn insert(
    db: &Connection,
    place: &Place,
    fields: &Fields,
    secret: Option<&str>,
    now: Timestamp,
) -> Result<(), Failure> {
    let position = account::bump(db, place.account)?;
    let mut tombstone = db.prepare_cached("DELETE FROM tombstone WHERE account_id = ?1 AND kind = ?2 AND id = ?3")?;
    tombstone.execute((place.account, place.kind.as_str(), &place.id))?;
    let mut insert = db.prepare_cached(
        "INSERT INTO record (account_id, kind, id, position, ordinal, fields, secret, updated_ms)
         VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7)",
    )?;
    let ms = now.as_millisecond();
    insert.execute((place.account, place.kind.as_str(), &place.id, position, json(fields)?, secret, ms))?;
    Ok(())
}

/// Changes a record that is still at version `expected`, and answers it as it then is.
///
/// If the values already are as wanted, nothing is written and the version stays.
///
/// # Errors
/// `not-found`, or `precondition-failed` with the record as it is.
pub fn change(
    db: &Connection,
    place: &Place,
    expected: &str,
    wanted: &Wanted,
    now: Timestamp,
) -> Result<(Record, bool), Failure> {
    let current = matching(db, place, expected)?;
    let before = current.fields().map_err(|_| Failure::Broken)?;
    let after = apply(before.clone(), wanted);
    if after == before {
        return Ok((current, false));
    }
    let position = account::bump(db, place.account)?;
    let mut update = db.prepare_cached(
        "UPDATE record SET fields = ?4, position = ?5, updated_ms = ?6
         WHERE account_id = ?1 AND kind = ?2 AND id = ?3",
    )?;
    let key = (place.account, place.kind.as_str(), &place.id);
    update.execute((key.0, key.1, key.2, json(&after)?, position, now.as_millisecond()))?;
    Ok((get(db, place)?.ok_or(Failure::Broken)?, true))
}

/// Removes a record that is still at version `expected`, leaving a tombstone.
///
/// # Errors
/// As [`change`].
pub fn remove(db: &Connection, place: &Place, expected: &str, now: Timestamp) -> Result<(), Failure> {
    matching(db, place, expected)?;
    take_away(db, place, now)
}

/// Removes a record whatever its version, leaving a tombstone.
///
/// # Errors
/// [`Failure::Store`].
pub(super) fn take_away(db: &Connection, place: &Place, now: Timestamp) -> Result<(), Failure> {
    let position = account::bump(db, place.account)?;
    let key = (place.account, place.kind.as_str(), &place.id);
    db.execute("DELETE FROM record WHERE account_id = ?1 AND kind = ?2 AND id = ?3", key)?;
    let mut tombstone = db.prepare_cached(
        "INSERT INTO tombstone (account_id, kind, id, position, removed_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    tombstone.execute((key.0, key.1, key.2, position, now.as_millisecond()))?;
    Ok(())
}

/// A device's verification code, or `None` if there is no such device or it has none.
///
/// # Errors
/// [`Failure::Store`].
pub fn secret(db: &Connection, place: &Place) -> Result<Option<String>, Failure> {
    let sql = "SELECT secret FROM record WHERE account_id = ?1 AND kind = ?2 AND id = ?3";
    let key = (place.account, place.kind.as_str(), &place.id);
    Ok(db.query_row(sql, key, |row| row.get(0)).optional()?.flatten())
}

fn matching(db: &Connection, place: &Place, expected: &str) -> Result<Record, Failure> {
    let current = get(db, place)?.ok_or(ProblemCode::NotFound)?;
    if current.etag == expected {
        return Ok(current);
    }
    let mut problem = Problem::new(ProblemCode::PreconditionFailed);
    problem.current = Some(current);
    Err(problem.into())
}

fn json(fields: &Fields) -> Result<String, Failure> {
    let values: BTreeMap<&str, Scalar> =
        fields.iter().map(|(field, value)| (field.as_str(), Scalar::from(value))).collect();
    Ok(serde_json::to_string(&values)?)
}
