//! From the first connection to a server that knows the member: everything before the letter.

use std::io;
use std::net::SocketAddr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lettre::transport::smtp::authentication::Mechanism;
use lettre::transport::smtp::commands::{Ehlo, Starttls};
use lettre::transport::smtp::extension::{ClientId, Extension, ServerInfo};
use lettre::transport::smtp::response::Response;
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;
use zeroize::Zeroizing;

use super::account::{Account, Login, Security};
use super::outcome::{At, NotSent, Reply};
use super::send::{Courier, Progress};
use super::wire::{Break, Stream, Wire, within};

/// Most addresses of one name that are tried.
const MAX_ADDRESSES: usize = 6;

/// A conversation with one server.
pub struct Dialogue<'a> {
    pub courier: &'a Courier,
    pub account: &'a Account,
    pub cancel: &'a CancellationToken,
    pub progress: &'a (dyn Fn(Progress) + Send + Sync),
}

/// A server that is ready to take a letter.
pub type Ready = Wire<Box<dyn Stream>>;

impl Dialogue<'_> {
    /// Connects, encrypts and signs in, as the account says and not less.
    pub async fn open(&self) -> Result<Ready, NotSent> {
        (self.progress)(Progress::Connecting);
        let stream = self.connect().await?;
        let (mut wire, abilities) = match self.account.security {
            Security::ImplicitTls => self.greeted(self.encrypt(stream).await?).await?,
            Security::StartTls => self.upgraded(stream).await?,
            Security::LoopbackPlain => self.greeted::<Box<dyn Stream>>(Box::new(stream)).await?,
        };
        if let Some(login) = &self.account.login {
            (self.progress)(Progress::SigningIn);
            self.sign_in(&mut wire, login, &abilities).await?;
        }
        Ok(wire)
    }

    async fn connect(&self) -> Result<TcpStream, NotSent> {
        let looking_up = tokio::net::lookup_host((self.account.host.as_str(), self.account.port));
        let found = within(self.courier.patience.connect, self.cancel, looking_up).await;
        let found: Vec<SocketAddr> =
            found.map_err(|broke| broke.into_reason(At::Connecting, NotSent::NoSuchHost))?.collect();
        let is_plain = self.account.security == Security::LoopbackPlain;
        let usable = found.into_iter().filter(|address| !is_plain || address.ip().is_loopback());
        let mut reason = NotSent::NoSuchHost;
        for address in usable.take(MAX_ADDRESSES) {
            let mut kind = None;
            let connecting = async { TcpStream::connect(address).await.inspect_err(|error| kind = Some(error.kind())) };
            match within(self.courier.patience.connect, self.cancel, connecting).await {
                Ok(stream) => return Ok(stream),
                Err(Break::Cancelled) => return Err(NotSent::Cancelled),
                Err(Break::TimedOut) => reason = NotSent::TimedOut(At::Connecting),
                Err(_) if kind == Some(io::ErrorKind::ConnectionRefused) => reason = NotSent::ConnectionRefused,
                Err(_) => reason = NotSent::Unreachable,
            }
        }
        Err(reason)
    }

    async fn encrypt(&self, stream: TcpStream) -> Result<Box<dyn Stream>, NotSent> {
        (self.progress)(Progress::Encrypting);
        let shaking = self.courier.trust.shake_hands(&self.account.host, stream);
        let shaken = within(self.courier.patience.answer, self.cancel, async { Ok(shaking.await) }).await;
        Ok(Box::new(shaken.map_err(|broke| broke.at(At::Encrypting))??))
    }

    /// Hears the greeting and asks for the abilities.
    async fn greeted<S: Stream>(&self, stream: S) -> Result<(Wire<S>, ServerInfo), NotSent> {
        let mut wire = Wire::new(stream);
        let greeting = self.hear(&mut wire, At::Greeting).await?;
        if !greeting.has_code(220) {
            return Err(NotSent::Greeting(self.kept(&greeting)));
        }
        let abilities = self.abilities(&mut wire).await?;
        Ok((wire, abilities))
    }

    async fn abilities<S: Stream>(&self, wire: &mut Wire<S>) -> Result<ServerInfo, NotSent> {
        // The default names the loopback address: it says nothing of this computer.
        let answer = self.ask(wire, &Ehlo::new(ClientId::default()).to_string(), At::Greeting).await?;
        if !answer.has_code(250) {
            return Err(NotSent::Greeting(self.kept(&answer)));
        }
        // Keywords are written in any case (RFC 5321, section 2.4); the library trips over a blank line.
        let lines =
            answer.message().map(|line| line.trim().to_ascii_uppercase()).filter(|line| !line.is_empty()).collect();
        ServerInfo::from_response(&Response::new(answer.code(), lines)).map_err(|_| NotSent::NotSmtp)
    }

    /// TLS by `STARTTLS`; whatever the server says instead, there is no way on in plain text.
    async fn upgraded(&self, stream: TcpStream) -> Result<(Ready, ServerInfo), NotSent> {
        let (mut wire, before) = self.greeted(stream).await?;
        if !before.supports_feature(Extension::StartTls) {
            return Err(NotSent::TlsNotOffered);
        }
        let answer = self.ask(&mut wire, &Starttls.to_string(), At::Encrypting).await?;
        if !answer.has_code(220) {
            return Err(NotSent::TlsNotOffered);
        }
        // Abilities heard in plain text are forgotten with everything else from before.
        let mut wire = Wire::new(self.encrypt(wire.into_stream()).await?);
        let abilities = self.abilities(&mut wire).await?;
        Ok((wire, abilities))
    }

    async fn sign_in(&self, wire: &mut Ready, login: &Login, abilities: &ServerInfo) -> Result<(), NotSent> {
        let (user, password) = (login.user(), login.password());
        let answer = match abilities.get_auth_mechanism(&[Mechanism::Plain, Mechanism::Login]) {
            Some(Mechanism::Plain) => {
                let both = Zeroizing::new(format!("\0{user}\0{password}"));
                let line = Zeroizing::new(format!("AUTH PLAIN {}\r\n", encoded(&both).as_str()));
                self.ask(wire, &line, At::SigningIn).await?
            }
            Some(Mechanism::Login) => {
                let mut answer = self.ask(wire, "AUTH LOGIN\r\n", At::SigningIn).await?;
                for word in [user, password] {
                    if answer.has_code(334) {
                        let line = Zeroizing::new(format!("{}\r\n", encoded(word).as_str()));
                        answer = self.ask(wire, &line, At::SigningIn).await?;
                    }
                }
                answer
            }
            _ => return Err(NotSent::NoCommonLogin),
        };
        if answer.has_code(235) { Ok(()) } else { Err(NotSent::LoginRefused(self.kept(&answer))) }
    }

    /// Says one line and hears the answer.
    pub async fn ask<S: Stream>(&self, wire: &mut Wire<S>, line: &str, at: At) -> Result<Response, NotSent> {
        let writing = wire.write(line.as_bytes());
        within(self.courier.patience.answer, self.cancel, writing).await.map_err(|broke| broke.at(at))?;
        self.hear(wire, at).await
    }

    async fn hear<S: Stream>(&self, wire: &mut Wire<S>, at: At) -> Result<Response, NotSent> {
        within(self.courier.patience.answer, self.cancel, wire.read()).await.map_err(|broke| broke.at(at))
    }

    /// An answer as it may be kept.
    pub fn kept(&self, answer: &Response) -> Reply {
        let Some(login) = &self.account.login else { return Reply::of(answer, &[]) };
        let both = Zeroizing::new(format!("\0{}\0{}", login.user(), login.password()));
        Reply::of(answer, &[login.password(), encoded(login.password()).as_str(), encoded(&both).as_str()])
    }
}

fn encoded(secret: &str) -> Zeroizing<String> {
    Zeroizing::new(STANDARD.encode(secret))
}

impl Break {
    /// The reason why nothing was sent.
    pub const fn at(self, at: At) -> NotSent {
        match self {
            Self::Lost => NotSent::Lost(at),
            Self::TimedOut => NotSent::TimedOut(at),
            Self::NotSmtp => NotSent::NotSmtp,
            Self::Cancelled => NotSent::Cancelled,
        }
    }

    fn into_reason(self, at: At, lost: NotSent) -> NotSent {
        if self == Self::Lost { lost } else { self.at(at) }
    }
}
