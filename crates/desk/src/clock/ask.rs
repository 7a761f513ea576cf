//! A row of the table as a request.

use std::collections::BTreeMap;

use jiff::{civil::Date, tz::TimeZone};
use rights::law::{LawBook, Region};
use rights::{Answer, Channel, Course, Event, Law, LetterLanguage, Sending, Wish};
use words::{Language, Words};

use super::table::Row;

/// A request out of a row.
pub struct Request {
    /// What happened, oldest first.
    pub events: Vec<Event>,
    /// Whose holidays count.
    pub region: Option<Region>,
    /// The day it is looked at.
    pub today: Date,
    /// A row has dates and no instants.
    pub zone: TimeZone,
}

/// Regions by their names in any language, in small letters.
pub type Names = BTreeMap<String, Region>;

/// The names of all regions whose holidays are known.
pub fn names(book: &LawBook) -> Names {
    let languages = Language::ALL.map(Words::new);
    let countries = book.holidays().regions().filter(|region| !region.is_part());
    let named = |region: &Region| {
        let key = format!("clock-region-{}", region.as_str().to_lowercase());
        languages.iter().map(|words| (words.plain(&key).to_lowercase(), region.clone())).collect::<Vec<_>>()
    };
    countries.flat_map(named).collect()
}

/// Reads a row. The error says what could not be understood, in full.
pub fn request(row: &Row<'_>, names: &Names, today: Option<Date>) -> Result<Request, String> {
    let law = law(row.get(&["law"]))?;
    let region = region(row.get(&["country", "region"]), names)?;
    let received_on = date(row.get(&["received on", "received"])).map_err(|error| format!("received on: {error}"))?;
    let wish = wish(row.get(&["kind", "wish", "right"]), law)?;
    let (channel, language) = (Channel::Post, LetterLanguage::English);
    let mut happened = row
        .get(&["events", "event"])
        .split(';')
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(event)
        .collect::<Result<Vec<_>, _>>()?;
    happened.sort_by_key(Event::on);
    let last = happened.iter().filter_map(Event::on).fold(received_on, Date::max);
    let today = today.unwrap_or(last);
    let mut events = vec![Event::Began { wish, channel, law, country: None, language }, Event::Prepared];
    let mut course = Course::of(&events).map_err(|error| error.to_string())?;
    let received = [Event::Sent { on: received_on, by: Sending::Post }, Event::Delivered { on: received_on }];
    for event in received.into_iter().chain(happened) {
        course = course.note(&event, today).map_err(|error| match event.on() {
            Some(on) => format!("{} {on}: {error}", event.name()),
            None => error.to_string(),
        })?;
        events.push(event);
    }
    Ok(Request { events, region, today, zone: TimeZone::UTC })
}

fn law(text: &str) -> Result<Law, String> {
    let plain = text.to_lowercase().replace([' ', '_'], "-");
    Ok(match plain.as_str() {
        "eu" | "eea" | "eu/eea" | "eu-eea" | "gdpr" | "dsgvo" => Law::EuGdpr,
        "uk" | "gb" => Law::UkGdpr,
        "ccpa" | "us-ca" => Law::California,
        "us" | "can-spam" => Law::UsCommercialEmail,
        // Brazil's and China's laws were not read.
        "" | "none" | "own" | "other" | "brazil" | "lgpd" | "china" | "pipl" => Law::OwnReminder,
        other => Law::parse(other).ok_or_else(|| {
            let known: Vec<_> = Law::ALL.iter().map(|law| law.as_str()).collect();
            format!("law: \"{text}\" is none of {}", known.join(", "))
        })?,
    })
}

fn region(text: &str, names: &Names) -> Result<Option<Region>, String> {
    if let Some(region) = names.get(&text.to_lowercase()) {
        return Ok(Some(region.clone()));
    }
    let code = match text.to_uppercase().as_str() {
        "" => return Ok(None),
        "UK" => "GB".to_owned(),
        "EL" => "GR".to_owned(),
        other => other.to_owned(),
    };
    Region::new(&code)
        .map(Some)
        .map_err(|_| format!("country: \"{text}\" is no country known here, nor a code such as DE or DE-BW"))
}

fn wish(text: &str, law: Law) -> Result<Wish, String> {
    let plain = text.to_lowercase().replace([' ', '_'], "-");
    match (plain.as_str(), law) {
        ("", Law::UsCommercialEmail) => Ok(Wish::StopMarketing),
        ("", _) => Ok(Wish::Access),
        (other, _) => Wish::parse(other).ok_or_else(|| {
            let known: Vec<_> = Wish::ALL.iter().map(|wish| wish.as_str()).collect();
            format!("kind: \"{text}\" is none of {}", known.join(", "))
        }),
    }
}

/// "extended 2026-02-20 without reasons": words, a date, and perhaps more words.
fn event(text: &str) -> Result<Event, String> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let place = parts.iter().position(|part| part.starts_with(|sign: char| sign.is_ascii_digit()));
    let Some(place) = place else { return Err(format!("events: \"{text}\" has no date (YYYY-MM-DD)")) };
    let on = date(parts.get(place).copied().unwrap_or_default()).map_err(|error| format!("events: {error}"))?;
    let said = |parts: &[&str]| parts.join(" ").to_lowercase().replace(['_', '-'], " ");
    let name = said(parts.get(..place).unwrap_or_default());
    let more = said(parts.get(place + 1..).unwrap_or_default());
    Ok(match (name.as_str(), more.as_str()) {
        ("acknowledged" | "confirmed", "") => Event::Acknowledged { on },
        ("identity asked", "") => Event::IdentityAsked { on },
        ("identity answered", "") => Event::IdentityAnswered { on },
        ("clarification asked", "") => Event::ClarificationAsked { on },
        ("clarification answered", "") => Event::ClarificationAnswered { on },
        ("fee asked", "") => Event::FeeAsked { on },
        ("fee settled" | "fee paid", "") => Event::FeeSettled { on },
        ("extended", "" | "with reasons") => Event::Extended { on, reasons: true },
        ("extended", "without reasons") => Event::Extended { on, reasons: false },
        ("answered", "" | "fully") => Event::Answered { on, outcome: Answer::Fully },
        ("answered", "partly") => Event::Answered { on, outcome: Answer::Partly },
        ("answered", "refused") | ("refused", "") => Event::Answered { on, outcome: Answer::Refused },
        ("reminded", "") => Event::Reminded { on },
        ("complained to them", "") => Event::ComplainedToThem { on },
        ("complaint confirmed", "") => Event::ComplaintConfirmed { on },
        ("complained", "") => Event::Complained { on },
        ("authority answered", "") => Event::AuthorityAnswered { on },
        ("withdrawn", "") => Event::Withdrawn { on },
        ("closed", "") => Event::Closed { on },
        _ => return Err(format!("events: \"{text}\" is not understood; docs/LAW.md lists what is")),
    })
}

fn date(text: &str) -> Result<Date, String> {
    let has_form = text.len() == 10 && text.bytes().filter(|sign| *sign == b'-').count() == 2;
    let date = has_form.then(|| text.parse().ok()).flatten();
    date.ok_or_else(|| format!("\"{text}\" is no date (YYYY-MM-DD)"))
}
