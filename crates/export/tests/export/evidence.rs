//! Evidence is checked by a stranger: Python's own library, sha256sum, and nothing of ours.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use export::{
    BundleFile,
    evidence::{Document, Evidence, Place},
};
use jiff::{SignedDuration, Timestamp, civil::date};
use rights::{
    Channel, Event, Handing, Law, LetterLanguage, Party, RequestId, Sending, Wish,
    evidence::{Digest, Entry},
};
use serde_json::Value;

const LETTER: &[u8] = b"Dear Sir or Madam,\r\nplease.\r\n";
const ANSWER: &[u8] = "From: privacy@example.org\r\n\r\nHier, für Ada.\r\n".as_bytes();

/// A request that was handed over, sent and answered to.
fn entries() -> Vec<Entry> {
    let (channel, language, on) = (Channel::Email, LetterLanguage::German, date(2026, 5, 5));
    let events = [
        (Event::Began { wish: Wish::Access, channel, law: Law::EuGdpr, country: None, language }, None),
        (Event::Prepared, None),
        (Event::HandedOver { by: Handing::DraftFile }, Some(LETTER)),
        (Event::Sent { on, by: Sending::Email }, Some(LETTER)),
        (Event::MessageKept { on, from: Party::Organization }, Some(ANSWER)),
    ];
    let mut entries: Vec<Entry> = Vec::new();
    for (place, (event, document)) in (0_i64..).zip(events) {
        let at = Timestamp::UNIX_EPOCH + SignedDuration::from_micros(1_777_777_777_123_456 + place);
        let document = document.map(Digest::of);
        entries.push(Entry::following(entries.last(), &event, document, at).expect("it is writable"));
    }
    entries
}

fn document(bytes: &[u8], name: &str) -> Document {
    let place = Place::File { name: name.to_owned(), bytes: bytes.to_vec() };
    Document { digest: Digest::of(bytes), kind: Some("letter"), place }
}

fn evidence(language: LetterLanguage) -> Evidence {
    Evidence {
        request: RequestId::parse("7d1f4c9e-6f5a-4f0e-9a39-0c8c2a1d3b57").expect("a UUID"),
        organization: "MIPI Alliance".to_owned(),
        language,
        saved_at: "2026-05-05T10:14:27Z".parse().expect("an instant"),
        entries: entries(),
        head: entries().last().map(Entry::head),
        documents: vec![document(LETTER, "03-handed-over.eml"), document(ANSWER, "05-message-kept.eml")],
        broken_at: None,
        portal: None,
    }
}

fn files(evidence: Evidence) -> Vec<BundleFile> {
    evidence.into_files("", b"%PDF-1.7 a summary".to_vec()).expect("files")
}

/// Lays the files out as unpacking does.
fn unpacked(files: &[BundleFile]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for file in files {
        let path = folder.path().join(&file.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, &file.bytes).expect("a file");
    }
    folder
}

fn verify(folder: &Path) -> Output {
    Command::new("python3").arg("-I").arg(folder.join("verify.py")).output().expect("python3 runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Changes a file, and its line in the list of hashes as whoever tampers would.
fn tampered(folder: &Path, name: &str, change: impl FnOnce(String) -> String) {
    let path = folder.join(name);
    let before = fs::read_to_string(&path).expect("text");
    let after = change(before.clone());
    assert_ne!(before, after, "{name} is changed");
    fs::write(&path, &after).expect("a file");
    let hash = |text: &str| Digest::of(text.as_bytes()).to_hex();
    let sums = fs::read_to_string(folder.join("SHA256SUMS")).expect("text");
    fs::write(folder.join("SHA256SUMS"), sums.replace(&hash(&before), &hash(&after))).expect("a file");
}

/// Changes the log as data.
fn log_tampered(folder: &Path, change: impl FnOnce(&mut Vec<Value>)) {
    tampered(folder, "log.json", |text| {
        let mut log: Value = serde_json::from_str(&text).expect("JSON");
        change(log["entries"].as_array_mut().expect("a list"));
        serde_json::to_string_pretty(&log).expect("JSON")
    });
}

#[test]
fn whole_evidence_is_verified_by_python_and_by_sha256sum() {
    for language in LetterLanguage::ALL {
        let folder = unpacked(&files(evidence(language)));
        let output = verify(folder.path());
        assert!(output.status.success(), "{language:?}: {}", said(&output));
        let last = entries().last().expect("a line").chain.to_hex();
        assert!(
            said(&output).contains(&last) && said(&output).contains("2026-05-03 03:09:37 UTC"),
            "{}",
            said(&output)
        );
        let sums = Command::new("sha256sum")
            .args(["--check", "--strict", "SHA256SUMS"])
            .current_dir(folder.path())
            .output()
            .expect("sha256sum runs");
        assert!(sums.status.success(), "{}", said(&sums));
        let one = Command::new("openssl").args(["dgst", "-sha256"]).arg(folder.path().join("summary.pdf")).output();
        let one = said(&one.expect("openssl runs"));
        assert!(one.contains(&Digest::of(b"%PDF-1.7 a summary").to_hex()), "{one}");
    }
}

#[test]
fn every_way_to_tamper_is_seen_even_if_the_list_of_hashes_is_made_to_fit() {
    type Tamper = fn(&Path);
    let ways: [(&str, Tamper); 11] = [
        ("an event", |folder| {
            log_tampered(folder, |log| {
                log[3]["event"] = log[3]["event"].as_str().unwrap().replace("05-05", "04-05").into()
            });
        }),
        ("a moment", |folder| log_tampered(folder, |log| log[2]["written_at_us"] = 1.into())),
        ("a line taken out", |folder| log_tampered(folder, |log| drop(log.remove(2)))),
        ("the last line taken out", |folder| log_tampered(folder, |log| drop(log.pop()))),
        ("every line taken out", |folder| log_tampered(folder, Vec::clear)),
        ("lines exchanged", |folder| log_tampered(folder, |log| log.swap(1, 2))),
        ("another hash of a line", |folder| log_tampered(folder, |log| log[4]["chain"] = "00".repeat(32).into())),
        ("another document named", |folder| {
            log_tampered(folder, |log| log[4]["document"] = Digest::of(b"another").to_hex().into());
        }),
        ("a message", |folder| tampered(folder, "documents/05-message-kept.eml", |text| text.replace("Ada", "Ben"))),
        ("a file added", |folder| fs::write(folder.join("documents/06.eml"), "more").expect("a file")),
        ("a file taken out", |folder| fs::remove_file(folder.join("documents/03-handed-over.eml")).expect("a file")),
    ];
    for (way, tamper) in ways {
        let folder = unpacked(&files(evidence(LetterLanguage::English)));
        tamper(folder.path());
        let output = verify(folder.path());
        assert!(!output.status.success() && said(&output).contains("FAULT"), "{way}: {}", said(&output));
    }
    let folder = unpacked(&files(evidence(LetterLanguage::English)));
    fs::write(folder.path().join("summary.pdf"), b"%PDF-1.7 another").expect("a file");
    assert!(!verify(folder.path()).status.success(), "the summary");
}

#[test]
fn evidence_that_was_damaged_before_is_enclosed_as_it_is_and_called_so() {
    let mut damaged = evidence(LetterLanguage::English);
    damaged.broken_at = Some(2);
    damaged.entries[1].event = "{\"what\":\"of-tomorrow\"}".to_owned();
    damaged.documents[1].place = Place::Missing;
    let files = files(damaged);
    let guide = files.iter().find(|file| file.path == "VERIFY.md").expect("a guide");
    assert!(String::from_utf8_lossy(&guide.bytes).contains("from line 2 on"), "{guide:?}");
    let folder = unpacked(&files);
    let output = verify(folder.path());
    let told = said(&output);
    assert!(
        !output.status.success() && told.contains("Line 2 of the log") && told.contains("is not enclosed"),
        "{told}"
    );
}

#[test]
fn a_document_that_is_withheld_is_no_fault_and_is_named() {
    let mut evidence = evidence(LetterLanguage::English);
    evidence.documents[1].place = Place::Withheld;
    let digest = evidence.documents[1].digest.to_hex();
    let files = files(evidence);
    assert!(!files.iter().any(|file| file.bytes == ANSWER));
    let output = verify(unpacked(&files).path());
    assert!(output.status.success() && said(&output).contains(&format!("document {digest}")), "{}", said(&output));
}

#[test]
fn the_course_is_told_in_the_terms_of_published_vocabularies() {
    let files = files(evidence(LetterLanguage::English));
    let linked = files.iter().find(|file| file.path == "evidence.jsonld").expect("the file");
    let linked: Value = serde_json::from_slice(&linked.bytes).expect("JSON");
    assert_eq!(linked["@type"], "dpv:RightExerciseRecord");
    assert_eq!(linked["dpv:hasRight"]["@id"], "eu-gdpr:A15");
    assert_eq!(linked["dpv:hasStatus"]["@id"], "dpv:RequestInitiated");
    let parts = linked["dct:hasPart"].as_array().expect("a list");
    assert_eq!(parts.len(), 5);
    assert_eq!(linked["drp:status"], "open");
    assert_eq!(parts[0].get("drp:status"), None, "the protocol has no word for a draft");
    assert_eq!(parts[3]["dct:date"]["@value"], "2026-05-05");
    assert_eq!(parts[4]["dct:references"], "documents/05-message-kept.eml");
    let terms = linked.to_string();
    let prefixes = linked["@context"].as_object().expect("a context");
    for term in terms.split('"').filter(|term| term.contains(':') && !term.contains('/') && !term.contains(' ')) {
        let prefix = term.split(':').next().expect("a prefix");
        let known =
            prefixes.contains_key(prefix) || prefix == "urn" || term.starts_with(|first: char| !first.is_alphabetic());
        assert!(known, "{term}");
    }
}

#[test]
fn a_log_that_was_cut_or_found_damaged_is_never_called_whole() {
    type Damage = fn(&mut Evidence);
    let ways: [(&str, Damage); 3] = [
        ("does not reach to its end", |evidence| evidence.entries.truncate(4)),
        ("does not reach to its end", |evidence| evidence.entries.clear()),
        ("damaged from line 5 on", |evidence| evidence.broken_at = Some(5)),
    ];
    for (told, damage) in ways {
        let mut damaged = evidence(LetterLanguage::English);
        damage(&mut damaged);
        let output = verify(unpacked(&files(damaged)).path());
        let said = said(&output);
        assert!(!output.status.success() && said.contains(told) && !said.contains("Nothing"), "{told}: {said}");
    }
}

/// The text of a word list that has no words for a key is the key.
#[test]
fn the_guide_has_words_for_everything_in_every_language() {
    for language in LetterLanguage::ALL {
        let mut evidence = evidence(language);
        (evidence.broken_at, evidence.documents[0].place) = (Some(1), Place::Withheld);
        let files = files(evidence);
        let guide = files.iter().find(|file| file.path == "VERIFY.md").expect("a guide");
        let guide = String::from_utf8(guide.bytes.clone()).expect("UTF-8");
        assert!(!guide.contains("verify-") && !guide.contains('{'), "{language:?}\n{guide}");
        assert!(guide.contains("python3 verify.py") && guide.contains("sha256sum --check"), "{guide}");
    }
}
