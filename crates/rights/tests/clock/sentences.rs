//! Every date explains itself, in both languages.

use jiff::civil::date;
use rights::clock::{Asked, Beginning, Deadline, Doubt, Note};
use rights::law::Region;
use rights::{Answer, Event, Law, Sending, Wish};
use words::{Language, Words};

use crate::request::{BOOK, Request};

fn english() -> Words {
    Words::new(Language::English)
}

fn said(request: &Request, what: Deadline, language: Language) -> String {
    request.due(what).explanation.text(&Words::new(language))
}

#[test]
fn a_date_says_what_it_is_counted_from_why_it_moved_and_where_that_was_read() {
    let request = Request::sent(Law::EuGdpr, "DE", date(2026, 1, 31));
    assert_eq!(
        said(&request, Deadline::Answer, Language::English),
        "They answer by Mon 2 March 2026: one month after you sent it by e-mail on Sat 31 January 2026, which ends on \
         Sat 28 February 2026, not a working day (Germany), so the next working day counts (GDPR Art. 12(3); \
         Regulation 1182/71 Art. 3)."
    );
    assert_eq!(
        said(&request, Deadline::Answer, Language::German),
        "Antwort bis Mo., 2. März 2026: ein Monat nach Absenden per E-Mail am Sa., 31. Januar 2026, das endet am Sa., \
         28. Februar 2026, keinem Arbeitstag (Deutschland), also zählt der nächste Arbeitstag (Art. 12 Abs. 3 DSGVO; \
         Art. 3 VO 1182/71)."
    );
}

#[test]
fn a_doubtful_date_says_about_and_why() {
    let request = Request::sent(Law::California, "", date(2026, 4, 7));
    assert_eq!(
        said(&request, Deadline::Answer, Language::English),
        "They answer by about Fri 22 May 2026: 45 days after you sent it by e-mail on Tue 7 April 2026 (11 CCR 7021; \
         about, because the way its days are counted could not be confirmed)."
    );
}

#[test]
fn the_own_reminder_says_that_it_is_none_of_the_law() {
    let request = Request::sent(Law::OwnReminder, "BR", date(2026, 4, 7));
    assert_eq!(
        said(&request, Deadline::OwnReminder, Language::English),
        "Your reminder, not a legal date, on Thu 7 May 2026: 30 days after you sent it by e-mail on Tue 7 April 2026."
    );
}

/// Whatever happened: one sentence, with a source unless it is the own reminder, and no gap in the words.
#[test]
fn every_date_and_every_note_is_one_full_sentence() {
    let on = date(2026, 4, 10);
    let happened: [&[Event]; 9] = [
        &[],
        &[Event::Extended { on, reasons: true }],
        &[Event::Extended { on, reasons: false }],
        &[Event::Extended { on: date(2027, 1, 1), reasons: true }],
        &[Event::IdentityAsked { on }],
        &[Event::IdentityAsked { on }, Event::IdentityAnswered { on: date(2026, 4, 12) }],
        &[Event::ClarificationAsked { on }, Event::ClarificationAnswered { on: date(2026, 4, 11) }],
        &[Event::FeeAsked { on: date(2027, 1, 1) }],
        &[
            Event::FeeAsked { on },
            Event::ComplainedToThem { on: date(2026, 7, 1) },
            Event::Complained { on: date(2026, 7, 1) },
            Event::Answered { on, outcome: Answer::Fully },
        ],
    ];
    for language in Language::ALL {
        let words = Words::new(language);
        for law in Law::ALL {
            for wish in Wish::ALL {
                for events in happened {
                    let request = Request::sent(*law, "DE", date(2026, 4, 7)).wishing(*wish);
                    let timeline = events.iter().cloned().fold(request, Request::then).timeline();
                    assert!(!timeline.entries.is_empty());
                    for due in &timeline.entries {
                        let text = due.explanation.text(&words);
                        assert_sentence(&text);
                        assert_eq!(due.explanation.sources.is_empty(), due.what == Deadline::OwnReminder, "{text}");
                        assert!(text.contains(&words.day(due.on)), "{text}");
                    }
                    timeline.notes.iter().for_each(|note| assert_sentence(&note.text(&words)));
                }
            }
        }
    }
}

#[test]
fn why_there_is_no_legal_date_is_said_in_a_sentence() {
    let region = |code: &str| Region::new(code).expect("a region");
    for language in Language::ALL {
        let words = Words::new(language);
        for note in [
            Note::NoResidence,
            Note::ResidenceNotRead { residence: region("BR") },
            Note::ResidenceNotRead { residence: region("CN") },
            Note::Voluntary { law: Law::California },
            Note::NoTerm { law: Law::UsCommercialEmail },
        ] {
            assert_sentence(&note.text(&words));
        }
        let text = Note::LawNotRead { law: Law::UkGdpr, on: date(2026, 1, 5) }.text(&words);
        assert_sentence(&text);
        assert!(text.contains(&words.day(date(2026, 1, 5))), "{text}");
        let far = Request::sent(Law::EuGdpr, "DE", date(9999, 12, 1)).try_timeline().expect_err("too far away");
        assert_sentence(&far.text(&words).expect("it is said"));
    }
}

fn assert_sentence(text: &str) {
    assert!(text.ends_with('.') && !text.ends_with(".."), "{text}");
    assert!(!text.contains("clock-") && !text.contains('{') && !text.contains("  ") && !text.contains(" ,"), "{text}");
}

#[test]
fn every_word_the_clock_can_need_is_there() {
    let words = english();
    let named = |group: &str, name: &str| format!("clock-{group}-{name}");
    let beginnings = [
        Beginning::Accepted,
        Beginning::Emailed,
        Beginning::Received,
        Beginning::Posted,
        Beginning::Called,
        Beginning::Done,
        Beginning::IdentityAnswered,
        Beginning::IdentityOpen,
        Beginning::FeeSettled,
        Beginning::FeeOpen,
        Beginning::ComplainedToThem,
        Beginning::ComplaintPosted,
        Beginning::Complained,
    ];
    let doubts = [
        Doubt::NotInFull,
        Doubt::DayCount,
        Doubt::Identity,
        Doubt::Clarification,
        Doubt::Fee,
        Doubt::NoCountry,
        Doubt::HolidaysUnknown,
    ];
    let asked = [Asked::Identity, Asked::Clarification, Asked::Fee];
    let keys =
        (Law::ALL.iter().map(|law| named("law", law.as_str())))
            .chain(Deadline::ALL.iter().map(|what| named("what", what.as_str())))
            .chain(beginnings.iter().map(|by| named("start", by.as_str())))
            .chain(doubts.iter().map(|doubt| named("doubt", <&str>::from(*doubt))))
            .chain(asked.iter().flat_map(|asked| {
                ["note-too-late", "note-runs", "note-paused"].map(|group| named(group, asked.as_str()))
            }))
            .chain(BOOK.holidays().regions().map(|region| named("region", &region.country().to_lowercase())));
    for key in keys {
        assert!(words.has(&key), "{key}");
    }
}

#[test]
fn a_letter_on_its_way_is_due_at_the_earliest() {
    let posted =
        Request::ready(Law::EuGdpr, "DE", Wish::Access).then(Event::Sent { on: date(2026, 4, 7), by: Sending::Post });
    assert_eq!(
        said(&posted, Deadline::Answer, Language::English),
        "They answer by Thu 7 May 2026 at the earliest: one month after they get it, which is not before Tue 7 April \
         2026 (GDPR Art. 12(3); Regulation 1182/71 Art. 3)."
    );
}
