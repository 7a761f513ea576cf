//! What the app costs while nobody touches it: ten minutes with five organizations, four of them on
//! portals, beside an empty window over the same ten minutes.

use std::{
    path::Path,
    process::{Child, Command},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use testkit::Issuer;
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};
use vault::{Channel, Home, Vault};

use crate::{
    computer::{connect, token},
    figures::Figure,
    member,
    portal::RunningPortal,
    process::{self, Counted},
    screen::Screen,
};

/// How long both are left alone.
const IDLE: Duration = Duration::from_secs(600);
/// How long both get to open and to read their portals for the first time.
const SETTLE: Duration = Duration::from_secs(30);
const PORTALS: [&str; 4] = ["onvif", "hikvision", "mipi", "foscam"];

/// Measures once, both sides over the same time. Needs a session bus with an open keyring.
pub async fn measure(programs: &Path) -> anyhow::Result<[Figure; 3]> {
    let dir = tempfile::tempdir()?;
    let issuer = Issuer::start().await;
    let master = member::protected(dir.path()).await?;
    let bytes = Arc::new(AtomicU64::new(0));
    let mut portals = Vec::new();
    for organization in PORTALS {
        let (front, port) = counting(Arc::clone(&bytes)).await?;
        let portal = RunningPortal::start_behind(programs, issuer.url(), organization, port, front).await?;
        connect(dir.path(), &master, organization, &portal, &token(&issuer, &portal)).await?;
        portals.push(portal);
    }
    let by_hand = domain::OrganizationId::new("smarteye")?;
    Vault::create(
        &Home::at(dir.path())?,
        &master,
        &by_hand,
        Channel::ByHand,
        domain::Clock::now(&domain::SystemClock),
    )?;

    let (ours, floor) = (Screen::start()?, Screen::start()?);
    let mut app = process::start(Command::new(programs.join("privacy-dashboard")), &ours, dir.path())?;
    let mut empty = process::start(Command::new(programs.join("examples/empty_window")), &floor, dir.path())?;
    let measured = left_alone(&app, &empty, &bytes).await;
    process::end(&mut app)?;
    process::end(&mut empty)?;
    let (ours, floor, bytes) = measured?;
    Ok([
        Figure::new("idle, ten minutes: processor time", "ms", vec![ours.cpu_ms], vec![floor.cpu_ms]),
        Figure::new("idle, ten minutes: wake-ups", "count", vec![ours.wakeups], vec![floor.wakeups]),
        // The empty window has no network: the bytes stand alone.
        Figure::new("idle, ten minutes: bytes on the network", "kB", vec![bytes / 1000.0], vec![f64::NAN]),
    ])
}

async fn left_alone(app: &Child, empty: &Child, bytes: &AtomicU64) -> anyhow::Result<(Counted, Counted, f64)> {
    tokio::time::sleep(SETTLE).await;
    let before = (process::counted(app.id())?, process::counted(empty.id())?, bytes.load(Ordering::Relaxed));
    tokio::time::sleep(IDLE).await;
    let after = (process::counted(app.id())?, process::counted(empty.id())?, bytes.load(Ordering::Relaxed));
    let grown =
        |now: Counted, then: Counted| Counted { cpu_ms: now.cpu_ms - then.cpu_ms, wakeups: now.wakeups - then.wakeups };
    let bytes = u32::try_from(after.2.saturating_sub(before.2))?;
    Ok((grown(after.0, before.0), grown(after.1, before.1), f64::from(bytes)))
}

/// A port that passes everything on to another, which it names, and counts the bytes both ways.
async fn counting(bytes: Arc<AtomicU64>) -> anyhow::Result<(u16, u16)> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let front = listener.local_addr()?.port();
    let behind = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let bytes = Arc::clone(&bytes);
            tokio::spawn(async move {
                let Ok(mut server) = TcpStream::connect(("127.0.0.1", behind)).await else { return };
                let ((from_client, to_client), (from_server, to_server)) = (client.split(), server.split());
                tokio::join!(pass(from_client, to_server, &bytes), pass(from_server, to_client, &bytes));
            });
        }
    });
    Ok((front, behind))
}

/// Passes everything on, counting as it goes, until one side ends.
async fn pass(mut from: impl AsyncRead + Unpin, mut to: impl AsyncWrite + Unpin, bytes: &AtomicU64) {
    let mut piece = vec![0; 1 << 14];
    while let Ok(length @ 1..) = from.read(&mut piece).await {
        bytes.fetch_add(u64::try_from(length).unwrap_or(u64::MAX), Ordering::Relaxed);
        if to.write_all(piece.get(..length).unwrap_or_default()).await.is_err() {
            return;
        }
    }
    let _ = to.shutdown().await;
}
