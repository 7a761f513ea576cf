//! What the app must do before it can show anything.

use keys::{KeyringProblem, KeysError, Kind, LockedReason, Unlock};
use vault::{Ledger, MasterKey, VaultError};

use crate::{App, AppError};

/// Where the app stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// First start: the member chooses how their data is protected. Whether this computer's keyring
    /// could do it was just tried.
    Protect(Result<(), KeyringProblem>),
    /// Data exists and its key is not here.
    Unlock(Locked),
    /// Everything is open.
    Ready,
}

/// Why the data is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locked {
    /// The key is not at hand.
    Key(LockedReason),
    /// The key is there, but the ledger cannot be read. Unlocking once more sets the damaged files
    /// aside and goes on with what can be read of them.
    LedgerDamaged,
    /// The member locked the app; the keyring opens it again.
    ByMember,
}

/// What protects the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// This computer's keyring.
    Keyring,
    /// A passphrase.
    Passphrase,
}

impl From<Kind> for Protection {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Keyring => Self::Keyring,
            Kind::Passphrase => Self::Passphrase,
        }
    }
}

impl App {
    /// Finds out where the app stands, and opens everything if the keyring gives the key. May ask the
    /// keyring, so it can take up to its time limit; not for the window's thread.
    ///
    /// # Errors
    /// If the ledger or the data directory cannot be used for another reason than damage.
    pub fn start(&self) -> Result<Phase, AppError> {
        if self.opened().is_some() {
            return Ok(Phase::Ready);
        }
        if self.is_locked_by_member() && self.protection()? == Protection::Keyring {
            return Ok(Phase::Unlock(Locked::ByMember));
        }
        self.try_keyring()
    }

    /// What protects the key.
    ///
    /// # Errors
    /// [`KeysError::ProtectionDamaged`] if that cannot be read.
    pub fn protection(&self) -> Result<Protection, AppError> {
        let protection = keys::Protection::read(self.home())?.ok_or(KeysError::ProtectionDamaged)?;
        Ok(protection.kind().into())
    }

    pub(crate) fn try_keyring(&self) -> Result<Phase, AppError> {
        match keys::unlock(self.home()) {
            Unlock::FirstRun => Ok(Phase::Protect(keys::probe_keyring())),
            Unlock::Locked(reason) => Ok(Phase::Unlock(Locked::Key(reason))),
            Unlock::Open(master) => self.enter_or_wait(master),
        }
    }

    /// Opens everything under `master`; with a damaged ledger the key waits for the member's word.
    pub(crate) fn enter_or_wait(&self, master: MasterKey) -> Result<Phase, AppError> {
        match Ledger::open_or_create(self.home(), &master).and_then(sound) {
            Ok(ledger) => self.enter(master, ledger)?,
            Err(error) if error.is_damage() => {
                tracing::error!(%error, "the ledger is damaged");
                self.keep_waiting(master);
                return Ok(Phase::Unlock(Locked::LedgerDamaged));
            }
            Err(error) => return Err(AppError::Ledger(error)),
        }
        Ok(Phase::Ready)
    }

    /// Sets the damaged ledger aside and goes on with what can be read of it.
    /// One that was put back from a backup meanwhile is simply opened.
    pub(crate) fn replace_ledger(&self, master: MasterKey) -> Result<Phase, AppError> {
        if let Ok(ledger) = Ledger::open(self.home(), &master).and_then(sound) {
            self.enter(master, ledger)?;
            return Ok(Phase::Ready);
        }
        let replaced = Ledger::replace_damaged(self.home(), &master).map_err(AppError::Ledger)?;
        tracing::warn!(rows = replaced.rows, "the damaged ledger was set aside");
        self.enter(master, replaced.ledger)?;
        Ok(Phase::Ready)
    }
}

/// A ledger that is whole. It opens with damage in a page that opening does not read, and would then fail
/// one day in the middle of a deletion, where nobody offers to repair it.
fn sound(ledger: Ledger) -> Result<Ledger, VaultError> {
    ledger.verify()?;
    Ok(ledger)
}
