//! The only place that speaks HTTP: one guarded client per organization, over a [`Transport`]; and apart
//! from them the one request of [`one_click`].
//!
//! No redirects, no cookies, no proxy unless the member switched it on, `https` except to this very
//! computer, answers cut off at a size no honest one has. A bearer token is bound to its origin.

mod answer;
mod client;
mod json;
pub mod one_click;
mod resolve;
mod retry_after;
mod unpack;

use std::error::Error as StdError;
use std::pin::Pin;
use std::sync::Arc;

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use thiserror::Error;
use url::{Origin, Url};
use zeroize::Zeroizing;

pub use answer::Answer;
use client::{Client, PATIENCE};
pub(crate) use json::check as check_json;
pub(crate) use resolve::{is_local_name, is_public};

use crate::SyncError;
use crate::address::Site;

/// Largest answer that is read, unpacked bytes. Source: reliability decision on hostile answers.
pub const MAX_ANSWER_BYTES: usize = 32 * 1024 * 1024;

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
    /// A cause that is not at hand (any more).
    #[must_use]
    pub const fn quietly() -> Self {
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

/// A request as it goes out: every header line is there, and nothing is left to decide.
pub struct Outgoing {
    /// The method.
    pub method: Method,
    /// Where to.
    pub url: Url,
    /// The header lines.
    pub headers: HeaderMap,
    /// The body, if there is one.
    pub body: Option<Vec<u8>>,
}

impl std::fmt::Debug for Outgoing {
    /// Neither header lines nor body: they hold tokens and values.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Outgoing").field("method", &self.method).finish_non_exhaustive()
    }
}

/// A request on its way.
pub type Carrying<'a> = Pin<Box<dyn Future<Output = Result<Answer, Fault>> + Send + 'a>>;

/// Carries a request to an organization and brings the whole answer back; follows nothing and repeats
/// nothing.
pub trait Transport: Send + Sync {
    /// Carries `request`. The [`Fault`] says whether it may have arrived; an answer that points elsewhere
    /// is one.
    fn carry(&self, request: Outgoing) -> Carrying<'_>;
}

/// One organization's client. Cheap to clone; its connections are shared with its clones only.
#[derive(Clone)]
pub struct Http {
    transport: Arc<dyn Transport>,
}

impl std::fmt::Debug for Http {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Http")
    }
}

impl Http {
    /// A client for one organization, so that no connection is ever shared between two.
    ///
    /// # Errors
    /// [`SyncError::Tls`] if the system's certificates cannot be read.
    pub fn new(proxy: Proxy) -> Result<Self, SyncError> {
        Ok(Self::over(Arc::new(Client::build(proxy, Vec::new(), PATIENCE)?)))
    }

    /// A client over another way out of this program.
    #[must_use]
    pub fn over(transport: Arc<dyn Transport>) -> Self {
        Self { transport }
    }

    /// Sends `ask` and reads the whole answer.
    ///
    /// Every status is an answer, except one that points elsewhere.
    ///
    /// # Errors
    /// A [`Fault`] that says whether the request may have arrived.
    pub async fn send(&self, ask: Ask<'_>) -> Result<Answer, Fault> {
        Site::of(&ask.url).map_err(Fault::before)?;
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json, application/problem+json"));
        for (name, value) in ask.headers {
            headers.append(name, value);
        }
        if let Some(bearer) = ask.bearer {
            if bearer.origin != ask.url.origin() {
                return Err(Fault::before(SyncError::UntrustedEndpoint));
            }
            headers.insert(AUTHORIZATION, authorization(bearer).map_err(Fault::before)?);
        }
        let body = ask.body.map(|(kind, body)| {
            headers.insert(CONTENT_TYPE, kind);
            body
        });
        self.transport.carry(Outgoing { method: ask.method, url: ask.url, headers, body }).await
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
        if let Some(until) = answer.asks_to_wait(now) {
            return Err(SyncError::Throttled { until });
        }
        match answer.status.as_u16() {
            200 => answer.json(),
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

#[cfg(test)]
mod tests;
