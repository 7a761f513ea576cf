//! Deleting an account through its portal.

use app::{AppError, SignInFor, SyncError};
use domain::DeletionState;
use testkit::Fault;

use crate::world::{Computer, Outside, id};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_is_deleted_only_when_a_receipt_proves_it() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    let asked = computer.app.request_deletion(&id("hikvision"), true).await.unwrap();
    assert_eq!((asked.state, asked.is_proven(), asked.unknown), (DeletionState::Requested, true, false));
    let again = computer.app.request_deletion(&id("hikvision"), false).await.unwrap();
    assert_eq!(again.operation, asked.operation, "a second press is the same request");

    outside.clock.advance(61);
    member_portal::execute_due(&side.portal).await.unwrap();
    let done = computer.app.check_deletion(&id("hikvision")).await.unwrap();
    assert_eq!((done.state, done.is_proven()), (DeletionState::Executed, true));

    computer.app.remove_local_copy(&id("hikvision"), true).await.unwrap();
    assert!(computer.app.organizations().unwrap().is_empty());
    let receipts = computer.app.receipts().unwrap();
    assert!(receipts.iter().any(|(_, _, receipt)| receipt.proven && receipt.step == "executed"));
    assert!(computer.app.receipt_file(&id("hikvision")).unwrap().contains(&receipts[0].2.jws));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn waiting_edits_pause_until_the_deletion_is_cancelled() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    computer.app.request_deletion(&id("hikvision"), false).await.unwrap();
    computer.save("hikvision", "given.nickname", "waits");
    computer.app.sync_now(&id("hikvision"), false).await.unwrap();
    assert_eq!(computer.app.outbox().unwrap().len(), 1);
    let cancelled = computer.app.cancel_deletion(&id("hikvision")).await.unwrap();
    assert_eq!((cancelled.state, cancelled.is_proven()), (DeletionState::Cancelled, true));
    computer.until("the edit went", |app| app.outbox().unwrap().is_empty()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deletion_asks_for_a_fresh_sign_in_and_counts_as_not_asked_until_then() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    outside.clock.advance(400);
    let early = computer.app.request_deletion(&id("hikvision"), false).await;
    assert!(matches!(early, Err(AppError::Sync(SyncError::StepUpNeeded))), "{early:?}");
    assert_eq!(computer.app.deletion(&id("hikvision")).unwrap(), None);
    computer.sign_in(SignInFor::StepUp(id("hikvision"))).await.unwrap();
    let asked = computer.app.request_deletion(&id("hikvision"), false).await.unwrap();
    assert_eq!(asked.state, DeletionState::Requested);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_whose_answer_is_lost_is_unknown_and_then_found() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    side.network.faults([Fault::ReplyLost]);
    let lost = computer.app.request_deletion(&id("hikvision"), false).await.unwrap();
    assert_eq!((lost.state, lost.unknown), (DeletionState::Asking, true));
    let found = computer.app.check_deletion(&id("hikvision")).await.unwrap();
    assert_eq!((found.state, found.is_proven(), found.operation), (DeletionState::Requested, true, lost.operation));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_running_deletion_cannot_be_forgotten() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    computer.app.request_deletion(&id("hikvision"), false).await.unwrap();
    let forgotten = computer.app.remove_local_copy(&id("hikvision"), false).await;
    assert!(matches!(forgotten, Err(AppError::DeletionUnderWay)), "{forgotten:?}");
    computer.app.remove_local_copy(&id("hikvision"), true).await.unwrap();
    outside.clock.advance(61);
    member_portal::execute_due(&side.portal).await.unwrap();
    let done = computer.app.check_deletion(&id("hikvision")).await.unwrap();
    assert_eq!((done.state, done.is_proven()), (DeletionState::Executed, true));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_portal_that_does_not_answer_holds_up_no_deletion_elsewhere() {
    let outside = Outside::new().await;
    let (slow, side) = (outside.portal_of("hikvision").await, outside.portal_of("onvif").await);
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &slow).await;
    computer.connect("onvif", &side).await;
    slow.network.faults([Fault::Stalled]);
    // Looks in the background whether one was asked for elsewhere.
    computer.app.describe_deletion(&id("hikvision")).unwrap();
    slow.network.until_stalled().await;
    let asked = computer.app.request_deletion(&id("onvif"), false).await.unwrap();
    assert_eq!(asked.state, DeletionState::Requested);
    assert_eq!(slow.network.stalled(), 1, "the other portal had to give up waiting first");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_never_arrived_lets_waiting_edits_go_again() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    side.network.faults([Fault::RequestLost]);
    if let Ok(lost) = computer.app.request_deletion(&id("hikvision"), false).await {
        assert!(lost.unknown, "{lost:?}");
    }
    let never = computer.app.check_deletion(&id("hikvision")).await;
    assert!(matches!(never, Err(AppError::NotFound)), "{never:?}");
    assert_eq!(computer.app.deletion(&id("hikvision")).unwrap(), None);
    computer.save("hikvision", "given.nickname", "goes");
    computer.until("the edit went", |app| app.outbox().unwrap().is_empty()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_presses_at_once_are_one_request_that_is_not_asked_again() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    let whose = id("hikvision");
    let (one, other) =
        tokio::join!(computer.app.request_deletion(&whose, false), computer.app.request_deletion(&whose, false));
    let (one, other) = (one.unwrap(), other.unwrap());
    assert_eq!((one.operation, one.state), (other.operation, DeletionState::Requested));
    assert_eq!(computer.app.deletion(&whose).unwrap().unwrap().state, DeletionState::Requested);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cancelled_deletion_stays_cancelled_whatever_is_asked_later() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    computer.app.request_deletion(&id("hikvision"), false).await.unwrap();
    computer.app.cancel_deletion(&id("hikvision")).await.unwrap();
    let after = computer.app.check_deletion(&id("hikvision")).await.unwrap();
    assert_eq!((after.state, after.is_proven()), (DeletionState::Cancelled, true));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deletion_asked_for_on_another_computer_is_found_by_the_edit_it_turns_away() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let (one, other) = (Computer::new(&outside).await, Computer::new(&outside).await);
    one.connect("hikvision", &side).await;
    other.connect("hikvision", &side).await;
    let asked = one.app.request_deletion(&id("hikvision"), false).await.unwrap();
    other.save("hikvision", "given.nickname", "waits");
    other.until("the deletion is known", |app| app.deletion(&id("hikvision")).unwrap().is_some()).await;
    let found = other.app.deletion(&id("hikvision")).unwrap().unwrap();
    assert_eq!((found.operation, found.state, found.unknown), (asked.operation, DeletionState::Requested, false));
    assert!(found.is_proven(), "{found:?}");
    assert_eq!(other.app.outbox().unwrap().len(), 1, "the edit waits and is not lost");

    let cancelled = other.app.cancel_deletion(&id("hikvision")).await.unwrap();
    assert_eq!((cancelled.state, cancelled.is_proven()), (DeletionState::Cancelled, true));
    other.until("the edit went", |app| app.outbox().unwrap().is_empty()).await;
    let here = one.app.check_deletion(&id("hikvision")).await.unwrap();
    assert_eq!((here.state, here.is_proven()), (DeletionState::Cancelled, true));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deletion_asked_for_on_another_computer_is_found_by_looking() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let whose = id("hikvision");
    let (one, opens) = (Computer::new(&outside).await, Computer::new(&outside).await);
    let (presses, asks) = (Computer::new(&outside).await, Computer::new(&outside).await);
    for computer in [&one, &opens, &presses, &asks] {
        computer.connect("hikvision", &side).await;
    }
    assert!(matches!(asks.app.check_deletion(&whose).await, Err(AppError::NotFound)), "there is none");
    let asked = one.app.request_deletion(&whose, false).await.unwrap();

    opens.app.describe_deletion(&whose).unwrap();
    presses.app.sync_now(&whose, false).await.unwrap();
    for computer in [&opens, &presses] {
        computer.until("the deletion is known", |app| app.deletion(&whose).unwrap().is_some()).await;
        let found = computer.app.deletion(&whose).unwrap().unwrap();
        assert_eq!((found.operation, found.state, found.is_proven()), (asked.operation, asked.state, true));
    }
    let found = asks.app.check_deletion(&whose).await.unwrap();
    assert_eq!((found.operation, found.state, found.is_proven()), (asked.operation, asked.state, true));
    asks.save("hikvision", "given.nickname", "waits");
    asks.app.sync_now(&whose, false).await.expect("nothing is sent that would be turned away");
    assert_eq!(asks.app.outbox().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deletion_asked_for_anew_elsewhere_follows_the_one_that_was_cancelled_here() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let whose = id("hikvision");
    let (one, other) = (Computer::new(&outside).await, Computer::new(&outside).await);
    one.connect("hikvision", &side).await;
    other.connect("hikvision", &side).await;
    one.app.request_deletion(&whose, false).await.unwrap();
    one.app.cancel_deletion(&whose).await.unwrap();
    let anew = other.app.request_deletion(&whose, false).await.unwrap();
    let found = one.app.check_deletion(&whose).await.unwrap();
    assert_eq!((found.operation, found.state, found.is_proven()), (anew.operation, DeletionState::Requested, true));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn asking_for_a_deletion_that_another_computer_asked_for_follows_that_one() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let (one, other) = (Computer::new(&outside).await, Computer::new(&outside).await);
    one.connect("hikvision", &side).await;
    other.connect("hikvision", &side).await;
    let asked = one.app.request_deletion(&id("hikvision"), false).await.unwrap();
    let found = other.app.request_deletion(&id("hikvision"), false).await.unwrap();
    assert_eq!((found.operation, found.is_proven()), (asked.operation, true));
    assert_eq!(other.app.deletion(&id("hikvision")).unwrap().map(|found| found.operation), Some(asked.operation));
    outside.clock.advance(61);
    member_portal::execute_due(&side.portal).await.unwrap();
    let done = other.app.check_deletion(&id("hikvision")).await.unwrap();
    assert_eq!((done.state, done.is_proven()), (DeletionState::Executed, true));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deletion_found_under_a_key_nobody_vouches_for_is_shown_as_not_proven() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let (one, other) = (Computer::new(&outside).await, Computer::new(&outside).await);
    one.connect("hikvision", &side).await;
    other.connect("hikvision", &side).await;
    let side = side.with_new_receipt_key(false).await;
    one.app.request_deletion(&id("hikvision"), false).await.unwrap();
    other.save("hikvision", "given.nickname", "waits");
    other.until("the deletion is known", |app| app.deletion(&id("hikvision")).unwrap().is_some()).await;
    let found = other.app.deletion(&id("hikvision")).unwrap().unwrap();
    assert_eq!((found.state, found.is_proven()), (DeletionState::Requested, false));
    let cancelled = other.app.cancel_deletion(&id("hikvision")).await.unwrap();
    assert_eq!((cancelled.state, cancelled.is_proven()), (DeletionState::Cancelled, false));
    drop(side);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deletion_carried_out_under_a_new_key_is_proven_once_the_pinned_one_vouches_for_it() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    let asked = computer.app.request_deletion(&id("hikvision"), false).await.unwrap();
    assert!(asked.is_proven(), "under the key agreed on");
    let side = side.with_new_receipt_key(false).await;
    outside.clock.advance(61);
    member_portal::execute_due(&side.portal).await.unwrap();
    let done = computer.app.check_deletion(&id("hikvision")).await.unwrap();
    assert_eq!((done.state, done.is_proven()), (DeletionState::Executed, false), "an unsigned key proves nothing");
    assert!(computer.app.receipt_file(&id("hikvision")).unwrap().contains("\"proven\": false"));

    let _side = side.with_new_receipt_key(true).await;
    let proven = computer.app.check_deletion(&id("hikvision")).await.unwrap();
    assert_eq!((proven.state, proven.is_proven()), (DeletionState::Executed, true));
    assert_eq!(proven.receipts.iter().filter(|receipt| receipt.proven).count(), 2, "asked for and carried out");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_answered_under_a_key_the_pinned_one_vouches_for_is_proven() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    let side = side.with_new_receipt_key(true).await;
    let asked = computer.app.request_deletion(&id("hikvision"), false).await.unwrap();
    assert_eq!((asked.state, asked.is_proven()), (DeletionState::Requested, true));
    drop(side);
}
