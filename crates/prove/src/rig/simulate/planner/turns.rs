//! One computer's turns: what the plan says is done against the portal in a few lines, as the weather allows.

use domain::{Action, Change, ChangeState, FieldId, Value};
use jiff::Timestamp;
use sync::http::Broken;
use sync::plan::{Done, Event, Plan, Round, Seen, trouble};
use sync::{Removals, Reply, Step, SyncError, settle};
use vault::Settlement;

use super::super::model::{Portal, Queued};
use super::{Case, Computer, later};

impl Case {
    pub(super) fn seen(&self, computer: &Computer, now: Timestamp) -> Seen {
        let next_change = if computer.paused { None } else { computer.queue.next_due_at(now) };
        Seen { network: computer.network, held: computer.held, next_change }
    }

    pub(super) fn turn(&mut self, number: usize, event: Event) {
        let (now, Some(mut computer)) = (self.clock(number), self.take(number)) else { return };
        let seen = self.seen(&computer, now);
        let (free, round) = computer.plan.next(event, &seen, now);
        computer.queue.free(free, now);
        self.trace.line(&format!("{number} {event:?} at {now}: {round:?}"));
        let may = computer.network && computer.held.is_none_or(|until| until <= now || until > later(now, 3600));
        if may != matches!(round, Round::Push | Round::PushAndPull(_)) {
            self.fail(format!("{round:?} although off or held: {seen:?}"));
        }
        let ended = match round {
            Round::Off => return self.put(number, computer, "off"),
            Round::Held(_) => return self.put(number, computer, "held"),
            Round::Push => self.push(number, &mut computer, now).map(|pushed| Done { pushed, pulled: false }),
            Round::PushAndPull(removals) => self.push(number, &mut computer, now).and_then(|pushed| {
                self.pull(&mut computer, removals, now)?;
                Ok(Done { pushed, pulled: true })
            }),
        };
        let dice = self.chance.any();
        computer.plan.ended(round, ended.as_ref().copied(), now, dice);
        if let Err(SyncError::Throttled { until }) = ended {
            computer.held = Some(until);
        }
        let wakes_at = computer.plan.wakes_at(&self.seen(&computer, now), now);
        if wakes_at < now || wakes_at > later(now, 900) {
            self.fail(format!("would wake at {wakes_at}, now {now}"));
        }
        self.put(number, computer, if round == Round::Push { "pushed" } else { "pushed and pulled" });
    }

    fn take(&mut self, number: usize) -> Option<Computer> {
        (number < self.computers.len()).then(|| self.computers.remove(number))
    }

    fn put(&mut self, number: usize, computer: Computer, what: &'static str) {
        self.computers.insert(number, computer);
        self.met(what);
    }

    fn pull(&mut self, computer: &mut Computer, removals: Removals, now: Timestamp) -> Result<(), SyncError> {
        if self.storm && self.chance.one_in(3) {
            let until = later(now, 1 + i64::try_from(self.chance.up_to(3600)).unwrap_or(0));
            let problems = [SyncError::Throttled { until }, unreachable(), SyncError::Portal { status: 500 }];
            return problems.into_iter().nth(self.chance.index(3)).map_or(Ok(()), Err);
        }
        if computer.queue.pull(&self.portal, removals == Removals::Agreed, now) {
            return Ok(());
        }
        self.met("removals stopped");
        Err(SyncError::RemovalsStopped)
    }

    /// Offers what is due, as the executor does.
    fn push(&mut self, number: usize, computer: &mut Computer, now: Timestamp) -> Result<u64, SyncError> {
        for pushed in 0..100 {
            let due = if computer.paused { None } else { computer.queue.next_due(now) };
            let Some(mut due) = due else { return Ok(pushed) };
            due.change.attempts += 1;
            let was_unknown = due.change.state == ChangeState::Unknown;
            if let Some(queued) = computer.queue.get(due.change.operation) {
                (queued.change.state, queued.change.attempts) = (ChangeState::Sending, due.change.attempts);
            }
            if self.storm && self.chance.one_in(12) {
                // The program dies here, with or without the effect, and starts again.
                if self.chance.one_in(2) {
                    drop(self.portal.sent(&due));
                }
                computer.plan = Plan::begin(now);
                computer.queue.recover(now);
                return Err(unreachable());
            }
            let (step, reply) = self.exchange(&due, was_unknown, now);
            let reply = if step == Step::Asked { computer.queue.newest(&self.portal, reply, &due) } else { reply };
            let dice = self.chance.any();
            let settlement = settle(&due.change, step, reply.clone(), now, dice);
            self.trace.line(&format!("{number} {} {step:?} {reply:?}: {settlement:?}", due.change.operation));
            self.judge_settlement(&due.change, &settlement, now);
            computer.queue.settle(due.change.operation, settlement, now);
            if let Some(problem) = trouble(&reply) {
                return Err(problem);
            }
        }
        self.fail("a round that does not end".to_owned());
        Ok(100)
    }

    /// Asks and sends, as bad weather allows.
    fn exchange(&mut self, due: &Queued, was_unknown: bool, now: Timestamp) -> (Step, Reply) {
        if was_unknown {
            match self.bend(now, false, |portal| portal.asked(due.change.operation)) {
                Reply::NeverSeen => {}
                reply => return (Step::Asked, reply),
            }
        }
        (Step::Sent, self.bend(now, true, |portal| portal.sent(due)))
    }

    fn bend(&mut self, now: Timestamp, sending: bool, asked: impl Fn(&mut Portal) -> Reply) -> Reply {
        if !self.storm || self.chance.one_in(2) {
            return asked(&mut self.portal);
        }
        let until = later(now, 1 + i64::try_from(self.chance.up_to(3600)).unwrap_or(0));
        match self.chance.up_to(if sending { 13 } else { 8 }) {
            0 => Reply::NotSent("offline"),
            1 => Reply::NotSent("portal-unreachable"),
            2 => Reply::Wait(until),
            3 => Reply::Lost,
            4 => {
                drop(asked(&mut self.portal));
                Reply::Lost
            }
            5 => {
                drop(asked(&mut self.portal));
                Reply::Failed
            }
            6 => Reply::Garbled,
            7 => Reply::Busy,
            8 => Reply::StepUp,
            9 => Reply::Paused,
            10 => Reply::StaleUnseen,
            11 => Reply::Unready,
            _ => {
                drop(asked(&mut self.portal));
                asked(&mut self.portal)
            }
        }
    }

    /// Holds a settlement against the bounds of waits, and against the member's text.
    fn judge_settlement(&mut self, change: &Change, settlement: &Settlement, now: Timestamp) {
        let what = match settlement {
            Settlement::Confirmed { .. } => "confirmed",
            Settlement::Retry { .. } => "waiting",
            Settlement::Rebased { .. } => "rebased",
            Settlement::Refused(_) => "refused",
            Settlement::Conflict { .. } => "conflict",
            Settlement::Unknown { .. } => "unknown",
            Settlement::SignInNeeded => "sign-in-needed",
        };
        self.met(what);
        if let Settlement::Retry { due, .. } | Settlement::Unknown { due, .. } = settlement
            && (*due < now || *due > later(now, 3601))
        {
            self.fail(format!("waits from {now} until {due}"));
        }
        let certain = !matches!(
            settlement,
            Settlement::Confirmed { .. } | Settlement::Unknown { .. } | Settlement::Rebased { .. }
        );
        if certain && self.portal.ledger.contains(&change.operation) {
            self.fail(format!("{what} although it was done: {change:?}"));
        }
        if let (Settlement::Rebased { copy, wanted }, Action::Edit { wanted: all, .. }) = (settlement, &change.action) {
            let kept = |(field, value): (&FieldId, &Option<Value>)| {
                wanted.get(field) == Some(value) || copy.fields.get(field) == value.as_ref()
            };
            if !all.iter().all(kept) {
                self.fail(format!("a rebase drops a wish: {change:?}"));
            }
        }
    }
}

fn unreachable() -> SyncError {
    SyncError::Unreachable(Broken::quietly())
}
