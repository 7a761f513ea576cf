//! How long anything waits at most, and which noted waits are believed.

use jiff::{SignedDuration, Timestamp};

/// Longest wait there is, be it our own or the organization's.
/// Source: reliability page, bad inputs A21 and A24.
pub const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(1);

/// The latest instant that anything can be made to wait for at `now`. What was noted for later than that was
/// noted before the clock was set back.
#[must_use]
pub fn latest_wait(now: Timestamp) -> Timestamp {
    now.saturating_add(LONGEST_WAIT).unwrap_or(now)
}

/// The instant until which something waits. No wait is as long as one beyond [`latest_wait`]: that one is over.
#[must_use]
pub fn believed_wait(until: Timestamp, now: Timestamp) -> Timestamp {
    if until > latest_wait(now) { now } else { until }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_of_an_hour_is_believed_and_a_longer_one_is_over() {
        let now = Timestamp::from_second(1_800_000_000).expect("an instant");
        let later = |seconds| now.saturating_add(SignedDuration::from_secs(seconds)).expect("an instant");
        for (seconds, believed) in [(-5, -5), (0, 0), (1, 1), (3600, 3600), (3601, 0), (320_000_000, 0)] {
            assert_eq!(believed_wait(later(seconds), now), later(believed), "{seconds}");
        }
    }
}
