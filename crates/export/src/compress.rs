//! Compressing on a thread of its own: while one row is read and put into words, those before it are
//! already on their way into the archive.

use std::{
    io::{self, Seek, Write},
    panic,
    sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel},
    thread,
};

use serde::Serialize;
use sha2::{Digest, Sha256};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::ExportError;

/// Bytes handed over at a time.
const CHUNK: usize = 1 << 16;
/// Chunks that may wait: enough to keep both sides busy, and memory small.
const WAITING: usize = 8;

/// One file of the archive, as the manifest names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct FileEntry {
    pub(crate) path: &'static str,
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
}

/// What the compressing side is told.
enum Order {
    Begin(&'static str),
    Bytes(Vec<u8>),
    End,
    /// The archive is whole. Without it, nothing that was written counts.
    Finish,
}

/// The way to the compressing side; bytes written to it belong to the file that was begun.
pub(crate) struct Press {
    orders: SyncSender<Order>,
    written: Receiver<FileEntry>,
    chunk: Vec<u8>,
}

/// Runs `work` with a press that writes a ZIP archive to `out`.
///
/// # Errors
/// What keeps the archive from being written; else what `work` returns.
pub(crate) fn compressing<T, E: From<ExportError>>(
    out: impl Write + Seek + Send,
    options: SimpleFileOptions,
    work: impl FnOnce(&mut Press) -> Result<T, E>,
) -> Result<T, E> {
    thread::scope(|scope| {
        let (orders, inbox) = sync_channel(WAITING);
        let (report, written) = channel();
        let writing = scope.spawn(move || write(out, options, &inbox, &report));
        let mut press = Press { orders, written, chunk: Vec::with_capacity(CHUNK) };
        let worked = work(&mut press);
        if worked.is_ok() {
            press.order(Order::Finish);
        }
        drop(press);
        match writing.join() {
            // The work fails too when the writing does; the writing knows why.
            Ok(Err(error)) => Err(error.into()),
            Ok(Ok(())) => worked,
            Err(panicked) => panic::resume_unwind(panicked),
        }
    })
}

impl Press {
    /// Begins a file.
    pub(crate) fn begin(&mut self, path: &'static str) {
        self.order(Order::Begin(path));
    }

    /// Ends the file; gives its size and hash.
    ///
    /// # Errors
    /// If the other side has failed.
    pub(crate) fn end(&mut self) -> Result<FileEntry, ExportError> {
        self.hand_over()?;
        self.order(Order::End);
        self.written.recv().map_err(|_| gone().into())
    }

    /// An order nobody takes is noticed with the next bytes.
    fn order(&self, order: Order) -> bool {
        self.orders.send(order).is_ok()
    }

    fn hand_over(&mut self) -> io::Result<()> {
        if self.chunk.is_empty() {
            return Ok(());
        }
        let chunk = std::mem::replace(&mut self.chunk, Vec::with_capacity(CHUNK));
        if self.order(Order::Bytes(chunk)) { Ok(()) } else { Err(gone()) }
    }
}

fn gone() -> io::Error {
    io::ErrorKind::BrokenPipe.into()
}

impl Write for Press {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.chunk.len() + bytes.len() > CHUNK {
            self.hand_over()?;
        }
        self.chunk.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The compressing side: takes orders until the last one, or until nobody gives any more.
fn write(
    out: impl Write + Seek,
    options: SimpleFileOptions,
    orders: &Receiver<Order>,
    report: &Sender<FileEntry>,
) -> Result<(), ExportError> {
    let mut zip = ZipWriter::new(out);
    let (mut path, mut digest, mut bytes) = ("", Sha256::new(), 0_u64);
    for order in orders {
        match order {
            Order::Begin(name) => {
                zip.start_file(name, options)?;
                (path, digest, bytes) = (name, Sha256::new(), 0);
            }
            Order::Bytes(chunk) => {
                zip.write_all(&chunk)?;
                digest.update(&chunk);
                bytes = bytes.saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
            }
            Order::End => {
                let sha256 = hex(&std::mem::take(&mut digest).finalize());
                // Whoever asked may have given up meanwhile; then the orders end as well.
                let _ = report.send(FileEntry { path, bytes, sha256 });
            }
            Order::Finish => return Ok(zip.finish()?.flush()?),
        }
    }
    Ok(())
}

/// Lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}"); // a String takes everything
        text
    })
}
