//! The network comes back: what waits for it goes, what the portal asked to wait for waits on.

mod common;

use std::sync::Arc;
use std::time::Duration;

use common::vault::{Bench, connection, later, tokens};
use domain::{Change, ChangeState};
use serde_json::json;
use sync::{Engine, Event, Removals};
use testkit::{Answer, FakeClock, MisbehavingPortal};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use vault::{Settlement, VaultError};

/// How long is waited for what must happen, before it is called broken.
const PATIENCE: Duration = Duration::from_secs(30);

fn empty_feed() -> Answer {
    let page = json!({"server_id": "server-1", "items": [], "next": "c1", "has_more": false, "remaining": 0});
    Answer::json(page.to_string())
}

fn engine(bench: &Bench) -> (Engine, UnboundedReceiver<Event>) {
    let (heard, events) = unbounded_channel();
    let listener = Arc::new(move |_: &_, event: Event| drop(heard.send(event)));
    (Engine::start(Arc::clone(&bench.session), listener, &tokio::runtime::Handle::current()), events)
}

/// Waits until the engine has said `times` that its status changed.
async fn status_changes(events: &mut UnboundedReceiver<Event>, times: usize) {
    let mut seen = 0;
    while seen < times {
        let event = tokio::time::timeout(PATIENCE, events.recv()).await.expect("the engine says what it does");
        seen += usize::from(matches!(event, Some(Event::StatusChanged)));
    }
}

/// Queues a renaming that has met a network that was down.
fn offline_change(bench: &Bench, id: &str) -> Change {
    bench.holds_camera(id, "Yard", "\"1\"");
    let change = bench.renames(id, "Yard", "Garden");
    let due = later(bench.time.now(), 3000);
    let offline = Settlement::Retry { due, reason: "offline".to_owned() };
    bench
        .vault
        .write::<_, VaultError>(|tx| tx.changes().settle(change.operation, &offline, bench.time.now()))
        .expect("a writable vault");
    change
}

fn patched(portal: &MisbehavingPortal) -> Vec<String> {
    let patches = portal.requests().into_iter().filter(|request| request.method == "PATCH");
    patches.map(|request| request.target.rsplit('/').next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn a_wait_the_portal_asked_for_outlasts_the_networks_return() {
    let portal = MisbehavingPortal::start().await;
    portal.answers([empty_feed(), Answer::TooManyRequests("60".to_owned())]);
    let clock = FakeClock::standing_now();
    let connected = connection(&portal.url(), "http://127.0.0.1:10009");
    let bench = Bench::with_clock(connected, Some(tokens("access-1", None, 3600)), Arc::new(clock.clone()));
    bench.holds_camera("d1", "Door", "\"1\"");
    let (running, _events) = engine(&bench);
    running.sync_now(Removals::Guarded).await.expect("an empty feed");
    let throttled = bench.renames("d1", "Door", "Gate");
    running.sync_now(Removals::Guarded).await.expect_err("too many requests");
    offline_change(&bench, "d2");
    running.network_came_back();
    // Whoever presses waits, too: a way to see that the return of the network was heard and came to nothing.
    running.sync_now(Removals::Guarded).await.expect_err("the portal asked to wait");
    assert_eq!(patched(&portal), ["d1"], "nobody knocked again");
    drop(running);

    // A new engine knows of the wait from the vault alone.
    portal.otherwise(empty_feed());
    let (running, mut events) = engine(&bench);
    running.network_came_back();
    running.sync_now(Removals::Guarded).await.expect_err("the portal asked to wait");
    assert_eq!(patched(&portal), ["d1"], "nobody knocked again after a restart");
    clock.advance(61);
    running.network_came_back();
    while bench.change(&throttled).state != ChangeState::Unknown {
        status_changes(&mut events, 1).await;
    }
    assert_eq!(patched(&portal), ["d1", "d1"], "once the wait is over it goes by itself");
}
