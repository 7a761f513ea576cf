//! Letters as files, read back by programs that are not ours.

use std::io::Write as _;
use std::process::{Command, Stdio};

use base64::Engine as _;
use jiff::Timestamp;
use mail::{Address, Attachment, Message, MessageId};
use proptest::prelude::*;
use serde_json::Value;

const NOW: &str = "2026-11-27T20:15:03Z";

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn address(text: &str) -> Address {
    Address::parse(text).expect("an address")
}

fn id(text: &str) -> MessageId {
    MessageId::parse(text).expect("an id")
}

fn letter(subject: &str, body: &str) -> Message {
    Message::new(address("privacy@example.org"), subject, body, id("<1@example.org>"), at(NOW)).expect("a letter")
}

fn from_ada(subject: &str, body: &str) -> Message {
    letter(subject, body).from(address("ada@example.com"))
}

/// What Python's `email` package reads in the messages. It is started once for all of them.
fn by_python(emls: &[Vec<u8>]) -> Vec<Value> {
    const SCRIPT: &str = r#"
import sys, json, base64, email, hashlib
from email import policy
def read(eml):
    m = email.message_from_bytes(base64.b64decode(eml), policy=policy.default)
    return {
        "headers": [[k, str(v)] for k, v in m.items()],
        "from": str(m["from"]),
        "senders": [[a.display_name, a.addr_spec] for a in (m["from"].addresses if m["from"] else [])],
        "to": str(m["to"]), "subject": str(m["subject"]),
        "date": m["date"].datetime.isoformat(), "id": str(m["message-id"]),
        "body": m.get_body(preferencelist=("plain",)).get_content(),
        "files": [[p.get_filename(), p.get_content_type(), hashlib.sha256(p.get_payload(decode=True)).hexdigest()]
                  for p in m.iter_attachments()],
        "defects": [str(d) for part in m.walk() for d in part.defects],
    }
json.dump([read(eml) for eml in json.load(sys.stdin)], sys.stdout)
"#;
    let python = Command::new("python3").args(["-c", SCRIPT]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut python = python.expect("python3, as the fuzz run needs it too");
    let packed: Vec<String> = emls.iter().map(|eml| base64::engine::general_purpose::STANDARD.encode(eml)).collect();
    let question = serde_json::to_vec(&packed).expect("JSON");
    python.stdin.take().expect("a pipe").write_all(&question).expect("a reader");
    let output = python.wait_with_output().expect("an end");
    assert!(output.status.success(), "python cannot read a message");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn one_by_python(eml: &[u8]) -> Value {
    by_python(&[eml.to_vec()]).pop().expect("one answer")
}

/// Lines ended by CRLF, no bare CR or LF, ASCII, no line longer than SMTP allows.
fn assert_travels(eml: &[u8]) {
    let text = std::str::from_utf8(eml).expect("ASCII");
    assert!(text.is_ascii() && text.ends_with("\r\n"));
    for line in text.split("\r\n") {
        assert!(!line.contains(['\r', '\n']) && line.len() <= 998, "{} bytes", line.len());
    }
}

#[test]
fn a_letter_is_read_by_python_as_it_was_written() {
    let body = "Sehr geehrte Damen und Herren,\n\nnach Artikel 15 … 个人信息 – Grüße\n.\nAda\n";
    let letter = from_ada("GDPR Request: Auskunft über 我的数据", body);
    let eml = letter.to_eml().expect("an eml");
    assert_travels(&eml);
    let read = one_by_python(&eml);
    assert_eq!(read["from"], "ada@example.com");
    assert_eq!(read["to"], "privacy@example.org");
    assert_eq!(read["subject"], "GDPR Request: Auskunft über 我的数据");
    assert_eq!(read["date"], "2026-11-27T20:15:03+00:00");
    assert_eq!(read["id"], "<1@example.org>");
    assert_eq!(read["body"].as_str().expect("text").replace("\r\n", "\n"), body);
    assert_eq!(read["defects"], Value::Array(Vec::new()));
}

#[test]
fn the_senders_name_is_read_by_python_as_it_was_written_and_is_never_an_address() {
    let names =
        ["Ada Lovelace", "Größe, Ada", "Ada \"Countess\" King", "ben@example.org", "Ada <ben@example.org>", "艾达"];
    let signed = |name: &str| from_ada("x", "y").signed_as(name).expect("a name").to_eml().expect("an eml");
    let emls: Vec<Vec<u8>> = names.iter().map(|name| signed(name)).collect();
    for ((name, eml), read) in names.iter().zip(&emls).zip(by_python(&emls)) {
        assert_travels(eml);
        assert_eq!(read["senders"], serde_json::json!([[name, "ada@example.com"]]), "{name}");
        assert_eq!(read["defects"], Value::Array(Vec::new()));
    }
    assert_eq!(signed("  "), from_ada("x", "y").to_eml().expect("an eml"));
}

#[test]
fn an_answer_with_files_is_read_by_python_as_it_was_written() {
    let bytes: Vec<u8> = (0..=255).cycle().take(70_000).collect();
    let text = b"one\ntwo\n.\r\nthree".to_vec();
    let parents: Vec<MessageId> = (0..20).map(|n| id(&format!("<{n:060}@a-rather-long-domain.example.org>"))).collect();
    let letter = from_ada("Re: Ihre Anfrage", "siehe Anhang")
        .answering(parents[19].clone(), parents.clone())
        .attach(Attachment::new("Auskunft – größer.pdf", "application/pdf", bytes.clone()).expect("a file"))
        .and_then(|letter| letter.attach(Attachment::new("notes.txt", "text/plain", text.clone()).expect("a file")))
        .expect("room");
    let eml = letter.to_eml().expect("an eml");
    assert_travels(&eml);
    let read = one_by_python(&eml);
    let header = |name: &str| {
        let all = read["headers"].as_array().expect("a list");
        let found = all.iter().find(|pair| pair[0].as_str().is_some_and(|key| key.eq_ignore_ascii_case(name)));
        found.map(|pair| pair[1].as_str().expect("text").split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    };
    assert_eq!(header("in-reply-to").expect("a parent"), [parents[19].as_str()]);
    assert_eq!(header("references").expect("a list"), parents.iter().map(MessageId::as_str).collect::<Vec<_>>());
    let hash = |bytes: &[u8]| hex(bytes);
    assert_eq!(read["files"][0], serde_json::json!(["Auskunft – größer.pdf", "application/pdf", hash(&bytes)]));
    assert_eq!(read["files"][1], serde_json::json!(["notes.txt", "text/plain", hash(&text)]));
    assert_eq!(read["defects"], Value::Array(Vec::new()));
}

fn hex(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn only_a_draft_says_that_it_is_unsent_and_may_lack_a_sender() {
    let draft = String::from_utf8(letter("x", "y").to_draft().expect("a draft")).expect("ASCII");
    assert!(draft.contains("\r\nX-Unsent: 1\r\n") || draft.starts_with("X-Unsent: 1\r\n"), "{draft}");
    assert!(!draft.to_ascii_lowercase().contains("from:"), "{draft}");
    assert!(draft.contains("To: privacy@example.org\r\n"), "{draft}");
    let sent = String::from_utf8(from_ada("x", "y").to_eml().expect("an eml")).expect("ASCII");
    assert!(!sent.contains("X-Unsent") && sent.contains("From: ada@example.com\r\n"), "{sent}");
}

#[test]
fn nothing_in_a_letter_tells_of_the_computer_or_the_program() {
    let eml = String::from_utf8(from_ada("x", "y").to_eml().expect("an eml")).expect("ASCII");
    let mut names: Vec<&str> =
        eml.lines().take_while(|line| !line.is_empty()).filter_map(|l| l.split_once(':')).map(|p| p.0).collect();
    names.sort_unstable();
    let expected =
        ["Content-Transfer-Encoding", "Content-Type", "Date", "From", "MIME-Version", "Message-ID", "Subject", "To"];
    let mut expected: Vec<&str> = expected.into();
    expected.sort_unstable();
    assert_eq!(names, expected);
    assert!(eml.contains("Date: Fri, 27 Nov 2026 20:15:03 +0000\r\n"), "{eml}");
}

/// A dot after a bare line feed would get past the dots that SMTP puts before lines, and end the text.
#[test]
fn a_dot_after_a_bare_line_feed_becomes_a_line_of_its_own() {
    let eml = from_ada("x", "a\n.\nMAIL FROM:<ben@example.org>\r.\rb").to_eml().expect("an eml");
    assert_travels(&eml);
    let text = String::from_utf8(eml).expect("ASCII");
    assert!(text.ends_with("a\r\n.\r\nMAIL FROM:<ben@example.org>\r\n.\r\nb\r\n"), "{text:?}");
}

#[test]
fn a_subject_that_looks_encoded_or_has_odd_spaces_comes_back_as_it_is() {
    let subjects = [
        "=?utf-8?B?QmNjOiBiZW4=?=",
        "a =?utf-8?Q?x?= b",
        "a  b   c",
        "ä  ö   ü",
        "ä b ö c ü",
        "a\u{A0}b",
        "GDPR Request",
        "\"quoted\" (comment) <angle@example.org>, a; b",
        &"langer Betreff ".repeat(20),
        &"ä".repeat(200),
        &"x".repeat(300),
        &"个人信息".repeat(60),
    ];
    let emls: Vec<Vec<u8>> = subjects.iter().map(|subject| from_ada(subject, "y").to_eml().expect("an eml")).collect();
    for (subject, eml) in subjects.iter().zip(&emls) {
        assert_travels(eml);
        let read = mail::read(eml, at(NOW)).expect("a message");
        assert_eq!(read.subject.as_deref(), Some(subject.trim()), "our own reader");
    }
    for (subject, read) in subjects.iter().zip(by_python(&emls)) {
        assert_eq!(read["subject"].as_str(), Some(subject.trim()), "python");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever is written comes back, and travels.
    #[test]
    fn any_letter_comes_back_as_it_was_written(
        subject in "[^\\p{C}\\p{Zl}\\p{Zp}]{1,120}",
        body in "([^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\u{FFFD}]|\n|\r\n|\t){0,400}",
    ) {
        prop_assume!(!subject.trim().is_empty());
        let eml = from_ada(&subject, &body).to_eml().expect("an eml");
        assert_travels(&eml);
        let read = mail::read(&eml, at(NOW)).expect("a message");
        prop_assert_eq!(read.subject.as_deref(), Some(subject.trim()));
        let mut lines = body.replace("\r\n", "\n");
        if !lines.ends_with('\n') {
            lines.push('\n');
        }
        prop_assert_eq!(read.text.text, lines);
        prop_assert_eq!(read.from.len(), 1);
        prop_assert!(read.enclosed.is_empty());
    }
}

/// The same as above by the reader that is not ours, on many texts at once to start it once.
#[test]
fn many_texts_are_read_by_python_as_they_were_written() {
    let mut noise = 88_172_645_463_325_252_u64;
    let mut next = move |below: usize| {
        noise ^= noise << 13;
        noise ^= noise >> 7;
        noise ^= noise << 17;
        usize::try_from(noise % 1_000_003).unwrap_or(0) % below
    };
    let letters = [
        "a", "Z", " ", "  ", "ä", "ß", "é", "删", "я", "🙂", "=", "?", "_", ".", ",", ";", "\"", "(", "<", "@", "-",
        "\\", "/",
    ];
    let mut written = Vec::new();
    while written.len() < 60 {
        let length = 1 + next(80);
        let subject: String = (0..length).map(|_| letters[next(letters.len())]).collect();
        let lines = 1 + next(30);
        let mut line = || (0..next(120)).map(|_| letters[next(letters.len())]).chain(["\n"]).collect::<String>();
        let body: String = (0..lines).map(|_| line()).collect();
        if !subject.trim().is_empty() {
            written.push((subject, body));
        }
    }
    let emls: Vec<Vec<u8>> =
        written.iter().map(|(subject, body)| from_ada(subject, body).to_eml().expect("an eml")).collect();
    for ((subject, body), read) in written.iter().zip(by_python(&emls)) {
        assert_eq!(read["subject"].as_str(), Some(subject.trim()));
        assert_eq!(read["body"].as_str().expect("text").replace("\r\n", "\n"), *body);
    }
}
