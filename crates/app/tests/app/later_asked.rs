//! Of a later letter that left in a way that cannot tell, the member is asked until they say what became of it.

use app::{AppError, Group, LaterKind, LeavingState, RequestDetail, Typed};
use rights::{Answer, Handing, RequestId, State};

use crate::rights::{noted, sent, slots, with};
use crate::world::{Computer, id};

const MIPI: &str = "mipi";

/// A request that was sent, of which `kind` was handed over `by`.
async fn handed(kind: LaterKind, by: Handing) -> (Computer, RequestId) {
    let computer = with(MIPI).await;
    let named = app::RightsSettingsChange { sender_name: Some("Ada Lovelace".to_owned()), ..Default::default() };
    computer.app.save_rights_settings(&named).expect("a save");
    let (which, _) = sent(&computer, MIPI);
    hand(&computer, which, kind, by);
    (computer, which)
}

fn hand(computer: &Computer, which: RequestId, kind: LaterKind, by: Handing) {
    let parcel = computer.app.pack_follow_up(&id(MIPI), which, kind, by).expect("a parcel");
    computer.app.hand_over_follow_up(&parcel).expect("it is kept");
}

/// What is asked about, and where the request is listed.
fn listed(computer: &Computer) -> (Option<LaterKind>, Group) {
    let [row] = computer.app.requests(None).expect("a list").try_into().expect("one request");
    (row.leaving.map(|leaving: LeavingState| leaving.kind), row.group)
}

fn settle(computer: &Computer, which: RequestId, kind: LaterKind, on: Option<&str>) -> Result<RequestDetail, AppError> {
    computer.app.settle_follow_up(&id(MIPI), which, kind, on)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whichever_way_it_left_it_is_asked_about_until_the_member_says_that_it_was_sent() {
    for by in [Handing::MailProgram, Handing::DraftFile, Handing::Pdf, Handing::Copied] {
        let (computer, which) = handed(LaterKind::Reminder, by).await;
        let computer = computer.after_a_power_cut().await;
        assert_eq!(listed(&computer), (Some(LaterKind::Reminder), Group::Member), "{by:?}");
        let asked = computer.app.request(&id(MIPI), which).unwrap();
        let leaving = asked.row.leaving.as_ref().expect("a question");
        assert!(leaving.to_name.is_some() && !leaving.by_account, "{leaving:?}");
        // Nothing waits for the answer: another letter may be written, and what happened can be noted.
        assert!(
            computer.app.follow_up(&id(MIPI), which, LaterKind::Withdrawal).is_ok()
                && asked.steps.contains(&"reminded")
        );
        let today = asked.row.today.to_string();
        for (kind, on) in
            [(LaterKind::Reminder, "2099-01-01"), (LaterKind::Reminder, "soon"), (LaterKind::Complaint, &today)]
        {
            assert!(settle(&computer, which, kind, Some(on)).is_err(), "{kind:?} {on}");
        }
        let said = settle(&computer, which, LaterKind::Reminder, Some(&today)).unwrap();
        assert!(said.later.len() == 1 && said.log.last().unwrap().document.is_some(), "{by:?}");
        assert_eq!(listed(&computer), (None, Group::Organization), "{by:?}");
        let twice = settle(&computer, which, LaterKind::Reminder, Some(&today));
        assert!(matches!(twice, Err(AppError::NotOffered)), "{twice:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_was_not_sent_is_none_and_what_was_typed_for_it_stays() {
    let (computer, which) = handed(LaterKind::Withdrawal, Handing::MailProgram).await;
    let words = computer.app.follow_up(&id(MIPI), which, LaterKind::Withdrawal).unwrap().letter.body + "\n\nPlease.";
    let typed = Typed { slots: slots(&[("withdrawal", words.as_str())]), ..Typed::default() };
    computer.app.save_request(&id(MIPI), which, &typed).unwrap();
    hand(&computer, which, LaterKind::Withdrawal, Handing::DraftFile);
    let before = computer.app.request(&id(MIPI), which).unwrap();
    let after = settle(&computer, which, LaterKind::Withdrawal, None).unwrap();
    assert_eq!((&after.log, after.row.state), (&before.log, State::Sent), "nothing is noted");
    assert_eq!(after.follow_ups, [("withdrawal".to_owned(), words.clone())]);
    assert_eq!(listed(&computer), (None, Group::Organization));
    // Noted by hand later, it is a step without a letter.
    let said = computer.app.note_request_event(&id(MIPI), which, &noted("withdrawn", None, None, None)).unwrap();
    assert_eq!((said.row.state, said.log.last().unwrap().document), (State::Withdrawn, None));
    assert_eq!(said.follow_ups, [("withdrawal".to_owned(), words)]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_yes_moves_the_request_as_the_letter_does_and_each_letter_is_asked_about_by_itself() {
    let (computer, which) = handed(LaterKind::Withdrawal, Handing::Copied).await;
    hand(&computer, which, LaterKind::Reminder, Handing::MailProgram);
    assert_eq!(listed(&computer), (Some(LaterKind::Reminder), Group::Member));
    let today = computer.app.request(&id(MIPI), which).unwrap().row.today.to_string();
    let next = settle(&computer, which, LaterKind::Reminder, None).unwrap();
    assert_eq!(next.row.leaving.map(|leaving| leaving.kind), Some(LaterKind::Withdrawal));
    let said = settle(&computer, which, LaterKind::Withdrawal, Some(&today)).unwrap();
    assert_eq!((said.row.state, said.row.leaving), (State::Withdrawn, None));
    assert_eq!(listed(&computer), (None, Group::Closed));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_went_out_is_kept_also_where_its_own_line_does_not_follow_any_more() {
    let (computer, which) = handed(LaterKind::Withdrawal, Handing::DraftFile).await;
    let letter = computer.app.follow_up(&id(MIPI), which, LaterKind::Withdrawal).unwrap().letter;
    let today = computer.app.request(&id(MIPI), which).unwrap().row.today.to_string();
    let answered = noted("answered", Some(&today), Some("fully"), None);
    computer.app.note_request_event(&id(MIPI), which, &answered).unwrap();
    assert_eq!(listed(&computer), (Some(LaterKind::Withdrawal), Group::Member));
    let said = settle(&computer, which, LaterKind::Withdrawal, Some(&today)).unwrap();
    assert_eq!((said.row.state, said.row.leaving), (State::Answered(Answer::Fully), None));
    let lines: Vec<_> = said.log.iter().rev().take(2).map(|line| line.event.as_ref().unwrap().name()).collect();
    assert_eq!((lines, said.broken_at), (vec!["message-kept", "later-handed-over"], None));
    assert!(said.log.iter().rev().take(2).all(|line| line.document.is_some()));
    assert!(said.messages.is_empty() && !letter.body.is_empty(), "a letter of one's own is no message");
}
