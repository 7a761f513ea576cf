//! Files dropped by somebody who means ill: each is read safely or refused by its own reason.

use jiff::Timestamp;
use mail::read::{DateDoubt, TextSource, texts_within};
use mail::{MAX_FILE_BYTES, ReadError, Received, read};
use proptest::prelude::*;
use testkit::hostile::{HEAD, messages_within_messages, of_size, packed, parts_within_parts};

fn now() -> Timestamp {
    "2026-11-27T20:15:03Z".parse().expect("an instant")
}

fn reading(bytes: &[u8]) -> Result<Received, ReadError> {
    read(bytes, now())
}

fn well(text: &str) -> Received {
    reading(text.replace('\n', "\r\n").as_bytes()).expect(text)
}

#[test]
fn an_honest_answer_is_read() {
    let read = well(&format!("{HEAD}\nDear Ada,\nhere it is.\n"));
    assert_eq!(read.from[0].name.as_deref(), Some("Privacy Team"));
    assert_eq!(read.from[0].address.as_deref(), Some("privacy@example.org"));
    assert_eq!(read.to[0].address.as_deref(), Some("ada@example.com"));
    assert_eq!(read.subject.as_deref(), Some("Re: GDPR Request"));
    let date = read.date.expect("a date");
    assert_eq!((date.said.as_str(), date.doubt), ("Fri, 27 Nov 2026 10:00:00 +0100", None));
    assert_eq!(date.at.expect("an instant").to_string(), "2026-11-27T09:00:00Z");
    assert_eq!(read.message_id.expect("an id").as_str(), "<a1@example.org>");
    assert_eq!(read.in_reply_to[0].as_str(), "<1@example.com>");
    assert_eq!(read.references.len(), 2);
    assert_eq!((read.text.text.as_str(), read.text.source), ("Dear Ada,\nhere it is.\n", TextSource::Plain));
    assert!(!read.has_several_from && !read.text.has_doubtful_letters && read.enclosed.is_empty());
}

#[test]
fn parts_are_told_apart_and_hashed_as_they_were_before_packing() {
    let read = well(&format!(
        "{HEAD}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\n\
         Content-Type: multipart/alternative; boundary=\"c\"\n\n--c\nContent-Type: text/plain; charset=iso-8859-1\n\
         Content-Transfer-Encoding: quoted-printable\n\nGr=FC=DFe\n--c\nContent-Type: text/html\n\n<p>No</p>\n--c--\n--b\n\
         Content-Type: application/pdf; name=\"../../a/Auskunft.pdf\"\nContent-Transfer-Encoding: base64\n\
         Content-Disposition: attachment; filename=\"../../a/Auskunft.pdf\"\n\nSGVsbG8s\nIHdvcmxkIQ==\n--b\n\
         Content-Type: message/rfc822\n\nFrom: ben@example.org\nSubject: within\n\ntext\n--b--\n"
    ));
    assert_eq!((read.text.text.trim_end(), read.text.source), ("Grüße", TextSource::Plain));
    let [pdf, nested] = read.enclosed.as_slice() else { panic!("{:?}", read.enclosed) };
    assert_eq!((pdf.name.as_deref(), pdf.kind.as_str(), pdf.size_bytes), (Some("Auskunft.pdf"), "application/pdf", 13));
    let hash: String = pdf.sha256.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hash, "315f5bdb76d078c43b8ac0064e4a0164612b1fce77c869345bfc94c75894edd3");
    assert_eq!((nested.kind.as_str(), pdf.is_damaged), ("message/rfc822", false));
}

#[test]
fn html_alone_is_reduced_to_text() {
    let html = "<style>p{}</style><script>alert(1)</script><p>Dear&nbsp;Ada,</p><a href='javascript:x'>click</a>";
    let read = well(&format!("{HEAD}Content-Type: text/html; charset=utf-8\n\n{html}\n"));
    assert_eq!(read.text.source, TextSource::Html);
    assert!(read.text.text.contains("Ada,") && !read.text.text.contains(['<', '>']), "{}", read.text.text);
    assert!(!read.text.text.contains("alert") && !read.text.text.contains("javascript"), "{}", read.text.text);
}

#[test]
fn what_is_no_message_is_told_so() {
    for bytes in [&b""[..], b"\r\n\r\n", b"hello\r\nworld\r\n", b"\0\0\0\0", b"%PDF-1.7\nnonsense: 1\n", &[0xff; 5000]]
    {
        assert_eq!(reading(bytes).err(), Some(ReadError::NotAMessage), "{:?}", &bytes[..bytes.len().min(20)]);
    }
}

#[test]
fn a_header_without_a_text_and_without_a_date_is_a_message() {
    let read = well("From: a@example.org\nSubject: x\n");
    assert_eq!((read.text.text.as_str(), read.date, read.message_id), ("", None, None));
    assert_eq!(well("Subject: x\n\n").text.text, "");
}

#[test]
fn an_absurd_date_is_kept_as_said_and_marked() {
    for (said, doubt) in [
        ("Thu, 01 Jan 1970 00:00:00 +0000", DateDoubt::TooEarly),
        ("Fri, 27 Nov 2099 10:00:00 +0100", DateDoubt::InTheFuture),
        ("Sun, 29 Nov 2026 10:00:00 +0100", DateDoubt::InTheFuture),
        ("yesterday", DateDoubt::Unreadable),
        ("99 Foo 99999999999999 99:99:99 +9999", DateDoubt::Unreadable),
        ("", DateDoubt::Unreadable),
    ] {
        let date = well(&format!("From: a@example.org\nDate: {said}\n\nx\n")).date.expect("a date");
        assert_eq!((date.said.as_str(), date.doubt), (said, Some(doubt)));
    }
}

#[test]
fn two_authors_are_both_shown_and_said_to_be_two() {
    let read = well("From: Bank <bank@example.org>\nFrom: Ben <ben@example.com>\nSubject: x\n\ny\n");
    let addresses: Vec<_> = read.from.iter().filter_map(|one| one.address.as_deref()).collect();
    assert_eq!(addresses, ["bank@example.org", "ben@example.com"]);
    assert!(read.has_several_from);
}

#[test]
fn an_encoded_word_brings_no_line_break_and_no_turning_character() {
    let read = well(
        "From: =?utf-8?B?YmFua0BleGFtcGxlLm9yZw0KQmNjOiB4?= <ben@example.com>\n\
         Subject: =?utf-8?Q?a=0D=0ABcc:_x=E2=80=AEfdp=00?= =?nonsense?Q?=ZZ?= =?utf-8?B?////?=\n\ny\n",
    );
    let shown = format!("{} {}", read.subject.expect("a subject"), read.from[0].name.as_deref().expect("a name"));
    assert!(!shown.contains(|c: char| c.is_control() || c == '\u{202E}'), "{shown:?}");
    assert!(shown.contains("Bcc: x\u{FFFD}fdp\u{FFFD}") && shown.contains("bank@example.org"), "{shown:?}");
}

#[test]
fn ids_that_could_not_stand_in_our_header_are_left_out() {
    let read = well("From: a@example.org\nMessage-ID: <a b@c>\nReferences: <ok@example.org> <no> <x\0y@z>\n\ny\n");
    assert_eq!(read.message_id, None);
    assert_eq!(read.references.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["<ok@example.org>"]);
}

#[test]
fn lies_about_length_and_letters_do_no_harm() {
    let lies = well(&format!("{HEAD}Content-Length: 99999999999\nLines: -1\n\nshort\n"));
    assert_eq!(lies.text.text, "short\n");
    for charset in ["no-such-charset", "utf-16", "utf-7", "", "\u{202E}", &"x".repeat(9_000)] {
        let read = well(&format!("{HEAD}Content-Type: text/plain; charset=\"{charset}\"\n\nGrüße\n"));
        assert!(!read.text.text.contains('\u{202E}'), "{charset}");
    }
    let unknown = well(&format!("{HEAD}Content-Type: text/plain; charset=no-such-charset\n\nGrüße\n"));
    assert!(unknown.text.has_doubtful_letters && unknown.text.text == "Grüße\n");
    for charset in ["utf-8", "UTF-8", "utf8", "us-ascii", "iso-8859-1"] {
        let read = well(&format!("{HEAD}Content-Type: text/plain; charset={charset}\n\nGreetings\n"));
        assert!(!read.text.has_doubtful_letters, "{charset}");
    }
    let wrong = [HEAD.as_bytes(), b"Content-Type: text/plain; charset=utf-8\n\nGr\xfc\xdfe\n"].concat();
    assert!(reading(&wrong).expect("a message").text.has_doubtful_letters);
}

#[test]
fn nul_and_other_control_characters_are_not_shown() {
    let read = well(&format!("{HEAD}\na\0b\u{1b}[2Jc\u{202E}d\u{7}\n"));
    assert_eq!(read.text.text, "a\u{FFFD}b\u{FFFD}[2Jc\u{FFFD}d\u{FFFD}\n");
}

#[test]
fn fifty_megabytes_are_read_and_one_byte_more_is_refused() {
    let mut bytes = of_size(MAX_FILE_BYTES);
    let read = reading(&bytes).expect("a message");
    assert!(read.text.is_cut && read.text.text.len() < 3_000_000 && read.size_bytes == MAX_FILE_BYTES);
    bytes.push(b'x');
    assert_eq!(reading(&bytes).err(), Some(ReadError::TooLarge { limit_bytes: MAX_FILE_BYTES }));
}

#[test]
fn parts_within_parts_end_somewhere() {
    assert_eq!(well(&parts_within_parts(15)).text.text.trim(), "innermost");
    assert_eq!(reading(parts_within_parts(40).as_bytes()).err(), Some(ReadError::TooDeep));
    assert_eq!(reading(parts_within_parts(490).as_bytes()).err(), Some(ReadError::TooDeep));
    assert_eq!(reading(parts_within_parts(10_000).as_bytes()).err(), Some(ReadError::TooManyParts));
    assert_eq!(reading(messages_within_messages(40).as_bytes()).err(), Some(ReadError::TooDeep));
    assert_eq!(texts_within(messages_within_messages(40).as_bytes()).err(), Some(ReadError::TooDeep));
    assert_eq!(reading(messages_within_messages(490).as_bytes()).err(), Some(ReadError::TooDeep));
    assert_eq!(reading(messages_within_messages(10_000).as_bytes()).err(), Some(ReadError::TooManyParts));
    let disguised = format!("{HEAD}{}x\n", "C o n tent - Type: message/rfc822\n\n".repeat(10_000));
    assert_eq!(reading(disguised.as_bytes()).err(), Some(ReadError::TooManyParts));
}

#[test]
fn parts_beside_parts_end_somewhere() {
    let siblings = |count: usize, part: &str| {
        format!("{HEAD}Content-Type: multipart/mixed; boundary=\"b\"\n\n{}--b--\n", part.repeat(count))
    };
    let typed = "--b\nContent-Type: text/plain\n\nx\n";
    assert_eq!(well(&siblings(100, typed)).text.text.matches('x').count(), 100);
    assert_eq!(reading(siblings(600, typed).as_bytes()).err(), Some(ReadError::TooManyParts));
    assert_eq!(reading(siblings(10_000, "--b\n\nx\n").as_bytes()).err(), Some(ReadError::TooManyParts));
    assert_eq!(reading(siblings(300_000, "--b\n\n").as_bytes()).err(), Some(ReadError::TooManyParts));
    // Each part seeks a boundary that never comes, through everything that follows.
    let mut seeking = siblings(400, "--b\nContent-Type: multipart/mixed; boundary=\"never\"\n\nx\n");
    seeking.push_str(&"y\n".repeat(10_000_000));
    assert_eq!(reading(seeking.as_bytes()).err(), Some(ReadError::TooManyParts));
}

#[test]
fn headers_end_somewhere() {
    let many = |line: &str, count| format!("From: a@example.org\n{}\nx\n", line.repeat(count));
    assert_eq!(reading(many("X: y\n", 5_000).as_bytes()).err(), Some(ReadError::TooManyHeaders));
    assert_eq!(
        reading(many(" folded and folded and folded\n", 20_000).as_bytes()).err(),
        Some(ReadError::TooManyHeaders)
    );
    let addresses = format!("To: {}\n\nx\n", "a@b.example,".repeat(30_000));
    assert_eq!(reading(addresses.as_bytes()).err(), Some(ReadError::TooManyHeaders));
    let fewer = well(&format!("To: {}\n\nx\n", "a@b.example,".repeat(10_000)));
    assert_eq!(fewer.to.len(), 100);
    let within = format!("{HEAD}Content-Type: message/rfc822\n\n{}\nx\n", "X: y\n".repeat(1_100_000));
    assert_eq!(reading(within.as_bytes()).err(), Some(ReadError::TooManyHeaders));
    let parameters = format!("{HEAD}Content-Type: text/plain{}\n\nx\n", ";\n a*0*=''b".repeat(10_000));
    assert_eq!(reading(parameters.as_bytes()).err(), Some(ReadError::TooManyHeaders));
}

#[test]
fn what_is_packed_does_not_unfold_without_bound() {
    // A message within base64 is an attachment: nothing in it is parsed.
    let bomb = "Content-Type: message/rfc822\n\n".repeat(20_000);
    let packed = packed(bomb.as_bytes());
    let read = well(&format!("{HEAD}Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{packed}\n"));
    assert!(read.enclosed.iter().map(|part| part.size_bytes).sum::<usize>() <= packed.len());
    // Soft line breaks without end, and signs that are no encoding at all.
    for body in ["=\n".repeat(500_000), "=3D".repeat(500_000), "=".repeat(500_000), "=ZZ".repeat(500_000)] {
        let read = well(&format!("{HEAD}Content-Transfer-Encoding: quoted-printable\n\n{body}\n"));
        assert!(read.text.text.len() <= 2 * body.len());
    }
    for body in ["====".repeat(100_000), "A".repeat(1_000_001), "!!!!\n".repeat(100_000)] {
        let read = well(&format!("{HEAD}Content-Type: a/b\nContent-Transfer-Encoding: base64\n\n{body}\n"));
        assert!(read.enclosed.iter().all(|part| part.size_bytes <= 2 * body.len()));
    }
    let tags = format!("{HEAD}Content-Type: text/html\n\n{}\n", "<div><!-- ".repeat(100_000));
    assert!(well(&tags).text.text.len() < tags.len());
}

/// Pieces of which hostile messages are made.
const PIECES: &[&str] = &[
    "From: ",
    "To: a@b, ",
    "Subject: ",
    "Date: ",
    "Message-ID: <",
    "Content-Type: multipart/mixed; boundary=",
    "b",
    "Content-Type: message/rfc822",
    "Content-Type: text/html; charset=utf-7",
    "Content-Type: multipart/digest; boundary=b",
    "Content-Transfer-Encoding: base64",
    "Content-Transfer-Encoding: quoted-printable",
    "Content-Disposition: attachment; filename*0*=",
    "\r\n",
    "\n",
    "\r\n\r\n",
    "\n\n",
    "--b",
    "--b--",
    "--",
    "=?utf-8?B?",
    "?=",
    "=?q?Q?=",
    "\"",
    "(",
    ")",
    "<",
    ">",
    ";",
    ":",
    ",",
    "=",
    "%",
    "''",
    "*",
    "\\",
    "\0",
    "\u{202E}",
    "ä",
    "AAAA",
    "List-Unsubscribe: <",
    "DKIM-Signature: v=1; a=rsa-sha256; d=b; s=b; h=from; bh=AA; b=AA",
    " ",
    "\t",
    "&#x",
    "<script>",
    "<!--",
    "-->",
    "Date: 99 ",
    "\u{FEFF}",
];

/// The library takes what is packed for a header, with the boundary that ends it.
#[test]
fn a_packed_message_is_unpacked_and_so_is_what_follows_it() {
    let packed =
        "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogRndkDQoNCmhpZGRlbg==\n";
    let behind = "--b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nYmVoaW5k\n";
    for (parts, wanted) in [(packed.to_owned(), ["Fwd", "hidden"]), (format!("{packed}{behind}"), ["hidden", "behind"])]
    {
        for end in ["--b--\n", ""] {
            let message = format!("{HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n{parts}{end}");
            let texts = texts_within(message.as_bytes()).expect("a message");
            let is_there = |wanted: &str| texts.iter().any(|text| text.trim() == wanted);
            assert!(wanted.into_iter().all(is_there), "{wanted:?} {end}: {texts:?}");
        }
    }
}

#[test]
fn every_text_of_a_message_is_found_however_it_is_packed() {
    let inner = "Subject: =?utf-8?B?c2VjcmV0?=\nContent-Type: text/html\n\n<b>inner</b>most\n";
    let parts = "--b\nContent-Type: text/plain\n\nshown\n--b\nContent-Type: text/html\n\
        Content-Transfer-Encoding: base64\n\nPGI+aGk8L2I+ZGRlbg==\n--b\nContent-Type: message/rfc822\n\n";
    let message = format!("{HEAD}Content-Type: multipart/mixed; boundary=b\n\n{parts}{inner}\n--b--\n");
    let texts = texts_within(message.as_bytes()).expect("a message");
    for wanted in ["Re: GDPR Request", "privacy@example.org", "shown", "<b>hi</b>dden", "hidden", "secret", "innermost"]
    {
        assert!(texts.iter().any(|text| text.trim() == wanted), "{wanted}: {texts:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    /// Whatever the bytes, there is an answer.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        drop(reading(&bytes));
        drop(reading(&[b"From: a\n".as_slice(), &bytes].concat()));
        drop(texts_within(&[b"From: a\n".as_slice(), &bytes].concat()));
    }

    /// Whatever is made of what messages are made of, there is an answer, and it is fit to be shown.
    #[test]
    fn any_pieces_of_messages_are_read_or_refused(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        drop(texts_within(pieces.concat().as_bytes()));
        if let Ok(read) = reading(pieces.concat().as_bytes()) {
            let line = read.subject.unwrap_or_default();
            let is_fit = !line.contains(|c: char| c.is_control() || c == '\u{202E}');
            prop_assert!(is_fit, "subject");
            let is_fit = !read.text.text.contains(['\0', '\u{202E}']);
            prop_assert!(is_fit, "text");
        }
    }
}
