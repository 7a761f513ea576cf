//! What happened, made and received, and asking for an earlier value again.

use std::collections::BTreeMap;

use app::{AppError, Cause, ChangedBack, Happening, HistoryAsk, HistoryEntry, Keep, Seen, Shown, Told};
use domain::{ChangeState, RecordKind, Source, Value};

use crate::world::{Computer, Outside, field, id};

const NICKNAME: &str = "given.nickname";
const AT: &str = "hikvision";

fn ask(shown: Shown) -> HistoryAsk {
    HistoryAsk { shown, kind: None, field: None, after: None }
}

/// Every entry, page by page.
fn told(computer: &Computer, shown: Shown) -> Vec<HistoryEntry> {
    let (mut all, mut ask) = (Vec::new(), ask(shown));
    loop {
        let page = computer.app.history(&id(AT), &ask).expect("a history");
        assert_eq!(page.unread, Vec::new());
        all.extend(page.entries);
        ask.after = page.next;
        if ask.after.is_none() {
            return all;
        }
    }
}

/// The newest entry about the nickname: before and after.
fn nickname(entries: &[HistoryEntry]) -> (&HistoryEntry, Option<&str>, Option<&str>) {
    let step = |entry: &&HistoryEntry| entry.fields.iter().any(|step| step.field.as_str() == NICKNAME);
    let entry = entries.iter().find(step).expect("an entry about the nickname");
    let step = entry.fields.iter().find(|step| step.field.as_str() == NICKNAME).expect("the nickname");
    (entry, step.before.as_ref().and_then(Value::as_text), step.after.as_ref().and_then(Value::as_text))
}

async fn confirmed(computer: &Computer, text: &str) {
    computer
        .until("a confirmed nickname", |_| {
            let state = computer.profile_field(AT, NICKNAME);
            state.pending.is_none() && state.confirmed.as_ref().and_then(Value::as_text) == Some(text)
        })
        .await;
}

async fn two_computers(outside: &Outside) -> (crate::world::Side, Computer, Computer) {
    let side = outside.portal_of(AT).await;
    let (one, other) = (Computer::new(outside).await, Computer::new(outside).await);
    one.connect(AT, &side).await;
    other.connect(AT, &side).await;
    (side, one, other)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edit_stands_in_the_history_at_once_and_keeps_what_became_of_it() {
    let outside = Outside::new().await;
    let side = outside.portal_of(AT).await;
    let computer = Computer::new(&outside).await;
    computer.connect(AT, &side).await;
    assert_eq!(told(&computer, Shown::Changes), Vec::new(), "a first reading is no news");
    computer.app.set_network(&id(AT), false).unwrap();
    let before = computer.profile_text(AT, NICKNAME);
    computer.save(AT, NICKNAME, "Countess");
    let entries = told(&computer, Shown::Changes);
    let (entry, was, wanted) = nickname(&entries);
    assert_eq!((was, wanted), (before.as_deref(), Some("Countess")));
    let pending = entry.pending().expect("the member's own");
    assert_eq!((pending.state.clone(), pending.can_undo(), entry.can_change_back), (ChangeState::Waiting, true, false));
    computer.app.discard_change(&id(AT), pending.operation).unwrap();
    let undone = told(&computer, Shown::Made);
    assert_eq!(undone.first().and_then(|entry| Some(entry.pending()?.state)), Some(ChangeState::Discarded));
    assert_eq!(undone.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_another_computer_changed_is_received_with_what_stood_there_and_can_be_asked_back() {
    let outside = Outside::new().await;
    let (_side, one, other) = two_computers(&outside).await;
    let first = one.profile_text(AT, NICKNAME);
    other.save(AT, NICKNAME, "from the other");
    confirmed(&other, "from the other").await;
    one.app.sync_now(&id(AT), false).await.unwrap();
    let entries = told(&one, Shown::Received);
    let (entry, was, is) = nickname(&entries);
    assert_eq!((was, is, entry.source), (first.as_deref(), Some("from the other"), Source::Portal));
    assert_eq!(entry.told, Told::Noted(Happening::Changed));
    assert!(entry.can_change_back);
    assert_eq!(one.app.change_back(&id(AT), &entry.id).unwrap(), ChangedBack::Asked);
    assert_eq!(one.app.change_back(&id(AT), &entry.id).unwrap(), ChangedBack::AlreadySo, "a second press");
    confirmed(&one, first.as_deref().unwrap()).await;
    let entries = told(&one, Shown::Changes);
    assert_eq!(entries.len(), 2, "what came and what was asked for: {entries:?}");
    let (entry, was, is) = nickname(&entries);
    assert_eq!((was, is), (Some("from the other"), first.as_deref()));
    assert!(
        matches!(&entry.told, Told::Made { change, settled_at: Some(_) } if change.state == ChangeState::Confirmed)
    );
    assert!(entry.can_change_back, "a confirmed change of one's own can be asked back too");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn asking_back_for_a_value_that_moved_on_is_a_conflict_and_nothing_is_sent() {
    let outside = Outside::new().await;
    let (_side, one, other) = two_computers(&outside).await;
    let first = one.profile_text(AT, NICKNAME);
    one.save(AT, NICKNAME, "mine");
    confirmed(&one, "mine").await;
    other.app.sync_now(&id(AT), false).await.unwrap();
    other.save(AT, NICKNAME, "theirs");
    confirmed(&other, "theirs").await;
    one.app.sync_now(&id(AT), false).await.unwrap();
    let made = told(&one, Shown::Made);
    let entry = made.first().expect("the change of one's own").id.clone();
    assert_eq!(one.app.change_back(&id(AT), &entry).unwrap(), ChangedBack::Conflict);
    let again = one.app.change_back(&id(AT), &entry);
    assert!(matches!(again, Ok(ChangedBack::AlreadySo) | Err(AppError::ConflictOpen)), "{again:?}");
    let conflict = one.profile_field(AT, NICKNAME).conflict.expect("three versions");
    let text = |value: &Option<Value>| value.as_ref().and_then(Value::as_text).map(str::to_owned);
    assert_eq!(text(&conflict.before).as_deref(), Some("mine"));
    assert_eq!((text(&conflict.yours), text(&conflict.theirs).as_deref()), (first.clone(), Some("theirs")));
    assert!(one.app.needs().unwrap().iter().any(|need| need.cause == Cause::Conflict));
    let operation = one.app.outbox().unwrap().first().expect("the question").change.operation;
    one.app.resolve_conflict(&id(AT), operation, &[(field(NICKNAME), Keep::Yours)].into()).unwrap();
    confirmed(&one, first.as_deref().unwrap()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_portal_changed_under_a_form_is_not_overwritten_unseen() {
    let outside = Outside::new().await;
    let (_side, one, other) = two_computers(&outside).await;
    let began = one.profile_text(AT, NICKNAME);
    other.save(AT, NICKNAME, "from the other");
    confirmed(&other, "from the other").await;
    one.app.sync_now(&id(AT), false).await.unwrap();
    let seen: Seen = [(field(NICKNAME), vec![began.clone().map(Value::Text)])].into();
    let edits = vec![(field(NICKNAME), Some("typed meanwhile".to_owned()))];
    one.app.save_profile_on(&id(AT), edits.clone(), &seen).unwrap();
    let state = one.profile_field(AT, NICKNAME);
    let conflict = state.conflict.expect("three versions");
    assert_eq!(conflict.before, began.map(Value::Text));
    assert_eq!(conflict.yours, Some(Value::Text("typed meanwhile".to_owned())));
    assert_eq!(conflict.theirs, Some(Value::Text("from the other".to_owned())));
    let again = one.app.save_profile_on(&id(AT), edits, &seen);
    assert!(matches!(again, Err(AppError::ConflictOpen)), "one question is enough: {again:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn correcting_what_was_waiting_or_refused_is_no_conflict_with_oneself() {
    let outside = Outside::new().await;
    let side = outside.portal_of(AT).await;
    let computer = Computer::new(&outside).await;
    computer.connect(AT, &side).await;
    let began = computer.profile_text(AT, NICKNAME).map(Value::Text);
    computer.save(AT, NICKNAME, "first");
    let seen: Seen = [(field(NICKNAME), vec![Some(Value::Text("first".to_owned())), began])].into();
    confirmed(&computer, "first").await;
    computer.app.save_profile_on(&id(AT), vec![(field(NICKNAME), Some("second".to_owned()))], &seen).unwrap();
    assert_eq!(computer.profile_field(AT, NICKNAME).conflict, None);
    confirmed(&computer, "second").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rename_that_waits_for_a_camera_that_is_gone_keeps_its_text_until_it_is_let_go() {
    let outside = Outside::new().await;
    let (_side, one, other) = two_computers(&outside).await;
    let camera = one.app.devices(&id(AT)).unwrap().into_iter().next().expect("a camera").id;
    one.app.set_network(&id(AT), false).unwrap();
    one.app.save_device(&id(AT), &camera, vec![(field("name"), Some("Gate".to_owned()))]).unwrap();
    other.app.remove_device(&id(AT), &camera).unwrap();
    other.until("a confirmed removal", |app| app.outbox().unwrap().is_empty()).await;
    one.app.set_network(&id(AT), true).unwrap();
    one.until("a conflict", |app| {
        matches!(app.outbox().unwrap().first(), Some(entry) if entry.change.state == ChangeState::Conflict { theirs: None })
    })
    .await;
    one.app.sync_now(&id(AT), false).await.unwrap();
    let operation = one.app.outbox().unwrap().first().expect("the rename").change.operation;
    let kept = one.app.resolve_conflict(&id(AT), operation, &[(field("name"), Keep::Yours)].into());
    assert!(matches!(kept, Err(AppError::NoConflict)), "there is nothing to keep it at: {kept:?}");
    let shown = one.app.devices(&id(AT)).unwrap().into_iter().find(|shown| shown.id == camera).expect("the camera");
    assert_eq!(shown.text("name"), Some("Gate"), "the text is still there");
    assert_eq!(shown.listing, domain::Listing::Removed, "and nothing is brought back to life");
    let removed = told(&one, Shown::Received).into_iter().find(|entry| entry.told == Told::Noted(Happening::Removed));
    assert!(removed.is_some_and(|entry| !entry.can_change_back && entry.name.is_some()));
    one.app.discard_change(&id(AT), operation).unwrap();
    assert!(one.app.outbox().unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_presses_at_the_same_instant_are_one_operation() {
    let outside = Outside::new().await;
    let side = outside.portal_of(AT).await;
    let computer = Computer::new(&outside).await;
    computer.connect(AT, &side).await;
    computer.app.set_network(&id(AT), false).unwrap();
    let camera = computer.app.devices(&id(AT)).unwrap().into_iter().next().expect("a camera").id;
    let press = |_: usize| {
        let (app, camera) = (computer.app.clone(), camera.clone());
        tokio::task::spawn_blocking(move || {
            app.save_profile(&id(AT), vec![(field(NICKNAME), Some("Twice".to_owned()))]).unwrap();
            app.set_email_preference(&id(AT), "offers", false).unwrap();
            app.remove_device(&id(AT), &camera).unwrap();
        })
    };
    let presses: Vec<_> = (0..4).map(press).collect();
    for press in presses {
        press.await.unwrap();
    }
    let mut kinds = BTreeMap::new();
    for entry in computer.app.outbox().unwrap() {
        *kinds.entry(entry.change.record.kind).or_insert(0) += 1;
    }
    let once = [RecordKind::Profile, RecordKind::Device, RecordKind::EmailPreference].map(|kind| (kind, 1));
    assert_eq!(kinds, once.into());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn by_hand_every_note_can_be_taken_back_and_a_code_is_only_named() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    computer.app.add_by_hand(&id(AT)).unwrap();
    for number in 0..120 {
        computer.save(AT, NICKNAME, &format!("name {number}"));
    }
    let camera = computer.app.add_device(&id(AT), vec![(field("name"), "Door".to_owned())], None);
    let camera = camera.map(|camera| camera.id);
    if let Ok(camera) = &camera {
        computer.app.set_device_secret(&id(AT), camera, Some("KXQZVP")).unwrap();
    }
    let entries = told(&computer, Shown::Changes);
    let numbers: Vec<_> =
        entries.iter().filter(|entry| !entry.fields.is_empty()).map(|entry| entry.id.clone()).collect();
    assert_eq!(numbers.len(), 120, "pages meet without a gap or a double");
    if camera.is_ok() {
        let code = entries.iter().find(|entry| entry.told == Told::Noted(Happening::SecretChanged)).expect("the code");
        assert!(code.fields.is_empty() && !format!("{entries:?}").contains("KXQZVP"));
    }
    let (entry, was, _) = nickname(&entries);
    let was = was.map(str::to_owned);
    assert_eq!(computer.app.change_back(&id(AT), &entry.id).unwrap(), ChangedBack::Asked);
    assert_eq!(computer.profile_text(AT, NICKNAME), was);
    assert!(computer.app.outbox().unwrap().is_empty(), "nothing is sent");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_organizations_log_stands_behind_a_filter_and_in_everything() {
    let outside = Outside::new().await;
    let side = outside.portal_of(AT).await;
    let computer = Computer::new(&outside).await;
    computer.connect(AT, &side).await;
    computer.save(AT, NICKNAME, "logged");
    confirmed(&computer, "logged").await;
    let log = told(&computer, Shown::Log);
    assert!(log.len() >= 20 && log.iter().all(|entry| matches!(entry.told, Told::Logged { .. })));
    assert_eq!(told(&computer, Shown::Everything).len(), log.len() + told(&computer, Shown::Changes).len());
    let named = HistoryAsk { kind: Some(RecordKind::Device), field: Some(field("name")), ..ask(Shown::Everything) };
    assert_eq!(computer.app.history(&id(AT), &named).unwrap().entries, Vec::new());
    let wrong = HistoryAsk { after: Some("nowhere".to_owned()), ..ask(Shown::Changes) };
    assert!(matches!(computer.app.history(&id(AT), &wrong), Err(AppError::NotFound)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_asked_back_of_an_account_that_is_deleted_and_a_new_one_is_another_account() {
    let outside = Outside::new().await;
    let side = outside.portal_of(AT).await;
    let computer = Computer::new(&outside).await;
    computer.connect(AT, &side).await;
    computer.save(AT, NICKNAME, "mine");
    confirmed(&computer, "mine").await;
    let made = || told(&computer, Shown::Made).into_iter().next().expect("the change of one's own");
    assert!(made().can_change_back);
    computer.app.request_deletion(&id(AT), false).await.unwrap();
    assert!(made().can_change_back, "until it is executed there is an account");
    outside.clock.advance(61);
    member_portal::execute_due(&side.portal).await.unwrap();
    computer.app.check_deletion(&id(AT)).await.unwrap();
    assert!(!made().can_change_back);
    let refused = computer.app.change_back(&id(AT), &made().id);
    assert!(matches!(refused, Err(AppError::AccountGone)), "{refused:?}");

    computer.app.remove_local_copy(&id(AT), true).await.unwrap();
    let anew = outside.portal_of(AT).await;
    computer.connect(AT, &anew).await;
    assert!(computer.app.deletion(&id(AT)).unwrap().is_some(), "the earlier one is remembered");
    computer.save(AT, NICKNAME, "mine again");
    confirmed(&computer, "mine again").await;
    assert!(made().can_change_back);
    assert_eq!(computer.app.change_back(&id(AT), &made().id).unwrap(), ChangedBack::Asked);
}
