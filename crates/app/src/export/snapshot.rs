//! The vaults as the export reads them: each in one read transaction for the whole file.

use std::sync::Arc;

use domain::{Change, OrganizationId, Record, RecordId, RecordKind};
use export::{ActivityEntry, Deletion, Header, Organization, Request, Snapshot, Table};
use vault::Tx;

use crate::{AppError, Room};

/// An organization with its read transaction.
#[derive(Clone, Copy)]
pub(super) struct Open<'t> {
    pub room: &'t Room,
    pub tx: &'t Tx<'t>,
}

/// Opens a read transaction on each room, one inside the other, and runs `work` on all of them.
pub(super) fn in_all<T>(
    rooms: &[Arc<Room>],
    open: &[Open<'_>],
    work: &mut dyn FnMut(&[Open<'_>]) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let Some((first, rest)) = rooms.split_first() else { return work(open) };
    first.vault().read(|tx| {
        let mut open = open.to_vec();
        open.push(Open { room: first, tx });
        in_all(rest, &open, work)
    })
}

/// The chosen organizations at one instant.
pub(super) struct VaultSnapshot<'s> {
    pub header: &'s Header,
    pub organizations: Vec<Organization>,
    pub open: &'s [Open<'s>],
    pub deletions: &'s [(OrganizationId, Deletion)],
    pub requests: &'s [(OrganizationId, Request)],
}

impl VaultSnapshot<'_> {
    fn tx(&self, id: &OrganizationId) -> Result<&Tx<'_>, AppError> {
        self.open.iter().find(|open| open.room.id() == id).map(|open| open.tx).ok_or(AppError::NotAdded)
    }

    fn deletions_of<'d>(&'d self, id: &'d OrganizationId) -> impl Iterator<Item = &'d Deletion> {
        self.deletions.iter().filter(move |(organization, _)| organization == id).map(|(_, deletion)| deletion)
    }
}

impl VaultSnapshot<'_> {
    fn requests_of<'r>(&'r self, id: &'r OrganizationId) -> impl Iterator<Item = &'r Request> {
        self.requests.iter().filter(move |(organization, _)| organization == id).map(|(_, request)| request)
    }
}

impl Snapshot for VaultSnapshot<'_> {
    type Error = AppError;

    fn header(&self) -> &Header {
        self.header
    }

    fn organizations(&self) -> &[Organization] {
        &self.organizations
    }

    fn count(&self, organization: &OrganizationId, table: Table) -> Result<u64, AppError> {
        let tx = self.tx(organization)?;
        Ok(match table {
            Table::Profile => tx.records().count(RecordKind::Profile)?,
            Table::Devices => tx.records().count(RecordKind::Device)?,
            Table::EmailPreferences => tx.records().count(RecordKind::EmailPreference)?,
            Table::SharingChoices => tx.records().count(RecordKind::SharingChoice)?,
            Table::Activity => tx.activity().count()?,
            Table::Changes => u64::try_from(tx.changes().list_open()?.len()).unwrap_or(u64::MAX),
            Table::Deletions => u64::try_from(self.deletions_of(organization).count()).unwrap_or(u64::MAX),
            Table::Requests => u64::try_from(self.requests_of(organization).count()).unwrap_or(u64::MAX),
        })
    }

    fn records(
        &self,
        organization: &OrganizationId,
        kind: RecordKind,
        visit: &mut dyn FnMut(&Record) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        self.tx(organization)?.records().list(kind)?.iter().try_for_each(visit)
    }

    fn has_device_secret(&self, organization: &OrganizationId, device: &RecordId) -> Result<bool, AppError> {
        Ok(self.tx(organization)?.secrets().has(device)?)
    }

    fn device_secret(&self, organization: &OrganizationId, device: &RecordId) -> Result<Option<String>, AppError> {
        let code = self.tx(organization)?.secrets().get(device)?;
        Ok(code.map(|code| code.as_str().to_owned()))
    }

    fn activity(
        &self,
        organization: &OrganizationId,
        newest: Option<u32>,
        visit: &mut dyn FnMut(ActivityEntry<'_>) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        let mut show = |entry: &vault::Entry| {
            visit(ActivityEntry { id: &entry.id, at: entry.at, kind: &entry.kind, detail: entry.detail.as_deref() })
        };
        let log = self.tx(organization)?.activity();
        match newest {
            Some(newest) => log.newest(newest)?.iter().try_for_each(show),
            None => log.for_each(|entry| show(&entry)),
        }
    }

    fn changes(
        &self,
        organization: &OrganizationId,
        visit: &mut dyn FnMut(&Change) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        self.tx(organization)?.changes().list_open()?.iter().try_for_each(visit)
    }

    fn deletions(
        &self,
        organization: &OrganizationId,
        visit: &mut dyn FnMut(&Deletion) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        self.deletions_of(organization).try_for_each(visit)
    }

    fn requests(
        &self,
        organization: &OrganizationId,
        visit: &mut dyn FnMut(&Request) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        self.requests_of(organization).try_for_each(visit)
    }
}
