//! Signatures: made in the test, altered in the test, and never believed further than they reach.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::Timestamp;
use mail::dkim::{Checked, DkimError, Dns, KeyFault, KeyOrigin, KeySource, Keys, PastedKey, Verdict, Why, verify};
use mail_auth::common::crypto::{Ed25519Key, RsaKey, Sha256};
use mail_auth::common::headers::HeaderWriter as _;
use mail_auth::dkim::{Canonicalization, DkimSigner};
use proptest::prelude::*;
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject as _;
use tokio::net::UdpSocket;

/// A key of the tests; signs nothing anywhere else.
const RSA_KEY: &str = include_str!("../../../tests/fixtures/issuer/rsa.pem");
/// Of 512 bits; its other half was thrown away.
const SHORT_RSA_RECORD: &str = "v=DKIM1; k=rsa; p=MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAOP+4Aws9Zi6Rfr2VlAgP6piurOBCN8jXMvBUCWNU2j+YEiJ/avYMfPKFDAocQyfPCrrWwHZmGdmIT8684PEXe0CAwEAAQ==";
const FIELDS: [&str; 6] = ["From", "To", "Subject", "Date", "List-Unsubscribe", "List-Unsubscribe-Post"];
const LETTER: &str = "From: Privacy Team <privacy@example.org>\r\nTo: ada@example.com\r\nSubject: Re: GDPR Request\r\n\
    Date: Fri, 27 Nov 2026 10:00:00 +0100\r\nList-Unsubscribe: <https://example.org/u/1>\r\n\
    List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n\r\nDear Ada,\r\nhere it is.\r\n";

fn now() -> Timestamp {
    // The library asks the computer's clock too: an end date must lie ahead of both.
    "2026-11-27T20:15:03Z".parse().expect("an instant")
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

fn rsa(pem: &str) -> RsaKey<Sha256> {
    RsaKey::from_key_der(PrivateKeyDer::from_pem_slice(pem.as_bytes()).expect("a key")).expect("an RSA key")
}

fn rsa_record(pem: &str) -> String {
    format!("v=DKIM1; k=rsa; p={}", base64(&rsa(pem).public_key()))
}

fn signed_by_rsa(pem: &str, fields: &[&str], letter: &str) -> String {
    let signer = DkimSigner::from_key(rsa(pem)).domain("example.org").selector("s1").headers(fields.iter().copied());
    signer.sign(letter.as_bytes()).expect("a signature").to_header() + letter
}

fn signed(letter: &str) -> String {
    signed_by_rsa(RSA_KEY, &FIELDS, letter)
}

async fn checked_with(keys: &dyn KeySource, message: &str) -> Vec<Checked> {
    verify(message.as_bytes(), keys, now()).await.expect("verified")
}

async fn verdict(message: &str) -> Verdict {
    let keys = PastedKey::new(&rsa_record(RSA_KEY));
    let mut all = checked_with(&keys, message).await;
    assert_eq!(all.len(), 1);
    all.remove(0).verdict
}

#[tokio::test]
async fn a_signature_says_who_vouches_and_for_what() {
    let keys = PastedKey::new(&rsa_record(RSA_KEY));
    let all = checked_with(&keys, &signed(LETTER)).await;
    let [one] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!((one.domain.as_str(), one.selector.as_str()), ("example.org", "s1"));
    let coverage = one.coverage().expect("verified");
    assert_eq!(coverage.fields, ["date", "from", "list-unsubscribe", "list-unsubscribe-post", "subject", "to"]);
    assert!(coverage.has_whole_text && coverage.key == KeyOrigin::Pasted);
    assert!(one.speaks_for("privacy@example.org"));
}

#[tokio::test]
async fn ed25519_is_verified_too() {
    let pkcs8 = Ed25519Key::generate_pkcs8().expect("a key");
    let key = Ed25519Key::from_pkcs8_der(&pkcs8).expect("a key");
    let record = format!("v=DKIM1; k=ed25519; p={}", base64(&key.public_key()));
    let signer = DkimSigner::from_key(key).domain("example.org").selector("e1").headers(FIELDS);
    let message = signer.sign(LETTER.as_bytes()).expect("a signature").to_header() + LETTER;
    let all = checked_with(&PastedKey::new(&record), &message).await;
    assert!(all[0].coverage().is_some(), "{all:?}");
    let altered = message.replace("here it is", "here it was");
    assert_eq!(checked_with(&PastedKey::new(&record), &altered).await[0].verdict, Verdict::Failed(Why::TextAltered));
}

#[tokio::test]
async fn a_file_saved_with_other_line_ends_is_still_verified() {
    assert!(matches!(verdict(&signed(LETTER).replace("\r\n", "\n")).await, Verdict::Verified(_)));
    // Signed to the letter: the library forgives no line end by itself.
    let signer = DkimSigner::from_key(rsa(RSA_KEY)).domain("example.org").selector("s1").headers(FIELDS);
    let signer =
        signer.header_canonicalization(Canonicalization::Simple).body_canonicalization(Canonicalization::Simple);
    let message = signer.sign(LETTER.as_bytes()).expect("a signature").to_header() + LETTER;
    assert!(message.contains("c=simple/simple"), "{message}");
    for message in [message.clone(), message.replace("\r\n", "\n")] {
        assert!(matches!(verdict(&message).await, Verdict::Verified(_)));
    }
    assert_eq!(verdict(&message.replace("here it", "here  it")).await, Verdict::Failed(Why::TextAltered));
}

#[tokio::test]
async fn whatever_is_altered_is_noticed() {
    let message = signed(LETTER);
    for (from, to, why) in [
        ("here it is.", "here it is not.", Why::TextAltered),
        ("here it is.\r\n", "here it is.\r\nPS: pay me.\r\n", Why::TextAltered),
        ("Subject: Re: GDPR", "Subject: Fwd: GDPR", Why::HeaderAltered),
        ("privacy@example.org", "privacy@example.net", Why::HeaderAltered),
        ("d=example.org", "d=example.net", Why::HeaderAltered),
        ("From: Privacy", "From: ben@example.com\r\nFrom: Privacy", Why::AuthorNotCovered),
    ] {
        assert_eq!(verdict(&message.replacen(from, to, 1)).await, Verdict::Failed(why), "{to}");
    }
    // A field nobody signed may be added: it is not among the covered ones.
    let Verdict::Verified(coverage) = verdict(&format!("X-Note: trust me\r\n{message}")).await else {
        panic!("not verified")
    };
    assert!(!coverage.covers("X-Note"));
    let Verdict::Verified(coverage) = verdict(&format!("Subject: other\r\n{message}")).await else {
        panic!("not verified")
    };
    assert!(!coverage.covers("Subject") && coverage.covers("To"), "one of two subjects is nobody's");
}

#[tokio::test]
async fn a_text_signed_in_part_is_not_called_whole() {
    let signer =
        DkimSigner::from_key(rsa(RSA_KEY)).domain("example.org").selector("s1").headers(FIELDS).body_length(true);
    let message = signer.sign(LETTER.as_bytes()).expect("a signature").to_header() + LETTER;
    assert!(message.contains("l="), "{message}");
    for message in [message.clone(), message + "PS: and pay me.\r\n"] {
        let Verdict::Verified(coverage) = verdict(&message).await else { panic!("not verified") };
        assert!(!coverage.has_whole_text);
    }
}

#[tokio::test]
async fn a_signature_without_the_author_proves_nothing() {
    let message = signed_by_rsa(RSA_KEY, &["To", "Subject"], LETTER);
    assert_eq!(verdict(&message).await, Verdict::Failed(Why::AuthorNotCovered));
}

#[tokio::test]
async fn an_expired_signature_proves_nothing_any_more() {
    let signer = DkimSigner::from_key(rsa(RSA_KEY)).domain("example.org").selector("s1").headers(FIELDS);
    let message = signer.expiration(1).sign(LETTER.as_bytes()).expect("a signature").to_header() + LETTER;
    let keys = PastedKey::new(&rsa_record(RSA_KEY));
    let far = "2200-01-01T00:00:00Z".parse().expect("an instant");
    let all = verify(message.as_bytes(), &keys, far).await.expect("verified");
    assert_eq!(all[0].verdict, Verdict::Failed(Why::Expired));
}

#[tokio::test]
async fn weak_withdrawn_and_broken_keys_prove_nothing() {
    let message = signed(LETTER);
    let with = async |record: &str| checked_with(&PastedKey::new(record), &message).await.remove(0).verdict;
    assert_eq!(with("v=DKIM1; k=rsa; p=").await, Verdict::Failed(Why::KeyRevoked));
    assert_eq!(with("v=DKIM1; k=rsa; p=!!!!").await, Verdict::Failed(Why::KeyUnusable));
    assert_eq!(with("hello").await, Verdict::Failed(Why::KeyUnusable));
    assert_eq!(with(SHORT_RSA_RECORD).await, Verdict::Failed(Why::WeakKey));
    let sha1 = message.replacen("rsa-sha256", "rsa-sha1", 1);
    assert_eq!(verdict(&sha1).await, Verdict::Failed(Why::WeakAlgorithm));
    let other = Ed25519Key::from_pkcs8_der(&Ed25519Key::generate_pkcs8().expect("a key")).expect("a key");
    let other = format!("v=DKIM1; k=ed25519; p={}", base64(&other.public_key()));
    assert_eq!(with(&other).await, Verdict::Failed(Why::HeaderAltered));
}

/// Counts what is asked for.
struct Counted(Mutex<Vec<String>>, Result<Vec<Vec<u8>>, KeyFault>);

impl KeySource for Counted {
    fn key<'a>(&'a self, name: &'a str) -> Keys<'a> {
        self.0.lock().expect("no panic").push(name.to_owned());
        Box::pin(async { self.1.clone() })
    }

    fn origin(&self) -> KeyOrigin {
        KeyOrigin::Dns
    }
}

#[tokio::test]
async fn each_key_is_asked_for_once_and_only_if_it_can_matter() {
    let keys = || Counted(Mutex::default(), Ok(vec![b"v=spf1 -all".to_vec(), rsa_record(RSA_KEY).into_bytes()]));
    let asked = async |message: &str| {
        let keys = keys();
        let all = checked_with(&keys, message).await;
        (all.iter().filter(|one| one.coverage().is_some()).count(), keys.0.into_inner().expect("no panic"))
    };
    let message = signed(LETTER);
    assert_eq!(asked(&message).await, (1, vec!["s1._domainkey.example.org.".to_owned()]));
    let header = message.strip_suffix(LETTER).expect("a header").to_owned();
    assert_eq!(asked(&format!("{header}{message}")).await.1.len(), 1, "two signatures by one key");
    assert_eq!(asked(&message.replace("here", "there")).await, (0, Vec::new()));
    assert_eq!(asked(LETTER).await, (0, Vec::new()));
    // Tags that would send the library to other names.
    let third_party = message.replacen("d=example.org;", "d=example.org; atps=example.org; atpsh=sha256; r=y;", 1);
    assert_eq!(asked(&third_party).await.1.len(), 1);
    for fault in [KeyFault::NotFound, KeyFault::Unreachable] {
        let keys = Counted(Mutex::default(), Err(fault));
        assert_eq!(checked_with(&keys, &message).await[0].verdict, Verdict::NoKey(fault));
    }
}

/// From the file to the offer: what is shown is what was signed.
#[tokio::test]
async fn one_click_is_offered_for_the_signed_field_and_for_no_other() {
    let offer = async |message: &str| {
        let keys = Counted(Mutex::default(), Ok(vec![rsa_record(RSA_KEY).into_bytes()]));
        let read = mail::read(message.as_bytes(), now()).expect("a message");
        let signatures = checked_with(&keys, message).await;
        mail::unsubscribe::one_click(&read, &signatures).map(|offer| offer.url.to_string())
    };
    let message = signed(LETTER);
    assert_eq!(offer(&message).await.as_deref(), Some("https://example.org/u/1"));
    for added in ["List-Unsubscribe: <https://evil.example/u>\r\n", "List -Unsubscribe: <https://evil.example/u>\r\n"] {
        assert_eq!(offer(&format!("{added}{message}")).await, None, "{added}");
    }
    assert_eq!(offer(&message.replacen("example.org/u/1", "evil.example/u", 1)).await, None);
    assert_eq!(offer(LETTER).await, None);
    let half = signed_by_rsa(RSA_KEY, &["From", "List-Unsubscribe"], LETTER);
    assert_eq!(offer(&half).await, None);
}

#[tokio::test]
async fn names_that_are_none_are_not_asked_for() {
    for name in ["d=example", "d=exa mple.org", "d=a/b.example", "d=ex\u{e4}mple.org"] {
        let keys = Counted(Mutex::default(), Err(KeyFault::NotFound));
        let message = signed(LETTER).replacen("d=example.org", name, 1);
        let all = checked_with(&keys, &message).await;
        assert!(all.iter().all(|one| one.coverage().is_none()), "{all:?}");
        let asked = keys.0.into_inner().expect("no panic");
        assert!(asked.iter().all(|asked| asked.ends_with(".example.org.") && asked.is_ascii()), "{name}: {asked:?}");
    }
}

#[tokio::test]
async fn a_hostile_header_is_refused_before_it_costs_anything() {
    let keys = PastedKey::new(&rsa_record(RSA_KEY));
    let refused = async |message: String| verify(message.as_bytes(), &keys, now()).await.err();
    let many =
        format!("{}{LETTER}", "DKIM-Signature: v=1; a=rsa-sha256; l=1; d=a.b; s=c; h=from; bh=AA; b=AA\r\n".repeat(50));
    assert_eq!(refused(many).await, Some(DkimError::TooManySignatures));
    assert_eq!(refused(format!("{}{LETTER}", "X: y\r\n".repeat(2_000))).await, Some(DkimError::TooLarge));
    assert_eq!(refused(String::new()).await, Some(DkimError::NotAMessage));
    for broken in ["", "v=2", "v=1; a=rsa-sha256", "b=;;;=;", "v=1; a=x; d=a.b; s=c; h=from; bh=AA; b=AA", "\0\0"] {
        let message = format!("DKIM-Signature: {broken}\r\n{LETTER}");
        let all = checked_with(&keys, &message).await;
        assert!(all.iter().all(|one| one.verdict == Verdict::Failed(Why::Unreadable)), "{broken}: {all:?}");
    }
    let wide = format!("h={}from", "x:".repeat(5_000));
    let message = signed(LETTER).replacen("h=", &wide, 1);
    assert_eq!(verdict(&message).await, Verdict::Failed(Why::Unreadable));
}

fn length_first(piece: &[u8]) -> Vec<u8> {
    [&[u8::try_from(piece.len()).expect("short")], piece].concat()
}

/// Answers each question for a TXT record with `record`, or that there is none; counts the questions.
async fn name_server(record: Option<String>) -> (SocketAddr, Arc<Mutex<usize>>) {
    let socket = UdpSocket::bind("127.0.0.1:0").await.expect("a free port");
    let (at, count) = (socket.local_addr().expect("an address"), Arc::new(Mutex::new(0)));
    let counted = Arc::clone(&count);
    tokio::spawn(async move {
        let mut packet = [0; 1024];
        while let Ok((length, from)) = socket.recv_from(&mut packet).await {
            *counted.lock().expect("no panic") += 1;
            let (id, question) = packet.split_at(2);
            // The name up to its empty label, then type and class.
            let question = question.get(10..length).expect("a question");
            let end = question.iter().position(|byte| *byte == 0).expect("a name") + 5;
            let found = u8::from(record.is_some());
            let mut answer = id.to_vec();
            answer.extend_from_slice(&[0x81, if found == 1 { 0x80 } else { 0x83 }, 0, 1, 0, found, 0, 0, 0, 0]);
            answer.extend_from_slice(question.get(..end).expect("a question"));
            if let Some(record) = &record {
                let text: Vec<u8> = record.as_bytes().chunks(255).flat_map(length_first).collect();
                answer.extend_from_slice(&[0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60]);
                answer.extend_from_slice(&u16::try_from(text.len()).expect("short").to_be_bytes());
                answer.extend_from_slice(&text);
            }
            socket.send_to(&answer, from).await.expect("a way back");
        }
    });
    (at, count)
}

#[tokio::test]
async fn the_domains_own_key_comes_by_one_question() {
    let (server, count) = name_server(Some(rsa_record(RSA_KEY))).await;
    let dns = Dns::at(server, Duration::from_secs(5)).expect("a resolver");
    let all = checked_with(&dns, &signed(LETTER)).await;
    assert_eq!(all[0].coverage().expect("verified").key, KeyOrigin::Dns);
    assert_eq!(*count.lock().expect("no panic"), 1);
}

#[tokio::test]
async fn no_key_is_told_apart_from_no_answer() {
    let (server, count) = name_server(None).await;
    let dns = Dns::at(server, Duration::from_secs(5)).expect("a resolver");
    assert_eq!(checked_with(&dns, &signed(LETTER)).await[0].verdict, Verdict::NoKey(KeyFault::NotFound));
    assert_eq!(*count.lock().expect("no panic"), 1);
    let silent = UdpSocket::bind("127.0.0.1:0").await.expect("a free port");
    let at = silent.local_addr().expect("an address");
    let dns = Dns::at(at, Duration::from_millis(200)).expect("a resolver");
    assert_eq!(checked_with(&dns, &signed(LETTER)).await[0].verdict, Verdict::NoKey(KeyFault::Unreachable));
}

/// Pieces of which hostile signatures are made.
const PIECES: &[&str] = &[
    "DKIM-Signature: ",
    "v=1; ",
    "a=rsa-sha256; ",
    "a=ed25519-sha256; ",
    "d=example.org; ",
    "s=s1; ",
    "h=from:from; ",
    "h=; ",
    "bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; ",
    "b=AAAA; ",
    "l=0; ",
    "l=18446744073709551615; ",
    "l=99999999999999999999999; ",
    "x=1; ",
    "t=99999999999999999999; ",
    "c=simple/simple; ",
    "c=relaxed; ",
    "i=@example.org; ",
    "z=From:a=40b|; ",
    "q=dns/txt; ",
    "r=y; ",
    "atps=example.org; ",
    "\r\n",
    "\r\n\r\n",
    "\r\n ",
    "From: a@example.org\r\n",
    "DKIM2-Signature: i=1; ",
    "Message-Instance: m=1; ",
    ";",
    "=",
    ":",
    "\0",
    "ä",
    "b",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Whatever is made of what signatures are made of, none of it is believed.
    #[test]
    fn any_pieces_of_signatures_prove_nothing(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let keys = PastedKey::new(&rsa_record(RSA_KEY));
        let message = pieces.concat();
        if let Ok(all) = runtime.block_on(verify(message.as_bytes(), &keys, now())) {
            prop_assert!(all.iter().all(|one| one.coverage().is_none()));
        }
    }
}

/// A newsletter and its key, for the tests of what stands on this crate. They are written anew with
/// `REWRITE_LETTERS=1`.
const NEWSLETTER: &str = "From: Privacy Team <privacy@example.org>\r\nTo: ada@example.com\r\n\
    Subject: What is new\r\nDate: Mon, 4 May 2026 10:00:00 +0200\r\nMessage-ID: <news-1@example.org>\r\n\
    List-Unsubscribe: <https://news.localhost/u/1>, <mailto:stop@example.org?subject=stop%20news>\r\n\
    List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n\r\nDear Ada,\r\nthis is what is new.\r\n";

#[tokio::test]
async fn the_kept_newsletter_is_verified_by_its_kept_key() {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/mail");
    let (file, key) = (dir.join("newsletter.eml"), dir.join("newsletter.key"));
    if std::env::var_os("REWRITE_LETTERS").is_some() {
        std::fs::create_dir_all(&dir).expect("a folder");
        std::fs::write(&file, signed(NEWSLETTER)).expect("a writable file");
        std::fs::write(&key, rsa_record(RSA_KEY)).expect("a writable file");
    }
    let message = std::fs::read_to_string(file).expect("the fixture");
    assert!(message.ends_with(NEWSLETTER), "run the tests with REWRITE_LETTERS=1");
    let key = std::fs::read_to_string(key).expect("the fixture");
    let all = checked_with(&PastedKey::new(&key), &message).await;
    let [one] = all.as_slice() else { panic!("{all:?}") };
    assert!(one.speaks_for("privacy@example.org"));
    assert!(one.coverage().is_some_and(|it| it.covers("List-Unsubscribe") && it.covers("List-Unsubscribe-Post")));
}
