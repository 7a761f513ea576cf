//! The first pull of 100,000 activity entries, against downloading the same bytes with a bare client
//! and putting them into plain SQLite in one transaction.

use std::{path::Path, time::Instant};

use anyhow::{Context, ensure};
use rusqlite::{Connection, params};
use serde::Deserialize;
use testkit::Issuer;

use crate::{
    ENTRIES, RUNS,
    computer::{Computer, token},
    figures::Figure,
    portal::RunningPortal,
};

/// Measures both sides against the same running portal.
pub async fn measure(programs: &Path) -> anyhow::Result<Figure> {
    let issuer = Issuer::start().await;
    let portal = RunningPortal::start(programs, issuer.url(), ENTRIES).await?;
    let token = token(&issuer, &portal);
    let client = reqwest::Client::builder().no_proxy().build()?;
    let (mut ours, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        floor.push(plainly(&client, &portal, &token).await?);
        ours.push(ours_once(&portal, &token).await?);
    }
    Ok(Figure::new("first pull of 100,000 entries", "ms", ours, floor).goal(2.0))
}

/// A first pull into a new vault; milliseconds.
async fn ours_once(portal: &RunningPortal, token: &str) -> anyhow::Result<f64> {
    let computer = Computer::connected(portal, token).await?;
    let begin = Instant::now();
    let pulled = computer.pull().await?;
    let took = begin.elapsed();
    ensure!(pulled.activity == u64::try_from(ENTRIES)?, "only {} entries came", pulled.activity);
    Ok(took.as_secs_f64() * 1000.0)
}

#[derive(Deserialize)]
struct Page {
    items: Vec<Item>,
    next: String,
    has_more: bool,
}

#[derive(Deserialize)]
struct Item {
    entry: Option<Entry>,
    record: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    at: String,
    kind: String,
    detail: Option<String>,
}

/// The floor; milliseconds.
async fn plainly(client: &reqwest::Client, portal: &RunningPortal, token: &str) -> anyhow::Result<f64> {
    let dir = tempfile::tempdir()?;
    let mut database = Connection::open(dir.path().join("plain.db"))?;
    database.execute_batch(
        "CREATE TABLE activity (at TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, detail TEXT,
             PRIMARY KEY (at, id)) STRICT, WITHOUT ROWID;
         CREATE TABLE record (json TEXT NOT NULL) STRICT;",
    )?;
    let begin = Instant::now();
    let transaction = database.transaction()?;
    let (mut after, mut entries) = (None::<String>, 0_usize);
    loop {
        let mut at = portal.address.join("/v1/me/changes")?;
        at.query_pairs_mut().append_pair("limit", "1000");
        if let Some(after) = &after {
            at.query_pairs_mut().append_pair("after", after);
        }
        let answer = client.get(at).bearer_auth(token).send().await?.error_for_status()?;
        let page: Page = serde_json::from_slice(&answer.bytes().await?).context("a page of the feed")?;
        let mut add = transaction.prepare_cached("INSERT INTO activity VALUES (?1, ?2, ?3, ?4)")?;
        for item in page.items {
            if let Some(Entry { id, at, kind, detail }) = item.entry {
                entries += add.execute(params![at, id, kind, detail])?;
            } else if let Some(record) = item.record {
                transaction.execute("INSERT INTO record VALUES (?1)", [record.to_string()])?;
            }
        }
        after = Some(page.next);
        if !page.has_more {
            break;
        }
    }
    transaction.commit()?;
    let took = begin.elapsed();
    ensure!(entries == ENTRIES, "only {entries} entries came");
    Ok(took.as_secs_f64() * 1000.0)
}
