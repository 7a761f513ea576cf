//! Signing in: OpenID Connect's code flow with PKCE in the member's own browser.

mod callback;
mod loopback;

use std::time::Duration;

use domain::Clock;
use jiff::Timestamp;
use openidconnect::core::{
    CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreIdTokenVerifier, CoreJsonWebKeySet,
    CoreJwsSigningAlgorithm as Algorithm, CoreTokenResponse,
};
use openidconnect::{
    AccessTokenHash, AuthType, AuthUrl, AuthorizationCode, ClientId, CsrfToken, IssuerUrl, Nonce,
    OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse as _, TokenUrl,
};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use url::Url;
use vault::Tokens;

use self::callback::Expected;
pub use self::loopback::AnswerPage;
use self::loopback::Loopback;
use crate::address::Site;
use crate::http::Http;
use crate::issuer::{Issuer, TokenCallError, carrier, sort_token_error, tokens};
use crate::{SignInFault, SyncError};

/// How long a member may take in the browser.
pub const TIME_LIMIT: Duration = Duration::from_secs(5 * 60);
/// How old a "fresh" sign-in may be when its identity token is made, seconds. Source: Member Data API v1.
const FRESH_SECONDS: i64 = 300;
/// Signatures an identity token may have: asymmetric ones only.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RsaSsaPkcs1V15Sha256,
    Algorithm::RsaSsaPkcs1V15Sha384,
    Algorithm::RsaSsaPkcs1V15Sha512,
    Algorithm::RsaSsaPssSha256,
    Algorithm::RsaSsaPssSha384,
    Algorithm::RsaSsaPssSha512,
    Algorithm::EcdsaP256Sha256,
    Algorithm::EcdsaP384Sha384,
    Algorithm::EdDsa,
];

/// Why the member signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// For the first time; whoever signs in becomes the organization's one account.
    Connect,
    /// Again, after the session ended; it must be the same subject. Counts as fresh, too.
    Again {
        /// The connected account's subject.
        subject: String,
    },
    /// For a step that needs a fresh sign-in while the session lives on; the same subject.
    StepUp {
        /// The connected account's subject.
        subject: String,
    },
}

impl Purpose {
    fn subject(&self) -> Option<&str> {
        match self {
            Self::Connect => None,
            Self::Again { subject } | Self::StepUp { subject } => Some(subject),
        }
    }
}

/// What a sign-in needs to know.
#[derive(Debug, Clone)]
pub struct SignInAsk {
    /// The issuer as consented to.
    pub issuer: Issuer,
    /// The app's public client id there.
    pub client_id: String,
    /// The portal, as audience of the tokens (RFC 8707).
    pub resource: String,
    /// Scopes to ask for.
    pub scopes: Vec<String>,
    /// Path of the loopback address.
    pub redirect_path: String,
    /// Why.
    pub purpose: Purpose,
    /// What the browser shows afterwards.
    pub page: AnswerPage,
    /// How long the member may take, [`TIME_LIMIT`] as a rule.
    pub time_limit: Duration,
}

/// A finished sign-in.
#[derive(Debug)]
pub struct SignedIn {
    /// Who signed in, in the organization's words.
    pub subject: String,
    /// The tokens; a step-up may come without a refresh token, then the old one stays.
    pub tokens: Tokens,
}

/// A sign-in that waits for the browser.
pub struct SignIn {
    ask: SignInAsk,
    http: Http,
    loopback: Loopback,
    deadline: Instant,
    redirect: RedirectUrl,
    keys: CoreJsonWebKeySet,
    verifier: PkceCodeVerifier,
    state: CsrfToken,
    nonce: Nonce,
    authorization_url: Url,
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignIn").field("deadline", &self.deadline).finish_non_exhaustive()
    }
}

impl SignIn {
    /// Opens the loopback port and makes the address for the browser; the member's time begins to run.
    ///
    /// # Errors
    /// The network's while the issuer's keys are read, [`SignInFault::NoListener`], or
    /// [`SyncError::UntrustedEndpoint`] if the address to open would not be the issuer's.
    pub async fn begin(http: &Http, ask: SignInAsk, clock: &dyn Clock) -> Result<Self, SyncError> {
        let keys = ask.issuer.signing_keys(http, clock.now()).await?;
        let loopback = Loopback::open().await?;
        let redirect = RedirectUrl::new(format!("http://{}{}", loopback.host(), ask.redirect_path))
            .map_err(|_| SyncError::UntrustedEndpoint)?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let client = CoreClient::new(client_id(&ask), issuer_url(&ask)?, CoreJsonWebKeySet::new(Vec::new()))
            .set_auth_uri(AuthUrl::from_url(ask.issuer.authorization.clone()))
            .set_redirect_uri(redirect.clone())
            .disable_openid_scope();
        let mut request = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
            .add_scopes(ask.scopes.iter().cloned().map(Scope::new))
            .add_extra_param("resource", ask.resource.clone())
            .set_pkce_challenge(challenge);
        request = match &ask.purpose {
            // OpenID Connect Core 1.0, section 11: offline access needs `prompt=consent`.
            Purpose::Connect => request.add_prompt(CoreAuthPrompt::Consent),
            Purpose::Again { .. } => request.add_prompt(CoreAuthPrompt::Login).add_prompt(CoreAuthPrompt::Consent),
            Purpose::StepUp { .. } => request.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO),
        };
        let (url, state, nonce) = request.url();
        let authorization_url = openable(&url, &ask.issuer)?;
        let deadline = Instant::now() + ask.time_limit;
        Ok(Self {
            ask,
            http: http.clone(),
            loopback,
            deadline,
            redirect,
            keys,
            verifier,
            state,
            nonce,
            authorization_url,
        })
    }

    /// The address for the member's browser: the issuer's own, `https` unless it is this computer.
    #[must_use]
    pub const fn authorization_url(&self) -> &Url {
        &self.authorization_url
    }

    /// Waits for the browser's answer, exchanges the code and checks who signed in.
    ///
    /// # Errors
    /// [`SyncError::SignInCancelled`], [`SyncError::SignInTimedOut`], [`SyncError::ConsentDenied`],
    /// [`SyncError::WrongAccount`], [`SyncError::SignInFailed`] or the network's. The port is closed in
    /// every case, and a new attempt can begin at once.
    pub async fn finish(self, cancel: &CancellationToken, clock: &dyn Clock) -> Result<SignedIn, SyncError> {
        let deadline = self.deadline;
        tokio::select! {
            biased;
            () = cancel.cancelled() => Err(SyncError::SignInCancelled),
            () = tokio::time::sleep_until(deadline) => Err(SyncError::SignInTimedOut),
            result = self.run(clock) => result,
        }
    }

    async fn run(self, clock: &dyn Clock) -> Result<SignedIn, SyncError> {
        let Self { ask, http, loopback, redirect, keys, verifier, state, nonce, .. } = self;
        let expected = Expected {
            host: loopback.host(),
            path: ask.redirect_path.clone(),
            state: state.secret().clone(),
            issuer: ask.issuer.identifier.clone(),
        };
        let code = loopback.answer(expected, ask.page.clone()).await?;
        let answer = exchange(&http, &ask, code, verifier, redirect, clock).await?;
        let signed_in = match prove(&ask, keys, &nonce, &answer, clock) {
            Ok(proven) => SignedIn {
                subject: proven.subject,
                tokens: Tokens { auth_at: proven.auth_at, ..tokens(&answer, clock.now())? },
            },
            Err(fault) => return Err(give_back(&http, &ask, &answer, fault.into()).await),
        };
        match ask.purpose.subject() {
            Some(expected) if expected != signed_in.subject => {
                Err(give_back(&http, &ask, &answer, SyncError::WrongAccount).await)
            }
            _ => Ok(signed_in),
        }
    }
}

fn client_id(ask: &SignInAsk) -> ClientId {
    ClientId::new(ask.client_id.clone())
}

fn issuer_url(ask: &SignInAsk) -> Result<IssuerUrl, SyncError> {
    IssuerUrl::new(ask.issuer.identifier.clone()).map_err(|_| SyncError::UntrustedEndpoint)
}

/// Re-reads the address from its own text and makes sure that a browser opens the issuer and nothing else.
fn openable(url: &Url, issuer: &Issuer) -> Result<Url, SyncError> {
    let again = Url::parse(url.as_str()).map_err(|_| SyncError::UntrustedEndpoint)?;
    let home = Url::parse(&issuer.identifier).map_err(|_| SyncError::UntrustedEndpoint)?;
    Site::of(&again).map_err(|_| SyncError::UntrustedEndpoint)?;
    if again.origin() == home.origin() { Ok(again) } else { Err(SyncError::UntrustedEndpoint) }
}

async fn exchange(
    http: &Http,
    ask: &SignInAsk,
    code: String,
    verifier: PkceCodeVerifier,
    redirect: RedirectUrl,
    clock: &dyn Clock,
) -> Result<CoreTokenResponse, SyncError> {
    let client = CoreClient::new(client_id(ask), issuer_url(ask)?, CoreJsonWebKeySet::new(Vec::new()))
        .set_token_uri(TokenUrl::from_url(ask.issuer.token.clone()))
        .set_redirect_uri(redirect)
        .set_auth_type(AuthType::RequestBody);
    let call = carrier(http, clock.now());
    client
        .exchange_code(AuthorizationCode::new(code))
        .set_pkce_verifier(verifier)
        .add_extra_param("resource", ask.resource.clone())
        .request_async(&call)
        .await
        .map_err(|error| match sort_token_error(error) {
            TokenCallError::InvalidGrant | TokenCallError::IssuerError => SignInFault::CodeRefused.into(),
            TokenCallError::Unusable => SignInFault::UnusableTokens.into(),
            TokenCallError::NoAnswer(cause) => cause,
        })
}

/// What an identity token proves.
struct Proven {
    subject: String,
    auth_at: Option<Timestamp>,
}

/// Who the identity token proves to have signed in.
///
/// Source: OpenID Connect Core 1.0, section 3.1.3.7; freshness: RFC 9470.
fn prove(
    ask: &SignInAsk,
    keys: CoreJsonWebKeySet,
    nonce: &Nonce,
    answer: &CoreTokenResponse,
    clock: &dyn Clock,
) -> Result<Proven, SignInFault> {
    let unproven = SignInFault::IdentityNotProven;
    let issuer = IssuerUrl::new(ask.issuer.identifier.clone()).map_err(|_| unproven)?;
    // A clock that runs up to a minute fast must not lock a member out of a token just made.
    let now = clock.now().saturating_sub(jiff::SignedDuration::from_mins(1)).map_err(|_| unproven)?;
    let now = now.to_string().parse().map_err(|_| unproven)?;
    let verifier = CoreIdTokenVerifier::new_public_client(client_id(ask), issuer, keys)
        .set_allowed_algs(ALGORITHMS)
        .set_time_fn(move || now);
    let token = answer.id_token().ok_or(unproven)?;
    let claims = token.claims(&verifier, nonce).map_err(|_| unproven)?;
    if let Some(hash) = claims.access_token_hash() {
        let algorithm = token.signing_alg().map_err(|_| unproven)?;
        let key = token.signing_key(&verifier).map_err(|_| unproven)?;
        let made = AccessTokenHash::from_token(answer.access_token(), algorithm, key).map_err(|_| unproven)?;
        if made != *hash {
            return Err(unproven);
        }
    }
    if matches!(ask.purpose, Purpose::StepUp { .. }) {
        let signed_in = claims.auth_time().ok_or(SignInFault::NotFresh)?;
        if claims.issue_time().timestamp() - signed_in.timestamp() > FRESH_SECONDS {
            return Err(SignInFault::NotFresh);
        }
    }
    let subject = claims.subject().as_str();
    if subject.is_empty() || subject.len() > 255 || subject.chars().any(char::is_control) {
        return Err(unproven);
    }
    let auth_at = claims.auth_time().and_then(|at| Timestamp::from_second(at.timestamp()).ok());
    Ok(Proven { subject: subject.to_owned(), auth_at })
}

/// Gives tokens back that will not be used, as far as that goes; the reason is what counts.
async fn give_back(http: &Http, ask: &SignInAsk, answer: &CoreTokenResponse, reason: SyncError) -> SyncError {
    if let Some(token) = answer.refresh_token() {
        let told = ask.issuer.revoke(http, &ask.client_id, token.secret(), "refresh_token");
        drop(tokio::time::timeout(Duration::from_secs(5), told).await);
    }
    reason
}
