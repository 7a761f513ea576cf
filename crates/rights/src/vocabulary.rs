//! The same states in the words of published vocabularies, for portals and for evidence.

use crate::{Answer, Course, State, Wish};

/// A status of a request.
///
/// Source: Data Rights Protocol 1.0, "Data Rights Status Request", field `status`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ProtocolStatus {
    /// `open`, `in_progress`, `fulfilled`, `revoked` or `denied`. `expired` is said by portals alone: a letter has
    /// no time after which it may not be answered.
    pub status: &'static str,
    /// A reason, where the protocol has one.
    pub reason: Option<&'static str>,
}

/// How the request is called there; `None` if nothing was ever sent, or nobody was asked. One that was closed is
/// called as it stood before: closing says nothing about the organization.
#[must_use]
pub fn protocol_status(course: &Course) -> Option<ProtocolStatus> {
    course.sent_on().filter(|_| !course.asks_nobody())?;
    let (status, reason) = match course.stood() {
        State::Draft | State::Ready | State::DidYouSend | State::Closed => return None,
        State::Sent => ("open", None),
        State::Acknowledged | State::ClarificationAsked | State::FeeAsked | State::Extended => ("in_progress", None),
        State::IdentityAsked => ("in_progress", Some("need_user_verification")),
        State::Answered(Answer::Fully) => ("fulfilled", None),
        // The protocol knows no half answer: what was asked for is not all done. No reason is made up for them.
        State::Answered(Answer::Partly | Answer::Refused) => ("denied", Some("other")),
        State::Withdrawn => ("revoked", None),
    };
    Some(ProtocolStatus { status, reason })
}

/// How the request is called in the Data Privacy Vocabulary; `None` if nobody was asked. One that was closed, as it
/// stood before.
///
/// Source: W3C DPV 2.3, "Request Status".
#[must_use]
pub fn dpv_status(course: &Course) -> Option<&'static str> {
    if course.asks_nobody() {
        return None;
    }
    Some(match course.stood() {
        State::Draft | State::Ready | State::DidYouSend | State::Closed => "dpv:RequestUnfulfilled",
        State::Sent => "dpv:RequestInitiated",
        State::Acknowledged => "dpv:RequestAcknowledged",
        State::IdentityAsked | State::ClarificationAsked | State::FeeAsked => "dpv:RequestRequiresAction",
        State::Extended => "dpv:RequestActionDelayed",
        State::Answered(Answer::Fully) => "dpv:RequestFulfilled",
        State::Answered(Answer::Partly) | State::Withdrawn => "dpv:RequestUnfulfilled",
        State::Answered(Answer::Refused) => "dpv:RequestRejected",
    })
}

/// The right behind a wish in the vocabulary's extension for the GDPR, if there is one.
///
/// Source: W3C DPV 2.3, extension EU-GDPR, "Rights".
#[must_use]
pub const fn dpv_right(wish: Wish) -> Option<&'static str> {
    Some(match wish {
        Wish::Access | Wish::Recipients => "eu-gdpr:A15",
        Wish::Rectification => "eu-gdpr:A16",
        Wish::Erasure | Wish::PartialErasure => "eu-gdpr:A17",
        Wish::Restriction => "eu-gdpr:A18",
        Wish::Portability => "eu-gdpr:A20",
        Wish::Objection | Wish::StopMarketing | Wish::StopSharing => "eu-gdpr:A21",
        Wish::HumanReview => "eu-gdpr:A22",
        Wish::WithdrawConsent => "eu-gdpr:A7-3",
        Wish::DeviceData | Wish::Question => return None,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{Channel, Event, Law, LetterLanguage, Sending};

    const STATUSES: [&str; 6] = ["open", "in_progress", "fulfilled", "revoked", "denied", "expired"];

    fn course(then: &[Event]) -> Course {
        let began = Event::Began {
            wish: Wish::Erasure,
            channel: Channel::Email,
            law: Law::EuGdpr,
            country: None,
            language: LetterLanguage::English,
        };
        Course::of([&began].into_iter().chain(then)).expect("these can follow")
    }

    fn sent_and(then: Event) -> Course {
        let on = date(2026, 5, 5);
        course(&[Event::Prepared, Event::Sent { on, by: Sending::Email }, then, Event::Closed { on }])
    }

    #[test]
    fn closing_a_refused_request_does_not_make_it_fulfilled() {
        let on = date(2026, 5, 6);
        let outcomes = [(Answer::Fully, "fulfilled"), (Answer::Partly, "denied"), (Answer::Refused, "denied")];
        for (outcome, called) in outcomes {
            let status = protocol_status(&sent_and(Event::Answered { on, outcome }));
            assert_eq!(status.map(|status| status.status), Some(called), "{outcome:?}");
        }
        let unanswered = sent_and(Event::Acknowledged { on });
        assert_eq!(protocol_status(&unanswered).map(|status| status.status), Some("in_progress"));
        assert_eq!(dpv_status(&unanswered), Some("dpv:RequestAcknowledged"));
    }

    #[test]
    fn a_step_on_ones_own_device_has_no_status_because_nobody_was_asked() {
        let on = date(2026, 5, 6);
        let done = [Event::Prepared, Event::Sent { on, by: Sending::Local }];
        let ended = [&done[..], &[Event::Closed { on }]].concat();
        for happened in [&done[..], &ended] {
            let course = course(happened);
            assert_eq!((protocol_status(&course), dpv_status(&course), course.standing()), (None, None, "done"));
        }
        let sent = course(&[Event::Prepared, Event::Sent { on, by: Sending::Page }]);
        assert_eq!((dpv_status(&sent), sent.standing()), (Some("dpv:RequestInitiated"), "sent"));
    }

    #[test]
    fn a_request_has_a_published_status_once_it_was_sent_and_not_before() {
        assert_eq!(protocol_status(&course(&[Event::Prepared])), None);
        let on = date(2026, 5, 6);
        assert_eq!(protocol_status(&course(&[Event::Withdrawn { on }])), None);
        let withdrawn = course(&[Event::Prepared, Event::Sent { on, by: Sending::Post }, Event::Withdrawn { on }]);
        let status = protocol_status(&withdrawn).map(|status| status.status);
        assert!(status.is_some_and(|status| status == "revoked" && STATUSES.contains(&status)));
    }
}
