//! Text typed but not saved: kept in the vault, so it survives another screen, a crash and a quit.

use domain::OrganizationId;
use vault::DraftKey;

use crate::{App, AppError};

/// More than any field takes; what is longer is refused when saved, so nobody loses it silently.
const LONGEST: usize = 100_000;

impl App {
    /// Keeps `text` as typed, or forgets it. A draft is not checked: it may be half a word.
    ///
    /// # Errors
    /// [`AppError::DraftTooLong`], or if it cannot be written.
    pub fn save_draft(
        &self,
        organization: &OrganizationId,
        key: &DraftKey,
        text: Option<&str>,
    ) -> Result<(), AppError> {
        check_length(text)?;
        let now = self.now();
        self.room(organization)?.vault().write(|tx| match text {
            Some(text) => Ok(tx.drafts().put(key, text, now)?),
            None => Ok(tx.drafts().clear(key)?),
        })
    }
}

/// Refuses text that no field would take.
pub(crate) fn check_length(text: Option<&str>) -> Result<(), AppError> {
    if text.is_some_and(|text| text.len() > LONGEST) { Err(AppError::DraftTooLong) } else { Ok(()) }
}
