//! The app: what is open, and for whom.

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};

use domain::{Clock, OrganizationId};
use jiff::Timestamp;
use organizations::{Catalogue, Pack};
use rights::law::LawBook;
use sync::{CancellationToken, http::Http};
use tokio::sync::Notify;
use typeset::Typesetter;
use vault::{Channel, Found, Home, InstanceLock, Ledger, MasterKey, Vault, open_all};
use words::Language;

use crate::{
    AppError, Event, Events, Room,
    add_organization::Consents,
    event::Touched,
    export::{Exports, leftovers},
    outbox,
    post::Posts,
    reveal::Revealed,
    rights::ChosenReply,
    sign_in::SignIns,
};

/// What the app is started with.
pub struct Surroundings {
    /// The data directory.
    pub home: Home,
    /// Its exclusive lock, held for as long as the app lives.
    pub lock: InstanceLock,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The way to the window.
    pub events: Arc<dyn Events>,
    /// The app's version, for exports.
    pub version: String,
    /// The desktop's language.
    pub language: Language,
    /// Where background work runs.
    pub runtime: tokio::runtime::Handle,
}

/// The use cases' common ground; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    around: Surroundings,
    catalogue: Catalogue,
    laws: LawBook,
    open: RwLock<Option<Arc<Open>>>,
    lock: Mutex<LockState>,
    consents: Consents,
    sign_ins: SignIns,
    revealed: Revealed,
    exports: Exports,
    posts: Posts,
    /// Costs nothing until the first document is set.
    typesetter: Typesetter,
}

/// What is remembered between unlockings.
#[derive(Default)]
struct LockState {
    by_member: bool,
    recovered: bool,
    /// The key of a damaged ledger, until the member says to go on.
    waiting: Option<MasterKey>,
}

/// Everything that is there once the data is unlocked.
pub(crate) struct Open {
    home: Home,
    master: MasterKey,
    ledger: Ledger,
    rooms: RwLock<Vec<Arc<Room>>>,
    /// Wakes whoever follows deletions; closing ends them.
    pub(crate) deletions: Notify,
    /// Tells whoever follows deletions that the network is another one.
    pub(crate) network_back: Notify,
    /// See [`Open::asking`].
    asking: Mutex<HashMap<OrganizationId, Arc<tokio::sync::Mutex<()>>>>,
    pub(crate) closing: CancellationToken,
    pub(crate) chosen: ChosenReply,
    broken: Mutex<Vec<Broken>>,
}

/// An organization whose file cannot be opened. Nothing of it was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Broken {
    pub dir: PathBuf,
    pub organization: OrganizationId,
    pub channel: Channel,
}

impl App {
    /// The app in the state the disk is in; nothing is unlocked yet and nothing was written.
    ///
    /// # Errors
    /// [`AppError::Catalogue`] or [`AppError::Laws`] if what is built in cannot be read, which tests keep
    /// from shipping.
    pub fn new(around: Surroundings) -> Result<Self, AppError> {
        let (catalogue, laws) = (Catalogue::built_in()?, LawBook::built_in()?);
        Ok(Self(Arc::new(Inner {
            around,
            catalogue,
            laws,
            open: RwLock::new(None),
            lock: Mutex::default(),
            consents: Consents::default(),
            sign_ins: SignIns::default(),
            revealed: Revealed::default(),
            exports: Exports::default(),
            posts: Posts::default(),
            typesetter: Typesetter::default(),
        })))
    }

    /// The built-in organizations.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.0.catalogue
    }

    /// The pack of one organization.
    ///
    /// # Errors
    /// [`AppError::UnknownOrganization`].
    pub fn pack(&self, id: &OrganizationId) -> Result<&Pack, AppError> {
        self.0.catalogue.get(id).ok_or(AppError::UnknownOrganization)
    }

    /// The laws, the public holidays and the authorities.
    pub(crate) fn laws(&self) -> &LawBook {
        &self.0.laws
    }

    pub(crate) fn home(&self) -> &Home {
        &self.0.around.home
    }

    pub(crate) fn version(&self) -> &str {
        &self.0.around.version
    }

    pub(crate) fn suggested_language(&self) -> Language {
        self.0.around.language
    }

    pub(crate) fn clock(&self) -> &Arc<dyn Clock> {
        &self.0.around.clock
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.0.around.clock.now()
    }

    pub(crate) fn runtime(&self) -> &tokio::runtime::Handle {
        &self.0.around.runtime
    }

    pub(crate) fn emit(&self, event: Event) {
        self.0.around.events.emit(event);
    }

    pub(crate) fn consents(&self) -> &Consents {
        &self.0.consents
    }

    pub(crate) fn sign_ins(&self) -> &SignIns {
        &self.0.sign_ins
    }

    pub(crate) fn revealed(&self) -> &Revealed {
        &self.0.revealed
    }

    pub(crate) fn exports(&self) -> &Exports {
        &self.0.exports
    }

    pub(crate) fn posts(&self) -> &Posts {
        &self.0.posts
    }

    pub(crate) fn typesetter(&self) -> &Typesetter {
        &self.0.typesetter
    }

    /// What is open, or `None` while locked.
    pub(crate) fn opened(&self) -> Option<Arc<Open>> {
        self.0.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn open(&self) -> Result<Arc<Open>, AppError> {
        self.opened().ok_or(AppError::Locked)
    }

    /// Opens everything under `master` and lets the syncs begin.
    ///
    /// # Errors
    /// If the organizations cannot be listed; a vault that cannot be opened is only marked.
    pub(crate) fn enter(&self, master: MasterKey, ledger: Ledger) -> Result<(), AppError> {
        let mut place = self.0.open.write().unwrap_or_else(PoisonError::into_inner);
        if place.is_some() {
            return Ok(());
        }
        let open = Arc::new(Open::new(self.home().clone(), master, ledger)?);
        // Read before anybody can begin an export of this run.
        let killed_exports = leftovers::left_behind(&open);
        *place = Some(Arc::clone(&open));
        drop(place);
        self.reach_network()?;
        self.follow_deletions(&open);
        self.follow_days(&open);
        if !killed_exports.is_empty() {
            self.runtime().spawn_blocking(move || leftovers::sweep(&open, &killed_exports));
        }
        Ok(())
    }

    /// Closes everything; keys and values leave memory with the last command under way. An export under
    /// way gets a moment to remove what it has written.
    pub(crate) fn leave(&self) {
        let open = self.0.open.write().unwrap_or_else(PoisonError::into_inner).take();
        *self.lock_state() = LockState::default();
        self.forget_secrets();
        self.0.sign_ins.cancel_all();
        self.0.exports.cancel_all();
        self.0.exports.wait_until_none();
        if let Some(open) = open {
            open.closing.cancel();
            open.rooms().iter().for_each(|room| room.close());
            open.ledger.close();
        }
    }

    fn lock_state(&self) -> MutexGuard<'_, LockState> {
        self.0.lock.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn is_locked_by_member(&self) -> bool {
        self.lock_state().by_member
    }

    pub(crate) fn set_locked_by_member(&self, by_member: bool) {
        self.lock_state().by_member = by_member;
    }

    pub(crate) fn is_recovered(&self) -> bool {
        self.lock_state().recovered
    }

    pub(crate) fn set_recovered(&self) {
        self.lock_state().recovered = true;
    }

    pub(crate) fn keep_waiting(&self, master: MasterKey) {
        self.lock_state().waiting = Some(master);
    }

    pub(crate) fn take_waiting(&self) -> Option<MasterKey> {
        self.lock_state().waiting.take()
    }

    /// Every organization whose file is open.
    pub(crate) fn rooms(&self) -> Result<Vec<Arc<Room>>, AppError> {
        Ok(self.open()?.rooms())
    }

    pub(crate) fn room(&self, id: &OrganizationId) -> Result<Arc<Room>, AppError> {
        self.open()?.room(id)
    }

    /// Gives every organization a client of its own, through the system's proxy or directly as the
    /// settings say, and starts its engine. One that cannot start does not stop the others.
    pub(crate) fn reach_network(&self) -> Result<(), AppError> {
        for room in self.rooms()? {
            if let Err(error) = self.new_client().and_then(|http: Http| self.start_engine(&room, http)) {
                tracing::error!(organization = %room.id(), %error, "an organization's engine could not be started");
            }
        }
        Ok(())
    }

    /// After a request was changed.
    pub(crate) fn requests_changed(&self, organization: &OrganizationId) {
        self.emit(Event::RequestsChanged { organization: organization.clone() });
    }

    /// After an edit was stored: the syncs look for it, other views read it again.
    pub(crate) fn edited(&self, room: &Arc<Room>, touched: &[Touched]) {
        tracing::trace!(target: "point", "edit.committed");
        room.wake();
        let touched = touched.iter().copied().chain([outbox::ALWAYS]).collect();
        self.emit(Event::RecordsChanged { organization: room.id().clone(), touched });
        self.emit(Event::OrganizationsChanged);
    }
}

impl Open {
    fn new(home: Home, master: MasterKey, ledger: Ledger) -> Result<Self, AppError> {
        let (mut rooms, mut broken) = (Vec::new(), Vec::new());
        for found in open_all(&home, &master, &ledger).map_err(AppError::Ledger)? {
            match found {
                Found { opened: Ok(vault), .. } => {
                    rooms.push(Arc::new(Room::around(Arc::new(vault))));
                }
                Found { dir, organization, channel, opened: Err(error) } => {
                    tracing::error!(%error, "an organization's file cannot be opened");
                    // A file nobody remembers cannot be shown; it stays where it is.
                    if let (Some(organization), Some(channel)) = (organization, channel) {
                        broken.push(Broken { dir, organization, channel });
                    }
                }
            }
        }
        let (rooms, broken) = (RwLock::new(rooms), Mutex::new(broken));
        let (deletions, network_back) = (Notify::new(), Notify::new());
        let (asking, closing, chosen) = (Mutex::default(), CancellationToken::new(), ChosenReply::default());
        Ok(Self { home, master, ledger, rooms, deletions, network_back, asking, closing, chosen, broken })
    }

    /// Held while a deletion is asked for, or about, at one organization; the others do not wait for that.
    pub(crate) fn asking(&self, id: &OrganizationId) -> Arc<tokio::sync::Mutex<()>> {
        let mut all = self.asking.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(all.entry(id.clone()).or_default())
    }

    pub(crate) const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    pub(crate) const fn master(&self) -> &MasterKey {
        &self.master
    }

    pub(crate) fn rooms(&self) -> Vec<Arc<Room>> {
        self.rooms.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn broken(&self) -> Vec<Broken> {
        self.broken_list().clone()
    }

    fn broken_list(&self) -> MutexGuard<'_, Vec<Broken>> {
        self.broken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn room(&self, id: &OrganizationId) -> Result<Arc<Room>, AppError> {
        let room = self.rooms().into_iter().find(|room| room.id() == id);
        room.ok_or_else(|| {
            if self.broken().iter().any(|broken| broken.organization == *id) {
                AppError::Damaged
            } else {
                AppError::NotAdded
            }
        })
    }

    /// Makes a vault for an organization that is not there yet.
    ///
    /// # Errors
    /// [`AppError::AlreadyAdded`], a damaged one included; or if its file cannot be made.
    pub(crate) fn add(&self, id: &OrganizationId, channel: Channel, now: Timestamp) -> Result<Arc<Room>, AppError> {
        self.add_with(id, channel, now, |_| Ok(()))
    }

    /// As [`Open::add`], with a first transaction; if that fails nothing is left.
    pub(crate) fn add_with(
        &self,
        id: &OrganizationId,
        channel: Channel,
        now: Timestamp,
        first: impl FnOnce(&vault::Tx<'_>) -> Result<(), AppError>,
    ) -> Result<Arc<Room>, AppError> {
        let mut rooms = self.rooms.write().unwrap_or_else(PoisonError::into_inner);
        let taken = rooms.iter().any(|room| room.id() == id);
        if taken || self.broken_list().iter().any(|broken| broken.organization == *id) {
            return Err(AppError::AlreadyAdded);
        }
        let vault = Vault::create(&self.home, &self.master, id, channel, now)?;
        if let Err(error) = vault.write(|tx| first(tx)) {
            vault.close();
            vault::remove(&self.home, vault.dir())?;
            return Err(error);
        }
        // A missing row is made up at the next start, so its failure does not undo the vault.
        if let Err(error) = self.ledger.write(|tx| tx.organizations().put(&vault)) {
            tracing::warn!(%error, "a new organization is not in the ledger yet");
        }
        let room = Arc::new(Room::around(Arc::new(vault)));
        rooms.push(Arc::clone(&room));
        Ok(room)
    }

    /// Sets the files of a damaged organization aside and opens a fresh vault with what can still be
    /// read of them. Nothing is deleted.
    pub(crate) fn repair(&self, id: &OrganizationId, now: Timestamp) -> Result<Arc<Room>, AppError> {
        let mut rooms = self.rooms.write().unwrap_or_else(PoisonError::into_inner);
        let mut broken = self.broken_list();
        let place = broken.iter().position(|broken| broken.organization == *id).ok_or(AppError::NotFound)?;
        let Some(damaged) = broken.get(place) else { return Err(AppError::NotFound) };
        let vault = match Vault::open(&damaged.dir, &self.master) {
            // Put back from a backup meanwhile.
            Ok(vault) => vault,
            Err(error) if !error.is_damage() => return Err(error.into()),
            Err(_) => {
                let salvage =
                    vault::set_aside(&self.home, &self.ledger, &damaged.dir, &self.master, id, damaged.channel, now)?;
                tracing::warn!(
                    rows = salvage.rows,
                    complete = salvage.complete,
                    "a damaged organization was set aside"
                );
                salvage.vault
            }
        };
        broken.remove(place);
        let room = Arc::new(Room::around(Arc::new(vault)));
        rooms.push(Arc::clone(&room));
        Ok(room)
    }

    /// Takes an organization out of what is open and closes its file; its directory is returned.
    pub(crate) fn take(&self, id: &OrganizationId) -> Result<PathBuf, AppError> {
        let mut rooms = self.rooms.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = rooms.iter().position(|room| room.id() == id) {
            let room = rooms.remove(place);
            room.close();
            return Ok(room.vault().dir().to_path_buf());
        }
        let mut broken = self.broken_list();
        let place = broken.iter().position(|broken| broken.organization == *id).ok_or(AppError::NotAdded)?;
        Ok(broken.remove(place).dir)
    }
}
