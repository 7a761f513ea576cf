//! The changes feed: one item per live record, activity entry or tombstone, in the order of the
//! account's counter. A record that changed twice stands there once, at its last place.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension};
use wire::{ChangesPage, FeedItem, ProblemCode};

use super::{account::Account, activity, record};
use crate::Failure;

/// How long a tombstone stands; a client away for longer starts over.
const TOMBSTONES_STAND: SignedDuration = SignedDuration::from_hours(180 * 24);

/// The cursor after `position` on this server.
fn cursor(server_id: &str, position: i64) -> String {
    format!("{}.{position}", epoch(server_id))
}

/// The part of a cursor that ties it to one database.
fn epoch(server_id: &str) -> &str {
    server_id.get(..12).unwrap_or(server_id)
}

/// The position a cursor stands for.
///
/// # Errors
/// `cursor-expired` if it is another server's, from the future, or older than the tombstones.
pub fn position(server_id: &str, account: &Account, cursor: &str) -> Result<i64, Failure> {
    let expired = || Failure::from(ProblemCode::CursorExpired);
    let (server, position) = cursor.split_once('.').ok_or_else(expired)?;
    let position: i64 = position.parse().map_err(|_| expired())?;
    let known = server == epoch(server_id) && (account.floor..=account.counter).contains(&position);
    if known { Ok(position) } else { Err(expired()) }
}

/// The `limit` items after `after`; 0 is the beginning.
///
/// # Errors
/// [`Failure::Store`].
pub fn page(
    db: &Connection,
    server_id: &str,
    account: &Account,
    after: i64,
    limit: usize,
) -> Result<ChangesPage, Failure> {
    let mut items = records(db, account.id, after, limit)?;
    items.extend(entries(db, account.id, after, limit)?);
    // Whoever starts from the beginning has nothing to remove.
    if after > 0 {
        items.extend(tombstones(db, account.id, after, limit)?);
    }
    items.sort_by_key(|(position, _)| *position);
    let cut = items.len() > limit;
    items.truncate(limit);
    let reached = match items.last() {
        Some((position, _)) if cut => *position,
        Some((position, _)) => (*position).max(after),
        None => after,
    };
    let remaining = remaining(db, account.id, reached, after > 0)?;
    // With nothing left the cursor skips what was only passed over.
    let next = if remaining == 0 { account.counter.max(reached) } else { reached };
    Ok(ChangesPage {
        server_id: server_id.to_owned(),
        items: items.into_iter().map(|(_, item)| item).collect(),
        next: cursor(server_id, next),
        has_more: remaining > 0,
        remaining,
    })
}

type Items = Vec<(i64, FeedItem)>;

fn sql_limit(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1)
}

fn records(db: &Connection, account: i64, after: i64, limit: usize) -> Result<Items, Failure> {
    let mut rows = db.prepare_cached(
        "SELECT id, position, fields, secret IS NOT NULL, updated_ms, kind FROM record
         WHERE account_id = ?1 AND position > ?2 ORDER BY position LIMIT ?3",
    )?;
    let rows = rows.query_map((account, after, sql_limit(limit)), |row| {
        Ok((row.get(1)?, row.get::<_, String>(5)?, record::from_row(row)))
    })?;
    rows.map(|row| {
        let (position, kind, record) = row?;
        Ok((position, FeedItem::Record { kind, record: record? }))
    })
    .collect()
}

fn entries(db: &Connection, account: i64, after: i64, limit: usize) -> Result<Items, Failure> {
    let mut rows = db.prepare_cached(
        "SELECT id, at_ms, kind, detail, position FROM activity
         WHERE account_id = ?1 AND position > ?2 ORDER BY position LIMIT ?3",
    )?;
    let rows = rows.query_map((account, after, sql_limit(limit)), |row| {
        Ok((row.get(4)?, FeedItem::Activity { entry: activity::entry(row)? }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tombstones(db: &Connection, account: i64, after: i64, limit: usize) -> Result<Items, Failure> {
    let mut rows = db.prepare_cached(
        "SELECT position, kind, id FROM tombstone
         WHERE account_id = ?1 AND position > ?2 ORDER BY position LIMIT ?3",
    )?;
    let rows = rows.query_map((account, after, sql_limit(limit)), |row| {
        Ok((row.get(0)?, FeedItem::Removed { kind: row.get(1)?, id: row.get(2)? }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many items stand after `position`. Activity has no gaps, so two look-ups count it.
fn remaining(db: &Connection, account: i64, position: i64, with_tombstones: bool) -> Result<u64, Failure> {
    let count = |sql: &str| db.prepare_cached(sql)?.query_row((account, position), |row| row.get::<_, i64>(0));
    let ordinal = |sql: &str, limit: i64| -> rusqlite::Result<i64> {
        let found = db.prepare_cached(sql)?.query_row((account, limit), |row| row.get(0)).optional()?;
        Ok(found.unwrap_or(0))
    };
    let last = "SELECT ordinal FROM activity WHERE account_id = ?1 AND position <= ?2 ORDER BY position DESC LIMIT 1";
    let mut left = count("SELECT count(*) FROM record WHERE account_id = ?1 AND position > ?2")?;
    left += ordinal(last, i64::MAX)? - ordinal(last, position)?;
    if with_tombstones {
        left += count("SELECT count(*) FROM tombstone WHERE account_id = ?1 AND position > ?2")?;
    }
    Ok(u64::try_from(left).unwrap_or(0))
}

/// Forgets tombstones that stood long enough; cursors from before them expire.
///
/// # Errors
/// [`Failure::Store`].
pub fn forget_old_tombstones(db: &Connection, now: Timestamp) -> Result<(), Failure> {
    let Ok(until) = now.checked_sub(TOMBSTONES_STAND) else { return Ok(()) };
    let until = until.as_millisecond();
    db.execute(
        "UPDATE account SET floor = max(floor, ifnull(
             (SELECT max(position) FROM tombstone WHERE account_id = account.id AND removed_ms < ?1), 0))
         WHERE id IN (SELECT account_id FROM tombstone WHERE removed_ms < ?1)",
        [until],
    )?;
    db.execute("DELETE FROM tombstone WHERE removed_ms < ?1", [until])?;
    Ok(())
}
