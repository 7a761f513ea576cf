//! What the organization writes to the member about.

use std::sync::Arc;

use axum::{Json, extract::State};
use wire::{RecordList, RecordPatch};

use super::super::{
    extract::{Id, IfMatch, Member, Operation, Patch},
    problems::{ReadProblems, WriteProblems},
    reply::Done,
};
use super::{Wish, change_one, list_all};
use crate::{Failure, portal::Portal, rules, store::record::Kind};

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
    list_all(&portal, member, Kind::EmailPreference).await
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
    let wish = Wish { kind: Kind::EmailPreference, id: topic, expected, wanted };
    change_one(&portal, &member, operation.asked(&body.bytes), wish).await
}
