//! From what the use cases answer to what the window shows. No rules, only names.

mod catalogue;
mod deletion;
mod export;
mod filing;
mod later;
mod mail;
mod organization;
mod outbox;
mod record;
mod request;
mod settings;
mod sharing;

use domain::Value;

/// A value as text; a flag as `true` or `false`.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Flag(flag) => flag.to_string(),
    }
}

fn some_text(value: Option<&Value>) -> Option<String> {
    value.map(text)
}

/// A count as the window counts; more than any vault holds is cut.
pub(super) fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
