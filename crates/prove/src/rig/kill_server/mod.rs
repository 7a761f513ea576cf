//! Kills the portal with SIGKILL between receiving and answering, while three computers write and
//! accounts are deleted, and holds what was answered against what is there afterwards.

mod deleter;
mod puller;
mod writer;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use testkit::ADA;
use tokio::task::JoinHandle;

use self::deleter::Deleted;
use self::puller::Pulled;
use crate::history::{Journal, check_convergence, check_history};
use crate::kill::{Frame, Heard, Hearing, Keys, Killable, PATIENCE, Size, World, count_end, wait_until_ready};
use crate::points::{Act, At};
use crate::role::{Word, Work};
use crate::run::Run;
use crate::verdict::Verdict;

/// How a life of the portal ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// At this point of a write.
    At(&'static str),
    /// At this point of a deletion.
    Deleting(&'static str),
    /// Before it serves.
    Starting,
    /// At any time.
    Anytime,
}

/// Every end. A world goes through all of them in an order of its own.
const ENDS: &[End] = &[
    End::At("request.received"),
    End::At("request.authorized"),
    End::At("operation.before-begin"),
    End::At("operation.effect-written"),
    End::At("operation.kept"),
    End::At("writer.before-commit"),
    End::At("writer.committed"),
    End::At("operation.committed"),
    End::At("answer.ready"),
    End::At("request.received"),
    End::At("request.authorized"),
    End::At("operation.before-begin"),
    End::At("operation.effect-written"),
    End::At("operation.kept"),
    End::At("writer.before-commit"),
    End::At("writer.committed"),
    End::At("operation.committed"),
    End::At("answer.ready"),
    End::At("house.begun"),
    End::At("house.kept"),
    End::Deleting("receipt.signing"),
    End::Deleting("execution.begun"),
    End::Deleting("execution.removed"),
    End::Deleting("scrub.log-emptied"),
    End::Deleting("scrub.rewritten"),
    End::Deleting("execution.scrubbed"),
    End::Deleting("execution.finished"),
    End::Starting,
    End::Anytime,
    End::Anytime,
    End::Anytime,
    End::Anytime,
    End::Anytime,
    End::Anytime,
    End::Anytime,
    End::Anytime,
];

/// Kills in one world.
const KILLS: u64 = 36;
/// How long a life waits for its point.
const POINT: Duration = Duration::from_secs(6);
/// A life of any length, in milliseconds after it is ready.
const ANY_LENGTH_MS: u64 = 150;
/// The longest start that is cut off, in milliseconds.
const START_MS: u64 = 60;
/// How long a deletion can be cancelled, in seconds.
const CANCEL_WINDOW: u64 = 1;

impl End {
    fn name(self) -> String {
        match self {
            Self::At(point) | Self::Deleting(point) => format!("killed at {point}"),
            Self::Starting => "killed while starting".to_owned(),
            Self::Anytime => "killed at any time".to_owned(),
        }
    }
}

/// Runs it.
pub fn run(run: &Run) -> anyhow::Result<Verdict> {
    let ends: Vec<String> = ENDS.iter().map(|end| end.name()).collect();
    let meets = &["writes answered", "answers asked for again", "edits of the app", "accounts deleted"];
    Frame { ends: &ends, kills: KILLS, meets }.run(run, one_world)
}

/// What the computers that write share.
pub struct Shared {
    /// What they were told.
    pub journal: Mutex<Journal>,
    /// What broke a promise at once.
    pub broken: Mutex<Vec<String>>,
    /// Whether they are to come to an end.
    pub enough: AtomicBool,
    /// Whether nobody writes any more.
    pub over: AtomicBool,
}

impl Shared {
    /// A promise was broken.
    pub fn complain(&self, finding: String) {
        self.broken.lock().unwrap_or_else(PoisonError::into_inner).push(finding);
    }

    /// Changes the journal.
    pub fn note<T>(&self, change: impl FnOnce(&mut Journal) -> T) -> T {
        change(&mut self.journal.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether it is enough.
    pub fn is_enough(&self) -> bool {
        self.enough.load(Ordering::Acquire)
    }

    /// Whether nobody writes any more.
    pub fn is_over(&self) -> bool {
        self.over.load(Ordering::Acquire)
    }
}

/// Everybody in one world.
struct Everybody<'w> {
    world: &'w World,
    rng: fastrand::Rng,
    shared: Arc<Shared>,
    member: Killable,
    hearing: Hearing,
    writers: Vec<JoinHandle<anyhow::Result<u64>>>,
    puller: JoinHandle<anyhow::Result<Pulled>>,
    /// Whose accounts are still there.
    subjects: Vec<String>,
    deleters: Vec<JoinHandle<anyhow::Result<Deleted>>>,
}

fn one_world(keys: &Keys, rng: fastrand::Rng, kills: u64, verdict: &mut Verdict) -> anyhow::Result<Vec<String>> {
    let world = World::new(keys, Size { members: 40, cancel_window: CANCEL_WINDOW })?;
    let portal = world.start_portal(None)?;
    wait_until_ready(&portal)?;
    world.connect()?;
    portal.kill()?;
    let mut everybody = Everybody::begin(&world, rng)?;
    let mut plan = ENDS.to_vec();
    everybody.rng.shuffle(&mut plan);
    for end in plan.into_iter().cycle().take(usize::try_from(kills)?) {
        everybody.kill_once(end, verdict).with_context(|| world.last_words("as-portal"))?;
    }
    let portal = world.start_portal(None)?;
    wait_until_ready(&portal)?;
    let findings = everybody.end(verdict)?;
    if !portal.end()?.success() {
        bail!("the portal did not end well: {}", world.last_words("as-portal"));
    }
    Ok(findings)
}

impl<'w> Everybody<'w> {
    fn begin(world: &'w World, mut rng: fastrand::Rng) -> anyhow::Result<Self> {
        let shared = Arc::new(Shared {
            journal: Mutex::default(),
            broken: Mutex::default(),
            enough: AtomicBool::new(false),
            over: AtomicBool::new(false),
        });
        let member = world.start_member(rng.u64(..), "ada", None, Work::Edits { pause_ms: 20 })?;
        let mut writers = Vec::new();
        for name in ["writer one", "writer two"] {
            let (other, shared, rng) = (world.other(ADA.subject)?, Arc::clone(&shared), rng.fork());
            writers.push(world.runtime.spawn(writer::write_on(other, shared, name, rng)));
        }
        let puller = world.runtime.spawn(puller::pull_on(world.other(ADA.subject)?, Arc::clone(&shared)));
        let subjects = deleter::subjects(&world.db())?;
        let (hearing, deleters) = (Hearing::new("ada"), Vec::new());
        Ok(Self { world, rng, shared, member, hearing, writers, puller, subjects, deleters })
    }

    fn soon(&mut self, most_ms: u64) -> Instant {
        Instant::now() + Duration::from_micros(self.rng.u64(0..most_ms * 1000))
    }

    /// Lets the portal live once.
    fn kill_once(&mut self, end: End, verdict: &mut Verdict) -> anyhow::Result<()> {
        let at = match end {
            End::At(point) | End::Deleting(point) => {
                let often = !point.starts_with("house") && matches!(end, End::At(_));
                let nth = if often { self.rng.u32(1..12) } else { 1 };
                Some(At { after: None, point: point.to_owned(), nth, act: Act::Kill })
            }
            End::Starting | End::Anytime => None,
        };
        let portal = self.world.start_portal(at)?;
        let met = match end {
            End::At(_) => portal.dies(Instant::now() + POINT, |_| {})?,
            End::Deleting(_) => {
                self.delete_somebody()?;
                portal.dies(Instant::now() + POINT, |_| {})?
            }
            End::Starting => {
                let until = self.soon(START_MS);
                !hears_ready(&portal, until)?
            }
            End::Anytime => {
                wait_until_ready(&portal)?;
                let until = self.soon(ANY_LENGTH_MS);
                hears_ready(&portal, until)?;
                true
            }
        };
        portal.kill()?;
        count_end(verdict, &end.name(), met);
        self.hear_member()
    }

    fn hear_member(&mut self) -> anyhow::Result<()> {
        loop {
            match self.member.hear(Instant::now()) {
                Heard::Word(word) => self.shared.note(|journal| self.hearing.hear(&word, journal)),
                Heard::Nothing => return Ok(()),
                Heard::End => bail!("the app ended by itself: {}", self.world.last_words("as-member")),
            }
        }
    }

    fn delete_somebody(&mut self) -> anyhow::Result<()> {
        let subject = self.subjects.pop().context("a member whose account is there")?;
        let (other, shared, db) = (self.world.other(&subject)?, Arc::clone(&self.shared), self.world.db());
        let rng = self.rng.fork();
        self.deleters.push(self.world.runtime.spawn(deleter::delete(other, shared, subject, db, rng)));
        Ok(())
    }

    /// Lets everybody come to an end with a portal that lives, and holds it all against each other.
    fn end(mut self, verdict: &mut Verdict) -> anyhow::Result<Vec<String>> {
        self.shared.enough.store(true, Ordering::Release);
        let runtime = Arc::clone(&self.world.runtime);
        for writer in self.writers.drain(..) {
            verdict.count("answers asked for again", runtime.block_on(within(writer))?);
        }
        let mut deleted = Vec::new();
        for deleter in self.deleters.drain(..) {
            deleted.push(runtime.block_on(within(deleter))?);
        }
        self.hear_member()?;
        let Self { world, shared, member, mut hearing, puller, .. } = self;
        for word in member.kill()? {
            shared.note(|journal| hearing.hear(&word, journal));
        }
        let mut findings = Vec::new();
        if let Err(error) = world.rest(&mut hearing, true) {
            findings.push(format!("not converged: {error:#}"));
        }
        shared.over.store(true, Ordering::Release);
        let pulled = runtime.block_on(within(puller))?;
        let computer = world.computer()?;
        let account = world.account()?;
        let journal = shared.note(std::mem::take);
        findings
            .extend(check_history(&journal, &computer.kept, &world.start, &account).iter().map(ToString::to_string));
        findings.extend(check_convergence(&computer, &account).iter().map(ToString::to_string));
        findings.extend(puller::check(&pulled, &account));
        findings.extend(deleter::check(&deleted, &world.db())?);
        findings.append(&mut shared.broken.lock().unwrap_or_else(PoisonError::into_inner));
        findings.extend(hearing.impossible);
        let by = |who: &str| journal.saved.iter().filter(|(by, _)| by.starts_with(who)).count();
        verdict.count("worlds", 1);
        verdict.count("writes answered", u64::try_from(by("writer"))?);
        verdict.count("edits of the app", u64::try_from(by("ada"))?);
        verdict.count("pages of the feed", pulled.pages);
        verdict.count("accounts deleted", u64::try_from(deleted.len())?);
        Ok(findings)
    }
}

/// Waits for a task; what must happen happens within [`PATIENCE`].
async fn within<T>(task: JoinHandle<anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::time::timeout(PATIENCE, task).await.context("somebody never came to an end")??
}

/// Listens until then; whether it became ready.
fn hears_ready(portal: &Killable, until: Instant) -> anyhow::Result<bool> {
    let mut ready = false;
    loop {
        match portal.hear(until) {
            Heard::Word(word) => ready |= matches!(word, Word::Ready),
            Heard::Nothing => return Ok(ready),
            Heard::End => bail!("the portal ended by itself"),
        }
    }
}
