//! What can be asked for and of whom, the settings of letters, and what one press does everywhere.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RequestRow;

/// What one organization's policy says about one kind of request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferView {
    /// The kind, as `access` or `stop-marketing`.
    pub wish: String,
    /// `listed`, `implied` or `silent`.
    pub mention: String,
    /// Sections of the policy; empty if it is silent.
    pub references: Vec<String>,
    /// Label keys of the policy's rows about it.
    pub rows: Vec<String>,
    /// What we can do, best first: `portal`, `guided`, `email`, `post`, `phone`, `local`, `none`.
    pub channels: Vec<String>,
    /// Those of them that the policy names for this kind; the others are our suggestion.
    pub named_channels: Vec<String>,
    /// The law's article, if the suggested law has one, as `GDPR Art. 15`.
    pub article: Option<String>,
}

/// A contact of the organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// `email`, `phone`, `fax`, `post` or `account-web`.
    pub kind: String,
    /// The address.
    pub value: String,
    /// `policy`, or where the member says they found it.
    pub source: String,
    /// How old the copy of the policy is, or the day the member gave it.
    pub as_of: String,
    /// The day the member said that it is current; `null`: ask before the first use.
    pub checked_on: Option<String>,
}

/// Answer of `describe_requests`: everything for a new request at one organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequestsPlan {
    /// Whose.
    pub organization: String,
    /// Every kind, in the order they are offered.
    pub offers: Vec<OfferView>,
    /// How to reach it.
    pub contacts: Vec<ContactView>,
    /// The laws that can be chosen, the suggested one first.
    pub laws: Vec<LawView>,
    /// The country whose public holidays count by the settings.
    pub country: Option<String>,
    /// Countries whose holidays are known.
    pub countries: Vec<String>,
    /// The language of letters by the settings: `en`, `de`, `fr`, `zh-Hans`.
    pub language: String,
    /// Whether letters can go through the member's own mail account.
    pub mail_account: bool,
    /// The languages for which this computer has a font, so that a letter can be a PDF.
    pub pdf_languages: Vec<String>,
}

/// A law that can be chosen for a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LawView {
    /// `eu-gdpr`, `uk-gdpr`, `california`, `us-commercial-email`, `own-reminder`.
    pub law: String,
    /// `applies`, `marketing`, `voluntary`, `elsewhere` or `none`, as far as the pack and the residence tell.
    pub applies: String,
}

/// Where the member lives and how letters are written: part of the settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RightsSettingsView {
    /// `eu-gdpr`, `uk-gdpr`, `california`, `us-commercial-email` or `own-reminder`; `null` until chosen.
    pub law: Option<String>,
    /// Where the member lives: whose law is suggested and whose public holidays count. As `DE` or `US-CA`.
    pub residence: Option<String>,
    /// The law that was read for that place, if any was.
    pub residence_law: Option<String>,
    /// The language of letters.
    pub letter_language: String,
    /// The name letters are signed with.
    pub sender_name: String,
    /// The places that can be chosen.
    pub residences: Vec<String>,
}

/// Request of `save_rights_settings`; what is absent stays, an empty text clears.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveRightsSettingsRequest {
    /// The law.
    pub law: Option<String>,
    /// Where they live.
    pub residence: Option<String>,
    /// The language of letters.
    pub letter_language: Option<String>,
    /// The name letters are signed with.
    pub sender_name: Option<String>,
}

/// One organization's part of "Stop marketing everywhere" or "Opt out of sharing".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanPart {
    /// Whose.
    pub organization: String,
    /// What one press does: `portal`, `filing`, `letter`, `contact-needed` or `nothing-stated`.
    pub action: String,
    /// Label keys of the further steps.
    pub steps: Vec<String>,
    /// Label keys of what still comes: letters of other kinds, or recipients the portal offers no choice about.
    pub still_comes: Vec<String>,
    /// How many of those recipients no request is about yet: one press begins a letter that objects to them.
    pub unasked: u32,
    /// For sharing, where a connected portal offers choices: whether its own copy says that all are off.
    pub portal_confirmed: Option<bool>,
    /// The request already made for it, if one is open.
    pub request: Option<RequestRow>,
    /// How many more requests about it still go on.
    pub others: u32,
    /// Topics or choices waiting for the portal.
    pub waiting: u32,
    /// Whether it is done as far as the organization confirmed it.
    pub confirmed: bool,
}

/// Request of `plan_everywhere` and `begin_everywhere`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EverywhereRequest {
    /// `stop-marketing` or `stop-sharing`.
    pub wish: String,
    /// The organizations, for `begin_everywhere`.
    pub organizations: Vec<String>,
}
