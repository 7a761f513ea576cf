//! What came back for a change, sorted into every case that makes a difference.

use domain::{Action, Change, RecordKey, RecordKind, Refusal};
use jiff::Timestamp;
use vault::PortalCopy;
use wire::{Problem, ProblemCode, Record};

use crate::SyncError;
use crate::http::{Answer, Fault};
use crate::refused::foreign_text;

/// The organization's answer to a change, or what came instead of one. Closed: [`crate::settle`] has a
/// settlement for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// Done; with the record as it is now, unless it was removed.
    Done(Option<PortalCopy>),
    /// It says done, but not in a way that can be believed.
    Garbled,
    /// The record has moved on; this is how it is now.
    Stale(PortalCopy),
    /// The record has moved on, but the answer does not say how it is now.
    StaleUnseen,
    /// The record has moved on, and a fresh list does not have it.
    Unlisted,
    /// There is no such record any more.
    Gone,
    /// Refused for good.
    Invalid(Refusal),
    /// The session is over.
    SignedOut,
    /// A fresh sign-in is wanted.
    StepUp,
    /// The same operation is being worked on.
    Busy,
    /// The account is being deleted; edits wait.
    Paused,
    /// To be left alone until then.
    Wait(Timestamp),
    /// Somebody on the way says that the portal is away until then; whether it did anything before cannot
    /// be told.
    Away(Timestamp),
    /// The portal says that it cannot do it just now, and not for how long.
    Unready,
    /// The server ran out of time; it may still finish what it began.
    TooSlow,
    /// The server failed; whether before or after doing it cannot be told.
    Failed,
    /// Certainly not sent, for this reason.
    NotSent(&'static str),
    /// Sent, but no answer came.
    Lost,
    /// Asked by operation id: the organization has never seen it.
    NeverSeen,
}

impl Reply {
    /// Reads the answer to a change that was sent.
    pub(crate) fn to_sending(change: &Change, came: Result<Answer, Fault>, now: Timestamp) -> Self {
        match came {
            Ok(answer) => Self::read(change, &answer, now),
            Err(fault) => Self::without_answer(&fault),
        }
    }

    /// Reads the answer to the question what became of an operation. Only what the portal can say of an
    /// operation has a meaning here; whatever else comes leaves it unknown.
    pub(crate) fn to_asking(change: &Change, came: Result<Answer, Fault>, now: Timestamp) -> Self {
        let answer = match came {
            Ok(answer) => answer,
            Err(fault) => return Self::without_answer(&fault),
        };
        match answer.status.as_u16() {
            200 => match answer.json::<wire::OperationAnswer>() {
                Ok(first) => Self::of(change, first.status, &first.answer),
                Err(_) => Self::Garbled,
            },
            404 if code(&answer) == Some(ProblemCode::NotFound) => Self::NeverSeen,
            401 | 408 | 409 | 429 | 500..=599 => match Self::read(change, &answer, now) {
                Self::Invalid(_) => Self::Failed,
                reply => reply,
            },
            _ => Self::Failed,
        }
    }

    fn without_answer(fault: &Fault) -> Self {
        match (&fault.cause, fault.may_have_arrived) {
            (SyncError::SignedOut, false) => Self::SignedOut,
            (SyncError::Throttled { until }, false) => Self::Wait(*until),
            (cause, false) => Self::NotSent(reason(cause)),
            (_, true) => Self::Lost,
        }
    }

    fn read(change: &Change, answer: &Answer, now: Timestamp) -> Self {
        match answer.status.as_u16() {
            401 if answer.asks_for_step_up() => return Self::StepUp,
            429 | 503 => return Self::put_off(answer, now),
            _ if answer.is_html() => return Self::Garbled,
            204 => return Self::of(change, 204, &serde_json::Value::Null),
            _ => {}
        }
        let body = match answer.json() {
            Ok(body) => body,
            Err(_) if answer.status.is_success() => return Self::Garbled,
            // A no without a readable body still says something; `of` decides how much.
            Err(_) => serde_json::Value::Null,
        };
        match Self::of(change, answer.status.as_u16(), &body) {
            // The header and the body must agree on the version, or a later write would hit the wrong one.
            Self::Done(Some(mut copy)) => {
                if answer.etag().is_some_and(|etag| copy.etag.as_ref() != Some(&etag)) {
                    copy.etag = None;
                }
                Self::Done(Some(copy))
            }
            other => other,
        }
    }

    /// Reads a 429 or 503, which says whether it is the portal's own word and for how long.
    fn put_off(answer: &Answer, now: Timestamp) -> Self {
        // A gateway says 503 of a portal that it lost in the middle of the work, too.
        let had_no_effect = answer.status == http::StatusCode::TOO_MANY_REQUESTS || code(answer).is_some();
        match answer.asks_to_wait(now) {
            Some(until) if had_no_effect => Self::Wait(until),
            Some(until) => Self::Away(until),
            None if had_no_effect => Self::Unready,
            None => Self::Failed,
        }
    }

    /// Reads status and body, be they an answer's or the first answer's that an operation got.
    fn of(change: &Change, status: u16, body: &serde_json::Value) -> Self {
        if (200..300).contains(&status) {
            return Self::done(change, status, body);
        }
        let problem: Option<Problem> = serde_json::from_value(body.clone()).ok();
        let code = problem.as_ref().map(|problem| problem.code.clone());
        match (status, code) {
            (401, Some(ProblemCode::StepUpRequired)) => Self::StepUp,
            (401, _) => Self::SignedOut,
            (404, Some(ProblemCode::NotFound)) => Self::Gone,
            (408, _) => Self::TooSlow,
            (409, Some(ProblemCode::OperationInFlight)) => Self::Busy,
            (409, Some(ProblemCode::DeletionPending)) => Self::Paused,
            (412 | 428, _) => {
                match problem.and_then(|problem| problem.current).map(|now| copy_of(change.record.kind, &now)) {
                    Some(Some(copy)) if copy.key == change.record => Self::Stale(copy),
                    _ => Self::StaleUnseen,
                }
            }
            // A refusal counts only if the portal itself says it: a proxy's 403 or 404 has no code.
            (400..=499, Some(code)) => Self::Invalid(Refusal {
                code: code.as_str().to_owned(),
                detail: problem.and_then(|problem| problem.detail).as_deref().map(foreign_text),
            }),
            (400 | 413 | 415 | 422, None) => Self::Invalid(Refusal { code: "bad-request".to_owned(), detail: None }),
            _ => Self::Failed,
        }
    }

    fn done(change: &Change, status: u16, body: &serde_json::Value) -> Self {
        let removal = matches!(change.action, Action::Remove { .. });
        if removal {
            return if status == 204 || body.is_null() { Self::Done(None) } else { Self::Garbled };
        }
        let record: Option<Record> = serde_json::from_value(body.clone()).ok();
        let copy = record.and_then(|record| copy_of(change.record.kind, &record));
        let fits = |copy: &PortalCopy| match change.action {
            Action::Add { .. } => true,
            Action::Edit { .. } | Action::Remove { .. } => copy.key == change.record,
        };
        copy.filter(fits).map_or(Self::Garbled, |copy| Self::Done(Some(copy)))
    }
}

/// A wire record in the vault's words; `None` if its id or a value cannot be kept.
pub(crate) fn copy_of(kind: RecordKind, record: &Record) -> Option<PortalCopy> {
    let id = record.record_id().ok()?;
    if kind == RecordKind::Profile && id != domain::RecordId::only() {
        return None;
    }
    Some(PortalCopy {
        key: RecordKey { kind, id },
        fields: record.fields().ok()?,
        etag: record.strong_etag().ok(),
        has_secret: record.has_secret.unwrap_or(false),
    })
}

/// The problem code of an answer, if it is a problem document.
pub(crate) fn code(answer: &Answer) -> Option<ProblemCode> {
    answer.json::<Problem>().ok().map(|problem| problem.code)
}

/// A word for the vault, from which the window knows why a change is still waiting.
const fn reason(cause: &SyncError) -> &'static str {
    match cause {
        SyncError::Offline(_) => "offline",
        SyncError::Tls(_) => "tls-failed",
        SyncError::Redirected => "redirected",
        SyncError::NotAPortal => "not-a-portal",
        // Only `invalid_grant`, twice, ends a session; any other trouble of the issuer's passes.
        SyncError::Portal { .. } | SyncError::SignInFailed(_) => "portal-error",
        _ => "portal-unreachable",
    }
}
