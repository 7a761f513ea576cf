//! What an answer that is not a yes stands for, for calls that are not changes.

use domain::Refusal;
use jiff::Timestamp;
use wire::{Problem, ProblemCode as Code};

use crate::SyncError;
use crate::http::{Answer, Fault};
use crate::reply::code;

/// Gives a call's answer if it is a yes, else the error its status stands for.
///
/// # Errors
/// [`SyncError`] by cause.
pub(crate) fn expect_ok(came: Result<Answer, Fault>, now: Timestamp) -> Result<Answer, SyncError> {
    let answer = came?;
    if answer.status.is_success() { Ok(answer) } else { Err(refusal_of(&answer, now)) }
}

/// Sorts the answer to a writing call: what may have had an effect is unknown, not failed.
pub(crate) fn writing(came: Result<Answer, Fault>, now: Timestamp) -> Result<Answer, SyncError> {
    match came {
        Err(Fault { may_have_arrived: true, .. }) => Err(SyncError::OutcomeUnknown),
        Err(fault) => Err(fault.cause),
        Ok(answer) if answer.status.is_success() => Ok(answer),
        // Whoever ran out of time may still finish what was begun.
        Ok(answer) if answer.status == http::StatusCode::REQUEST_TIMEOUT => Err(SyncError::OutcomeUnknown),
        // A gateway says so of a portal that it lost in the middle of the work, too.
        Ok(answer) if answer.status == http::StatusCode::SERVICE_UNAVAILABLE && code(&answer).is_none() => {
            Err(SyncError::OutcomeUnknown)
        }
        Ok(answer) if answer.status == http::StatusCode::SERVICE_UNAVAILABLE => Err(refusal_of(&answer, now)),
        Ok(answer) => match refusal_of(&answer, now) {
            SyncError::Portal { status: 500.. } | SyncError::NotAPortal => Err(SyncError::OutcomeUnknown),
            refusal => Err(refusal),
        },
    }
}

/// The error a refusing answer stands for.
pub(crate) fn refusal_of(answer: &Answer, now: Timestamp) -> SyncError {
    if let Some(until) = answer.asks_to_wait(now) {
        return SyncError::Throttled { until };
    }
    let problem: Option<Problem> = answer.json().ok();
    let status = answer.status.as_u16();
    match (status, problem.as_ref().map(|problem| &problem.code)) {
        (401, _) if answer.asks_for_step_up() => SyncError::StepUpNeeded,
        (401, Some(Code::StepUpRequired)) => SyncError::StepUpNeeded,
        (401, _) => SyncError::SignedOut,
        (503, _) => SyncError::Portal { status },
        (_, Some(Code::NoAccount)) => SyncError::NoAccount,
        (_, Some(Code::CursorExpired)) => SyncError::CursorExpired,
        (_, Some(Code::DeletionPending)) => SyncError::DeletionPending,
        (_, Some(Code::CancelWindowClosed)) => SyncError::CancelWindowClosed,
        (_, Some(Code::OperationInFlight)) => SyncError::OutcomeUnknown,
        (_, Some(Code::NotFound)) => SyncError::NotFound,
        (_, Some(Code::Forbidden)) => SyncError::Forbidden,
        _ if answer.is_html() => SyncError::NotAPortal,
        (500.., _) | (_, None) => SyncError::Portal { status },
        (_, Some(code)) => SyncError::Refused(Refusal {
            code: code.as_str().to_owned(),
            detail: problem.as_ref().and_then(|problem| problem.detail.as_deref()).map(foreign_text),
        }),
    }
}

/// An organization's words, cut to what a page can show.
pub(crate) fn foreign_text(text: &str) -> String {
    text.chars().take(500).collect()
}
