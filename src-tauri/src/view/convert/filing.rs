//! Rights requests through a portal.

use app::{AboutChoice, Filed, PortalMessage, PortalOrder, PortalState};
use rights::Party;

use crate::view::{AboutView, FiledView, LetterProblem, PortalMessageView, PortalOrderView, PortalView};

impl From<&PortalState> for PortalView {
    fn from(state: &PortalState) -> Self {
        let problem = |problem: &app::LetterTrouble| LetterProblem {
            code: problem.code.clone(),
            slot: problem.slot.map(|slot| slot.as_str().to_owned()),
            blocks: problem.blocks,
        };
        Self {
            takes: state.takes,
            text: state.text.clone(),
            edited: state.edited,
            problems: state.problems.iter().map(problem).collect(),
            regime: state.regime.clone(),
            language: state.language.clone(),
            reference: state.reference.clone(),
            categories: state.categories.iter().map(Into::into).collect(),
            devices: state.devices.iter().map(Into::into).collect(),
            body: state.body.clone(),
            filing: state.filing.as_ref().map(Into::into),
            silent: state.silent,
            orders: state.orders.iter().map(Into::into).collect(),
            filed: state.filed.as_ref().map(Into::into),
            messages: state.messages.iter().map(Into::into).collect(),
            answer: state.answer.clone(),
            reason: state.reason.clone(),
            can_follow_up: state.can_follow_up,
            open: state.open,
            most_open: state.most_open,
        }
    }
}

impl From<&AboutChoice> for AboutView {
    fn from(choice: &AboutChoice) -> Self {
        Self { id: choice.id.clone(), name: choice.name.clone(), chosen: choice.chosen }
    }
}

impl From<&PortalOrder> for PortalOrderView {
    fn from(order: &PortalOrder) -> Self {
        Self {
            operation: order.operation.clone(),
            kind: order.kind.as_str().to_owned(),
            state: order.state.as_str().to_owned(),
            reason: order.reason.clone(),
            detail: order.detail.clone(),
            text: order.text.clone(),
            queued_at: order.queued_at.into(),
        }
    }
}

impl From<&Filed> for FiledView {
    fn from(filed: &Filed) -> Self {
        Self {
            accepted_at: filed.accepted_at.into(),
            claimed_at: filed.claimed_at.map(Into::into),
            portal_id: filed.portal_id.clone(),
            status: filed.status.clone(),
            proven: filed.proven,
            expected_by: filed.expected_by.map(|date| date.to_string()),
            date_proven: filed.date_proven,
            looked_at: filed.looked_at.into(),
            trouble: filed.trouble.clone(),
            receipts: filed.receipts.iter().map(Into::into).collect(),
        }
    }
}

impl From<&PortalMessage> for PortalMessageView {
    fn from(message: &PortalMessage) -> Self {
        let is_members = message.from == Party::Member;
        Self {
            id: message.digest.to_hex(),
            from: if is_members { "member" } else { "organization" }.to_owned(),
            at: message.at.into(),
            kind: message.kind.clone(),
            text: message.text.clone(),
            results: message.results.clone(),
            reason: message.reason.clone(),
            expected_by: message.expected_by.map(|date| date.to_string()),
            odd: message.odd,
        }
    }
}
