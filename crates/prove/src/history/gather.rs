//! Reads a vault and a portal's file into the checker's words.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context;
use domain::{Action, Fields, Listing, RecordKey, RecordKind, Wanted};
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use vault::{Vault, VaultError};

use super::{Computer, Kept, Ledger, Outcome, Performed, Stand, Stands, Values};

/// Every change of a vault, in the member's order, its copies of what the portal lists, and how far it
/// has read the feed.
///
/// # Errors
/// If the vault cannot be read.
pub fn vault(vault: &Vault) -> Result<Computer, VaultError> {
    vault.read(|tx| {
        let mut kept = Vec::new();
        tx.changes().for_each(|change| {
            let wanted = match &change.action {
                Action::Edit { wanted, .. } => wishes(wanted),
                Action::Add { fields } => values(fields),
                Action::Remove { .. } => Values::new(),
            };
            let (operation, state) = (change.operation.to_string(), change.state.as_str().to_owned());
            let why = tx.changes().reason(change.operation)?;
            kept.push(Kept { operation, record: name(&change.record), state, wanted, why });
            Ok::<_, VaultError>(())
        })?;
        let mut copies = Stands::new();
        for kind in RecordKind::ALL {
            for record in tx.records().list(kind)? {
                if record.listing == Listing::Listed {
                    let position = record.etag.as_ref().and_then(|etag| position(etag.as_str())).unwrap_or(-1);
                    copies.insert(name(&record.key), Stand { position, values: values(&record.fields()) });
                }
            }
        }
        let cursor = tx.cursor().get()?.map(|cursor| cursor.text);
        let reached = cursor.and_then(|text| text.split_once('.')?.1.parse().ok()).unwrap_or(0);
        Ok(Computer { kept, copies, reached })
    })
}

/// A record's name in the journal.
#[must_use]
pub fn name(key: &RecordKey) -> String {
    format!("{}/{}", key.kind.as_str(), key.id.as_str())
}

fn json(value: &domain::Value) -> Value {
    value.as_text().map_or_else(|| Value::from(value.as_flag()), Value::from)
}

fn values(fields: &Fields) -> Values {
    fields.iter().map(|(field, value)| (field.as_str().to_owned(), json(value))).collect()
}

fn wishes(wanted: &Wanted) -> Values {
    let wish = |value: &Option<domain::Value>| value.as_ref().map_or(Value::Null, json);
    wanted.iter().map(|(field, value)| (field.as_str().to_owned(), wish(value))).collect()
}

fn position(etag: &str) -> Option<i64> {
    etag.trim_matches('"').parse().ok()
}

/// One account in a portal's file; `None` if it is not there. The file may be in use.
///
/// # Errors
/// If it cannot be read.
pub fn ledger(file: &Path, subject: &str) -> anyhow::Result<Option<Ledger>> {
    let mut db = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).context("the portal's file")?;
    db.busy_timeout(std::time::Duration::from_secs(5))?;
    let db = db.transaction()?;
    let mut account = db.prepare("SELECT id, counter FROM account WHERE subject = ?1")?;
    let found = account.query_map([subject], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?.next();
    let Some((account, counter)) = found.transpose()? else { return Ok(None) };
    let mut records = Stands::new();
    let mut rows = db.prepare("SELECT kind || '/' || id, position, fields FROM record WHERE account_id = ?1")?;
    let all = rows.query_map([account], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))?;
    for row in all {
        let (name, position, fields) = row?;
        records.insert(name, Stand { position, values: serde_json::from_str(&fields)? });
    }
    let mut rows = db.prepare("SELECT kind || '/' || id FROM tombstone WHERE account_id = ?1")?;
    let removed = rows.query_map([account], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut rows = db.prepare("SELECT kind, count(*) FROM activity WHERE account_id = ?1 GROUP BY kind")?;
    let happened: BTreeMap<String, u64> = rows
        .query_map([account], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?)))?
        .map(|row| row.map(|(kind, count)| (kind, u64::try_from(count).unwrap_or(0))))
        .collect::<Result<_, _>>()?;
    let mut rows = db.prepare("SELECT id, status, answer FROM operation WHERE account_id = ?1")?;
    let all = rows.query_map([account], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))?;
    let mut operations = Vec::new();
    for row in all {
        let (operation, status, answer): (String, u16, String) = row?;
        let outcome = outcome(status, &serde_json::from_str(&answer)?).context("an answer of no known shape")?;
        operations.push(Performed { operation, outcome });
    }
    Ok(Some(Ledger { operations, records, removed, happened, counter }))
}

fn outcome(status: u16, answer: &Value) -> Option<Outcome> {
    if status == 204 {
        return Some(Outcome::Removed);
    }
    if let Some(state) = answer.get("state").and_then(Value::as_str) {
        return Some(Outcome::Deletion(state.to_owned()));
    }
    let id = answer.get("id")?.as_str()?;
    let values: Values = serde_json::from_value(answer.get("values")?.clone()).ok()?;
    let kind = match id {
        "self" => RecordKind::Profile,
        _ if values.contains_key("subscribed") => RecordKind::EmailPreference,
        _ if values.contains_key("allowed") => RecordKind::SharingChoice,
        _ => RecordKind::Device,
    };
    let position = position(answer.get("etag")?.as_str()?)?;
    Some(Outcome::Record(format!("{}/{id}", kind.as_str()), Stand { position, values }))
}
