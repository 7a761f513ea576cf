//! One question to the name servers of this computer.

use std::net::SocketAddr;
use std::time::Duration;

use mail_auth::MessageAuthenticator;
use mail_auth::hickory_resolver::TokioResolver;
use mail_auth::hickory_resolver::config::{
    ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig, ResolverOpts,
};
use mail_auth::hickory_resolver::net::NetError;
use mail_auth::hickory_resolver::proto::rr::RData;
use mail_auth::hickory_resolver::system_conf::read_system_conf;

use super::keys::{KeyFault, KeyOrigin, KeySource, Keys};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// Most records under one name that are looked at, and most bytes of each.
const MAX_RECORDS: usize = 8;
const MAX_RECORD_BYTES: usize = 8 * 1024;

/// Asks the system's name servers. Whoever runs them learns which key was asked for.
#[derive(Clone)]
pub struct Dns(MessageAuthenticator);

impl std::fmt::Debug for Dns {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Dns")
    }
}

impl Dns {
    /// The name servers this computer is set up with.
    ///
    /// # Errors
    /// [`KeyFault::Unreachable`] if the set-up cannot be read.
    pub fn of_the_system() -> Result<Self, KeyFault> {
        let (config, _) = read_system_conf().map_err(|_| KeyFault::Unreachable)?;
        let (_, _, servers) = config.into_parts();
        Self::over(servers, PATIENCE)
    }

    /// One name server, over UDP and, for an answer that does not fit, TCP.
    ///
    /// # Errors
    /// [`KeyFault::Unreachable`] if no resolver can be set up.
    pub fn at(server: SocketAddr, patience: Duration) -> Result<Self, KeyFault> {
        let at_port = |mut connection: ConnectionConfig| {
            connection.port = server.port();
            connection
        };
        let connections = vec![at_port(ConnectionConfig::udp()), at_port(ConnectionConfig::tcp())];
        Self::over(vec![NameServerConfig::new(server.ip(), true, connections)], patience)
    }

    /// No search domains, no hosts file, no second try: what is asked is exactly one name, once.
    fn over(servers: Vec<NameServerConfig>, patience: Duration) -> Result<Self, KeyFault> {
        let mut options = ResolverOpts::default();
        options.timeout = patience;
        options.attempts = 0;
        options.cache_size = 0;
        options.num_concurrent_reqs = 1;
        options.use_hosts_file = ResolveHosts::Never;
        let library = MessageAuthenticator::new(ResolverConfig::from_name_servers(servers), options);
        library.map(Self).map_err(|_| KeyFault::Unreachable)
    }

    fn resolver(&self) -> &TokioResolver {
        self.0.resolver()
    }
}

impl KeySource for Dns {
    fn key<'a>(&'a self, name: &'a str) -> Keys<'a> {
        Box::pin(async move {
            let found = self.resolver().txt_lookup(name).await.map_err(|error| sort(&error))?;
            let texts = found.answers().iter().filter_map(|record| match &record.data {
                RData::TXT(text) => Some(text.txt_data.concat()),
                _ => None,
            });
            Ok(texts.filter(|text| text.len() <= MAX_RECORD_BYTES).take(MAX_RECORDS).collect())
        })
    }

    fn origin(&self) -> KeyOrigin {
        KeyOrigin::Dns
    }
}

fn sort(error: &NetError) -> KeyFault {
    if error.is_no_records_found() { KeyFault::NotFound } else { KeyFault::Unreachable }
}

/// The library with no name server at all.
pub(super) fn offline() -> Option<MessageAuthenticator> {
    MessageAuthenticator::new(ResolverConfig::from_name_servers(Vec::new()), ResolverOpts::default()).ok()
}
