//! One POST that ends a newsletter (RFC 8058), to an address that a file names.
//!
//! The file may be hostile, so this is apart from everything an organization is asked: its own client
//! for this one request, a name that is looked up once and cannot change under it, nothing followed,
//! nothing kept. What comes back is looked at for its status only.

mod ask;
#[cfg(test)]
mod tests;

use std::future::Future;
use std::net::SocketAddr;
use std::pin::Pin;
use std::time::Duration;

use tokio_util::sync::CancellationToken;
use url::{Host, Url};

use super::{is_local_name, is_public};

/// Longest address that is asked, bytes.
const MAX_ADDRESS: usize = 4_096;
/// Most addresses of one name that are looked at.
const MAX_ADDRESSES: usize = 16;
/// How long looking a name up may take.
const LOOK_UP: Duration = Duration::from_secs(10);

/// What became of the one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OneClickOutcome {
    /// The server took it; whether letters stop, time shows.
    Accepted,
    /// The server said no.
    Refused {
        /// Its status.
        status: u16,
    },
    /// It pointed elsewhere, which such a server must not. Not followed. Source: RFC 8058, section 3.1.
    Redirected,
    /// The address is none that may be asked: not `https`, with a user name, or an odd port.
    AddressInvalid,
    /// The name leads into this computer or its network.
    PrivateAddress,
    /// The name could not be looked up, or no connection stood. Nothing was sent.
    Unreachable,
    /// The certificate does not prove the name. Nothing was sent.
    Untrusted,
    /// The request went out and no answer came: it may have counted.
    Unknown,
    /// The member stopped it before anything was sent.
    Cancelled,
}

/// What becomes of the one request.
pub type Asking<'a> = Pin<Box<dyn Future<Output = OneClickOutcome> + Send + 'a>>;

/// Carries the one request out. The app's own way is the [`Internet`].
pub trait Carrier: Send + Sync {
    /// Asks `url` once, until `cancel` says to stop.
    fn ask<'a>(&'a self, url: &'a Url, cancel: &'a CancellationToken) -> Asking<'a>;
}

/// Public addresses alone, as [`post`] asks them.
#[derive(Debug, Clone, Copy)]
pub struct Internet;

impl Carrier for Internet {
    fn ask<'a>(&'a self, url: &'a Url, cancel: &'a CancellationToken) -> Asking<'a> {
        Box::pin(post(url, cancel))
    }
}

/// Asks `url` once, by POST, to send no more letters.
///
/// `url` is what the member saw and clicked. The system's proxy is never used: it would look the name up
/// again. Dropping the future or cancelling it closes the connection.
pub async fn post(url: &Url, cancel: &CancellationToken) -> OneClickOutcome {
    let Some(host) = askable(url) else { return OneClickOutcome::AddressInvalid };
    let settling = settle_name(host, url.port_or_known_default().unwrap_or(443));
    let addresses = tokio::select! {
        biased;
        () = cancel.cancelled() => return OneClickOutcome::Cancelled,
        settled = settling => match settled {
            Ok(addresses) => addresses,
            Err(outcome) => return outcome,
        },
    };
    tokio::select! {
        biased;
        () = cancel.cancelled() => OneClickOutcome::Unknown,
        outcome = ask::once(url, &addresses, Vec::new(), ask::PATIENCE) => outcome,
    }
}

/// The host, if the address may be asked at all.
fn askable(url: &Url) -> Option<Host<&str>> {
    let has_user = !url.username().is_empty() || url.password().is_some();
    // Below 1024 live services that are not the web's.
    let is_odd_port = url.port().is_some_and(|port| port < 1024);
    if url.scheme() != "https" || has_user || is_odd_port || url.as_str().len() > MAX_ADDRESS {
        return None;
    }
    match url.host()? {
        Host::Domain(name) if !name.contains('.') && !is_local_name(name) => None,
        host => Some(host),
    }
}

/// Looks the name up once.
async fn settle_name(host: Host<&str>, port: u16) -> Result<Vec<SocketAddr>, OneClickOutcome> {
    let found = match host {
        Host::Domain(name) if is_local_name(name) => return Err(OneClickOutcome::PrivateAddress),
        Host::Domain(name) => {
            let looking = tokio::time::timeout(LOOK_UP, tokio::net::lookup_host((name, port))).await;
            let Ok(Ok(found)) = looking else { return Err(OneClickOutcome::Unreachable) };
            found.take(MAX_ADDRESSES).collect()
        }
        Host::Ipv4(address) => vec![(address, port).into()],
        Host::Ipv6(address) => vec![(address, port).into()],
    };
    all_public(found)
}

/// One private address among many refuses all of them: a name that may mean either is set up to mean
/// the other.
fn all_public(found: Vec<SocketAddr>) -> Result<Vec<SocketAddr>, OneClickOutcome> {
    if found.is_empty() {
        return Err(OneClickOutcome::Unreachable);
    }
    if found.iter().all(|address| is_public(address.ip())) { Ok(found) } else { Err(OneClickOutcome::PrivateAddress) }
}
