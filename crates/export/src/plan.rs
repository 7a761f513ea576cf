//! What an export would hold, counted before the member decides.

use std::sync::atomic::AtomicBool;

use domain::OrganizationId;
use organizations::{Code, Subject};

use crate::{Options, Snapshot, Table, facts::Facts, row::HeldRow, selection::Selection, steps::Steps};

/// One table of one organization, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedTable {
    /// The organization.
    pub organization: OrganizationId,
    /// The table.
    pub table: Table,
    /// Its rows, those about other people and secrets included.
    pub rows: u64,
    /// Values about other people among them.
    pub other_people: u64,
    /// Secrets among them.
    pub secrets: u64,
}

impl PlannedTable {
    fn value(&mut self, row: &HeldRow<'_>) {
        self.other_people += u64::from(row.subject == Subject::OtherPerson.as_str());
        self.secrets += u64::from(row.secret);
    }
}

/// Counts every table of every organization of the snapshot, in their order.
///
/// Codes of devices are counted, not read.
///
/// # Errors
/// The snapshot's own error.
pub fn plan<S: Snapshot>(snapshot: &S) -> Result<Vec<PlannedTable>, S::Error> {
    let facts = Facts::read(snapshot.header().language)?;
    let options = Options { tables: Table::ALL.into(), include_secrets: true, include_other_people: true };
    let cancel = AtomicBool::new(false);
    let mut progress = |_| ();
    let steps = Steps::new(&mut progress, &cancel, 0);
    let selection = Selection { snapshot, options: &options, facts: &facts, steps };
    let mut planned = Vec::new();
    for organization in snapshot.organizations() {
        for table in Table::ALL {
            planned.push(count(&selection, &organization.id, table)?);
        }
    }
    Ok(planned)
}

fn count<S: Snapshot>(
    selection: &Selection<'_, S>,
    organization: &OrganizationId,
    table: Table,
) -> Result<PlannedTable, S::Error> {
    let organization_id = organization.clone();
    let mut counted = PlannedTable { organization: organization_id, table, rows: 0, other_people: 0, secrets: 0 };
    match table {
        Table::Profile => selection.profile(organization, &mut |row| {
            counted.rows += 1;
            counted.value(row);
            Ok(())
        })?,
        Table::Devices => selection.devices_without_codes(organization, &mut |row| {
            counted.rows += 1;
            counted.secrets += u64::from(row.has_code);
            row.values.iter().for_each(|value| counted.value(value));
            Ok(())
        })?,
        Table::EmailPreferences
        | Table::SharingChoices
        | Table::Activity
        | Table::Changes
        | Table::Deletions
        | Table::Requests => {
            counted.rows = selection.snapshot.count(organization, table)?;
        }
    }
    Ok(counted)
}
