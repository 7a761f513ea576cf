//! Why a request is not answered as asked; always a problem document.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use thiserror::Error;
use wire::{Problem, ProblemCode};

/// What stopped a request.
#[derive(Debug, Error)]
pub enum Failure {
    /// The request is at fault, or the world has moved on.
    #[error("refused: {}", .0.code)]
    Refused(Box<Problem>),
    /// Too many requests; seconds to wait.
    #[error("too many requests")]
    RateLimited(u64),
    /// The database failed.
    #[error("the database could not be read or written")]
    Store(#[from] rusqlite::Error),
    /// A stored value is not what was stored.
    #[error("a stored value cannot be read")]
    Stored(#[from] serde_json::Error),
    /// A receipt could not be signed.
    #[error("a receipt could not be signed")]
    Receipt(#[from] wire::receipt::ReceiptError),
    /// The system gave no random numbers.
    #[error("no random numbers")]
    Random(#[from] getrandom::Error),
    /// The writer is gone or its commit failed; the effect did not happen.
    #[error("the write was not committed")]
    NotCommitted,
    /// Something panicked; the place is in the log.
    #[error("a part of the server failed")]
    Broken,
}

impl From<ProblemCode> for Failure {
    fn from(code: ProblemCode) -> Self {
        Self::from(Problem::new(code))
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Refused(Box::new(problem))
    }
}

/// What a refused sign-in needs, for `WWW-Authenticate`. Source: RFC 6750, section 3; RFC 9470, section 3.
const fn challenge(code: &ProblemCode) -> Option<&'static str> {
    match code {
        ProblemCode::Unauthenticated => Some(r#"Bearer error="invalid_token""#),
        ProblemCode::StepUpRequired => Some(r#"Bearer error="insufficient_user_authentication", max_age="300""#),
        ProblemCode::Forbidden => Some(r#"Bearer error="insufficient_scope", scope="member-data""#),
        _ => None,
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (problem, wait) = match self {
            Self::Refused(problem) => (*problem, None),
            Self::RateLimited(seconds) => (Problem::new(ProblemCode::RateLimited), Some(seconds)),
            failed => {
                let incident = uuid::Uuid::new_v4();
                tracing::error!(%incident, causes = crate::log::causes(&failed), "request failed");
                (Problem::new(ProblemCode::Internal).detail(format!("incident {incident}")), None)
            }
        };
        let mut response = render(&problem);
        if let Some(challenge) = challenge(&problem.code) {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        }
        if let Some(seconds) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

fn render(problem: &Problem) -> Response {
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let kind = [(header::CONTENT_TYPE, wire::header::PROBLEM_JSON), (header::CACHE_CONTROL, "no-store")];
    match serde_json::to_vec(problem) {
        Ok(body) => (status, kind, body).into_response(),
        Err(_) => status.into_response(),
    }
}
