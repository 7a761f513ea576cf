//! Letters about a request that was sent, and the authorities a complaint can go to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ContactView, LetterView, RequestView, SlotView};

/// Request of `get_follow_up`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FollowUpRequest {
    /// Whose.
    pub organization: String,
    /// Which request it is about.
    pub request: String,
    /// `reminder`, `complaint-to-them`, `complaint`, `withdrawal` or `identity-answer`.
    pub kind: String,
}

/// Answer of `get_follow_up`: a later letter as it would go now. What the member changes is kept by `save_request`
/// in its slots: `<kind>` (the text), `authority` (the id), `authority-address`, and `later.<slot>` for what is
/// `missing`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpView {
    /// Its kind.
    pub kind: String,
    /// The letter; its text is empty until whom it goes to and what it needs is known.
    pub letter: LetterView,
    /// Its language, the request's.
    pub language: String,
    /// For a complaint: whom it goes to.
    pub authority: Option<AuthorityView>,
    /// The authority's address, where the member typed one.
    pub authority_address: String,
    /// The policy's address, where the letter goes to it.
    pub contact: Option<ContactView>,
    /// Answers that the request did without and this letter needs.
    pub missing: Vec<SlotView>,
    /// To whom the letter went that last left and is not noted, if it reads otherwise than this one.
    pub left_otherwise: Option<String>,
    /// The ways out besides copying: `mail-account`, `mail-program`, `draft-file`, `pdf`, `page`.
    pub ways: Vec<String>,
}

/// Request of `hand_over_follow_up`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HandOverFollowUpRequest {
    /// Whose.
    pub organization: String,
    /// Which request it is about.
    pub request: String,
    /// `reminder`, `complaint-to-them`, `complaint`, `withdrawal` or `identity-answer`.
    pub kind: String,
    /// `mail-program`, `draft-file`, `pdf`, `copied` or `page`.
    pub by: String,
}

/// Answer of `hand_over_follow_up`. Nothing is noted as sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpHandedView {
    /// The file that was written, if one was; `null` also if the member cancelled.
    pub path: Option<String>,
    /// Whether it left our hands.
    pub handed: bool,
    /// The request.
    pub request: RequestView,
}

/// Request of `note_follow_up`: the member says that the letter was sent.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteFollowUpRequest {
    /// Whose.
    pub organization: String,
    /// Which request it is about.
    pub request: String,
    /// `reminder`, `complaint-to-them`, `complaint`, `withdrawal` or `identity-answer`.
    pub kind: String,
    /// The day.
    pub on: String,
}

/// Request of `send_follow_up`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SendFollowUpRequest {
    /// Whose.
    pub organization: String,
    /// Which request it is about.
    pub request: String,
    /// `reminder`, `complaint-to-them`, `complaint`, `withdrawal` or `identity-answer`.
    pub kind: String,
    /// The window's own name for it, for progress and for stopping.
    pub post: String,
}

/// Request of `settle_follow_up`: the member says what became of the later letter that is asked about.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SettleFollowUpRequest {
    /// Whose.
    pub organization: String,
    /// Which request it is about.
    pub request: String,
    /// Which letter: `reminder`, `complaint-to-them`, `complaint`, `withdrawal` or `identity-answer`.
    pub kind: String,
    /// The day it went out; `null`: it did not.
    pub on: Option<String>,
}

/// A later letter of which it is asked whether it was sent, or that is leaving through the mail account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeavingView {
    /// `reminder`, `complaint-to-them`, `complaint`, `withdrawal` or `identity-answer`.
    pub kind: String,
    /// To whom it went, if that can be read.
    pub to_name: Option<String>,
    /// Whether it went through the mail account, which gave no final word; else it was handed over.
    pub by_account: bool,
}

/// A later letter that was noted as sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SentLaterView {
    /// Its line in the log.
    pub number: u64,
    /// The event's name, as `reminded`.
    pub what: String,
    /// The day it was sent.
    pub on: Option<String>,
    /// The letter as it went.
    pub letter: LetterView,
}

/// An authority a member can complain to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuthorityView {
    /// Its id.
    pub id: String,
    /// Its name, as it calls itself.
    pub name: String,
    /// Where it is competent, as `AT` or `DE-BW`; `null` for one of the member's own.
    pub region: Option<String>,
    /// Its e-mail or postal address, if it is known.
    pub address: Option<String>,
    /// Its site or the page it takes complaints on, without `https://`; begins with the host.
    pub page: Option<String>,
    /// Where it was read, or where the member found it.
    pub source: String,
    /// The day of that.
    pub as_of: String,
    /// Whether the member added it.
    pub own: bool,
    /// Whether it is competent where the member lives.
    pub suggested: bool,
}

/// Request of `save_authority`: one of the member's own.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveAuthorityRequest {
    /// Whose request the list is for.
    pub organization: String,
    /// Which.
    pub request: String,
    /// Which authority to change; `null` adds one.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// Its e-mail or postal address; may be empty if there is a page.
    pub address: String,
    /// The page it takes complaints on; may be empty if there is an address.
    pub page: String,
    /// Where the member found it.
    pub source: String,
}

/// Request of `remove_authority`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveAuthorityRequest {
    /// Whose request the list is for.
    pub organization: String,
    /// Which.
    pub request: String,
    /// The authority.
    pub id: String,
}
