//! Why a key could not be kept or fetched.

use thiserror::Error;
use vault::VaultError;

/// Why the computer's keyring cannot serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeyringProblem {
    /// There is no session bus.
    #[error("there is no session bus")]
    NoBus,
    /// The bus has no keyring on it.
    #[error("there is no keyring on the session bus")]
    NoProvider,
    /// The keyring has no place to keep an item.
    #[error("the keyring has no default collection")]
    NoCollection,
    /// It is locked and was not unlocked.
    #[error("the keyring is locked")]
    Locked,
    /// It did not answer within the limit.
    #[error("the keyring did not answer in time")]
    TimedOut,
    /// It refused, or gave back something else than it was given.
    #[error("the keyring refused")]
    Refused,
}

/// Why the master key is not at hand although this computer has been protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockedReason {
    /// The member's passphrase is needed.
    Passphrase,
    /// The keyring is locked: unlock it and retry.
    KeyringLocked,
    /// The keyring cannot serve now: retry, or use the recovery code.
    KeyringUnavailable(KeyringProblem),
    /// The keyring works but does not hold the key: use the recovery code.
    KeyMissing,
    /// The keyring holds something else under the key's id: use the recovery code.
    KeyWrong,
    /// `protection.json` is missing or damaged although vaults exist.
    ProtectionDamaged,
}

/// Why a typed recovery code cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RecoveryCodeError {
    /// It has too few or too many characters.
    #[error("the recovery code has another length")]
    Length,
    /// It holds a character that codes do not have.
    #[error("the recovery code holds a character that codes do not have")]
    Character,
    /// Its check characters do not fit: a typing mistake.
    #[error("the recovery code does not fit its check characters")]
    Check,
}

/// A key operation failed. Display text names the operation, never the key.
#[derive(Debug, Error)]
pub enum KeysError {
    /// The keyring cannot serve.
    #[error("the keyring cannot serve")]
    Keyring(#[from] KeyringProblem),
    /// The passphrase has fewer than [`crate::SHORTEST_PASSPHRASE`] characters.
    #[error("the passphrase is too short")]
    PassphraseTooShort,
    /// The passphrase does not open the key.
    #[error("the passphrase is wrong")]
    PassphraseWrong,
    /// The data directory is not protected by a passphrase.
    #[error("there is no passphrase")]
    NoPassphrase,
    /// The typed recovery code cannot be right.
    #[error("the recovery code is mistyped")]
    RecoveryCodeMistyped(#[from] RecoveryCodeError),
    /// The recovery code is well formed but not the one of this data directory.
    #[error("the recovery code is wrong")]
    RecoveryCodeWrong,
    /// The key at hand is not the one that protects this data directory.
    #[error("the key is wrong")]
    KeyWrong,
    /// `protection.json` is missing or damaged.
    #[error("the protection file is missing or damaged")]
    ProtectionDamaged,
    /// There is a protection or a vault already: nothing was made.
    #[error("this data directory is protected already")]
    AlreadyProtected,
    /// The passphrase could not be used for encryption.
    #[error("the passphrase could not be used")]
    Passphrase(#[source] age::EncryptError),
    /// A file could not be written or random bytes not be had.
    #[error("the protection could not be stored")]
    Storage(#[from] VaultError),
}
