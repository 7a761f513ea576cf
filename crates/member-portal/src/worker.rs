//! The server's own work: executing deletions when their window is over, and forgetting old tombstones.

use std::{sync::Arc, time::Duration};

use domain::{DeletionState, DeletionStep};
use tokio::time::{Instant, MissedTickBehavior, interval_at};

use crate::{
    Failure,
    portal::Portal,
    store::{deletion, feed},
};

/// How often the worker looks at the clock. It looks rather than sleeps until a due time, so that a
/// suspended computer or a corrected clock delays nothing.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How many looks pass between two rounds of housekeeping.
const HOUSEKEEPING_EVERY: u32 = 60;

/// Works until it is dropped. What was interrupted by a stop is taken up at the next start.
pub async fn run(portal: Arc<Portal>) {
    let mut looks = interval_at(Instant::now(), LOOK_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    for look in (0..HOUSEKEEPING_EVERY).cycle() {
        looks.tick().await;
        if let Err(error) = execute_due(&portal).await {
            tracing::error!(causes = crate::log::causes(&error), "a deletion could not be executed yet");
        }
        if look == 0 {
            keep_house(&portal).await;
        }
    }
}

async fn keep_house(portal: &Portal) {
    portal.rates.forget_the_quiet();
    let now = portal.now();
    tracing::trace!(target: "point", "house.begun");
    if let Err(error) = portal.store.write(move |db| feed::forget_old_tombstones(db, now)).await {
        tracing::error!(causes = crate::log::causes(&error), "housekeeping failed");
    }
    tracing::trace!(target: "point", "house.kept");
}

/// Executes every deletion whose window is over, and finishes interrupted ones.
///
/// # Errors
/// [`Failure`] of the first that cannot be executed now; it stays `executing` and is tried again.
pub async fn execute_due(portal: &Arc<Portal>) -> Result<(), Failure> {
    let now = portal.now();
    let due = portal.store.read(move |db| deletion::due(db, now)).await?;
    for id in due {
        execute(portal, id).await?;
    }
    Ok(())
}

/// Begins, removes, scrubs, and only then says so. Each part can be repeated after a stop.
async fn execute(portal: &Arc<Portal>, id: String) -> Result<(), Failure> {
    let now = portal.now();
    let begin = {
        let id = id.clone();
        move |db: &rusqlite::Connection| {
            let Some(mut stored) = deletion::get(db, &id)? else { return Ok(false) };
            // A cancellation may have come between the look and now: then it stands.
            if let Ok(executing) = stored.state.after(DeletionStep::Begin) {
                if now < stored.cancel_until {
                    return Ok(false);
                }
                stored.state = executing;
                deletion::update(db, &stored)?;
            }
            Ok(stored.state == DeletionState::Executing)
        }
    };
    if !portal.store.write(begin).await? {
        return Ok(());
    }
    tracing::trace!(target: "point", "execution.begun");
    let remove = {
        let id = id.clone();
        move |db: &rusqlite::Connection| {
            let account = deletion::get(db, &id)?.and_then(|stored| stored.account);
            account.map_or(Ok(()), |account| deletion::remove_account(db, account))
        }
    };
    portal.store.write(remove).await?;
    tracing::trace!(target: "point", "execution.removed");
    portal.store.scrub().await?;
    tracing::trace!(target: "point", "execution.scrubbed");
    finish(portal, id).await?;
    tracing::trace!(target: "point", "execution.finished");
    tracing::info!("a deletion was executed");
    Ok(())
}

async fn finish(portal: &Arc<Portal>, id: String) -> Result<(), Failure> {
    let shared = Arc::clone(portal);
    let finish = move |db: &rusqlite::Connection| {
        let Some(mut stored) = deletion::get(db, &id)? else { return Ok(()) };
        let Ok(executed) = stored.state.after(DeletionStep::Finish) else { return Ok(()) };
        let now = shared.now();
        stored.state = executed;
        stored.executed_at = Some(now);
        stored.receipts.push(shared.signer.deletion(&stored, now)?);
        deletion::update(db, &stored)
    };
    portal.store.write(finish).await
}
