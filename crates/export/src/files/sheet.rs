//! One CSV file per table, for a spreadsheet: RFC 4180 with a byte order mark, every cell quoted.
//!
//! What a spreadsheet would take for a formula gets an apostrophe before it; `data.json` holds every
//! value as it is.

use std::{borrow::Cow, io::Write};

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};
use jiff::{Timestamp, civil::Date, fmt::temporal::DateTimePrinter};

use crate::{
    ExportError, Organization, Request, RequestCourse, Snapshot, Table,
    row::{ActivityRow, ChangeRow, DeletionRow, DeviceRow, HeldRow, PreferenceRow, SharingRow},
    selection::{Selection, as_cell},
};

/// RFC 3339, as `data.json` has it.
const PRINTER: DateTimePrinter = DateTimePrinter::new();

/// Makes a spreadsheet read UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Writes one table of all chosen organizations.
pub(crate) fn write<S: Snapshot, W: Write>(
    selection: &Selection<'_, S>,
    table: Table,
    out: &mut W,
) -> Result<(), S::Error> {
    let mut sheet = Sheet::open(out)?;
    let columns = columns(table)
        .iter()
        .map(|column| Cow::Owned(selection.facts.labels.text(&format!("export-file-column-{column}"))));
    sheet.row(columns)?;
    for organization in selection.organizations() {
        let id = &organization.id;
        match table {
            Table::Profile => selection.profile(id, &mut |row| Ok(sheet.held(organization, None, row)?))?,
            Table::Devices => selection.devices(id, &mut |row| Ok(sheet.device(organization, row)?))?,
            Table::EmailPreferences => {
                selection.preferences(id, &mut |row| Ok(sheet.preference(organization, row)?))?
            }
            Table::SharingChoices => selection.sharing(id, &mut |row| Ok(sheet.sharing(organization, row)?))?,
            Table::Activity => selection.activity(id, None, &mut |row| Ok(sheet.activity(organization, row)?))?,
            Table::Changes => selection.changes(id, &mut |row| Ok(sheet.change(organization, row)?))?,
            Table::Deletions => selection.deletions(id, &mut |row| Ok(sheet.deletion(organization, row)?))?,
            Table::Requests => selection.requests(id, &mut |row| Ok(sheet.request(organization, row)?))?,
        }
    }
    sheet.close()?;
    Ok(())
}

/// The columns of a table, in their order; the words are under `export-file-column-`.
pub(crate) const fn columns(table: Table) -> &'static [&'static str] {
    match table {
        Table::Profile => &["organization", "name", "field", "label", "value", "source", "seen", "subject"],
        Table::Devices => {
            &["organization", "name", "device", "listing", "field", "label", "value", "source", "seen", "subject"]
        }
        Table::EmailPreferences => {
            &["organization", "name", "topic", "label", "subscribed", "listing", "source", "seen"]
        }
        Table::SharingChoices => {
            &["organization", "name", "recipient", "label", "allowed", "listing", "source", "seen"]
        }
        Table::Activity => &["organization", "name", "entry", "at", "kind", "detail"],
        Table::Changes => &[
            "organization",
            "name",
            "operation",
            "record-kind",
            "record",
            "action",
            "state",
            "reason",
            "detail",
            "queued",
            "attempts",
            "field",
            "label",
            "before",
            "wanted",
            "theirs",
        ],
        Table::Deletions => &[
            "organization",
            "name",
            "operation",
            "state",
            "requested",
            "cancel-until",
            "executed",
            "stays",
            "step",
            "at",
            "proven",
            "receipt",
        ],
        Table::Requests => &[
            "organization",
            "name",
            "reference",
            "begun",
            "wish",
            "way",
            "law",
            "state",
            "sent",
            "line",
            "written",
            "kind",
            "on",
            "document",
        ],
    }
}

/// A CSV file being written.
struct Sheet<'w, W: Write> {
    out: Writer<&'w mut W>,
}

impl<'w, W: Write> Sheet<'w, W> {
    fn open(out: &'w mut W) -> Result<Self, ExportError> {
        out.write_all(BYTE_ORDER_MARK)?;
        let mut csv = WriterBuilder::new();
        csv.quote_style(QuoteStyle::Always).terminator(Terminator::CRLF).flexible(false);
        Ok(Self { out: csv.from_writer(out) })
    }

    fn row<'c>(&mut self, cells: impl IntoIterator<Item = Cow<'c, str>>) -> Result<(), ExportError> {
        for cell in cells {
            self.out.write_field(neutral(&cell).as_bytes())?;
        }
        Ok(self.out.write_record(None::<&[u8]>)?)
    }

    fn close(mut self) -> Result<(), ExportError> {
        Ok(self.out.flush()?)
    }

    fn held(
        &mut self,
        organization: &Organization,
        device: Option<&DeviceRow<'_>>,
        row: &HeldRow<'_>,
    ) -> Result<(), ExportError> {
        let device = device.map(|device| [text(device.id), text(device.listing)]);
        let cells = [
            text(row.field),
            text(&row.label),
            as_cell(row.value),
            text(row.source),
            instant(row.seen_at),
            text(row.subject),
        ];
        self.row(who(organization).into_iter().chain(device.into_iter().flatten()).chain(cells))
    }

    fn device(&mut self, organization: &Organization, row: &DeviceRow<'_>) -> Result<(), ExportError> {
        for value in &row.values {
            self.held(organization, Some(row), value)?;
        }
        if row.values.is_empty() || row.code.is_some() {
            let code = row.code.as_deref();
            let cells = [
                text(row.id),
                text(row.listing),
                text(if code.is_some() { "code" } else { "" }),
                text(""),
                text(code.unwrap_or_default()),
                text(if code.is_some() { "typed-in" } else { "" }),
                instant(row.seen_at),
                text("self"),
            ];
            self.row(who(organization).into_iter().chain(cells))?;
        }
        Ok(())
    }

    fn preference(&mut self, organization: &Organization, row: &PreferenceRow<'_>) -> Result<(), ExportError> {
        self.choice(
            organization,
            [row.topic, row.label],
            row.subscribed,
            [row.listing, row.source.unwrap_or_default()],
            row.seen_at,
        )
    }

    fn sharing(&mut self, organization: &Organization, row: &SharingRow<'_>) -> Result<(), ExportError> {
        self.choice(
            organization,
            [row.recipient, row.label],
            row.allowed,
            [row.listing, row.source.unwrap_or_default()],
            row.seen_at,
        )
    }

    fn choice(
        &mut self,
        organization: &Organization,
        about: [&str; 2],
        chosen: Option<bool>,
        standing: [&str; 2],
        seen_at: Timestamp,
    ) -> Result<(), ExportError> {
        let chosen = text(chosen.map_or("", flag));
        let cells = about.map(text).into_iter().chain([chosen]).chain(standing.map(text)).chain([instant(seen_at)]);
        self.row(who(organization).into_iter().chain(cells))
    }

    fn activity(&mut self, organization: &Organization, row: &ActivityRow<'_>) -> Result<(), ExportError> {
        let cells = [text(row.id), instant(row.at), text(row.kind), text(row.detail.unwrap_or_default())];
        self.row(who(organization).into_iter().chain(cells))
    }

    fn change(&mut self, organization: &Organization, row: &ChangeRow<'_>) -> Result<(), ExportError> {
        let change = || {
            [
                text(&row.operation),
                text(row.kind),
                text(row.record),
                text(row.action),
                text(row.state),
                text(row.reason.unwrap_or_default()),
                text(row.detail.unwrap_or_default()),
                instant(row.queued_at),
                Cow::Owned(row.attempts.to_string()),
            ]
        };
        for field in &row.fields {
            let value = |value: Option<_>| value.map_or(text(""), as_cell);
            let cells = [
                text(field.field),
                text(&field.label),
                value(field.before),
                value(field.wanted),
                value(field.theirs.flatten()),
            ];
            self.row(who(organization).into_iter().chain(change()).chain(cells))?;
        }
        if row.fields.is_empty() {
            self.row(who(organization).into_iter().chain(change()).chain([""; 5].map(text)))?;
        }
        Ok(())
    }

    fn deletion(&mut self, organization: &Organization, row: &DeletionRow<'_>) -> Result<(), ExportError> {
        let time = |time: Option<Timestamp>| time.map_or(text(""), instant);
        let stays: Vec<_> = row.stays.iter().map(|stay| stay.id).collect();
        let deletion = || {
            [
                text(row.operation),
                text(row.state),
                time(row.requested_at),
                time(row.cancel_until),
                time(row.executed_at),
                Cow::Owned(stays.join(" ")),
            ]
        };
        for receipt in &row.receipts {
            let cells = [text(receipt.step), instant(receipt.at), text(flag(receipt.proven)), text(receipt.jws)];
            self.row(who(organization).into_iter().chain(deletion()).chain(cells))?;
        }
        if row.receipts.is_empty() {
            self.row(who(organization).into_iter().chain(deletion()).chain([""; 4].map(text)))?;
        }
        Ok(())
    }
}

impl<W: Write> Sheet<'_, W> {
    /// A row for each line of the log.
    fn request(&mut self, organization: &Organization, row: &Request) -> Result<(), ExportError> {
        let course = row.course.as_ref();
        let told = |of: fn(&RequestCourse) -> &'static str| text(course.map_or("", of));
        let day = |day: Option<Date>| Cow::Owned(day.map(|day| day.to_string()).unwrap_or_default());
        for step in &row.log {
            let cells = [
                text(&row.reference),
                instant(row.begun_at),
                told(|course| course.wish),
                told(|course| course.channel),
                told(|course| course.law),
                told(|course| course.state),
                day(course.and_then(|course| course.sent_on)),
                Cow::Owned(step.number.to_string()),
                instant(step.written_at),
                text(step.what.as_deref().unwrap_or_default()),
                day(step.on),
                text(step.document.as_deref().unwrap_or_default()),
            ];
            self.row(who(organization).into_iter().chain(cells))?;
        }
        Ok(())
    }
}

fn who(organization: &Organization) -> [Cow<'_, str>; 2] {
    [text(organization.id.as_str()), text(&organization.name)]
}

const fn text(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

fn instant<'c>(instant: Timestamp) -> Cow<'c, str> {
    Cow::Owned(PRINTER.timestamp_to_string(&instant))
}

const fn flag(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}

/// What a spreadsheet takes for the beginning of a formula.
///
/// Source: OWASP, "CSV Injection"; the full-width forms are read as formulas in East Asian locales.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Where a reader that splits at other characters than ours may begin a cell.
const BREAKS: [char; 4] = [';', '\t', '\n', '\r'];

/// The cell with an apostrophe before what would be a formula: at its start, and wherever a reader
/// that splits at semicolons, tabs or lines would begin a cell.
///
/// Taking one apostrophe away wherever one stands before a formula always gives the value back,
/// because a value that has one there already gets one more.
fn neutral(cell: &str) -> Cow<'_, str> {
    if is_plain(cell) {
        return Cow::Borrowed(cell);
    }
    let mut out = String::new();
    for (place, part) in cell.split_inclusive(BREAKS).enumerate() {
        let start = part.trim_start_matches(['\'', '"', ' ']);
        let control = place == 0 && start.starts_with(['\t', '\r', '\n', '\0']);
        if control || start.starts_with(FORMULA) {
            out.push('\'');
        }
        out.push_str(part);
    }
    if out.len() == cell.len() { Cow::Borrowed(cell) } else { Cow::Owned(out) }
}

/// Whether a cell needs no second look, as nearly all do: it begins with a letter or digit and holds
/// no break.
fn is_plain(cell: &str) -> bool {
    let breaks = |byte: u8| matches!(byte, b';' | b'\t' | b'\n' | b'\r');
    cell.bytes().next().is_none_or(|first| first.is_ascii_alphanumeric()) && !cell.bytes().any(breaks)
}
