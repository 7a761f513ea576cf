//! One page of the changes feed, checked as a whole: a page that breaks a rule is not stored at all.

use std::collections::{BTreeSet, HashSet};

use domain::{RecordId, RecordKey, RecordKind};
use vault::{Entry, PortalCopy};
use wire::{ChangesPage, FeedItem, PAGE_LIMIT};

use crate::SyncError;
use crate::reply::copy_of;

/// Longest cursor, bytes.
const MAX_CURSOR: usize = 1024;
/// Longest id, kind or server name, bytes.
const MAX_WORD: usize = 200;

/// A page in the vault's words.
#[derive(Debug)]
pub(super) struct Checked {
    pub copies: Vec<PortalCopy>,
    pub removed: Vec<RecordKey>,
    pub activity: Vec<Entry>,
    pub server_id: String,
    pub next: String,
    /// How many items the page had, unknown ones included.
    pub items: u64,
}

impl Checked {
    /// The kinds of records it touches.
    pub fn kinds(&self) -> BTreeSet<RecordKind> {
        self.copies.iter().map(|copy| copy.key.kind).chain(self.removed.iter().map(|key| key.kind)).collect()
    }
}

/// Holds a page against every rule: sizes, ids, and nothing said twice.
///
/// # Errors
/// [`SyncError::Malformed`] for the whole page.
pub(super) fn check(page: ChangesPage) -> Result<Checked, SyncError> {
    let bounded =
        is_word(&page.next, MAX_CURSOR) && is_word(&page.server_id, MAX_WORD) && page.items.len() <= PAGE_LIMIT;
    if !bounded {
        return Err(SyncError::Malformed);
    }
    let items = u64::try_from(page.items.len()).unwrap_or(u64::MAX);
    let mut checked = Checked {
        copies: Vec::new(),
        removed: Vec::new(),
        activity: Vec::with_capacity(page.items.len()),
        server_id: page.server_id,
        next: page.next,
        items,
    };
    let (mut records, mut entries) = (HashSet::new(), HashSet::new());
    for item in page.items {
        let kind = item.record_kind();
        match (item, kind) {
            (FeedItem::Record { record, .. }, Some(kind)) => {
                let copy = copy_of(kind, &record).ok_or(SyncError::Malformed)?;
                only_once(records.insert(copy.key.clone()))?;
                checked.copies.push(copy);
            }
            (FeedItem::Removed { id, .. }, Some(kind)) => {
                let key = RecordKey { kind, id: RecordId::new(id).map_err(|_| SyncError::Malformed)? };
                only_once(records.insert(key.clone()))?;
                checked.removed.push(key);
            }
            (FeedItem::Activity { entry }, _) => {
                if !is_word(&entry.id, MAX_WORD) || !is_word(&entry.kind, MAX_WORD) {
                    return Err(SyncError::Malformed);
                }
                only_once(entries.insert(entry.id.clone()))?;
                checked.activity.push(Entry { id: entry.id, at: entry.at, kind: entry.kind, detail: entry.detail });
            }
            // A later version's kinds and items: nothing this version could show or lose.
            (FeedItem::Record { .. } | FeedItem::Removed { .. }, None) | (FeedItem::Unknown, _) => {}
        }
    }
    Ok(checked)
}

const fn only_once(new: bool) -> Result<(), SyncError> {
    if new { Ok(()) } else { Err(SyncError::Malformed) }
}

fn is_word(text: &str, max: usize) -> bool {
    !text.is_empty() && text.len() <= max && !text.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn page(items: Value) -> Result<Checked, SyncError> {
        let page = json!({"server_id": "s", "items": items, "next": "c1", "has_more": false, "remaining": 0});
        check(serde_json::from_value(page).expect("a page"))
    }

    fn device(id: &str) -> Value {
        json!({"type": "record", "kind": "device", "record":
            {"id": id, "etag": "\"1\"", "values": {"name": "Door"}, "updated_at": "2026-03-02T12:00:00Z"}})
    }

    #[test]
    fn a_page_is_read_into_records_tombstones_and_entries() {
        let checked = page(json!([
            device("d1"),
            {"type": "removed", "kind": "device", "id": "d2"},
            {"type": "activity", "entry": {"id": "a1", "at": "2026-03-02T12:00:00Z", "kind": "signed-in"}},
            {"type": "removed", "kind": "visitor", "id": "x"},
            {"type": "weather", "id": "sunny"},
        ]))
        .expect("a sound page");
        assert_eq!((checked.copies.len(), checked.removed.len(), checked.activity.len(), checked.items), (1, 1, 1, 5));
    }

    #[test]
    fn a_page_that_breaks_a_rule_is_refused_whole() {
        let broken = [
            json!([device("d1"), device("d1")]),
            json!([device("d1"), {"type": "removed", "kind": "device", "id": "d1"}]),
            json!([device("../d1")]),
            json!([{"type": "removed", "kind": "device", "id": ""}]),
            json!([{"type": "record", "kind": "profile", "record":
                {"id": "other", "etag": "\"1\"", "values": {}, "updated_at": "2026-03-02T12:00:00Z"}}]),
            json!([{"type": "activity", "entry": {"id": "", "at": "2026-03-02T12:00:00Z", "kind": "x"}}]),
        ];
        for items in broken {
            assert!(matches!(page(items.clone()), Err(SyncError::Malformed)), "{items}");
        }
    }

    #[test]
    fn a_weak_tag_leaves_a_record_readable_but_without_a_version_to_write_against() {
        let mut weak = device("d1");
        weak["record"]["etag"] = json!("W/\"1\"");
        assert_eq!(page(json!([weak])).expect("a readable record").copies[0].etag, None);
    }
}
