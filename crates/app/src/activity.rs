//! What the organization logged about the member.

use domain::OrganizationId;
use vault::Entry;

use crate::{App, AppError};

/// The most entries handed out at once.
const MOST: u32 = 1000;

/// A page of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityPage {
    /// Newest first.
    pub entries: Vec<Entry>,
    /// How many there are in all.
    pub total: u64,
}

impl App {
    /// At most `limit` entries, newest first; with `before`, only those older than the entry of that id
    /// in a page handed out earlier.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if `before` is none of its entries' positions.
    pub fn activity(
        &self,
        organization: &OrganizationId,
        limit: u32,
        before: Option<&str>,
    ) -> Result<ActivityPage, AppError> {
        let limit = limit.min(MOST);
        self.room(organization)?.vault().read(|tx| {
            let log = tx.activity();
            let entries = match before {
                None => log.newest(limit)?,
                Some(position) => {
                    // A position is `instant id`, so that no entry must be looked up.
                    let (at, id) = position.split_once(' ').ok_or(AppError::NotFound)?;
                    log.before(at.parse().map_err(|_| AppError::NotFound)?, id, limit)?
                }
            };
            Ok(ActivityPage { entries, total: log.count()? })
        })
    }
}
