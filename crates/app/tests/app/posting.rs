//! Letters through the member's own mail account: noted before they leave, never sent twice without asking.

use std::time::Duration;

use app::{AppError, Event, ExportAsk, MailFields, MailTrouble, Posted, Reason, RequestDetail, Table, Typed};
use mail::smtp::{Courier, Patience, Trust};
use rights::evidence::Digest;
use rights::{Channel, Event as Told, RequestId, Sending, State, Wish};
use testkit::{MailServer, Says, Script, Tls, says};

use crate::evidence::{names, save, unpacked};
use crate::rights::{answer, begin, filled, noted, ready, slots, with};
use crate::world::{Computer, field, id};

pub const PASSWORD: &str = "Zypressen-4711-Kennwort";
pub const POST: &str = "post-1";

/// Ada's account at `server`, as she types it.
pub fn account_at(server: &MailServer, security: &str) -> MailFields {
    let text = str::to_owned;
    MailFields {
        host: text("localhost"),
        port: server.port().to_string(),
        security: text(security),
        user: text("ada"),
        from: text("ada@example.com"),
        name: text("Ada Lovelace"),
    }
}

/// Believes the server's authority and waits shortly, so that silence ends.
pub fn courier(server: &MailServer) -> Courier {
    let short = Duration::from_millis(400);
    let patience = Patience { connect: Duration::from_secs(5), answer: short, verdict: short };
    Courier::new(Trust::with_roots(vec![server.root()]).expect("certificates"), patience)
}

/// Waits as long as a test does.
pub fn patient(server: &MailServer) -> Courier {
    let long = Duration::from_secs(60);
    let patience = Patience { connect: long, answer: long, verdict: long };
    Courier::new(Trust::with_roots(vec![server.root()]).expect("certificates"), patience)
}

/// A letter to MIPI that is ready, and an account at a server that follows `script`.
async fn set_up(script: Script) -> (Computer, RequestId, MailServer) {
    let (computer, server) = (with("mipi").await, MailServer::start(Tls::AtOnce, script).await);
    computer.app.save_mail_account(&account_at(&server, "tls"), Some(PASSWORD)).expect("an account");
    let which = ready(&computer, "mipi", Wish::Access);
    (computer, which, server)
}

async fn send(computer: &Computer, which: RequestId, server: &MailServer) -> Result<Posted, AppError> {
    computer.app.send_request_with(&courier(server), &id("mipi"), which, POST).await
}

fn look(computer: &Computer, which: RequestId) -> RequestDetail {
    computer.app.request(&id("mipi"), which).expect("a request")
}

fn told(detail: &RequestDetail) -> Vec<&'static str> {
    detail.log.iter().map(|line| line.event.as_ref().expect("a readable line").name()).collect()
}

fn reason(posted: &Posted) -> &'static str {
    posted.trouble.as_ref().map_or("taken", |trouble| trouble.reason)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_leaves_once_and_the_log_holds_the_very_bytes_that_arrived() {
    for (security, tls) in [("tls", Tls::AtOnce), ("starttls", Tls::WhenAsked)] {
        let (computer, server) = (with("mipi").await, MailServer::start(tls, Script::default()).await);
        computer.app.save_mail_account(&account_at(&server, security), Some(PASSWORD)).unwrap();
        assert_eq!(computer.app.test_mail_account_with(&courier(&server), POST).await.unwrap(), None);
        assert!(server.letters().is_empty(), "a test sends nothing");
        let which = ready(&computer, "mipi", Wish::Access);
        let posted = send(&computer, which, &server).await.unwrap();
        assert_eq!(posted.trouble, None);
        assert_eq!(told(&posted.request), ["began", "prepared", "sending-unknown", "sent"]);
        let sent = posted.request.log.last().unwrap();
        let expected = Told::Sent { on: posted.request.row.today, by: Sending::MailAccount };
        assert_eq!(sent.event.as_ref(), Some(&expected));
        let [letter] = server.letters().try_into().expect("one letter");
        assert_eq!(sent.document, Some(Digest::of(&letter)));
        let letter = String::from_utf8(letter).unwrap();
        assert!(letter.contains("From: \"Ada Lovelace\" <ada@example.com>\r\n"), "{letter}");
        assert!(letter.contains("Subject: GDPR Request\r\n"), "{letter}");
        assert!(!server.saw_the_password_in_plain_text());
        let again = send(&computer, which, &server).await;
        assert!(matches!(again, Err(AppError::LetterNotReady)), "{again:?}");
        assert_eq!(server.letters().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_finds_the_letter_by_its_message_id_and_no_other_request() {
    let (computer, which, server) = set_up(Script::default()).await;
    send(&computer, which, &server).await.unwrap();
    let letter = String::from_utf8(server.letters().remove(0)).unwrap();
    let message_id = letter.lines().find_map(|line| line.strip_prefix("Message-ID: ")).expect("an id");
    assert!(message_id.ends_with("@example.com>"), "{message_id}");
    let other = ready(&computer, "mipi", Wish::Erasure);
    send(&computer, other, &server).await.unwrap();
    let answer = format!("From: admin@team.mipi.org\r\nSubject: Re\r\nIn-Reply-To: {message_id}\r\n\r\nNoted.\r\n");
    let elsewhere = computer.app.import_reply(&id("mipi"), other, answer.as_bytes());
    assert!(matches!(elsewhere, Err(AppError::BelongsElsewhere(_))), "{elsewhere:?}");
    computer.app.import_reply(&id("mipi"), which, answer.as_bytes()).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_the_server_surely_did_not_take_is_ready_as_before_and_can_go_again() {
    type Change = fn(&mut Script);
    let table: [(&str, Change); 7] = [
        ("greeting", |s| s.greeting = says("554 go away")),
        ("login-refused", |s| s.auth = says("535 5.7.8 bad")),
        ("recipient-refused", |s| s.rcpt = says("550 no such user")),
        ("message-refused", |s| s.verdict = says("554 spam")),
        ("timed-out", |s| s.data = Says::Nothing),
        ("lost", |s| s.mail = Says::HangsUp),
        ("certificate", |s| s.certificate_for = "other.example"),
    ];
    for (expected, change) in table {
        let mut script = Script::default();
        change(&mut script);
        let (computer, which, server) = set_up(script).await;
        let before = look(&computer, which);
        let posted = send(&computer, which, &server).await.unwrap();
        assert_eq!(reason(&posted), expected);
        assert_eq!(posted.request.row.state, State::Ready, "{expected}");
        assert_eq!(posted.request.letter, before.letter, "{expected}");
        assert_eq!(told(&posted.request), ["began", "prepared", "sending-unknown", "sending-failed"], "{expected}");
        // Nothing has left, so the letter may be changed, thrown away, or sent by a server that works.
        let works = MailServer::start(Tls::AtOnce, Script::default()).await;
        computer.app.save_mail_account(&account_at(&works, "tls"), None).unwrap();
        assert_eq!(reason(&send(&computer, which, &works).await.unwrap()), "taken", "{expected}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_takes_tls_back_gets_neither_password_nor_letter() {
    let script = Script { starttls: says("454 not now"), ..Script::default() };
    let (computer, server) = (with("mipi").await, MailServer::start(Tls::WhenAsked, script).await);
    computer.app.save_mail_account(&account_at(&server, "starttls"), Some(PASSWORD)).unwrap();
    let which = ready(&computer, "mipi", Wish::Access);
    let tried = computer.app.test_mail_account_with(&courier(&server), POST).await.unwrap();
    assert_eq!(tried.map(|trouble| trouble.reason), Some("tls-not-offered"));
    assert_eq!(reason(&send(&computer, which, &server).await.unwrap()), "tls-not-offered");
    assert!(server.letters().is_empty() && !server.saw_the_password_in_plain_text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_whose_end_is_not_known_is_asked_about_and_not_sent_again_before_the_member_says_so() {
    let (computer, which, server) = set_up(Script { verdict: Says::HangsUp, ..Script::default() }).await;
    let posted = send(&computer, which, &server).await.unwrap();
    assert!(posted.trouble.as_ref().is_some_and(|trouble| trouble.is_unknown), "{posted:?}");
    assert_eq!((posted.request.row.state, posted.request.row.sent_on), (State::DidYouSend, None));
    let again = send(&computer, which, &server).await;
    assert!(matches!(again, Err(AppError::LetterNotReady)), "{again:?}");
    assert_eq!(server.letters().len(), 1);
    // The member's word that it went is about the very bytes that may have arrived.
    let arrived = Some(Digest::of(&server.letters()[0]));
    let mipi = id("mipi");
    let said = computer.app.note_request_event(&mipi, which, &noted("sent", None, Some("email"), None)).unwrap();
    assert_eq!(said.log.last().unwrap().document, arrived);

    let (computer, which, server) = set_up(Script { verdict: Says::HangsUp, ..Script::default() }).await;
    send(&computer, which, &server).await.unwrap();
    computer.app.note_request_event(&mipi, which, &noted("not-sent", None, None, None)).unwrap();
    send(&computer, which, &server).await.unwrap();
    assert_eq!(server.letters().len(), 2, "after the member's word it may go again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_server_did_not_take_is_never_kept_as_the_letter_that_was_sent() {
    let (computer, which, server) = set_up(Script { auth: says("535 5.7.8 bad"), ..Script::default() }).await;
    let prepared = look(&computer, which).log.last().unwrap().document;
    send(&computer, which, &server).await.unwrap();
    let said = noted("sent", None, Some("post"), None);
    let by_hand = computer.app.note_request_event(&id("mipi"), which, &said).unwrap();
    assert_eq!(by_hand.log.last().unwrap().document, prepared);
}

/// Runs a letter until the window is told of `step`, and gives it back as it still runs.
async fn under_way(
    computer: &Computer,
    which: RequestId,
    server: &MailServer,
    step: &'static str,
) -> tokio::task::JoinHandle<Result<Posted, AppError>> {
    let (app, courier) = (computer.app.clone(), patient(server));
    let sending = tokio::spawn(async move { app.send_request_with(&courier, &id("mipi"), which, POST).await });
    let is_there = |event: &Event| matches!(event, Event::MailProgress { step: at, .. } if *at == step);
    computer.until(step, |_| computer.told.all().iter().any(is_there)).await;
    sending
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_on_its_way_when_the_power_goes_is_asked_about_and_never_sent_again_by_itself() {
    let (computer, which, server) = set_up(Script { auth: Says::Nothing, ..Script::default() }).await;
    let sending = under_way(&computer, which, &server, "signing-in").await;
    let next = computer.after_a_power_cut().await;
    let found = look(&next, which);
    assert_eq!((found.row.state, told(&found).last()), (State::DidYouSend, Some(&"sending-unknown")));
    let again = send(&next, which, &server).await;
    assert!(matches!(again, Err(AppError::LetterNotReady)), "{again:?}");
    computer.app.cancel_post(POST);
    sending.await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_a_letter_is_on_its_way_nobody_else_says_what_became_of_it() {
    let (computer, which, server) = set_up(Script { verdict: Says::Nothing, ..Script::default() }).await;
    let sending = under_way(&computer, which, &server, "waiting").await;
    let mipi = id("mipi");
    for word in [noted("not-sent", None, None, None), noted("sent", None, Some("email"), None)] {
        let refused = computer.app.note_request_event(&mipi, which, &word);
        assert!(matches!(refused, Err(AppError::BeingSent)), "{refused:?}");
    }
    assert_eq!(told(&look(&computer, which)).last(), Some(&"sending-unknown"));
    computer.app.cancel_post(POST);
    sending.await.unwrap().unwrap();
    // Now only the member knows.
    let said = computer.app.note_request_event(&mipi, which, &noted("not-sent", None, None, None)).unwrap();
    assert_eq!(said.row.state, State::Ready);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stopping_keeps_the_letter_here_before_the_end_of_its_text_and_leaves_it_unknown_after() {
    let (computer, which, server) = set_up(Script { auth: Says::Nothing, ..Script::default() }).await;
    let sending = under_way(&computer, which, &server, "signing-in").await;
    computer.app.cancel_post(POST);
    let stopped = sending.await.unwrap().unwrap();
    assert_eq!((reason(&stopped), stopped.request.row.state), ("cancelled", State::Ready));
    assert!(server.letters().is_empty());

    let (computer, which, server) = set_up(Script { verdict: Says::Nothing, ..Script::default() }).await;
    let sending = under_way(&computer, which, &server, "waiting").await;
    computer.app.cancel_post(POST);
    let stopped = sending.await.unwrap().unwrap();
    assert_eq!((reason(&stopped), stopped.request.row.state), ("unknown-cancelled", State::DidYouSend));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_with_a_code_that_has_become_known_does_not_leave() {
    let (computer, server) = (with("smarteye").await, MailServer::start(Tls::AtOnce, Script::default()).await);
    computer.app.add_by_hand(&id("mipi")).unwrap();
    computer.app.save_mail_account(&account_at(&server, "tls"), Some(PASSWORD)).unwrap();
    let begun = crate::rights::begin(&computer, "mipi", Wish::Question, rights::Channel::Email);
    let mut typed = crate::rights::filled(&begun);
    typed.slots.insert("details".to_owned(), "My camera says QWERTZ7 to me".to_owned());
    computer.app.save_request(&id("mipi"), begun.row.id, &typed).unwrap();
    computer.app.ready_request(&id("mipi"), begun.row.id).unwrap();
    computer.app.add_device(&id("smarteye"), vec![(field("name"), "Tür".to_owned())], Some("QWERTZ7")).unwrap();
    let refused = send(&computer, begun.row.id, &server).await;
    assert!(matches!(refused, Err(AppError::LetterNotReady)), "{refused:?}");
    assert!(server.commands().is_empty(), "nobody was even called");
    assert_eq!(look(&computer, begun.row.id).row.state, State::Ready);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_an_account_nothing_is_sent_and_nothing_is_noted() {
    let (computer, which, server) = set_up(Script::default()).await;
    assert!(computer.app.describe_requests(&id("mipi")).unwrap().mail_account);
    let removed = computer.app.remove_mail_account().unwrap();
    assert_eq!((removed.is_set, removed.has_password, removed.fields), (false, false, MailFields::default()));
    assert!(!computer.app.describe_requests(&id("mipi")).unwrap().mail_account);
    let refused = send(&computer, which, &server).await;
    assert!(matches!(refused, Err(AppError::NotOffered)), "{refused:?}");
    let tried = computer.app.test_mail_account_with(&courier(&server), POST).await;
    assert!(matches!(tried, Err(AppError::NotOffered)), "{tried:?}");
    assert_eq!(told(&look(&computer, which)), ["began", "prepared"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_typed_for_the_account_is_kept_and_each_wrong_field_is_named() {
    let computer = with("mipi").await;
    let typed = MailFields {
        host: "https://mail".to_owned(),
        port: "0".to_owned(),
        from: "ada".to_owned(),
        name: "Ada\u{202E}".to_owned(),
        ..MailFields::default()
    };
    let Err(AppError::Validation(problems)) = computer.app.save_mail_account(&typed, None) else {
        panic!("a nonsense account was taken")
    };
    let empty = Reason::Text(domain::TextError::Empty);
    let control = Reason::Text(domain::TextError::Control);
    let named: Vec<(&str, Reason)> = problems.iter().map(|each| (each.field.as_str(), each.reason)).collect();
    let expected = [
        ("host", Reason::NotAServer),
        ("port", Reason::NotAPort),
        ("user", empty),
        ("password", empty),
        ("name", control),
    ];
    assert!(expected.iter().filter(|each| each.0 != "name").all(|each| named.contains(each)), "{named:?}");
    assert!(named.contains(&("from", Reason::NotAnEmail)), "{named:?}");
    let named_well = MailFields { from: "ada@example.com".to_owned(), ..typed.clone() };
    let Err(AppError::Validation(problems)) = computer.app.save_mail_account(&named_well, None) else {
        panic!("a name that turns what follows was taken")
    };
    assert!(problems.iter().any(|each| (each.field.as_str(), each.reason) == ("name", control)));
    let next = computer.after_a_power_cut().await;
    let kept = next.app.mail_account().unwrap();
    assert_eq!((kept.fields, kept.is_set, kept.is_changed), (named_well, false, true));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_typed_but_not_saved_is_never_said_to_be_the_sender() {
    let (computer, which, server) = set_up(Script::default()).await;
    let saved = account_at(&server, "tls");
    let typed = MailFields {
        host: "smtp.elsewhere.example".to_owned(),
        from: "eve@elsewhere.example".to_owned(),
        name: "Eve".to_owned(),
        ..saved.clone()
    };
    let kept = computer.app.keep_mail_account(&typed).unwrap();
    assert_eq!((kept.fields, kept.account.as_ref()), (typed, Some(&saved)));
    send(&computer, which, &server).await.unwrap();
    let letter = String::from_utf8(server.letters().remove(0)).unwrap();
    assert!(letter.contains("From: \"Ada Lovelace\" <ada@example.com>\r\n"), "{letter}");
    assert_eq!(computer.app.remove_mail_account().unwrap().account, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_password_goes_to_its_own_server_only() {
    let (computer, _, server) = set_up(Script::default()).await;
    let elsewhere = MailFields { host: "127.0.0.1".to_owned(), ..account_at(&server, "tls") };
    assert!(!computer.app.keep_mail_account(&elsewhere).unwrap().has_password);
    let refused = computer.app.save_mail_account(&elsewhere, None);
    assert!(
        matches!(&refused, Err(AppError::Validation(problems)) if problems[0].field.as_str() == "password"),
        "{refused:?}"
    );
    // What was typed did not become the account.
    assert_eq!(computer.app.test_mail_account_with(&courier(&server), POST).await.unwrap(), None);
    assert!(computer.app.keep_mail_account(&account_at(&server, "tls")).unwrap().has_password);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_password_stands_in_no_answer_no_file_and_no_export() {
    let echo = Script { auth: says(&format!("535 wrong: {PASSWORD}")), ..Script::default() };
    let (computer, which, server) = set_up(echo).await;
    let posted = send(&computer, which, &server).await.unwrap();
    assert_eq!(posted.trouble.as_ref().map(|trouble| trouble.reason), Some("login-refused"));
    let told = format!("{:?} {posted:?} {:?}", computer.app.mail_account().unwrap(), computer.told.all());
    assert!(told.contains("login-refused") && !told.contains(PASSWORD), "{told}");
    let target = computer.outside_data().join("copy.zip");
    computer.app.choose_export_target(target.clone());
    let ask = ExportAsk {
        id: "one".to_owned(),
        path: target.clone(),
        organizations: vec![id("mipi")],
        tables: Table::ALL.into_iter().collect(),
        include_secrets: true,
        include_other_people: true,
    };
    computer.app.run_export(&ask, Some(crate::world::PASSPHRASE)).unwrap();
    // The archive is packed, so its files are looked at one by one.
    let python = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); \
                  sys.exit(any(sys.argv[2].encode() in z.read(n) for n in z.namelist()) or not z.namelist())";
    let target = target.to_str().expect("a path of plain letters");
    let looked = std::process::Command::new("python3").args(["-c", python, target, PASSWORD]).status().unwrap();
    assert!(looked.success(), "the password is in the export");
    assert!(!crate::kept_here::holds(computer.outside_data(), PASSWORD), "the password lies readable on the disk");
    std::fs::write(computer.outside_data().join("planted"), PASSWORD).unwrap();
    assert!(crate::kept_here::holds(computer.outside_data(), PASSWORD), "the scan finds what is there");
}

#[test]
fn every_trouble_has_a_name_of_its_own() {
    use mail::smtp::{At, NotSent, Unknown};
    let named = [
        MailTrouble::from(&NotSent::NoSuchHost),
        MailTrouble::from(&NotSent::ConnectionRefused),
        MailTrouble::from(&NotSent::Unreachable),
        MailTrouble::from(&NotSent::TimedOut(At::Connecting)),
        MailTrouble::from(&NotSent::Lost(At::Sending)),
        MailTrouble::from(&NotSent::TlsNotOffered),
        MailTrouble::from(&NotSent::Certificate),
        MailTrouble::from(&NotSent::TlsFailed),
        MailTrouble::from(&NotSent::NotSmtp),
        MailTrouble::from(&NotSent::NoCommonLogin),
        MailTrouble::from(&NotSent::Cancelled),
        MailTrouble::from(&NotSent::Unrenderable),
        MailTrouble::from(&Unknown::Lost),
        MailTrouble::from(&Unknown::TimedOut),
        MailTrouble::from(&Unknown::NotSmtp),
        MailTrouble::from(&Unknown::Cancelled),
    ];
    let names: std::collections::BTreeSet<&str> = named.iter().map(|trouble| trouble.reason).collect();
    assert_eq!(names.len(), named.len());
    assert!(named.iter().all(|trouble| trouble.is_unknown == trouble.reason.starts_with("unknown-")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_password_gets_into_no_letter_no_note_and_no_evidence() {
    let (computer, which, server) = set_up(Script::default()).await;
    let (mipi, app) = (id("mipi"), &computer.app);
    send(&computer, which, &server).await.unwrap();
    let words = format!("They asked for {PASSWORD}");
    let noting = app.note_request_event(&mipi, which, &noted("acknowledged", None, None, Some(&words)));
    assert!(matches!(noting, Err(AppError::HoldsCode)), "{noting:?}");
    assert_eq!(look(&computer, which).note, words, "what was typed is kept");
    let reply = answer("1", "", &format!("Your password is {PASSWORD}"));
    app.import_reply(&mipi, which, &reply).unwrap();
    let key = app.check_signature(&mipi, which, Digest::of(&reply), Some(PASSWORD)).await;
    assert!(matches!(key, Err(AppError::HoldsCode)), "{key:?}");

    let folder = unpacked(&save(&computer, Some(which)).unwrap().saved.path);
    let kept: Vec<String> = names(folder.path()).into_iter().filter(|name| name.starts_with("documents/")).collect();
    assert!(!kept.is_empty() && !kept.iter().any(|name| name.contains("message-kept")), "{kept:?}");

    let begun = begin(&computer, "mipi", Wish::Erasure, Channel::Email);
    app.save_request(&mipi, begun.row.id, &filled(&begun)).unwrap();
    let typed = Typed { slots: slots(&[("details", PASSWORD)]), ..Typed::default() };
    let letter = app.save_request(&mipi, begun.row.id, &typed).unwrap().letter.unwrap();
    assert!(letter.problems.iter().any(|problem| problem.code == "holds-password" && problem.blocks), "{letter:?}");
    let leaving = app.ready_request(&mipi, begun.row.id);
    assert!(matches!(leaving, Err(AppError::LetterNotReady)), "{leaving:?}");
}
