//! A computer of Ada's that is connected to a running portal: vault, session, and a bare client beside it.

use std::{path::Path, sync::Arc};

use domain::{Clock, OrganizationId, SystemClock};
use jiff::SignedDuration;
use sync::{
    CancellationToken, Pulled, Removals, Session, discover,
    http::{Http, Proxy},
    pull,
};
use testkit::{ADA, Issuer};
use vault::{Channel, Home, MasterKey, Tokens, Vault, VaultError};
use zeroize::Zeroizing;

use crate::portal::RunningPortal;

/// How long Ada's token lasts; longer than any measurement.
pub const TOKEN_SECONDS: i64 = 4 * 3600;

/// An access token of Ada's for `portal`.
pub fn token(issuer: &Issuer, portal: &RunningPortal) -> String {
    issuer.access_seconds(TOKEN_SECONDS);
    issuer.token(&ADA, portal.address.as_str().trim_end_matches('/')).sign()
}

/// A vault of its own with a session at the portal; nothing pulled yet.
pub struct Computer {
    pub vault: Arc<Vault>,
    pub session: Arc<Session>,
    _dir: tempfile::TempDir,
}

impl Computer {
    /// A fresh one, signed in with `token`.
    pub async fn connected(portal: &RunningPortal, token: &str) -> anyhow::Result<Self> {
        let dir = tempfile::tempdir()?;
        let master = MasterKey::random()?;
        let vault = connect(dir.path(), &master, "hikvision", portal, token).await?;
        let vault = Arc::new(vault);
        let session = Session::open(Arc::clone(&vault), Http::new(Proxy::Direct)?, Arc::new(SystemClock))?;
        Ok(Self { vault, session, _dir: dir })
    }

    /// Reads the feed to its end.
    pub async fn pull(&self) -> anyhow::Result<Pulled> {
        Ok(pull(&self.session, Removals::Guarded, &|_, _| {}, &CancellationToken::new()).await?)
    }
}

/// Makes a vault of `organization` below `data`, connected to `portal` and signed in with `token`.
pub async fn connect(
    data: &Path,
    master: &MasterKey,
    organization: &str,
    portal: &RunningPortal,
    token: &str,
) -> anyhow::Result<Vault> {
    let (http, organization, now) = (Http::new(Proxy::Direct)?, OrganizationId::new(organization)?, SystemClock.now());
    let found = discover(&http, &portal.address, &organization, now).await?;
    let vault = Vault::create(&Home::at(data)?, master, &organization, Channel::Portal, now)?;
    let mut connection = found.connection(now);
    connection.subject = Some(ADA.subject.to_owned());
    let tokens = Tokens {
        access: Zeroizing::new(token.to_owned()),
        refresh: None,
        scope: wire::SCOPES.join(" "),
        expires_at: now.checked_add(SignedDuration::from_secs(TOKEN_SECONDS))?,
        auth_at: None,
    };
    vault.write::<_, VaultError>(|tx| {
        tx.connection().put(&connection)?;
        tx.tokens().replace(&tokens, now)
    })?;
    Ok(vault)
}
