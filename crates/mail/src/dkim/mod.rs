//! Whether a message is signed by a domain, and what of it (RFC 6376).
//!
//! `mail-auth` computes; what it is given is prepared here: every key is fetched before, one query for
//! each name, and while it verifies it can reach no network. A signature proves that a domain vouched
//! for some fields and perhaps for the text, not that what stands there is true.

mod dns;
mod keys;
mod verdict;

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;
use mail_auth::common::crypto::{Algorithm, HashAlgorithm};
use mail_auth::common::parse::TxtRecordParser;
use mail_auth::common::verify::{DomainKey, VerifySignature};
use mail_auth::dkim::{DkimError as Beneath, Signature};
use mail_auth::{AuthenticatedMessage, DkimResult, Error, MessageAuthenticator, Parameters, ResolverCache, Txt};
use thiserror::Error as ThisError;

pub use dns::Dns;
pub use keys::{KeyFault, KeyOrigin, KeySource, Keys, PastedKey};
pub use verdict::{Checked, Coverage, Verdict, Why};

use crate::clean::bytes_with_crlf;
use crate::read::{MAX_FILE_BYTES, head_of};

/// Most signatures of one message.
const MAX_SIGNATURES: usize = 12;
/// Most fields one signature covers.
const MAX_COVERED: usize = 200;
/// Smallest RSA key that proves anything, bits. Source: RFC 8301, section 3.2.
const MIN_RSA_BITS: usize = 1_024;

/// Why no signature was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ThisError)]
pub enum DkimError {
    /// The message is larger or its header longer than one that is read at all.
    #[error("the message is too large to verify")]
    TooLarge,
    /// More signatures than any honest message has.
    #[error("the message has too many signatures")]
    TooManySignatures,
    /// There is no header to verify.
    #[error("the message has no header")]
    NotAMessage,
    /// The library could not be set up.
    #[error("signatures cannot be verified now")]
    Unavailable,
}

/// Verifies every signature of the message, in the order of its header; an unsigned one gives none.
///
/// `keys` is asked at most once for each key's name, and not at all for a signature that has failed
/// already. `now` judges whether a signature has expired. A file with bare line feeds is verified with
/// the line ends it travelled with.
///
/// # Errors
/// [`DkimError`] if no signature could be looked at.
pub async fn verify(bytes: &[u8], keys: &dyn KeySource, now: Timestamp) -> Result<Vec<Checked>, DkimError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(DkimError::TooLarge);
    }
    let bytes = bytes_with_crlf(bytes);
    let head = head_of(&bytes).map_err(|_| DkimError::TooLarge)?;
    if signature_fields(head) > MAX_SIGNATURES {
        return Err(DkimError::TooManySignatures);
    }
    let message = AuthenticatedMessage::parse_with_opts(&bytes, None, false).ok_or(DkimError::NotAMessage)?;
    let is_dkim = |name: &[u8]| name.trim_ascii().eq_ignore_ascii_case(b"DKIM-Signature");
    let unreadable = message.errors.iter().filter(|field| is_dkim(field.name));
    let mut checked: Vec<Checked> = unreadable.map(|_| Checked::unreadable()).collect();
    let (mut fetched, mut verdicts) = (Fetched::default(), Vec::new());
    for field in &message.dkim_headers {
        let settled = match flaw(&message, &field.header, now) {
            Some(why) => Some(Verdict::Failed(why)),
            None => fetched.fetch(&field.header, keys).await,
        };
        verdicts.push(settled);
    }
    let library = dns::offline().ok_or(DkimError::Unavailable)?;
    let outputs = judge(&library, &message, &fetched).await;
    let tail = outputs.iter().rev().take(message.dkim_headers.len()).rev();
    for ((field, settled), result) in message.dkim_headers.iter().zip(verdicts).zip(tail) {
        let signature = &field.header;
        let verdict = settled.unwrap_or_else(|| match why(result) {
            Some(why) => Verdict::Failed(why),
            None => Verdict::Verified(coverage(&message, signature, keys.origin())),
        });
        checked.push(Checked { domain: signature.d.clone(), selector: signature.s.clone(), verdict });
    }
    Ok(checked)
}

async fn judge(library: &MessageAuthenticator, message: &AuthenticatedMessage<'_>, keys: &Fetched) -> Vec<DkimResult> {
    let outputs = library.verify_dkim(Parameters::new(message).with_txt_cache(keys)).await;
    outputs.iter().map(|output| output.result().clone()).collect()
}

/// Counts generously: whatever could be read as a signature.
fn signature_fields(head: &[u8]) -> usize {
    let starts =
        |line: &&[u8]| line.trim_ascii_start().get(..4).is_some_and(|start| start.eq_ignore_ascii_case(b"DKIM"));
    head.split(|byte| *byte == b'\n').filter(starts).count()
}

/// What is wrong with a signature before its key is looked at.
fn flaw(message: &AuthenticatedMessage<'_>, signature: &Signature, now: Timestamp) -> Option<Why> {
    let is_host = |name: &str| {
        name.len() <= 253 && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
    };
    if !is_host(&signature.d) || !is_host(&signature.s) || !signature.d.contains('.') || signature.h.len() > MAX_COVERED
    {
        return Some(Why::Unreadable);
    }
    // Source: RFC 8301, section 3.1.
    if signature.a == Algorithm::RsaSha1 {
        return Some(Why::WeakAlgorithm);
    }
    let now = u64::try_from(now.as_second()).unwrap_or(0);
    if signature.x != 0 && (signature.x <= now || signature.x <= signature.t) {
        return Some(Why::Expired);
    }
    // Source: RFC 6376, section 5.4: a signature without the author proves nothing about the author.
    if !is_covered(message, signature, "from") {
        return Some(Why::AuthorNotCovered);
    }
    let hash = HashAlgorithm::from(signature.a);
    let fits = message
        .body_hashes
        .iter()
        .any(|(c, h, l, hash_of)| *c == signature.cb && *h == hash && *l == signature.l && *hash_of == signature.bh);
    (!fits).then_some(Why::TextAltered)
}

/// Whether every field of this name is covered; one that was added later would not be.
fn is_covered(message: &AuthenticatedMessage<'_>, signature: &Signature, name: &str) -> bool {
    let is_it = |field: &[u8]| field.trim_ascii().eq_ignore_ascii_case(name.as_bytes());
    let there = message.headers.iter().filter(|(field, _)| is_it(field)).count();
    let signed = signature.h.iter().filter(|field| is_it(field.as_bytes())).count();
    there > 0 && signed >= there
}

fn coverage(message: &AuthenticatedMessage<'_>, signature: &Signature, key: KeyOrigin) -> Coverage {
    let mut fields: Vec<String> = signature.h.iter().map(|name| name.trim().to_ascii_lowercase()).collect();
    fields.sort_unstable();
    fields.dedup();
    fields.retain(|name| is_covered(message, signature, name));
    Coverage { fields, has_whole_text: signature.l == 0, key }
}

fn why(result: &DkimResult) -> Option<Why> {
    let error = match result {
        DkimResult::Pass => return None,
        DkimResult::Neutral(e) | DkimResult::Fail(e) | DkimResult::PermError(e) | DkimResult::TempError(e) => e,
        DkimResult::None => return Some(Why::Unreadable),
    };
    Some(match error {
        Error::Dkim(Beneath::SignatureExpired) => Why::Expired,
        Error::Dkim(Beneath::FailedBodyHashMatch) => Why::TextAltered,
        Error::Dkim(Beneath::FailedAuidMatch) => Why::WrongIdentity,
        Error::Crypto(_) => Why::HeaderAltered,
        _ => Why::Unreadable,
    })
}

/// The keys at hand; whatever else the library asks for is not there, so it never goes to the network.
#[derive(Default)]
struct Fetched(HashMap<Box<str>, Result<Txt, Verdict>>);

impl Fetched {
    /// Gets the signature's key, unless it was fetched before; a verdict if it cannot be used.
    async fn fetch(&mut self, signature: &Signature, keys: &dyn KeySource) -> Option<Verdict> {
        let name = signature.domain_key().to_ascii_lowercase();
        if !self.0.contains_key(name.as_str()) {
            let key = keys.key(&name).await.map_err(Verdict::NoKey).and_then(|records| usable(&records));
            self.0.insert(name.clone().into(), key);
        }
        self.0.get(name.as_str()).and_then(|key| key.as_ref().err().cloned())
    }
}

/// The first record that is a key.
fn usable(records: &[Vec<u8>]) -> Result<Txt, Verdict> {
    let mut refusal = Verdict::NoKey(KeyFault::NotFound);
    for record in records {
        match DomainKey::parse(record) {
            Ok(key) if key.p.public_key_bits() < MIN_RSA_BITS && key.p.public_key_bits() > 256 => {
                refusal = Verdict::Failed(Why::WeakKey);
            }
            Ok(key) => return Ok(Txt::DomainKey(Arc::new(key))),
            Err(Error::Dkim(Beneath::RevokedPublicKey)) => refusal = Verdict::Failed(Why::KeyRevoked),
            Err(_) => refusal = Verdict::Failed(Why::KeyUnusable),
        }
    }
    Err(refusal)
}

impl ResolverCache<Box<str>, Txt> for Fetched {
    fn get<Q>(&self, name: &Q) -> Option<Txt>
    where
        Box<str>: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        let none = || Txt::Error(Error::Dns(mail_auth::DnsError::InvalidRecordType));
        Some(self.0.get(name).and_then(|key| key.as_ref().ok().cloned()).unwrap_or_else(none))
    }

    fn remove<Q>(&self, _: &Q) -> Option<Txt>
    where
        Box<str>: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        None
    }

    fn insert(&self, _: Box<str>, _: Txt, _: Instant) {}
}
