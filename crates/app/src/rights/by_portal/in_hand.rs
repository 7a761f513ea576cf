//! Which orders of an organization are being sent at this moment.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::OperationId;

/// The orders that somebody sends. One that the vault calls *sending* and that nobody holds was left behind: its
/// outcome could not be written down.
#[derive(Debug, Clone, Default)]
pub(crate) struct InHand(Arc<Mutex<Vec<OperationId>>>);

impl InHand {
    fn all(&self) -> MutexGuard<'_, Vec<OperationId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Holds an order until what is returned is dropped. To be called in the transaction that marks it, so that
    /// no other transaction finds it marked and not held.
    pub fn hold(&self, operation: OperationId) -> Held {
        self.all().push(operation);
        Held { of: self.clone(), operation }
    }

    /// Those that are held now.
    pub fn list(&self) -> Vec<OperationId> {
        self.all().clone()
    }
}

/// An order that is being sent as long as this lives.
#[derive(Debug)]
pub(crate) struct Held {
    of: InHand,
    operation: OperationId,
}

impl Drop for Held {
    fn drop(&mut self) {
        self.of.all().retain(|held| *held != self.operation);
    }
}
