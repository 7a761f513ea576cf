use serde_json::json;

use super::*;

const NAME: &str = "name";

fn values(text: &str) -> Values {
    Values::from([(NAME.to_owned(), json!(text))])
}

fn stand(position: i64, text: &str) -> Stand {
    Stand { position, values: values(text) }
}

fn camera() -> String {
    "device/d1".to_owned()
}

/// One camera called Door.
fn start() -> Ledger {
    Ledger { records: Stands::from([(camera(), stand(1, "Door"))]), counter: 1, ..Ledger::default() }
}

fn saved(operation: &str, text: &str) -> (&'static str, Saved) {
    ("ada", Saved { operation: operation.to_owned(), record: camera(), wish: Wish::Edit(values(text)) })
}

fn journal(saved: impl IntoIterator<Item = (&'static str, Saved)>) -> Journal {
    let saved: Vec<_> = saved.into_iter().collect();
    let tried = ["one", "two", "new"].map(str::to_owned).into();
    Journal { saved, tried, ..Journal::default() }
}

/// The portal after it performed these, in their order; each effect takes two positions.
fn performed(operations: &[(&str, &str)]) -> Ledger {
    let mut ledger = start();
    for (operation, text) in operations {
        let stand = stand(ledger.counter + 1, text);
        ledger.counter += 2;
        *ledger.happened.entry("device-changed".to_owned()).or_default() += 1;
        ledger.records.insert(camera(), stand.clone());
        let outcome = Outcome::Record(camera(), stand);
        ledger.operations.push(Performed { operation: (*operation).to_owned(), outcome });
    }
    ledger
}

fn kept(operation: &str, state: &str, text: &str) -> Kept {
    Kept { operation: operation.to_owned(), record: camera(), state: state.to_owned(), wanted: values(text), why: None }
}

fn check(journal: &Journal, kept: &[Kept], now: &Ledger) -> Vec<Finding> {
    check_history(journal, kept, &start(), now)
}

#[test]
fn a_true_history_is_believed() {
    let journal = journal([saved("a", "one"), saved("b", "two")]);
    let both = performed(&[("a", "one"), ("b", "two")]);
    assert_eq!(check(&journal, &[], &both), []);
    let first = performed(&[("a", "one")]);
    for state in ["waiting", "sending", "unknown", "conflict", "refused", "sign-in-needed"] {
        assert_eq!(check(&journal, &[kept("b", state, "two")], &first), [], "{state}");
    }
}

#[test]
fn a_lost_edit_is_found() {
    let journal = journal([saved("a", "one"), saved("b", "two")]);
    let now = performed(&[("a", "one")]);
    assert!(matches!(check(&journal, &[], &now).as_slice(), [Finding::Lost(_)]));
    // Nor does it help that the computer believes it was confirmed.
    assert!(matches!(check(&journal, &[kept("b", "confirmed", "two")], &now).as_slice(), [Finding::Lost(_)]));
    assert!(matches!(check(&journal, &[kept("b", "discarded", "two")], &now).as_slice(), [Finding::Lost(_)]));
    let taken_back = Journal { taken_back: ["b".to_owned()].into(), ..journal };
    assert_eq!(check(&taken_back, &[kept("b", "discarded", "two")], &now), []);
}

#[test]
fn a_lost_text_is_found() {
    let journal = journal([saved("b", "two")]);
    let emptied = Kept { wanted: Values::new(), ..kept("b", "conflict", "") };
    assert!(matches!(check(&journal, &[emptied], &start()).as_slice(), [Finding::TextLost(_)]));
}

#[test]
fn a_duplicated_edit_is_found() {
    let journal = journal([saved("a", "one"), saved("b", "two")]);
    // The same wish under another operation.
    let again = performed(&[("a", "one"), ("b", "two"), ("c", "one")]);
    assert!(matches!(check(&journal, &[], &again).as_slice(), [Finding::Duplicated(_)]));
    // The same operation performed twice.
    let mut effect = performed(&[("a", "one"), ("b", "two")]);
    effect.happened.insert("device-changed".to_owned(), 3);
    assert!(matches!(check(&journal, &[], &effect).as_slice(), [Finding::WithoutOperation(_)]));
}

#[test]
fn a_camera_added_twice_is_found() {
    let journal = journal([]);
    let mut now = start();
    for (operation, id) in [("a", "device/n1"), ("b", "device/n2")] {
        let stand = stand(now.counter + 1, "new");
        now.counter += 2;
        now.records.insert(id.to_owned(), stand.clone());
        now.operations
            .push(Performed { operation: operation.to_owned(), outcome: Outcome::Record(id.to_owned(), stand) });
    }
    now.happened.insert("device-added".to_owned(), 2);
    assert!(matches!(check(&journal, &[], &now).as_slice(), [Finding::Duplicated(_)]));
}

#[test]
fn a_reordered_edit_is_found() {
    let journal = journal([saved("a", "one"), saved("b", "two")]);
    let now = performed(&[("b", "two"), ("a", "one")]);
    assert!(matches!(check(&journal, &[], &now).as_slice(), [Finding::Reordered(_)]));
}

#[test]
fn an_effect_that_no_operation_stands_for_is_found() {
    let journal = journal([saved("a", "one")]);
    let mut now = performed(&[("a", "one")]);
    now.operations.clear();
    let findings = check(&journal, &[kept("a", "unknown", "one")], &now);
    assert!(findings.iter().all(|finding| matches!(finding, Finding::WithoutOperation(_))), "{findings:?}");
    assert!(!findings.is_empty());
}

#[test]
fn a_removal_without_a_trace_and_a_text_nobody_typed_are_found() {
    let mut gone = start();
    gone.records.clear();
    assert!(matches!(check(&journal([]), &[], &gone).as_slice(), [Finding::WithoutOperation(_)]));
    let foreign = performed(&[("a", "somebody else")]);
    assert!(matches!(check(&journal([]), &[], &foreign).as_slice(), [Finding::Unknown(_)]));
}

fn computer(kept: impl Into<Vec<Kept>>, copies: &Ledger, reached: i64) -> Computer {
    Computer { kept: kept.into(), copies: copies.records.clone(), reached }
}

#[test]
fn a_copy_that_differs_and_a_change_that_rests_are_found() {
    let now = performed(&[("a", "one")]);
    let at_rest = |kept: &[Kept], copies: &Ledger| check_convergence(&computer(kept, copies, 0), &now);
    assert_eq!(at_rest(&[kept("a", "confirmed", "one")], &now), []);
    assert!(matches!(at_rest(&[], &start()).as_slice(), [Finding::Unconverged(_)]));
    assert!(matches!(at_rest(&[kept("b", "sending", "two")], &now).as_slice(), [Finding::Unconverged(_)]));
    assert_eq!(at_rest(&[kept("b", "conflict", "two"), kept("c", "waiting", "new")], &now), []);
    assert_eq!(at_rest(&[kept("c", "waiting", "new")], &now).len(), 1);
}

#[test]
fn a_cursor_that_has_passed_what_is_not_here_is_found() {
    let now = performed(&[("a", "one")]);
    assert_eq!(check_cursor(&computer([], &now, 3), &now), []);
    assert_eq!(check_cursor(&computer([], &start(), 1), &now), []);
    assert!(matches!(check_cursor(&computer([], &start(), 3), &now).as_slice(), [Finding::Skipped(_)]));
}
