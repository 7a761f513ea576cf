//! Names are looked up so that a public name can never lead into this computer or its network.

use std::error::Error as StdError;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use thiserror::Error;

/// The name stands for an address inside this computer or its network.
#[derive(Debug, Error)]
#[error("the name leads into a private network")]
struct LeadsInside;

/// Looks names up by the system and drops every address that no public organization can have.
///
/// `localhost` is the exception: it may only mean this computer, and [`crate::address::Site`]
/// decides where it is allowed.
#[derive(Debug, Clone, Copy)]
pub struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let host = name.as_str().to_owned();
            let local = is_local_name(&host);
            let found = tokio::net::lookup_host((host, 0)).await?;
            let usable: Vec<SocketAddr> = found
                .filter(|address| if local { address.ip().is_loopback() } else { is_public(address.ip()) })
                .collect();
            if usable.is_empty() {
                return Err(LeadsInside.into());
            }
            let addresses: Addrs = Box::new(usable.into_iter());
            Ok(addresses)
        })
    }
}

/// Whether the exchange failed because its name led inside.
pub fn was_refused(error: &(dyn StdError + 'static)) -> bool {
    super::client::in_chain(error, |cause| cause.is::<LeadsInside>())
}

/// Whether a host name means this computer (RFC 6761, section 6.3).
pub fn is_local_name(host: &str) -> bool {
    host == "localhost" || host.ends_with(".localhost")
}

/// Whether an address can belong to an organization on the internet.
///
/// Source: IANA special-purpose address registries (RFC 6890).
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => is_public_v4(v4),
            None => is_public_v6(v6),
        },
    }
}

fn is_public_v4(v4: Ipv4Addr) -> bool {
    let [first, second, third, _] = v4.octets();
    let protocols = (first, second, third) == (192, 0, 0) || (first, second, third) == (192, 88, 99);
    let shared = first == 100 && (64..128).contains(&second);
    let benchmarking = first == 198 && (second == 18 || second == 19);
    !(v4.is_private()
        || v4.is_loopback()
        || v4.is_link_local()
        || v4.is_broadcast()
        || v4.is_documentation()
        || v4.is_multicast()
        || first == 0
        || first >= 240
        || protocols
        || shared
        || benchmarking)
}

fn is_public_v6(v6: Ipv6Addr) -> bool {
    let [first, second, ..] = v6.segments();
    // Global unicast is 2000::/3. Within it lie the registry's own 2001::/23 (Teredo, benchmarking,
    // ORCHID), both documentation ranges and 6to4, whose addresses carry others.
    let is_registry = first == 0x2001 && second < 0x0200;
    let is_documentation = (first == 0x2001 && second == 0x0db8) || (first == 0x3fff && second < 0x1000);
    (first & 0xe000) == 0x2000 && !is_registry && !is_documentation && first != 0x2002
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_inside_address_counts_as_public() {
        for inside in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "255.255.255.255",
            "224.0.0.1",
            "240.0.0.1",
            "192.0.0.8",
            "192.88.99.1",
            "::1",
            "::",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "fe80::1",
            "fd00::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "2001:10::1",
            "2001:2::1",
            "3fff::1",
            "2002:7f00:1::",
            "64:ff9b::7f00:1",
        ] {
            assert!(!is_public(inside.parse().expect("an address")), "{inside}");
        }
        for outside in ["9.9.9.9", "172.32.0.1", "192.0.1.1", "2620:fe::fe", "2001:4860::8888", "3fff:1000::1"] {
            assert!(is_public(outside.parse().expect("an address")), "{outside}");
        }
    }
}
