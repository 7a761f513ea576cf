//! Saving a copy of what is held here as portable files.

pub(crate) mod leftovers;
mod snapshot;

use std::{
    collections::{BTreeSet, HashMap},
    path::{Path, PathBuf},
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use domain::OrganizationId;
use export::{Header, Options, PlannedTable, Saved, Table, plan, save};
use jiff::Timestamp;

use self::{
    leftovers::Noted,
    snapshot::{Open, in_all},
};
use crate::{App, AppError, Event, Room};

/// How long a leaving app waits for cancelled exports.
const PATIENCE: Duration = Duration::from_secs(3);

/// What the member wants in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportAsk {
    /// Names the export in its progress; made by the window.
    pub id: String,
    /// Where the file goes: a place from [`App::choose_export_target`], where the member has confirmed
    /// replacing a file that is there.
    pub path: PathBuf,
    /// The ticked organizations.
    pub organizations: Vec<OrganizationId>,
    /// The ticked tables.
    pub tables: BTreeSet<Table>,
    /// Whether codes typed in by hand go along.
    pub include_secrets: bool,
    /// Whether values about other people go along.
    pub include_other_people: bool,
}

/// A finished export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The file.
    pub saved: Saved,
    /// The state it shows, UTC.
    pub as_of: Timestamp,
}

/// Every table of every organization, counted.
pub type ExportPlan = Vec<PlannedTable>;

/// The exports under way, the places the member chose and the files written in this run.
#[derive(Debug, Default)]
pub(crate) struct Exports {
    running: Mutex<HashMap<String, Arc<AtomicBool>>>,
    /// Told whenever one has ended.
    ended: Condvar,
    chosen: Mutex<BTreeSet<PathBuf>>,
    written: Mutex<BTreeSet<PathBuf>>,
}

impl Exports {
    fn running(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<AtomicBool>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn cancel_all(&self) {
        self.running().values().for_each(|cancel| cancel.store(true, Ordering::Relaxed));
    }

    /// Waits until no export runs: until then its temporary file may still be there. Not for ever, for
    /// a disk may hang; the next start sweeps up.
    pub(crate) fn wait_until_none(&self) {
        let waited = self.ended.wait_timeout_while(self.running(), PATIENCE, |running| !running.is_empty());
        if waited.unwrap_or_else(PoisonError::into_inner).1.timed_out() {
            tracing::warn!("an export did not end in time");
        }
    }

    pub(crate) fn begin(&self, id: &str) -> Running<'_> {
        let cancel = Arc::new(AtomicBool::new(false));
        self.running().insert(id.to_owned(), Arc::clone(&cancel));
        Running { exports: self, id: id.to_owned(), cancel }
    }
}

/// An export for as long as it runs, however it ends.
pub(crate) struct Running<'e> {
    exports: &'e Exports,
    id: String,
    /// Set to stop it.
    pub(crate) cancel: Arc<AtomicBool>,
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.exports.running().remove(&self.id);
        self.exports.ended.notify_all();
    }
}

impl App {
    /// Counts what an export would hold. Reads every organization; not for the window's thread.
    ///
    /// # Errors
    /// If an organization cannot be read.
    pub fn plan_export(&self) -> Result<ExportPlan, AppError> {
        let rooms = self.rooms()?;
        self.in_snapshot(&rooms, |snapshot| plan(snapshot))
    }

    /// Writes the export: whole at its place, or nothing. Takes as long as the disk does; not for the
    /// window's thread. Codes among it ask the passphrase where one is set.
    ///
    /// # Errors
    /// [`AppError::Export`]; on any error the target is as it was.
    pub fn run_export(&self, ask: &ExportAsk, passphrase: Option<&str>) -> Result<Exported, AppError> {
        self.insist_chosen(&ask.path)?;
        if ask.include_secrets {
            self.prove_member(passphrase)?;
        }
        // Before the rooms are taken: whoever closes them then finds it among those to cancel.
        let running = self.exports().begin(&ask.id);
        let rooms = ask.organizations.iter().map(|id| self.room(id)).collect::<Result<Vec<_>, _>>()?;
        let options = Options {
            tables: ask.tables.clone(),
            include_secrets: ask.include_secrets,
            include_other_people: ask.include_other_people,
        };
        let mut shown = 0;
        let mut progress = |at: export::Progress| {
            // A hundred steps are enough for a bar.
            if at.done == 0 || at.done == at.total || (at.done - shown) * 100 >= at.total {
                shown = at.done;
                let (export, done, total, file) = (ask.id.clone(), at.done, at.total, at.file);
                self.emit(Event::ExportProgress { export, done, total, file });
            }
        };
        let open = self.open()?;
        let _noted = self.note_folder(&open, &ask.id, &ask.path);
        let exported = self.in_snapshot(&rooms, |snapshot| {
            let saved = save(&ask.path, true, snapshot, &options, &mut progress, &running.cancel)?;
            Ok(Exported { saved, as_of: snapshot.header.as_of })
        })?;
        self.remember_written(exported.saved.path.clone());
        Ok(exported)
    }

    /// Refuses a place the member did not choose.
    pub(crate) fn insist_chosen(&self, path: &Path) -> Result<(), AppError> {
        let chosen = self.exports().chosen.lock().unwrap_or_else(PoisonError::into_inner);
        if chosen.contains(path) { Ok(()) } else { Err(AppError::NotFound) }
    }

    /// Notes a file this app wrote, which may be shown from then on.
    pub(crate) fn remember_written(&self, path: PathBuf) {
        self.exports().written.lock().unwrap_or_else(PoisonError::into_inner).insert(path);
    }

    /// Remembers the folder of a file that is being written, for as long as that takes.
    pub(crate) fn note_folder<'o>(&self, open: &'o crate::app::Open, id: &str, path: &Path) -> Noted<'o> {
        Noted::new(open, id, path)
    }

    /// Notes a place the member chose in the system's dialog: an export goes nowhere else.
    pub fn choose_export_target(&self, path: PathBuf) {
        self.exports().chosen.lock().unwrap_or_else(PoisonError::into_inner).insert(path);
    }

    /// Stops an export; nothing of it is left.
    pub fn cancel_export(&self, id: &str) {
        if let Some(cancel) = self.exports().running().get(id) {
            cancel.store(true, Ordering::Relaxed);
        }
    }

    /// `path`, if this app wrote it in this run: the window can have nothing else shown or opened.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub fn written_export(&self, path: &str) -> Result<PathBuf, AppError> {
        let written = self.exports().written.lock().unwrap_or_else(PoisonError::into_inner);
        written.get(std::path::Path::new(path)).cloned().ok_or(AppError::NotFound)
    }

    /// Runs `work` on one read transaction of each room.
    fn in_snapshot<T>(
        &self,
        rooms: &[Arc<Room>],
        mut work: impl FnMut(&snapshot::VaultSnapshot<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let header =
            Header { as_of: self.now(), app_version: self.version().to_owned(), language: self.settings()?.language };
        let deletions = self.exported_deletions()?;
        in_all(rooms, &[], &mut |open: &[Open<'_>]| {
            let organizations =
                open.iter().map(|open| self.exported_organization(open.room)).collect::<Result<Vec<_>, _>>()?;
            let mut requests = Vec::new();
            for open in open {
                let of = self.exported_requests(open.room.id(), open.tx)?;
                requests.extend(of.into_iter().map(|request| (open.room.id().clone(), request)));
            }
            let (deletions, requests) = (&deletions, &requests);
            let snapshot = snapshot::VaultSnapshot { header: &header, organizations, open, deletions, requests };
            work(&snapshot)
        })
    }

    fn exported_organization(&self, room: &Room) -> Result<export::Organization, AppError> {
        let state = self.organization(room.id())?;
        let held = state.held.unwrap_or_default();
        Ok(export::Organization {
            id: room.id().clone(),
            name: self.pack(room.id())?.name().to_owned(),
            channel: if room.is_by_hand() { export::Channel::ByHand } else { export::Channel::Portal },
            sample: held.sample,
            portal: held.portal_domain,
            account: held.account,
            last_checked: held.last_checked,
        })
    }

    fn exported_deletions(&self) -> Result<Vec<(OrganizationId, export::Deletion)>, AppError> {
        let open = self.open()?;
        let all = open
            .ledger()
            .read(|tx| {
                let deletions = tx.deletions().list()?;
                deletions.into_iter().map(|deletion| Ok((tx.receipts().of(deletion.operation)?, deletion))).collect()
            })
            .map_err(AppError::Ledger)?;
        let all: Vec<(Vec<vault::Receipt>, vault::Deletion)> = all;
        all.into_iter()
            .map(|(receipts, deletion)| Ok((deletion.organization.clone(), exported(deletion, receipts)?)))
            .collect()
    }
}

fn exported(deletion: vault::Deletion, receipts: Vec<vault::Receipt>) -> Result<export::Deletion, AppError> {
    let stays: Vec<wire::Stay> = serde_json::from_str(&deletion.stays).map_err(AppError::Stored)?;
    Ok(export::Deletion {
        operation: deletion.operation.to_string(),
        state: deletion.state,
        requested_at: deletion.requested_at,
        cancel_until: deletion.cancel_until,
        executed_at: deletion.executed_at,
        stays: stays.into_iter().map(|stay| export::Stay { id: stay.id, reason: stay.reason, may: stay.may }).collect(),
        receipts: receipts
            .into_iter()
            .map(|receipt| export::Receipt {
                step: receipt.step,
                at: receipt.at,
                proven: receipt.proven,
                jws: receipt.jws,
            })
            .collect(),
    })
}
