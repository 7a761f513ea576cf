//! The reference server as its own process, as a member's app meets it.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, bail, ensure};
use url::Url;

/// A running portal of Hikvision; it ends when dropped.
pub struct RunningPortal {
    pub address: Url,
    child: Child,
    dir: tempfile::TempDir,
}

impl Drop for RunningPortal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl RunningPortal {
    /// Seeds and starts the program `member-portal` out of `programs`, trusting `issuer`.
    pub async fn start(programs: &Path, issuer: &str, activity: usize) -> anyhow::Result<Self> {
        Self::start_with(programs, issuer, activity, 0).await
    }

    /// As [`RunningPortal::start`], with `members` besides Ada and Ben.
    pub async fn start_with(programs: &Path, issuer: &str, activity: usize, members: usize) -> anyhow::Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let world = ["--activity", &activity.to_string(), "--members", &members.to_string()].map(str::to_owned);
        Self::run(programs, &configuration("hikvision", port, port, issuer), port, &world).await
    }

    /// A portal of `organization` that listens on `port` and is known by `front`, which passes everything on.
    pub async fn start_behind(
        programs: &Path,
        issuer: &str,
        organization: &str,
        port: u16,
        front: u16,
    ) -> anyhow::Result<Self> {
        let world = ["--activity", "100", "--members", "0"].map(str::to_owned);
        Self::run(programs, &configuration(organization, front, port, issuer), front, &world).await
    }

    async fn run(programs: &Path, configuration: &str, known_by: u16, world: &[String]) -> anyhow::Result<Self> {
        let dir = tempfile::tempdir()?;
        let config = dir.path().join("portal.toml");
        fs::write(&config, configuration)?;
        let program = programs.join("member-portal");
        let seeded =
            command(&program, "seed", &config).args(world).status().context("member-portal cannot be started")?;
        ensure!(seeded.success(), "the portal cannot be seeded");
        let child = command(&program, "serve", &config).spawn()?;
        let address = Url::parse(&format!("http://127.0.0.1:{known_by}"))?;
        let mut running = Self { address, child, dir };
        await_answer(&running.address.join(wire::WELL_KNOWN_PATH)?, &mut running.child).await?;
        Ok(running)
    }

    /// The members' subjects, as its database has them.
    pub fn subjects(&self) -> anyhow::Result<Vec<String>> {
        let database = rusqlite::Connection::open(self.dir.path().join("portal.db"))?;
        let mut rows = database.prepare("SELECT subject FROM account ORDER BY id")?;
        Ok(rows.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }
}

/// Waits until a server answers at `at`.
pub async fn await_answer(at: &Url, server: &mut Child) -> anyhow::Result<()> {
    let client = reqwest::Client::builder().no_proxy().build()?;
    let mut every = tokio::time::interval(Duration::from_millis(50));
    for _ in 0..200 {
        every.tick().await;
        if client.get(at.clone()).send().await.is_ok_and(|answer| answer.status().is_success()) {
            return Ok(());
        }
        if let Some(code) = server.try_wait()? {
            bail!("the server ended: {code}");
        }
    }
    bail!("the server does not answer")
}

fn command(program: &PathBuf, what: &str, config: &Path) -> Command {
    let mut command = Command::new(program);
    command.args([what, "--config"]).arg(config).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn configuration(organization: &str, known_by: u16, port: u16, issuer: &str) -> String {
    format!(
        "organization = \"{organization}\"\nlisten = \"127.0.0.1:{port}\"\n\
         public_url = \"http://127.0.0.1:{known_by}\"\nissuer = \"{issuer}\"\n\
         database = \"portal.db\"\nreceipt_key = \"receipt.pem\"\nsample = true\n\
         [limits]\nrequests_per_minute_per_address = 1000000\nrequests_per_minute_per_account = 1000000\n"
    )
}
