//! What must hold once the network is sound again.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use domain::{Change, ChangeState, Fields, Listing, OperationId, RecordKind, Source};
use sync::{CancellationToken, Progress, Purpose, Removals, pull, push_one};
use vault::VaultError;
use wire::Scalar;

use super::stage::Stage;

/// How often everything is offered again before a change counts as stuck.
const ROUNDS: u32 = 6;

/// What happened to changes on their way to the end.
#[derive(Debug, Default, Clone, Copy)]
pub struct Healed {
    pub refused: u64,
    pub signed_in_again: u64,
}

/// What may still be taken back has had no effect at the portal.
pub async fn nothing_to_take_back_was_done(stage: &Stage) -> Result<()> {
    let now = effects(stage).await?;
    for change in open(stage)?.into_iter().filter(|change| change.state.can_be_discarded()) {
        let id = change.operation.to_string();
        let done = now.operations.iter().any(|(known, _)| known.eq_ignore_ascii_case(&id));
        ensure!(!done, "a change is called {} although it was done", change.state.as_str());
    }
    Ok(())
}

/// Offers everything until nothing is open, as time and the member would.
pub async fn heal(stage: &Stage) -> Result<Healed> {
    let mut healed = Healed::default();
    for _ in 0..ROUNDS {
        if stage.vault.read::<_, VaultError>(|tx| tx.tokens().get())?.is_none() {
            stage.sign_in(Purpose::Connect).await.context("signing in again")?;
            healed.signed_in_again += 1;
        }
        for change in open(stage)? {
            match change.state {
                ChangeState::Refused(_) => {
                    stage.vault.write::<_, VaultError>(|tx| tx.changes().retry_now(change.operation))?;
                    healed.refused += 1;
                }
                ChangeState::Conflict { .. } => anyhow::bail!("a conflict with nobody: {change:?}"),
                _ => {}
            }
        }
        stage.vault.write::<_, VaultError>(|tx| tx.changes().retry_all_now())?;
        let mut offered = 0;
        while push_one(&stage.session).await?.is_some() {
            offered += 1;
            ensure!(offered < 50, "changes are offered without an end");
        }
        if open(stage)?.is_empty() {
            return Ok(healed);
        }
    }
    anyhow::bail!("still open on a sound network: {:?}", open(stage)?)
}

fn open(stage: &Stage) -> Result<Vec<Change>> {
    Ok(stage.vault.read::<_, VaultError>(|tx| tx.changes().list_open())?)
}

/// Reads the feed on a sound network.
pub async fn read_feed(stage: &Stage) -> Result<()> {
    pull(&stage.session, Removals::Agreed, &|_: Progress, _: &_| {}, &CancellationToken::new()).await?;
    Ok(())
}

type Row = (String, Fields);

/// The vault shows exactly what the portal holds.
pub async fn same(stage: &Stage) -> Result<()> {
    let at_portal = stage
        .portal
        .store
        .read(|db| {
            let sql = "SELECT kind, record.id, position, fields FROM record JOIN account ON account.id = account_id \
                       WHERE subject = ?1";
            let mut rows = db.prepare(sql)?;
            let read = rows.query_map([testkit::ADA.subject], |row| {
                Ok((
                    row.get::<_, String>(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, i64>(2)?,
                    row.get::<_, String>(3)?,
                ))
            })?;
            Ok(read.collect::<Result<Vec<_>, _>>()?)
        })
        .await?;
    let mut theirs = BTreeMap::new();
    // A portal may hold more kinds than the app keeps.
    let kept = |kind: &str| RecordKind::ALL.into_iter().any(|known| known.as_str() == kind);
    for (kind, id, position, fields) in at_portal.into_iter().filter(|(kind, ..)| kept(kind)) {
        let values: BTreeMap<String, Scalar> = serde_json::from_str(&fields)?;
        let updated_at = jiff::Timestamp::UNIX_EPOCH;
        let record =
            wire::Record { id: id.clone(), etag: format!("\"{position}\""), values, updated_at, has_secret: None };
        theirs.insert((kind, id), (record.etag.clone(), record.fields()?));
    }
    let mut ours: BTreeMap<(String, String), Row> = BTreeMap::new();
    for kind in RecordKind::ALL {
        for record in stage.vault.read::<_, VaultError>(|tx| tx.records().list(kind))? {
            if record.listing != Listing::Listed {
                continue;
            }
            let etag = record.etag.as_ref().map(|etag| etag.as_str().to_owned()).unwrap_or_default();
            let said = record.values.into_iter().filter(|(_, held)| held.source == Source::Portal);
            let fields = said.map(|(field, held)| (field, held.value)).collect();
            ours.insert((kind.as_str().to_owned(), record.key.id.to_string()), (etag, fields));
        }
    }
    ensure!(ours == theirs, "vault and portal differ: {}", difference(&ours, &theirs));
    Ok(())
}

fn difference(ours: &BTreeMap<(String, String), Row>, theirs: &BTreeMap<(String, String), Row>) -> String {
    let keys = ours.keys().chain(theirs.keys()).filter(|key| ours.get(*key) != theirs.get(*key));
    keys.take(3).map(|key| format!("{key:?}: {:?} / {:?}", ours.get(key), theirs.get(key))).collect()
}

/// Ada's operations at the portal with their statuses, and its own notes of what was done, by kind.
pub struct Effects {
    operations: Vec<(String, i64)>,
    notes: BTreeMap<String, i64>,
}

pub async fn effects(stage: &Stage) -> Result<Effects> {
    let read = stage.portal.store.read(|db| {
        let mut rows = db.prepare("SELECT id, status FROM operation")?;
        let operations =
            rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<Vec<(String, i64)>, _>>()?;
        let mut rows = db.prepare(
            "SELECT activity.kind, count(*) FROM activity JOIN account ON account.id = account_id \
             WHERE subject = ?1 GROUP BY activity.kind",
        )?;
        let notes = rows
            .query_map([testkit::ADA.subject], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<BTreeMap<String, i64>, _>>()?;
        Ok(Effects { operations, notes })
    });
    Ok(read.await?)
}

/// Every wish happened, and nothing happened that is not one: the portal's operations and its own notes
/// say so. `before` is how it stood when the journal was begun.
pub async fn once(stage: &Stage, journal: &BTreeMap<OperationId, &'static str>, before: &Effects) -> Result<()> {
    let now = effects(stage).await?;
    let mut wished: BTreeMap<&'static str, i64> = BTreeMap::new();
    for (operation, note) in journal {
        *wished.entry(note).or_default() += 1;
        let id = operation.to_string();
        let answers: Vec<_> = now.operations.iter().filter(|(known, _)| known.eq_ignore_ascii_case(&id)).collect();
        let done = matches!(answers.as_slice(), [(_, status)] if (200..300).contains(status));
        ensure!(done, "operation {id} ({note}) is at the portal as {answers:?}");
    }
    let (there, all) = (now.operations.len(), journal.len() + before.operations.len());
    ensure!(there == all, "{there} operations for {all} wishes");
    for note in NOTES {
        let count = |notes: &BTreeMap<String, i64>| notes.get(note).copied().unwrap_or(0);
        let (done, wished) = (count(&now.notes) - count(&before.notes), wished.get(note).copied().unwrap_or(0));
        ensure!(done == wished, "{done} times {note}, wished {wished} times");
    }
    Ok(())
}

/// The portal's notes of what changes something.
const NOTES: [&str; 8] = [
    "profile-changed",
    "email-preference-changed",
    "sharing-choice-changed",
    "device-added",
    "device-changed",
    "device-removed",
    "deletion-requested",
    "deletion-cancelled",
];
