//! Between the vault and an organization's portal: discovery, sign-in, changes out, records in.
//!
//! Knows the vault, never the window. Decisions are pure; HTTP lives in one module. No vault
//! transaction is open while the network is in use.

pub mod address;
mod discover;
mod error;
pub mod http;
mod issuer;
mod sign_in;

pub use discover::{FoundPortal, discover, fingerprint};
pub use error::{SignInFault, SyncError};
pub use issuer::{Grant, Issuer};
pub use sign_in::{AnswerPage, Purpose, SignIn, SignInAsk, SignedIn, TIME_LIMIT};
pub use tokio_util::sync::CancellationToken;
