//! Where a letter goes.

use std::fmt;

/// An address a letter can reach.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// An e-mail address: one, plain, without a name beside it.
    Email(String),
    /// A postal address, lines separated by line feeds or commas as it was given.
    Post(String),
    /// A page of an authority that takes complaints there: host and path, without `https://`.
    Page(String),
}

impl Address {
    /// Reads what a member gives as a contact; `None` if it is neither kind of address.
    ///
    /// An e-mail address is one word with one `@` and a domain of two labels or more. A postal address has
    /// two parts or more and a digit, and no `@`. Whether it exists nobody can tell from here; `mail` reads
    /// an e-mail address once more, letter by letter, before it stands in a header.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        if typed.contains("://") || typed.chars().any(|c| c.is_control() && c != '\n') {
            return None;
        }
        if typed.contains('@') {
            return is_email(typed).then(|| Self::Email(typed.to_owned()));
        }
        let parts = typed.split(['\n', ',', '，']).filter(|part| !part.trim().is_empty()).count();
        let is_post = parts >= 2 && typed.chars().any(char::is_numeric) && typed.chars().any(char::is_alphabetic);
        is_post.then(|| Self::Post(typed.to_owned()))
    }

    /// Reads where an authority can be reached: an address, or the page it takes complaints on.
    #[must_use]
    pub fn read_authority(typed: &str) -> Option<Self> {
        Self::read(typed).or_else(|| Self::read_page(typed))
    }

    /// Reads a page: a host with a path or without, with `https://` before it or nothing. Nothing that says
    /// who signs in or by which port, and no bare number of a computer.
    #[must_use]
    pub fn read_page(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let page = typed.strip_prefix("https://").unwrap_or(typed).trim_end_matches('/');
        let host = page.split(['/', '?', '#']).next().unwrap_or_default();
        let label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
        let ends_in_a_word = host.rsplit('.').next().is_some_and(|last| last.chars().any(char::is_alphabetic));
        let is_host = host.contains('.') && host.split('.').all(label) && ends_in_a_word;
        let is_unfit = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '@' | '<' | '>' | '"' | '\\');
        (is_host && !page.contains(is_unfit)).then(|| Self::Page(page.to_owned()))
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Email(text) | Self::Post(text) | Self::Page(text) => text,
        }
    }
}

impl fmt::Debug for Address {
    /// The kind only: a contact may be personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Email(_) => "Email(redacted)",
            Self::Post(_) => "Post(redacted)",
            Self::Page(_) => "Page(redacted)",
        })
    }
}

fn is_email(text: &str) -> bool {
    let plain = text.chars().all(|c| !c.is_whitespace() && !matches!(c, ',' | ';' | ':' | '<' | '>' | '"' | '(' | ')'));
    let Some((local, domain)) = text.split_once('@') else { return false };
    let labels = domain.split('.').all(|label| !label.is_empty());
    plain && !local.is_empty() && !domain.contains('@') && domain.contains('.') && labels && text.len() <= 254
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_member_finds_is_read_as_what_it_is_or_not_at_all() {
        for email in ["help@example.org", " a.b+c@mail.example.org ", "info@bücher.example"] {
            assert!(matches!(Address::read(email), Some(Address::Email(_))), "{email}");
        }
        for post in ["1 Main Street, Springfield", "Smarteye Ltd\nRoom 9\nShenzhen", "深圳市南山区1号，518055"]
        {
            assert!(matches!(Address::read(post), Some(Address::Post(_))), "{post}");
        }
        for neither in [
            "",
            "the app store page",
            "https://example.org/contact",
            "+86 755 1234",
            "help@example",
            "help@",
            "@example.org",
            "a@b@example.org",
            "help@example.org, other@example.org",
            "Help <help@example.org>",
            "help@example.org\nBcc: ben@example.org",
            "mailto:help@example.org",
            "Springfield, Main Street",
            "one\ttwo, 3",
        ] {
            assert_eq!(Address::read(neither), None, "{neither:?}");
        }
    }

    #[test]
    fn a_page_of_an_authority_is_a_host_with_a_path_and_nothing_that_leads_elsewhere() {
        for (page, kept) in [
            ("www.dsb.gv.at", "www.dsb.gv.at"),
            ("https://ico.org.uk/complaint/", "ico.org.uk/complaint"),
            (" https://datenschutz.example/form?a=b ", "datenschutz.example/form?a=b"),
        ] {
            assert_eq!(Address::read_page(page), Some(Address::Page(kept.to_owned())), "{page}");
        }
        for neither in [
            "",
            "localhost",
            "127.0.0.1",
            "http://ico.org.uk",
            "https://ico.org.uk:8443",
            "https://ico.org.uk@example.org",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "ico.org.uk /form",
            "ico..uk",
            "the authority",
        ] {
            assert_eq!(Address::read_page(neither), None, "{neither:?}");
        }
        assert!(matches!(Address::read_authority("a@example.org"), Some(Address::Email(_))));
        assert_eq!(Address::read("ico.org.uk"), None, "no organization is written to on a page");
    }
}
