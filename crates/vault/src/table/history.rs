//! What arrived in the records, or was typed in by hand, with what stood there before.
//!
//! The other tables note here what they change, in the same transaction. The member's changes for a
//! portal are not in it: they stand in `change`.

use domain::{Action, ChangeState, FieldId, Fields, Listing, Record, RecordId, RecordKey, RecordKind, Source, apply};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Changes;
use super::json::{instant, microseconds, read_fields, write_fields};
use super::records::{read_key, read_source, write_source};
use crate::VaultError;

/// How many entries are kept; with each new one the oldest beyond them go. Some megabytes at most.
const KEPT: i64 = 20_000;

/// What a camera reports of itself by the hour: a sign of life, not a change.
const SIGNS_OF_LIFE: [&str; 1] = ["last_seen_at"];

/// What happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// Values differ from before.
    Changed,
    /// It is new.
    Added,
    /// It was removed.
    Removed,
    /// A complete reading did not list it any more; its values are kept.
    NoLongerListed,
    /// It is listed again.
    ListedAgain,
    /// A code typed in by hand was changed or forgotten.
    SecretChanged,
}

impl Happening {
    const ALL: [Self; 6] =
        [Self::Changed, Self::Added, Self::Removed, Self::NoLongerListed, Self::ListedAgain, Self::SecretChanged];

    /// The name in the vault and in the window.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::NoLongerListed => "no-longer-listed",
            Self::ListedAgain => "listed-again",
            Self::SecretChanged => "secret-changed",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|happening| happening.as_str() == text)
    }
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// Which record.
    pub record: RecordKey,
    /// A camera's name at that time.
    pub name: Option<String>,
    /// What happened.
    pub what: Happening,
    /// The fields that differ, as they were.
    pub before: Fields,
    /// The same fields, as they became.
    pub after: Fields,
    /// Who said so.
    pub source: Source,
}

/// A row of a list that is newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<T> {
    /// When it happened, UTC.
    pub at: Timestamp,
    /// Its number, unique in its table.
    pub seq: i64,
    /// What it says; `None` if it does not read as what it should be.
    pub read: Option<T>,
}

/// Where a list goes on: behind the row of that instant and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Behind {
    /// The row's instant, UTC.
    pub at: Timestamp,
    /// Its number; more than any to include all of that instant.
    pub seq: i64,
}

impl Behind {
    /// The beginning: everything comes after it.
    pub const NEWEST: Self = Self { at: Timestamp::MAX, seq: i64::MAX };
}

/// Which rows are wanted; what is `None` does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// Only of this kind of record.
    pub kind: Option<RecordKind>,
    /// Only where this field differs.
    pub field: Option<FieldId>,
    /// Only what was typed in by hand, also out of an answer, or only what was not.
    pub typed_in: Option<bool>,
}

/// The table `history`.
#[derive(Debug)]
pub struct History<'c>(pub(super) &'c Connection);

impl History<'_> {
    /// The next `limit` entries behind a place, newest first.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read; one that reads wrongly is only marked.
    pub fn page(&self, behind: Behind, wish: &Wish, limit: u32) -> Result<Vec<Listed<Happened>>, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT seq, at_us, kind, record, name, event, before, after, source FROM history
             WHERE (at_us, seq) < (?1, ?2) AND (?3 IS NULL OR kind = ?3)
               AND (?4 IS NULL
                    OR CASE WHEN json_valid(before) THEN EXISTS (SELECT 1 FROM json_each(before) WHERE key = ?4) END
                    OR CASE WHEN json_valid(after) THEN EXISTS (SELECT 1 FROM json_each(after) WHERE key = ?4) END)
               AND (?5 IS NULL OR ?5 = (source <> 'portal'))
             ORDER BY at_us DESC, seq DESC LIMIT ?6",
        )?;
        let (kind, field) = (wish.kind.map(RecordKind::as_str), wish.field.as_ref().map(FieldId::as_str));
        let place = params![microseconds(behind.at), behind.seq, kind, field, wish.typed_in, limit];
        let rows = statement.query_map(place, raw)?;
        rows.map(|row| Ok(row?.listed())).collect()
    }

    /// One entry, with its instant; `None` if it is not there any more.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self, seq: i64) -> Result<Option<Happened>, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT seq, at_us, kind, record, name, event, before, after, source FROM history WHERE seq = ?1",
        )?;
        statement.query_row([seq], raw).optional()?.map(Raw::happened).transpose()
    }

    /// Notes that the member changed or forgot a code they had typed in; the code itself is not noted.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn note_secret(&self, device: &RecordId, name: Option<&str>, now: Timestamp) -> Result<(), VaultError> {
        let none = Fields::new();
        self.note(
            &Happened {
                record: RecordKey::device(device.clone()),
                name: name.map(str::to_owned),
                what: Happening::SecretChanged,
                before: none.clone(),
                after: none,
                source: Source::TypedIn,
            },
            now,
        )
    }

    /// Notes what differs between what is held and what the portal says now. `own` is the change of the
    /// member's that it answers: what that brought stands in `change` already.
    pub(super) fn note_arrival(
        &self,
        key: &RecordKey,
        held: Option<&Record>,
        said: &Fields,
        own: Option<&Action>,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        let Some(held) = held else {
            // What the first reading brings is not news.
            let is_news = own.is_none() && self.is_read_before(key.kind)?;
            return if is_news { self.note_record(key, said, Happening::Added, Source::Portal, now) } else { Ok(()) };
        };
        if held.listing != Listing::Listed {
            self.note_record(key, said, Happening::ListedAgain, Source::Portal, now)?;
        }
        let known =
            held.values.iter().filter(|(field, held)| held.source == Source::Portal || said.contains_key(*field));
        let known: Fields = known.map(|(field, held)| (field.clone(), held.value.clone())).collect();
        let known = match own {
            Some(Action::Edit { wanted, .. }) => apply(known, wanted),
            _ => known,
        };
        let differs = self.without_own_wishes(key, differing(&known, said), said)?;
        self.note_difference(key, &differs, (&known, said), Source::Portal, now)
    }

    /// Notes what the member typed in by hand, out of their own head or out of an answer.
    pub(super) fn note_typed(
        &self,
        key: &RecordKey,
        held: Option<&Fields>,
        typed: &Fields,
        source: Source,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        match held {
            None if key.kind == RecordKind::Device => self.note_record(key, typed, Happening::Added, source, now),
            held => {
                let none = Fields::new();
                let held = held.unwrap_or(&none);
                self.note_difference(key, &differing(held, typed), (held, typed), source, now)
            }
        }
    }

    /// Notes what happened to a whole record; `fields` are for its name only.
    pub(super) fn note_record(
        &self,
        key: &RecordKey,
        fields: &Fields,
        what: Happening,
        source: Source,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        let none = Fields::new();
        let name = name_in(key, fields);
        self.note(&Happened { record: key.clone(), name, what, before: none.clone(), after: none, source }, now)
    }

    fn note_difference(
        &self,
        key: &RecordKey,
        differs: &[FieldId],
        (before, after): (&Fields, &Fields),
        source: Source,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        if differs.is_empty() {
            return Ok(());
        }
        let only = |fields: &Fields| {
            let kept = fields.iter().filter(|(field, _)| differs.contains(field));
            kept.map(|(field, value)| (field.clone(), value.clone())).collect::<Fields>()
        };
        let name = name_in(key, after).or_else(|| name_in(key, before));
        let (before, after) = (only(before), only(after));
        self.note(&Happened { record: key.clone(), name, what: Happening::Changed, before, after, source }, now)
    }

    fn note(&self, entry: &Happened, now: Timestamp) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT INTO history (at_us, kind, record, name, event, before, after, source)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                microseconds(now),
                entry.record.kind.as_str(),
                entry.record.id.as_str(),
                entry.name,
                entry.what.as_str(),
                write_fields(&entry.before),
                write_fields(&entry.after),
                write_source(entry.source),
            ])?;
        let newest = self.0.last_insert_rowid();
        self.0.prepare_cached("DELETE FROM history WHERE seq <= ?1")?.execute([newest.saturating_sub(KEPT)])?;
        Ok(())
    }

    /// A removal of the member's that is on its way: a tombstone is then most likely its echo.
    pub(super) fn is_removal_under_way(&self, key: &RecordKey) -> Result<bool, VaultError> {
        let open = Changes(self.0).open_for(key)?;
        Ok(open.iter().any(|change| is_under_way(&change.state) && matches!(change.action, Action::Remove { .. })))
    }

    /// Leaves out what a change of the member's that may have arrived asked for: the feed only repeats it.
    fn without_own_wishes(
        &self,
        key: &RecordKey,
        mut differs: Vec<FieldId>,
        said: &Fields,
    ) -> Result<Vec<FieldId>, VaultError> {
        if differs.is_empty() {
            return Ok(differs);
        }
        for change in Changes(self.0).open_for(key)? {
            if let (true, Action::Edit { wanted, .. }) = (is_under_way(&change.state), &change.action) {
                differs.retain(|field| wanted.get(field).is_none_or(|wish| wish.as_ref() != said.get(field)));
            }
        }
        Ok(differs)
    }

    /// Whether records of a kind were read to the end before. Choices were not kept from the beginning: they
    /// are from the first reading on that ended after that, which left a place in the feed.
    fn is_read_before(&self, kind: RecordKind) -> Result<bool, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT checked_us IS NOT NULL, cursor IS NOT NULL FROM sync")?;
        let (checked, placed): (bool, bool) = statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(checked && (placed || kind != RecordKind::SharingChoice))
    }
}

const fn is_under_way(state: &ChangeState) -> bool {
    matches!(state, ChangeState::Sending | ChangeState::Unknown)
}

fn differing(before: &Fields, after: &Fields) -> Vec<FieldId> {
    let mut fields: Vec<FieldId> = before.keys().chain(after.keys()).cloned().collect();
    fields.sort_unstable();
    fields.dedup();
    fields.retain(|field| before.get(field) != after.get(field) && !SIGNS_OF_LIFE.contains(&field.as_str()));
    fields
}

fn name_in(key: &RecordKey, fields: &Fields) -> Option<String> {
    let named = fields.iter().find(|(field, _)| key.kind == RecordKind::Device && field.as_str() == "name");
    named.and_then(|(_, value)| value.as_text()).map(str::to_owned)
}

struct Raw {
    seq: i64,
    at_us: i64,
    kind: String,
    record: String,
    name: Option<String>,
    event: String,
    before: String,
    after: String,
    source: String,
}

fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
    Ok(Raw {
        seq: row.get(0)?,
        at_us: row.get(1)?,
        kind: row.get(2)?,
        record: row.get(3)?,
        name: row.get(4)?,
        event: row.get(5)?,
        before: row.get(6)?,
        after: row.get(7)?,
        source: row.get(8)?,
    })
}

impl Raw {
    fn listed(self) -> Listed<Happened> {
        let (at, seq) = (when(self.at_us), self.seq);
        Listed { at, seq, read: self.happened().ok() }
    }

    fn happened(self) -> Result<Happened, VaultError> {
        Ok(Happened {
            record: read_key(&self.kind, self.record)?,
            name: self.name,
            what: Happening::parse(&self.event).ok_or(VaultError::Content { column: "history.event" })?,
            before: read_fields(&self.before, "history.before")?,
            after: read_fields(&self.after, "history.after")?,
            source: read_source(&self.source)?,
        })
    }
}

/// An instant for a list; one that no calendar has stands at its end.
pub(super) fn when(us: i64) -> Timestamp {
    instant(us, "history.at_us").unwrap_or(Timestamp::UNIX_EPOCH)
}
