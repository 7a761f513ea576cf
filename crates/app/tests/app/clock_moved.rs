//! The computer's clock is set back or far ahead after a request was sent: nothing is lost, no answer is called late
//! that is not, and all is as it was once the clock is right again.

use app::{AppError, Group, LaterKind, RequestDetail, RightsSettingsChange};
use domain::Clock;
use rights::{RequestId, RightsError, State, Wish, law::Region};
use testkit::FakeClock;
use wire::RightsMessageKind as Kind;

use crate::filing::{accepted, connected, found, portal_id, said, say};
use crate::rights::{noted, ready, with};
use crate::world::{Computer, id};

const A_YEAR: i64 = 365;
const ANSWER: &str = "From: admin@team.mipi.org\r\nSubject: Re: GDPR Request\r\n\r\nHere it is.\r\n";

/// A request to MIPI that was sent by e-mail today, by somebody who lives in Germany.
async fn sent() -> (Computer, RequestId) {
    let computer = with("mipi").await;
    let residence = Some(Some(Region::new("DE").expect("a place")));
    computer.app.save_rights_settings(&RightsSettingsChange { residence, ..Default::default() }).expect("a save");
    let which = ready(&computer, "mipi", Wish::Access);
    note(&computer, which, "sent", Some("email")).expect("the member's word");
    (computer, which)
}

fn note(computer: &Computer, which: RequestId, what: &str, more: Option<&str>) -> Result<RequestDetail, AppError> {
    computer.app.note_request_event(&id("mipi"), which, &noted(what, None, more, Some("They rang.")))
}

fn request(computer: &Computer, which: RequestId) -> RequestDetail {
    computer.app.request(&id("mipi"), which).expect("a request")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clock_set_back_before_the_sending_day_moves_no_date_and_offers_only_what_can_be_noted() {
    let (computer, which) = sent().await;
    let mipi = id("mipi");
    let before = request(&computer, which);
    for days in [1, 10, 2 * A_YEAR, 56 * A_YEAR] {
        computer.pass_days(-days);
        let behind = request(&computer, which);
        assert_eq!((&behind.row.dues, behind.row.sent_on), (&before.row.dues, before.row.sent_on), "{days} days");
        assert_eq!((behind.row.late_days, behind.row.group), (0, Group::Organization), "{days} days");
        assert!(behind.row.today < before.row.today && behind.row.days_left > before.row.days_left);
        assert!(behind.steps.iter().all(|step| *step == "message-kept"), "{days} days: {:?}", behind.steps);
        assert!(computer.app.needs().unwrap().is_empty());

        let refused = note(&computer, which, "acknowledged", None);
        let is_told =
            |error: &RightsError| matches!(error, RightsError::BeforeItWasSent { .. } | RightsError::TooLongAgo { .. });
        assert!(matches!(&refused, Err(AppError::Rights(error)) if is_told(error)), "{refused:?}");
        assert_eq!(request(&computer, which).note, "They rang.", "what was typed is kept");
        let letter = computer.app.follow_up(&mipi, which, LaterKind::Reminder);
        assert!(matches!(letter, Err(AppError::NotOffered)), "{letter:?}");
        let next = computer.after_a_power_cut().await;
        assert_eq!(next.app.request(&mipi, which).unwrap(), request(&computer, which));
        computer.pass_days(days);
    }
    let right = request(&computer, which);
    assert_eq!((&right.row, &right.steps, right.broken_at), (&before.row, &before.steps, None));
    let noted = note(&computer, which, "acknowledged", None).unwrap();
    assert_eq!((noted.row.state, noted.row.dues, noted.note.as_str()), (State::Acknowledged, before.row.dues, ""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_is_added_while_the_clock_is_behind_is_kept_and_the_log_holds_together() {
    let (computer, which) = sent().await;
    computer.pass_days(-10);
    computer.app.import_reply(&id("mipi"), which, ANSWER.as_bytes()).unwrap();
    computer.pass_days(10);
    let kept = note(&computer, which, "answered", Some("fully")).unwrap();
    assert_eq!((kept.row.state, kept.broken_at), (State::Answered(rights::Answer::Fully), None));
    assert!(kept.messages.iter().any(|message| message.text.contains("Here it is.")), "{:?}", kept.messages);
    assert_eq!(computer.after_a_power_cut().await.app.request(&id("mipi"), which).unwrap(), kept);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_question_answered_by_a_clock_that_was_set_back_shortens_no_term() {
    let (computer, which) = sent().await;
    let before = request(&computer, which);
    computer.pass_days(15);
    note(&computer, which, "identity-asked", None).unwrap();
    computer.pass_days(-10);
    let answered = note(&computer, which, "identity-answered", None).unwrap();
    assert_eq!((answered.row.state, answered.row.late_days), (State::Acknowledged, 0));
    let first = |detail: &RequestDetail| detail.row.dues.first().map(|due| due.on);
    assert!(first(&answered) >= first(&before), "{:?}", answered.row.dues);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clock_far_ahead_leaves_nothing_behind_and_one_that_is_beyond_all_calendars_calls_nothing_late() {
    let (computer, which) = sent().await;
    let before = request(&computer, which);
    computer.pass_days(50 * A_YEAR);
    let ahead = request(&computer, which);
    let days = |detail: &RequestDetail| detail.row.dues.iter().map(|due| (due.what, due.on)).collect::<Vec<_>>();
    assert_eq!((days(&ahead), ahead.row.group), (days(&before), Group::Late));
    computer.pass_days(250 * A_YEAR);
    let beyond = request(&computer, which);
    assert_eq!((beyond.row.late_days, beyond.row.dues.len()), (0, 0), "{:?}", beyond.row);
    assert!(!beyond.clock_notes.is_empty(), "nobody says why there is no date");
    assert_eq!(computer.app.requests(None).unwrap().len(), 1);
    computer.pass_days(-300 * A_YEAR);
    assert_eq!(request(&computer, which), before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_portal_said_while_the_clock_was_behind_is_taken_then_and_stands_when_it_is_right_again() {
    let (outside, side, computer) = connected().await;
    let which = accepted(&computer).await;
    let at = portal_id(&found(&computer, which));
    let clock = FakeClock::at("2020-01-01T10:00:00Z");
    let slow = computer.by_another_clock(&clock).await;
    say(&outside, &side, &at, Kind::IdentityAsked, said("Which camera came first?")).await;
    slow.app.sync_now(&id("hikvision"), false).await.expect("an answer");
    let asked = found(&slow, which);
    assert_eq!((asked.row.state, asked.row.late_days, asked.broken_at), (State::IdentityAsked, 0, None));
    assert!(!asked.portal.as_ref().unwrap().messages.iter().any(|message| message.odd));
    clock.advance(outside.clock.now().duration_since(clock.now()).as_secs());
    slow.app.sync_now(&id("hikvision"), false).await.expect("an answer");
    let right = found(&slow, which);
    assert_eq!((right.row.state, right.log.len(), right.row.late_days), (State::IdentityAsked, asked.log.len(), 0));
}
