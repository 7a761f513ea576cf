//! What a portal is asked at each reading: which requests it takes, and how those filed stand.

use std::sync::Arc;

use jiff::SignedDuration;
use rights::RequestId;
use sync::{RightsReport, Session, SyncError};
use vault::KeptTerms;
use wire::RightsStatus;

use super::note::note;
use super::outcome::{closes, code_of};
use super::tend::filed;
use crate::{App, AppError, Room};

/// How long what a portal takes is believed without asking again.
const TERMS_HOLD: SignedDuration = SignedDuration::from_hours(24);

impl App {
    /// Asks which requests the portal takes today, if that was not asked for a while.
    pub(super) async fn read_terms(&self, room: &Arc<Room>, session: &Arc<Session>) -> Result<(), AppError> {
        let now = self.now();
        let read_before = |_: &Self, room: &Room| {
            room.vault().read(|tx| {
                let consented = tx.connection().get()?.map(|connection| connection.consented_at);
                Ok::<_, AppError>(tx.rights_terms().get()?.map(|terms| terms.read_at).or(consented))
            })
        };
        let since = self.in_room(room, read_before).await?;
        if since.is_some_and(|since| since <= now && now.duration_since(since) < TERMS_HOLD) {
            return Ok(());
        }
        let terms = match sync::rights_terms(session).await {
            Ok(terms) => terms,
            Err(error @ (SyncError::Vault(_) | SyncError::Throttled { .. })) => return Err(error.into()),
            // A page that is not there, or somebody else's, closes nothing else.
            Err(error) => {
                tracing::info!(organization = %room.id(), %error, "which requests a portal takes is not known anew");
                return Ok(());
            }
        };
        let (kinds, most_open) = terms.map(|terms| (terms.kinds, terms.most_open)).unwrap_or_default();
        let kept = KeptTerms { kinds, most_open, read_at: now };
        self.in_room(room, move |_, room| Ok(room.vault().write(|tx| tx.rights_terms().put(&kept))?)).await?;
        self.requests_changed(room.id());
        Ok(())
    }

    /// Looks at every filed request of which there is more to learn.
    pub(super) async fn look_at_filings(&self, room: &Arc<Room>, session: &Arc<Session>) -> Result<(), AppError> {
        let filings = self.in_room(room, |_, room| Ok(room.vault().read(|tx| tx.rights_filings().list())?)).await?;
        let is_over = |status: &str| status.parse().is_ok_and(RightsStatus::is_final);
        for filing in filings.into_iter().filter(|filing| !(is_over(&filing.status) && filing.proven)) {
            let id = filing.request;
            let found = self.in_room(room, move |_, room| Ok(room.vault().read(|tx| filed(tx, id))?)).await?;
            let Some((order, portal_id)) = found else { continue };
            let news = match sync::rights_request(session, &order, &portal_id).await {
                Ok(report) => self.in_room(room, move |app, room| app.take_in(room, id, &report)).await?,
                Err(error) => {
                    let (trouble, known) = (code_of(&error), filing.trouble.as_deref());
                    let store = move |_: &Self, room: &Room| {
                        Ok(room.vault().write(|tx| tx.rights_filings().set_trouble(id, trouble))?)
                    };
                    self.in_room(room, store).await?;
                    if closes(&error) {
                        self.requests_changed(room.id());
                        return Err(error.into());
                    }
                    known != Some(trouble)
                }
            };
            if news {
                self.requests_changed(room.id());
            }
        }
        Ok(())
    }

    /// Notes what a look found; whether anything is news. A damaged log is its request's own trouble.
    fn take_in(&self, room: &Room, id: RequestId, report: &RightsReport) -> Result<bool, AppError> {
        let moment = self.moment();
        let noted = room.vault().write(|tx| {
            let news = note(tx, id, report, &moment)?;
            if report.status.is_final() {
                // There may be room for one that waits.
                tx.rights_orders().retry_now()?;
            }
            Ok::<_, AppError>(news)
        });
        match noted {
            Err(AppError::Rights(_)) => Ok(false),
            noted => noted,
        }
    }
}
