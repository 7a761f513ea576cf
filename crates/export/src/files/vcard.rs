//! `contact.vcf`: what each organization holds to reach the member, as vCard 4.0 (RFC 6350).
//!
//! One card per organization, because organizations differ in what they hold. Only values about the
//! member, never those about a company or another person, and never secrets.

use std::io::Write;

use jiff::{Timestamp, tz::TimeZone};
use organizations::{Code, Subject};

use crate::{ExportError, Organization, Snapshot, row::HeldRow, selection::Selection};

/// Longest line in octets, without its line break. Source: RFC 6350, section 3.2.
const LINE_OCTETS: usize = 75;

/// A property of a card and where a value goes in it.
struct Property {
    name: &'static str,
    /// Components before the value, for structured properties.
    before: &'static str,
    /// Components after it.
    after: &'static str,
}

const fn simple(name: &'static str) -> Option<Property> {
    Some(Property { name, before: "", after: "" })
}

const fn address(name: &'static str) -> Option<Property> {
    Some(Property { name, before: ";;", after: ";;;;" })
}

/// The property a field of a pack belongs to, if it helps to reach the member.
fn property(field: &str) -> Option<Property> {
    match field.strip_prefix("given.").or_else(|| field.strip_prefix("implied."))? {
        "nickname" | "username" => simple("NICKNAME"),
        "email" => simple("EMAIL"),
        "phone" => simple("TEL"),
        "employer" | "company" => simple("ORG"),
        "job_title" | "professional_title" | "position" => simple("TITLE"),
        "gender" | "sex" => Some(Property { name: "GENDER", before: ";", after: "" }),
        "home_address" | "private_address" => address("ADR;TYPE=home"),
        "business_address" | "work_address" => address("ADR;TYPE=work"),
        "mailing_address" | "physical_address" | "postal" => address("ADR"),
        _ => None,
    }
}

/// The cards of all chosen organizations; empty if none holds anything to reach the member.
///
/// The text of one card is a few lines per organization, so it is built in memory.
pub(crate) fn cards<S: Snapshot>(selection: &Selection<'_, S>) -> Result<Vec<u8>, S::Error> {
    let mut out = Vec::new();
    for organization in selection.organizations() {
        let mut card = Card::default();
        selection.profile(&organization.id, &mut |row| {
            card.take(row);
            Ok(())
        })?;
        let labels = &selection.facts.labels;
        let note = labels.with("export-file-card-note", &[("organization", &organization.name)]);
        let unnamed = labels.text("export-file-card-unnamed");
        card.write(organization, &note, &unnamed, selection.snapshot.header().as_of, &mut out)?;
    }
    Ok(out)
}

/// One card being collected.
#[derive(Default)]
struct Card {
    name: Option<String>,
    /// First, middle and last name, where the organization keeps them apart.
    parts: [Option<String>; 3],
    lines: Vec<String>,
}

impl Card {
    fn take(&mut self, row: &HeldRow<'_>) {
        let Some(text) = row.value.0.as_text().filter(|text| !text.trim().is_empty()) else { return };
        if row.subject != Subject::Member.as_str() || row.secret {
            return;
        }
        let [first, middle, last] = &mut self.parts;
        match row.field {
            "given.name" => self.name = Some(escaped(text)),
            "given.first_name" => *first = Some(escaped(text)),
            "given.middle_name" => *middle = Some(escaped(text)),
            "given.last_name" => *last = Some(escaped(text)),
            field => self.lines.extend(
                property(field)
                    .map(|Property { name, before, after }| format!("{name}:{before}{}{after}", escaped(text))),
            ),
        }
    }

    /// The lines that name the member; every card must have `FN`.
    fn names(&self, unnamed: &str) -> Vec<String> {
        let parts: Vec<&str> = self.parts.iter().flatten().map(String::as_str).collect();
        let whole = self.name.clone().or_else(|| (!parts.is_empty()).then(|| parts.join(" ")));
        let mut lines = vec![format!("FN:{}", whole.unwrap_or_else(|| escaped(unnamed)))];
        if !parts.is_empty() {
            let [first, middle, last] = self.parts.each_ref().map(|part| part.as_deref().unwrap_or_default());
            lines.push(format!("N:{last};{first};{middle};;"));
        }
        lines
    }

    fn write(
        self,
        organization: &Organization,
        note: &str,
        unnamed: &str,
        as_of: Timestamp,
        out: &mut Vec<u8>,
    ) -> Result<(), ExportError> {
        if self.name.is_none() && self.lines.is_empty() && self.parts.iter().all(Option::is_none) {
            return Ok(());
        }
        let revised = as_of.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
        let head = ["BEGIN:VCARD", "VERSION:4.0", "PRODID:-//Privacy Dashboard//Export 1//EN", "KIND:individual"];
        for line in head {
            fold(line, out)?;
        }
        for line in self.names(unnamed).iter().chain(&self.lines) {
            fold(line, out)?;
        }
        fold(&format!("NOTE:{}", escaped(note)), out)?;
        fold(&format!("CATEGORIES:{}", escaped(&organization.name)), out)?;
        fold(&format!("REV:{revised}"), out)?;
        fold("END:VCARD", out)
    }
}

/// A text value. Line breaks become `\n`; another control character, which no card may hold, a space.
///
/// Source: RFC 6350, sections 3.3 and 3.4.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\r' => {
                characters.next_if_eq(&'\n');
                out.push_str("\\n");
            }
            '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' => out.push_str("\\n"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Writes one line, folded between characters.
fn fold(line: &str, out: &mut Vec<u8>) -> Result<(), ExportError> {
    let mut octets = 0;
    let mut buffer = [0; 4];
    for c in line.chars() {
        if octets + c.len_utf8() > LINE_OCTETS {
            out.write_all(b"\r\n ")?;
            octets = 1;
        }
        out.write_all(c.encode_utf8(&mut buffer).as_bytes())?;
        octets += c.len_utf8();
    }
    Ok(out.write_all(b"\r\n")?)
}
