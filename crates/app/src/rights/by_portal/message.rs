//! One entry of the correspondence at the portal, as it is kept: its document is this, byte for byte.

use jiff::{Timestamp, civil::Date};
use rights::{Channel, Course, Event, Party, State};
use serde::{Deserialize, Serialize};
use wire::{RightsMessage, RightsMessageKind as Kind, RightsRequest, RightsSender};

use crate::AppError;

/// What the portal says was written, with what came along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::rights) struct Written {
    /// By the portal's clock.
    pub at: Timestamp,
    /// `member` or `organization`.
    pub from: String,
    /// What it is, in the API's words.
    pub kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_by: Option<Date>,
    /// What was asked for, or where it lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<String>,
    /// Why it is less than was asked for, in the API's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The kind of an entry that holds nothing but results and the reason.
const RESULTS: &str = "results";

impl Written {
    /// The correspondence of a request, oldest first. Results and the reason are an entry of their own behind it:
    /// they may change with every look, as a signed link does, and must not make an answer that is kept new.
    pub fn all(request: &RightsRequest) -> Vec<Self> {
        let of = |message: &RightsMessage| Self {
            at: message.at,
            from: message.from.clone(),
            kind: message.kind.clone(),
            text: message.text.clone(),
            expected_by: message.expected_by,
            results: None,
            reason: None,
        };
        let mut all: Vec<Self> = request.messages.iter().map(of).collect();
        let answer = request.messages.iter().rfind(|message| kind_of(&message.kind).is_some_and(is_answer));
        if request.results.is_some() || (answer.is_some() && request.reason.is_some()) {
            all.push(Self {
                at: answer.map_or(request.received_at, |message| message.at),
                from: <&str>::from(RightsSender::Organization).to_owned(),
                kind: RESULTS.to_owned(),
                text: None,
                expected_by: None,
                results: request.results.clone(),
                reason: request.reason.clone(),
            });
        }
        all
    }

    /// As the log keeps it.
    pub fn to_bytes(&self) -> Result<Vec<u8>, AppError> {
        serde_json::to_vec(self).map_err(AppError::Stored)
    }

    /// Whose words it says they are.
    pub fn party(&self) -> Party {
        if self.from == <&str>::from(RightsSender::Member) { Party::Member } else { Party::Organization }
    }

    /// The step it is, where it is one that the log knows.
    pub fn step(&self, course: &Course, on: Date) -> Option<Event> {
        let is_members = self.party() == Party::Member;
        Some(match kind_of(&self.kind)? {
            Kind::Message if is_members => match course.state {
                State::IdentityAsked => Event::IdentityAnswered { on },
                State::ClarificationAsked => Event::ClarificationAnswered { on },
                _ => return None,
            },
            Kind::Withdrawn if is_members => Event::Withdrawn { on },
            // Each side's steps are its own to take.
            _ if is_members => return None,
            Kind::Message => return None,
            Kind::Acknowledged => Event::Acknowledged { on },
            Kind::IdentityAsked => Event::IdentityAsked { on },
            Kind::Extended => Event::Extended { on, reasons: self.has_words() },
            Kind::FeeAsked => Event::FeeAsked { on },
            Kind::AnsweredFully => Event::Answered { on, outcome: rights::Answer::Fully },
            Kind::AnsweredPartly => Event::Answered { on, outcome: rights::Answer::Partly },
            Kind::Refused => Event::Answered { on, outcome: rights::Answer::Refused },
            Kind::Expired => Event::Closed { on },
            Kind::Withdrawn => Event::Withdrawn { on },
        })
    }

    /// Whether what it says cannot follow on how the request stood, so that it is only kept.
    pub fn is_odd(&self, course: &Course, on: Date) -> bool {
        let Some(step) = self.step(course, on) else {
            // Words that this version does not know may be a step.
            return kind_of(&self.kind).is_none() && self.kind != RESULTS;
        };
        // Said once more, these change nothing.
        let is_said_again = match step {
            Event::Acknowledged { .. } => course.state.is_open(),
            Event::Extended { .. } => course.extended.is_some(),
            Event::IdentityAsked { .. } => course.state == State::IdentityAsked,
            Event::FeeAsked { .. } => course.state == State::FeeAsked,
            Event::Withdrawn { .. } => course.state == State::Withdrawn,
            _ => false,
        };
        !is_said_again && course.clone().after(&step).is_err()
    }

    fn has_words(&self) -> bool {
        self.text.as_deref().is_some_and(|text| !text.trim().is_empty())
    }

    /// Everything of it that is to be read.
    pub fn words(&self) -> String {
        let parts = [self.text.as_deref(), self.results.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
    }
}

fn kind_of(word: &str) -> Option<Kind> {
    word.parse().ok()
}

const fn is_answer(kind: Kind) -> bool {
    matches!(kind, Kind::AnsweredFully | Kind::AnsweredPartly | Kind::Refused)
}

/// A kept entry of a request that went through a portal; `None` if the document is something else.
pub(in crate::rights) fn shown(channel: Channel, bytes: &[u8]) -> Option<Written> {
    if channel == Channel::Portal { serde_json::from_slice(bytes).ok() } else { None }
}
