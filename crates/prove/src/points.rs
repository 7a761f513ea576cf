//! Named points of the product, where a role is killed or stopped.
//!
//! The product says `trace!(target: "point", "push.sent")` and means nothing by it. A role installs this
//! layer, which tells its parent of every point and, at the n-th occurrence of the ordered one, sends the
//! process the ordered signal.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use rustix::process::{Signal, getpid, kill_process};
use serde::{Deserialize, Serialize};
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::{Event, Subscriber};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::util::SubscriberInitExt;

use crate::role::{Word, say};

/// What happens at a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// SIGKILL.
    Kill,
    /// SIGSTOP, until the parent lets it go on.
    Stop,
}

/// When a role is to be hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// Nothing counts before this point was passed.
    pub after: Option<String>,
    /// The point's name.
    pub point: String,
    /// Counted from 1.
    pub nth: u32,
    /// What happens there.
    pub act: Act,
}

/// The order in force.
#[derive(Debug, Clone, Default)]
pub struct Points(Arc<Mutex<Option<At>>>);

impl Points {
    /// Gives another order.
    pub fn order(&self, at: Option<At>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }

    /// Makes the process listen to its own points, and keep a log on standard error.
    pub fn install(at: Option<At>) -> Self {
        let points = Self::default();
        points.order(at);
        let only = Targets::new().with_target("point", LevelFilter::TRACE);
        let log = Targets::new().with_default(LevelFilter::WARN).with_target("sync", LevelFilter::INFO);
        tracing_subscriber::registry()
            .with(points.clone().with_filter(only))
            .with(tracing_subscriber::fmt::layer().with_ansi(false).with_writer(std::io::stderr).with_filter(log))
            .init();
        points
    }

    /// Counts `name` down; what is to happen if it is its turn.
    fn met(&self, name: &str) -> Option<Act> {
        let mut order = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = order.as_mut()?;
        if let Some(after) = &at.after {
            if after == name {
                at.after = None;
            }
            return None;
        }
        if at.point != name {
            return None;
        }
        at.nth = at.nth.saturating_sub(1);
        if at.nth > 0 {
            return None;
        }
        order.take().map(|at| at.act)
    }
}

impl<S: Subscriber> Layer<S> for Points {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut name = Name::default();
        event.record(&mut name);
        let act = self.met(&name.0);
        say(&match act {
            None => Word::Point(name.0),
            Some(Act::Kill) => Word::Dying(name.0),
            Some(Act::Stop) => Word::Stopping(name.0),
        });
        let signal = match act {
            None => return,
            Some(Act::Kill) => Signal::KILL,
            Some(Act::Stop) => Signal::STOP,
        };
        // A process may always signal itself.
        kill_process(getpid(), signal).ok();
    }
}

/// The message of an event.
#[derive(Default)]
struct Name(String);

impl Visit for Name {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "message" {
            self.0 = format!("{value:?}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_ordered_occurrence_of_the_ordered_point_is_hit_and_only_once() {
        let points = Points::default();
        let hits = |after: Option<&str>| -> Vec<bool> {
            let (after, point) = (after.map(str::to_owned), "push.answered".to_owned());
            points.order(Some(At { after, point, nth: 2, act: Act::Kill }));
            let passed = ["push.answered", "push.settled", "push.answered", "push.answered"];
            passed.iter().map(|name| points.met(name).is_some()).collect()
        };
        assert_eq!(hits(None), [false, false, true, false]);
        assert_eq!(hits(Some("push.settled")), [false, false, false, true]);
    }
}
