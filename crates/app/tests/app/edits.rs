//! How an edit travels, and what stops it.

use std::collections::BTreeMap;

use app::{AppError, DraftKey, Form, Keep, SignInFor, SyncError};
use domain::ChangeState;
use testkit::{BEN, SignIn};

use crate::world::{Computer, Outside, field, id};

const NICKNAME: &str = "given.nickname";

async fn confirmed(computer: &Computer, text: &str) {
    computer
        .until("a confirmed edit", |_| {
            let state = computer.profile_field("hikvision", NICKNAME);
            state.pending.is_none() && state.confirmed.as_ref().and_then(|value| value.as_text()) == Some(text)
        })
        .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edit_is_waiting_at_once_and_updated_only_when_the_portal_confirmed_it() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    computer.app.set_network(&id("hikvision"), false).unwrap();
    let before = computer.profile_text("hikvision", NICKNAME);
    computer.save("hikvision", NICKNAME, "Ada im Garten");
    let waiting = computer.profile_field("hikvision", NICKNAME);
    assert_eq!(waiting.pending.map(|pending| pending.state), Some(ChangeState::Waiting));
    assert_eq!(waiting.confirmed.and_then(|value| value.as_text().map(str::to_owned)), before);
    assert_eq!(waiting.value.and_then(|value| value.as_text().map(str::to_owned)).as_deref(), Some("Ada im Garten"));
    computer.app.set_network(&id("hikvision"), true).unwrap();
    confirmed(&computer, "Ada im Garten").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edit_made_offline_survives_a_restart_and_goes_later() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    computer.app.set_network(&id("hikvision"), false).unwrap();
    computer.save("hikvision", NICKNAME, "Ada unterwegs");
    let computer = computer.restarted().await;
    assert_eq!(computer.profile_text("hikvision", NICKNAME).as_deref(), Some("Ada unterwegs"));
    assert_eq!(computer.app.outbox().unwrap().len(), 1);
    computer.app.set_network(&id("hikvision"), true).unwrap();
    confirmed(&computer, "Ada unterwegs").await;
    assert!(computer.app.outbox().unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pressing_save_twice_is_one_operation_and_undo_brings_the_earlier_value_back() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    computer.app.set_network(&id("hikvision"), false).unwrap();
    let before = computer.profile_text("hikvision", NICKNAME);
    computer.save("hikvision", NICKNAME, "Twice");
    computer.save("hikvision", NICKNAME, "Twice");
    let outbox = computer.app.outbox().unwrap();
    assert_eq!(outbox.len(), 1);
    computer.app.discard_change(&id("hikvision"), outbox[0].change.operation).unwrap();
    assert_eq!(computer.profile_text("hikvision", NICKNAME), before);
    assert!(computer.app.outbox().unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_computers_that_disagree_ask_ada_and_send_what_she_chose() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let (one, other) = (Computer::new(&outside).await, Computer::new(&outside).await);
    one.connect("hikvision", &side).await;
    other.connect("hikvision", &side).await;
    other.app.set_network(&id("hikvision"), false).unwrap();
    other.save("hikvision", NICKNAME, "from the other");
    one.save("hikvision", NICKNAME, "from the one");
    confirmed(&one, "from the one").await;
    other.app.set_network(&id("hikvision"), true).unwrap();
    other.until("a conflict", |_| other.profile_field("hikvision", NICKNAME).conflict.is_some()).await;
    let state = other.profile_field("hikvision", NICKNAME);
    let conflict = state.conflict.unwrap();
    assert_eq!(conflict.yours.and_then(|value| value.as_text().map(str::to_owned)).as_deref(), Some("from the other"));
    assert_eq!(conflict.theirs.and_then(|value| value.as_text().map(str::to_owned)).as_deref(), Some("from the one"));
    let operation = state.pending.unwrap().operation;
    let undecided = other.app.resolve_conflict(&id("hikvision"), operation, &BTreeMap::new());
    assert!(matches!(undecided, Err(AppError::ChoiceMissing)), "{undecided:?}");
    let choices = [(field(NICKNAME), Keep::Yours)].into();
    other.app.resolve_conflict(&id("hikvision"), operation, &choices).unwrap();
    confirmed(&other, "from the other").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_draft_survives_a_restart_and_goes_with_saving() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    computer.app.add_by_hand(&id("hikvision")).unwrap();
    let key = DraftKey { form: Form::Profile, record: "self".to_owned(), field: field(NICKNAME) };
    computer.app.save_draft(&id("hikvision"), &key, Some("half a wo")).unwrap();
    let computer = computer.restarted().await;
    assert_eq!(computer.profile_field("hikvision", NICKNAME).draft.as_deref(), Some("half a wo"));
    computer.save("hikvision", NICKNAME, "half a word");
    let saved = computer.profile_field("hikvision", NICKNAME);
    assert_eq!((saved.draft, saved.pending), (None, None));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_field_that_needs_a_fresh_sign_in_waits_for_it_alone() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    outside.clock.advance(400);
    let email = computer
        .app
        .pack(&id("hikvision"))
        .unwrap()
        .profile_fields
        .iter()
        .find(|field| field.step_up)
        .map(|field| field.category.to_string())
        .expect("a step-up field");
    computer.save("hikvision", &email, "ada.neu@example.org");
    computer
        .until("the need for a sign-in", |_| {
            let pending = computer.profile_field("hikvision", &email).pending;
            pending.is_some_and(|pending| pending.state == ChangeState::SignInNeeded)
        })
        .await;
    computer.sign_in(SignInFor::StepUp(id("hikvision"))).await.unwrap();
    computer.until("a confirmed address", |_| computer.profile_field("hikvision", &email).pending.is_none()).await;
    assert_eq!(computer.profile_text("hikvision", &email).as_deref(), Some("ada.neu@example.org"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_portal_of_another_organization_and_another_account_are_refused() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    let wrong = computer.app.discover_portal(&id("onvif"), &side.network.url()).await;
    assert!(matches!(wrong, Err(AppError::Sync(SyncError::WrongOrganization))), "{wrong:?}");
    computer.connect("hikvision", &side).await;
    let twice = computer.app.discover_portal(&id("hikvision"), &side.network.url()).await;
    assert!(matches!(twice, Err(AppError::AlreadyAdded)), "{twice:?}");
    outside.issuer.next_sign_in(SignIn::As(BEN));
    let other = computer.sign_in(SignInFor::Again(id("hikvision"))).await;
    assert!(matches!(other, Err(AppError::Sync(SyncError::WrongAccount))), "{other:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn denied_consent_leaves_nothing_and_can_be_tried_again() {
    let outside = Outside::new().await;
    let side = outside.portal_of("onvif").await;
    let computer = Computer::new(&outside).await;
    let consent = computer.app.discover_portal(&id("onvif"), &side.network.url()).await.unwrap();
    outside.issuer.next_sign_in(SignIn::Denied);
    let denied = computer.sign_in(SignInFor::Consent(consent.id)).await;
    assert!(matches!(denied, Err(AppError::Sync(SyncError::ConsentDenied))), "{denied:?}");
    assert!(computer.app.organizations().unwrap().is_empty());
    assert!(
        !computer.data().join("organizations").exists()
            || std::fs::read_dir(computer.data().join("organizations")).unwrap().next().is_none()
    );
    outside.issuer.next_sign_in(SignIn::As(testkit::ADA));
    computer.connect("onvif", &side).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_account_at_two_organizations_stays_two() {
    let outside = Outside::new().await;
    let (hikvision, onvif) = (outside.portal_of("hikvision").await, outside.portal_of("onvif").await);
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &hikvision).await;
    computer.connect("onvif", &onvif).await;
    assert_eq!(computer.app.organizations().unwrap().len(), 2);
    computer.app.remove_local_copy(&id("onvif"), false).await.unwrap();
    computer.save("hikvision", NICKNAME, "still here");
    confirmed(&computer, "still here").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stopping_all_marketing_is_one_operation_per_topic_that_can_be_stopped() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    computer.app.set_network(&id("hikvision"), false).unwrap();
    let shown = computer.app.stop_all_marketing(&id("hikvision")).unwrap();
    let again = computer.app.stop_all_marketing(&id("hikvision")).unwrap();
    assert_eq!(shown, again, "a second press changes nothing");
    let queued = computer.app.outbox().unwrap().len();
    assert_eq!(queued, shown.iter().filter(|topic| topic.subscribed.pending.is_some()).count());
    assert!(shown.iter().filter(|topic| topic.subscribed.pending.is_some()).all(|topic| topic.marketing));
    computer.app.set_network(&id("hikvision"), true).unwrap();
    computer.until("confirmed choices", |app| app.outbox().unwrap().is_empty()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn taking_an_addition_back_takes_everything_back_that_was_to_follow_it() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    computer.app.set_network(&id("hikvision"), false).unwrap();
    let before = computer.app.devices(&id("hikvision")).unwrap().len();
    let pack = computer.app.pack(&id("hikvision")).unwrap();
    let values = pack
        .device_fields
        .iter()
        .filter(|row| ["name", "serial"].contains(&row.id.as_str()))
        .map(|row| (row.id.clone(), "DS-2CD-0001".to_owned()))
        .collect();
    let camera = computer.app.add_device(&id("hikvision"), values, None).unwrap();
    let renamed = vec![(field("name"), Some("Tor".to_owned()))];
    computer.app.save_device(&id("hikvision"), &camera.id, renamed).unwrap();
    let outbox = computer.app.outbox().unwrap();
    assert_eq!(outbox.len(), 2);
    computer.app.discard_change(&id("hikvision"), outbox[0].change.operation).unwrap();
    assert!(computer.app.outbox().unwrap().is_empty());
    assert_eq!(computer.app.devices(&id("hikvision")).unwrap().len(), before);
}
