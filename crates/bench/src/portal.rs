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
    _dir: tempfile::TempDir,
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
        let dir = tempfile::tempdir()?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let address = format!("http://127.0.0.1:{port}");
        let config = dir.path().join("portal.toml");
        fs::write(&config, configuration(&address, port, issuer))?;
        let program = programs.join("member-portal");
        let seeded = command(&program, "seed", &config)
            .args(["--activity", &activity.to_string(), "--members", "0"])
            .status()
            .context("member-portal cannot be started")?;
        ensure!(seeded.success(), "the portal cannot be seeded");
        let child = command(&program, "serve", &config).spawn()?;
        let mut running = Self { address: Url::parse(&address)?, child, _dir: dir };
        running.answers().await?;
        Ok(running)
    }

    async fn answers(&mut self) -> anyhow::Result<()> {
        let client = reqwest::Client::builder().no_proxy().build()?;
        let at = self.address.join(wire::WELL_KNOWN_PATH)?;
        let mut every = tokio::time::interval(Duration::from_millis(50));
        for _ in 0..200 {
            every.tick().await;
            if client.get(at.clone()).send().await.is_ok_and(|answer| answer.status().is_success()) {
                return Ok(());
            }
            if let Some(code) = self.child.try_wait()? {
                bail!("the portal ended: {code}");
            }
        }
        bail!("the portal does not answer")
    }
}

fn command(program: &PathBuf, what: &str, config: &Path) -> Command {
    let mut command = Command::new(program);
    command.args([what, "--config"]).arg(config).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn configuration(address: &str, port: u16, issuer: &str) -> String {
    format!(
        "organization = \"hikvision\"\nlisten = \"127.0.0.1:{port}\"\npublic_url = \"{address}\"\n\
         issuer = \"{issuer}\"\ndatabase = \"portal.db\"\nreceipt_key = \"receipt.pem\"\nsample = true\n\
         [limits]\nrequests_per_minute_per_address = 1000000\nrequests_per_minute_per_account = 1000000\n"
    )
}
