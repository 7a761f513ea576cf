//! The request itself, to addresses that are settled before.

use std::error::Error as StdError;
use std::net::SocketAddr;
use std::time::Duration;

use http::header::{CONTENT_TYPE, HeaderValue};
use url::Url;

use super::OneClickOutcome;
use crate::http::client::in_chain;

/// Most bytes of an answer that are read; none of them is kept.
const MAX_ANSWER_BYTES: usize = 16 * 1024;
/// Most header lines an answer may have.
const MAX_HEADERS: usize = 100;
/// The request's whole content. Source: RFC 8058, section 3.1.
const BODY: &str = "List-Unsubscribe=One-Click";

/// How long each part may take.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    pub connect: Duration,
    pub total: Duration,
}

pub const PATIENCE: Patience = Patience { connect: Duration::from_secs(10), total: Duration::from_secs(30) };

/// Sends the one request to one of `addresses`, whatever its name means by now.
pub async fn once(
    url: &Url,
    addresses: &[SocketAddr],
    extra_roots: Vec<reqwest::Certificate>,
    patience: Patience,
) -> OneClickOutcome {
    let Some(client) = client(url, addresses, extra_roots, patience) else { return OneClickOutcome::Unreachable };
    let kind = HeaderValue::from_static("application/x-www-form-urlencoded");
    match client.post(url.clone()).header(CONTENT_TYPE, kind).body(BODY).send().await {
        Ok(response) => read(response).await,
        Err(error) => sort(&error.without_url()),
    }
}

/// A client for this request alone: no cookies, no pool that outlives it, no name of ours.
fn client(
    url: &Url,
    addresses: &[SocketAddr],
    extra_roots: Vec<reqwest::Certificate>,
    patience: Patience,
) -> Option<reqwest::Client> {
    drop(rustls::crypto::ring::default_provider().install_default());
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .http1_only()
        .http1_max_headers(MAX_HEADERS)
        .https_only(true)
        .no_proxy()
        .connect_timeout(patience.connect)
        .timeout(patience.total)
        .pool_max_idle_per_host(0)
        .tls_version_min(reqwest::tls::Version::TLS_1_2)
        .tls_certs_merge(extra_roots)
        .resolve_to_addrs(url.host_str()?, addresses)
        .build()
        .ok()
}

/// Only the status counts. A little of the rest is read, so that the server does not see it cut off.
async fn read(mut response: reqwest::Response) -> OneClickOutcome {
    let status = response.status();
    let mut left = MAX_ANSWER_BYTES;
    while let Ok(Some(piece)) = response.chunk().await {
        let Some(rest) = left.checked_sub(piece.len()) else { break };
        left = rest;
    }
    match status {
        status if status.is_success() => OneClickOutcome::Accepted,
        status if status.is_redirection() => OneClickOutcome::Redirected,
        status => OneClickOutcome::Refused { status: status.as_u16() },
    }
}

fn sort(error: &(dyn StdError + 'static)) -> OneClickOutcome {
    let is_connecting = in_chain(error, |cause| {
        cause.downcast_ref::<reqwest::Error>().is_some_and(|e| e.is_connect() || e.is_builder())
    });
    let is_tls = in_chain(error, |cause| cause.is::<rustls::Error>());
    match () {
        () if is_connecting && is_tls => OneClickOutcome::Untrusted,
        () if is_connecting => OneClickOutcome::Unreachable,
        () => OneClickOutcome::Unknown,
    }
}
