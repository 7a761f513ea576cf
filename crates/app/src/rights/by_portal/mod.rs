//! A request through the organization's portal: offered where its terms say so, written, filed, looked after.
//!
//! Whatever leaves is an order in the vault before it is sent, and goes at the next turn of the engine. Nothing
//! is called accepted, answered or taken back before the portal said so.

mod compose;
mod in_hand;
mod look;
mod message;
mod note;
mod order;
mod outcome;
mod take;
mod tend;
mod terms;
mod view;

pub(super) use compose::prepare;
pub(crate) use in_hand::InHand;
pub(super) use message::{Written, shown};
pub(super) use terms::{Terms, terms_of};
pub use view::{AboutChoice, Filed, PortalMessage, PortalOrder, PortalState};
pub(super) use view::{describe, is_portals_to_say};

/// Where the answer to their question and the reason of a withdrawal lie until they are sent.
pub(super) const DRAFTS: [&str; 2] = ["portal-answer", "portal-reason"];
