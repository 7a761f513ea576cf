//! The ledger: what belongs to no organization's vault or outlives it.

mod deletions;
mod file;
mod organizations;
mod receipts;
mod settings;

pub use deletions::{Deletion, Deletions};
pub use file::{Ledger, LedgerTx, Replaced};
pub use organizations::{KnownVault, Organizations};
pub use receipts::{Receipt, Receipts};
pub use settings::Settings;
