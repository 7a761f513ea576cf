//! The configuration file: read strictly, checked before anything starts.

use std::{
    fs,
    net::SocketAddr,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use domain::OrganizationId;
use organizations::{Catalogue, Pack, PackError};
use serde::Deserialize;
use thiserror::Error;
use url::{Host, Url};
use wire::{
    RightsKind,
    receipt::{ReceiptError, SigningKey},
};

/// Why the portal does not start. Says what to change.
#[derive(Debug, Error)]
pub enum ConfigError {
    /// A file cannot be read.
    #[error("{0} cannot be read")]
    Unreadable(PathBuf, #[source] std::io::Error),
    /// The file is not valid TOML, or holds an unknown or missing key; the cause names it with its line.
    #[error("the configuration is not valid")]
    Syntax(#[source] Box<toml::de::Error>),
    /// The built-in packs are damaged.
    #[error("the built-in catalogue of organizations is damaged")]
    Catalogue(#[source] PackError),
    /// There is no such organization.
    #[error("organization = {0:?}: there is no pack of that name (known: {1})")]
    UnknownOrganization(String, String),
    /// Listening for others without TLS.
    #[error("listen = {0}: an address that others can reach needs [tls], or behind_proxy = true behind a TLS proxy")]
    ListensInTheClear(SocketAddr),
    /// Both TLS and a proxy.
    #[error("[tls] and behind_proxy exclude each other: the proxy ends the TLS connection")]
    TlsBehindProxy,
    /// An address is no https address, and not loopback either.
    #[error("{0}: must be an https address without user, query or fragment (http only for loopback)")]
    Address(&'static str),
    /// A file with a private key that others can read.
    #[error("{0} is readable by others; allow only its owner (chmod 600)")]
    Exposed(PathBuf),
    /// The receipt key cannot be used.
    #[error("{0} is not usable as receipt key")]
    ReceiptKey(PathBuf, #[source] ReceiptError),
    /// The certificate or its key cannot be used.
    #[error("the TLS certificate or its key is not usable")]
    Tls(#[source] rustls::Error),
    /// A PEM file holds nothing of the kind that is needed.
    #[error("{0} holds no {1}")]
    Pem(PathBuf, &'static str),
    /// A number is out of range.
    #[error("{0}: must be between {1} and {2}")]
    Range(&'static str, u64, u64),
    /// A text is empty or holds blanks.
    #[error("{0}: must not be empty or hold blanks")]
    Text(&'static str),
}

/// The file as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    organization: String,
    listen: SocketAddr,
    #[serde(default)]
    tls: Option<TlsFile>,
    #[serde(default)]
    behind_proxy: bool,
    public_url: String,
    issuer: String,
    #[serde(default)]
    client_id: Option<String>,
    #[serde(default)]
    resource: Option<String>,
    database: PathBuf,
    receipt_key: PathBuf,
    #[serde(default)]
    former_receipt_keys: Vec<PathBuf>,
    #[serde(default = "two_weeks")]
    cancel_window_seconds: u64,
    #[serde(default)]
    sample: bool,
    #[serde(default)]
    rights_requests: Option<Vec<RightsKind>>,
    #[serde(default)]
    policy_version: Option<String>,
    #[serde(default)]
    limits: Limits,
}

/// Certificate chain and key, PEM.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TlsFile {
    /// File of the certificate chain.
    pub cert: PathBuf,
    /// File of the private key.
    pub key: PathBuf,
}

/// Limits against overload. Times in whole seconds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Connections at once; more wait in the system's queue.
    pub connections: usize,
    /// Requests a minute from one address.
    pub requests_per_minute_per_address: u32,
    /// Requests a minute from one account.
    pub requests_per_minute_per_account: u32,
    /// Requests a minute from one address to public deletion statuses.
    pub status_requests_per_minute_per_address: u32,
    /// Time for a request's headers, and for a connection to stay idle.
    pub header_seconds: u64,
    /// Time between two pieces of a request's body.
    pub body_idle_seconds: u64,
    /// Time for a whole request, from its headers to the start of its answer.
    pub request_seconds: u64,
    /// Time a connection may live; it ends after the answer it is giving.
    pub connection_seconds: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 512,
            requests_per_minute_per_address: 1200,
            requests_per_minute_per_account: 600,
            status_requests_per_minute_per_address: 60,
            header_seconds: 10,
            body_idle_seconds: 10,
            request_seconds: 30,
            connection_seconds: 600,
        }
    }
}

const fn two_weeks() -> u64 {
    14 * 24 * 60 * 60
}

/// A configuration that can be used: checked, its packs and keys read.
pub struct Config {
    /// The organization's pack.
    pub pack: Pack,
    /// Where to listen.
    pub listen: SocketAddr,
    /// Certificate and key, if the portal ends TLS itself.
    pub tls: Option<TlsFile>,
    /// Whether the peer's address is the proxy's, and the member's stands in `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// The address members use, without a slash at the end.
    pub public_url: String,
    /// The issuer's identifier, exactly as its tokens carry it.
    pub issuer: String,
    /// The app's client id at the issuer.
    pub client_id: String,
    /// Audience of access tokens.
    pub resource: String,
    /// The database file.
    pub database: PathBuf,
    /// The file of the receipt key.
    pub receipt_key: PathBuf,
    /// Receipt keys that were used before; each vouches for the present one.
    pub former_receipt_keys: Vec<PathBuf>,
    /// Seconds in which a deletion can be cancelled.
    pub cancel_window_seconds: u64,
    /// Whether everything here is made up.
    pub sample: bool,
    /// The kinds of rights requests taken; `None` for every kind that fits the pack.
    pub rights_requests: Option<Vec<RightsKind>>,
    /// The version of the privacy policy in force; the day of the pack's copy unless it is given.
    pub policy_version: String,
    /// Limits against overload.
    pub limits: Limits,
}

impl Config {
    /// Reads and checks the file; relative paths in it start at its directory.
    ///
    /// Keys are not read yet: see [`Config::signing_keys`].
    ///
    /// # Errors
    /// [`ConfigError`] says what is wrong and where.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = fs::read_to_string(path).map_err(|source| ConfigError::Unreadable(path.to_owned(), source))?;
        let file: File = toml::from_str(&text).map_err(|source| ConfigError::Syntax(Box::new(source)))?;
        let base = path.parent().unwrap_or(Path::new("."));
        file.check(base)
    }

    /// Reads the receipt key and the former ones.
    ///
    /// # Errors
    /// [`ConfigError`] if one is missing, readable by others or no Ed25519 key.
    pub fn signing_keys(&self) -> Result<(SigningKey, Vec<SigningKey>), ConfigError> {
        let former = self.former_receipt_keys.iter().map(|path| receipt_key(path)).collect::<Result<_, _>>()?;
        Ok((receipt_key(&self.receipt_key)?, former))
    }
}

impl File {
    fn check(self, base: &Path) -> Result<Config, ConfigError> {
        let pack = pack(&self.organization)?;
        if self.tls.is_some() && self.behind_proxy {
            return Err(ConfigError::TlsBehindProxy);
        }
        if !self.listen.ip().is_loopback() && self.tls.is_none() && !self.behind_proxy {
            return Err(ConfigError::ListensInTheClear(self.listen));
        }
        self.limits.check()?;
        within("cancel_window_seconds", self.cancel_window_seconds, 0, 366 * 24 * 60 * 60)?;
        let public_url = address("public_url", &self.public_url)?.trim_end_matches('/').to_owned();
        let resource = self.resource.unwrap_or_else(|| public_url.clone());
        let client_id = self.client_id.unwrap_or_else(|| "privacy-dashboard".to_owned());
        let policy_version = self.policy_version.unwrap_or_else(|| pack.copy_date().as_text());
        Ok(Config {
            pack,
            listen: self.listen,
            tls: self.tls.map(|tls| TlsFile { cert: base.join(tls.cert), key: base.join(tls.key) }),
            behind_proxy: self.behind_proxy,
            // As written: tokens carry the issuer to the letter, a slash at its end included.
            issuer: address("issuer", &self.issuer)?.to_owned(),
            public_url,
            client_id: word("client_id", client_id)?,
            resource: word("resource", resource)?,
            database: base.join(self.database),
            receipt_key: base.join(self.receipt_key),
            former_receipt_keys: self.former_receipt_keys.iter().map(|path| base.join(path)).collect(),
            cancel_window_seconds: self.cancel_window_seconds,
            sample: self.sample,
            rights_requests: self.rights_requests,
            policy_version,
            limits: self.limits,
        })
    }
}

impl Limits {
    fn check(&self) -> Result<(), ConfigError> {
        let connections = u64::try_from(self.connections).unwrap_or(u64::MAX);
        within("limits.connections", connections, 1, 100_000)?;
        let rate = |name, value| within(name, u64::from(value), 1, 10_000_000);
        rate("limits.requests_per_minute_per_address", self.requests_per_minute_per_address)?;
        rate("limits.requests_per_minute_per_account", self.requests_per_minute_per_account)?;
        rate("limits.status_requests_per_minute_per_address", self.status_requests_per_minute_per_address)?;
        within("limits.header_seconds", self.header_seconds, 1, 60)?;
        within("limits.body_idle_seconds", self.body_idle_seconds, 1, 60)?;
        within("limits.request_seconds", self.request_seconds, 1, 300)?;
        within("limits.connection_seconds", self.connection_seconds, 1, 86_400)
    }
}

fn pack(organization: &str) -> Result<Pack, ConfigError> {
    let catalogue = Catalogue::built_in().map_err(ConfigError::Catalogue)?;
    let known = OrganizationId::new(organization).ok().and_then(|id| catalogue.get(&id).cloned());
    known.ok_or_else(|| {
        let names: Vec<&str> = catalogue.all().iter().map(|pack| pack.id.as_str()).collect();
        ConfigError::UnknownOrganization(organization.to_owned(), names.join(", "))
    })
}

fn within(name: &'static str, value: u64, least: u64, most: u64) -> Result<(), ConfigError> {
    if (least..=most).contains(&value) { Ok(()) } else { Err(ConfigError::Range(name, least, most)) }
}

fn word(name: &'static str, text: String) -> Result<String, ConfigError> {
    let sound = !text.is_empty() && !text.chars().any(|c| c.is_whitespace() || c.is_control());
    if sound { Ok(text) } else { Err(ConfigError::Text(name)) }
}

/// Whether nobody on the way can read or change what is sent there.
pub(crate) fn is_safe_address(url: &Url) -> bool {
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    url.scheme() == "https" || (url.scheme() == "http" && loopback)
}

/// The address as written, if it is one that can be used.
fn address<'a>(name: &'static str, text: &'a str) -> Result<&'a str, ConfigError> {
    let url = Url::parse(text).map_err(|_| ConfigError::Address(name))?;
    let bare = url.username().is_empty() && url.password().is_none();
    let plain = url.query().is_none() && url.fragment().is_none() && url.host().is_some();
    if bare && plain && is_safe_address(&url) { Ok(text) } else { Err(ConfigError::Address(name)) }
}

/// Reads a file that only its owner may read.
pub(crate) fn read_private(path: &Path) -> Result<Vec<u8>, ConfigError> {
    let unreadable = |source| ConfigError::Unreadable(path.to_owned(), source);
    let mode = fs::metadata(path).map_err(unreadable)?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(ConfigError::Exposed(path.to_owned()));
    }
    fs::read(path).map_err(unreadable)
}

fn receipt_key(path: &Path) -> Result<SigningKey, ConfigError> {
    SigningKey::from_pem(&read_private(path)?).map_err(|source| ConfigError::ReceiptKey(path.to_owned(), source))
}
