//! Reading a message that somebody dropped here: whatever it holds, it is read safely or not at all.
//!
//! The library finds headers and parts; before it is let near the file, `limits` has counted what could
//! grow without bound. Bodies are decoded here, each once.

mod head;
mod limits;
mod parts;
mod within;

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use thiserror::Error;

pub use head::{Correspondent, DateDoubt, SaidDate};
pub(crate) use limits::head_of;
pub use parts::{Enclosed, Text, TextSource};
pub use within::texts_within;

use crate::MessageId;

/// Largest file that is read, bytes.
pub const MAX_FILE_BYTES: usize = 50 * 1024 * 1024;

/// Why a file is not read. Nothing of it is kept in the error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReadError {
    /// Larger than [`MAX_FILE_BYTES`].
    #[error("the file is larger than {limit_bytes} bytes")]
    TooLarge {
        /// [`MAX_FILE_BYTES`].
        limit_bytes: usize,
    },
    /// No header that a message has.
    #[error("the file is not a message")]
    NotAMessage,
    /// More or longer header lines than any honest message has.
    #[error("the message has too many or too long header lines")]
    TooManyHeaders,
    /// More parts than any honest message has.
    #[error("the message has too many parts")]
    TooManyParts,
    /// Messages within messages, or parts within parts, deeper than anybody writes.
    #[error("the message is nested too deeply")]
    TooDeep,
}

/// The fields by which a sender offers to stop writing, as they stand in the message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnsubscribeFields {
    /// Each `List-Unsubscribe`, in the file's order. Source: RFC 2369, section 3.2.
    pub list: Vec<String>,
    /// Each `List-Unsubscribe-Post`, in the file's order. Source: RFC 8058, section 3.1.
    pub post: Vec<String>,
}

/// A message as it was received. Everything in it is what the file says; nothing is proven.
///
/// Texts are fit to be shown: control characters, and those that turn the direction of what follows,
/// are replaced by U+FFFD.
#[derive(Clone, PartialEq, Eq)]
pub struct Received {
    /// Who says to have written it; usually one.
    pub from: Vec<Correspondent>,
    /// Whether there are several `From` fields: programs differ in which one they show.
    pub has_several_from: bool,
    /// To whom.
    pub to: Vec<Correspondent>,
    /// The subject, if there is one.
    pub subject: Option<String>,
    /// The date it says, if it says one.
    pub date: Option<SaidDate>,
    /// Its id, if it has one that can be referred to.
    pub message_id: Option<MessageId>,
    /// What it says to answer.
    pub in_reply_to: Vec<MessageId>,
    /// The conversation it says to belong to, oldest first.
    pub references: Vec<MessageId>,
    /// What a person can read.
    pub text: Text,
    /// What came along, attached messages too.
    pub enclosed: Vec<Enclosed>,
    /// How the sender says to stop.
    pub unsubscribe: UnsubscribeFields,
    /// The file's size, bytes.
    pub size_bytes: usize,
    /// SHA-256 of the file's exact bytes.
    pub sha256: [u8; 32],
}

impl std::fmt::Debug for Received {
    /// Size only: everything else is personal data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Received").field("size_bytes", &self.size_bytes).finish_non_exhaustive()
    }
}

/// Reads the bytes of an `.eml` file; `now` only marks a date that cannot be true.
///
/// # Errors
/// [`ReadError`] if it is no message or larger, wider or deeper than an honest one.
pub fn read(bytes: &[u8], now: Timestamp) -> Result<Received, ReadError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ReadError::TooLarge { limit_bytes: MAX_FILE_BYTES });
    }
    let head = limits::head_of(bytes)?;
    limits::check_body(bytes)?;
    let head = head::read(head, now)?;
    let (text, enclosed) = parts::read(bytes)?;
    Ok(Received {
        from: head.from,
        has_several_from: head.has_several_from,
        to: head.to,
        subject: head.subject,
        date: head.date,
        message_id: head.message_id,
        in_reply_to: head.in_reply_to,
        references: head.references,
        text,
        enclosed,
        unsubscribe: head.unsubscribe,
        size_bytes: bytes.len(),
        sha256: Sha256::digest(bytes).into(),
    })
}
