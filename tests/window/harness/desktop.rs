//! A desktop for one test: a display, a session bus, a keyring that is unlocked, a home directory.

use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, ensure};

use super::process::{Group, WORLD_VARIABLE, wait_until};

const LIMIT: Duration = Duration::from_secs(20);
/// Large enough for the largest window a screenshot is taken of.
const SCREEN: &str = "1280x1024x24";

pub struct Desktop {
    root: PathBuf,
    display: String,
    bus: String,
    _display: Group,
    _session: Group,
}

impl Desktop {
    pub async fn start(root: &Path) -> anyhow::Result<Self> {
        for dir in ["home/.local/share", "home/.cache", "home/.config", "run", "tmp", "logs", "bin"] {
            fs::create_dir_all(root.join(dir))?;
        }
        fs::set_permissions(root.join("run"), fs::Permissions::from_mode(0o700))?;
        place_browser_shim(root)?;

        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]);
        xvfb.env(WORLD_VARIABLE, root);
        let mut display_group = Group::start_talking(&mut xvfb, &root.join("logs/display.log"))?;
        let display = format!(":{}", first_line(&mut display_group, "the display").await?);

        let mut desktop = Command::new("dbus-run-session");
        // The daemon stays in the foreground, so it ends with the group. An empty line is the password.
        let script = "echo \"$DBUS_SESSION_BUS_ADDRESS\"; \
                      printf '\\n' | exec gnome-keyring-daemon --foreground --unlock --components=secrets >&2";
        desktop.args(["--", "sh", "-c", script]);
        set_home(&mut desktop, root, &display);
        let mut session = Group::start_talking(&mut desktop, &root.join("logs/session.log"))?;
        let bus = first_line(&mut session, "the session bus").await?;

        let desktop = Self { root: root.to_owned(), display, bus, _display: display_group, _session: session };
        desktop.await_keyring().await?;
        Ok(desktop)
    }

    /// A command that lives on this desktop.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        set_home(&mut command, &self.root, &self.display);
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        command
    }

    pub fn display(&self) -> &str {
        &self.display
    }

    /// The address of the session bus.
    pub fn bus(&self) -> &str {
        &self.bus
    }

    /// Waits until the keyring's daemon answers with a collection that is open.
    async fn await_keyring(&self) -> anyhow::Result<()> {
        wait_until("the keyring is open", LIMIT, || {
            let answer = self
                .command("dbus-send")
                .args(["--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"])
                .args(["org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"])
                .output()?;
            Ok(String::from_utf8_lossy(&answer.stdout).contains("boolean true").then_some(()))
        })
        .await
    }
}

/// Where the app's `xdg-open` writes the addresses it was asked to open.
pub fn browser_requests(root: &Path) -> PathBuf {
    root.join("browser-requests")
}

/// The system's way to a browser, ending in a file that the test reads.
fn place_browser_shim(root: &Path) -> anyhow::Result<()> {
    let shim = root.join("bin/xdg-open");
    let requests = browser_requests(root);
    fs::write(&shim, format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >>'{}'\n", requests.display()))?;
    fs::set_permissions(&shim, fs::Permissions::from_mode(0o755))?;
    Ok(())
}

fn set_home(command: &mut Command, root: &Path, display: &str) {
    let home = root.join("home");
    let path = std::env::var("PATH").unwrap_or_default();
    command
        .env(WORLD_VARIABLE, root)
        .env("HOME", &home)
        .env("XDG_DATA_HOME", home.join(".local/share"))
        .env("XDG_CACHE_HOME", home.join(".cache"))
        .env("XDG_CONFIG_HOME", home.join(".config"))
        .env("XDG_RUNTIME_DIR", root.join("run"))
        .env("TMPDIR", root.join("tmp"))
        .env("PATH", format!("{}:{path}", root.join("bin").display()))
        .env("DISPLAY", display)
        .env("LANG", "C.UTF-8")
        .env("LC_ALL", "C.UTF-8")
        // A day is the member's; the tests name theirs.
        .env("TZ", "UTC")
        .env("NO_AT_BRIDGE", "1")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env_remove("PRIVACY_DASHBOARD_DATA_DIR")
        .env_remove("PRIVACY_DASHBOARD_CLOCK");
}

/// The first line a program says, within the time limit.
pub async fn first_line(group: &mut Group, what: &str) -> anyhow::Result<String> {
    let output = group.output()?;
    let read = tokio::task::spawn_blocking(move || {
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line).map(|_| line)
    });
    let line = tokio::time::timeout(LIMIT, read).await.with_context(|| format!("{what} said nothing"))???;
    ensure!(!line.trim().is_empty(), "{what} ended without a word");
    Ok(line.trim().to_owned())
}
