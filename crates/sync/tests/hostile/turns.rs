//! What an engine says of itself while a portal stands in its way, and what ends that.

use std::sync::Arc;
use std::time::Duration;

use domain::{Change, ChangeState, Listing};
use serde_json::{Value, json};
use sync::{Companion, Engine, Event, Part, Removals, SyncError};
use testkit::{Answer, FakeClock, MisbehavingPortal};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use vault::VaultError;

use crate::common::vault::{Bench, connection, later, tokens};
use crate::{gone, listed, listings, page, record};

/// How long is waited for what must happen, before it is called broken.
const PATIENCE: Duration = Duration::from_secs(30);

/// A computer whose clock stands still, so that nothing becomes due by itself.
fn standing(portal: &MisbehavingPortal) -> Bench {
    let connected = connection(&portal.url(), "http://127.0.0.1:10009");
    Bench::with_clock(connected, Some(tokens("access-1", None, 3600)), Arc::new(FakeClock::standing_now()))
}

fn engine(bench: &Bench) -> (Engine, UnboundedReceiver<Event>) {
    engine_with(bench, false)
}

fn engine_with(bench: &Bench, edits_paused: bool) -> (Engine, UnboundedReceiver<Event>) {
    let (heard, events) = unbounded_channel();
    let listener = Arc::new(move |_: &_, event: Event| drop(heard.send(event)));
    let runtime = tokio::runtime::Handle::current();
    (Engine::start_with(Arc::clone(&bench.session), listener, edits_paused, &runtime), events)
}

/// Waits until the engine has ended the round that confirmed `change`.
async fn sent(bench: &Bench, change: &Change, events: &mut UnboundedReceiver<Event>) {
    let ended = async {
        loop {
            let event = events.recv().await.expect("the engine says what it does");
            let confirmed = bench.change(change).state == ChangeState::Confirmed;
            if confirmed && matches!(event, Event::StatusChanged) {
                return;
            }
        }
    };
    tokio::time::timeout(PATIENCE, ended).await.expect("the change goes by itself");
}

/// Six cameras, then a page that takes four of them away.
fn six_and_four() -> [Answer; 2] {
    let six: Vec<Value> = (1..=6).map(|i| listed(&format!("d{i}"), "Door")).collect();
    let four: Vec<Value> = (1..=4).map(|i| gone(&format!("d{i}"))).collect();
    [page(&json!(six), "c1", false), page(&json!(four), "c2", false)]
}

#[tokio::test]
async fn sending_an_edit_does_not_hide_that_removals_wait_for_the_member() {
    let portal = MisbehavingPortal::start().await;
    let [six, four] = six_and_four();
    portal.answers([six, four.clone()]);
    let bench = standing(&portal);
    let (running, mut events) = engine(&bench);
    // Whether the engine's own first reading or this one comes first.
    running.sync_now(Removals::Guarded).await.ok();
    running.sync_now(Removals::Guarded).await.expect_err("four of six");
    portal.answers([Answer::json(record("d6", "Gate", 2).to_string())]);
    let change = bench.renames("d6", "Door", "Gate");
    running.wake();
    sent(&bench, &change, &mut events).await;
    let problem = running.status().problem;
    assert!(matches!(problem.as_deref(), Some(SyncError::RemovalsStopped)), "{problem:?}");

    portal.answers([four, page(&json!([]), "c2", false)]);
    running.sync_now(Removals::Agreed).await.expect("the member agreed");
    assert!(running.status().problem.is_none());
    assert_eq!(listings(&bench).iter().filter(|(_, listing)| *listing == Listing::Listed).count(), 2);
}

#[tokio::test]
async fn any_other_trouble_is_over_once_something_could_be_sent() {
    let portal = MisbehavingPortal::start().await;
    portal.otherwise(Answer::Status(500));
    let bench = standing(&portal);
    bench.holds_camera("d6", "Door", "\"1\"");
    let (running, mut events) = engine(&bench);
    running.sync_now(Removals::Guarded).await.expect_err("the portal fails");
    assert!(running.status().problem.is_some());
    portal.answers([Answer::json(record("d6", "Gate", 2).to_string())]);
    portal.otherwise(page(&json!([]), "c1", false));
    let change = bench.renames("d6", "Door", "Gate");
    running.wake();
    sent(&bench, &change, &mut events).await;
    let problem = running.status().problem;
    assert!(problem.is_none(), "{problem:?}");
}

#[tokio::test]
async fn after_a_restart_the_window_learns_of_a_wait_without_a_request() {
    let portal = MisbehavingPortal::start().await;
    let bench = standing(&portal);
    let held = bench.vault.write::<_, VaultError>(|tx| {
        tx.cursor().set_held(later(bench.time.now(), 600))?;
        tx.cursor().held()
    });
    let held = held.expect("a writable vault").expect("what was just noted");
    let (running, mut events) = engine(&bench);
    for _ in 0..2 {
        let ended = running.sync_now(Removals::Guarded).await.expect_err("the organization asked to wait");
        assert!(matches!(*ended, SyncError::Throttled { until } if until == held), "{ended:?}");
    }
    let problem = running.status().problem;
    assert!(matches!(problem.as_deref(), Some(SyncError::Throttled { until }) if *until == held), "{problem:?}");
    assert!(portal.requests().is_empty(), "nobody was asked");
    drop(running);
    let mut said = 0;
    while let Some(event) = events.recv().await {
        said += usize::from(matches!(event, Event::StatusChanged));
    }
    assert_eq!(said, 1, "what is known is not said again");
}

#[tokio::test]
async fn an_engine_that_starts_during_a_deletion_sends_no_edit() {
    let portal = MisbehavingPortal::start().await;
    portal.otherwise(page(&json!([]), "c1", false));
    let bench = standing(&portal);
    bench.holds_camera("d6", "Door", "\"1\"");
    let change = bench.renames("d6", "Door", "Gate");
    let (running, mut events) = engine_with(&bench, true);
    running.sync_now(Removals::Guarded).await.expect("an empty feed");
    assert_eq!(bench.change(&change).state, ChangeState::Waiting);
    portal.answers([Answer::json(record("d6", "Gate", 2).to_string())]);
    running.pause_edits(false);
    sent(&bench, &change, &mut events).await;
}

#[tokio::test]
async fn a_companion_in_trouble_keeps_no_feed_from_being_read() {
    for in_trouble in [|part: &Part| part.reads, |part: &Part| part.sends] {
        let portal = MisbehavingPortal::start().await;
        portal.otherwise(page(&json!([listed("d1", "Door")]), "c1", false));
        let bench = standing(&portal);
        let companion: Companion = Arc::new(move |part| {
            let trouble = in_trouble(&part);
            Box::pin(async move { if trouble { Err(SyncError::NotAPortal) } else { Ok(0) } })
        });
        let runtime = tokio::runtime::Handle::current();
        let listener = Arc::new(|_: &_, _: Event| {});
        let running = Engine::accompanied(Arc::clone(&bench.session), listener, Some(companion), false, &runtime);
        let ended = running.sync_now(Removals::Guarded).await.expect_err("the companion's trouble is told");
        assert!(matches!(*ended, SyncError::NotAPortal), "{ended:?}");
        assert_eq!(listings(&bench), [("d1".to_owned(), Listing::Listed)]);
    }
}

#[tokio::test]
async fn a_companion_learns_of_a_pause_within_its_turn() {
    let portal = MisbehavingPortal::start().await;
    portal.otherwise(page(&json!([]), "c1", false));
    let bench = standing(&portal);
    let (asked, mut answers) = tokio::sync::mpsc::unbounded_channel();
    let go_on = Arc::new(tokio::sync::Notify::new());
    let waits = Arc::clone(&go_on);
    let companion: Companion = Arc::new(move |part| {
        let (asked, waits) = (asked.clone(), Arc::clone(&waits));
        Box::pin(async move {
            if part.sends {
                asked.send(part.may_send()).ok();
                waits.notified().await;
                asked.send(part.may_send()).ok();
            } else {
                assert!(!part.may_send(), "a look sends nothing");
            }
            Ok(0)
        })
    });
    let runtime = tokio::runtime::Handle::current();
    let listener = Arc::new(|_: &_, _: Event| {});
    let running = Engine::accompanied(Arc::clone(&bench.session), listener, Some(companion), false, &runtime);
    assert_eq!(answers.recv().await, Some(true));
    running.pause_edits(true);
    go_on.notify_one();
    assert_eq!(answers.recv().await, Some(false));
}
