//! What may be there after a kill, for things that are not operations: drafts, an organization kept by hand.

use std::collections::BTreeSet;
use std::fmt::Debug;

/// The states a crash may leave.
#[derive(Debug, Clone)]
pub struct Possible<T>(BTreeSet<T>);

impl<T: Ord + Clone + Debug> Possible<T> {
    /// Known to be `state`.
    pub fn known(state: T) -> Self {
        Self(BTreeSet::from([state]))
    }

    /// Somebody began to make it `state`.
    pub fn began(&mut self, state: T) {
        self.0.insert(state);
    }

    /// Somebody was told that it is `state`.
    pub fn told(&mut self, state: T) {
        *self = Self::known(state);
    }

    /// Somebody looked and found `state`; `Err` with what it should have been if that cannot be.
    pub fn found(&mut self, state: T) -> Result<(), String> {
        let fits = self.0.contains(&state);
        let before = std::mem::replace(self, Self::known(state.clone()));
        if fits { Ok(()) } else { Err(format!("found {state:?}, but only {:?} could be there", before.0)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_only_begun_may_be_there_or_not_and_what_was_told_must() {
        let mut draft = Possible::known(None);
        draft.began(Some("half"));
        assert!(draft.clone().found(None).is_ok());
        assert!(draft.found(Some("half")).is_ok());
        draft.told(Some("whole"));
        assert!(draft.clone().found(Some("half")).is_err());
        assert!(draft.found(None).is_err());
    }
}
