//! A portal that was consented to, as it is read back from the vault.

use http::{HeaderName, HeaderValue, Method};
use jiff::Timestamp;
use url::Url;
use vault::Connection;
use wire::{Capability, Discovery, Jwk};

use crate::SyncError;
use crate::address::{Site, endpoint};
use crate::discover::FoundPortal;
use crate::issuer::Issuer;

/// Everything that was agreed to at consent; requests go nowhere else.
#[derive(Debug, Clone)]
pub struct Portal {
    /// Where it was found and consented to: scheme, host and port.
    pub address: Url,
    /// Below it stands `/v1`.
    pub api_base: Url,
    /// Where members sign in.
    pub issuer: Issuer,
    /// The discovery document as consented.
    pub discovery: Discovery,
    /// The receipt keys pinned at consent.
    pub receipt_keys: Vec<Jwk>,
    /// The connected account's subject; none before the first sign-in.
    pub subject: Option<String>,
}

impl Portal {
    /// Reads a stored connection, with the same rules as at consent.
    ///
    /// # Errors
    /// [`SyncError::NotConnected`] if it is not one this version can use.
    pub fn of(connection: &Connection) -> Result<Self, SyncError> {
        let unusable = || SyncError::NotConnected;
        let address = Url::parse(&connection.portal).map_err(|_| unusable())?;
        let site = Site::of(&address).map_err(|_| unusable())?;
        let discovery: Discovery = serde_json::from_str(&connection.discovery).map_err(|_| unusable())?;
        Ok(Self {
            api_base: endpoint(&discovery.api_base, site)?,
            issuer: Issuer::from_json(&connection.issuer, site)?,
            receipt_keys: serde_json::from_str(&connection.receipt_keys).map_err(|_| unusable())?,
            subject: connection.subject.clone(),
            address,
            discovery,
        })
    }

    /// Whether consent covered `capability`.
    #[must_use]
    pub fn offers(&self, capability: Capability) -> bool {
        self.discovery.offers(capability)
    }

    /// The address of `segments` below the API's base; each is one step of the path, whatever it holds.
    ///
    /// # Errors
    /// [`SyncError::Malformed`] for a segment that would change the path.
    pub(crate) fn url(&self, segments: &[&str]) -> Result<Url, SyncError> {
        let harmful = |segment: &&str| segment.is_empty() || **segment == *"." || **segment == *"..";
        if segments.iter().any(harmful) {
            return Err(SyncError::Malformed);
        }
        let mut url = self.api_base.clone();
        url.path_segments_mut().map_err(|()| SyncError::UntrustedEndpoint)?.pop_if_empty().extend(segments);
        Ok(url)
    }
}

impl FoundPortal {
    /// What the vault keeps once the member has consented at `now`.
    #[must_use]
    pub fn connection(&self, now: Timestamp) -> Connection {
        Connection {
            portal: self.address.to_string(),
            discovery: serde_json::to_string(&self.discovery).unwrap_or_default(),
            issuer: self.issuer.to_json(),
            subject: None,
            account: None,
            receipt_keys: serde_json::to_string(&self.receipt_keys()).unwrap_or_default(),
            sample: self.discovery.sample,
            consented_at: now,
        }
    }
}

/// One call of the Member Data API, without token and address.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    pub method: Method,
    pub path: Vec<String>,
    pub query: Vec<(&'static str, String)>,
    pub headers: Vec<(HeaderName, HeaderValue)>,
    pub body: Option<(HeaderValue, Vec<u8>)>,
}

impl Call {
    pub fn new(method: Method, path: &[&str]) -> Self {
        let path = ["v1", "me"].iter().chain(path).map(|segment| (*segment).to_owned()).collect();
        Self { method, path, query: Vec::new(), headers: Vec::new(), body: None }
    }

    pub fn get(path: &[&str]) -> Self {
        Self::new(Method::GET, path)
    }

    pub fn query(mut self, name: &'static str, value: String) -> Self {
        self.query.push((name, value));
        self
    }

    /// Adds a header whose value this program made itself.
    pub fn header(mut self, name: &'static str, value: &str) -> Result<Self, SyncError> {
        let value = HeaderValue::from_str(value).map_err(|_| SyncError::Malformed)?;
        self.headers.push((HeaderName::from_static(name), value));
        Ok(self)
    }

    pub fn body(mut self, kind: &'static str, bytes: Vec<u8>) -> Self {
        self.body = Some((HeaderValue::from_static(kind), bytes));
        self
    }

    pub fn url(&self, portal: &Portal) -> Result<Url, SyncError> {
        let segments: Vec<&str> = self.path.iter().map(String::as_str).collect();
        let mut url = portal.url(&segments)?;
        for (name, value) in &self.query {
            url.query_pairs_mut().append_pair(name, value);
        }
        Ok(url)
    }
}
