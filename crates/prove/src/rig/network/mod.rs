//! The real session and the real portal, with a network between that cuts, resets, half-closes, truncates,
//! delays and duplicates at every phase of an exchange, in both directions, on every route the app uses.
//! After each harm the network heals, and then: no wish is lost, none was done twice, nothing stays
//! unknown, vault and portal hold the same, and no deletion is called done before it is.

mod check;
mod route;
mod stage;

use std::cell::Cell;
use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use domain::OperationId;
use fastrand::Rng;
use testkit::{Harm, Phase, Trouble};

use self::check::{Effects, Healed};
use self::route::Route;
use self::stage::Stage;
use crate::run::Run;
use crate::verdict::Verdict;

/// Cases of one stage; then its account is deleted.
const CASES: u64 = 40;

/// One exchange that is harmed, on a stage that was sound before.
pub struct Case<'s> {
    stage: &'s Stage,
    chance: Rng,
    /// What was asked for, and the portal's note for it.
    journal: BTreeMap<OperationId, &'static str>,
    /// Of wishes on this stage.
    number: u64,
    /// A trouble waits for its connection.
    armed: Cell<bool>,
    /// The last trouble met its connection.
    met: Cell<bool>,
    healed: Healed,
}

/// Runs `run.count` cases.
pub fn run(run: &Run) -> Result<Verdict> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(cases(run))
}

async fn cases(run: &Run) -> Result<Verdict> {
    let mut verdict = Verdict::default();
    let mut number = 0;
    while number < run.count {
        let stage = Stage::set().await.context("setting the stage")?;
        check::read_feed(&stage).await.context("the first reading")?;
        let mut case = Case {
            stage: &stage,
            chance: run.case(number),
            journal: BTreeMap::new(),
            number: 0,
            armed: Cell::new(false),
            met: Cell::new(false),
            healed: Healed::default(),
        };
        let before = check::effects(&stage).await?;
        let last = number.saturating_add(CASES).min(run.count);
        while number < last {
            case.chance = run.case(number);
            if let Err(broken) = case.one(&before, &mut verdict).await {
                verdict.fail(format!("network --seed {} --count 1: {broken:#}", run.case_seed(number)));
                number += 1;
                break;
            }
            number += 1;
        }
        if let Err(broken) = case.end(&mut verdict).await {
            verdict.fail(format!("the end of the account, seed {}: {broken:#}", run.case_seed(number)));
        }
        verdict.count("changes refused for a truncated request, tried again", case.healed.refused);
        verdict.count("signed in again after a lost renewal", case.healed.signed_in_again);
    }
    if run.count > 100 {
        Phase::ALL.iter().for_each(|phase| verdict.insist_on(&format!("phase: {phase:?}")));
        Harm::ALL.iter().for_each(|harm| verdict.insist_on(&format!("harm: {harm:?}")));
        Route::ALL.iter().for_each(|route| verdict.insist_on(&format!("route: {route:?}")));
        verdict.insist_on("accounts deleted with trouble at each look");
    }
    Ok(verdict)
}

fn drawn(chance: &mut Rng) -> Result<Trouble> {
    Ok(Trouble {
        phase: chance.choice(Phase::ALL).context("a phase")?,
        harm: chance.choice(Harm::ALL).context("a harm")?,
        share: chance.u8(..),
    })
}

impl Case<'_> {
    async fn one(&mut self, before: &Effects, verdict: &mut Verdict) -> Result<()> {
        let route = self.chance.choice(Route::ALL).context("a route")?;
        let trouble = drawn(&mut self.chance)?;
        let what = || format!("{route:?} {trouble:?}");
        self.met.set(false);
        self.ask(route, trouble).await.with_context(what)?;
        self.calm();
        check::nothing_to_take_back_was_done(self.stage).await.with_context(what)?;
        if self.met.get() {
            verdict.count("exchanges harmed", 1);
            verdict.count(&format!("phase: {:?}", trouble.phase), 1);
            verdict.count(&format!("harm: {:?}", trouble.harm), 1);
            verdict.count(&format!("route: {route:?}"), 1);
        }
        self.heal().await.with_context(what)?;
        check::read_feed(self.stage).await.with_context(what)?;
        check::same(self.stage).await.with_context(what)?;
        check::once(self.stage, &self.journal, before).await.with_context(what)
    }

    async fn end(&mut self, verdict: &mut Verdict) -> Result<()> {
        self.calm();
        let troubles = [drawn(&mut self.chance)?, drawn(&mut self.chance)?, drawn(&mut self.chance)?];
        self.end_account(troubles).await.with_context(|| format!("{troubles:?}"))?;
        verdict.count("accounts deleted with trouble at each look", 1);
        Ok(())
    }

    /// The next connection to the portal meets `trouble`.
    fn arm(&self, trouble: Trouble) {
        self.armed.set(true);
        self.stage.network.trouble(Some(trouble));
    }

    /// No trouble waits any more.
    fn calm(&self) {
        if self.armed.take() {
            self.met.set(!self.stage.network.has_trouble());
        }
        self.stage.network.trouble(None);
    }

    async fn heal(&mut self) -> Result<()> {
        self.calm();
        let healed = check::heal(self.stage).await?;
        self.healed.refused += healed.refused;
        self.healed.signed_in_again += healed.signed_in_again;
        Ok(())
    }
}
