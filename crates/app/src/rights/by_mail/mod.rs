//! Letters as e-mail: out of here as a link, a draft or through the member's account, and what comes back
//! as a file.

mod author;
mod chosen;
mod message;
mod proof;
mod reply;
mod send;
mod signature;
mod unsubscribe;

pub(crate) use chosen::ChosenReply;
pub(super) use message::{fits_link, is_address, later_message, link, message};
pub use proof::SignatureState;
pub(super) use proof::prove;
pub(super) use reply::{Reply, shown, shown_as_kept};
pub use send::Posted;
pub(super) use send::{Outgoing, Telling};
pub use unsubscribe::Unsubscribed;
