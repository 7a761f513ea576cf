//! What must hold in every letter.

use rights::letter::{Address, LetterKind, MadeBy, Naming, Role, Slot};
use rights::{LetterLanguage, Wish};

use crate::world::{ANSWERS, Made, REFERENCE, SECRETS, every_letter};

/// Calls `rule` with every letter and collects what it complains of.
fn in_every_letter(mut rule: impl FnMut(&Made) -> Option<String>) {
    let broken: Vec<String> =
        every_letter().iter().filter_map(|made| rule(made).map(|why| format!("{}: {why}", made.name))).collect();
    assert!(
        broken.is_empty(),
        "{} letters, for example\n{}",
        broken.len(),
        broken.into_iter().take(5).collect::<Vec<_>>().join("\n")
    );
}

fn holds(is_so: bool, why: impl FnOnce() -> String) -> Option<String> {
    (!is_so).then(why)
}

#[test]
fn every_letter_goes_to_exactly_the_right_address() {
    in_every_letter(|made| {
        let expected = match (made.is_complaint(), made.pack.id.as_str()) {
            (true, _) => "post@authority.example",
            (_, "onvif") => "help@onvif.org",
            (_, "hikvision") => "support@hikvision.com",
            (_, "mipi") => "admin@team.mipi.org",
            (_, "foscam") => "aftersales@foscam.com",
            (_, _) => "hello@smarteye.example",
        };
        let found = &made.letter.to.address;
        holds(*found == Address::Email(expected.to_owned()), || format!("goes to {}", found.as_str()))
    });
}

#[test]
fn a_mandated_subject_is_literal_in_every_language_and_others_have_the_reference_but_where_the_sheet_forbids_it() {
    in_every_letter(|made| {
        let subject = made.letter.subject.as_str();
        let is_right = !matches!(made.draft.wish, Wish::StopMarketing | Wish::Question);
        let mandated = made.pack.id.as_str() == "mipi" && is_right && !made.is_complaint();
        let is_bare = made.pack.id.as_str() == "mipi" && !made.is_complaint();
        let fits = if mandated { subject == "GDPR Request" } else { subject.contains(REFERENCE) != is_bare };
        let one_line = !subject.chars().any(char::is_control) && subject.trim() == subject;
        holds(fits && one_line && made.letter.subject_fixed == mandated, || format!("subject {subject:?}"))
    });
}

#[test]
fn every_letter_is_dated_addressed_and_asks_for_confirmation_with_its_reference() {
    in_every_letter(|made| {
        let text = made.letter.text();
        let dated = match made.letter.language {
            LetterLanguage::English => "3 November 2026",
            LetterLanguage::German => "3. November 2026",
            LetterLanguage::French => "3 novembre 2026",
            LetterLanguage::SimplifiedChinese => "2026年11月3日",
        };
        let first = made.letter.paragraphs.first().map(|first| (first.role, first.text.as_str()));
        let roles: Vec<Role> = made.letter.paragraphs.iter().map(|paragraph| paragraph.role).collect();
        let framed =
            roles.get(1..3) == Some(&[Role::Addressee, Role::Greeting][..]) && roles.last() == Some(&Role::Closing);
        let asks = ["Please confirm", "Bitte bestätigen", "accuser réception", "请确认已收到"];
        let asked = asks.iter().any(|words| text.lines().any(|line| line.contains(words) && line.contains(REFERENCE)));
        let addressed = text.contains(&made.letter.to.name);
        holds(first == Some((Role::Date, dated)) && framed && asked && addressed, || text.clone())
    });
}

#[test]
fn everything_the_member_answered_and_nothing_else_is_in_the_letter() {
    in_every_letter(|made| {
        let (text, slots) = (made.letter.text(), made.slots());
        let is_request = made.draft.kind == LetterKind::Request;
        for (slot, answer) in ANSWERS {
            let of_the_request = matches!(
                slot,
                Slot::Before | Slot::After | Slot::DataToDelete | Slot::Recipients | Slot::ContactSource
            );
            let wanted = made.draft.answers.get(slot).is_some()
                && slots.contains(&slot)
                // The member's own contact is the address of a letter, and only a complaint about one tells of it.
                && (slot != Slot::Contact || made.is_complaint_about_a_letter())
                && (is_request || !of_the_request);
            let there = text.contains(answer);
            if there != wanted {
                return Some(format!("{slot:?} is there: {there}\n{text}"));
            }
        }
        None
    });
}

#[test]
fn every_organizations_own_requirements_are_met() {
    in_every_letter(|made| {
        if made.is_complaint() {
            return None;
        }
        let text = made.letter.text();
        let required: &[&str] = match (made.pack.id.as_str(), made.letter.language) {
            ("hikvision", _) => &["Ada Beispiel", "ada.privat@mail.example", "Bilder seit Mai 2024."],
            ("foscam", _) => &["Foscam / Shenzhen Foscam Electronic Co.,Ltd"],
            ("smarteye", LetterLanguage::English) => &["the operator of iSmartviewPro (smarteyegroup)"],
            ("smarteye", _) => &["iSmartviewPro (smarteyegroup)"],
            _ => &[],
        };
        let missing: Vec<_> = required.iter().filter(|part| !text.contains(**part)).collect();
        holds(missing.is_empty(), || format!("{missing:?} missing"))
    });
}

/// The name of the right in each language, as a letter about it must have it.
const RIGHTS: [(Wish, [&str; 4]); 8] = [
    (Wish::Access, ["right of access", "Recht auf Auskunft", "droit d’accès", "查阅权"]),
    (Wish::Rectification, ["right to rectification", "Recht auf Berichtigung", "droit de rectification", "更正权"]),
    (Wish::Erasure, ["right to erasure", "Recht auf Löschung", "droit à l’effacement", "删除权"]),
    (Wish::PartialErasure, ["right to erasure", "Recht auf Löschung", "droit à l’effacement", "删除权"]),
    (
        Wish::Restriction,
        ["restriction of processing", "Einschränkung der Verarbeitung", "limitation du traitement", "限制处理权"],
    ),
    (Wish::Objection, ["right to object", "Recht auf Widerspruch", "droit d’opposition", "反对权"]),
    (Wish::Portability, ["data portability", "Datenübertragbarkeit", "portabilité des données", "数据可携带权"]),
    (
        Wish::WithdrawConsent,
        ["withdraw my consent", "Widerruf meiner Einwilligung", "retirer mon consentement", "撤回同意"],
    ),
];

#[test]
fn a_letter_names_the_right_if_asked_and_no_law_unless_one_was_chosen() {
    const LAWS: [&str; 12] = [
        "2016/679",
        "2023/2854",
        "GDPR",
        "DSGVO",
        "RGPD",
        "Article",
        "Artikel",
        "article",
        "1798",
        "7704",
        "条例",
        "》",
    ];
    in_every_letter(|made| {
        let text = made.letter.text();
        let place =
            LetterLanguage::ALL.iter().position(|language| *language == made.letter.language).unwrap_or_default();
        if let Some((_, names)) = RIGHTS.iter().find(|(wish, _)| *wish == made.draft.wish)
            && made.draft.naming != Naming::Plain
            && names.get(place).is_none_or(|name| !text.contains(name))
        {
            return Some(format!("the right is not named\n{text}"));
        }
        let cites = LAWS.iter().find(|law| made.own_words(&text).contains(**law));
        let sent_later = matches!(made.draft.kind, LetterKind::Withdrawal { .. } | LetterKind::IdentityAnswer { .. });
        match (made.draft.naming, cites) {
            (Naming::Law(_), None) if !sent_later => Some(format!("the law is not named\n{text}")),
            (Naming::Plain | Naming::Right, Some(law)) => Some(format!("{law}\n{text}")),
            _ => None,
        }
    });
}

#[test]
fn a_letter_about_a_call_or_a_step_on_a_page_claims_that_nothing_was_sent() {
    const SENT: [&str; 8] =
        ["I sent", "I wrote", "geschickt:", "Geschrieben", "envoyé une", "adressé une", "ai écrit", "我写信"];
    const CALLED: [&str; 4] = ["I called", "angerufen", "par téléphone", "致电"];
    const ON_PAGES: [&str; 6] =
        ["on your pages", "on their pages", "auf Ihren Seiten", "auf den Seiten dort", "sur vos pages", "的页面上"];
    let mut seen = [0; 4];
    in_every_letter(|made| {
        let request = match &made.draft.kind {
            LetterKind::Reminder { request, .. }
            | LetterKind::ComplaintToThem { request, .. }
            | LetterKind::Complaint { request, .. }
            | LetterKind::Withdrawal { request } => request,
            LetterKind::Request | LetterKind::IdentityAnswer { .. } => return None,
        };
        let text = made.letter.text();
        let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
        let (told, index) = match request.by {
            MadeBy::Sent => (!says(&CALLED), 0),
            MadeBy::Called => (says(&CALLED) && !says(&SENT), 1),
            MadeBy::OnPages => (says(&ON_PAGES) && !says(&CALLED) && !says(&SENT), 2),
            MadeBy::AsNamed => (!says(&ON_PAGES) && !says(&CALLED) && !says(&SENT), 3),
        };
        seen[index] += 1;
        holds(told, || text.clone())
    });
    assert!(seen.iter().all(|count| *count > 100), "letters looked at: {seen:?}");
}

#[test]
fn no_secret_no_identity_document_and_no_threat_is_in_any_letter() {
    const NEVER: [&str; 14] = [
        "passport",
        "Reisepass",
        "Personalausweis",
        "passeport",
        "护照",
        "lawyer",
        "Anwalt",
        "avocat",
        "律师",
        "court",
        "Gericht",
        "tribunal",
        "法院",
        "Bußgeld",
    ];
    in_every_letter(|made| {
        let whole = format!("{}\n{}", made.letter.subject, made.letter.text());
        let secret = SECRETS.iter().any(|secret| whole.contains(secret.text));
        let never = NEVER.iter().find(|word| whole.contains(**word));
        holds(!secret && never.is_none(), || format!("{never:?}, a secret: {secret}\n{whole}"))
    });
}

#[test]
fn no_sentence_is_missing_and_nothing_is_left_unfilled() {
    in_every_letter(|made| {
        let whole = format!("{}\n{}", made.letter.subject, made.letter.text());
        let gaps = ["{", "}", "letter-", "$", "\u{2068}", "\u{2069}"];
        let gap = gaps.iter().find(|gap| whole.contains(**gap));
        let empty = made.letter.paragraphs.iter().any(|paragraph| paragraph.text.trim().is_empty());
        holds(gap.is_none() && !empty, || format!("{gap:?}\n{whole}"))
    });
}
