//! The course of a rights request: who may take which step, and where it leads.
//!
//! Pure. A step that cannot follow is a value, and the request stays as it was. Source of statuses and
//! reasons: Data Rights Protocol 1.0.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use thiserror::Error;
use wire::{
    RightsMessage, RightsMessageKind as Kind, RightsReason as Reason, RightsSender as Sender, RightsStatus as Status,
    receipt::RequestStep,
};

use crate::store::request::StoredRequest;

/// Most messages of the member in one request.
pub const MOST_MESSAGES: usize = 50;

/// A step that cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CourseError {
    /// Nothing follows an answer or a withdrawal.
    #[error("the request is closed")]
    Closed,
    /// The member wrote too often.
    #[error("there are too many messages")]
    TooMany,
    /// Only the member can do that.
    #[error("that is the member's to say")]
    NotTheirs,
    /// Words are missing.
    #[error("a text is needed: it is what the member will read")]
    TextMissing,
    /// Neither words nor results.
    #[error("a text or results are needed")]
    ResultsMissing,
    /// An extension without a date.
    #[error("a date is needed until which the answer is expected")]
    DateMissing,
    /// An extension that ends no later than the term so far.
    #[error("the new date must be later than the present one and not in the past")]
    DateNotLater,
    /// Less than was asked for, without saying why.
    #[error("a reason is needed, and need_user_verification is none")]
    ReasonMissing,
    /// A reason, date or result that does not go with the step.
    #[error("this does not go with that step: {0}")]
    OutOfPlace(&'static str),
    /// Only a request that waits for the member can expire.
    #[error("only a request that waits for the member to show who they are can expire")]
    NotWaiting,
}

/// What the organization says.
#[derive(Debug, Clone, Default)]
pub struct Reply {
    /// What the member will read.
    pub text: Option<String>,
    /// Until when an answer is expected.
    pub expected_by: Option<Date>,
    /// Why it is less than was asked for.
    pub reason: Option<Reason>,
    /// What was asked for, or where it lies.
    pub results: Option<String>,
}

impl StoredRequest {
    /// The organization takes a step; answers which receipt it gets, if any.
    ///
    /// # Errors
    /// [`CourseError`]; then the request is as it was.
    pub fn reply(&mut self, kind: Kind, reply: Reply, now: Timestamp) -> Result<Option<RequestStep>, CourseError> {
        self.insist_on_open()?;
        check(kind, &reply)?;
        self.check_date(kind, &reply, now)?;
        let (status, reason, receipt) = match kind {
            Kind::Message | Kind::FeeAsked => (Status::InProgress, self.reason, None),
            Kind::Acknowledged => (Status::InProgress, None, None),
            Kind::IdentityAsked => (Status::InProgress, Some(Reason::NeedUserVerification), None),
            Kind::Extended => (Status::InProgress, self.reason, Some(RequestStep::Extended)),
            Kind::AnsweredFully => (Status::Fulfilled, None, Some(RequestStep::Answered)),
            // The protocol knows no half answer, and not all of what was asked for is done.
            Kind::AnsweredPartly | Kind::Refused => (Status::Denied, reply.reason, Some(RequestStep::Answered)),
            Kind::Expired if self.reason != Some(Reason::NeedUserVerification) => return Err(CourseError::NotWaiting),
            Kind::Expired => (Status::Expired, None, Some(RequestStep::Expired)),
            Kind::Withdrawn => return Err(CourseError::NotTheirs),
        };
        (self.status, self.reason) = (status, reason);
        if kind != Kind::Message && reply.text.is_some() {
            self.processing_details.clone_from(&reply.text);
        }
        self.expected_by = reply.expected_by.or(self.expected_by);
        self.results = reply.results;
        self.write_down(Sender::Organization, kind, reply.text, reply.expected_by, now);
        Ok(receipt)
    }

    /// The member writes. If they were asked who they are, it is the organization's turn again.
    ///
    /// # Errors
    /// [`CourseError::Closed`] or [`CourseError::TooMany`].
    pub fn add_message(&mut self, text: String, now: Timestamp) -> Result<(), CourseError> {
        self.insist_on_open()?;
        let member: &str = Sender::Member.into();
        if self.messages.iter().filter(|message| message.from == member).count() >= MOST_MESSAGES {
            return Err(CourseError::TooMany);
        }
        self.reason = self.reason.filter(|reason| *reason != Reason::NeedUserVerification);
        self.write_down(Sender::Member, Kind::Message, Some(text), None, now);
        Ok(())
    }

    /// The member withdraws the request; answers whether that is news.
    ///
    /// # Errors
    /// [`CourseError::Closed`] if it ended in another way.
    pub fn withdraw(&mut self, why: Option<String>, now: Timestamp) -> Result<bool, CourseError> {
        if self.status == Status::Revoked {
            return Ok(false);
        }
        self.insist_on_open()?;
        (self.status, self.reason) = (Status::Revoked, None);
        self.write_down(Sender::Member, Kind::Withdrawn, why, None, now);
        Ok(true)
    }

    const fn insist_on_open(&self) -> Result<(), CourseError> {
        if self.status.is_final() { Err(CourseError::Closed) } else { Ok(()) }
    }

    fn check_date(&self, kind: Kind, reply: &Reply, now: Timestamp) -> Result<(), CourseError> {
        let Some(date) = reply.expected_by else { return Ok(()) };
        let past = date < now.to_zoned(TimeZone::UTC).date();
        let later = kind != Kind::Extended || self.expected_by.is_none_or(|before| date > before);
        if past || !later { Err(CourseError::DateNotLater) } else { Ok(()) }
    }

    fn write_down(
        &mut self,
        from: Sender,
        kind: Kind,
        text: Option<String>,
        expected_by: Option<Date>,
        now: Timestamp,
    ) {
        let (from, kind): (&str, &str) = (from.into(), kind.into());
        self.version += 1;
        let (from, kind) = (from.to_owned(), kind.to_owned());
        self.messages.push(RightsMessage { at: now, from, kind, text, expected_by });
    }
}

/// Whether the reply holds what its step needs, and nothing that does not go with it.
fn check(kind: Kind, reply: &Reply) -> Result<(), CourseError> {
    let answers = matches!(kind, Kind::AnsweredFully | Kind::AnsweredPartly);
    let less = matches!(kind, Kind::AnsweredPartly | Kind::Refused);
    let needs_text = !matches!(kind, Kind::Acknowledged | Kind::AnsweredFully);
    if needs_text && reply.text.is_none() {
        return Err(CourseError::TextMissing);
    }
    if kind == Kind::AnsweredFully && reply.text.is_none() && reply.results.is_none() {
        return Err(CourseError::ResultsMissing);
    }
    if kind == Kind::Extended && reply.expected_by.is_none() {
        return Err(CourseError::DateMissing);
    }
    if less && !reply.reason.is_some_and(Reason::refuses) {
        return Err(CourseError::ReasonMissing);
    }
    if !less && reply.reason.is_some() {
        return Err(CourseError::OutOfPlace("reason"));
    }
    if !answers && reply.results.is_some() {
        return Err(CourseError::OutOfPlace("results"));
    }
    if reply.expected_by.is_some() && !matches!(kind, Kind::Acknowledged | Kind::Extended) {
        return Err(CourseError::OutOfPlace("expected-by"));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
