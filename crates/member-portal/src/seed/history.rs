//! What happened to an account before today.

use jiff::{SignedDuration, Timestamp};
use organizations::Pack;

/// One entry.
pub(crate) struct Past {
    pub(crate) at: Timestamp,
    pub(crate) kind: &'static str,
    pub(crate) detail: Option<String>,
}

/// Kind, the organization's words, whether it is about devices.
const KINDS: [(&str, Option<&str>, bool); 9] = [
    ("signed-in", Some("Firefox on Linux, Vienna"), false),
    ("signed-in", Some("Mobile app, Graz"), false),
    ("live-view-opened", Some("Haustür, 42 seconds"), true),
    ("device-online", Some("Garage"), true),
    ("device-offline", Some("Garage"), true),
    ("message-sent", Some("Newsletter"), false),
    ("document-downloaded", Some("Conformance guide"), false),
    ("profile-changed", None, false),
    ("sign-in-failed", Some("Wrong password"), false),
];

/// `count` entries up to `now`, oldest first, spread over at most three years.
pub(super) fn of<'a>(
    pack: &'a Pack,
    count: usize,
    now: Timestamp,
    marker: Option<&'a str>,
) -> impl Iterator<Item = Past> + 'a {
    let kinds: Vec<_> = KINDS.iter().filter(|(_, _, device)| pack.has_devices() || !device).collect();
    let three_years = 3 * 365 * 24 * 3600;
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let step = (three_years / count.max(1)).clamp(1, 6 * 3600);
    let mut dice = Dice(0x5eed);
    (0..count).map(move |index| {
        let back = (count - index) * step - i64::try_from(dice.roll() % 60).unwrap_or(0).min(step - 1);
        let pick = usize::try_from(dice.roll() % 1000).unwrap_or(0);
        let (kind, detail) = kinds.get(pick % kinds.len()).map_or(("signed-in", None), |row| (row.0, row.1));
        Past {
            at: now.checked_sub(SignedDuration::from_secs(back)).unwrap_or(now),
            kind,
            detail: detail.map(|words| format!("{words}{}", marker.unwrap_or_default())),
        }
    })
}

/// Numbers that look random and are the same each time. Source: SplitMix64, public domain.
struct Dice(u64);

impl Dice {
    const fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}
