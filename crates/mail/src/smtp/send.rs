//! Sending one letter, and trying the settings without sending any.

use std::time::Duration;

use lettre::transport::smtp::commands::{Data, Mail, Quit, Rcpt};
use tokio_util::sync::CancellationToken;

use super::account::Account;
use super::dialogue::{Dialogue, Ready};
use super::outcome::{At, NotSent, Outcome, Unknown};
use super::tls::Trust;
use super::wire::{Break, with_dots, within};
use crate::Message;

/// How long a server may take.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// To look its name up and, for each of its addresses, to open a connection.
    pub connect: Duration,
    /// For the handshake, for each answer and for each piece of the text.
    pub answer: Duration,
    /// For the answer to the whole text: it may be searched for viruses first.
    pub verdict: Duration,
}

impl Default for Patience {
    /// Shorter than the minutes of RFC 5321, section 4.5.3.2, because a person is waiting; the verdict is
    /// given half of the ten minutes there, because not waiting for it leaves the outcome unknown.
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { connect: seconds(15), answer: seconds(45), verdict: seconds(300) }
    }
}

/// How far a letter is, for the eye only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Looking the server up and connecting.
    Connecting,
    /// Shaking hands.
    Encrypting,
    /// Signing in.
    SigningIn,
    /// Naming sender and recipient.
    Addressing,
    /// Handing the text over.
    Sending {
        /// Bytes handed over so far.
        sent: usize,
        /// Bytes in all.
        total: usize,
    },
    /// Everything is handed over; from here on stopping leaves the outcome unknown.
    Waiting,
}

/// Bytes of the text in one piece.
const PIECE: usize = 16 * 1024;
/// How long a goodbye is waited for; it changes nothing any more.
const GOODBYE: Duration = Duration::from_secs(2);

/// Carries letters to mail servers; holds what it believes and how long it waits, no connection.
#[derive(Debug, Clone)]
pub struct Courier {
    pub(super) trust: Trust,
    pub(super) patience: Patience,
}

impl Courier {
    /// A courier that believes `trust`.
    #[must_use]
    pub const fn new(trust: Trust, patience: Patience) -> Self {
        Self { trust, patience }
    }

    /// Tries the settings: connects, encrypts, signs in and leaves. Sends nothing.
    ///
    /// # Errors
    /// [`NotSent`] by the step that failed.
    pub async fn check(
        &self,
        account: &Account,
        progress: &(dyn Fn(Progress) + Send + Sync),
        cancel: &CancellationToken,
    ) -> Result<(), NotSent> {
        let dialogue = Dialogue { courier: self, account, cancel, progress };
        let wire = dialogue.open().await?;
        leave(wire).await;
        Ok(())
    }

    /// Sends `message` from the account's address, once.
    ///
    /// If the letter names another sender, that one stands in its header. Dropping the future closes the
    /// connection; after [`Progress::Waiting`] that leaves the outcome unknown.
    pub async fn send(
        &self,
        account: &Account,
        message: &Message,
        progress: &(dyn Fn(Progress) + Send + Sync),
        cancel: &CancellationToken,
    ) -> Outcome {
        let sender = message.from.clone().unwrap_or_else(|| account.from.clone());
        let Ok(bytes) = message.clone().from(sender).to_eml() else { return Outcome::NotSent(NotSent::Unrenderable) };
        let dialogue = Dialogue { courier: self, account, cancel, progress };
        let mut wire = match dialogue.open().await {
            Ok(wire) => wire,
            Err(reason) => return Outcome::NotSent(reason),
        };
        if let Err(reason) = dialogue.hand_over(&mut wire, message, &bytes).await {
            // In the middle of a text a goodbye would be part of it.
            if reason.is_an_answer() {
                leave(wire).await;
            }
            return Outcome::NotSent(reason);
        }
        let outcome = dialogue.conclude(&mut wire, bytes).await;
        if !matches!(outcome, Outcome::Unknown { .. }) {
            leave(wire).await;
        }
        outcome
    }
}

impl Dialogue<'_> {
    /// Everything up to, and without, the line that ends the text. Until that line is sent the server
    /// must not accept anything. Source: RFC 5321, section 4.1.1.4.
    async fn hand_over(&self, wire: &mut Ready, message: &Message, bytes: &[u8]) -> Result<(), NotSent> {
        (self.progress)(Progress::Addressing);
        let plain = |address: &crate::Address| {
            lettre::Address::new(address.name(), address.domain()).map_err(|_| NotSent::Unrenderable)
        };
        let mail = Mail::new(Some(plain(&self.account.from)?), Vec::new()).to_string();
        let answer = self.ask(wire, &mail, At::Addressing).await?;
        if !answer.has_code(250) {
            return Err(NotSent::SenderRefused(self.kept(&answer)));
        }
        let recipient = Rcpt::new(plain(&message.to)?, Vec::new()).to_string();
        let answer = self.ask(wire, &recipient, At::Addressing).await?;
        if !answer.has_code(250) && !answer.has_code(251) {
            return Err(NotSent::RecipientRefused(self.kept(&answer)));
        }
        let answer = self.ask(wire, &Data.to_string(), At::Sending).await?;
        if !answer.has_code(354) {
            return Err(NotSent::DataRefused(self.kept(&answer)));
        }
        let dotted = with_dots(bytes);
        let (mut sent, total) = (0, dotted.len());
        for piece in dotted.chunks(PIECE) {
            (self.progress)(Progress::Sending { sent, total });
            let writing = wire.write(piece);
            within(self.courier.patience.answer, self.cancel, writing).await.map_err(|broke| broke.at(At::Sending))?;
            sent += piece.len();
        }
        (self.progress)(Progress::Sending { sent, total });
        if self.cancel.is_cancelled() { Err(NotSent::Cancelled) } else { Ok(()) }
    }

    /// Ends the text and hears the verdict. From the first byte of the end on, silence means unknown.
    async fn conclude(&self, wire: &mut Ready, bytes: Vec<u8>) -> Outcome {
        (self.progress)(Progress::Waiting);
        let ending = async {
            wire.write(b".\r\n").await?;
            wire.read().await
        };
        match within(self.courier.patience.verdict, self.cancel, ending).await {
            Ok(answer) if answer.has_code(250) => Outcome::Accepted { reply: self.kept(&answer), bytes },
            Ok(answer) if !answer.is_positive() => Outcome::NotSent(NotSent::MessageRefused(self.kept(&answer))),
            Ok(_) => Outcome::Unknown { reason: Unknown::NotSmtp, bytes },
            Err(broke) => {
                let reason = match broke {
                    Break::Lost => Unknown::Lost,
                    Break::TimedOut => Unknown::TimedOut,
                    Break::NotSmtp => Unknown::NotSmtp,
                    Break::Cancelled => Unknown::Cancelled,
                };
                Outcome::Unknown { reason, bytes }
            }
        }
    }
}

/// Says goodbye, as far as somebody listens.
async fn leave(mut wire: Ready) {
    let goodbye = async {
        wire.write(Quit.to_string().as_bytes()).await?;
        wire.read().await
    };
    drop(tokio::time::timeout(GOODBYE, goodbye).await);
}
