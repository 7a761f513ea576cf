//! Letters that are not written, and why.

use organizations::{Forbidden, Pack};
use proptest::prelude::*;
use rights::letter::{Answers, Draft, Guarded, LetterKind, Naming, Problem, Slot, compose};
use rights::{Channel, Law, LetterLanguage, Wish};

use crate::world::{SECRETS, kinds, packs, request};

fn pack(organization: &str) -> &'static Pack {
    packs().iter().find(|pack| pack.id.as_str() == organization).expect("it is built in")
}

fn draft(pack: &Pack, wish: Wish) -> Draft {
    request(pack, wish, LetterLanguage::English)
}

fn without(mut draft: Draft, slots: &[Slot]) -> Draft {
    for slot in slots {
        draft.answers.set(*slot, "  \n ");
    }
    draft
}

fn problems(pack: &Pack, draft: &Draft) -> Vec<Problem> {
    compose(pack, draft, &SECRETS).err().unwrap_or_default()
}

fn missing(slot: Slot) -> Problem {
    Problem::Missing { slot, or: None }
}

#[test]
fn mipi_refuses_a_letter_about_a_right_that_is_not_named_in_every_language() {
    let pack = pack("mipi");
    for language in LetterLanguage::ALL {
        for wish in Wish::ALL {
            for kind in kinds() {
                let to_an_authority = matches!(kind, LetterKind::Complaint { .. });
                let draft = Draft { kind, naming: Naming::Plain, ..request(pack, *wish, language) };
                let about_a_right = !matches!(wish, Wish::StopMarketing | Wish::Question) && !to_an_authority;
                let expected = if about_a_right { vec![Problem::RightNotNamed] } else { Vec::new() };
                assert_eq!(problems(pack, &draft), expected, "{wish:?}");
            }
        }
    }
}

#[test]
fn smarteye_refuses_a_letter_without_a_contact_and_without_its_source() {
    let pack = pack("smarteye");
    let whole = draft(pack, Wish::Access);
    assert_eq!(problems(pack, &whole), []);
    assert_eq!(problems(pack, &without(whole.clone(), &[Slot::Contact])), [missing(Slot::Contact)]);
    assert_eq!(problems(pack, &without(whole.clone(), &[Slot::ContactSource])), [missing(Slot::ContactSource)]);
    let neither = without(whole, &[Slot::Contact, Slot::ContactSource]);
    assert_eq!(problems(pack, &neither), [missing(Slot::Contact), missing(Slot::ContactSource)]);
}

#[test]
fn hikvision_refuses_a_letter_without_name_or_nickname_contact_method_or_details() {
    let pack = pack("hikvision");
    let whole = draft(pack, Wish::Access);
    assert_eq!(problems(pack, &whole), []);
    for one in [Slot::Name, Slot::Nickname] {
        assert_eq!(problems(pack, &without(whole.clone(), &[one])), [], "{one:?}");
    }
    let nameless = without(whole.clone(), &[Slot::Name, Slot::Nickname]);
    assert_eq!(problems(pack, &nameless), [Problem::Missing { slot: Slot::Name, or: Some(Slot::Nickname) }]);
    for slot in [Slot::ContactMethod, Slot::Details] {
        assert_eq!(problems(pack, &without(whole.clone(), &[slot])), [missing(slot)]);
    }
    assert_eq!(problems(pack, &without(whole, &[Slot::WebsiteLinks])), []);
}

#[test]
fn a_contact_that_is_no_address_is_refused() {
    for contact in ["the app store", "https://example.org", "info@", "a@b.example\nBcc: ben@c.example", "+86 755 1234"]
    {
        for organization in ["smarteye", "onvif"] {
            let pack = pack(organization);
            let mut draft = draft(pack, Wish::Access);
            draft.answers.set(Slot::Contact, contact);
            draft.answers.set(Slot::ContactSource, "a web page");
            assert_eq!(problems(pack, &draft), [Problem::NotAnAddress], "{organization} {contact}");
        }
    }
}

#[test]
fn a_newer_contact_takes_the_place_of_the_policys_only_with_its_source() {
    let pack = pack("onvif");
    let mut draft = draft(pack, Wish::Access);
    draft.answers.set(Slot::Contact, "privacy@onvif.example");
    assert_eq!(problems(pack, &draft), [missing(Slot::ContactSource)]);
    draft.answers.set(Slot::ContactSource, "onvif.example, today");
    let letter = compose(pack, &draft, &SECRETS).expect("all is there");
    assert_eq!(letter.to.address.as_str(), "privacy@onvif.example");
}

#[test]
fn a_channel_that_carries_no_letter_or_has_no_address_is_refused() {
    let onvif = pack("onvif");
    for channel in [Channel::Portal, Channel::Guided, Channel::Phone, Channel::Local] {
        let draft = Draft { channel, ..draft(onvif, Wish::Access) };
        assert_eq!(problems(onvif, &draft), [Problem::NotALetter(channel)]);
    }
    let by_post = Draft { channel: Channel::Post, ..draft(onvif, Wish::Access) };
    assert_eq!(problems(onvif, &by_post), [missing(Slot::Contact), missing(Slot::ContactSource)]);
    let mipi = pack("mipi");
    let by_post = Draft { channel: Channel::Post, ..draft(mipi, Wish::Access) };
    let letter = compose(mipi, &by_post, &SECRETS).expect("the policy gives a postal address");
    assert_eq!(letter.to.address.as_str(), "MIPI Alliance, 445 Hoes Lane, Piscataway, NJ 08854, USA");
    assert!(letter.text().contains("Eulenweg 7\n10115 Berlin"));
}

#[test]
fn a_law_that_has_no_such_right_is_refused() {
    let pack = pack("foscam");
    for (law, wish) in [
        (Law::OwnReminder, Wish::Access),
        (Law::UsCommercialEmail, Wish::Erasure),
        (Law::California, Wish::Restriction),
        (Law::UkGdpr, Wish::HumanReview),
        (Law::EuGdpr, Wish::Question),
    ] {
        let draft = Draft { naming: Naming::Law(law), ..draft(pack, wish) };
        assert_eq!(problems(pack, &draft), [Problem::NoArticle { law, wish }]);
    }
}

#[test]
fn an_answer_that_holds_a_secret_is_refused_whatever_slot_it_is_in() {
    let pack = pack("hikvision");
    for slot in Slot::ALL.iter().filter(|slot| !matches!(slot, Slot::Contact | Slot::ContactSource)) {
        for (secret, kind) in SECRETS.iter().map(|secret| (secret.text, secret.kind)) {
            let mut draft = draft(pack, Wish::DeviceData);
            draft.answers.set(*slot, format!("Code: {secret}, bitte"));
            assert_eq!(problems(pack, &draft), [Problem::HoldsForbidden { slot: *slot, kind }]);
        }
    }
}

#[test]
fn other_peoples_data_is_refused_where_the_sheet_keeps_it_out() {
    let contacts = [Guarded { kind: Forbidden::CompanyContacts, text: "Ben Muster" }];
    let friends = [Guarded { kind: Forbidden::FriendAddress, text: "friend@example.net" }];
    for (organization, secrets, text, is_kept_out) in [
        ("onvif", &contacts, "Ben Muster knows me", true),
        ("foscam", &contacts, "Ben Muster knows me", false),
        ("foscam", &friends, "friend@example.net", true),
        ("onvif", &friends, "friend@example.net", false),
    ] {
        let pack = pack(organization);
        let mut draft = draft(pack, Wish::Access);
        draft.answers.set(Slot::Details, text);
        assert_eq!(compose(pack, &draft, secrets).is_err(), is_kept_out, "{organization} {text}");
    }
    let mipi = pack("mipi");
    let mut draft = draft(mipi, Wish::Access);
    draft.answers.set(Slot::Details, "Paid with 4111 1111 1111 1111.");
    let kind = Forbidden::PaymentData;
    assert_eq!(problems(mipi, &draft), [Problem::HoldsForbidden { slot: Slot::Details, kind }]);
}

#[test]
fn a_complaint_needs_the_members_name_and_an_address_of_the_authority() {
    let pack = pack("foscam");
    let [_, _, _, complaint, ..] = kinds();
    let whole = Draft { kind: complaint, ..draft(pack, Wish::Access) };
    assert_eq!(problems(pack, &whole), []);
    assert_eq!(problems(pack, &without(whole.clone(), &[Slot::Name])), [missing(Slot::Name)]);
    let kind = match whole.kind.clone() {
        LetterKind::Complaint { authority, request, due_on, .. } => {
            LetterKind::Complaint { authority, address: "by telephone".to_owned(), request, due_on }
        }
        other => other,
    };
    assert_eq!(problems(pack, &Draft { kind, ..whole }), [Problem::NotAnAddress]);
}

#[test]
fn what_is_wrong_is_said_without_saying_what_was_answered() {
    let pack = pack("hikvision");
    let mut draft = without(draft(pack, Wish::Access), &[Slot::ContactMethod]);
    draft.answers.set(Slot::Details, "my code is QWXYZK");
    let said: Vec<String> = problems(pack, &draft).iter().map(ToString::to_string).collect();
    let expected = [
        "an answer is missing: contact-method",
        "the answer details holds something that must not stand in this letter: verification-code",
    ];
    assert_eq!(said, expected);
    let shown = format!("{draft:?}{:?}{SECRETS:?}", compose(pack, &self::draft(pack, Wish::Access), &SECRETS));
    for private in ["QWXYZK", "Kranich", "ada.privat", "Eulenweg", "Garten"] {
        assert!(!shown.contains(private), "{private}: {shown}");
    }
}

proptest! {
    /// Whatever is typed, a letter comes out whole or not at all: its subject is one line, its address one
    /// word, and no secret is in it.
    #[test]
    fn whatever_is_typed_nothing_leaves_that_must_not(
        typed in proptest::collection::vec(("[ -~äß\\n\\r\\t\u{202e}🦉，：]{0,40}", 0..Slot::ALL.len()), 0..8),
        hidden in proptest::option::of(0..SECRETS.len()),
        organization in 0..5_usize,
        wish in 0..Wish::ALL.len(),
        language in 0..4_usize,
    ) {
        let packs = packs();
        let (pack, wish, language) = (&packs[organization], Wish::ALL[wish], LetterLanguage::ALL[language]);
        let mut draft = request(pack, wish, language);
        let answers: Answers = typed.iter().map(|(text, slot)| (Slot::ALL[*slot], text.clone())).collect();
        for (slot, text) in answers.iter() {
            draft.answers.set(slot, text);
        }
        if let Some(secret) = hidden.and_then(|hidden| SECRETS.get(hidden)) {
            draft.answers.set(Slot::Details, format!("see {} there", secret.text));
        }
        if let Ok(letter) = compose(pack, &draft, &SECRETS) {
            prop_assert!(hidden.is_none());
            prop_assert!(!letter.subject.chars().any(char::is_control));
            prop_assert!(!letter.to.address.as_str().chars().any(|c| c.is_control() && c != '\n'));
            prop_assert!(SECRETS.iter().all(|secret| !letter.text().contains(secret.text)));
        }
    }
}
