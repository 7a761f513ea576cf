//! What is asked of the member, and why.

use rights::letter::{Level, Need, Slot, Why, needs};
use rights::{Channel, Wish};

use crate::world::{channel, packs};

fn needs_of(organization: &str, wish: Wish) -> Vec<(Slot, Level)> {
    let packs = packs();
    let pack = packs.iter().find(|pack| pack.id.as_str() == organization).expect("it is built in");
    needs(pack, wish, channel(pack)).iter().map(|need| (need.slot, need.level)).collect()
}

#[test]
fn hikvision_asks_for_a_name_or_nickname_a_contact_method_and_details() {
    use Level::{Optional, Required};
    let expected = vec![
        (Slot::Name, Required),
        (Slot::Nickname, Required),
        (Slot::ContactMethod, Required),
        (Slot::DeviceName, Optional),
        (Slot::DeviceSerial, Optional),
        (Slot::WebsiteLinks, Optional),
        (Slot::Details, Required),
        (Slot::Contact, Optional),
        (Slot::ContactSource, Optional),
    ];
    assert_eq!(needs_of("hikvision", Wish::Access), expected);
    let packs = packs();
    let pack = packs.iter().find(|pack| pack.id.as_str() == "hikvision").expect("it is built in");
    for need in needs(pack, Wish::Access, Channel::Email) {
        assert_eq!(
            need.why == Why::Policy("§10"),
            need.level == Required || need.slot == Slot::WebsiteLinks,
            "{need:?}"
        );
    }
}

#[test]
fn a_name_and_a_nickname_stand_for_each_other_and_nothing_else_does() {
    for pack in packs() {
        for wish in Wish::ALL {
            for need in needs(pack, *wish, channel(pack)) {
                let Need { slot, or: Some(or), .. } = need else { continue };
                let pair = [slot, or];
                let is_pair = pair.contains(&Slot::Name) && pair.contains(&Slot::Nickname);
                let is_device = pair.contains(&Slot::DeviceName) && *wish == Wish::DeviceData;
                let is_recipient = pair.contains(&Slot::Recipients) && *wish == Wish::Objection;
                assert!(is_pair || is_device || is_recipient, "{} {wish:?} {need:?}", pack.id);
            }
        }
    }
}

#[test]
fn smarteye_asks_for_a_contact_and_its_source_and_the_others_for_neither() {
    for pack in packs() {
        let needs = needs(pack, Wish::Access, channel(pack));
        for slot in [Slot::Contact, Slot::ContactSource] {
            let level = needs.iter().find(|need| need.slot == slot).map(|need| need.level);
            let expected = if pack.id.as_str() == "smarteye" { Level::Required } else { Level::Optional };
            assert_eq!(level, Some(expected), "{} {slot:?}", pack.id);
        }
    }
}

#[test]
fn only_the_identity_the_organization_needs_is_asked_for() {
    for (organization, never) in [
        ("onvif", [Slot::AccountEmail, Slot::DeviceSerial]),
        ("hikvision", [Slot::AccountEmail, Slot::MemberCompany]),
        ("mipi", [Slot::UserName, Slot::ContactMethod]),
        ("foscam", [Slot::MemberCompany, Slot::ContactMethod]),
        ("smarteye", [Slot::UserName, Slot::MemberCompany]),
    ] {
        let asked = needs_of(organization, Wish::Erasure);
        assert!(asked.iter().all(|(slot, _)| !never.contains(slot)), "{organization}: {asked:?}");
        let name = asked.iter().find(|(slot, _)| *slot == Slot::Name).map(|(_, level)| *level);
        let expected = match organization {
            "hikvision" => Level::Required,
            "onvif" => Level::Suggested,
            _ => Level::Optional,
        };
        assert_eq!(name, Some(expected), "{organization}");
    }
}

#[test]
fn each_slot_is_asked_once_and_a_wish_brings_what_it_cannot_do_without() {
    for pack in packs() {
        for wish in Wish::ALL {
            for channel in Channel::ALL {
                let mut slots: Vec<_> = needs(pack, *wish, *channel).iter().map(|need| need.slot).collect();
                let count = slots.len();
                slots.dedup();
                assert_eq!(slots.len(), count, "{} {wish:?} {channel:?}", pack.id);
                assert!(slots.is_sorted(), "{} {wish:?} {channel:?}", pack.id);
            }
        }
        let required = |wish, slot| {
            needs(pack, wish, channel(pack)).iter().any(|need| need.slot == slot && need.level == Level::Required)
        };
        assert!(required(Wish::Rectification, Slot::After), "{}", pack.id);
        assert!(required(Wish::PartialErasure, Slot::DataToDelete), "{}", pack.id);
        assert!(required(Wish::Question, Slot::Details), "{}", pack.id);
        assert_eq!(required(Wish::DeviceData, Slot::DeviceName), pack.has_devices(), "{}", pack.id);
    }
}

#[test]
fn a_letter_on_paper_asks_where_the_answer_goes() {
    let packs = packs();
    let pack = packs.iter().find(|pack| pack.id.as_str() == "mipi").expect("it is built in");
    let level = |channel| {
        let needs = needs(pack, Wish::Access, channel);
        needs.iter().find(|need| need.slot == Slot::ReplyAddress).map(|need| need.level)
    };
    assert_eq!(level(Channel::Post), Some(Level::Suggested));
    assert_eq!(level(Channel::Email), None);
}
