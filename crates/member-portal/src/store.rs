//! The portal's database: one writer that commits in groups, a few readers.

pub mod account;
pub mod activity;
pub mod deletion;
pub mod feed;
pub mod operation;
pub mod record;
pub mod request;
pub mod sharing;

mod open;
mod readers;
mod writer;

use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, Transaction};

pub use open::OpenError;

use crate::Failure;
use operation::InFlight;

/// How many connections read at once.
const READERS: usize = 4;

/// An instant as precise as it is stored.
#[must_use]
pub fn whole_milliseconds(at: Timestamp) -> Timestamp {
    record::instant(at.as_millisecond())
}

/// The open database. Cloning shares it.
#[derive(Clone)]
pub struct Store {
    writer: writer::Writer,
    readers: readers::Readers,
    in_flight: InFlight,
    server_id: String,
}

impl Store {
    /// Opens the file for `organization`, making or migrating it if need be.
    ///
    /// # Errors
    /// [`OpenError`] if it cannot be used as this organization's database.
    pub fn open(path: &Path, organization: &str) -> Result<Self, OpenError> {
        let mut writer = open::open(path)?;
        let server_id = open::adopt(&mut writer, organization)?;
        let readers = (0..READERS).map(|_| open::open_reader(path)).collect::<Result<_, _>>()?;
        Ok(Self {
            writer: writer::Writer::start(writer)?,
            readers: readers::Readers::new(readers),
            in_flight: InFlight::default(),
            server_id,
        })
    }

    /// Looks whether [`Store::open`] would find a database of `organization`, or a place to make one;
    /// writes nothing.
    ///
    /// # Errors
    /// [`OpenError`] if it would not.
    pub fn examine(path: &Path, organization: &str) -> Result<(), OpenError> {
        open::examine(path, organization)
    }

    /// The random id of this database.
    #[must_use]
    pub fn server_id(&self) -> &str {
        &self.server_id
    }

    /// The operations being worked on.
    #[must_use]
    pub const fn in_flight(&self) -> &InFlight {
        &self.in_flight
    }

    /// Runs `work` on one consistent view of the data, off the async threads.
    ///
    /// # Errors
    /// Whatever `work` says.
    pub async fn read<T, W>(&self, work: W) -> Result<T, Failure>
    where
        T: Send + 'static,
        W: FnOnce(&Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    {
        self.readers.read(work).await
    }

    /// Runs `work` in the writer's next transaction and answers once that is on disk.
    ///
    /// If `work` refuses, nothing of it remains; other work of the same group is not touched.
    ///
    /// # Errors
    /// Whatever `work` says, or [`Failure::NotCommitted`].
    pub async fn write<T, W>(&self, work: W) -> Result<T, Failure>
    where
        T: Send + 'static,
        W: FnOnce(&Connection) -> Result<T, Failure> + Send + 'static,
    {
        self.writer.write(work).await
    }

    /// Rewrites the file and empties its log, so that nothing of removed rows is left in either.
    ///
    /// # Errors
    /// [`Failure::Store`] if a reader held on for too long; to be tried again.
    pub async fn scrub(&self) -> Result<(), Failure> {
        self.writer.scrub().await
    }
}
