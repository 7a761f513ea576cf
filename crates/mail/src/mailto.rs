//! A letter as a link that the mail program opens (RFC 6068).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use thiserror::Error;

use crate::Message;
use crate::clean::with_crlf;

/// First length that does not fit, bytes: what Windows and older browsers cut off.
pub const MAILTO_LIMIT: usize = 2_000;

/// Everything but the unreserved characters of RFC 3986, section 2.3.
const ENCODED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Why a letter cannot travel in a link; it still can as a draft file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MailtoError {
    /// The link would be cut off somewhere on its way.
    #[error("the letter is too long for a link: {encoded_bytes} of {limit} bytes")]
    TooLong {
        /// The link's length as it would go out.
        encoded_bytes: usize,
        /// [`MAILTO_LIMIT`].
        limit: usize,
    },
    /// A link carries no files.
    #[error("a link carries no attachments")]
    HasAttachments,
}

/// The letter as a `mailto:` link with recipient, subject, text and, in an answer, what it answers.
///
/// # Errors
/// [`MailtoError`] if the letter would not arrive whole.
pub fn mailto(message: &Message) -> Result<String, MailtoError> {
    if !message.attachments.is_empty() {
        return Err(MailtoError::HasAttachments);
    }
    let text = with_crlf(&message.body);
    let text = text.strip_suffix("\r\n").unwrap_or(&text);
    let (name, domain) = (message.to.name(), message.to.domain());
    let mut link = format!("mailto:{}@{}", encode(name), encode(domain));
    link.push_str(&format!("?subject={}&body={}", encode(&message.subject), encode(text)));
    if let Some(parent) = &message.in_reply_to {
        link.push_str(&format!("&in-reply-to={}", encode(parent.as_str())));
    }
    let encoded_bytes = link.len();
    if encoded_bytes < MAILTO_LIMIT {
        Ok(link)
    } else {
        Err(MailtoError::TooLong { encoded_bytes, limit: MAILTO_LIMIT })
    }
}

fn encode(text: &str) -> impl std::fmt::Display {
    utf8_percent_encode(text, &ENCODED)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use proptest::prelude::*;
    use url::Url;

    use super::*;
    use crate::{Address, Attachment, MessageId};

    fn letter(to: &str, subject: &str, body: &str) -> Message {
        let to = Address::parse(to).expect("an address");
        let id = MessageId::parse("<1@example.org>").expect("an id");
        Message::new(to, subject, body, id, Timestamp::UNIX_EPOCH).expect("a letter")
    }

    fn field(link: &str, name: &str) -> String {
        let url = Url::parse(link).expect("an address");
        url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
    }

    #[test]
    fn everything_with_a_meaning_in_a_link_is_encoded() {
        let link = mailto(&letter("a+b&c=d@example.org", "GDPR & you?", "Grüße,\nAda #1 100% + more")).expect("short");
        assert_eq!(
            link,
            "mailto:a%2Bb%26c%3Dd@example.org?subject=GDPR%20%26%20you%3F\
             &body=Gr%C3%BC%C3%9Fe%2C%0D%0AAda%20%231%20100%25%20%2B%20more"
        );
        let parent = MessageId::parse("<7@example.org>").expect("an id");
        let answer = letter("a@example.org", "Re: x", "y").answering(parent, Vec::new());
        assert!(mailto(&answer).expect("short").ends_with("&in-reply-to=%3C7%40example.org%3E"));
    }

    #[test]
    fn the_length_is_that_of_the_encoded_link() {
        let rest = mailto(&letter("a@example.org", "x", "")).expect("short").len();
        let fits = MAILTO_LIMIT - 1 - rest;
        assert_eq!(mailto(&letter("a@example.org", "x", &"y".repeat(fits))).expect("just fits").len(), 1_999);
        let too_long = MailtoError::TooLong { encoded_bytes: 2_000, limit: 2_000 };
        assert_eq!(mailto(&letter("a@example.org", "x", &"y".repeat(fits + 1))), Err(too_long));
        // Nine encoded bytes for each Chinese character.
        let chinese = mailto(&letter("a@example.org", "x", &"删".repeat(300)));
        assert_eq!(chinese, Err(MailtoError::TooLong { encoded_bytes: rest + 2_700, limit: 2_000 }));
    }

    #[test]
    fn a_letter_with_a_file_is_no_link() {
        let file = Attachment::new("a.pdf", "application/pdf", vec![1]).expect("a file");
        let letter = letter("a@example.org", "x", "y").attach(file).expect("room");
        assert_eq!(mailto(&letter), Err(MailtoError::HasAttachments));
    }

    proptest! {
        /// Whatever is written comes out of the link again, and nothing else does.
        #[test]
        fn a_link_says_exactly_what_was_written(subject in "[^\\p{C}\u{2028}\u{2029}]{1,30}", body in "[^\\p{C}]{0,60}") {
            prop_assume!(!subject.trim().is_empty());
            let link = mailto(&letter("ada@example.org", &subject, &body));
            prop_assume!(link.is_ok());
            let link = link.expect("just seen");
            prop_assert!(link.bytes().all(|b| b.is_ascii_graphic()));
            prop_assert_eq!(field(&link, "subject"), subject.trim());
            prop_assert_eq!(field(&link, "body"), body);
            prop_assert_eq!(Url::parse(&link).expect("an address").query_pairs().count(), 2);
        }
    }
}
