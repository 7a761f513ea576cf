//! Every step of a request, legal and not.

use std::collections::BTreeSet;

use jiff::civil::date;
use proptest::{collection::vec, prelude::*, sample::select};

use super::*;
use crate::evidence::Digest;
use crate::{Handing, Party, SignatureVerdict, Unsubscribing};

const TODAY: Date = date(2026, 5, 20);

fn began() -> Event {
    Event::Began {
        wish: Wish::Access,
        channel: Channel::Email,
        law: Law::EuGdpr,
        country: Country::new("DE").ok(),
        language: LetterLanguage::English,
    }
}

fn on(day: i8) -> Date {
    date(2026, 5, day)
}

fn sent() -> Vec<Event> {
    vec![began(), Event::Prepared, Event::Sent { on: on(5), by: Sending::Email }]
}

/// One of each, all dated in May 2026.
fn everything() -> Vec<Event> {
    vec![
        Event::LawChosen { law: Law::UkGdpr, country: None },
        Event::Prepared,
        Event::Reopened,
        Event::HandedOver { by: Handing::MailProgram },
        Event::SendingUnknown,
        Event::SendingFailed,
        Event::NotSent,
        Event::Sent { on: on(5), by: Sending::Post },
        Event::Accepted { at: Timestamp::UNIX_EPOCH },
        Event::Delivered { on: on(6) },
        Event::Acknowledged { on: on(6) },
        Event::IdentityAsked { on: on(7) },
        Event::IdentityAnswered { on: on(8) },
        Event::ClarificationAsked { on: on(7) },
        Event::ClarificationAnswered { on: on(8) },
        Event::FeeAsked { on: on(7) },
        Event::FeeSettled { on: on(8) },
        Event::Extended { on: on(9), reasons: false },
        Event::Extended { on: on(9), reasons: true },
        Event::Answered { on: on(10), outcome: Answer::Fully },
        Event::Answered { on: on(10), outcome: Answer::Partly },
        Event::Answered { on: on(10), outcome: Answer::Refused },
        Event::MessageKept { on: on(10), from: Party::Organization },
        signature_checked(),
        unsubscribe_asked(Unsubscribing::Begun),
        unsubscribe_asked(Unsubscribing::Accepted),
        posted(LaterKind::Reminder, Posting::Leaving),
        posted(LaterKind::Reminder, Posting::Taken),
        posted(LaterKind::Reminder, Posting::StayedHere),
        posted(LaterKind::Withdrawal, Posting::Leaving),
        posted(LaterKind::Withdrawal, Posting::Failed),
        posted(LaterKind::Withdrawal, Posting::WentOut),
        posted(LaterKind::IdentityAnswer, Posting::Leaving),
        posted(LaterKind::IdentityAnswer, Posting::Taken),
        Event::LaterHandedOver { letter: LaterKind::Reminder, by: Handing::DraftFile },
        Event::Reminded { on: on(11) },
        Event::ComplainedToThem { on: on(12) },
        Event::ComplaintConfirmed { on: on(12) },
        Event::Complained { on: on(12) },
        Event::AuthorityAnswered { on: on(12) },
        Event::Withdrawn { on: on(12) },
        Event::Closed { on: on(13) },
        Event::Resumed { on: on(14) },
    ]
}

fn signature_checked() -> Event {
    Event::SignatureChecked {
        on: on(10),
        message: Digest::of(b"a message"),
        verdict: SignatureVerdict::Verified,
        domain: Some("example.org".to_owned()),
        aligned: true,
        whole: true,
        pasted: false,
        unsubscribe: false,
        vouched_by: None,
    }
}

fn unsubscribe_asked(outcome: Unsubscribing) -> Event {
    let (message, host) = (Digest::of(b"a message"), "example.org".to_owned());
    Event::UnsubscribeAsked { on: on(10), message, host, outcome }
}

fn posted(letter: LaterKind, posting: Posting) -> Event {
    Event::LaterPosted { letter, posting }
}

fn any_events() -> impl Strategy<Value = Vec<Event>> {
    vec(select(everything()), 0..40)
}

#[test]
fn a_withdrawn_request_cannot_be_answered() {
    let mut events = sent();
    events.push(Event::Withdrawn { on: on(6) });
    let course = Course::of(&events).expect("it was withdrawn");
    let answer = Event::Answered { on: on(10), outcome: Answer::Fully };
    let refusal = RightsError::IllegalStep { from: Some(State::Withdrawn), event: "answered" };
    assert_eq!(course.after(&answer), Err(refusal));
}

#[test]
fn nothing_is_sent_that_was_not_made_ready() {
    let draft = Course::of(&[began()]).expect("it began");
    for event in [Event::Sent { on: on(5), by: Sending::MailAccount }, Event::HandedOver { by: Handing::Copied }] {
        assert!(draft.clone().after(&event).is_err(), "{event:?}");
    }
}

#[test]
fn handing_over_a_letter_does_not_make_it_sent() {
    for by in [Handing::MailProgram, Handing::DraftFile, Handing::Copied, Handing::Pdf, Handing::Page] {
        let course = Course::of(&[began(), Event::Prepared, Event::HandedOver { by }]).expect("it was handed over");
        assert_eq!((course.state, course.sent), (State::DidYouSend, None));
    }
}

#[test]
fn a_letter_the_mail_server_did_not_take_is_ready_as_before_and_one_it_may_have_taken_is_asked_about() {
    let ready = Course::of(&[began(), Event::Prepared]).expect("it is ready");
    let sending = ready.clone().after(&Event::SendingUnknown).expect("it can be sent");
    assert_eq!((sending.state, sending.sent), (State::DidYouSend, None));
    assert!(sending.clone().after(&Event::SendingUnknown).is_err(), "sent a second time without asking");
    assert_eq!(sending.clone().after(&Event::SendingFailed), Ok(ready));
    let sent = sending.after(&Event::Sent { on: on(5), by: Sending::MailAccount }).expect("it was taken");
    assert_eq!((sent.state, sent.sent), (State::Sent, Some((on(5), Sending::MailAccount))));
}

/// How a later letter can end.
const ENDS: [Posting; 4] = [Posting::Taken, Posting::Failed, Posting::WentOut, Posting::StayedHere];

#[test]
fn one_later_letter_leaves_at_a_time_and_only_where_it_may_follow() {
    let open = Course::of(&sent()).expect("it was sent");
    for &letter in LaterKind::ALL {
        let leaving = posted(letter, Posting::Leaving);
        let refused = Err(RightsError::IllegalStep { from: Some(State::Sent), event: "later-posted" });
        for end in ENDS {
            assert_eq!(open.clone().after(&posted(letter, end)), refused, "{letter:?} ended and never left");
        }
        // Nobody asked who the member is.
        if letter == LaterKind::IdentityAnswer {
            assert_eq!(open.clone().after(&leaving), refused);
            continue;
        }
        let left = open.clone().after(&leaving).expect("it can leave");
        assert_eq!((left.state, left.leaving), (open.state, Some(letter)), "leaving is not sent");
        for other in LaterKind::ALL {
            assert_eq!(left.clone().after(&posted(*other, Posting::Leaving)), refused, "{other:?} beside {letter:?}");
        }
        for end in ENDS {
            assert_eq!(left.clone().after(&posted(letter, end)).as_ref(), Ok(&open), "{end:?}");
        }
    }
    let ready = Course::of(&[began(), Event::Prepared]).expect("it is ready");
    assert!(ready.after(&posted(LaterKind::Withdrawal, Posting::Leaving)).is_err(), "nothing was sent to take back");
}

#[test]
fn what_became_of_a_later_letter_can_be_said_wherever_the_request_stands_by_then() {
    let moves = [
        Event::Answered { on: on(10), outcome: Answer::Fully },
        Event::Withdrawn { on: on(12) },
        Event::Closed { on: on(13) },
        Event::IdentityAsked { on: on(7) },
    ];
    for &letter in &[LaterKind::Reminder, LaterKind::Complaint, LaterKind::Withdrawal] {
        for event in &moves {
            let mut events = sent();
            events.extend([posted(letter, Posting::Leaving), event.clone()]);
            let course = Course::of(&events).expect("what they do waits for no letter");
            for end in ENDS {
                let ended = course.clone().after(&posted(letter, end)).expect("an end");
                assert_eq!((ended.state, ended.leaving), (course.state, None));
            }
        }
    }
}

#[test]
fn only_a_complaint_to_the_organization_can_be_confirmed_and_once() {
    let (complained, confirmed) = (Event::ComplainedToThem { on: on(12) }, Event::ComplaintConfirmed { on: on(13) });
    let open = Course::of(&sent()).expect("it was sent");
    let answered = open.clone().after(&Event::Answered { on: on(10), outcome: Answer::Refused }).expect("an answer");
    for course in [open, answered] {
        assert!(course.clone().after(&confirmed).is_err(), "there is none");
        let to_authority = course.clone().after(&Event::Complained { on: on(12) }).expect("a complaint elsewhere");
        assert!(to_authority.after(&confirmed).is_err(), "an authority's is not theirs to confirm");
        let waiting = course.clone().after(&complained).expect("a complaint");
        assert!(waiting.complaint_is_open && waiting.state == course.state);
        let settled = waiting.after(&confirmed).expect("a confirmation");
        assert_eq!(settled, course);
        assert!(settled.after(&confirmed).is_err(), "twice");
    }
}

#[test]
fn only_an_authority_that_was_complained_to_can_have_answered_and_that_changes_no_state() {
    let answered = Event::AuthorityAnswered { on: on(14) };
    let open = Course::of(&sent()).expect("it was sent");
    assert!(open.clone().after(&answered).is_err(), "none was turned to");
    let complained = open.after(&Event::Complained { on: on(12) }).expect("a complaint");
    let closed = complained.clone().after(&Event::Closed { on: on(13) }).expect("it is closed");
    for course in [complained, closed] {
        assert_eq!(course.clone().after(&answered).expect("an answer"), course);
    }
}

#[test]
fn a_kind_of_later_letter_reads_back_and_knows_its_line() {
    for &kind in LaterKind::ALL {
        assert_eq!(LaterKind::parse(kind.as_str()), Some(kind));
        let said_by = LaterKind::ALL.iter().filter(|other| other.is_said_by(&kind.event(on(6)))).count();
        assert!(kind.is_said_by(&kind.event(on(6))) && said_by == 1);
    }
    assert_eq!(LaterKind::parse("letter"), None);
}

#[test]
fn what_a_kept_message_proves_or_leads_to_can_be_noted_in_any_state_and_moves_nothing() {
    let mut open = vec![Course::of(&[began()]).expect("it began")];
    let mut seen = BTreeSet::new();
    while let Some(course) = open.pop() {
        if !seen.insert((course.state, course.before_end)) {
            continue;
        }
        for event in [signature_checked(), unsubscribe_asked(Unsubscribing::Unknown)] {
            assert_eq!(course.clone().after(&event), Ok(course.clone()));
        }
        open.extend(everything().iter().filter_map(|event| course.clone().after(event).ok()));
    }
}

/// The log of an older version must read the same in every later one.
#[test]
fn what_is_said_of_mail_is_written_as_it_will_be_read_for_ever() {
    let hash = Digest::of(b"a message").to_hex();
    let written = |event: &Event| serde_json::to_string(event).expect("an event is writable");
    assert_eq!(written(&Event::SendingFailed), r#"{"what":"sending-failed"}"#);
    for (posting, word) in [
        (Posting::Leaving, "leaving"),
        (Posting::Taken, "taken"),
        (Posting::Failed, "failed"),
        (Posting::WentOut, "went-out"),
        (Posting::StayedHere, "stayed-here"),
    ] {
        for &letter in LaterKind::ALL {
            let line = format!(r#"{{"what":"later-posted","letter":"{}","posting":"{word}"}}"#, letter.as_str());
            assert_eq!(written(&posted(letter, posting)), line);
        }
    }
    assert_eq!(written(&Event::Reminded { on: on(6) }), r#"{"what":"reminded","on":"2026-05-06"}"#);
    assert_eq!(
        written(&signature_checked()),
        format!(
            r#"{{"what":"signature-checked","on":"2026-05-10","message":"{hash}","verdict":"verified","domain":"example.org","aligned":true,"whole":true,"pasted":false,"unsubscribe":false}}"#
        )
    );
    assert_eq!(
        written(&unsubscribe_asked(Unsubscribing::NotSent)),
        format!(
            r#"{{"what":"unsubscribe-asked","on":"2026-05-10","message":"{hash}","host":"example.org","outcome":"not-sent"}}"#
        )
    );
}

#[test]
fn an_answered_question_leads_back_to_waiting_on_them() {
    let pairs = [
        (Event::IdentityAsked { on: on(6) }, Event::IdentityAnswered { on: on(7) }),
        (Event::ClarificationAsked { on: on(6) }, Event::ClarificationAnswered { on: on(7) }),
        (Event::FeeAsked { on: on(6) }, Event::FeeSettled { on: on(7) }),
    ];
    for (asked, answered) in pairs {
        let mut events = sent();
        events.extend([asked.clone(), answered.clone()]);
        assert_eq!(Course::of(&events).map(|course| course.state), Ok(State::Acknowledged));
        events.insert(3, Event::Extended { on: on(6), reasons: true });
        assert_eq!(Course::of(&events).map(|course| course.state), Ok(State::Extended));
    }
}

#[test]
fn an_extension_said_while_they_wait_on_the_member_is_kept() {
    let mut events = sent();
    events.extend([Event::IdentityAsked { on: on(6) }, Event::Extended { on: on(7), reasons: true }]);
    let course = Course::of(&events).expect("both can be");
    assert_eq!((course.state, course.extended), (State::IdentityAsked, Some(on(7))));
}

#[test]
fn only_a_notice_with_reasons_uses_the_extension_up() {
    let (bare, reasoned) =
        (Event::Extended { on: on(7), reasons: false }, Event::Extended { on: on(9), reasons: true });
    let asked = [
        Event::IdentityAsked { on: on(6) },
        Event::ClarificationAsked { on: on(6) },
        Event::FeeAsked { on: on(6) },
        Event::Acknowledged { on: on(6) },
    ];
    let sent = Course::of(&sent()).expect("it was sent");
    let stands = asked.iter().map(|event| sent.clone().after(event).expect("they asked"));
    for course in stands.chain([sent.clone()]) {
        assert_eq!(course.clone().after(&bare).as_ref(), Ok(&course), "a notice without reasons moves nothing");
        let extended = course.after(&bare).and_then(|course| course.after(&reasoned)).expect("the reasons follow");
        assert_eq!(extended.extended, Some(on(9)));
        for again in [&bare, &reasoned] {
            assert!(extended.clone().after(again).is_err(), "the law knows one extension");
        }
    }
}

#[test]
fn what_was_closed_too_early_goes_on_where_it_stood() {
    for end in [Event::Closed { on: on(8) }, Event::Withdrawn { on: on(8) }] {
        let mut events = sent();
        events.extend([Event::Acknowledged { on: on(7) }, end, Event::Resumed { on: on(9) }]);
        assert_eq!(Course::of(&events).map(|course| course.state), Ok(State::Acknowledged));
    }
}

#[test]
fn impossible_dates_are_refused_and_change_nothing() {
    let course = Course::of(&sent()).expect("it was sent");
    let on_days = [
        (on(21), RightsError::InTheFuture { on: on(21), today: TODAY }),
        (on(4), RightsError::BeforeItWasSent { on: on(4), sent_on: on(5) }),
        (date(1999, 12, 31), RightsError::TooLongAgo { on: date(1999, 12, 31) }),
        (Date::MAX, RightsError::InTheFuture { on: Date::MAX, today: TODAY }),
        (Date::MIN, RightsError::TooLongAgo { on: Date::MIN }),
    ];
    for (day, refusal) in on_days {
        assert_eq!(course.note(&Event::Acknowledged { on: day }, TODAY), Err(refusal));
    }
    assert!(course.note(&Event::Acknowledged { on: TODAY }, TODAY).is_ok());
}

#[test]
fn of_a_step_on_ones_own_device_nothing_is_noted_that_somebody_would_have_to_be_asked_for() {
    let done = |by| Course::of(&[began(), Event::Prepared, Event::Sent { on: on(5), by }]).expect("it was done");
    let [own, there] = [Sending::Local, Sending::Page].map(done);
    let fitting = |course: &Course| -> BTreeSet<&'static str> {
        everything().iter().filter(|event| course.note(event, TODAY).is_ok()).map(Event::name).collect()
    };
    let few = ["closed", "law-chosen", "message-kept", "signature-checked", "unsubscribe-asked"];
    assert_eq!(fitting(&own), BTreeSet::from(few));
    assert!(fitting(&there).is_superset(&BTreeSet::from(["acknowledged", "answered", "later-posted", "reminded"])));
    // What an older version let be noted is read as it was.
    let reminded = own.after(&Event::Reminded { on: on(11) }).expect("the log is believed");
    assert!(reminded.asks_nobody());
}

#[test]
fn every_state_can_be_reached_and_left() {
    let mut seen = BTreeSet::new();
    let mut left = BTreeSet::new();
    let mut open = vec![Course::of(&[began()]).expect("it began")];
    while let Some(course) = open.pop() {
        if !seen.insert((
            course.state,
            course.extended.is_some(),
            course.before_end,
            course.leaving.map(LaterKind::as_str),
        )) {
            continue;
        }
        for event in everything() {
            if let Ok(next) = course.clone().after(&event) {
                if next.state != course.state {
                    left.insert(course.state);
                }
                open.push(next);
            }
        }
    }
    let reached: BTreeSet<State> = seen.into_iter().map(|(state, ..)| state).collect();
    assert_eq!(reached, State::ALL.into_iter().collect());
    assert_eq!(left, State::ALL.into_iter().collect());
}

proptest! {
    /// Whatever is tried, an illegal step leaves the request as it was, and nothing is called sent
    /// unless somebody said so.
    #[test]
    fn whatever_is_tried_nothing_is_sent_by_itself(tried in any_events()) {
        let mut course = Course::of(&[began()]).expect("it began");
        let mut said = false;
        for event in &tried {
            let before = course.clone();
            match course.clone().after(event) {
                Ok(next) => {
                    said |= matches!(event, Event::Sent { .. } | Event::Accepted { .. });
                    course = next;
                }
                Err(refusal) => {
                    let named = RightsError::IllegalStep { from: Some(before.state), event: event.name() };
                    prop_assert_eq!(refusal, named);
                }
            }
            prop_assert!(said || course.state.is_unsent() || course.state.is_over());
            prop_assert_eq!(said, course.sent.is_some() || course.accepted_at.is_some());
            prop_assert!(said || course.leaving.is_none(), "a later letter left before the first");
        }
    }

    /// Reading the kept events again gives the same course: the list is the request.
    #[test]
    fn the_list_of_events_is_the_request(tried in any_events()) {
        let mut kept = vec![began()];
        let mut course = Course::of(&kept).expect("it began");
        for event in tried {
            if let Ok(next) = course.clone().after(&event) {
                course = next;
                kept.push(event);
            }
        }
        let written: Vec<String> =
            kept.iter().map(|event| serde_json::to_string(event).expect("an event is writable")).collect();
        let read: Vec<Event> =
            written.iter().map(|text| serde_json::from_str(text).expect("an event reads back")).collect();
        prop_assert_eq!(Course::of(&read), Ok(course));
    }
}
