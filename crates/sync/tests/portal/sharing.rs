//! Choices about recipients, between computers and the portal.

use domain::{Action, Change, ChangeState, FieldId, RecordKey, RecordKind, Value, Wanted};
use jiff::SignedDuration;
use vault::{Behind, VaultError, Wish};

use super::common::portal::stage;
use super::common::vault::Bench;
use super::{edit, first_camera, held, pulled, pushed, records, text};

fn allowed() -> FieldId {
    FieldId::new("allowed").expect("a field")
}

/// The one choice Hikvision's policy leaves.
fn choice(bench: &Bench) -> (RecordKey, Option<bool>) {
    let [record] = records(bench, RecordKind::SharingChoice).try_into().expect("one choice");
    let chosen = record.fields().get(&allowed()).and_then(Value::as_flag);
    (record.key, chosen)
}

fn chooses(bench: &Bench, wish: Option<bool>) -> Change {
    let (key, _) = choice(bench);
    let wanted = Wanted::from([(allowed(), wish.map(Value::Flag))]);
    bench.queues(&key, Action::Edit { before: held(bench, &key).fields(), wanted })
}

#[tokio::test]
async fn a_choice_of_adas_is_confirmed_and_arrives_on_her_other_computer() {
    let stage = stage(1).await;
    let (one, other) = (stage.adas_computer().await, stage.adas_computer().await);
    pulled(&one).await;
    pulled(&other).await;
    for wish in [Some(true), Some(false), None, Some(false)] {
        let change = chooses(&one, wish);
        pushed(&one).await;
        assert_eq!(one.change(&change).state, ChangeState::Confirmed);
        pulled(&other).await;
        assert_eq!((choice(&one).1, choice(&other).1), (wish, wish));
    }
}

#[tokio::test]
async fn a_choice_that_differs_on_two_computers_is_left_to_ada() {
    let stage = stage(1).await;
    let (one, other) = (stage.adas_computer().await, stage.adas_computer().await);
    pulled(&one).await;
    chooses(&one, None);
    pushed(&one).await;
    pulled(&other).await;
    chooses(&one, Some(true));
    let mine = chooses(&other, Some(false));
    pushed(&one).await;
    pushed(&other).await;
    let ChangeState::Conflict { theirs: Some(theirs) } = other.change(&mine).state else { panic!("no conflict") };
    assert_eq!(theirs.get(&allowed()), Some(&Value::Flag(true)));
}

/// As a vault is that was kept by a version before the choices: none is held, and there is no place in the feed.
fn forgets_choices(bench: &Bench) {
    let (key, _) = choice(bench);
    let now = bench.time.now();
    let long_ago = now.checked_sub(SignedDuration::from_hours(40 * 24)).expect("an instant");
    bench
        .vault
        .write::<_, VaultError>(|tx| {
            tx.records().mark_removed(&key, long_ago)?;
            tx.records().purge_removed(now)?;
            tx.cursor().clear()
        })
        .expect("a writable vault");
    assert!(records(bench, RecordKind::SharingChoice).is_empty());
}

fn entries(bench: &Bench) -> usize {
    let page = bench.vault.read::<_, VaultError>(|tx| tx.history().page(Behind::NEWEST, &Wish::default(), 99));
    page.expect("a readable vault").len()
}

#[tokio::test]
async fn the_reading_that_first_brings_the_choices_is_harmless_to_what_waits_and_is_no_news() {
    let stage = stage(30).await;
    let bench = stage.adas_computer().await;
    pulled(&bench).await;
    let (camera, name) = first_camera(&bench);
    let waiting = bench.queues(&camera, edit("name", &name, "Gate"));
    forgets_choices(&bench);
    let cameras = records(&bench, RecordKind::Device);
    let before = (entries(&bench), held(&bench, &RecordKey::profile()).fields());
    assert_eq!(pulled(&bench).await.activity, 0, "the log is known already");
    choice(&bench);
    assert_eq!((entries(&bench), held(&bench, &RecordKey::profile()).fields()), before);
    assert_eq!(records(&bench, RecordKind::Device), cameras);
    assert_eq!(bench.change(&waiting), waiting);
    pushed(&bench).await;
    assert_eq!(bench.change(&waiting).state, ChangeState::Confirmed);
    assert_eq!(text(&held(&bench, &camera), "name"), "Gate");
}
