//! The kit's mail server, with an account at it.

use std::ops::Deref;
use std::time::Duration;

use jiff::Timestamp;
use mail::smtp::{Account, CancellationToken, Courier, Login, Outcome, Password, Patience, Progress, Security, Trust};
use mail::{Address, Message, MessageId};
use rustls::pki_types::CertificateDer;
use testkit::{MailServer, Tls};
pub use testkit::{Says, Script, says};
use zeroize::Zeroizing;

pub const PASSWORD: &str = "correct horse battery";

pub struct Server(MailServer);

impl Deref for Server {
    type Target = MailServer;

    fn deref(&self) -> &MailServer {
        &self.0
    }
}

impl Server {
    /// Speaks TLS from the first byte, or after `STARTTLS`, or never.
    pub async fn start(security: Security, script: Script) -> Self {
        let tls = match security {
            Security::ImplicitTls => Tls::AtOnce,
            Security::StartTls => Tls::WhenAsked,
            Security::LoopbackPlain => Tls::Never,
        };
        Self(MailServer::start(tls, script).await)
    }

    pub fn account(&self, security: Security) -> Account {
        self.account_at("localhost", security)
    }

    pub fn account_at(&self, host: &str, security: Security) -> Account {
        let login = Login::new("ada", Password::new(Zeroizing::new(PASSWORD.to_owned()))).expect("a login");
        Account::new(host, self.port(), security, Some(login), address("ada@example.com")).expect("an account")
    }

    /// Believes this server's authority; waits shortly, so that silence ends.
    pub fn courier(&self) -> Courier {
        courier(vec![self.root()])
    }

    pub async fn send(&self, security: Security) -> Outcome {
        let account = self.account(security);
        self.courier().send(&account, &letter(), &|_| {}, &CancellationToken::new()).await
    }
}

pub fn courier(roots: Vec<CertificateDer<'static>>) -> Courier {
    let trust = Trust::with_roots(roots).expect("certificates");
    let short = Duration::from_millis(400);
    Courier::new(trust, Patience { connect: Duration::from_secs(5), answer: short, verdict: short })
}

pub fn address(text: &str) -> Address {
    Address::parse(text).expect("an address")
}

pub fn letter() -> Message {
    let id = MessageId::parse("<1@example.com>").expect("an id");
    let body = "Guten Tag,\n\n.\n..ein Punkt am Anfang\nMit freundlichen Grüßen";
    let now: Timestamp = "2026-11-27T20:15:03Z".parse().expect("an instant");
    Message::new(address("privacy@example.org"), "GDPR Request", body, id, now).expect("a letter")
}

pub fn quiet(_: Progress) {}
