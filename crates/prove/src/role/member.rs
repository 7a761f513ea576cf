//! The member's role: the app without its window, used by somebody who never rests.

mod acts;
mod browser;

use std::collections::HashSet;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, bail};
use app::{App, Event, Events, Form, Given, Home, Language, Phase, Surroundings, VaultError};
use domain::{ChangeState, Clock, DeletionState, FieldId, OrganizationId, SystemClock};
use jiff::Timestamp;

use super::{BY_HAND, ByHand, Found, MemberOrders, ORGANIZATION, Word, Work, obey, orders, say};
use crate::points::Points;

/// How often a wait looks again by itself; what changes is also told.
const LOOK: Duration = Duration::from_millis(200);
/// So many looks without rest are worth a line in the log.
const PATIENT_LOOKS: u32 = 40;
/// The one field that is only ever drafted.
const DRAFTED: &str = "given.email";

/// Plays the member until it is killed.
pub fn run() -> anyhow::Result<()> {
    let orders: MemberOrders = orders()?;
    let points = Points::install(orders.at.clone());
    obey(move |at| points.order(at));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let home = Home::at(&orders.data)?;
    let lock = match home.lock() {
        Err(VaultError::AnotherInstance) => {
            say(&Word::AnotherInstance);
            return Ok(());
        }
        lock => lock?,
    };
    // With the unlocking the first pull begins.
    let started = SystemClock.now();
    let (teller, told) = mpsc::channel();
    let app = App::new(Surroundings {
        home,
        lock,
        clock: Arc::new(SystemClock),
        events: Arc::new(Teller(Mutex::new(teller))),
        version: "0.0.0".to_owned(),
        language: Language::English,
        runtime: runtime.handle().clone(),
    })?;
    if app.unlock(Given::RecoveryCode(&orders.code))? != Phase::Ready {
        bail!("the recovery code does not open everything");
    }
    let rng = fastrand::Rng::with_seed(orders.seed);
    let (organization, by_hand) = (OrganizationId::new(ORGANIZATION)?, OrganizationId::new(BY_HAND)?);
    let sign = orders.sign;
    let mut member = Member { app, runtime, told, rng, sign, texts: 0, organization, by_hand, started };
    say(&Word::Found(member.found()?));
    say(&Word::Ready);
    match orders.work {
        Work::Connect(address) => member.connect(&address),
        Work::Everything { first } => member.do_everything(first.as_deref()),
        Work::Edits { pause_ms } => member.edit_on(pause_ms),
        Work::Rest { check_now } => member.rest(check_now),
    }
}

/// Takes the app's events to the member.
struct Teller(Mutex<mpsc::Sender<Event>>);

impl Events for Teller {
    fn emit(&self, event: Event) {
        // Nobody listens at the very end.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).send(event).ok();
    }
}

/// Somebody at the window.
struct Member {
    app: App,
    runtime: tokio::runtime::Runtime,
    told: mpsc::Receiver<Event>,
    rng: fastrand::Rng,
    sign: String,
    texts: u32,
    organization: OrganizationId,
    by_hand: OrganizationId,
    started: Timestamp,
}

impl Member {
    /// A text that nobody else types.
    fn text(&mut self) -> String {
        self.texts += 1;
        format!("{} {}", self.sign, self.texts)
    }

    /// Waits until something changes, or at most that long.
    fn wait(&self, most: Duration) {
        if let Err(RecvTimeoutError::Disconnected) = self.told.recv_timeout(most) {
            std::process::exit(1);
        }
        while self.told.try_recv().is_ok() {}
    }

    fn found(&self) -> anyhow::Result<Found> {
        let by_hand = match self.app.profile(&self.by_hand) {
            Ok(profile) => {
                let field = self.by_hand_field()?;
                let state = profile.fields.into_iter().find(|state| state.id == field);
                ByHand::Present(state.and_then(|state| state.value?.as_text().map(str::to_owned)))
            }
            Err(app::AppError::NotAdded) => ByHand::Absent,
            Err(error) => return Err(error.into()),
        };
        let draft = match self.app.profile(&self.organization) {
            Ok(profile) => profile.fields.into_iter().find(|state| state.id.as_str() == DRAFTED),
            Err(app::AppError::NotAdded) => None,
            Err(error) => return Err(error.into()),
        };
        Ok(Found { draft: draft.and_then(|state| state.draft), by_hand })
    }

    fn by_hand_field(&self) -> anyhow::Result<FieldId> {
        let pack = self.app.pack(&self.by_hand)?;
        let field = pack.profile_fields.iter().find(|field| field.kind == organizations::FieldKind::Line);
        Ok(field.context("the pack has a line of text")?.category.clone())
    }

    fn draft_key() -> anyhow::Result<app::DraftKey> {
        Ok(app::DraftKey { form: Form::Profile, record: "self".to_owned(), field: FieldId::new(DRAFTED)? })
    }

    fn connect(&mut self, address: &str) -> anyhow::Result<()> {
        self.runtime.block_on(browser::connect(&self.app, &self.organization, address))?;
        loop {
            let state = self.app.organization(&self.organization)?;
            if state.held.is_some_and(|held| held.last_checked.is_some()) && state.progress.is_none() {
                break;
            }
            self.wait(LOOK);
        }
        self.settled()
    }

    /// Says that all is done, and waits to be ended.
    fn settled(&self) -> anyhow::Result<()> {
        say(&Word::Settled);
        loop {
            self.wait(LOOK);
        }
    }

    fn edit_on(&mut self, pause_ms: u64) -> anyhow::Result<()> {
        loop {
            self.sign_in_if_needed()?;
            self.edit()?;
            let pause = self.rng.u64(0..=pause_ms);
            self.wait(Duration::from_millis(pause));
        }
    }

    /// Waits for the app to come to rest by itself.
    fn rest(&mut self, check_now: bool) -> anyhow::Result<()> {
        if check_now {
            self.sign_in_if_needed()?;
            self.look()?;
        }
        let mut looks = 0_u32;
        loop {
            self.sign_in_if_needed()?;
            self.agree_to_removals()?;
            self.end_deletion()?;
            let state = self.app.organization(&self.organization)?;
            let quiet = state.progress.is_none() && state.problem.is_none();
            let open = self.app.outbox()?;
            if quiet && self.has_pulled() && waits_only_for_the_member(&open) {
                return self.settled();
            }
            looks += 1;
            if looks.is_multiple_of(PATIENT_LOOKS) {
                let states: Vec<_> = open.iter().map(|entry| entry.change.state.as_str()).collect();
                tracing::warn!(?states, problem = ?state.problem, progress = ?state.progress, "not at rest");
            }
            self.wait(LOOK);
        }
    }

    /// Whether the feed was read in this run.
    fn has_pulled(&self) -> bool {
        let checked = self.app.organization(&self.organization).ok().and_then(|state| state.held?.last_checked);
        checked.is_some_and(|at| at >= self.started)
    }

    fn sign_in_if_needed(&mut self) -> anyhow::Result<()> {
        let state = self.app.organization(&self.organization)?;
        if state.held.is_some_and(|held| held.signed_in) {
            return Ok(());
        }
        let why = app::SignInFor::Again(self.organization.clone());
        self.runtime.block_on(browser::sign_in(&self.app, why))?;
        say(&Word::SignedIn);
        Ok(())
    }

    /// The guard stops and asks; this member always means it.
    fn agree_to_removals(&mut self) -> anyhow::Result<()> {
        let state = self.app.organization(&self.organization)?;
        if state.problem == Some(app::Problem::RemovalsStopped) {
            // Whatever else stops the round is seen by the next look.
            self.runtime.block_on(self.app.sync_now(&self.organization, true)).ok();
        }
        Ok(())
    }

    /// Finds out about an unknown request, and cancels one that stands.
    fn end_deletion(&mut self) -> anyhow::Result<bool> {
        let Some(deletion) = self.app.deletion(&self.organization)? else { return Ok(false) };
        // Whatever is in the way is met again at the next look.
        match deletion.state {
            DeletionState::Asking => drop(self.runtime.block_on(self.app.check_deletion(&self.organization))),
            DeletionState::Requested => drop(self.runtime.block_on(self.app.cancel_deletion(&self.organization))),
            DeletionState::Cancelled | DeletionState::Executing | DeletionState::Executed | DeletionState::Refused => {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Whether every open change is the member's to decide, or stands behind one of its record that is.
fn waits_only_for_the_member(open: &[app::OutboxEntry]) -> bool {
    let mut held_back = HashSet::new();
    open.iter().all(|entry| match &entry.change.state {
        ChangeState::Conflict { .. } => {
            held_back.insert(&entry.change.record);
            true
        }
        ChangeState::Refused(_) => true,
        ChangeState::Waiting => held_back.contains(&entry.change.record),
        _ => false,
    })
}
