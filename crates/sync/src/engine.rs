//! One task per organization that pushes and pulls: woken by edits, by time, by the network and by the
//! member.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use domain::{OrganizationId, RecordKind};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use vault::{Settlement, VaultError};

use crate::backoff::{next_attempt, throw_dice};
use crate::http::Broken;
use crate::pull::{Progress, pull};
use crate::push::{Pushed, push_unless};
use crate::removals::Removals;
use crate::session::{Session, in_vault};
use crate::settle::{FOR_WANT_OF_NETWORK, PAUSED};
use crate::{Reply, SyncError};

/// How often the feed is read when nothing else happens.
const EVERY: SignedDuration = SignedDuration::from_mins(15);

/// Longest rest between two looks at the clock. The timers of a program stand still while the computer
/// sleeps, so without it a wait could last as much longer as the computer slept.
const NAP: Duration = Duration::from_secs(60);

/// A clock that went on this much further than the program did was set, or the computer slept.
const ASLEEP: SignedDuration = SignedDuration::from_secs(30);

/// Within this time of the network's return each engine begins, at a moment of its own: many members
/// and many organizations come back at once.
const SPREAD_MS: u64 = 1500;

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

/// What the engine is doing and what last went wrong.
#[derive(Debug, Clone, Default)]
pub struct Status {
    /// The work in hand, if any.
    pub working: Option<(Work, Progress)>,
    /// Why the last round failed; `None` after a good one.
    pub problem: Option<Arc<SyncError>>,
}

enum Command {
    /// Something was queued, or is due.
    Wake,
    /// What failed for want of the network may be tried again.
    NetworkBack,
    /// No deletion holds the edits back any more.
    EditsGo,
    /// The member wants a full round now.
    Round(Removals, oneshot::Sender<Result<(), Arc<SyncError>>>),
}

/// One organization's engine. Dropping it ends it; a change on its way is still settled.
pub struct Engine {
    session: Arc<Session>,
    commands: mpsc::UnboundedSender<Command>,
    shared: Arc<Shared>,
    stop: CancellationToken,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").field("session", &self.session).finish_non_exhaustive()
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

struct Shared {
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
    fn tell(&self, event: Event) {
        (self.listener)(&self.organization, event);
    }

    fn set(&self, change: impl FnOnce(&mut Status)) {
        change(&mut locked(&self.status));
        self.tell(Event::StatusChanged);
    }
}

impl Engine {
    /// Starts an engine on `runtime`. It reads the feed at once and every quarter of an hour.
    #[must_use]
    pub fn start(session: Arc<Session>, listener: Listener, runtime: &tokio::runtime::Handle) -> Self {
        let (commands, inbox) = mpsc::unbounded_channel();
        let shared = Arc::new(Shared {
            status: Mutex::new(Status::default()),
            edits_paused: Arc::new(AtomicBool::new(false)),
            round: Mutex::new(CancellationToken::new()),
            listener,
            organization: session.vault.organization().clone(),
        });
        let stop = CancellationToken::new();
        let begin = session.now();
        let engine = Running {
            session: Arc::clone(&session),
            shared: Arc::clone(&shared),
            next_pull: begin,
            quiet: begin,
            held: begin,
            off: false,
            cut_off: false,
            returning: None,
            troubles: 0,
        };
        let stopped = stop.clone();
        runtime.spawn(async move {
            tokio::select! {
                () = stopped.cancelled() => {}
                () = engine.run(inbox) => {}
            }
        });
        Self { session, commands, shared, stop }
    }

    /// The session it works with, for calls that need the member present.
    #[must_use]
    pub const fn session(&self) -> &Arc<Session> {
        &self.session
    }

    /// Says that a change was queued or may be tried again. Returns at once.
    pub fn wake(&self) {
        // Without a task there is nothing to wake; the change waits in the vault.
        drop(self.commands.send(Command::Wake));
    }

    /// Says that the network is another one, or that the computer woke up: within two seconds what failed
    /// for want of the network is tried again, and the feed is read if it is due. What the organization
    /// asked to wait for waits on. Returns at once.
    pub fn network_came_back(&self) {
        // Without a task there is nothing to wake; the change waits in the vault.
        drop(self.commands.send(Command::NetworkBack));
    }

    /// Holds the member's edits back while a deletion is pending, or lets them go.
    pub fn pause_edits(&self, paused: bool) {
        let before = self.shared.edits_paused.swap(paused, Ordering::AcqRel);
        let command = if before && !paused { Command::EditsGo } else { Command::Wake };
        drop(self.commands.send(command));
    }

    /// What it is doing and what last went wrong.
    #[must_use]
    pub fn status(&self) -> Status {
        locked(&self.shared.status).clone()
    }

    /// Pushes and pulls now, whatever the back-off, and waits for the end of it.
    ///
    /// # Errors
    /// What stopped the round; [`SyncError::Cancelled`] after [`Engine::cancel`].
    pub async fn sync_now(&self, removals: Removals) -> Result<(), Arc<SyncError>> {
        let (reply, done) = oneshot::channel();
        let sent = self.commands.send(Command::Round(removals, reply));
        if sent.is_err() {
            return Err(Arc::new(SyncError::Cancelled));
        }
        done.await.unwrap_or_else(|_| Err(Arc::new(SyncError::Cancelled)))
    }

    /// Ends the round in hand at the next page; what was stored stays.
    pub fn cancel(&self) {
        locked(&self.shared.round).cancel();
    }
}

/// The engine's own side.
struct Running {
    session: Arc<Session>,
    shared: Arc<Shared>,
    /// When the feed is read next.
    next_pull: Timestamp,
    /// Until then the organization is left alone, unless the member presses.
    quiet: Timestamp,
    /// Until then the organization asked to be left alone, whoever presses.
    held: Timestamp,
    /// The member has switched the network off for this organization.
    off: bool,
    /// The last round failed for want of the network.
    cut_off: bool,
    /// The network came back; this is when the organization is tried again.
    returning: Option<Instant>,
    /// Rounds that failed in a row.
    troubles: u32,
}

impl Running {
    async fn run(mut self, mut inbox: mpsc::UnboundedReceiver<Command>) {
        loop {
            let command = tokio::select! {
                command = inbox.recv() => match command {
                    Some(command) => command,
                    None => return,
                },
                command = self.pause() => command,
            };
            match command {
                Command::Wake if self.returning.is_some_and(|at| at <= Instant::now()) => self.come_back().await,
                Command::Wake => {
                    let pull_due = self.pull_is_due();
                    self.round(Removals::Guarded, pull_due).await.ok();
                }
                Command::EditsGo => {
                    self.free(&[PAUSED]).await;
                    let pull_due = self.pull_is_due();
                    self.round(Removals::Guarded, pull_due).await.ok();
                }
                Command::NetworkBack => {
                    let spread = Duration::from_millis(throw_dice() % SPREAD_MS);
                    // Networks come back in several steps; one return is enough for all of them.
                    self.returning.get_or_insert_with(|| Instant::now() + spread);
                }
                Command::Round(removals, reply) => {
                    let ended = self.demanded(removals).await;
                    // Whoever asked may have gone; the status says the same.
                    drop(reply.send(ended));
                }
            }
        }
    }

    fn pull_is_due(&self) -> bool {
        self.next_pull <= self.session.now()
    }

    /// Tries again what failed for want of the network.
    async fn come_back(&mut self) {
        self.returning = None;
        let freed = self.free(&FOR_WANT_OF_NETWORK).await;
        if self.cut_off {
            let now = self.session.now();
            (self.troubles, self.quiet, self.next_pull) = (0, now, self.next_pull.min(now));
        }
        let pull_due = self.pull_is_due();
        if freed > 0 || pull_due {
            self.round(Removals::Guarded, pull_due).await.ok();
        }
        // Whatever came of it, or if nothing was to be done.
        self.shared.tell(Event::StatusChanged);
    }

    /// Ends the back-off of what waits for one of `reasons`; says how many changes. A vault that fails now
    /// fails again, and is reported then, when a change is taken from it.
    async fn free(&self, reasons: &'static [&'static str]) -> usize {
        let freed = in_vault(&self.session.vault, |vault| {
            Ok(vault.write::<_, VaultError>(|tx| tx.changes().retry_held_back_by(reasons))?)
        });
        freed.await.unwrap_or(0)
    }

    /// Sleeps until something is due or the computer slept, and says which.
    async fn pause(&self) -> Command {
        loop {
            let (began, now) = (Instant::now(), self.session.now());
            let wait = self.rest(now).await;
            let nap = self.returning.map_or(wait, |at| wait.min(at.saturating_duration_since(began))).min(NAP);
            tokio::time::sleep(nap).await;
            if slept(self.session.now().duration_since(now), began.elapsed()) {
                return Command::NetworkBack;
            }
            if nap < NAP || wait <= NAP {
                return Command::Wake;
            }
        }
    }

    /// How long until something is due, never longer than the regular interval, since the computer's
    /// clock may be set.
    async fn rest(&self, now: Timestamp) -> Duration {
        let paused = self.shared.edits_paused.load(Ordering::Acquire);
        let next_change = in_vault(&self.session.vault, |vault| {
            Ok(vault.read::<_, VaultError>(|tx| {
                if tx.tokens().get()?.is_some() { tx.changes().next_due_at() } else { Ok(None) }
            })?)
        })
        .await
        .unwrap_or(None)
        .filter(|_| !paused)
        .map(|due| due.max(self.quiet).max(self.held));
        let next = if self.off {
            later(now, EVERY)
        } else {
            let next_pull = self.next_pull.max(self.held);
            next_change.map_or(next_pull, |due| due.min(next_pull))
        };
        let wait = next.duration_since(now).clamp(SignedDuration::ZERO, EVERY);
        // A moment at least: a clock that stands still must not make this a busy loop.
        Duration::try_from(wait).unwrap_or_default().max(Duration::from_millis(20))
    }

    /// A round the member asked for: every back-off of our own ends.
    async fn demanded(&mut self, removals: Removals) -> Result<(), Arc<SyncError>> {
        let freed =
            in_vault(&self.session.vault, |vault| Ok(vault.write::<_, VaultError>(|tx| tx.changes().retry_all_now())?));
        freed.await.map_err(Arc::new)?;
        self.round(removals, true).await
    }

    async fn round(&mut self, removals: Removals, with_pull: bool) -> Result<(), Arc<SyncError>> {
        let may =
            in_vault(&self.session.vault, |vault| Ok(vault.read::<_, VaultError>(|tx| tx.cursor().network())?)).await;
        // A vault that cannot be read is no reason to knock at it in a loop.
        self.off = !matches!(may, Ok(true));
        if self.off {
            return may.map(drop).map_err(Arc::new);
        }
        if self.held > self.session.now() {
            return Err(Arc::new(SyncError::Throttled { until: self.held }));
        }
        let cancel = CancellationToken::new();
        *locked(&self.shared.round) = cancel.clone();
        let pushed = self.push_all(&cancel).await;
        let ended = match pushed {
            // One change that meets trouble must not keep the member from seeing what is new.
            Ok(()) | Err(SyncError::Portal { .. } | SyncError::DeletionPending) if with_pull => {
                self.pull(removals, &cancel).await.and(pushed)
            }
            other => other,
        };
        self.close(ended, with_pull)
    }

    /// Offers every due change, one after the other, until nothing is due or the way is blocked.
    async fn push_all(&self, cancel: &CancellationToken) -> Result<(), SyncError> {
        let (mut done, mut rebased) = (0, 0);
        loop {
            if cancel.is_cancelled() {
                return Err(SyncError::Cancelled);
            }
            // In a task of its own: once a change is on its way, its outcome must reach the vault.
            let (session, paused) = (Arc::clone(&self.session), Arc::clone(&self.shared.edits_paused));
            let pushing = tokio::spawn(async move { push_unless(&session, paused).await });
            let pushed = pushing.await.map_err(|_| SyncError::Internal)??;
            let Some(Pushed { record, settlement, reply }) = pushed else { return Ok(()) };
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

    /// Notes how a round ended and when the next one begins.
    fn close(&mut self, ended: Result<(), SyncError>, with_pull: bool) -> Result<(), Arc<SyncError>> {
        let now = self.session.now();
        match ended {
            Ok(()) => {
                (self.troubles, self.cut_off, self.quiet) = (0, false, now);
                if with_pull {
                    self.next_pull = later(now, EVERY);
                }
                self.shared.set(|status| *status = Status::default());
                Ok(())
            }
            Err(problem) => {
                tracing::info!(organization = self.shared.organization.as_str(), %problem, "a sync round ended early");
                self.troubles = self.troubles.saturating_add(1);
                self.cut_off = is_for_want_of_network(&problem);
                let again = match &problem {
                    SyncError::Throttled { until } => {
                        self.held = *until;
                        *until
                    }
                    // Nothing changes until the member does something.
                    SyncError::Cancelled | SyncError::SignedOut | SyncError::RemovalsStopped | SyncError::NoAccount => {
                        later(now, EVERY)
                    }
                    _ => next_attempt(self.troubles, throw_dice(), now).min(later(now, EVERY)),
                };
                self.quiet = again;
                self.next_pull = if with_pull { again } else { self.next_pull.max(again) };
                let problem = Arc::new(problem);
                let shown = Arc::clone(&problem);
                let cancelled = matches!(*problem, SyncError::Cancelled);
                self.shared.set(|status| {
                    status.working = None;
                    if !cancelled {
                        status.problem = Some(shown);
                    }
                });
                Err(problem)
            }
        }
    }
}

fn later(now: Timestamp, wait: SignedDuration) -> Timestamp {
    now.saturating_add(wait).unwrap_or(now)
}

/// Whether the computer slept, or its clock was set, while the clock went on by `clock` and the program
/// by `awake`.
fn slept(clock: SignedDuration, awake: Duration) -> bool {
    SignedDuration::try_from(awake).is_ok_and(|awake| clock.saturating_sub(awake) > ASLEEP)
}

/// Whether another network may be all that is missing; a hotel's page of welcome is no network yet.
const fn is_for_want_of_network(problem: &SyncError) -> bool {
    matches!(
        problem,
        SyncError::Offline(_)
            | SyncError::Unreachable(_)
            | SyncError::Tls(_)
            | SyncError::NotAPortal
            | SyncError::Redirected
    )
}

/// The trouble a reply shows that is not the change's own, so that trying the next change would only
/// knock at the same closed door.
fn trouble(reply: &Reply) -> Option<SyncError> {
    match reply {
        Reply::SignedOut => Some(SyncError::SignedOut),
        Reply::Wait(until) => Some(SyncError::Throttled { until: *until }),
        Reply::Paused => Some(SyncError::DeletionPending),
        Reply::TooSlow => Some(SyncError::Portal { status: 408 }),
        Reply::Failed | Reply::Garbled => Some(SyncError::Portal { status: 500 }),
        Reply::NotSent("offline") => Some(SyncError::Offline(Broken::quietly())),
        Reply::NotSent("tls-failed") => Some(SyncError::Tls(Broken::quietly())),
        Reply::NotSent("portal-error") => Some(SyncError::Portal { status: 500 }),
        Reply::NotSent(_) | Reply::Lost => Some(SyncError::Unreachable(Broken::quietly())),
        Reply::Done(_)
        | Reply::Stale(_)
        | Reply::StaleUnseen
        | Reply::Unlisted
        | Reply::Gone
        | Reply::Invalid(_)
        | Reply::StepUp
        | Reply::Busy
        | Reply::NeverSeen => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_went_on_without_the_program_means_that_the_computer_slept() {
        let awake = Duration::from_secs(60);
        for (clock, asleep) in [(60, false), (80, false), (91, true), (8 * 3600, true), (-3600, false)] {
            assert_eq!(slept(SignedDuration::from_secs(clock), awake), asleep, "{clock}");
        }
    }
}
