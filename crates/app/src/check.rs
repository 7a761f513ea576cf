//! Whether typed values fit the pack's fields. A text is refused with the field and the reason; it
//! is never altered and no other field is dropped.

use std::collections::BTreeMap;

use domain::{FieldId, TextError, Value, Wanted, check_text};
use organizations::{DeviceField, FieldKind, Pack, ProfileField};

use crate::AppError;

/// One press of Save: each touched field with its text; `None` clears.
pub type Edits = Vec<(FieldId, Option<String>)>;

/// A field that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// Which field.
    pub field: FieldId,
    /// Why.
    pub reason: Reason,
}

/// Why a field was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The text breaks a rule that holds for all texts.
    Text(TextError),
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a telephone number.
    NotAPhone,
    /// Not a country's two-letter code.
    NotACountry,
    /// Not a time zone.
    NotATimeZone,
    /// Not a point in time.
    NotAnInstant,
    /// Not the name of a server.
    NotAServer,
    /// Not the number of a port.
    NotAPort,
    /// The organization does not let the member change it.
    NotWritable,
    /// The pack has no such field.
    UnknownField,
}

/// A field's rules, for profile and device alike.
#[derive(Debug, Clone, Copy)]
struct Rule {
    kind: FieldKind,
    max: usize,
    required: bool,
    writable: bool,
}

impl From<&ProfileField> for Rule {
    fn from(field: &ProfileField) -> Self {
        Self { kind: field.kind, max: field.max, required: false, writable: field.writable }
    }
}

impl From<&DeviceField> for Rule {
    fn from(field: &DeviceField) -> Self {
        Self { kind: field.kind, max: field.max, required: field.required, writable: field.writable }
    }
}

/// Checks edits of the profile. `by_hand`: what the member keeps for themselves they may always change.
///
/// # Errors
/// [`AppError::Validation`] with every field that was not taken.
pub fn profile_edits(pack: &Pack, edits: Edits, by_hand: bool) -> Result<Wanted, AppError> {
    check(edits, by_hand, |field| pack.profile_field(field).map(Rule::from))
}

/// Checks edits of a camera.
///
/// # Errors
/// [`AppError::Validation`] with every field that was not taken.
pub fn device_edits(pack: &Pack, edits: Edits, by_hand: bool) -> Result<Wanted, AppError> {
    check(edits, by_hand, |field| pack.device_field(field).map(Rule::from))
}

/// Checks the values of a new camera: a required field that is missing counts as empty. What a
/// portal would fill in by itself may be given here, because nobody else knows it yet.
///
/// # Errors
/// [`AppError::Validation`] with every field that was not taken.
pub fn new_device(pack: &Pack, values: Vec<(FieldId, String)>) -> Result<domain::Fields, AppError> {
    let mut edits: BTreeMap<FieldId, Option<String>> =
        pack.device_fields.iter().filter(|field| field.required).map(|field| (field.id.clone(), None)).collect();
    edits.extend(values.into_iter().map(|(field, text)| (field, Some(text))));
    let wanted = check(edits.into_iter().collect(), true, |field| pack.device_field(field).map(Rule::from))?;
    Ok(wanted.into_iter().filter_map(|(field, value)| Some((field, value?))).collect())
}

fn check(edits: Edits, by_hand: bool, rule_of: impl Fn(&FieldId) -> Option<Rule>) -> Result<Wanted, AppError> {
    let mut wanted = Wanted::new();
    let mut problems = Vec::new();
    for (field, text) in edits {
        // An emptied field is a cleared one.
        let text = text.filter(|text| !text.is_empty());
        let outcome = match rule_of(&field) {
            None => Err(Reason::UnknownField),
            Some(rule) if !rule.writable && !by_hand => Err(Reason::NotWritable),
            Some(rule) => check_one(rule, text.as_deref()),
        };
        match outcome {
            Ok(()) => drop(wanted.insert(field, text.map(Value::Text))),
            Err(reason) => problems.push(FieldProblem { field, reason }),
        }
    }
    if problems.is_empty() { Ok(wanted) } else { Err(AppError::Validation(problems)) }
}

fn check_one(rule: Rule, text: Option<&str>) -> Result<(), Reason> {
    let typed = text.unwrap_or_default();
    check_text(typed, rule.max, rule.kind == FieldKind::Lines, rule.required).map_err(Reason::Text)?;
    if typed.is_empty() {
        return Ok(());
    }
    match rule.kind {
        FieldKind::Line | FieldKind::Lines => Ok(()),
        FieldKind::Email => is_email(typed).then_some(()).ok_or(Reason::NotAnEmail),
        FieldKind::Phone => is_phone(typed).then_some(()).ok_or(Reason::NotAPhone),
        FieldKind::Country => is_country(typed).then_some(()).ok_or(Reason::NotACountry),
        FieldKind::TimeZone => is_time_zone(typed).then_some(()).ok_or(Reason::NotATimeZone),
        FieldKind::Instant => typed.parse::<jiff::Timestamp>().map(drop).map_err(|_| Reason::NotAnInstant),
    }
}

/// One address: something, one `@`, a domain of at least two labels; no spaces, lists or names.
/// Whether it exists, only the organization's confirmation mail can tell.
fn is_email(text: &str) -> bool {
    let clean = text.chars().all(|c| !c.is_whitespace() && !matches!(c, ',' | ';' | '<' | '>' | '"' | '(' | ')'));
    let Some((local, domain)) = text.split_once('@') else { return false };
    let labels_fit = domain.split('.').all(|label| !label.is_empty());
    clean && !local.is_empty() && !domain.contains('@') && domain.contains('.') && labels_fit && text.len() <= 320
}

/// Digits with the usual signs between them and a word for an extension.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 3
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '+' | '-' | '.' | '/' | '(' | ')' | '#' | ','))
}

/// Source: ISO 3166-1 alpha-2 (the form only; whether the code is assigned, the list in the window tells).
fn is_country(text: &str) -> bool {
    text.len() == 2 && text.chars().all(|c| c.is_ascii_uppercase())
}

/// An IANA name, or a fixed distance from UTC as cameras have it.
fn is_time_zone(text: &str) -> bool {
    let named = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '+' | ':'));
    named && text.chars().next().is_some_and(|c| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(kind: FieldKind) -> Rule {
        Rule { kind, max: 80, required: false, writable: true }
    }

    #[test]
    fn an_address_is_one_address() {
        for good in ["ada@example.org", "ada+x@example.co.uk", "jürgen@münchen.example"] {
            assert_eq!(check_one(rule(FieldKind::Email), Some(good)), Ok(()), "{good}");
        }
        for bad in [
            "ada",
            "ada@",
            "@example.org",
            "a@b",
            "a@b@example.org",
            "a@example.org, b@example.org",
            "Ada <a@example.org>",
        ] {
            assert_eq!(check_one(rule(FieldKind::Email), Some(bad)), Err(Reason::NotAnEmail), "{bad}");
        }
    }

    #[test]
    fn every_bad_field_is_named_and_none_hides_another() {
        let edits = vec![
            (FieldId::new("a").unwrap(), Some("line\nbreak".to_owned())),
            (FieldId::new("b").unwrap(), Some("x".to_owned())),
            (FieldId::new("c").unwrap(), Some("nowhere".to_owned())),
        ];
        let rules = |field: &FieldId| (field.as_str() != "c").then(|| rule(FieldKind::Line));
        let Err(AppError::Validation(problems)) = check(edits, false, rules) else { panic!("taken") };
        assert_eq!(
            problems.iter().map(|p| (p.field.as_str(), p.reason)).collect::<Vec<_>>(),
            [("a", Reason::Text(TextError::LineBreak)), ("c", Reason::UnknownField)]
        );
    }

    #[test]
    fn a_field_the_organization_keeps_to_itself_is_refused_unless_kept_by_hand() {
        let edits = || vec![(FieldId::new("a").unwrap(), Some("x".to_owned()))];
        let rules = |_: &FieldId| Some(Rule { writable: false, ..rule(FieldKind::Line) });
        assert!(check(edits(), false, rules).is_err());
        assert!(check(edits(), true, rules).is_ok());
    }
}
