//! The first protection, every later unlocking, and changing the protection.

use vault::{Home, MasterKey};

use crate::protection::{Kind, Protection};
use crate::recovery::RecoveryCode;
use crate::{KeyringProblem, KeysError, LockedReason, passphrase, ring};

/// What the member chooses to protect the key with.
#[derive(Clone, Copy)]
pub enum Choice<'a> {
    /// This computer's keyring.
    Keyring,
    /// A passphrase.
    Passphrase(&'a str),
}

impl std::fmt::Debug for Choice<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Keyring => "Keyring",
            Self::Passphrase(_) => "Passphrase(redacted)",
        })
    }
}

/// What came of looking for the master key.
#[derive(Debug)]
pub enum Unlock {
    /// Nothing was ever protected here: neither a protection nor a vault exists.
    FirstRun,
    /// The key.
    Open(MasterKey),
    /// The key is not at hand, and why. Nothing was changed.
    Locked(LockedReason),
}

/// Makes a master key and keeps it in this computer's keyring.
///
/// The key is written there, read back and compared before any file is made.
///
/// # Errors
/// [`KeysError::AlreadyProtected`] if there is a protection or a vault already, [`KeysError::Keyring`]
/// if the keyring cannot serve. Nothing is left then.
pub fn protect_with_keyring(home: &Home) -> Result<(MasterKey, RecoveryCode), KeysError> {
    protect(home, Choice::Keyring)
}

/// Makes a master key and wraps it under a passphrase.
///
/// # Errors
/// [`KeysError::AlreadyProtected`], [`KeysError::PassphraseTooShort`] or [`KeysError::Storage`].
/// Nothing is left then.
pub fn protect_with_passphrase(home: &Home, passphrase: &str) -> Result<(MasterKey, RecoveryCode), KeysError> {
    protect(home, Choice::Passphrase(passphrase))
}

/// Makes a master key and protects it as chosen.
///
/// # Errors
/// As [`protect_with_keyring`] and [`protect_with_passphrase`].
pub fn protect(home: &Home, choice: Choice<'_>) -> Result<(MasterKey, RecoveryCode), KeysError> {
    if home.has_any_vault() || !matches!(Protection::read(home), Ok(None)) {
        return Err(KeysError::AlreadyProtected);
    }
    let master = MasterKey::random()?;
    let code = establish(home, &master, choice)?;
    Ok((master, code))
}

/// Looks for the master key without asking the member.
#[must_use]
pub fn unlock(home: &Home) -> Unlock {
    Protection::mend_copy(home);
    let protection = match Protection::read(home) {
        Ok(Some(protection)) => protection,
        Ok(None) if !home.has_any_vault() => return Unlock::FirstRun,
        Ok(None) | Err(_) => return Unlock::Locked(LockedReason::ProtectionDamaged),
    };
    match protection.kind() {
        Kind::Passphrase => Unlock::Locked(LockedReason::Passphrase),
        Kind::Keyring => from_keyring(&protection),
    }
}

fn from_keyring(protection: &Protection) -> Unlock {
    let values = match ring::fetch(protection.key_id()) {
        Ok(values) => values,
        Err(problem) => return Unlock::Locked(unavailable(problem)),
    };
    let fitting = values.iter().filter_map(|value| MasterKey::from_slice(value)).find(|master| protection.fits(master));
    match fitting {
        Some(master) => Unlock::Open(master),
        None if !values.is_empty() => Unlock::Locked(LockedReason::KeyWrong),
        // A keyring without a collection also answers "no such item": only one that works proves it.
        None => match ring::probe_keyring() {
            Ok(()) => Unlock::Locked(LockedReason::KeyMissing),
            Err(problem) => Unlock::Locked(unavailable(problem)),
        },
    }
}

const fn unavailable(problem: KeyringProblem) -> LockedReason {
    match problem {
        KeyringProblem::Locked => LockedReason::KeyringLocked,
        problem => LockedReason::KeyringUnavailable(problem),
    }
}

/// Unlocks with the member's passphrase. Takes about as long as the work factor says.
///
/// # Errors
/// [`KeysError::PassphraseWrong`], [`KeysError::NoPassphrase`] or [`KeysError::ProtectionDamaged`].
pub fn unlock_with_passphrase(home: &Home, typed: &str) -> Result<MasterKey, KeysError> {
    let protection = present(home)?;
    let wrapped = protection.wrapped().ok_or(KeysError::NoPassphrase)?;
    protection.fitting(passphrase::unwrap(wrapped, typed)?)
}

/// Unlocks with the recovery code, whatever became of the keyring or the passphrase.
///
/// The protection stays as it was; [`change_protection`] repairs it with the key at hand.
///
/// # Errors
/// [`KeysError::RecoveryCodeMistyped`], [`KeysError::RecoveryCodeWrong`] or
/// [`KeysError::ProtectionDamaged`].
pub fn unlock_with_recovery_code(home: &Home, typed: &str) -> Result<MasterKey, KeysError> {
    present(home)?.recover(&RecoveryCode::parse(typed)?)
}

/// Protects the same master key in another way, under a new key id and with a new recovery code; the
/// ones before are worth nothing then. No vault is rewritten.
///
/// The new place is proven before the old is given up, and the old keyring item, which was made for
/// the old id, is deleted last.
///
/// # Errors
/// [`KeysError::KeyWrong`] if `master` is not this directory's key, else as [`protect`]; the old
/// protection is then still good.
pub fn change_protection(home: &Home, master: &MasterKey, choice: Choice<'_>) -> Result<RecoveryCode, KeysError> {
    let old = present(home)?;
    if !old.fits(master) {
        return Err(KeysError::KeyWrong);
    }
    let code = establish(home, master, choice)?;
    if old.kind() == Kind::Keyring && ring::forget(old.key_id()).is_err() {
        tracing::warn!(key_id = old.key_id(), "the old keyring item could not be deleted");
    }
    Ok(code)
}

/// Makes another recovery code; the one before is worth nothing then.
///
/// # Errors
/// [`KeysError::KeyWrong`] if `master` is not this directory's key, or [`KeysError::Storage`].
pub fn new_recovery_code(home: &Home, master: &MasterKey) -> Result<RecoveryCode, KeysError> {
    let protection = present(home)?;
    if !protection.fits(master) {
        return Err(KeysError::KeyWrong);
    }
    let code = RecoveryCode::random()?;
    protection.with_recovery(master, &code)?.write(home)?;
    Ok(code)
}

/// Puts `master` where the member chose, proves it, and only then writes `protection.json`.
fn establish(home: &Home, master: &MasterKey, choice: Choice<'_>) -> Result<RecoveryCode, KeysError> {
    let code = RecoveryCode::random()?;
    let key_id = ring::random_name()?;
    match choice {
        Choice::Passphrase(typed) => {
            let wrapped = passphrase::wrap(master, typed)?;
            Protection::new(master, key_id, Some(wrapped), &code)?.write(home)?;
        }
        Choice::Keyring => {
            let protection = Protection::new(master, key_id.clone(), None, &code)?;
            ring::keep(&key_id, master)?;
            if let Err(error) = protection.write(home) {
                // The item was made for this id a moment ago and protects nothing.
                let _ = ring::forget(&key_id);
                return Err(error);
            }
        }
    }
    Ok(code)
}

fn present(home: &Home) -> Result<Protection, KeysError> {
    Protection::read(home)?.ok_or(KeysError::ProtectionDamaged)
}
