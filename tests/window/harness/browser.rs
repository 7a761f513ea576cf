//! The member's browser: Chromium on the identity provider's real pages.

use std::{fs, path::PathBuf, time::Duration};

use anyhow::Context;
use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};

use super::{
    app::await_listener,
    demo::Demo,
    desktop::browser_requests,
    page::{Page, Role},
    ports,
    process::{Group, wait_until},
    world::World,
};

pub struct Browser {
    page: Page,
    requests: PathBuf,
}

impl Browser {
    pub async fn start(world: &World) -> anyhow::Result<Self> {
        let port = ports::one()?;
        let mut driver = world.desktop().command("chromedriver");
        driver.arg(format!("--port={port}"));
        world.keep(Group::start(&mut driver, &world.root().join("browser.log"))?);
        await_listener(port).await?;
        let profile = world.root().join("browser");
        let arguments = [
            "--headless=new".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
            "--password-store=basic".to_owned(),
            "--accept-lang=en".to_owned(),
            format!("--user-data-dir={}", profile.display()),
        ];
        let mut capabilities = Capabilities::new();
        capabilities.set("browserName", "chrome")?;
        capabilities.set("goog:chromeOptions", json!({ "args": arguments, "binary": "/usr/bin/chromium" }))?;
        let session = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        Ok(Self { page: Page::new(session), requests: browser_requests(world.root()) })
    }

    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Opens the next address that the app asked the system to open.
    pub async fn follow(&self) -> anyhow::Result<String> {
        let requests = &self.requests;
        let address = wait_until("the app opens the browser", Duration::from_secs(20), || {
            let Ok(text) = fs::read_to_string(requests) else { return Ok(None) };
            let line = text.lines().next().filter(|_| text.ends_with('\n')).map(str::to_owned);
            if line.is_some() {
                fs::remove_file(requests)?;
            }
            Ok(line)
        })
        .await?;
        self.page.driver().goto(address.as_str()).await?;
        Ok(address)
    }

    /// Signs `member` in: password if asked for, then consent, up to the app's own last page.
    pub async fn sign_in(&self, demo: &Demo, member: &str) -> anyhow::Result<()> {
        self.follow().await?;
        if self.page.shows(Role::Textbox, "Password").await? {
            self.give_password(demo, member).await?;
        }
        self.page.click(Role::Button, "Allow").await?;
        self.arrived().await
    }

    /// Fills in the sign-in page.
    pub async fn give_password(&self, demo: &Demo, member: &str) -> anyhow::Result<()> {
        self.page.type_into("User name", member).await?;
        self.page.type_into("Password", demo.password(member)?).await?;
        self.page.click(Role::Button, "Sign in").await
    }

    /// Waits until the browser shows the page the app itself serves at the end of a sign-in.
    pub async fn arrived(&self) -> anyhow::Result<()> {
        let until = std::time::Instant::now() + Duration::from_secs(20);
        loop {
            let address = self.page.driver().current_url().await?;
            if address.path().starts_with("/callback/") {
                return Ok(());
            }
            anyhow::ensure!(
                std::time::Instant::now() < until,
                "the browser never came back to the app; it is at {address} and shows:\n{}",
                self.page.text().await.context("the page has no text")?
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
