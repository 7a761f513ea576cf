//! A member who deletes their account, through every death of the portal.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, ensure};
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use testkit::{ADA, BEN};
use wire::{Discovery, receipt};

use super::Shared;
use super::writer::write_until_answered;
use crate::history::gather;
use crate::kill::{Other, Write};
use crate::role::ORGANIZATION;

/// A breath between two looks.
const BREATH: Duration = Duration::from_millis(25);

/// An account that is gone.
#[derive(Debug)]
pub struct Deleted {
    operation: String,
}

/// Whose accounts may be deleted.
pub fn subjects(db: &Path) -> anyhow::Result<Vec<String>> {
    let db = Connection::open_with_flags(db, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut rows = db.prepare("SELECT subject FROM account WHERE subject NOT IN (?1, ?2)")?;
    Ok(rows.query_map([ADA.subject, BEN.subject], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Asks, waits, and holds the receipts against the request.
pub async fn delete(
    other: Other,
    shared: Arc<Shared>,
    subject: String,
    db: PathBuf,
    mut rng: fastrand::Rng,
) -> anyhow::Result<Deleted> {
    let write = Write::deletion(ORGANIZATION);
    let operation = write.operation.clone();
    let Some(accepted) = write_until_answered(&other, &write, &shared, &mut rng).await else {
        // The window was over before the answer could be given again; then the account is gone.
        if gather::ledger(&db, &subject)?.is_some() {
            shared.complain(format!("the deletion {operation} was refused"));
        }
        return Ok(Deleted { operation });
    };
    let status = accepted.body.get("status_url").and_then(Value::as_str).context("an address")?.to_owned();
    let path = status.find("/v1/").and_then(|place| status.get(place..)).context("a path")?.to_owned();
    loop {
        if let Ok(answer) = other.get(&path).await
            && answer.body.get("state").and_then(Value::as_str) == Some("executed")
        {
            if let Err(error) = check_receipts(&other, &answer.body, &write).await {
                shared.complain(format!("the deletion {operation}: {error:#}"));
            }
            break;
        }
        tokio::time::sleep(BREATH).await;
    }
    if gather::ledger(&db, &subject)?.is_some() {
        shared.complain(format!("the deletion {operation} was executed, but the account is there"));
    }
    Ok(Deleted { operation })
}

/// Exactly one genuine receipt for each step, and each for this very request.
async fn check_receipts(other: &Other, deletion: &Value, write: &Write) -> anyhow::Result<()> {
    let discovery: Discovery = loop {
        if let Ok(answer) = other.get(wire::WELL_KNOWN_PATH).await {
            break serde_json::from_value(answer.body)?;
        }
        tokio::time::sleep(BREATH).await;
    };
    let mut steps = Vec::new();
    for jws in deletion.get("receipts").and_then(Value::as_array).context("receipts")? {
        let claims = receipt::verify(jws.as_str().context("a receipt")?, &discovery.receipt_keys)?;
        ensure!(claims.operation == write.operation, "a receipt names another operation");
        steps.push(claims.step);
    }
    ensure!(steps == ["requested", "executed"], "the receipts are for {steps:?}");
    Ok(())
}

/// Every deletion is one row, executed, and tied to nobody.
pub fn check(deleted: &[Deleted], db: &Path) -> anyhow::Result<Vec<String>> {
    let db = Connection::open_with_flags(db, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut rows = db.prepare("SELECT operation, state, account_id FROM deletion")?;
    let rows: Vec<(String, String, Option<i64>)> =
        rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<_, _>>()?;
    let mut findings = Vec::new();
    for (operation, state, account) in &rows {
        if state != "executed" || account.is_some() {
            findings.push(format!("the deletion {operation} is {state}, account {account:?}"));
        }
    }
    let stored: BTreeSet<&str> = rows.iter().map(|(operation, ..)| operation.as_str()).collect();
    let asked: BTreeSet<&str> = deleted.iter().map(|deleted| deleted.operation.as_str()).collect();
    if stored != asked || rows.len() != deleted.len() {
        findings.push(format!("asked for {asked:?}, stored {stored:?}"));
    }
    Ok(findings)
}
