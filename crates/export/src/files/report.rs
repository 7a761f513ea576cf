//! `report.html`: the same rows for a person to read and print, in one file without scripts.

mod requests;

use std::{collections::BTreeMap, io::Write};

use askama::Template;
use domain::{OrganizationId, Value};
use jiff::Timestamp;

use crate::{
    ExportError, Organization, Snapshot, Table,
    files::readme,
    labels::Labels,
    row::{self, ActivityRow, ChangeRow, DeletionRow, DeviceRow, HeldRow, Plain, PreferenceRow, SharingRow},
    selection::Selection,
};

/// Entries of the activity shown per organization; all of them stand in `activity.csv`.
pub(crate) const NEWEST: u32 = 200;

#[derive(Template)]
#[template(path = "report.html")]
struct Report<'a> {
    words: &'a Labels,
    language: &'a str,
    as_of: String,
    version: &'a str,
    notes: Vec<String>,
    organizations: Vec<Section>,
}

/// One organization.
#[derive(Default)]
struct Section {
    id: String,
    name: String,
    monogram: String,
    sample: bool,
    facts: Vec<(String, String)>,
    profile: Option<Vec<Held>>,
    devices: Option<Vec<Device>>,
    choices: Vec<Choices>,
    activity: Option<Activity>,
    changes: Option<Vec<ChangedField>>,
    deletions: Option<Vec<Deletion>>,
    requests: Option<Vec<requests::Asked>>,
}

struct Held {
    label: String,
    about: Option<String>,
    value: String,
    /// Whether the value is told apart letter by letter.
    code: bool,
    source: String,
    seen: String,
}

struct Device {
    name: String,
    listing: String,
    seen: String,
    values: Vec<Held>,
    code: Option<String>,
    code_left_out: bool,
}

/// Topics, or recipients, with what the member chose.
struct Choices {
    /// The table's id, in the keys of its words.
    table: &'static str,
    /// The key of the caption, which counts the rows.
    counted: &'static str,
    /// The heads of the two columns that differ.
    columns: [&'static str; 2],
    rows: Vec<Choice>,
}

struct Choice {
    label: String,
    answer: String,
    source: String,
    seen: String,
}

struct Activity {
    total: String,
    cut: bool,
    rows: Vec<Happened>,
}

struct Happened {
    at: String,
    kind: String,
    detail: String,
}

struct ChangedField {
    action: String,
    record: String,
    label: String,
    before: String,
    wanted: String,
    theirs: Option<String>,
    state: String,
    refusal: Option<String>,
    queued: String,
}

struct Deletion {
    state: String,
    facts: Vec<(String, String)>,
    stays: Vec<String>,
    receipts: Vec<Receipt>,
}

struct Receipt {
    step: String,
    at: String,
    proven: bool,
}

/// Writes `report.html`.
///
/// One organization's rows are held at a time in their short form, and of the activity only the
/// newest, so memory stays small whatever the activity holds.
pub(crate) fn write<S: Snapshot, W: Write>(selection: &Selection<'_, S>, out: &mut W) -> Result<(), S::Error> {
    let header = selection.snapshot.header();
    let words = &selection.facts.labels;
    let mut organizations = Vec::new();
    for organization in selection.organizations() {
        organizations.push(section(selection, organization)?);
    }
    let report = Report {
        words,
        language: header.language.tag(),
        as_of: words.instant(header.as_of),
        version: &header.app_version,
        notes: readme::notes(words, selection.options),
        organizations,
    };
    Ok(report.write_into(out).map_err(ExportError::from)?)
}

fn section<S: Snapshot>(selection: &Selection<'_, S>, organization: &Organization) -> Result<Section, S::Error> {
    let id = &organization.id;
    let view = View { words: &selection.facts.labels };
    let mut section = Section {
        id: id.to_string(),
        name: organization.name.clone(),
        monogram: selection.facts.monogram(id).to_owned(),
        sample: organization.sample,
        facts: view.organization(organization),
        ..Section::default()
    };
    if selection.has(Table::Profile) {
        let rows = section.profile.insert(Vec::new());
        selection.profile(id, &mut |row| {
            rows.push(view.held(row));
            Ok(())
        })?;
    }
    let mut names = BTreeMap::new();
    if selection.has(Table::Devices) {
        let rows = section.devices.insert(Vec::new());
        selection.devices(id, &mut |row| {
            let device = view.device(row);
            names.insert(row.id.to_owned(), device.name.clone());
            rows.push(device);
            Ok(())
        })?;
    }
    section.choices = choices(selection, id, &view)?;
    if selection.has(Table::Activity) {
        let total = selection.snapshot.count(id, Table::Activity)?;
        let (total, cut) = (view.words.number(total), total > u64::from(NEWEST));
        let activity = section.activity.insert(Activity { total, cut, rows: Vec::new() });
        selection.activity(id, Some(NEWEST), &mut |row| {
            activity.rows.push(view.happened(row));
            Ok(())
        })?;
    }
    if selection.has(Table::Changes) {
        let rows = section.changes.insert(Vec::new());
        selection.changes(id, &mut |row| {
            let recipient = selection.facts.recipient(id, row.record);
            rows.extend(view.changed(row, [selection.facts.topic(id, row.record), recipient], &names));
            Ok(())
        })?;
    }
    if selection.has(Table::Deletions) {
        let rows = section.deletions.insert(Vec::new());
        let stay = |stay: &str| selection.facts.stay(id, stay).to_owned();
        selection.deletions(id, &mut |row| {
            rows.push(view.deletion(row, &stay));
            Ok(())
        })?;
    }
    if selection.has(Table::Requests) {
        let rows = section.requests.insert(Vec::new());
        selection.requests(id, &mut |row| {
            rows.push(requests::asked(view.words, row));
            Ok(())
        })?;
    }
    Ok(section)
}

fn choices<S: Snapshot>(
    selection: &Selection<'_, S>,
    id: &OrganizationId,
    view: &View<'_>,
) -> Result<Vec<Choices>, S::Error> {
    let mut all = Vec::new();
    if selection.has(Table::EmailPreferences) {
        let mut rows = Vec::new();
        selection.preferences(id, &mut |row| {
            rows.push(view.preference(row));
            Ok(())
        })?;
        let columns = ["topic-name", "subscribed"];
        all.push(Choices {
            table: Table::EmailPreferences.as_str(),
            counted: "export-file-count-topics",
            columns,
            rows,
        });
    }
    if selection.has(Table::SharingChoices) {
        let mut rows = Vec::new();
        selection.sharing(id, &mut |row| {
            rows.push(view.sharing(row));
            Ok(())
        })?;
        let columns = ["recipient-name", "allowed"];
        all.push(Choices {
            table: Table::SharingChoices.as_str(),
            counted: "export-file-count-recipients",
            columns,
            rows,
        });
    }
    Ok(all)
}

/// Rows to words.
struct View<'a> {
    words: &'a Labels,
}

impl View<'_> {
    fn word(&self, group: &str, code: &str) -> String {
        self.words.code(group, code)
    }

    fn day(&self, instant: Timestamp) -> String {
        self.words.day(instant)
    }

    fn value(&self, value: Plain<'_>, instant: bool) -> String {
        match value.0 {
            Value::Flag(flag) => self.word("answer", if *flag { "yes" } else { "no" }),
            Value::Text(text) => match text.parse().ok().filter(|_| instant) {
                Some(instant) => self.words.instant(instant),
                None => text.clone(),
            },
        }
    }

    fn value_or_nothing(&self, value: Option<Plain<'_>>) -> String {
        value.map_or_else(|| self.word("answer", "nothing"), |value| self.value(value, false))
    }

    fn organization(&self, organization: &Organization) -> Vec<(String, String)> {
        let fact = |name: &str, value: String| (self.word("fact", name), value);
        let mut facts = vec![fact("channel", self.word("channel", row::channel(organization.channel)))];
        facts.extend(organization.portal.iter().map(|portal| fact("portal", portal.clone())));
        facts.extend(organization.account.iter().map(|account| fact("account", account.clone())));
        facts.extend(organization.last_checked.map(|at| fact("last-checked", self.words.instant(at))));
        facts
    }

    fn held(&self, row: &HeldRow<'_>) -> Held {
        let about = matches!(row.subject, "company" | "other-person").then(|| self.word("about", row.subject));
        Held {
            label: row.label.clone(),
            about,
            value: self.value(row.value, row.instant),
            code: matches!(row.field, "serial" | "device_id"),
            source: self.word("source", row.source),
            seen: self.day(row.seen_at),
        }
    }

    fn device(&self, row: &DeviceRow<'_>) -> Device {
        let named = |field: &str| {
            let value = row.values.iter().find(|value| value.field == field)?;
            value.value.0.as_text().filter(|text| !text.trim().is_empty())
        };
        Device {
            name: named("name").or_else(|| named("product_name")).unwrap_or(row.id).to_owned(),
            listing: self.word("listing", row.listing),
            seen: self.day(row.seen_at),
            values: row.values.iter().map(|value| self.held(value)).collect(),
            code: row.code.clone(),
            code_left_out: row.has_code && row.code.is_none(),
        }
    }

    fn preference(&self, row: &PreferenceRow<'_>) -> Choice {
        let answer = match row.subscribed {
            Some(true) => "subscribed",
            Some(false) => "not-subscribed",
            None => "not-known",
        };
        self.choice(row.label, answer, row.source, row.seen_at)
    }

    fn sharing(&self, row: &SharingRow<'_>) -> Choice {
        let answer = match row.allowed {
            Some(true) => "allowed",
            Some(false) => "not-allowed",
            None => "not-chosen",
        };
        self.choice(row.label, answer, row.source, row.seen_at)
    }

    fn choice(&self, label: &str, answer: &str, source: Option<&str>, seen_at: Timestamp) -> Choice {
        Choice {
            label: label.to_owned(),
            answer: self.word("answer", answer),
            source: source.map(|source| self.word("source", source)).unwrap_or_default(),
            seen: self.day(seen_at),
        }
    }

    fn happened(&self, row: &ActivityRow<'_>) -> Happened {
        Happened {
            at: self.words.instant(row.at),
            kind: row.kind.to_owned(),
            detail: row.detail.unwrap_or_default().to_owned(),
        }
    }

    fn changed(
        &self,
        row: &ChangeRow<'_>,
        [topic, recipient]: [&str; 2],
        names: &BTreeMap<String, String>,
    ) -> Vec<ChangedField> {
        let record = match row.kind {
            "profile" => self.word("table", "profile"),
            "email-preference" => topic.to_owned(),
            "sharing-choice" => recipient.to_owned(),
            _ => names.get(row.record).map_or(row.record, String::as_str).to_owned(),
        };
        let line = |label: String, before, wanted, theirs| ChangedField {
            action: self.word("action", row.action),
            record: record.clone(),
            label,
            before,
            wanted,
            theirs,
            state: self.word("state", row.state),
            refusal: row.detail.or(row.reason).map(str::to_owned),
            queued: self.words.instant(row.queued_at),
        };
        if row.fields.is_empty() {
            return vec![line(String::new(), String::new(), String::new(), None)];
        }
        let fields = row.fields.iter().map(|field| {
            let theirs = field.theirs.map(|theirs| self.value_or_nothing(theirs));
            line(field.label.clone(), self.value_or_nothing(field.before), self.value_or_nothing(field.wanted), theirs)
        });
        fields.collect()
    }

    fn deletion(&self, row: &DeletionRow<'_>, stay: &dyn Fn(&str) -> String) -> Deletion {
        let times =
            [("requested", row.requested_at), ("cancel-until", row.cancel_until), ("executed", row.executed_at)];
        let facts =
            times.into_iter().filter_map(|(name, at)| Some((self.word("column", name), self.words.instant(at?))));
        let stays = row.stays.iter().map(|kept| {
            let what = if kept.may {
                self.words.with("export-file-may-stay", &[("what", &stay(kept.id))])
            } else {
                stay(kept.id)
            };
            kept.reason.map_or(what.clone(), |reason| format!("{what}: {reason}"))
        });
        let receipts = row.receipts.iter().map(|receipt| Receipt {
            step: self.word("step", receipt.step),
            at: self.words.instant(receipt.at),
            proven: receipt.proven,
        });
        Deletion {
            state: self.word("deletion", row.state),
            facts: facts.collect(),
            stays: stays.collect(),
            receipts: receipts.collect(),
        }
    }
}
