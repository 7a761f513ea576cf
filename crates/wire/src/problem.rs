//! Problem documents.

use std::fmt;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Record;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $word:literal $status:literal $title:literal),+ $(,)?) => {
        /// What went wrong; the app decides by it, never by the words.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub enum ProblemCode {
            $($(#[$doc])* $name,)+
            /// A code of a later version.
            Other(String),
        }

        impl ProblemCode {
            /// Every code of version 1.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The word on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$name => $word,)+
                    Self::Other(word) => word,
                }
            }

            /// The HTTP status it goes with; 500 for a code of a later version.
            #[must_use]
            pub const fn status(&self) -> u16 {
                match self {
                    $(Self::$name => $status,)+
                    Self::Other(_) => 500,
                }
            }

            /// A short English title, the same for every occurrence. Source: RFC 9457, section 3.1.3.
            #[must_use]
            pub const fn title(&self) -> &'static str {
                match self {
                    $(Self::$name => $title,)+
                    Self::Other(_) => "Something else went wrong",
                }
            }
        }

        impl From<String> for ProblemCode {
            fn from(word: String) -> Self {
                match word.as_str() {
                    $($word => Self::$name,)+
                    _ => Self::Other(word),
                }
            }
        }
    };
}

codes! {
    /// The request cannot be understood.
    BadRequest = "bad-request" 400 "The request cannot be understood",
    /// A field breaks its rule; see `errors`.
    Validation = "validation" 422 "A field breaks its rule",
    /// A field the organization does not have; see `errors`.
    UnknownField = "unknown-field" 422 "The organization does not have this field",
    /// There is no such thing, or it belongs to somebody else.
    NotFound = "not-found" 404 "There is no such thing here",
    /// The address exists, the method does not.
    MethodNotAllowed = "method-not-allowed" 405 "This address does not take that method",
    /// The subject has no account here.
    NoAccount = "no-account" 404 "There is no account for this sign-in",
    /// The token is missing or not accepted.
    Unauthenticated = "unauthenticated" 401 "A valid sign-in is needed",
    /// The sign-in is too old for this call.
    StepUpRequired = "step-up-required" 401 "A fresh sign-in is needed",
    /// The token lacks the scope.
    Forbidden = "forbidden" 403 "The sign-in does not cover this",
    /// A write came without `Idempotency-Key`.
    OperationMissing = "operation-missing" 400 "The operation id is missing",
    /// The operation id was used for something else.
    OperationMismatch = "operation-mismatch" 422 "The operation id was used for another request",
    /// The operation is being worked on.
    OperationInFlight = "operation-in-flight" 409 "The operation is being worked on",
    /// A change came without `If-Match`.
    PreconditionRequired = "precondition-required" 428 "The record's version is missing",
    /// The record has moved on; see `current`.
    PreconditionFailed = "precondition-failed" 412 "The record has changed meanwhile",
    /// The cursor is not known (any more); start from the beginning.
    CursorExpired = "cursor-expired" 410 "The cursor is not known any more",
    /// The account is being deleted; nothing can be changed.
    DeletionPending = "deletion-pending" 409 "The account is being deleted",
    /// It is too late to cancel.
    CancelWindowClosed = "cancel-window-closed" 409 "It is too late to cancel",
    /// The rights request is answered or withdrawn; nothing can be added.
    RequestClosed = "request-closed" 409 "The request is closed",
    /// No more of these are taken; see `detail`.
    LimitReached = "limit-reached" 409 "No more of these are taken",
    /// Too many requests; see `Retry-After`.
    RateLimited = "rate-limited" 429 "Too many requests",
    /// The body is too large.
    TooLarge = "too-large" 413 "The request is too large",
    /// The body's media type is not taken here.
    UnsupportedMediaType = "unsupported-media-type" 415 "The media type is not taken here",
    /// The request took too long to arrive.
    Timeout = "timeout" 408 "The request took too long",
    /// The server failed.
    Internal = "internal" 500 "The server failed",
}

impl fmt::Display for ProblemCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<ProblemCode> for String {
    fn from(code: ProblemCode) -> Self {
        code.as_str().to_owned()
    }
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FieldProblem {
    /// The field's id.
    pub field: String,
    /// `too-long`, `line-break`, `control`, `empty`, `required`, `not-writable`, `wrong-kind`, `unknown-field` …
    pub code: String,
}

/// A problem document. Source: RFC 9457.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// `urn:member-data:problem:<code>`.
    #[serde(default)]
    #[schema(example = "urn:member-data:problem:not-found")]
    pub r#type: String,
    /// Short words, the same for every occurrence.
    #[serde(default)]
    pub title: String,
    /// The HTTP status.
    #[serde(default)]
    #[schema(minimum = 400, maximum = 599)]
    pub status: u16,
    /// Words about this occurrence; shown to the member as the organization's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// What went wrong, as a code.
    #[schema(value_type = String, example = "not-found")]
    pub code: ProblemCode,
    /// The fields it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
    /// The record as it is now, with `precondition-failed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<Record>,
}

impl Problem {
    /// A problem with the code's own status and title.
    #[must_use]
    pub fn new(code: ProblemCode) -> Self {
        Self {
            r#type: format!("urn:member-data:problem:{code}"),
            title: code.title().to_owned(),
            status: code.status(),
            detail: None,
            code,
            errors: Vec::new(),
            current: None,
        }
    }

    /// The same with words about this occurrence; must not hold a value of the member.
    #[must_use]
    pub fn detail(mut self, words: impl Into<String>) -> Self {
        self.detail = Some(words.into());
        self
    }

    /// The same, about `field`.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>, code: impl Into<String>) -> Self {
        self.errors.push(FieldProblem { field: field.into(), code: code.into() });
        self
    }
}
