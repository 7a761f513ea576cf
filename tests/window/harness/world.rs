//! One test's world: a desktop, a demo, a browser, and what to show when the test fails.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Condvar, Mutex, PoisonError},
    time::Duration,
};

use anyhow::{Context, ensure};
use jiff::Timestamp;

use super::{
    app::App,
    browser::Browser,
    demo::{Demo, MARKER},
    desktop::Desktop,
    process::{Group, kill_world},
    sockets::Watched,
};

/// Windows open at once. Two cores draw two windows well; a third makes all of them late.
const AT_ONCE: usize = 2;
static OPEN: (Mutex<usize>, Condvar) = (Mutex::new(0), Condvar::new());

pub struct World {
    root: PathBuf,
    desktop: Desktop,
    /// Programs that run until the test ends.
    kept: Mutex<Vec<Group>>,
}

/// Runs `test` in a new world, with `limit` as its longest time. Everything it started ends with it.
pub fn run(name: &str, limit: Duration, test: impl AsyncFnOnce(&World) -> anyhow::Result<()>) {
    let _turn = Turn::take();
    // Installed for the test's own HTTP clients; somebody may have done so already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let root = tempfile::Builder::new().prefix("pd-").tempdir().expect("a temporary directory can be made");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime can be built");
    let path = root.path().to_owned();
    let outcome = runtime.block_on(async {
        let work = async {
            let desktop = Desktop::start(&path).await?;
            let world = World { desktop, root: path.clone(), kept: Mutex::default() };
            let outcome = test(&world).await;
            if outcome.is_err() {
                // The test failed for another reason; without its picture it still fails.
                let _ = world.shoot_screen(&format!("failed/{name}"), 1280, 1024);
            }
            outcome
        };
        tokio::time::timeout(limit, work).await.unwrap_or_else(|_| Err(anyhow::anyhow!("not done after {limit:?}")))
    });
    runtime.shutdown_background();
    kill_world(root.path());
    if let Err(error) = outcome {
        panic!("{error:#}\n{}", last_words(&root.path().join("logs")));
    }
}

impl World {
    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn desktop(&self) -> &Desktop {
        &self.desktop
    }

    /// Lets a program run until the test ends.
    pub fn keep(&self, program: Group) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).push(program);
    }

    pub fn log(&self, name: &str) -> PathBuf {
        self.root.join("logs").join(format!("{name}.log"))
    }

    /// Identity provider and portals, Ada's values marked.
    pub async fn demo(&self) -> anyhow::Result<Demo> {
        Demo::start(self, &["--marker", MARKER]).await
    }

    /// The same, with members as an organization would have them.
    pub async fn plain_demo(&self) -> anyhow::Result<Demo> {
        Demo::start(self, &[]).await
    }

    /// The same, with so many activity entries of Ada's at one organization.
    pub async fn demo_with_activity(&self, organization: &str, entries: u32) -> anyhow::Result<Demo> {
        Demo::start(self, &["--activity", &format!("{organization}={entries}")]).await
    }

    /// The app as a member starts it.
    pub async fn app(&self) -> anyhow::Result<App<'_>> {
        App::start(self).await
    }

    /// The app in a session whose bus answers nobody, so that no keyring can be reached.
    pub async fn app_without_bus(&self) -> anyhow::Result<App<'_>> {
        App::start_in(self, &[("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")]).await
    }

    /// The app, with a record of what it says to the network.
    pub async fn watched_app(&self, watched: &Watched) -> anyhow::Result<App<'_>> {
        App::start_by(self, &watched.program, &[]).await
    }

    /// The member's browser, which keeps its sessions for the length of the test.
    pub async fn browser(&self) -> anyhow::Result<Browser> {
        Browser::start(self).await
    }

    /// Where the app keeps the member's data.
    pub fn app_data(&self) -> PathBuf {
        self.root.join("home/.local/share/privacy-dashboard")
    }

    /// Every directory in which the app could leave something: data, cache, configuration,
    /// temporary files and its own output.
    pub fn places_of_the_app(&self) -> Vec<PathBuf> {
        ["home", "run", "tmp", "logs"].iter().map(|dir| self.root.join(dir)).collect()
    }

    /// Stops all clocks at `instant`: those of app, portals and identity provider that start from now on.
    pub fn set_clock(&self, instant: Timestamp) -> anyhow::Result<()> {
        Ok(fs::write(self.clock(), instant.to_string())?)
    }

    /// The file the clocks are read from, if they were set.
    pub fn clock(&self) -> PathBuf {
        self.root.join("clock")
    }

    /// Keeps a picture of the display under `target/screenshots/`, `width` by `height` from its corner.
    ///
    /// What stands on the display is what a member sees; the driver's own pictures never come when the
    /// page has nothing new to draw.
    pub fn shoot_screen(&self, name: &str, width: u32, height: u32) -> anyhow::Result<()> {
        let target = screenshots().join(format!("{name}.png"));
        fs::create_dir_all(target.parent().context("a screenshot stands in a folder")?)?;
        let mut import = self.desktop.command("import");
        import.args(["-window", "root", "-crop", &format!("{width}x{height}+0+0"), "+repage"]).arg(&target);
        ensure!(import.status()?.success(), "the display could not be photographed");
        Ok(())
    }
}

/// Where pictures of the screens are kept.
pub fn screenshots() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots")
}

/// A program of this workspace, built beside the app.
pub fn built(program: &str) -> anyhow::Result<PathBuf> {
    let beside = Path::new(env!("CARGO_BIN_EXE_privacy-dashboard")).with_file_name(program);
    beside.is_file().then_some(beside).with_context(|| format!("{program} is not built; run ./dev test"))
}

fn last_words(logs: &Path) -> String {
    let Ok(entries) = fs::read_dir(logs) else { return String::new() };
    let tail = |path: PathBuf| {
        let text = fs::read(&path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
        let lines: Vec<&str> = text.lines().rev().take(15).collect();
        let lines: Vec<&str> = lines.into_iter().rev().collect();
        format!("--- {}\n{}\n", path.display(), lines.join("\n"))
    };
    entries.flatten().map(|entry| tail(entry.path())).collect()
}

/// One of the places for an open window.
struct Turn;

impl Turn {
    fn take() -> Self {
        let mut open = OPEN.0.lock().unwrap_or_else(PoisonError::into_inner);
        while *open >= AT_ONCE {
            open = OPEN.1.wait(open).unwrap_or_else(PoisonError::into_inner);
        }
        *open += 1;
        Self
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *OPEN.0.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        OPEN.1.notify_one();
    }
}
