//! One organization's portal, its issuer, and the files of one computer of Ada's. Everything that
//! survives a kill lies in one directory.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use domain::{Clock, SystemClock};
use member_portal::{Config, Store, make_receipt_key};
use serde::Serialize;
use tempfile::TempDir;
use testkit::{ADA, Issuer};
use tokio::runtime::Runtime;
use vault::{Home, Vault};

use super::{Heard, Hearing, Killable, Other};
use crate::history::{Computer, Journal, Ledger, gather};
use crate::points::At;
use crate::role::{MemberOrders, ORGANIZATION, PortalOrders, Word, Work};

/// How long anything may take that must happen, before it is called broken.
pub const PATIENCE: Duration = Duration::from_secs(60);
/// How long access tokens last: the app renews a minute before, so after a second.
const ACCESS_SECONDS: i64 = 61;

/// A computer's protection, made once: a passphrase is slow on purpose.
pub struct Keys {
    dir: TempDir,
    code: String,
}

impl Keys {
    /// Protects an empty data directory; every world starts from a copy of it.
    pub fn make() -> anyhow::Result<Self> {
        let dir = directory()?;
        let (_, code) = keys::protect(&Home::at(dir.path())?, keys::Choice::Passphrase("Adas Kamera läuft"))?;
        Ok(Self { dir, code: code.show().as_str().to_owned() })
    }

    fn copy_to(&self, data: &Path) -> anyhow::Result<()> {
        Home::at(data)?;
        for entry in fs::read_dir(self.dir.path())? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                fs::copy(entry.path(), data.join(entry.file_name()))?;
            }
        }
        Ok(())
    }
}

/// A directory in memory where there is one: a kill leaves the page cache alone, so a disk would only
/// be slower.
fn directory() -> anyhow::Result<TempDir> {
    let memory = Path::new("/dev/shm");
    let parent = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    Ok(tempfile::Builder::new().prefix("prove-").tempdir_in(parent)?)
}

/// An address that is free now. Not one that the system gives out by itself: while the portal is dead, a
/// client that is given the same port would find itself there.
fn free_address() -> anyhow::Result<SocketAddr> {
    let tries = (0..1000).map(|_| fastrand::u16(20_000..32_000));
    let free = tries.filter_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok()).next();
    Ok(free.context("a free port")?.local_addr()?)
}

/// What a world is made with.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Members besides Ada and Ben.
    pub members: usize,
    /// How long a deletion can be cancelled, in seconds.
    pub cancel_window: u64,
}

/// The world.
pub struct World {
    dir: TempDir,
    code: String,
    base: String,
    issuer: Issuer,
    /// Where the issuer lives and the other computers ask.
    pub runtime: Arc<Runtime>,
    /// Ada's account as it was at first.
    pub start: Ledger,
}

impl World {
    /// A portal's files with sample members, an issuer, and a protected data directory.
    pub fn new(keys: &Keys, size: Size) -> anyhow::Result<Self> {
        let runtime = Arc::new(tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?);
        let issuer = runtime.block_on(Issuer::start());
        issuer.access_seconds(ACCESS_SECONDS);
        let dir = directory()?;
        let listen = free_address()?;
        let base = format!("http://{listen}");
        let text = format!(
            "organization = \"{ORGANIZATION}\"\nlisten = \"{listen}\"\npublic_url = \"{base}\"\nissuer = \"{}\"\n\
             database = \"db\"\nreceipt_key = \"receipt.pem\"\ncancel_window_seconds = {}\nsample = true\n\
             [limits]\nrequests_per_minute_per_address = 10000000\nrequests_per_minute_per_account = 10000000\n\
             status_requests_per_minute_per_address = 10000000\n",
            issuer.url(),
            size.cancel_window
        );
        fs::write(dir.path().join("portal.toml"), text)?;
        let config = Config::read(&dir.path().join("portal.toml"))?;
        make_receipt_key(&config.receipt_key)?;
        let store = Store::open(&config.database, ORGANIZATION)?;
        let sample = member_portal::World { activity: 10, members: size.members, marker: None };
        let (pack, now) = (config.pack, SystemClock.now());
        runtime.block_on(store.write(move |db| sample.write(db, &pack, now)))?;
        drop(store);
        keys.copy_to(&dir.path().join("data"))?;
        let start = gather::ledger(&dir.path().join("db"), ADA.subject)?.context("Ada's account")?;
        Ok(Self { dir, code: keys.code.clone(), base, issuer, runtime, start })
    }

    /// The portal's file.
    pub fn db(&self) -> PathBuf {
        self.dir.path().join("db")
    }

    /// Starts the portal, and waits until it serves if it is to live so long.
    pub fn start_portal(&self, at: Option<At>) -> anyhow::Result<Killable> {
        let orders = PortalOrders { config: self.dir.path().join("portal.toml"), at };
        self.start_role("as-portal", &orders)
    }

    /// Starts Ada's app.
    pub fn start_member(&self, seed: u64, sign: &str, at: Option<At>, work: Work) -> anyhow::Result<Killable> {
        let (data, code, sign) = (self.dir.path().join("data"), self.code.clone(), sign.to_owned());
        self.start_role("as-member", &MemberOrders { data, code, seed, sign, at, work })
    }

    fn start_role(&self, role: &str, orders: &impl Serialize) -> anyhow::Result<Killable> {
        Killable::start(role, orders, &self.dir.path().join(format!("{role}.log")))
    }

    /// Connects Ada's app and ends it again.
    pub fn connect(&self) -> anyhow::Result<()> {
        let member = self.start_member(0, "connects", None, Work::Connect(self.base.clone()))?;
        let settled = |word: &Word| matches!(word, Word::Settled).then_some(());
        member.hear_until(PATIENCE, |_| {}, settled).with_context(|| self.last_words("as-member"))?;
        member.kill()?;
        Ok(())
    }

    /// A client of Ada's on another computer, with a token that lasts.
    pub fn other(&self, subject: &str) -> anyhow::Result<Other> {
        let token = self.issuer.token(&ADA, &self.base).claim("sub", subject).shifted("exp", 100_000);
        Other::new(&self.base, token.sign())
    }

    /// What Ada's computer holds. Nothing may run on it.
    pub fn computer(&self) -> anyhow::Result<Computer> {
        let home = Home::at(self.dir.path().join("data"))?;
        let _lock = home.lock()?;
        let master = keys::unlock_with_recovery_code(&home, &self.code)?;
        for dir in home.organization_dirs()? {
            let vault = Vault::open(&dir, &master)?;
            if vault.organization().as_str() == ORGANIZATION {
                return Ok(gather::vault(&vault)?);
            }
        }
        bail!("the organization's vault is gone")
    }

    /// Ada's account at the portal.
    pub fn account(&self) -> anyhow::Result<Ledger> {
        gather::ledger(&self.db(), ADA.subject)?.context("Ada's account is gone")
    }

    /// Half-made and half-removed directories on Ada's computer.
    pub fn leftovers(&self) -> anyhow::Result<Vec<String>> {
        let data = self.dir.path().join("data");
        let mut names = Vec::new();
        for dir in [data.clone(), data.join("organizations")] {
            for entry in fs::read_dir(dir)? {
                let name = entry?.file_name().to_string_lossy().into_owned();
                if [".new-", ".gone-", ".damaged-"].iter().any(|sign| name.starts_with(sign)) {
                    names.push(name);
                }
            }
        }
        Ok(names)
    }

    /// Lets Ada's app come to rest by itself, and kills it once more.
    pub fn rest(&self, hearing: &mut Hearing, check_now: bool) -> anyhow::Result<()> {
        let member = self.start_member(0, "rests", None, Work::Rest { check_now })?;
        // A resting member saves nothing.
        let mut nothing = Journal::default();
        let settled = |word: &Word| matches!(word, Word::Settled).then_some(());
        let rested = member.hear_until(PATIENCE, |word| hearing.hear(word, &mut nothing), settled);
        member.kill()?;
        rested.with_context(|| self.last_words("as-member"))
    }

    /// The end of a role's log, for a failure's message.
    pub fn last_words(&self, role: &str) -> String {
        let text = fs::read_to_string(self.dir.path().join(format!("{role}.log"))).unwrap_or_default();
        let mut last: Vec<&str> = text.lines().rev().take(4).collect();
        last.reverse();
        format!("{role} said last: {}", last.join(" | "))
    }
}

/// Lets `portal` begin to serve.
pub fn wait_until_ready(portal: &Killable) -> anyhow::Result<()> {
    portal.hear_until(PATIENCE, |_| {}, |word| matches!(word, Word::Ready).then_some(()))
}

/// Forgets what a process has said meanwhile.
pub fn pass_over(process: &Killable) {
    while matches!(process.hear(std::time::Instant::now()), Heard::Word(_)) {}
}
