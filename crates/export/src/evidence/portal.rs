//! What of a portal makes its receipts checkable without this program.

use jiff::Timestamp;
use rights::evidence::Digest;
use serde::Serialize;

/// The portal that took the request.
#[derive(Debug, Clone, Serialize)]
pub struct Portal {
    /// Its address as it was consented to; `None` if it is not connected any more.
    pub address: Option<String>,
    /// Its id of the request.
    pub id: String,
    /// The public keys agreed on at consent, each as a JSON Web Key (RFC 7517).
    pub keys: Vec<serde_json::Value>,
    /// Every receipt that came, in its order.
    pub receipts: Vec<ReceiptRow>,
}

/// One receipt. Its bytes are a document of the request: a JWS in compact form (RFC 7515).
#[derive(Debug, Clone, Serialize)]
pub struct ReceiptRow {
    /// The hash of its bytes.
    pub sha256: Digest,
    /// The step it is about, in the portal's words.
    pub step: String,
    /// When that was, by the portal's clock, UTC.
    pub at: Timestamp,
    /// Whether it was found to be signed, for this very request, by a key agreed on or one that such a key vouches
    /// for.
    pub proven: bool,
    /// The fingerprint of the key that signed it (RFC 7638, in groups of four); `None` if none did.
    pub signer: Option<String>,
}
