//! Ending a sender's letters: one POST to a host that a kept message names, or a letter of the member's.
//! That they took the request is all that is ever said; whether letters stop, time shows.

use domain::OrganizationId;
use jiff::Timestamp;
use mail::dkim::{Checked, Coverage, KeyOrigin, Verdict};
use mail::unsubscribe::{OneClick, StopLetter, letters, one_click};
use mail::{Message, MessageId, Received, mailto, read};
use rights::evidence::Digest;
use rights::{Event, RequestId, SignatureVerdict, Unsubscribing};
use sync::one_click::{Carrier, Internet, OneClickOutcome};

use super::proof::SignatureState;
use crate::rights::{reading::asked::Asked, reading::view::RequestDetail};
use crate::{App, AppError};

/// What became of the request to end a newsletter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsubscribed {
    /// The rights request the message is kept with, as it now stands.
    pub request: RequestDetail,
    /// Why nothing left, or what the server did, by a name the window has words for.
    pub outcome: &'static str,
}

impl App {
    /// Asks once, by POST, to be sent no more letters like this message. It is noted before it leaves and
    /// again with what became of it.
    ///
    /// # Errors
    /// [`AppError::NotOffered`] if no verified signature vouches for the way. Nothing has left then.
    pub async fn unsubscribe(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        message: Digest,
        name: &str,
    ) -> Result<Unsubscribed, AppError> {
        self.unsubscribe_by(&Internet, organization, id, message, name).await
    }

    /// The same by a carrier of the caller's.
    ///
    /// # Errors
    /// As [`App::unsubscribe`].
    pub async fn unsubscribe_by(
        &self,
        carrier: &dyn Carrier,
        organization: &OrganizationId,
        id: RequestId,
        message: Digest,
        name: &str,
    ) -> Result<Unsubscribed, AppError> {
        let received = read(&self.kept_message(organization, id, message)?, self.now())?;
        let vouched = self.room(organization)?.vault().read(|tx| {
            let asked = Asked::read(tx, id)?;
            asked.insist_whole(tx)?;
            Ok::<_, AppError>(asked.events.iter().any(|event| vouches(event, message)))
        })?;
        let way = way(&received).filter(|_| vouched).ok_or(AppError::NotOffered)?;
        let running = self.begin_post(name)?;
        let told = |outcome| Event::UnsubscribeAsked { on: self.today(), message, host: way.host.clone(), outcome };
        self.note_unsubscribing(organization, id, &told(Unsubscribing::Begun))?;
        let outcome = carrier.ask(&way.url, running.cancel()).await;
        self.note_unsubscribing(organization, id, &told(noted(outcome)))?;
        Ok(Unsubscribed { request: self.request(organization, id)?, outcome: shown(outcome) })
    }

    /// The letter that ends the letters, as a link for the mail program.
    ///
    /// # Errors
    /// [`AppError::NotOffered`] if the message names no such way.
    pub fn unsubscribe_letter(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        message: Digest,
    ) -> Result<String, AppError> {
        let received = read(&self.kept_message(organization, id, message)?, self.now())?;
        let StopLetter { to, subject } = letters(&received).into_iter().next().ok_or(AppError::NotOffered)?;
        let id = MessageId::parse("<link@letter.invalid>").map_err(|_| AppError::NotOffered)?;
        let subject = subject.unwrap_or_else(|| "unsubscribe".to_owned());
        let letter = Message::new(to, &subject, "", id, Timestamp::UNIX_EPOCH)?;
        mailto(&letter).map_err(|_| AppError::NotOffered)
    }

    fn note_unsubscribing(&self, organization: &OrganizationId, id: RequestId, event: &Event) -> Result<(), AppError> {
        let now = self.now();
        self.room(organization)?
            .vault()
            .write(|tx| crate::rights::writing::begin::append(tx, &Asked::read(tx, id)?, event, now))?;
        self.requests_changed(organization);
        Ok(())
    }
}

/// Whether this line says that a domain vouches for the message's one-click way.
fn vouches(event: &Event, of: Digest) -> bool {
    let is_its = matches!(event, Event::SignatureChecked { message, .. } if *message == of);
    let found = SignatureState::of(event).filter(|_| is_its);
    found.is_some_and(|it| it.verdict == SignatureVerdict::Verified && !it.pasted && it.unsubscribe)
}

/// The one-click way, as if a domain vouched for it: whether one does, the log says.
fn way(received: &Received) -> Option<OneClick> {
    let fields = vec!["list-unsubscribe".to_owned(), "list-unsubscribe-post".to_owned()];
    let coverage = Coverage { fields, has_whole_text: true, key: KeyOrigin::Dns };
    let (domain, selector) = (String::new(), String::new());
    one_click(received, &[Checked { domain, selector, verdict: Verdict::Verified(coverage) }])
}

/// The host of the one-click way, if the message names one at all.
pub(super) fn host_named(received: &Received) -> Option<String> {
    way(received).map(|way| way.host)
}

const fn noted(outcome: OneClickOutcome) -> Unsubscribing {
    use {OneClickOutcome as O, Unsubscribing as U};
    match outcome {
        O::Accepted => U::Accepted,
        O::Refused { .. } => U::Refused,
        O::Redirected => U::Redirected,
        O::Unknown => U::Unknown,
        O::AddressInvalid | O::PrivateAddress | O::Unreachable | O::Untrusted | O::Cancelled => U::NotSent,
    }
}

const fn shown(outcome: OneClickOutcome) -> &'static str {
    use OneClickOutcome as O;
    match outcome {
        O::Accepted => "accepted",
        O::Refused { .. } => "refused",
        O::Redirected => "redirected",
        O::Unknown => "unknown",
        O::AddressInvalid | O::PrivateAddress => "not-public",
        O::Unreachable => "unreachable",
        O::Untrusted => "untrusted",
        O::Cancelled => "cancelled",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_server_that_took_the_request_is_said_to_have_taken_it() {
        use OneClickOutcome as O;
        let all = [
            (O::Accepted, Unsubscribing::Accepted),
            (O::Refused { status: 500 }, Unsubscribing::Refused),
            (O::Redirected, Unsubscribing::Redirected),
            (O::Unknown, Unsubscribing::Unknown),
            (O::AddressInvalid, Unsubscribing::NotSent),
            (O::PrivateAddress, Unsubscribing::NotSent),
            (O::Unreachable, Unsubscribing::NotSent),
            (O::Untrusted, Unsubscribing::NotSent),
            (O::Cancelled, Unsubscribing::NotSent),
        ];
        for (outcome, expected) in all {
            assert_eq!(noted(outcome), expected, "{outcome:?}");
            assert_eq!(shown(outcome) == "accepted", outcome == O::Accepted, "{outcome:?}");
        }
    }
}
