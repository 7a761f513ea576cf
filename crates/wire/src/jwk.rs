//! Public receipt keys.

use jsonwebtoken::{
    DecodingKey,
    jwk::{
        AlgorithmParameters, CommonParameters, EllipticCurve, OctetKeyPairParameters, OctetKeyPairType, ThumbprintHash,
    },
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A public key as JSON. Source: RFC 7517, RFC 8037.
///
/// Only Ed25519 is usable; others are read so that a newer server is not refused, and never match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Jwk {
    /// Key type, `OKP`.
    #[schema(example = "OKP")]
    pub kty: String,
    /// Curve, `Ed25519`.
    #[serde(default)]
    #[schema(example = "Ed25519")]
    pub crv: String,
    /// Public key, base64url without padding.
    #[serde(default)]
    pub x: String,
    /// Key id: the RFC 7638 thumbprint of the key itself.
    #[serde(default)]
    pub kid: String,
    /// `EdDSA`.
    #[serde(default)]
    #[schema(example = "EdDSA")]
    pub alg: String,
    /// `sig`.
    #[serde(default)]
    #[schema(example = "sig")]
    pub r#use: String,
}

impl Jwk {
    /// The key with public part `x` (base64url), named by its thumbprint.
    #[must_use]
    pub(crate) fn ed25519(x: String) -> Option<Self> {
        let mut key = Self {
            kty: "OKP".to_owned(),
            crv: "Ed25519".to_owned(),
            x,
            kid: String::new(),
            alg: "EdDSA".to_owned(),
            r#use: "sig".to_owned(),
        };
        key.kid = key.thumbprint()?;
        Some(key)
    }

    /// RFC 7638 thumbprint (SHA-256, base64url); `None` if the key is not Ed25519.
    ///
    /// This, not `kid`, identifies a key for people: a server chooses `kid` freely.
    #[must_use]
    pub fn thumbprint(&self) -> Option<String> {
        let okp = OctetKeyPairParameters {
            key_type: OctetKeyPairType::OctetKeyPair,
            curve: EllipticCurve::Ed25519,
            x: self.x.clone(),
        };
        let key = jsonwebtoken::jwk::Jwk {
            common: CommonParameters::default(),
            algorithm: AlgorithmParameters::OctetKeyPair(okp),
        };
        if !self.is_ed25519() {
            return None;
        }
        key.thumbprint(ThumbprintHash::SHA256).ok()
    }

    /// Whether it is an Ed25519 key.
    #[must_use]
    pub fn is_ed25519(&self) -> bool {
        self.kty == "OKP" && self.crv == "Ed25519" && !self.x.is_empty()
    }

    /// The key for verification; `None` if it is not a well-formed Ed25519 key.
    pub(crate) fn decoding(&self) -> Option<DecodingKey> {
        if !self.is_ed25519() {
            return None;
        }
        DecodingKey::from_ed_components(&self.x).ok()
    }
}
