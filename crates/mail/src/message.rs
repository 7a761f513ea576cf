//! A letter before it is sent: every part checked once, so that it can be rendered at any time.

use jiff::Timestamp;
use lettre::message::header::ContentType;
use thiserror::Error;

use crate::clean::{is_unfit_for_a_line, is_unfit_for_a_text};
use crate::{Address, MessageId};

/// Longest subject, characters.
pub const MAX_SUBJECT_CHARS: usize = 400;
/// Longest text, bytes of UTF-8.
pub const MAX_BODY_BYTES: usize = 1024 * 1024;
/// Largest sum of all attachments, bytes before encoding. Larger messages are refused by most servers.
pub const MAX_ATTACHED_BYTES: usize = 18 * 1024 * 1024;
/// Longest name of an attachment, characters.
const MAX_NAME_CHARS: usize = 120;
/// Longest name of a sender, characters.
const MAX_SENDER_CHARS: usize = 100;
/// Most messages an answer may refer to; the first and the latest are kept.
const MAX_REFERENCES: usize = 30;

/// Why a letter cannot be written. What was typed stays where it was typed.
#[derive(Debug, Error)]
pub enum MessageError {
    /// Nothing visible in the subject.
    #[error("the subject is empty")]
    SubjectEmpty,
    /// Longer than [`MAX_SUBJECT_CHARS`].
    #[error("the subject is too long")]
    SubjectTooLong,
    /// A line break, a control character, or one that hides or turns what follows.
    #[error("the subject holds a character that cannot be sent")]
    SubjectCharacter,
    /// Too long, or with a character that hides or turns what follows.
    #[error("the sender's name cannot be sent")]
    SenderName,
    /// Longer than [`MAX_BODY_BYTES`].
    #[error("the text is too long")]
    BodyTooLong,
    /// A control character or NUL.
    #[error("the text holds a character that cannot be sent")]
    BodyCharacter,
    /// Empty, too long, a path, or with a character that hides or turns what follows.
    #[error("an attachment's name cannot be sent")]
    AttachmentName,
    /// Not `type/subtype`.
    #[error("an attachment's type is not one")]
    AttachmentKind,
    /// More than [`MAX_ATTACHED_BYTES`].
    #[error("the attachments are too large")]
    AttachmentsTooLarge,
    /// The library refused to build the message.
    #[error("the message could not be built")]
    Build(#[from] lettre::error::Error),
}

/// A file that goes along with a letter.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) bytes: Vec<u8>,
}

impl std::fmt::Debug for Attachment {
    /// Neither name nor content.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Attachment").field("size_bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

impl Attachment {
    /// A file under `name`, a plain file name, of the media type `kind`, for example `application/pdf`.
    ///
    /// # Errors
    /// [`MessageError::AttachmentName`] or [`MessageError::AttachmentKind`].
    pub fn new(name: &str, kind: &str, bytes: Vec<u8>) -> Result<Self, MessageError> {
        let is_unfit = |c: char| is_unfit_for_a_line(c) || matches!(c, '/' | '\\');
        let fits = !name.trim().is_empty() && name.chars().count() <= MAX_NAME_CHARS;
        if !fits || name.trim() != name || name.starts_with('.') || name.chars().any(is_unfit) {
            return Err(MessageError::AttachmentName);
        }
        if kind.len() > 100 || !kind.bytes().all(|b| matches!(b, b' '..=b'~')) || ContentType::parse(kind).is_err() {
            return Err(MessageError::AttachmentKind);
        }
        Ok(Self { name: name.to_owned(), kind: kind.to_owned(), bytes })
    }
}

/// A letter to one recipient, in plain text.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    pub(crate) id: MessageId,
    pub(crate) date: Timestamp,
    pub(crate) from: Option<Address>,
    pub(crate) sender_name: Option<String>,
    pub(crate) to: Address,
    pub(crate) subject: String,
    pub(crate) body: String,
    pub(crate) in_reply_to: Option<MessageId>,
    pub(crate) references: Vec<MessageId>,
    pub(crate) attachments: Vec<Attachment>,
}

impl std::fmt::Debug for Message {
    /// The id only: everything else is personal data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Message").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Message {
    /// A letter without sender, references and attachments.
    ///
    /// Spaces around the subject are no part of it; line ends of the body are the reader's affair, and
    /// a last one is added where there is none. `date` is written in UTC: it tells no time zone.
    ///
    /// # Errors
    /// [`MessageError`] for the first part that cannot be sent as it is.
    pub fn new(to: Address, subject: &str, body: &str, id: MessageId, date: Timestamp) -> Result<Self, MessageError> {
        let subject = subject.trim();
        if subject.is_empty() {
            return Err(MessageError::SubjectEmpty);
        }
        if subject.chars().any(is_unfit_for_a_line) {
            return Err(MessageError::SubjectCharacter);
        }
        if subject.chars().count() > MAX_SUBJECT_CHARS {
            return Err(MessageError::SubjectTooLong);
        }
        if body.len() > MAX_BODY_BYTES {
            return Err(MessageError::BodyTooLong);
        }
        if body.chars().any(is_unfit_for_a_text) {
            return Err(MessageError::BodyCharacter);
        }
        let (subject, body) = (subject.to_owned(), body.to_owned());
        let (in_reply_to, references, attachments) = (None, Vec::new(), Vec::new());
        Ok(Self { id, date, from: None, sender_name: None, to, subject, body, in_reply_to, references, attachments })
    }

    /// The same letter from `sender`.
    #[must_use]
    pub fn from(mut self, sender: Address) -> Self {
        self.from = Some(sender);
        self
    }

    /// The same letter with the sender's name before their address; an empty one is none.
    ///
    /// # Errors
    /// [`MessageError::SenderName`] if it cannot stand in a header.
    pub fn signed_as(mut self, name: &str) -> Result<Self, MessageError> {
        let name = name.trim();
        if name.chars().any(is_unfit_for_a_line) || name.chars().count() > MAX_SENDER_CHARS {
            return Err(MessageError::SenderName);
        }
        self.sender_name = Some(name.to_owned()).filter(|name| !name.is_empty());
        Ok(self)
    }

    /// The same letter as an answer to `parent`, which itself referred to `before`, oldest first.
    ///
    /// Source: RFC 5322, section 3.6.4.
    #[must_use]
    pub fn answering(mut self, parent: MessageId, before: Vec<MessageId>) -> Self {
        let mut references = before;
        references.retain(|id| *id != parent);
        references.push(parent.clone());
        if references.len() > MAX_REFERENCES {
            references.drain(1..=references.len() - MAX_REFERENCES);
        }
        self.references = references;
        self.in_reply_to = Some(parent);
        self
    }

    /// The same letter with one more file.
    ///
    /// # Errors
    /// [`MessageError::AttachmentsTooLarge`] if all files together are too large to send.
    pub fn attach(mut self, attachment: Attachment) -> Result<Self, MessageError> {
        self.attachments.push(attachment);
        let total: usize = self.attachments.iter().map(|attachment| attachment.bytes.len()).sum();
        if total > MAX_ATTACHED_BYTES { Err(MessageError::AttachmentsTooLarge) } else { Ok(self) }
    }

    /// Its id, by which an answer is found.
    #[must_use]
    pub const fn id(&self) -> &MessageId {
        &self.id
    }

    /// The recipient.
    #[must_use]
    pub const fn to(&self) -> &Address {
        &self.to
    }

    /// The subject.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The text as it was given.
    #[must_use]
    pub fn body(&self) -> &str {
        &self.body
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(subject: &str, body: &str) -> Result<Message, MessageError> {
        let to = Address::parse("privacy@example.org").expect("an address");
        let id = MessageId::parse("<1@example.org>").expect("an id");
        Message::new(to, subject, body, id, Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn what_would_reach_into_the_header_is_refused() {
        for subject in [
            "GDPR\r\nBcc: ben@example.org",
            "GDPR\nX: y",
            "GDPR\rX",
            "a\0b",
            "a\u{85}b",
            "a\u{2028}b",
            "a\u{202E}b",
            "a\u{2066}b",
            "a\u{200B}b",
        ] {
            assert!(matches!(written(subject, "x"), Err(MessageError::SubjectCharacter)), "{subject:?}");
        }
        assert!(matches!(written(" \t", "x"), Err(MessageError::SubjectEmpty)));
        assert!(matches!(written(&"a".repeat(401), "x"), Err(MessageError::SubjectTooLong)));
        for body in ["a\0b", "a\u{7}b", "a\u{1b}[2J"] {
            assert!(matches!(written("x", body), Err(MessageError::BodyCharacter)), "{body:?}");
        }
        assert!(matches!(written("x", &"a".repeat(MAX_BODY_BYTES + 1)), Err(MessageError::BodyTooLong)));
        for name in ["", " ", "a\r\nb.pdf", "../a.pdf", "a\\b", "a\u{202E}fdp.exe", " a.pdf", ".profile"] {
            let refused = Attachment::new(name, "application/pdf", Vec::new());
            assert!(matches!(refused, Err(MessageError::AttachmentName)), "{name:?}");
        }
        for name in ["Ada\r\nBcc: ben@example.org", "Ada\nX", "a\0b", "a\u{202E}b", "a\u{200B}b", &"a".repeat(101)] {
            let refused = written("x", "y").expect("a letter").signed_as(name);
            assert!(matches!(refused, Err(MessageError::SenderName)), "{name:?}");
        }
        for kind in ["", "pdf", "application/pdf\r\nX: y", "a/b/c d"] {
            let refused = Attachment::new("a.pdf", kind, Vec::new());
            assert!(matches!(refused, Err(MessageError::AttachmentKind)), "{kind:?}");
        }
    }

    #[test]
    fn an_answer_refers_to_the_first_and_the_latest() {
        let id = |n: usize| MessageId::parse(&format!("<{n}@example.org>")).expect("an id");
        let answer = written("Re: x", "y").expect("a letter").answering(id(99), (0..50).map(id).collect());
        assert_eq!(answer.in_reply_to, Some(id(99)));
        assert_eq!(answer.references.len(), MAX_REFERENCES);
        assert_eq!((answer.references.first(), answer.references.last()), (Some(&id(0)), Some(&id(99))));
    }

    #[test]
    fn too_much_to_carry_is_refused() {
        let half = || Attachment::new("a.bin", "application/octet-stream", vec![0; MAX_ATTACHED_BYTES / 2 + 1]);
        let letter = written("x", "y").expect("a letter").attach(half().expect("a file")).expect("room");
        assert!(matches!(letter.attach(half().expect("a file")), Err(MessageError::AttachmentsTooLarge)));
    }
}
