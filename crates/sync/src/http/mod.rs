//! The only place that speaks HTTP: one guarded client per organization.
//!
//! No redirects, no cookies, no proxy unless the member switched it on, `https` except to this very
//! computer, answers cut off at a size no honest one has. A bearer token is bound to its origin.

mod answer;
mod json;
mod resolve;
mod retry_after;

use std::error::Error as StdError;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use thiserror::Error;
use url::{Origin, Url};
use zeroize::Zeroizing;

pub use answer::Answer;
pub(crate) use json::check as check_json;
pub(crate) use resolve::{is_local_name, is_public};
pub(crate) use retry_after::retry_after;

use crate::SyncError;
use crate::address::Site;

/// Largest answer that is read, decoded bytes. Source: reliability decision on hostile answers.
pub const MAX_ANSWER_BYTES: usize = 32 * 1024 * 1024;
/// How long each part of an exchange may take.
#[derive(Debug, Clone, Copy)]
struct Patience {
    /// To open a connection, the handshake included.
    connect: Duration,
    /// Of silence within an answer.
    idle: Duration,
    /// For the whole exchange.
    total: Duration,
}

/// Source: reliability page, bad input A6.
const PATIENCE: Patience =
    Patience { connect: Duration::from_secs(10), idle: Duration::from_secs(15), total: Duration::from_secs(120) };
/// Most header lines an answer may have.
const MAX_HEADERS: usize = 100;

/// Which way out of this computer is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Proxy {
    /// Straight to the organization; proxy settings of the environment are ignored.
    #[default]
    Direct,
    /// Through the system's proxy, because the member switched it on.
    System,
}

/// What lies beneath a failed exchange; for the log's cause chain only, and free of addresses.
#[derive(Debug, Error)]
#[error("the exchange broke off")]
pub struct Broken(#[source] Option<Box<dyn StdError + Send + Sync>>);

impl Broken {
    /// A cause that is not at hand any more.
    pub(crate) const fn quietly() -> Self {
        Self(None)
    }
}

/// Why there is no answer, and whether the request may have arrived all the same.
#[derive(Debug)]
pub struct Fault {
    /// `false` only if not one byte of the request can have been read by the other side.
    pub may_have_arrived: bool,
    /// What went wrong.
    pub cause: SyncError,
}

impl Fault {
    /// A fault that happened before anything was sent.
    pub(crate) const fn before(cause: SyncError) -> Self {
        Self { may_have_arrived: false, cause }
    }

    const fn after(cause: SyncError) -> Self {
        Self { may_have_arrived: true, cause }
    }
}

impl From<Fault> for SyncError {
    fn from(fault: Fault) -> Self {
        fault.cause
    }
}

/// A bearer token that can only travel to the origin it was made for.
pub struct Bearer {
    token: Zeroizing<String>,
    origin: Origin,
}

impl std::fmt::Debug for Bearer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Bearer(redacted)")
    }
}

impl Bearer {
    /// Binds `token` to the origin of `home`.
    #[must_use]
    pub fn bound_to(token: &str, home: &Url) -> Self {
        Self { token: Zeroizing::new(token.to_owned()), origin: home.origin() }
    }
}

/// One request, complete.
#[derive(Debug)]
pub struct Ask<'a> {
    /// The method.
    pub method: Method,
    /// Where to.
    pub url: Url,
    /// Header lines beside the ones this module writes itself.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// The token, if the request needs one.
    pub bearer: Option<&'a Bearer>,
    /// The body's bytes, exactly as they go out, and their type.
    pub body: Option<(HeaderValue, Vec<u8>)>,
}

impl Ask<'_> {
    /// A plain question without a token.
    #[must_use]
    pub const fn get(url: Url) -> Self {
        Self { method: Method::GET, url, headers: Vec::new(), bearer: None, body: None }
    }
}

/// One organization's client. Cheap to clone; its connections are shared with its clones only.
#[derive(Debug, Clone)]
pub struct Http {
    client: reqwest::Client,
}

impl Http {
    /// A client for one organization, so that no connection is ever shared between two.
    ///
    /// # Errors
    /// [`SyncError::Tls`] if the system's certificates cannot be read.
    pub fn new(proxy: Proxy) -> Result<Self, SyncError> {
        Self::build(proxy, Vec::new(), PATIENCE)
    }

    fn build(proxy: Proxy, extra_roots: Vec<reqwest::Certificate>, patience: Patience) -> Result<Self, SyncError> {
        // The first caller wins; every caller installs the same provider.
        drop(rustls::crypto::ring::default_provider().install_default());
        let mut builder = reqwest::Client::builder()
            .user_agent(concat!("PrivacyDashboard/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .gzip(true)
            .http1_only()
            .http1_max_headers(MAX_HEADERS)
            .connect_timeout(patience.connect)
            .read_timeout(patience.idle)
            .timeout(patience.total)
            .pool_idle_timeout(Duration::from_secs(30))
            .pool_max_idle_per_host(2)
            .tls_version_min(reqwest::tls::Version::TLS_1_2)
            .dns_resolver(Arc::new(resolve::PublicOnly))
            .tls_certs_merge(extra_roots);
        if proxy == Proxy::Direct {
            builder = builder.no_proxy();
        }
        let client = builder.build().map_err(|error| SyncError::Tls(Broken(Some(Box::new(error.without_url())))))?;
        Ok(Self { client })
    }

    /// Sends `ask` and reads the whole answer.
    ///
    /// Every status is an answer, except one that points elsewhere.
    ///
    /// # Errors
    /// A [`Fault`] that says whether the request may have arrived.
    pub async fn send(&self, ask: Ask<'_>) -> Result<Answer, Fault> {
        Site::of(&ask.url).map_err(Fault::before)?;
        let mut request = self
            .client
            .request(ask.method, ask.url.clone())
            .header(ACCEPT, HeaderValue::from_static("application/json, application/problem+json"));
        for (name, value) in ask.headers {
            request = request.header(name, value);
        }
        if let Some(bearer) = ask.bearer {
            if bearer.origin != ask.url.origin() {
                return Err(Fault::before(SyncError::UntrustedEndpoint));
            }
            request = request.header(AUTHORIZATION, authorization(bearer).map_err(Fault::before)?);
        }
        if let Some((kind, body)) = ask.body {
            request = request.header(CONTENT_TYPE, kind).body(body);
        }
        let response = request.send().await.map_err(broken)?;
        if response.status().is_redirection() && response.status() != http::StatusCode::NOT_MODIFIED {
            return Err(Fault::after(SyncError::Redirected));
        }
        read(response).await
    }

    /// Fetches a JSON document, tokenless.
    ///
    /// # Errors
    /// [`SyncError`] by cause; any status but 200 is one of [`SyncError::NotFound`],
    /// [`SyncError::Throttled`], [`SyncError::Portal`] or [`SyncError::NotAPortal`].
    pub async fn document<T: serde::de::DeserializeOwned>(
        &self,
        url: Url,
        now: jiff::Timestamp,
    ) -> Result<T, SyncError> {
        let answer = self.send(Ask::get(url)).await?;
        match answer.status.as_u16() {
            200 => answer.json(),
            429 | 503 => Err(SyncError::Throttled { until: retry_after(&answer.headers, now) }),
            status @ 500.. => Err(SyncError::Portal { status }),
            _ if answer.is_html() => Err(SyncError::NotAPortal),
            _ => Err(SyncError::NotFound),
        }
    }
}

fn authorization(bearer: &Bearer) -> Result<HeaderValue, SyncError> {
    let line = Zeroizing::new(format!("Bearer {}", bearer.token.as_str()));
    let mut value = HeaderValue::from_str(&line).map_err(|_| SyncError::SignedOut)?;
    value.set_sensitive(true);
    Ok(value)
}

/// Reads the body piece by piece and stops as soon as it is too long.
async fn read(mut response: reqwest::Response) -> Result<Answer, Fault> {
    let status = response.status();
    let headers: HeaderMap = response.headers().clone();
    if headers.get(CONTENT_ENCODING).is_some_and(|coding| coding != "identity") {
        return Err(Fault::after(SyncError::Malformed));
    }
    let mut body = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(broken)? {
        if body.len() + piece.len() > MAX_ANSWER_BYTES {
            return Err(Fault::after(SyncError::TooLarge));
        }
        body.extend_from_slice(&piece);
    }
    Ok(Answer { status, headers, body })
}

/// Sorts a broken exchange by cause. Only a connection that never stood is certain not to have
/// carried the request.
fn broken(error: reqwest::Error) -> Fault {
    let error = error.without_url();
    let before = error.is_connect() || error.is_builder();
    let refused = resolve::was_refused(&error);
    let tls = in_chain(&error, |cause| cause.is::<rustls::Error>());
    let offline = error.is_dns()
        || in_chain(&error, |cause| {
            cause.downcast_ref::<io::Error>().is_some_and(|io| {
                matches!(
                    io.kind(),
                    io::ErrorKind::NetworkUnreachable | io::ErrorKind::NetworkDown | io::ErrorKind::HostUnreachable
                )
            })
        });
    let undecodable = error.is_decode();
    let beneath = Broken(Some(Box::new(error)));
    let cause = match () {
        () if refused => SyncError::PrivateAddress,
        () if tls => SyncError::Tls(beneath),
        () if undecodable => SyncError::Malformed,
        () if offline => SyncError::Offline(beneath),
        () => SyncError::Unreachable(beneath),
    };
    Fault { may_have_arrived: !before, cause }
}

/// Whether any cause beneath `error` fits; looks into I/O errors, whose `source` skips their content.
fn in_chain(error: &(dyn StdError + 'static), fits: impl Fn(&(dyn StdError + 'static)) -> bool) -> bool {
    let mut next: Option<&(dyn StdError + 'static)> = Some(error);
    while let Some(cause) = next {
        if fits(cause) {
            return true;
        }
        let inner = cause.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        next = match inner {
            Some(inner) => Some(inner),
            None => cause.source(),
        };
    }
    false
}

#[cfg(test)]
mod tests;
