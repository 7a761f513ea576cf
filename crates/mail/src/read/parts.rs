//! The parts of a received message: what a person reads, and what came along.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::charsets::map::charset_decoder;
use mail_parser::decoders::html::html_to_text;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{HeaderName, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use sha2::{Digest, Sha256};

use super::ReadError;
use crate::clean;

/// Most parts of a message.
const MAX_PARTS: usize = 500;
/// Deepest nesting that is read.
pub(super) const MAX_DEPTH: usize = 20;
/// Longest text that is shown, characters.
const MAX_TEXT_CHARS: usize = 500_000;
/// Most bytes of a text part that are decoded.
const MAX_TEXT_BYTES: usize = 4 * 1024 * 1024;
/// Longest name of an attachment, characters.
const MAX_NAME_CHARS: usize = 200;

/// Where the readable text came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextSource {
    /// The message's own plain text.
    Plain,
    /// Its HTML, reduced to text: links, pictures and layout are gone.
    Html,
    /// It has no readable text.
    None,
}

/// What a person can read.
#[derive(Clone, PartialEq, Eq)]
pub struct Text {
    /// Lines ended by LF; fit to be shown.
    pub text: String,
    /// Where it came from.
    pub source: TextSource,
    /// Whether the end was left out for its length.
    pub is_cut: bool,
    /// Whether it names no known character set, or is not what it says; letters may be wrong.
    pub has_doubtful_letters: bool,
}

impl std::fmt::Debug for Text {
    /// Never the text.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Text").field("source", &self.source).finish_non_exhaustive()
    }
}

/// A file that came along; its bytes stay in the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosed {
    /// The name it was given, without any path.
    pub name: Option<String>,
    /// The media type it says to have.
    pub kind: String,
    /// Size after decoding, bytes.
    pub size_bytes: usize,
    /// SHA-256 of the decoded bytes.
    pub sha256: [u8; 32],
    /// Whether it could not be decoded; size and hash are those of the bytes as they stand.
    pub is_damaged: bool,
}

pub(super) fn read(bytes: &[u8]) -> Result<(Text, Vec<Enclosed>), ReadError> {
    let message = parser().parse(bytes).ok_or(ReadError::NotAMessage)?;
    check_shape(&message)?;
    let enclosed =
        message.attachments().filter(|part| !part.is_multipart()).map(|part| enclosed(part, bytes)).collect();
    Ok((readable(&message, bytes), enclosed))
}

/// Finds parts and decodes none. The transfer encoding is read as a content type, so that the library decodes
/// nothing by itself: a message packed into base64 would otherwise be parsed uncounted.
pub(super) fn parser() -> MessageParser {
    MessageParser::new()
        .header_content_type(HeaderName::ContentType)
        .header_content_type(HeaderName::ContentDisposition)
        .header_content_type(HeaderName::ContentTransferEncoding)
        .default_header_ignore()
}

/// Walks the tree without recursion and stops where no honest message goes.
pub(super) fn check_shape(message: &Message<'_>) -> Result<(), ReadError> {
    let mut open = vec![(message, 0_u32, 0_usize)];
    let mut seen = 0_usize;
    while let Some((message, id, depth)) = open.pop() {
        seen += 1;
        if depth > MAX_DEPTH {
            return Err(ReadError::TooDeep);
        }
        if seen > MAX_PARTS || message.parts.len() > MAX_PARTS {
            return Err(ReadError::TooManyParts);
        }
        match message.part(id).map(|part| &part.body) {
            Some(PartType::Multipart(children)) => {
                // A part lies behind its parent; whatever does not would lead in a circle.
                open.extend(children.iter().filter(|child| **child > id).map(|child| (message, *child, depth + 1)));
            }
            Some(PartType::Message(nested)) => open.push((nested, 0, depth + 1)),
            _ => {}
        }
    }
    Ok(())
}

pub(super) fn raw_body<'a>(part: &MessagePart<'_>, bytes: &'a [u8]) -> &'a [u8] {
    let offset = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    bytes.get(offset(part.offset_body)..offset(part.offset_end)).unwrap_or_default()
}

/// The decoded bytes, or the bytes as they stand and `true` if they cannot be decoded.
pub(super) fn decoded<'a>(part: &MessagePart<'_>, raw: &'a [u8]) -> (Cow<'a, [u8]>, bool) {
    let encoding = part.headers.iter().rev().find(|field| field.name == HeaderName::ContentTransferEncoding);
    let encoding =
        encoding.and_then(|field| field.value.as_content_type()).map(|kind| kind.ctype().to_ascii_lowercase());
    let unpacked = match encoding.as_deref() {
        Some("base64") => base64_decode(raw),
        Some("quoted-printable") => quoted_printable_decode(raw),
        _ => return (Cow::Borrowed(raw), false),
    };
    unpacked.map_or((Cow::Borrowed(raw), true), |bytes| (Cow::Owned(bytes), false))
}

fn enclosed(part: &MessagePart<'_>, bytes: &[u8]) -> Enclosed {
    let (content, is_damaged) = decoded(part, raw_body(part, bytes));
    let kind = part.content_type().map_or_else(
        || "application/octet-stream".to_owned(),
        |kind| clean::line(&format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("octet-stream")), 100),
    );
    let name = part.attachment_name().map(|name| {
        let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
        clean::line(last.trim_start_matches('.'), MAX_NAME_CHARS)
    });
    Enclosed {
        name: name.filter(|name| !name.is_empty()),
        kind,
        size_bytes: content.len(),
        sha256: Sha256::digest(&content).into(),
        is_damaged,
    }
}

/// The plain text where there is one, else the HTML without its markup.
fn readable(message: &Message<'_>, bytes: &[u8]) -> Text {
    let plain: Vec<_> = message.text_bodies().filter(|part| matches!(part.body, PartType::Text(_))).collect();
    // A message that breaks off ends within a part, which the library takes for a file.
    let is_broken_off = |part: &&MessagePart<'_>| part.is_encoding_problem && matches!(part.body, PartType::Text(_));
    let plain = if plain.is_empty() { message.attachments().filter(is_broken_off).collect() } else { plain };
    let html: Vec<_> = message.html_bodies().filter(|part| matches!(part.body, PartType::Html(_))).collect();
    let (parts, source) = match (plain.is_empty(), html.is_empty()) {
        (false, _) => (plain, TextSource::Plain),
        (true, false) => (html, TextSource::Html),
        (true, true) => (Vec::new(), TextSource::None),
    };
    let (mut text, mut is_cut, mut has_doubtful_letters) = (String::new(), false, false);
    for part in parts {
        let raw = raw_body(part, bytes);
        let kept = raw.get(..MAX_TEXT_BYTES).unwrap_or(raw);
        is_cut |= kept.len() < raw.len() || text.len() > MAX_TEXT_BYTES;
        if text.len() > MAX_TEXT_BYTES {
            break;
        }
        let (letters, is_doubtful) = letters(part, kept);
        has_doubtful_letters |= is_doubtful;
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&if source == TextSource::Html { html_to_text(&letters) } else { letters });
    }
    let (text, is_long) = clean::text(&text, MAX_TEXT_CHARS);
    Text { text, source, is_cut: is_cut || is_long, has_doubtful_letters }
}

/// The library has no decoder for what needs none.
fn is_utf8(charset: &str) -> bool {
    ["utf-8", "utf8"].iter().any(|name| charset.eq_ignore_ascii_case(name))
}

/// The part's letters by its character set, and whether they are in doubt.
pub(super) fn letters(part: &MessagePart<'_>, raw: &[u8]) -> (String, bool) {
    let (content, is_damaged) = decoded(part, raw);
    let charset = part.content_type().and_then(|kind| kind.attribute("charset"));
    let decoder = charset.and_then(|charset| charset_decoder(charset.as_bytes()));
    let is_known = charset.is_none_or(is_utf8) || decoder.is_some();
    let text = match decoder {
        Some(decode) => decode(&content),
        None => String::from_utf8_lossy(&content).into_owned(),
    };
    let is_doubtful = is_damaged || !is_known || text.contains(char::REPLACEMENT_CHARACTER);
    (text, is_doubtful)
}
