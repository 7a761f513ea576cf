//! Edits out and changes in, against the bare requests; and what a delta costs as the cache grows.

use std::{path::Path, time::Instant};

use anyhow::{Context, ensure};
use domain::{Action, Clock, FieldId, Fields, RecordKey, SystemClock, Value, Wanted};
use reqwest::{Client, RequestBuilder};
use sync::push_one;
use testkit::Issuer;
use vault::VaultError;

use crate::{
    RUNS,
    computer::{Computer, token},
    figures::Figure,
    member,
    portal::RunningPortal,
};

/// Edits pushed in one run.
const EDITS: usize = 1_000;
/// Changes pulled in one run.
const CHANGES: usize = 10_000;
/// Rows a cache holds while a delta is measured; the first is the floor of the others.
const CACHES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// Deltas measured per cache.
const DELTAS: usize = 31;
const NICKNAME: &str = "given.nickname";

/// Measures all three.
pub async fn measure(programs: &Path) -> anyhow::Result<Vec<Figure>> {
    let issuer = Issuer::start().await;
    let portal = RunningPortal::start(programs, issuer.url(), CHANGES).await?;
    let bare = Bare { client: Client::builder().no_proxy().build()?, token: token(&issuer, &portal), portal: &portal };
    let mut figures = vec![pushes(&bare).await?, pulls(&bare).await?];
    figures.extend(deltas(&bare).await?);
    Ok(figures)
}

/// A client that only makes requests.
struct Bare<'p> {
    client: Client,
    token: String,
    portal: &'p RunningPortal,
}

impl Bare<'_> {
    fn profile(&self, patch: Option<&str>) -> anyhow::Result<RequestBuilder> {
        let at = self.portal.address.join("/v1/me/profile")?;
        Ok(match patch {
            None => self.client.get(at),
            Some(nickname) => self
                .client
                .patch(at)
                .header("content-type", wire::header::MERGE_PATCH)
                .header(wire::header::IDEMPOTENCY_KEY, domain::OperationId::random().to_string())
                .body(serde_json::json!({ "values": { NICKNAME: nickname } }).to_string()),
        }
        .bearer_auth(&self.token))
    }

    /// The profile's version.
    async fn version(&self) -> anyhow::Result<String> {
        let answer = self.profile(None)?.send().await?.error_for_status()?;
        Ok(answer.headers().get("etag").context("a version")?.to_str()?.to_owned())
    }

    /// Changes the nickname against `version`; gives the new version.
    async fn rename(&self, version: &str, nickname: &str) -> anyhow::Result<String> {
        let answer = self.profile(Some(nickname))?.header("if-match", version).send().await?.error_for_status()?;
        let version = answer.headers().get("etag").context("a version")?.to_str()?.to_owned();
        answer.bytes().await?;
        Ok(version)
    }

    /// Downloads the whole feed and throws it away; gives the number of pages.
    async fn download(&self) -> anyhow::Result<usize> {
        let (mut after, mut pages) = (None::<String>, 0_usize);
        loop {
            let mut at = self.portal.address.join("/v1/me/changes")?;
            at.query_pairs_mut().append_pair("limit", &wire::PAGE_LIMIT.to_string());
            if let Some(after) = &after {
                at.query_pairs_mut().append_pair("after", after);
            }
            let answer = self.client.get(at).bearer_auth(&self.token).send().await?.error_for_status()?;
            let page: wire::ChangesPage = serde_json::from_slice(&answer.bytes().await?)?;
            pages += 1;
            if !page.has_more {
                return Ok(pages);
            }
            after = Some(page.next);
        }
    }
}

/// Milliseconds since `begin`.
fn since(begin: Instant) -> f64 {
    begin.elapsed().as_secs_f64() * 1000.0
}

async fn pushes(bare: &Bare<'_>) -> anyhow::Result<Figure> {
    let (mut ours, mut floor) = (Vec::new(), Vec::new());
    for run in 0..RUNS {
        let mut version = bare.version().await?;
        let begin = Instant::now();
        for edit in 0..EDITS {
            version = bare.rename(&version, &format!("bare {run}.{edit}")).await?;
        }
        floor.push(since(begin));

        let computer = Computer::connected(bare.portal, &bare.token).await?;
        computer.pull().await?;
        queue(&computer, run)?;
        let (begin, mut sent) = (Instant::now(), 0);
        while let Some(pushed) = push_one(&computer.session).await? {
            ensure!(matches!(pushed.settlement, vault::Settlement::Confirmed { .. }), "an edit was not confirmed");
            sent += 1;
        }
        ours.push(since(begin));
        ensure!(sent == EDITS, "only {sent} edits went out");
    }
    Ok(Figure::new("push of 1,000 queued edits", "ms", ours, floor))
}

/// Queues the edits as the member would: each made on the one before.
fn queue(computer: &Computer, run: usize) -> anyhow::Result<()> {
    let (field, profile, now) = (FieldId::new(NICKNAME)?, RecordKey::profile(), SystemClock.now());
    computer.vault.write(|tx| {
        let held = tx.records().get(&profile)?.context("a profile")?;
        let mut before: Fields = held.fields().into_iter().filter(|(id, _)| *id == field).collect();
        for edit in 0..EDITS {
            let value = Value::Text(format!("ours {run}.{edit}"));
            let wanted = Wanted::from([(field.clone(), Some(value.clone()))]);
            tx.changes().enqueue(&profile, Action::Edit { before, wanted }, now)?;
            before = Fields::from([(field.clone(), value)]);
        }
        anyhow::Ok(())
    })
}

async fn pulls(bare: &Bare<'_>) -> anyhow::Result<Figure> {
    let (mut ours, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let begin = Instant::now();
        ensure!(bare.download().await? >= CHANGES / wire::PAGE_LIMIT, "the feed was too short");
        floor.push(since(begin));
        let computer = Computer::connected(bare.portal, &bare.token).await?;
        let begin = Instant::now();
        let pulled = computer.pull().await?;
        ours.push(since(begin));
        ensure!(usize::try_from(pulled.activity)? >= CHANGES, "only {} changes came", pulled.activity);
    }
    Ok(Figure::new("pull of 10,000 changes", "ms", ours, floor))
}

/// One changed record at a time, pulled into caches of growing size. The smallest cache is the floor.
async fn deltas(bare: &Bare<'_>) -> anyhow::Result<Vec<Figure>> {
    let mut computers = Vec::new();
    for rows in CACHES {
        let computer = Computer::connected(bare.portal, &bare.token).await?;
        computer.pull().await?;
        let entries = member::entries(rows)?;
        computer.vault.write::<_, VaultError>(|tx| tx.activity().insert_page(&entries))?;
        computers.push((rows, computer, Vec::new()));
    }
    let mut version = bare.version().await?;
    for delta in 0..DELTAS {
        version = bare.rename(&version, &format!("delta {delta}")).await?;
        for (_, computer, runs) in &mut computers {
            let begin = Instant::now();
            computer.pull().await?;
            runs.push(since(begin));
        }
    }
    let mut computers = computers.into_iter();
    let (_, _, floor) = computers.next().context("the smallest cache")?;
    let name = |rows| match rows {
        10_000 => "delta at 10,000 rows, to 1,000",
        100_000 => "delta at 100,000 rows, to 1,000",
        _ => "delta at 1,000,000 rows, to 1,000",
    };
    Ok(computers.map(|(rows, _, runs)| Figure::new(name(rows), "ms", runs, floor.clone()).goal(1.5)).collect())
}
