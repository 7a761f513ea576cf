//! Every text that lies in a message, to be searched: what a program shows is not all that leaves with a file.

use std::borrow::Cow;

use jiff::Timestamp;
use mail_parser::decoders::html::html_to_text;
use mail_parser::{MessagePart, MimeHeaders, PartType};

use super::{MAX_FILE_BYTES, ReadError, head, limits, parts};

/// Every text in the bytes of an `.eml` file: subjects and correspondents, each part unpacked, with its markup and
/// without, enclosed files as far as they are text, and the same of messages within it. In no order and not fit
/// to be shown.
///
/// # Errors
/// As [`read`](super::read); also if a message that is packed into it is larger, wider or deeper than an honest
/// one.
pub fn texts_within(bytes: &[u8]) -> Result<Vec<String>, ReadError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ReadError::TooLarge { limit_bytes: MAX_FILE_BYTES });
    }
    let mut texts = Vec::new();
    let mut open = vec![(Cow::Borrowed(bytes), 0_usize)];
    while let Some((bytes, depth)) = open.pop() {
        if depth > parts::MAX_DEPTH {
            return Err(ReadError::TooDeep);
        }
        match collect(&bytes, depth == 0, &mut texts) {
            Ok(nested) => open.extend(nested.into_iter().map(|nested| (Cow::Owned(nested), depth + 1))),
            Err(error) => return Err(error),
        }
    }
    Ok(texts)
}

/// Adds the texts of one message; the messages that lie in it.
fn collect(bytes: &[u8], is_outermost: bool, texts: &mut Vec<String>) -> Result<Vec<Vec<u8>>, ReadError> {
    limits::check_body(bytes)?;
    match head::read(limits::head_of(bytes)?, Timestamp::MAX) {
        Ok(head) => {
            let named = head.from.into_iter().chain(head.to).flat_map(|who| [who.name, who.address]);
            texts.extend(named.chain([head.subject]).flatten());
        }
        Err(error) if is_outermost => return Err(error),
        // What only calls itself a message is a text as well.
        Err(_) => texts.push(String::from_utf8_lossy(bytes).into_owned()),
    }
    let Some(message) = parts::parser().parse(bytes) else { return Ok(Vec::new()) };
    parts::check_shape(&message)?;
    let mut nested = Vec::new();
    for part in &message.parts {
        let raw = parts::raw_body(part, bytes);
        texts.extend(part.attachment_name().map(str::to_owned));
        let kind = part.content_type();
        match &part.body {
            PartType::Multipart(_) => {}
            PartType::Message(_) => nested.extend(unpacked(part, raw)),
            // The library gives up one that is packed if no header shows through.
            _ if kind.is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("message")) => {
                nested.extend(unpacked(part, raw));
            }
            body => {
                let (text, _) = parts::letters(part, raw);
                let is_marked_up = kind.and_then(|kind| kind.subtype()).is_some_and(|kind| kind.contains("ml"));
                if is_marked_up || matches!(body, PartType::Html(_)) {
                    texts.push(html_to_text(&text));
                }
                texts.push(text);
            }
        }
    }
    Ok(nested)
}

/// A message within a message. Of one that is packed the library takes what follows for its header, the next
/// boundary and the part behind it too: what stands before the boundary is unpacked, what stands behind is a
/// message's part of its own.
fn unpacked(part: &MessagePart<'_>, raw: &[u8]) -> Vec<Vec<u8>> {
    let (whole, is_damaged) = parts::decoded(part, raw);
    let boundary = raw.windows(3).position(|start| start == b"\n--").filter(|_| is_damaged);
    let Some((before, boundary)) = boundary.and_then(|at| raw.split_at_checked(at + 1)) else {
        return vec![whole.into_owned()];
    };
    let behind = boundary.split_inclusive(|byte| *byte == b'\n').next().map_or(0, <[u8]>::len);
    let behind = boundary.get(behind..).unwrap_or_default();
    vec![parts::decoded(part, before).0.into_owned(), behind.to_vec()]
}
