//! A later letter that left is the one that is noted, whatever is shown or changed behind it.

use app::{LaterKind, RequestDetail, Typed};
use rights::evidence::Digest;
use rights::{Handing, RequestId};

use crate::evidence::{names, save, unpacked, verify};
use crate::rights::{noted, sent, slots, with};
use crate::world::{Computer, id};

const MIPI: &str = "mipi";

/// Hands a letter over, and gives its bytes.
fn hand(computer: &Computer, which: RequestId, kind: LaterKind, by: Handing) -> Vec<u8> {
    let parcel = computer.app.pack_follow_up(&id(MIPI), which, kind, by).expect("a parcel");
    computer.app.hand_over_follow_up(&parcel).expect("a note of it");
    parcel.bytes().to_vec()
}

/// A request that was sent, by somebody who says who they are.
async fn asked() -> (Computer, RequestId) {
    let computer = with(MIPI).await;
    let named = app::RightsSettingsChange { sender_name: Some("Ada Lovelace".to_owned()), ..Default::default() };
    computer.app.save_rights_settings(&named).expect("a save");
    let (which, _) = sent(&computer, MIPI);
    (computer, which)
}

fn body(computer: &Computer, which: RequestId, kind: LaterKind) -> String {
    computer.app.follow_up(&id(MIPI), which, kind).expect("a letter").letter.body
}

fn keep(computer: &Computer, which: RequestId, pairs: &[(&str, &str)]) -> RequestDetail {
    let typed = Typed { slots: slots(pairs), ..Typed::default() };
    computer.app.save_request(&id(MIPI), which, &typed).expect("a save")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_opened_again_says_its_own_day_and_what_left_is_noted() {
    let (computer, which) = asked().await;
    let (mipi, kind) = (id(MIPI), LaterKind::Reminder);
    let first = body(&computer, which, kind);
    let parcel = computer.app.pack_follow_up(&mipi, which, kind, Handing::MailProgram).unwrap();
    computer.app.hand_over_follow_up(&parcel).unwrap();
    assert_eq!(computer.app.follow_up(&mipi, which, kind).unwrap().left_otherwise, None);
    computer.pass_days(3);
    let again = computer.app.follow_up(&mipi, which, kind).unwrap();
    assert!(again.letter.body != first && !again.letter.edited, "{again:?}");
    assert_eq!(again.left_otherwise.as_deref(), Some(again.letter.to_name.as_str()));
    let on = computer.app.request(&mipi, which).unwrap().row.today.to_string();
    let detail = computer.app.note_follow_up(&mipi, which, kind, &on).unwrap();
    assert_eq!(detail.later.last().unwrap().letter.body, first);
    assert_eq!(detail.follow_ups, Vec::new());
    assert_eq!(computer.app.follow_up(&mipi, which, kind).unwrap().left_otherwise, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_nothing_took_did_not_leave() {
    let (computer, which) = asked().await;
    let (mipi, kind) = (id(MIPI), LaterKind::Reminder);
    let parcel = computer.app.pack_follow_up(&mipi, which, kind, Handing::MailProgram).unwrap();
    computer.app.hand_over_follow_up(&parcel).unwrap();
    computer.app.take_back_follow_up(&parcel).unwrap();
    computer.pass_days(3);
    let shown = body(&computer, which, kind);
    let on = computer.app.request(&mipi, which).unwrap().row.today.to_string();
    let detail = computer.app.note_follow_up(&mipi, which, kind, &on).unwrap();
    assert_eq!(detail.later.last().unwrap().letter.body, shown);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_complaint_that_left_is_noted_to_whom_it_went() {
    let (computer, which) = asked().await;
    let (mipi, kind) = (id(MIPI), LaterKind::Complaint);
    let all = computer.app.authorities(&mipi, which).unwrap();
    keep(&computer, which, &[("authority", &all[0].id), ("authority-address", "post@authority.example")]);
    let parcel = computer.app.pack_follow_up(&mipi, which, kind, Handing::Copied).unwrap();
    computer.app.hand_over_follow_up(&parcel).unwrap();
    keep(&computer, which, &[("authority", &all[1].id)]);
    let otherwise = computer.app.follow_up(&mipi, which, kind).unwrap().left_otherwise;
    assert_eq!(otherwise.as_deref(), Some(all[0].name.as_str()));
    let on = computer.app.request(&mipi, which).unwrap().row.today.to_string();
    let detail = computer.app.note_follow_up(&mipi, which, kind, &on).unwrap();
    assert_eq!(detail.log.last().unwrap().addressee.as_deref(), Some(all[0].name.as_str()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_noted_from_the_list_is_no_beginning_of_the_next_but_words_that_never_left_stay() {
    let (computer, which) = asked().await;
    let (mipi, kind) = (id(MIPI), LaterKind::Reminder);
    let words = format!("{} Please.", body(&computer, which, kind));
    keep(&computer, which, &[("reminder", &words)]);
    computer.app.note_request_event(&mipi, which, &noted("reminded", None, None, None)).unwrap();
    assert_eq!(body(&computer, which, kind), words, "it may be a half one for the next");
    let parcel = computer.app.pack_follow_up(&mipi, which, kind, Handing::Copied).unwrap();
    computer.app.hand_over_follow_up(&parcel).unwrap();
    let detail = computer.app.note_request_event(&mipi, which, &noted("reminded", None, None, None)).unwrap();
    assert_eq!(detail.follow_ups, Vec::new());
    assert_ne!(body(&computer, which, kind), words);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_left_is_kept_also_where_its_step_is_noted_from_the_list_and_a_note_stands_beside_it() {
    let (computer, which) = asked().await;
    let (mipi, kind) = (id(MIPI), LaterKind::Reminder);
    let left = format!("{} Please.", body(&computer, which, kind));
    keep(&computer, which, &[("reminder", &left)]);
    let parcel = computer.app.pack_follow_up(&mipi, which, kind, Handing::MailProgram).unwrap();
    computer.app.hand_over_follow_up(&parcel).unwrap();
    keep(&computer, which, &[("reminder", &format!("{left} Now."))]);
    let said = noted("reminded", None, None, Some("I also called."));
    let detail = computer.app.note_request_event(&mipi, which, &said).unwrap();
    let [.., reminded, note] = detail.log.as_slice() else { panic!("two lines: {:?}", detail.log) };
    assert!(reminded.document.is_some() && note.document.is_some() && reminded.document != note.document);
    let [letter] = detail.later.as_slice() else { panic!("one letter: {:?}", detail.later) };
    assert_eq!((letter.number, &letter.letter.body), (reminded.number, &left));
    assert_eq!(detail.messages.last().map(|message| message.text.as_str()), Some("I also called."));
    assert_eq!(detail.broken_at, None);
    assert_eq!(detail.follow_ups, [("reminder".to_owned(), format!("{left} Now."))], "these words never left");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_kind_left_its_line_from_the_list_has_it() {
    let (computer, which) = asked().await;
    let mipi = id(MIPI);
    let today = computer.app.request(&mipi, which).unwrap().row.today.to_string();
    computer.app.note_request_event(&mipi, which, &noted("identity-asked", Some(&today), None, None)).unwrap();
    let authority = computer.app.authorities(&mipi, which).unwrap()[0].id.clone();
    keep(&computer, which, &[("authority", &authority), ("authority-address", "post@authority.example")]);
    let table = [
        (LaterKind::IdentityAnswer, "identity-answered"),
        (LaterKind::Reminder, "reminded"),
        (LaterKind::Complaint, "complained"),
        (LaterKind::Withdrawal, "withdrawn"),
    ];
    for (place, (kind, what)) in table.into_iter().enumerate() {
        let parcel = computer.app.pack_follow_up(&mipi, which, kind, Handing::Copied).unwrap();
        computer.app.hand_over_follow_up(&parcel).unwrap();
        let detail = computer.app.note_request_event(&mipi, which, &noted(what, None, None, None)).unwrap();
        assert!(detail.log.last().unwrap().document.is_some() && detail.later.len() == place + 1, "{what}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_files_a_letter_left_as_are_kept_byte_for_byte_and_lie_with_the_evidence() {
    let (computer, which) = asked().await;
    let (mipi, kind) = (id(MIPI), LaterKind::Reminder);
    let refused = computer.app.pack_follow_up(&mipi, which, kind, Handing::Pdf).unwrap();
    computer.app.hand_over_follow_up(&refused).unwrap();
    computer.app.take_back_follow_up(&refused).unwrap();
    computer.pass_days(1);
    let draft = hand(&computer, which, kind, Handing::DraftFile);
    hand(&computer, which, kind, Handing::MailProgram);
    let page = hand(&computer, which, kind, Handing::Pdf);
    assert_eq!(hand(&computer, which, kind, Handing::Pdf), page);
    let before = computer.app.request(&mipi, which).unwrap();
    assert!(
        before.log.iter().all(|line| line.event.as_ref().unwrap().name() != "later-handed-over"),
        "nothing is said"
    );
    let on = before.row.today.to_string();
    let detail = computer.app.note_follow_up(&mipi, which, kind, &on).unwrap();
    let documents: Vec<_> = detail.log.iter().rev().skip(1).take(2).map(|line| line.document).collect();
    assert_eq!(documents, [Some(Digest::of(&page)), Some(Digest::of(&draft))]);
    assert_eq!(
        (detail.broken_at, detail.log.len()),
        (None, before.log.len() + 3),
        "what nothing took is not among them"
    );
    // Of the next letter from the list the same is true.
    let page = hand(&computer, which, LaterKind::Withdrawal, Handing::Pdf);
    let detail = computer.app.note_request_event(&mipi, which, &noted("withdrawn", None, None, None)).unwrap();
    let kept = detail.log.iter().rev().nth(1).unwrap();
    assert_eq!((kept.document, detail.broken_at), (Some(Digest::of(&page)), None));
    let folder = unpacked(&save(&computer, Some(which)).unwrap().saved.path);
    let (whole, said) = verify(folder.path());
    assert!(whole, "{said}");
    let documents = names(&folder.path().join("documents"));
    let is_file = |name: &&String| name.contains("later-handed-over");
    let files: Vec<_> = documents.iter().filter(is_file).map(|name| name.rsplit('.').next().unwrap()).collect();
    assert_eq!(files, ["eml", "pdf", "pdf"], "{documents:?}");
    let first = documents.iter().find(is_file).unwrap();
    assert_eq!(std::fs::read(folder.path().join("documents").join(first)).unwrap(), draft);
}
