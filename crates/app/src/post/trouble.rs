//! Why a mail server did not take something, or nobody knows whether it did.

use mail::smtp::{At, NotSent, Reply, Unknown};

/// What a mail account could not do, by a name the window has words for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailTrouble {
    /// Its name.
    pub reason: &'static str,
    /// The step at which it stood still, where that says more.
    pub step: Option<&'static str>,
    /// The server's code and words, if it answered; foreign text, free of the member's password.
    pub server_said: Option<(u16, String)>,
    /// Whether the server said that the same may work later.
    pub may_work_later: bool,
    /// Whether the letter may have been taken all the same.
    pub is_unknown: bool,
}

impl MailTrouble {
    const fn of(reason: &'static str) -> Self {
        Self { reason, step: None, server_said: None, may_work_later: false, is_unknown: false }
    }

    fn said(reason: &'static str, reply: &Reply) -> Self {
        let server_said = Some((reply.code, reply.text.clone()));
        Self { server_said, may_work_later: reply.is_temporary(), ..Self::of(reason) }
    }

    fn at(reason: &'static str, at: At) -> Self {
        let step = match at {
            At::Connecting => "connecting",
            At::Encrypting => "encrypting",
            At::Greeting => "greeting",
            At::SigningIn => "signing-in",
            At::Addressing => "addressing",
            At::Sending => "sending",
        };
        Self { step: Some(step), ..Self::of(reason) }
    }
}

impl From<&NotSent> for MailTrouble {
    fn from(reason: &NotSent) -> Self {
        match reason {
            NotSent::NoSuchHost => Self::of("no-such-host"),
            NotSent::ConnectionRefused => Self::of("connection-refused"),
            NotSent::Unreachable => Self::of("unreachable"),
            NotSent::TimedOut(at) => Self::at("timed-out", *at),
            NotSent::Lost(at) => Self::at("lost", *at),
            NotSent::TlsNotOffered => Self::of("tls-not-offered"),
            NotSent::Certificate => Self::of("certificate"),
            NotSent::TlsFailed => Self::of("tls-failed"),
            NotSent::NotSmtp => Self::of("not-smtp"),
            NotSent::Greeting(reply) => Self::said("greeting", reply),
            NotSent::NoCommonLogin => Self::of("no-common-login"),
            NotSent::LoginRefused(reply) => Self::said("login-refused", reply),
            NotSent::SenderRefused(reply) => Self::said("sender-refused", reply),
            NotSent::RecipientRefused(reply) => Self::said("recipient-refused", reply),
            NotSent::DataRefused(reply) => Self::said("data-refused", reply),
            NotSent::MessageRefused(reply) => Self::said("message-refused", reply),
            NotSent::Cancelled => Self::of("cancelled"),
            NotSent::Unrenderable => Self::of("unrenderable"),
        }
    }
}

impl From<&Unknown> for MailTrouble {
    fn from(reason: &Unknown) -> Self {
        let reason = match reason {
            Unknown::Lost => "unknown-lost",
            Unknown::TimedOut => "unknown-timed-out",
            Unknown::NotSmtp => "unknown-not-smtp",
            Unknown::Cancelled => "unknown-cancelled",
        };
        Self { is_unknown: true, ..Self::of(reason) }
    }
}
