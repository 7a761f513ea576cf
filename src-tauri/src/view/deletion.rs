//! Deleting an account, and what proves it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ChannelView, Instant};

/// How far a deletion has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DeletionStateView {
    Asking,
    Requested,
    Cancelled,
    Executing,
    Executed,
    Refused,
}

/// What the organization keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaysView {
    /// The pack's id of what stays.
    pub id: String,
    /// The organization's reason.
    pub reason: Option<String>,
    /// Whether it only may stay.
    pub may: bool,
}

/// A receipt the organization signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptSummary {
    /// `requested`, `cancelled` or `executed`; `null` if it could not be proven.
    pub step: Option<String>,
    /// When, by the organization's clock.
    pub at: Option<Instant>,
    /// Whether its signature fits the key pinned at consent.
    pub proven: bool,
    /// SHA-256 of the receipt, in groups.
    pub fingerprint: String,
}

/// The deletion of one account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeletionView {
    /// How far it has come.
    pub state: DeletionStateView,
    /// When it was asked for, by the organization's clock once it answered.
    pub requested_at: Instant,
    /// Until when it can be cancelled, by the organization's clock.
    pub cancel_until: Option<Instant>,
    /// The organization's clock at its last answer.
    pub server_time: Option<Instant>,
    /// When it was executed.
    pub executed_at: Option<Instant>,
    /// What stays, and why.
    pub stays: Vec<StaysView>,
    /// Receipts so far.
    pub receipts: Vec<ReceiptSummary>,
    /// Whether the present state is proven by a verified receipt.
    pub proven: bool,
    /// Whether it is not known if the request arrived.
    pub unknown: bool,
}

/// Answer of `describe_deletion`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeletionPlan {
    /// How the organization is reached.
    pub channel: ChannelView,
    /// How long it can be cancelled, if the portal says.
    pub cancel_window_seconds: Option<u64>,
    /// Changes that will pause.
    pub waiting_edits: u64,
    /// Requests, messages and withdrawals through the portal that will pause, too.
    pub waiting_orders: u64,
    /// The account.
    pub account: Option<String>,
}

/// Request of `request_deletion`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequestDeletionRequest {
    /// The organization.
    pub organization: String,
    /// Whether to stop marketing at once as well.
    pub stop_marketing: bool,
}

/// A kept receipt with its deletion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptView {
    /// The organization.
    pub organization: String,
    /// Its name.
    pub name: String,
    /// How far that deletion came.
    pub state: DeletionStateView,
    /// The receipt.
    pub receipt: ReceiptSummary,
}
