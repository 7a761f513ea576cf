//! The changes feed: one item per live record, activity entry or tombstone, in the order of the
//! account's counter. A record that changed twice stands there once, at its last place.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension};
use wire::{ChangesPage, FeedItem, ProblemCode};

use super::{account::Account, activity, record};
use crate::Failure;

/// How long a tombstone stands; a client away for longer starts over.
const TOMBSTONES_STAND: SignedDuration = SignedDuration::from_hours(180 * 24);

/// A place in the feed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place {
    /// What comes after it is wanted.
    after: i64,
    /// Where the counter stood when a reading from the beginning began that has not come to its end. Such a
    /// reading has nothing to remove that went before, so forgetting it does not end the reading.
    began: Option<i64>,
}

impl Place {
    /// Removals up to here are of no interest.
    fn removals_after(self) -> i64 {
        self.after.max(self.began.unwrap_or(0))
    }
}

/// The cursor at `place` on this server.
fn cursor(server_id: &str, place: Place) -> String {
    let began = place.began.map(|began| format!(".{began}")).unwrap_or_default();
    format!("{}.{}{began}", epoch(server_id), place.after)
}

/// The part of a cursor that ties it to one database.
fn epoch(server_id: &str) -> &str {
    server_id.get(..12).unwrap_or(server_id)
}

/// The place a cursor stands for.
///
/// # Errors
/// `cursor-expired` if it is another server's, from the future, or older than the tombstones.
pub fn place(server_id: &str, account: &Account, cursor: &str) -> Result<Place, Failure> {
    let expired = || Failure::from(ProblemCode::CursorExpired);
    let number = |text: &str| text.parse::<i64>().map_err(|_| expired());
    let (server, rest) = cursor.split_once('.').ok_or_else(expired)?;
    let place = match rest.split_once('.') {
        Some((after, began)) => Place { after: number(after)?, began: Some(number(began)?) },
        None => Place { after: number(rest)?, began: None },
    };
    let removals_are_known = (account.floor..=account.counter).contains(&place.began.unwrap_or(place.after));
    let known = server == epoch(server_id) && removals_are_known && (0..=account.counter).contains(&place.after);
    if known { Ok(place) } else { Err(expired()) }
}

/// The `limit` items after `place`; without one from the beginning.
///
/// # Errors
/// [`Failure::Store`].
pub fn page(
    db: &Connection,
    server_id: &str,
    account: &Account,
    place: Option<Place>,
    limit: usize,
) -> Result<ChangesPage, Failure> {
    let place = place.unwrap_or(Place { after: 0, began: Some(account.counter) });
    let after = place.after;
    let mut items = records(db, account.id, after, limit)?;
    items.extend(entries(db, account.id, after, limit)?);
    items.extend(tombstones(db, account.id, place.removals_after(), limit)?);
    items.sort_by_key(|(position, _)| *position);
    let cut = items.len() > limit;
    items.truncate(limit);
    let reached = match items.last() {
        Some((position, _)) if cut => *position,
        Some((position, _)) => (*position).max(after),
        None => after,
    };
    let reached = Place { after: reached, ..place };
    let remaining = remaining(db, account.id, reached)?;
    // With nothing left the cursor skips what was only passed over.
    let next = if remaining == 0 { Place { after: account.counter.max(reached.after), began: None } } else { reached };
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

/// How many items stand after `place`. Activity has no gaps, so two look-ups count it.
fn remaining(db: &Connection, account: i64, place: Place) -> Result<u64, Failure> {
    let count = |sql: &str, after: i64| db.prepare_cached(sql)?.query_row((account, after), |row| row.get::<_, i64>(0));
    let ordinal = |sql: &str, limit: i64| -> rusqlite::Result<i64> {
        let found = db.prepare_cached(sql)?.query_row((account, limit), |row| row.get(0)).optional()?;
        Ok(found.unwrap_or(0))
    };
    let last = "SELECT ordinal FROM activity WHERE account_id = ?1 AND position <= ?2 ORDER BY position DESC LIMIT 1";
    let mut left = count("SELECT count(*) FROM record WHERE account_id = ?1 AND position > ?2", place.after)?;
    left += ordinal(last, i64::MAX)? - ordinal(last, place.after)?;
    left += count("SELECT count(*) FROM tombstone WHERE account_id = ?1 AND position > ?2", place.removals_after())?;
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
