//! macOS and Windows: the platform's own store, as `keyring` chooses it.

use std::sync::Arc;

use keyring_core::Error;
use keyring_core::api::CredentialStoreApi;

use crate::KeyringProblem;

/// The platform's store.
pub(super) fn store() -> Result<Arc<dyn CredentialStoreApi + Send + Sync>, KeyringProblem> {
    match keyring::Entry::store_status() {
        Ok(()) => keyring_core::get_default_store().ok_or(KeyringProblem::NoProvider),
        Err(error) => Err(problem(error)),
    }
}

/// What an error of the store means for the member.
pub(super) fn problem(error: &Error) -> KeyringProblem {
    match error {
        Error::NoStorageAccess(_) => KeyringProblem::Locked,
        Error::NoDefaultStore => KeyringProblem::NoProvider,
        _ => KeyringProblem::Refused,
    }
}
