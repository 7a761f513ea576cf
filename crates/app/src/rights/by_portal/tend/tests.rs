//! What needs the vault's tables: orders whose outcome cannot be written down, and logs that are not whole.

use domain::OperationId;
use rights::evidence::Digest;
use rights::{Channel, Event, LetterLanguage, Party, Wish};
use vault::{KeptTerms, OrderState, RightsDraft};

use super::*;
use crate::rights::tests::{add, unlocked};

const BODY: &[u8] = br#"{"kind":"access","language":"en","text":"A copy, please."}"#;

/// A computer with an organization whose portal takes requests for a copy.
fn room() -> (tempfile::TempDir, App, Arc<Room>) {
    let dir = tempfile::tempdir().expect("a directory");
    let app = unlocked(dir.path());
    let (_, room) = add(&app, "onvif");
    let terms = KeptTerms { kinds: vec!["access".to_owned()], most_open: 9, read_at: app.now() };
    room.vault().write(|tx| tx.rights_terms().put(&terms)).expect("a writable vault");
    (dir, app, room)
}

/// A request that was pressed, with the order to file it.
fn pressed(app: &App, room: &Room) -> (RequestId, OperationId) {
    let (id, operation, now) = (RequestId::random(), OperationId::random(), app.now());
    let draft = RightsDraft::new(Channel::Portal, LetterLanguage::English);
    let began = Event::Began {
        wish: Wish::Access,
        channel: Channel::Portal,
        law: rights::Law::EuGdpr,
        country: None,
        language: LetterLanguage::English,
    };
    let written = room.vault().write(|tx| {
        tx.rights_requests().begin(id, &draft, now)?;
        tx.rights_log().append(id, &began, None, now)?;
        tx.rights_log().append(id, &Event::Prepared, None, now)?;
        tx.rights_orders().enqueue(id, OrderKind::Filing, operation, BODY, now)
    });
    written.expect("a writable vault");
    (id, operation)
}

/// Lets a line of the log name a document that is not there.
fn damage(app: &App, room: &Room, id: RequestId) {
    let (on, now) = (app.today(), app.now());
    let line = Event::MessageKept { on, from: Party::Member };
    let written = room.vault().write(|tx| tx.rights_log().append(id, &line, Some(Digest::of(b"gone")), now));
    written.expect("a writable vault");
}

fn stands(room: &Room, operation: OperationId) -> (OrderState, Option<String>) {
    let order = room.vault().read(|tx| tx.rights_orders().get(operation)).expect("readable").expect("an order");
    (order.state, order.reason)
}

fn now_due(room: &Room) {
    room.vault().write(|tx| tx.rights_orders().retry_now()).expect("a writable vault");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_outcome_that_cannot_be_written_down_leaves_the_order_unknown_and_the_others_go() {
    let (_dir, app, room) = room();
    let (id, operation) = pressed(&app, &room);
    let taken = app.take_due(&room, || true).expect("a vault").expect("an order");
    damage(&app, &room, id);
    let lost = app.settle_order(&room, &taken, Err(SyncError::OutcomeUnknown)).expect("the others go");
    assert!(lost.is_none());
    let broken = (OrderState::Unknown, Some("log-broken".to_owned()));
    assert_eq!(stands(&room, operation), broken);
    now_due(&room);
    assert!(app.take_due(&room, || true).expect("a vault").is_none(), "nothing leaves behind a damaged log");
    assert_eq!(stands(&room, operation), broken, "and what may have arrived is not called refused");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_has_not_left_behind_a_damaged_log_is_refused() {
    let (_dir, app, room) = room();
    let (id, operation) = pressed(&app, &room);
    damage(&app, &room, id);
    assert!(app.take_due(&room, || true).expect("a vault").is_none());
    assert_eq!(stands(&room, operation), (OrderState::Refused, Some("log-broken".to_owned())));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_that_nobody_sends_is_taken_up_at_the_next_round() {
    let (_dir, app, room) = room();
    let (_, operation) = pressed(&app, &room);
    let taken = app.take_due(&room, || true).expect("a vault").expect("an order");
    app.take_up_left(&room).expect("a vault");
    assert_eq!(stands(&room, operation).0, OrderState::Sending, "it is being sent");
    drop(taken);
    app.take_up_left(&room).expect("a vault");
    assert_eq!(stands(&room, operation).0, OrderState::Unknown);
    let again = app.take_due(&room, || true).expect("a vault").expect("it is asked for");
    assert_eq!((again.order.operation, again.may_have_arrived), (operation, true));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pause_between_two_orders_keeps_the_second_back() {
    let (_dir, app, room) = room();
    let [(_, first), (_, second)] = [pressed(&app, &room), pressed(&app, &room)];
    let taken = app.take_due(&room, || true).expect("a vault").expect("an order");
    assert_eq!(taken.order.operation, first);
    assert!(app.take_due(&room, || false).expect("a vault").is_none());
    assert_eq!(stands(&room, second).0, OrderState::Waiting);
    assert!(app.take_due(&room, || true).expect("a vault").is_some());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_may_have_arrived_stays_unknown_when_it_may_not_be_said_again() {
    let (_dir, app, room) = room();
    let (id, _) = pressed(&app, &room);
    for (kind, may_have_arrived, became) in [
        (OrderKind::Message, true, OrderState::Unknown),
        (OrderKind::Withdrawal, true, OrderState::Unknown),
        (OrderKind::Message, false, OrderState::Refused),
    ] {
        let operation = OperationId::random();
        room.vault().write(|tx| tx.rights_orders().enqueue(id, kind, operation, b"{}", app.now())).expect("writable");
        let order = room.vault().read(|tx| tx.rights_orders().get(operation)).expect("readable").expect("an order");
        let taken = Taken { order, may_have_arrived, _held: room.in_hand().hold(operation) };
        app.settle_order(&room, &taken, Err(SyncError::Forbidden)).expect("a vault");
        assert_eq!(stands(&room, operation), (became, Some("forbidden".to_owned())), "{kind:?}");
    }
}
