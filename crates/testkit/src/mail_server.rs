//! A mail server that follows a script: what it says at each step, and how it breaks off.

use std::sync::{Arc, Mutex};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// When the server speaks TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte.
    AtOnce,
    /// After `STARTTLS`.
    WhenAsked,
    /// Never.
    Never,
}

/// What a step answers.
#[derive(Debug, Clone)]
pub enum Says {
    /// These bytes.
    Line(String),
    /// Nothing, for ever.
    Nothing,
    /// Nothing, and hangs up.
    HangsUp,
    /// Ten megabytes, and more if they are read.
    Flood(Vec<u8>),
}

/// One line.
#[must_use]
pub fn says(line: &str) -> Says {
    Says::Line(format!("{line}\r\n"))
}

/// The steps of a dialogue; what is not scripted is answered as an honest server does.
#[derive(Debug, Clone)]
pub struct Script {
    /// To the connection.
    pub greeting: Says,
    /// To the first `EHLO`.
    pub hello: Says,
    /// To the `EHLO` after the handshake.
    pub hello_again: Says,
    /// To `STARTTLS`.
    pub starttls: Says,
    /// Whether a handshake follows `STARTTLS`; otherwise the connection closes.
    pub shakes_hands: bool,
    /// To the password.
    pub auth: Says,
    /// To the sender.
    pub mail: Says,
    /// To the recipient.
    pub rcpt: Says,
    /// To `DATA`.
    pub data: Says,
    /// Hangs up after so many lines of the text.
    pub hangs_up_within: Option<usize>,
    /// To the end of the text.
    pub verdict: Says,
    /// The name the certificate is for.
    pub certificate_for: &'static str,
    /// Whether the certificate's time is over.
    pub expired: bool,
}

impl Default for Script {
    fn default() -> Self {
        Self {
            greeting: says("220 mail.example ESMTP"),
            hello: says("250-mail.example\r\n250-8BITMIME\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN"),
            hello_again: says("250-mail.example\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN"),
            starttls: says("220 go ahead"),
            shakes_hands: true,
            auth: says("235 welcome"),
            mail: says("250 ok"),
            rcpt: says("250 ok"),
            data: says("354 go on"),
            hangs_up_within: None,
            verdict: says("250 2.0.0 queued as 4711"),
            certificate_for: "localhost",
            expired: false,
        }
    }
}

/// What the server saw.
#[derive(Debug, Default)]
struct Seen {
    /// Each command with whether it came through TLS.
    commands: Vec<(String, bool)>,
    /// The letters it took to their end, dots taken away.
    letters: Vec<Vec<u8>>,
}

/// A mail server at a port of this computer, for as long as the test's runtime lives.
#[derive(Debug)]
pub struct MailServer {
    port: u16,
    root: CertificateDer<'static>,
    root_pem: String,
    seen: Arc<Mutex<Seen>>,
}

trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

impl MailServer {
    /// Begins to listen.
    ///
    /// # Panics
    /// If there is no port or no certificate.
    pub async fn start(security: Tls, script: Script) -> Self {
        let (acceptor, root, root_pem) = identity(&script);
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let seen = Arc::new(Mutex::new(Seen::default()));
        let witness = Arc::clone(&seen);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, script, witness) = (acceptor.clone(), script.clone(), Arc::clone(&witness));
                tokio::spawn(async move { serve(stream, security, &acceptor, &script, &witness).await });
            }
        });
        Self { port, root, root_pem, seen }
    }

    /// Where it listens.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// The authority that vouches for it.
    #[must_use]
    pub fn root(&self) -> CertificateDer<'static> {
        self.root.clone()
    }

    /// The same as a file of certificates holds it.
    #[must_use]
    pub fn root_pem(&self) -> &str {
        &self.root_pem
    }

    /// The letters it took to their end, dots taken away.
    ///
    /// # Panics
    /// If the server did.
    #[must_use]
    pub fn letters(&self) -> Vec<Vec<u8>> {
        self.seen.lock().expect("no panic").letters.clone()
    }

    /// Each command with whether it came through TLS.
    ///
    /// # Panics
    /// If the server did.
    #[must_use]
    pub fn commands(&self) -> Vec<(String, bool)> {
        self.seen.lock().expect("no panic").commands.clone()
    }

    /// Whether the password, plain or encoded, ever came in outside of TLS.
    #[must_use]
    pub fn saw_the_password_in_plain_text(&self) -> bool {
        self.commands()
            .iter()
            .any(|(line, is_encrypted)| !is_encrypted && line.to_ascii_uppercase().starts_with("AUTH"))
    }
}

fn identity(script: &Script) -> (TlsAcceptor, CertificateDer<'static>, String) {
    let authority_key = KeyPair::generate().expect("a key");
    let mut authority = CertificateParams::new(Vec::<String>::new()).expect("parameters");
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let root = authority.self_signed(&authority_key).expect("a certificate");
    let (root, root_pem) = (root.der().clone(), root.pem());
    let issuer = Issuer::new(authority, authority_key);
    let key = KeyPair::generate().expect("a key");
    let mut leaf = CertificateParams::new(vec![script.certificate_for.to_owned()]).expect("parameters");
    if script.expired {
        leaf.not_after = date_time_ymd(2020, 1, 1);
    }
    let chain = vec![leaf.signed_by(&key, &issuer).expect("a certificate").der().clone()];
    let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(chain, private)
        .expect("a usable certificate");
    (TlsAcceptor::from(Arc::new(config)), root, root_pem)
}

async fn serve(stream: TcpStream, security: Tls, tls: &TlsAcceptor, script: &Script, seen: &Mutex<Seen>) {
    match security {
        Tls::AtOnce => {
            let Ok(stream) = tls.accept(stream).await else { return };
            talk(BufReader::new(Box::new(stream)), true, true, script, seen).await;
        }
        Tls::WhenAsked | Tls::Never => {
            let plain: Box<dyn Stream> = Box::new(PlainStream(stream));
            let Some(plain) = talk(BufReader::new(plain), false, true, script, seen).await else { return };
            if !script.shakes_hands {
                return;
            }
            let Ok(stream) = tls.accept(plain.into_inner()).await else { return };
            talk(BufReader::new(Box::new(stream)), true, false, script, seen).await;
        }
    }
}

/// A stream of its own type, so that both kinds fit in one box.
struct PlainStream(TcpStream);

impl AsyncRead for PlainStream {
    fn poll_read(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
        buf: &mut tokio::io::ReadBuf<'_>,
    ) -> std::task::Poll<std::io::Result<()>> {
        std::pin::Pin::new(&mut self.0).poll_read(cx, buf)
    }
}

impl AsyncWrite for PlainStream {
    fn poll_write(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
        buf: &[u8],
    ) -> std::task::Poll<std::io::Result<usize>> {
        std::pin::Pin::new(&mut self.0).poll_write(cx, buf)
    }

    fn poll_flush(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<std::io::Result<()>> {
        std::pin::Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_shutdown(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<std::io::Result<()>> {
        std::pin::Pin::new(&mut self.0).poll_shutdown(cx)
    }
}

/// Says something; `false` if the dialogue is over.
async fn say(stream: &mut BufReader<Box<dyn Stream>>, what: &Says) -> bool {
    match what {
        Says::Line(line) => stream.write_all(line.as_bytes()).await.is_ok() && stream.flush().await.is_ok(),
        Says::HangsUp => false,
        Says::Nothing => std::future::pending().await,
        Says::Flood(bytes) => {
            while stream.write_all(bytes).await.is_ok() {}
            false
        }
    }
}

/// Talks until the end, or until a handshake is due: then the stream comes back.
async fn talk(
    mut stream: BufReader<Box<dyn Stream>>,
    is_encrypted: bool,
    greets: bool,
    script: &Script,
    seen: &Mutex<Seen>,
) -> Option<BufReader<Box<dyn Stream>>> {
    if greets && !say(&mut stream, &script.greeting).await {
        return None;
    }
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let line = line.trim_end().to_owned();
        seen.lock().expect("no panic").commands.push((line.clone(), is_encrypted));
        let word = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        let goes_on = match word.as_str() {
            "EHLO" if is_encrypted => say(&mut stream, &script.hello_again).await,
            "EHLO" => say(&mut stream, &script.hello).await,
            "STARTTLS" => return say(&mut stream, &script.starttls).await.then_some(stream),
            "AUTH" if line == "AUTH LOGIN" => sign_in_word_by_word(&mut stream, script, seen, is_encrypted).await?,
            "AUTH" => say(&mut stream, &script.auth).await,
            "MAIL" => say(&mut stream, &script.mail).await,
            "RCPT" => say(&mut stream, &script.rcpt).await,
            "DATA" if matches!(&script.data, Says::Line(line) if line.starts_with("354")) => {
                say(&mut stream, &script.data).await && take_letter(&mut stream, script, seen).await?
            }
            "DATA" => say(&mut stream, &script.data).await,
            "QUIT" => {
                say(&mut stream, &says("221 bye")).await;
                false
            }
            _ => say(&mut stream, &says("500 what?")).await,
        };
        if !goes_on {
            return None;
        }
    }
}

async fn sign_in_word_by_word(
    stream: &mut BufReader<Box<dyn Stream>>,
    script: &Script,
    seen: &Mutex<Seen>,
    is_encrypted: bool,
) -> Option<bool> {
    for challenge in ["334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6"] {
        say(stream, &says(challenge)).await;
        let mut word = String::new();
        stream.read_line(&mut word).await.ok()?;
        seen.lock().expect("no panic").commands.push((format!("AUTH {}", word.trim_end()), is_encrypted));
    }
    Some(say(stream, &script.auth).await)
}

async fn take_letter(stream: &mut BufReader<Box<dyn Stream>>, script: &Script, seen: &Mutex<Seen>) -> Option<bool> {
    let mut letter = Vec::new();
    for count in 0.. {
        if script.hangs_up_within.is_some_and(|lines| count >= lines) {
            return None;
        }
        let mut line = Vec::new();
        if stream.read_until(b'\n', &mut line).await.ok()? == 0 {
            return None;
        }
        if line == b".\r\n" {
            break;
        }
        letter.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
    seen.lock().expect("no panic").letters.push(letter);
    Some(say(stream, &script.verdict).await)
}
