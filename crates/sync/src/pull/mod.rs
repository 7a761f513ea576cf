//! Records in: the changes feed, page by page, each with its cursor in one transaction.

mod page;

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use domain::{RecordKey, RecordKind};
use jiff::{SignedDuration, Timestamp};
use tokio_util::sync::CancellationToken;
use vault::{Cursor, Tx, Vault, VaultError};
use wire::{ChangesPage, PAGE_LIMIT};

use self::page::{Checked, check};
use crate::SyncError;
use crate::portal::Call;
use crate::refused::expect_ok;
use crate::removals::{Removals, is_too_much};
use crate::session::{Session, in_vault};

/// How far back removals are counted.
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// Why a vault is stopped, as it stands in its `stopped` column.
pub(crate) const STOPPED_FOR_REMOVALS: &str = "removals";

/// How far a pull has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Items read so far.
    pub done: u64,
    /// Items in all, by the portal's own count.
    pub total: u64,
}

/// Told after each stored page how far the pull has come and which kinds of records the page touched.
pub type OnPage<'a> = dyn Fn(Progress, &BTreeSet<RecordKind>) + Send + Sync + 'a;

/// What a pull brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pulled {
    /// Kinds of records that changed.
    pub kinds: BTreeSet<RecordKind>,
    /// Activity entries that were new.
    pub activity: u64,
    /// Records that a complete reading did not list any more; their values are kept.
    pub no_longer_listed: u64,
}

/// How often one pull begins anew before the portal is taken at its word that it is confused.
const MAX_BEGINNINGS: u32 = 3;

/// Where the reading stands, and how pages are taken.
enum Reading {
    /// On from a cursor: every page is stored with its own.
    On { after: Option<String> },
    /// Everything anew, beside what is held and shown. With the last page it takes the place of the old
    /// copy, together with the cursor, and what was not read by then is no longer listed. An interruption
    /// leaves the old copy as it was and begins again.
    Anew { after: Option<String> },
}

impl Reading {
    fn after(&self) -> Option<&str> {
        match self {
            Self::On { after } | Self::Anew { after } => after.as_deref(),
        }
    }
}

/// Reads the changes feed to its end.
///
/// `progress` is called after each page. A foreign server or an expired cursor leads to a complete
/// reading in which absence still removes nothing.
///
/// # Errors
/// [`SyncError::Cancelled`] between two pages, [`SyncError::RemovalsStopped`] if the guard stopped it (it
/// stays stopped until the member agrees), [`SyncError::Malformed`] for a page that breaks the API, which
/// is then not stored, or the network's. Pages stored before stay.
pub async fn pull(
    session: &Arc<Session>,
    removals: Removals,
    progress: &OnPage<'_>,
    cancel: &CancellationToken,
) -> Result<Pulled, SyncError> {
    if removals == Removals::Guarded && is_stopped(session).await? {
        return Err(SyncError::RemovalsStopped);
    }
    in_vault(&session.vault, |vault| Ok(vault.set_pulling(true)?)).await?;
    let pulled = read_to_end(session, removals, progress, cancel).await;
    in_vault(&session.vault, |vault| Ok(vault.set_pulling(false)?)).await?;
    pulled
}

async fn is_stopped(session: &Arc<Session>) -> Result<bool, SyncError> {
    in_vault(&session.vault, |vault| Ok(vault.read::<_, VaultError>(|tx| tx.cursor().stopped())?.is_some())).await
}

async fn read_to_end(
    session: &Arc<Session>,
    removals: Removals,
    progress: &OnPage<'_>,
    cancel: &CancellationToken,
) -> Result<Pulled, SyncError> {
    let (mut server, mut reading) = in_vault(&session.vault, start).await?;
    let (mut pulled, mut done) = (Pulled::default(), 0_u64);
    let (mut cursors, mut beginnings) = (HashSet::new(), 0);
    loop {
        let fetched = tokio::select! {
            biased;
            () = cancel.cancelled() => return Err(SyncError::Cancelled),
            fetched = fetch(session, reading.after()) => fetched,
        };
        let page = match fetched {
            Err(SyncError::CursorExpired) if reading.after().is_some() => None,
            // There was no place that could have expired.
            Err(SyncError::CursorExpired) => return Err(SyncError::Malformed),
            other => Some(other?),
        };
        let foreign = |page: &ChangesPage| server.as_ref().is_some_and(|known| *known != page.server_id);
        let Some(page) = page.filter(|page| reading.after().is_none() || !foreign(page)) else {
            beginnings += 1;
            if beginnings > MAX_BEGINNINGS {
                return Err(SyncError::Malformed);
            }
            (server, reading, cursors, done) = (None, anew(), HashSet::new(), 0);
            continue;
        };
        server = Some(page.server_id.clone());
        // A feed that leads in a circle would never end.
        if page.has_more && (page.items.is_empty() || !cursors.insert(page.next.clone())) {
            return Err(SyncError::Malformed);
        }
        let (more, remaining) = (page.has_more, page.remaining);
        let checked = check(page)?;
        tracing::trace!(target: "point", "pull.page-read");
        done = done.saturating_add(checked.items);
        let stored = take(session, checked, reading, more, removals).await?;
        tracing::trace!(target: "point", "pull.page-stored");
        progress(Progress { done, total: done.saturating_add(remaining) }, &stored.kinds);
        pulled.kinds.extend(stored.kinds);
        pulled.activity = pulled.activity.saturating_add(stored.activity);
        pulled.no_longer_listed = pulled.no_longer_listed.saturating_add(stored.no_longer_listed);
        reading = stored.reading;
        if !more {
            return Ok(pulled);
        }
    }
}

const fn anew() -> Reading {
    Reading::Anew { after: None }
}

/// Where to begin: on from the cursor; without one, anew if anything is held already.
fn start(vault: &Vault) -> Result<(Option<String>, Reading), SyncError> {
    Ok(vault.read::<_, VaultError>(|tx| {
        if let Some(cursor) = tx.cursor().get()? {
            return Ok((Some(cursor.server_id), Reading::On { after: Some(cursor.text) }));
        }
        let mut held = tx.activity().count()?;
        for kind in RecordKind::ALL {
            held = held.saturating_add(tx.records().count(kind)?);
        }
        Ok((None, if held == 0 { Reading::On { after: None } } else { anew() }))
    })?)
}

async fn fetch(session: &Arc<Session>, after: Option<&str>) -> Result<ChangesPage, SyncError> {
    let mut call = Call::get(&["changes"]).query("limit", PAGE_LIMIT.to_string());
    if let Some(after) = after {
        call = call.query("after", after.to_owned());
    }
    expect_ok(session.call(&call).await, session.now())?.json()
}

/// Stores one page with its cursor and says how to go on.
async fn take(
    session: &Arc<Session>,
    page: Checked,
    reading: Reading,
    more: bool,
    removals: Removals,
) -> Result<Stored, SyncError> {
    let now = session.now();
    in_vault(&session.vault, move |vault| {
        let stored = vault.write(|tx| store(tx, page, reading, more, removals, now));
        if matches!(stored, Err(SyncError::RemovalsStopped)) {
            vault.write::<_, VaultError>(|tx| tx.cursor().set_stopped(Some(STOPPED_FOR_REMOVALS)))?;
        }
        stored
    })
    .await
}

struct Stored {
    reading: Reading,
    /// Kinds of records that are not as they were.
    kinds: BTreeSet<RecordKind>,
    activity: u64,
    no_longer_listed: u64,
}

/// The whole page or nothing of it.
fn store(
    tx: &Tx<'_>,
    page: Checked,
    reading: Reading,
    more: bool,
    removals: Removals,
    now: Timestamp,
) -> Result<Stored, SyncError> {
    let new = tx.activity().insert_page(&page.activity)?;
    let cursor = Cursor { text: page.next.clone(), server_id: page.server_id.clone() };
    let mut stored = Stored {
        reading: Reading::On { after: Some(page.next.clone()) },
        kinds: BTreeSet::new(),
        activity: u64::try_from(new).unwrap_or(u64::MAX),
        no_longer_listed: 0,
    };
    match reading {
        Reading::On { .. } => {
            stored.kinds = page.kinds();
            guard(tx, removals, &page.removed, now)?;
            put(tx, &page, now)?;
            tx.cursor().put(&cursor)?;
        }
        Reading::Anew { after } => {
            stored.reading = Reading::Anew { after: Some(page.next.clone()) };
            put_beside(tx, &page, after.is_none())?;
            if !more {
                guard(tx, removals, &tx.shadow().removed()?, now)?;
                let taken = tx.shadow().take_over(now)?;
                (stored.kinds, stored.no_longer_listed) = (taken.kinds, taken.missing);
                tx.cursor().put(&cursor)?;
            }
        }
    }
    if !more {
        tx.cursor().set_stopped(None)?;
        tx.cursor().set_last_checked(now)?;
        tx.records().purge_removed(now)?;
    }
    Ok(stored)
}

/// A page into the portal's copy.
fn put(tx: &Tx<'_>, page: &Checked, now: Timestamp) -> Result<(), VaultError> {
    for copy in &page.copies {
        tx.records().put_portal(&copy.key, &copy.fields, copy.etag.as_ref(), now)?;
        tx.records().set_has_secret(&copy.key, copy.has_secret)?;
    }
    for key in &page.removed {
        tx.records().mark_removed(key, now)?;
    }
    Ok(())
}

/// A page of a complete reading into what will take the place of the portal's copy.
fn put_beside(tx: &Tx<'_>, page: &Checked, first: bool) -> Result<(), VaultError> {
    if first {
        tx.shadow().clear()?;
    }
    for copy in &page.copies {
        tx.shadow().put(copy)?;
    }
    for key in &page.removed {
        tx.shadow().put_removed(key)?;
    }
    Ok(())
}

/// Counts what would be removed against what was removed within a day.
fn guard(tx: &Tx<'_>, removals: Removals, removed: &[RecordKey], now: Timestamp) -> Result<(), SyncError> {
    if removals == Removals::Agreed {
        return Ok(());
    }
    for kind in RecordKind::ALL {
        let mut doomed = 0_u64;
        for key in removed.iter().filter(|key| key.kind == kind) {
            let held = tx.records().get(key)?;
            doomed += u64::from(held.is_some_and(|record| record.listing != domain::Listing::Removed));
        }
        let since = now.saturating_sub(DAY).unwrap_or(Timestamp::MIN);
        let before = tx.records().count_removed_since(kind, since)?;
        if is_too_much(kind, tx.records().count(kind)?, before, doomed) {
            return Err(SyncError::RemovalsStopped);
        }
    }
    Ok(())
}
