//! An OpenID Connect issuer in the test's own process: it signs in whoever it is told to, and can
//! misbehave on purpose. It is no model for a real one.

mod keys;
mod pages;
mod token;

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use domain::Clock;
use jiff::Timestamp;
use tokio::{net::TcpListener, task::JoinHandle};

use crate::{ADA, Character};
pub use keys::IssuerKey;
pub use token::Token;

/// The client id the issuer knows.
pub(crate) const CLIENT_ID: &str = "privacy-dashboard";

/// What happens at the sign-in page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignIn {
    /// This member signs in and consents.
    As(Character),
    /// The member says no.
    Denied,
    /// The redirect carries another `state`.
    WrongState,
    /// The redirect names another issuer.
    WrongIssuer,
    /// The id token carries another nonce.
    WrongNonce,
    /// The member never finishes: a page without a redirect.
    NeverFinished,
}

/// A code or refresh token's grant.
#[derive(Debug, Clone)]
struct Grant {
    subject: String,
    scope: String,
    audience: String,
    nonce: Option<String>,
    challenge: String,
    redirect_uri: String,
    auth_time: i64,
    family: String,
}

struct State {
    sign_in: SignIn,
    key: IssuerKey,
    key_generation: u32,
    codes: HashMap<String, Grant>,
    refresh: HashMap<String, Grant>,
    used_refresh: HashMap<String, String>,
    dead_families: HashSet<String>,
    revoked: Vec<String>,
    session_started: Option<i64>,
    access_seconds: i64,
    lose_token_replies: u32,
    down: bool,
    jwks_requests: u32,
    token_requests: u32,
}

struct Shared {
    url: String,
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// The issuer; it ends when dropped.
pub struct Issuer {
    shared: Arc<Shared>,
    server: JoinHandle<()>,
}

impl Drop for Issuer {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Issuer {
    /// Starts one that signs in Ada, by the computer's clock, with an ES256 key.
    pub async fn start() -> Self {
        Self::start_at(Arc::new(domain::SystemClock)).await
    }

    /// Starts one with another clock.
    ///
    /// # Panics
    /// If loopback has no free port.
    pub async fn start_at(clock: Arc<dyn Clock>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has a free port");
        let url = format!("http://{}", listener.local_addr().expect("a bound socket has an address"));
        Self::start_behind(listener, url, clock)
    }

    /// Starts one that is reached at `url`, which leads to `listener` by some way.
    #[must_use]
    pub fn start_behind(listener: TcpListener, url: String, clock: Arc<dyn Clock>) -> Self {
        let state = State {
            sign_in: SignIn::As(ADA),
            key: IssuerKey::Es256,
            key_generation: 1,
            codes: HashMap::new(),
            refresh: HashMap::new(),
            used_refresh: HashMap::new(),
            dead_families: HashSet::new(),
            revoked: Vec::new(),
            session_started: None,
            access_seconds: 600,
            lose_token_replies: 0,
            down: false,
            jwks_requests: 0,
            token_requests: 0,
        };
        let shared = Arc::new(Shared { url, clock, state: Mutex::new(state) });
        let routes = pages::routes(Arc::clone(&shared));
        let server = tokio::spawn(async move {
            axum::serve(listener, routes).await.expect("the test issuer serves until it is dropped");
        });
        Self { shared, server }
    }

    /// Its address and issuer identifier.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.shared.url
    }

    /// What happens at the sign-in page from now on.
    pub fn next_sign_in(&self, outcome: SignIn) {
        self.shared.state().sign_in = outcome;
    }

    /// Signs with another kind of key from now on.
    pub fn sign_with(&self, key: IssuerKey) {
        self.shared.state().key = key;
    }

    /// Publishes the same keys under new ids, and only those: the portal must look again.
    pub fn rotate_keys(&self) {
        self.shared.state().key_generation += 1;
    }

    /// Answers 503 to everything while `down`.
    pub fn set_down(&self, down: bool) {
        self.shared.state().down = down;
    }

    /// How long access tokens are valid, in seconds (600 at first).
    pub fn access_seconds(&self, seconds: i64) {
        self.shared.state().access_seconds = seconds;
    }

    /// Performs the next `count` token requests but lets a gateway answer 502: the new tokens are lost.
    pub fn lose_token_replies(&self, count: u32) {
        self.shared.state().lose_token_replies = count;
    }

    /// Tokens given to `/revocation` so far.
    #[must_use]
    pub fn revoked(&self) -> Vec<String> {
        self.shared.state().revoked.clone()
    }

    /// How often the keys were asked for.
    #[must_use]
    pub fn jwks_requests(&self) -> u32 {
        self.shared.state().jwks_requests
    }

    /// How often the token endpoint was asked.
    #[must_use]
    pub fn token_requests(&self) -> u32 {
        self.shared.state().token_requests
    }

    /// An access token with the usual claims for `character` at `resource`; change them, then [`Token::sign`].
    #[must_use]
    pub fn token(&self, character: &Character, resource: &str) -> Token {
        let now = self.shared.now().as_second();
        let state = self.shared.state();
        Token::new(&self.shared.url, character.subject, resource, now, state.access_seconds)
            .key(state.key, state.key_generation)
    }
}
