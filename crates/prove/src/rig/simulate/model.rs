//! Queue and portal in a few lines each, for the plan alone: no vault, no network, no JSON.

use std::collections::BTreeMap;

use domain::{
    Action, Change, ChangeState, ETag, Fields, LONGEST_WAIT, OperationId, RecordId, RecordKey, RecordKind, Refusal,
    apply,
};
use jiff::{SignedDuration, Timestamp};
use sync::{Reply, is_too_much, plan};
use vault::{PortalCopy, Settlement};

/// A change in the queue, and the version it was made against.
#[derive(Debug, Clone)]
pub struct Queued {
    pub change: Change,
    pub etag: Option<ETag>,
    pub reason: Option<String>,
}

/// A computer's queue and its copy of the portal's records.
#[derive(Debug, Default)]
pub struct Queue {
    pub changes: Vec<Queued>,
    pub copies: BTreeMap<RecordKey, PortalCopy>,
    pub cursor: u64,
    pub stopped: bool,
    /// When each removed record went.
    removed: Vec<(RecordKey, Timestamp)>,
}

impl Queue {
    fn is_head(&self, head: &Queued) -> bool {
        !self.changes.iter().any(|earlier| {
            let parked = matches!(earlier.change.state, ChangeState::Refused(_))
                && !matches!(earlier.change.action, Action::Add { .. });
            earlier.change.record == head.change.record
                && earlier.change.seq < head.change.seq
                && !earlier.change.state.is_settled()
                && !parked
        })
    }

    fn heads(&self) -> impl Iterator<Item = &Queued> {
        let open = |queued: &&Queued| matches!(queued.change.state, ChangeState::Waiting | ChangeState::Unknown);
        self.changes.iter().filter(open).filter(|queued| self.is_head(queued))
    }

    /// The next change to offer.
    pub fn next_due(&self, now: Timestamp) -> Option<Queued> {
        self.heads().find(|head| believed(head.change.due_at, now) <= now).cloned()
    }

    /// When the earliest change is due.
    pub fn next_due_at(&self, now: Timestamp) -> Option<Timestamp> {
        self.heads().map(|head| believed(head.change.due_at, now)).min()
    }

    pub fn get(&mut self, operation: OperationId) -> Option<&mut Queued> {
        self.changes.iter_mut().find(|queued| queued.change.operation == operation)
    }

    /// Ends waits.
    pub fn free(&mut self, free: plan::Free, now: Timestamp) {
        let open = |queued: &&mut Queued| matches!(queued.change.state, ChangeState::Waiting | ChangeState::Unknown);
        for queued in self.changes.iter_mut().filter(open) {
            let cut_off = matches!(queued.reason.as_deref(), Some("offline" | "no-answer" | "portal-unreachable"));
            let paused = free == plan::Free::Paused && queued.reason.as_deref() == Some("deletion-pending");
            if free == plan::Free::All || paused || (free == plan::Free::CutOff && cut_off) {
                queued.change.due_at = now;
            }
        }
    }

    /// The program died and starts again.
    pub fn recover(&mut self, now: Timestamp) {
        for queued in self.changes.iter_mut().filter(|queued| queued.change.state == ChangeState::Sending) {
            queued.change.state = ChangeState::Unknown;
            queued.change.due_at = now;
        }
    }

    /// Stores what became of a change.
    pub fn settle(&mut self, operation: OperationId, settlement: Settlement, now: Timestamp) {
        let Some(queued) = self.get(operation) else { return };
        let (seq, record) = (queued.change.seq, queued.change.record.clone());
        let removal = matches!(queued.change.action, Action::Remove { .. });
        let change = &mut queued.change;
        match settlement {
            Settlement::Confirmed { copy } => {
                change.state = ChangeState::Confirmed;
                match copy {
                    Some(copy) => self.confirmed(seq, &record, copy),
                    None if removal => self.remove(&record, now),
                    None => {}
                }
            }
            Settlement::Rebased { copy, wanted } => {
                change.state =
                    if wanted.is_empty() && !removal { ChangeState::Confirmed } else { ChangeState::Waiting };
                change.due_at = now;
                if let Action::Edit { before, wanted: kept } = &mut change.action {
                    *before = copy.fields.clone();
                    before.retain(|field, _| wanted.contains_key(field));
                    *kept = wanted;
                }
                queued.etag.clone_from(&copy.etag);
                self.copies.insert(copy.key.clone(), copy);
            }
            Settlement::Retry { due, reason } => {
                (change.state, change.due_at, queued.reason) = (ChangeState::Waiting, due, Some(reason));
            }
            Settlement::Unknown { due, reason } => {
                (change.state, change.due_at, queued.reason) = (ChangeState::Unknown, due, Some(reason));
            }
            Settlement::Refused(refusal) => change.state = ChangeState::Refused(refusal),
            Settlement::SignInNeeded => change.state = ChangeState::SignInNeeded,
            Settlement::Conflict { copy } => {
                change.state = ChangeState::Conflict { theirs: copy.as_ref().map(|copy| copy.fields.clone()) };
                if let Some(copy) = copy {
                    queued.etag.clone_from(&copy.etag);
                    self.copies.insert(copy.key.clone(), copy);
                }
            }
        }
    }

    fn confirmed(&mut self, seq: i64, record: &RecordKey, copy: PortalCopy) {
        for later in &mut self.changes {
            if later.change.record != *record || later.change.state.is_settled() {
                continue;
            }
            later.change.record = copy.key.clone();
            let made_on = match (&later.change.state, &later.change.action) {
                (ChangeState::Conflict { .. }, _) => false,
                (_, Action::Edit { before, wanted }) => {
                    wanted.keys().all(|field| before.get(field) == copy.fields.get(field))
                }
                _ => true,
            };
            if later.change.seq > seq && made_on {
                later.etag.clone_from(&copy.etag);
            }
        }
        self.copies.insert(copy.key.clone(), copy);
    }

    /// An answer asked for later may be older than what was pulled meanwhile.
    pub fn newest(&self, portal: &Portal, reply: Reply, asked: &Queued) -> Reply {
        let Reply::Done(Some(copy)) = reply else { return reply };
        match self.copies.get(&copy.key) {
            Some(held) if held.etag != copy.etag && held.etag != asked.etag => Reply::Done(Some(held.clone())),
            None => Reply::Done(portal.now(&copy.key)),
            _ => Reply::Done(Some(copy)),
        }
    }

    fn remove(&mut self, key: &RecordKey, now: Timestamp) {
        if self.copies.remove(key).is_some() {
            self.removed.push((key.clone(), now));
        }
    }

    /// Takes in everything after the cursor, unless it removes too much.
    pub fn pull(&mut self, portal: &Portal, agreed: bool, now: Timestamp) -> bool {
        if self.stopped && !agreed {
            return false;
        }
        let gone: Vec<&RecordKey> =
            portal.tombstones.iter().filter(|(_, at)| **at > self.cursor).map(|(key, _)| key).collect();
        for kind in RecordKind::ALL {
            let count = |keys: usize| u64::try_from(keys).unwrap_or(u64::MAX);
            let doomed = count(gone.iter().filter(|key| key.kind == kind && self.copies.contains_key(**key)).count());
            let live = count(self.copies.keys().filter(|key| key.kind == kind).count());
            let day = now.saturating_sub(SignedDuration::from_hours(24)).unwrap_or(now);
            let lately = count(self.removed.iter().filter(|(key, at)| key.kind == kind && *at >= day).count());
            if !agreed && is_too_much(kind, live, lately, doomed) {
                self.stopped = true;
                return false;
            }
        }
        for key in gone {
            self.remove(key, now);
        }
        for (key, (_, at)) in portal.records.iter().filter(|(_, (_, at))| *at > self.cursor) {
            if let Some(copy) = portal.copy(key, *at) {
                self.copies.insert(key.clone(), copy);
            }
        }
        (self.cursor, self.stopped) = (portal.counter, false);
        true
    }
}

fn believed(until: Timestamp, now: Timestamp) -> Timestamp {
    let longest = now.saturating_add(LONGEST_WAIT).unwrap_or(now);
    if until > longest { now } else { until }
}

/// The portal.
#[derive(Debug, Default)]
pub struct Portal {
    pub counter: u64,
    pub records: BTreeMap<RecordKey, (Fields, u64)>,
    pub tombstones: BTreeMap<RecordKey, u64>,
    done: BTreeMap<OperationId, Option<PortalCopy>>,
    /// Every effect: whose it was.
    pub ledger: Vec<OperationId>,
}

fn etag(version: u64) -> Option<ETag> {
    ETag::strong(&format!("\"{version}\""))
}

impl Portal {
    pub fn write(&mut self, key: &RecordKey, fields: Option<Fields>) {
        self.counter += 1;
        match fields {
            Some(fields) => drop(self.records.insert(key.clone(), (fields, self.counter))),
            None => {
                self.records.remove(key);
                self.tombstones.insert(key.clone(), self.counter);
            }
        }
    }

    fn copy(&self, key: &RecordKey, version: u64) -> Option<PortalCopy> {
        let (fields, _) = self.records.get(key)?;
        Some(PortalCopy { key: key.clone(), fields: fields.clone(), etag: etag(version), has_secret: false })
    }

    fn now(&self, key: &RecordKey) -> Option<PortalCopy> {
        self.copy(key, self.records.get(key)?.1)
    }

    /// What became of an operation.
    pub fn asked(&self, operation: OperationId) -> Reply {
        self.done.get(&operation).map_or(Reply::NeverSeen, |copy| Reply::Done(copy.clone()))
    }

    /// Does what it is sent, once.
    pub fn sent(&mut self, queued: &Queued) -> Reply {
        let change = &queued.change;
        if let Some(copy) = self.done.get(&change.operation) {
            return Reply::Done(copy.clone());
        }
        let key = match &change.action {
            Action::Add { fields } => {
                let id = RecordId::new(format!("srv-{}", self.counter)).unwrap_or_else(|_| RecordId::only());
                let key = RecordKey::device(id);
                self.write(&key, Some(fields.clone()));
                key
            }
            Action::Edit { .. } | Action::Remove { .. } => {
                let Some(now) = self.now(&change.record) else { return Reply::Gone };
                if queued.etag != now.etag {
                    return Reply::Stale(now);
                }
                if let Some(refused) = refuses(&change.action) {
                    return refused;
                }
                let after = match &change.action {
                    Action::Edit { wanted, .. } => Some(apply(now.fields, wanted)),
                    _ => None,
                };
                self.write(&change.record, after);
                change.record.clone()
            }
        };
        self.ledger.push(change.operation);
        let copy = self.now(&key);
        self.done.insert(change.operation, copy.clone());
        Reply::Done(copy)
    }
}

fn refuses(action: &Action) -> Option<Reply> {
    let Action::Edit { wanted, .. } = action else { return None };
    let refused = wanted.values().flatten().any(|value| value.as_text() == Some("refuse"));
    refused.then(|| Reply::Invalid(Refusal { code: "validation".to_owned(), detail: None }))
}
