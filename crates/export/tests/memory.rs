//! Memory does not grow with the activity. Alone in its program, because it looks at the whole process.
#![cfg(test)]

use std::{
    fs,
    io::{Seek, SeekFrom, Write},
    sync::atomic::AtomicBool,
};

use domain::{Change, OrganizationId, Record, RecordId, RecordKind};
use export::{
    ActivityEntry, Channel, Deletion, ExportError, Header, Options, Organization, Request, Snapshot, Table,
    write_archive,
};
use words::Language;

/// An activity of any length that is never held.
struct Endless {
    header: Header,
    organizations: [Organization; 1],
    entries: u32,
}

impl Snapshot for Endless {
    type Error = ExportError;

    fn header(&self) -> &Header {
        &self.header
    }

    fn organizations(&self) -> &[Organization] {
        &self.organizations
    }

    fn count(&self, _: &OrganizationId, table: Table) -> Result<u64, ExportError> {
        Ok(if table == Table::Activity { u64::from(self.entries) } else { 0 })
    }

    fn records(
        &self,
        _: &OrganizationId,
        _: RecordKind,
        _: &mut dyn FnMut(&Record) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        Ok(())
    }

    fn has_device_secret(&self, _: &OrganizationId, _: &RecordId) -> Result<bool, ExportError> {
        Ok(false)
    }

    fn device_secret(&self, _: &OrganizationId, _: &RecordId) -> Result<Option<String>, ExportError> {
        Ok(None)
    }

    fn activity(
        &self,
        _: &OrganizationId,
        newest: Option<u32>,
        visit: &mut dyn FnMut(ActivityEntry<'_>) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        for n in 0..self.entries.min(newest.unwrap_or(u32::MAX)) {
            let (id, detail) = (format!("entry-{n}"), format!("from 192.0.2.{} for the {n}th time", n % 256));
            visit(ActivityEntry { id: &id, at: self.header.as_of, kind: "Signed in", detail: Some(&detail) })?;
        }
        Ok(())
    }

    fn changes(
        &self,
        _: &OrganizationId,
        _: &mut dyn FnMut(&Change) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        Ok(())
    }

    fn deletions(
        &self,
        _: &OrganizationId,
        _: &mut dyn FnMut(&Deletion) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        Ok(())
    }

    fn requests(
        &self,
        _: &OrganizationId,
        _: &mut dyn FnMut(&Request) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        Ok(())
    }
}

/// Forgets what is written and remembers how far.
#[derive(Default)]
struct Nowhere {
    position: u64,
    end: u64,
}

impl Write for Nowhere {
    fn write(&mut self, buffer: &[u8]) -> std::io::Result<usize> {
        self.position += u64::try_from(buffer.len()).expect("small");
        self.end = self.end.max(self.position);
        Ok(buffer.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Seek for Nowhere {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.position = match to {
            SeekFrom::Start(position) => position,
            SeekFrom::End(offset) => self.end.saturating_add_signed(offset),
            SeekFrom::Current(offset) => self.position.saturating_add_signed(offset),
        };
        Ok(self.position)
    }
}

/// The most memory the process ever had in use, in kibibytes.
fn high_water() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("procfs");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a high-water mark");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

fn export(entries: u32) -> u64 {
    let organization = Organization {
        id: OrganizationId::new("mipi").expect("a slug"),
        name: "MIPI Alliance".to_owned(),
        channel: Channel::Portal,
        sample: false,
        portal: None,
        account: None,
        last_checked: None,
    };
    let header = Header {
        as_of: "2026-05-05T10:14:27Z".parse().expect("an instant"),
        app_version: "0.1.0".to_owned(),
        language: Language::English,
    };
    let snapshot = Endless { header, organizations: [organization], entries };
    let mut progress = |_| ();
    let options = Options::everything_of_mine();
    let written = write_archive(&snapshot, &options, Nowhere::default(), &mut progress, &AtomicBool::new(false));
    written.expect("an archive").bytes
}

#[test]
fn a_hundred_thousand_entries_need_no_more_memory_than_a_thousand() {
    export(1000);
    let before = high_water();
    let bytes = export(100_000);
    let grown = high_water() - before;
    assert!(bytes > 16 << 20, "the files hold only {bytes} bytes");
    assert!(grown < 4096, "memory grew by {grown} KiB");
}
