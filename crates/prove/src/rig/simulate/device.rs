//! One computer of Ada's: a real vault, a real session, a real executor, and a way out that leads to the
//! simulator alone. Exactly one thing runs at a time: a turn is taken until it asks for something or ends.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use domain::{Change, Clock, OrganizationId, Record, RecordKind};
use sync::http::{Answer, Carrying, Fault, Http, Outgoing, Transport};
use sync::{Executor, Session, SyncError, plan};
use testkit::FakeClock;
use tokio::runtime::Runtime;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use vault::{Channel, Cursor, Home, MasterKey, Tokens, Vault, VaultError};

use super::answer::Asked;

/// A request that waits for its answer.
pub struct Waiting {
    pub asked: Asked,
    reply: oneshot::Sender<Result<Answer, Fault>>,
}

/// The way out of a simulated computer.
struct Wire(mpsc::UnboundedSender<Waiting>);

impl Transport for Wire {
    fn carry(&self, request: Outgoing) -> Carrying<'_> {
        let (reply, answered) = oneshot::channel();
        let asked = Asked::read(&request);
        drop(self.0.send(Waiting { asked, reply }));
        Box::pin(async move {
            answered.await.unwrap_or_else(|_| {
                Err(Fault { may_have_arrived: true, cause: SyncError::Unreachable(sync::http::Broken::quietly()) })
            })
        })
    }
}

type Turn = JoinHandle<(Executor, Result<(), Arc<SyncError>>)>;

/// What runs; all of it goes in a crash.
struct Running {
    runtime: Runtime,
    vault: Arc<Vault>,
    inbox: mpsc::UnboundedReceiver<Waiting>,
    executor: Option<Executor>,
    turn: Option<Turn>,
    waiting: Option<Waiting>,
    pausing: Box<dyn Fn(bool)>,
    cancelling: Box<dyn Fn()>,
}

/// How far a turn came.
pub enum Step {
    /// It asks for something; see [`Device::asked`].
    Asks,
    /// It ended.
    Ended(Result<(), Arc<SyncError>>),
}

/// The computer.
pub struct Device {
    pub clock: FakeClock,
    dir: PathBuf,
    key: MasterKey,
    dice: u64,
    running: Option<Running>,
}

/// What a vault holds, for whoever checks it.
pub struct Held {
    pub changes: Vec<Change>,
    pub records: Vec<Record>,
    pub cursor: Option<Cursor>,
    pub stopped: bool,
    pub network: bool,
    pub signed_in: bool,
    pub entries: u64,
    pub next_change: Option<jiff::Timestamp>,
}

impl Device {
    /// A fresh computer that is connected and signed in; nothing was pulled yet.
    pub fn new(home: &Home, connection: &vault::Connection, tokens: &Tokens, dice: u64) -> Result<Self> {
        let key = MasterKey::random()?;
        let clock = FakeClock::at("2026-03-02T12:00:00Z");
        let organization = OrganizationId::new("hikvision")?;
        let vault = Vault::create(home, &key, &organization, Channel::Portal, clock.now())?;
        vault.write::<_, VaultError>(|tx| {
            tx.connection().put(connection)?;
            tx.tokens().replace(tokens, clock.now())
        })?;
        let dir = vault.dir().to_owned();
        let mut device = Self { clock, dir, key, dice, running: None };
        device.start(vault)?;
        Ok(device)
    }

    fn start(&mut self, vault: Vault) -> Result<()> {
        let (wire, inbox) = mpsc::unbounded_channel();
        let vault = Arc::new(vault);
        let clock: Arc<dyn Clock> = Arc::new(self.clock.clone());
        // Each start throws other dice, all of them from the seed.
        self.dice = self.dice.wrapping_add(1);
        let throws = std::sync::Mutex::new(fastrand::Rng::with_seed(self.dice));
        let dice = Arc::new(move || throws.lock().map_or(0, |mut throws| throws.u64(..)));
        let session = Session::with_dice(Arc::clone(&vault), Http::over(Arc::new(Wire(wire))), clock, dice)?;
        let runtime = tokio::runtime::Builder::new_current_thread().max_blocking_threads(1).build()?;
        let executor = Executor::new(session, Arc::new(|_: &_, _| {}));
        let (pausing, cancelling) = (Box::new(executor.pausing()), Box::new(executor.cancelling()));
        let executor = Some(executor);
        self.running =
            Some(Running { runtime, vault, inbox, executor, turn: None, waiting: None, pausing, cancelling });
        Ok(())
    }

    /// The program dies where it stands and is started again.
    pub fn crash(&mut self) -> Result<()> {
        drop(self.running.take());
        let vault = Vault::open(&self.dir, &self.key).context("a vault opens again")?;
        self.start(vault)
    }

    fn running(&mut self) -> Result<&mut Running> {
        self.running.as_mut().context("the computer runs")
    }

    /// The vault, for what the member does.
    pub fn vault(&self) -> Result<&Vault> {
        Ok(&self.running.as_ref().context("the computer runs")?.vault)
    }

    /// What the turn asks for, if one is under way.
    pub fn asked(&self) -> Option<&Asked> {
        Some(&self.running.as_ref()?.waiting.as_ref()?.asked)
    }

    /// Whether no turn is under way.
    pub fn is_idle(&self) -> bool {
        self.running.as_ref().is_some_and(|running| running.turn.is_none())
    }

    /// Begins a turn.
    pub fn begin(&mut self, event: plan::Event) -> Result<Step> {
        let running = self.running()?;
        let mut executor = running.executor.take().context("no turn is under way")?;
        running.turn = Some(running.runtime.spawn(async move {
            let ended = executor.turn(event).await;
            (executor, ended)
        }));
        self.go_on()
    }

    /// Hands the answer over, or what came instead of one.
    pub fn reply(&mut self, answer: Result<Answer, Fault>) -> Result<Step> {
        let waiting = self.running()?.waiting.take().context("something was asked")?;
        // A round that was cancelled does not listen any more.
        drop(waiting.reply.send(answer));
        self.go_on()
    }

    fn go_on(&mut self) -> Result<Step> {
        let Running { runtime, inbox, executor, turn, waiting, .. } = self.running()?;
        let under_way = turn.as_mut().context("a turn is under way")?;
        let ended = runtime.block_on(async {
            tokio::select! {
                biased;
                asked = inbox.recv() => { *waiting = asked; None }
                ended = under_way => Some(ended),
            }
        });
        let Some(ended) = ended else { return Ok(Step::Asks) };
        let (back, result) = ended.context("a turn does not panic")?;
        *executor = Some(back);
        *turn = None;
        // What a cancelled round still asked for is of no interest.
        *waiting = None;
        while inbox.try_recv().is_ok() {}
        Ok(Step::Ended(result))
    }

    /// Stops the round in hand, as when the member switches the network off.
    pub fn cancel(&mut self) -> Result<Step> {
        let running = self.running()?;
        (running.cancelling)();
        let reading = running.waiting.as_ref().is_some_and(|waiting| waiting.asked.purpose == super::Purpose::Pull);
        // A change that is on its way is settled first; only a page that is being read is let go.
        if reading { self.go_on() } else { Ok(Step::Asks) }
    }

    /// Holds edits back, or lets them go.
    pub fn pause_edits(&mut self, paused: bool) -> Result<()> {
        (self.running()?.pausing)(paused);
        Ok(())
    }

    /// Seconds until the next turn is due by itself.
    pub fn wakes_in(&mut self) -> Result<i64> {
        let now = self.clock.now();
        let running = self.running()?;
        let executor = running.executor.as_ref().context("no turn is under way")?;
        let wakes_at = running.runtime.block_on(executor.wakes_at());
        let wait = wakes_at.duration_since(now);
        Ok(wait.as_secs() + i64::from(wait.subsec_nanos() > 0))
    }

    /// Reads everything a check wants to know.
    pub fn held(&self) -> Result<Held> {
        let now = self.clock.now();
        Ok(self.vault()?.read::<_, VaultError>(|tx| {
            let mut changes = Vec::new();
            tx.changes().for_each::<VaultError>(|change| {
                changes.push(change);
                Ok(())
            })?;
            let mut records = Vec::new();
            for kind in RecordKind::ALL {
                records.extend(tx.records().list(kind)?);
            }
            Ok(Held {
                changes,
                records,
                cursor: tx.cursor().get()?,
                stopped: tx.cursor().stopped()?.is_some(),
                network: tx.cursor().network()?,
                signed_in: tx.tokens().get()?.is_some(),
                entries: tx.activity().count()?,
                next_change: tx.changes().next_due_at(now)?,
            })
        })?)
    }
}
