//! Deadlines as a calendar file.
//!
//! Written by hand: the crates for it read the system's clock or bring another library of dates, and what
//! is needed of the format are five properties, one way to fold and one to escape. The tests read it back
//! with such a crate.

use jiff::Timestamp;
use words::{Arg, Words};

use super::Due;
use crate::RequestId;

/// The longest line in bytes, without its end.
///
/// Source: RFC 5545, section 3.1.
const LINE_BYTES: usize = 75;

/// One date of one request. Only what it is about goes into the file: no name and no address.
#[derive(Debug, Clone, Copy)]
pub struct Appointment<'d> {
    /// The request.
    pub request: RequestId,
    /// The organization's name.
    pub organization: &'d str,
    /// What is asked, in words.
    pub wish: &'d str,
    /// The date.
    pub due: &'d Due,
}

/// The calendar file of these dates: one event for the whole day each, which blocks no time.
///
/// An event's name stays the same, so that a later file moves it instead of adding another.
///
/// Source: RFC 5545.
#[must_use]
pub fn calendar(appointments: &[Appointment<'_>], words: &Words, written_at: Timestamp) -> String {
    let mut file = String::new();
    for property in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Privacy Dashboard//Deadlines//EN"] {
        line(&mut file, property);
    }
    for Appointment { request, organization, wish, due } in appointments {
        let what = words.plain(&format!("clock-what-{}", due.what.as_str()));
        let on = due.explanation.about(words, &words.plain("clock-today"));
        let parts = [("what", what.as_str()), ("on", on.as_str()), ("organization", organization), ("wish", wish)];
        let summary = words.text("clock-appointment", &parts.map(|(name, part)| (name, Arg::from(part))));
        line(&mut file, "BEGIN:VEVENT");
        line(&mut file, &format!("UID:{request}-{}@privacy-dashboard.invalid", due.what.as_str()));
        line(&mut file, &format!("DTSTAMP:{}", written_at.strftime("%Y%m%dT%H%M%SZ")));
        line(&mut file, &format!("DTSTART;VALUE=DATE:{}", due.on.strftime("%Y%m%d")));
        line(&mut file, &format!("SUMMARY:{}", escaped(&summary)));
        line(&mut file, &format!("DESCRIPTION:{}", escaped(&due.explanation.text(words))));
        line(&mut file, "TRANSP:TRANSPARENT");
        line(&mut file, "END:VEVENT");
    }
    line(&mut file, "END:VCALENDAR");
    file
}

/// A text as a property's value.
///
/// Source: RFC 5545, section 3.3.11. Other control characters are not allowed and left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' => out.push_str("\\n"),
            sign if sign.is_control() => {}
            sign => out.push(sign),
        }
    }
    out
}

/// Adds a line, folded where it is too long; never inside a character.
fn line(file: &mut String, text: &str) {
    let mut bytes = 0;
    for sign in text.chars() {
        if bytes + sign.len_utf8() > LINE_BYTES {
            file.push_str("\r\n ");
            bytes = 1;
        }
        file.push(sign);
        bytes += sign.len_utf8();
    }
    file.push_str("\r\n");
}
