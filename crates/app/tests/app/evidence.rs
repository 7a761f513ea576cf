//! Letters on paper and evidence: what goes out is what was written, a stranger can check it, no code is in it.

use std::{fs, path::Path, process::Command};

use app::{AppError, EvidenceAsk, ExportAsk, ExportError, Exported, Noted, Table, Typed};
use rights::clock::Deadline;
use rights::{Channel, Handing, LetterLanguage, RequestId, State, Wish, evidence::Digest};

use crate::{
    filing::{accepted, connected, portal},
    reader::{Pdf, flat},
    rights::{answer, begin, filled, noted, ready, slots, with},
    world::{Computer, field, id},
};

/// A letter to MIPI that was printed and sent, with an answer and a note.
fn posted(computer: &Computer, answer_text: &str) -> RequestId {
    let (mipi, which) = (id("mipi"), ready(computer, "mipi", Wish::Access));
    let app = &computer.app;
    app.hand_over_request(&app.pack_request(&mipi, which, Handing::Pdf).expect("a PDF")).expect("a note");
    app.note_request_event(&mipi, which, &noted("sent", None, Some("post"), None)).expect("a note");
    app.import_reply(&mipi, which, &answer("1", "", answer_text)).expect("an answer");
    app.note_request_event(&mipi, which, &noted("acknowledged", None, None, Some("They called"))).expect("a note");
    app.choose_request_law(&mipi, which, rights::Law::EuGdpr, None).expect("a law");
    which
}

pub fn save(computer: &Computer, request: Option<RequestId>) -> Result<Exported, AppError> {
    save_of(computer, "mipi", request)
}

pub fn save_of(computer: &Computer, organization: &str, request: Option<RequestId>) -> Result<Exported, AppError> {
    let path = computer.outside_data().join("evidence.zip");
    computer.app.choose_export_target(path.clone());
    let organization = id(organization);
    computer.app.save_request_bundle(&EvidenceAsk { id: "one".to_owned(), path, organization, request })
}

/// Unpacks with a program of others.
pub fn unpacked(archive: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let done = Command::new("python3")
        .args(["-m", "zipfile", "-e"])
        .arg(archive)
        .arg(folder.path())
        .status()
        .expect("python3 runs");
    assert!(done.success());
    folder
}

/// What the summary says.
pub fn summary_of(saved: &Exported) -> String {
    let summary = fs::read(unpacked(&saved.saved.path).path().join("summary.pdf")).expect("a summary");
    flat(&Pdf::read(&summary).structure().text)
}

pub fn verify(folder: &Path) -> (bool, String) {
    let output = Command::new("python3").arg("-I").arg(folder.join("verify.py")).output().expect("python3 runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.success(), said)
}

pub fn names(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("UTF-8");
        if entry.path().is_dir() {
            names.extend(self::names(&entry.path()).into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    names
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_on_paper_has_its_recipient_its_subject_and_its_reference_as_tagged_text() {
    let computer = with("mipi").await;
    let (mipi, app) = (id("mipi"), &computer.app);
    for language in app.describe_requests(&mipi).unwrap().pdf_languages {
        let begun = begin(&computer, "mipi", Wish::Access, Channel::Post);
        let (which, reference) = (begun.row.id, begun.row.id.reference());
        app.save_request(&mipi, which, &Typed { language: Some(language), ..filled(&begun) }).unwrap();
        let who = [("name", "Ada Lovelace"), ("reply-address", "Linzer Straße 1\n1140 Wien"), ("details", "Alles.")];
        app.save_request(&mipi, which, &Typed { slots: slots(&who), ..Typed::default() }).unwrap();
        let shown = app.ready_request(&mipi, which).unwrap().letter.unwrap();
        let parcel = app.pack_request(&mipi, which, Handing::Pdf).unwrap();
        let pdf = Pdf::read(parcel.bytes());
        let has_copy = language != LetterLanguage::English;
        assert_eq!(pdf.page_count(), if has_copy { 2 } else { 1 }, "{language:?}");
        assert_eq!(pdf.texts("H2").len(), usize::from(has_copy), "{language:?}");
        assert_eq!(pdf.texts("H1"), ["GDPR Request"], "{language:?}");
        let paragraphs = pdf.texts("P");
        let recipient = flat("MIPI Alliance 445 Hoes Lane Piscataway NJ 08854 USA");
        assert!(paragraphs.iter().any(|text| flat(text) == recipient), "{paragraphs:?}");
        assert!(paragraphs.iter().any(|text| text.contains(&reference) && text.len() < 40), "{paragraphs:?}");
        assert!(
            paragraphs.iter().any(|text| flat(text) == flat("Ada Lovelace Linzer Straße 1 1140 Wien")),
            "{paragraphs:?}"
        );
        let whole = flat(&pdf.structure().text);
        // The heading of an English copy is a heading there, without the dashes that make it one in an e-mail.
        let said = shown.body.split("\n\n").skip(2).map(|part| flat(part.trim_matches(['-', ' '])));
        assert!(said.into_iter().all(|part| whole.contains(&part)), "{whole}");
        let handed = app.hand_over_request(&parcel).unwrap();
        assert_eq!((handed.row.state, handed.letter.unwrap().body), (State::DidYouSend, shown.body));
        let kept = handed.log.last().unwrap().document;
        assert_eq!(kept, Some(Digest::of(parcel.bytes())), "the log keeps the very file");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_no_font_here_can_show_says_so_and_is_kept() {
    let computer = with("mipi").await;
    let (mipi, app) = (id("mipi"), &computer.app);
    let begun = begin(&computer, "mipi", Wish::Access, Channel::Post);
    app.save_request(&mipi, begun.row.id, &filled(&begun)).unwrap();
    let typed = Typed { slots: slots(&[("details", "All of it \u{1F600}")]), ..Typed::default() };
    app.save_request(&mipi, begun.row.id, &typed).unwrap();
    let before = app.ready_request(&mipi, begun.row.id).unwrap();
    let refused = app.pack_request(&mipi, begun.row.id, Handing::Pdf);
    assert!(matches!(refused, Err(AppError::Typeset(_))), "{refused:?}");
    assert_eq!(app.request(&mipi, begun.row.id).unwrap(), before);
    let listed = app.describe_requests(&mipi).unwrap().pdf_languages;
    for language in [LetterLanguage::English, LetterLanguage::German, LetterLanguage::French] {
        assert!(listed.contains(&language), "{language:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stranger_verifies_the_evidence_of_a_request_and_sees_tampering() {
    let computer = with("mipi").await;
    let which = posted(&computer, "Wir haben Ihre Anfrage. 您好 \u{1F600}");
    let saved = save(&computer, Some(which)).unwrap();
    let folder = unpacked(&saved.saved.path);
    let expected = [
        "SHA256SUMS",
        "VERIFY.md",
        "documents/02-prepared.json",
        "documents/03-handed-over.pdf",
        "documents/05-message-kept.eml",
        "documents/06-acknowledged.txt",
        "evidence.jsonld",
        "log.json",
        "summary.pdf",
        "verify.py",
    ];
    assert_eq!(names(folder.path()), expected);
    let (whole, said) = verify(folder.path());
    assert!(whole, "{said}");
    let message = fs::read(folder.path().join("documents/05-message-kept.eml")).unwrap();
    assert_eq!(message, answer("1", "", "Wir haben Ihre Anfrage. 您好 \u{1F600}"), "byte for byte");
    let summary = Pdf::read(&fs::read(folder.path().join("summary.pdf")).unwrap()).structure().text;
    let log = computer.app.request(&id("mipi"), which).unwrap();
    for part in [which.reference().as_str(), "MIPI Alliance", "admin@team.mipi.org", "GDPR Request", "by post"] {
        assert!(summary.contains(part), "{part}: {summary}");
    }
    let legal: Vec<_> = log.row.dues.iter().filter(|due| due.legal).collect();
    let said_why = legal.iter().all(|due| flat(&summary).contains(&flat(&due.sentence)));
    assert!(!legal.is_empty() && said_why && !summary.contains("evidence-"), "{summary}");

    fs::write(folder.path().join("documents/05-message-kept.eml"), [&message[..], b"."].concat()).unwrap();
    let (whole, said) = verify(folder.path());
    assert!(!whole && said.contains("05-message-kept.eml"), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_term_that_was_extended_is_no_date_of_the_evidence() {
    let computer = with("mipi").await;
    let (mipi, which) = (id("mipi"), posted(&computer, "We have it."));
    let longer = Noted { reasons: Some(true), ..noted("extended", None, None, None) };
    let dues = computer.app.note_request_event(&mipi, which, &longer).unwrap().row.dues;
    let summary = summary_of(&save(&computer, Some(which)).unwrap());
    let told: Vec<_> = dues.iter().map(|due| (due.what, summary.contains(&flat(&due.sentence)))).collect();
    assert_eq!(told, [(Deadline::Answer, false), (Deadline::ExtendedAnswer, true)]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_that_became_known_later_is_in_no_file_of_the_evidence() {
    let computer = with("mipi").await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    let code = "Geheim-7f3a";
    let begun = begin(&computer, "mipi", Wish::Access, Channel::Post);
    let (mipi, which, app) = (id("mipi"), begun.row.id, &computer.app);
    app.save_request(&mipi, which, &filled(&begun)).unwrap();
    app.save_request(&mipi, which, &Typed { slots: slots(&[("details", code)]), ..Typed::default() }).unwrap();
    app.ready_request(&mipi, which).unwrap();
    app.hand_over_request(&app.pack_request(&mipi, which, Handing::Pdf).unwrap()).unwrap();
    app.note_request_event(&mipi, which, &noted("sent", None, Some("post"), None)).unwrap();
    app.import_reply(&mipi, which, &answer("1", "", &format!("Your code is {code}"))).unwrap();
    app.import_reply(&mipi, which, &answer("2", "", "We have your letter.")).unwrap();
    app.add_device(&id("smarteye"), vec![(field("name"), "Gate".to_owned())], Some(code)).unwrap();

    let folder = unpacked(&save(&computer, Some(which)).unwrap().saved.path);
    let kept: Vec<String> = names(folder.path()).into_iter().filter(|name| name.starts_with("documents/")).collect();
    assert_eq!(kept, ["documents/06-message-kept.eml"], "the letter, its PDF and one answer are left out");
    for name in names(folder.path()) {
        let bytes = fs::read(folder.path().join(&name)).unwrap();
        let text = if name.ends_with(".pdf") { Pdf::read(&bytes).structure().text } else { lossy(&bytes) };
        assert!(!flat(&text).contains(code), "{name}");
    }
    let (whole, said) = verify(folder.path());
    assert!(whole && said.matches("Not enclosed").count() == 3, "{said}");
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_evidence_of_all_requests_is_one_file_with_a_folder_for_each() {
    let computer = with("mipi").await;
    let nothing = save(&computer, None);
    assert!(matches!(nothing, Err(AppError::NotFound)), "{nothing:?}");
    let requests = [posted(&computer, "We have it."), begin(&computer, "mipi", Wish::Erasure, Channel::Email).row.id];
    let folder = unpacked(&save(&computer, None).unwrap().saved.path);
    for request in requests {
        let (whole, said) = verify(&folder.path().join(request.reference()));
        assert!(whole && said.contains(&request.reference()), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn evidence_that_is_cancelled_leaves_what_was_there() {
    let computer = with("mipi").await;
    let which = begin(&computer, "mipi", Wish::Erasure, Channel::Email).row.id;
    let before = save(&computer, Some(which)).unwrap();
    let (begun, go_on) = computer.told.stop_next_export();
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| save(&computer, Some(which)));
        begun.recv().unwrap();
        computer.app.cancel_export("one");
        go_on.send(()).unwrap();
        let cancelled = writing.join().unwrap();
        assert!(matches!(cancelled, Err(AppError::Export(ExportError::Cancelled))), "{cancelled:?}");
    });
    assert_eq!(Digest::of(&fs::read(&before.saved.path).unwrap()).to_hex(), before.saved.sha256);
    let elsewhere = computer.outside_data().join("not-chosen.zip");
    let ask = EvidenceAsk { id: "two".to_owned(), path: elsewhere.clone(), organization: id("mipi"), request: None };
    assert!(matches!(computer.app.save_request_bundle(&ask), Err(AppError::NotFound)));
    assert!(!elsewhere.exists());
}

/// What an export of the requests says.
fn exported(computer: &Computer, organization: &str) -> serde_json::Value {
    let path = computer.outside_data().join("export.zip");
    computer.app.choose_export_target(path.clone());
    let ask = ExportAsk {
        id: "one".to_owned(),
        path: path.clone(),
        organizations: vec![id(organization)],
        tables: [Table::Requests].into(),
        include_secrets: false,
        include_other_people: false,
    };
    computer.app.run_export(&ask, None).expect("an export");
    let data = fs::read(unpacked(&path).path().join("data.json")).expect("a file");
    serde_json::from_slice(&data).expect("JSON")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_holds_every_request_with_its_state_its_dates_and_the_hashes_of_its_documents() {
    let computer = with("mipi").await;
    let which = posted(&computer, "We have it.");
    let data = exported(&computer, "mipi");
    let request = &data["organizations"][0]["requests"][0];
    let shown = computer.app.request(&id("mipi"), which).unwrap();
    assert_eq!(request["reference"], which.reference());
    assert_eq!((&request["wish"], &request["state"]), (&"access".into(), &"acknowledged".into()));
    let due = shown.row.dues.first().unwrap();
    assert_eq!(request["dates"][0]["on"], due.on.to_string());
    assert_eq!(request["dates"][0]["explanation"], due.sentence);
    let hashes = |list: &serde_json::Value, field: &str| {
        let rows = list.as_array().unwrap().iter().filter_map(|row| row[field].as_str());
        rows.map(str::to_owned).collect::<Vec<_>>()
    };
    let logged: Vec<String> = shown.log.iter().filter_map(|line| Some(line.document?.to_hex())).collect();
    assert_eq!(hashes(&request["log"], "document"), logged);
    assert_eq!(hashes(&request["documents"], "kind"), ["letter", "letter", "message", "note"]);
    assert!(!data.to_string().contains("We have it."), "the messages themselves are evidence");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_receipts_of_a_portal_lie_in_the_evidence_with_what_they_are_checked_by() {
    let (_outside, _side, computer) = connected().await;
    let (hikvision, which) = (id("hikvision"), accepted(&computer).await);
    let words = noted("message-kept", None, Some("organization"), Some("They called: soon."));
    let noted = computer.app.note_request_event(&hikvision, which, &words).unwrap();
    let filed = portal(&noted).filed.clone().unwrap();
    let folder = unpacked(&save_of(&computer, "hikvision", Some(which)).unwrap().saved.path);
    let (whole, said) = verify(folder.path());
    assert!(whole, "{said}");
    let endings = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
    let documents = names(folder.path()).into_iter().filter(|name| name.starts_with("documents/"));
    let documents: Vec<String> = documents.collect();
    let ends: Vec<String> = documents.iter().map(|name| endings(name)).collect();
    assert_eq!(ends, ["json", "jws", "txt"], "{documents:?}");

    let log: serde_json::Value = serde_json::from_slice(&fs::read(folder.path().join("log.json")).unwrap()).unwrap();
    let (portal, receipt) = (&log["portal"], &log["portal"]["receipts"][0]);
    assert_eq!((&portal["id"], &receipt["step"]), (&filed.portal_id.as_str().into(), &"received".into()));
    assert!(portal["address"].as_str().is_some_and(|address| address.starts_with("http")), "{portal}");
    let bytes = fs::read(folder.path().join(&documents[1])).unwrap();
    assert_eq!(receipt["sha256"], Digest::of(&bytes).to_hex());
    assert_eq!(lossy(&bytes), filed.receipts[0].jws);
    let key = serde_json::from_value(portal["keys"][0].clone()).unwrap();
    assert_eq!(receipt["proven"], true);
    assert_eq!(receipt["signer"], app::fingerprint(&key).unwrap());

    let guide = fs::read_to_string(folder.path().join("VERIFY.md")).unwrap();
    let summary = Pdf::read(&fs::read(folder.path().join("summary.pdf")).unwrap()).structure().text;
    assert!(guide.contains("RFC 7638") && flat(&summary).contains(&flat(&filed.portal_id)), "{summary}");

    // The day it was accepted, by the member's calendar, is the day it was sent.
    let accepted_on = noted.row.sent_on.unwrap();
    let day = accepted_on.strftime("%a %-d %B %Y").to_string();
    assert!(flat(&summary).contains(&flat(&format!("Sent or received{day}"))), "{day}: {summary}");
    let data = exported(&computer, "hikvision");
    assert_eq!(data["organizations"][0]["requests"][0]["sent_on"], accepted_on.to_string());
}
