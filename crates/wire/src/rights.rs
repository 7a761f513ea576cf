//! Rights requests: what a member asks of an organization, by law or by its policy, and what it answers.
//!
//! Answers carry the words of statuses, reasons and kinds as text, so that a newer server is understood
//! as far as this version knows it. What a status may follow is the organization's business.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

/// Most characters of a request's text, of a message and of the reason of a withdrawal. Source: Member Data API v1.
pub const RIGHTS_TEXT_MAX: usize = 10_000;
/// Most characters of the member's own reference. Source: Member Data API v1.
pub const RIGHTS_REFERENCE_MAX: usize = 64;
/// Most categories, and most devices, that a request may name. Source: Member Data API v1.
pub const RIGHTS_CONCERNS_MAX: usize = 100;

/// What is asked for.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    ToSchema,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum RightsKind {
    /// A copy of the data.
    Access,
    /// Have data corrected.
    Rectification,
    /// Have everything deleted.
    Erasure,
    /// Have some of it deleted.
    PartialErasure,
    /// Have the use limited.
    Restriction,
    /// Object to a use.
    Objection,
    /// No more marketing.
    StopMarketing,
    /// No more sharing with others.
    StopSharing,
    /// Take back a consent.
    WithdrawConsent,
    /// A file to take elsewhere.
    Portability,
    /// Have a person look at an automated decision.
    HumanReview,
    /// Be told who got the data.
    Recipients,
    /// The data a device makes.
    DeviceData,
    /// Ask a question.
    Question,
}

/// The law a request names. Absent: none is named, and an answer is voluntary.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    ToSchema,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Regime {
    /// Regulation (EU) 2016/679.
    Gdpr,
    /// The same as the United Kingdom kept it.
    UkGdpr,
    /// The California Consumer Privacy Act.
    Ccpa,
}

/// How far a request has come. Source: Data Rights Protocol 1.0, request statuses.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    ToSchema,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum RightsStatus {
    /// It arrived; nobody has looked at it yet.
    Open,
    /// The organization works on it.
    InProgress,
    /// Answered as asked.
    Fulfilled,
    /// The member withdrew it.
    Revoked,
    /// Refused, all of it or a part, as the last message says; see `reason`.
    Denied,
    /// What the organization needed to know never came.
    Expired,
}

impl RightsStatus {
    /// Whether nothing will change any more.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Fulfilled | Self::Revoked | Self::Denied | Self::Expired)
    }
}

/// Why a request stands where it stands. Source: Data Rights Protocol 1.0, reasons of a status.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    ToSchema,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum RightsReason {
    /// The organization waits for the member to show who they are.
    NeedUserVerification,
    /// It suspects that somebody else asks.
    SuspectedFraud,
    /// What was shown did not do.
    InsufVerification,
    /// It found nothing about the member.
    NoMatch,
    /// The right does not reach this.
    ClaimNotCovered,
    /// The law does not apply.
    OutsideJurisdiction,
    /// Asked too often.
    TooManyRequests,
    /// Something else; see `processing_details`.
    Other,
}

impl RightsReason {
    /// Whether it explains an answer that is not a full yes.
    #[must_use]
    pub const fn refuses(self) -> bool {
        !matches!(self, Self::NeedUserVerification)
    }
}

/// What an entry in a request's correspondence is.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    ToSchema,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum RightsMessageKind {
    /// Plain words of either side.
    Message,
    /// The organization has begun.
    Acknowledged,
    /// It asks who the member is.
    IdentityAsked,
    /// It takes longer, and says why.
    Extended,
    /// It asks for money.
    FeeAsked,
    /// It answered as asked.
    AnsweredFully,
    /// It answered in part, and says why not the rest.
    AnsweredPartly,
    /// It refused, and says why.
    Refused,
    /// It closed the request because what it needed never came.
    Expired,
    /// The member withdrew the request.
    Withdrawn,
}

/// Who wrote an entry.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum RightsSender {
    /// The member.
    Member,
    /// The organization.
    Organization,
}

/// Body that files a request. The SHA-256 of its bytes stands in every receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRightsRequest {
    /// One of the kinds the discovery document lists.
    #[schema(value_type = RightsKind)]
    pub kind: String,
    /// The law the member names, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Regime>)]
    pub regime: Option<String>,
    /// Language of the text and, if the organization can, of the answer. Source: BCP 47.
    #[schema(example = "de-AT")]
    pub language: String,
    /// What the member wrote; at most 10,000 characters.
    #[schema(min_length = 1, max_length = 10_000)]
    pub text: String,
    /// Ids of categories of the pack it is about; none means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 100)]
    pub categories: Vec<String>,
    /// Ids of devices it is about. One that is not registered any more may be named, too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 100)]
    pub devices: Vec<String>,
    /// The member's own reference; one line of at most 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 64)]
    pub reference: Option<String>,
}

/// Body of a message of the member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRightsMessage {
    /// At most 10,000 characters.
    #[schema(min_length = 1, max_length = 10_000)]
    pub text: String,
}

/// Body of a withdrawal; may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RightsWithdrawal {
    /// Why, in the member's words; at most 10,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 10_000)]
    pub reason: Option<String>,
}

/// One entry of a request's correspondence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RightsMessage {
    /// When it was written, by the server's clock.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// Who wrote it; see [`RightsSender`].
    #[schema(value_type = RightsSender)]
    pub from: String,
    /// What it is; see [`RightsMessageKind`].
    #[schema(value_type = RightsMessageKind)]
    pub kind: String,
    /// The words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Until when an answer is expected from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub expected_by: Option<Date>,
}

/// A rights request as the organization holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RightsRequest {
    /// The request's id: 128 random bits.
    pub id: String,
    /// Its version; changes with every step.
    #[schema(example = "\"3\"")]
    pub etag: String,
    /// What is asked for; see [`RightsRequest::kind`].
    #[schema(value_type = RightsKind)]
    pub kind: String,
    /// The law it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Regime>)]
    pub regime: Option<String>,
    /// Language of the text.
    pub language: String,
    /// What the member wrote.
    pub text: String,
    /// The categories it is about.
    #[serde(default)]
    pub categories: Vec<String>,
    /// The devices it is about.
    #[serde(default)]
    pub devices: Vec<String>,
    /// The member's own reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// When the server took it: the legal term begins here.
    #[schema(value_type = String, format = DateTime)]
    pub received_at: Timestamp,
    /// Until when the organization means to answer, if it said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub expected_by: Option<Date>,
    /// How far it has come; see [`RightsRequest::status`].
    #[schema(value_type = RightsStatus)]
    pub status: String,
    /// Why it stands there; see [`RightsReason`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<RightsReason>)]
    pub reason: Option<String>,
    /// The organization's words about where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub processing_details: Option<String>,
    /// The correspondence, oldest first.
    #[serde(default)]
    pub messages: Vec<RightsMessage>,
    /// What was asked for, or where it lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<String>,
    /// A receipt for each step that gets one (compact JWS), oldest first.
    #[serde(default)]
    pub receipts: Vec<String>,
}

impl RightsRequest {
    /// What is asked for, if this version knows it.
    #[must_use]
    pub fn kind(&self) -> Option<RightsKind> {
        self.kind.parse().ok()
    }

    /// The status, if this version knows it.
    #[must_use]
    pub fn status(&self) -> Option<RightsStatus> {
        self.status.parse().ok()
    }
}

/// A page of requests, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RightsRequestPage {
    /// The requests.
    pub items: Vec<RightsRequest>,
    /// Goes into `before` for the next older page; `null` at the end.
    pub next: Option<String>,
}

/// Which requests a portal takes; absent from the discovery document if none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RightsTerms {
    /// The kinds it takes; unknown words are ignored. See [`RightsKind`].
    #[schema(value_type = Vec<RightsKind>)]
    pub kinds: Vec<String>,
    /// Most requests of one member that may wait for an answer at once.
    pub most_open: u32,
}
