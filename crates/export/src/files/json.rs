//! `data.json`: the lossless form, one row per line, valid against `docs/schema/export-1.json`.

use std::io::{self, Write};

use serde::Serialize;

use crate::{ExportError, Header, Options, Organization, Snapshot, Table, row, selection::Selection};

/// The schema of `data.json`, as committed and as it stands in every archive.
pub(crate) const SCHEMA: &str = include_str!("../../../../docs/schema/export-1.json");

/// The `format` of `data.json` and of the manifest.
pub(crate) const FORMAT: &str = "privacy-dashboard-export";

/// The version of the format; a reader refuses a newer one.
pub(crate) const FORMAT_VERSION: u32 = 1;

/// Writes `data.json`.
pub(crate) fn write<S: Snapshot, W: Write>(selection: &Selection<'_, S>, out: &mut W) -> Result<(), S::Error> {
    open(selection.snapshot.header(), selection.options, out).map_err(ExportError::from)?;
    let mut separator = "\n";
    for organization in selection.organizations() {
        put(out, separator)?;
        write_organization(selection, organization, out)?;
        separator = ",\n";
    }
    put(out, "\n]}\n")?;
    Ok(())
}

fn put<W: Write>(out: &mut W, text: &str) -> Result<(), ExportError> {
    Ok(out.write_all(text.as_bytes())?)
}

fn open<W: Write>(header: &Header, options: &Options, out: &mut W) -> io::Result<()> {
    #[derive(Serialize)]
    struct Includes {
        secrets: bool,
        other_people: bool,
    }
    let tables: Vec<_> = options.tables.iter().map(|table| table.as_str()).collect();
    let includes = Includes { secrets: options.include_secrets, other_people: options.include_other_people };
    write!(out, "{{\n\"format\":\"{FORMAT}\",\n\"format_version\":{FORMAT_VERSION}")?;
    property(out, "as_of", &header.as_of)?;
    property(out, "app_version", &header.app_version)?;
    property(out, "language", &header.language.tag())?;
    property(out, "tables", &tables)?;
    property(out, "includes", &includes)?;
    write!(out, ",\n\"organizations\":[")
}

fn property<W: Write>(out: &mut W, name: &str, value: &impl Serialize) -> io::Result<()> {
    write!(out, ",\n\"{name}\":")?;
    Ok(serde_json::to_writer(out, value)?)
}

fn write_organization<S: Snapshot, W: Write>(
    selection: &Selection<'_, S>,
    organization: &Organization,
    out: &mut W,
) -> Result<(), S::Error> {
    let id = &organization.id;
    facts(organization, out).map_err(ExportError::from)?;
    for table in Table::ALL.into_iter().filter(|table| selection.has(*table)) {
        let mut list = List::open(out, table)?;
        match table {
            Table::Profile => selection.profile(id, &mut |row| Ok(list.push(row)?))?,
            Table::Devices => selection.devices(id, &mut |row| Ok(list.push(row)?))?,
            Table::EmailPreferences => selection.preferences(id, &mut |row| Ok(list.push(row)?))?,
            Table::SharingChoices => selection.sharing(id, &mut |row| Ok(list.push(row)?))?,
            Table::Activity => selection.activity(id, None, &mut |row| Ok(list.push(row)?))?,
            Table::Changes => selection.changes(id, &mut |row| Ok(list.push(row)?))?,
            Table::Deletions => selection.deletions(id, &mut |row| Ok(list.push(row)?))?,
            Table::Requests => selection.requests(id, &mut |row| Ok(list.push(row)?))?,
        }
        list.close()?;
    }
    put(out, "}")?;
    Ok(())
}

fn facts<W: Write>(organization: &Organization, out: &mut W) -> io::Result<()> {
    write!(out, "{{\"id\":\"{}\"", organization.id)?;
    property(out, "name", &organization.name)?;
    property(out, "channel", &row::channel(organization.channel))?;
    property(out, "sample", &organization.sample)?;
    property(out, "portal", &organization.portal)?;
    property(out, "account", &organization.account)?;
    property(out, "last_checked", &organization.last_checked)
}

/// A JSON array that is written row by row.
struct List<'w, W> {
    out: &'w mut W,
    separator: &'static str,
}

impl<'w, W: Write> List<'w, W> {
    fn open(out: &'w mut W, table: Table) -> Result<Self, ExportError> {
        write!(out, ",\n\"{}\":[", table.as_str().replace('-', "_"))?;
        Ok(Self { out, separator: "\n" })
    }

    fn push(&mut self, row: &impl Serialize) -> Result<(), ExportError> {
        put(self.out, self.separator)?;
        self.separator = ",\n";
        Ok(serde_json::to_writer(&mut *self.out, row)?)
    }

    fn close(self) -> Result<(), ExportError> {
        put(self.out, "]")
    }
}
