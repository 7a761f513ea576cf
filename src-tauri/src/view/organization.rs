//! Organizations the member added, consent and sign-in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DeletionView, Instant};
use crate::error::ErrorCode;

/// Whether an organization is reached through its portal or kept by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelView {
    /// Through its portal.
    Portal,
    /// By hand.
    ByHand,
}

/// Which way a sync is going.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SyncStep {
    /// Reading from the portal.
    Pull,
    /// Sending changes.
    Push,
}

/// How far a sync has come; also the event `sync-progress`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncProgress {
    /// Whose.
    pub organization: String,
    /// Which way.
    pub step: SyncStep,
    /// Entries done.
    pub done: u64,
    /// Entries in all, if the portal said.
    pub total: Option<u64>,
}

/// One organization the member added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganizationView {
    /// Its slug.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Two letters for its tile.
    pub monogram: String,
    /// How it is reached.
    pub channel: ChannelView,
    /// Whether its portal holds sample data only.
    pub sample: bool,
    /// The portal's domain.
    pub portal_domain: Option<String>,
    /// The name the member signed in with, if the issuer said.
    pub account: Option<String>,
    /// Whether there is a session.
    pub signed_in: bool,
    /// Whether it may use the network.
    pub network: bool,
    /// When its portal last answered.
    pub last_checked: Option<Instant>,
    /// A sync under way.
    pub syncing: Option<SyncProgress>,
    /// What stopped the last sync.
    pub problem: Option<ErrorCode>,
    /// Changes not confirmed yet.
    pub waiting: u64,
    /// Changes that need the member's choice.
    pub conflicts: u64,
    /// Changes the organization refused.
    pub refused: u64,
    /// Requests, messages and withdrawals that its portal has not taken, the refused ones among them.
    pub orders: u64,
    /// Cameras held.
    pub devices: u64,
    /// Profile values held.
    pub profile_values: u64,
    /// Topics subscribed.
    pub topics_on: u64,
    /// The deletion of the account, if one was asked for.
    pub deletion: Option<DeletionView>,
    /// Whether its file cannot be read.
    pub damaged: bool,
}

/// Names one organization.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrganizationRequest {
    /// Its slug.
    pub organization: String,
}

/// Request of `sync_now`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SyncNowRequest {
    /// The organization.
    pub organization: String,
    /// Whether the member agreed to removals that were stopped (problem `removals-stopped`).
    #[ts(optional)]
    pub accept_removals: Option<bool>,
}

/// Request of `discover_portal`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscoverPortalRequest {
    /// The organization the member chose.
    pub organization: String,
    /// The portal's address as typed.
    pub address: String,
}

/// Request of `save_typed_address`; `null` forgets it.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveTypedAddressRequest {
    /// The organization, which is not added yet.
    pub organization: String,
    /// The portal's address as typed.
    pub address: Option<String>,
}

/// A portal's address that was typed and not used yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TypedAddressView {
    /// The organization, which is not added yet.
    pub organization: String,
    /// The address as typed.
    pub address: String,
}

/// What the member consents to before signing in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentView {
    /// Names this consent in `begin_sign_in`.
    pub consent_id: String,
    /// The organization.
    pub organization: String,
    /// The portal's real domain, in ASCII, with its port if unusual.
    pub domain: String,
    /// The portal's address.
    pub address: String,
    /// Where the member will sign in, in ASCII.
    pub issuer_domain: String,
    /// Whether it holds sample data only.
    pub sample: bool,
    /// What the portal can do.
    pub capabilities: Vec<String>,
    /// How long a deletion can be cancelled.
    pub cancel_window_seconds: u64,
    /// Fingerprint of the key that signs receipts.
    pub receipt_key_fingerprint: Option<String>,
    /// Whether the connection is not encrypted (this computer only).
    pub plain_http: bool,
}

/// Request of `begin_sign_in`: a consent, or an organization to sign in again.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BeginSignInRequest {
    /// The consent the member gave.
    #[ts(optional)]
    pub consent_id: Option<String>,
    /// The organization to sign in again.
    #[ts(optional)]
    pub organization: Option<String>,
    /// Whether the password must be asked for again.
    #[ts(optional)]
    pub step_up: Option<bool>,
}

/// A sign-in under way in the browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignInView {
    /// Names it in `await_sign_in` and `cancel_sign_in`.
    pub sign_in_id: String,
    /// The address to open by hand.
    pub address: String,
    /// Whether a browser took the address.
    pub browser_opened: bool,
}

/// Names one sign-in.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignInRequest {
    /// Its id.
    pub sign_in_id: String,
}

/// Request of `remove_local_copy`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveLocalCopyRequest {
    /// The organization.
    pub organization: String,
    /// Whether receipts and the history of the deletion stay here.
    pub keep_receipts: bool,
}

/// What a fresh read found after a removal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemovalView {
    /// Files left; 0 or the command fails.
    pub records_left: u64,
}

/// Request of `set_network`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetNetworkRequest {
    /// The organization.
    pub organization: String,
    /// Whether it may use the network.
    pub on: bool,
}
