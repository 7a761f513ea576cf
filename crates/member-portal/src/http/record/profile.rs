//! The member's profile.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode};
use domain::RecordId;
use wire::{ProblemCode, RecordPatch};

use super::super::{
    extract::{IfMatch, Member, Operation, Patch},
    problems::{ReadProblems, WriteProblems},
    reply::{Done, Tagged, answer, operate, refuse_while_deleting},
};
use crate::{
    Failure,
    portal::Portal,
    rules,
    store::{account, activity, record},
};

fn place(account: i64) -> record::Place {
    record::Place { account, kind: record::Kind::Profile, id: RecordId::only().to_string() }
}

/// The member's profile.
#[utoipa::path(
    get, path = "/v1/me/profile", operation_id = "get_profile", tag = "profile", security(("member" = [])),
    responses((status = 200, body = wire::Record, description = "The profile", headers(("ETag" = String))), ReadProblems),
)]
pub(in crate::http) async fn show(State(portal): State<Arc<Portal>>, member: Member) -> Result<Tagged, Failure> {
    let find = move |db: &rusqlite::Transaction<'_>| {
        let account = account::find(db, &member.0.id)?;
        record::get(db, &place(account.id))?.ok_or_else(|| ProblemCode::NotFound.into())
    };
    portal.store.read(find).await.map(Tagged)
}

/// Changes fields of the profile.
///
/// `null` clears. Fields that the pack marks `step_up` (the e-mail address) need a sign-in of the
/// last 300 seconds.
#[utoipa::path(
    patch, path = "/v1/me/profile", operation_id = "change_profile", tag = "profile", security(("member" = [])),
    params(
        ("Idempotency-Key" = String, Header, format = "uuid", description = "The operation id"),
        ("If-Match" = String, Header, description = "The version the change was made against"),
    ),
    request_body(content = RecordPatch, content_type = "application/merge-patch+json"),
    responses((status = 200, body = wire::Record, description = "The profile as it now is", headers(("ETag" = String))), WriteProblems),
)]
pub(in crate::http) async fn change(
    State(portal): State<Arc<Portal>>,
    member: Member,
    operation: Operation,
    IfMatch(expected): IfMatch,
    body: Patch<RecordPatch>,
) -> Result<Done, Failure> {
    let change = rules::profile(&portal.pack, body.value)?;
    let fresh = member.step_up(&portal);
    let now = portal.now();
    operate(&portal, &member, operation.asked(&body.bytes), move |db, account| {
        refuse_while_deleting(db, &account)?;
        if change.step_up {
            fresh?;
        }
        let (record, changed) = record::change(db, &place(account.id), expected.as_str(), &change.wanted, now)?;
        if changed {
            activity::append(db, account.id, now, "profile-changed", None)?;
        }
        answer(StatusCode::OK, &record)
    })
    .await
}
