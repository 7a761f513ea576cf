//! The portal under load, against the least server that could do the same: one handler over SQLite
//! that reads one row or writes one row and syncs it.

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use axum::{
    Router,
    extract::State,
    http::StatusCode,
    routing::{get, post},
};
use reqwest::Client;
use rusqlite::Connection;
use testkit::{ADA, Issuer};
use tokio::{net::TcpListener, sync::mpsc};
use url::Url;

use crate::{
    RUNS,
    computer::TOKEN_SECONDS,
    figures::Figure,
    portal::{RunningPortal, await_answer},
};

/// Clients at once.
const CONNECTIONS: usize = 64;
/// How long one run lasts.
const RUN: Duration = Duration::from_secs(3);
/// Of ten requests, the last writes.
const MIX: usize = 10;
/// The hidden word with which this program serves the floor itself.
pub const BARE: &str = "bare-server";

/// Requests a second and the slowest hundredth, for both servers.
pub async fn measure(programs: &Path) -> anyhow::Result<[Figure; 2]> {
    let issuer = Issuer::start().await;
    issuer.access_seconds(TOKEN_SECONDS);
    let portal = RunningPortal::start_with(programs, issuer.url(), 100, CONNECTIONS).await?;
    let bare = BareServer::start().await?;
    let resource = portal.address.as_str().trim_end_matches('/');
    let token = |subject: String| issuer.token(&ADA, resource).claim("sub", subject).sign();
    let tokens: Vec<String> = portal.subjects()?.into_iter().take(CONNECTIONS).map(token).collect();
    ensure!(tokens.len() == CONNECTIONS, "the portal has only {} members", tokens.len());
    let (ours, floor) = (portal.address.join("/v1/me/profile")?, bare.address.join("/row")?);
    let (mut our_runs, mut floor_runs) = (Vec::new(), Vec::new());
    // The first run of each fills caches and does not count.
    for run in 0..=RUNS {
        let bare_load = load(|client, _| Caller::Bare { client, at: floor.clone() }).await?;
        let our_load = load(|client, number| {
            let token = tokens.get(number).cloned().unwrap_or_default();
            Caller::Member { client, at: ours.clone(), token, version: None }
        })
        .await?;
        if run > 0 {
            floor_runs.push(bare_load);
            our_runs.push(our_load);
        }
    }
    let series = |runs: &[Load], of: fn(&Load) -> f64| runs.iter().map(of).collect::<Vec<_>>();
    // Time per request, so that a smaller ratio is better, as everywhere.
    let each = |load: &Load| 1e6 / load.per_second;
    let each = Figure::new("server, 90/10, time per request", "µs", series(&our_runs, each), series(&floor_runs, each));
    let p99 = |load: &Load| load.p99;
    let slowest = Figure::new("server, 90/10, p99", "ms", series(&our_runs, p99), series(&floor_runs, p99));
    let per_second = series(&our_runs, |load| load.per_second);
    Ok([each.share("requests a second", &per_second), slowest])
}

/// One of the clients; each member has an account of their own.
enum Caller {
    Bare { client: Client, at: Url },
    Member { client: Client, at: Url, token: String, version: Option<String> },
}

impl Caller {
    /// Asks once, and waits for the whole answer.
    async fn ask(&mut self, writes: bool) -> anyhow::Result<()> {
        let call = match self {
            Self::Bare { client, at } if writes => client.post(at.clone()),
            Self::Bare { client, at } => client.get(at.clone()),
            Self::Member { client, at, token, version: Some(version) } if writes => client
                .patch(at.clone())
                .bearer_auth(token)
                .header("content-type", wire::header::MERGE_PATCH)
                .header("if-match", version.as_str())
                .header(wire::header::IDEMPOTENCY_KEY, domain::OperationId::random().to_string())
                .body(
                    serde_json::json!({ "values": { "given.nickname": domain::OperationId::random().to_string() } })
                        .to_string(),
                ),
            Self::Member { client, at, token, .. } => client.get(at.clone()).bearer_auth(token),
        };
        let answer = call.send().await?;
        ensure!(answer.status().is_success(), "the server answered {}", answer.status());
        if let Self::Member { version, .. } = self {
            *version = answer.headers().get("etag").and_then(|tag| tag.to_str().ok()).map(str::to_owned);
        }
        answer.bytes().await?;
        Ok(())
    }
}

struct Load {
    per_second: f64,
    /// Milliseconds.
    p99: f64,
}

/// Every client asks again as soon as it is answered, for one run.
async fn load(caller: impl Fn(Client, usize) -> Caller) -> anyhow::Result<Load> {
    let client = Client::builder().no_proxy().pool_max_idle_per_host(CONNECTIONS).build()?;
    let begin = Instant::now();
    let mut clients = Vec::new();
    for number in 0..CONNECTIONS {
        let mut caller = caller(client.clone(), number);
        clients.push(tokio::spawn(async move {
            let mut took = Vec::new();
            for request in number.. {
                if begin.elapsed() >= RUN {
                    break;
                }
                let asked = Instant::now();
                caller.ask(request % MIX == MIX - 1).await?;
                took.push(asked.elapsed().as_secs_f64() * 1000.0);
            }
            anyhow::Ok(took)
        }));
    }
    let mut took = Vec::new();
    for client in clients {
        took.extend(client.await??);
    }
    let seconds = begin.elapsed().as_secs_f64();
    took.sort_by(f64::total_cmp);
    let p99 = took.get(took.len().saturating_mul(99) / 100).copied().context("no request was answered")?;
    Ok(Load { per_second: f64::from(u32::try_from(took.len())?) / seconds, p99 })
}

/// The floor as a process of its own, as the portal is one.
struct BareServer {
    address: Url,
    child: Child,
    _dir: tempfile::TempDir,
}

impl Drop for BareServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl BareServer {
    async fn start() -> anyhow::Result<Self> {
        let dir = tempfile::tempdir()?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let child = Command::new(std::env::current_exe()?)
            .args([BARE, &port.to_string()])
            .arg(dir.path().join("plain.db"))
            .stdout(Stdio::null())
            .spawn()?;
        let mut server = Self { address: Url::parse(&format!("http://127.0.0.1:{port}"))?, child, _dir: dir };
        await_answer(&server.address.join("/row")?, &mut server.child).await?;
        Ok(server)
    }
}

#[derive(Clone)]
struct Plain {
    reader: Arc<Mutex<Connection>>,
    writes: mpsc::Sender<tokio::sync::oneshot::Sender<bool>>,
}

/// Serves the floor until it is killed.
pub async fn serve_bare(port: u16, database: &Path) -> anyhow::Result<()> {
    let writer = Connection::open(database)?;
    writer.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT; INSERT INTO row (text) VALUES ('first');",
    )?;
    let (writes, mut waiting) = mpsc::channel::<tokio::sync::oneshot::Sender<bool>>(CONNECTIONS);
    std::thread::spawn(move || {
        while let Some(done) = waiting.blocking_recv() {
            // A client that went away does not need its answer.
            let _ = done.send(writer.execute("INSERT INTO row (text) VALUES ('load')", []).is_ok());
        }
    });
    let plain = Plain { reader: Arc::new(Mutex::new(Connection::open(database)?)), writes };
    let routes = Router::new().route("/row", get(read_row)).route("/row", post(write_row)).with_state(plain);
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    Ok(axum::serve(listener, routes).await?)
}

async fn read_row(State(plain): State<Plain>) -> Result<String, StatusCode> {
    let reader = plain.reader.lock().unwrap_or_else(PoisonError::into_inner);
    let row = reader.query_row("SELECT text FROM row WHERE id = 1", [], |row| row.get(0));
    row.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

async fn write_row(State(plain): State<Plain>) -> StatusCode {
    let (done, written) = tokio::sync::oneshot::channel();
    let asked = plain.writes.send(done).await.is_ok();
    if asked && written.await.unwrap_or(false) { StatusCode::CREATED } else { StatusCode::INTERNAL_SERVER_ERROR }
}
