//! What each policy says about each wish, and how it can be asked.
//!
//! Source: `docs/organizations.md`, sections 1.10 to 5.10; the contacts of 6.1.
#![cfg(test)]

use organizations::{Catalogue, CopyDate, Mention};
use rights::{Channel, Wish, offer};

/// One line: the wish, how plainly it is mentioned, the sections, and the channels, those that the policy
/// names for it with a star.
type Line = (Wish, Mention, &'static [&'static str], &'static str);

use Mention::{Implied, Listed, Silent};
use Wish as W;

const ONVIF: [Line; 14] = [
    (W::Access, Implied, &["§8, §11"], "email*"),
    (W::Rectification, Implied, &["§8, §11"], "email*"),
    (W::Erasure, Silent, &["§11"], "email"),
    (W::PartialErasure, Silent, &["§11"], "email"),
    (W::Restriction, Silent, &["§11"], "email"),
    (W::Objection, Silent, &["§11"], "email"),
    (W::StopMarketing, Listed, &["§8"], "email guided*"),
    (W::StopSharing, Listed, &["§3(a), §2A"], "email*"),
    (W::WithdrawConsent, Silent, &[], "email"),
    (W::Portability, Silent, &["§11"], "email"),
    (W::HumanReview, Silent, &[], "email"),
    (W::Recipients, Implied, &["§8, §11"], "email*"),
    (W::DeviceData, Silent, &[], "email"),
    (W::Question, Silent, &[], "email"),
];

const HIKVISION: [Line; 14] = [
    (W::Access, Listed, &["§6, §10"], "email* phone*"),
    (W::Rectification, Listed, &["§6, §10", "§6"], "guided* email* phone*"),
    (W::Erasure, Implied, &["§6, §10", "§6"], "email* phone* guided*"),
    (W::PartialErasure, Implied, &["§6, §10", "§6"], "guided* email* phone*"),
    (W::Restriction, Listed, &["§6, §10"], "email* phone*"),
    (W::Objection, Listed, &["§6, §10"], "email* phone*"),
    (W::StopMarketing, Listed, &["§6, §10", "§6"], "email* phone*"),
    (W::StopSharing, Listed, &["§3"], "email phone guided*"),
    (W::WithdrawConsent, Listed, &["§6"], "email phone guided*"),
    (W::Portability, Listed, &["§6, §10"], "email* phone*"),
    (W::HumanReview, Silent, &[], "email phone"),
    (W::Recipients, Implied, &["§6, §10"], "email* phone*"),
    (W::DeviceData, Silent, &[], "email phone"),
    (W::Question, Silent, &[], "email phone"),
];

const MIPI: [Line; 14] = [
    (W::Access, Listed, &["[Control]", "[EU]"], "email* post guided*"),
    (W::Rectification, Listed, &["[Control]", "[EU]"], "guided* email* post"),
    (W::Erasure, Implied, &["[EU]", "[Use: portals], [EU]"], "email* post"),
    (W::PartialErasure, Implied, &["[EU]", "[Use: portals], [EU]"], "email* post"),
    (W::Restriction, Implied, &["[EU]"], "email* post"),
    (W::Objection, Implied, &["[EU]"], "email* post"),
    (W::StopMarketing, Listed, &["[OptOut]"], "email* post guided*"),
    (W::StopSharing, Silent, &[], "email post"),
    (W::WithdrawConsent, Silent, &[], "email post"),
    (W::Portability, Implied, &["[EU]"], "email* post"),
    (W::HumanReview, Silent, &[], "email post"),
    (W::Recipients, Implied, &["[Control]", "[EU]"], "email* post"),
    (W::DeviceData, Silent, &[], "email post"),
    (W::Question, Listed, &["[Use: portals]"], "email* post"),
];

const FOSCAM: [Line; 14] = [
    (W::Access, Listed, &["V"], "email post phone guided*"),
    (W::Rectification, Listed, &["V"], "guided* email post phone"),
    (W::Erasure, Listed, &["VI"], "email* post phone"),
    (W::PartialErasure, Listed, &["V", "VI"], "guided* email* post phone"),
    (W::Restriction, Silent, &["-"], "email post phone"),
    (W::Objection, Silent, &["-"], "email post phone"),
    (W::StopMarketing, Listed, &["II.email, VI"], "email* post phone guided*"),
    (W::StopSharing, Listed, &["III.8"], "email post phone"),
    (W::WithdrawConsent, Silent, &[], "email post phone"),
    (W::Portability, Silent, &["-"], "email post phone"),
    (W::HumanReview, Silent, &[], "email post phone"),
    (W::Recipients, Implied, &["V"], "email post phone"),
    (W::DeviceData, Silent, &[], "email post phone"),
    (W::Question, Listed, &["V"], "email* post phone"),
];

const SMARTEYE: [Line; 14] = [
    (W::Access, Listed, &["[Rights]"], "none*"),
    (W::Rectification, Implied, &["[Rights]"], "none*"),
    (W::Erasure, Listed, &["[Rights]"], "none* local"),
    (W::PartialErasure, Listed, &["[Rights]"], "none* local"),
    (W::Restriction, Silent, &["-"], "none"),
    (W::Objection, Silent, &["-"], "none"),
    (W::StopMarketing, Listed, &["PI.2, [Rights]"], "none* guided*"),
    (W::StopSharing, Listed, &["[Disc]"], "none"),
    (W::WithdrawConsent, Listed, &["[Contact]"], "none*"),
    (W::Portability, Silent, &["-"], "none"),
    (W::HumanReview, Silent, &[], "none"),
    (W::Recipients, Implied, &["[Rights]"], "none*"),
    (W::DeviceData, Silent, &[], "none local"),
    (W::Question, Listed, &["[Contact]"], "none*"),
];

#[test]
fn every_policy_says_of_every_wish_what_the_sheet_says() {
    let catalogue = Catalogue::built_in().expect("the built-in packs load");
    let tables = [&ONVIF, &HIKVISION, &MIPI, &FOSCAM, &SMARTEYE];
    assert_eq!(catalogue.all().len(), tables.len());
    for (pack, table) in catalogue.all().iter().zip(tables) {
        let wishes: Vec<_> = table.iter().map(|(wish, ..)| *wish).collect();
        assert_eq!(wishes, Wish::ALL, "{}", pack.id);
        for (wish, mention, sections, channels) in table {
            let offer = offer(pack, *wish);
            let found: Vec<_> = offer.rows.iter().map(|row| row.reference.as_str()).collect();
            let star = |named| if named { "*" } else { "" };
            let offered: Vec<_> =
                offer.channels.iter().map(|by| format!("{}{}", by.channel.as_str(), star(by.named))).collect();
            let expected = (*mention, sections.to_vec(), (*channels).to_owned());
            assert_eq!((offer.mention, found, offered.join(" ")), expected, "{} {wish:?}", pack.id);
        }
    }
}

#[test]
fn every_contact_offered_is_the_policys_and_comes_with_the_copys_date() {
    let catalogue = Catalogue::built_in().expect("the built-in packs load");
    for pack in catalogue.all() {
        for wish in Wish::ALL {
            let offer = offer(pack, *wish);
            assert_eq!(offer.copy_date, pack.copy_date());
            assert!(!matches!(&offer.copy_date, CopyDate::AsPrinted(text) if text.is_empty()), "{}", pack.id);
            for by in &offer.channels {
                let needs_contact = matches!(by.channel, Channel::Email | Channel::Post | Channel::Phone);
                assert!(by.contact.is_some() || !needs_contact, "{} {wish:?} {:?}", pack.id, by.channel);
                assert!(by.contact.is_none() || by.channel != Channel::None, "{} {wish:?}", pack.id);
            }
            assert!(!offer.channels.is_empty(), "no wish is without a way: {} {wish:?}", pack.id);
        }
    }
}
