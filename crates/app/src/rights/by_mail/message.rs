//! A letter as an e-mail.

use jiff::Timestamp;
use mail::{Address, Message, MessageId, MessageIdError, mailto};

use crate::AppError;
use crate::rights::writing::letter::Prepared;

/// The letter as an e-mail with an id of its own, by which an answer finds its request.
///
/// # Errors
/// [`AppError::NotOffered`] if it goes to no e-mail address; [`AppError::Mail`] if it cannot be sent as it is.
pub(in crate::rights) fn message(letter: &Prepared, now: Timestamp) -> Result<Message, AppError> {
    let id = MessageId::random(None).map_err(|_| vault::VaultError::Random)?;
    written(&letter.to, &letter.subject, &letter.body, id, now)
}

/// The letter as it leaves through the member's own account, with an id under their own domain; in answer to the
/// e-mail `answers`, if that is known.
///
/// # Errors
/// As [`message`].
pub(super) fn from_sender(
    letter: &Prepared,
    answers: Option<MessageId>,
    from: &Address,
    name: &str,
    now: Timestamp,
) -> Result<Message, AppError> {
    let id = MessageId::random(Some(from)).map_err(|_| vault::VaultError::Random)?;
    let written = written(&letter.to, &letter.subject, &letter.body, id, now)?;
    Ok(in_answer(written, answers).from(from.clone()).signed_as(name)?)
}

/// A later letter as an e-mail in answer to the one the request went with, if that is known.
///
/// # Errors
/// As [`message`].
pub(in crate::rights) fn later_message(
    letter: &Prepared,
    request: Option<MessageId>,
    now: Timestamp,
) -> Result<Message, AppError> {
    Ok(in_answer(message(letter, now)?, request))
}

fn in_answer(message: Message, to: Option<MessageId>) -> Message {
    match to {
        Some(to) => message.answering(to, Vec::new()),
        None => message,
    }
}

/// Whether `to` can be written to by e-mail.
pub(in crate::rights) fn is_address(to: &str) -> bool {
    Address::parse(to).is_ok()
}

/// The letter as a link for the mail program.
///
/// # Errors
/// [`AppError::NotOffered`] if it is too long for one, or goes to no e-mail address.
pub(in crate::rights) fn link(letter: &Prepared) -> Result<String, AppError> {
    as_link(&letter.to, &letter.subject, &letter.body).ok_or(AppError::NotOffered)
}

/// Whether a link can carry this letter.
pub(in crate::rights) fn fits_link(to: Option<&str>, subject: &str, body: &str) -> bool {
    to.is_some_and(|to| as_link(to, subject, body).is_some())
}

fn as_link(to: &str, subject: &str, body: &str) -> Option<String> {
    let id = no_id().ok()?;
    let message = written(to, subject, body, id, Timestamp::UNIX_EPOCH).ok()?;
    mailto(&message).ok()
}

/// A link says neither id nor date.
fn no_id() -> Result<MessageId, MessageIdError> {
    MessageId::parse("<link@letter.invalid>")
}

fn written(to: &str, subject: &str, body: &str, id: MessageId, now: Timestamp) -> Result<Message, AppError> {
    let to = Address::parse(to).map_err(|_| AppError::NotOffered)?;
    Ok(Message::new(to, subject, body, id, now)?)
}
