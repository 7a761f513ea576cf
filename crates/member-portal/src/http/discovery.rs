//! What the portal says about itself.

use std::sync::Arc;

use axum::{Json, extract::State};

use super::problems::PublicProblems;
use crate::portal::Portal;

/// What the portal says about itself before anybody signs in.
///
/// The app refuses a portal of another organization than the member chose, and pins the receipt
/// keys when the member consents.
#[utoipa::path(
    get, path = "/.well-known/member-data", operation_id = "discover", tag = "discovery",
    responses((status = 200, body = wire::Discovery, description = "The portal"), PublicProblems),
)]
pub(super) async fn show(State(portal): State<Arc<Portal>>) -> Json<wire::Discovery> {
    Json(portal.discovery.clone())
}
