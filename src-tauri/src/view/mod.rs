//! What crosses to the window and back. Together with `error.rs` the only home of the binding generator.

#[cfg(test)]
mod bindings;
mod catalogue;
mod convert;
mod deletion;
mod event;
mod export;
mod history;
mod organization;
mod outbox;
mod policy;
mod record;
mod rights;
mod start;

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

pub use catalogue::*;
pub use deletion::*;
pub use event::*;
pub use export::*;
pub use history::*;
pub use organization::*;
pub use outbox::*;
pub use policy::*;
pub use record::*;
pub use rights::*;
pub use start::*;

/// A point in time, RFC 3339 in UTC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Instant(String);

impl From<jiff::Timestamp> for Instant {
    fn from(at: jiff::Timestamp) -> Self {
        Self(at.to_string())
    }
}

/// The request of a command that needs nothing.
#[derive(Debug, Deserialize, TS)]
pub struct NothingRequest {}

/// A passphrase or code on its way in: wiped on drop, silent in logs.
#[derive(Deserialize)]
#[serde(from = "String")]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(redacted)")
    }
}
