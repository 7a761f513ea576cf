//! When to try again. Randomness is handed in, so every decision can be repeated in a test.

use std::sync::Arc;

use domain::LONGEST_WAIT;
use jiff::{SignedDuration, Timestamp};

/// Where chance comes from: each throw is a number from 0 to `u64::MAX`.
pub type Dice = Arc<dyn Fn() -> u64 + Send + Sync>;

/// Ceiling of the first wait.
const FIRST_MS: u64 = 2000;

/// A number nobody can guess, from 0 to `u64::MAX`; `0` if the system gives none, which only means
/// waiting less.
#[must_use]
pub fn throw_dice() -> u64 {
    getrandom::u64().unwrap_or(0)
}

/// The instant of the next attempt after `attempts` failed ones: one second to a ceiling that doubles
/// up to the longest wait there is, spread evenly by `dice` so that many members do not come back in one breath.
#[must_use]
pub fn next_attempt(attempts: u32, dice: u64, now: Timestamp) -> Timestamp {
    let doubled = FIRST_MS.saturating_mul(1_u64.checked_shl(attempts.saturating_sub(1)).unwrap_or(u64::MAX));
    let ceiling = doubled.min(u64::try_from(LONGEST_WAIT.as_millis()).unwrap_or(u64::MAX));
    let wait_ms = 1000 + dice % (ceiling - 999);
    let wait = i64::try_from(wait_ms).map_or(LONGEST_WAIT, SignedDuration::from_millis);
    now.saturating_add(wait).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// However often it failed and whatever the dice say, the wait is one second to one hour.
        #[test]
        fn no_wait_is_shorter_than_a_second_or_longer_than_an_hour(attempts: u32, dice: u64) {
            let now = Timestamp::from_second(1_800_000_000).unwrap();
            let wait = next_attempt(attempts, dice, now).duration_since(now);
            prop_assert!(wait >= SignedDuration::from_secs(1) && wait <= SignedDuration::from_hours(1));
        }
    }

    #[test]
    fn the_ceiling_doubles_until_an_hour() {
        let now = Timestamp::from_second(1_800_000_000).unwrap();
        let longest = |attempts| {
            (0..4000).map(|dice| next_attempt(attempts, dice, now).duration_since(now).as_millis()).max().unwrap()
        };
        assert_eq!(longest(1), 2000);
        assert_eq!(longest(2), 4000);
        assert!(next_attempt(30, u64::MAX, now) > now);
    }
}
