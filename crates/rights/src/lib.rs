//! Rights requests: what can be asked, how a request stands, what proves it; pure.
//!
//! A request is the list of its [`Event`]s and nothing else. How it stands ([`Course`]) and what is due
//! are worked out from them each time, and the same list, chained by hashes ([`evidence`]), is the
//! proof of what was said and when.

mod channel;
pub mod clock;
mod course;
mod error;
mod event;
pub mod evidence;
mod id;
mod later;
pub mod law;
pub mod letter;
mod mail;
mod offer;
pub mod vocabulary;
mod wish;

pub use channel::Channel;
pub use course::{Course, EARLIEST, State};
pub use error::RightsError;
pub use event::{Answer, Event, Handing, Party, Sending, keys_of};
pub use id::{Country, RequestId};
pub use later::{LaterKind, Posting};
pub use law::Law;
pub use mail::{SignatureVerdict, Unsubscribing};
pub use offer::{Offer, OfferedChannel, offer, request_rules};
pub use wish::Wish;
pub use words::LetterLanguage;
