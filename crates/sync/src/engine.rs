//! One task per organization that pushes and pulls: woken by edits, by time, by the network and by the
//! member.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::SyncError;
use crate::plan::Event;
use crate::removals::Removals;
use crate::session::Session;
use crate::turn::{self, Companion, Executor, Listener, Shared, Status};

/// Longest rest between two looks at the clock. The timers of a program stand still while the computer
/// sleeps, so without it a wait could last as much longer as the computer slept.
const NAP: Duration = Duration::from_secs(60);

/// A clock that went on this much further than the program did was set, or the computer slept.
const ASLEEP: SignedDuration = SignedDuration::from_secs(30);

/// Within this time of the network's return each engine begins, at a moment of its own: many members
/// and many organizations come back at once.
const SPREAD_MS: u64 = 1500;

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

impl Engine {
    /// Starts an engine on `runtime`. It reads the feed at once and every quarter of an hour.
    #[must_use]
    pub fn start(session: Arc<Session>, listener: Listener, runtime: &tokio::runtime::Handle) -> Self {
        Self::start_with(session, listener, false, runtime)
    }

    /// As [`Engine::start`], with the member's edits held back from the first moment if `edits_paused`; see
    /// [`Engine::pause_edits`].
    #[must_use]
    pub fn start_with(
        session: Arc<Session>,
        listener: Listener,
        edits_paused: bool,
        runtime: &tokio::runtime::Handle,
    ) -> Self {
        Self::accompanied(session, listener, None, edits_paused, runtime)
    }

    /// As [`Engine::start_with`], with a companion that has its part in each turn.
    #[must_use]
    pub fn accompanied(
        session: Arc<Session>,
        listener: Listener,
        companion: Option<Companion>,
        edits_paused: bool,
        runtime: &tokio::runtime::Handle,
    ) -> Self {
        let (commands, inbox) = mpsc::unbounded_channel();
        let executor = Executor::new(Arc::clone(&session), listener).with(companion);
        let shared = Arc::clone(executor.shared());
        shared.pause_edits(edits_paused);
        let engine = Running { session: Arc::clone(&session), executor, returning: None };
        let stop = CancellationToken::new();
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
        let before = self.shared.pause_edits(paused);
        let command = if before && !paused { Command::EditsGo } else { Command::Wake };
        drop(self.commands.send(command));
    }

    /// What it is doing and what last went wrong.
    #[must_use]
    pub fn status(&self) -> Status {
        self.shared.status()
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
        self.shared.cancel();
    }
}

/// The engine's own side.
struct Running {
    session: Arc<Session>,
    executor: Executor,
    /// The network came back; this is when the organization is tried again.
    returning: Option<Instant>,
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
                Command::Wake if self.returning.is_some_and(|at| at <= Instant::now()) => {
                    self.returning = None;
                    self.executor.turn(Event::NetworkBack).await.ok();
                    // Whatever came of it, or if nothing was to be done.
                    self.executor.shared().tell(turn::Event::StatusChanged);
                }
                Command::Wake => drop(self.executor.turn(Event::Woken).await),
                Command::EditsGo => drop(self.executor.turn(Event::EditsGo).await),
                Command::NetworkBack => {
                    let spread = Duration::from_millis(self.session.throw_dice() % SPREAD_MS);
                    // Networks come back in several steps; one return is enough for all of them.
                    self.returning.get_or_insert_with(|| Instant::now() + spread);
                }
                Command::Round(removals, reply) => {
                    let ended = self.executor.turn(Event::Demanded(removals)).await;
                    // Whoever asked may have gone; the status says the same.
                    drop(reply.send(ended));
                }
            }
        }
    }

    /// Sleeps until something is due or the computer slept, and says which.
    async fn pause(&self) -> Command {
        loop {
            let (began, now) = (Instant::now(), self.session.now());
            let wait = self.executor.wakes_at().await.duration_since(now);
            // A moment at least: a clock that stands still must not make this a busy loop.
            let wait = Duration::try_from(wait).unwrap_or_default().max(Duration::from_millis(20));
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
}

/// Whether the computer slept, or its clock was set, while the clock went on by `clock` and the program
/// by `awake`.
fn slept(clock: SignedDuration, awake: Duration) -> bool {
    SignedDuration::try_from(awake).is_ok_and(|awake| clock.saturating_sub(awake) > ASLEEP)
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
