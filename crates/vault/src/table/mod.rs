//! One module per table of an organization's vault, reached through a transaction.

mod activity;
mod changes;
mod connection;
mod cursor;
mod drafts;
mod history;
mod json;
mod records;
mod rights;
mod secrets;
mod shadow;
mod tokens;
mod tx;

pub use activity::{Activity, Entry};
pub use changes::{Changes, Past, PortalCopy, Settlement};
pub use connection::{Connection, ConnectionTable};
pub use cursor::{Cursor, CursorTable};
pub use drafts::{DraftKey, Drafts, Form};
pub use history::{Behind, Happened, Happening, History, Listed, Wish};
pub(crate) use json::{instant, microseconds, optional_instant};
pub use records::Records;
pub use rights::{
    ContactChecks, Document, DocumentKind, DocumentRow, Filing, FoundContact, KeptTerms, NotTaken, Order, OrderKind,
    OrderOutcome, OrderState, RightsDocuments, RightsDraft, RightsFilings, RightsLog, RightsMail, RightsOrders,
    RightsReceipt, RightsReceipts, RightsRequest, RightsRequests, RightsTerms,
};
pub use secrets::Secrets;
pub use shadow::{Shadow, TakenOver};
pub use tokens::{Tokens, TokensTable};
pub use tx::Tx;
