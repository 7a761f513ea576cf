//! Names of things: organizations, records, fields and operations.

use std::fmt;

use thiserror::Error;
use uuid::Uuid;

/// A text is not usable as an id. Display text names the kind of id, never the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("this is not a valid {kind}")]
pub struct IdError {
    kind: &'static str,
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident, $kind:literal, $max:literal, $allowed:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Checks and wraps `text`.
            ///
            /// # Errors
            /// [`IdError`] if the text is empty, too long or holds a character that ids do not have.
            pub fn new(text: impl Into<String>) -> Result<Self, IdError> {
                let text = text.into();
                let allowed: fn(char) -> bool = $allowed;
                if text.is_empty() || text.len() > $max || !text.chars().all(allowed) {
                    return Err(IdError { kind: $kind });
                }
                Ok(Self(text))
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::new(text)
            }
        }
    };
}

text_id!(
    /// An organization's slug, for example `hikvision`; at most 40 bytes of `a-z 0-9 -`.
    OrganizationId,
    "organization id",
    40,
    |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'
);

text_id!(
    /// A record's id as the portal gave it (or random, if typed in by hand); opaque, at most 128 bytes.
    RecordId,
    "record id",
    128,
    |c| c.is_ascii_graphic() && c != '/' && c != '?' && c != '#' && c != '%'
);

text_id!(
    /// A field of a record: for the profile a category id without its organization (`given.name`),
    /// for devices and preferences a plain name (`name`, `subscribed`); at most 80 bytes.
    FieldId,
    "field id",
    80,
    |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '_'
);

impl RecordId {
    /// The one id of a record that exists once per account: the profile.
    #[must_use]
    pub fn only() -> Self {
        Self("self".to_owned())
    }

    /// A random id for a record the member typed in.
    #[must_use]
    pub fn random() -> Self {
        Self(Uuid::new_v4().to_string())
    }
}

/// One press of Save, Remove or Request: sent as `Idempotency-Key`, so a repeat has no second effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OperationId(Uuid);

impl OperationId {
    /// A fresh random id (UUID version 4, so it reveals nothing).
    #[must_use]
    pub fn random() -> Self {
        Self(Uuid::new_v4())
    }

    /// Reads an id written by [`fmt::Display`].
    ///
    /// # Errors
    /// [`IdError`] if the text is not a UUID.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        Uuid::try_parse(text).map(Self).map_err(|_| IdError { kind: "operation id" })
    }
}

impl fmt::Display for OperationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_id_cannot_change_the_path_it_is_put_into() {
        for hostile in ["", "a/b", "a?b", "a#b", "a%2fb", "a b", "ä", "a\nb"] {
            assert!(RecordId::new(hostile).is_err(), "{hostile:?}");
        }
    }

    #[test]
    fn an_operation_id_reads_back_as_written() {
        let id = OperationId::random();
        assert_eq!(OperationId::parse(&id.to_string()), Ok(id));
    }
}
