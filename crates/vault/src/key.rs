//! The two kinds of keys and how one wraps the other.

use std::fmt;

use aes_kw::{KeyInit, KwpAes256};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::VaultError;

/// Marks a `key` file and its version.
const MAGIC: [u8; 4] = *b"pdk1";
/// A 32-byte key wrapped with padding (RFC 5649) has one semiblock more.
const WRAPPED: usize = 40;
/// Bytes of SHA-256 that tell a changed file from a wrong master key.
const CHECK: usize = 8;

/// The one key that wraps all vault keys. 32 random bytes, wiped on drop, silent in logs.
pub struct MasterKey(Zeroizing<[u8; 32]>);

/// The raw key of one database. 32 random bytes, wiped on drop, silent in logs.
pub struct VaultKey(Zeroizing<[u8; 32]>);

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey(redacted)")
    }
}

impl fmt::Debug for VaultKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VaultKey(redacted)")
    }
}

fn random() -> Result<Zeroizing<[u8; 32]>, VaultError> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|_| VaultError::Random)?;
    Ok(bytes)
}

impl MasterKey {
    /// A fresh key.
    ///
    /// # Errors
    /// [`VaultError::Random`] if the system gives no random bytes.
    pub fn random() -> Result<Self, VaultError> {
        random().map(Self)
    }

    /// Takes 32 bytes; `None` for any other length.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// The bytes, for whoever stores or wraps them. Never log, show or copy them.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl VaultKey {
    pub(crate) fn random() -> Result<Self, VaultError> {
        random().map(Self)
    }

    /// `PRAGMA key` with the raw key, so that no passphrase is derived on open, and with the file's salt if
    /// it has one: SQLCipher would take another if the disk fails while it reads it, and find damage.
    pub(crate) fn pragma(&self, salt: &[u8]) -> Zeroizing<String> {
        let digits = Zeroizing::new(hex::encode(self.0.as_slice()));
        Zeroizing::new(format!("PRAGMA key = \"x'{}{}'\"", digits.as_str(), hex::encode(salt)))
    }

    /// The content of the `key` file: magic, wrapped key, checksum.
    pub(crate) fn wrap(&self, master: &MasterKey) -> Result<Vec<u8>, VaultError> {
        let mut wrapped = [0; WRAPPED];
        KwpAes256::new(master.expose().into())
            .wrap_key(self.0.as_slice(), &mut wrapped)
            .map_err(|_| VaultError::KeyFileDamaged)?;
        let mut file = MAGIC.to_vec();
        file.extend_from_slice(&wrapped);
        file.extend_from_slice(&checksum(&file));
        Ok(file)
    }

    /// Reads a `key` file.
    ///
    /// # Errors
    /// [`VaultError::KeyFileDamaged`] if the file is not as it was written, [`VaultError::WrongKey`]
    /// if it is but `master` does not open it.
    pub(crate) fn unwrap(file: &[u8], master: &MasterKey) -> Result<Self, VaultError> {
        let damaged = || VaultError::KeyFileDamaged;
        let (body, check) = file.split_at_checked(MAGIC.len() + WRAPPED).ok_or_else(damaged)?;
        let wrapped = body.strip_prefix(&MAGIC).ok_or_else(damaged)?;
        if check != checksum(body) {
            return Err(damaged());
        }
        let mut key = Zeroizing::new([0; 32]);
        KwpAes256::new(master.expose().into())
            .unwrap_key(wrapped, key.as_mut_slice())
            .map_err(|_| VaultError::WrongKey)?;
        Ok(Self(key))
    }
}

fn checksum(body: &[u8]) -> Vec<u8> {
    Sha256::digest(body).iter().take(CHECK).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_master_key_is_told_from_a_changed_key_file() {
        let (ada, ben) = (MasterKey::random().unwrap(), MasterKey::random().unwrap());
        let file = VaultKey::random().unwrap().wrap(&ada).unwrap();
        assert!(VaultKey::unwrap(&file, &ada).is_ok());
        assert!(matches!(VaultKey::unwrap(&file, &ben), Err(VaultError::WrongKey)));
        for bit in 0..file.len() * 8 {
            let mut changed = file.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(matches!(VaultKey::unwrap(&changed, &ada), Err(VaultError::KeyFileDamaged)), "bit {bit}");
        }
        for length in 0..file.len() {
            assert!(matches!(VaultKey::unwrap(&file[..length], &ada), Err(VaultError::KeyFileDamaged)));
        }
    }

    #[test]
    fn keys_are_silent_in_logs() {
        let key = MasterKey::from_slice(&[7; 32]).unwrap();
        assert_eq!(format!("{key:?}"), "MasterKey(redacted)");
        assert_eq!(format!("{:?}", VaultKey::random().unwrap()), "VaultKey(redacted)");
    }
}
