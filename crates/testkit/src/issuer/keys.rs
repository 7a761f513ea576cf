//! The issuer's signing keys.

use jsonwebtoken::{
    Algorithm, EncodingKey,
    jwk::{Jwk, JwkSet, PublicKeyUse},
};

/// Which key signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssuerKey {
    /// P-256.
    Es256,
    /// RSA, PKCS#1 v1.5.
    Rs256,
    /// RSA, PSS.
    Ps256,
    /// Ed25519.
    EdDsa,
}

impl IssuerKey {
    const PUBLISHED: [Self; 3] = [Self::Es256, Self::Rs256, Self::EdDsa];

    /// The algorithm in the token's header.
    pub(crate) const fn algorithm(self) -> Algorithm {
        match self {
            Self::Es256 => Algorithm::ES256,
            Self::Rs256 => Algorithm::RS256,
            Self::Ps256 => Algorithm::PS256,
            Self::EdDsa => Algorithm::EdDSA,
        }
    }

    /// The key's name in its `generation`.
    pub(crate) fn kid(self, generation: u32) -> String {
        let family = match self {
            Self::Es256 => "ec",
            Self::Rs256 | Self::Ps256 => "rsa",
            Self::EdDsa => "ed",
        };
        format!("{family}-{generation}")
    }

    /// The private key.
    pub(crate) fn private(self) -> EncodingKey {
        let key = match self {
            Self::Es256 => EncodingKey::from_ec_pem(include_bytes!("../../../../tests/fixtures/issuer/p256.pem")),
            Self::Rs256 | Self::Ps256 => {
                EncodingKey::from_rsa_pem(include_bytes!("../../../../tests/fixtures/issuer/rsa.pem"))
            }
            Self::EdDsa => EncodingKey::from_ed_pem(include_bytes!("../../../../tests/fixtures/issuer/ed25519.pem")),
        };
        key.expect("the fixture holds a private key")
    }
}

/// The public keys of `generation`. The RSA key names no algorithm, because it serves two.
pub(crate) fn published(generation: u32) -> JwkSet {
    let public = |key: IssuerKey| {
        let mut jwk = Jwk::from_encoding_key(&key.private(), key.algorithm()).expect("the fixture holds a key pair");
        jwk.common.key_id = Some(key.kid(generation));
        jwk.common.public_key_use = Some(PublicKeyUse::Signature);
        if key == IssuerKey::Rs256 {
            jwk.common.key_algorithm = None;
        }
        jwk
    };
    JwkSet { keys: IssuerKey::PUBLISHED.into_iter().map(public).collect() }
}
