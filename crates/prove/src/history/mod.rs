//! The history checker: holds what members were told against what their computers and the portal hold.
//!
//! Everything here is plain data, so that any rig can fill it in; [`gather`] reads it from a vault and
//! from a portal's file. Operations are unique, so each rule is one pass over them.

mod check;
pub mod gather;
mod possible;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

#[cfg(test)]
pub use check::Finding;
pub use check::{check_convergence, check_cursor, check_history};
pub use possible::Possible;

/// Field by field; `null` clears.
pub type Values = BTreeMap<String, Value>;

/// What one press of Save asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wish {
    /// These fields become so.
    Edit(Values),
    /// A new record with these fields.
    Add(Values),
    /// The record goes.
    Remove,
}

/// One press of Save, noted only after the window would have shown it as saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// The operation it got.
    pub operation: String,
    /// The record, `kind/id`; an addition's id may be provisional.
    pub record: String,
    /// What was asked for.
    pub wish: Wish,
}

/// Everything the members were told, in the order they were told it. Texts are never used twice.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    /// By whom, and what.
    pub saved: Vec<(&'static str, Saved)>,
    /// Operations the member took back, or may have: they need not arrive.
    pub taken_back: BTreeSet<String>,
    /// Operations the member let go again after a refusal or decided in a conflict: their turn is another.
    pub moved: BTreeSet<String>,
    /// Every text anybody began to save; nothing else may turn up.
    pub tried: BTreeSet<String>,
}

/// One change as a computer's vault holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its operation.
    pub operation: String,
    /// Its record, `kind/id`.
    pub record: String,
    /// The state's name.
    pub state: String,
    /// What is still wanted.
    pub wanted: Values,
    /// Why it waits, for the message of a failure.
    pub why: Option<String>,
}

impl Kept {
    /// Whether the member finds it in the Outbox.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !matches!(self.state.as_str(), "confirmed" | "discarded")
    }

    /// Whether it waits for the member and nothing else.
    #[must_use]
    pub fn is_for_the_member(&self) -> bool {
        matches!(self.state.as_str(), "conflict" | "refused")
    }
}

/// One record as somebody holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// Its place in the account's feed, which is its version.
    pub position: i64,
    /// Its values.
    pub values: Values,
}

/// Records by `kind/id`.
pub type Stands = BTreeMap<String, Stand>;

/// What one computer holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Computer {
    /// Every change, in the member's order.
    pub kept: Vec<Kept>,
    /// Its copies of what the portal lists.
    pub copies: Stands,
    /// Up to which position it has read the feed.
    pub reached: i64,
}

/// One operation as the portal performed it, with its first answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Performed {
    /// The operation.
    pub operation: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// What the portal answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A record as it then was.
    Record(String, Stand),
    /// A record is gone.
    Removed,
    /// A deletion of the account got this state.
    Deletion(String),
}

/// One account as the portal's file holds it.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// Every operation that had an effect.
    pub operations: Vec<Performed>,
    /// The records as they are.
    pub records: Stands,
    /// Removed records.
    pub removed: BTreeSet<String>,
    /// How often each kind of thing happened.
    pub happened: BTreeMap<String, u64>,
    /// The last position given out.
    pub counter: i64,
}
