//! What happened at one organization: changes made, changes received, and what the organization logged.
//! One list, newest first, read page by page.

mod back;
mod place;

pub use back::ChangedBack;

use domain::{
    Action, Change, ChangeState, FieldId, Fields, Listing, OrganizationId, Record, RecordKey, RecordKind, Source, Value,
};
use jiff::Timestamp;
use organizations::Pack;
use vault::{Behind, Entry, Happened, Happening, Listed, Past, Tx, Wish};

use self::place::{Kept, Place};
use crate::{App, AppError, Pending, Room, field};

/// How many entries one page has.
const PAGE: u32 = 50;

/// Which entries are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Changes, made and received.
    Changes,
    /// Changes the member made.
    Made,
    /// Changes that arrived.
    Received,
    /// What the organization logged.
    Log,
    /// All of it.
    Everything,
}

/// What is asked of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryAsk {
    /// Which entries.
    pub shown: Shown,
    /// Only changes of this kind of record.
    pub kind: Option<RecordKind>,
    /// Only changes of this field.
    pub field: Option<FieldId>,
    /// Goes on where an earlier page ended: its [`HistoryPage::next`].
    pub after: Option<String>,
}

/// One page, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryPage {
    /// Its entries.
    pub entries: Vec<HistoryEntry>,
    /// Where the next one begins; `None` at the end.
    pub next: Option<String>,
    /// When entries happened that could not be read, UTC.
    pub unread: Vec<Timestamp>,
}

/// What an entry tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The member changed it, and how far that has come.
    Made {
        /// The change.
        change: Change,
        /// When it was confirmed or taken back, UTC.
        settled_at: Option<Timestamp>,
    },
    /// It arrived, or was typed in by hand.
    Noted(Happening),
    /// The organization logged it: its code and its words.
    Logged {
        /// The portal's code.
        kind: String,
        /// The portal's words.
        detail: Option<String>,
    },
}

/// One field with what it was and what it became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldStep {
    /// Which field.
    pub field: FieldId,
    /// What it was.
    pub before: Option<Value>,
    /// What it became, or shall become.
    pub after: Option<Value>,
}

/// One entry of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Names it in [`App::change_back`]; unique in its organization.
    pub id: String,
    /// When it was saved, arrived or happened, UTC.
    pub at: Timestamp,
    /// What it tells.
    pub told: Told,
    /// Who said so.
    pub source: Source,
    /// The record; none of a logged entry.
    pub record: Option<RecordKey>,
    /// A camera's name.
    pub name: Option<String>,
    /// The fields it is about.
    pub fields: Vec<FieldStep>,
    /// Whether the earlier values can be asked for again.
    pub can_change_back: bool,
}

impl App {
    /// The next page of what happened at an organization.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if `after` is no page's end; or if the history cannot be read at all. An entry
    /// that reads wrongly does not hide the others.
    pub fn history(&self, organization: &OrganizationId, ask: &HistoryAsk) -> Result<HistoryPage, AppError> {
        let pack = self.pack(organization)?;
        let room = self.room(organization)?;
        let place = ask.after.as_deref().map_or(Ok(Place::NEWEST), Place::read)?;
        let gone = self.is_account_gone(organization)?;
        room.vault().read(|tx| {
            let mut rows = rows(tx, ask, &place)?;
            rows.sort_by(|one, other| other.place.cmp(&one.place));
            let more = rows.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
            rows.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
            let next = rows.last().filter(|_| more).map(|row| row.place.write());
            let mut page = HistoryPage { next, ..HistoryPage::default() };
            for row in rows {
                match row.read {
                    Some(read) => page.entries.push(entry(pack, &room, tx, &row.place, read, gone)?),
                    None => page.unread.push(row.place.at),
                }
            }
            Ok(page)
        })
    }
}

/// A row of one of the three lists.
struct AnyRow {
    place: Place,
    read: Option<AnyRead>,
}

enum AnyRead {
    Made(Past),
    Noted(Happened),
    Logged(Entry),
}

/// One more row than a page has, of each list that is wanted.
fn rows(tx: &Tx<'_>, ask: &HistoryAsk, place: &Place) -> Result<Vec<AnyRow>, AppError> {
    use Shown as S;
    let limit = PAGE + 1;
    let typed_in = match ask.shown {
        S::Made => Some(true),
        S::Received => Some(false),
        S::Changes | S::Log | S::Everything => None,
    };
    let wish = Wish { kind: ask.kind, field: ask.field.clone(), typed_in };
    let mut rows = Vec::new();
    if matches!(ask.shown, S::Changes | S::Made | S::Everything) {
        let made = tx.changes().page(behind(place, &Kept::Made), &wish, limit)?;
        rows.extend(made.into_iter().map(|row| any(row, Kept::Made, AnyRead::Made)));
    }
    if ask.shown != S::Log {
        let noted = tx.history().page(behind(place, &Kept::Noted), &wish, limit)?;
        rows.extend(noted.into_iter().map(|row| any(row, Kept::Noted, AnyRead::Noted)));
    }
    // What was logged is about no field.
    if matches!(ask.shown, S::Log | S::Everything) && ask.kind.is_none() {
        let (at, id) = place.in_log();
        for entry in tx.activity().before(at, &id, limit)? {
            let place = Place { at: entry.at, kept: Kept::Logged(entry.id.clone()), seq: 0 };
            rows.push(AnyRow { place, read: Some(AnyRead::Logged(entry)) });
        }
    }
    Ok(rows)
}

const fn behind(place: &Place, list: &Kept) -> Behind {
    Behind { at: place.at, seq: place.seq_in(list) }
}

fn any<T>(row: Listed<T>, kept: Kept, wrap: impl FnOnce(T) -> AnyRead) -> AnyRow {
    AnyRow { place: Place { at: row.at, kept, seq: row.seq }, read: row.read.map(wrap) }
}

fn entry(
    pack: &Pack,
    room: &Room,
    tx: &Tx<'_>,
    place: &Place,
    read: AnyRead,
    gone: bool,
) -> Result<HistoryEntry, AppError> {
    let id = place.write();
    let at = place.at;
    Ok(match read {
        AnyRead::Logged(log) => HistoryEntry {
            id,
            at,
            told: Told::Logged { kind: log.kind, detail: log.detail },
            source: Source::Portal,
            record: None,
            name: None,
            fields: Vec::new(),
            can_change_back: false,
        },
        AnyRead::Noted(noted) => {
            let fields = steps(&noted.before, &noted.after);
            let settled = noted.what == Happening::Changed;
            HistoryEntry {
                id,
                at,
                source: noted.source,
                name: name(tx, &noted.record, noted.name)?,
                can_change_back: settled && !gone && back::is_worth_asking(pack, room, tx, &noted.record, &fields)?,
                record: Some(noted.record),
                told: Told::Noted(noted.what),
                fields,
            }
        }
        AnyRead::Made(Past { change, settled_at }) => {
            let fields = steps_of(&change.action);
            let settled = change.state == ChangeState::Confirmed && matches!(change.action, Action::Edit { .. });
            let named = name_of(&change);
            HistoryEntry {
                id,
                at,
                source: Source::TypedIn,
                name: name(tx, &change.record, named)?,
                can_change_back: settled && !gone && back::is_worth_asking(pack, room, tx, &change.record, &fields)?,
                record: Some(change.record.clone()),
                told: Told::Made { change, settled_at },
                fields,
            }
        }
    })
}

/// Each field that differs, in the order of the ids.
fn steps(before: &Fields, after: &Fields) -> Vec<FieldStep> {
    let mut fields: Vec<&FieldId> = before.keys().chain(after.keys()).collect();
    fields.sort_unstable();
    fields.dedup();
    let step = |field: &FieldId| FieldStep {
        field: field.clone(),
        before: before.get(field).cloned(),
        after: after.get(field).cloned(),
    };
    fields.into_iter().map(step).collect()
}

fn steps_of(action: &Action) -> Vec<FieldStep> {
    match action {
        Action::Edit { before, wanted } => wanted
            .iter()
            .map(|(field, wish)| FieldStep {
                field: field.clone(),
                before: before.get(field).cloned(),
                after: wish.clone(),
            })
            .collect(),
        Action::Add { fields } => steps(&Fields::new(), fields),
        Action::Remove { .. } => Vec::new(),
    }
}

/// The camera's name in the change itself.
fn name_of(change: &Change) -> Option<String> {
    let fields = match &change.action {
        Action::Add { fields } => fields,
        Action::Edit { before, .. } | Action::Remove { before } => before,
    };
    crate::devices::named(fields).map(str::to_owned)
}

/// A camera by the name it had then, else by the one it has now.
fn name(tx: &Tx<'_>, key: &RecordKey, then: Option<String>) -> Result<Option<String>, AppError> {
    if key.kind != RecordKind::Device || then.is_some() {
        return Ok(then);
    }
    let record = tx.records().get(key)?;
    Ok(record.and_then(|record| crate::devices::named(&record.fields()).map(str::to_owned)))
}

/// The record with the open changes on top, if it is still listed.
fn present(tx: &Tx<'_>, key: &RecordKey) -> Result<Option<(Record, Fields)>, AppError> {
    let Some(record) = tx.records().get(key)?.filter(|record| record.listing == Listing::Listed) else {
        return Ok(None);
    };
    let open = tx.changes().open_for(key)?;
    let live: Vec<&Change> = open.iter().filter(|change| !matches!(change.state, ChangeState::Refused(_))).collect();
    let shown = field::wanted_values(Some(&record), &live);
    Ok(Some((record, shown)))
}

impl HistoryEntry {
    /// How far the member's own change has come; `None` of everything else.
    #[must_use]
    pub fn pending(&self) -> Option<Pending> {
        match &self.told {
            Told::Made { change, .. } => Some(Pending::from(change)),
            Told::Noted(_) | Told::Logged { .. } => None,
        }
    }
}
