//! The plan, the settlements, the merge, the guard and the waits alone: many cases in little time.

mod turns;

use std::collections::BTreeMap;

use anyhow::Result;
use domain::{Action, Change, ChangeState, Fields, OperationId, RecordId, RecordKey, Value, Wanted, apply, merge};
use jiff::{SignedDuration, Timestamp};
use sync::Removals;
use sync::plan::{Event, Plan};

use super::chance::Chance;
use super::model::{Portal, Queue, Queued};
use super::portal::{field, fields};
use super::trace::Trace;
use crate::out;
use crate::run::Run;
use crate::verdict::Verdict;

/// Most turns until everything is quiet. Source: reliability page, rig R8.
const TURNS: u32 = 200;

struct Computer {
    plan: Plan,
    queue: Queue,
    /// How far its clock is ahead.
    ahead: SignedDuration,
    held: Option<Timestamp>,
    network: bool,
    paused: bool,
}

struct Case {
    chance: Chance,
    trace: Trace,
    portal: Portal,
    computers: Vec<Computer>,
    now: Timestamp,
    storm: bool,
    /// What was saved, by operation: where, and as what.
    saved: BTreeMap<OperationId, (usize, Action)>,
    met: BTreeMap<&'static str, u64>,
    broken: Vec<String>,
    seq: i64,
}

/// Runs `run.count` cases.
pub fn run(run: &Run) -> Result<Verdict> {
    let mut verdict = Verdict::default();
    let mut hash = 0_u64;
    for number in 0..run.count {
        let seed = run.case_seed(number);
        let mut case = Case::new(Chance::of(run.case(number)), run.count == super::PLANS && number == 0)?;
        case.go();
        hash ^= case.trace.hash().rotate_left(u32::try_from(number % 64)?);
        for line in case.trace.lines() {
            out::line(&format!("  plan: {line}"));
        }
        for (what, count) in &case.met {
            verdict.count(&format!("plan: {what}"), *count);
        }
        for what in &case.broken {
            verdict.fail(format!("simulate --seed {seed} --count 1 (plan): {what}"));
        }
    }
    out::line(&format!("  trace of all plans: {hash:016x}"));
    verdict.count("plans", run.count);
    for what in if run.count > super::PLANS { MET } else { &[] } {
        verdict.insist_on(&format!("plan: {what}"));
    }
    Ok(verdict)
}

const MET: &[&str] = &[
    "confirmed",
    "waiting",
    "rebased",
    "refused",
    "conflict",
    "unknown",
    "sign-in-needed",
    "off",
    "held",
    "pushed",
    "pushed and pulled",
    "removals stopped",
    "restarted",
    "clock set",
    "network back",
];

fn later(now: Timestamp, seconds: i64) -> Timestamp {
    now.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(now)
}

impl Case {
    fn new(mut chance: Chance, keep_trace: bool) -> Result<Self> {
        let now: Timestamp = "2026-03-02T12:00:00Z".parse()?;
        let mut portal = Portal::default();
        portal.write(&RecordKey::profile(), Some(fields(&[("name", "Ada"), ("city", "Linz")])));
        for number in 0..chance.up_to(6) + 1 {
            portal.write(&RecordKey::device(RecordId::new(format!("d{number}"))?), Some(fields(&[("name", "Door")])));
        }
        let computer = |_| Computer {
            plan: Plan::begin(now),
            queue: Queue::default(),
            ahead: SignedDuration::ZERO,
            held: None,
            network: true,
            paused: false,
        };
        let computers = (0..chance.up_to(3) + 1).map(computer).collect();
        let (trace, met, saved) = (Trace::new(keep_trace), BTreeMap::new(), BTreeMap::new());
        Ok(Self { chance, trace, portal, computers, now, storm: true, saved, met, broken: Vec::new(), seq: 0 })
    }

    fn met(&mut self, what: &'static str) {
        *self.met.entry(what).or_default() += 1;
    }

    fn fail(&mut self, what: String) {
        self.trace.line(&format!("BROKEN {what}"));
        self.broken.push(what);
    }

    fn go(&mut self) {
        for _ in 0..60 {
            let number = self.chance.index(self.computers.len());
            match self.chance.up_to(20) {
                0..6 => self.save(number),
                6..8 => self.organization(),
                8 => self.upset(number),
                9..12 => self.now = later(self.now, i64::try_from(self.chance.up_to(2000)).unwrap_or(0)),
                12 => self.decide(number),
                13 => {
                    self.met("network back");
                    self.turn(number, Event::NetworkBack);
                }
                14 => self.turn(number, Event::Demanded(Removals::Guarded)),
                _ => self.turn(number, Event::Woken),
            }
        }
        self.heal();
        self.judge();
    }

    fn clock(&self, number: usize) -> Timestamp {
        let ahead = self.computers.get(number).map_or(SignedDuration::ZERO, |computer| computer.ahead);
        self.now.saturating_add(ahead).unwrap_or(self.now)
    }

    /// The member saves something.
    fn save(&mut self, number: usize) {
        let (now, Some(operation)) = (self.clock(number), self.chance.operation()) else { return };
        let word = *self.chance.pick(&["Graz", "Wien", "Hall", "Gate", "refuse"]).unwrap_or(&"Graz");
        let name = *self.chance.pick(&["name", "city"]).unwrap_or(&"name");
        let (add, remove) = (self.chance.one_in(8), self.chance.one_in(8));
        let pick = self.chance.any();
        let Some(computer) = self.computers.get_mut(number) else { return };
        let keys: Vec<RecordKey> = computer.queue.copies.keys().cloned().collect();
        let index = usize::try_from(pick % u64::try_from(keys.len().max(1)).unwrap_or(1)).unwrap_or(0);
        let (key, action) = if add {
            let id = RecordId::new(format!("new-{pick}")).unwrap_or_else(|_| RecordId::only());
            (RecordKey::device(id), Action::Add { fields: fields(&[("name", "Shed")]) })
        } else {
            let Some(key) = keys.get(index).cloned() else { return };
            let (Some(shown), Some(field)) = (shown(&computer.queue, &key), field(name)) else { return };
            if remove && key != RecordKey::profile() {
                (key, Action::Remove { before: shown })
            } else {
                let wanted = Wanted::from([(field.clone(), Some(Value::Text(word.to_owned())))]);
                let before = shown.into_iter().filter(|(known, _)| *known == field).collect();
                (key, Action::Edit { before, wanted })
            }
        };
        let copy = computer.queue.copies.get(&key);
        let etag = copy.and_then(|copy| if made_on(&action, &copy.fields) { copy.etag.clone() } else { None });
        self.seq += 1;
        let change = Change {
            seq: self.seq,
            operation,
            record: key,
            action: action.clone(),
            state: ChangeState::Waiting,
            attempts: 0,
            due_at: now,
            queued_at: now,
        };
        self.trace.line(&format!("{number} saves {change:?}"));
        computer.queue.changes.push(Queued { change, etag, reason: None });
        self.saved.insert(operation, (number, action));
    }

    /// The organization changes something by itself.
    fn organization(&mut self) {
        let keys: Vec<RecordKey> = self.portal.records.keys().cloned().collect();
        let Some(key) = self.chance.pick(&keys).cloned() else { return };
        if self.chance.one_in(6) && key != RecordKey::profile() {
            return self.portal.write(&key, None);
        }
        let word = *self.chance.pick(&["Graz", "Wels", "Shed"]).unwrap_or(&"Graz");
        let mut values = self.portal.records.get(&key).map(|(fields, _)| fields.clone()).unwrap_or_default();
        values.extend(fields(&[("name", word)]));
        self.portal.write(&key, Some(values));
    }

    /// Something happens to a computer.
    fn upset(&mut self, number: usize) {
        let now = self.clock(number);
        let ahead = *self.chance.pick(&[0, 315_360_000, -315_360_000, -3600, 2_592_000]).unwrap_or(&0);
        let what = self.chance.up_to(4);
        let Some(computer) = self.computers.get_mut(number) else { return };
        match what {
            0 => computer.network = !computer.network,
            1 => computer.paused = !computer.paused,
            2 => {
                computer.plan = Plan::begin(now);
                computer.queue.recover(now);
                self.met("restarted");
            }
            _ => {
                computer.ahead = SignedDuration::from_secs(ahead);
                self.met("clock set");
            }
        }
    }

    /// The member decides whatever is in conflict, and signs in where that is needed.
    fn decide(&mut self, number: usize) {
        let now = self.clock(number);
        let yours = self.chance.one_in(2);
        let Some(computer) = self.computers.get_mut(number) else { return };
        for Queued { change, .. } in &mut computer.queue.changes {
            match (&mut change.state, &mut change.action) {
                (ChangeState::SignInNeeded, _) => (change.state, change.due_at) = (ChangeState::Waiting, now),
                (ChangeState::Conflict { theirs: Some(theirs) }, Action::Edit { before, wanted }) if yours => {
                    *before = theirs.clone();
                    before.retain(|field, _| wanted.contains_key(field));
                    (change.state, change.due_at) = (ChangeState::Waiting, now);
                }
                (ChangeState::Conflict { .. }, _) => change.state = ChangeState::Discarded,
                _ => {}
            }
        }
    }

    /// Fine weather and no further input, until nothing is left to be done.
    fn heal(&mut self) {
        self.storm = false;
        for computer in &mut self.computers {
            (computer.network, computer.paused) = (true, false);
        }
        for turn in 0..TURNS {
            let mut soonest: Option<(SignedDuration, usize)> = None;
            for number in 0..self.computers.len() {
                let now = self.clock(number);
                let Some(computer) = self.computers.get(number) else { continue };
                let seen = self.seen(computer, now);
                if seen.next_change.is_none() && computer.queue.cursor == self.portal.counter {
                    continue;
                }
                let wait = computer.plan.wakes_at(&seen, now).duration_since(now);
                soonest = Some(soonest.map_or((wait, number), |known| known.min((wait, number))));
            }
            let Some((wait, number)) = soonest else {
                *self.met.entry("turns until quiet").or_default() += u64::from(turn);
                return;
            };
            self.now = self.now.saturating_add(wait).unwrap_or(self.now);
            let stopped = self.computers.get(number).is_some_and(|computer| computer.queue.stopped);
            self.turn(number, if stopped { Event::Demanded(Removals::Agreed) } else { Event::Woken });
        }
        self.fail("it never comes to rest".to_owned());
    }

    /// All trees are equal, each change ended as it says, and in the order in which it was saved.
    fn judge(&mut self) {
        let mut wrong = Vec::new();
        for (number, computer) in self.computers.iter().enumerate() {
            let here: BTreeMap<&RecordKey, &Fields> =
                computer.queue.copies.iter().map(|(key, copy)| (key, &copy.fields)).collect();
            let there: BTreeMap<&RecordKey, &Fields> =
                self.portal.records.iter().map(|(key, (fields, _))| (key, fields)).collect();
            if here != there {
                wrong.push(format!("{number} ends with {here:?}, the portal with {there:?}"));
            }
            let mut last: BTreeMap<&RecordKey, usize> = BTreeMap::new();
            for Queued { change, .. } in &computer.queue.changes {
                let done = self.portal.ledger.iter().filter(|done| **done == change.operation).count();
                let sound = match change.state {
                    ChangeState::Confirmed => done <= 1,
                    ChangeState::Sending | ChangeState::Unknown => false,
                    _ => done == 0,
                };
                if !sound {
                    wrong.push(format!("done {done} times: {change:?}"));
                }
                let Some(place) = self.portal.ledger.iter().position(|done| *done == change.operation) else {
                    continue;
                };
                if last.insert(&change.record, place).is_some_and(|before| before > place) {
                    wrong.push(format!("overtook an earlier one: {change:?}"));
                }
            }
        }
        let kept: usize = self.computers.iter().map(|computer| computer.queue.changes.len()).sum();
        if kept != self.saved.len() {
            wrong.push("a change is lost".to_owned());
        }
        for what in wrong {
            self.fail(what);
        }
    }
}

fn made_on(action: &Action, fields: &Fields) -> bool {
    match action {
        Action::Edit { before, wanted } => wanted.keys().all(|field| before.get(field) == fields.get(field)),
        Action::Add { .. } | Action::Remove { .. } => true,
    }
}

/// What the member sees of a record; `None` while a field of it waits for a decision, or if it is going.
fn shown(queue: &Queue, key: &RecordKey) -> Option<Fields> {
    let mut shown = queue.copies.get(key).map(|copy| copy.fields.clone())?;
    for Queued { change, .. } in queue.changes.iter().filter(|queued| queued.change.record == *key) {
        match (&change.state, &change.action) {
            (state, _) if state.is_settled() => {}
            (ChangeState::Refused(_), _) => {}
            (ChangeState::Conflict { theirs: Some(theirs) }, Action::Edit { before, wanted }) => {
                if !merge(before, wanted, theirs).conflicts.is_empty() {
                    return None;
                }
            }
            (_, Action::Edit { wanted, .. }) => shown = apply(shown, wanted),
            (_, Action::Remove { .. }) => return None,
            (_, Action::Add { .. }) => {}
        }
    }
    Some(shown)
}
