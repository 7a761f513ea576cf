//! An e-mail address that may stand in a header and in an SMTP command.

use std::fmt;

use lettre::address::Address as Checked;
use thiserror::Error;
use url::Host;

use crate::clean::is_unfit_for_a_line;

/// Longest address, bytes. Source: RFC 5321, section 4.5.3.1.3, less the brackets.
const MAX_BYTES: usize = 254;

/// Why a contact is not an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AddressError {
    /// Nothing was given.
    #[error("there is no address")]
    Empty,
    /// A line break, a control character, or one that hides or turns what follows.
    #[error("the address holds a character that no address has")]
    Character,
    /// Longer than any address.
    #[error("the address is too long")]
    TooLong,
    /// Not `name@domain`: a web address, a phone number, a name.
    #[error("the text is not an e-mail address")]
    NotAnAddress,
    /// Letters before the `@` that many mail servers cannot carry.
    #[error("the part before the @ holds letters that many mail servers cannot carry")]
    NotAscii,
}

/// A plain address, `name@domain`: no display name, no quotes, no comments, ASCII only.
///
/// The domain is kept as its A-label, so that a look-alike letter shows itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address {
    text: String,
    at: usize,
}

impl Address {
    /// Reads an address as a member types it or a policy names it; spaces around it are no part of it.
    ///
    /// # Errors
    /// [`AddressError`] by what is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, AddressError> {
        let typed = typed.trim_matches([' ', '\t']);
        if typed.is_empty() {
            return Err(AddressError::Empty);
        }
        if typed.chars().any(is_unfit_for_a_line) {
            return Err(AddressError::Character);
        }
        if typed.len() > MAX_BYTES {
            return Err(AddressError::TooLong);
        }
        let (name, domain) = typed.rsplit_once('@').ok_or(AddressError::NotAnAddress)?;
        if !name.is_ascii() {
            return Err(AddressError::NotAscii);
        }
        let Ok(Host::Domain(domain)) = Host::parse(domain) else { return Err(AddressError::NotAnAddress) };
        let is_name = is_dot_atom(name) && domain.contains('.') && !domain.ends_with('.');
        let text = format!("{name}@{domain}");
        if !is_name || text.parse::<Checked>().is_err() {
            return Err(AddressError::NotAnAddress);
        }
        if text.len() > MAX_BYTES {
            return Err(AddressError::TooLong);
        }
        Ok(Self { at: name.len(), text })
    }

    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The part before the `@`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.text.get(..self.at).unwrap_or_default()
    }

    /// The part after the `@`, as its A-label.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.text.get(self.at + 1..).unwrap_or_default()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Source: RFC 5322, section 3.2.3 (`dot-atom-text`).
fn is_dot_atom(name: &str) -> bool {
    let is_atom = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b))
    };
    name.len() <= 64 && name.split('.').all(is_atom)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_members_type_becomes_an_address() {
        for (typed, read) in [
            ("ada@example.org", "ada@example.org"),
            (" ada+gdpr@Mail.Example.ORG ", "ada+gdpr@mail.example.org"),
            ("o'brien@example.org", "o'brien@example.org"),
            ("ada@bücher.example", "ada@xn--bcher-kva.example"),
            // The second letter is Cyrillic: it shows itself.
            ("ada@pаypal.example", "ada@xn--pypal-4ve.example"),
        ] {
            assert_eq!(Address::parse(typed).expect(typed).as_str(), read);
        }
        let ada = Address::parse("ada@example.org").expect("an address");
        assert_eq!((ada.name(), ada.domain()), ("ada", "example.org"));
    }

    #[test]
    fn a_contact_that_is_no_address_is_refused_by_its_reason() {
        use AddressError as E;
        for (typed, why) in [
            ("", E::Empty),
            ("  ", E::Empty),
            ("https://example.org/contact", E::NotAnAddress),
            ("+49 30 1234", E::NotAnAddress),
            ("Ada <ada@example.org>", E::NotAnAddress),
            ("<ada@example.org>", E::NotAnAddress),
            ("ada@example.org, ben@example.org", E::NotAnAddress),
            ("ada@example.org?bcc=ben@example.org", E::NotAnAddress),
            ("ada@", E::NotAnAddress),
            ("@example.org", E::NotAnAddress),
            ("ada", E::NotAnAddress),
            ("ada@@example.org", E::NotAnAddress),
            ("ada@localhost", E::NotAnAddress),
            ("ada@[127.0.0.1]", E::NotAnAddress),
            ("ada@127.0.0.1", E::NotAnAddress),
            ("ada..b@example.org", E::NotAnAddress),
            (".ada@example.org", E::NotAnAddress),
            ("\"ada b\"@example.org", E::NotAnAddress),
            ("ada@exa mple.org", E::NotAnAddress),
            ("ada@example.org.", E::NotAnAddress),
            ("ada@example.org\r\nBcc: ben@example.org", E::Character),
            ("ada\0@example.org", E::Character),
            ("ada@example.org\n", E::Character),
            ("ada\u{202E}@example.org", E::Character),
            ("ädä@example.org", E::NotAscii),
        ] {
            assert_eq!(Address::parse(typed), Err(why), "{typed:?}");
        }
        let long = format!("ada@{}.example", "a.".repeat(200));
        assert_eq!(Address::parse(&long), Err(E::TooLong));
    }
}
