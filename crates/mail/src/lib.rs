//! Letters as e-mail: written, sent through the member's own account, read back and verified.
//!
//! Pure except SMTP and one DNS query for a signature's key. Knows nothing of the vault, of rights or
//! of the window. Nothing it is given leaves in a log or an error.

mod address;
mod clean;
pub mod dkim;
mod eml;
mod mailto;
mod message;
mod message_id;
pub mod read;
pub mod smtp;
pub mod unsubscribe;

pub use address::{Address, AddressError};
pub use mailto::{MAILTO_LIMIT, MailtoError, mailto};
pub use message::{Attachment, MAX_ATTACHED_BYTES, MAX_BODY_BYTES, MAX_SUBJECT_CHARS, Message, MessageError};
pub use message_id::{MessageId, MessageIdError};
pub use read::{MAX_FILE_BYTES, ReadError, Received, read};
