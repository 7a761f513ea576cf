//! The calendar file, read back by a library that has nothing to do with its writer.

use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty, ICalendarValue};
use calcard::{Entry, Parser};
use jiff::civil::date;
use rights::clock::{Appointment, calendar};
use rights::{Law, RequestId};
use words::{Language, Words};

use crate::request::Request;

const ID: &str = "6f0c3f0e-6b55-4c3e-9a80-0f4f7a1f2a11";

fn file(organization: &str, wish: &str, language: Language) -> String {
    let timeline = Request::sent(Law::California, "", date(2026, 4, 7)).timeline();
    let request = RequestId::parse(ID).expect("an id");
    let appointments: Vec<_> =
        timeline.entries.iter().map(|due| Appointment { request, organization, wish, due }).collect();
    calendar(&appointments, &Words::new(language), "2026-04-07T10:00:00Z".parse().expect("an instant"))
}

fn read(file: &str) -> ICalendar {
    match Parser::new(file).entry() {
        Entry::ICalendar(calendar) => calendar,
        other => panic!("{other:?}"),
    }
}

fn texts(calendar: &ICalendar, property: &ICalendarProperty) -> Vec<String> {
    let events = calendar.components.iter().filter(|part| part.component_type == ICalendarComponentType::VEvent);
    events
        .filter_map(|event| event.property(property)?.values.first())
        .map(|value| match value {
            ICalendarValue::Text(text) => text.clone(),
            other => format!("{other:?}"),
        })
        .collect()
}

#[test]
fn the_file_reads_back_as_whole_days_with_their_explanations() {
    let calendar = read(&file("Foscam", "get a copy", Language::English));
    assert_eq!(
        texts(&calendar, &ICalendarProperty::Summary),
        [
            "Foscam, get a copy: They confirm that they have it by about today",
            "Foscam, get a copy: They answer by about today",
        ]
    );
    let reasons = texts(&calendar, &ICalendarProperty::Description);
    assert!(reasons.iter().all(|text| text.contains("11 CCR 7021; about, because")), "{reasons:?}");
    let uids = texts(&calendar, &ICalendarProperty::Uid);
    assert_eq!(uids, ["acknowledge", "answer"].map(|what| format!("{ID}-{what}@privacy-dashboard.invalid")));
    let days: Vec<_> = calendar
        .components
        .iter()
        .filter_map(|part| match part.property(&ICalendarProperty::Dtstart)?.values.first()? {
            ICalendarValue::PartialDateTime(day) => Some((day.year, day.month, day.day, day.hour)),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(days, [(Some(2026), Some(4), Some(21), None), (Some(2026), Some(5), Some(22), None)]);
}

#[test]
fn signs_that_mean_something_in_the_format_come_back_as_they_were() {
    let name = "A; B, C \\ D\nSUMMARY:E\r\u{7} Ünïcödé 会員";
    let file = file(name, "x", Language::German);
    let unfolded = file.replace("\r\n ", "");
    assert!(unfolded.contains("SUMMARY:A\\; B\\, C \\\\ D\\nSUMMARY:E "), "{unfolded}");
    let calendar = read(&file);
    let summaries = texts(&calendar, &ICalendarProperty::Summary);
    assert!(
        summaries.iter().all(|text| text.starts_with("A; B, C \\ D\nSUMMARY:E Ünïcödé 会員, x: ")),
        "{summaries:?}"
    );
}

#[test]
fn no_line_is_too_long_and_each_ends_as_the_format_says() {
    let file = file("Ünïcödé 会員 ".repeat(20).trim(), "get a copy", Language::German);
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    for line in file.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
    }
}

#[test]
fn writing_it_again_later_gives_the_same_events() {
    assert_eq!(file("Foscam", "x", Language::English), file("Foscam", "x", Language::English));
}
