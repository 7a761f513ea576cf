//! What must hold whenever a computer rests, and what must hold in the end.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use domain::{Action, Change, ChangeState, Fields, Listing, OperationId, Record, RecordKey};

use super::device::Held;
use super::world::{Saved, World};

/// A version or a cursor, taken apart: which database, and where in it.
fn place(text: &str, between: char) -> Option<(u64, u64)> {
    let mut numbers = text.trim_matches('"').split(between).map(|number| number.parse().ok());
    Some((numbers.next()??, numbers.next()??))
}

fn version(record: &Record) -> Option<(u64, u64)> {
    place(record.etag.as_ref()?.as_str(), '-')
}

/// Holds a resting computer against the portal.
pub fn standing(world: &mut World, number: usize) -> Result<()> {
    let held = world.device(number)?.held()?;
    let mut wrong = Vec::new();
    let cursor = held.cursor.as_ref().and_then(|cursor| place(&cursor.text, '.'));
    wrong.extend(goes_back(world.cursors.insert(number, cursor).flatten(), cursor));
    for change in &held.changes {
        let possible = change.state.can_be_discarded();
        if possible && world.portal.effects(change.operation) > 0 {
            wrong.push(format!("{} counts as {} but was done", change.operation, change.state.as_str()));
        }
    }
    for record in &held.records {
        if record.listing == Listing::Removed
            && !world.portal.removed.contains(&record.key)
            && !is_own_removal(&held, record)
        {
            wrong.push(format!("{} counts as removed, which nobody said", record.key.id));
        }
    }
    if let Some(cursor) = cursor {
        wrong.extend(lags_behind(world, &held, cursor));
        wrong.extend(mixes(&held, cursor));
    }
    for what in wrong {
        world.fail(format!("computer {number}: {what}"));
    }
    Ok(())
}

/// A confirmed removal of a record that was not there any more.
fn is_own_removal(held: &Held, record: &Record) -> bool {
    held.changes.iter().any(|change| {
        change.record == record.key
            && matches!(change.action, Action::Remove { .. })
            && change.state == ChangeState::Confirmed
    })
}

fn goes_back(before: Option<(u64, u64)>, now: Option<(u64, u64)>) -> Option<String> {
    let (before, now) = (before?, now);
    match now {
        None => Some("the cursor is gone".to_owned()),
        Some(now) if now < before => Some(format!("the cursor went from {before:?} back to {now:?}")),
        Some(_) => None,
    }
}

/// What the cursor says was read must be there.
fn lags_behind(world: &World, held: &Held, (epoch, position): (u64, u64)) -> Vec<String> {
    if epoch != world.portal.epoch {
        return Vec::new();
    }
    let mut wrong = Vec::new();
    for (key, row) in world.portal.records.iter().filter(|(_, row)| row.position <= position) {
        match held.records.iter().find(|record| record.key == *key) {
            None => wrong.push(format!("{} was passed over", key.id)),
            Some(record) => {
                let older = version(record).is_some_and(|version| version < (epoch, row.position));
                if older || record.listing != Listing::Listed {
                    wrong.push(format!("{} is {:?} of {:?}, behind the cursor", key.id, record.listing, record.etag));
                }
            }
        }
    }
    for (key, _) in world.portal.tombstones.iter().filter(|(_, removed)| **removed <= position) {
        if held.records.iter().any(|record| record.key == *key && record.listing == Listing::Listed) {
            wrong.push(format!("{} is listed although its removal was read", key.id));
        }
    }
    wrong
}

/// Nothing of a reading anew is shown before it is complete.
fn mixes(held: &Held, (epoch, _): (u64, u64)) -> Vec<String> {
    let own = |key: &RecordKey| held.changes.iter().any(|change| change.record == *key);
    let strange = |record: &&Record| version(record).is_some_and(|(other, _)| other > epoch) && !own(&record.key);
    let strangers = held.records.iter().filter(strange);
    strangers.map(|record| format!("{} of a reading that is not complete is shown", record.key.id)).collect()
}

/// Holds everything against everything once all is quiet.
pub fn finally(world: &mut World) -> Result<()> {
    let mut wrong = Vec::new();
    let held: Vec<Held> = world.devices.iter().map(super::device::Device::held).collect::<Result<_>>()?;
    for (operation, saved) in &world.journal {
        let changes = &held.get(saved.device).context("there is such a computer")?.changes;
        let effects = world.portal.effects(*operation);
        if effects > 1 {
            wrong.push(format!("{operation} was done {effects} times"));
        }
        match changes.iter().find(|change| change.operation == *operation) {
            None => wrong.push(format!("{operation} is lost")),
            Some(change) => wrong.extend(fate(world, *operation, saved, change, changes)),
        }
    }
    for (number, held) in held.iter().enumerate() {
        wrong.extend(differs(world, held).into_iter().map(|what| format!("computer {number}: {what}")));
        wrong.extend(out_of_order(world, held).into_iter().map(|what| format!("computer {number}: {what}")));
    }
    for what in wrong {
        world.fail(what);
    }
    Ok(())
}

/// A change must have ended as what it says, with its text intact where it is still open.
fn fate(world: &World, operation: OperationId, saved: &Saved, change: &Change, all: &[Change]) -> Option<String> {
    let done = world.portal.effects(operation) > 0;
    let state = change.state.as_str();
    let sound = match &change.state {
        ChangeState::Confirmed => done || is_true_anyway(world, saved, change),
        ChangeState::Discarded | ChangeState::Refused(_) | ChangeState::SignInNeeded => !done,
        ChangeState::Conflict { theirs } => {
            !done && theirs.as_ref().is_none_or(|theirs| was_theirs(world, change, theirs))
        }
        ChangeState::Waiting => !done && is_behind_another(change, all),
        ChangeState::Unknown | ChangeState::Sending => false,
    };
    if !sound {
        return Some(format!("{operation} ended as {state}, done: {done}, {:?}", change.action));
    }
    let open = !change.state.is_settled();
    (open && !keeps_its_text(world, saved, change))
        .then(|| format!("{operation} is {state} but its text changed: {:?}", change.action))
}

fn is_behind_another(change: &Change, all: &[Change]) -> bool {
    all.iter().any(|other| other.record == change.record && other.seq < change.seq && !other.state.is_settled())
}

fn was_theirs(world: &World, change: &Change, theirs: &Fields) -> bool {
    world.states_since(&change.record, 0).flatten().any(|state| state == theirs)
}

/// Somebody else had already done what was wanted.
fn is_true_anyway(world: &World, saved: &Saved, change: &Change) -> bool {
    match &change.action {
        Action::Edit { wanted, .. } => world
            .states_since(&change.record, saved.since)
            .flatten()
            .any(|state| wanted.iter().all(|(field, value)| state.get(field) == value.as_ref())),
        Action::Remove { .. } => world.states_since(&change.record, saved.since).any(Option::is_none),
        Action::Add { .. } => false,
    }
}

/// Each field is still wanted, or the portal had it so at some time, or its conflict was decided.
fn keeps_its_text(world: &World, saved: &Saved, change: &Change) -> bool {
    match (&saved.action, &change.action) {
        (Action::Edit { wanted: saved_as, .. }, Action::Edit { wanted, .. }) => {
            saved_as.iter().all(|(field, value)| {
                let true_anyway = || {
                    world
                        .states_since(&change.record, saved.since)
                        .flatten()
                        .any(|state| state.get(field) == value.as_ref())
                };
                wanted.get(field) == Some(value) || saved.decided || true_anyway()
            })
        }
        (Action::Add { fields: saved_as }, Action::Add { fields }) => saved_as == fields,
        (Action::Remove { .. }, Action::Remove { .. }) => true,
        _ => false,
    }
}

/// Every computer ends with what the portal has.
fn differs(world: &World, held: &Held) -> Vec<String> {
    let mut wrong = Vec::new();
    let held_now: BTreeMap<&RecordKey, &Record> = held
        .records
        .iter()
        .filter(|record| record.listing == Listing::Listed)
        .map(|record| (&record.key, record))
        .collect();
    for (key, row) in &world.portal.records {
        match held_now.get(key) {
            None => wrong.push(format!("{} is missing", key.id)),
            Some(record) => {
                let etag = record.etag.as_ref().map(|etag| etag.as_str().to_owned());
                if record.fields() != row.fields || (etag.is_some() && etag != world.portal.etag(key)) {
                    wrong.push(format!("{} is {:?} here, {:?} there", key.id, record.fields(), row.fields));
                }
            }
        }
    }
    for key in held_now.keys().filter(|key| !world.portal.records.contains_key(**key)) {
        wrong.push(format!("{} is listed here and not there", key.id));
    }
    if u64::try_from(world.portal.entries()).ok() != Some(held.entries) {
        wrong.push(format!("{} of {} entries", held.entries, world.portal.entries()));
    }
    wrong
}

/// The portal saw the changes of each record in the order in which they were saved here.
fn out_of_order(world: &World, held: &Held) -> Vec<String> {
    let mut last: BTreeMap<&RecordKey, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for change in &held.changes {
        let done = world.portal.ledger.iter().position(|effect| effect.operation == change.operation);
        let retried = world.journal.get(&change.operation).is_some_and(|saved| saved.retried);
        let (Some(done), false) = (done, retried) else { continue };
        if last.insert(&change.record, done).is_some_and(|before| before > done) {
            wrong.push(format!("{} overtook an earlier change of {}", change.operation, change.record.id));
        }
    }
    wrong
}
