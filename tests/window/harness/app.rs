//! The built app in its window, driven by WebKitWebDriver.

use std::{net::SocketAddr, ops::Deref, path::Path, time::Duration};

use anyhow::{Context, ensure};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};
use x11rb::{
    connection::Connection,
    protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window},
    rust_connection::RustConnection,
};

use super::{
    display,
    page::Page,
    ports,
    process::{Group, of_world, variable_in, wait_until},
    world::World,
};

const START_LIMIT: Duration = Duration::from_secs(40);
const END_LIMIT: Duration = Duration::from_secs(20);
const PROGRAM: &str = "privacy-dashboard";

/// A running app. As a [`Page`] it can be looked at, clicked and typed into.
pub struct App<'w> {
    world: &'w World,
    page: Page,
}

impl<'w> App<'w> {
    /// Starts the app as a member does, and waits for its window.
    pub async fn start(world: &'w World) -> anyhow::Result<Self> {
        Self::start_in(world, &[]).await
    }

    /// Starts the app with variables in its environment that differ from the desktop's.
    pub async fn start_in(world: &'w World, environment: &[(&str, &str)]) -> anyhow::Result<Self> {
        Self::start_by(world, Path::new(env!("CARGO_BIN_EXE_privacy-dashboard")), environment).await
    }

    /// Starts the app by a program that runs it.
    pub async fn start_by(world: &'w World, program: &Path, environment: &[(&str, &str)]) -> anyhow::Result<Self> {
        let port = ports::one()?;
        let mut driver = world.desktop().command("WebKitWebDriver");
        driver.arg(format!("--port={port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
        driver.envs(environment.iter().copied());
        if world.clock().exists() {
            driver.env("PRIVACY_DASHBOARD_CLOCK", world.clock());
        }
        world.keep(Group::start(&mut driver, &world.log("app"))?);
        await_listener(port).await?;
        let mut capabilities = Capabilities::new();
        capabilities.set("webkitgtk:browserOptions", json!({ "binary": program, "args": [] }))?;
        let session = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities);
        let session = tokio::time::timeout(START_LIMIT, session).await.context("no window opened")??;
        Ok(Self { world, page: Page::new(session) })
    }

    /// Keeps a picture of the window under `target/screenshots/`.
    pub async fn screenshot(&self, name: &str) -> anyhow::Result<()> {
        self.settled().await?;
        let size = self.driver().get_window_rect().await?;
        self.world.shoot_screen(name, u32::try_from(size.width)?, u32::try_from(size.height)?)
    }

    /// Types a path into the system's dialog for saving a file and confirms it. The dialog is no web
    /// page, so the keys come from the display. `path` has no ending; the dialog keeps its own.
    pub async fn save_as(&self, path: &Path) -> anyhow::Result<()> {
        self.answer_dialog("Save File", path).await
    }

    /// Types a path into the system's dialog for opening a file and confirms it.
    ///
    /// A slash in its list of files asks for a field to type into, and keys are lost until that is there. Many
    /// slashes are one slash, in a path as in that list.
    pub async fn open_file(&self, path: &Path) -> anyhow::Result<()> {
        let typed = format!("{}{}", "/".repeat(12), path.display());
        self.answer_dialog("Open File", Path::new(&typed)).await
    }

    async fn answer_dialog(&self, title: &str, path: &Path) -> anyhow::Result<()> {
        let desktop = self.world.desktop();
        let dialog = wait_until(&format!("the dialog {title:?} opens"), START_LIMIT, || {
            let (connection, screen) = RustConnection::connect(Some(desktop.display()))?;
            let root = connection.setup().roots.get(screen).context("the display has no screen")?.root;
            find_window(&connection, root, title)
        })
        .await?;
        let keys = |arguments: &[&str]| -> anyhow::Result<()> {
            ensure!(desktop.command("xdotool").args(arguments).status()?.success(), "no keys could be typed");
            Ok(())
        };
        keys(&["windowfocus", "--sync", &dialog.to_string()])?;
        keys(&["type", "--delay", "15", path.to_str().context("a path of plain letters")?])?;
        keys(&["key", "Return"])
    }

    /// Turns the member's keyboard to the window.
    pub async fn focus(&self) -> anyhow::Result<()> {
        display::focus(self.world.desktop().display(), self.page.title().await?.as_str())
    }

    /// Turns the member's keyboard to something else.
    pub fn lose_focus(&self) -> anyhow::Result<()> {
        display::unfocus(self.world.desktop().display())
    }

    /// Whether the keyboard is with one of the app's windows; without a window manager the only sign of
    /// being in front.
    pub fn is_in_front(&self) -> anyhow::Result<bool> {
        display::has_focus(self.world.desktop().display())
    }

    /// What another program would paste now.
    pub fn clipboard(&self) -> anyhow::Result<Option<String>> {
        display::clipboard(self.world.desktop().display())
    }

    /// Closes the window as a member does and waits until the program has ended by itself.
    pub async fn quit(self) -> anyhow::Result<()> {
        let running = self.processes();
        close_window(self.world.desktop().display(), self.page.title().await?.as_str())?;
        self.await_end(&running).await
    }

    /// Ends the program as a power cut does.
    pub async fn kill(self) -> anyhow::Result<()> {
        let running = self.processes();
        for pid in &running {
            kill_process(*pid, Signal::KILL)?;
        }
        self.await_end(&running).await
    }

    /// Where the test's driver and the web view meet, which a member's app never does.
    pub fn driven_at(&self) -> anyhow::Result<SocketAddr> {
        let address = variable_in(self.world.root(), "WEBKIT_INSPECTOR_SERVER");
        Ok(address.context("the app is not driven")?.parse()?)
    }

    fn processes(&self) -> Vec<Pid> {
        of_world(self.world.root()).into_iter().filter(|(_, program)| program == PROGRAM).map(|(pid, _)| pid).collect()
    }

    async fn await_end(&self, running: &[Pid]) -> anyhow::Result<()> {
        wait_until("the app has ended", END_LIMIT, || {
            let left = self.processes();
            Ok(running.iter().all(|pid| !left.contains(pid)).then_some(()))
        })
        .await
    }
}

impl Deref for App<'_> {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

/// Waits until somebody listens on `port`.
pub async fn await_listener(port: u16) -> anyhow::Result<()> {
    wait_until("a driver listens", START_LIMIT, || Ok(std::net::TcpStream::connect(("127.0.0.1", port)).ok())).await?;
    Ok(())
}

/// Sends the window of that title what a click on its close button sends.
fn close_window(display: &str, title: &str) -> anyhow::Result<()> {
    let (connection, screen) = RustConnection::connect(Some(display))?;
    let root = connection.setup().roots.get(screen).context("the display has no screen")?.root;
    let window = find_window(&connection, root, title)?.with_context(|| format!("no window is titled {title:?}"))?;
    let atom =
        |name: &str| -> anyhow::Result<u32> { Ok(connection.intern_atom(false, name.as_bytes())?.reply()?.atom) };
    let data = [atom("WM_DELETE_WINDOW")?, x11rb::CURRENT_TIME, 0, 0, 0];
    let event = ClientMessageEvent::new(32, window, atom("WM_PROTOCOLS")?, data);
    connection.send_event(false, window, EventMask::NO_EVENT, event)?;
    // An answer from the display says that it has the message; a connection closed too early loses it.
    connection.get_input_focus()?.reply()?;
    Ok(())
}

/// The window of that title on the display. One that was closed may still be there, but is not shown.
pub fn find_window(connection: &RustConnection, parent: Window, title: &str) -> anyhow::Result<Option<Window>> {
    for window in connection.query_tree(parent)?.reply()?.children {
        let name = connection.get_property(false, window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 1024)?.reply()?.value;
        let utf8 = connection.intern_atom(false, b"_NET_WM_NAME")?.reply()?.atom;
        let name_utf8 = connection.get_property(false, window, utf8, AtomEnum::ANY, 0, 1024)?.reply()?.value;
        let is_shown = connection.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
        if is_shown && (name == title.as_bytes() || name_utf8 == title.as_bytes()) {
            return Ok(Some(window));
        }
        if let Some(found) = find_window(connection, window, title)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}
