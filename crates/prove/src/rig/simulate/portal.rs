//! A small portal of one account, written for the simulator: operations, versions, a counter, a feed with
//! tombstones that are forgotten, and a memory of everything it ever did.

use std::collections::{BTreeMap, BTreeSet};

use domain::{FieldId, Fields, OperationId, RecordId, RecordKey, RecordKind, Value, apply};
use jiff::Timestamp;
use wire::{
    ActivityEntry, ChangesPage, FeedItem, NewRecord, OperationAnswer, Problem, ProblemCode, Record, RecordList,
    RecordPatch, Scalar,
};

use super::answer::{Answered, Asked};

/// A record as it stands.
#[derive(Debug, Clone)]
pub struct Row {
    pub fields: Fields,
    /// Its place in the feed, which is its version too.
    pub position: u64,
}

/// Something an operation did.
#[derive(Debug, Clone)]
pub struct Effect {
    pub operation: OperationId,
    pub key: RecordKey,
}

/// An answer that is kept for the life of the account.
#[derive(Debug, Clone)]
struct Kept {
    fingerprint: String,
    status: u16,
    body: serde_json::Value,
}

/// The portal.
#[derive(Debug)]
pub struct Portal {
    /// Which database this is; another one numbers everything anew.
    pub epoch: u64,
    /// Whether a cursor of another database is answered at all, or refused.
    answers_strangers: bool,
    pub counter: u64,
    floor: u64,
    page: usize,
    pub now: Timestamp,
    pub records: BTreeMap<RecordKey, Row>,
    pub tombstones: BTreeMap<RecordKey, u64>,
    activity: Vec<(u64, ActivityEntry)>,
    operations: BTreeMap<OperationId, Kept>,
    /// Every effect, in order.
    pub ledger: Vec<Effect>,
    /// Every state a record was ever in, in order; `None` while it was not there.
    pub history: BTreeMap<RecordKey, Vec<Option<Fields>>>,
    /// Records that were ever removed by a tombstone.
    pub removed: BTreeSet<RecordKey>,
    made: u64,
}

pub fn field(name: &str) -> Option<FieldId> {
    FieldId::new(name).ok()
}

pub fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().filter_map(|(name, text)| Some((field(name)?, Value::Text((*text).to_owned())))).collect()
}

pub fn topic(name: &str) -> Option<RecordKey> {
    Some(RecordKey::email_preference(RecordId::new(name).ok()?))
}

pub fn recipient(name: &str) -> Option<RecordKey> {
    Some(RecordKey::sharing_choice(RecordId::new(name).ok()?))
}

impl Portal {
    /// A portal with a profile, `cameras` cameras, three topics and choices about three recipients, of which one
    /// is not made yet; its pages hold `page` items.
    pub fn new(cameras: u64, page: usize, now: Timestamp) -> Self {
        let mut portal = Self {
            epoch: 1,
            answers_strangers: false,
            counter: 0,
            floor: 0,
            page,
            now,
            records: BTreeMap::new(),
            tombstones: BTreeMap::new(),
            activity: Vec::new(),
            operations: BTreeMap::new(),
            ledger: Vec::new(),
            history: BTreeMap::new(),
            removed: BTreeSet::new(),
            made: 0,
        };
        portal.write(&RecordKey::profile(), Some(fields(&[("name", "Ada"), ("city", "Linz")])));
        for _ in 0..cameras {
            portal.add_camera(fields(&[("name", "Door")]));
        }
        for key in ["news", "offers", "alerts"].into_iter().filter_map(topic) {
            let subscribed = field("subscribed").map(|name| (name, Value::Flag(true)));
            portal.write(&key, Some(subscribed.into_iter().collect()));
        }
        for (name, allowed) in [("links", Some(true)), ("booth", Some(false)), ("partners", None)] {
            let Some(key) = recipient(name) else { continue };
            let allowed = field("allowed").zip(allowed.map(Value::Flag));
            portal.write(&key, Some(allowed.into_iter().collect()));
        }
        portal
    }

    /// Writes or removes a record as the organization itself would; its place is a new one.
    pub fn write(&mut self, key: &RecordKey, fields: Option<Fields>) {
        self.counter += 1;
        let position = self.counter;
        self.history.entry(key.clone()).or_default().push(fields.clone());
        match fields {
            Some(fields) => {
                self.tombstones.remove(key);
                self.records.insert(key.clone(), Row { fields, position });
            }
            None => {
                self.records.remove(key);
                self.tombstones.insert(key.clone(), position);
                self.removed.insert(key.clone());
            }
        }
        self.counter += 1;
        let entry = ActivityEntry {
            id: format!("a{}-{}", self.epoch, self.counter),
            at: self.now,
            kind: "changed".to_owned(),
            detail: None,
        };
        self.activity.push((self.counter, entry));
    }

    /// Registers a camera under a new id.
    pub fn add_camera(&mut self, fields: Fields) -> RecordKey {
        self.made += 1;
        let id = RecordId::new(format!("srv-{}", self.made)).unwrap_or_else(|_| RecordId::only());
        let key = RecordKey::device(id);
        self.write(&key, Some(fields));
        key
    }

    /// Moves everything to another database, which numbers it anew and has forgotten removals. `lost` is
    /// not there any more, and nobody says so.
    pub fn move_house(&mut self, answers_strangers: bool, lost: Option<&RecordKey>) {
        self.epoch += 1;
        self.answers_strangers = answers_strangers;
        self.tombstones.clear();
        if let Some(lost) = lost {
            self.records.remove(lost);
            self.history.entry(lost.clone()).or_default().push(None);
        }
        self.counter = 0;
        self.floor = 0;
        for row in self.records.values_mut() {
            self.counter += 1;
            row.position = self.counter;
        }
        for (position, _) in &mut self.activity {
            self.counter += 1;
            *position = self.counter;
        }
    }

    /// Forgets old removals; cursors from before expire.
    pub fn compact(&mut self) {
        self.floor = self.tombstones.values().copied().max().unwrap_or(self.floor).max(self.floor);
        self.tombstones.clear();
    }

    /// The version of a record, as it stands in `If-Match`.
    pub fn etag(&self, key: &RecordKey) -> Option<String> {
        self.records.get(key).map(|row| format!("\"{}-{}\"", self.epoch, row.position))
    }

    /// The cursor at the end of the feed.
    pub fn head(&self) -> String {
        format!("{}.{}", self.epoch, self.counter)
    }

    pub fn server_id(&self) -> String {
        format!("server-{}", self.epoch)
    }

    pub fn entries(&self) -> usize {
        self.activity.len()
    }

    /// How many effects an operation had.
    pub fn effects(&self, operation: OperationId) -> usize {
        self.ledger.iter().filter(|effect| effect.operation == operation).count()
    }

    fn record(&self, key: &RecordKey) -> Option<Record> {
        let row = self.records.get(key)?;
        Some(Record {
            id: key.id.as_str().to_owned(),
            etag: self.etag(key)?,
            values: row.fields.iter().map(|(field, value)| (field.as_str().to_owned(), Scalar::from(value))).collect(),
            updated_at: self.now,
            has_secret: (key.kind == RecordKind::Device).then_some(false),
        })
    }

    /// Answers a call that has been let in. `fresh`: the member signed in a moment ago.
    pub fn answer(&mut self, asked: &Asked, fresh: bool) -> Answered {
        let path: Vec<&str> = asked.path.iter().map(String::as_str).collect();
        match (asked.method.as_str(), path.as_slice()) {
            ("GET", ["changes"]) => self.changes(asked.after.as_deref()),
            ("GET", ["operations", id]) => self.operation(id),
            ("GET", ["profile"]) => match self.record(&RecordKey::profile()) {
                Some(record) => Answered::json(200, &record),
                None => Answered::problem(ProblemCode::NotFound),
            },
            ("GET", ["devices"]) => self.list(RecordKind::Device),
            ("GET", ["email-preferences"]) => self.list(RecordKind::EmailPreference),
            ("GET", ["sharing-choices"]) => self.list(RecordKind::SharingChoice),
            ("POST" | "PATCH" | "DELETE", _) => self.write_once(asked, fresh),
            _ => Answered::problem(ProblemCode::NotFound),
        }
    }

    fn list(&self, kind: RecordKind) -> Answered {
        let items = self.records.keys().filter(|key| key.kind == kind).filter_map(|key| self.record(key)).collect();
        Answered::json(200, &RecordList { items })
    }

    fn operation(&self, id: &str) -> Answered {
        let kept = OperationId::parse(id).ok().and_then(|id| self.operations.get(&id));
        match kept {
            Some(kept) => Answered::json(200, &OperationAnswer { status: kept.status, answer: kept.body.clone() }),
            None => Answered::problem(ProblemCode::NotFound),
        }
    }

    fn write_once(&mut self, asked: &Asked, fresh: bool) -> Answered {
        let Some(operation) = asked.operation else { return Answered::problem(ProblemCode::OperationMissing) };
        let fingerprint = asked.fingerprint();
        if let Some(kept) = self.operations.get(&operation) {
            if kept.fingerprint != fingerprint {
                return Answered::problem(ProblemCode::OperationMismatch);
            }
            return Answered::json(kept.status, &kept.body);
        }
        let (key, answered) = match self.write_asked(asked, fresh) {
            Ok(done) => done,
            Err(refused) => return refused,
        };
        self.ledger.push(Effect { operation, key });
        let body = answered.body_json();
        self.operations.insert(operation, Kept { fingerprint, status: answered.status, body });
        answered
    }

    fn write_asked(&mut self, asked: &Asked, fresh: bool) -> Result<(RecordKey, Answered), Answered> {
        let path: Vec<&str> = asked.path.iter().map(String::as_str).collect();
        if asked.method == "POST" {
            let body: NewRecord = asked.json()?;
            let fields = body.into_fields().map_err(|_| Answered::problem(ProblemCode::Validation))?;
            is_allowed(fields.values())?;
            let key = self.add_camera(fields);
            return Ok((key.clone(), self.written(201, &key)));
        }
        let key = match path.as_slice() {
            ["profile"] => RecordKey::profile(),
            [collection, id] => {
                let id = RecordId::new(*id).map_err(|_| Answered::problem(ProblemCode::NotFound))?;
                let kind = match *collection {
                    "devices" => RecordKind::Device,
                    "email-preferences" => RecordKind::EmailPreference,
                    "sharing-choices" => RecordKind::SharingChoice,
                    _ => return Err(Answered::problem(ProblemCode::NotFound)),
                };
                RecordKey { kind, id }
            }
            _ => return Err(Answered::problem(ProblemCode::NotFound)),
        };
        let Some(current) = self.record(&key) else { return Err(Answered::problem(ProblemCode::NotFound)) };
        if asked.if_match.as_deref() != Some(current.etag.as_str()) {
            let problem = Problem { current: Some(current), ..Problem::new(ProblemCode::PreconditionFailed) };
            return Err(Answered::json(412, &problem));
        }
        if asked.method == "DELETE" {
            self.write(&key, None);
            return Ok((key, Answered::empty(204)));
        }
        let body: RecordPatch = asked.json()?;
        let wanted = body.into_wanted().map_err(|_| Answered::problem(ProblemCode::Validation))?;
        is_allowed(wanted.values().flatten())?;
        if !fresh && wanted.keys().any(|field| field.as_str() == "email") {
            return Err(Answered::step_up());
        }
        let before = self.records.get(&key).map(|row| row.fields.clone()).unwrap_or_default();
        self.write(&key, Some(apply(before, &wanted)));
        let answered = self.written(200, &key);
        Ok((key, answered))
    }

    fn written(&self, status: u16, key: &RecordKey) -> Answered {
        self.record(key)
            .map_or_else(|| Answered::problem(ProblemCode::Internal), |record| Answered::json(status, &record))
    }

    fn changes(&self, after: Option<&str>) -> Answered {
        let expired = || Answered::problem(ProblemCode::CursorExpired);
        let Some(cursor) = after else { return Answered::json(200, &self.page_after(0, Some(self.counter))) };
        let mut numbers = cursor.split('.').map(|number| number.parse::<u64>().ok());
        let (Some(Some(epoch)), Some(Some(position))) = (numbers.next(), numbers.next()) else { return expired() };
        // Where a reading from the beginning began.
        let began = numbers.next().flatten();
        let stranger = epoch != self.epoch;
        let known = (self.floor..=self.counter).contains(&began.unwrap_or(position));
        if if stranger { !self.answers_strangers } else { !known } {
            return expired();
        }
        Answered::json(200, &self.page_after(position, began))
    }

    fn page_after(&self, after: u64, began: Option<u64>) -> ChangesPage {
        let record = |key: &RecordKey| {
            let kind = key.kind.as_str().to_owned();
            self.record(key).map(|record| FeedItem::Record { kind, record })
        };
        let mut items: Vec<(u64, FeedItem)> =
            self.records.iter().filter_map(|(key, row)| Some((row.position, record(key)?))).collect();
        let removals = self.tombstones.iter().filter(|(_, position)| began.is_none_or(|began| **position > began));
        items.extend(removals.map(|(key, position)| {
            let (kind, id) = (key.kind.as_str().to_owned(), key.id.as_str().to_owned());
            (*position, FeedItem::Removed { kind, id })
        }));
        let entries = self.activity.iter();
        items.extend(entries.map(|(position, entry)| (*position, FeedItem::Activity { entry: entry.clone() })));
        items.retain(|(position, _)| *position > after);
        items.sort_by_key(|(position, _)| *position);
        let remaining = items.len().saturating_sub(self.page);
        items.truncate(self.page);
        let reached = items.last().map_or(after, |(position, _)| *position);
        let next = match began {
            _ if remaining == 0 => self.head(),
            Some(began) => format!("{}.{reached}.{began}", self.epoch),
            None => format!("{}.{reached}", self.epoch),
        };
        ChangesPage {
            server_id: self.server_id(),
            items: items.into_iter().map(|(_, item)| item).collect(),
            next,
            has_more: remaining > 0,
            remaining: u64::try_from(remaining).unwrap_or(u64::MAX),
        }
    }
}

/// The organization refuses one word for good.
fn is_allowed<'v>(mut values: impl Iterator<Item = &'v Value>) -> Result<(), Answered> {
    if values.any(|value| value.as_text() == Some("refuse")) {
        let problem = Problem::new(ProblemCode::Validation).detail("not this word");
        return Err(Answered::json(422, &problem));
    }
    Ok(())
}
