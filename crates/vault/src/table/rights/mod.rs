//! Rights requests: what is being written, the log of what happened, and the bytes that prove it.

mod contacts;
mod documents;
mod filings;
mod log;
mod mail;
mod orders;
mod requests;
#[cfg(test)]
mod tests;

pub use contacts::ContactChecks;
pub use documents::{Document, DocumentKind, DocumentRow, RightsDocuments};
pub use filings::{Filing, KeptTerms, RightsFilings, RightsReceipt, RightsReceipts, RightsTerms};
pub use log::RightsLog;
pub use mail::RightsMail;
pub use orders::{NotTaken, Order, OrderKind, OrderOutcome, OrderState, RightsOrders};
pub use requests::{FoundContact, RightsDraft, RightsRequest, RightsRequests};
