mod request;

use std::fmt;

use base64::{Engine, prelude::BASE64_STANDARD};
use jiff::Timestamp;
use jsonwebtoken::{Algorithm, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::{Jwk, Stay};
pub use request::{RequestReceipt, RequestStep, sign_request, verify_request};

const RECEIPT_TYPE: &str = "member-data-receipt+jwt";
const ROTATION_TYPE: &str = "member-data-receipt-key+jwt";
/// DER of an Ed25519 private key up to its 32 bytes. Source: RFC 8410, section 10.3.
const PKCS8_PREFIX: [u8; 16] =
    [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/// A receipt cannot be made or does not prove anything.
#[derive(Debug, Error)]
pub enum ReceiptError {
    /// The private key is not an Ed25519 key in PKCS#8.
    #[error("the receipt key is not an Ed25519 private key")]
    PrivateKey,
    /// It could not be signed.
    #[error("the receipt could not be signed")]
    Signing(#[source] jsonwebtoken::errors::Error),
    /// It is no JWS of the expected type and algorithm.
    #[error("this is not a receipt")]
    NotAReceipt,
    /// None of the pinned keys made it.
    #[error("the receipt was signed by a key that was not agreed on")]
    UnknownKey,
    /// The signature does not fit, or the signed text is no receipt.
    #[error("the receipt's signature or content does not hold")]
    Signature(#[source] jsonwebtoken::errors::Error),
    /// It is genuine but belongs to another request.
    #[error("the receipt belongs to another request")]
    OtherRequest,
}

/// What a receipt of a deletion says. Names no person and holds no value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The portal's address (`api_base`).
    pub iss: String,
    /// The organization's slug.
    pub organization: String,
    /// The deletion's id.
    pub deletion_id: String,
    /// The operation id of the request.
    pub operation: String,
    /// SHA-256 of the request's body, lower-case hex.
    pub request_sha256: String,
    /// `requested`, `cancelled` or `executed`.
    pub step: String,
    /// When the step was taken, by the server's clock.
    pub at: Timestamp,
    /// Until when the request could be cancelled.
    pub cancel_until: Timestamp,
    /// What stays, and why.
    #[serde(default)]
    pub stays: Vec<Stay>,
    /// When the receipt was signed, Unix seconds.
    pub iat: i64,
}

impl Receipt {
    /// Whether it answers the request with this `organization`, `operation` and body hash.
    ///
    /// # Errors
    /// [`ReceiptError::OtherRequest`] if one of them differs.
    pub fn answers(&self, organization: &str, operation: &str, request_sha256: &str) -> Result<(), ReceiptError> {
        same([&self.organization, &self.operation, &self.request_sha256], [organization, operation, request_sha256])
    }
}

/// Whether a receipt and a request have the same organization, operation and hash.
fn same(receipt: [&str; 3], request: [&str; 3]) -> Result<(), ReceiptError> {
    let [organization, rest @ ..] = receipt;
    let [asked, others @ ..] = request;
    let all = organization == asked && rest.iter().zip(others).all(|(ours, theirs)| ours.eq_ignore_ascii_case(theirs));
    if all { Ok(()) } else { Err(ReceiptError::OtherRequest) }
}

/// SHA-256 of a request body, lower-case hex, as it stands in receipts.
#[must_use]
pub fn request_sha256(body: &[u8]) -> String {
    Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The private key that signs receipts. Silent in logs.
pub struct SigningKey {
    private: EncodingKey,
    public: Jwk,
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(redacted)")
    }
}

impl SigningKey {
    /// Reads a PKCS#8 PEM file (`openssl genpkey -algorithm ed25519`).
    ///
    /// # Errors
    /// [`ReceiptError::PrivateKey`].
    pub fn from_pem(pem: &[u8]) -> Result<Self, ReceiptError> {
        Self::new(EncodingKey::from_ed_pem(pem).map_err(|_| ReceiptError::PrivateKey)?)
    }

    /// The key with these 32 secret bytes.
    ///
    /// # Errors
    /// [`ReceiptError::PrivateKey`]; cannot happen for 32 bytes.
    pub fn from_seed(seed: &[u8; 32]) -> Result<Self, ReceiptError> {
        Self::new(EncodingKey::from_ed_der(&pkcs8(seed)))
    }

    fn new(private: EncodingKey) -> Result<Self, ReceiptError> {
        use jsonwebtoken::jwk::{AlgorithmParameters, Jwk as AnyJwk};
        let any = AnyJwk::from_encoding_key(&private, Algorithm::EdDSA).map_err(|_| ReceiptError::PrivateKey)?;
        let AlgorithmParameters::OctetKeyPair(okp) = any.algorithm else { return Err(ReceiptError::PrivateKey) };
        let public = Jwk::ed25519(okp.x).ok_or(ReceiptError::PrivateKey)?;
        Ok(Self { private, public })
    }

    /// The public half, to publish and to pin.
    #[must_use]
    pub const fn public(&self) -> &Jwk {
        &self.public
    }

    fn sign_as(&self, typ: &str, claims: &impl Serialize) -> Result<String, ReceiptError> {
        let mut header = Header::new(Algorithm::EdDSA);
        header.typ = Some(typ.to_owned());
        header.kid = Some(self.public.kid.clone());
        jsonwebtoken::encode(&header, claims, &self.private).map_err(ReceiptError::Signing)
    }
}

fn pkcs8(seed: &[u8; 32]) -> Vec<u8> {
    PKCS8_PREFIX.iter().chain(seed).copied().collect()
}

/// The PEM file for a key with these 32 secret bytes.
#[must_use]
pub fn pem_from_seed(seed: &[u8; 32]) -> String {
    format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n", BASE64_STANDARD.encode(pkcs8(seed)))
}

/// Signs a receipt.
///
/// # Errors
/// [`ReceiptError::Signing`].
pub fn sign(receipt: &Receipt, key: &SigningKey) -> Result<String, ReceiptError> {
    key.sign_as(RECEIPT_TYPE, receipt)
}

/// Checks the signature against the pinned keys, and only then reads what was signed.
///
/// # Errors
/// [`ReceiptError`] names why it proves nothing.
pub fn verify(jws: &str, pinned: &[Jwk]) -> Result<Receipt, ReceiptError> {
    verify_as(RECEIPT_TYPE, jws, pinned)
}

/// A new receipt key, vouched for by an older one.
#[derive(Serialize, Deserialize)]
struct Rotation {
    key: Jwk,
    iat: i64,
}

/// Vouches with `old` for the key `new`; goes into `receipt_key_rotations`.
///
/// # Errors
/// [`ReceiptError::Signing`].
pub fn sign_rotation(new: &Jwk, old: &SigningKey, at: Timestamp) -> Result<String, ReceiptError> {
    old.sign_as(ROTATION_TYPE, &Rotation { key: new.clone(), iat: at.as_second() })
}

/// The pinned keys and every key that a chain of `rotations` leads to from them.
///
/// Rotations that do not hold are passed over: they prove nothing and harm nothing.
#[must_use]
pub fn trusted_keys(pinned: &[Jwk], rotations: &[String]) -> Vec<Jwk> {
    let mut trusted = pinned.to_vec();
    // Each round trusts at least one more key or ends, so there are at most as many as rotations.
    for _ in rotations {
        let vouched = rotations.iter().filter_map(|jws| verify_as::<Rotation>(ROTATION_TYPE, jws, &trusted).ok());
        let fresh: Vec<Jwk> =
            vouched.map(|rotation| rotation.key).filter(|key| key.is_ed25519() && !trusted.contains(key)).collect();
        let Some(key) = fresh.into_iter().next() else { break };
        trusted.push(key);
    }
    trusted
}

fn verify_as<T: DeserializeOwned>(typ: &str, jws: &str, pinned: &[Jwk]) -> Result<T, ReceiptError> {
    let header = jsonwebtoken::decode_header(jws).map_err(|_| ReceiptError::NotAReceipt)?;
    if header.alg != Algorithm::EdDSA || header.typ.as_deref() != Some(typ) || header.crit.is_some() {
        return Err(ReceiptError::NotAReceipt);
    }
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.required_spec_claims.clear();
    validation.validate_exp = false;
    validation.validate_aud = false;
    let named = pinned.iter().filter(|key| header.kid.as_deref() == Some(key.kid.as_str()));
    let mut last = ReceiptError::UnknownKey;
    for key in named.filter_map(Jwk::decoding) {
        match jsonwebtoken::decode::<T>(jws, &key, &validation) {
            Ok(data) => return Ok(data.claims),
            Err(error) => last = ReceiptError::Signature(error),
        }
    }
    Err(last)
}

#[cfg(test)]
mod tests;
