//! Performing writes and rendering answers.

use axum::{
    Json,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rusqlite::Connection;
use serde::Serialize;
use serde_json::Value;
use wire::{OperationAnswer, ProblemCode, Record};

use super::extract::Member;
use crate::{
    Failure,
    portal::{Portal, holds_back_changes},
    store::{
        account::{self, Account},
        deletion,
        operation::{self, Asked},
    },
};

/// One record, with its version as header.
pub struct Tagged(pub Record);

impl IntoResponse for Tagged {
    fn into_response(self) -> Response {
        let tag = etag(&self.0.etag);
        (tag, Json(self.0)).into_response()
    }
}

/// Something else with a version, as header, too.
pub struct Versioned<T> {
    pub(super) etag: String,
    pub(super) body: T,
}

impl<T: Serialize> IntoResponse for Versioned<T> {
    fn into_response(self) -> Response {
        let tag = etag(&self.etag);
        (tag, Json(self.body)).into_response()
    }
}

/// What was done, now or when it was first asked for.
pub struct Done(pub OperationAnswer);

impl IntoResponse for Done {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        if self.0.answer.is_null() {
            return status.into_response();
        }
        let tag = self.0.answer.get("etag").and_then(Value::as_str).and_then(etag);
        (status, tag, Json(self.0.answer)).into_response()
    }
}

fn etag(text: &str) -> Option<[(HeaderName, HeaderValue); 1]> {
    Some([(header::ETAG, HeaderValue::from_str(text).ok()?)])
}

/// An answer to keep.
pub(super) fn answer(status: StatusCode, body: &impl Serialize) -> Result<OperationAnswer, Failure> {
    Ok(OperationAnswer { status: status.as_u16(), answer: serde_json::to_value(body)? })
}

/// Performs an operation once: a repeat gets the first answer, whatever has happened since.
///
/// The effect and its answer are one transaction. A refusal has no effect and is not kept, so the
/// same operation may succeed later.
pub(super) async fn operate<W>(portal: &Portal, member: &Member, asked: Asked, work: W) -> Result<Done, Failure>
where
    W: FnOnce(&Connection, Account) -> Result<OperationAnswer, Failure> + Send + 'static,
{
    let guard = portal.store.in_flight().begin(&member.0.id, asked.id)?;
    let subject = member.0.id.clone();
    let once = move |db: &Connection| {
        let account = account::find(db, &subject)?;
        let answer = match operation::first_answer(db, account.id, &asked)? {
            Some(first) => first,
            None => {
                let answer = work(db, account)?;
                tracing::trace!(target: "point", "operation.effect-written");
                operation::keep(db, account.id, &asked, &answer)?;
                tracing::trace!(target: "point", "operation.kept");
                answer
            }
        };
        // The guard travels with the answer: the operation is in flight until it is committed.
        Ok((answer, guard))
    };
    tracing::trace!(target: "point", "operation.before-begin");
    let (answer, _guard) = portal.store.write(once).await?;
    tracing::trace!(target: "point", "operation.committed");
    Ok(Done(answer))
}

/// Refuses changes of an account that is being deleted.
pub(super) fn refuse_while_deleting(db: &Connection, account: &Account) -> Result<(), Failure> {
    match deletion::latest(db, account.id)? {
        Some(deletion) if holds_back_changes(deletion.state) => Err(ProblemCode::DeletionPending.into()),
        Some(_) | None => Ok(()),
    }
}
