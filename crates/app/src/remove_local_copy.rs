//! Removing an organization from this computer.

use domain::OrganizationId;

use crate::{App, AppError, Event};

impl App {
    /// Destroys an organization's key, removes its files and looks whether anything is left.
    ///
    /// The session is ended first, as far as the issuer can be reached. What happens at the
    /// organization is not touched by it. Receipts and the history of a deletion stay in the ledger if
    /// the member wants them.
    ///
    /// # Errors
    /// [`AppError::FilesLeft`] if a fresh read still finds something; [`AppError::DeletionUnderWay`] if
    /// the account's deletion is not finished and its history shall not be kept: nobody could follow it.
    pub async fn remove_local_copy(&self, id: &OrganizationId, keep_receipts: bool) -> Result<(), AppError> {
        let open = self.open()?;
        if !keep_receipts && self.pauses_edits(id) {
            return Err(AppError::DeletionUnderWay);
        }
        if let Ok(room) = open.room(id)
            && let Ok(session) = room.session()
            && let Err(error) = session.sign_out().await
        {
            tracing::info!(%error, "the session could not be ended before the removal");
        }
        let (app, id) = (self.clone(), id.clone());
        let removed = self.runtime().spawn_blocking(move || app.destroy(&id, keep_receipts));
        removed.await.map_err(|_| AppError::Interrupted)?
    }

    fn destroy(&self, id: &OrganizationId, keep_receipts: bool) -> Result<(), AppError> {
        let open = self.open()?;
        let dir = open.take(id)?;
        tracing::trace!(target: "point", "removal.closed");
        self.hide_all_secrets();
        let removal = vault::remove(self.home(), &dir)?;
        tracing::trace!(target: "point", "removal.files-gone");
        let damaged = vault::remove_set_aside(self.home(), open.ledger(), id)?;
        open.ledger()
            .write(|tx| {
                tx.organizations().forget(&dir)?;
                if !keep_receipts {
                    tx.deletions().forget(id)?;
                    tx.receipts().forget(id)?;
                }
                Ok(())
            })
            .map_err(AppError::Ledger)?;
        tracing::trace!(target: "point", "removal.forgotten");
        self.emit(Event::OrganizationsChanged);
        if removal.files_left + damaged.files_left == 0 && !dir.exists() { Ok(()) } else { Err(AppError::FilesLeft) }
    }
}
