//! A mail file as the member chooses it for a request. One that names another request is held in memory, so that it
//! can be kept there without being looked for again.

use std::{
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};

use domain::OrganizationId;
use rights::RequestId;
use zeroize::Zeroizing;

use crate::{App, AppError, LARGEST_MESSAGE, rights::reading::view::RequestDetail, write::read_small};

/// The bytes of the file that was chosen last and names another request: gone once it is kept, another is chosen, or
/// the data is locked.
#[derive(Default)]
pub(crate) struct ChosenReply(Mutex<Option<Zeroizing<Vec<u8>>>>);

impl ChosenReply {
    fn held(&self) -> MutexGuard<'_, Option<Zeroizing<Vec<u8>>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl App {
    /// Keeps the e-mail of a file with a request, as [`App::import_reply`] does. One that names another is held for
    /// [`App::keep_chosen_reply`].
    ///
    /// # Errors
    /// [`AppError::FileNotRead`], or as [`App::import_reply`].
    pub fn import_reply_file(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        path: &Path,
    ) -> Result<RequestDetail, AppError> {
        let open = self.open()?;
        *open.chosen.held() = None;
        let bytes = Zeroizing::new(read_small(path, LARGEST_MESSAGE)?);
        let kept = self.import_reply(organization, id, &bytes);
        if matches!(kept, Err(AppError::BelongsElsewhere(_))) {
            *open.chosen.held() = Some(bytes);
        }
        kept
    }

    /// Keeps the file that was chosen for another request with the one that it names, by the same rules. Where that
    /// fails it stays held.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if none is held, or as [`App::import_reply`].
    pub fn keep_chosen_reply(&self, organization: &OrganizationId, id: RequestId) -> Result<RequestDetail, AppError> {
        let open = self.open()?;
        let mut held = open.chosen.held();
        let kept = self.import_reply(organization, id, held.as_ref().ok_or(AppError::NotFound)?)?;
        *held = None;
        Ok(kept)
    }
}
