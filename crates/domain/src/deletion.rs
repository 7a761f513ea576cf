//! The deletion of an account through a portal, as one state machine for client and server.

use thiserror::Error;

/// How far a deletion has come. "Deleted" is said only of `Executed`, and only with a verified receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeletionState {
    /// The request is stored here; whether it arrived is not known yet.
    Asking,
    /// The organization accepted it; it can be cancelled until the server's `cancel_until`.
    Requested,
    /// Cancelled before execution.
    Cancelled,
    /// The cancel window is over; the organization is deleting.
    Executing,
    /// The organization deleted the account.
    Executed,
    /// The organization refused, with its reason.
    Refused,
}

impl DeletionState {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Asking, Self::Requested, Self::Cancelled, Self::Executing, Self::Executed, Self::Refused];

    /// The name on the wire, in the vault and in the window.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asking => "asking",
            Self::Requested => "requested",
            Self::Cancelled => "cancelled",
            Self::Executing => "executing",
            Self::Executed => "executed",
            Self::Refused => "refused",
        }
    }

    /// Reads [`DeletionState::as_str`] back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }

    /// Whether nothing will change any more.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Cancelled | Self::Executed | Self::Refused)
    }

    /// Whether the member's waiting edits are held back.
    #[must_use]
    pub const fn pauses_edits(self) -> bool {
        matches!(self, Self::Asking | Self::Requested | Self::Executing)
    }

    /// The state after `step`.
    ///
    /// # Errors
    /// [`DeletionError::IllegalStep`] if the step cannot follow; the state stays as it was.
    pub fn after(self, step: DeletionStep) -> Result<Self, DeletionError> {
        use {DeletionState as S, DeletionStep as T};
        match (self, step) {
            (S::Asking, T::Accept) => Ok(S::Requested),
            (S::Asking, T::Refuse) => Ok(S::Refused),
            (S::Requested, T::Cancel) => Ok(S::Cancelled),
            (S::Requested, T::Begin) => Ok(S::Executing),
            (S::Executing, T::Finish) => Ok(S::Executed),
            (from, step) => Err(DeletionError::IllegalStep { from, step }),
        }
    }
}

/// What can happen to a deletion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeletionStep {
    /// The organization accepted the request.
    Accept,
    /// The organization refused the request.
    Refuse,
    /// The member cancelled inside the window.
    Cancel,
    /// The window closed and the organization began.
    Begin,
    /// The organization finished.
    Finish,
}

/// A step that cannot follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DeletionError {
    /// The step does not fit the state.
    #[error("a deletion that is {from:?} cannot {step:?}")]
    IllegalStep {
        /// The state it was in.
        from: DeletionState,
        /// The step that was tried.
        step: DeletionStep,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [DeletionStep; 5] =
        [DeletionStep::Accept, DeletionStep::Refuse, DeletionStep::Cancel, DeletionStep::Begin, DeletionStep::Finish];

    #[test]
    fn a_cancelled_deletion_can_never_be_executed() {
        for step in STEPS {
            assert!(DeletionState::Cancelled.after(step).is_err());
        }
    }

    #[test]
    fn no_step_leaves_a_final_state() {
        for state in DeletionState::ALL.into_iter().filter(|state| state.is_final()) {
            assert!(STEPS.into_iter().all(|step| state.after(step).is_err()), "{state:?}");
        }
    }

    #[test]
    fn execution_needs_acceptance_and_a_closed_window() {
        assert!(DeletionState::Asking.after(DeletionStep::Begin).is_err());
        assert!(DeletionState::Requested.after(DeletionStep::Finish).is_err());
    }
}
