//! What is written while the disk is full.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use anyhow::{bail, ensure};
use domain::{Change, OrganizationId, Record, RecordId, RecordKind};
use export::{ActivityEntry, Deletion, ExportError, Header, Options, Organization, Request, Snapshot, Table, save};
use vault::VaultError;
use words::Language;

use crate::rig::disk::{House, at, organization};
use crate::rig::io_errors::{Operation, opened};

/// One of the things that need room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    Open,
    Edit,
    Page,
    Settle,
    Draft,
    Create,
    Repair,
    Key,
    Export,
}

impl Written {
    pub const ALL: [Self; 9] = [
        Self::Open,
        Self::Edit,
        Self::Page,
        Self::Settle,
        Self::Draft,
        Self::Create,
        Self::Repair,
        Self::Key,
        Self::Export,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Edit => "edit",
            Self::Page => "pull a page",
            Self::Settle => "settle",
            Self::Draft => "draft",
            Self::Create => "create organization",
            Self::Repair => "repair organization",
            Self::Key => "write a key file",
            Self::Export => "export",
        }
    }

    /// The operation of the vault that it is, or whose data directory it begins with.
    pub const fn operation(self) -> Operation {
        match self {
            Self::Open | Self::Export => Operation::Open,
            Self::Edit => Operation::Edit,
            Self::Page => Operation::Page,
            Self::Settle => Operation::Settle,
            Self::Draft => Operation::Draft,
            Self::Create => Operation::Create,
            Self::Repair => Operation::Repair,
            Self::Key => Operation::Rewrap,
        }
    }

    /// Opens what it begins with.
    pub fn begin(self, data: &Path) -> anyhow::Result<Option<House>> {
        match self {
            Self::Export => opened(data).map(Some),
            _ => self.operation().begin(data),
        }
    }

    /// Does it.
    pub fn run(self, data: &Path, house: &mut Option<House>) -> anyhow::Result<()> {
        if self != Self::Export {
            return self.operation().run(data, house);
        }
        let target = data.with_file_name("export.zip");
        let options = Options::everything_of_mine();
        save(&target, false, &Rows::new()?, &options, &mut |_| {}, &AtomicBool::new(false))?;
        // It is there whole; the next case begins without it.
        Ok(std::fs::remove_file(&target)?)
    }

    /// Whether a refusal says that the disk is full.
    pub fn is_full(self, answer: anyhow::Result<()>) -> anyhow::Result<()> {
        let Err(error) = answer else { bail!("nothing was refused") };
        let vault = matches!(error.downcast_ref(), Some(VaultError::DiskFull));
        let export = matches!(error.downcast_ref(), Some(ExportError::DiskFull(_)));
        ensure!(vault || export, "a full disk was called something else: {error:#}");
        Ok(())
    }
}

/// Enough rows to fill some pages.
struct Rows {
    header: Header,
    organizations: Vec<Organization>,
}

impl Rows {
    const ENTRIES: u64 = 300;

    fn new() -> anyhow::Result<Self> {
        let as_of = at(0)?;
        let header = Header { as_of, app_version: "0.0.0".to_owned(), language: Language::English };
        let organizations = vec![Organization {
            id: organization("foscam")?,
            name: "Foscam".to_owned(),
            channel: export::Channel::Portal,
            sample: true,
            portal: None,
            account: None,
            last_checked: Some(as_of),
        }];
        Ok(Self { header, organizations })
    }
}

impl Snapshot for Rows {
    type Error = ExportError;

    fn header(&self) -> &Header {
        &self.header
    }

    fn organizations(&self) -> &[Organization] {
        &self.organizations
    }

    fn count(&self, _: &OrganizationId, table: Table) -> Result<u64, ExportError> {
        Ok(if table == Table::Activity { Self::ENTRIES } else { 0 })
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
        // The same each time the rows are visited, and hard to compress.
        let mut chance = fastrand::Rng::with_seed(7);
        for _ in 0..newest.map_or(Self::ENTRIES, u64::from).min(Self::ENTRIES) {
            let detail = format!("{:x}{:x}", chance.u128(..), chance.u128(..));
            let entry = ActivityEntry { id: &detail, at: self.header.as_of, kind: "sign-in", detail: Some(&detail) };
            visit(entry)?;
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
