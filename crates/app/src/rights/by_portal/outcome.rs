//! What became of an order by what came back, and what the log and the engine are told of it.

use domain::LONGEST_WAIT;
use jiff::Timestamp;
use rights::{Event, RequestId, State};
use sync::{RightsReport, SyncError, next_attempt, throw_dice};
use vault::{Order, OrderKind, OrderOutcome, OrderState, Tx};
use wire::RightsStatus;

use crate::AppError;
use crate::rights::{reading::asked::Asked, writing::begin::append};

/// Why an order waits for another request to be answered.
pub(super) const TOO_MANY: &str = "limit-reached";

/// Why nothing more is sent of a request, or noted: its log does not hold together.
pub(super) const LOG_BROKEN: &str = "log-broken";

/// The outcome of a yes.
pub(super) fn taken(order: &Order, report: &RightsReport, now: Timestamp) -> OrderOutcome {
    let is_kept = order.kind == OrderKind::Withdrawal && report.status != RightsStatus::Revoked;
    let reason = is_kept.then(|| "not-withdrawn".to_owned());
    let state = if is_kept { OrderState::Refused } else { OrderState::Done };
    OrderOutcome { state, reason, detail: None, due_at: now }
}

pub(super) fn unknown(order: &Order, reason: &str, now: Timestamp) -> OrderOutcome {
    let due_at = next_attempt(order.attempts.saturating_add(1), throw_dice(), now);
    OrderOutcome { state: OrderState::Unknown, reason: Some(reason.to_owned()), detail: None, due_at }
}

/// The outcome of everything else. What may have arrived stays unknown until the portal says no or yes.
pub(super) fn failed(order: &Order, may_have_arrived: bool, error: &SyncError, now: Timestamp) -> OrderOutcome {
    let again = next_attempt(order.attempts.saturating_add(1), throw_dice(), now);
    let outcome =
        |state, reason: &str, due_at| OrderOutcome { state, reason: Some(reason.to_owned()), detail: None, due_at };
    match error {
        SyncError::OutcomeUnknown => unknown(order, "outcome-unknown", now),
        SyncError::Refused(refusal) if refusal.code == TOO_MANY && order.kind == OrderKind::Filing => {
            outcome(OrderState::Waiting, TOO_MANY, later(now))
        }
        SyncError::Refused(refusal) => {
            OrderOutcome { detail: refusal.detail.clone(), ..outcome(OrderState::Refused, &refusal.code, now) }
        }
        // That it may not be said again does not say that it did not arrive; of a filing that was asked for first.
        SyncError::Forbidden if may_have_arrived && order.kind != OrderKind::Filing => {
            unknown(order, code_of(error), now)
        }
        SyncError::NotOffered | SyncError::NotFound | SyncError::Forbidden => {
            outcome(OrderState::Refused, code_of(error), now)
        }
        SyncError::Throttled { until } if !may_have_arrived => outcome(OrderState::Waiting, "throttled", *until),
        _ if may_have_arrived => unknown(order, code_of(error), now),
        SyncError::StepUpNeeded | SyncError::SignedOut => outcome(OrderState::SignInNeeded, code_of(error), again),
        _ => outcome(OrderState::Waiting, code_of(error), again),
    }
}

pub(super) fn later(now: Timestamp) -> Timestamp {
    now.saturating_add(LONGEST_WAIT).unwrap_or(now)
}

/// Lets the log say what is known of a filing that was not accepted.
pub(super) fn tell_log(tx: &Tx<'_>, id: RequestId, became: OrderState, now: Timestamp) -> Result<(), AppError> {
    let asked = Asked::read(tx, id)?;
    match (became, asked.course.state) {
        (OrderState::Unknown, State::Ready) => append(tx, &asked, &Event::SendingUnknown, now),
        (OrderState::Waiting | OrderState::Refused | OrderState::SignInNeeded, State::DidYouSend) => {
            append(tx, &asked, &Event::SendingFailed, now)
        }
        _ => Ok(()),
    }
}

/// Whether the same would befall everything that is asked of this portal now.
pub(super) const fn closes(error: &SyncError) -> bool {
    matches!(
        error,
        SyncError::Offline(_)
            | SyncError::Unreachable(_)
            | SyncError::Tls(_)
            | SyncError::NotAPortal
            | SyncError::Redirected
            | SyncError::Throttled { .. }
            | SyncError::SignedOut
            | SyncError::NoAccount
            | SyncError::DeletionPending
            | SyncError::Vault(_)
    )
}

/// Why something waits or failed, as a code of the window's errors.
pub(super) const fn code_of(error: &SyncError) -> &'static str {
    match error {
        SyncError::Offline(_) => "offline",
        SyncError::Unreachable(_) => "portal-unreachable",
        SyncError::Tls(_) => "tls-failed",
        SyncError::NotAPortal => "not-a-portal",
        SyncError::Redirected => "redirected",
        SyncError::Throttled { .. } => "throttled",
        SyncError::SignedOut => "signed-out",
        SyncError::StepUpNeeded => "step-up-needed",
        SyncError::NoAccount => "no-account",
        SyncError::DeletionPending => "deletion-pending",
        SyncError::Malformed | SyncError::TooLarge => "answer-malformed",
        SyncError::NotFound => "not-found",
        SyncError::NotOffered => "not-offered",
        SyncError::Forbidden => "forbidden",
        SyncError::OutcomeUnknown => "outcome-unknown",
        _ => "portal-error",
    }
}
