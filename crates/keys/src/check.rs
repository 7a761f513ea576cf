//! The key check: tells the right master key from any other without opening a vault.

use hkdf::hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use vault::MasterKey;

const CONTEXT: &[u8] = b"privacy-dashboard master key check v1";

fn mac(master: &MasterKey, key_id: &str) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(master.expose()).ok()?;
    mac.update(CONTEXT);
    mac.update(key_id.as_bytes());
    Some(mac)
}

/// HMAC-SHA256 under the master key over the key id, lower-case hexadecimal.
pub(crate) fn key_check(master: &MasterKey, key_id: &str) -> String {
    mac(master, key_id).map(|mac| hex::encode(mac.finalize().into_bytes())).unwrap_or_default()
}

/// Whether `master` is the key the check was made with; compared in constant time.
pub(crate) fn fits(master: &MasterKey, key_id: &str, check: &str) -> bool {
    let Ok(expected) = hex::decode(check) else { return false };
    mac(master, key_id).is_some_and(|mac| mac.verify_slice(&expected).is_ok())
}
