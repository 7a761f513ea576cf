//! Who vouches for a kept message. Which name is asked for stands in a file that may be hostile, so it is
//! shown first and asked on the member's word, once.

use std::sync::{Mutex, PoisonError};

use domain::OrganizationId;
use mail::dkim::{Checked, DkimError, Dns, KeyFault, KeyOrigin, KeySource, Keys, PastedKey, Verdict, verify};
use mail::{Received, read, unsubscribe};
use rights::evidence::Digest;
use rights::{Event, RequestId, SignatureVerdict};
use vault::{DocumentKind, Tx};

use crate::rights::{reading::asked::Asked, reading::view::RequestDetail};
use crate::{App, AppError, drafts::check_length};

impl App {
    /// The names whose TXT records would be asked for; none if every signature has failed already.
    ///
    /// # Errors
    /// [`AppError::NotFound`], or if the message cannot be read.
    pub async fn signature_names(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        message: Digest,
    ) -> Result<Vec<String>, AppError> {
        let bytes = self.kept_message(organization, id, message)?;
        let nobody = Witness::new(&Nobody);
        // Why none can be looked at shows when it is looked at.
        drop(verify(&bytes, &nobody, self.now()).await);
        Ok(nobody.into_asked().into_iter().map(|(name, _)| name).collect())
    }

    /// Looks at the signature of a kept message and notes what it found: with `key` by the key the member
    /// brought, without by the one the domain publishes.
    ///
    /// # Errors
    /// [`AppError::KeyUnreachable`] if no name server answers, [`AppError::HoldsCode`] if what was brought holds
    /// what must not leave; nothing is noted then.
    pub async fn check_signature(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        message: Digest,
        key: Option<&str>,
    ) -> Result<RequestDetail, AppError> {
        check_length(key)?;
        if let Some(key) = key {
            // It is kept for good and goes along with the evidence.
            if self.desk(organization)?.for_leaving()?.holds_secret(key) {
                return Err(AppError::HoldsCode);
            }
            return self.check_signature_with(&PastedKey::new(key), organization, id, message).await;
        }
        let servers = Dns::of_the_system().map_err(|_| AppError::KeyUnreachable)?;
        self.check_signature_with(&servers, organization, id, message).await
    }

    /// The same by keys of the caller's.
    ///
    /// # Errors
    /// As [`App::check_signature`].
    pub async fn check_signature_with(
        &self,
        keys: &dyn KeySource,
        organization: &OrganizationId,
        id: RequestId,
        message: Digest,
    ) -> Result<RequestDetail, AppError> {
        let bytes = self.kept_message(organization, id, message)?;
        let received = read(&bytes, self.now())?;
        let witness = Witness::new(keys);
        let checked = match verify(&bytes, &witness, self.now()).await {
            Ok(checked) => checked,
            Err(DkimError::Unavailable) => return Err(AppError::Interrupted),
            // More than any honest message has: it proves nothing.
            Err(_) => vec![nothing_proven()],
        };
        let found = Found::of(&checked, &received)?;
        let way = unsubscribe::one_click(&received, &checked);
        let event = Event::SignatureChecked {
            on: self.today(),
            message,
            verdict: found.verdict,
            domain: found.domain,
            aligned: found.aligned,
            whole: found.whole,
            pasted: keys.origin() == KeyOrigin::Pasted,
            unsubscribe: way.is_some(),
            vouched_by: way.map(|way| way.signed_by.to_ascii_lowercase()).filter(|domain| is_shown(domain)),
        };
        let key = as_document(&witness.into_asked());
        let now = self.now();
        self.room(organization)?.vault().write(|tx| {
            let asked = Asked::read(tx, id)?;
            asked.insist_whole(tx)?;
            asked.course.clone().after(&event)?;
            let document = match &key {
                Some(key) => Some(tx.rights_documents().put(id, DocumentKind::Note, key, now)?),
                None => None,
            };
            tx.rights_log().append(id, &event, document, now)?;
            Ok::<_, AppError>(())
        })?;
        self.requests_changed(organization);
        self.request(organization, id)
    }

    /// The bytes of an e-mail kept with a request, as they were kept.
    pub(super) fn kept_message(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        message: Digest,
    ) -> Result<Vec<u8>, AppError> {
        self.room(organization)?.vault().read(|tx: &Tx<'_>| {
            let kept = tx.rights_documents().get(id, message)?;
            let kept = kept.filter(|kept| kept.row.kind == DocumentKind::Message).ok_or(AppError::NotFound)?;
            if kept.is_as_kept() { Ok(kept.bytes) } else { Err(rights::RightsError::UnreadableEntry.into()) }
        })
    }
}

/// What all signatures of a message come to.
struct Found {
    verdict: SignatureVerdict,
    domain: Option<String>,
    aligned: bool,
    whole: bool,
}

impl Found {
    /// The one that says most: a proof of the sender's own domain, then another's proof, then a failure.
    fn of(checked: &[Checked], received: &Received) -> Result<Self, AppError> {
        let author = match received.from.as_slice() {
            [one] if !received.has_several_from => one.address.as_deref(),
            // With two authors nobody speaks for the one that is shown.
            _ => None,
        };
        let aligned = |one: &Checked| author.is_some_and(|author| one.speaks_for(author));
        let weight = |one: &&Checked| match &one.verdict {
            Verdict::Verified(_) if aligned(one) => 4,
            Verdict::Verified(_) => 3,
            Verdict::NoKey(KeyFault::Unreachable) => 2,
            Verdict::Failed(_) => 1,
            Verdict::NoKey(KeyFault::NotFound) => 0,
        };
        let Some(best) = checked.iter().max_by_key(weight) else {
            return Ok(Self { verdict: SignatureVerdict::NotSigned, domain: None, aligned: false, whole: false });
        };
        let verdict = match &best.verdict {
            Verdict::Verified(_) => SignatureVerdict::Verified,
            Verdict::Failed(_) => SignatureVerdict::Failed,
            Verdict::NoKey(KeyFault::NotFound) => SignatureVerdict::NoKey,
            Verdict::NoKey(KeyFault::Unreachable) => return Err(AppError::KeyUnreachable),
        };
        Ok(Self {
            verdict,
            domain: Some(best.domain.to_ascii_lowercase()).filter(|domain| is_shown(domain)),
            // One that proves nothing speaks for nobody.
            aligned: best.coverage().is_some() && aligned(best),
            whole: best.coverage().is_some_and(|coverage| coverage.has_whole_text),
        })
    }
}

/// A name that may stand in the log for good: a host's letters, no more than a host has.
fn is_shown(domain: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    !domain.is_empty() && domain.len() <= 253 && domain.bytes().all(is_part)
}

fn nothing_proven() -> Checked {
    let (domain, selector) = (String::new(), String::new());
    Checked { domain, selector, verdict: Verdict::Failed(mail::dkim::Why::Unreadable) }
}

/// Each name with its records, one below the other; `None` if no key was asked for.
fn as_document(asked: &[(String, Vec<Vec<u8>>)]) -> Option<Vec<u8>> {
    if asked.is_empty() {
        return None;
    }
    let mut document = Vec::new();
    for (name, records) in asked {
        document.extend_from_slice(name.as_bytes());
        document.push(b'\n');
        for record in records {
            document.extend_from_slice(record);
            document.push(b'\n');
        }
    }
    Some(document)
}

/// What was asked for, and what came.
type Asking = Vec<(String, Vec<Vec<u8>>)>;

/// Passes every question on and remembers it with its answer.
struct Witness<'k> {
    keys: &'k dyn KeySource,
    asked: Mutex<Asking>,
}

impl<'k> Witness<'k> {
    fn new(keys: &'k dyn KeySource) -> Self {
        Self { keys, asked: Mutex::default() }
    }

    fn into_asked(self) -> Asking {
        self.asked.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl KeySource for Witness<'_> {
    fn key<'a>(&'a self, name: &'a str) -> Keys<'a> {
        Box::pin(async move {
            let found = self.keys.key(name).await;
            let records = found.as_ref().cloned().unwrap_or_default();
            let name = name.trim_end_matches('.').to_owned();
            self.asked.lock().unwrap_or_else(PoisonError::into_inner).push((name, records));
            found
        })
    }

    fn origin(&self) -> KeyOrigin {
        self.keys.origin()
    }
}

/// Has no key, so that only the questions are heard.
struct Nobody;

impl KeySource for Nobody {
    fn key<'a>(&'a self, _: &'a str) -> Keys<'a> {
        Box::pin(async { Err(KeyFault::NotFound) })
    }

    fn origin(&self) -> KeyOrigin {
        KeyOrigin::Dns
    }
}
