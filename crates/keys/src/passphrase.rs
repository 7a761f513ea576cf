//! The master key wrapped under a passphrase: age, scrypt.

use std::iter;

use age::secrecy::SecretString;
use age::{Decryptor, scrypt};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use std::io::Read;
use vault::MasterKey;
use zeroize::Zeroizing;

use crate::KeysError;

/// The fewest characters a passphrase may have. No other rule.
pub const SHORTEST_PASSPHRASE: usize = 8;

/// scrypt's N is 2 to this power; with r = 8 an attempt costs 128 MiB. OWASP's password storage
/// guidance asks for at least 17.
const WORK_FACTOR: u8 = 17;
/// A file that asks for more work than this is not ours.
const MOST_WORK: u8 = 20;

/// Wraps the key.
pub(crate) fn wrap(master: &MasterKey, passphrase: &str) -> Result<String, KeysError> {
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(KeysError::PassphraseTooShort);
    }
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(WORK_FACTOR);
    let wrapped = age::encrypt(&recipient, master.expose()).map_err(KeysError::Passphrase)?;
    Ok(BASE64_STANDARD.encode(wrapped))
}

/// Unwraps the key.
pub(crate) fn unwrap(wrapped: &str, passphrase: &str) -> Result<MasterKey, KeysError> {
    let wrapped = BASE64_STANDARD.decode(wrapped).map_err(|_| KeysError::ProtectionDamaged)?;
    let decryptor = Decryptor::new_buffered(wrapped.as_slice()).map_err(|_| KeysError::ProtectionDamaged)?;
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let mut plain = match decryptor.decrypt(iter::once::<&dyn age::Identity>(&identity)) {
        Ok(plain) => plain,
        Err(age::DecryptError::DecryptionFailed) => return Err(KeysError::PassphraseWrong),
        Err(_) => return Err(KeysError::ProtectionDamaged),
    };
    let mut bytes = Zeroizing::new(Vec::with_capacity(64));
    plain.read_to_end(&mut bytes).map_err(|_| KeysError::ProtectionDamaged)?;
    MasterKey::from_slice(&bytes).ok_or(KeysError::ProtectionDamaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_passphrase_gives_the_key_back() {
        let master = MasterKey::random().unwrap();
        let wrapped = wrap(&master, "Adas Kamera läuft").unwrap();
        assert_eq!(unwrap(&wrapped, "Adas Kamera läuft").unwrap().expose(), master.expose());
        assert!(matches!(unwrap(&wrapped, "adas Kamera läuft"), Err(KeysError::PassphraseWrong)));
        assert!(matches!(unwrap("YWdl", "Adas Kamera läuft"), Err(KeysError::ProtectionDamaged)));
    }

    #[test]
    fn a_passphrase_of_seven_characters_is_too_short() {
        let master = MasterKey::random().unwrap();
        assert!(matches!(wrap(&master, "äöüäöüä"), Err(KeysError::PassphraseTooShort)));
    }
}
