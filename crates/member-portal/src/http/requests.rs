//! Rights requests: filed, answered by the organization, withdrawn.

use std::sync::Arc;

use axum::{Json, extract::State, http::StatusCode};
use rusqlite::Connection;
use serde::Deserialize;
use utoipa::IntoParams;
use wire::{
    Capability, NewRightsMessage, NewRightsRequest, Problem, ProblemCode, RightsRequest, RightsRequestPage,
    RightsWithdrawal,
    receipt::{RequestStep, request_sha256},
};

use super::{
    activity::page_size,
    extract::{Asking, Id, Json as Body, MaybeJson, Member, Operation},
    problems::{ReadProblems, WriteProblems},
    reply::{Done, Versioned, answer, operate, refuse_while_deleting},
};
use crate::{
    Failure,
    course::{CourseError, MOST_MESSAGES},
    discovery::MOST_OPEN,
    portal::Portal,
    rules,
    store::{
        account, activity,
        request::{self, StoredRequest},
    },
};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct Paging {
    /// `next` of the page before; absent for the newest requests.
    before: Option<String>,
    /// Most requests in the answer.
    #[param(minimum = 1, maximum = 1000)]
    limit: Option<usize>,
}

/// An organization that takes no requests here has nothing here.
fn insist_on_requests(portal: &Portal) -> Result<(), Failure> {
    if portal.discovery.offers(Capability::RightsRequests) { Ok(()) } else { Err(ProblemCode::NotFound.into()) }
}

fn view(db: &Connection, stored: StoredRequest) -> Result<RightsRequest, Failure> {
    let receipts = request::receipts(db, &stored.id)?;
    Ok(stored.view(receipts))
}

fn find(db: &Connection, account: i64, id: &str) -> Result<StoredRequest, Failure> {
    request::of_account(db, account, id)?.ok_or_else(|| ProblemCode::NotFound.into())
}

/// Why a step of the member's is not taken.
fn refusal(error: CourseError) -> Failure {
    match error {
        CourseError::Closed => ProblemCode::RequestClosed.into(),
        CourseError::TooMany => {
            let detail = format!("at most {MOST_MESSAGES} messages in one request");
            Problem::new(ProblemCode::LimitReached).detail(detail).into()
        }
        // What only the organization's own steps can run into.
        _ => Failure::Broken,
    }
}

/// The member's requests, newest first.
#[utoipa::path(
    get, path = "/v1/me/rights-requests", operation_id = "list_rights_requests", tag = "rights-requests",
    security(("member" = [])), params(Paging),
    responses((status = 200, body = RightsRequestPage, description = "A page of requests"), ReadProblems),
)]
pub(super) async fn list(
    State(portal): State<Arc<Portal>>,
    member: Member,
    Asking(asked): Asking<Paging>,
) -> Result<Json<RightsRequestPage>, Failure> {
    insist_on_requests(&portal)?;
    let limit = page_size(asked.limit)?;
    let no_cursor = |_| Problem::new(ProblemCode::BadRequest).detail("before is no cursor of this server");
    let before = asked.before.map(|text| text.parse::<i64>()).transpose().map_err(no_cursor)?;
    let page = move |db: &rusqlite::Transaction<'_>| {
        let account = account::find(db, &member.0.id)?;
        request::page(db, account.id, before, limit)
    };
    portal.store.read(page).await.map(Json)
}

/// Files a request. The legal term begins at `received_at`, by the server's clock.
///
/// Kinds that the discovery document does not list are refused, and so is a request too many that
/// waits for an answer (409 `limit-reached`).
#[utoipa::path(
    post, path = "/v1/me/rights-requests", operation_id = "file_rights_request", tag = "rights-requests",
    security(("member" = [])),
    params(("Idempotency-Key" = String, Header, format = "uuid", description = "The operation id")),
    request_body = NewRightsRequest,
    responses((status = 201, body = RightsRequest, description = "Taken, with the first receipt", headers(("ETag" = String))), WriteProblems),
)]
pub(super) async fn file(
    State(portal): State<Arc<Portal>>,
    member: Member,
    operation: Operation,
    body: Body<NewRightsRequest>,
) -> Result<Done, Failure> {
    insist_on_requests(&portal)?;
    let filing = rules::request::filing(&portal, body.value)?;
    let now = portal.now();
    let mut stored = filing.into_stored(crate::random_id()?, operation.id(), request_sha256(&body.bytes), now);
    let receipt = portal.signer.request(&stored, RequestStep::Received, now)?;
    operate(&portal, &member, operation.asked(&body.bytes), move |db, account| {
        refuse_while_deleting(db, &account)?;
        if request::count_waiting(db, account.id)? >= MOST_OPEN {
            let detail = format!("at most {MOST_OPEN} requests may wait for an answer");
            return Err(Problem::new(ProblemCode::LimitReached).detail(detail).into());
        }
        stored.account = account.id;
        request::insert(db, &stored)?;
        request::keep_receipt(db, &stored.id, &receipt)?;
        activity::append(db, account.id, now, "rights-request-received", None)?;
        answer(StatusCode::CREATED, &view(db, stored)?)
    })
    .await
}

/// One request.
#[utoipa::path(
    get, path = "/v1/me/rights-requests/{id}", operation_id = "get_rights_request", tag = "rights-requests",
    security(("member" = [])),
    params(("id" = String, Path, description = "The request's id")),
    responses((status = 200, body = RightsRequest, description = "The request", headers(("ETag" = String))), ReadProblems),
)]
pub(super) async fn show(
    State(portal): State<Arc<Portal>>,
    member: Member,
    Id(id): Id,
) -> Result<Versioned<RightsRequest>, Failure> {
    insist_on_requests(&portal)?;
    let show = move |db: &rusqlite::Transaction<'_>| {
        let account = account::find(db, &member.0.id)?;
        view(db, find(db, account.id, &id)?)
    };
    let shown = portal.store.read(show).await?;
    Ok(Versioned { etag: shown.etag.clone(), body: shown })
}

/// Withdraws a request that is not answered yet.
///
/// The body may be left out. A request that is withdrawn already stays so; one that ended in
/// another way is 409 `request-closed`.
#[utoipa::path(
    delete, path = "/v1/me/rights-requests/{id}", operation_id = "withdraw_rights_request", tag = "rights-requests",
    security(("member" = [])),
    params(
        ("id" = String, Path, description = "The request's id"),
        ("Idempotency-Key" = String, Header, format = "uuid", description = "The operation id"),
    ),
    request_body = Option<RightsWithdrawal>,
    responses((status = 200, body = RightsRequest, description = "Withdrawn, with a receipt", headers(("ETag" = String))), WriteProblems),
)]
pub(super) async fn withdraw(
    State(portal): State<Arc<Portal>>,
    member: Member,
    Id(id): Id,
    operation: Operation,
    body: MaybeJson<RightsWithdrawal>,
) -> Result<Done, Failure> {
    insist_on_requests(&portal)?;
    let why = rules::request::withdrawal(body.value)?;
    let now = portal.now();
    let shared = Arc::clone(&portal);
    operate(&portal, &member, operation.asked(&body.bytes), move |db, account| {
        refuse_while_deleting(db, &account)?;
        let mut stored = find(db, account.id, &id)?;
        if stored.withdraw(why, now).map_err(refusal)? {
            request::update(db, &stored)?;
            let receipt = shared.signer.request(&stored, RequestStep::Withdrawn, now)?;
            request::keep_receipt(db, &stored.id, &receipt)?;
            activity::append(db, account.id, now, "rights-request-withdrawn", None)?;
        }
        answer(StatusCode::OK, &view(db, stored)?)
    })
    .await
}

/// Adds words of the member: the answer to a question about who they are, or to another.
#[utoipa::path(
    post, path = "/v1/me/rights-requests/{id}/messages", operation_id = "add_rights_message", tag = "rights-requests",
    security(("member" = [])),
    params(
        ("id" = String, Path, description = "The request's id"),
        ("Idempotency-Key" = String, Header, format = "uuid", description = "The operation id"),
    ),
    request_body = NewRightsMessage,
    responses((status = 201, body = RightsRequest, description = "The request with the message", headers(("ETag" = String))), WriteProblems),
)]
pub(super) async fn add_message(
    State(portal): State<Arc<Portal>>,
    member: Member,
    Id(id): Id,
    operation: Operation,
    body: Body<NewRightsMessage>,
) -> Result<Done, Failure> {
    insist_on_requests(&portal)?;
    let text = rules::request::message(body.value)?;
    let now = portal.now();
    operate(&portal, &member, operation.asked(&body.bytes), move |db, account| {
        refuse_while_deleting(db, &account)?;
        let mut stored = find(db, account.id, &id)?;
        stored.add_message(text, now).map_err(refusal)?;
        request::update(db, &stored)?;
        activity::append(db, account.id, now, "rights-request-message", None)?;
        answer(StatusCode::CREATED, &view(db, stored)?)
    })
    .await
}
