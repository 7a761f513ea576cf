//! Which request stands for all that were made about one wish at one organization.

use rights::{Answer, State};

use super::beyond::is_met;
use crate::rights::reading::view::{Group, RequestState};

/// Of requests about one wish, the newest first, those that still say something.
///
/// An answer in full says how things stand only until the member asks again: then the newer request does, while it
/// goes on, and after the member closed it too: that they gave up waiting is no answer.
pub(super) fn still_said(requests: Vec<RequestState>) -> Vec<RequestState> {
    let mut asked_again = false;
    let says_something = |request: &RequestState| {
        if is_met(request) {
            return !asked_again;
        }
        let was_sent = !request.stood.is_unsent();
        asked_again |= !request.state.is_over() || (was_sent && request.state != State::Withdrawn);
        !request.state.is_over()
    };
    requests.into_iter().filter(says_something).collect()
}

/// Of several requests the one whose word counts most, and how many others still go on.
///
/// What the organization has comes before what only the member has: a second letter that was merely begun must not
/// hide that the first was sent, or it would be sent again.
pub(super) fn shown(mut requests: Vec<RequestState>) -> (Option<RequestState>, u32) {
    requests.sort_by_key(rank);
    let mut rest = requests.into_iter();
    let first = rest.next();
    let others = rest.filter(goes_on).count();
    (first, u32::try_from(others).unwrap_or(u32::MAX))
}

/// The same where the requests may be about different recipients: one that they answered leaves another open.
pub(super) fn shown_of_parts(requests: Vec<RequestState>) -> (Option<RequestState>, u32) {
    let (open, met): (Vec<_>, Vec<_>) = requests.into_iter().partition(|request| !is_met(request));
    match shown(open) {
        (None, _) => shown(met),
        found => found,
    }
}

fn goes_on(request: &RequestState) -> bool {
    request.group != Group::Closed && !request.state.is_over() && !matches!(request.state, State::Answered(_))
}

/// Small for what counts most; among equals the newer one stays first.
fn rank(request: &RequestState) -> u8 {
    match request.state {
        _ if is_met(request) => 0,
        State::IdentityAsked | State::ClarificationAsked | State::FeeAsked => 1,
        State::Sent | State::Acknowledged | State::Extended => 2,
        _ if request.filing.is_some() => 3,
        State::DidYouSend => 4,
        State::Ready => 5,
        State::Draft => 6,
        State::Answered(Answer::Fully | Answer::Partly | Answer::Refused) | State::Withdrawn | State::Closed => 7,
    }
}
