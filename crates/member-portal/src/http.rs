//! The Member Data API over HTTP.

mod activity;
mod changes;
mod deletion;
mod discovery;
mod extract;
mod layers;
mod operations;
mod problems;
mod record;
mod reply;
mod requests;

use std::sync::Arc;

use axum::{Router, middleware};
use utoipa::openapi::OpenApi;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{openapi, portal::Portal};
pub use extract::Peer;

/// The routes with their description, from one list.
fn described() -> OpenApiRouter<Arc<Portal>> {
    OpenApiRouter::with_openapi(openapi::base())
        .routes(routes!(discovery::show))
        .routes(routes!(record::profile::show, record::profile::change))
        .routes(routes!(record::devices::list, record::devices::add))
        .routes(routes!(record::devices::change, record::devices::remove))
        .routes(routes!(record::devices::secret))
        .routes(routes!(record::preferences::list))
        .routes(routes!(record::preferences::change))
        .routes(routes!(record::sharing::list))
        .routes(routes!(record::sharing::change))
        .routes(routes!(requests::list, requests::file))
        .routes(routes!(requests::show, requests::withdraw))
        .routes(routes!(requests::add_message))
        .routes(routes!(activity::list))
        .routes(routes!(changes::list))
        .routes(routes!(deletion::show, deletion::request, deletion::cancel))
        .routes(routes!(deletion::status))
        .routes(routes!(operations::show))
}

/// The description alone.
pub(crate) fn description() -> OpenApi {
    described().split_for_parts().1
}

/// The service: routes, limits, logging.
pub fn service(portal: Arc<Portal>) -> Router {
    let (routes, _) = described().split_for_parts();
    let router = routes
        .fallback(layers::not_found)
        .method_not_allowed_fallback(layers::method_not_allowed)
        .layer(layers::body_idle(&portal.limits))
        .layer(layers::body_total(&portal.limits))
        .layer(middleware::from_fn_with_state(Arc::clone(&portal), layers::limit_address))
        .layer(middleware::from_fn_with_state(Arc::clone(&portal), layers::limit_time))
        .layer(layers::catch_panic())
        .layer(middleware::from_fn(layers::log));
    router.with_state(portal)
}
