//! What the organization writes to the member about.

use std::sync::Arc;

use axum::{Json, extract::State, http::StatusCode};
use wire::{RecordList, RecordPatch};

use super::super::{
    extract::{Id, IfMatch, Member, Operation, Patch},
    problems::{ReadProblems, WriteProblems},
    reply::{Done, answer, operate, refuse_while_deleting},
};
use crate::{
    Failure,
    portal::Portal,
    rules,
    store::{account, activity, record},
};

/// The topics and whether the member gets messages about them.
#[utoipa::path(
    get, path = "/v1/me/email-preferences", operation_id = "list_email_preferences", tag = "email-preferences",
    security(("member" = [])),
    responses((status = 200, body = RecordList, description = "The preferences"), ReadProblems),
)]
pub(in crate::http) async fn list(
    State(portal): State<Arc<Portal>>,
    member: Member,
) -> Result<Json<RecordList>, Failure> {
    let list = move |db: &rusqlite::Transaction<'_>| {
        let account = account::find(db, &member.0.id)?;
        record::list(db, account.id, record::Kind::EmailPreference)
    };
    Ok(Json(RecordList { items: portal.store.read(list).await? }))
}

/// Subscribes to a topic or stops it.
#[utoipa::path(
    patch, path = "/v1/me/email-preferences/{topic}", operation_id = "change_email_preference",
    tag = "email-preferences", security(("member" = [])),
    params(
        ("topic" = String, Path, description = "The topic's id"),
        ("Idempotency-Key" = String, Header, format = "uuid", description = "The operation id"),
        ("If-Match" = String, Header, description = "The version the change was made against"),
    ),
    request_body(content = RecordPatch, content_type = "application/merge-patch+json"),
    responses((status = 200, body = wire::Record, description = "The preference as it now is", headers(("ETag" = String))), WriteProblems),
)]
pub(in crate::http) async fn change(
    State(portal): State<Arc<Portal>>,
    member: Member,
    Id(topic): Id,
    operation: Operation,
    IfMatch(expected): IfMatch,
    body: Patch<RecordPatch>,
) -> Result<Done, Failure> {
    let wanted = rules::preference(&portal.pack, &topic, body.value)?;
    let now = portal.now();
    operate(&portal, &member, operation.asked(&body.bytes), move |db, account| {
        refuse_while_deleting(db, &account)?;
        let place = record::Place { account: account.id, kind: record::Kind::EmailPreference, id: topic };
        let (record, changed) = record::change(db, &place, expected.as_str(), &wanted, now)?;
        if changed {
            activity::append(db, account.id, now, "email-preference-changed", None)?;
        }
        answer(StatusCode::OK, &record)
    })
    .await
}
