//! Dates worked out by hand, with a calendar.

use jiff::civil::{Date, date};
use rights::clock::Deadline;
use rights::{Event, Law, Wish};

use crate::request::Request;

fn answer(law: Law, region: &str, received: Date) -> Date {
    Request::sent(law, region, received).due(Deadline::Answer).on
}

#[test]
fn a_european_month_ends_on_the_same_date_or_the_next_working_day() {
    let cases = [
        // 28 February is a Saturday.
        ((2026, 1, 31), "DE", (2026, 3, 2)),
        // 5 April is Easter Sunday, the 6th Easter Monday.
        ((2026, 3, 5), "DE", (2026, 4, 7)),
        // The same in Portugal, where Easter Monday is a working day.
        ((2026, 3, 5), "PT", (2026, 4, 6)),
        // 31 January is a Sunday.
        ((2026, 12, 31), "DE", (2027, 2, 1)),
        // A leap year: 29 February is a Tuesday; the 28th of the year before would be the last day.
        ((2028, 1, 29), "DE", (2028, 2, 29)),
        ((2028, 1, 31), "DE", (2028, 2, 29)),
        ((2027, 1, 29), "DE", (2027, 3, 1)),
        // 6 January is a holiday in Baden-Württemberg, not in Berlin.
        ((2026, 12, 6), "DE-BW", (2027, 1, 7)),
        ((2026, 12, 6), "DE-BE", (2027, 1, 6)),
        // Christmas Day is a Friday, Boxing Day a Saturday: on to Monday the 28th.
        ((2026, 11, 25), "DE", (2026, 12, 28)),
        // A working day in the middle of the week stays.
        ((2026, 4, 5), "DE", (2026, 5, 5)),
    ];
    for ((year, month, day), region, (to_year, to_month, to_day)) in cases {
        let due = answer(Law::EuGdpr, region, date(year, month, day));
        assert_eq!(due, date(to_year, to_month, to_day), "{year}-{month}-{day} {region}");
    }
}

#[test]
fn a_valid_extension_is_counted_from_the_first_day() {
    let cases = [
        ((2026, 1, 31), (2026, 2, 20), (2026, 4, 30)),
        // 29 April 2028 is a Saturday and 1 May a holiday on Monday: on to Tuesday the 2nd.
        ((2028, 1, 29), (2028, 2, 20), (2028, 5, 2)),
        // On the very last day of the first term, which had moved to Monday.
        ((2026, 1, 31), (2026, 3, 2), (2026, 4, 30)),
    ];
    for ((year, month, day), (in_year, in_month, in_day), (to_year, to_month, to_day)) in cases {
        let extended = Event::Extended { on: date(in_year, in_month, in_day), reasons: true };
        let request = Request::sent(Law::EuGdpr, "DE", date(year, month, day)).then(extended);
        assert_eq!(request.deadline(), date(to_year, to_month, to_day), "{year}-{month}-{day}");
        assert_eq!(request.due(Deadline::ExtendedAnswer).on, request.deadline());
    }
}

#[test]
fn the_statutory_date_is_told_beside_the_one_it_moved_to() {
    let due = Request::sent(Law::EuGdpr, "DE", date(2026, 1, 31)).due(Deadline::Answer);
    assert_eq!((due.statutory, due.on, due.about), (date(2026, 2, 28), date(2026, 3, 2), false));
}

#[test]
fn the_british_month_is_counted_alike_with_british_holidays() {
    // 3 October 2026 is a Saturday.
    assert_eq!(answer(Law::UkGdpr, "GB", date(2026, 9, 3)), date(2026, 10, 5));
    // 6 April 2026 is Easter Monday: a holiday in England, not in Scotland.
    assert_eq!(answer(Law::UkGdpr, "GB", date(2026, 3, 6)), date(2026, 4, 7));
    assert_eq!(answer(Law::UkGdpr, "GB-SCT", date(2026, 3, 6)), date(2026, 4, 6));
}

#[test]
fn california_counts_days_and_business_days() {
    let request = Request::sent(Law::California, "", date(2026, 6, 26));
    // The holidays of 19 June are over; Friday 3 July is the observed Independence Day.
    assert_eq!(request.due(Deadline::Acknowledge).on, date(2026, 7, 13));
    assert_eq!(request.due(Deadline::Answer).on, date(2026, 8, 10));
    let extended = request.clone().then(Event::Extended { on: date(2026, 8, 1), reasons: true });
    assert_eq!(extended.deadline(), date(2026, 9, 24));
    let opt_out = request.wishing(Wish::StopSharing);
    assert_eq!(opt_out.deadline(), date(2026, 7, 20));
    assert_eq!(opt_out.timeline().entries.len(), 1);
}

#[test]
fn marketing_mail_in_the_united_states_has_ten_business_days() {
    let request = Request::sent(Law::UsCommercialEmail, "", date(2026, 11, 20)).wishing(Wish::StopMarketing);
    // Thanksgiving is Thursday the 26th.
    assert_eq!(request.due(Deadline::OptOut).on, date(2026, 12, 7));
}

#[test]
fn the_own_reminder_is_thirty_days_and_no_legal_date() {
    let timeline = Request::sent(Law::OwnReminder, "BR", date(2026, 1, 31)).seen(date(2027, 1, 1)).timeline();
    let reminder = timeline.deadline().expect("a reminder");
    assert_eq!((reminder.what, reminder.on), (Deadline::OwnReminder, date(2026, 3, 2)));
    assert_eq!(timeline.late_by_days, None);
}
