//! Answers no honest portal gives: each has its own meaning, nothing is stored of it, nothing leaks.

mod changes;
#[path = "../common/mod.rs"]
mod common;
mod packed;
mod pages;
mod rights;
mod strangers;
mod turns;

use common::vault::Bench;
use domain::{ChangeState, RecordKind};
use serde_json::{Value, json};
use sync::{CancellationToken, Progress, Removals, SyncError, pull, push_one};
use testkit::{Answer, MisbehavingPortal};
use vault::VaultError;

const WHEN: &str = "2026-03-02T12:00:00Z";

fn record(id: &str, name: &str, version: u32) -> Value {
    json!({"id": id, "etag": format!("\"{version}\""), "values": {"name": name}, "updated_at": WHEN})
}

fn page(items: &Value, next: &str, more: bool) -> Answer {
    page_of("server-1", items, next, more)
}

fn page_of(server: &str, items: &Value, next: &str, more: bool) -> Answer {
    Answer::json(page_text(server, items, next, more))
}

fn page_text(server: &str, items: &Value, next: &str, more: bool) -> String {
    json!({"server_id": server, "items": items, "next": next, "has_more": more, "remaining": u8::from(more)})
        .to_string()
}

/// 206, although no range was asked for.
fn partial(body: String) -> Answer {
    Answer::Json { status: 206, headers: Vec::new(), body }
}

fn listed(id: &str, name: &str) -> Value {
    json!({"type": "record", "kind": "device", "record": record(id, name, 1)})
}

fn gone(id: &str) -> Value {
    json!({"type": "removed", "kind": "device", "id": id})
}

async fn pull_from(bench: &Bench, removals: Removals) -> Result<sync::Pulled, SyncError> {
    pull(&bench.session, removals, &|_: Progress, _: &_| {}, &CancellationToken::new()).await
}

fn listings(bench: &Bench) -> Vec<(String, domain::Listing)> {
    let records = bench.vault.read::<_, VaultError>(|tx| tx.records().list(RecordKind::Device)).expect("readable");
    records.into_iter().map(|record| (record.key.id.to_string(), record.listing)).collect()
}

/// Offers one renaming to a portal that answers like this, and gives back the change's state.
async fn state_after(answers: Vec<Answer>) -> (ChangeState, Bench, MisbehavingPortal) {
    let portal = MisbehavingPortal::start().await;
    portal.answers(answers);
    let bench = Bench::signed_in(&portal.url());
    bench.holds_camera("d1", "Door", "\"1\"");
    let change = bench.renames("d1", "Door", "Gate");
    push_one(&bench.session).await.expect("the vault works");
    (bench.change(&change).state, bench, portal)
}
