//! As much of the WebDriver protocol as a measurement in the window needs. Source: W3C WebDriver.

use std::{
    path::Path,
    process::{Child, Command},
    time::Duration,
};

use anyhow::{Context, bail};
use reqwest::Client;
use serde_json::{Value, json};

use crate::{process, screen::Screen};

/// A program's window, driven from outside; it ends when dropped.
pub struct Window {
    client: Client,
    session: String,
    driver: Child,
}

impl Drop for Window {
    fn drop(&mut self) {
        // Gone already is as good.
        let _ = process::end(&mut self.driver);
    }
}

impl Window {
    /// Starts `program` on `screen` with its data in `data`.
    pub async fn open(program: &Path, screen: &Screen, data: &Path) -> anyhow::Result<Self> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
        let driver = process::start(command, screen, data)?;
        let client = Client::builder().no_proxy().build()?;
        let mut window = Self { client, session: String::new(), driver };
        let options = json!({ "binary": program, "args": [] });
        let asked = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let mut every = tokio::time::interval(Duration::from_millis(50));
        for _ in 0..200 {
            every.tick().await;
            if let Ok(answer) = window.client.post(format!("http://127.0.0.1:{port}/session")).json(&asked).send().await
            {
                let said: Value = answer.json().await?;
                let id = said.pointer("/value/sessionId").and_then(Value::as_str).context("no window opened")?;
                window.session = format!("http://127.0.0.1:{port}/session/{id}");
                return Ok(window);
            }
        }
        bail!("the driver does not answer")
    }

    /// Runs `script` in the page; it calls its last argument with the result, a number.
    pub async fn number(&self, script: &str, arguments: Value) -> anyhow::Result<f64> {
        let body = json!({ "script": script, "args": arguments });
        let answer = self.client.post(format!("{}/execute/async", self.session)).json(&body).send().await?;
        let said: Value = answer.json().await?;
        said.get("value").and_then(Value::as_f64).with_context(|| format!("the page said {said}"))
    }
}
