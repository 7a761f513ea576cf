//! What happened at an organization, made and received.

use app::{ChangedBack, Happening, HistoryEntry, HistoryPage, Shown, Told};
use domain::{Action, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Instant, PendingView, RecordKindView, Source};

/// Which entries are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum HistoryShown {
    /// Changes, made and received.
    Changes,
    /// Changes the member made.
    Made,
    /// Changes that arrived.
    Received,
    /// What the organization logged.
    Log,
    /// All of it.
    Everything,
}

impl From<HistoryShown> for Shown {
    fn from(shown: HistoryShown) -> Self {
        match shown {
            HistoryShown::Changes => Self::Changes,
            HistoryShown::Made => Self::Made,
            HistoryShown::Received => Self::Received,
            HistoryShown::Log => Self::Log,
            HistoryShown::Everything => Self::Everything,
        }
    }
}

/// Request of `list_history`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListHistoryRequest {
    /// The organization.
    pub organization: String,
    /// Which entries.
    pub shown: HistoryShown,
    /// Only changes of this kind of record.
    #[ts(optional)]
    pub kind: Option<RecordKindView>,
    /// Only changes of this field.
    #[ts(optional)]
    pub field: Option<String>,
    /// Where an earlier page ended.
    #[ts(optional)]
    pub after: Option<String>,
}

/// What an entry tells. The first three the member did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum HistoryWhat {
    Edit,
    Add,
    Remove,
    Changed,
    Added,
    Removed,
    NoLongerListed,
    ListedAgain,
    SecretChanged,
    Logged,
}

/// One field with what it was and what it became, or shall become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryField {
    /// Which field.
    pub field: String,
    /// What it was.
    pub before: Option<String>,
    /// What it became.
    pub after: Option<String>,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryEntryView {
    /// Names it in `change_back`.
    pub id: String,
    /// When it was saved, arrived or happened.
    pub at: Instant,
    /// What it tells.
    pub what: HistoryWhat,
    /// Who said so.
    pub source: Source,
    /// What kind of record; none of what was logged.
    pub kind: Option<RecordKindView>,
    /// The record's id.
    pub record: Option<String>,
    /// A camera's name.
    pub record_name: Option<String>,
    /// The fields it is about.
    pub fields: Vec<HistoryField>,
    /// How far the member's own change has come, confirmed ones included.
    pub pending: Option<PendingView>,
    /// When the member's own change was confirmed or taken back.
    pub settled_at: Option<Instant>,
    /// The organization's code of what it logged.
    pub logged: Option<String>,
    /// The organization's own words.
    pub detail: Option<String>,
    /// Whether the earlier values can be asked for again.
    pub can_change_back: bool,
}

/// One page, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryView {
    /// Its entries.
    pub entries: Vec<HistoryEntryView>,
    /// Where the next one begins; `null` at the end.
    pub next: Option<String>,
    /// When entries happened that could not be read.
    pub unread: Vec<Instant>,
}

/// Request of `change_back`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeBackRequest {
    /// The organization.
    pub organization: String,
    /// The entry.
    pub entry: String,
}

/// What became of asking for an earlier value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ChangedBackView {
    /// It is on its way, or, kept by hand, done.
    Asked,
    /// The value has moved on: the member decides first.
    Conflict,
    /// It is the earlier value already, or on its way to it.
    AlreadySo,
}

impl From<ChangedBack> for ChangedBackView {
    fn from(became: ChangedBack) -> Self {
        match became {
            ChangedBack::Asked => Self::Asked,
            ChangedBack::Conflict => Self::Conflict,
            ChangedBack::AlreadySo => Self::AlreadySo,
        }
    }
}

impl From<&Told> for HistoryWhat {
    fn from(told: &Told) -> Self {
        match told {
            Told::Logged { .. } => Self::Logged,
            Told::Made { change, .. } => match change.action {
                Action::Edit { .. } => Self::Edit,
                Action::Add { .. } => Self::Add,
                Action::Remove { .. } => Self::Remove,
            },
            Told::Noted(happening) => match happening {
                Happening::Changed => Self::Changed,
                Happening::Added => Self::Added,
                Happening::Removed => Self::Removed,
                Happening::NoLongerListed => Self::NoLongerListed,
                Happening::ListedAgain => Self::ListedAgain,
                Happening::SecretChanged => Self::SecretChanged,
            },
        }
    }
}

impl From<&HistoryEntry> for HistoryEntryView {
    fn from(entry: &HistoryEntry) -> Self {
        let text = |value: &Option<Value>| match value {
            Some(Value::Text(text)) => Some(text.clone()),
            Some(Value::Flag(flag)) => Some(flag.to_string()),
            None => None,
        };
        let (logged, detail) = match &entry.told {
            Told::Logged { kind, detail } => (Some(kind.clone()), detail.clone()),
            Told::Made { .. } | Told::Noted(_) => (None, None),
        };
        let settled_at = match &entry.told {
            Told::Made { settled_at, .. } => settled_at.map(Into::into),
            Told::Noted(_) | Told::Logged { .. } => None,
        };
        let field = |step: &app::FieldStep| HistoryField {
            field: step.field.to_string(),
            before: text(&step.before),
            after: text(&step.after),
        };
        Self {
            id: entry.id.clone(),
            at: entry.at.into(),
            what: (&entry.told).into(),
            source: entry.source.into(),
            kind: entry.record.as_ref().map(|record| record.kind.into()),
            record: entry.record.as_ref().map(|record| record.id.to_string()),
            record_name: entry.name.clone(),
            fields: entry.fields.iter().map(field).collect(),
            pending: entry.pending().as_ref().map(Into::into),
            settled_at,
            logged,
            detail,
            can_change_back: entry.can_change_back,
        }
    }
}

impl From<&HistoryPage> for HistoryView {
    fn from(page: &HistoryPage) -> Self {
        Self {
            entries: page.entries.iter().map(Into::into).collect(),
            next: page.next.clone(),
            unread: page.unread.iter().map(|at| (*at).into()).collect(),
        }
    }
}
