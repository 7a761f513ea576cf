//! What surrounds every handler.

use std::{any::Any, sync::Arc, time::Duration};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tower_http::{
    catch_panic::CatchPanicLayer,
    timeout::{RequestBodyDeadlineLayer, RequestBodyTimeoutLayer},
};
use wire::ProblemCode;

use super::extract::{Peer, address_of};
use crate::{Failure, config::Limits, portal::Portal};

pub(super) async fn not_found() -> Failure {
    ProblemCode::NotFound.into()
}

pub(super) async fn method_not_allowed() -> Failure {
    ProblemCode::MethodNotAllowed.into()
}

/// Ends a body that stops arriving.
pub(super) fn body_idle(limits: &Limits) -> RequestBodyTimeoutLayer {
    RequestBodyTimeoutLayer::new(Duration::from_secs(limits.body_idle_seconds))
}

/// Ends a body that arrives too slowly.
pub(super) fn body_total(limits: &Limits) -> RequestBodyDeadlineLayer {
    RequestBodyDeadlineLayer::new(Duration::from_secs(limits.request_seconds))
}

/// Ends a request that takes too long for whatever reason.
pub(super) async fn limit_time(State(portal): State<Arc<Portal>>, request: Request, next: Next) -> Response {
    // A little more than the body may take, so that the body's own limit speaks first.
    let most = Duration::from_secs(portal.limits.request_seconds + 2);
    match tokio::time::timeout(most, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Failure::from(ProblemCode::Timeout).into_response(),
    }
}

pub(super) async fn limit_address(State(portal): State<Arc<Portal>>, request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<Peer>().copied();
    let address = peer.map(|peer| address_of(peer, request.headers(), portal.behind_proxy));
    match address.map(|address| portal.rates.address(address)) {
        Some(Err(failure)) => failure.into_response(),
        Some(Ok(())) | None => next.run(request).await,
    }
}

/// A panic is a problem document, too. Its words may hold values, so they are not logged: the hook logs the place.
pub(super) fn catch_panic() -> CatchPanicLayer<fn(Box<dyn Any + Send>) -> Response> {
    CatchPanicLayer::custom(|_| Failure::Broken.into_response())
}

/// One line per request: the route, never the path, the query, a header or a body.
pub(super) async fn log(request: Request, next: Next) -> Response {
    let started = tokio::time::Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    tracing::trace!(target: "point", "request.received");
    let mut response = next.run(request).await;
    tracing::trace!(target: "point", "answer.ready");
    let headers = response.headers_mut();
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let took_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(%method, route, status = response.status().as_u16(), took_ms, "answered");
    response
}
