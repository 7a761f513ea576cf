//! The product's way out: one `reqwest` client per organization.

use std::error::Error as StdError;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;
use http::header::ACCEPT_ENCODING;

use super::unpack::Body;
use super::{Answer, Broken, Carrying, Fault, Outgoing, Proxy, Transport, resolve};
use crate::SyncError;

/// How long each part of an exchange may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    /// To open a connection, the handshake included.
    pub connect: Duration,
    /// Of silence within an answer.
    pub idle: Duration,
    /// For the whole exchange.
    pub total: Duration,
}

/// Source: reliability page, bad input A6.
pub(super) const PATIENCE: Patience =
    Patience { connect: Duration::from_secs(10), idle: Duration::from_secs(15), total: Duration::from_secs(120) };
/// Most header lines an answer may have.
const MAX_HEADERS: usize = 100;

/// A client that no other organization shares.
#[derive(Debug)]
pub(super) struct Client(reqwest::Client);

impl Client {
    /// # Errors
    /// [`SyncError::Tls`] if the system's certificates cannot be read.
    pub fn build(proxy: Proxy, extra_roots: Vec<reqwest::Certificate>, patience: Patience) -> Result<Self, SyncError> {
        // The first caller wins; every caller installs the same provider.
        drop(rustls::crypto::ring::default_provider().install_default());
        let mut builder = reqwest::Client::builder()
            .user_agent(concat!("PrivacyDashboard/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
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
        Ok(Self(client))
    }

    async fn exchange(&self, request: Outgoing) -> Result<Answer, Fault> {
        let mut asking =
            self.0.request(request.method, request.url).headers(request.headers).header(ACCEPT_ENCODING, "gzip");
        if let Some(body) = request.body {
            asking = asking.body(body);
        }
        read(asking.send().await.map_err(broken)?).await
    }
}

impl Transport for Client {
    fn carry(&self, request: Outgoing) -> Carrying<'_> {
        Box::pin(self.exchange(request))
    }
}

/// Reads the body piece by piece and stops as soon as it is too long.
async fn read(mut response: reqwest::Response) -> Result<Answer, Fault> {
    let status = response.status();
    if status.is_redirection() && status != http::StatusCode::NOT_MODIFIED {
        return Err(Fault::after(SyncError::Redirected));
    }
    // No range was asked for: whatever this is, it is not the whole answer.
    if status == http::StatusCode::PARTIAL_CONTENT {
        return Err(Fault::after(SyncError::Malformed));
    }
    let headers: HeaderMap = response.headers().clone();
    let mut body = Body::begin(&headers).map_err(Fault::after)?;
    while let Some(piece) = response.chunk().await.map_err(broken)? {
        body.take(&piece).map_err(Fault::after)?;
    }
    Ok(Answer { status, headers, body: body.end().map_err(Fault::after)? })
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
    // A body that breaks off or never ends is called undecodable too.
    let stopped = error.is_timeout() || in_chain(&error, |cause| cause.is::<hyper::Error>());
    let undecodable = error.is_decode() && !stopped;
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
pub(super) fn in_chain(error: &(dyn StdError + 'static), fits: impl Fn(&(dyn StdError + 'static)) -> bool) -> bool {
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
