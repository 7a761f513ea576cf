//! The label grid: what is said of each group of data, at a glance.

use super::Tally;
use super::flow::recipients_of;
use crate::code::Code;
use crate::{Category, Choice, Group, How, Mention, Pack, Recipient, Right, RightKind, Says};

/// One line of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    /// The group.
    pub group: Group,
    /// Its categories; what is said not to be collected is not among them.
    pub categories: usize,
    /// How firmly their collection is said.
    pub collected: Tally,
    /// What is said of why.
    pub why: Mark,
    /// How firmly it is said that somebody gets some of it.
    pub shared: SharedWith,
    /// What is said of the member's say about it.
    pub control: Mark,
}

/// What is said of a group where there is nothing to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Some of this group is given or passed on only if the member wishes.
    Ask,
    /// It is said of all data at once.
    General,
    /// Nothing.
    Silent,
}

/// What is said about passing a group on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SharedWith {
    /// Only the general statement that covers all data.
    General,
    /// These recipients are said to get some of it, counted by how firmly.
    Itemized(Tally),
}

/// The grid of one policy. No policy itemizes a purpose or a right by group: both are said of all data, or not.
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
        why: if pack.purposes.is_empty() { Mark::Silent } else { Mark::General },
        control: match asked {
            true => Mark::Ask,
            false if pack.rights.iter().any(is_about_all_data) => Mark::General,
            false => Mark::Silent,
        },
    })
}

/// Whether the policy names or implies a right about whatever it holds of the member. A silent row tells how to ask
/// all the same; what ends messages, refuses cookies or rules how to ask is no say about the data.
fn is_about_all_data(row: &Right) -> bool {
    let is_about_data = |kind: &RightKind| {
        matches!(
            kind,
            RightKind::Access
                | RightKind::Correction
                | RightKind::Deletion
                | RightKind::PartialDeletion
                | RightKind::Restriction
                | RightKind::Objection
                | RightKind::Portability
                | RightKind::WithdrawConsent
                | RightKind::RefuseDisclosure
                | RightKind::RefuseUse
                | RightKind::Withhold
        )
    };
    row.mention != Mention::Silent && row.covers.iter().any(is_about_data)
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

    /// The groups of each policy about which the member is asked; of the others a right about all data speaks.
    #[test]
    fn where_a_policy_names_a_right_about_all_data_it_is_not_silent_about_your_control() {
        let expected = [
            ("onvif", vec![]),
            ("hikvision", vec![Group::Identity, Group::Messages, Group::Usage, Group::Preferences]),
            ("mipi", vec![Group::Identity, Group::Events, Group::Messages, Group::Preferences]),
            ("foscam", vec![Group::Contact, Group::Messages]),
            ("smarteye", vec![Group::Messages]),
        ];
        for (pack, (id, asked)) in Catalogue::built_in().expect("the packs load").all().iter().zip(expected) {
            assert_eq!(pack.id.as_str(), id);
            let marked = |mark| -> Vec<Group> {
                grid(pack).iter().filter(|row| row.control == mark).map(|row| row.group).collect()
            };
            assert_eq!(marked(Mark::Ask), asked, "{id}");
            assert_eq!(marked(Mark::Silent), [], "{id}");
        }
    }

    #[test]
    fn a_right_that_is_not_mentioned_is_no_control() {
        let catalogue = Catalogue::built_in().expect("the packs load");
        let mut onvif = catalogue.all()[0].clone();
        onvif.rights.retain(|row| row.mention == Mention::Silent || row.covers == [RightKind::StopMessages]);
        assert!(!onvif.rights.is_empty());
        assert!(grid(&onvif).iter().all(|row| row.control != Mark::General));
    }

    #[test]
    fn why_is_said_in_general_only_where_a_purpose_is_named() {
        let catalogue = Catalogue::built_in().expect("the packs load");
        let mut onvif = catalogue.all()[0].clone();
        assert!(grid(&onvif).iter().all(|row| row.why == Mark::General));
        onvif.purposes.clear();
        assert!(grid(&onvif).iter().all(|row| row.why == Mark::Silent));
    }
}
