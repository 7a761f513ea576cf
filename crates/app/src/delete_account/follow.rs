//! Asking by itself how far deletions have come, neither too rarely nor too often.

use std::{collections::HashMap, sync::Arc, time::Duration};

use domain::{DeletionState, OperationId};
use jiff::Timestamp;
use sync::SyncError;
use tokio::time::Instant;
use vault::Deletion;

use super::{DeletionStatus, status, was_sent};
use crate::{App, AppError, app::Open};

/// The first wait while the organization is at work or late; it doubles from answer to answer.
const SOON: Duration = Duration::from_secs(2);
/// The longest such wait.
const LATE: Duration = Duration::from_secs(60);
/// The longest wait for a receipt that may yet be proven, and between two looks at the ledger.
const RARELY: Duration = Duration::from_secs(15 * 60);
/// The longest wait while it can be cancelled: elsewhere it may have been.
const CANCELLABLE: Duration = Duration::from_secs(60 * 60);

/// When to ask about one deletion again.
#[derive(Debug, Clone, Copy)]
struct Pace {
    due: Instant,
    /// The last doubled wait; zero before the first.
    step: Duration,
    /// The organization itself asked to wait.
    held: bool,
}

impl App {
    /// Asks by itself how far deletions have come, until each is final and proven, for as long as the
    /// data is open.
    pub(crate) fn follow_deletions(&self, open: &Arc<Open>) {
        let (app, open) = (self.clone(), Arc::downgrade(open));
        self.runtime().spawn(async move {
            let mut paces = HashMap::new();
            loop {
                let Some(held) = open.upgrade() else { return };
                let wait = app.look_at_deletions(&held, &mut paces).await;
                tokio::select! {
                    () = held.closing.cancelled() => return,
                    () = held.deletions.notified() => {}
                    () = held.network_back.notified() => paces.retain(|_, pace: &mut Pace| pace.held),
                    () = tokio::time::sleep(wait) => {}
                }
            }
        });
    }

    /// One look at every deletion that is due; returns when to look again. In each run one that is open
    /// is asked about at once, for how long it can wait is counted from an answer.
    async fn look_at_deletions(&self, open: &Open, paces: &mut HashMap<OperationId, Pace>) -> Duration {
        let all = open.ledger().read(|tx| tx.deletions().list()).unwrap_or_default();
        let mut wait = RARELY;
        for deletion in all.into_iter().filter(was_sent) {
            let operation = deletion.operation;
            if !status(open, deletion.clone()).is_ok_and(|shown| shown.is_open()) {
                continue;
            }
            let pace = paces.get(&operation).copied();
            let left = pace.map_or(Duration::ZERO, |pace| pace.due.saturating_duration_since(Instant::now()));
            if !left.is_zero() {
                wait = wait.min(left);
                continue;
            }
            let step = pace.map_or(Duration::ZERO, |pace| pace.step);
            let (delay, step, held) = self.look_once(open, deletion, step).await;
            paces.insert(operation, Pace { due: Instant::now() + delay, step, held });
            wait = wait.min(delay);
        }
        wait
    }

    async fn look_once(&self, open: &Open, deletion: Deletion, step: Duration) -> (Duration, Duration, bool) {
        let network = self.room(&deletion.organization).map(|room| room.online());
        if matches!(network, Ok(Err(AppError::NetworkOff))) {
            return (LATE, step, false);
        }
        let answer = self.look(open, deletion).await;
        let (delay, step) = next(&answer, step, self.now());
        (delay, step, matches!(answer, Err(AppError::Sync(SyncError::Throttled { .. }))))
    }
}

/// How long to wait after an answer, and the doubled wait to go on from.
fn next(answer: &Result<DeletionStatus, AppError>, step: Duration, now: Timestamp) -> (Duration, Duration) {
    let doubled = |most| step.saturating_mul(2).clamp(SOON, most);
    match answer {
        Ok(shown) => match cancellable(shown) {
            Some(left) => (left.clamp(SOON, CANCELLABLE), Duration::ZERO),
            None if shown.state == DeletionState::Executed => (doubled(RARELY), doubled(RARELY)),
            None => (doubled(LATE), doubled(LATE)),
        },
        Err(AppError::Sync(SyncError::Throttled { until })) => {
            let asked = Duration::try_from(until.duration_since(now)).unwrap_or_default();
            (asked.max(doubled(LATE)), doubled(LATE))
        }
        // Also where a receipt is not proven yet: nobody waits for this answer.
        Err(_) => (doubled(LATE), doubled(LATE)),
    }
}

/// How long it can still be cancelled, by the organization's own clock at its last answer: this
/// computer's may be wrong.
fn cancellable(shown: &DeletionStatus) -> Option<Duration> {
    if shown.state != DeletionState::Requested {
        return None;
    }
    let left = Duration::try_from(shown.cancel_until?.duration_since(shown.server_time?)).ok()?;
    (!left.is_zero()).then_some(left)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(state: DeletionState, server_time: &str) -> Result<DeletionStatus, AppError> {
        let at = |text: &str| text.parse::<Timestamp>().expect("an instant");
        Ok(DeletionStatus {
            operation: OperationId::random(),
            state,
            requested_at: at("2026-05-12T10:00:00Z"),
            cancel_until: Some(at("2026-05-12T10:10:00Z")),
            server_time: Some(at(server_time)),
            executed_at: None,
            stays: Vec::new(),
            receipts: Vec::new(),
            unknown: false,
        })
    }

    const STRANGE: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn the_end_of_the_cancel_window_is_awaited_by_the_organizations_clock() {
        let requested = shown(DeletionState::Requested, "2026-05-12T10:04:00Z");
        assert_eq!(next(&requested, LATE, STRANGE), (Duration::from_secs(360), Duration::ZERO));
    }

    #[test]
    fn a_late_portal_is_asked_after_two_seconds_and_then_ever_more_rarely() {
        let late = shown(DeletionState::Requested, "2026-05-12T10:10:00Z");
        let mut step = Duration::ZERO;
        let waits = [2, 4, 8, 16, 32, 60, 60].map(Duration::from_secs);
        for expected in waits {
            let (wait, doubled) = next(&late, step, STRANGE);
            assert_eq!(wait, expected);
            step = doubled;
        }
        let executing = shown(DeletionState::Executing, "2026-05-12T10:04:00Z");
        assert_eq!(next(&executing, Duration::ZERO, STRANGE).0, SOON);
    }

    #[test]
    fn a_portal_that_asks_for_patience_gets_it() {
        let until = STRANGE.checked_add(jiff::SignedDuration::from_secs(900)).expect("an instant");
        let throttled = Err(AppError::Sync(SyncError::Throttled { until }));
        assert_eq!(next(&throttled, Duration::ZERO, STRANGE).0, Duration::from_secs(900));
    }
}
