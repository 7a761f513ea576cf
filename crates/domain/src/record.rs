//! Records: what is held about the member, by whom it was said and when.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::{FieldId, Fields, RecordId, Value};

/// The kinds of records a member can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// The member's own values, keyed by the pack's category ids; one per account.
    Profile,
    /// A registered camera.
    Device,
    /// One topic the organization writes about; its id is the topic's.
    EmailPreference,
    /// One recipient about whom the organization lets the member choose; its id is the recipient's.
    SharingChoice,
}

impl RecordKind {
    /// Every kind, in the order the window lists them.
    pub const ALL: [Self; 4] = [Self::Profile, Self::Device, Self::EmailPreference, Self::SharingChoice];

    /// The name used on the wire and in the vault.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Device => "device",
            Self::EmailPreference => "email-preference",
            Self::SharingChoice => "sharing-choice",
        }
    }

    /// Reads [`RecordKind::as_str`] back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Which record of an organization.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    /// The kind of record.
    pub kind: RecordKind,
    /// Its id, unique within the kind.
    pub id: RecordId,
}

impl RecordKey {
    /// The account's one profile.
    #[must_use]
    pub fn profile() -> Self {
        Self { kind: RecordKind::Profile, id: RecordId::only() }
    }

    /// A camera.
    #[must_use]
    pub const fn device(id: RecordId) -> Self {
        Self { kind: RecordKind::Device, id }
    }

    /// An e-mail topic.
    #[must_use]
    pub const fn email_preference(id: RecordId) -> Self {
        Self { kind: RecordKind::EmailPreference, id }
    }

    /// A choice about a recipient.
    #[must_use]
    pub const fn sharing_choice(id: RecordId) -> Self {
        Self { kind: RecordKind::SharingChoice, id }
    }
}

/// Who said that a value is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The organization's portal.
    Portal,
    /// The member typed it in; the organization may not know it.
    TypedIn,
    /// An answer of the organization, out of which the member entered it.
    ImportedAnswer,
    /// The policy says they may have it; there is no value.
    PolicyMayHave,
}

/// A value with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The value.
    pub value: Value,
    /// Who said so.
    pub source: Source,
    /// When it was last seen there, UTC; out of an answer, the noon of the day of that answer.
    pub seen_at: Timestamp,
}

/// A strong entity tag as the portal sent it, quotes included (RFC 9110, section 8.8.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ETag(String);

impl ETag {
    /// Takes a strong, printable tag.
    #[must_use]
    pub fn strong(text: &str) -> Option<Self> {
        let inner = text.strip_prefix('"')?.strip_suffix('"')?;
        let clean = inner.len() <= 128 && inner.chars().all(|c| c.is_ascii_graphic() && c != '"');
        clean.then(|| Self(text.to_owned()))
    }

    /// The tag with its quotes, as it stands in `If-Match`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether the organization still lists a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// Seen in the last answer.
    Listed,
    /// Missing from a complete answer; the last values are kept. Absence is never deletion.
    NoLongerListed,
    /// The organization said it is removed (a typed tombstone); kept 30 days.
    Removed,
}

/// A record as the vault holds it: the portal's copy, untouched by waiting changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Which one.
    pub key: RecordKey,
    /// Its values with their sources.
    pub values: BTreeMap<FieldId, Held>,
    /// The version the portal gave, if it comes from a portal.
    pub etag: Option<ETag>,
    /// Whether it is still listed.
    pub listing: Listing,
    /// When it was last seen, UTC.
    pub seen_at: Timestamp,
}

impl Record {
    /// The bare values.
    #[must_use]
    pub fn fields(&self) -> Fields {
        self.values.iter().map(|(field, held)| (field.clone(), held.value.clone())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weak_or_broken_tag_is_never_used_in_a_write() {
        for bad in ["W/\"1\"", "1", "\"a\r\nb\"", "\"a", "\"a\"b\""] {
            assert_eq!(ETag::strong(bad), None, "{bad:?}");
        }
        assert!(ETag::strong("\"17\"").is_some());
    }
}
