//! Later letters through the member's own mail account: noted before they leave, never sent twice without asking.

use app::{AppError, Event, LaterKind, Posted, RequestDetail, Typed};
use rights::evidence::Digest;
use rights::{Event as Told, Handing, RequestId, State};
use testkit::{MailServer, Says, Script, Tls, says};

use crate::evidence::{save, unpacked, verify};
use crate::posting::{PASSWORD, POST, account_at, courier, patient};
use crate::reader::Pdf;
use crate::rights::{noted, sent, slots, with};
use crate::world::{Computer, id};

const MIPI: &str = "mipi";

/// A request to MIPI that Ada sent, its e-mail's id, and an account at a server that follows `script`.
async fn set_up(script: Script) -> (Computer, RequestId, String, MailServer) {
    let (computer, server) = (with(MIPI).await, MailServer::start(Tls::AtOnce, script).await);
    let named = app::RightsSettingsChange { sender_name: Some("Ada Lovelace".to_owned()), ..Default::default() };
    computer.app.save_rights_settings(&named).expect("a save");
    computer.app.save_mail_account(&account_at(&server, "tls"), Some(PASSWORD)).expect("an account");
    let (which, message_id) = sent(&computer, MIPI);
    (computer, which, message_id, server)
}

async fn send(computer: &Computer, which: RequestId, kind: LaterKind, server: &MailServer) -> Result<Posted, AppError> {
    computer.app.send_follow_up_with(&courier(server), &id(MIPI), which, kind, POST).await
}

fn look(computer: &Computer, which: RequestId) -> RequestDetail {
    computer.app.request(&id(MIPI), which).expect("a request")
}

/// What the log says behind the first letter: the event's name, or how far a later letter has come.
fn told(detail: &RequestDetail) -> Vec<&'static str> {
    let events = detail.log.iter().map(|line| line.event.as_ref().expect("a readable line"));
    let behind = events.skip_while(|event| !matches!(event, Told::Sent { .. })).skip(1);
    let name = |event: &Told| match event {
        Told::LaterPosted { posting, .. } => posting.into(),
        other => other.name(),
    };
    behind.map(name).collect()
}

fn reason(posted: &Posted) -> &'static str {
    posted.trouble.as_ref().map_or("taken", |trouble| trouble.reason)
}

fn keep(computer: &Computer, which: RequestId, pairs: &[(&str, &str)]) {
    let typed = Typed { slots: slots(pairs), ..Typed::default() };
    computer.app.save_request(&id(MIPI), which, &typed).expect("a save");
}

fn head<'l>(letter: &'l str, name: &str) -> Option<&'l str> {
    letter.lines().find_map(|line| line.strip_prefix(name))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reminder_leaves_once_as_it_is_shown_and_the_log_holds_the_very_bytes_that_arrived() {
    let (computer, which, message_id, server) = set_up(Script::default()).await;
    let shown = computer.app.follow_up(&id(MIPI), which, LaterKind::Reminder).unwrap();
    assert!(shown.is_by_account);
    let posted = send(&computer, which, LaterKind::Reminder, &server).await.unwrap();
    assert_eq!((posted.trouble.as_ref(), told(&posted.request)), (None, vec!["leaving", "taken", "reminded"]));
    assert_eq!((posted.request.row.state, posted.request.row.leaving.as_ref()), (State::Sent, None));
    let [bytes] = server.letters().try_into().expect("one letter");
    let documents: Vec<_> = posted.request.log.iter().rev().take(3).map(|line| line.document).collect();
    assert_eq!((documents[2], documents[1]), (Some(Digest::of(&bytes)), Some(Digest::of(&bytes))));
    let [noted] = posted.request.later.as_slice() else { panic!("one later letter: {:?}", posted.request.later) };
    assert_eq!((&noted.letter.body, &noted.letter.to), (&shown.letter.body, &shown.letter.to));
    let letter = String::from_utf8(bytes).unwrap();
    assert_eq!(head(&letter, "In-Reply-To: "), Some(message_id.as_str()));
    assert_eq!(head(&letter, "References: "), Some(message_id.as_str()));
    assert_eq!(head(&letter, "To: "), shown.letter.to.as_deref());
    assert_eq!(head(&letter, "From: "), Some("\"Ada Lovelace\" <ada@example.com>"));
    // An answer to the reminder finds the request.
    let own = head(&letter, "Message-ID: ").unwrap();
    let reply = format!("From: admin@team.mipi.org\r\nSubject: Re\r\nIn-Reply-To: {own}\r\n\r\nNoted.\r\n");
    computer.app.import_reply(&id(MIPI), which, reply.as_bytes()).unwrap();
    let (elsewhere, _) = sent(&computer, MIPI);
    let other = reply.replace("Noted", "Again");
    let refused = computer.app.import_reply(&id(MIPI), elsewhere, other.as_bytes());
    assert!(matches!(refused, Err(AppError::BelongsElsewhere(_))), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_kind_can_go_this_way_and_each_moves_the_request_as_it_would_by_hand() {
    let (computer, which, _, server) = set_up(Script::default()).await;
    let today = look(&computer, which).row.today.to_string();
    let asked = noted("identity-asked", Some(&today), None, None);
    computer.app.note_request_event(&id(MIPI), which, &asked).unwrap();
    let answered = send(&computer, which, LaterKind::IdentityAnswer, &server).await.unwrap();
    assert_eq!((reason(&answered), answered.request.row.state), ("taken", State::Acknowledged));
    let on_a_page = send(&computer, which, LaterKind::Complaint, &server).await;
    assert!(matches!(on_a_page, Err(AppError::LetterNotReady)), "no authority is chosen: {on_a_page:?}");
    keep(&computer, which, &[("authority", "www.datenschutz-berlin.de")]);
    let complaint = || computer.app.follow_up(&id(MIPI), which, LaterKind::Complaint).unwrap();
    assert!(!complaint().is_by_account);
    let on_a_page = send(&computer, which, LaterKind::Complaint, &server).await;
    assert!(matches!(on_a_page, Err(AppError::NotOffered)), "only its page is known: {on_a_page:?}");
    keep(&computer, which, &[("authority-address", "post@authority.example")]);
    assert!(complaint().is_by_account);
    let complained = send(&computer, which, LaterKind::Complaint, &server).await.unwrap();
    assert_eq!(complained.request.follow_ups, Vec::new(), "what was typed for it is let go");
    let withdrawn = send(&computer, which, LaterKind::Withdrawal, &server).await.unwrap();
    assert_eq!((reason(&withdrawn), withdrawn.request.row.state), ("taken", State::Withdrawn));
    let letters: Vec<String> = server.letters().into_iter().map(|bytes| String::from_utf8(bytes).unwrap()).collect();
    let to: Vec<_> = letters.iter().filter_map(|letter| head(letter, "To: ")).collect();
    assert_eq!(to, ["admin@team.mipi.org", "post@authority.example", "admin@team.mipi.org"]);
    assert_eq!(head(&letters[1], "In-Reply-To: "), None, "an authority knows no message before");
    assert_eq!(withdrawn.request.later.len(), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_later_letter_the_server_surely_did_not_take_is_as_it_was_and_can_go_again() {
    type Change = fn(&mut Script);
    let table: [(&str, Change); 4] = [
        ("login-refused", |s| s.auth = says("535 5.7.8 bad")),
        ("recipient-refused", |s| s.rcpt = says("550 no such user")),
        ("timed-out", |s| s.data = Says::Nothing),
        ("lost", |s| s.mail = Says::HangsUp),
    ];
    for (expected, change) in table {
        let mut script = Script::default();
        change(&mut script);
        let (computer, which, _, server) = set_up(script).await;
        let kind = LaterKind::Reminder;
        // What left another way before is still what would be noted on the member's word.
        let parcel = computer.app.pack_follow_up(&id(MIPI), which, kind, Handing::MailProgram).unwrap();
        computer.app.hand_over_follow_up(&parcel).unwrap();
        let text = computer.app.follow_up(&id(MIPI), which, kind).unwrap().letter.body + "\n\nOnce more";
        keep(&computer, which, &[("reminder", &text)]);
        let before = computer.app.follow_up(&id(MIPI), which, kind).unwrap();
        let posted = send(&computer, which, kind, &server).await.unwrap();
        assert_eq!((reason(&posted), told(&posted.request)), (expected, vec!["leaving", "failed"]));
        let asked = posted.request.row.leaving.as_ref().map(|leaving| leaving.by_account);
        assert_eq!((asked, posted.request.later.len()), (Some(false), 0), "only of the other way: {expected}");
        assert_eq!(computer.app.follow_up(&id(MIPI), which, kind).unwrap(), before, "{expected}");
        let works = MailServer::start(Tls::AtOnce, Script::default()).await;
        computer.app.save_mail_account(&account_at(&works, "tls"), None).unwrap();
        assert_eq!(reason(&send(&computer, which, kind, &works).await.unwrap()), "taken", "{expected}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_whose_end_is_not_known_is_asked_about_and_neither_it_nor_another_leaves_before_the_answer() {
    let (computer, which, _, server) = set_up(Script { verdict: Says::HangsUp, ..Script::default() }).await;
    let (mipi, kind) = (id(MIPI), LaterKind::Reminder);
    let shown = computer.app.follow_up(&mipi, which, kind).unwrap().letter;
    let posted = send(&computer, which, kind, &server).await.unwrap();
    assert!(posted.trouble.as_ref().is_some_and(|trouble| trouble.is_unknown), "{posted:?}");
    let found = posted.request;
    assert_eq!((told(&found), found.later.len()), (vec!["leaving"], 0), "nothing is called sent");
    let leaving = found.row.leaving.as_ref().expect("a question");
    assert_eq!((leaving.kind, leaving.to_name.as_deref()), (kind, Some(shown.to_name.as_str())));
    assert!(!found.steps.contains(&"reminded"), "{:?}", found.steps);
    for other in [kind, LaterKind::Withdrawal] {
        let again = send(&computer, which, other, &server).await;
        assert!(matches!(again, Err(AppError::NotOffered)), "{again:?}");
        let packed = computer.app.pack_follow_up(&mipi, which, other, Handing::Copied);
        assert!(matches!(packed, Err(AppError::NotOffered)), "{packed:?}");
    }
    let today = found.row.today.to_string();
    for refused in [
        computer.app.note_follow_up(&mipi, which, kind, &today),
        computer.app.note_request_event(&mipi, which, &noted("reminded", Some(&today), None, None)),
    ] {
        assert!(matches!(refused, Err(AppError::NotOffered)), "{refused:?}");
    }
    assert_eq!(server.letters().len(), 1);

    // A restart does not forget the question.
    let next = computer.after_a_power_cut().await;
    let arrived = Some(Digest::of(&server.letters()[0]));
    for wrong in ["2099-01-01", "1999-01-01", "soon"] {
        assert!(next.app.settle_follow_up(&mipi, which, kind, Some(wrong)).is_err(), "{wrong}");
    }
    let said = next.app.settle_follow_up(&mipi, which, kind, Some(&today)).unwrap();
    assert_eq!((told(&said), said.row.leaving.as_ref()), (vec!["leaving", "went-out", "reminded"], None));
    assert_eq!(said.log[said.log.len() - 2].document, arrived, "it is about the very bytes that may have arrived");
    assert_eq!(said.later.last().map(|sent| &sent.letter.body), Some(&shown.body));
    let twice = next.app.settle_follow_up(&mipi, which, kind, Some(&today));
    assert!(matches!(twice, Err(AppError::NotOffered)), "{twice:?}");

    // Where it did not go out, it may go again.
    let not_gone = computer.app.settle_follow_up(&mipi, which, kind, None).unwrap();
    assert_eq!((told(&not_gone), not_gone.later.len()), (vec!["leaving", "stayed-here"], 0));
    send(&computer, which, kind, &server).await.unwrap();
    assert_eq!(server.letters().len(), 2, "after the member's word it may go again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_organization_says_meanwhile_waits_for_no_letter_and_the_question_stays() {
    let (computer, which, _, server) = set_up(Script { verdict: Says::HangsUp, ..Script::default() }).await;
    let mipi = id(MIPI);
    let found = send(&computer, which, LaterKind::Withdrawal, &server).await.unwrap().request;
    let today = found.row.today.to_string();
    let answered = noted("answered", Some(&today), Some("fully"), None);
    let found = computer.app.note_request_event(&mipi, which, &answered).unwrap();
    assert!(found.row.leaving.is_some());
    let said = computer.app.settle_follow_up(&mipi, which, LaterKind::Withdrawal, Some(&today)).unwrap();
    // That it went out is noted; an answered request is not taken back any more.
    assert_eq!(told(&said), ["leaving", "answered", "went-out"]);
    assert_eq!((said.row.state, said.row.leaving), (State::Answered(rights::Answer::Fully), None));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_evidence_holds_what_left_and_says_in_words_how_it_ended() {
    let (computer, which, _, server) = set_up(Script { verdict: Says::HangsUp, ..Script::default() }).await;
    let kind = LaterKind::Reminder;
    send(&computer, which, kind, &server).await.unwrap();
    computer.app.settle_follow_up(&id(MIPI), which, LaterKind::Reminder, None).unwrap();
    let works = MailServer::start(Tls::AtOnce, Script::default()).await;
    computer.app.save_mail_account(&account_at(&works, "tls"), None).unwrap();
    send(&computer, which, kind, &works).await.unwrap();
    let folder = unpacked(&save(&computer, Some(which)).unwrap().saved.path);
    let (whole, said) = verify(folder.path());
    assert!(whole, "{said}");
    for (name, server) in [("05-later-posted.eml", &server), ("07-later-posted.eml", &works)] {
        let kept = std::fs::read(folder.path().join("documents").join(name)).unwrap();
        assert_eq!(vec![kept], server.letters(), "{name}");
    }
    let summary = Pdf::read(&std::fs::read(folder.path().join("summary.pdf")).unwrap()).structure().text;
    // A word may be parted at the end of a line.
    let summary = summary.replace('\u{ad}', "").split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Letter from the sender’s mail account, reminder, begun, end not known",
        "reminder, it did not go out, the sender said",
        "reminder, the mail server took it",
    ] {
        assert!(summary.contains(words), "{words}: {summary}");
    }
    assert!(!summary.contains("evidence-") && !summary.contains("later-posted,"), "{summary}");
}

/// Sends a reminder until the window is told of `step`, and gives it back as it still runs.
async fn under_way(
    computer: &Computer,
    which: RequestId,
    server: &MailServer,
    step: &'static str,
) -> tokio::task::JoinHandle<Result<Posted, AppError>> {
    let (app, courier) = (computer.app.clone(), patient(server));
    let sending =
        tokio::spawn(
            async move { app.send_follow_up_with(&courier, &id(MIPI), which, LaterKind::Reminder, POST).await },
        );
    let is_there = |event: &Event| matches!(event, Event::MailProgress { step: at, .. } if *at == step);
    computer.until(step, |_| computer.told.all().iter().any(is_there)).await;
    sending
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reminder_on_its_way_when_the_power_goes_is_asked_about_and_never_sent_again_by_itself() {
    let (computer, which, _, server) = set_up(Script { auth: Says::Nothing, ..Script::default() }).await;
    let sending = under_way(&computer, which, &server, "signing-in").await;
    let next = computer.after_a_power_cut().await;
    let found = look(&next, which);
    assert_eq!(told(&found), ["leaving"]);
    assert_eq!(found.row.leaving.map(|leaving| leaving.kind), Some(LaterKind::Reminder));
    let again = send(&next, which, LaterKind::Reminder, &server).await;
    assert!(matches!(again, Err(AppError::NotOffered)), "{again:?}");
    computer.app.cancel_post(POST);
    assert_eq!(told(&sending.await.unwrap().unwrap().request), ["leaving", "failed"], "stopped before its text");
    assert!(server.letters().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_a_reminder_is_on_its_way_nobody_else_says_what_became_of_it() {
    let (computer, which, _, server) = set_up(Script { verdict: Says::Nothing, ..Script::default() }).await;
    let sending = under_way(&computer, which, &server, "waiting").await;
    let today = look(&computer, which).row.today.to_string();
    for on in [None, Some(today.as_str())] {
        let refused = computer.app.settle_follow_up(&id(MIPI), which, LaterKind::Reminder, on);
        assert!(matches!(refused, Err(AppError::BeingSent)), "{refused:?}");
    }
    let beside = send(&computer, which, LaterKind::Complaint, &server).await;
    assert!(matches!(beside, Err(AppError::NotOffered)), "{beside:?}");
    computer.app.cancel_post(POST);
    let stopped = sending.await.unwrap().unwrap();
    assert_eq!((reason(&stopped), told(&stopped.request)), ("unknown-cancelled", vec!["leaving"]));
    let said = computer.app.settle_follow_up(&id(MIPI), which, LaterKind::Reminder, None).unwrap();
    assert_eq!(told(&said), ["leaving", "stayed-here"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_an_account_or_with_a_password_in_its_text_a_later_letter_does_not_leave() {
    let (computer, which, _, server) = set_up(Script::default()).await;
    let body = computer.app.follow_up(&id(MIPI), which, LaterKind::Reminder).unwrap().letter.body;
    keep(&computer, which, &[("reminder", &format!("{body}\n\n{PASSWORD}"))]);
    let refused = send(&computer, which, LaterKind::Reminder, &server).await;
    assert!(matches!(refused, Err(AppError::LetterNotReady)), "{refused:?}");
    keep(&computer, which, &[("reminder", "")]);
    computer.app.remove_mail_account().unwrap();
    assert!(!computer.app.follow_up(&id(MIPI), which, LaterKind::Reminder).unwrap().is_by_account);
    let refused = send(&computer, which, LaterKind::Reminder, &server).await;
    assert!(matches!(refused, Err(AppError::NotOffered)), "{refused:?}");
    assert!(server.commands().is_empty(), "nobody was even called");
    assert_eq!(told(&look(&computer, which)), Vec::<&str>::new());
}
