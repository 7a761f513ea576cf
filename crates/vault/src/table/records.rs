//! Records: the portal's copy, and what the member typed in by hand.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Action, ETag, FieldId, Fields, Held, Listing, Record, RecordId, RecordKey, RecordKind, Source, Wanted, apply,
};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::history::{Happening, History};
use super::json::{instant, microseconds, read_etag, read_value, write_value};
use crate::VaultError;

/// How long the values of a removed record are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The tables `record` and `value`.
#[derive(Debug)]
pub struct Records<'c>(pub(super) &'c Connection);

impl Records<'_> {
    /// The record as last seen, or `None`. Waiting changes are not in it.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self, key: &RecordKey) -> Result<Option<Record>, VaultError> {
        let mut statement =
            self.0.prepare_cached("SELECT id, etag, listing, seen_us FROM record WHERE kind = ?1 AND id = ?2")?;
        let row = statement.query_row([key.kind.as_str(), key.id.as_str()], raw_record).optional()?;
        let Some(row) = row else { return Ok(None) };
        let mut record = row.record(key.kind)?;
        let mut values = self.0.prepare_cached(
            "SELECT record, field, value, source, seen_us FROM value WHERE kind = ?1 AND record = ?2",
        )?;
        for value in values.query_map([key.kind.as_str(), key.id.as_str()], raw_value)? {
            let (_, field, held) = value?.held()?;
            record.values.insert(field, held);
        }
        Ok(Some(record))
    }

    /// All records of a kind, those no longer listed and the removed of the last 30 days included,
    /// in the order of their ids.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn list(&self, kind: RecordKind) -> Result<Vec<Record>, VaultError> {
        let mut records = BTreeMap::new();
        let mut statement = self.0.prepare_cached("SELECT id, etag, listing, seen_us FROM record WHERE kind = ?1")?;
        for row in statement.query_map([kind.as_str()], raw_record)? {
            let record = row?.record(kind)?;
            records.insert(record.key.id.clone(), record);
        }
        let mut values =
            self.0.prepare_cached("SELECT record, field, value, source, seen_us FROM value WHERE kind = ?1")?;
        for value in values.query_map([kind.as_str()], raw_value)? {
            let (id, field, held) = value?.held()?;
            if let Some(record) = records.get_mut(&id) {
                record.values.insert(field, held);
            }
        }
        Ok(records.into_values().collect())
    }

    /// How many records of a kind there are; removed ones do not count.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be counted.
    pub fn count(&self, kind: RecordKind) -> Result<u64, VaultError> {
        let mut statement =
            self.0.prepare_cached("SELECT count(*) FROM record WHERE kind = ?1 AND listing <> 'removed'")?;
        Ok(statement.query_row([kind.as_str()], |row| row.get::<_, u32>(0))?.into())
    }

    /// Stores what the portal says now. Its former values go, into the history where they differ; what the
    /// member typed in for fields the portal does not hold stays.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put_portal(
        &self,
        key: &RecordKey,
        fields: &Fields,
        etag: Option<&ETag>,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        self.put_answer(key, fields, etag, None, now)
    }

    /// As [`Records::put_portal`], in answer to a change of the member's: what that brought is no news.
    pub(super) fn put_answer(
        &self,
        key: &RecordKey,
        fields: &Fields,
        etag: Option<&ETag>,
        own: Option<&Action>,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        History(self.0).note_arrival(key, self.get(key)?.as_ref(), fields, own, now)?;
        self.upsert(key, now)?;
        let (kind, id) = (key.kind.as_str(), key.id.as_str());
        self.0.prepare_cached("UPDATE record SET etag = ?3 WHERE kind = ?1 AND id = ?2")?.execute(params![
            kind,
            id,
            etag.map(ETag::as_str)
        ])?;
        self.0
            .prepare_cached("DELETE FROM value WHERE kind = ?1 AND record = ?2 AND source = 'portal'")?
            .execute([kind, id])?;
        for (field, value) in fields {
            self.put_value(key, field, &write_value(value), Source::Portal, now)?;
        }
        Ok(())
    }

    /// Notes whether the portal holds a secret (a verification code) for the record.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn set_has_secret(&self, key: &RecordKey, has_secret: bool) -> Result<(), VaultError> {
        self.0.prepare_cached("UPDATE record SET has_secret = ?3 WHERE kind = ?1 AND id = ?2")?.execute(params![
            key.kind.as_str(),
            key.id.as_str(),
            has_secret
        ])?;
        Ok(())
    }

    /// Whether the portal said it holds a secret for the record.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn has_secret(&self, key: &RecordKey) -> Result<bool, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT has_secret FROM record WHERE kind = ?1 AND id = ?2")?;
        let found = statement.query_row([key.kind.as_str(), key.id.as_str()], |row| row.get(0)).optional()?;
        Ok(found.unwrap_or(false))
    }

    /// Stores what the member typed in by hand; `None` removes a value. Fields not named stay.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put_typed(&self, key: &RecordKey, wanted: &Wanted, now: Timestamp) -> Result<(), VaultError> {
        self.put_by_hand(key, wanted, (Source::TypedIn, now), now)
    }

    /// As [`Records::put_typed`], out of an answer of the organization: its values were seen there at `answered_at`.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put_from_answer(
        &self,
        key: &RecordKey,
        wanted: &Wanted,
        answered_at: Timestamp,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        self.put_by_hand(key, wanted, (Source::ImportedAnswer, answered_at), now)
    }

    fn put_by_hand(
        &self,
        key: &RecordKey,
        wanted: &Wanted,
        (source, seen_at): (Source, Timestamp),
        now: Timestamp,
    ) -> Result<(), VaultError> {
        let held = self.get(key)?.map(|record| record.fields());
        let typed = apply(held.clone().unwrap_or_default(), wanted);
        History(self.0).note_typed(key, held.as_ref(), &typed, source, now)?;
        self.upsert(key, now)?;
        for (field, value) in wanted {
            match value {
                Some(value) => self.put_value(key, field, &write_value(value), source, seen_at)?,
                None => {
                    self.0
                        .prepare_cached("DELETE FROM value WHERE kind = ?1 AND record = ?2 AND field = ?3")?
                        .execute([key.kind.as_str(), key.id.as_str(), field.as_str()])?;
                }
            }
        }
        Ok(())
    }

    /// Marks a record as removed: by a typed tombstone, a confirmed removal, or by hand. Its values
    /// stay until [`Records::purge_removed`]. Says whether it was there and not yet removed.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn mark_removed(&self, key: &RecordKey, now: Timestamp) -> Result<bool, VaultError> {
        let Some(held) = self.get(key)?.filter(|held| held.listing != Listing::Removed) else { return Ok(false) };
        let history = History(self.0);
        if !history.is_removal_under_way(key)? {
            let by_portal = held.etag.is_some() || held.values.values().any(|held| held.source == Source::Portal);
            let source = if by_portal { Source::Portal } else { Source::TypedIn };
            history.note_record(key, &held.fields(), Happening::Removed, source, now)?;
        }
        self.mark_gone(key, now)
    }

    /// As [`Records::mark_removed`], where the member's own change says it already.
    pub(super) fn mark_gone(&self, key: &RecordKey, now: Timestamp) -> Result<bool, VaultError> {
        let changed = self
            .0
            .prepare_cached(
                "UPDATE record SET listing = 'removed', removed_us = ?3
                 WHERE kind = ?1 AND id = ?2 AND listing <> 'removed'",
            )?
            .execute(params![key.kind.as_str(), key.id.as_str(), microseconds(now)])?;
        Ok(changed > 0)
    }

    /// Lists a removed record again, for example when a removal by hand is undone.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn restore(&self, key: &RecordKey) -> Result<(), VaultError> {
        self.0
            .prepare_cached("UPDATE record SET listing = 'listed', removed_us = NULL WHERE kind = ?1 AND id = ?2")?
            .execute([key.kind.as_str(), key.id.as_str()])?;
        Ok(())
    }

    /// After a complete resync: what the portal once said but did not say this time (`seen`) is no
    /// longer listed, with its last values. Absence is never deletion. Returns which.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub(super) fn mark_missing_after_resync(
        &self,
        seen: &BTreeSet<RecordKey>,
        now: Timestamp,
    ) -> Result<Vec<RecordKey>, VaultError> {
        let mut missing = self.listed_by_portal()?;
        missing.retain(|key| !seen.contains(key));
        for key in &missing {
            let held = self.get(key)?.map(|held| held.fields()).unwrap_or_default();
            History(self.0).note_record(key, &held, Happening::NoLongerListed, Source::Portal, now)?;
            self.0
                .prepare_cached("UPDATE record SET listing = 'no-longer-listed' WHERE kind = ?1 AND id = ?2")?
                .execute([key.kind.as_str(), key.id.as_str()])?;
        }
        Ok(missing)
    }

    /// Listed records that hold at least one value of the portal's.
    fn listed_by_portal(&self) -> Result<Vec<RecordKey>, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT kind, id FROM record WHERE listing = 'listed' AND (etag IS NOT NULL OR EXISTS
             (SELECT 1 FROM value WHERE value.kind = record.kind AND value.record = record.id AND source = 'portal'))",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
        rows.map(|row| row.map_err(VaultError::from).and_then(|(kind, id)| read_key(&kind, id))).collect()
    }

    /// How many records of a kind were marked as removed at or after `since`.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be counted.
    pub fn count_removed_since(&self, kind: RecordKind, since: Timestamp) -> Result<u64, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT count(*) FROM record WHERE kind = ?1 AND listing = 'removed' AND removed_us >= ?2",
        )?;
        Ok(statement.query_row(params![kind.as_str(), microseconds(since)], |row| row.get::<_, u32>(0))?.into())
    }

    /// Forgets what was removed 30 days or more before `now`: values and codes typed in for it.
    /// Returns how many records.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn purge_removed(&self, now: Timestamp) -> Result<usize, VaultError> {
        let before = now.checked_sub(KEPT).unwrap_or(Timestamp::MIN);
        let before = microseconds(before);
        self.0.execute(
            "DELETE FROM secret WHERE device IN
             (SELECT id FROM record WHERE kind = 'device' AND listing = 'removed' AND removed_us <= ?1)",
            [before],
        )?;
        Ok(self.0.execute("DELETE FROM record WHERE listing = 'removed' AND removed_us <= ?1", [before])?)
    }

    /// Puts the record where it belongs and marks it as listed and seen.
    fn upsert(&self, key: &RecordKey, now: Timestamp) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT INTO record (kind, id, listing, seen_us) VALUES (?1, ?2, 'listed', ?3)
                 ON CONFLICT DO UPDATE SET listing = 'listed', removed_us = NULL, seen_us = excluded.seen_us",
            )?
            .execute(params![key.kind.as_str(), key.id.as_str(), microseconds(now)])?;
        Ok(())
    }

    fn put_value(
        &self,
        key: &RecordKey,
        field: &FieldId,
        value: &str,
        source: Source,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT OR REPLACE INTO value (kind, record, field, value, source, seen_us)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                key.kind.as_str(),
                key.id.as_str(),
                field.as_str(),
                value,
                write_source(source),
                microseconds(now)
            ])?;
        Ok(())
    }
}

struct RawRecord {
    id: String,
    etag: Option<String>,
    listing: String,
    seen_us: i64,
}

fn raw_record(row: &Row<'_>) -> rusqlite::Result<RawRecord> {
    Ok(RawRecord { id: row.get(0)?, etag: row.get(1)?, listing: row.get(2)?, seen_us: row.get(3)? })
}

impl RawRecord {
    fn record(self, kind: RecordKind) -> Result<Record, VaultError> {
        let id = RecordId::new(self.id).map_err(|_| VaultError::Content { column: "record.id" })?;
        Ok(Record {
            key: RecordKey { kind, id },
            values: BTreeMap::new(),
            etag: read_etag(self.etag, "record.etag")?,
            listing: read_listing(&self.listing)?,
            seen_at: instant(self.seen_us, "record.seen_us")?,
        })
    }
}

struct RawValue {
    record: String,
    field: String,
    value: String,
    source: String,
    seen_us: i64,
}

fn raw_value(row: &Row<'_>) -> rusqlite::Result<RawValue> {
    Ok(RawValue {
        record: row.get(0)?,
        field: row.get(1)?,
        value: row.get(2)?,
        source: row.get(3)?,
        seen_us: row.get(4)?,
    })
}

impl RawValue {
    fn held(self) -> Result<(RecordId, FieldId, Held), VaultError> {
        let id = RecordId::new(self.record).map_err(|_| VaultError::Content { column: "value.record" })?;
        let field = FieldId::new(self.field).map_err(|_| VaultError::Content { column: "value.field" })?;
        let held = Held {
            value: read_value(&self.value, "value.value")?,
            source: read_source(&self.source)?,
            seen_at: instant(self.seen_us, "value.seen_us")?,
        };
        Ok((id, field, held))
    }
}

pub(super) fn read_key(kind: &str, id: String) -> Result<RecordKey, VaultError> {
    let kind = RecordKind::parse(kind).ok_or(VaultError::Content { column: "record.kind" })?;
    let id = RecordId::new(id).map_err(|_| VaultError::Content { column: "record.id" })?;
    Ok(RecordKey { kind, id })
}

fn read_listing(text: &str) -> Result<Listing, VaultError> {
    match text {
        "listed" => Ok(Listing::Listed),
        "no-longer-listed" => Ok(Listing::NoLongerListed),
        "removed" => Ok(Listing::Removed),
        _ => Err(VaultError::Content { column: "record.listing" }),
    }
}

pub(super) const fn write_source(source: Source) -> &'static str {
    match source {
        Source::Portal => "portal",
        Source::TypedIn => "typed-in",
        Source::ImportedAnswer => "imported-answer",
        Source::PolicyMayHave => "policy-may-have",
    }
}

pub(super) fn read_source(text: &str) -> Result<Source, VaultError> {
    match text {
        "portal" => Ok(Source::Portal),
        "typed-in" => Ok(Source::TypedIn),
        "imported-answer" => Ok(Source::ImportedAnswer),
        "policy-may-have" => Ok(Source::PolicyMayHave),
        _ => Err(VaultError::Content { column: "value.source" }),
    }
}
