//! A rights request through the organization's portal: what goes, and what the portal says.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::view::{Instant, LetterProblem, ReceiptSummary};

/// What concerns the portal of one request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PortalView {
    /// Whether the portal takes such a request, as far as is known.
    pub takes: bool,
    /// The member's words, as they go or went.
    pub text: String,
    /// Whether the member changed them by hand.
    pub edited: bool,
    /// What keeps it from going.
    pub problems: Vec<LetterProblem>,
    /// The law it names: `gdpr`, `uk-gdpr` or `ccpa`.
    pub regime: Option<String>,
    /// The language it is in.
    pub language: String,
    /// The member's reference.
    pub reference: Option<String>,
    /// Categories of the policy, by label keys: what it can be about.
    pub categories: Vec<AboutView>,
    /// Devices, by their names.
    pub devices: Vec<AboutView>,
    /// The exact text that goes or went.
    pub body: String,
    /// How the filing stands; `null` while it is written.
    pub filing: Option<PortalOrderView>,
    /// Whether the portal has left it unknown for so long whether it has the request that another way is offered.
    pub silent: bool,
    /// Messages and withdrawals that the portal has not taken.
    pub orders: Vec<PortalOrderView>,
    /// What the portal says of it; `null` until it took it.
    pub filed: Option<FiledView>,
    /// The correspondence, oldest first.
    pub messages: Vec<PortalMessageView>,
    /// An answer that is typed and not sent; `save_request` keeps it as the slot `portal-answer`.
    pub answer: String,
    /// A reason of a withdrawal that is typed and not sent; kept as the slot `portal-reason`.
    pub reason: String,
    /// Whether the member can write about it now, or take it back.
    pub can_follow_up: bool,
    /// How many of the requests filed from here wait for an answer.
    pub open: u32,
    /// How many the portal takes at once.
    pub most_open: u32,
}

/// One thing a request can be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AboutView {
    /// Its id.
    pub id: String,
    /// A label key of the policy, or a device's name.
    pub name: String,
    /// Whether it was chosen.
    pub chosen: bool,
}

/// Something that goes to the portal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PortalOrderView {
    /// The operation it goes under.
    pub operation: String,
    /// `filing`, `message` or `withdrawal`.
    pub kind: String,
    /// `waiting`, `sending`, `unknown`, `sign-in-needed`, `done` or `refused`.
    pub state: String,
    /// Why it waits or was refused, as a code of errors.
    pub reason: Option<String>,
    /// The organization's words about that; foreign text.
    pub detail: Option<String>,
    /// The member's words in it.
    pub text: String,
    /// When the member pressed.
    pub queued_at: Instant,
}

/// What the portal says of a request it took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FiledView {
    /// When it took it, by its clock.
    pub accepted_at: Instant,
    /// When it says that it took it, where that cannot be; then the clock started when its word came.
    pub claimed_at: Option<Instant>,
    /// Its own id of it; foreign text.
    pub portal_id: String,
    /// `open`, `in_progress`, `fulfilled`, `revoked`, `denied` or `expired`.
    pub status: String,
    /// Whether a genuine receipt shows that status.
    pub proven: bool,
    /// Until when the organization means to answer.
    pub expected_by: Option<String>,
    /// Whether that date was signed.
    pub date_proven: bool,
    /// When the portal was last asked with success.
    pub looked_at: Instant,
    /// Why the last look failed, as a code of errors.
    pub trouble: Option<String>,
    /// What it signed, or says that it signed.
    pub receipts: Vec<ReceiptSummary>,
}

/// One entry of the correspondence at the portal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PortalMessageView {
    /// Its id, which stands among the request's messages, too.
    pub id: String,
    /// `member` or `organization`.
    pub from: String,
    /// When, by the portal's clock.
    pub at: Instant,
    /// What it is, as `identity-asked` or `answered-fully`.
    pub kind: String,
    /// The words; foreign text.
    pub text: String,
    /// What was asked for, or where it lies; foreign text.
    pub results: Option<String>,
    /// Why it is less than was asked for, as `no_match`.
    pub reason: Option<String>,
    /// Until when an answer is expected from then on.
    pub expected_by: Option<String>,
    /// Whether it says what cannot follow on how the request stood, so that nothing does.
    pub odd: bool,
}

/// Request of `answer_rights_request` and `withdraw_rights_request`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteToPortalRequest {
    /// Whose.
    pub organization: String,
    /// Which.
    pub request: String,
    /// The member's words; may be empty for a withdrawal.
    pub text: String,
}

/// Request of `take_back_order`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeBackOrderRequest {
    /// Whose.
    pub organization: String,
    /// The order's operation.
    pub operation: String,
}

/// Request of `choose_request_about`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChooseRequestAboutRequest {
    /// Whose.
    pub organization: String,
    /// Which.
    pub request: String,
    /// Ids of categories and devices; none means everything.
    pub about: Vec<String>,
}
