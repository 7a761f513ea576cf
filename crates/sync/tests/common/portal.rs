//! The reference server, its issuer and a network between, all in the test's own process.

use std::sync::Arc;

use domain::{Clock, OrganizationId};
use member_portal::{Config, Portal, World, make_receipt_key, serve};
use sync::{CancellationToken, FoundPortal, Purpose, SignIn, SignInAsk, SignedIn, SyncError, address, discover};
use testkit::{ADA, FakeClock, Fault, FaultyNetwork, Issuer};
use tokio::net::TcpListener;

use super::vault::Bench;
use super::{browse, http, page, plain_client};

pub struct Stage {
    pub portal: Arc<Portal>,
    pub issuer: Issuer,
    pub network: FaultyNetwork,
    pub clock: FakeClock,
    stop: CancellationToken,
    _dir: tempfile::TempDir,
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// A portal of Hikvision with its sample members, `activity` entries of Ada's, and a clock that stands.
pub async fn stage(activity: usize) -> Stage {
    drop(rustls::crypto::ring::default_provider().install_default());
    let clock = FakeClock::standing_now();
    let issuer = Issuer::start_at(Arc::new(clock.clone())).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let listen = listener.local_addr().expect("an address");
    let network = FaultyNetwork::in_front_of(listen).await;
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("portal.toml");
    let text = format!(
        "organization = \"hikvision\"\nlisten = \"{listen}\"\npublic_url = \"{}\"\nissuer = \"{}\"\n\
         database = \"db\"\nreceipt_key = \"receipt.pem\"\ncancel_window_seconds = 60\nsample = true\n\
         [limits]\nrequests_per_minute_per_address = 1000000\nrequests_per_minute_per_account = 1000000\n",
        network.url(),
        issuer.url()
    );
    std::fs::write(&file, text).expect("a writable directory");
    let config = Config::read(&file).expect("a sound configuration");
    make_receipt_key(&config.receipt_key).expect("a receipt key");
    let pack = config.pack.clone();
    let time: Arc<dyn Clock> = Arc::new(clock.clone());
    let portal = Arc::new(Portal::open(config, time).expect("a portal"));
    let now = clock.now();
    let world = World { activity, members: 1, marker: None };
    portal.store.write(move |db| world.write(db, &pack, now)).await.expect("a world");
    let stop = CancellationToken::new();
    let (serving, stopped) = (Arc::clone(&portal), stop.clone());
    tokio::spawn(async move { serve(serving, listener, None, async move { stopped.cancelled().await }).await });
    Stage { portal, issuer, network, clock, stop, _dir: dir }
}

impl Stage {
    pub async fn found(&self) -> FoundPortal {
        let at = address::parse_typed(&self.network.url()).expect("a loopback address");
        let hikvision = OrganizationId::new("hikvision").expect("a slug");
        discover(&http(), &at, &hikvision, self.clock.now()).await.expect("the portal keeps the rules")
    }

    pub async fn sign_in(&self, found: &FoundPortal, purpose: Purpose) -> Result<SignedIn, SyncError> {
        let ask = SignInAsk {
            issuer: found.issuer.clone(),
            client_id: found.discovery.client_id.clone(),
            resource: found.discovery.resource.clone(),
            scopes: found.discovery.scopes.clone(),
            redirect_path: found.discovery.redirect_path.clone(),
            purpose,
            page: page(),
            time_limit: sync::TIME_LIMIT,
        };
        let attempt = SignIn::begin(&http(), ask, &self.clock).await?;
        let url = attempt.authorization_url().clone();
        let cancel = CancellationToken::new();
        tokio::join!(attempt.finish(&cancel, &self.clock), browse(&url)).0
    }

    /// A fresh computer of Ada's, connected and signed in; nothing pulled yet.
    pub async fn adas_computer(&self) -> Bench {
        let found = self.found().await;
        let signed_in = self.sign_in(&found, Purpose::Connect).await.expect("Ada signs in");
        let bench = Bench::with_clock(found.connection(self.clock.now()), None, Arc::new(self.clock.clone()));
        bench.session.adopt(signed_in).await.expect("the vault takes the sign-in");
        bench
    }

    pub async fn step_up(&self, bench: &Bench) {
        let purpose = Purpose::StepUp { subject: ADA.subject.to_owned() };
        let signed_in = self.sign_in(&self.found().await, purpose).await.expect("Ada steps up");
        bench.session.adopt(signed_in).await.expect("the vault takes the sign-in");
    }

    /// Lets the network fail as planned; gives back how many requests may be hit.
    pub fn with_faults(&self, planned: Vec<Fault>) -> usize {
        let last = planned.len() + self.network.requests().len();
        self.network.faults(planned);
        last
    }

    /// Uses up the faults that hit nobody yet.
    pub async fn calm_down(&self, last: usize) {
        while self.network.requests().len() < last {
            drop(plain_client().get(self.network.url()).send().await);
        }
    }
}
