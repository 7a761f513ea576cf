//! Three versions of a record: before, yours, theirs. No clock decides between two values.

use crate::{FieldId, Fields, Value, Wanted};

/// One field that both sides changed to different values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldConflict {
    /// Which field.
    pub field: FieldId,
    /// What the member saw before editing.
    pub before: Option<Value>,
    /// What the member wants.
    pub yours: Option<Value>,
    /// What the organization has now.
    pub theirs: Option<Value>,
}

/// What becomes of an edit when the organization's copy has moved on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// The part of the edit that can be sent against the new version; may be empty.
    pub wanted: Wanted,
    /// Fields only the member can decide.
    pub conflicts: Vec<FieldConflict>,
}

/// Holds an edit against the organization's present copy, field by field.
///
/// A field only the member changed stays wanted; a field where both want the same is done; a field
/// where both differ is a conflict.
#[must_use]
pub fn merge(before: &Fields, wanted: &Wanted, theirs: &Fields) -> Merge {
    let mut merge = Merge { wanted: Wanted::new(), conflicts: Vec::new() };
    for (field, yours) in wanted {
        let was = before.get(field);
        let is = theirs.get(field);
        if is == yours.as_ref() {
            continue;
        }
        if is == was {
            merge.wanted.insert(field.clone(), yours.clone());
        } else {
            merge.conflicts.push(FieldConflict {
                field: field.clone(),
                before: was.cloned(),
                yours: yours.clone(),
                theirs: is.cloned(),
            });
        }
    }
    merge
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn field(name: &str) -> FieldId {
        FieldId::new(name).expect("a literal id")
    }

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, text)| (field(name), Value::Text((*text).to_owned()))).collect()
    }

    fn wanted(pairs: &[(&str, &str)]) -> Wanted {
        fields(pairs).into_iter().map(|(name, value)| (name, Some(value))).collect()
    }

    #[test]
    fn a_field_both_sides_changed_is_left_to_the_member() {
        let merged = merge(&fields(&[("city", "Linz")]), &wanted(&[("city", "Graz")]), &fields(&[("city", "Wien")]));
        assert!(merged.wanted.is_empty());
        assert_eq!(merged.conflicts.len(), 1);
    }

    #[test]
    fn a_field_only_ada_changed_is_still_wanted_although_another_moved() {
        let before = fields(&[("city", "Linz")]);
        let theirs = fields(&[("city", "Linz"), ("phone", "1")]);
        let merged = merge(&before, &wanted(&[("city", "Graz")]), &theirs);
        assert_eq!(merged.wanted, wanted(&[("city", "Graz")]));
        assert!(merged.conflicts.is_empty());
    }

    #[test]
    fn what_both_wanted_is_no_conflict() {
        let merged = merge(&fields(&[("city", "Linz")]), &wanted(&[("city", "Graz")]), &fields(&[("city", "Graz")]));
        assert!(merged.wanted.is_empty() && merged.conflicts.is_empty());
    }

    proptest! {
        /// No wanted value disappears: each is still wanted, in conflict, or already true.
        #[test]
        fn merging_never_drops_what_the_member_wants(
            before in proptest::collection::btree_map("[a-c]", "[x-z]", 0..3),
            yours in proptest::collection::btree_map("[a-c]", proptest::option::of("[x-z]"), 0..3),
            theirs in proptest::collection::btree_map("[a-c]", "[x-z]", 0..3),
        ) {
            let text = |map: std::collections::BTreeMap<String, String>| -> Fields {
                map.into_iter().map(|(k, v)| (field(&k), Value::Text(v))).collect()
            };
            let wanted: Wanted = yours.into_iter().map(|(k, v)| (field(&k), v.map(Value::Text))).collect();
            let theirs = text(theirs);
            let merged = merge(&text(before), &wanted, &theirs);
            for (name, value) in &wanted {
                let kept = merged.wanted.get(name) == Some(value);
                let asked = merged.conflicts.iter().any(|c| &c.field == name && &c.yours == value);
                let done = theirs.get(name) == value.as_ref();
                prop_assert_eq!(u8::from(kept) + u8::from(asked) + u8::from(done), 1);
            }
        }
    }
}
