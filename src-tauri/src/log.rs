//! The app's log: ids and codes, never values. One file beside the data, made when there is
//! something to write, with the previous one kept.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use tracing_subscriber::{EnvFilter, fmt::MakeWriter, layer::SubscriberExt, util::SubscriberInitExt};

/// A log larger than this is set aside at the next start.
const LARGEST_BYTES: u64 = 1024 * 1024;

/// Begins logging to `dir/app.log` and to standard error.
pub fn begin(dir: &Path) {
    let path = dir.join("app.log");
    if fs::metadata(&path).is_ok_and(|file| file.len() > LARGEST_BYTES) {
        let _ = fs::rename(&path, dir.join("app.log.1"));
    }
    let filter = EnvFilter::new("warn,app=info,sync=info,vault=info,keys=info,privacy_dashboard=info");
    let file = tracing_subscriber::fmt::layer()
        .with_ansi(false)
        .with_writer(LogFile(Arc::new(Mutex::new(Inner { path, file: None }))));
    let screen = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(io::stderr);
    // A test in the same process may have begun one already.
    let _ = tracing_subscriber::registry().with(filter).with(file).with(screen).try_init();
}

struct Inner {
    path: PathBuf,
    file: Option<File>,
}

#[derive(Clone)]
struct LogFile(Arc<Mutex<Inner>>);

impl Write for LogFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Inner { path, file } = &mut *inner;
        let file = match file {
            Some(file) => file,
            None => file.insert(open(path)?),
        };
        file.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for LogFile {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
