//! The issuer's public keys, found through its discovery document and kept, with what was verified under them.

use std::{
    collections::HashMap,
    num::NonZeroU32,
    sync::{self, Arc, PoisonError, RwLock},
    time::{Duration, Instant},
};

use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use jsonwebtoken::{
    Algorithm, DecodingKey,
    jwk::{Jwk, JwkSet, PublicKeyUse},
};
use reqwest::{Client, redirect};
use serde::{Deserialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use thiserror::Error;
use tokio::sync::Mutex;
use url::Url;

use super::Verified;
use crate::config::is_safe_address;

/// Keys are asked for again after this long even if nothing is missing.
const FRESH_FOR: Duration = Duration::from_secs(600);
/// Largest document taken from the issuer.
const LARGEST_BYTES: usize = 1024 * 1024;
/// Unknown key ids may cause this many look-ups at once …
const LOOK_UPS_AT_ONCE: NonZeroU32 = NonZeroU32::new(3).expect("3 is not zero");
/// … and then one in this time, so that made-up tokens cannot make us attack the issuer.
const LOOK_UP_EVERY: Duration = Duration::from_secs(10);

/// The issuer's keys cannot be fetched.
#[derive(Debug, Error)]
enum KeysError {
    #[error("the issuer does not answer")]
    Http(#[from] reqwest::Error),
    #[error("the issuer's answer is too large")]
    TooLarge,
    #[error("the issuer's answer cannot be read")]
    Json(#[from] serde_json::Error),
    #[error("the issuer calls itself something else")]
    OtherIssuer,
    #[error("the issuer's keys stand at an unsafe address")]
    UnsafeAddress,
}

/// Tokens remembered under one set of keys; with more, the memory starts over.
const REMEMBERED: usize = 8192;

/// One set of keys as the issuer gave it. What was verified under it is forgotten with it, so a key the
/// issuer takes back ends its tokens with the next look.
pub struct Known {
    set: JwkSet,
    fetched: Instant,
    verified: sync::Mutex<HashMap<[u8; 32], Verified>>,
}

impl Known {
    fn new(set: JwkSet) -> Self {
        Self { set, fetched: Instant::now(), verified: sync::Mutex::default() }
    }

    /// The key called `kid`, if it may sign with `algorithm`.
    pub(super) fn key(&self, kid: &str, algorithm: Algorithm) -> Option<DecodingKey> {
        let key = self.set.find(kid).filter(|key| may_sign(key, algorithm))?;
        DecodingKey::from_jwk(key).ok()
    }

    /// What a token says whose signature was found good under these keys. A member's app sends the same token
    /// with many requests, and a signature costs more than all else that a reading does.
    pub(super) fn recall(&self, token: &str) -> Option<Verified> {
        self.memory().get(&fingerprint(token)).cloned()
    }

    /// Remembers what a token says whose signature is good.
    pub(super) fn remember(&self, token: &str, verified: Verified) {
        let mut memory = self.memory();
        if memory.len() >= REMEMBERED {
            memory.clear();
        }
        memory.insert(fingerprint(token), verified);
    }

    fn memory(&self) -> sync::MutexGuard<'_, HashMap<[u8; 32], Verified>> {
        self.verified.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn fingerprint(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}

/// The keys of one issuer. Stale keys stay in use while the issuer is down.
pub struct Keys {
    issuer: String,
    http: Client,
    known: RwLock<Option<Arc<Known>>>,
    /// Held while asking, so that many requests ask once.
    asking: Mutex<()>,
    look_ups: DefaultDirectRateLimiter,
}

#[derive(Deserialize)]
struct IssuerDocument {
    issuer: String,
    jwks_uri: String,
}

impl Keys {
    /// The keys of `issuer`; nothing is asked for yet.
    ///
    /// # Errors
    /// [`reqwest::Error`] if the system's certificates cannot be used.
    pub fn new(issuer: String) -> Result<Self, reqwest::Error> {
        let http = Client::builder()
            .redirect(redirect::Policy::none())
            .no_proxy()
            .connect_timeout(Duration::from_secs(5))
            .timeout(Duration::from_secs(10))
            .build()?;
        let quota = Quota::with_period(LOOK_UP_EVERY)
            .map_or(Quota::per_minute(LOOK_UPS_AT_ONCE), |quota| quota.allow_burst(LOOK_UPS_AT_ONCE));
        let look_ups = RateLimiter::direct(quota);
        Ok(Self { issuer, http, known: RwLock::new(None), asking: Mutex::new(()), look_ups })
    }

    /// The keys, asked for anew if they are old or none of them is called `kid`; `None` if there never were any.
    pub async fn that_may_know(&self, kid: &str) -> Option<Arc<Known>> {
        let before = self.known();
        let fresh = before.as_ref().is_some_and(|known| known.fetched.elapsed() < FRESH_FOR);
        let held = before.as_ref().and_then(|known| known.set.find(kid)).is_some();
        if !(fresh && held) {
            self.refresh(before.as_ref()).await;
        }
        self.known()
    }

    fn known(&self) -> Option<Arc<Known>> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Asks again, unless somebody else just did or it was asked too often.
    async fn refresh(&self, before: Option<&Arc<Known>>) {
        let _asking = self.asking.lock().await;
        let fetched = |known: Option<&Arc<Known>>| known.map(|known| known.fetched);
        if fetched(self.known().as_ref()) != fetched(before) || self.look_ups.check().is_err() {
            return;
        }
        match self.fetch().await {
            Ok(set) => {
                *self.known.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(Known::new(set)));
            }
            Err(error) => {
                tracing::warn!(causes = crate::log::causes(&error), "the issuer's keys could not be fetched");
            }
        }
    }

    async fn fetch(&self) -> Result<JwkSet, KeysError> {
        let address = format!("{}/.well-known/openid-configuration", self.issuer.trim_end_matches('/'));
        let document: IssuerDocument = self.get(&address).await?;
        if document.issuer != self.issuer {
            return Err(KeysError::OtherIssuer);
        }
        if !Url::parse(&document.jwks_uri).is_ok_and(|url| is_safe_address(&url)) {
            return Err(KeysError::UnsafeAddress);
        }
        let any: AnyKeys = self.get(&document.jwks_uri).await?;
        // A key of a kind we do not know must not hide the others.
        Ok(JwkSet { keys: any.keys.into_iter().filter_map(|key| serde_json::from_value(key).ok()).collect() })
    }

    async fn get<T: DeserializeOwned>(&self, address: &str) -> Result<T, KeysError> {
        let mut response = self.http.get(address).send().await?.error_for_status()?;
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await? {
            body.extend_from_slice(&piece);
            if body.len() > LARGEST_BYTES {
                return Err(KeysError::TooLarge);
            }
        }
        Ok(serde_json::from_slice(&body)?)
    }
}

#[derive(Deserialize)]
struct AnyKeys {
    keys: Vec<serde_json::Value>,
}

/// Whether the key is for signatures, and for this algorithm if it names one.
fn may_sign(key: &Jwk, algorithm: Algorithm) -> bool {
    let signs = !matches!(key.common.public_key_use, Some(PublicKeyUse::Encryption));
    let names = key.common.key_algorithm.is_none_or(|named| named == algorithm.into());
    signs && names
}
