//! What an engine does next. Pure: time, dice and what the vault says are handed in, and
//! [`crate::Executor`] does what comes out.

use domain::believed_wait;
use jiff::{SignedDuration, Timestamp};

use crate::backoff::next_attempt;
use crate::http::Broken;
use crate::removals::Removals;
use crate::{Reply, SyncError};

#[cfg(test)]
mod tests;

/// How often the feed is read when nothing else happens.
pub const EVERY: SignedDuration = SignedDuration::from_mins(15);

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// Something was queued, or is due.
    Woken,
    /// The network is another one, or the computer woke up.
    NetworkBack,
    /// No deletion holds the member's edits back any more.
    EditsGo,
    /// The member wants everything done now.
    Demanded(Removals),
}

/// What the vault says when something has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Whether the member lets this organization be reached.
    pub network: bool,
    /// Until when the organization wants to be left alone, UTC.
    pub held: Option<Timestamp>,
    /// When the earliest change is due that may be offered at all, UTC.
    pub next_change: Option<Timestamp>,
}

/// Which changes need not wait any longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Free {
    /// None before its time.
    None,
    /// Those that wait for want of the network.
    CutOff,
    /// Those that wait for the end of a deletion.
    Paused,
    /// All.
    All,
}

/// What is done now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Round {
    /// Nothing: the member switched the network off.
    Off,
    /// Nothing until then: the organization asked for it, whoever presses.
    Held(Timestamp),
    /// Due changes are offered, one after the other, and nothing else.
    Push,
    /// The same, then the feed is read.
    PushAndPull(Removals),
}

/// What a round that ended well did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Done {
    /// How many changes were offered.
    pub pushed: u64,
    /// Whether the feed was read to its end.
    pub pulled: bool,
}

/// What class of failure ended a round: what has to happen before another may succeed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Another network, or time.
    Network,
    /// The organization's own delay has to pass, until this instant, UTC.
    Throttled(Timestamp),
    /// Time.
    Transient,
    /// The member has to do something.
    Permanent,
}

impl Class {
    /// The class of what stopped a round.
    #[must_use]
    pub const fn of(problem: &SyncError) -> Self {
        match problem {
            SyncError::Throttled { until } => Self::Throttled(*until),
            // A hotel's page of welcome is no network yet.
            SyncError::Offline(_)
            | SyncError::Unreachable(_)
            | SyncError::Tls(_)
            | SyncError::NotAPortal
            | SyncError::Redirected => Self::Network,
            SyncError::Cancelled | SyncError::SignedOut | SyncError::RemovalsStopped | SyncError::NoAccount => {
                Self::Permanent
            }
            _ => Self::Transient,
        }
    }
}

/// What is remembered from one round to the next. What must outlive the program is not here but in the
/// vault: each change's own wait, and the organization's wish to be left alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// When the feed is read next.
    next_pull: Timestamp,
    /// Until then nothing is tried again by itself.
    quiet: Timestamp,
    /// Rounds that failed in a row.
    troubles: u32,
    /// The last one failed for want of the network.
    cut_off: bool,
    /// The network was switched off when last looked at.
    off: bool,
}

impl Plan {
    /// At the start of an engine: the feed is read at once.
    #[must_use]
    pub const fn begin(now: Timestamp) -> Self {
        Self { next_pull: now, quiet: now, troubles: 0, cut_off: false, off: false }
    }

    /// What is done at `now` because of `event`, and which changes need not wait any longer.
    #[must_use]
    pub fn next(&mut self, event: Event, seen: &Seen, now: Timestamp) -> (Free, Round) {
        let free = match event {
            Event::Woken => Free::None,
            Event::NetworkBack => Free::CutOff,
            Event::EditsGo => Free::Paused,
            Event::Demanded(_) => Free::All,
        };
        if !seen.network {
            self.off = true;
            return (free, Round::Off);
        }
        if std::mem::take(&mut self.off) {
            self.next_pull = now;
        }
        if event == Event::NetworkBack && self.cut_off {
            *self = Self { next_pull: self.next_pull.min(now), ..Self::begin(now) };
        }
        let held = seen.held.map_or(now, |until| believed_wait(until, now));
        if held > now {
            return (free, Round::Held(held));
        }
        let round = match event {
            Event::Demanded(removals) => Round::PushAndPull(removals),
            Event::Woken | Event::NetworkBack | Event::EditsGo if believed_wait(self.next_pull, now) <= now => {
                Round::PushAndPull(Removals::Guarded)
            }
            Event::Woken | Event::NetworkBack | Event::EditsGo => Round::Push,
        };
        (free, round)
    }

    /// Notes at `now` how a round ended, and with `dice` when the next one begins.
    pub fn ended(&mut self, round: Round, ended: Result<Done, &SyncError>, now: Timestamp, dice: u64) {
        let with_pull = matches!(round, Round::PushAndPull(_));
        let problem = match ended {
            // A round in which nobody was asked says nothing about anybody.
            Ok(Done { pushed: 0, pulled: false }) => return,
            Ok(_) => {
                (self.troubles, self.cut_off, self.quiet) = (0, false, now);
                if with_pull {
                    self.next_pull = later(now, EVERY);
                }
                return;
            }
            Err(problem) => Class::of(problem),
        };
        self.troubles = self.troubles.saturating_add(1);
        self.cut_off = problem == Class::Network;
        let again = match problem {
            Class::Throttled(until) => until,
            Class::Permanent => later(now, EVERY),
            Class::Network | Class::Transient => next_attempt(self.troubles, dice, now).min(later(now, EVERY)),
        };
        self.quiet = again;
        self.next_pull = if with_pull { again } else { self.next_pull.max(again) };
    }

    /// When to wake if nothing happens before: when something is due, and never later than the regular
    /// interval, since the computer's clock may be set.
    #[must_use]
    pub fn wakes_at(&self, seen: &Seen, now: Timestamp) -> Timestamp {
        let latest = later(now, EVERY);
        if !seen.network {
            return latest;
        }
        let pull = believed_wait(self.next_pull, now);
        let next = match seen.next_change {
            Some(due) => believed_wait(due, now).max(believed_wait(self.quiet, now)).min(pull),
            None => pull,
        };
        let held = seen.held.map_or(now, |until| believed_wait(until, now));
        next.max(held).clamp(now, latest)
    }
}

fn later(now: Timestamp, wait: SignedDuration) -> Timestamp {
    now.saturating_add(wait).unwrap_or(now)
}

/// The trouble a reply shows that is not the change's own, so that trying the next change would only
/// knock at the same closed door.
#[must_use]
pub fn trouble(reply: &Reply) -> Option<SyncError> {
    match reply {
        Reply::SignedOut => Some(SyncError::SignedOut),
        Reply::Wait(until) | Reply::Away(until) => Some(SyncError::Throttled { until: *until }),
        Reply::Paused => Some(SyncError::DeletionPending),
        Reply::Unready => Some(SyncError::Portal { status: 503 }),
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
