//! A computer that only reads the changes feed, on from its cursor, through every death of the portal.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use serde_json::Value;

use super::Shared;
use crate::history::{Ledger, Stand, Stands};
use crate::kill::Other;

/// A breath between two looks.
const BREATH: Duration = Duration::from_millis(20);

/// What the feed said, put together.
#[derive(Debug, Default)]
pub struct Pulled {
    records: Stands,
    removed: BTreeSet<String>,
    entries: BTreeSet<String>,
    /// How many pages it had.
    pub pages: u64,
    reached: i64,
}

/// Reads until all is over, and then to the end.
pub async fn pull_on(other: Other, shared: Arc<Shared>) -> anyhow::Result<Pulled> {
    let (mut pulled, mut cursor) = (Pulled::default(), None::<String>);
    loop {
        let last = shared.is_over();
        let after = cursor.as_ref().map(|cursor| format!("&after={cursor}")).unwrap_or_default();
        let page = match other.get(&format!("/v1/me/changes?limit=40{after}")).await {
            Ok(answer) if answer.status == 200 => answer.body,
            Ok(answer) if answer.status < 500 => {
                shared.complain(format!("the feed was answered {}: {:?}", answer.status, answer.body));
                return Ok(pulled);
            }
            Ok(_) | Err(_) => {
                tokio::time::sleep(BREATH).await;
                continue;
            }
        };
        if let Err(error) = pulled.take(&page) {
            shared.complain(format!("the feed: {error:#}"));
        }
        cursor = page.get("next").and_then(Value::as_str).map(str::to_owned);
        let more = page.get("has_more").and_then(Value::as_bool) == Some(true);
        if last && !more {
            return Ok(pulled);
        }
        tokio::time::sleep(BREATH).await;
    }
}

impl Pulled {
    fn take(&mut self, page: &Value) -> anyhow::Result<()> {
        let text = |value: &Value, field: &str| value.get(field).and_then(Value::as_str).map(str::to_owned);
        let next = text(page, "next").context("a page without a cursor")?;
        let position: i64 = next.split_once('.').context("a cursor")?.1.parse()?;
        anyhow::ensure!(position >= self.reached, "went back from {} to {position}", self.reached);
        for item in page.get("items").and_then(Value::as_array).into_iter().flatten() {
            match text(item, "type").as_deref() {
                Some("record") => {
                    let record = item.get("record").context("a record")?;
                    let kind = text(item, "kind").context("a kind")?;
                    let id = text(record, "id").context("an id")?;
                    let etag = text(record, "etag").context("a version")?;
                    let position: i64 = etag.trim_matches('"').parse()?;
                    anyhow::ensure!(position > self.reached, "{id} at {position} comes after {}", self.reached);
                    let values = serde_json::from_value(record.get("values").cloned().unwrap_or_default())?;
                    self.records.insert(format!("{kind}/{id}"), Stand { position, values });
                }
                Some("removed") => {
                    let name =
                        format!("{}/{}", text(item, "kind").context("a kind")?, text(item, "id").context("an id")?);
                    self.records.remove(&name);
                    self.removed.insert(name);
                }
                Some("activity") => {
                    let id = item.get("entry").and_then(|entry| text(entry, "id")).context("an id")?;
                    anyhow::ensure!(self.entries.insert(id.clone()), "{id} came twice");
                }
                other => anyhow::bail!("an item of kind {other:?}"),
            }
        }
        (self.reached, self.pages) = (position, self.pages + 1);
        Ok(())
    }
}

/// What was read piece by piece is what is there.
pub fn check(pulled: &Pulled, account: &Ledger) -> Vec<String> {
    let mut findings = Vec::new();
    if pulled.records != account.records {
        let of =
            |stands: &Stands| stands.iter().map(|(name, stand)| (name.clone(), stand.position)).collect::<Vec<_>>();
        findings.push(format!("the feed skipped: {:?}, there {:?}", of(&pulled.records), of(&account.records)));
    }
    let happened: u64 = account.happened.values().sum();
    if u64::try_from(pulled.entries.len()) != Ok(happened) {
        findings.push(format!("the feed told {} of {happened} entries", pulled.entries.len()));
    }
    if pulled.reached != account.counter {
        findings.push(format!("the feed ended at {} of {}", pulled.reached, account.counter));
    }
    findings
}
