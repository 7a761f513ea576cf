//! The one request against servers of the test's own, each of them hostile in its way.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::ask::{PATIENCE, Patience, once};
use super::*;

/// A name that nothing on earth has: only a pinned address leads anywhere.
const NAME: &str = "unsubscribe.example";

#[derive(Clone, Copy)]
enum Says {
    Answer(&'static str),
    Nothing,
    HangsUp,
    Flood,
}

struct Server {
    port: u16,
    root: reqwest::Certificate,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Server {
    async fn start(certificate_for: &str, says: Says) -> Self {
        let authority_key = KeyPair::generate().expect("a key");
        let mut authority = CertificateParams::new(Vec::<String>::new()).expect("parameters");
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let root = authority.self_signed(&authority_key).expect("a certificate").pem();
        let issuer = Issuer::new(authority, authority_key);
        let key = KeyPair::generate().expect("a key");
        let leaf = CertificateParams::new(vec![certificate_for.to_owned()]).expect("parameters");
        let chain = vec![leaf.signed_by(&key, &issuer).expect("a certificate").der().clone()];
        let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let config = rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(chain, private)
            .expect("a usable certificate");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let (acceptor, heard) = (TlsAcceptor::from(Arc::new(config)), Arc::new(Mutex::new(Vec::new())));
        let hearing = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let Ok(mut stream) = acceptor.accept(stream).await else { continue };
                let mut request = Vec::new();
                while !String::from_utf8_lossy(&request).contains("One-Click") {
                    if stream.read_buf(&mut request).await.unwrap_or(0) == 0 {
                        break;
                    }
                }
                hearing.lock().expect("no panic").push(String::from_utf8_lossy(&request).into_owned());
                match says {
                    Says::Answer(answer) => drop(stream.write_all(answer.as_bytes()).await),
                    Says::Nothing => std::future::pending().await,
                    Says::HangsUp => {}
                    Says::Flood => {
                        drop(stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n").await);
                        while stream.write_all(&[b'x'; 4096]).await.is_ok() {}
                    }
                }
                drop(stream.shutdown().await);
            }
        });
        Self { port, root: reqwest::Certificate::from_pem(root.as_bytes()).expect("a certificate"), heard }
    }

    fn url(&self) -> Url {
        Url::parse(&format!("https://{NAME}:{}/u?id=1", self.port)).expect("an address")
    }

    async fn asked(&self) -> OneClickOutcome {
        let patience = Patience { total: Duration::from_millis(700), ..PATIENCE };
        let here = [SocketAddr::from(([127, 0, 0, 1], self.port))];
        once(&self.url(), &here, vec![self.root.clone()], patience).await
    }

    fn heard(&self) -> Vec<String> {
        self.heard.lock().expect("no panic").clone()
    }
}

#[tokio::test]
async fn one_post_goes_to_the_pinned_address_and_says_nothing_else() {
    let server = Server::start(NAME, Says::Answer("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")).await;
    assert_eq!(server.asked().await, OneClickOutcome::Accepted);
    let heard = server.heard();
    let [request] = heard.as_slice() else { panic!("{heard:?}") };
    let (head, body) = request.split_once("\r\n\r\n").expect("a request");
    assert_eq!(body, "List-Unsubscribe=One-Click");
    let mut lines: Vec<String> = head.lines().map(str::to_ascii_lowercase).collect();
    lines.sort_unstable();
    let host = format!("host: {NAME}:{}", server.port);
    let expected = [
        "accept: */*",
        "content-length: 26",
        "content-type: application/x-www-form-urlencoded",
        host.as_str(),
        "post /u?id=1 http/1.1",
    ];
    assert_eq!(lines, expected);
}

#[tokio::test]
async fn what_comes_back_is_sorted_and_followed_nowhere() {
    use OneClickOutcome as O;
    for (answer, expected) in [
        ("HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n", O::Accepted),
        ("HTTP/1.1 302 Found\r\nlocation: https://127.0.0.1/\r\ncontent-length: 0\r\n\r\n", O::Redirected),
        ("HTTP/1.1 307 Temporary\r\nlocation: /again\r\ncontent-length: 0\r\n\r\n", O::Redirected),
        ("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n", O::Refused { status: 404 }),
        ("HTTP/1.1 401 No\r\nwww-authenticate: Basic\r\ncontent-length: 0\r\n\r\n", O::Refused { status: 401 }),
        ("HTTP/1.1 503 Later\r\nretry-after: 0\r\ncontent-length: 0\r\n\r\n", O::Refused { status: 503 }),
        ("220 mail.example ESMTP\r\n", O::Unknown),
        ("", O::Unknown),
    ] {
        let server = Server::start(NAME, Says::Answer(answer)).await;
        assert_eq!(server.asked().await, expected, "{answer:?}");
        assert_eq!(server.heard().len(), 1, "{answer:?}");
    }
}

#[tokio::test]
async fn silence_is_unknown_and_a_flood_is_cut_off() {
    for (says, expected) in [
        (Says::Nothing, OneClickOutcome::Unknown),
        (Says::HangsUp, OneClickOutcome::Unknown),
        (Says::Flood, OneClickOutcome::Accepted),
    ] {
        let server = Server::start(NAME, says).await;
        assert_eq!(server.asked().await, expected);
        assert_eq!(server.heard().len(), 1, "asked once, whatever comes");
    }
}

#[tokio::test]
async fn a_server_that_cannot_prove_its_name_hears_nothing() {
    let server = Server::start("other.example", Says::HangsUp).await;
    assert_eq!(server.asked().await, OneClickOutcome::Untrusted);
    let here = [SocketAddr::from(([127, 0, 0, 1], server.port))];
    assert_eq!(once(&server.url(), &here, Vec::new(), PATIENCE).await, OneClickOutcome::Untrusted);
    assert!(server.heard().is_empty());
}

#[tokio::test]
async fn a_cookie_set_once_never_comes_back() {
    let answer = "HTTP/1.1 200 OK\r\nset-cookie: id=ada\r\ncontent-length: 0\r\n\r\n";
    let server = Server::start(NAME, Says::Answer(answer)).await;
    server.asked().await;
    server.asked().await;
    assert!(server.heard().iter().all(|request| !request.to_ascii_lowercase().contains("cookie")));
}

#[tokio::test]
async fn nothing_inside_this_computer_or_its_network_is_asked() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    for host in [
        "127.0.0.1",
        "localhost",
        "a.localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0.0.0.0",
        "2130706433",
        "0x7f.1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.0.8",
        "[fe80::1]",
        "[fd00::1]",
        "[ff02::1]",
        "[2001:db8::1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[::]",
        "[3fff::1]",
        "[2001:10::1]",
    ] {
        let url = Url::parse(&format!("https://{host}:{port}/u")).expect(host);
        assert_eq!(post(&url, &CancellationToken::new()).await, OneClickOutcome::PrivateAddress, "{host}");
    }
    let visited = tokio::time::timeout(Duration::ZERO, listener.accept()).await;
    assert!(visited.is_err(), "somebody came");
}

#[test]
fn a_name_that_leads_inside_too_leads_nowhere() {
    let found = |addresses: &[&str]| addresses.iter().map(|text| text.parse().expect("an address")).collect();
    let public: Vec<SocketAddr> = found(&["9.9.9.9:443", "[2620:fe::fe]:443"]);
    assert_eq!(all_public(public.clone()), Ok(public));
    for mixed in [["9.9.9.9:443", "127.0.0.1:443"], ["[fe80::1]:443", "9.9.9.9:443"]] {
        assert_eq!(all_public(found(&mixed)), Err(OneClickOutcome::PrivateAddress));
    }
    assert_eq!(all_public(Vec::new()), Err(OneClickOutcome::Unreachable));
}

#[tokio::test]
async fn an_address_that_must_not_be_asked_is_not_asked() {
    let asked = async |text: &str| post(&Url::parse(text).expect(text), &CancellationToken::new()).await;
    for text in [
        "http://example.org/u",
        "https://ada@example.org/u",
        "https://ada:pw@example.org/u",
        "https://example.org:25/u",
        "https://printer/u",
        "ftp://example.org/u",
        "mailto:stop@example.org",
        "file:///etc/passwd",
        &format!("https://example.org/{}", "a".repeat(5_000)),
    ] {
        assert_eq!(asked(text).await, OneClickOutcome::AddressInvalid, "{text}");
    }
    assert_eq!(asked("https://nobody.invalid/u").await, OneClickOutcome::Unreachable);
    let cancel = CancellationToken::new();
    cancel.cancel();
    let url = Url::parse("https://nobody.invalid/u").expect("an address");
    assert_eq!(post(&url, &cancel).await, OneClickOutcome::Cancelled);
}
