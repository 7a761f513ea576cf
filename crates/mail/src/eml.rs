//! A letter as the bytes of an RFC 5322 message, written by `lettre`.

use std::time::SystemTime;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lettre::message::header::{ContentTransferEncoding, ContentType, From, HeaderName, HeaderValue};
use lettre::message::{Attachment as Part, Body, Mailbox, Message as Written, MultiPart, SinglePart};

use crate::clean::with_crlf;
use crate::{Address, Attachment, Message, MessageError, MessageId};

/// Opens the file as a draft in mail programs that know it; the others show a received message.
const UNSENT: HeaderName = HeaderName::new_from_ascii_str("X-Unsent");
const SUBJECT: HeaderName = HeaderName::new_from_ascii_str("Subject");

impl Message {
    /// The letter as it is sent: ASCII, every line ended by CRLF.
    ///
    /// # Errors
    /// [`MessageError::Build`] if the library refuses; every part was checked before.
    pub fn to_eml(&self) -> Result<Vec<u8>, MessageError> {
        self.render(false)
    }

    /// The letter as a file to open in a mail program and send from there.
    ///
    /// # Errors
    /// As [`Message::to_eml`].
    pub fn to_draft(&self) -> Result<Vec<u8>, MessageError> {
        self.render(true)
    }

    fn render(&self, is_draft: bool) -> Result<Vec<u8>, MessageError> {
        let date = SystemTime::from(self.date);
        let sender = self.from.as_ref().unwrap_or(&self.to);
        let mut builder = Written::builder()
            .date(date)
            .message_id(Some(self.id.to_string()))
            .from(mailbox(sender, self.sender_name.clone())?)
            .to(mailbox(&self.to, None)?)
            .raw_header(subject(&self.subject));
        if let Some(parent) = &self.in_reply_to {
            builder = builder.in_reply_to(parent.to_string()).references(listed(&self.references));
        }
        if is_draft {
            builder = builder.raw_header(HeaderValue::new(UNSENT, "1".to_owned()));
        }
        let text = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(text(&self.body));
        let mut written = if self.attachments.is_empty() {
            builder.singlepart(text)?
        } else {
            let parts = MultiPart::mixed().singlepart(text);
            builder.multipart(
                self.attachments.iter().try_fold(parts, |parts, file| part(file).map(|p| parts.singlepart(p)))?,
            )?
        };
        if self.from.is_none() {
            // The library wants a sender; a draft gets its own in the mail program.
            written.headers_mut().remove::<From>();
        }
        let mut bytes = written.formatted();
        if !bytes.ends_with(b"\r\n") {
            bytes.extend_from_slice(b"\r\n");
        }
        Ok(bytes)
    }
}

fn mailbox(address: &Address, name: Option<String>) -> Result<Mailbox, MessageError> {
    let address = lettre::Address::new(address.name(), address.domain());
    Ok(Mailbox::new(name, address.map_err(|_| lettre::error::Error::MissingTo)?))
}

fn listed(references: &[MessageId]) -> String {
    references.iter().map(MessageId::as_str).collect::<Vec<_>>().join(" ")
}

/// Always base64: what is readable must arrive byte for byte too.
fn part(file: &Attachment) -> Result<SinglePart, MessageError> {
    let kind = ContentType::parse(&file.kind).map_err(|_| MessageError::AttachmentKind)?;
    let body = Body::new_with_encoding(file.bytes.clone(), ContentTransferEncoding::Base64);
    let body = body.map_err(|_| MessageError::AttachmentKind)?;
    Ok(Part::new(file.name.clone()).body(body, kind))
}

/// The text in the encoding that suits it. Bare line feeds would get past the dots that SMTP puts
/// before lines: none is left here.
fn text(body: &str) -> Body {
    let lines = with_crlf(body);
    // The library ends an unpacked text by itself; a packed one must hold its own last line end.
    let open = Body::new(lines.strip_suffix("\r\n").unwrap_or(&lines).to_owned());
    if open.encoding() == ContentTransferEncoding::Base64 { Body::new(lines) } else { open }
}

/// Bytes of the subject in one encoded word, so that a line stays under 76. Source: RFC 2047, section 2.
const WORD_BYTES: usize = 36;

/// The subject as it is, or all of it encoded where the library would lose a space or a reader would
/// find a meaning in it.
fn subject(text: &str) -> HeaderValue {
    if text.is_ascii() && !text.contains("=?") && !text.contains("  ") {
        return HeaderValue::new(SUBJECT, text.to_owned());
    }
    let mut words = vec![String::new()];
    for c in text.chars() {
        match words.last_mut() {
            Some(word) if word.len() + c.len_utf8() <= WORD_BYTES => word.push(c),
            _ => words.push(c.to_string()),
        }
    }
    let encoded: Vec<String> = words.iter().map(|word| format!("=?utf-8?B?{}?=", STANDARD.encode(word))).collect();
    HeaderValue::dangerous_new_pre_encoded(SUBJECT, text.to_owned(), encoded.join("\r\n "))
}
