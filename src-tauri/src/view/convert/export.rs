//! What can be exported, and what was.

use crate::view::{ExportDone, ExportGroup, ExportPlan, ExportTable, ExportTablePlan};

impl From<ExportTable> for app::Table {
    fn from(table: ExportTable) -> Self {
        match table {
            ExportTable::Profile => Self::Profile,
            ExportTable::Devices => Self::Devices,
            ExportTable::EmailPreferences => Self::EmailPreferences,
            ExportTable::SharingChoices => Self::SharingChoices,
            ExportTable::Activity => Self::Activity,
            ExportTable::Changes => Self::Changes,
            ExportTable::Deletions => Self::Deletions,
            ExportTable::Requests => Self::Requests,
        }
    }
}

impl From<app::Table> for ExportTable {
    fn from(table: app::Table) -> Self {
        match table {
            app::Table::Profile => Self::Profile,
            app::Table::Devices => Self::Devices,
            app::Table::EmailPreferences => Self::EmailPreferences,
            app::Table::SharingChoices => Self::SharingChoices,
            app::Table::Activity => Self::Activity,
            app::Table::Changes => Self::Changes,
            app::Table::Deletions => Self::Deletions,
            app::Table::Requests => Self::Requests,
        }
    }
}

impl ExportPlan {
    /// Counted tables, by organization.
    pub fn new(catalogue: &organizations::Catalogue, planned: &[app::PlannedTable]) -> Self {
        let mut groups: Vec<ExportGroup> = Vec::new();
        for table in planned {
            let id = table.organization.to_string();
            let name = catalogue.get(&table.organization).map_or_else(|| id.clone(), |pack| pack.name().to_owned());
            let row = ExportTablePlan {
                id: table.table.into(),
                rows: table.rows,
                other_people: table.other_people,
                secrets: table.secrets,
            };
            match groups.iter_mut().find(|group| group.organization == id) {
                Some(group) => group.tables.push(row),
                None => groups.push(ExportGroup { organization: id, name, tables: vec![row] }),
            }
        }
        Self { groups }
    }
}

impl From<app::Exported> for ExportDone {
    fn from(exported: app::Exported) -> Self {
        Self {
            path: exported.saved.path.display().to_string(),
            bytes: exported.saved.bytes,
            sha256: exported.saved.sha256,
            files: exported.saved.files.into(),
            as_of: exported.as_of.into(),
        }
    }
}
