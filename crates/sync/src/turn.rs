//! One turn of an engine: asks the plan, does what it says, tells it how that ended.

use std::collections::BTreeSet;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::{OrganizationId, RecordKind};
use jiff::Timestamp;
use tokio_util::sync::CancellationToken;
use vault::{Settlement, VaultError};

use crate::SyncError;
use crate::plan::{self, Done, Free, Plan, Round, Seen, trouble};
use crate::pull::{Progress, pull};
use crate::push::{Pushed, push_unless};
use crate::removals::Removals;
use crate::session::{Session, in_vault};
use crate::settle::{FOR_WANT_OF_NETWORK, PAUSED};

/// How many changes one round holds against newer versions before the portal is left in peace: one
/// whose versions never stand still would keep us busy for ever.
const MAX_REBASED: u32 = 16;

/// What the engine is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Changes go out.
    Push,
    /// Records come in.
    Pull,
}

/// Something the window may want to show. Holds no value.
#[derive(Debug, Clone)]
pub enum Event {
    /// Records of these kinds, or changes to them, are not as they were.
    RecordsChanged(BTreeSet<RecordKind>),
    /// How far the work has come.
    Progress(Work, Progress),
    /// The engine's status is not as it was: read it.
    StatusChanged,
}

/// Who is told. Called from the engine's task; must not block.
pub type Listener = Arc<dyn Fn(&OrganizationId, Event) + Send + Sync>;

/// What a companion is to do in a turn.
#[derive(Debug, Clone)]
pub struct Part {
    /// The session of the turn.
    pub session: Arc<Session>,
    /// Whether what waits is to be sent; whether it may is asked before each thing, see [`Part::may_send`].
    pub sends: bool,
    /// Whether the turn reads the feed, so that what the portal says of other things is read, too.
    pub reads: bool,
    paused: Arc<AtomicBool>,
}

impl Part {
    /// Whether what waits may be sent at this moment: not while a deletion holds the member's wishes back. To be
    /// asked within the transaction that takes a thing.
    #[must_use]
    pub fn may_send(&self) -> bool {
        self.sends && !self.paused.load(Ordering::Acquire)
    }
}

/// The end of a companion's part: how many things it sent, or what closes the door for everything else too.
pub type PartDone = Pin<Box<dyn Future<Output = Result<u64, SyncError>> + Send>>;

/// Work that belongs to a turn and is neither a change nor the feed. Called to send when the changes are out, and
/// to read once the feed was read; its trouble keeps neither from going on. Runs to its end, whatever becomes of
/// the engine meanwhile.
pub type Companion = Arc<dyn Fn(Part) -> PartDone + Send + Sync>;

/// What the engine is doing and what last went wrong.
#[derive(Debug, Clone, Default)]
pub struct Status {
    /// The work in hand, if any.
    pub working: Option<(Work, Progress)>,
    /// Why the last round failed; `None` after a good one.
    pub problem: Option<Arc<SyncError>>,
}

/// What an executor and its owner both reach.
pub(crate) struct Shared {
    status: Mutex<Status>,
    edits_paused: Arc<AtomicBool>,
    round: Mutex<CancellationToken>,
    listener: Listener,
    organization: OrganizationId,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    pub fn tell(&self, event: Event) {
        (self.listener)(&self.organization, event);
    }

    fn set(&self, change: impl FnOnce(&mut Status)) {
        change(&mut locked(&self.status));
        self.tell(Event::StatusChanged);
    }

    pub fn status(&self) -> Status {
        locked(&self.status).clone()
    }

    /// Says whether they were paused before.
    pub fn pause_edits(&self, paused: bool) -> bool {
        self.edits_paused.swap(paused, Ordering::AcqRel)
    }

    pub fn cancel(&self) {
        locked(&self.round).cancel();
    }
}

/// Does what the plan says, one turn at a time. [`crate::Engine`] gives it turns as long as it lives.
pub struct Executor {
    session: Arc<Session>,
    shared: Arc<Shared>,
    plan: Plan,
    companion: Option<Companion>,
}

impl std::fmt::Debug for Executor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Executor").field("session", &self.session).field("plan", &self.plan).finish_non_exhaustive()
    }
}

impl Executor {
    /// An executor that reads the feed in its first turn.
    #[must_use]
    pub fn new(session: Arc<Session>, listener: Listener) -> Self {
        let shared = Arc::new(Shared {
            status: Mutex::new(Status::default()),
            edits_paused: Arc::new(AtomicBool::new(false)),
            round: Mutex::new(CancellationToken::new()),
            listener,
            organization: session.vault.organization().clone(),
        });
        let plan = Plan::begin(session.now());
        Self { session, shared, plan, companion: None }
    }

    /// The same with a companion.
    #[must_use]
    pub fn with(self, companion: Option<Companion>) -> Self {
        Self { companion, ..self }
    }

    pub(crate) const fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    /// Holds the member's edits back while a deletion is pending, or lets them go; works within a turn.
    pub fn pausing(&self) -> impl Fn(bool) + Send + Sync + use<> {
        let shared = Arc::clone(&self.shared);
        move |paused| {
            shared.pause_edits(paused);
        }
    }

    /// Ends the round in hand at the next page; works within a turn.
    pub fn cancelling(&self) -> impl Fn() + Send + Sync + use<> {
        let shared = Arc::clone(&self.shared);
        move || shared.cancel()
    }

    /// What the vault says, as far as the plan wants to know.
    async fn see(&self) -> Result<Seen, SyncError> {
        let (now, paused) = (self.session.now(), self.shared.edits_paused.load(Ordering::Acquire));
        in_vault(&self.session.vault, move |vault| {
            Ok(vault.read::<_, VaultError>(|tx| {
                let may_send = !paused && tx.tokens().get()?.is_some();
                Ok(Seen {
                    network: tx.cursor().network()?,
                    held: tx.cursor().held()?,
                    next_change: if may_send { next_due_at(tx, now)? } else { None },
                })
            })?)
        })
        .await
    }

    /// When the next turn is due if nothing happens before, UTC.
    pub async fn wakes_at(&self) -> Timestamp {
        // A vault that cannot be read is no reason to knock at it in a loop.
        let seen = self.see().await.unwrap_or(Seen { network: false, held: None, next_change: None });
        self.plan.wakes_at(&seen, self.session.now())
    }

    /// Does whatever is to be done because of `event`.
    ///
    /// # Errors
    /// What stopped the round, which the status says too; [`SyncError::Throttled`] if none was begun
    /// because the organization asked to be left alone.
    pub async fn turn(&mut self, event: plan::Event) -> Result<(), Arc<SyncError>> {
        let seen = self.see().await.map_err(Arc::new)?;
        let (free, round) = self.plan.next(event, &seen, self.session.now());
        self.free(free).await.map_err(Arc::new)?;
        match round {
            Round::Off => Ok(()),
            Round::Held(until) => Err(self.wait_as_asked(until)),
            Round::Push | Round::PushAndPull(_) => {
                let ended = self.round(round).await;
                self.close(round, ended).await
            }
        }
    }

    async fn free(&self, free: Free) -> Result<(), SyncError> {
        let work = move |vault: &vault::Vault| {
            Ok(vault.write::<_, VaultError>(|tx| {
                match free {
                    Free::None => Ok(()),
                    Free::CutOff => tx.changes().retry_held_back_by(&FOR_WANT_OF_NETWORK).map(drop),
                    Free::Paused => tx.changes().retry_held_back_by(&[PAUSED]).map(drop),
                    Free::All => tx.changes().retry_all_now(),
                }
                .and_then(|()| tx.rights_orders().retry_now())
            })?)
        };
        if free == Free::None { Ok(()) } else { in_vault(&self.session.vault, work).await }
    }

    async fn round(&self, round: Round) -> Result<Done, SyncError> {
        let cancel = CancellationToken::new();
        *locked(&self.shared.round) = cancel.clone();
        // One change, or one request, that meets trouble keeps nothing else from going, and must not keep the
        // member from seeing what is new.
        let pushed = match self.push_all(&cancel).await {
            Err(problem) if !matches!(problem, SyncError::Portal { .. } | SyncError::DeletionPending) => {
                return Err(problem);
            }
            pushed => pushed,
        };
        let sent = going_on(self.accompany(true, false).await)?;
        let Round::PushAndPull(removals) = round else {
            return Ok(Done { pushed: pushed?.saturating_add(sent?), pulled: false });
        };
        let pulled = going_on(self.pull(removals, &cancel).await)?;
        let looked = self.accompany(false, true).await;
        pulled?;
        let done = Done { pushed: pushed?.saturating_add(sent?), pulled: true };
        looked.map(|_| done)
    }

    /// Lets the companion do its part, in a task of its own: what is on its way must reach the vault.
    async fn accompany(&self, sends: bool, reads: bool) -> Result<u64, SyncError> {
        let Some(companion) = &self.companion else { return Ok(0) };
        let (session, paused) = (Arc::clone(&self.session), Arc::clone(&self.shared.edits_paused));
        let part = Part { session, sends, reads, paused };
        tokio::spawn(companion(part)).await.map_err(|_| SyncError::Internal)?
    }

    /// Offers every due change, one after the other, until nothing is due or the way is blocked. Says
    /// how many.
    async fn push_all(&self, cancel: &CancellationToken) -> Result<u64, SyncError> {
        let (mut done, mut rebased) = (0, 0);
        loop {
            if cancel.is_cancelled() {
                return Err(SyncError::Cancelled);
            }
            // In a task of its own: once a change is on its way, its outcome must reach the vault.
            let (session, paused) = (Arc::clone(&self.session), Arc::clone(&self.shared.edits_paused));
            let pushing = tokio::spawn(async move { push_unless(&session, paused).await });
            let pushed = pushing.await.map_err(|_| SyncError::Internal)??;
            let Some(Pushed { record, settlement, reply }) = pushed else { return Ok(done) };
            done += 1;
            self.shared.tell(Event::Progress(Work::Push, Progress { done, total: done }));
            self.shared.tell(Event::RecordsChanged(BTreeSet::from([record.kind])));
            rebased += u32::from(matches!(settlement, Settlement::Rebased { .. }));
            if rebased > MAX_REBASED {
                return Err(SyncError::Portal { status: 412 });
            }
            if let Some(trouble) = trouble(&reply) {
                return Err(trouble);
            }
        }
    }

    async fn pull(&self, removals: Removals, cancel: &CancellationToken) -> Result<(), SyncError> {
        let shared = &self.shared;
        shared.set(|status| status.working = Some((Work::Pull, Progress { done: 0, total: 0 })));
        let on_page = |progress: Progress, kinds: &BTreeSet<RecordKind>| {
            locked(&shared.status).working = Some((Work::Pull, progress));
            shared.tell(Event::Progress(Work::Pull, progress));
            if !kinds.is_empty() {
                shared.tell(Event::RecordsChanged(kinds.clone()));
            }
        };
        pull(&self.session, removals, &on_page, cancel).await.map(drop)
    }

    /// Notes how a round ended, in the plan, in the vault what a restart must not forget, and for the
    /// window.
    async fn close(&mut self, round: Round, ended: Result<Done, SyncError>) -> Result<(), Arc<SyncError>> {
        self.plan.ended(round, ended.as_ref().copied(), self.session.now(), self.session.throw_dice());
        let problem = match ended {
            Ok(done) => {
                if done != Done::default() {
                    self.shared.set(|status| *status = Status { working: None, problem: left_by(done, status) });
                }
                return Ok(());
            }
            Err(problem) => Arc::new(problem),
        };
        tracing::info!(organization = self.shared.organization.as_str(), %problem, "a sync round ended early");
        let shown = (!matches!(*problem, SyncError::Cancelled)).then(|| Arc::clone(&problem));
        self.shared.set(|status| {
            status.working = None;
            status.problem = shown.or(status.problem.take());
        });
        if let SyncError::Throttled { until } = *problem {
            let noted = in_vault(&self.session.vault, move |vault| {
                Ok(vault.write::<_, VaultError>(|tx| tx.cursor().set_held(until))?)
            });
            noted.await.map_err(Arc::new)?;
        }
        Err(problem)
    }

    /// Nothing is asked, because the organization wished so; after a restart the window does not know yet.
    fn wait_as_asked(&self, until: Timestamp) -> Arc<SyncError> {
        let problem = Arc::new(SyncError::Throttled { until });
        let known = locked(&self.shared.status).problem.is_some();
        if !known {
            self.shared.set(|status| status.problem = Some(Arc::clone(&problem)));
        }
        problem
    }
}

/// What a part of a round came to, unless it ends the round: then whatever came next would only meet the same.
fn going_on<T>(came: Result<T, SyncError>) -> Result<Result<T, SyncError>, SyncError> {
    match came {
        Err(
            problem @ (SyncError::Offline(_)
            | SyncError::Throttled { .. }
            | SyncError::SignedOut
            | SyncError::NoAccount
            | SyncError::Cancelled
            | SyncError::Vault(_)),
        ) => Err(problem),
        came => Ok(came),
    }
}

/// When the earliest change or order is due.
fn next_due_at(tx: &vault::Tx<'_>, now: Timestamp) -> Result<Option<Timestamp>, VaultError> {
    let (change, order) = (tx.changes().next_due_at(now)?, tx.rights_orders().next_due_at()?);
    Ok(change.into_iter().chain(order).min())
}

/// What still stands in the way of reading after a round that only sent: the member's answer is awaited.
fn left_by(done: Done, before: &Status) -> Option<Arc<SyncError>> {
    before.problem.clone().filter(|problem| !done.pulled && matches!(**problem, SyncError::RemovalsStopped))
}
