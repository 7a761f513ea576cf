//! The keys that receipts are held against.

use jiff::Timestamp;
use url::Url;
use wire::{Discovery, Jwk, receipt};

use crate::SyncError;
use crate::http::Http;

/// What the portal says today of keys that took the place of older ones. Proves nothing by itself.
pub(crate) async fn rotations(http: &Http, issuer: &str, now: Timestamp) -> Result<Vec<String>, SyncError> {
    let home = Url::parse(issuer).map_err(|_| SyncError::UntrustedEndpoint)?;
    let at = home.join(wire::WELL_KNOWN_PATH).map_err(|_| SyncError::UntrustedEndpoint)?;
    let discovery: Discovery = http.document(at, now).await?;
    Ok(discovery.receipt_key_rotations)
}

/// The key that signed: the one alone with which it verifies.
pub(crate) fn signer_of<'k>(jws: &str, keys: &'k [Jwk]) -> Option<&'k Jwk> {
    keys.iter().find(|key| receipt::verify(jws, std::slice::from_ref(*key)).is_ok())
}
