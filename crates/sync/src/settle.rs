//! What a reply means for a change. Pure and total: every reply has a settlement.

use domain::{Action, Change, Refusal, Wanted, merge};
use jiff::{SignedDuration, Timestamp};
use vault::{PortalCopy, Settlement};

use crate::Reply;
use crate::backoff::next_attempt;

/// How long edits rest when the organization says that a deletion is pending.
const PAUSE: SignedDuration = SignedDuration::from_mins(15);

/// Sent, but no answer came.
const NO_ANSWER: &str = "no-answer";
/// Something else than the portal answered, for example a hotel's page of welcome.
const GARBLED: &str = "garbled";

/// A deletion of the account is under way.
pub(crate) const PAUSED: &str = "deletion-pending";

/// Why changes wait that may go once the network is another one. Not among them: what the organization
/// itself asked for.
pub(crate) const FOR_WANT_OF_NETWORK: [&str; 7] =
    ["offline", "portal-unreachable", "tls-failed", "redirected", "not-a-portal", NO_ANSWER, GARBLED];

/// What was done to get the reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The change was sent; before that it had certainly not arrived.
    Sent,
    /// It may have arrived earlier, and its operation id was asked for.
    Asked,
}

/// What becomes of `change` after `reply`, at `now`, with `dice` for the spread of waits.
///
/// A change is only called waiting, refused or in need of a sign-in if it certainly had no effect;
/// whatever leaves a doubt is *unknown* and is asked for by its operation id before it is sent again.
/// `change.attempts` counts the attempt that brought the reply.
#[must_use]
pub fn settle(change: &Change, step: Step, reply: Reply, now: Timestamp, dice: u64) -> Settlement {
    let due = next_attempt(change.attempts, dice, now);
    let unknown = |reason: &str| Settlement::Unknown { due, reason: reason.to_owned() };
    let again = |due: Timestamp, reason: &str| match step {
        Step::Sent => Settlement::Retry { due, reason: reason.to_owned() },
        Step::Asked => Settlement::Unknown { due, reason: reason.to_owned() },
    };
    match reply {
        Reply::Done(copy) => Settlement::Confirmed { copy },
        Reply::Lost => unknown(NO_ANSWER),
        Reply::Garbled => unknown(GARBLED),
        Reply::Failed | Reply::TooSlow => unknown("portal-error"),
        Reply::Busy => unknown("in-flight"),
        Reply::Stale(copy) => moved_on(change, copy),
        Reply::StaleUnseen | Reply::Unready => again(due, "portal-error"),
        Reply::Unlisted => match change.action {
            // Absence is never deletion: a removal is only done when the organization says so. Without a
            // version it can never be asked to, so that the member decides about it as well.
            Action::Edit { .. } | Action::Remove { .. } => Settlement::Conflict { copy: None },
            Action::Add { .. } => again(due, "portal-error"),
        },
        Reply::Gone => gone(change),
        Reply::Invalid(refusal) => Settlement::Refused(refusal),
        Reply::SignedOut | Reply::StepUp => match step {
            Step::Sent => Settlement::SignInNeeded,
            Step::Asked => unknown("sign-in-needed"),
        },
        Reply::Paused => again(now.saturating_add(PAUSE).unwrap_or(now), PAUSED),
        Reply::Wait(until) => again(until.max(due), "throttled"),
        Reply::Away(until) => Settlement::Unknown { due: until.max(due), reason: "throttled".to_owned() },
        Reply::NotSent(reason) => again(due, reason),
        Reply::NeverSeen => Settlement::Retry { due: now, reason: "never-seen".to_owned() },
    }
}

/// The organization's copy has moved on: what can still be sent is sent, the rest the member decides.
fn moved_on(change: &Change, copy: PortalCopy) -> Settlement {
    // Without a version nothing can safely be written; better said than tried for ever.
    if copy.etag.is_none() {
        return Settlement::Refused(Refusal { code: "precondition-required".to_owned(), detail: None });
    }
    match &change.action {
        Action::Edit { before, wanted } => {
            let merged = merge(before, wanted, &copy.fields);
            if merged.conflicts.is_empty() {
                Settlement::Rebased { copy, wanted: merged.wanted }
            } else {
                Settlement::Conflict { copy: Some(copy) }
            }
        }
        // Whoever removes a camera means the camera, not the version of its entry.
        Action::Remove { .. } => Settlement::Rebased { copy, wanted: Wanted::new() },
        Action::Add { .. } => Settlement::Refused(Refusal { code: "precondition-failed".to_owned(), detail: None }),
    }
}

fn gone(change: &Change) -> Settlement {
    match change.action {
        Action::Edit { .. } => Settlement::Conflict { copy: None },
        Action::Remove { .. } => Settlement::Confirmed { copy: None },
        Action::Add { .. } => Settlement::Refused(Refusal { code: "not-found".to_owned(), detail: None }),
    }
}

#[cfg(test)]
mod tests;
