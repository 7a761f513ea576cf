//! Rights requests: what is being written, the log of what happened, and the bytes that prove it.

mod contacts;
mod documents;
mod log;
mod mail;
mod requests;
#[cfg(test)]
mod tests;

pub use contacts::ContactChecks;
pub use documents::{Document, DocumentKind, DocumentRow, RightsDocuments};
pub use log::RightsLog;
pub use mail::RightsMail;
pub use requests::{FoundContact, RightsDraft, RightsRequest, RightsRequests};
