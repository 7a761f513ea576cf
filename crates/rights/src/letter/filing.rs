//! What a request says that goes through the organization's portal: no address, greeting or name, because who
//! writes is signed in.

use organizations::Pack;

use super::compose::{details, request};
use super::need::of_wish;
use super::wording::Wording;
use super::{Draft, Level, Need, Slot, Why};
use crate::{Channel, Wish};

/// The answers that say what is asked. Who asks, a portal knows.
const SAYS_WHAT: [Slot; 5] = [Slot::Before, Slot::After, Slot::DataToDelete, Slot::Recipients, Slot::Details];

/// The answers a request through a portal has room for, in the order of a form. What a policy wants in a letter
/// is for letters.
#[must_use]
pub fn filing_needs(pack: &Pack, wish: Wish) -> Vec<Need<'_>> {
    let mut needs = of_wish(pack, wish);
    needs.push(Need { slot: Slot::Details, or: None, level: Level::Optional, why: Why::App });
    needs.retain(|need| SAYS_WHAT.contains(&need.slot));
    // A stable sort: of two needs for one slot the stronger stays.
    needs.sort_by_key(|need| (need.slot, need.level));
    needs.dedup_by_key(|need| need.slot);
    needs
}

/// The text of the request in `draft`, paragraphs with an empty line between them. It is composed whatever is
/// missing; what is, [`filing_needs`] tells.
#[must_use]
pub fn filing_text(pack: &Pack, draft: &Draft) -> String {
    let mut draft = Draft { channel: Channel::Portal, ..draft.clone() };
    draft.answers = draft
        .answers
        .iter()
        .filter(|(slot, _)| SAYS_WHAT.contains(slot))
        .map(|(slot, text)| (slot, text.to_owned()))
        .collect();
    let wording = Wording::new(draft.language);
    let text = request(pack, &draft, &wording);
    text.into_iter().chain(details(&draft, &wording)).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use organizations::Catalogue;

    use super::*;
    use crate::letter::{Answers, LetterKind, Naming};
    use crate::{Law, LetterLanguage};

    #[test]
    fn a_request_through_a_portal_says_what_is_asked_and_not_who_asks() {
        let packs = Catalogue::built_in().expect("sound packs");
        for pack in packs.all() {
            for wish in Wish::ALL.iter().copied() {
                let answers: Answers = [
                    (Slot::Name, "Ada"),
                    (Slot::Contact, "a@example.org"),
                    (Slot::ContactSource, "nowhere"),
                    (Slot::Details, "all of it"),
                ]
                .into_iter()
                .map(|(slot, text)| (slot, text.to_owned()))
                .collect();
                let draft = Draft {
                    kind: LetterKind::Request,
                    wish,
                    channel: Channel::Email,
                    language: LetterLanguage::English,
                    naming: Naming::Law(Law::EuGdpr),
                    answers,
                    reference: "PD-1".to_owned(),
                    dated: date(2026, 5, 5),
                    english_copy: false,
                };
                let text = filing_text(pack, &draft);
                assert!(text.contains("all of it") && !text.contains("Ada") && !text.contains("nowhere"), "{text}");
                let asked = filing_needs(pack, wish);
                assert!(asked.iter().all(|need| SAYS_WHAT.contains(&need.slot) && !matches!(need.why, Why::Policy(_))));
            }
        }
    }
}
