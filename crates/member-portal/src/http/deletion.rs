//! Deleting the account.

use std::sync::Arc;

use axum::{Json, extract::State, http::StatusCode};
use domain::{DeletionState, DeletionStep};
use wire::{Deletion, DeletionRequest, Problem, ProblemCode, receipt::request_sha256};

use super::{
    extract::{Id, Json as Body, Member, Operation, Peer, address_of},
    problems::{PublicProblems, ReadProblems, WriteProblems},
    reply::{Done, answer, operate},
};
use crate::{
    Failure,
    portal::Portal,
    store::{
        account, activity,
        deletion::{self, StoredDeletion},
    },
};

/// Asks for the deletion of the account. Needs a sign-in of the last 300 seconds.
///
/// It can be cancelled until `cancel_until`; until then nothing can be changed. Afterwards the
/// server deletes the account, all its rows and its operations. `status_url` answers without a
/// token, also after the account is gone.
#[utoipa::path(
    post, path = "/v1/me/deletion", operation_id = "request_deletion", tag = "deletion", security(("member" = [])),
    params(("Idempotency-Key" = String, Header, format = "uuid", description = "The operation id")),
    request_body = DeletionRequest,
    responses((status = 201, body = Deletion, description = "Accepted, with the first receipt"), WriteProblems),
)]
pub(super) async fn request(
    State(portal): State<Arc<Portal>>,
    member: Member,
    operation: Operation,
    body: Body<DeletionRequest>,
) -> Result<Done, Failure> {
    check(&portal, &operation, &body.value)?;
    let fresh = member.step_up(&portal);
    let now = portal.now();
    let mut stored = StoredDeletion {
        id: crate::random_id()?,
        account: None,
        state: DeletionState::Requested,
        operation: operation.id().to_string(),
        request_sha256: request_sha256(&body.bytes),
        requested_at: now,
        cancel_until: portal.cancel_until(now),
        executed_at: None,
        stays: portal.stays(),
        receipts: Vec::new(),
    };
    stored.receipts.push(portal.signer.deletion(&stored, now)?);
    let shared = Arc::clone(&portal);
    operate(&portal, &member, operation.asked(&body.bytes), move |db, account| {
        fresh?;
        super::reply::refuse_while_deleting(db, &account)?;
        stored.account = Some(account.id);
        deletion::insert(db, &stored)?;
        activity::append(db, account.id, now, "deletion-requested", None)?;
        answer(StatusCode::CREATED, &shared.deletion_view(stored, now))
    })
    .await
}

fn check(portal: &Portal, operation: &Operation, body: &DeletionRequest) -> Result<(), Failure> {
    let mut problem = Problem::new(ProblemCode::Validation);
    if !body.operation.eq_ignore_ascii_case(&operation.id().to_string()) {
        problem = problem.field("operation", "not-the-idempotency-key");
    }
    if body.organization != portal.pack.id.as_str() {
        problem = problem.field("organization", "other-organization");
    }
    if problem.errors.is_empty() { Ok(()) } else { Err(problem.into()) }
}

/// The account's last deletion.
#[utoipa::path(
    get, path = "/v1/me/deletion", operation_id = "get_deletion", tag = "deletion", security(("member" = [])),
    responses((status = 200, body = Deletion, description = "The last deletion, whatever became of it"), ReadProblems),
)]
pub(super) async fn show(State(portal): State<Arc<Portal>>, member: Member) -> Result<Json<Deletion>, Failure> {
    let find = move |db: &rusqlite::Transaction<'_>| {
        let account = account::find(db, &member.0.id)?;
        deletion::latest(db, account.id)?.ok_or_else(|| ProblemCode::NotFound.into())
    };
    let stored = portal.store.read(find).await?;
    Ok(Json(portal.deletion_view(stored, portal.now())))
}

/// Cancels the deletion while its window is open. No fresh sign-in is needed to stay.
#[utoipa::path(
    delete, path = "/v1/me/deletion", operation_id = "cancel_deletion", tag = "deletion", security(("member" = [])),
    params(("Idempotency-Key" = String, Header, format = "uuid", description = "The operation id")),
    responses((status = 200, body = Deletion, description = "Cancelled, with a receipt"), WriteProblems),
)]
pub(super) async fn cancel(
    State(portal): State<Arc<Portal>>,
    member: Member,
    operation: Operation,
) -> Result<Done, Failure> {
    let now = portal.now();
    let shared = Arc::clone(&portal);
    operate(&portal, &member, operation.asked(b""), move |db, account| {
        let mut stored = deletion::latest(db, account.id)?.ok_or(ProblemCode::NotFound)?;
        if stored.state == DeletionState::Requested && now >= stored.cancel_until {
            return Err(ProblemCode::CancelWindowClosed.into());
        }
        if stored.state != DeletionState::Cancelled {
            stored.state = stored.state.after(DeletionStep::Cancel).map_err(|_| ProblemCode::CancelWindowClosed)?;
            stored.receipts.push(shared.signer.deletion(&stored, now)?);
            deletion::update(db, &stored)?;
            activity::append(db, account.id, now, "deletion-cancelled", None)?;
        }
        answer(StatusCode::OK, &shared.deletion_view(stored, now))
    })
    .await
}

/// The status of a deletion, for whoever knows its address. Names no person.
#[utoipa::path(
    get, path = "/v1/deletions/{status_id}", operation_id = "get_deletion_status", tag = "deletion",
    params(("status_id" = String, Path, description = "128 random bits, from `status_url`")),
    responses((status = 200, body = Deletion, description = "The deletion"), PublicProblems),
)]
pub(super) async fn status(
    State(portal): State<Arc<Portal>>,
    peer: Option<axum::Extension<Peer>>,
    headers: axum::http::HeaderMap,
    Id(id): Id,
) -> Result<Json<Deletion>, Failure> {
    if let Some(axum::Extension(peer)) = peer {
        portal.rates.status(address_of(peer, &headers, portal.behind_proxy))?;
    }
    let find = move |db: &rusqlite::Transaction<'_>| {
        deletion::get(db, &id)?.ok_or_else(|| Failure::from(ProblemCode::NotFound))
    };
    let stored = portal.store.read(find).await?;
    Ok(Json(portal.deletion_view(stored, portal.now())))
}
