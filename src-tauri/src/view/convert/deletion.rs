//! A deletion and its receipts.

use app::delete_account::{self, DeletionStatus, KeptReceipt};
use domain::DeletionState;
use organizations::Pack;

use super::count;
use crate::view::{DeletionPlan, DeletionStateView, DeletionView, ReceiptSummary, ReceiptView, StaysView};

impl From<DeletionState> for DeletionStateView {
    fn from(state: DeletionState) -> Self {
        match state {
            DeletionState::Asking => Self::Asking,
            DeletionState::Requested => Self::Requested,
            DeletionState::Cancelled => Self::Cancelled,
            DeletionState::Executing => Self::Executing,
            DeletionState::Executed => Self::Executed,
            DeletionState::Refused => Self::Refused,
        }
    }
}

impl From<&KeptReceipt> for ReceiptSummary {
    fn from(receipt: &KeptReceipt) -> Self {
        Self {
            step: receipt.proven.then(|| receipt.step.clone()),
            at: receipt.proven.then(|| receipt.at.into()),
            proven: receipt.proven,
            fingerprint: receipt.fingerprint.clone(),
        }
    }
}

impl From<&DeletionStatus> for DeletionView {
    fn from(status: &DeletionStatus) -> Self {
        Self {
            state: status.state.into(),
            requested_at: status.requested_at.into(),
            cancel_until: status.cancel_until.map(Into::into),
            server_time: status.server_time.map(Into::into),
            executed_at: status.executed_at.map(Into::into),
            stays: status
                .stays
                .iter()
                .map(|stay| StaysView { id: stay.id.clone(), reason: stay.reason.clone(), may: stay.may })
                .collect(),
            receipts: status.receipts.iter().map(Into::into).collect(),
            proven: status.is_proven(),
            unknown: status.unknown,
        }
    }
}

impl From<delete_account::DeletionPlan> for DeletionPlan {
    fn from(plan: delete_account::DeletionPlan) -> Self {
        Self {
            channel: plan.channel.into(),
            cancel_window_seconds: plan.cancel_window_seconds,
            waiting_edits: count(plan.waiting_edits),
            waiting_orders: plan.waiting_orders.into(),
            account: plan.account,
        }
    }
}

impl ReceiptView {
    /// A receipt with the deletion it belongs to.
    pub fn new(pack: &Pack, state: DeletionState, receipt: &KeptReceipt) -> Self {
        Self {
            organization: pack.id.to_string(),
            name: pack.name().to_owned(),
            state: state.into(),
            receipt: receipt.into(),
        }
    }
}
