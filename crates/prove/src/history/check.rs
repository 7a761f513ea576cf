//! The rules.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::Value;

use super::{Computer, Journal, Kept, Ledger, Outcome, Saved, Stand, Values, Wish};

/// A broken promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Shown as saved, and neither at the portal nor in the Outbox.
    Lost(String),
    /// Still there, but not with what the member typed.
    TextLost(String),
    /// The same wish took effect twice.
    Duplicated(String),
    /// Took effect before an earlier change of the same record.
    Reordered(String),
    /// Something took effect that no kept operation stands for.
    WithoutOperation(String),
    /// A text turned up that nobody typed.
    Unknown(String),
    /// The cursor has passed it, and it is not here.
    Skipped(String),
    /// Computer and portal differ although nothing is left to do.
    Unconverged(String),
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, which) = match self {
            Self::Lost(which) => ("lost", which),
            Self::TextLost(which) => ("text lost", which),
            Self::Duplicated(which) => ("happened twice", which),
            Self::Reordered(which) => ("out of order", which),
            Self::WithoutOperation(which) => ("effect without operation", which),
            Self::Unknown(which) => ("nobody typed", which),
            Self::Skipped(which) => ("skipped in the feed", which),
            Self::Unconverged(which) => ("not converged", which),
        };
        write!(f, "{what}: {which}")
    }
}

/// Holds a journal against the computers' vaults and the portal's ledger, at any moment.
///
/// `start` is the account as it was before anybody did anything.
pub fn check_history(journal: &Journal, kept: &[Kept], start: &Ledger, now: &Ledger) -> Vec<Finding> {
    let mut findings = Vec::new();
    lost(journal, kept, now, &mut findings);
    twice(start, now, &mut findings);
    without_operation(start, now, &mut findings);
    reordered(journal, kept, now, &mut findings);
    unknown(journal, start, now, &mut findings);
    findings
}

/// Holds a computer's copies against its cursor, at any moment: what stands before the cursor is here.
pub fn check_cursor(computer: &Computer, now: &Ledger) -> Vec<Finding> {
    let passed = now.records.iter().filter(|(name, there)| is_kept(name) && there.position <= computer.reached);
    let missing = passed.filter(|(record, there)| computer.copies.get(*record) != Some(there));
    missing
        .map(|(record, there)| {
            Finding::Skipped(format!("{record} at {}, read up to {}", there.position, computer.reached))
        })
        .collect()
}

/// Holds a computer's copies against the portal's records when nothing is left to do.
pub fn check_convergence(computer: &Computer, now: &Ledger) -> Vec<Finding> {
    let Computer { kept, copies, .. } = computer;
    let mut findings = Vec::new();
    let mut held_back = BTreeSet::new();
    for change in kept.iter().filter(|change| change.is_open()) {
        // What the member has to decide first holds back what they saved later of the same record.
        let waits_for_member = change.state == "waiting" && held_back.contains(&change.record);
        if change.state == "conflict" {
            held_back.insert(&change.record);
        }
        if !change.is_for_the_member() && !waits_for_member {
            findings.push(Finding::Unconverged(format!("{change:?} rests")));
        }
    }
    for record in copies.keys().chain(now.records.keys().filter(|name| is_kept(name))).collect::<BTreeSet<_>>() {
        let (here, there) = (copies.get(record), now.records.get(record));
        if here != there {
            findings.push(Finding::Unconverged(format!("{record}: here {here:?}, there {there:?}")));
        }
    }
    findings
}

fn outcomes(now: &Ledger) -> BTreeMap<&str, &Outcome> {
    now.operations.iter().map(|performed| (performed.operation.as_str(), &performed.outcome)).collect()
}

fn lost(journal: &Journal, kept: &[Kept], now: &Ledger, findings: &mut Vec<Finding>) {
    let (performed, kept): (_, BTreeMap<&str, &Kept>) =
        (outcomes(now), kept.iter().map(|change| (change.operation.as_str(), change)).collect());
    for (_, saved) in &journal.saved {
        let id = saved.operation.as_str();
        let decided = journal.taken_back.contains(id) || journal.moved.contains(id);
        match (performed.get(id), kept.get(id)) {
            (Some(outcome), _) => {
                if !decided && !is_done(&saved.wish, outcome) {
                    findings.push(Finding::TextLost(format!("{id} asked for {:?}, became {outcome:?}", saved.wish)));
                }
            }
            (None, Some(change)) if change.is_open() => {
                if !decided && !still_says(change, saved, now) {
                    findings.push(Finding::TextLost(format!("{saved:?} is kept as {change:?}")));
                }
            }
            // Taken back by the member.
            (None, _) if journal.taken_back.contains(id) => {}
            (None, Some(change)) if change.state == "confirmed" && needed_nothing(saved, change, now) => {}
            (None, change) => {
                let state = change.map_or("nowhere", |change| change.state.as_str());
                findings.push(Finding::Lost(format!("{saved:?} is {state} and was never performed")));
            }
        }
    }
}

fn is_done(wish: &Wish, outcome: &Outcome) -> bool {
    match (wish, outcome) {
        (Wish::Edit(values) | Wish::Add(values), Outcome::Record(_, stand)) => {
            values.iter().all(|(field, value)| stand.values.get(field).unwrap_or(&Value::Null) == value)
        }
        (Wish::Remove, Outcome::Removed) => true,
        (Wish::Edit(_) | Wish::Add(_) | Wish::Remove, _) => false,
    }
}

/// Each field is still wanted, or the organization has exactly that already.
fn still_says(change: &Kept, saved: &Saved, now: &Ledger) -> bool {
    match &saved.wish {
        Wish::Edit(values) | Wish::Add(values) => values.iter().all(|(field, value)| {
            let there = || now.records.get(&change.record).and_then(|stand| stand.values.get(field));
            change.wanted.get(field) == Some(value) || there() == Some(value)
        }),
        Wish::Remove => true,
    }
}

/// A switch that another computer had set the same way, or a record that was gone already.
fn needed_nothing(saved: &Saved, change: &Kept, now: &Ledger) -> bool {
    match &saved.wish {
        Wish::Edit(values) => values.values().all(Value::is_boolean),
        Wish::Add(_) => false,
        Wish::Remove => now.removed.contains(&change.record),
    }
}

/// The distinct steps a record took, by position.
fn steps<'l>(start: &'l Ledger, now: &'l Ledger) -> BTreeMap<&'l str, BTreeMap<i64, &'l Stand>> {
    let mut steps: BTreeMap<&str, BTreeMap<i64, &Stand>> = BTreeMap::new();
    for (record, stand) in &start.records {
        steps.entry(record).or_default().insert(stand.position, stand);
    }
    for performed in &now.operations {
        if let Outcome::Record(record, stand) = &performed.outcome {
            steps.entry(record).or_default().insert(stand.position, stand);
        }
    }
    steps
}

fn twice(start: &Ledger, now: &Ledger, findings: &mut Vec<Finding>) {
    let mut ids = BTreeSet::new();
    for performed in now.operations.iter().filter(|performed| !ids.insert(&performed.operation)) {
        findings.push(Finding::Duplicated(format!("operation {}", performed.operation)));
    }
    let mut born = BTreeSet::new();
    for (record, steps) in steps(start, now) {
        let mut last: Option<&Values> = None;
        let mut became = BTreeSet::new();
        for stand in steps.values() {
            if last.is_none()
                && !start.records.contains_key(record)
                && !born.insert(stand.values.get("name").and_then(Value::as_str))
            {
                findings.push(Finding::Duplicated(format!("{record} was added again: {:?}", stand.values)));
            }
            for (field, value) in stand.values.iter().filter(|(_, value)| value.is_string()) {
                let is_step = last.and_then(|last| last.get(field)) != Some(value);
                if is_step && !became.insert((field, value.to_string())) {
                    findings.push(Finding::Duplicated(format!("{record} {field} became {value} again")));
                }
            }
            last = Some(&stand.values);
        }
    }
}

fn without_operation(start: &Ledger, now: &Ledger, findings: &mut Vec<Finding>) {
    let steps = steps(start, now);
    for (record, stand) in &now.records {
        let last = steps.get(record.as_str()).and_then(|steps| steps.values().next_back());
        if last != Some(&stand) {
            findings
                .push(Finding::WithoutOperation(format!("{record} is {stand:?}, its last operation made {last:?}")));
        }
    }
    let told =
        |ledger: &Ledger, kinds: &[&str]| -> u64 { kinds.iter().filter_map(|kind| ledger.happened.get(*kind)).sum() };
    let kinds = [
        "profile-changed",
        "device-changed",
        "email-preference-changed",
        "sharing-choice-changed",
        "device-added",
        "device-removed",
    ];
    let happened = told(now, &kinds).saturating_sub(told(start, &kinds));
    let removed = now.operations.iter().filter(|performed| performed.outcome == Outcome::Removed).count();
    let changed = steps.values().map(BTreeMap::len).sum::<usize>().saturating_sub(start.records.len());
    if u64::try_from(changed + removed) != Ok(happened) {
        findings.push(Finding::WithoutOperation(format!(
            "{happened} changes happened, the operations account for {}",
            changed + removed
        )));
    }
    let asked = now.operations.iter().filter(|one| one.outcome == Outcome::Deletion("requested".to_owned())).count();
    if u64::try_from(asked) != Ok(told(now, &["deletion-requested"])) {
        findings
            .push(Finding::WithoutOperation("a deletion was requested by no operation, or twice by one".to_owned()));
    }
    for record in steps.keys().filter(|record| !now.records.contains_key(**record) && !now.removed.contains(**record)) {
        findings.push(Finding::WithoutOperation(format!("{record} is gone without a trace")));
    }
}

fn reordered(journal: &Journal, kept: &[Kept], now: &Ledger, findings: &mut Vec<Finding>) {
    let performed = outcomes(now);
    let at_last: BTreeMap<&str, &str> =
        kept.iter().map(|change| (change.operation.as_str(), change.record.as_str())).collect();
    let mut reached: BTreeMap<(&str, &str), i64> = BTreeMap::new();
    for (by, saved) in &journal.saved {
        let id = saved.operation.as_str();
        let Some(Outcome::Record(_, stand)) = performed.get(id) else { continue };
        // A switch that was set already keeps its version; that is no step.
        let is_switch = matches!(&saved.wish, Wish::Edit(values) if values.values().all(Value::is_boolean));
        if journal.moved.contains(id) || is_switch {
            continue;
        }
        let record = at_last.get(id).copied().unwrap_or(saved.record.as_str());
        let last = reached.entry((by, record)).or_insert(i64::MIN);
        if stand.position <= *last {
            findings
                .push(Finding::Reordered(format!("{id} of {record} at {}, an earlier one at {last}", stand.position)));
        }
        *last = (*last).max(stand.position);
    }
}

fn unknown(journal: &Journal, start: &Ledger, now: &Ledger, findings: &mut Vec<Finding>) {
    let known: BTreeSet<&str> = start
        .records
        .values()
        .flat_map(|stand| stand.values.values().filter_map(Value::as_str))
        .chain(journal.tried.iter().map(String::as_str))
        .collect();
    for (record, stand) in &now.records {
        for (field, value) in &stand.values {
            // Instants are the portal's own.
            let Some(text) = value.as_str().filter(|_| !field.ends_with("_at")) else { continue };
            if !known.contains(text) {
                findings.push(Finding::Unknown(format!("{record} {field}: {text}")));
            }
        }
    }
}

/// Whether the app keeps records of this kind: a portal may hold more.
fn is_kept(name: &str) -> bool {
    let kind = name.split_once('/').map(|(kind, _)| kind);
    domain::RecordKind::ALL.into_iter().any(|kept| kind == Some(kept.as_str()))
}
