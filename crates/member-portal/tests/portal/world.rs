//! A portal with sample members, its issuer and a client, in the test's own process.

use std::{net::SocketAddr, path::PathBuf, sync::Arc};

use domain::{Clock, OperationId};
use member_portal::{Config, Portal, Reply, StaffError, World as Seed, make_receipt_key, reply_to_request, serve};
use reqwest::{Client, Method, header::HeaderMap};
use serde_json::Value;
use tempfile::TempDir;
use testkit::{ADA, Character, FakeClock, Issuer};
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};
use wire::{RightsMessageKind, RightsRequest};

/// The cancel window of every portal in these tests.
pub const WINDOW_SECONDS: i64 = 600;

pub struct World {
    pub issuer: Issuer,
    pub clock: FakeClock,
    pub portal: Arc<Portal>,
    pub address: SocketAddr,
    pub dir: TempDir,
    http: Client,
    stop: Option<oneshot::Sender<()>>,
    serving: Option<JoinHandle<std::io::Result<()>>>,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Value,
}

impl Answer {
    pub fn code(&self) -> &str {
        self.body.get("code").and_then(Value::as_str).unwrap_or_default()
    }

    /// The value at a JSON pointer; `null` if there is none.
    pub fn at(&self, pointer: &str) -> &Value {
        self.body.pointer(pointer).unwrap_or(&Value::Null)
    }

    /// The text at a JSON pointer.
    pub fn text(&self, pointer: &str) -> String {
        self.at(pointer).as_str().expect("a text stands there").to_owned()
    }

    /// Where the rights request lies that this answer shows.
    pub fn path(&self) -> String {
        format!("/v1/me/rights-requests/{}", self.text("/id"))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// A request in the making.
pub struct Call {
    request: reqwest::RequestBuilder,
}

impl Call {
    pub fn token(self, token: &str) -> Self {
        Self { request: self.request.bearer_auth(token) }
    }

    pub fn header(self, name: &str, value: &str) -> Self {
        Self { request: self.request.header(name, value) }
    }

    pub fn operation(self, id: OperationId) -> Self {
        self.header(wire::header::IDEMPOTENCY_KEY, &id.to_string())
    }

    pub fn new_operation(self) -> Self {
        self.operation(OperationId::random())
    }

    pub fn if_match(self, tag: &str) -> Self {
        self.header("if-match", tag)
    }

    pub fn patch(self, body: &str) -> Self {
        Self { request: self.request.header("content-type", wire::header::MERGE_PATCH).body(body.to_owned()) }
    }

    pub fn json(self, body: &str) -> Self {
        Self { request: self.request.header("content-type", wire::header::JSON).body(body.to_owned()) }
    }

    pub async fn send(self) -> Answer {
        let response = self.request.send().await.expect("the portal answers");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await.expect("the answer arrives whole");
        let body = if text.is_empty() { Value::Null } else { serde_json::from_str(&text).expect("answers are JSON") };
        if status >= 400 {
            let kind = headers.get("content-type").and_then(|value| value.to_str().ok());
            assert_eq!(kind, Some(wire::header::PROBLEM_JSON), "every error is a problem document");
        }
        Answer { status, headers, body }
    }
}

/// A configuration file that is sound; tests change lines of it.
pub fn configuration(organization: &str, issuer: &str) -> String {
    format!(
        "organization = \"{organization}\"\nlisten = \"127.0.0.1:0\"\npublic_url = \"http://127.0.0.1:1\"\n\
         resource = \"https://portal.example\"\nissuer = \"{issuer}\"\ndatabase = \"portal.db\"\n\
         receipt_key = \"receipt.key\"\ncancel_window_seconds = {WINDOW_SECONDS}\nsample = true\n"
    )
}

impl World {
    /// Hikvision's portal: devices, secrets, everything.
    pub async fn hikvision() -> Self {
        Self::start("hikvision", "", &Seed { activity: 40, ..Seed::default() }).await
    }

    /// A portal of `organization` with more lines of configuration.
    pub async fn start(organization: &str, more: &str, seed: &Seed) -> Self {
        rustls::crypto::ring::default_provider().install_default().ok();
        let clock = FakeClock::standing_now();
        let issuer = Issuer::start_at(Arc::new(clock.clone())).await;
        let dir = TempDir::new().expect("a temporary directory");
        let text = configuration(organization, issuer.url()) + more;
        std::fs::write(dir.path().join("portal.toml"), text).expect("the configuration is written");
        make_receipt_key(&dir.path().join("receipt.key")).expect("a key is made");
        let portal = open(&dir, &clock);
        let (seed, pack, now) = (seed.clone(), portal.pack.clone(), clock.now());
        portal.store.write(move |db| seed.write(db, &pack, now)).await.expect("the world is written");
        let mut world = Self {
            issuer,
            clock,
            portal,
            address: ([127, 0, 0, 1], 0).into(),
            dir,
            http: Client::builder().no_proxy().build().expect("a client"),
            stop: None,
            serving: None,
        };
        world.serve().await;
        world
    }

    async fn serve(&mut self) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has a free port");
        self.address = listener.local_addr().expect("a bound socket has an address");
        let (stop, stopped) = oneshot::channel::<()>();
        let portal = Arc::clone(&self.portal);
        self.stop = Some(stop);
        self.serving =
            Some(tokio::spawn(
                async move { serve(portal, listener, None, async { stopped.await.unwrap_or(()) }).await },
            ));
    }

    /// Ends the server as a signal would, and waits for its end.
    pub async fn stop(&mut self) {
        drop(self.stop.take());
        if let Some(serving) = self.serving.take() {
            serving.await.expect("the server does not panic").expect("the server ends well");
        }
    }

    /// Starts again on the same files.
    pub async fn restart(&mut self) {
        self.stop().await;
        self.portal = open(&self.dir, &self.clock);
        self.serve().await;
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn call(&self, method: Method, path: &str) -> Call {
        Call { request: self.http.request(method, format!("http://{}{path}", self.address)) }
    }

    pub fn token(&self, who: &Character) -> String {
        self.issuer.token(who, &self.portal.discovery.resource).sign()
    }

    pub async fn get(&self, who: &Character, path: &str) -> Answer {
        self.call(Method::GET, path).token(&self.token(who)).send().await
    }

    /// A change of Ada's with a new operation and the version as it is.
    pub async fn patch(&self, path: &str, tag: &str, body: &str) -> Answer {
        self.call(Method::PATCH, path).token(&self.token(&ADA)).new_operation().if_match(tag).patch(body).send().await
    }

    /// The tag of Ada's profile.
    pub async fn profile_tag(&self) -> String {
        self.get(&ADA, "/v1/me/profile").await.header("etag").to_owned()
    }

    /// Asks for the deletion of somebody's account.
    pub async fn request_deletion(&self, who: &Character) -> Answer {
        let operation = OperationId::random();
        let body = format!(r#"{{"operation":"{operation}","organization":"{}"}}"#, self.portal.pack.id);
        self.call(Method::POST, "/v1/me/deletion").token(&self.token(who)).operation(operation).json(&body).send().await
    }

    /// Files somebody's rights request under a new operation.
    pub async fn file_request(&self, who: &Character) -> Answer {
        let body = r#"{"kind":"access","regime":"gdpr","language":"en","text":"A copy, please.","reference":"A-1"}"#;
        self.post(who, "/v1/me/rights-requests", OperationId::random(), body).await
    }

    pub async fn post(&self, who: &Character, path: &str, operation: OperationId, body: &str) -> Answer {
        self.call(Method::POST, path).token(&self.token(who)).operation(operation).json(body).send().await
    }

    /// The organization takes a step in a rights request.
    pub async fn reply(
        &self,
        request: &Answer,
        kind: RightsMessageKind,
        reply: Reply,
    ) -> Result<RightsRequest, StaffError> {
        let id = request.text("/id");
        reply_to_request(&self.portal.store, &self.portal.signer, id, kind, reply, self.clock.now()).await
    }

    pub async fn cancel_deletion(&self, who: &Character) -> Answer {
        self.call(Method::DELETE, "/v1/me/deletion").token(&self.token(who)).new_operation().send().await
    }

    /// What the public status says, asked without a token.
    pub async fn status(&self, deletion: &Answer) -> Answer {
        let id = deletion.text("/id");
        self.call(Method::GET, &format!("/v1/deletions/{id}")).send().await
    }
}

fn open(dir: &TempDir, clock: &FakeClock) -> Arc<Portal> {
    let config = Config::read(&dir.path().join("portal.toml")).expect("the configuration is sound");
    Arc::new(Portal::open(config, Arc::new(clock.clone())).expect("the portal opens"))
}
