//! The outbox: order, settlements, and what a crash leaves.

use domain::{Action, ChangeState, ETag, OperationId, RecordId, RecordKey, Refusal};
use proptest::prelude::*;
use vault::{PortalCopy, Settlement, Vault, VaultError};

use crate::room::{Room, at, device, fields, wanted};

fn edit(from: &str, to: &str) -> Action {
    Action::Edit { before: fields(&[("name", from)]), wanted: wanted(&[("name", to)]) }
}

fn copy(key: &RecordKey, name: &str, etag: &str) -> PortalCopy {
    PortalCopy { key: key.clone(), fields: fields(&[("name", name)]), etag: ETag::strong(etag), has_secret: false }
}

fn enqueue(vault: &Vault, key: &RecordKey, action: Action) -> OperationId {
    vault.write(|tx| tx.changes().enqueue(key, action, at(0))).expect("a queued change").operation
}

fn settle(vault: &Vault, operation: OperationId, settlement: &Settlement) {
    vault.write(|tx| tx.changes().settle(operation, settlement, at(1))).expect("a settled change");
}

fn next(vault: &Vault) -> Option<OperationId> {
    vault.read(|tx| tx.changes().next_due(at(100))).expect("a readable queue").map(|change| change.operation)
}

fn state(vault: &Vault, operation: OperationId) -> ChangeState {
    vault.read(|tx| tx.changes().get(operation)).expect("a readable change").expect("a change").state
}

fn unknown(due: i64) -> Settlement {
    Settlement::Unknown { due: at(due), reason: "no-answer".into() }
}

#[test]
fn an_edit_reads_back_as_it_was_saved() {
    let room = Room::new();
    let vault = room.vault();
    for action in
        [edit("a", "b"), Action::Add { fields: fields(&[("name", "x")]) }, Action::Remove { before: fields(&[]) }]
    {
        let saved = vault.write(|tx| tx.changes().enqueue(&device("c1"), action.clone(), at(0))).unwrap();
        assert_eq!(saved.action, action);
        assert_eq!((saved.state, saved.attempts, saved.due_at), (ChangeState::Waiting, 0, at(0)));
    }
}

#[test]
fn an_operation_id_is_used_once() {
    let room = Room::new();
    let vault = room.vault();
    let operation = enqueue(&vault, &device("c1"), edit("a", "b"));
    let again = vault.write(|tx| tx.changes().enqueue_as(operation, &device("c1"), edit("a", "b"), at(1)));
    assert!(matches!(again, Err(VaultError::DuplicateOperation)));
}

#[test]
fn a_change_that_waits_holds_back_its_own_record_only() {
    let room = Room::new();
    let vault = room.vault();
    let first = enqueue(&vault, &device("c1"), edit("a", "b"));
    let second = enqueue(&vault, &device("c1"), edit("b", "c"));
    let other = enqueue(&vault, &device("c2"), edit("a", "b"));
    for held in [
        Settlement::Retry { due: at(1000), reason: "offline".to_owned() },
        Settlement::SignInNeeded,
        unknown(1000),
        Settlement::Conflict { copy: None },
    ] {
        settle(&vault, first, &held);
        assert_eq!(next(&vault), Some(other), "{held:?}");
    }
    let refusal = Refusal { code: "validation".to_owned(), detail: Some("too odd".to_owned()) };
    settle(&vault, first, &Settlement::Refused(refusal.clone()));
    assert_eq!(next(&vault), Some(second), "a refused edit is parked");
    assert_eq!(state(&vault, first), ChangeState::Refused(refusal));
}

#[test]
fn a_sign_in_frees_what_waited_for_one_and_nothing_else() {
    let room = Room::new();
    let vault = room.vault();
    let due = |operation| vault.read(|tx| tx.changes().get(operation)).unwrap().unwrap().due_at;
    let queued = |number: u8| enqueue(&vault, &device(&format!("c{number}")), edit("a", "b"));
    let [needed, doubtful, lost, offline, refused] = [1, 2, 3, 4, 5].map(queued);
    settle(&vault, needed, &Settlement::SignInNeeded);
    settle(&vault, doubtful, &Settlement::Unknown { due: at(1000), reason: "sign-in-needed".into() });
    settle(&vault, lost, &unknown(1000));
    settle(&vault, offline, &Settlement::Retry { due: at(1000), reason: "offline".to_owned() });
    let refusal = Refusal { code: "validation".to_owned(), detail: None };
    settle(&vault, refused, &Settlement::Refused(refusal.clone()));
    assert_eq!(next(&vault), None);

    assert_eq!(vault.write(|tx| tx.changes().signed_in()).unwrap(), 2);
    assert_eq!(state(&vault, needed), ChangeState::Waiting);
    assert_eq!(state(&vault, doubtful), ChangeState::Unknown, "it is asked for before it is sent again");
    for freed in [needed, doubtful] {
        assert_eq!(next(&vault), Some(freed), "at once");
        vault.write(|tx| tx.changes().mark_sending(freed)).unwrap();
    }
    assert_eq!(next(&vault), None);
    assert_eq!((state(&vault, lost), due(lost)), (ChangeState::Unknown, at(1000)));
    assert_eq!((state(&vault, offline), due(offline)), (ChangeState::Waiting, at(1000)));
    assert_eq!(state(&vault, refused), ChangeState::Refused(refusal));
}

#[test]
fn an_edit_of_a_camera_whose_addition_was_refused_is_not_sent() {
    let room = Room::new();
    let vault = room.vault();
    let added = enqueue(&vault, &device("new"), Action::Add { fields: fields(&[("name", "x")]) });
    enqueue(&vault, &device("new"), edit("x", "y"));
    settle(&vault, added, &Settlement::Refused(Refusal { code: "validation".to_owned(), detail: None }));
    assert_eq!(next(&vault), None);
}

#[test]
fn a_confirmed_change_stores_the_portal_s_copy_and_hands_its_version_on() {
    let room = Room::new();
    let vault = room.vault();
    let key = device("c1");
    vault
        .write(|tx| tx.records().put_portal(&key, &fields(&[("name", "a")]), ETag::strong("\"1\"").as_ref(), at(0)))
        .unwrap();
    let first = enqueue(&vault, &key, edit("a", "b"));
    let second = enqueue(&vault, &key, edit("b", "c"));
    let elsewhere = enqueue(&vault, &device("c2"), edit("a", "b"));
    settle(&vault, first, &Settlement::Confirmed { copy: Some(copy(&key, "b", "\"2\"")) });
    vault
        .read(|tx| {
            assert_eq!(tx.records().get(&key)?.unwrap().fields(), fields(&[("name", "b")]));
            assert_eq!(tx.changes().base_etag(first)?, ETag::strong("\"1\""));
            assert_eq!(tx.changes().base_etag(second)?, ETag::strong("\"2\""));
            assert_eq!(tx.changes().base_etag(elsewhere)?, None);
            assert_eq!(tx.changes().open_for(&key)?.len(), 1);
            Ok::<_, VaultError>(())
        })
        .unwrap();
    assert_eq!(next(&vault), Some(second));
}

#[test]
fn a_pull_does_not_move_the_version_a_waiting_edit_was_made_against() {
    let room = Room::new();
    let vault = room.vault();
    let key = device("c1");
    let put = |etag: &str, second| {
        let said = fields(&[("name", "a")]);
        vault.write(|tx| tx.records().put_portal(&key, &said, ETag::strong(etag).as_ref(), at(second)))
    };
    put("\"1\"", 0).unwrap();
    let operation = enqueue(&vault, &key, edit("a", "b"));
    put("\"9\"", 1).unwrap();
    assert_eq!(vault.read(|tx| tx.changes().base_etag(operation)).unwrap(), ETag::strong("\"1\""));
}

#[test]
fn an_added_camera_takes_the_portal_s_id_with_everything_that_hangs_on_it() {
    let room = Room::new();
    let vault = room.vault();
    let provisional = device("provisional");
    let real = device("cam-17");
    let added = enqueue(&vault, &provisional, Action::Add { fields: fields(&[("name", "x")]) });
    let renamed = enqueue(&vault, &provisional, edit("x", "y"));
    vault.write(|tx| tx.secrets().put(&provisional.id, "ABCDEF", at(0))).unwrap();
    settle(&vault, added, &Settlement::Confirmed { copy: Some(copy(&real, "x", "\"1\"")) });
    vault
        .read(|tx| {
            assert_eq!(tx.changes().get(renamed)?.unwrap().record, real);
            assert_eq!(tx.changes().base_etag(renamed)?, ETag::strong("\"1\""));
            assert!(tx.secrets().has(&RecordId::new("cam-17").unwrap())?);
            assert_eq!(tx.records().get(&provisional)?, None);
            assert!(tx.records().get(&real)?.is_some());
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[test]
fn a_conflict_keeps_both_sides_until_ada_decides() {
    let room = Room::new();
    let vault = room.vault();
    let key = device("c1");
    let operation = enqueue(&vault, &key, edit("a", "mine"));
    settle(&vault, operation, &Settlement::Conflict { copy: Some(copy(&key, "theirs", "\"5\"")) });
    assert_eq!(state(&vault, operation), ChangeState::Conflict { theirs: Some(fields(&[("name", "theirs")])) });
    assert_eq!(next(&vault), None);
    assert!(vault.write(|tx| tx.changes().retry_now(operation)).is_err());

    vault.write(|tx| tx.changes().resolve(operation, &wanted(&[("name", "mine")]), at(2))).unwrap();
    let change = vault.read(|tx| tx.changes().get(operation)).unwrap().unwrap();
    assert_eq!(change.action, edit("theirs", "mine"));
    assert_eq!(vault.read(|tx| tx.changes().base_etag(operation)).unwrap(), ETag::strong("\"5\""));
    assert_eq!(next(&vault), Some(operation));
}

#[test]
fn a_decision_goes_against_the_version_that_was_shown() {
    let room = Room::new();
    let vault = room.vault();
    let key = device("c1");
    let operation = enqueue(&vault, &key, edit("a", "mine"));
    settle(&vault, operation, &Settlement::Conflict { copy: Some(copy(&key, "theirs", "\"5\"")) });
    let newer = ETag::strong("\"6\"");
    vault.write(|tx| tx.records().put_portal(&key, &fields(&[("name", "newer")]), newer.as_ref(), at(2))).unwrap();
    vault.write(|tx| tx.changes().resolve(operation, &wanted(&[("name", "mine")]), at(3))).unwrap();
    assert_eq!(vault.read(|tx| tx.changes().base_etag(operation)).unwrap(), ETag::strong("\"5\""));
}

#[test]
fn a_later_edit_takes_over_a_version_only_where_it_finds_what_it_was_made_on() {
    let room = Room::new();
    let vault = room.vault();
    let key = device("c1");
    let base = ETag::strong("\"1\"");
    vault.write(|tx| tx.records().put_portal(&key, &fields(&[("name", "a")]), base.as_ref(), at(0))).unwrap();
    let first = enqueue(&vault, &key, edit("a", "b"));
    let second = enqueue(&vault, &key, edit("b", "c"));
    settle(&vault, first, &Settlement::Confirmed { copy: Some(copy(&key, "somebody else's", "\"3\"")) });
    assert_eq!(vault.read(|tx| tx.changes().base_etag(second)).unwrap(), None);
}

#[test]
fn an_edit_is_made_against_a_version_only_if_ada_saw_what_it_holds() {
    let room = Room::new();
    let vault = room.vault();
    let key = device("c1");
    let put = |name: &str, etag: &str| {
        let said = fields(&[("name", name)]);
        vault.write(|tx| tx.records().put_portal(&key, &said, ETag::strong(etag).as_ref(), at(0))).unwrap();
    };
    put("a", "\"1\"");
    let first = enqueue(&vault, &key, edit("a", "b"));
    // Another computer's value comes in, while Ada still sees her own.
    put("theirs", "\"2\"");
    let second = enqueue(&vault, &key, edit("b", "c"));
    let base = |operation| vault.read(|tx| tx.changes().base_etag(operation)).unwrap();
    assert_eq!((base(first), base(second)), (ETag::strong("\"1\""), None));
}

#[test]
fn keeping_theirs_discards_the_change() {
    let room = Room::new();
    let vault = room.vault();
    let operation = enqueue(&vault, &device("c1"), edit("a", "mine"));
    settle(&vault, operation, &Settlement::Conflict { copy: None });
    vault.write(|tx| tx.changes().resolve(operation, &wanted(&[]), at(2))).unwrap();
    assert_eq!(state(&vault, operation), ChangeState::Discarded);
}

#[test]
fn an_edit_rebased_onto_a_newer_copy_wants_only_what_is_not_true_yet() {
    let room = Room::new();
    let vault = room.vault();
    let key = device("c1");
    let operation = enqueue(&vault, &key, edit("a", "b"));
    let theirs = copy(&key, "a", "\"7\"");
    settle(&vault, operation, &Settlement::Rebased { copy: theirs.clone(), wanted: wanted(&[("name", "b")]) });
    assert_eq!(vault.read(|tx| tx.changes().base_etag(operation)).unwrap(), ETag::strong("\"7\""));
    assert_eq!(next(&vault), Some(operation));
    settle(&vault, operation, &Settlement::Rebased { copy: theirs, wanted: wanted(&[]) });
    assert_eq!(state(&vault, operation), ChangeState::Confirmed);
}

#[test]
fn what_may_have_been_sent_cannot_be_taken_back() {
    let room = Room::new();
    let vault = room.vault();
    let operation = enqueue(&vault, &device("c1"), edit("a", "b"));
    vault.write(|tx| tx.changes().mark_sending(operation)).unwrap();
    let discarded = vault.write(|tx| tx.changes().discard(operation, at(1)));
    assert!(matches!(discarded, Err(VaultError::NotDiscardable { state: "sending" })));
    settle(&vault, operation, &unknown(1));
    assert!(vault.write(|tx| tx.changes().discard(operation, at(1))).is_err());
    settle(&vault, operation, &Settlement::Retry { due: at(1), reason: "offline".to_owned() });
    let discarded = vault.write(|tx| tx.changes().discard(operation, at(1))).unwrap();
    assert_eq!(discarded.action, edit("a", "b"));
}

#[test]
fn what_was_on_its_way_in_a_crash_is_unknown_and_asked_for_first() {
    let room = Room::new();
    let vault = room.vault();
    let operation = enqueue(&vault, &device("c1"), edit("a", "b"));
    enqueue(&vault, &device("c1"), edit("b", "c"));
    vault.write(|tx| tx.changes().mark_sending(operation)).unwrap();
    assert_eq!(next(&vault), None);
    let dir = vault.dir().to_owned();
    drop(vault);
    let vault = Vault::open(&dir, &room.key()).unwrap();
    let change = vault.read(|tx| tx.changes().next_due(at(0))).unwrap().unwrap();
    assert_eq!((change.operation, change.state, change.attempts), (operation, ChangeState::Unknown, 1));
}

#[test]
fn what_waited_for_the_end_of_a_deletion_is_tried_again_in_the_next_run() {
    let room = Room::new();
    let vault = room.vault();
    let paused = enqueue(&vault, &device("c1"), edit("a", "b"));
    let throttled = enqueue(&vault, &device("c2"), edit("a", "b"));
    for (operation, reason) in [(paused, "deletion-pending"), (throttled, "throttled")] {
        vault.write(|tx| tx.changes().mark_sending(operation)).unwrap();
        settle(&vault, operation, &Settlement::Retry { due: at(900), reason: reason.to_owned() });
    }
    assert_eq!(next(&vault), None);
    // The deletion was cancelled and the program died before it could let the edits go.
    let dir = vault.dir().to_owned();
    drop(vault);
    let vault = Vault::open(&dir, &room.key()).unwrap();
    assert_eq!(next(&vault), Some(paused));
}

#[test]
fn a_late_answer_to_a_settled_change_only_updates_the_portal_s_copy() {
    let room = Room::new();
    let vault = room.vault();
    let key = device("c1");
    let operation = enqueue(&vault, &key, edit("a", "b"));
    settle(&vault, operation, &Settlement::Confirmed { copy: Some(copy(&key, "b", "\"2\"")) });
    settle(&vault, operation, &Settlement::Retry { due: at(5), reason: "offline".to_owned() });
    assert_eq!(state(&vault, operation), ChangeState::Confirmed);
}

#[test]
fn back_off_survives_a_restart_and_ends_when_ada_says_so() {
    let room = Room::new();
    let vault = room.vault();
    let operation = enqueue(&vault, &device("c1"), edit("a", "b"));
    settle(&vault, operation, &Settlement::Retry { due: at(500), reason: "portal-error".to_owned() });
    let dir = vault.dir().to_owned();
    drop(vault);
    let vault = Vault::open(&dir, &room.key()).unwrap();
    assert_eq!(next(&vault), None);
    assert_eq!(vault.read(|tx| tx.changes().next_due_at(at(0))).unwrap(), Some(at(500)));
    assert_eq!(vault.read(|tx| tx.changes().reason(operation)).unwrap().as_deref(), Some("portal-error"));
    vault.write(|tx| tx.changes().retry_now(operation)).unwrap();
    assert_eq!(next(&vault), Some(operation));
}

#[test]
fn only_the_named_reasons_end_a_wait_whether_it_waits_or_is_unknown() {
    let vault = Room::new().vault();
    let wait = |name: &str, settlement: Settlement| {
        let operation = enqueue(&vault, &device(name), edit("a", "b"));
        settle(&vault, operation, &settlement);
        operation
    };
    let retry = |reason: &str| Settlement::Retry { due: at(500), reason: reason.into() };
    let throttled = Settlement::Unknown { due: at(500), reason: "throttled".into() };
    let (offline, lost) = (wait("c1", retry("offline")), wait("c2", unknown(500)));
    let held = [wait("c3", retry("throttled")), wait("c4", throttled), wait("c5", Settlement::SignInNeeded)];
    let freed = vault.write(|tx| tx.changes().retry_held_back_by(&["offline", "no-answer"])).unwrap();
    assert_eq!(freed, 2);
    let due = |operation| vault.read(|tx| tx.changes().get(operation)).unwrap().unwrap().due_at;
    assert!([offline, lost].into_iter().all(|operation| due(operation) <= at(0)));
    assert_eq!(state(&vault, lost), ChangeState::Unknown, "what may have arrived is still asked for first");
    assert_eq!(held.map(|operation| due(operation) > at(0)), [true, true, false]);
}

/// What happens to a change when it is offered.
#[derive(Debug, Clone, Copy)]
enum Fate {
    Confirm,
    Retry,
    Unknown,
    SignIn,
    Refuse,
    Crash,
}

fn any_fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        3 => Just(Fate::Confirm),
        1 => Just(Fate::Retry),
        1 => Just(Fate::Unknown),
        1 => Just(Fate::SignIn),
        1 => Just(Fate::Refuse),
        1 => Just(Fate::Crash),
    ]
}

#[test]
fn no_change_waits_for_a_clock_that_was_set_back() {
    let room = Room::new();
    let vault = room.vault();
    let ten_years = 10 * 366 * 24 * 3600;
    let first = vault.write(|tx| tx.changes().enqueue(&device("c1"), edit("a", "b"), at(ten_years))).unwrap().operation;
    assert_eq!(vault.read(|tx| tx.changes().next_due_at(at(0))).unwrap(), Some(at(0)));
    assert_eq!(vault.read(|tx| tx.changes().next_due(at(0))).unwrap().map(|due| due.operation), Some(first));
    settle(&vault, first, &Settlement::Retry { due: at(3600), reason: "throttled".to_owned() });
    assert_eq!(vault.read(|tx| tx.changes().next_due(at(0))).unwrap(), None, "the longest wait there is");
    assert_eq!(vault.read(|tx| tx.changes().next_due_at(at(0))).unwrap(), Some(at(3600)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever happens to them, the changes of one record are offered in the member's order, and
    /// each ends confirmed or refused.
    #[test]
    fn no_change_ever_overtakes_an_earlier_one_of_its_record(
        records in proptest::collection::vec(0_u8..3, 1..9),
        fates in proptest::collection::vec(any_fate(), 0..30),
    ) {
        let room = Room::new();
        let mut vault = room.vault();
        for record in &records {
            enqueue(&vault, &device(&format!("c{record}")), edit("a", "b"));
        }
        let mut fates = fates.into_iter();
        let mut done: Vec<(RecordKey, i64)> = Vec::new();
        while let Some(change) = vault.read(|tx| tx.changes().next_due(at(100))).unwrap() {
            let blocked = vault.read(|tx| tx.changes().open_for(&change.record)).unwrap().into_iter()
                .any(|other| other.seq < change.seq && !matches!(other.state, ChangeState::Refused(_)));
            prop_assert!(!blocked, "{} overtook", change.seq);
            vault.write(|tx| tx.changes().mark_sending(change.operation)).unwrap();
            match fates.next().unwrap_or(Fate::Confirm) {
                Fate::Confirm => {
                    let confirmed = Settlement::Confirmed { copy: Some(copy(&change.record, "b", "\"1\"")) };
                    settle(&vault, change.operation, &confirmed);
                    done.push((change.record.clone(), change.seq));
                }
                Fate::Retry => settle(&vault, change.operation, &Settlement::Retry { due: at(50), reason: String::new() }),
                Fate::Unknown => settle(&vault, change.operation, &unknown(50)),
                Fate::SignIn => {
                    settle(&vault, change.operation, &Settlement::SignInNeeded);
                    vault.write(|tx| tx.changes().signed_in()).unwrap();
                }
                Fate::Refuse => {
                    let refusal = Refusal { code: "validation".to_owned(), detail: None };
                    settle(&vault, change.operation, &Settlement::Refused(refusal));
                    done.push((change.record.clone(), change.seq));
                }
                Fate::Crash => {
                    let dir = vault.dir().to_owned();
                    drop(vault);
                    vault = Vault::open(&dir, &room.key()).unwrap();
                }
            }
        }
        prop_assert_eq!(done.len(), records.len());
        for record in 0..3 {
            let key = device(&format!("c{record}"));
            let order: Vec<i64> = done.iter().filter(|(of, _)| *of == key).map(|(_, seq)| *seq).collect();
            prop_assert!(order.is_sorted());
        }
    }
}
