//! Everything that proves a request, saved as one file that a stranger can check.

mod gather;
mod summary;

use std::{path::PathBuf, sync::atomic::Ordering};

use domain::OrganizationId;
use export::{BundleFile, ExportError, evidence::Evidence, save_bundle};
use rights::RequestId;
use vault::RightsRequest;

use self::{gather::Gathered, summary::Told};
use super::writing::letter::Desk;
use crate::{App, AppError, Event, Exported};

/// The step of the progress in which evidence is put together.
const STEP: &str = "evidence";

/// What evidence is wanted, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceAsk {
    /// Names it in its progress; made by the window. [`App::cancel_export`] stops it.
    pub id: String,
    /// Where the file goes: a place from [`App::choose_export_target`].
    pub path: PathBuf,
    /// Whose requests.
    pub organization: OrganizationId,
    /// Which of them; `None`: all, each in a folder of its own.
    pub request: Option<RequestId>,
}

impl App {
    /// Writes the evidence: whole at its place, or nothing. Takes a moment for each request; not for the window's
    /// thread. A log that is damaged goes along as it is and is said to be damaged.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if there is no such request or none at all; [`AppError::Export`]. On any error the
    /// target is as it was.
    pub fn save_request_bundle(&self, ask: &EvidenceAsk) -> Result<Exported, AppError> {
        self.insist_chosen(&ask.path)?;
        // Before the room is taken: whoever closes it then finds it among those to cancel.
        let running = self.exports().begin(&ask.id);
        let room = self.room(&ask.organization)?;
        let desk = self.desk(&ask.organization)?.for_leaving()?;
        let requests = room.vault().read(|tx| Ok::<_, AppError>(tx.rights_requests().list()?))?;
        let is_wanted = |request: &RightsRequest| ask.request.is_none_or(|id| id == request.id);
        let requests: Vec<RightsRequest> = requests.into_iter().filter(is_wanted).collect();
        if requests.is_empty() {
            return Err(AppError::NotFound);
        }
        let total = u64::try_from(requests.len()).unwrap_or(u64::MAX);
        let tell = |done: u64| {
            let export = ask.id.clone();
            self.emit(Event::ExportProgress { export, done, total, file: STEP });
        };
        let (as_of, language) = (self.now(), self.settings()?.language);
        let steps = (0..).zip(requests).map(|(done, request)| {
            tell(done);
            if running.cancel.load(Ordering::Relaxed) {
                return Err(ExportError::Cancelled.into());
            }
            let folder = if ask.request.is_some() { String::new() } else { format!("{}/", request.id.reference()) };
            let gathered = room.vault().read(|tx| gather::gather(tx, &desk, request))?;
            self.evidence_files(&desk, gathered, language, &folder)
        });
        let open = self.open()?;
        let _noted = self.note_folder(&open, &ask.id, &ask.path);
        let saved = save_bundle(&ask.path, true, as_of, steps, &running.cancel)?;
        tell(total);
        self.remember_written(saved.path.clone());
        Ok(Exported { saved, as_of })
    }

    fn evidence_files(
        &self,
        desk: &Desk<'_>,
        gathered: Gathered,
        language: words::Language,
        folder: &str,
    ) -> Result<Vec<BundleFile>, AppError> {
        let saved_at = self.now();
        let written_in = gathered.language();
        let told = Told::in_the_language_of(written_in, language);
        let summary = self.typesetter().summary(&self.summary(desk, &gathered, &told)?, saved_at)?;
        let evidence = Evidence {
            request: gathered.request.id,
            organization: desk.pack.name().to_owned(),
            language: written_in,
            saved_at,
            entries: gathered.entries,
            head: gathered.head,
            documents: gathered.documents,
            broken_at: gathered.broken_at,
            portal: gathered.portal,
        };
        Ok(evidence.into_files(folder, summary)?)
    }
}
