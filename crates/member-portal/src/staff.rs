//! What the organization's own people do about rights requests.

use std::sync::Arc;

use domain::{TextError, check_text};
use jiff::Timestamp;
use rusqlite::Connection;
use thiserror::Error;
use wire::{RIGHTS_TEXT_MAX, RightsMessageKind, RightsRequest};

use crate::{
    Failure,
    course::{CourseError, Reply},
    sign::Signer,
    store::{Store, activity, request, whole_milliseconds},
};

/// Most characters of what was asked for, if it is given in the answer itself.
const RESULTS_MAX: usize = 100_000;

/// A step that is not taken. Says why, for people.
#[derive(Debug, Error)]
pub enum StaffError {
    /// There is no such request; its account may be gone.
    #[error("there is no such request")]
    NotFound,
    /// The step does not fit the request.
    #[error(transparent)]
    Course(#[from] CourseError),
    /// A text cannot be shown to the member.
    #[error("{0} is not usable")]
    Text(&'static str, #[source] TextError),
    /// The database failed, or the receipt could not be signed.
    #[error("the step could not be stored")]
    Failed(#[from] Failure),
}

/// Takes one step and answers the request as the member will see it, with a receipt where one is due.
///
/// # Errors
/// [`StaffError`]; then nothing has changed.
pub async fn reply_to_request(
    store: &Store,
    signer: &Arc<Signer>,
    id: String,
    kind: RightsMessageKind,
    reply: Reply,
    now: Timestamp,
) -> Result<RightsRequest, StaffError> {
    for (name, text, max) in [("text", &reply.text, RIGHTS_TEXT_MAX), ("results", &reply.results, RESULTS_MAX)] {
        let checked = text.as_deref().map(|text| check_text(text, max, true, true));
        checked.transpose().map_err(|error| StaffError::Text(name, error))?;
    }
    let (signer, now) = (Arc::clone(signer), whole_milliseconds(now));
    store.write(move |db| take(db, &signer, &id, kind, reply, now)).await?
}

/// The outer error undoes what was written; the inner one comes before anything is.
fn take(
    db: &Connection,
    signer: &Signer,
    id: &str,
    kind: RightsMessageKind,
    reply: Reply,
    now: Timestamp,
) -> Result<Result<RightsRequest, StaffError>, Failure> {
    let Some(mut stored) = request::get(db, id)? else { return Ok(Err(StaffError::NotFound)) };
    let step = match stored.reply(kind, reply, now) {
        Ok(step) => step,
        Err(error) => return Ok(Err(error.into())),
    };
    request::update(db, &stored)?;
    if let Some(step) = step {
        request::keep_receipt(db, id, &signer.request(&stored, step, now)?)?;
    }
    let word: &str = kind.into();
    activity::append(db, stored.account, now, &format!("rights-request-{word}"), None)?;
    let receipts = request::receipts(db, id)?;
    Ok(Ok(stored.view(receipts)))
}
