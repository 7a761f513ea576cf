//! JSON of the Member Data API v1, shared by the app and the reference server; receipts and their keys.
//!
//! Answers are read tolerantly: unknown members are ignored, unknown kinds and states are kept as text.
//! Request bodies are read strictly: an unknown member or a member given twice is refused. No rules
//! about what a value may be: those belong to the organization's pack.

mod deletion;
mod discovery;
mod error;
mod feed;
mod jwk;
mod problem;
mod record;
mod rights;
mod unique;

/// Header and media type names of the API.
pub mod header;
/// Receipts: compact JWS that prove what an organization confirmed.
pub mod receipt;

pub use deletion::{Deletion, DeletionPhase, DeletionRequest, Stay};
pub use discovery::{Capability, DeletionTerms, Discovery, SCOPES, WELL_KNOWN_PATH};
pub use error::WireError;
pub use feed::{ActivityEntry, ActivityPage, ChangesPage, FeedItem, PAGE_LIMIT};
pub use jwk::Jwk;
pub use problem::{FieldProblem, Problem, ProblemCode};
pub use record::{DeviceSecret, Input, NewRecord, OperationAnswer, Record, RecordList, RecordPatch, Scalar};
pub use rights::{
    NewRightsMessage, NewRightsRequest, RIGHTS_CONCERNS_MAX, RIGHTS_REFERENCE_MAX, RIGHTS_TEXT_MAX, Regime, RightsKind,
    RightsMessage, RightsMessageKind, RightsReason, RightsRequest, RightsRequestPage, RightsSender, RightsStatus,
    RightsTerms, RightsWithdrawal,
};
