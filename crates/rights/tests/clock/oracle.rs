//! The same dates counted another way: one day at a time, without any arithmetic on dates.

use std::collections::BTreeSet;

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, date},
    tz::TimeZone,
};
use proptest::prelude::*;
use rights::clock::Deadline;
use rights::law::Region;
use rights::{Event, Law, Wish};

use crate::request::{BOOK, Request};

/// The days after `day`, one by one.
fn after(day: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(day.tomorrow().ok(), |day| day.tomorrow().ok())
}

/// Walks until the month has changed `months` times and stops on the same date, or the month's last day.
fn months_later(from: Date, months: i16) -> Date {
    let mut changes = 0;
    let mut yesterday = from;
    for day in after(from) {
        changes += i16::from(day.month() != yesterday.month());
        let is_last = day.tomorrow().is_ok_and(|next| next.month() != day.month());
        if changes == months && (day.day() == from.day() || is_last) {
            return day;
        }
        yesterday = day;
    }
    unreachable!("months go on");
}

/// Walks so many days.
fn days_later(from: Date, days: usize) -> Date {
    std::iter::once(from).chain(after(from)).nth(days).expect("days go on")
}

/// Reads the vendored file itself, not through the crate.
fn is_free(day: Date, region: &str) -> bool {
    let weekday = day.strftime("%u").to_string();
    let country = region.split('-').next().unwrap_or(region);
    let row = |name: &str| {
        let head = format!("{name},{},", day.year());
        include_str!("../../../../laws/holidays.csv")
            .lines()
            .find_map(move |line| line.strip_prefix(&head).map(str::to_owned))
    };
    let days = row(region).or_else(|| row(country)).unwrap_or_default();
    weekday == "6" || weekday == "7" || days.split(' ').any(|text| text == day.strftime("%m-%d").to_string())
}

fn rolled(day: Date, region: &str) -> Date {
    if is_free(day, region) { after(day).find(|day| !is_free(*day, region)).expect("a working day") } else { day }
}

/// The day after which `count` working days have gone by.
fn working_days_later(from: Date, count: usize, region: &str) -> Date {
    after(from).filter(|day| !is_free(*day, region)).nth(count - 1).expect("working days go on")
}

/// Days since 1970 turned into a date by counting years and months, leap years by their rule.
fn date_of_epoch_day(mut days: i64) -> Date {
    let leap = |year: i16| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let mut year = 1970;
    while days >= if leap(year) { 366 } else { 365 } {
        days -= if leap(year) { 366 } else { 365 };
        year += 1;
    }
    let february = if leap(year) { 29 } else { 28 };
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    date(year, month, i8::try_from(days + 1).expect("a day of a month"))
}

fn any_region() -> impl Strategy<Value = String> {
    let regions: Vec<String> = BOOK.holidays().regions().map(Region::to_string).collect();
    prop::sample::select(regions)
}

/// A day from 5 February 2026 to the end of 2034: every law was read for it, its holidays are known.
fn any_day() -> impl Strategy<Value = Date> {
    (0i64..3250).prop_map(|days| date(2026, 2, 5).checked_add(days.days()).expect("a day"))
}

proptest! {
    #[test]
    fn a_month_is_what_walking_finds(received in any_day(), region in any_region(), british in any::<bool>()) {
        let law = if british { Law::UkGdpr } else { Law::EuGdpr };
        let due = Request::sent(law, &region, received).due(Deadline::Answer);
        prop_assert_eq!(due.statutory, months_later(received, 1));
        prop_assert_eq!(due.on, rolled(months_later(received, 1), &region));
        // The British provision could not be read in full.
        prop_assert_eq!(due.about, british);
    }

    #[test]
    fn an_extended_answer_is_what_walking_finds(received in any_day(), region in any_region(), later in 0i64..28) {
        let on = received.checked_add(later.days()).expect("a day");
        let request = Request::sent(Law::EuGdpr, &region, received).then(Event::Extended { on, reasons: true });
        prop_assert_eq!(request.deadline(), rolled(months_later(received, 3), &region));
    }

    /// The month begins with the latest of the request, the answer who is asking and the fee; of the days after that
    /// those do not count on which a question what is meant was open.
    #[test]
    fn the_british_month_is_what_walking_finds_whatever_was_asked(
        received in any_day(), region in any_region(),
        questions in prop::collection::vec((0u8..3, 0usize..12, 0usize..12), 0..6),
    ) {
        let mut request = Request::sent(Law::UkGdpr, &region, received);
        let (mut begins, mut unclear, mut on) = (received, BTreeSet::new(), received);
        let due = |begins: Date, unclear: &BTreeSet<Date>| {
            let open = unclear.iter().filter(|day| **day > begins).count();
            rolled(days_later(months_later(begins, 1), open), &region)
        };
        for (kind, until_asked, until_answered) in questions {
            let asked = days_later(on, until_asked);
            // What is asked after the end is void.
            if asked > due(begins, &unclear) {
                break;
            }
            on = days_later(asked, until_answered);
            let [question, answer] = match kind {
                0 => [Event::IdentityAsked { on: asked }, Event::IdentityAnswered { on }],
                1 => [Event::FeeAsked { on: asked }, Event::FeeSettled { on }],
                _ => [Event::ClarificationAsked { on: asked }, Event::ClarificationAnswered { on }],
            };
            request = request.then(question).then(answer);
            if kind < 2 {
                begins = begins.max(on);
            } else {
                unclear.extend((0..=until_answered).map(|days| days_later(asked, days)));
            }
        }
        prop_assert_eq!(request.deadline(), due(begins, &unclear));
    }

    #[test]
    fn the_days_of_california_are_what_walking_finds(received in any_day()) {
        let request = Request::sent(Law::California, "", received);
        prop_assert_eq!(request.due(Deadline::Answer).on, after(received).nth(44).expect("a day"));
        prop_assert_eq!(request.due(Deadline::Acknowledge).on, working_days_later(received, 10, "US"));
        let opt_out = request.wishing(Wish::StopSharing);
        prop_assert_eq!(opt_out.deadline(), working_days_later(received, 15, "US"));
    }

    #[test]
    fn marketing_mail_is_what_walking_finds(received in any_day()) {
        let request = Request::sent(Law::UsCommercialEmail, "US", received).wishing(Wish::StopMarketing);
        prop_assert_eq!(request.deadline(), working_days_later(received, 10, "US"));
    }

    /// Daylight saving, leap years and the ends of years included.
    #[test]
    fn a_portals_instant_starts_the_clock_on_the_local_day(
        seconds in 1_770_300_000i64..2_050_000_000, zone in prop::sample::select(vec![
            "UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Shanghai", "Pacific/Kiritimati", "Pacific/Pago_Pago",
            "Australia/Lord_Howe", "Asia/Kathmandu", "Europe/Lisbon",
        ]),
    ) {
        let at = Timestamp::from_second(seconds).expect("an instant");
        let zone = TimeZone::get(zone).expect("a zone");
        let offset = i64::from(zone.to_offset(at).seconds());
        let day = date_of_epoch_day((seconds + offset).div_euclid(86_400));
        let mut request = Request::ready(Law::EuGdpr, "DE", Wish::Access).then(Event::Accepted { at });
        (request.zone, request.today) = (zone, date(2036, 1, 1));
        let timeline = request.timeline();
        prop_assert_eq!(timeline.start.map(|start| start.on), Some(day));
        let due = timeline.entries.first().expect("an answer is due");
        prop_assert_eq!(due.on, rolled(months_later(day, 1), "DE"));
    }

    /// Late by exactly the days walked past the deadline.
    #[test]
    fn late_is_counted_in_days_past_the_deadline(received in any_day(), past in 0usize..400) {
        let request = Request::sent(Law::EuGdpr, "DE", received);
        let due = request.deadline();
        let today = std::iter::once(due).chain(after(due)).nth(past).expect("a day");
        let late = request.seen(today).timeline().late_by_days;
        prop_assert_eq!(late, u32::try_from(past).ok().filter(|days| *days > 0));
    }
}
