//! What happened to the account.

use std::sync::Arc;

use axum::{Json, extract::State};
use serde::Deserialize;
use utoipa::IntoParams;
use wire::{ActivityPage, PAGE_LIMIT, Problem, ProblemCode};

use super::{
    extract::{Asking, Member},
    problems::ReadProblems,
};
use crate::{
    Failure,
    portal::Portal,
    store::{account, activity},
};

/// How many items a page holds if the caller does not say.
const USUAL_PAGE: usize = 100;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct Paging {
    /// `next` of the page before; absent for the newest entries.
    before: Option<String>,
    /// Most entries in the answer.
    #[param(minimum = 1, maximum = 1000)]
    limit: Option<usize>,
}

/// The size of a page, checked.
pub(super) fn page_size(limit: Option<usize>) -> Result<usize, Failure> {
    let limit = limit.unwrap_or(USUAL_PAGE);
    if (1..=PAGE_LIMIT).contains(&limit) {
        return Ok(limit);
    }
    Err(Problem::new(ProblemCode::BadRequest).detail("limit must be between 1 and 1000").into())
}

/// What happened to the account, newest first.
#[utoipa::path(
    get, path = "/v1/me/activity", operation_id = "list_activity", tag = "activity", security(("member" = [])),
    params(Paging),
    responses((status = 200, body = ActivityPage, description = "A page of activity"), ReadProblems),
)]
pub(super) async fn list(
    State(portal): State<Arc<Portal>>,
    member: Member,
    Asking(asked): Asking<Paging>,
) -> Result<Json<ActivityPage>, Failure> {
    let limit = page_size(asked.limit)?;
    let before = match &asked.before {
        None => activity::Before::TOP,
        Some(cursor) => activity::Before::parse(cursor)
            .ok_or_else(|| Problem::new(ProblemCode::BadRequest).detail("before is no cursor of this server"))?,
    };
    let page = move |db: &rusqlite::Transaction<'_>| {
        let account = account::find(db, &member.0.id)?;
        activity::page(db, account.id, before, limit)
    };
    portal.store.read(page).await.map(Json)
}
