//! The name by which a message and its answers find each other.

use std::fmt;

use thiserror::Error;

use crate::Address;

/// Longest message id, bytes. Source: RFC 5322, section 2.1.1 (a line), less the field's name.
const MAX_BYTES: usize = 250;
/// Stands in for a domain where there is no sender yet. Source: RFC 6761, section 6.4.
const NO_DOMAIN: &str = "letter.invalid";

/// Why there is no message id.
#[derive(Debug, Error)]
pub enum MessageIdError {
    /// Not `<left@right>` in printable ASCII.
    #[error("the text is not a message id")]
    Malformed,
    /// The operating system gave no random bytes.
    #[error("there was no randomness for a message id")]
    Random(#[from] getrandom::Error),
}

/// A message id with its angle brackets, fit for a header line.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MessageId(String);

impl MessageId {
    /// A new one: random, under the sender's own domain, so that it says nothing about this computer.
    ///
    /// # Errors
    /// [`MessageIdError::Random`] if the operating system gives no random bytes.
    pub fn random(from: Option<&Address>) -> Result<Self, MessageIdError> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes)?;
        let domain = from.map_or(NO_DOMAIN, Address::domain);
        Ok(Self(format!("<{}@{domain}>", hex::encode(bytes))))
    }

    /// Reads a message id, with or without its brackets.
    ///
    /// # Errors
    /// [`MessageIdError::Malformed`] if it could not stand in a header line as it is.
    pub fn parse(text: &str) -> Result<Self, MessageIdError> {
        let text = text.trim_matches([' ', '\t']);
        let inside = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(text);
        let is_plain = |b: u8| b.is_ascii_graphic() && !matches!(b, b'<' | b'>');
        let (left, right) = inside.split_once('@').ok_or(MessageIdError::Malformed)?;
        let fits = !left.is_empty() && !right.is_empty() && inside.len() <= MAX_BYTES && !inside.contains("=?");
        if !fits || !inside.bytes().all(is_plain) {
            return Err(MessageIdError::Malformed);
        }
        Ok(Self(format!("<{inside}>")))
    }

    /// The id with its angle brackets.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_id_names_the_senders_domain_and_nothing_of_the_computer() {
        let ada = Address::parse("ada@example.org").expect("an address");
        let (one, other) = (MessageId::random(Some(&ada)), MessageId::random(Some(&ada)));
        let (one, other) = (one.expect("randomness"), other.expect("randomness"));
        assert_ne!(one, other);
        assert!(one.as_str().ends_with("@example.org>"), "{one}");
        assert_eq!(one.as_str().len(), "<@example.org>".len() + 32);
        assert!(MessageId::random(None).expect("randomness").as_str().ends_with("@letter.invalid>"));
    }

    #[test]
    fn only_what_can_stand_in_a_header_is_an_id() {
        assert_eq!(MessageId::parse(" <a.b$1@example.org> ").expect("an id").as_str(), "<a.b$1@example.org>");
        assert_eq!(MessageId::parse("a@b").expect("an id").as_str(), "<a@b>");
        for text in
            ["", "<>", "a", "<a@>", "<@b>", "<a b@c>", "<a@b>\r\nBcc: <c@d>", "<a@b><c@d>", "<ä@b>", "<=?a@b?=>"]
        {
            assert!(MessageId::parse(text).is_err(), "{text:?}");
        }
        assert!(MessageId::parse(&format!("<{}@b>", "a".repeat(300))).is_err());
    }
}
