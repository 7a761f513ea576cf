//! What became of an operation.

use std::sync::Arc;

use axum::{Json, extract::State};
use domain::OperationId;
use wire::{OperationAnswer, ProblemCode};

use super::{
    extract::{Id, Member},
    problems::{InFlight, ReadProblems},
};
use crate::{
    Failure,
    portal::Portal,
    store::{account, operation},
};

/// What became of an operation: its first answer.
///
/// 404 if it had no effect: it was never seen, or refused. 409 while it is being worked on.
#[utoipa::path(
    get, path = "/v1/me/operations/{operation}", operation_id = "get_operation", tag = "operations",
    security(("member" = [])),
    params(("operation" = String, Path, format = "uuid", description = "The operation id")),
    responses((status = 200, body = OperationAnswer, description = "Its first answer"), InFlight, ReadProblems),
)]
pub(super) async fn show(
    State(portal): State<Arc<Portal>>,
    member: Member,
    Id(id): Id,
) -> Result<Json<OperationAnswer>, Failure> {
    let id = OperationId::parse(&id).map_err(|_| ProblemCode::NotFound)?;
    if portal.store.in_flight().holds(&member.0.id, id) {
        return Err(ProblemCode::OperationInFlight.into());
    }
    let find = move |db: &rusqlite::Transaction<'_>| {
        let account = account::find(db, &member.0.id)?;
        operation::answer(db, account.id, id)?.ok_or_else(|| ProblemCode::NotFound.into())
    };
    portal.store.read(find).await.map(Json)
}
