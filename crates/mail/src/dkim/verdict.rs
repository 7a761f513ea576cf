//! What a signature proves, or why it proves nothing.

use super::keys::{KeyFault, KeyOrigin};

/// One signature of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The domain that signs, as the signature says; empty if it cannot be read.
    pub domain: String,
    /// Which of the domain's keys.
    pub selector: String,
    /// What came of it.
    pub verdict: Verdict,
}

impl Checked {
    pub(super) const fn unreadable() -> Self {
        Self { domain: String::new(), selector: String::new(), verdict: Verdict::Failed(Why::Unreadable) }
    }

    /// What the signature covers, if it is verified.
    #[must_use]
    pub const fn coverage(&self) -> Option<&Coverage> {
        match &self.verdict {
            Verdict::Verified(coverage) => Some(coverage),
            Verdict::Failed(_) | Verdict::NoKey(_) => None,
        }
    }

    /// Whether the signing domain is the one of `address` or stands above it.
    ///
    /// Another domain may vouch for a message too, and often does for a newsletter; it says nothing
    /// about who wrote it. Source: RFC 7489, section 3.1.1, without its list of public suffixes.
    #[must_use]
    pub fn speaks_for(&self, address: &str) -> bool {
        let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain).to_ascii_lowercase();
        let signer = self.domain.to_ascii_lowercase();
        let is_above = domain.strip_suffix(&signer).is_some_and(|rest| rest.ends_with('.'));
        !signer.is_empty() && (domain == signer || is_above)
    }
}

/// What came of one signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The domain's key fits.
    Verified(Coverage),
    /// It proves nothing.
    Failed(Why),
    /// Without the key nothing can be said.
    NoKey(KeyFault),
}

/// What a verified signature covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Names of the fields, in small letters and sorted, of which every single one is covered. A name of
    /// which the message holds one more than was signed is not among them.
    pub fields: Vec<String>,
    /// Whether the text is covered to its end; with the tag `l=` something may have been added.
    pub has_whole_text: bool,
    /// Where the key came from.
    pub key: KeyOrigin,
}

impl Coverage {
    /// Whether every field of this name is covered.
    #[must_use]
    pub fn covers(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.eq_ignore_ascii_case(name))
    }
}

/// Why a signature proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It cannot be read.
    Unreadable,
    /// Its own end date has passed.
    Expired,
    /// The text is not the one that was signed.
    TextAltered,
    /// A covered field is not the one that was signed, or the signature is not by this key.
    HeaderAltered,
    /// It does not cover the author, or a second author was added.
    AuthorNotCovered,
    /// Its method is broken.
    WeakAlgorithm,
    /// The key is too short.
    WeakKey,
    /// The domain has withdrawn the key.
    KeyRevoked,
    /// What stands in the key's place is none.
    KeyUnusable,
    /// It is given in the name of another domain than the key's.
    WrongIdentity,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_speaks_for_itself_and_what_lies_below() {
        let by = |domain: &str| Checked { domain: domain.to_owned(), ..Checked::unreadable() };
        assert!(by("example.org").speaks_for("ada@example.org"));
        assert!(by("Example.org").speaks_for("ada@News.example.org"));
        assert!(!by("news.example.org").speaks_for("ada@example.org"));
        assert!(!by("ample.org").speaks_for("ada@example.org"));
        assert!(!by("").speaks_for("ada@example.org"));
        assert!(!by("example.org").speaks_for("example.org"));
    }
}
