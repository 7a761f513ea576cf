//! Whom the organization may tell.

use std::sync::Arc;

use axum::{Json, extract::State};
use wire::{Capability, ProblemCode, RecordList, RecordPatch};

use super::super::{
    extract::{Id, IfMatch, Member, Operation, Patch},
    problems::{ReadProblems, WriteProblems},
    reply::Done,
};
use super::{Wish, change_one, list_all};
use crate::{Failure, portal::Portal, rules, store::record::Kind};

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
    list_all(&portal, member, Kind::SharingChoice).await
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
    let wish = Wish { kind: Kind::SharingChoice, id: recipient, expected, wanted };
    change_one(&portal, &member, operation.asked(&body.bytes), wish).await
}
