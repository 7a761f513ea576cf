//! Whom the organization may tell.

use std::sync::Arc;

use axum::{Json, extract::State, http::StatusCode};
use wire::{Capability, ProblemCode, RecordList, RecordPatch};

use super::super::{
    extract::{Id, IfMatch, Member, Operation, Patch},
    problems::{ReadProblems, WriteProblems},
    reply::{Done, answer, operate, refuse_while_deleting},
};
use crate::{
    Failure,
    portal::Portal,
    rules,
    store::{account, activity, record, sharing},
};

/// An organization whose policy offers no choice about recipients has nothing here.
fn insist_on_choices(portal: &Portal) -> Result<(), Failure> {
    if portal.discovery.offers(Capability::SharingChoices) { Ok(()) } else { Err(ProblemCode::NotFound.into()) }
}

/// The recipients about whom the member may choose, and what they chose.
///
/// A choice the member has not made has no value: the server ticks nothing for anybody.
#[utoipa::path(
    get, path = "/v1/me/sharing-choices", operation_id = "list_sharing_choices", tag = "sharing-choices",
    security(("member" = [])),
    responses((status = 200, body = RecordList, description = "The choices"), ReadProblems),
)]
pub(in crate::http) async fn list(
    State(portal): State<Arc<Portal>>,
    member: Member,
) -> Result<Json<RecordList>, Failure> {
    insist_on_choices(&portal)?;
    let list = move |db: &rusqlite::Transaction<'_>| {
        let account = account::find(db, &member.0.id)?;
        record::list(db, account.id, record::Kind::SharingChoice)
    };
    Ok(Json(RecordList { items: portal.store.read(list).await? }))
}

/// Allows a recipient, refuses it, or takes the choice back (`null`).
#[utoipa::path(
    patch, path = "/v1/me/sharing-choices/{recipient}", operation_id = "change_sharing_choice",
    tag = "sharing-choices", security(("member" = [])),
    params(
        ("recipient" = String, Path, description = "The recipient's id in the pack"),
        ("Idempotency-Key" = String, Header, format = "uuid", description = "The operation id"),
        ("If-Match" = String, Header, description = "The version the change was made against"),
    ),
    request_body(content = RecordPatch, content_type = "application/merge-patch+json"),
    responses((status = 200, body = wire::Record, description = "The choice as it now is", headers(("ETag" = String))), WriteProblems),
)]
pub(in crate::http) async fn change(
    State(portal): State<Arc<Portal>>,
    member: Member,
    Id(recipient): Id,
    operation: Operation,
    IfMatch(expected): IfMatch,
    body: Patch<RecordPatch>,
) -> Result<Done, Failure> {
    insist_on_choices(&portal)?;
    let wanted = rules::sharing_choice(&portal.pack, &recipient, body.value)?;
    let now = portal.now();
    operate(&portal, &member, operation.asked(&body.bytes), move |db, account| {
        refuse_while_deleting(db, &account)?;
        let place = sharing::place(account.id, recipient);
        let (record, changed) = record::change(db, &place, expected.as_str(), &wanted, now)?;
        if changed {
            activity::append(db, account.id, now, "sharing-choice-changed", None)?;
        }
        answer(StatusCode::OK, &record)
    })
    .await
}
