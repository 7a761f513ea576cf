//! What is found in a letter after the member changed it.

use jiff::civil::date;
use organizations::Forbidden;
use rights::letter::{Doubt, Draft, Edited, Finding, Guarded, Naming, Slot, check_edited, compose, doubts};
use rights::{LetterLanguage, Wish};

use crate::world::{REFERENCE, SECRETS, every_letter, packs, request};

/// The findings after `change` was made to subject and text of a letter to `organization`.
fn findings(organization: &str, wish: Wish, change: impl Fn(&mut String, &mut String)) -> Vec<Finding> {
    let packs = packs();
    let pack = packs.iter().find(|pack| pack.id.as_str() == organization).expect("it is built in");
    let draft = request(pack, wish, LetterLanguage::German);
    let letter = compose(pack, &draft, &SECRETS).expect("all is there");
    let (mut subject, mut text) = (letter.subject.clone(), letter.text());
    change(&mut subject, &mut text);
    let edited = Edited { to: letter.to.address.as_str(), subject: &subject, text: &text };
    check_edited(pack, &draft, &edited, &SECRETS)
}

#[test]
fn an_unchanged_letter_may_leave() {
    for made in every_letter() {
        let text = made.letter.text();
        let edited = Edited { to: made.letter.to.address.as_str(), subject: &made.letter.subject, text: &text };
        assert_eq!(check_edited(made.pack, &made.draft, &edited, &SECRETS), [], "{}\n{text}", made.name);
    }
}

#[test]
fn a_letter_that_was_broken_into_other_lines_may_leave() {
    let rewrapped = |_: &mut String, text: &mut String| *text = text.replace(' ', "\n").replace("\n\n", " \n\n ");
    assert_eq!(findings("hikvision", Wish::Access, rewrapped), []);
    assert_eq!(findings("mipi", Wish::Erasure, rewrapped), []);
}

#[test]
fn a_mandated_subject_may_not_be_changed_nor_added_to() {
    for changed in ["GDPR-Anfrage", "gdpr request", "GDPR Request ", "Re: GDPR Request", ""] {
        let found = findings("mipi", Wish::Erasure, |subject, _| changed.clone_into(subject));
        assert_eq!(found, [Finding::SubjectChanged], "{changed}");
    }
    let found = findings("mipi", Wish::Erasure, |subject, _| subject.push_str(&format!(" {REFERENCE}")));
    assert_eq!(found, [Finding::SubjectHolds(Forbidden::ReferenceInSubject)]);
    assert_eq!(findings("mipi", Wish::StopMarketing, |subject, _| "Newsletter".clone_into(subject)), []);
    for wish in [Wish::StopMarketing, Wish::Question] {
        let found = findings("mipi", wish, |subject, _| subject.push_str(&format!(" ({REFERENCE})")));
        assert_eq!(found, [Finding::SubjectHolds(Forbidden::ReferenceInSubject)], "also where it may be worded freely");
    }
    assert_eq!(findings("onvif", Wish::Erasure, |subject, _| "Bitte".clone_into(subject)), []);
    for broken in ["", " ", "one\ntwo", "one\r\nBcc: ben@example.org"] {
        let found = findings("onvif", Wish::Erasure, |subject, _| broken.clone_into(subject));
        assert_eq!(found, [Finding::SubjectNotALine], "{broken:?}");
    }
}

#[test]
fn what_the_policy_asks_for_may_not_be_taken_out() {
    let take_out = |part: &'static str| move |_: &mut String, text: &mut String| *text = text.replace(part, "");
    let found = findings("hikvision", Wish::Access, take_out("ada.privat@mail.example"));
    assert_eq!(found, [Finding::Missing(Slot::ContactMethod)]);
    let found = findings("hikvision", Wish::Access, take_out("seit Mai 2024."));
    assert_eq!(found, [Finding::Missing(Slot::Details)]);
    // The nickname still stands for the name.
    assert_eq!(findings("hikvision", Wish::Access, take_out("Ada Beispiel")), []);
    let nameless = findings("hikvision", Wish::Access, |_, text| {
        *text = text.replace("Ada Beispiel", "").replace("adaeule", "");
    });
    assert_eq!(nameless, [Finding::Missing(Slot::Name), Finding::Missing(Slot::Nickname)]);
    let found = findings("mipi", Wish::Erasure, take_out("Recht auf Löschung"));
    assert_eq!(found, [Finding::RightNotNamed]);
    let found = findings("mipi", Wish::StopMarketing, take_out("E-Mail-Verteiler"));
    assert_eq!(found, [Finding::ListNotNamed]);
    let reworded = |_: &mut String, text: &mut String| *text = text.replace("E-Mail-Verteiler", "mailing list");
    assert_eq!(findings("mipi", Wish::StopMarketing, reworded), []);
    assert_eq!(findings("onvif", Wish::StopMarketing, take_out("E-Mail-Verteiler")), []);
    // Elsewhere the member may reword freely.
    assert_eq!(findings("onvif", Wish::Erasure, take_out("Bitte löschen Sie")), []);
    let found = findings("onvif", Wish::Erasure, |_, text| *text = text.replace(REFERENCE, ""));
    assert_eq!(found, [Finding::ReferenceMissing]);
}

#[test]
fn a_secret_that_was_typed_into_the_text_or_the_subject_is_found() {
    for (kind, typed) in [
        (Forbidden::VerificationCode, "Der Code ist QWXYZK."),
        (Forbidden::VerificationCode, "qwxyzk"),
        (Forbidden::VerificationCode, "Q W X Y Z K"),
        (Forbidden::VerificationCode, "QWX-YZK"),
        (Forbidden::Password, "Passwort: Kranich-und-7-Laternen"),
    ] {
        for pack in packs() {
            let id = pack.id.as_str();
            let found = findings(id, Wish::Access, |_, text| text.push_str(&format!("\n{typed}")));
            assert_eq!(found, [Finding::TextHolds(kind)], "{id} {typed}");
        }
        let found = findings("hikvision", Wish::Access, |subject, _| subject.push_str(&format!(" {typed}")));
        assert_eq!(found, [Finding::SubjectHolds(kind)], "{typed}");
    }
}

#[test]
fn a_recipient_that_is_no_address_is_found() {
    let packs = packs();
    let pack = packs.iter().find(|pack| pack.id.as_str() == "smarteye").expect("it is built in");
    let draft = Draft { naming: Naming::Right, ..request(pack, Wish::Access, LetterLanguage::English) };
    let letter = compose(pack, &draft, &SECRETS).expect("all is there");
    let text = letter.text();
    for to in ["", "somewhere", "a@b.example, c@d.example"] {
        let edited = Edited { to, subject: &letter.subject, text: &text };
        assert_eq!(check_edited(pack, &draft, &edited, &SECRETS), [Finding::NotAnAddress], "{to}");
    }
    let contacts = [Guarded { kind: Forbidden::CompanyContacts, text: "Ben Muster" }];
    let edited = Edited { to: "a@b.example", subject: "Ben Muster", text: &text };
    assert_eq!(check_edited(pack, &draft, &edited, &contacts), [], "only kept out where the sheet says so");
}

#[test]
fn an_unchanged_letter_leaves_no_doubt_with_its_english_copy_or_without() {
    for made in every_letter() {
        for english_copy in [false, true] {
            let draft = Draft { english_copy, ..made.draft.clone() };
            let letter = compose(made.pack, &draft, &SECRETS).expect("all is there");
            assert_eq!(doubts(&draft, &letter, &letter.text()), [], "{}\n{}", made.name, letter.text());
        }
    }
}

#[test]
fn a_letter_and_its_copy_of_which_only_one_was_changed_are_doubted_and_an_answer_in_the_copy_alone_is_missing() {
    let packs = packs();
    let pack = packs.iter().find(|pack| pack.id.as_str() == "hikvision").expect("it is built in");
    let draft = Draft { english_copy: true, ..request(pack, Wish::Access, LetterLanguage::German) };
    let letter = compose(pack, &draft, &SECRETS).expect("all is there");
    let whole = letter.text();
    let (own, copy) = whole.split_once(&letter.copy_heading).expect("both");
    let joined = |own: &str, copy: &str| format!("{own}{}{copy}", letter.copy_heading);
    let changed = [own, copy].map(|text| text.replace("2024", "2025"));
    assert_eq!(doubts(&draft, &letter, &joined(&changed[0], copy)), [Doubt::CopyUnlike]);
    assert_eq!(doubts(&draft, &letter, &joined(own, &changed[1])), [Doubt::CopyUnlike]);
    assert_eq!(doubts(&draft, &letter, &joined(&changed[0], &changed[1])), []);
    let next_day = compose(pack, &Draft { dated: date(2026, 11, 4), ..draft.clone() }, &SECRETS).expect("all is there");
    assert_eq!(doubts(&draft, &next_day, &joined(&changed[0], copy)), [Doubt::CopyUnlike], "also from the next day on");
    assert_eq!(doubts(&draft, &next_day, &whole), []);
    let rewrapped = own.replace(' ', "\n");
    assert_eq!(doubts(&draft, &letter, &joined(&rewrapped, copy)), [], "the same words");

    let text = joined(&own.replace("ada.privat@mail.example", ""), copy);
    let edited = Edited { to: letter.to.address.as_str(), subject: &letter.subject, text: &text };
    assert_eq!(check_edited(pack, &draft, &edited, &SECRETS), [Finding::Missing(Slot::ContactMethod)]);
}

#[test]
fn a_text_written_by_hand_that_does_not_follow_a_choice_is_doubted_and_not_changed() {
    let packs = packs();
    let pack = packs.iter().find(|pack| pack.id.as_str() == "onvif").expect("it is built in");
    let draft = |language, english_copy| Draft { english_copy, ..request(pack, Wish::Access, language) };
    let composed = |draft: &Draft| compose(pack, draft, &SECRETS).expect("all is there");
    let text = |draft: &Draft| composed(draft).text() + "\n\nPS";
    let doubts = |draft: &Draft, text: &str| doubts(draft, &composed(draft), text);
    let [english, german, french] = [LetterLanguage::English, LetterLanguage::German, LetterLanguage::French];
    let cases = [
        (draft(german, false), draft(german, true), vec![Doubt::NoCopy]),
        (draft(german, true), draft(german, false), vec![Doubt::CopyLeft]),
        (draft(german, true), draft(french, true), vec![Doubt::AnotherLanguage]),
        (draft(german, false), draft(french, true), vec![Doubt::AnotherLanguage, Doubt::NoCopy]),
        (draft(german, true), draft(english, true), vec![Doubt::AnotherLanguage, Doubt::CopyLeft]),
        (draft(english, true), draft(german, true), vec![Doubt::AnotherLanguage]),
        (draft(german, true), draft(german, true), vec![Doubt::CopyUnlike]),
    ];
    for (written, chosen, expected) in cases {
        assert_eq!(doubts(&chosen, &text(&written)), expected, "{written:?} {chosen:?}");
    }
    // A copy by the member's own hand needs no heading of ours.
    let own = text(&draft(german, false)) + "\n\n" + &text(&draft(english, false));
    assert_eq!(doubts(&draft(german, true), &own), []);
    assert_eq!(doubts(&draft(german, false), "Hallo, was wissen Sie über mich?"), []);
}
