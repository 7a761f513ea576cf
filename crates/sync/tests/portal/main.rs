//! The app's side and the reference server, face to face.

#[path = "../common/mod.rs"]
mod common;
mod deletion;
mod rights;
mod session;
mod sharing;

use std::sync::Arc;

use common::portal::{Stage, stage};
use common::vault::{Bench, camera, fields};
use domain::{Action, ChangeState, Clock, FieldId, Listing, Record, RecordId, RecordKey, RecordKind, Value, Wanted};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use sync::{CancellationToken, Engine, Event, Progress, Removals, SyncError, fetch_secret, pull, push_one};
use testkit::Fault;
use vault::VaultError;

async fn pulled(bench: &Bench) -> sync::Pulled {
    pull(&bench.session, Removals::Guarded, &|_: Progress, _: &_| {}, &CancellationToken::new()).await.expect("a pull")
}

async fn pushed(bench: &Bench) {
    while push_one(&bench.session).await.expect("the vault works").is_some() {}
}

fn records(bench: &Bench, kind: RecordKind) -> Vec<Record> {
    bench.vault.read::<_, VaultError>(|tx| tx.records().list(kind)).expect("a readable vault")
}

fn first_camera(bench: &Bench) -> (RecordKey, String) {
    let camera = records(bench, RecordKind::Device).into_iter().next().expect("a camera");
    let name = text(&camera, "name");
    (camera.key, name)
}

fn text(record: &Record, field: &str) -> String {
    let held = record.values.get(&FieldId::new(field).expect("a field")).expect("a value");
    held.value.as_text().expect("a text").to_owned()
}

fn held(bench: &Bench, key: &RecordKey) -> Record {
    bench.vault.read::<_, VaultError>(|tx| tx.records().get(key)).expect("a readable vault").expect("a record")
}

fn wanted(field: &str, text: &str) -> Wanted {
    fields(&[(field, text)]).into_iter().map(|(field, value)| (field, Some(value))).collect()
}

fn edit(field: &str, before: &str, after: &str) -> Action {
    Action::Edit { before: fields(&[(field, before)]), wanted: wanted(field, after) }
}

#[tokio::test]
async fn ada_connects_and_everything_the_portal_holds_comes_in() {
    let stage = stage(2500).await;
    let found = stage.found().await;
    assert_eq!(found.receipt_keys().len(), 1);
    assert!(found.plain_http && found.discovery.sample && found.receipt_key_fingerprint().is_some());
    let bench = stage.adas_computer().await;
    let steps = std::sync::Mutex::new(Vec::new());
    let on_page = |progress: Progress, _: &_| steps.lock().unwrap().push(progress);
    let pulled = pull(&bench.session, Removals::Guarded, &on_page, &CancellationToken::new()).await.expect("a pull");
    assert_eq!(pulled.activity, 2500);
    assert_eq!(records(&bench, RecordKind::Profile).len(), 1);
    assert_eq!(records(&bench, RecordKind::Device).len(), 6);
    assert!(!records(&bench, RecordKind::EmailPreference).is_empty());
    let steps = steps.into_inner().unwrap();
    assert!(
        steps.len() >= 3 && steps.windows(2).all(|pair| pair[0].done < pair[1].done && pair[0].total == pair[1].total)
    );
    assert_eq!(steps.last().map(|last| last.done), steps.last().map(|last| last.total));
}

#[tokio::test]
async fn a_cancelled_pull_keeps_its_pages_and_goes_on_from_there() {
    let stage = stage(2500).await;
    let bench = stage.adas_computer().await;
    let cancel = CancellationToken::new();
    let after_one = |_: Progress, _: &_| cancel.cancel();
    let ended = pull(&bench.session, Removals::Guarded, &after_one, &cancel).await;
    assert!(matches!(ended, Err(SyncError::Cancelled)));
    let before = stage.network.requests().len();
    let total = pulled(&bench).await.activity;
    assert!(total < 2500, "the first page was kept");
    assert!(stage.network.requests()[before].target.contains("after="));
    assert_eq!(bench.vault.read::<_, VaultError>(|tx| tx.activity().count()).unwrap(), 2500);
}

#[tokio::test]
async fn what_ada_changes_on_one_computer_arrives_on_the_other() {
    let stage = stage(10).await;
    let (one, other) = (stage.adas_computer().await, stage.adas_computer().await);
    pulled(&one).await;
    pulled(&other).await;
    let (key, name) = first_camera(&one);
    one.queues(&key, edit("name", &name, "Gate"));
    one.queues(&key, edit("name", "Gate", "Front gate"));
    let added =
        one.queues(&camera("new-1"), Action::Add { fields: fields(&[("name", "Shed"), ("serial", "DS-2CD0000001")]) });
    let last = records(&one, RecordKind::Device).pop().expect("a camera");
    one.queues(&last.key, Action::Remove { before: last.fields() });
    let topic = records(&one, RecordKind::EmailPreference)
        .into_iter()
        .find(|topic| topic.fields().values().any(|value| *value == Value::Flag(true)))
        .expect("a subscribed topic");
    let subscribed = FieldId::new("subscribed").unwrap();
    let stop = Wanted::from([(subscribed.clone(), Some(Value::Flag(false)))]);
    let preference = one.queues(&topic.key, Action::Edit { before: topic.fields(), wanted: stop });
    pushed(&one).await;
    assert_eq!(one.change(&added).state, ChangeState::Confirmed);
    assert_eq!(one.change(&preference).state, ChangeState::Confirmed);
    pulled(&other).await;
    assert_eq!(text(&held(&other, &key), "name"), "Front gate");
    assert_eq!(held(&other, &last.key).listing, Listing::Removed);
    assert!(records(&other, RecordKind::Device).iter().any(|record| text(record, "name") == "Shed"));
    assert_eq!(held(&other, &topic.key).fields().get(&subscribed), Some(&Value::Flag(false)));
    pulled(&one).await;
    let listed = |bench: &Bench| {
        let all = records(bench, RecordKind::Device);
        all.into_iter().filter(|record| record.listing == Listing::Listed).map(|record| record.key).collect::<Vec<_>>()
    };
    assert_eq!(listed(&one), listed(&other));
}

#[tokio::test]
async fn two_computers_that_change_different_fields_both_get_their_way() {
    let stage = stage(1).await;
    let (one, other) = (stage.adas_computer().await, stage.adas_computer().await);
    pulled(&one).await;
    pulled(&other).await;
    let profile = RecordKey::profile();
    let before = text(&held(&one, &profile), "given.name");
    one.queues(&profile, edit("given.name", &before, "Ada King"));
    let nickname = FieldId::new("given.nickname").unwrap();
    let was = held(&other, &profile).fields().into_iter().filter(|(field, _)| *field == nickname).collect();
    let second = other.queues(&profile, Action::Edit { before: was, wanted: wanted("given.nickname", "Countess") });
    pushed(&one).await;
    pushed(&other).await;
    assert_eq!(other.change(&second).state, ChangeState::Confirmed);
    let now = held(&other, &profile);
    assert_eq!(
        (text(&now, "given.name"), text(&now, "given.nickname")),
        ("Ada King".to_owned(), "Countess".to_owned())
    );
}

#[tokio::test]
async fn two_computers_that_change_the_same_field_leave_the_choice_to_ada() {
    let stage = stage(1).await;
    let (one, other) = (stage.adas_computer().await, stage.adas_computer().await);
    pulled(&one).await;
    pulled(&other).await;
    let (key, name) = first_camera(&one);
    one.queues(&key, edit("name", &name, "Gate"));
    let mine = other.queues(&key, edit("name", &name, "Hall"));
    pushed(&one).await;
    pushed(&other).await;
    let ChangeState::Conflict { theirs: Some(theirs) } = other.change(&mine).state else { panic!("no conflict") };
    assert_eq!(theirs.get(&FieldId::new("name").unwrap()), Some(&Value::Text("Gate".to_owned())));
    // Ada keeps hers: it is sent against the version that is there now.
    let now = stage.clock.now();
    other
        .vault
        .write::<_, VaultError>(|tx| tx.changes().resolve(mine.operation, &wanted("name", "Hall"), now))
        .unwrap();
    pushed(&other).await;
    assert_eq!(other.change(&mine).state, ChangeState::Confirmed);
    pulled(&one).await;
    assert_eq!(text(&held(&one, &key), "name"), "Hall");
}

#[tokio::test]
async fn what_another_computer_wrote_is_never_replaced_unseen() {
    let stage = stage(1).await;
    let (one, other) = (stage.adas_computer().await, stage.adas_computer().await);
    pulled(&one).await;
    pulled(&other).await;
    let (key, name) = first_camera(&one);
    let first = one.queues(&key, edit("name", &name, "Gate"));
    other.queues(&key, edit("name", &name, "Yard"));
    pushed(&other).await;
    pulled(&one).await;
    // Ada still sees her own waiting wish, and goes on from there.
    let second = one.queues(&key, edit("name", "Gate", "Hall"));
    pushed(&one).await;
    assert!(matches!(one.change(&first).state, ChangeState::Conflict { .. }));
    one.vault.write::<_, VaultError>(|tx| tx.changes().discard(first.operation, stage.clock.now()).map(drop)).unwrap();
    pushed(&one).await;
    assert!(matches!(one.change(&second).state, ChangeState::Conflict { .. }), "she never saw Yard as the last word");
    pulled(&other).await;
    assert_eq!(text(&held(&other, &key), "name"), "Yard");
}

#[tokio::test]
async fn an_edit_of_a_camera_that_is_gone_keeps_adas_text() {
    let stage = stage(1).await;
    let (one, other) = (stage.adas_computer().await, stage.adas_computer().await);
    pulled(&one).await;
    pulled(&other).await;
    let (key, name) = first_camera(&one);
    one.queues(&key, Action::Remove { before: held(&one, &key).fields() });
    let lost = other.queues(&key, edit("name", &name, "Hall"));
    pushed(&one).await;
    pushed(&other).await;
    assert_eq!(other.change(&lost).state, ChangeState::Conflict { theirs: None });
}

#[tokio::test]
async fn the_portals_refusal_keeps_the_text_and_says_why() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    pulled(&bench).await;
    let (key, name) = first_camera(&bench);
    let refused = bench.queues(&key, edit("name", &name, &"x".repeat(5000)));
    pushed(&bench).await;
    assert!(matches!(bench.change(&refused).state, ChangeState::Refused(refusal) if refusal.code == "validation"));
    assert_eq!(text(&held(&bench, &key), "name"), name);
}

#[tokio::test]
async fn a_new_email_address_waits_for_a_fresh_sign_in_and_holds_back_nothing_else() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    pulled(&bench).await;
    stage.clock.advance(400);
    let profile = RecordKey::profile();
    let before = text(&held(&bench, &profile), "given.email");
    let address = bench.queues(&profile, edit("given.email", &before, "ada@lovelace.example"));
    let (key, name) = first_camera(&bench);
    let other = bench.queues(&key, edit("name", &name, "Gate"));
    pushed(&bench).await;
    assert_eq!(bench.change(&address).state, ChangeState::SignInNeeded);
    assert_eq!(bench.change(&other).state, ChangeState::Confirmed);
    stage.step_up(&bench).await;
    pushed(&bench).await;
    assert_eq!(bench.change(&address).state, ChangeState::Confirmed);
    assert_eq!(text(&held(&bench, &profile), "given.email"), "ada@lovelace.example");
}

#[tokio::test]
async fn a_verification_code_needs_a_fresh_sign_in_and_is_never_stored() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    pulled(&bench).await;
    let with_code = records(&bench, RecordKind::Device)
        .into_iter()
        .find(|record| bench.vault.read::<_, VaultError>(|tx| tx.records().has_secret(&record.key)).unwrap())
        .expect("a camera with a code");
    stage.clock.advance(400);
    let refused = fetch_secret(&bench.session, &with_code.key.id).await;
    assert!(matches!(refused, Err(SyncError::StepUpNeeded)), "{refused:?}");
    stage.step_up(&bench).await;
    let secret = fetch_secret(&bench.session, &with_code.key.id).await.expect("a code");
    assert!(!secret.expose().is_empty() && format!("{secret:?}") == "Secret(redacted)");
    assert!(!bench.vault.read::<_, VaultError>(|tx| tx.secrets().has(&with_code.key.id)).unwrap());
    let nobodys = RecordId::new("nobodys").unwrap();
    assert!(matches!(fetch_secret(&bench.session, &nobodys).await, Err(SyncError::NotFound)));
}

#[tokio::test]
async fn the_engine_pulls_at_its_start_and_pushes_what_is_queued() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    let (heard, mut events) = tokio::sync::mpsc::unbounded_channel();
    let listener = Arc::new(move |_: &_, event: Event| drop(heard.send(event)));
    let engine = Engine::start(Arc::clone(&bench.session), listener, &tokio::runtime::Handle::current());
    engine.sync_now(Removals::Guarded).await.expect("a full round");
    let (key, name) = first_camera(&bench);
    let queued = bench.queues(&key, edit("name", &name, "Gate"));
    engine.wake();
    while bench.change(&queued).state != ChangeState::Confirmed {
        events.recv().await.expect("the engine lives");
    }
    engine.pause_edits(true);
    let held_back = bench.queues(&key, edit("name", "Gate", "Hall"));
    engine.sync_now(Removals::Guarded).await.expect("a full round");
    assert_eq!(bench.change(&held_back).state, ChangeState::Waiting, "edits pause");
    engine.pause_edits(false);
    engine.sync_now(Removals::Guarded).await.expect("a full round");
    assert_eq!(bench.change(&held_back).state, ChangeState::Confirmed);
    assert!(engine.status().problem.is_none() && engine.status().working.is_none());
    stage.issuer.set_down(true);
    bench.vault.write::<_, VaultError>(|tx| tx.cursor().set_network(false)).unwrap();
    let before = stage.network.requests().len();
    engine.sync_now(Removals::Guarded).await.expect("nothing to do");
    assert_eq!(stage.network.requests().len(), before, "the network is switched off");
}

fn any_fault() -> impl Strategy<Value = Fault> {
    prop_oneof![Just(Fault::None), Just(Fault::RequestLost), Just(Fault::ReplyLost)]
}

/// Drains the outbox however often the network fails.
async fn drain(bench: &Bench) {
    for _ in 0..200 {
        bench.no_waiting();
        pushed(bench).await;
        let open = bench.vault.read::<_, VaultError>(|tx| tx.changes().list_open()).expect("a readable vault");
        if open.is_empty() {
            return;
        }
    }
    panic!("the outbox never empties");
}

/// The names under which the portal lists cameras, and how often it wrote for Ada.
async fn seen_by_the_portal(stage: &Stage) -> Vec<String> {
    let fresh = stage.adas_computer().await;
    pulled(&fresh).await;
    records(&fresh, RecordKind::Device).iter().map(|record| text(record, "name")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12,
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct("tests/portal.regressions"))),
        ..ProptestConfig::default()
    })]

    /// However the network fails, each edit is applied once, in the member's order.
    #[test]
    fn a_bad_network_never_duplicates_or_reorders_edits(edits in 1_usize..6, planned in proptest::collection::vec(any_fault(), 0..24)) {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let stage = stage(1).await;
            let bench = stage.adas_computer().await;
            pulled(&bench).await;
            let (key, mut name) = first_camera(&bench);
            let mut version = held(&bench, &key).etag;
            let mut queued = Vec::new();
            for number in 0..edits {
                let next = format!("Name {number}");
                queued.push(bench.queues(&key, edit("name", &name, &next)));
                let added = Action::Add { fields: fields(&[("name", &format!("New {number}")), ("serial", &format!("DS-{number:09}"))]) };
                queued.push(bench.queues(&camera(&format!("new-{number}")), added));
                name = next;
            }
            let faults = stage.with_faults(planned);
            drain(&bench).await;
            for change in &queued {
                assert_eq!(bench.change(change).state, ChangeState::Confirmed);
            }
            stage.calm_down(faults).await;
            let names = seen_by_the_portal(&stage).await;
            assert_eq!(names.iter().filter(|known| **known == name).count(), 1);
            assert_eq!(names.len(), 6 + edits);
            for number in 0..edits {
                assert_eq!(names.iter().filter(|known| **known == format!("New {number}")).count(), 1);
            }
            // Each edit moved the version once: none was applied twice.
            let after = held(&bench, &key).etag;
            assert_ne!(version, after);
            version = after;
            let fresh = stage.adas_computer().await;
            pulled(&fresh).await;
            assert_eq!(held(&fresh, &key).etag, version);
        });
    }
}
