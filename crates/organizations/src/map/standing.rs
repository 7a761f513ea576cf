//! What say a member has about a recipient.

use strum::IntoStaticStr;

use crate::{Choice, Limit, Recipient, Says};

/// Where a recipient stands on "Sharing & choices".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Standing {
    /// The member's own doing or a choice open to them now decides.
    YouChoose,
    /// The organization comes to the member first.
    TheyAsk,
    /// The policy states no choice.
    NoneStated,
    /// The law demands it.
    Law,
}

/// The standing of a recipient, by what the policy says of it.
///
/// A choice that is only offered when the case comes up is one *they* must open; a permission that is
/// given by doing something (following a link, showing a video) is the member's own.
#[must_use]
pub fn standing(row: &Recipient) -> Standing {
    let limited_to = |limit| row.limits.said().is_some_and(|limits| limits.contains(&limit));
    match row.choice {
        Choice::OptOut if row.says == Says::Ask => Standing::TheyAsk,
        Choice::Permission if limited_to(Limit::WithPermission) || limited_to(Limit::ChoiceFirst) => Standing::TheyAsk,
        Choice::OptOut | Choice::Permission | Choice::Settings | Choice::External => Standing::YouChoose,
        Choice::NoneStated if matches!(row.says, Says::Law | Says::LawOrMay) => Standing::Law,
        Choice::NoneStated => Standing::NoneStated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Catalogue;

    #[test]
    fn every_recipient_stands_where_its_policy_puts_it() {
        let cases = [
            ("onvif", "to.attendees", Standing::NoneStated),
            ("onvif", "to.other_purpose", Standing::TheyAsk),
            ("onvif", "to.court", Standing::Law),
            ("hikvision", "to.ads", Standing::YouChoose),
            ("hikvision", "to.law", Standing::Law),
            ("hikvision", "to.links", Standing::YouChoose),
            ("mipi", "to.workgroups", Standing::TheyAsk),
            ("mipi", "to.members_msg", Standing::YouChoose),
            ("mipi", "to.cosponsors", Standing::NoneStated),
            ("foscam", "to.consented", Standing::TheyAsk),
            ("foscam", "to.users", Standing::YouChoose),
            ("smarteye", "to.permitted", Standing::TheyAsk),
            ("smarteye", "to.protect", Standing::NoneStated),
        ];
        let catalogue = Catalogue::built_in().expect("the packs load");
        for (organization, id, expected) in cases {
            let pack = catalogue.all().iter().find(|pack| pack.id.as_str() == organization).expect("a pack");
            let row = pack.recipients.iter().find(|row| row.id.as_str() == id).expect("a recipient");
            assert_eq!(standing(row), expected, "{organization} {id}");
        }
    }

    #[test]
    fn nobody_without_a_stated_choice_is_said_to_be_the_members_to_choose() {
        for pack in Catalogue::built_in().expect("the packs load").all() {
            for row in pack.recipients.iter().filter(|row| row.choice == Choice::NoneStated) {
                assert!(!matches!(standing(row), Standing::YouChoose | Standing::TheyAsk), "{} {}", pack.id, row.id);
            }
        }
    }
}
