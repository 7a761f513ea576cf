//! Linux: the Secret Service on the session bus.

use std::sync::Arc;

use keyring_core::Error;
use keyring_core::api::CredentialStoreApi;
use secret_service::Error as ServiceError;
use zbus_secret_service_keyring_store::Store;

use crate::KeyringProblem;

/// A fresh connection, so that a bus or a keyring that came up later is found.
pub(super) fn store() -> Result<Arc<impl CredentialStoreApi>, KeyringProblem> {
    if std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_none() && !default_bus_exists() {
        return Err(KeyringProblem::NoBus);
    }
    Store::new().map_err(|error| connecting(&error))
}

/// Connecting touches neither a collection nor an item: either the bus did not answer, or it said
/// that nobody provides a keyring.
fn connecting(error: &Error) -> KeyringProblem {
    let (Error::PlatformFailure(cause) | Error::NoStorageAccess(cause)) = error else { return problem(error) };
    match cause.downcast_ref::<ServiceError>() {
        Some(ServiceError::Zbus(zbus::Error::MethodError(..) | zbus::Error::FDO(_)) | ServiceError::ZbusFdo(_)) => {
            KeyringProblem::NoProvider
        }
        _ => KeyringProblem::NoBus,
    }
}

/// Where the bus is if no variable names it: `$XDG_RUNTIME_DIR/bus`.
fn default_bus_exists() -> bool {
    std::env::var_os("XDG_RUNTIME_DIR").is_some_and(|dir| std::path::Path::new(&dir).join("bus").exists())
}

/// What an error of the store means for the member.
pub(super) fn problem(error: &Error) -> KeyringProblem {
    match error {
        Error::PlatformFailure(cause) | Error::NoStorageAccess(cause) => {
            cause.downcast_ref::<ServiceError>().map_or(KeyringProblem::Refused, service_problem)
        }
        Error::NoDefaultStore => KeyringProblem::NoProvider,
        _ => KeyringProblem::Refused,
    }
}

fn service_problem(error: &ServiceError) -> KeyringProblem {
    match error {
        ServiceError::Unavailable => KeyringProblem::NoProvider,
        ServiceError::NoResult => KeyringProblem::NoCollection,
        ServiceError::Locked | ServiceError::Prompt | ServiceError::PromptDisconnected => KeyringProblem::Locked,
        _ => KeyringProblem::Refused,
    }
}
