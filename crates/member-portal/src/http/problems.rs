//! The problems a route may answer with, for the description.

use std::collections::BTreeMap;

use utoipa::{
    IntoResponses,
    openapi::{
        Content, Header, Ref, RefOr, Response, ResponseBuilder,
        schema::{ObjectBuilder, Type},
    },
};

const READ: [(&str, &str); 8] = [
    ("400", "The request cannot be understood"),
    ("401", "A valid or fresh sign-in is needed; see `WWW-Authenticate`"),
    ("403", "The token lacks the scope `member-data`"),
    ("404", "No such thing, somebody else's, or no account"),
    ("405", "The method is not taken here"),
    ("408", "The request took too long to arrive"),
    ("429", "Too many requests; see `Retry-After`"),
    ("500", "The server failed; `detail` names the incident"),
];

const WRITE: [(&str, &str); 6] = [
    ("409", "The operation is in flight, the account is being deleted, or a request is closed or one too many"),
    ("412", "The record has changed meanwhile; see `current`"),
    ("413", "The body is larger than 1 MiB"),
    ("415", "The media type is not taken here"),
    ("422", "A field breaks its rule (see `errors`), or the operation id was used for something else"),
    ("428", "`If-Match` is missing"),
];

type Responses = BTreeMap<String, RefOr<Response>>;

fn problem(status: &str, words: &str) -> (String, RefOr<Response>) {
    let content = Content::new(Some(Ref::from_schema_name("Problem")));
    let mut response = ResponseBuilder::new().description(words).content(wire::header::PROBLEM_JSON, content);
    let mut header = |name: &str, kind: Type| {
        let header = Header::new(ObjectBuilder::new().schema_type(kind).build());
        response = std::mem::take(&mut response).header(name, header);
    };
    match status {
        "401" | "403" => header("WWW-Authenticate", Type::String),
        "429" => header("Retry-After", Type::Integer),
        _ => {}
    }
    (status.to_owned(), RefOr::T(response.build()))
}

/// Problems of every call that needs a sign-in.
pub(super) struct ReadProblems;

impl IntoResponses for ReadProblems {
    fn responses() -> Responses {
        READ.iter().map(|(status, words)| problem(status, words)).collect()
    }
}

/// Problems of every write.
pub(super) struct WriteProblems;

impl IntoResponses for WriteProblems {
    fn responses() -> Responses {
        READ.iter().chain(&WRITE).map(|(status, words)| problem(status, words)).collect()
    }
}

/// Problems of calls that anybody may make.
pub(super) struct PublicProblems;

impl IntoResponses for PublicProblems {
    fn responses() -> Responses {
        let public = ["400", "404", "405", "408", "429", "500"];
        READ.iter()
            .filter(|(status, _)| public.contains(status))
            .map(|(status, words)| problem(status, words))
            .collect()
    }
}

/// The problem of the changes feed alone.
pub(super) struct ExpiredCursor;

impl IntoResponses for ExpiredCursor {
    fn responses() -> Responses {
        BTreeMap::from([problem("410", "The cursor is not known any more; start from the beginning")])
    }
}

/// The problem of asking about an operation too early.
pub(super) struct InFlight;

impl IntoResponses for InFlight {
    fn responses() -> Responses {
        BTreeMap::from([problem("409", "The operation is being worked on")])
    }
}
