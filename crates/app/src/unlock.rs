//! Unlocking and locking.

use crate::{
    App, AppError,
    start::{Locked, Phase},
};

/// What the member gives to unlock.
#[derive(Clone, Copy)]
pub enum Given<'a> {
    /// Nothing: the keyring is asked again, or a damaged ledger is set aside.
    Nothing,
    /// The passphrase.
    Passphrase(&'a str),
    /// The recovery code.
    RecoveryCode(&'a str),
}

impl App {
    /// Opens everything with what the member gives. Takes a while; not for the window's thread.
    ///
    /// # Errors
    /// [`keys::KeysError::PassphraseWrong`], [`keys::KeysError::RecoveryCodeWrong`] and their like;
    /// nothing is changed then and it can be tried again.
    pub fn unlock(&self, given: Given<'_>) -> Result<Phase, AppError> {
        if self.opened().is_some() {
            return Ok(Phase::Ready);
        }
        let phase = match given {
            Given::Nothing => match self.take_waiting() {
                Some(master) => self.replace_ledger(master)?,
                None => self.try_keyring()?,
            },
            Given::Passphrase(typed) => self.enter_or_wait(keys::unlock_with_passphrase(self.home(), typed)?)?,
            Given::RecoveryCode(typed) => {
                let phase = self.enter_or_wait(keys::unlock_with_recovery_code(self.home(), typed)?)?;
                self.set_recovered();
                phase
            }
        };
        if phase == Phase::Ready {
            self.set_locked_by_member(false);
        }
        Ok(phase)
    }

    /// Closes everything and says what opens it again.
    ///
    /// # Errors
    /// If the protection cannot be read.
    pub fn lock(&self) -> Result<Phase, AppError> {
        self.leave();
        self.set_locked_by_member(true);
        match self.start()? {
            Phase::Ready => Ok(Phase::Unlock(Locked::ByMember)),
            phase => Ok(phase),
        }
    }

    /// Before the app ends: nothing secret stays in the window or on the clipboard, nothing is halfway.
    pub fn quit(&self) {
        self.leave();
    }
}
