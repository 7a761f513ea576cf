//! What a handler is handed: parsed, or refused with a problem document.

use std::{error::Error, net::IpAddr, sync::Arc};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{FromRequest, FromRequestParts, Path, Query, Request},
    http::{HeaderMap, header, request::Parts},
};
use domain::{ETag, OperationId};
use http_body_util::LengthLimitError;
use serde::de::DeserializeOwned;
use tower_http::timeout::TimeoutError;
use wire::{Problem, ProblemCode};

use crate::{Failure, portal::Portal, store::operation::Asked, token::Subject};

/// Largest body taken, in bytes.
const LARGEST_BODY: usize = 1024 * 1024;

/// The other end of the connection; put there by the accept loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

/// The member's address: the peer's, or what the proxy appended.
pub(super) fn address_of(peer: Peer, headers: &HeaderMap, behind_proxy: bool) -> IpAddr {
    let forwarded = headers.get_all("x-forwarded-for").iter().next_back();
    let last = forwarded.and_then(|value| value.to_str().ok()).and_then(|text| text.rsplit(',').next());
    match last.and_then(|text| text.trim().parse().ok()) {
        Some(address) if behind_proxy => address,
        _ => peer.0,
    }
}

/// The member the token speaks for.
pub struct Member(pub Subject);

impl FromRequestParts<Arc<Portal>> for Member {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, portal: &Arc<Portal>) -> Result<Self, Failure> {
        let subject = portal.verifier.verify(bearer(&parts.headers)?).await?;
        portal.rates.account(&subject.id)?;
        tracing::trace!(target: "point", "request.authorized");
        Ok(Self(subject))
    }
}

impl Member {
    /// Insists on a fresh sign-in.
    pub(super) fn step_up(&self, portal: &Portal) -> Result<(), Failure> {
        if self.0.is_fresh(portal.now().as_second()) { Ok(()) } else { Err(ProblemCode::StepUpRequired.into()) }
    }
}

fn bearer(headers: &HeaderMap) -> Result<&str, Failure> {
    let refused = || Failure::from(ProblemCode::Unauthenticated);
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let (Some(value), None) = (values.next(), values.next()) else { return Err(refused()) };
    let (scheme, token) = value.to_str().map_err(|_| refused())?.split_once(' ').ok_or_else(refused)?;
    if scheme.eq_ignore_ascii_case("bearer") { Ok(token.trim()) } else { Err(refused()) }
}

/// The operation a write runs under.
pub struct Operation {
    id: OperationId,
    method: String,
    path: String,
}

impl<S: Sync> FromRequestParts<S> for Operation {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let key = parts.headers.get(wire::header::IDEMPOTENCY_KEY);
        let text = key.and_then(|key| key.to_str().ok()).ok_or(ProblemCode::OperationMissing)?;
        // The standard writes the key as a structured-field string, in quotes.
        let id = OperationId::parse(text.trim_matches('"')).map_err(|_| ProblemCode::OperationMissing)?;
        Ok(Self { id, method: parts.method.to_string(), path: parts.uri.path().to_owned() })
    }
}

impl Operation {
    /// The id.
    pub(super) const fn id(&self) -> OperationId {
        self.id
    }

    /// The operation with what it asks for.
    pub(super) fn asked(&self, body: &[u8]) -> Asked {
        Asked::new(self.id, &self.method, &self.path, body)
    }
}

/// The version a change was made against.
pub struct IfMatch(pub ETag);

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let value = parts.headers.get(header::IF_MATCH).ok_or(ProblemCode::PreconditionRequired)?;
        let text = value.to_str().map_err(|_| ProblemCode::BadRequest)?;
        let strong = "If-Match must hold one strong entity tag";
        ETag::strong(text).map(Self).ok_or_else(|| Problem::new(ProblemCode::BadRequest).detail(strong).into())
    }
}

/// The one id in the path. What cannot be an id is not found.
pub struct Id(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let Path(id) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| ProblemCode::NotFound)?;
        Ok(Self(id))
    }
}

/// The query, strictly read.
pub struct Asking<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Asking<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let query = Query::<T>::from_request_parts(parts, state).await;
        let Query(query) = query.map_err(|_| Problem::new(ProblemCode::BadRequest).detail("the query is not valid"))?;
        Ok(Self(query))
    }
}

/// A JSON body with the bytes it was sent as.
pub struct Json<T> {
    pub(super) value: T,
    pub(super) bytes: Bytes,
}

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let (value, bytes) = read(request, wire::header::JSON).await?;
        Ok(Self { value, bytes })
    }
}

/// A merge patch with the bytes it was sent as.
pub struct Patch<T> {
    pub(super) value: T,
    pub(super) bytes: Bytes,
}

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for Patch<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let (value, bytes) = read(request, wire::header::MERGE_PATCH).await?;
        Ok(Self { value, bytes })
    }
}

/// A JSON body that may be left out, with the bytes it was sent as.
pub struct MaybeJson<T> {
    pub(super) value: Option<T>,
    pub(super) bytes: Bytes,
}

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for MaybeJson<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let media = insist_on(request.headers(), wire::header::JSON);
        let bytes = collect(request.into_body()).await?;
        if bytes.is_empty() {
            return Ok(Self { value: None, bytes });
        }
        media?;
        Ok(Self { value: parse(&bytes)?, bytes })
    }
}

async fn read<T: DeserializeOwned>(request: Request, media: &str) -> Result<(T, Bytes), Failure> {
    insist_on(request.headers(), media)?;
    let bytes = collect(request.into_body()).await?;
    Ok((parse(&bytes)?, bytes))
}

fn insist_on(headers: &HeaderMap, media: &str) -> Result<(), Failure> {
    let sent = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if sent.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(media) {
        return Ok(());
    }
    let detail = format!("send {media}");
    Err(Problem::new(ProblemCode::UnsupportedMediaType).detail(detail).into())
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Failure> {
    // The words of the parser may hold a value of the body, so only the place is told.
    serde_json::from_slice(bytes).map_err(|error| {
        let place = format!("the body cannot be read (line {}, column {})", error.line(), error.column());
        Problem::new(ProblemCode::BadRequest).detail(place).into()
    })
}

async fn collect(body: Body) -> Result<Bytes, Failure> {
    to_bytes(body, LARGEST_BODY).await.map_err(|error| {
        let mut cause: Option<&(dyn Error + 'static)> = Some(&error);
        while let Some(error) = cause {
            if error.is::<LengthLimitError>() {
                return ProblemCode::TooLarge.into();
            }
            if error.is::<TimeoutError>() {
                return ProblemCode::Timeout.into();
            }
            cause = error.source();
        }
        ProblemCode::BadRequest.into()
    })
}
