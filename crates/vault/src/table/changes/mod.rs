//! The outbox: what the member saved, in the member's order, until the organization has answered.

mod meet;
mod past;
mod queue;
mod row;
mod settle;

pub use past::Past;
pub use queue::Changes;
pub use settle::{PortalCopy, Settlement};
