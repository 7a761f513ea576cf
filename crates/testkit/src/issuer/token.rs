//! Tokens of any shape.

use jsonwebtoken::Header;
use serde_json::{Map, Value, json};

use super::keys::IssuerKey;

/// An access token in the making: every claim can be changed or left out before it is signed.
#[derive(Debug, Clone)]
pub struct Token {
    claims: Map<String, Value>,
    typ: String,
    key: IssuerKey,
    kid: String,
}

impl Token {
    pub(crate) fn new(issuer: &str, subject: &str, resource: &str, now: i64, seconds: i64) -> Self {
        let claims = json!({
            "iss": issuer,
            "sub": subject,
            "aud": resource,
            "client_id": super::CLIENT_ID,
            "scope": wire::SCOPES.join(" "),
            "jti": uuid::Uuid::new_v4().to_string(),
            "iat": now,
            "exp": now + seconds,
            "auth_time": now,
        });
        let Value::Object(claims) = claims else { unreachable!("the literal is an object") };
        let key = IssuerKey::Es256;
        Self { claims, typ: "at+jwt".to_owned(), key, kid: key.kid(1) }
    }

    pub(crate) fn key(mut self, key: IssuerKey, generation: u32) -> Self {
        self.key = key;
        self.kid = key.kid(generation);
        self
    }

    /// With `value` as claim `name`.
    #[must_use]
    pub fn claim(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.claims.insert(name.to_owned(), value.into());
        self
    }

    /// Without the claim `name`.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.claims.remove(name);
        self
    }

    /// With `seconds` added to the instant in claim `name` (`exp`, `nbf`, `auth_time`).
    #[must_use]
    pub fn shifted(mut self, name: &str, seconds: i64) -> Self {
        let was = self.claims.get(name).and_then(Value::as_i64).unwrap_or(0);
        self.claims.insert(name.to_owned(), (was + seconds).into());
        self
    }

    /// With another `typ` in its header.
    #[must_use]
    pub fn typ(mut self, typ: &str) -> Self {
        typ.clone_into(&mut self.typ);
        self
    }

    /// With another `kid` in its header.
    #[must_use]
    pub fn kid(mut self, kid: &str) -> Self {
        kid.clone_into(&mut self.kid);
        self
    }

    /// Signed with another kind of key, its `kid` unchanged.
    #[must_use]
    pub fn signed_by(mut self, key: IssuerKey) -> Self {
        self.key = key;
        self
    }

    /// The token.
    ///
    /// # Panics
    /// If the fixture key cannot sign, which would be a broken repository.
    #[must_use]
    pub fn sign(&self) -> String {
        let mut header = Header::new(self.key.algorithm());
        header.typ = Some(self.typ.clone());
        header.kid = Some(self.kid.clone());
        jsonwebtoken::encode(&header, &self.claims, &self.key.private()).expect("a fixture key signs")
    }
}
