//! Values and sets of values.

use std::collections::BTreeMap;

use crate::FieldId;

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text as typed; instants travel as RFC 3339 text in UTC.
    Text(String),
    /// Yes or no, for example whether a topic is subscribed.
    Flag(bool),
}

impl Value {
    /// The text, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Flag(_) => None,
        }
    }

    /// The flag, if it is one.
    #[must_use]
    pub const fn as_flag(&self) -> Option<bool> {
        match self {
            Self::Flag(flag) => Some(*flag),
            Self::Text(_) => None,
        }
    }
}

/// The values of one record; a field that is absent is not held.
pub type Fields = BTreeMap<FieldId, Value>;

/// What the member wants the fields to become; `None` clears (RFC 7396, section 2).
pub type Wanted = BTreeMap<FieldId, Option<Value>>;

/// `fields` as they would be with `wanted` fulfilled.
#[must_use]
pub fn apply(mut fields: Fields, wanted: &Wanted) -> Fields {
    for (field, value) in wanted {
        match value {
            Some(value) => fields.insert(field.clone(), value.clone()),
            None => fields.remove(field),
        };
    }
    fields
}
