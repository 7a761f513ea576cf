//! A portal, its issuer, a network between, and a computer of Ada's.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError, mpsc},
    time::Duration,
};

use app::{AnswerPage, App, Choice, Event, Events, Given, Home, Language, Phase, SignInFor, Surroundings};
use domain::{Clock, FieldId, OrganizationId};
use member_portal::{Config, Portal, World, make_receipt_key, serve};
use sync::CancellationToken;
use testkit::{FakeClock, FaultyNetwork, Issuer};
use tokio::{net::TcpListener, sync::Notify, task::JoinHandle};
use url::Url;

/// Ada's passphrase.
pub const PASSPHRASE: &str = "Adas Kamera läuft";

/// How long a test waits for something that must happen, before it is called broken. Shorter than a code
/// is shown by the steady count, so that a test sees the clock hide it.
pub const PATIENCE: Duration = Duration::from_secs(20);

pub fn id(slug: &str) -> OrganizationId {
    OrganizationId::new(slug).expect("a literal slug")
}

pub fn field(name: &str) -> FieldId {
    FieldId::new(name).expect("a literal field")
}

/// One organization's side.
pub struct Side {
    pub portal: Arc<Portal>,
    pub network: FaultyNetwork,
    clock: FakeClock,
    serving: Option<Serving>,
    dir: tempfile::TempDir,
}

/// A portal's server while it runs.
struct Serving {
    stop: CancellationToken,
    ended: JoinHandle<()>,
}

impl Drop for Side {
    fn drop(&mut self) {
        self.serving.as_ref().inspect(|serving| serving.stop.cancel());
    }
}

impl Side {
    /// Starts the portal anew with another receipt key; the old one vouches for it if `vouched`.
    pub async fn with_new_receipt_key(mut self, vouched: bool) -> Self {
        let file = self.dir.path().join("portal.toml");
        let listen = Config::read(&file).expect("a sound configuration").listen;
        if let Some(Serving { stop, ended }) = self.serving.take() {
            stop.cancel();
            ended.await.expect("a clean end");
        }
        let new = self.dir.path().join("new.pem");
        if !new.exists() {
            make_receipt_key(&new).expect("a receipt key");
        }
        let keys = if vouched {
            "receipt_key = \"new.pem\"\nformer_receipt_keys = [\"receipt.pem\"]"
        } else {
            "receipt_key = \"new.pem\""
        };
        let text = std::fs::read_to_string(&file).expect("a readable file");
        let kept: Vec<&str> = text.lines().filter(|line| !line.contains("receipt_key")).collect();
        let (first, rest) = kept.split_first().expect("a configuration");
        std::fs::write(&file, format!("{first}\n{keys}\n{}\n", rest.join("\n"))).expect("a writable directory");
        let config = Config::read(&file).expect("a sound configuration");
        self.portal = Arc::new(Portal::open(config, Arc::new(self.clock.clone())).expect("a portal"));
        let listener = TcpListener::bind(listen).await.expect("the same port");
        self.serving = Some(Serving::begin(&self.portal, listener));
        self
    }
}

impl Serving {
    fn begin(portal: &Arc<Portal>, listener: TcpListener) -> Self {
        let stop = CancellationToken::new();
        let (portal, stopped) = (Arc::clone(portal), stop.clone());
        let ended = tokio::spawn(async move {
            drop(serve(portal, listener, None, async move { stopped.cancelled().await }).await);
        });
        Self { stop, ended }
    }
}

/// The world outside Ada's computer.
pub struct Outside {
    pub clock: FakeClock,
    pub issuer: Issuer,
}

impl Outside {
    pub async fn new() -> Self {
        drop(rustls::crypto::ring::default_provider().install_default());
        let clock = FakeClock::standing_now();
        let issuer = Issuer::start_at(Arc::new(clock.clone())).await;
        Self { clock, issuer }
    }

    /// A portal of `organization` with its sample members.
    pub async fn portal_of(&self, organization: &str) -> Side {
        self.portal_with(organization, "").await
    }

    /// The same with more lines of configuration.
    pub async fn portal_with(&self, organization: &str, more: &str) -> Side {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let listen = listener.local_addr().expect("an address");
        let network = FaultyNetwork::in_front_of(listen).await;
        let dir = tempfile::tempdir().expect("a directory");
        let file = dir.path().join("portal.toml");
        let text = format!(
            "organization = \"{organization}\"\nlisten = \"{listen}\"\npublic_url = \"{}\"\nissuer = \"{}\"\n\
             database = \"db\"\nreceipt_key = \"receipt.pem\"\ncancel_window_seconds = 60\nsample = true\n\
             {more}\n[limits]\nrequests_per_minute_per_address = 1000000\nrequests_per_minute_per_account = 1000000\n",
            network.url(),
            self.issuer.url()
        );
        std::fs::write(&file, text).expect("a writable directory");
        let config = Config::read(&file).expect("a sound configuration");
        make_receipt_key(&config.receipt_key).expect("a receipt key");
        let pack = config.pack.clone();
        let time: Arc<dyn Clock> = Arc::new(self.clock.clone());
        let portal = Arc::new(Portal::open(config, time).expect("a portal"));
        let now = self.clock.now();
        let world = World { activity: 20, members: 1, marker: None };
        portal.store.write(move |db| world.write(db, &pack, now)).await.expect("a world");
        let serving = Some(Serving::begin(&portal, listener));
        Side { portal, network, clock: self.clock.clone(), serving, dir }
    }
}

/// What the window was told.
#[derive(Default)]
pub struct Told {
    events: Mutex<Vec<Event>>,
    more: Notify,
    gate: Mutex<Option<Gate>>,
}

/// Where an export under way stops until it is let go on.
struct Gate {
    reached: mpsc::Sender<()>,
    open: mpsc::Receiver<()>,
}

impl Events for Told {
    fn emit(&self, event: Event) {
        if matches!(event, Event::ExportProgress { .. })
            && let Some(gate) = self.gate.lock().unwrap_or_else(PoisonError::into_inner).take()
        {
            gate.reached.send(()).expect("the test waits");
            gate.open.recv().expect("the test goes on");
        }
        self.events.lock().unwrap_or_else(PoisonError::into_inner).push(event);
        self.more.notify_waiters();
    }
}

impl Told {
    /// Stops the next export once its file is begun: the first end tells that it is, the second lets it go on.
    pub fn stop_next_export(&self) -> (mpsc::Receiver<()>, mpsc::Sender<()>) {
        let ((reached, begun), (go_on, open)) = (mpsc::channel(), mpsc::channel());
        *self.gate.lock().unwrap_or_else(PoisonError::into_inner) = Some(Gate { reached, open });
        (begun, go_on)
    }

    pub fn all(&self) -> Vec<Event> {
        self.events.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A computer of Ada's with the app running on it.
pub struct Computer {
    pub app: App,
    pub told: Arc<Told>,
    clock: FakeClock,
    dir: tempfile::TempDir,
}

impl Computer {
    /// A fresh computer, protected by a passphrase.
    pub async fn new(outside: &Outside) -> Self {
        let dir = tempfile::tempdir().expect("a directory");
        let computer = Self::on(dir, outside.clock.clone());
        let app = computer.app.clone();
        let protecting = move || app.protect(Choice::Passphrase(PASSPHRASE)).expect("a new protection");
        tokio::task::spawn_blocking(protecting).await.expect("a protection");
        computer
    }

    fn on(dir: tempfile::TempDir, clock: FakeClock) -> Self {
        let told = Arc::new(Told::default());
        let home = Home::at(dir.path().join("data")).expect("a data directory");
        let lock = home.lock().expect("nobody else uses it");
        let events: Arc<dyn Events> = told.clone();
        let app = App::new(Surroundings {
            home,
            lock,
            clock: Arc::new(clock.clone()),
            events,
            version: "0.0.0".to_owned(),
            language: Language::English,
            runtime: tokio::runtime::Handle::current(),
        })
        .expect("sound packs");
        Self { app, told, clock, dir }
    }

    /// Quits the app and starts it again with the passphrase.
    pub async fn restarted(self) -> Self {
        let Self { app, clock, dir, .. } = self;
        let quitting = app.clone();
        tokio::task::spawn_blocking(move || quitting.quit()).await.expect("a clean end");
        drop(app);
        let next = Self::on_when_free(dir, clock).await;
        next.unlock().await;
        next
    }

    /// A computer whose disk is as this one's is now, as after a power cut, with the app started and unlocked.
    pub async fn after_a_power_cut(&self) -> Self {
        self.by_another_clock(&self.clock).await
    }

    /// The same with a clock of its own.
    pub async fn by_another_clock(&self, clock: &FakeClock) -> Self {
        let dir = tempfile::tempdir().expect("a directory");
        copy(&self.data(), &dir.path().join("data"));
        let next = Self::on(dir, clock.clone());
        next.unlock().await;
        next
    }

    async fn unlock(&self) {
        let app = self.app.clone();
        let unlocking = move || app.unlock(Given::Passphrase(PASSPHRASE)).expect("the passphrase fits");
        assert_eq!(tokio::task::spawn_blocking(unlocking).await.expect("an unlocking"), Phase::Ready);
    }

    /// Background tasks of the run before let go of the lock when they notice that it ended.
    async fn on_when_free(dir: tempfile::TempDir, clock: FakeClock) -> Self {
        let home = Home::at(dir.path().join("data")).expect("a data directory");
        let free = async {
            while home.lock().is_err() {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(PATIENCE, free).await.expect("the run before has ended");
        Self::on(dir, clock)
    }

    /// Lets days pass.
    pub fn pass_days(&self, days: i64) {
        self.clock.advance(24 * 3600 * days);
    }

    pub fn data(&self) -> std::path::PathBuf {
        self.dir.path().join("data")
    }

    pub fn outside_data(&self) -> &Path {
        self.dir.path()
    }

    /// Adds an organization through its portal and waits until everything it holds is here.
    pub async fn connect(&self, organization: &str, side: &Side) {
        let consent = self.app.discover_portal(&id(organization), &side.network.url()).await.expect("a portal");
        self.sign_in(SignInFor::Consent(consent.id)).await.expect("Ada signs in");
        self.until("the first pull", |app| {
            let state = app.organization(&id(organization)).expect("an organization");
            state.held.is_some_and(|held| held.last_checked.is_some()) && state.progress.is_none()
        })
        .await;
    }

    /// Signs in with a browser that only follows links.
    pub async fn sign_in(&self, why: SignInFor) -> Result<app::OrganizationState, app::AppError> {
        let page = AnswerPage { language: "en".to_owned(), done: "done".to_owned(), failed: "failed".to_owned() };
        let pending = self.app.begin_sign_in(why, page).await?;
        let address = pending.address.clone();
        let (state, ()) = tokio::join!(self.app.await_sign_in(&pending.id), browse(address));
        state
    }

    /// Waits until the app's state is as it must become.
    pub async fn until(&self, what: &str, mut holds: impl FnMut(&App) -> bool) {
        let waiting = async {
            loop {
                let told = self.told.more.notified();
                tokio::pin!(told);
                told.as_mut().enable();
                if holds(&self.app) {
                    return;
                }
                told.await;
            }
        };
        assert!(tokio::time::timeout(PATIENCE, waiting).await.is_ok(), "never: {what}");
    }

    /// The text of one profile field, as wanted.
    pub fn profile_text(&self, organization: &str, name: &str) -> Option<String> {
        let state = self.profile_field(organization, name);
        state.value.as_ref().and_then(|value| value.as_text()).map(str::to_owned)
    }

    pub fn profile_field(&self, organization: &str, name: &str) -> app::FieldState {
        let profile = self.app.profile(&id(organization)).expect("a profile");
        profile.fields.into_iter().find(|state| state.id.as_str() == name).expect("a field of the pack")
    }

    /// Saves one field of the profile.
    pub fn save(&self, organization: &str, name: &str, text: &str) {
        let edits = vec![(field(name), Some(text.to_owned()))];
        self.app.save_profile(&id(organization), edits).expect("a taken edit");
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).expect("a new folder");
    std::fs::set_permissions(to, std::fs::metadata(from).expect("a folder").permissions()).expect("our own folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a file");
        }
    }
}

async fn browse(address: Url) {
    let client =
        reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let answer = client.get(address).send().await.expect("the issuer answers");
    let Some(back) = answer.headers().get("location") else { return };
    let back = back.to_str().expect("an address").to_owned();
    client.get(back).send().await.expect("the loopback port answers");
}
