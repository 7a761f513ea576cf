//! Changes out: ask, settle, store, one change at a time.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use domain::{Action, Change, ETag, Listing, RecordKey, RecordKind, Source};
use http::Method;
use vault::{PortalCopy, Settlement, VaultError};
use wire::{NewRecord, Record, RecordList, RecordPatch, header};

use crate::http::Answer;
use crate::portal::Call;
use crate::reply::copy_of;
use crate::session::{Session, in_vault};
use crate::settle::{Step, settle};
use crate::{Reply, SyncError};

/// A change that was offered, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pushed {
    /// The change's record.
    pub record: RecordKey,
    /// What became of it.
    pub settlement: Settlement,
    /// The reply it became so by.
    pub reply: Reply,
}

/// Offers the next due change to the portal and stores what became of it; `None` if nothing is due.
///
/// No vault transaction is open while the network is in use. If the app dies between the reply and the
/// last write, the change is found as unknown and asked for under the same operation id.
///
/// # Errors
/// [`SyncError::Vault`] only; everything the network does is a settlement.
pub async fn push_one(session: &Arc<Session>) -> Result<Option<Pushed>, SyncError> {
    push_unless(session, Arc::new(AtomicBool::new(false))).await
}

/// As [`push_one`], unless edits are paused by the time a change would be taken. The flag is read within
/// the transaction that takes it: what is queued after a pause is never sent during it.
pub(crate) async fn push_unless(session: &Arc<Session>, paused: Arc<AtomicBool>) -> Result<Option<Pushed>, SyncError> {
    let now = session.now();
    let due = in_vault(&session.vault, move |vault| {
        vault.write(|tx| {
            if paused.load(Ordering::Acquire) {
                return Ok(None);
            }
            let Some(change) = tx.changes().next_due(now)? else { return Ok(None) };
            let etag = tx.changes().base_etag(change.operation)?;
            tx.changes().mark_sending(change.operation)?;
            Ok(Some((change, etag)))
        })
    })
    .await?;
    let Some((change, etag)) = due else { return Ok(None) };
    tracing::trace!(target: "point", "push.marked-sending");
    let change = Change { attempts: change.attempts.saturating_add(1), ..change };
    let (step, reply) = ask(session, &change, etag.clone()).await;
    // What was sent may be a repetition, if the vault was put back from a backup: then this is an answer of old.
    let may_be_old = step == Step::Asked || matches!(reply, Reply::Done(_));
    let reply = if may_be_old { newest(session, &change, step, reply, etag).await? } else { reply };
    let settlement = settle(&change, step, reply.clone(), session.now(), session.throw_dice());
    tracing::info!(operation = %change.operation, kind = change.record.kind.as_str(), became = name(&settlement), "change settled");
    tracing::trace!(target: "point", "push.answered");
    store(session, &change, settlement.clone()).await?;
    tracing::trace!(target: "point", "push.settled");
    Ok(Some(Pushed { record: change.record, settlement, reply }))
}

async fn store(session: &Arc<Session>, change: &Change, settlement: Settlement) -> Result<(), SyncError> {
    let (operation, now) = (change.operation, session.now());
    in_vault(&session.vault, move |vault| Ok(vault.write(|tx| tx.changes().settle(operation, &settlement, now))?)).await
}

/// Sends a change, after asking what became of it if it may have arrived before.
async fn ask(session: &Arc<Session>, change: &Change, etag: Option<ETag>) -> (Step, Reply) {
    if change.state == domain::ChangeState::Unknown {
        let operation = change.operation.to_string();
        tracing::trace!(target: "point", "push.asking");
        let came = session.call(&Call::get(&["operations", &operation])).await;
        match Reply::to_asking(change, came, session.now()) {
            Reply::NeverSeen => {}
            reply => return (Step::Asked, reply),
        }
    }
    let reply = match request(change, etag.as_ref()) {
        Ok(Some(call)) => Reply::to_sending(change, session.call(&call).await, session.now()),
        Ok(None) => Reply::StaleUnseen,
        Err(_) => Reply::Invalid(domain::Refusal { code: "bad-request".to_owned(), detail: None }),
    };
    match reply {
        Reply::StaleUnseen => (Step::Sent, see(session, change, &change.record).await),
        reply => (Step::Sent, reply),
    }
}

/// Looks at a record whose version is not known, so that the change can be held against it.
async fn see(session: &Arc<Session>, change: &Change, key: &RecordKey) -> Reply {
    match session.call(&list_call(key.kind)).await {
        Ok(answer) if answer.status == http::StatusCode::OK => find(&answer, key),
        came => match Reply::to_sending(change, came, session.now()) {
            // Nothing was sent but a question.
            Reply::Away(until) => Reply::Wait(until),
            reply @ (Reply::SignedOut | Reply::StepUp | Reply::Wait(_) | Reply::Unready | Reply::NotSent(_)) => reply,
            _ => Reply::StaleUnseen,
        },
    }
}

fn list_call(kind: RecordKind) -> Call {
    Call::get(&[collection(kind)])
}

const fn collection(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Profile => "profile",
        RecordKind::Device => "devices",
        RecordKind::EmailPreference => "email-preferences",
        RecordKind::SharingChoice => "sharing-choices",
    }
}

/// What a fresh list says of a record: how it is now, or that it is not listed. A list or a record that
/// cannot be read says neither.
fn find(answer: &Answer, key: &RecordKey) -> Reply {
    let records = match key.kind {
        RecordKind::Profile => answer.json::<Record>().map(|record| vec![record]),
        RecordKind::Device | RecordKind::EmailPreference | RecordKind::SharingChoice => {
            answer.json::<RecordList>().map(|list| list.items)
        }
    };
    let Ok(records) = records else { return Reply::StaleUnseen };
    match records.iter().find(|record| record.record_id().is_ok_and(|id| id == key.id)) {
        Some(record) => copy_of(key.kind, record).map_or(Reply::StaleUnseen, Reply::Stale),
        None if key.kind == RecordKind::Profile => Reply::StaleUnseen,
        None => Reply::Unlisted,
    }
}

/// An answer to an operation that was done before may be older than what was pulled meanwhile: then the change is
/// held against the copy in the vault, which the older one must not replace. Of a record that is not there or not
/// listed, a removal may have been pulled since an operation that is asked for later: only a fresh look tells. What
/// has just been sent and done needs none; failing to look would make a doubt of a yes.
async fn newest(
    session: &Arc<Session>,
    change: &Change,
    step: Step,
    reply: Reply,
    sent_against: Option<ETag>,
) -> Result<Reply, SyncError> {
    let (copy, done) = match reply {
        Reply::Done(Some(copy)) => (copy, true),
        Reply::Stale(copy) => (copy, false),
        other => return Ok(other),
    };
    let key = copy.key.clone();
    let held = in_vault(&session.vault, move |vault| {
        Ok(vault.read::<_, VaultError>(|tx| Ok((tx.records().get(&key)?, tx.records().has_secret(&key)?)))?)
    });
    let (held, has_secret) = held.await?;
    let is_listed = held.as_ref().is_some_and(|held| held.listing != Listing::NoLongerListed);
    if step == Step::Asked && !is_listed {
        return Ok(match see(session, change, &copy.key).await {
            Reply::Stale(now) if done => Reply::Done(Some(now)),
            Reply::Unlisted if done => Reply::Done(None),
            other => other,
        });
    }
    let newest = match held {
        Some(held) if held.listing == Listing::Removed => {
            return Ok(if done { Reply::Done(None) } else { Reply::Gone });
        }
        Some(held) if held.etag != copy.etag && held.etag != sent_against => {
            let said = held.values.into_iter().filter(|(_, held)| held.source == Source::Portal);
            let fields = said.map(|(field, held)| (field, held.value)).collect();
            PortalCopy { key: copy.key, fields, etag: held.etag, has_secret }
        }
        _ => copy,
    };
    Ok(if done { Reply::Done(Some(newest)) } else { Reply::Stale(newest) })
}

/// The call for a change; `None` if it needs a version that is not known.
///
/// # Errors
/// [`SyncError::NotOffered`] for what the API has no call for.
fn request(change: &Change, etag: Option<&ETag>) -> Result<Option<Call>, SyncError> {
    let collection = collection(change.record.kind);
    let id = change.record.id.as_str();
    let path: Vec<&str> = match change.record.kind {
        RecordKind::Profile => vec![collection],
        RecordKind::Device | RecordKind::EmailPreference | RecordKind::SharingChoice => vec![collection, id],
    };
    let call = match (&change.action, change.record.kind, etag) {
        (Action::Add { fields }, RecordKind::Device, _) => {
            Call::new(Method::POST, &[collection]).body(header::JSON, json(&NewRecord::from(fields))?)
        }
        (Action::Edit { wanted, .. }, _, Some(etag)) => Call::new(Method::PATCH, &path)
            .body(header::MERGE_PATCH, json(&RecordPatch::from(wanted))?)
            .header("if-match", etag.as_str())?,
        (Action::Remove { .. }, RecordKind::Device, Some(etag)) => {
            Call::new(Method::DELETE, &path).header("if-match", etag.as_str())?
        }
        (Action::Edit { .. }, _, None) | (Action::Remove { .. }, RecordKind::Device, None) => return Ok(None),
        (Action::Add { .. } | Action::Remove { .. }, _, _) => return Err(SyncError::NotOffered),
    };
    call.header(header::IDEMPOTENCY_KEY, &change.operation.to_string()).map(Some)
}

fn json(body: &impl serde::Serialize) -> Result<Vec<u8>, SyncError> {
    serde_json::to_vec(body).map_err(|_| SyncError::Internal)
}

/// A settlement's name for the log, which holds no value.
const fn name(settlement: &Settlement) -> &'static str {
    match settlement {
        Settlement::Confirmed { .. } => "confirmed",
        Settlement::Retry { .. } => "waiting",
        Settlement::Rebased { .. } => "rebased",
        Settlement::Refused(_) => "refused",
        Settlement::Conflict { .. } => "conflict",
        Settlement::Unknown { .. } => "unknown",
        Settlement::SignInNeeded => "sign-in-needed",
    }
}
