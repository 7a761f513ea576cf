//! How a sender says to stop its letters (RFC 2369), and when one click may do it (RFC 8058).
//!
//! Both come from a file that may be hostile. Nothing here sends anything: a click that shows the host
//! does, and only by POST.

use url::Url;

use crate::dkim::{Checked, KeyOrigin};
use crate::{Address, Received, clean};

/// Most ways one message may name.
const MAX_WAYS: usize = 10;
/// The only value that means one click. Source: RFC 8058, section 3.1.
const ONE_CLICK: &str = "List-Unsubscribe=One-Click";
/// Longest subject of a letter that is taken over, characters.
const MAX_SUBJECT_CHARS: usize = 200;

/// An address to which one POST ends the letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneClick {
    /// Where to; always `https`, without user name.
    pub url: Url,
    /// The host as it is shown before the click, as its A-label, with the port where it is not the usual one.
    pub host: String,
    /// The domain that vouches for it.
    pub signed_by: String,
}

/// A letter that ends the letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StopLetter {
    /// To whom.
    pub to: Address,
    /// The subject it must have, if it names one.
    pub subject: Option<String>,
}

/// The one-click way, if a verified signature vouches for it.
///
/// Only if the message holds exactly one of each field, the signature covers both by a key the domain
/// itself publishes, the second says one click and nothing else, and the first names an `https` address.
///
/// Source: RFC 8058, sections 3.1, 3.2 and 4.
#[must_use]
pub fn one_click(received: &Received, signatures: &[Checked]) -> Option<OneClick> {
    let ([list], [post]) = (received.unsubscribe.list.as_slice(), received.unsubscribe.post.as_slice()) else {
        return None;
    };
    if !post.eq_ignore_ascii_case(ONE_CLICK) {
        return None;
    }
    let is_vouching = |checked: &&Checked| {
        let coverage = checked.coverage().filter(|coverage| coverage.key == KeyOrigin::Dns);
        coverage.is_some_and(|it| it.covers("List-Unsubscribe") && it.covers("List-Unsubscribe-Post"))
    };
    let signer = signatures.iter().find(is_vouching)?;
    ways(list).into_iter().find_map(|way| {
        let url = Url::parse(&way).ok().filter(is_safe)?;
        let host = shown_host(&url)?;
        Some(OneClick { url, host, signed_by: signer.domain.clone() })
    })
}

fn shown_host(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    Some(url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
}

fn is_safe(url: &Url) -> bool {
    url.scheme() == "https" && url.username().is_empty() && url.password().is_none() && url.host_str().is_some()
}

/// The ways by letter, whoever vouches for them: the member sees and sends the letter.
#[must_use]
pub fn letters(received: &Received) -> Vec<StopLetter> {
    let ways = received.unsubscribe.list.iter().flat_map(|list| ways(list));
    ways.take(MAX_WAYS).filter_map(|way| letter(&way)).collect()
}

/// Source: RFC 6068, section 2: only one recipient and the subject are taken over.
fn letter(way: &str) -> Option<StopLetter> {
    let url = Url::parse(way).ok().filter(|url| url.scheme() == "mailto")?;
    let to = percent_encoding::percent_decode_str(url.path()).decode_utf8().ok()?;
    let to = Address::parse(&to).ok()?;
    // In such a link a plus is a plus.
    let query = url.query().unwrap_or_default().replace('+', "%2B");
    let mut fields = url::form_urlencoded::parse(query.as_bytes());
    let subject = fields.find(|(name, _)| name.eq_ignore_ascii_case("subject"));
    let subject =
        subject.map(|(_, value)| clean::line(&value, MAX_SUBJECT_CHARS)).filter(|subject| !subject.is_empty());
    Some(StopLetter { to, subject })
}

/// What stands between angle brackets; space within it was only folding. Source: RFC 2369, section 2.
fn ways(list: &str) -> Vec<String> {
    let inside = list.split('<').skip(1).filter_map(|rest| rest.split_once('>').map(|(inside, _)| inside));
    inside.take(MAX_WAYS).map(|way| way.split_whitespace().collect()).collect()
}
