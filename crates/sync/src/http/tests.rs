//! The client against servers of the test's own: TLS, silence, compression and sizes.

use std::io::Write;
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use testkit::{Answer as Scripted, MisbehavingPortal};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::client::{Client, PATIENCE, Patience};
use super::*;

fn url(text: &str) -> Url {
    Url::parse(text).expect("an address")
}

/// A TLS server with a certificate for `name`; gives back its port and the authority's certificate.
async fn tls_server(name: &str, expired: bool) -> (u16, String) {
    let authority_key = KeyPair::generate().expect("a key");
    let mut authority = CertificateParams::new(Vec::<String>::new()).expect("parameters");
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let root = authority.self_signed(&authority_key).expect("a certificate").pem();
    let issuer = Issuer::new(authority, authority_key);
    let key = KeyPair::generate().expect("a key");
    let mut leaf = CertificateParams::new(vec![name.to_owned()]).expect("parameters");
    if expired {
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
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            // A client that does not trust us hangs up in the handshake.
            let Ok(mut stream) = acceptor.accept(stream).await else { continue };
            let mut head = [0; 1024];
            drop(stream.read(&mut head).await);
            let answer = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}";
            drop(stream.write_all(answer).await);
            drop(stream.shutdown().await);
        }
    });
    (port, root)
}

fn over(client: Result<Client, SyncError>) -> Http {
    Http::over(Arc::new(client.expect("a client")))
}

fn trusting(root: &str) -> Http {
    let root = reqwest::Certificate::from_pem(root.as_bytes()).expect("a certificate");
    over(Client::build(Proxy::Direct, vec![root], PATIENCE))
}

async fn ask_localhost(http: &Http, port: u16) -> Result<Answer, Fault> {
    http.send(Ask::get(url(&format!("https://localhost:{port}/")))).await
}

#[tokio::test]
async fn a_certificate_that_fits_is_trusted() {
    let (port, root) = tls_server("localhost", false).await;
    let answer = ask_localhost(&trusting(&root), port).await.expect("a trusted answer");
    assert_eq!(answer.status.as_u16(), 200);
}

#[tokio::test]
async fn a_certificate_that_does_not_fit_is_refused_and_nothing_is_sent() {
    let (right, root) = tls_server("localhost", false).await;
    let (other_name, other_root) = tls_server("portal.example", false).await;
    let (expired, expired_root) = tls_server("localhost", true).await;
    let strangers = Http::new(Proxy::Direct).expect("a client");
    for (why, http, port) in [
        ("unknown authority", &strangers, right),
        ("another authority", &trusting(&other_root), right),
        ("another name", &trusting(&other_root), other_name),
        ("expired", &trusting(&expired_root), expired),
    ] {
        let fault = ask_localhost(http, port).await.expect_err(why);
        assert!(matches!(fault.cause, SyncError::Tls(_)), "{why}: {:?}", fault.cause);
        assert!(!fault.may_have_arrived, "{why}");
    }
    drop(root);
}

#[tokio::test]
async fn a_server_that_falls_silent_is_given_up_and_its_outcome_unknown() {
    let portal = MisbehavingPortal::start().await;
    portal.otherwise(Scripted::Silence);
    let short = Duration::from_millis(100);
    let hasty = Patience { idle: short, ..PATIENCE };
    let http = over(Client::build(Proxy::Direct, Vec::new(), hasty));
    let fault = http.send(Ask::get(url(&portal.url()))).await.expect_err("silence");
    assert!(fault.may_have_arrived && matches!(fault.cause, SyncError::Unreachable(_)), "{:?}", fault.cause);
}

/// What packs to `text`, over and over.
fn packed(text: &[u8], times: usize) -> Vec<u8> {
    let mut packing = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    for _ in 0..times {
        packing.write_all(text).expect("memory");
    }
    packing.finish().expect("memory")
}

/// What becomes of an answer with this coding and body.
async fn unpacked(coding: &str, body: &[u8]) -> Result<Answer, Fault> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-encoding: {coding}\r\n\
         content-length: {length}\r\n\r\n"
    );
    let portal = MisbehavingPortal::start().await;
    portal.otherwise(Scripted::Raw([head.as_bytes(), body].concat()));
    Http::new(Proxy::Direct).expect("a client").send(Ask::get(url(&portal.url()))).await
}

#[tokio::test]
async fn an_honest_packed_answer_comes_out_whole() {
    let line = b"{\"name\": \"Back door\", \"serial\": \"DS-2CD-000000001\"}\n";
    for times in [0, 1, 1000, 18_000] {
        let body = packed(line, times);
        let answer = unpacked("gzip", &body).await.expect("an answer");
        assert_eq!(answer.body, line.repeat(times), "{times}");
    }
    let two = [packed(b"[1,", 1), packed(b"2]", 1)].concat();
    assert_eq!(unpacked("gzip", &two).await.expect("an answer").body, b"[1,2]", "in two parts");
}

#[tokio::test]
async fn a_packed_flood_is_stopped_at_its_unpacked_size() {
    // Noise within, so that it does not unfold too far: the size alone stops it.
    let mut noise = 1_u64;
    let mut bytes = Vec::new();
    for index in 0..1024 * 1024_u32 {
        noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        bytes.push(if index % 16 == 0 { noise.to_le_bytes()[7] } else { b' ' });
    }
    let flood = packed(&bytes, 33);
    assert!(flood.len() > MAX_ANSWER_BYTES / 100, "{} bytes", flood.len());
    let fault = unpacked("gzip", &flood).await.expect_err("too much");
    assert!(matches!(fault.cause, SyncError::TooLarge), "{:?}", fault.cause);
}

#[tokio::test]
async fn what_is_packed_badly_or_by_another_name_is_not_read() {
    let whole = packed(b"{\"a\": 1}", 1);
    let (cut, longer) = (whole.split_last_chunk::<4>().expect("a long one").0, [whole.as_slice(), b"{}"].concat());
    let twice = packed(&whole, 1);
    for (coding, body) in [
        ("gzip", cut),
        ("gzip", longer.as_slice()),
        ("gzip", b"{}"),
        ("gzip, gzip", twice.as_slice()),
        ("br", b"{}"),
        ("deflate", b"{}"),
    ] {
        let fault = unpacked(coding, body).await.expect_err(coding);
        assert!(matches!(fault.cause, SyncError::Malformed), "{coding}: {:?}", fault.cause);
    }
}

#[tokio::test]
async fn only_gzip_is_asked_for_and_no_cookie_comes_back() {
    let portal = MisbehavingPortal::start().await;
    portal.otherwise(Scripted::Json {
        status: 200,
        headers: vec![("set-cookie".to_owned(), "id=ada".to_owned())],
        body: "{}".to_owned(),
    });
    let http = Http::new(Proxy::Direct).expect("a client");
    for _ in 0..2 {
        http.send(Ask::get(url(&portal.url()))).await.expect("an answer");
    }
    for request in portal.requests() {
        assert_eq!(request.header("accept-encoding"), Some("gzip"));
        assert_eq!(request.header("cookie"), None);
    }
}

#[tokio::test]
async fn an_address_that_must_not_be_asked_is_not_asked() {
    let http = Http::new(Proxy::Direct).expect("a client");
    for text in ["http://example.org/", "https://10.0.0.1/", "ftp://example.org/", "https://ada@example.org/"] {
        let fault = http.send(Ask::get(url(text))).await.expect_err(text);
        assert!(!fault.may_have_arrived, "{text}");
    }
}

#[tokio::test]
async fn a_name_nobody_has_is_offline_not_a_bad_portal() {
    let http = Http::new(Proxy::Direct).expect("a client");
    let fault = http.send(Ask::get(url("https://nobody.invalid/"))).await.expect_err("no such name");
    assert!(matches!(fault.cause, SyncError::Offline(_)), "{:?}", fault.cause);
    assert!(!fault.may_have_arrived);
}
