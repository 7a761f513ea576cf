//! A letter through the member's own account: one connection, one letter, and an honest outcome.
//!
//! The dialogue is led step by step, because what matters most is at which step it broke: before the
//! end of the text nothing can have been accepted, after it nobody knows. No way leads from TLS back to
//! plain text. Words and answers of the protocol are `lettre`'s; lines are read here, because an answer
//! may be hostile.

mod account;
mod dialogue;
mod outcome;
mod send;
mod tls;
mod wire;

pub use account::{Account, AccountError, Login, Password, Security};
pub use outcome::{At, NotSent, Outcome, Reply, Unknown};
pub use send::{Courier, Patience, Progress};
pub use tls::{Trust, TrustError};
pub use tokio_util::sync::CancellationToken;
