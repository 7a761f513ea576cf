//! The label grid: what is said of each group of data, at a glance.

use super::Tally;
use super::flow::recipients_of;
use crate::code::Code;
use crate::{Category, Choice, Group, How, Pack, Recipient, Says};

/// One line of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    /// The group.
    pub group: Group,
    /// Its categories; what is said not to be collected is not among them.
    pub categories: usize,
    /// How firmly their collection is said.
    pub collected: Tally,
    /// How firmly it is said that somebody gets some of it.
    pub shared: SharedWith,
    /// Whether a choice about some of it is stated: it is given or passed on only if the member wishes.
    pub control: Option<Says>,
}

/// What is said about passing a group on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SharedWith {
    /// Only the general statement that covers all data.
    General,
    /// These recipients are said to get some of it, counted by how firmly.
    Itemized(Tally),
}

/// The grid of one policy. A purpose is never itemized by group, so it has no column of its own here.
#[must_use]
pub fn grid(pack: &Pack) -> Vec<GridRow> {
    Group::ALL.iter().filter_map(|group| row(pack, *group)).collect()
}

fn row(pack: &Pack, group: Group) -> Option<GridRow> {
    let collected = |row: &&Category| row.group == group && row.how != How::NotCollected;
    let rows: Vec<&Category> = pack.categories.iter().filter(collected).collect();
    let says = |row: &&Category| (row.says != Says::Silent).then_some(row.says);
    let mut recipients: Vec<&Recipient> = Vec::new();
    for each in rows.iter().flat_map(|row| recipients_of(pack, row)) {
        if !recipients.contains(&each) {
            recipients.push(each);
        }
    }
    let asked =
        rows.iter().any(|row| row.says == Says::Ask) || recipients.iter().any(|row| row.choice != Choice::NoneStated);
    (!rows.is_empty()).then(|| GridRow {
        group,
        categories: rows.len(),
        collected: rows.iter().map(says).collect(),
        shared: if recipients.is_empty() {
            SharedWith::General
        } else {
            SharedWith::Itemized(recipients.iter().map(|row| Some(row.says)).collect())
        },
        control: asked.then_some(Says::Ask),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Catalogue;

    #[test]
    fn every_collected_category_is_counted_once() {
        for pack in Catalogue::built_in().expect("the packs load").all() {
            let counted: usize = grid(pack).iter().map(|row| row.categories).sum();
            let collected = pack.categories.iter().filter(|row| row.how != How::NotCollected).count();
            assert_eq!(counted, collected, "{}", pack.id);
        }
    }

    #[test]
    fn only_what_a_policy_itemizes_is_shared_by_name() {
        let catalogue = Catalogue::built_in().expect("the packs load");
        let onvif = &catalogue.all()[0];
        let of = |group| grid(onvif).into_iter().find(|row| row.group == group).expect("a row").shared;
        // Attendees get contact data as a fact and a possibility, partners as a possibility.
        assert_eq!(of(Group::Contact), SharedWith::Itemized(Tally { does: 1, may: 1, ..Tally::default() }));
        assert_eq!(of(Group::Payment), SharedWith::General);
    }
}
