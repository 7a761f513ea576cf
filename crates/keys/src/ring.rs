//! The operating system's keyring. Every call runs on a thread of its own, for at most 5 seconds.

#[cfg(target_os = "linux")]
mod secret_service;
#[cfg(target_os = "linux")]
use secret_service::{problem, store};

#[cfg(not(target_os = "linux"))]
mod native;
#[cfg(not(target_os = "linux"))]
use native::{problem, store};

use std::collections::HashMap;
use std::time::Duration;

use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error};
use vault::MasterKey;
use zeroize::Zeroizing;

use crate::KeyringProblem;
use crate::limit::within;

/// The longest a keyring may take to answer.
pub const KEYRING_LIMIT: Duration = Duration::from_secs(5);
/// The name under which our items lie; the user of an item is its random key id.
pub const SERVICE: &str = "org.privacydashboard.app";

const LABEL: &str = "Privacy Dashboard";

/// Proves that the keyring can keep a key: writes an item of its own, reads it back and deletes it.
///
/// # Errors
/// [`KeyringProblem`] says why it cannot serve; nothing else in it was touched.
pub fn probe_keyring() -> Result<(), KeyringProblem> {
    let name = format!("probe-{}", random_name()?);
    let value = MasterKey::random().map_err(|_| KeyringProblem::Refused)?;
    within(KEYRING_LIMIT, move || {
        let entry = entry(&name)?;
        write_and_compare(&entry, value.expose())?;
        entry.delete_credential().map_err(|error| problem(&error))
    })
}

/// Keeps `master` under `key_id`, reads it back and compares.
pub(crate) fn keep(key_id: &str, master: &MasterKey) -> Result<(), KeyringProblem> {
    let name = key_id.to_owned();
    let bytes = Zeroizing::new(*master.expose());
    within(KEYRING_LIMIT, move || {
        let entry = entry(&name)?;
        match entry.get_secret() {
            Err(Error::NoEntry) => write_and_compare(&entry, bytes.as_slice()),
            // A random id that exists already is not ours to overwrite.
            Ok(_) => Err(KeyringProblem::Refused),
            Err(error) => Err(problem(&error)),
        }
    })
}

/// Everything kept under `key_id`; usually one value, none if there is no such item.
pub(crate) fn fetch(key_id: &str) -> Result<Vec<Zeroizing<Vec<u8>>>, KeyringProblem> {
    let name = key_id.to_owned();
    within(KEYRING_LIMIT, move || match entry(&name)?.get_secret() {
        Ok(value) => Ok(vec![Zeroizing::new(value)]),
        Err(Error::NoEntry) => Ok(Vec::new()),
        Err(Error::Ambiguous(entries)) => {
            Ok(entries.iter().filter_map(|entry| entry.get_secret().ok()).map(Zeroizing::new).collect())
        }
        Err(error) => Err(problem(&error)),
    })
}

/// Deletes the item made for `key_id`.
pub(crate) fn forget(key_id: &str) -> Result<(), KeyringProblem> {
    let name = key_id.to_owned();
    within(KEYRING_LIMIT, move || match entry(&name)?.delete_credential() {
        Ok(()) | Err(Error::NoEntry) => Ok(()),
        Err(error) => Err(problem(&error)),
    })
}

fn entry(user: &str) -> Result<Entry, KeyringProblem> {
    let label = HashMap::from([("label", LABEL)]);
    store()?.build(SERVICE, user, Some(&label)).map_err(|error| problem(&error))
}

fn write_and_compare(entry: &Entry, bytes: &[u8]) -> Result<(), KeyringProblem> {
    entry.set_secret(bytes).map_err(|error| problem(&error))?;
    let back = Zeroizing::new(entry.get_secret().map_err(|error| problem(&error))?);
    if back.as_slice() == bytes { Ok(()) } else { Err(KeyringProblem::Refused) }
}

/// 32 random hexadecimal digits.
pub(crate) fn random_name() -> Result<String, KeyringProblem> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| KeyringProblem::Refused)?;
    Ok(hex::encode(bytes))
}
