//! The organization's OpenID Connect issuer: its endpoints, and calls to its token endpoint.

use std::pin::Pin;
use std::time::Duration;

use http::header::CONTENT_TYPE;
use http::{HeaderValue, Method};
use jiff::Timestamp;
use openidconnect::core::{CoreErrorResponseType as Kind, CoreJsonWebKeySet, CoreTokenResponse, CoreTokenType};
use openidconnect::{HttpRequest, HttpResponse, OAuth2TokenResponse as _, RequestTokenError, StandardErrorResponse};
use serde::{Deserialize, Serialize};
use url::{Url, form_urlencoded};
use vault::Tokens;
use zeroize::Zeroizing;

use crate::address::{Site, endpoint};
use crate::http::{Ask, Http, check_json};
use crate::{SignInFault, SyncError};

/// An issuer's endpoints as they were consented to; a later change means consenting again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// The issuer's identifier, exactly as discovery and its own metadata spell it.
    pub identifier: String,
    /// Where the browser goes.
    pub authorization: Url,
    /// Where codes and refresh tokens are exchanged.
    pub token: Url,
    /// Where the keys of identity tokens are published.
    pub keys: Url,
    /// Where tokens are revoked, if the issuer can (RFC 7009).
    pub revocation: Option<Url>,
}

#[derive(Deserialize)]
struct Metadata {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    revocation_endpoint: Option<String>,
    #[serde(default)]
    response_types_supported: Vec<String>,
    #[serde(default)]
    code_challenge_methods_supported: Vec<String>,
}

/// An issuer as the vault keeps it.
#[derive(Serialize, Deserialize)]
struct Kept {
    identifier: String,
    authorization: String,
    token: String,
    keys: String,
    revocation: Option<String>,
}

impl Issuer {
    /// The text the vault keeps.
    #[must_use]
    pub fn to_json(&self) -> String {
        let kept = Kept {
            identifier: self.identifier.clone(),
            authorization: self.authorization.to_string(),
            token: self.token.to_string(),
            keys: self.keys.to_string(),
            revocation: self.revocation.as_ref().map(Url::to_string),
        };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// Reads [`Issuer::to_json`] back, with the same rules as when it was consented to.
    ///
    /// # Errors
    /// [`SyncError::UntrustedEndpoint`] if it is no such text.
    pub fn from_json(text: &str, site: Site) -> Result<Self, SyncError> {
        let kept: Kept = serde_json::from_str(text).map_err(|_| SyncError::UntrustedEndpoint)?;
        Ok(Self {
            authorization: endpoint(&kept.authorization, site)?,
            token: endpoint(&kept.token, site)?,
            keys: endpoint(&kept.keys, site)?,
            revocation: kept.revocation.as_deref().map(|text| endpoint(text, site)).transpose()?,
            identifier: kept.identifier,
        })
    }

    /// Reads and checks the issuer's metadata.
    ///
    /// # Errors
    /// [`SignInFault::IssuerDiffers`], [`SignInFault::UnsafeIssuer`] without the code flow and S256, and
    /// [`SyncError::UntrustedEndpoint`] if an endpoint lies outside the issuer's origin.
    ///
    /// Source: OpenID Connect Discovery 1.0, section 4.3; RFC 8414; RFC 7636.
    pub async fn fetch(http: &Http, identifier: &str, site: Site, now: Timestamp) -> Result<Self, SyncError> {
        let base = endpoint(identifier, site)?;
        let at = format!("{}/.well-known/openid-configuration", identifier.trim_end_matches('/'));
        let metadata: Metadata = http.document(endpoint(&at, site)?, now).await?;
        if metadata.issuer != identifier {
            return Err(SignInFault::IssuerDiffers.into());
        }
        let has = |list: &[String], word: &str| list.iter().any(|entry| entry == word);
        let safe =
            has(&metadata.response_types_supported, "code") && has(&metadata.code_challenge_methods_supported, "S256");
        if !safe {
            return Err(SignInFault::UnsafeIssuer.into());
        }
        let own = |text: &str| match endpoint(text, site) {
            Ok(url) if url.origin() == base.origin() => Ok(url),
            _ => Err(SyncError::UntrustedEndpoint),
        };
        Ok(Self {
            authorization: own(&metadata.authorization_endpoint)?,
            token: own(&metadata.token_endpoint)?,
            keys: own(&metadata.jwks_uri)?,
            revocation: metadata.revocation_endpoint.as_deref().map(own).transpose()?,
            identifier: metadata.issuer,
        })
    }

    /// The keys that sign identity tokens.
    ///
    /// # Errors
    /// The network's, or [`SyncError::Malformed`].
    pub(crate) async fn signing_keys(&self, http: &Http, now: Timestamp) -> Result<CoreJsonWebKeySet, SyncError> {
        http.document(self.keys.clone(), now).await
    }

    /// Revokes a token, as far as the issuer can. Source: RFC 7009.
    ///
    /// # Errors
    /// The network's; an issuer that cannot revoke is no error.
    pub(crate) async fn revoke(&self, http: &Http, client_id: &str, token: &str, hint: &str) -> Result<(), SyncError> {
        let Some(url) = self.revocation.clone() else { return Ok(()) };
        let form = form_urlencoded::Serializer::new(String::new())
            .append_pair("token", token)
            .append_pair("token_type_hint", hint)
            .append_pair("client_id", client_id)
            .finish();
        let answer = http
            .send(Ask {
                method: Method::POST,
                url,
                headers: Vec::new(),
                bearer: None,
                body: Some((HeaderValue::from_static("application/x-www-form-urlencoded"), form.into_bytes())),
            })
            .await?;
        match answer.status.as_u16() {
            200 => Ok(()),
            status => Err(SyncError::Portal { status }),
        }
    }
}

/// A call on its way.
type Calling = Pin<Box<dyn Future<Output = Result<HttpResponse, SyncError>> + Send>>;

/// Carries the requests of the OpenID Connect library to the token endpoint. They end in an error for
/// everything that is neither tokens nor an OAuth error document.
pub(crate) fn carrier(http: &Http, now: Timestamp) -> impl Fn(HttpRequest) -> Calling + Send + Sync + use<> {
    let http = http.clone();
    move |request| {
        let http = http.clone();
        Box::pin(async move { token_call(&http, request, now).await })
    }
}

async fn token_call(http: &Http, request: HttpRequest, now: Timestamp) -> Result<HttpResponse, SyncError> {
    let (parts, body) = request.into_parts();
    let url = Url::parse(&parts.uri.to_string()).map_err(|_| SyncError::UntrustedEndpoint)?;
    let kind = parts.headers.get(CONTENT_TYPE).cloned().ok_or(SyncError::Internal)?;
    let answer = http
        .send(Ask { method: parts.method, url, headers: Vec::new(), bearer: None, body: Some((kind, body)) })
        .await?;
    if let Some(until) = answer.asks_to_wait(now) {
        return Err(SyncError::Throttled { until });
    }
    match answer.status.as_u16() {
        status @ 500.. => return Err(SyncError::Portal { status }),
        _ if answer.is_html() => return Err(SyncError::NotAPortal),
        _ => check_json(&answer.body)?,
    }
    let mut response = HttpResponse::new(answer.body.clone());
    *response.status_mut() = answer.status;
    *response.headers_mut() = answer.headers.clone();
    Ok(response)
}

/// What a token call's failure means.
#[derive(Debug)]
pub(crate) enum TokenCallError {
    /// The code or refresh token is not accepted (`invalid_grant`).
    InvalidGrant,
    /// Another OAuth error.
    IssuerError,
    /// The answer is neither tokens nor an error document.
    Unusable,
    /// No answer.
    NoAnswer(SyncError),
}

/// Sorts the library's error without keeping any of its text, which may quote tokens.
pub(crate) fn sort_token_error(error: RequestTokenError<SyncError, StandardErrorResponse<Kind>>) -> TokenCallError {
    match error {
        RequestTokenError::ServerResponse(answer) if *answer.error() == Kind::InvalidGrant => {
            TokenCallError::InvalidGrant
        }
        RequestTokenError::ServerResponse(_) => TokenCallError::IssuerError,
        RequestTokenError::Request(cause) => TokenCallError::NoAnswer(cause),
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => TokenCallError::Unusable,
    }
}

/// Longest life an access token is believed to have.
const MAX_LIFE: Duration = Duration::from_secs(24 * 60 * 60);
/// Life of a token whose answer does not say.
const UNSAID_LIFE: Duration = Duration::from_secs(300);

/// Takes the tokens out of an answer, with its claims about them held to sensible bounds.
///
/// # Errors
/// [`SignInFault::UnusableTokens`] for another token type, [`SignInFault::ScopeTooNarrow`] if the answer
/// names scopes without `member-data`.
pub(crate) fn tokens(answer: &CoreTokenResponse, now: Timestamp) -> Result<Tokens, SyncError> {
    if *answer.token_type() != CoreTokenType::Bearer {
        return Err(SignInFault::UnusableTokens.into());
    }
    let scopes: Vec<&str> = answer.scopes().into_iter().flatten().map(|scope| scope.as_str()).collect();
    if !scopes.is_empty() && !scopes.contains(&"member-data") {
        return Err(SignInFault::ScopeTooNarrow.into());
    }
    let life = answer.expires_in().unwrap_or(UNSAID_LIFE).min(MAX_LIFE);
    let secret = |text: &str| Zeroizing::new(text.to_owned());
    Ok(Tokens {
        access: secret(answer.access_token().secret()),
        refresh: answer.refresh_token().map(|token| secret(token.secret())),
        scope: scopes.join(" "),
        expires_at: now.saturating_add(life).map_err(|_| SyncError::Internal)?,
        auth_at: None,
    })
}
