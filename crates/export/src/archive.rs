//! The archive: which files, in which order, with the manifest last.

use std::{
    io::{Seek, Write},
    sync::atomic::AtomicBool,
};

use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;
use zip::{CompressionMethod, DateTime, write::SimpleFileOptions};

use crate::{
    ExportError, Options, Progress, Snapshot, Table,
    compress::{FileEntry, Press, compressing},
    facts::Facts,
    files::{json, readme, report, sheet, vcard},
    selection::Selection,
    steps::Steps,
};

/// Rows above which a file may pass 4 GiB and is announced as such (Zip64).
const MANY_ROWS: u64 = 4_000_000;

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Files in the archive, the manifest included.
    pub files: u32,
    /// Size of the files before compression, in bytes.
    pub bytes: u64,
}

/// Writes the snapshot as a ZIP archive.
///
/// The rows stream through; memory does not grow with them. Reading and compressing go side by side;
/// the snapshot is only used on the calling thread. `cancel` is looked at before each row.
/// `progress` is called at the start of each file and at least every 1000 rows.
///
/// # Errors
/// [`ExportError::Cancelled`], a failure to write, or the snapshot's own error. What `out` holds
/// then is not an archive.
pub fn write_archive<S: Snapshot>(
    snapshot: &S,
    options: &Options,
    out: impl Write + Seek + Send,
    progress: &mut dyn FnMut(Progress),
    cancel: &AtomicBool,
) -> Result<Summary, S::Error> {
    let facts = Facts::read(snapshot.header().language)?;
    let (rows, total) = steps(snapshot, options)?;
    let steps = Steps::new(progress, cancel, total);
    let selection = Selection { snapshot, options, facts: &facts, steps };
    let zip_options = zip_options(snapshot.header().as_of, rows > MANY_ROWS);
    compressing(out, zip_options, |press| {
        let mut archive = Archive { press, files: Vec::new() };
        archive.write(&selection)?;
        selection.steps.finished()?;
        Ok(archive.summary())
    })
}

/// Rows of the chosen tables, and the steps of writing them: each row goes into `data.json` and a
/// CSV file, the profile also into the cards, all but most of the activity into the report.
fn steps<S: Snapshot>(snapshot: &S, options: &Options) -> Result<(u64, u64), S::Error> {
    let (mut rows, mut steps) = (0_u64, 0_u64);
    for organization in snapshot.organizations() {
        for table in options.tables.iter().copied() {
            let count = snapshot.count(&organization.id, table)?;
            let more = match table {
                Table::Profile => count.saturating_mul(2),
                Table::Activity => count.min(u64::from(report::NEWEST)),
                _ => count,
            };
            rows = rows.saturating_add(count);
            steps = steps.saturating_add(count.saturating_mul(2)).saturating_add(more);
        }
    }
    Ok((rows, steps))
}

pub(crate) fn zip_options(as_of: Timestamp, large: bool) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip_time(as_of))
        .unix_permissions(0o600)
        .large_file(large)
}

/// An archive being written.
struct Archive<'p> {
    press: &'p mut Press,
    files: Vec<FileEntry>,
}

impl Archive<'_> {
    fn write<S: Snapshot>(&mut self, selection: &Selection<'_, S>) -> Result<(), S::Error> {
        self.file(selection, "data.json", |out| json::write(selection, out))?;
        self.bytes(selection, "data.schema.json", json::SCHEMA.as_bytes())?;
        for table in Table::ALL.into_iter().filter(|table| selection.has(*table)) {
            self.file(selection, sheet_name(table), |out| sheet::write(selection, table, out))?;
        }
        if selection.has(Table::Profile) {
            let cards = vcard::cards(selection)?;
            if !cards.is_empty() {
                self.bytes(selection, "contact.vcf", &cards)?;
            }
        }
        self.file(selection, "report.html", |out| report::write(selection, out))?;
        let readme = readme::text(selection, &self.files);
        self.bytes(selection, "README.txt", readme.as_bytes())?;
        let manifest = self.manifest(selection)?;
        self.bytes(selection, "manifest.json", &manifest)?;
        Ok(())
    }

    /// Writes one file and remembers its size and hash.
    fn file<S: Snapshot>(
        &mut self,
        selection: &Selection<'_, S>,
        path: &'static str,
        write: impl FnOnce(&mut Press) -> Result<(), S::Error>,
    ) -> Result<(), S::Error> {
        selection.steps.file(path)?;
        self.press.begin(path);
        write(self.press)?;
        self.files.push(self.press.end()?);
        Ok(())
    }

    fn bytes<S: Snapshot>(
        &mut self,
        selection: &Selection<'_, S>,
        path: &'static str,
        bytes: &[u8],
    ) -> Result<(), S::Error> {
        self.file(selection, path, |out| Ok(out.write_all(bytes).map_err(ExportError::from)?))
    }

    fn manifest<S: Snapshot>(&self, selection: &Selection<'_, S>) -> Result<Vec<u8>, ExportError> {
        #[derive(Serialize)]
        struct Manifest<'a> {
            format: &'static str,
            format_version: u32,
            as_of: Timestamp,
            app_version: &'a str,
            files: &'a [FileEntry],
        }
        let header = selection.snapshot.header();
        let mut text = serde_json::to_vec_pretty(&Manifest {
            format: json::FORMAT,
            format_version: json::FORMAT_VERSION,
            as_of: header.as_of,
            app_version: &header.app_version,
            files: &self.files,
        })?;
        text.push(b'\n');
        Ok(text)
    }

    fn summary(&self) -> Summary {
        let files = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        Summary { files, bytes: self.files.iter().map(|file| file.bytes).sum() }
    }
}

/// The name of a table's CSV file.
pub(crate) const fn sheet_name(table: Table) -> &'static str {
    match table {
        Table::Profile => "profile.csv",
        Table::Devices => "devices.csv",
        Table::EmailPreferences => "email-preferences.csv",
        Table::SharingChoices => "sharing-choices.csv",
        Table::Activity => "activity.csv",
        Table::Changes => "changes.csv",
        Table::Deletions => "deletions.csv",
        Table::Requests => "requests.csv",
    }
}

/// The snapshot's instant in UTC as ZIP holds it: even seconds from 1980 to 2107, else the first of them.
fn zip_time(as_of: Timestamp) -> DateTime {
    DateTime::try_from(as_of.to_zoned(TimeZone::UTC).datetime()).unwrap_or_default()
}
