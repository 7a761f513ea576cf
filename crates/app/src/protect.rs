//! Choosing how the data is protected, at the first start and later.

use keys::{Choice, KeysError, RecoveryCode};

use crate::{App, AppError, start::Protection};

impl App {
    /// Makes the key, puts it where the member chose, and opens the still empty data. Nothing was
    /// written before. Takes a while with a passphrase; not for the window's thread.
    ///
    /// # Errors
    /// [`KeysError::AlreadyProtected`]; or why the key could not be kept, then nothing is left.
    pub fn protect(&self, choice: Choice<'_>) -> Result<RecoveryCode, AppError> {
        let (master, code) = keys::protect(self.home(), choice)?;
        self.enter_or_wait(master)?;
        Ok(code)
    }

    /// Keeps the same key in another way. Rewrites no data; the old recovery code is worth nothing then.
    ///
    /// # Errors
    /// [`KeysError::PassphraseWrong`] if one is set and `current` is not it.
    pub fn change_protection(&self, choice: Choice<'_>, current: Option<&str>) -> Result<RecoveryCode, AppError> {
        self.prove_member(current)?;
        Ok(keys::change_protection(self.home(), self.open()?.master(), choice)?)
    }

    /// Makes another recovery code; the one before is worth nothing then.
    ///
    /// # Errors
    /// [`KeysError::PassphraseWrong`] if one is set and `current` is not it.
    pub fn new_recovery_code(&self, current: Option<&str>) -> Result<RecoveryCode, AppError> {
        self.prove_member(current)?;
        Ok(keys::new_recovery_code(self.home(), self.open()?.master())?)
    }

    /// Where a passphrase is set, asks for it, so that an unattended window gives nothing away. Whoever
    /// unlocked with the recovery code has proven more and may have forgotten the passphrase.
    pub(crate) fn prove_member(&self, passphrase: Option<&str>) -> Result<(), AppError> {
        if self.protection()? == Protection::Keyring || self.is_recovered() {
            return Ok(());
        }
        let typed = passphrase.ok_or(KeysError::PassphraseWrong)?;
        keys::unlock_with_passphrase(self.home(), typed)?;
        Ok(())
    }
}
