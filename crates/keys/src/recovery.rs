//! The recovery code: 160 random bits the member keeps outside this computer.
//!
//! Shown as eight groups of four characters in Crockford's base 32 and one group of two check
//! characters. It wraps the master key (AES-KWP under HKDF-SHA256 of the code), so no slow
//! derivation is needed.

use std::fmt;

use aes_kw::{KeyInit, KwpAes256};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use vault::{MasterKey, VaultError};
use zeroize::Zeroizing;

use crate::{KeysError, RecoveryCodeError};

/// Crockford's base 32: no I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 160 bits.
const BYTES: usize = 20;
const DIGITS: usize = 32;
const CHECK_DIGITS: usize = 2;
const CONTEXT: &[u8] = b"privacy-dashboard recovery wrap v1";

/// A recovery code; wiped on drop, silent in logs.
pub struct RecoveryCode(Zeroizing<[u8; BYTES]>);

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(redacted)")
    }
}

impl RecoveryCode {
    pub(crate) fn random() -> Result<Self, KeysError> {
        let mut bytes = Zeroizing::new([0; BYTES]);
        getrandom::fill(bytes.as_mut_slice()).map_err(|_| VaultError::Random)?;
        Ok(Self(bytes))
    }

    /// The code as the member writes it down: `XXXX-XXXX-…-XXXX-YY`.
    #[must_use]
    pub fn show(&self) -> Zeroizing<String> {
        let digits = Zeroizing::new(to_digits(self.0.as_slice()));
        let check = self.check();
        let mut shown = Zeroizing::new(String::with_capacity(42));
        for (place, digit) in digits.iter().chain(&check).enumerate() {
            if place > 0 && place % 4 == 0 {
                shown.push('-');
            }
            shown.push(char::from(*digit));
        }
        shown
    }

    /// Reads a typed code: case, spaces and hyphens do not matter, and O, I and L are read as 0 and 1.
    ///
    /// # Errors
    /// [`RecoveryCodeError`] says what kind of typing mistake it is.
    pub fn parse(typed: &str) -> Result<Self, RecoveryCodeError> {
        let mut digits = Zeroizing::new(Vec::with_capacity(DIGITS + CHECK_DIGITS));
        for c in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}')) {
            if digits.len() == DIGITS + CHECK_DIGITS {
                return Err(RecoveryCodeError::Length);
            }
            digits.push(digit_value(c).ok_or(RecoveryCodeError::Character)?);
        }
        let (code, check) = digits.split_at_checked(DIGITS).ok_or(RecoveryCodeError::Length)?;
        if check.len() != CHECK_DIGITS {
            return Err(RecoveryCodeError::Length);
        }
        let parsed = Self(from_digits(code));
        let expected: Vec<u8> = parsed.check().iter().filter_map(|digit| digit_value(char::from(*digit))).collect();
        if check == expected { Ok(parsed) } else { Err(RecoveryCodeError::Check) }
    }

    fn check(&self) -> Vec<u8> {
        let hash = Sha256::digest(self.0.as_slice());
        to_digits(hash.as_slice()).into_iter().take(CHECK_DIGITS).collect()
    }

    /// The key that wraps the master key, of this code and a salt.
    fn wrapping_key(&self, salt: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
        let mut key = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(Some(salt), self.0.as_slice()).expand(CONTEXT, key.as_mut_slice()).ok()?;
        Some(key)
    }
}

/// The master key wrapped under a recovery code, as it stands in `protection.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecoveryWrap {
    /// 16 random bytes, hexadecimal.
    salt: String,
    /// 40 bytes, hexadecimal.
    wrapped: String,
}

impl RecoveryWrap {
    pub(crate) fn new(master: &MasterKey, code: &RecoveryCode) -> Result<Self, KeysError> {
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).map_err(|_| VaultError::Random)?;
        let key = code.wrapping_key(&salt).ok_or(KeysError::RecoveryCodeWrong)?;
        let mut wrapped = [0; 40];
        KwpAes256::new(key.as_slice().try_into().map_err(|_| KeysError::RecoveryCodeWrong)?)
            .wrap_key(master.expose(), &mut wrapped)
            .map_err(|_| KeysError::RecoveryCodeWrong)?;
        Ok(Self { salt: hex::encode(salt), wrapped: hex::encode(wrapped) })
    }

    pub(crate) fn unwrap(&self, code: &RecoveryCode) -> Result<MasterKey, KeysError> {
        let damaged = || KeysError::ProtectionDamaged;
        let salt = hex::decode(&self.salt).map_err(|_| damaged())?;
        let wrapped = hex::decode(&self.wrapped).map_err(|_| damaged())?;
        let key = code.wrapping_key(&salt).ok_or_else(damaged)?;
        let mut master = Zeroizing::new([0; 32]);
        KwpAes256::new(key.as_slice().try_into().map_err(|_| damaged())?)
            .unwrap_key(&wrapped, master.as_mut_slice())
            .map_err(|_| KeysError::RecoveryCodeWrong)?;
        MasterKey::from_slice(master.as_slice()).ok_or_else(damaged)
    }
}

/// What a typed character counts.
fn digit_value(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    let place = ALPHABET.iter().position(|digit| char::from(*digit) == c)?;
    u8::try_from(place).ok()
}

/// Groups of five bits, the first bit first; what does not fill a group is left out.
fn to_digits(bytes: &[u8]) -> Vec<u8> {
    let mut digits = Vec::with_capacity(bytes.len() * 8 / 5);
    let (mut pool, mut bits) = (0_u16, 0_u8);
    for byte in bytes {
        pool = (pool << 8) | u16::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            let place = usize::from((pool >> bits) & 31);
            digits.extend(ALPHABET.get(place));
        }
        pool &= (1 << bits) - 1;
    }
    digits
}

/// Puts 32 groups of five bits together again.
fn from_digits(digits: &[u8]) -> Zeroizing<[u8; BYTES]> {
    let mut bytes = Zeroizing::new([0; BYTES]);
    let (mut pool, mut bits) = (0_u16, 0_u8);
    let mut places = bytes.iter_mut();
    for digit in digits {
        pool = (pool << 5) | u16::from(*digit);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            if let (Some(place), Ok(byte)) = (places.next(), u8::try_from(pool >> bits)) {
                *place = byte;
            }
            pool &= (1 << bits) - 1;
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_however_it_is_typed() {
        for _ in 0..200 {
            let code = RecoveryCode::random().unwrap();
            let shown = code.show();
            assert_eq!(shown.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4, 4, 4, 4, 4, 2]);
            let sloppy = shown.to_lowercase().replace('0', "o").replace('1', "l").replace('-', " ");
            for typed in [shown.as_str(), &sloppy, &shown.replace('1', "I").replace('-', "")] {
                assert_eq!(RecoveryCode::parse(typed).unwrap().0, code.0);
            }
        }
    }

    #[test]
    fn a_typing_mistake_is_named() {
        let code = RecoveryCode(Zeroizing::new([0x5a; BYTES]));
        let shown = code.show();
        assert_eq!(RecoveryCode::parse(&shown[1..]).map(drop), Err(RecoveryCodeError::Length));
        assert_eq!(RecoveryCode::parse(&format!("{}A", *shown)).map(drop), Err(RecoveryCodeError::Length));
        assert_eq!(RecoveryCode::parse("").map(drop), Err(RecoveryCodeError::Length));
        assert_eq!(RecoveryCode::parse(&shown.replacen('B', "U", 1)).map(drop), Err(RecoveryCodeError::Character));
        let first = if shown.starts_with('X') { "Y" } else { "X" };
        let other = format!("{first}{}", &shown[1..]);
        assert_eq!(RecoveryCode::parse(&other).map(drop), Err(RecoveryCodeError::Check));
    }

    #[test]
    fn only_its_own_code_unwraps_the_key() {
        let master = MasterKey::random().unwrap();
        let (ada, ben) = (RecoveryCode::random().unwrap(), RecoveryCode::random().unwrap());
        let wrap = RecoveryWrap::new(&master, &ada).unwrap();
        assert_eq!(wrap.unwrap(&ada).unwrap().expose(), master.expose());
        assert!(matches!(wrap.unwrap(&ben), Err(KeysError::RecoveryCodeWrong)));
    }
}
