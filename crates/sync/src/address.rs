//! Addresses: what a member may type, and which endpoints a portal may name.

use std::net::IpAddr;

use url::{Host, Url};

use crate::SyncError;
use crate::http::{is_local_name, is_public};

/// Longest address that is looked at, bytes.
const MAX_ADDRESS: usize = 2048;

/// Where an address leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Site {
    /// An organization on the internet; `https` only.
    Public,
    /// This computer: the demo and the tests. Plain `http` is allowed, for nothing leaves it.
    ThisComputer,
}

impl Site {
    /// Sorts an absolute address, and refuses one that must never be asked.
    ///
    /// # Errors
    /// [`SyncError::AddressInvalid`] for another scheme, user names, fragments, odd ports or hosts;
    /// [`SyncError::PrivateAddress`] for a numeric address inside a private network;
    /// [`SyncError::PlainHttpRefused`] for `http` to another computer.
    pub fn of(url: &Url) -> Result<Self, SyncError> {
        let encrypted = match url.scheme() {
            "https" => true,
            "http" => false,
            _ => return Err(SyncError::AddressInvalid),
        };
        let has_user = !url.username().is_empty() || url.password().is_some();
        if has_user || url.fragment().is_some() || url.as_str().len() > MAX_ADDRESS {
            return Err(SyncError::AddressInvalid);
        }
        let site = match url.host().ok_or(SyncError::AddressInvalid)? {
            Host::Domain(name) if is_local_name(name) => Self::ThisComputer,
            Host::Domain(name) if name.contains('.') && !name.ends_with('.') => Self::Public,
            Host::Domain(_) => return Err(SyncError::AddressInvalid),
            Host::Ipv4(address) => Self::of_number(IpAddr::V4(address))?,
            Host::Ipv6(address) => Self::of_number(IpAddr::V6(address))?,
        };
        match (site, encrypted, url.port()) {
            (Self::Public, false, _) => Err(SyncError::PlainHttpRefused),
            // Below 1024 live services that are not the web's; a request must not reach them.
            (_, _, Some(..1024)) => Err(SyncError::AddressInvalid),
            _ => Ok(site),
        }
    }

    fn of_number(address: IpAddr) -> Result<Self, SyncError> {
        if address.is_loopback() {
            Ok(Self::ThisComputer)
        } else if is_public(address) {
            Ok(Self::Public)
        } else {
            Err(SyncError::PrivateAddress)
        }
    }
}

/// Reads an address as a member types it: with or without scheme, path or final slash.
///
/// Only its origin is kept: discovery always lies at the same place. Without a scheme it is `https`.
///
/// # Errors
/// As [`Site::of`].
pub fn parse_typed(text: &str) -> Result<Url, SyncError> {
    let text = text.trim();
    let clean = !text.is_empty()
        && text.len() <= MAX_ADDRESS
        && !text.starts_with('-')
        && !text.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\');
    if !clean {
        return Err(SyncError::AddressInvalid);
    }
    let mut url = if text.contains("://") { Url::parse(text) } else { Url::parse(&format!("https://{text}")) }
        .map_err(|_| SyncError::AddressInvalid)?;
    if !matches!(url.scheme(), "http" | "https") || url.query().is_some() {
        return Err(SyncError::AddressInvalid);
    }
    Site::of(&url)?;
    url.set_path("/");
    Ok(url)
}

/// Reads an endpoint that a portal at `home` or its issuer names.
///
/// A public portal never sends us into this computer, nor the demo out of it.
///
/// # Errors
/// [`SyncError::UntrustedEndpoint`] whatever is wrong with it.
pub fn endpoint(text: &str, home: Site) -> Result<Url, SyncError> {
    let url = Url::parse(text).map_err(|_| SyncError::UntrustedEndpoint)?;
    match Site::of(&url) {
        Ok(site) if site == home => Ok(url),
        _ => Err(SyncError::UntrustedEndpoint),
    }
}

/// The host as it is shown to the member: an A-label, so that a look-alike letter shows itself, and
/// the port where it is not the usual one.
#[must_use]
pub fn shown_domain(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_members_type_becomes_an_origin() {
        let table = [
            ("example.org", "https://example.org/"),
            ("  Example.ORG/  ", "https://example.org/"),
            ("https://example.org/account/login", "https://example.org/"),
            ("https://example.org:8443", "https://example.org:8443/"),
            ("http://localhost:9101", "http://localhost:9101/"),
            ("http://127.0.0.1:9101/", "http://127.0.0.1:9101/"),
            ("http://[::1]:9101/", "http://[::1]:9101/"),
            ("bücher.example", "https://xn--bcher-kva.example/"),
        ];
        for (typed, read) in table {
            assert_eq!(parse_typed(typed).expect(typed).as_str(), read);
        }
    }

    #[test]
    fn a_hostile_address_is_refused_by_its_reason() {
        use SyncError as E;
        let refused = |text: &str| parse_typed(text).expect_err(text);
        for text in [
            "",
            " ",
            "-x",
            "--help",
            "file:///etc/passwd",
            "smb://host/share",
            "javascript://a.b/%0aalert(1)",
            "ftp://a.b",
            "https://ada@example.org",
            "https://ada:pw@example.org",
            "https://example.org/#x",
            "https://example.org/?q=1",
            "https://example.org:22",
            "https://example.org:25",
            "example.org.",
            "https://example",
            "a b.example",
            "exa\nmple.org",
            "exam\tple.org",
            "https:\\\\example.org",
            "https://",
            "://",
            "$(id).example org",
            "data:text/html,x",
            "https://example.org:99999",
            "https://exa%20mple.org",
            "tauri://localhost",
        ] {
            assert!(matches!(refused(text), E::AddressInvalid), "{text:?}");
        }
        for text in [
            "https://10.0.0.1",
            "https://192.168.1.1:8443",
            "https://169.254.169.254",
            "https://0.0.0.0",
            "https://0xa9fea9fe",
            "https://2852039166",
            "https://0251.0376.0251.0376",
            "https://[fe80::1]",
            "https://[::ffff:10.0.0.1]",
            "https://[fd00::1]",
        ] {
            assert!(matches!(refused(text), E::PrivateAddress), "{text:?}");
        }
        for text in ["http://example.org", "http://9.9.9.9", "HTTP://EXAMPLE.ORG"] {
            assert!(matches!(refused(text), E::PlainHttpRefused), "{text:?}");
        }
        assert!(matches!(refused(&format!("{}.example", "a".repeat(3000))), E::AddressInvalid));
    }

    #[test]
    fn a_public_portal_cannot_name_an_endpoint_inside_this_computer() {
        for text in [
            "http://127.0.0.1:8080/token",
            "https://localhost/token",
            "http://example.org/token",
            "javascript:alert(1)",
            "file:///bin/sh",
            "-x",
            "https://ada@example.org/",
            "https://192.168.0.1/",
        ] {
            assert!(endpoint(text, Site::Public).is_err(), "{text}");
        }
        assert!(endpoint("https://id.example.org/token", Site::Public).is_ok());
        assert!(endpoint("http://127.0.0.1:8080/token", Site::ThisComputer).is_ok());
        assert!(endpoint("https://example.org/token", Site::ThisComputer).is_err());
    }
}
