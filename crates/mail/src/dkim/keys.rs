//! Where a signature's key comes from.

use std::pin::Pin;

use thiserror::Error;

/// Why there is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeyFault {
    /// The domain publishes none under this name (any more).
    #[error("the domain publishes no such key")]
    NotFound,
    /// It could not be asked for; it may be there.
    #[error("the key could not be asked for")]
    Unreachable,
}

/// How much a key is worth as a proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyOrigin {
    /// The domain itself published it when it was asked.
    Dns,
    /// The member brought it: the signature fits this key, and the key is as good as its source.
    Pasted,
}

/// The records under a name, each whole.
pub type Keys<'a> = Pin<Box<dyn Future<Output = Result<Vec<Vec<u8>>, KeyFault>> + Send + 'a>>;

/// Gives the TXT records under `selector._domainkey.domain.`.
pub trait KeySource: Send + Sync {
    /// Asks once.
    fn key<'a>(&'a self, name: &'a str) -> Keys<'a>;

    /// What its keys are worth.
    fn origin(&self) -> KeyOrigin;
}

/// A key as text, for a domain that has taken it down or a computer without a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedKey(Vec<u8>);

impl PastedKey {
    /// Takes what stands in the record, with or without the quotes in which tools show it; several quoted
    /// pieces are one key.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let inside = |text: &str| text.split('"').skip(1).step_by(2).collect::<String>();
        let text =
            if text.contains('"') { inside(text) } else { text.split_whitespace().collect::<Vec<_>>().join(" ") };
        Self(text.into_bytes())
    }
}

impl KeySource for PastedKey {
    fn key<'a>(&'a self, _: &'a str) -> Keys<'a> {
        Box::pin(async { Ok(vec![self.0.clone()]) })
    }

    fn origin(&self) -> KeyOrigin {
        KeyOrigin::Pasted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_key_may_come_in_quoted_pieces() {
        let whole = PastedKey(b"v=DKIM1; p=AAAABBBB".to_vec());
        for text in [
            "v=DKIM1; p=AAAABBBB",
            "  v=DKIM1;\n p=AAAABBBB\n",
            "\"v=DKIM1; p=AAAABBBB\"",
            "s._domainkey.example.org. 300 IN TXT \"v=DKIM1; p=AAAA\" \"BBBB\"",
        ] {
            assert_eq!(PastedKey::new(text), whole, "{text}");
        }
    }
}
