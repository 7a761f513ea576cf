//! A real portal and its issuer, each behind a network that can be harmed, and one computer of Ada's.

use std::sync::Arc;

use anyhow::{Context as _, Result};
use domain::{Clock, OrganizationId};
use member_portal::{Config, Portal, World, make_receipt_key, serve};
use sync::http::{Http, Proxy};
use sync::{AnswerPage, CancellationToken, FoundPortal, Purpose, Session, SignIn, SignInAsk, address, discover};
use testkit::{FakeClock, FaultyNetwork, Issuer, browse};
use tokio::net::TcpListener;
use url::Url;
use vault::{Channel, Home, MasterKey, Vault, VaultError};

/// How long a deletion can be cancelled, seconds.
pub const WINDOW: i64 = 60;

/// All of it in one process; it ends when dropped.
pub struct Stage {
    pub portal: Arc<Portal>,
    pub issuer: Issuer,
    /// In front of the portal.
    pub network: FaultyNetwork,
    /// In front of the issuer.
    pub sign_in_network: FaultyNetwork,
    pub clock: FakeClock,
    pub http: Http,
    pub vault: Arc<Vault>,
    pub session: Arc<Session>,
    stop: CancellationToken,
    _dir: tempfile::TempDir,
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

pub fn organization() -> Result<OrganizationId> {
    Ok(OrganizationId::new("hikvision")?)
}

impl Stage {
    /// A portal of Hikvision with its sample members; Ada's computer is connected and signed in.
    pub async fn set() -> Result<Self> {
        let clock = FakeClock::standing_now();
        let time: Arc<dyn Clock> = Arc::new(clock.clone());
        let at_issuer = TcpListener::bind("127.0.0.1:0").await?;
        let sign_in_network = FaultyNetwork::in_front_of(at_issuer.local_addr()?).await;
        let issuer = Issuer::start_behind(at_issuer, sign_in_network.url(), Arc::clone(&time));
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let network = FaultyNetwork::in_front_of(listener.local_addr()?).await;
        let dir = tempfile::tempdir()?;
        let file = dir.path().join("portal.toml");
        std::fs::write(
            &file,
            format!(
                "organization = \"hikvision\"\nlisten = \"{}\"\npublic_url = \"{}\"\nissuer = \"{}\"\n\
                 database = \"db\"\nreceipt_key = \"receipt.pem\"\ncancel_window_seconds = {WINDOW}\nsample = true\n\
                 [limits]\nrequests_per_minute_per_address = 1000000\nrequests_per_minute_per_account = 1000000\n\
                 status_requests_per_minute_per_address = 1000000\n",
                listener.local_addr()?,
                network.url(),
                issuer.url()
            ),
        )?;
        let config = Config::read(&file)?;
        make_receipt_key(&config.receipt_key)?;
        let (pack, now) = (config.pack.clone(), clock.now());
        let portal = Arc::new(Portal::open(config, Arc::clone(&time))?);
        portal.store.write(move |db| World { activity: 5, members: 1, marker: None }.write(db, &pack, now)).await?;
        let stop = CancellationToken::new();
        let (serving, stopped) = (Arc::clone(&portal), stop.clone());
        tokio::spawn(async move { serve(serving, listener, None, async move { stopped.cancelled().await }).await });

        let http = Http::new(Proxy::Direct)?;
        let found = find(&http, &network, &clock).await?;
        let home = Home::at(dir.path().join("data"))?;
        let vault =
            Arc::new(Vault::create(&home, &MasterKey::random()?, &organization()?, Channel::Portal, clock.now())?);
        vault.write::<_, VaultError>(|tx| tx.connection().put(&found.connection(clock.now())))?;
        let session = Session::open(Arc::clone(&vault), http.clone(), time)?;
        let stage = Self { portal, issuer, network, sign_in_network, clock, http, vault, session, stop, _dir: dir };
        stage.sign_in(Purpose::Connect).await?;
        Ok(stage)
    }

    pub async fn found(&self) -> Result<FoundPortal, sync::SyncError> {
        find(&self.http, &self.network, &self.clock).await
    }

    /// Ada signs in; nothing is harmed meanwhile.
    pub async fn sign_in(&self, purpose: Purpose) -> Result<()> {
        let found = self.found().await?;
        let ask = SignInAsk {
            issuer: found.issuer.clone(),
            client_id: found.discovery.client_id.clone(),
            resource: found.discovery.resource.clone(),
            scopes: found.discovery.scopes.clone(),
            redirect_path: found.discovery.redirect_path.clone(),
            purpose,
            page: AnswerPage { language: "en".to_owned(), done: "done".to_owned(), failed: "failed".to_owned() },
            time_limit: sync::TIME_LIMIT,
        };
        let attempt = SignIn::begin(&self.http, ask, &self.clock).await?;
        let url = attempt.authorization_url().clone();
        let cancel = CancellationToken::new();
        let (signed_in, page) = tokio::join!(attempt.finish(&cancel, &self.clock), browse(&url));
        page.context("the browser")?;
        self.session.adopt(signed_in.context("Ada signs in")?).await?;
        Ok(())
    }
}

async fn find(http: &Http, network: &FaultyNetwork, clock: &FakeClock) -> Result<FoundPortal, sync::SyncError> {
    let at = Url::parse(&network.url()).map_err(|_| sync::SyncError::AddressInvalid)?;
    let at = address::parse_typed(at.as_str())?;
    let hikvision = OrganizationId::new("hikvision").map_err(|_| sync::SyncError::Internal)?;
    discover(http, &at, &hikvision, clock.now()).await
}
