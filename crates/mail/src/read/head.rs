//! The header of a received message, as it is shown and as it is compared.

use jiff::{Span, Timestamp};
use mail_parser::{Address as Listed, Header, HeaderName, HeaderValue, MessageParser};

use super::{ReadError, UnsubscribeFields};
use crate::{MessageId, clean};

/// Longest line that is shown, characters.
const MAX_LINE_CHARS: usize = 1_000;
/// Most correspondents, ids or fields of one kind that are kept.
const MAX_KEPT: usize = 100;
/// Longest unsubscribe field that is kept, bytes.
const MAX_UNSUBSCRIBE_BYTES: usize = 8 * 1024;
/// Before this nobody wrote to anybody about personal data by e-mail.
const FIRST_YEAR: u16 = 1985;

/// A name and an address as a header line says them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correspondent {
    /// The display name: free text that may say anything, another address too.
    pub name: Option<String>,
    /// The address, which need not be a valid one.
    pub address: Option<String>,
}

/// What is odd about a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateDoubt {
    /// No date can be read from it.
    Unreadable,
    /// It lies before there was such mail.
    TooEarly,
    /// It lies more than a day ahead.
    InTheFuture,
}

/// A date as the message says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidDate {
    /// The field's own words.
    pub said: String,
    /// The instant it names, UTC, if it names one.
    pub at: Option<Timestamp>,
    /// Why it is not to be relied upon.
    pub doubt: Option<DateDoubt>,
}

pub(super) struct Head {
    pub from: Vec<Correspondent>,
    pub has_several_from: bool,
    pub to: Vec<Correspondent>,
    pub subject: Option<String>,
    pub date: Option<SaidDate>,
    pub message_id: Option<MessageId>,
    pub in_reply_to: Vec<MessageId>,
    pub references: Vec<MessageId>,
    pub unsubscribe: UnsubscribeFields,
}

pub(super) fn read(bytes: &[u8], now: Timestamp) -> Result<Head, ReadError> {
    let parser = MessageParser::new()
        .header_address(HeaderName::From)
        .header_address(HeaderName::To)
        .header_text(HeaderName::Subject)
        .header_date(HeaderName::Date)
        .header_id(HeaderName::MessageId)
        .header_id(HeaderName::InReplyTo)
        .header_id(HeaderName::References)
        .default_header_ignore();
    let message = parser.parse_headers(bytes).ok_or(ReadError::NotAMessage)?;
    let fields = message.headers();
    let is_of_a_message = |name: &HeaderName<'_>| {
        use HeaderName as N;
        matches!(name, N::From | N::To | N::Subject | N::Date | N::MessageId | N::Received)
    };
    if !fields.iter().any(|field| is_of_a_message(&field.name)) {
        return Err(ReadError::NotAMessage);
    }
    let named = |name: HeaderName<'static>| fields.iter().filter(move |field| field.name == name);
    let ids = |name| named(name).flat_map(ids_of).take(MAX_KEPT).collect::<Vec<_>>();
    let raw = |name: &str| {
        let fitting = fields.iter().filter(|field| field.name().eq_ignore_ascii_case(name));
        let kept = fitting.map(|field| unfolded(bytes, field)).filter(|value| value.len() <= MAX_UNSUBSCRIBE_BYTES);
        kept.take(MAX_KEPT).collect()
    };
    Ok(Head {
        from: named(HeaderName::From).flat_map(correspondents).take(MAX_KEPT).collect(),
        has_several_from: named(HeaderName::From).count() > 1,
        to: named(HeaderName::To).flat_map(correspondents).take(MAX_KEPT).collect(),
        subject: named(HeaderName::Subject).next().and_then(|field| field.value.as_text()).map(shown),
        date: named(HeaderName::Date).next().map(|field| said_date(bytes, field, now)),
        message_id: ids(HeaderName::MessageId).into_iter().next(),
        in_reply_to: ids(HeaderName::InReplyTo),
        references: ids(HeaderName::References),
        unsubscribe: UnsubscribeFields { list: raw("List-Unsubscribe"), post: raw("List-Unsubscribe-Post") },
    })
}

fn shown(text: &str) -> String {
    clean::line(text, MAX_LINE_CHARS)
}

fn correspondents(field: &Header<'_>) -> Vec<Correspondent> {
    let all = match &field.value {
        HeaderValue::Address(Listed::List(list)) => list.iter().collect::<Vec<_>>(),
        HeaderValue::Address(Listed::Group(groups)) => groups.iter().flat_map(|group| &group.addresses).collect(),
        _ => Vec::new(),
    };
    let kept = all.into_iter().take(MAX_KEPT);
    kept.map(|one| Correspondent { name: one.name.as_deref().map(shown), address: one.address.as_deref().map(shown) })
        .collect()
}

fn ids_of(field: &Header<'_>) -> Vec<MessageId> {
    let texts: Vec<&str> = match &field.value {
        HeaderValue::Text(text) => vec![text],
        HeaderValue::TextList(list) => list.iter().map(AsRef::as_ref).collect(),
        _ => Vec::new(),
    };
    texts.into_iter().filter_map(|text| MessageId::parse(text).ok()).collect()
}

/// The field's value in one line, its encoded words as they are. Source: RFC 5322, section 2.2.3.
fn unfolded(bytes: &[u8], field: &Header<'_>) -> String {
    let offset = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    let raw = bytes.get(offset(field.offset_start)..offset(field.offset_end)).unwrap_or_default();
    String::from_utf8_lossy(raw).replace(['\r', '\n'], "").trim().to_owned()
}

fn said_date(bytes: &[u8], field: &Header<'_>, now: Timestamp) -> SaidDate {
    let said = shown(&unfolded(bytes, field));
    let Some(date) = field.value.as_datetime().filter(|date| date.is_valid()) else {
        return SaidDate { said, at: None, doubt: Some(DateDoubt::Unreadable) };
    };
    let Ok(at) = Timestamp::from_second(date.to_timestamp()) else {
        return SaidDate { said, at: None, doubt: Some(DateDoubt::Unreadable) };
    };
    let is_ahead = now.checked_add(Span::new().hours(24)).is_ok_and(|tomorrow| at > tomorrow);
    let doubt = match () {
        () if date.year < FIRST_YEAR => Some(DateDoubt::TooEarly),
        () if is_ahead => Some(DateDoubt::InTheFuture),
        () => None,
    };
    SaidDate { said, at: Some(at), doubt }
}
