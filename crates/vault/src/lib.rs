//! The encrypted SQLite files: keys in, transactions, one module per table, migrations.
//!
//! Each organization's [`Vault`] and the [`Ledger`] is a directory holding `db` (SQLCipher under its
//! own random raw key) and `key` (that key wrapped under the [`MasterKey`]). Where the master key
//! itself is kept is not this crate's business. Everything here is synchronous: async code calls it
//! through `spawn_blocking`.

mod error;
mod file;
mod key;
mod ledger;
mod schema;
mod table;
mod vault;

pub use error::VaultError;
pub use file::{Home, InstanceLock, Removal, remove, rewrap_all, write_durably};
pub use key::{MasterKey, VaultKey};
pub use ledger::{
    Deletion, Deletions, KnownVault, Ledger, LedgerTx, Organizations, Receipt, Receipts, Replaced, Settings,
};
pub use schema::{LEDGER_VERSION, VAULT_VERSION};
pub use table::{
    Activity, Behind, Changes, Connection, ConnectionTable, ContactChecks, Cursor, CursorTable, Document, DocumentKind,
    DocumentRow, DraftKey, Drafts, Entry, Filing, Form, FoundContact, Happened, Happening, History, KeptTerms, Listed,
    NotTaken, Order, OrderKind, OrderOutcome, OrderState, Past, PortalCopy, Records, RightsDocuments, RightsDraft,
    RightsFilings, RightsLog, RightsMail, RightsOrders, RightsReceipt, RightsReceipts, RightsRequest, RightsRequests,
    RightsTerms, Secrets, Settlement, Shadow, TakenOver, Tokens, TokensTable, Tx, Wish,
};
pub use vault::{Channel, Found, Salvage, Vault, open_all, remove_set_aside, set_aside};
