//! The changes feed.

use std::sync::Arc;

use axum::{Json, extract::State};
use serde::Deserialize;
use utoipa::IntoParams;
use wire::ChangesPage;

use super::{
    activity::page_size,
    extract::{Asking, Member},
    problems::{ExpiredCursor, ReadProblems},
};
use crate::{
    Failure,
    portal::Portal,
    store::{account, feed},
};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct After {
    /// `next` of the page before; absent to start from the beginning.
    after: Option<String>,
    /// Most items in the answer.
    #[param(minimum = 1, maximum = 1000)]
    limit: Option<usize>,
}

/// Everything that changed since a cursor, over all kinds of records.
///
/// The feed is compact: each live record and each activity entry stands in it once, at its last
/// change; each removed record as a typed tombstone. Absence is never removal. A cursor that is
/// not known any more answers 410 `cursor-expired`: start from the beginning.
#[utoipa::path(
    get, path = "/v1/me/changes", operation_id = "list_changes", tag = "changes", security(("member" = [])),
    params(After),
    responses((status = 200, body = ChangesPage, description = "A page of changes"), ExpiredCursor, ReadProblems),
)]
pub(super) async fn list(
    State(portal): State<Arc<Portal>>,
    member: Member,
    Asking(asked): Asking<After>,
) -> Result<Json<ChangesPage>, Failure> {
    let limit = page_size(asked.limit)?;
    let server_id = portal.store.server_id().to_owned();
    let page = move |db: &rusqlite::Transaction<'_>| {
        let account = account::find(db, &member.0.id)?;
        let after = match &asked.after {
            Some(cursor) => Some(feed::place(&server_id, &account, cursor)?),
            None => None,
        };
        feed::page(db, &server_id, &account, after, limit)
    };
    portal.store.read(page).await.map(Json)
}
