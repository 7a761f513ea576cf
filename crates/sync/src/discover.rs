//! What a typed address turns out to be, checked before anything is consented to.

use domain::OrganizationId;
use jiff::Timestamp;
use url::Url;
use wire::{Capability, Discovery, Jwk};

use crate::SyncError;
use crate::address::{Site, endpoint, shown_domain};
use crate::http::Http;
use crate::issuer::Issuer;
use crate::session::Session;

/// The version of the Member Data API this app speaks.
const VERSION: u32 = 1;
/// Most receipt keys an honest organization publishes.
const MAX_KEYS: usize = 16;

/// A portal that keeps the rules, ready to be shown on the consent screen.
#[derive(Debug, Clone)]
pub struct FoundPortal {
    /// The discovery document as checked.
    pub discovery: Discovery,
    /// The address it was found at: scheme, host and port.
    pub address: Url,
    /// Below it stands `/v1`.
    pub api_base: Url,
    /// The organization's sign-in, checked too.
    pub issuer: Issuer,
    /// The portal's host as an A-label, with its port where it is unusual.
    pub domain: String,
    /// The same of the issuer.
    pub issuer_domain: String,
    /// Whether the connection is plain `http`; only ever true for this very computer.
    pub plain_http: bool,
}

impl FoundPortal {
    /// The receipt keys to pin at consent: the usable ones among those published.
    #[must_use]
    pub fn receipt_keys(&self) -> Vec<Jwk> {
        self.discovery.receipt_keys.iter().filter(|key| key.thumbprint().is_some()).cloned().collect()
    }

    /// The fingerprint of the first receipt key, in groups of four, to compare by eye.
    #[must_use]
    pub fn receipt_key_fingerprint(&self) -> Option<String> {
        self.receipt_keys().first().and_then(fingerprint)
    }
}

/// A key's RFC 7638 thumbprint in groups of four characters.
#[must_use]
pub fn fingerprint(key: &Jwk) -> Option<String> {
    let thumbprint = key.thumbprint()?;
    let groups: Vec<String> =
        thumbprint.chars().collect::<Vec<_>>().chunks(4).map(|group| group.iter().collect()).collect();
    Some(groups.join(" "))
}

/// Asks the portal at `address` who it is, and its issuer how one signs in.
///
/// `address` comes from [`crate::address::parse_typed`]. Nothing is stored and nobody is signed in.
///
/// # Errors
/// [`SyncError::WrongOrganization`] if it is not `expected`'s, [`SyncError::UntrustedEndpoint`] if it
/// points elsewhere, [`SyncError::NotAPortal`] if it is none, or the network's own error.
pub async fn discover(
    http: &Http,
    address: &Url,
    expected: &OrganizationId,
    now: Timestamp,
) -> Result<FoundPortal, SyncError> {
    let site = Site::of(address)?;
    let at = address.join(wire::WELL_KNOWN_PATH).map_err(|_| SyncError::AddressInvalid)?;
    let discovery: Discovery = match http.document(at, now).await {
        Err(SyncError::NotFound) => return Err(SyncError::NotAPortal),
        other => other?,
    };
    let api_base = check(&discovery, address, site, expected)?;
    let issuer_url = endpoint(&discovery.issuer, site)?;
    let issuer = Issuer::fetch(http, &discovery.issuer, site, now).await?;
    Ok(FoundPortal {
        domain: shown_domain(address),
        issuer_domain: shown_domain(&issuer_url),
        plain_http: api_base.scheme() == "http",
        address: address.clone(),
        api_base,
        issuer,
        discovery,
    })
}

/// What a connected portal says about itself today, whatever it said at consent.
///
/// # Errors
/// [`SyncError::WrongOrganization`] if somebody else answers, or the network's.
pub(crate) async fn discover_again(session: &Session) -> Result<Discovery, SyncError> {
    let at = session.portal.address.join(wire::WELL_KNOWN_PATH).map_err(|_| SyncError::UntrustedEndpoint)?;
    let discovery: Discovery = session.http.document(at, session.now()).await?;
    if discovery.organization != session.portal.discovery.organization {
        return Err(SyncError::WrongOrganization);
    }
    Ok(discovery)
}

/// Which version of its privacy policy the portal follows today, in its own words; empty where it names none.
///
/// # Errors
/// [`SyncError::WrongOrganization`] if somebody else answers, or the network's.
pub async fn policy_version(session: &Session) -> Result<String, SyncError> {
    Ok(discover_again(session).await?.policy_version)
}

/// Holds a discovery document against every rule that needs no further question.
fn check(found: &Discovery, address: &Url, site: Site, expected: &OrganizationId) -> Result<Url, SyncError> {
    if found.organization != expected.as_str() {
        return Err(SyncError::WrongOrganization);
    }
    let understood = found.version == VERSION
        && is_token(&found.server_id)
        && is_token(&found.client_id)
        && found.offers(Capability::Changes)
        && found.receipt_keys.len() <= MAX_KEYS
        && found.receipt_key_rotations.len() <= MAX_KEYS
        && found.scopes.len() <= MAX_KEYS
        && found.scopes.iter().all(|scope| is_token(scope))
        && ["openid", "member-data"].iter().all(|needed| found.scopes.iter().any(|scope| scope == needed))
        && is_redirect_path(&found.redirect_path);
    if !understood {
        return Err(SyncError::Malformed);
    }
    // The audience of the tokens. It is compared, never asked, but it must be able to stand for the portal.
    endpoint(&found.resource, site)?;
    let api_base = endpoint(&found.api_base, site)?;
    let same_house = is_same_or_below(&api_base, address);
    if !same_house || api_base.query().is_some() { Err(SyncError::UntrustedEndpoint) } else { Ok(api_base) }
}

/// Whether `api` lives at the host the member typed, or below it.
fn is_same_or_below(api: &Url, typed: &Url) -> bool {
    let (Some(api_host), Some(typed_host)) = (api.host_str(), typed.host_str()) else { return false };
    api_host == typed_host || api_host.strip_suffix(typed_host).is_some_and(|front| front.ends_with('.'))
}

fn is_token(text: &str) -> bool {
    !text.is_empty() && text.len() <= 200 && text.chars().all(|c| c.is_ascii_graphic() && c != '"' && c != '\\')
}

/// A path that can stand in a redirect address and in a router without being read as anything else.
fn is_redirect_path(path: &str) -> bool {
    path.len() <= 100
        && path.len() > 1
        && path.starts_with('/')
        && !path.contains("//")
        && path.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '/' || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn honest() -> Discovery {
        serde_json::from_value(serde_json::json!({
            "version": 1, "server_id": "s-1", "organization": "onvif", "name": "ONVIF",
            "issuer": "https://id.example.org", "api_base": "https://api.portal.example.org", "client_id": "app",
            "resource": "https://portal.example.org", "scopes": ["openid", "offline_access", "member-data"],
            "redirect_path": "/callback/onvif", "capabilities": ["profile", "changes"],
            "deletion": {"cancel_window_seconds": 60, "steps": []}
        }))
        .expect("an honest document")
    }

    fn checked(document: &Discovery) -> Result<Url, SyncError> {
        let address = Url::parse("https://portal.example.org/").expect("an address");
        let onvif = OrganizationId::new("onvif").expect("a slug");
        check(document, &address, Site::Public, &onvif)
    }

    #[test]
    fn an_honest_document_passes() {
        assert_eq!(checked(&honest()).expect("honest").as_str(), "https://api.portal.example.org/");
    }

    #[test]
    fn another_organization_than_the_chosen_one_is_refused() {
        let other = Discovery { organization: "mipi".to_owned(), ..honest() };
        assert!(matches!(checked(&other), Err(SyncError::WrongOrganization)));
    }

    #[test]
    fn an_api_at_a_stranger_is_refused() {
        for api in [
            "https://example.com",
            "https://evilportal.example.org",
            "http://portal.example.org",
            "https://127.0.0.1",
            "file:///etc",
            "https://portal.example.org/?next=",
            "https://ada@portal.example.org",
            "",
        ] {
            let document = Discovery { api_base: api.to_owned(), ..honest() };
            assert!(matches!(checked(&document), Err(SyncError::UntrustedEndpoint)), "{api}");
        }
    }

    #[test]
    fn a_document_that_breaks_the_api_is_refused() {
        let broken = [
            Discovery { version: 2, ..honest() },
            Discovery { server_id: String::new(), ..honest() },
            Discovery { client_id: "a b".to_owned(), ..honest() },
            Discovery { scopes: vec!["openid".to_owned()], ..honest() },
            Discovery { capabilities: Vec::new(), ..honest() },
            Discovery { redirect_path: "//evil.example".to_owned(), ..honest() },
            Discovery { redirect_path: "callback".to_owned(), ..honest() },
            Discovery { redirect_path: "/a?b=c".to_owned(), ..honest() },
            Discovery { receipt_key_rotations: vec![String::new(); 1000], ..honest() },
        ];
        for document in broken {
            assert!(matches!(checked(&document), Err(SyncError::Malformed)), "{document:?}");
        }
    }
}
