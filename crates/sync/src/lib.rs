//! Between the vault and an organization's portal: discovery, sign-in, changes out, records in.
//!
//! Knows the vault, never the window. Decisions are pure; HTTP lives in one module. No vault
//! transaction is open while the network is in use.

mod account;
pub mod address;
mod backoff;
mod deletion;
mod discover;
mod engine;
mod error;
pub mod http;
mod issuer;
pub mod plan;
mod portal;
mod pull;
mod push;
mod receipts;
mod refused;
mod removals;
mod reply;
mod rights;
mod session;
mod settle;
mod sign_in;
mod turn;

pub use account::{Secret, fetch_secret};
pub use backoff::{Dice, next_attempt, throw_dice};
pub use deletion::{
    DeletionReport, Evidence, Order, Pending, cancel_deletion, deletion_status, find_deletion, pending_deletion,
    request_deletion,
};
pub use discover::{FoundPortal, discover, fingerprint, policy_version};
pub use engine::Engine;
pub use error::{SignInFault, SyncError};
pub use http::one_click;
pub use issuer::Issuer;
pub use portal::Portal;
pub use pull::{OnPage, Progress, Pulled, pull};
pub use push::{Pushed, push_one};
pub use removals::{Removals, is_too_much};
pub use reply::Reply;
pub use rights::{
    RightsOrder, RightsReport, answer_rights_request, file_rights_request, find_rights_request, rights_request,
    rights_requests, rights_terms, withdraw_rights_request,
};
pub use session::{Session, store_sign_in};
pub use settle::{Step, settle};
pub use sign_in::{AnswerPage, Purpose, SignIn, SignInAsk, SignedIn, TIME_LIMIT};
pub use tokio_util::sync::CancellationToken;
pub use turn::{Companion, Event, Executor, Listener, Part, PartDone, Status, Work};
