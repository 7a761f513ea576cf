//! `protection.json`: how the master key of a data directory is protected. It holds no secret in the
//! clear and no personal data.
//!
//! Without it neither keyring nor recovery code opens anything, so a copy lies beside it
//! (`protection.copy.json`), read only where the first is missing or damaged.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use vault::{Home, MasterKey, VaultError, write_durably};

use crate::recovery::{RecoveryCode, RecoveryWrap};
use crate::{KeysError, check};

const VERSION: u32 = 1;

/// What protects the master key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The operating system's keyring.
    Keyring,
    /// A passphrase.
    Passphrase,
}

/// The content of `protection.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protection {
    version: u32,
    key_id: String,
    kind: Kind,
    backend: String,
    key_check: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    passphrase: Option<String>,
    recovery: RecoveryWrap,
    /// SHA-256 over everything above, so that damage is told from a wrong key.
    checksum: String,
}

impl Protection {
    /// Describes how `master` is protected from now on; not stored yet.
    pub(crate) fn new(
        master: &MasterKey,
        key_id: String,
        passphrase: Option<String>,
        code: &RecoveryCode,
    ) -> Result<Self, KeysError> {
        let kind = if passphrase.is_some() { Kind::Passphrase } else { Kind::Keyring };
        let protection = Self {
            version: VERSION,
            key_check: check::key_check(master, &key_id),
            key_id,
            kind,
            backend: backend(kind).to_owned(),
            passphrase,
            recovery: RecoveryWrap::new(master, code)?,
            checksum: String::new(),
        };
        Ok(protection.sealed())
    }

    /// The same protection with another recovery code; the one before is worth nothing then.
    pub(crate) fn with_recovery(&self, master: &MasterKey, code: &RecoveryCode) -> Result<Self, KeysError> {
        Ok(Self { recovery: RecoveryWrap::new(master, code)?, ..self.clone() }.sealed())
    }

    /// Reads the file, or its copy if the file is missing or damaged; `None` if there is neither.
    ///
    /// # Errors
    /// [`KeysError::ProtectionDamaged`] if neither is as it was written.
    pub fn read(home: &Home) -> Result<Option<Self>, KeysError> {
        match (Self::read_at(&path(home)), Self::read_at(&copy_path(home))) {
            (Ok(Some(protection)), _) | (_, Ok(Some(protection))) => Ok(Some(protection)),
            (Ok(None), Ok(None)) => Ok(None),
            _ => Err(KeysError::ProtectionDamaged),
        }
    }

    fn read_at(path: &Path) -> Result<Option<Self>, KeysError> {
        let text = match fs::read(path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(_) => return Err(KeysError::ProtectionDamaged),
        };
        let protection: Self = serde_json::from_slice(&text).map_err(|_| KeysError::ProtectionDamaged)?;
        if protection.version != VERSION || protection.checksum != protection.sum() {
            return Err(KeysError::ProtectionDamaged);
        }
        Ok(Some(protection))
    }

    /// Writes the file, in one step that a crash cannot halve, then its copy.
    pub(crate) fn write(&self, home: &Home) -> Result<(), KeysError> {
        write_durably(&path(home), &self.text()?)?;
        self.write_copy(home);
        Ok(())
    }

    /// A copy that cannot be written must not keep an old way in: then there is none.
    fn write_copy(&self, home: &Home) {
        let copy = copy_path(home);
        let written = self.text().and_then(|text| Ok(write_durably(&copy, &text)?));
        if written.is_err() {
            tracing::warn!("the copy of the protection could not be written");
            let _ = fs::remove_file(copy);
        }
    }

    /// After a crash between file and copy: brings the copy up to the file.
    pub(crate) fn mend_copy(home: &Home) {
        if let Ok(Some(protection)) = Self::read_at(&path(home))
            && !matches!(Self::read_at(&copy_path(home)), Ok(Some(copy)) if copy == protection)
        {
            protection.write_copy(home);
        }
    }

    fn text(&self) -> Result<Vec<u8>, KeysError> {
        let text = serde_json::to_vec_pretty(self)
            .map_err(|error| VaultError::Io { doing: "write the protection", source: error.into() })?;
        Ok(text)
    }

    /// Which of the two protects the key.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The random name of the keyring item.
    #[must_use]
    pub fn key_id(&self) -> &str {
        &self.key_id
    }

    pub(crate) const fn wrapped(&self) -> Option<&String> {
        self.passphrase.as_ref()
    }

    pub(crate) fn recover(&self, code: &RecoveryCode) -> Result<MasterKey, KeysError> {
        self.fitting(self.recovery.unwrap(code)?)
    }

    /// `master`, if it is the key this protection is about.
    pub(crate) fn fitting(&self, master: MasterKey) -> Result<MasterKey, KeysError> {
        if self.fits(&master) { Ok(master) } else { Err(KeysError::KeyWrong) }
    }

    pub(crate) fn fits(&self, master: &MasterKey) -> bool {
        check::fits(master, &self.key_id, &self.key_check)
    }

    fn sealed(mut self) -> Self {
        self.checksum = self.sum();
        self
    }

    fn sum(&self) -> String {
        let bare = Self { checksum: String::new(), ..self.clone() };
        serde_json::to_vec(&bare).map(|text| hex::encode(Sha256::digest(text))).unwrap_or_default()
    }
}

fn path(home: &Home) -> PathBuf {
    home.root().join("protection.json")
}

fn copy_path(home: &Home) -> PathBuf {
    home.root().join("protection.copy.json")
}

/// The store behind each kind, so that a moved data directory can say what it needs.
const fn backend(kind: Kind) -> &'static str {
    match kind {
        Kind::Passphrase => "age-scrypt",
        Kind::Keyring if cfg!(target_os = "linux") => "secret-service",
        Kind::Keyring if cfg!(target_os = "macos") => "keychain",
        Kind::Keyring => "credential-manager",
    }
}
