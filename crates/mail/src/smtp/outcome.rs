//! What became of a letter: accepted, surely not sent, or unknown. There is no fourth.

use lettre::transport::smtp::response::Response;

use crate::clean;

/// Longest text of an answer that is kept, characters.
const MAX_REPLY_CHARS: usize = 300;

/// A server's answer, kept short, free of control characters and of the member's secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The three digits. Source: RFC 5321, section 4.2.
    pub code: u16,
    /// The server's words; in whatever language it speaks.
    pub text: String,
}

impl Reply {
    /// Keeps what may be kept; an answer that repeats a secret is kept without words.
    pub(super) fn of(response: &Response, secrets: &[&str]) -> Self {
        let text = response.message().collect::<Vec<_>>().join(" ");
        let is_leaking = secrets.iter().any(|secret| !secret.is_empty() && text.contains(secret));
        let text = if is_leaking { String::new() } else { clean::line(&text, MAX_REPLY_CHARS) };
        Self { code: u16::from(response.code()), text }
    }

    /// Whether the same letter may be accepted later. Source: RFC 5321, section 4.2.1.
    #[must_use]
    pub const fn is_temporary(&self) -> bool {
        self.code >= 400 && self.code < 500
    }
}

/// At which step a dialogue stood still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// Opening the connection.
    Connecting,
    /// The TLS handshake.
    Encrypting,
    /// Waiting for the server's greeting or its list of abilities.
    Greeting,
    /// Signing in.
    SigningIn,
    /// Naming sender and recipient.
    Addressing,
    /// Handing the text over, before its end was sent.
    Sending,
}

/// Why surely nothing was accepted: the letter may be sent again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotSent {
    /// No computer has the server's name, or names cannot be looked up now.
    NoSuchHost,
    /// The computer is there, but nothing listens at the port.
    ConnectionRefused,
    /// There is no way to the computer.
    Unreachable,
    /// No answer in time.
    TimedOut(At),
    /// The connection broke.
    Lost(At),
    /// The server does not offer TLS, or took its offer back: somebody may be in between.
    TlsNotOffered,
    /// The certificate does not prove the server's name.
    Certificate,
    /// The handshake failed for another reason, for example because no TLS is spoken there.
    TlsFailed,
    /// What came back is not SMTP, or far too long.
    NotSmtp,
    /// The server turned the connection away.
    Greeting(Reply),
    /// The server knows no way to sign in that this program knows.
    NoCommonLogin,
    /// User name or password were refused.
    LoginRefused(Reply),
    /// The sender was refused.
    SenderRefused(Reply),
    /// The recipient was refused.
    RecipientRefused(Reply),
    /// The server would not take a text now.
    DataRefused(Reply),
    /// The whole text was seen and refused.
    MessageRefused(Reply),
    /// The member stopped it in time.
    Cancelled,
    /// The letter could not be rendered; nothing was sent.
    Unrenderable,
}

impl NotSent {
    /// Whether the server itself said no, and still listens.
    pub(super) const fn is_an_answer(&self) -> bool {
        matches!(self, Self::SenderRefused(_) | Self::RecipientRefused(_) | Self::DataRefused(_))
    }
}

/// Why nobody knows whether the letter was accepted. It is never sent again without asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// The connection broke after the end of the text was sent.
    Lost,
    /// No final answer in time.
    TimedOut,
    /// The final answer was not one.
    NotSmtp,
    /// The member stopped waiting for the final answer.
    Cancelled,
}

/// What became of a letter.
#[derive(Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server took the letter over. That says nothing about its being read.
    Accepted {
        /// The server's words, for the record.
        reply: Reply,
        /// The letter exactly as it was handed over.
        bytes: Vec<u8>,
    },
    /// Nothing was accepted.
    NotSent(NotSent),
    /// The letter was handed over and the answer never came.
    Unknown {
        /// What broke.
        reason: Unknown,
        /// The letter exactly as it was handed over.
        bytes: Vec<u8>,
    },
}

impl std::fmt::Debug for Outcome {
    /// Without the letter.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Accepted { reply, .. } => f.debug_tuple("Accepted").field(reply).finish(),
            Self::NotSent(reason) => f.debug_tuple("NotSent").field(reason).finish(),
            Self::Unknown { reason, .. } => f.debug_tuple("Unknown").field(reason).finish(),
        }
    }
}
