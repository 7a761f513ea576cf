//! Access tokens: who is asking, said by the issuer alone.

mod jwks;

use std::sync::Arc;

use domain::Clock;
use jsonwebtoken::{Algorithm, Validation};
use serde::Deserialize;
use wire::ProblemCode;

pub use jwks::Keys;
use jwks::Known;

use crate::Failure;

/// Algorithms taken. Anything else, `none` and shared secrets above all, is refused unread.
const ALGORITHMS: [Algorithm; 4] = [Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA, Algorithm::PS256];
/// How far the issuer's clock may be from ours, in seconds.
const LEEWAY_SECONDS: i64 = 30;
/// The scope every call needs.
const SCOPE: &str = "member-data";

/// A member, as the token names them.
#[derive(Clone)]
pub struct Subject {
    /// The issuer's id for the member.
    pub id: String,
    /// When they last signed in, Unix seconds.
    auth_time: Option<i64>,
}

impl Subject {
    /// Whether they signed in within the last 300 seconds of `now` (Unix seconds).
    #[must_use]
    pub fn is_fresh(&self, now: i64) -> bool {
        let most = i64::try_from(wire::header::STEP_UP_MAX_AGE_SECONDS).unwrap_or(0);
        self.auth_time.is_some_and(|at| at <= now + LEEWAY_SECONDS && now - at <= most)
    }
}

/// Checks access tokens. Source: RFC 9068, section 4.
pub struct Verifier {
    keys: Keys,
    issuer: String,
    audience: String,
    clock: Arc<dyn Clock>,
}

/// What a token with a good signature says, as far as it matters here.
#[derive(Clone)]
struct Verified {
    subject: Subject,
    /// Unix seconds.
    expires: i64,
    /// Unix seconds.
    begins: Option<i64>,
    has_scope: bool,
}

#[derive(Deserialize)]
struct Claims {
    sub: String,
    exp: i64,
    #[serde(default)]
    nbf: Option<i64>,
    #[serde(default)]
    scope: String,
    #[serde(default)]
    auth_time: Option<i64>,
}

impl Verifier {
    /// A verifier for tokens of `issuer` made out to `audience`.
    #[must_use]
    pub fn new(keys: Keys, issuer: String, audience: String, clock: Arc<dyn Clock>) -> Self {
        Self { keys, issuer, audience, clock }
    }

    /// Who the token speaks for.
    ///
    /// # Errors
    /// `unauthenticated` for anything wrong with it (without saying what), `forbidden` if only the scope is missing.
    pub async fn verify(&self, token: &str) -> Result<Subject, Failure> {
        let refused = || Failure::from(ProblemCode::Unauthenticated);
        let header = jsonwebtoken::decode_header(token).map_err(|_| refused())?;
        let typ = header.typ.as_deref().unwrap_or_default().to_ascii_lowercase();
        let is_access_token = matches!(typ.as_str(), "at+jwt" | "application/at+jwt");
        if !ALGORITHMS.contains(&header.alg) || !is_access_token || header.crit.is_some() {
            return Err(refused());
        }
        let kid = header.kid.ok_or_else(refused)?;
        let keys = self.keys.that_may_know(&kid).await.ok_or_else(refused)?;
        let verified = match keys.recall(token) {
            Some(verified) => verified,
            None => self.decode(token, &kid, header.alg, &keys).ok_or_else(refused)?,
        };
        let now = self.clock.now().as_second();
        let in_time = now < verified.expires.saturating_add(LEEWAY_SECONDS)
            && verified.begins.is_none_or(|from| from <= now.saturating_add(LEEWAY_SECONDS));
        if !in_time {
            return Err(refused());
        }
        if !verified.has_scope {
            return Err(ProblemCode::Forbidden.into());
        }
        Ok(verified.subject)
    }

    /// Checks the signature and everything that never changes; `None` if any of it is wrong.
    fn decode(&self, token: &str, kid: &str, algorithm: Algorithm, keys: &Known) -> Option<Verified> {
        let key = keys.key(kid, algorithm)?;
        let mut validation = Validation::new(algorithm);
        validation.set_audience(&[&self.audience]);
        validation.set_issuer(&[&self.issuer]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        // Times are held against our own clock, and at each request.
        validation.validate_exp = false;
        let claims = jsonwebtoken::decode::<Claims>(token, &key, &validation).ok()?.claims;
        if claims.sub.is_empty() || claims.sub.len() > 255 {
            return None;
        }
        let verified = Verified {
            has_scope: claims.scope.split(' ').any(|scope| scope == SCOPE),
            subject: Subject { id: claims.sub, auth_time: claims.auth_time },
            expires: claims.exp,
            begins: claims.nbf,
        };
        keys.remember(token, verified.clone());
        Some(verified)
    }
}
