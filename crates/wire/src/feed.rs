//! Activity and the changes feed.

use domain::RecordKind;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Record;

/// Most items a page may hold. Source: Member Data API v1.
pub const PAGE_LIMIT: usize = 1000;

/// Something that happened to the account. Read only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ActivityEntry {
    /// Opaque id.
    pub id: String,
    /// When it happened.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// What happened; unknown kinds are shown as such.
    #[schema(example = "signed-in")]
    pub kind: String,
    /// The organization's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// A page of activity, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ActivityPage {
    /// The entries.
    pub items: Vec<ActivityEntry>,
    /// Goes into `before` for the next older page; `null` at the end.
    pub next: Option<String>,
}

/// One item of the changes feed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "type", rename_all = "lowercase", try_from = "AnyItem")]
pub enum FeedItem {
    /// A record as it is now.
    Record {
        /// `profile`, `device`, `email-preference`, `sharing-choice`; another word comes from a later version.
        kind: String,
        /// The record.
        record: Record,
    },
    /// An activity entry.
    Activity {
        /// The entry.
        entry: ActivityEntry,
    },
    /// The record was removed. Only this removes a copy: absence never does.
    Removed {
        /// The record's kind.
        kind: String,
        /// The record's id.
        id: String,
    },
    /// An item of a later version; to be skipped.
    #[schema(ignore)]
    #[serde(skip_serializing)]
    Unknown,
}

/// Every item's members at once, so that an unknown type is not fatal.
#[derive(Deserialize)]
struct AnyItem {
    r#type: String,
    kind: Option<String>,
    record: Option<Record>,
    entry: Option<ActivityEntry>,
    id: Option<String>,
}

impl TryFrom<AnyItem> for FeedItem {
    type Error = &'static str;

    fn try_from(item: AnyItem) -> Result<Self, Self::Error> {
        match (item.r#type.clone().as_str(), item) {
            ("record", AnyItem { kind: Some(kind), record: Some(record), .. }) => Ok(Self::Record { kind, record }),
            ("activity", AnyItem { entry: Some(entry), .. }) => Ok(Self::Activity { entry }),
            ("removed", AnyItem { kind: Some(kind), id: Some(id), .. }) => Ok(Self::Removed { kind, id }),
            ("record" | "activity" | "removed", _) => Err("a feed item lacks a member its type needs"),
            _ => Ok(Self::Unknown),
        }
    }
}

impl FeedItem {
    /// The kind of record it is about, if this version knows it.
    #[must_use]
    pub fn record_kind(&self) -> Option<RecordKind> {
        match self {
            Self::Record { kind, .. } | Self::Removed { kind, .. } => RecordKind::parse(kind),
            Self::Activity { .. } | Self::Unknown => None,
        }
    }
}

/// A page of the changes feed, in the order of the account's counter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ChangesPage {
    /// Which server's counter the cursor belongs to; another one means a full resync.
    pub server_id: String,
    /// One item per live record, activity entry or tombstone.
    pub items: Vec<FeedItem>,
    /// Goes into `after`; also the cursor to keep when `has_more` is false.
    pub next: String,
    /// Whether more is waiting after `next`.
    pub has_more: bool,
    /// How many items are waiting after this page.
    pub remaining: u64,
}
