//! A letter through the member's own mail account. It is noted before its bytes leave, so that whatever
//! happens it is asked about and never sent a second time by itself.

use domain::OrganizationId;
use jiff::civil::Date;
use mail::MessageId;
use mail::smtp::{Courier, Outcome};
use rights::{Event, LaterKind, Posting, RequestId, Sending, State};
use vault::DocumentKind;

use crate::post::{MailTrouble, Sender, courier};
use crate::rights::{
    by_mail::message::from_sender, later, reading::asked::Asked, reading::view::RequestDetail,
    writing::letter::Prepared,
};
use crate::{App, AppError};

/// What became of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// The request as it now stands.
    pub request: RequestDetail,
    /// Why the letter was not taken, or nobody knows; `None`: the mail server took it.
    pub trouble: Option<MailTrouble>,
}

/// A letter that may leave.
pub(in crate::rights) struct Outgoing {
    pub letter: Prepared,
    /// The e-mail it answers.
    pub answers: Option<MessageId>,
    pub telling: Telling,
}

/// What the log says of one letter on its way.
#[derive(Clone, Copy)]
pub(in crate::rights) enum Telling {
    /// Of the letter that asks for the right.
    Request,
    /// Of one that follows it.
    Later(LaterKind),
}

/// What happens to a letter on its way.
#[derive(Clone, Copy)]
enum Step {
    /// Its bytes are about to leave. If nothing follows, nobody knows.
    Leaving,
    /// The server took it.
    Taken,
    /// It surely did not.
    Failed,
}

impl Telling {
    fn event(self, step: Step, on: Date) -> Event {
        match (self, step) {
            (Self::Request, Step::Leaving) => Event::SendingUnknown,
            (Self::Request, Step::Taken) => Event::Sent { on, by: Sending::MailAccount },
            (Self::Request, Step::Failed) => Event::SendingFailed,
            (Self::Later(letter), step) => {
                let posting = match step {
                    Step::Leaving => Posting::Leaving,
                    Step::Taken => Posting::Taken,
                    Step::Failed => Posting::Failed,
                };
                Event::LaterPosted { letter, posting }
            }
        }
    }
}

impl App {
    /// Sends a letter that is ready through the member's mail account. `post` names it for progress and for
    /// [`App::cancel_post`]: before the end of its text that keeps it here, afterwards nobody knows.
    ///
    /// # Errors
    /// [`AppError::LetterNotReady`] if it is not ready, may have left before, or holds what has become known
    /// as a code since; [`AppError::NotOffered`] without an account or an e-mail address. Nothing has left
    /// then.
    pub async fn send_request(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        post: &str,
    ) -> Result<Posted, AppError> {
        self.send_request_with(&courier()?, organization, id, post).await
    }

    /// The same by a courier of the caller's.
    ///
    /// # Errors
    /// As [`App::send_request`].
    pub async fn send_request_with(
        &self,
        courier: &Courier,
        organization: &OrganizationId,
        id: RequestId,
        post: &str,
    ) -> Result<Posted, AppError> {
        let letter = self.ready_to_leave(organization, id)?;
        let outgoing = Outgoing { letter, answers: None, telling: Telling::Request };
        self.post_letter(courier, organization, id, &outgoing, post).await
    }

    /// The letter of a request that is ready, if it may leave.
    fn ready_to_leave(&self, organization: &OrganizationId, id: RequestId) -> Result<Prepared, AppError> {
        let (room, desk) = (self.room(organization)?, self.desk(organization)?.for_leaving()?);
        let (asked, prepared) = room.vault().read(|tx| {
            let asked = Asked::read(tx, id)?;
            asked.insist_whole(tx)?;
            let prepared = asked.prepared(tx)?;
            Ok::<_, AppError>((asked, prepared))
        })?;
        let prepared = prepared.ok_or(AppError::NotOffered)?;
        // One that may have left is asked about first.
        if asked.course.state != State::Ready || !desk.may_leave(&prepared) {
            return Err(AppError::LetterNotReady);
        }
        Ok(prepared)
    }

    /// Sends any letter about a request, whatever the log calls it. Whether it may leave is the caller's to
    /// know.
    pub(in crate::rights) async fn post_letter(
        &self,
        courier: &Courier,
        organization: &OrganizationId,
        id: RequestId,
        outgoing: &Outgoing,
        post: &str,
    ) -> Result<Posted, AppError> {
        let Sender { account, name } = self.mail_sender()?.ok_or(AppError::NotOffered)?;
        let Outgoing { letter, answers, .. } = outgoing;
        let message = from_sender(letter, answers.clone(), account.from(), &name, self.now())?;
        let running = self.begin_letter(post, id)?;
        let leaving = Leaving { bytes: message.to_eml()?, message_id: message.id() };
        self.note_post(organization, id, outgoing, Step::Leaving, Some(&leaving))?;
        let outcome = courier.send(&account, &message, &self.telling(post), running.cancel()).await;
        let trouble = match outcome {
            Outcome::Accepted { bytes, .. } => {
                let taken = Leaving { bytes, message_id: message.id() };
                self.note_post(organization, id, outgoing, Step::Taken, Some(&taken))?;
                None
            }
            Outcome::NotSent(reason) => {
                self.note_post(organization, id, outgoing, Step::Failed, None)?;
                Some(MailTrouble::from(&reason))
            }
            // What was noted before it left says it already.
            Outcome::Unknown { reason, .. } => Some(MailTrouble::from(&reason)),
        };
        Ok(Posted { request: self.request(organization, id)?, trouble })
    }

    /// Writes what happened behind the log, with the letter byte for byte where it left.
    fn note_post(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        outgoing: &Outgoing,
        step: Step,
        leaving: Option<&Leaving<'_>>,
    ) -> Result<(), AppError> {
        let (now, today) = (self.now(), self.today());
        let event = outgoing.telling.event(step, today);
        self.room(organization)?.vault().write(|tx| {
            let asked = Asked::read(tx, id)?;
            asked.insist_whole(tx)?;
            asked.course.clone().after(&event)?;
            let mut document = None;
            if let Some(Leaving { bytes, message_id }) = leaving {
                let kept = tx.rights_documents().put(id, DocumentKind::Letter, bytes, now)?;
                tx.rights_mail().put(message_id.as_str(), id, kept)?;
                document = Some(kept);
            }
            tx.rights_log().append(id, &event, document, now)?;
            let Telling::Later(kind) = outgoing.telling else { return Ok::<_, AppError>(()) };
            match step {
                Step::Leaving => later::begun(tx, id, kind, &outgoing.letter, now),
                Step::Taken => later::ended(tx, &asked, kind, Some(today), now),
                Step::Failed => later::ended(tx, &asked, kind, None, now),
            }
        })?;
        self.requests_changed(organization);
        Ok(())
    }
}

/// The letter as it leaves.
struct Leaving<'m> {
    bytes: Vec<u8>,
    message_id: &'m MessageId,
}
