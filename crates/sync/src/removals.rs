//! The guard against a portal that removes too much at once.

use domain::RecordKind;

/// Whether unusually many removals are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Removals {
    /// Stop and ask, as a rule.
    #[default]
    Guarded,
    /// The member was asked and agreed, for this one pull.
    Agreed,
}

/// Removals of one kind that are never too many, whatever their share.
const FEW: u64 = 3;

/// Whether removing `doomed` more records of `kind` is so much that the member is asked first.
///
/// `live` are the records of the kind that are not removed yet, `removed` those removed within the
/// last 24 hours. All rows of a kind are too many, and so are more than three or a fifth, whichever is
/// more, of devices, preferences and choices.
///
/// Source: architecture, section 5.
#[must_use]
pub fn is_too_much(kind: RecordKind, live: u64, removed: u64, doomed: u64) -> bool {
    if doomed == 0 {
        return false;
    }
    let before = live.saturating_add(removed);
    let total = removed.saturating_add(doomed);
    let share = match kind {
        RecordKind::Profile => false,
        RecordKind::Device | RecordKind::EmailPreference | RecordKind::SharingChoice => total > FEW.max(before / 5),
    };
    total >= before || share
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guard_stops_at_its_two_limits() {
        use RecordKind as K;
        let table = [
            // kind, live, removed within a day, about to be removed, too much
            (K::Device, 6, 0, 0, false),
            (K::Device, 6, 0, 1, false),
            (K::Device, 6, 0, 3, false),
            (K::Device, 6, 0, 4, true),
            (K::Device, 3, 3, 1, true),
            (K::Device, 2, 0, 2, true),
            (K::Device, 1, 0, 1, true),
            (K::Device, 100, 0, 20, false),
            (K::Device, 100, 0, 21, true),
            (K::Device, 90, 10, 10, false),
            (K::Device, 90, 10, 11, true),
            (K::EmailPreference, 5, 0, 4, true),
            (K::SharingChoice, 5, 0, 3, false),
            (K::SharingChoice, 5, 0, 4, true),
            (K::Profile, 1, 0, 1, true),
        ];
        for (kind, live, removed, doomed, stops) in table {
            assert_eq!(is_too_much(kind, live, removed, doomed), stops, "{kind:?} {live} {removed} {doomed}");
        }
    }
}
