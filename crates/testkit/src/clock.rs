//! A clock that moves only when told.

use std::sync::{Arc, Mutex, PoisonError};

use domain::Clock;
use jiff::{SignedDuration, Timestamp};

/// A clock for tests; clones show the same time.
#[derive(Debug, Clone)]
pub struct FakeClock(Arc<Mutex<Timestamp>>);

impl FakeClock {
    /// A clock that stands at `instant`, an RFC 3339 text.
    ///
    /// # Panics
    /// If the text is no instant.
    #[must_use]
    pub fn at(instant: &str) -> Self {
        Self(Arc::new(Mutex::new(instant.parse().expect("an RFC 3339 instant"))))
    }

    /// A clock that stands at the computer's present time, for parts that others' clocks check.
    #[must_use]
    pub fn standing_now() -> Self {
        Self(Arc::new(Mutex::new(domain::SystemClock.now())))
    }

    /// Moves the time by `seconds`, backwards if negative.
    ///
    /// # Panics
    /// If the time leaves the calendar.
    pub fn advance(&self, seconds: i64) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now = now.checked_add(SignedDuration::from_secs(seconds)).expect("the time stays in the calendar");
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
