//! One open organization: its vault and, with a portal, its engine.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::OrganizationId;
use sync::{Engine, Listener, Session, SyncError, http::Http};
use vault::{Channel, Vault, VaultError};

use crate::{
    App, AppError, Event,
    event::{Progress, Touched},
    rights::InHand,
};

/// One open organization. Everything of it is independent of every other.
#[derive(Debug)]
pub struct Room {
    vault: Arc<Vault>,
    /// None for one kept by hand, and if the stored connection cannot be used.
    engine: Mutex<Option<Arc<Engine>>>,
    in_hand: InHand,
}

/// Why an organization's last sync failed, as far as it is shown beside its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the SyncError of the same name")]
pub enum Problem {
    Offline,
    Unreachable,
    Tls,
    NotAPortal,
    Redirected,
    TooLarge,
    Malformed,
    WrongOrganization,
    SignedOut,
    NoAccount,
    Throttled,
    Portal,
    DeletionPending,
    RemovalsStopped,
    Damaged,
    DiskFull,
    Disk,
    Other,
}

impl Room {
    pub(crate) fn around(vault: Arc<Vault>) -> Self {
        Self { vault, engine: Mutex::new(None), in_hand: InHand::default() }
    }

    /// Its orders that are being sent at this moment, by whichever of its engines.
    pub(crate) const fn in_hand(&self) -> &InHand {
        &self.in_hand
    }

    /// Its vault.
    #[must_use]
    pub fn vault(&self) -> &Vault {
        &self.vault
    }

    /// Whose data it is.
    #[must_use]
    pub fn id(&self) -> &OrganizationId {
        self.vault.organization()
    }

    /// Whether everything in it is typed in, so that nothing is ever sent.
    #[must_use]
    pub fn is_by_hand(&self) -> bool {
        self.vault.channel() == Channel::ByHand
    }

    fn place(&self) -> MutexGuard<'_, Option<Arc<Engine>>> {
        self.engine.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Its engine, if there is one.
    pub(crate) fn engine(&self) -> Option<Arc<Engine>> {
        self.place().clone()
    }

    /// The one session of this organization; two would use the same refresh token.
    ///
    /// # Errors
    /// [`AppError::NotOffered`] for one kept by hand; [`AppError::NetworkOff`] if the member switched
    /// it off; [`AppError::Sync`] if there is no usable connection.
    pub(crate) fn session(&self) -> Result<Arc<Session>, AppError> {
        Ok(Arc::clone(self.online()?.session()))
    }

    /// The engine, for what needs the network.
    ///
    /// # Errors
    /// As [`Room::session`].
    pub(crate) fn online(&self) -> Result<Arc<Engine>, AppError> {
        if self.is_by_hand() {
            return Err(AppError::NotOffered);
        }
        if !self.vault.read::<_, VaultError>(|tx| tx.cursor().network())? {
            return Err(AppError::NetworkOff);
        }
        self.engine().ok_or_else(|| SyncError::NotConnected.into())
    }

    /// Lets its engine look for something to do.
    pub(crate) fn wake(&self) {
        if let Some(engine) = self.engine() {
            engine.wake();
        }
    }

    /// How far the work in hand has come.
    #[must_use]
    pub fn progress(&self) -> Option<Progress> {
        self.engine()?.status().working.map(|(work, at)| Progress::of(work, at))
    }

    /// Why the last round failed.
    #[must_use]
    pub fn problem(&self) -> Option<Problem> {
        self.engine()?.status().problem.map(|problem| Problem::from(problem.as_ref()))
    }

    /// Ends its engine and closes its file.
    pub(crate) fn close(&self) {
        self.place().take();
        self.vault.close();
    }
}

impl App {
    /// Starts the engine of an organization with a portal, in the place of the one before.
    ///
    /// # Errors
    /// If there is no usable connection or no client can be made.
    pub(crate) fn start_engine(&self, room: &Room, http: Http) -> Result<(), AppError> {
        if room.is_by_hand() {
            return Ok(());
        }
        // The one before is gone before another can use its refresh token.
        room.place().take();
        let session = Session::open(Arc::clone(&room.vault), http, Arc::clone(self.clock()))?;
        let app = self.clone();
        let listener: Listener = Arc::new(move |organization, event| app.pass_on(organization, event));
        let paused = self.pauses_edits(room.id());
        let companion = Some(self.companion(room.id()));
        let engine = Engine::accompanied(session, listener, companion, paused, self.runtime());
        *room.place() = Some(Arc::new(engine));
        // A deletion may have been asked for or cancelled while there was no engine to be told.
        self.tell_engine(room);
        Ok(())
    }

    /// Tells an organization's engine whether edits wait for the end of a deletion. Reading that and telling it
    /// are one step, so that the last to tell has read the newest.
    pub(crate) fn tell_engine(&self, room: &Room) {
        if let Some(engine) = room.place().as_ref() {
            engine.pause_edits(self.pauses_edits(room.id()));
        }
    }

    /// What an engine reports, in the window's terms.
    fn pass_on(&self, organization: &OrganizationId, event: sync::Event) {
        let organization = organization.clone();
        match event {
            sync::Event::RecordsChanged(kinds) => {
                let touched = kinds.into_iter().map(Touched::Records).chain([Touched::Outbox]).collect();
                self.emit(Event::RecordsChanged { organization, touched });
            }
            sync::Event::Progress(work, at) => {
                self.emit(Event::SyncProgress { organization, progress: Progress::of(work, at) });
            }
            sync::Event::StatusChanged => {
                let problem = self.room(&organization).ok().and_then(|room| room.problem());
                if problem == Some(Problem::DeletionPending) {
                    self.learn_of_deletion(&organization);
                }
                self.emit(Event::RecordsChanged { organization, touched: vec![Touched::Activity, Touched::Outbox] });
                self.emit(Event::OrganizationsChanged);
            }
        }
    }
}

impl From<&SyncError> for Problem {
    fn from(error: &SyncError) -> Self {
        use SyncError as S;
        match error {
            S::Offline(_) => Self::Offline,
            S::Unreachable(_) => Self::Unreachable,
            S::Tls(_) => Self::Tls,
            S::NotAPortal => Self::NotAPortal,
            S::Redirected => Self::Redirected,
            S::TooLarge => Self::TooLarge,
            S::Malformed => Self::Malformed,
            S::WrongOrganization => Self::WrongOrganization,
            S::SignedOut => Self::SignedOut,
            S::NoAccount => Self::NoAccount,
            S::Throttled { .. } => Self::Throttled,
            S::Portal { .. } => Self::Portal,
            S::DeletionPending => Self::DeletionPending,
            S::RemovalsStopped => Self::RemovalsStopped,
            S::Vault(VaultError::DiskFull) => Self::DiskFull,
            S::Vault(VaultError::Disk(_) | VaultError::ReadOnly | VaultError::Io { .. }) => Self::Disk,
            S::Vault(error) if error.is_damage() => Self::Damaged,
            _ => Self::Other,
        }
    }
}

impl From<&AppError> for Problem {
    fn from(error: &AppError) -> Self {
        match error {
            AppError::Vault(error) if error.is_damage() => Self::Damaged,
            AppError::Vault(VaultError::DiskFull) => Self::DiskFull,
            AppError::Sync(error) => Self::from(error),
            _ => Self::Other,
        }
    }
}
