//! Taking over a deletion that was asked for on another computer, so that it can be seen and cancelled
//! on this one.

use std::sync::Arc;

use domain::OrganizationId;
use jiff::SignedDuration;
use sync::{Session, SyncError};
use vault::Deletion;

use super::{DeletionStatus, latest, unanswered, was_sent};
use crate::{App, AppError, app::Open};

impl App {
    /// Asks in the background whether a deletion is under way that is not known here, and keeps it as if it
    /// had been asked for on this computer. Called when the organization says so by itself, and when the
    /// member looks.
    pub(crate) fn learn_of_deletion(&self, id: &OrganizationId) {
        let (app, id) = (self.clone(), id.clone());
        let Ok(open) = self.open() else { return };
        self.runtime().spawn(async move {
            // Locking must not wait for a slow organization to let the keys go.
            let told = tokio::select! {
                told = app.learn(&id) => told,
                () = open.closing.cancelled() => return,
            };
            match told {
                Ok(_) | Err(AppError::NotOffered | AppError::Sync(SyncError::NotOffered)) => {}
                // The next look asks again.
                Err(error) => tracing::info!(organization = id.as_str(), %error, "other deletions were not looked for"),
            }
        });
    }

    /// Whether there was one to learn of; then the window was told.
    pub(super) async fn learn(&self, id: &OrganizationId) -> Result<bool, AppError> {
        if self.is_account_gone(id)? {
            return Ok(false);
        }
        let open = self.open()?;
        let asking = open.asking(id);
        let adopted = {
            let _asking = asking.lock().await;
            let session = self.room(id)?.session()?;
            self.adopt(&open, id, &session).await?.is_some()
        };
        if adopted {
            self.deletion_changed(id);
        }
        Ok(adopted)
    }

    /// Keeps the deletion that the organization says is under way; `None` if there is none, or one is
    /// followed here already. To be called while nothing else asks.
    pub(super) async fn adopt(
        &self,
        open: &Open,
        id: &OrganizationId,
        session: &Arc<Session>,
    ) -> Result<Option<DeletionStatus>, AppError> {
        let known = latest(open, id)?;
        if known.as_ref().is_some_and(|known| was_sent(known) && !known.state.is_final()) {
            return Ok(None);
        }
        let Some(pending) = sync::pending_deletion(session).await? else { return Ok(None) };
        let operation = pending.order.operation;
        // The latest one is what is shown: it comes after whatever was asked for here before.
        let after = |known: Deletion| known.asked_at.saturating_add(SignedDuration::from_micros(1)).ok();
        let asked_at = known.and_then(after).map_or(self.now(), |after| after.max(self.now()));
        let adopted = Deletion { unknown: true, ..unanswered(session, id, pending.order, asked_at)? };
        open.ledger().write(|tx| tx.deletions().put(&adopted)).map_err(AppError::Ledger)?;
        self.keep(open, operation, pending.report).map(Some)
    }
}
