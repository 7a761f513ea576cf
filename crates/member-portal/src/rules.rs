//! What a member may write, by the organization's pack. Everything wrong is named at once.

pub mod request;

use domain::{FieldId, Fields, TextError, Value, Wanted, check_text};
use jiff::Timestamp;
use organizations::{Choice, FieldKind, Pack, Stoppable};
use wire::{NewRecord, Problem, ProblemCode, RecordPatch};

use crate::Failure;

/// The rule of one field.
struct Rule {
    kind: FieldKind,
    max: usize,
    required: bool,
    writable: bool,
}

/// A checked change of the profile.
#[derive(Debug)]
pub struct ProfileChange {
    /// What is wanted.
    pub wanted: Wanted,
    /// Whether a field of it asks for a fresh sign-in.
    pub step_up: bool,
}

/// Checks a change of the profile.
///
/// # Errors
/// `unknown-field` or `validation`, with the fields.
pub fn profile(pack: &Pack, patch: RecordPatch) -> Result<ProfileChange, Failure> {
    let step_up = |field: &FieldId| pack.profile_field(field).is_some_and(|rule| rule.step_up);
    let rule = |field: &FieldId| {
        let known = pack.profile_field(field)?;
        Some(Rule { kind: known.kind, max: known.max, required: false, writable: known.writable })
    };
    let wanted = patch_of(patch, rule)?;
    Ok(ProfileChange { step_up: wanted.keys().any(step_up), wanted })
}

/// Checks a change of a device.
///
/// # Errors
/// As [`profile`].
pub fn device(pack: &Pack, patch: RecordPatch) -> Result<Wanted, Failure> {
    patch_of(patch, |field| device_rule(pack, field))
}

/// Checks a device to be registered. Instants are the server's to say, everything else the member's.
///
/// # Errors
/// As [`profile`].
pub fn new_device(pack: &Pack, body: NewRecord) -> Result<Fields, Failure> {
    let mut found = Findings::default();
    let mut fields = Fields::new();
    for (name, input) in body.values {
        let Some((field, rule)) = known(&name, |field| device_rule(pack, field)) else {
            found.unknown(&name);
            continue;
        };
        let value = Value::from(input);
        match check(&rule, &value) {
            _ if rule.kind == FieldKind::Instant => found.broken(&name, "not-writable"),
            Err(code) => found.broken(&name, code),
            Ok(()) => {
                fields.insert(field, value);
            }
        }
    }
    for field in pack.device_fields.iter().filter(|field| field.required && !fields.contains_key(&field.id)) {
        if !found.names(field.id.as_str()) {
            found.broken(field.id.as_str(), "required");
        }
    }
    found.end()?;
    Ok(fields)
}

/// Checks a change of an e-mail preference.
///
/// # Errors
/// `not-found` if the organization has no such topic; else as [`profile`].
pub fn preference(pack: &Pack, topic: &str, patch: RecordPatch) -> Result<Wanted, Failure> {
    let topic = pack.email_topic(topic).ok_or(ProblemCode::NotFound)?;
    let mut found = Findings::default();
    let mut wanted = Wanted::new();
    for (name, input) in patch.values {
        match (name.as_str(), input.map(Value::from), FieldId::new("subscribed")) {
            ("subscribed", Some(Value::Flag(false)), _) if topic.stoppable == Stoppable::No => {
                found.broken(&name, "cannot-be-stopped");
            }
            ("subscribed", Some(Value::Flag(flag)), Ok(field)) => {
                wanted.insert(field, Some(Value::Flag(flag)));
            }
            ("subscribed", _, _) => found.broken(&name, "wrong-kind"),
            _ => found.unknown(&name),
        }
    }
    found.end()?;
    Ok(wanted)
}

/// Checks a choice about a recipient: yes, no, or `null` for not set.
///
/// # Errors
/// `not-found` if the organization offers no such choice; else as [`profile`].
pub fn sharing_choice(pack: &Pack, recipient: &str, patch: RecordPatch) -> Result<Wanted, Failure> {
    if !sharing_choices(pack).any(|known| known == recipient) {
        return Err(ProblemCode::NotFound.into());
    }
    let mut found = Findings::default();
    let mut wanted = Wanted::new();
    for (name, input) in patch.values {
        match (name.as_str(), input.map(Value::from), FieldId::new("allowed")) {
            ("allowed", value @ (None | Some(Value::Flag(_))), Ok(field)) => {
                wanted.insert(field, value);
            }
            ("allowed", _, _) => found.broken(&name, "wrong-kind"),
            _ => found.unknown(&name),
        }
    }
    found.end()?;
    Ok(wanted)
}

/// The recipients about whom a member may choose, in the pack's order.
pub fn sharing_choices(pack: &Pack) -> impl Iterator<Item = &str> {
    let choosable = |choice| matches!(choice, Choice::OptOut | Choice::Permission | Choice::Settings);
    pack.recipients.iter().filter(move |row| choosable(row.choice)).map(|row| row.id.as_str())
}

fn device_rule(pack: &Pack, field: &FieldId) -> Option<Rule> {
    let known = pack.device_field(field)?;
    Some(Rule { kind: known.kind, max: known.max, required: known.required, writable: known.writable })
}

fn known(name: &str, rule: impl Fn(&FieldId) -> Option<Rule>) -> Option<(FieldId, Rule)> {
    let field = FieldId::new(name).ok()?;
    let rule = rule(&field)?;
    Some((field, rule))
}

fn patch_of(patch: RecordPatch, rule: impl Fn(&FieldId) -> Option<Rule>) -> Result<Wanted, Failure> {
    let mut found = Findings::default();
    let mut wanted = Wanted::new();
    for (name, input) in patch.values {
        let Some((field, rule)) = known(&name, &rule) else {
            found.unknown(&name);
            continue;
        };
        let value = input.map(Value::from);
        let verdict = match &value {
            _ if !rule.writable => Err("not-writable"),
            None if rule.required => Err("required"),
            None => Ok(()),
            Some(value) => check(&rule, value),
        };
        match verdict {
            Err(code) => found.broken(&name, code),
            Ok(()) => {
                wanted.insert(field, value);
            }
        }
    }
    found.end()?;
    Ok(wanted)
}

fn check(rule: &Rule, value: &Value) -> Result<(), &'static str> {
    let Value::Text(text) = value else { return Err("wrong-kind") };
    // An empty text is refused: clearing is said with null.
    match check_text(text, rule.max, rule.kind == FieldKind::Lines, true) {
        Ok(()) => {}
        Err(TextError::TooLong { .. }) => return Err("too-long"),
        Err(TextError::LineBreak) => return Err("line-break"),
        Err(TextError::Control) => return Err("control"),
        Err(TextError::Empty) => return Err("empty"),
    }
    let sound = match rule.kind {
        FieldKind::Line | FieldKind::Lines => true,
        FieldKind::Email => is_email(text),
        FieldKind::Phone => text.chars().any(|c| c.is_ascii_digit()),
        FieldKind::Country => text.len() == 2 && text.chars().all(|c| c.is_ascii_uppercase()),
        FieldKind::TimeZone => is_zone_name(text),
        FieldKind::Instant => text.parse::<Timestamp>().is_ok(),
    };
    if sound { Ok(()) } else { Err("invalid") }
}

/// One address, nothing around it: the message that confirms it decides the rest.
fn is_email(text: &str) -> bool {
    let bare = !text.chars().any(|c| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>'));
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    bare && !local.is_empty() && !local.contains('@') && domain.split('.').all(|label| !label.is_empty())
}

/// The shape of an IANA name. Which names exist changes with each release of the database.
fn is_zone_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '+' | '-'))
}

/// What is wrong with a body.
#[derive(Default)]
struct Findings {
    unknown: Vec<String>,
    broken: Vec<(String, &'static str)>,
}

impl Findings {
    fn unknown(&mut self, name: &str) {
        self.unknown.push(name.to_owned());
    }

    fn broken(&mut self, name: &str, code: &'static str) {
        self.broken.push((name.to_owned(), code));
    }

    fn names(&self, name: &str) -> bool {
        self.broken.iter().any(|(known, _)| known == name)
    }

    /// A body with a field nobody knows is refused whole, before its values are looked at.
    fn end(self) -> Result<(), Failure> {
        if !self.unknown.is_empty() {
            let problem = Problem::new(ProblemCode::UnknownField);
            return Err(self.unknown.into_iter().fold(problem, |p, name| p.field(name, "unknown-field")).into());
        }
        if !self.broken.is_empty() {
            let problem = Problem::new(ProblemCode::Validation);
            return Err(self.broken.into_iter().fold(problem, |p, (name, code)| p.field(name, code)).into());
        }
        Ok(())
    }
}
