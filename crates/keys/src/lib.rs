//! Where the master key lives: the operating system's keyring or a passphrase, and a recovery code
//! beside either.
//!
//! What protects it stands in `protection.json`: a random key id, the kind of protection, a key
//! check, the wrapped copies; no personal data. Nothing here ever wipes, overwrites an item it did
//! not make for its own key id, or makes a new key where files already exist.

mod check;
mod error;
mod limit;
mod passphrase;
mod protection;
mod recovery;
mod ring;
mod unlock;

pub use error::{KeyringProblem, KeysError, LockedReason, RecoveryCodeError};
pub use passphrase::SHORTEST_PASSPHRASE;
pub use protection::{Kind, Protection};
pub use recovery::RecoveryCode;
pub use ring::{KEYRING_LIMIT, SERVICE, probe_keyring};
pub use unlock::{
    Choice, Unlock, change_protection, new_recovery_code, protect, protect_with_keyring, protect_with_passphrase,
    unlock, unlock_with_passphrase, unlock_with_recovery_code,
};
pub use vault::MasterKey;
