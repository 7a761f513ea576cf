//! `protection.json`: how the master key of a data directory is protected. It holds no secret in the
//! clear and no personal data.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

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

    /// Reads the file; `None` if there is none.
    ///
    /// # Errors
    /// [`KeysError::ProtectionDamaged`] if it is not as it was written.
    pub fn read(home: &Home) -> Result<Option<Self>, KeysError> {
        let text = match fs::read(path(home)) {
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

    /// Writes the file, in one step that a crash cannot halve.
    pub(crate) fn write(&self, home: &Home) -> Result<(), KeysError> {
        let text = serde_json::to_vec_pretty(self)
            .map_err(|error| VaultError::Io { doing: "write the protection", source: error.into() })?;
        Ok(write_durably(&path(home), &text)?)
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

/// The store behind each kind, so that a moved data directory can say what it needs.
const fn backend(kind: Kind) -> &'static str {
    match kind {
        Kind::Passphrase => "age-scrypt",
        Kind::Keyring if cfg!(target_os = "linux") => "secret-service",
        Kind::Keyring if cfg!(target_os = "macos") => "keychain",
        Kind::Keyring => "credential-manager",
    }
}
