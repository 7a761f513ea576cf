//! Keeping an organization in step, when the member presses.

use domain::OrganizationId;
use sync::Removals;

use crate::{App, AppError, OrganizationState};

impl App {
    /// Sends what waits and reads what is new, now. Removals that the guard stopped are taken only with
    /// `accept_removals`. A deletion that was asked for on another computer is looked for in the background.
    ///
    /// # Errors
    /// [`AppError::NetworkOff`], or [`AppError::Round`] with what stopped it; what was done stays done.
    pub async fn sync_now(&self, id: &OrganizationId, accept_removals: bool) -> Result<OrganizationState, AppError> {
        let engine = self.room(id)?.online()?;
        let removals = if accept_removals { Removals::Agreed } else { Removals::Guarded };
        engine.sync_now(removals).await?;
        self.learn_of_deletion(id);
        self.organization(id)
    }

    /// The network is another one, or the computer woke up: every organization tries again by itself what
    /// failed for want of the network, and what is due. What an organization asked to wait for waits on.
    /// Returns at once; while locked there is nothing to do.
    pub fn network_came_back(&self) {
        let Some(open) = self.opened() else { return };
        open.rooms().iter().filter_map(|room| room.engine()).for_each(|engine| engine.network_came_back());
        open.network_back.notify_one();
    }

    /// Stops what is under way with an organization; what was stored stays.
    ///
    /// # Errors
    /// [`AppError::NotAdded`].
    pub fn cancel_sync(&self, id: &OrganizationId) -> Result<(), AppError> {
        if let Some(engine) = self.room(id)?.engine() {
            engine.cancel();
        }
        Ok(())
    }
}
