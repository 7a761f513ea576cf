//! Dates that cannot be, and files that are in order.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rights::clock::{ClockError, Note};
use rights::{Answer, Event, Law};

use crate::request::Request;

#[test]
fn impossible_dates_are_errors() {
    for on in [date(9999, 12, 31), date(1899, 12, 31), Date::MIN, Date::MAX, date(2200, 1, 1)] {
        for law in Law::ALL {
            let error = Request::sent(*law, "DE", on).seen(date(2026, 11, 27)).try_timeline().expect_err("impossible");
            assert_eq!(error, ClockError::OutOfCalendar { on }, "{law:?}");
        }
    }
}

#[test]
fn a_date_counted_out_of_the_calendar_is_an_error() {
    let on = date(2199, 12, 15);
    assert_eq!(Request::sent(Law::EuGdpr, "DE", on).try_timeline(), Err(ClockError::OutOfCalendar { on }));
}

#[test]
fn a_law_that_was_not_read_for_that_day_gives_no_date() {
    for (law, on) in [(Law::EuGdpr, date(2018, 5, 24)), (Law::UkGdpr, date(2026, 2, 4))] {
        let timeline = Request::sent(law, "DE", on).timeline();
        assert_eq!((timeline.entries, timeline.notes), (vec![], vec![Note::LawNotRead { law, on }]));
        assert!(!Request::sent(law, "DE", on.tomorrow().expect("a day")).timeline().entries.is_empty());
    }
}

fn any_date() -> impl Strategy<Value = Date> {
    (any::<i16>(), 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| date(year.rem_euclid(9999) + 1, month, day))
}

fn any_event() -> impl Strategy<Value = Event> {
    (0u8..14, any_date(), any::<bool>()).prop_map(|(kind, on, reasons)| match kind {
        0 => Event::Acknowledged { on },
        1 => Event::IdentityAsked { on },
        2 => Event::IdentityAnswered { on },
        3 => Event::ClarificationAsked { on },
        4 => Event::ClarificationAnswered { on },
        5 => Event::FeeAsked { on },
        6 => Event::FeeSettled { on },
        7 => Event::Extended { on, reasons },
        8 => Event::Answered { on, outcome: Answer::Fully },
        9 => Event::Complained { on },
        10 => Event::Delivered { on },
        11 => Event::ComplainedToThem { on },
        12 => Event::ComplaintConfirmed { on },
        _ => Event::Withdrawn { on },
    })
}

proptest! {
    /// Whatever is said to have happened, and whenever: a timeline or a typed error.
    #[test]
    fn the_clock_never_panics(
        law in prop::sample::select(Law::ALL), sent in any_date(), today in any_date(),
        events in prop::collection::vec(any_event(), 0..8),
    ) {
        let request = events.into_iter().fold(Request::sent(law, "DE", sent), Request::then).seen(today);
        let _ = request.try_timeline();
    }

    /// Only a valid extension, a pause or a later start moves the answer, and each only to later than if nothing had
    /// been said.
    #[test]
    fn what_they_say_never_makes_an_answer_due_earlier(
        law in prop::sample::select(Law::ALL), days in 0i64..4000, gaps in prop::collection::vec((0u8..5, 0i64..40), 0..4),
    ) {
        use jiff::ToSpan;
        let sent = date(2026, 2, 5).checked_add(days.days()).expect("a day");
        let plain = Request::sent(law, "DE", sent);
        let mut moved = plain.clone();
        let mut on = sent;
        for (kind, gap) in gaps {
            on = on.checked_add(gap.days()).expect("a day");
            let answered = on.checked_add(gap.days()).expect("a day");
            let with = match kind {
                0 => moved.clone().then(Event::IdentityAsked { on }).then(Event::IdentityAnswered { on: answered }),
                1 => moved.clone().then(Event::ClarificationAsked { on }).then(Event::ClarificationAnswered { on: answered }),
                2 => moved.clone().then(Event::FeeAsked { on }).then(Event::FeeSettled { on: answered }),
                _ => moved.clone().then(Event::Extended { on, reasons: kind == 3 }),
            };
            on = answered;
            // The state machine refuses a second extension.
            if with.try_timeline().is_ok() {
                // The month that begins later may be a shorter one, and what stood still before takes nothing from it.
                let begins_later = law == Law::UkGdpr && matches!(kind, 0 | 2);
                prop_assert!(with.deadline() >= moved.deadline() || begins_later);
                prop_assert!(with.deadline() >= plain.deadline());
                moved = with;
            }
        }
        prop_assert!(moved.deadline() >= plain.deadline());
    }
}
