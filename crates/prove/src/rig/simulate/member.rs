//! What Ada does at her computers, what the organization does by itself, and what happens to both.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use domain::{
    Action, Change, ChangeState, FieldId, Fields, Listing, RecordId, RecordKey, RecordKind, Value, Wanted, apply, merge,
};
use sync::{Removals, plan};
use vault::VaultError;

use super::Purpose;
use super::portal::{field, fields};
use super::world::{Saved, World};

const TEN_YEARS: i64 = 10 * 365 * 24 * 3600;

/// The fields a text can be typed into.
const fn texts(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::Profile => &["name", "city", "city", "email"],
        RecordKind::Device => &["name", "name", "place"],
        RecordKind::EmailPreference => &["subscribed"],
        RecordKind::SharingChoice => &["allowed"],
    }
}

/// One thing happens.
pub fn act(world: &mut World) -> Result<()> {
    let number = world.chance.index(world.devices.len());
    match world.chance.up_to(100) {
        0..34 => go_on(world, number),
        34..40 => {
            let seconds = i64::try_from(world.chance.up_to(1200))?;
            world.pass(seconds);
            Ok(())
        }
        40..52 => edit(world, number),
        52..55 => add(world, number),
        55..58 => remove(world, number),
        58..63 => decide(world, number),
        63..65 => take_back(world, number),
        65..68 => retry(world, number),
        68..74 => crash(world, number),
        74..79 => press(world, number),
        79..81 => switch_network(world, number),
        81..83 => {
            let paused = world.chance.one_in(2);
            world.met("edits paused or let go");
            world.pause_edits(number, paused)
        }
        83..85 => sign_in_or_out(world, number),
        85..91 => organization(world),
        91..93 => jump(world, number),
        _ => go_on(world, number),
    }
}

/// A computer's turn goes on, or the next begins if one is due.
fn go_on(world: &mut World, number: usize) -> Result<()> {
    if let Some(purpose) = world.device(number)?.asked().map(|asked| asked.purpose) {
        // What is asked seldom must be cut off as often as the rest.
        let seldom = matches!(purpose, Purpose::Ask | Purpose::Look);
        return if seldom && world.chance.one_in(5) { world.crash(number) } else { world.answer(number) };
    }
    if world.device(number)?.wakes_in()? <= 0 || world.chance.one_in(3) {
        return world.begin(number, plan::Event::Woken);
    }
    Ok(())
}

fn press(world: &mut World, number: usize) -> Result<()> {
    if !world.device(number)?.is_idle() {
        return Ok(());
    }
    let event = match world.chance.up_to(5) {
        0 => plan::Event::NetworkBack,
        4 => plan::Event::EditsGo,
        1 => plan::Event::Demanded(Removals::Agreed),
        _ => plan::Event::Demanded(Removals::Guarded),
    };
    world.met(format!("event: {event:?}"));
    world.begin(number, event)
}

fn crash(world: &mut World, number: usize) -> Result<()> {
    // A program dies more often while it works than while it waits.
    if world.device(number)?.is_idle() && !world.chance.one_in(4) {
        return Ok(());
    }
    world.crash(number)
}

fn open(world: &mut World, number: usize) -> Result<Vec<Change>> {
    Ok(world.device(number)?.vault()?.read::<_, VaultError>(|tx| tx.changes().list_open())?)
}

const fn is_live(change: &Change) -> bool {
    !matches!(change.state, ChangeState::Refused(_))
}

/// What Ada sees of a record: the portal's copy with what is on its way on top; `None` if it is not there
/// or going.
fn shown(copy: Option<&domain::Record>, open: &[Change], key: &RecordKey) -> Option<Fields> {
    let mut shown = copy.map(domain::Record::fields);
    for change in open.iter().filter(|change| change.record == *key && is_live(change)) {
        match &change.action {
            Action::Add { fields } => shown = Some(fields.clone()),
            Action::Edit { wanted, .. } => shown = Some(apply(shown.unwrap_or_default(), wanted)),
            Action::Remove { .. } => return None,
        }
    }
    shown
}

/// A record Ada sees, and how she sees it.
fn some_record(world: &mut World, number: usize, only: Option<RecordKind>) -> Result<Option<(RecordKey, Fields)>> {
    let held = world.device(number)?.held()?;
    let open = open(world, number)?;
    let fits = |key: &RecordKey| only.is_none_or(|kind| key.kind == kind);
    let mut keys: BTreeSet<RecordKey> = held
        .records
        .iter()
        .filter(|record| record.listing != Listing::Removed && fits(&record.key))
        .map(|record| record.key.clone())
        .collect();
    let added = open.iter().filter(|change| matches!(change.action, Action::Add { .. }) && fits(&change.record));
    keys.extend(added.map(|change| change.record.clone()));
    let keys: Vec<RecordKey> = keys.into_iter().collect();
    let Some(key) = world.chance.pick(&keys).cloned() else { return Ok(None) };
    let copy = held.records.iter().find(|record| record.key == key);
    Ok(shown(copy, &open, &key).map(|fields| (key, fields)))
}

fn some_value(world: &mut World, name: &str, now: Option<&Value>) -> Option<Value> {
    // A choice about a recipient can be taken back, a topic is on or off.
    if name == "allowed" && world.chance.one_in(4) {
        return None;
    }
    if matches!(name, "subscribed" | "allowed") {
        return Some(Value::Flag(now != Some(&Value::Flag(true))));
    }
    if world.chance.one_in(15) {
        return Some(Value::Text("refuse".to_owned()));
    }
    if name != "name" && world.chance.one_in(8) {
        return None;
    }
    let word = world.chance.pick(&["Graz", "Wien", "Wels", "Hall", "Gate"]).copied().unwrap_or("Graz");
    let number = world.chance.up_to(4);
    Some(Value::Text(if number == 0 { word.to_owned() } else { format!("{word} {number}") }))
}

/// One press of Save: acknowledged with its operation once it is in the vault.
fn save(world: &mut World, number: usize, key: &RecordKey, action: Action) -> Result<()> {
    let operation = world.chance.operation().context("an operation id")?;
    let clock = world.clock(number);
    let queued = action.clone();
    let vault = world.device(number)?.vault()?;
    vault.write::<_, VaultError>(|tx| tx.changes().enqueue_as(operation, key, queued, clock).map(drop))?;
    let since = world.states_so_far(key);
    world.trace.line(&format!("{number} saves {operation} of {}: {action:?}", key.id));
    world.met(match (&action, key.kind) {
        (Action::Edit { .. }, RecordKind::EmailPreference) => "saved: preference switched",
        (Action::Edit { .. }, RecordKind::SharingChoice) => "saved: sharing chosen",
        (Action::Edit { .. }, _) => "saved: edit",
        (Action::Add { .. }, _) => "saved: addition",
        (Action::Remove { .. }, _) => "saved: removal",
    });
    world.journal.insert(operation, Saved { device: number, action, since, decided: false, retried: false });
    world.note_changes(number)
}

fn edit(world: &mut World, number: usize) -> Result<()> {
    let Some((key, shown)) = some_record(world, number, None)? else { return Ok(()) };
    let mut wanted = Wanted::new();
    for _ in 0..=world.chance.up_to(2) {
        let Some(name) = world.chance.pick(texts(key.kind)).copied() else { continue };
        let Some(field) = field(name) else { continue };
        let value = some_value(world, name, shown.get(&field));
        if shown.get(&field) != value.as_ref() {
            wanted.insert(field, value);
        }
    }
    let open = open(world, number)?;
    let mine: Vec<&Change> = open.iter().filter(|change| change.record == key).collect();
    let blocked: BTreeSet<FieldId> = mine.iter().flat_map(|change| in_conflict(change)).collect();
    if wanted.is_empty() || wanted.keys().any(|field| blocked.contains(field)) {
        return Ok(());
    }
    // What was refused gives way to a newer wish that covers all of it.
    for change in mine {
        let covered = matches!(&change.action, Action::Edit { wanted: old, .. } if old.keys().all(|field| wanted.contains_key(field)));
        if covered && !is_live(change) {
            discard(world, number, change)?;
        }
    }
    let before = shown.into_iter().filter(|(field, _)| wanted.contains_key(field)).collect();
    save(world, number, &key, Action::Edit { before, wanted })
}

fn in_conflict(change: &Change) -> Vec<FieldId> {
    match (&change.state, &change.action) {
        (ChangeState::Conflict { theirs: Some(theirs) }, Action::Edit { before, wanted }) => {
            merge(before, wanted, theirs).conflicts.into_iter().map(|conflict| conflict.field).collect()
        }
        _ => Vec::new(),
    }
}

fn add(world: &mut World, number: usize) -> Result<()> {
    let id = format!("new-{:016x}", world.chance.any());
    let word = world.chance.pick(&["Shed", "Yard", "refuse"]).copied().unwrap_or("Shed");
    let key = RecordKey::device(RecordId::new(id)?);
    save(world, number, &key, Action::Add { fields: fields(&[("name", word)]) })
}

fn remove(world: &mut World, number: usize) -> Result<()> {
    let Some((key, before)) = some_record(world, number, Some(RecordKind::Device))? else { return Ok(()) };
    let open = open(world, number)?;
    let addition = open.iter().find(|change| change.record == key && matches!(change.action, Action::Add { .. }));
    match addition {
        Some(addition) if addition.state.can_be_discarded() => take_addition_back(world, number, &open, addition),
        Some(_) => Ok(()),
        None => save(world, number, &key, Action::Remove { before }),
    }
}

fn take_addition_back(world: &mut World, number: usize, open: &[Change], addition: &Change) -> Result<()> {
    for change in open.iter().filter(|change| change.record == addition.record) {
        discard(world, number, change)?;
    }
    Ok(())
}

fn discard(world: &mut World, number: usize, change: &Change) -> Result<()> {
    let clock = world.clock(number);
    world
        .device(number)?
        .vault()?
        .write::<_, VaultError>(|tx| tx.changes().discard(change.operation, clock).map(drop))?;
    world.trace.line(&format!("{number} takes back {}", change.operation));
    world.met("taken back");
    world.note_changes(number)
}

fn take_back(world: &mut World, number: usize) -> Result<()> {
    let open = open(world, number)?;
    let can: Vec<&Change> = open.iter().filter(|change| change.state.can_be_discarded()).collect();
    let Some(change) = world.chance.pick(&can).copied() else { return Ok(()) };
    if matches!(change.action, Action::Add { .. }) {
        return take_addition_back(world, number, &open, change);
    }
    discard(world, number, change)
}

fn retry(world: &mut World, number: usize) -> Result<()> {
    let open = open(world, number)?;
    let can: Vec<&Change> = open
        .iter()
        .filter(|change| matches!(change.state, ChangeState::Waiting | ChangeState::Unknown | ChangeState::Refused(_)))
        .collect();
    let Some(change) = world.chance.pick(&can).copied() else { return Ok(()) };
    world.device(number)?.vault()?.write::<_, VaultError>(|tx| tx.changes().retry_now(change.operation))?;
    world.trace.line(&format!("{number} tries again {}", change.operation));
    world.met("tried again by hand");
    if let Some(saved) = world.journal.get_mut(&change.operation) {
        saved.retried |= !is_live(change);
    }
    world.note_changes(number)
}

/// A conflict is decided field by field.
fn decide(world: &mut World, number: usize) -> Result<()> {
    let open = open(world, number)?;
    let in_conflict: Vec<&Change> =
        open.iter().filter(|change| matches!(change.state, ChangeState::Conflict { .. })).collect();
    let Some(change) = world.chance.pick(&in_conflict).copied() else { return Ok(()) };
    let (ChangeState::Conflict { theirs: Some(theirs) }, Action::Edit { before, wanted }) =
        (&change.state, &change.action)
    else {
        return discard(world, number, change);
    };
    let mut merged = merge(before, wanted, theirs);
    for conflict in merged.conflicts {
        if world.chance.one_in(2) {
            world.met("decided: yours");
            merged.wanted.insert(conflict.field, conflict.yours);
        } else {
            world.met("decided: theirs");
        }
    }
    let clock = world.clock(number);
    let vault = world.device(number)?.vault()?;
    vault.write::<_, VaultError>(|tx| tx.changes().resolve(change.operation, &merged.wanted, clock))?;
    world.trace.line(&format!("{number} decides {}: {:?}", change.operation, merged.wanted));
    if let Some(saved) = world.journal.get_mut(&change.operation) {
        saved.decided = true;
    }
    world.note_changes(number)
}

fn switch_network(world: &mut World, number: usize) -> Result<()> {
    let on = world.device(number)?.held()?.network;
    let reading = world.device(number)?.asked().is_some_and(|asked| asked.purpose == Purpose::Pull);
    if on && !reading && !world.device(number)?.is_idle() {
        return Ok(());
    }
    world.device(number)?.vault()?.write::<_, VaultError>(|tx| tx.cursor().set_network(!on))?;
    world.met(if on { "network switched off" } else { "network switched on" });
    world.trace.line(&format!("{number} network on: {}", !on));
    if on && reading {
        return world.cancel(number);
    }
    Ok(())
}

fn sign_in_or_out(world: &mut World, number: usize) -> Result<()> {
    if world.device(number)?.asked().is_some_and(|asked| asked.purpose == Purpose::Renew) {
        return Ok(());
    }
    if world.chance.one_in(4) {
        world.device(number)?.vault()?.write::<_, VaultError>(|tx| tx.tokens().clear())?;
        world.trace.line(&format!("{number} signs out"));
        world.met("signed out");
        return Ok(());
    }
    world.met("signed in");
    world.sign_in(number)?;
    world.note_changes(number)
}

/// The organization changes something by itself, moves to another database or forgets old removals.
fn organization(world: &mut World) -> Result<()> {
    let keys: Vec<RecordKey> = world.portal.records.keys().cloned().collect();
    let cameras: Vec<RecordKey> = keys.iter().filter(|key| key.kind == RecordKind::Device).cloned().collect();
    match world.chance.up_to(20) {
        0..12 => {
            let Some(key) = world.chance.pick(&keys).cloned() else { return Ok(()) };
            let Some(name) = world.chance.pick(texts(key.kind)).copied() else { return Ok(()) };
            let mut fields = world.portal.records.get(&key).map(|row| row.fields.clone()).unwrap_or_default();
            let (Some(field), true) = (field(name), name != "email") else { return Ok(()) };
            let Some(value) = some_value(world, name, fields.get(&field)) else { return Ok(()) };
            fields.insert(field, value);
            world.met("organization: a record changed");
            world.portal.write(&key, Some(fields));
        }
        12..14 => drop(world.portal.add_camera(fields(&[("name", "Theirs")]))),
        14 => {
            let Some(key) = world.chance.pick(&cameras).cloned() else { return Ok(()) };
            world.met("organization: a camera removed");
            world.portal.write(&key, None);
        }
        15 => {
            world.met("organization: all cameras removed");
            for key in cameras {
                world.portal.write(&key, None);
            }
        }
        16..18 => {
            world.met("organization: old removals forgotten");
            world.portal.compact();
        }
        _ => {
            let lost = if world.chance.one_in(2) { world.chance.pick(&cameras).cloned() } else { None };
            let answers_strangers = world.chance.one_in(2);
            world.met(if answers_strangers { "organization: moved, answers" } else { "organization: moved, refuses" });
            world.portal.move_house(answers_strangers, lost.as_ref());
        }
    }
    let (epoch, counter) = (world.portal.epoch, world.portal.counter);
    world.trace.line(&format!("the organization is at {epoch}.{counter}"));
    Ok(())
}

/// A clock is set, or a computer sleeps for a month.
fn jump(world: &mut World, number: usize) -> Result<()> {
    let table = [
        ("clock: ten years ahead", TEN_YEARS),
        ("clock: ten years behind", -TEN_YEARS),
        ("clock: an hour behind", -3600),
        ("clock: right again", 0),
    ];
    if world.chance.one_in(5) {
        world.met("clock: thirty days pass");
        world.pass(30 * 24 * 3600);
        return Ok(());
    }
    let Some((what, offset)) = world.chance.pick(&table).copied() else { return Ok(()) };
    world.met(what);
    world.set_clock(number, offset)
}
