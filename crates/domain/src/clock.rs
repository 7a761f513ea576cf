//! The time, handed in.

use std::sync::Arc;

use jiff::Timestamp;

/// Where "now" comes from. Rules take a [`Timestamp`]; only use cases hold a clock.
pub trait Clock: Send + Sync {
    /// The current instant, UTC.
    fn now(&self) -> Timestamp;
}

/// The computer's own clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place where time enters")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The clock a program starts with.
///
/// A release build always takes the computer's. A debug build takes the time from the environment
/// variable `PRIVACY_DASHBOARD_CLOCK` if it is set: an RFC 3339 instant, at which time then stands
/// still, or the path of a file that holds one and is read again at each call, so that a test can
/// move the time.
#[must_use]
pub fn clock_from_environment() -> Arc<dyn Clock> {
    #[cfg(debug_assertions)]
    if let Some(setting) = std::env::var_os("PRIVACY_DASHBOARD_CLOCK") {
        return Arc::new(set::SetClock::new(&setting));
    }
    Arc::new(SystemClock)
}

/// The one test seam: a time that is set from outside. Absent from release builds.
#[cfg(debug_assertions)]
mod set {
    use std::{
        ffi::OsStr,
        path::PathBuf,
        sync::{Mutex, PoisonError},
    };

    use jiff::Timestamp;

    use super::{Clock, SystemClock};

    pub(super) struct SetClock {
        file: Option<PathBuf>,
        /// The last instant read; stands while the file is being replaced.
        last: Mutex<Timestamp>,
    }

    impl SetClock {
        pub(super) fn new(setting: &OsStr) -> Self {
            let instant = setting.to_str().and_then(|text| text.parse().ok());
            let file = if instant.is_none() { Some(PathBuf::from(setting)) } else { None };
            Self { file, last: Mutex::new(instant.unwrap_or_else(|| SystemClock.now())) }
        }
    }

    impl Clock for SetClock {
        fn now(&self) -> Timestamp {
            let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
            let text = self.file.as_ref().and_then(|path| std::fs::read_to_string(path).ok());
            if let Some(instant) = text.and_then(|text| text.trim().parse().ok()) {
                *last = instant;
            }
            *last
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_set_instant_stands_still() {
            let clock = SetClock::new(OsStr::new("2026-11-02T10:00:00Z"));
            assert_eq!(clock.now(), "2026-11-02T10:00:00Z".parse().unwrap());
        }

        #[test]
        fn a_clock_file_moves_the_time_and_a_broken_one_does_not() {
            let path = std::env::temp_dir().join(format!("clock-{}", uuid::Uuid::new_v4()));
            std::fs::write(&path, "2026-11-02T10:00:00Z\n").unwrap();
            let clock = SetClock::new(path.as_os_str());
            assert_eq!(clock.now(), "2026-11-02T10:00:00Z".parse().unwrap());
            std::fs::write(&path, "2026-11-0").unwrap();
            assert_eq!(clock.now(), "2026-11-02T10:00:00Z".parse().unwrap());
            std::fs::write(&path, "2026-11-09T10:00:01Z").unwrap();
            assert_eq!(clock.now(), "2026-11-09T10:00:01Z".parse().unwrap());
            std::fs::remove_file(path).unwrap();
        }
    }
}
