//! Kills the app: a real process with real vaults at a real portal, with SIGKILL, at named points and at
//! any time, and holds what it had shown as saved against what is there afterwards.

mod life;

use anyhow::Context;

use self::life::Lives;
use crate::history::{Journal, check_convergence, check_cursor, check_history};
use crate::kill::{Frame, Keys, Size, World, wait_until_ready};
use crate::run::Run;
use crate::verdict::Verdict;

/// Kills in one world; more would only make its files larger and every start slower.
const KILLS: u64 = 48;

/// How a life ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// At this point of the app.
    At(&'static str),
    /// While the portal stands still at this point of its own.
    Held(&'static str),
    /// Before it is ready.
    Starting,
    /// At any time.
    Anytime,
    /// At any time, after it was stopped and went on.
    Stopped,
    /// At any time, after two were started at once.
    Double,
}

/// Every end. A world goes through all of them in an order of its own.
const ENDS: &[End] = &[
    End::At("edit.before-commit"),
    End::At("edit.committed"),
    End::At("store.before-commit"),
    End::At("store.committed"),
    End::At("push.marked-sending"),
    End::At("push.answered"),
    End::At("push.settled"),
    End::At("push.asking"),
    End::At("pull.page-read"),
    End::At("pull.page-stored"),
    End::At("refresh.asking"),
    End::At("refresh.answered"),
    End::At("refresh.stored"),
    End::At("deletion.stored"),
    End::At("deletion.answered"),
    End::At("deletion.kept"),
    End::At("cancel.sending"),
    End::At("cancel.kept"),
    End::At("creation.unnamed"),
    End::At("creation.named"),
    End::At("removal.closed"),
    End::At("removal.begun"),
    End::At("removal.key-gone"),
    End::At("removal.files-gone"),
    End::At("removal.forgotten"),
    End::Held("operation.before-begin"),
    End::Held("operation.effect-written"),
    End::Held("operation.committed"),
    End::Held("answer.ready"),
    End::Starting,
    End::Starting,
    End::At("store.before-commit"),
    End::At("store.committed"),
    End::Anytime,
    End::Anytime,
    End::Anytime,
    End::Anytime,
    End::Anytime,
    End::Anytime,
    End::Anytime,
    End::Stopped,
    End::Stopped,
    End::Stopped,
    End::Double,
    End::Double,
    End::Double,
    End::Double,
    End::Double,
];

impl End {
    fn name(self) -> String {
        match self {
            Self::At(point) => format!("killed at {point}"),
            Self::Held(point) => format!("killed while the portal stood at {point}"),
            Self::Starting => "killed while starting".to_owned(),
            Self::Anytime => "killed at any time".to_owned(),
            Self::Stopped => "killed after SIGSTOP and SIGCONT".to_owned(),
            Self::Double => "killed after a double start".to_owned(),
        }
    }
}

/// Runs it.
pub fn run(run: &Run) -> anyhow::Result<Verdict> {
    let ends: Vec<String> = ENDS.iter().map(|end| end.name()).collect();
    let meets = &["edits shown as saved", "edits of another computer"];
    Frame { ends: &ends, kills: KILLS, meets }.run(run, one_world)
}

fn one_world(keys: &Keys, mut rng: fastrand::Rng, kills: u64, verdict: &mut Verdict) -> anyhow::Result<Vec<String>> {
    let world = World::new(keys, Size { members: 0, cancel_window: 3600 })?;
    let portal = world.start_portal(None)?;
    wait_until_ready(&portal)?;
    world.connect()?;
    let mut plan = ENDS.to_vec();
    rng.shuffle(&mut plan);
    let mut lives = Lives::new(&world, portal, rng)?;
    for (number, end) in (0..kills).zip(plan.into_iter().cycle()) {
        lives.live(number, end, verdict).with_context(|| world.last_words("as-member"))?;
    }
    let Lives { journal, mut hearing, lost_renewals, portal, .. } = lives;
    let mut findings = Vec::new();
    // As the last kill left it.
    let (computer, account) = (world.computer()?, world.account()?);
    let after_last = check_history(&journal, &computer.kept, &world.start, &account);
    findings.extend(after_last.into_iter().chain(check_cursor(&computer, &account)).map(|found| found.to_string()));
    if let Err(error) = world.rest(&mut hearing, false) {
        findings.push(format!("not converged: {error:#}"));
    }
    let (computer, account) = (world.computer()?, world.account()?);
    let at_rest = check_history(&journal, &computer.kept, &world.start, &account);
    findings.extend(at_rest.into_iter().chain(check_convergence(&computer, &account)).map(|found| found.to_string()));
    findings.extend(hearing.impossible);
    if hearing.sign_ins > lost_renewals {
        findings.push(format!("{} new sign-ins for {lost_renewals} renewals cut off", hearing.sign_ins));
    }
    if !world.leftovers()?.is_empty() {
        findings.push(format!("never cleared away: {:?}", world.leftovers()?));
    }
    drop(portal);
    count(verdict, &journal, &computer.kept, hearing.sign_ins, lost_renewals);
    Ok(findings)
}

fn count(verdict: &mut Verdict, journal: &Journal, kept: &[crate::history::Kept], sign_ins: u64, lost: u64) {
    let number = |all: usize| u64::try_from(all).unwrap_or(u64::MAX);
    let by = |who: &str| number(journal.saved.iter().filter(|(by, _)| *by == who).count());
    verdict.count("worlds", 1);
    verdict.count("edits shown as saved", by("ada"));
    verdict.count("edits of another computer", by("other"));
    let decided = kept.iter().filter(|change| change.is_for_the_member()).count() + journal.moved.len();
    verdict.count("changes left to the member to decide", number(decided));
    verdict.count("changes taken back", number(journal.taken_back.len()));
    verdict.count("renewals cut off", lost);
    verdict.count("new sign-ins", sign_ins);
}
