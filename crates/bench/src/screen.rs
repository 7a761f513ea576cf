//! A screen nobody sees, whose pixels can be read: Xvfb with its frame buffer in a file.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, bail};

/// Its size, which is the window's too.
const WIDTH: usize = 1200;
const HEIGHT: usize = 800;
/// How often the screen is looked at.
const LOOK: Duration = Duration::from_millis(10);
/// A screen that did not change for so long shows what it is going to show.
const QUIET: Duration = Duration::from_millis(1500);
/// Longest wait for a quiet screen.
const LIMIT: Duration = Duration::from_secs(30);

/// The screen; it ends when dropped.
pub struct Screen {
    /// What `DISPLAY` must be.
    pub display: String,
    server: Child,
    dir: tempfile::TempDir,
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Screen {
    /// Starts it, as large as the app's window.
    pub fn start() -> anyhow::Result<Self> {
        let dir = tempfile::tempdir()?;
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &format!("{WIDTH}x{HEIGHT}x24"), "-nolisten", "tcp", "-fbdir"])
            .arg(dir.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb cannot be started")?;
        let mut number = String::new();
        BufReader::new(server.stdout.take().context("Xvfb says its number")?).read_line(&mut number)?;
        if number.trim().is_empty() {
            bail!("Xvfb has no display");
        }
        Ok(Self { display: format!(":{}", number.trim()), server, dir })
    }

    /// Waits until the screen is quiet; gives the time from `begin` to its last change.
    ///
    /// An empty screen is never taken for quiet: something must have been drawn.
    pub async fn settled(&self, begin: Instant) -> anyhow::Result<Duration> {
        let empty = self.pixels()?;
        let (mut last, mut changed) = (empty, None);
        let mut every = tokio::time::interval(LOOK);
        every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            every.tick().await;
            let now = begin.elapsed();
            let pixels = self.pixels()?;
            if pixels != last {
                (last, changed) = (pixels, Some(now));
            }
            match changed {
                Some(changed) if now - changed >= QUIET => return Ok(changed),
                _ if now >= LIMIT => bail!("the screen did not become quiet"),
                _ => {}
            }
        }
    }

    /// How many different pixels there are, up to `most`: one for a blank page, many for text.
    pub fn colours(&self, most: usize) -> anyhow::Result<usize> {
        let pixels = self.pixels()?;
        let mut seen = std::collections::BTreeSet::new();
        for pixel in pixels.chunks_exact(4) {
            seen.insert(pixel);
            if seen.len() >= most {
                break;
            }
        }
        Ok(seen.len())
    }

    /// Keeps what is on the screen as an image (PPM), for people to look at.
    pub fn keep(&self, path: PathBuf) -> anyhow::Result<()> {
        let mut image = format!("P6 {WIDTH} {HEIGHT} 255\n").into_bytes();
        for pixel in self.pixels()?.chunks_exact(4) {
            if let [blue, green, red, _] = pixel {
                image.extend([*red, *green, *blue]);
            }
        }
        Ok(fs::write(path, image)?)
    }

    /// The pixels, four bytes each; the file begins with a header and a table of colours.
    fn pixels(&self) -> anyhow::Result<Vec<u8>> {
        let mut file = fs::read(self.dir.path().join("Xvfb_screen0")).context("the frame buffer")?;
        let header = file.len().checked_sub(WIDTH * HEIGHT * 4).context("the frame buffer is too small")?;
        Ok(file.split_off(header))
    }
}
