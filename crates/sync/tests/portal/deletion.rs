//! Deleting an account, from the request to the proof.

use domain::{Clock, DeletionState, OperationId};
use sync::{
    CancellationToken, DeletionReport, Evidence, Order, Progress, Removals, SyncError, cancel_deletion,
    deletion_status, find_deletion, pull, request_deletion,
};
use testkit::Fault;

use crate::common;
use crate::common::portal::stage;
use crate::common::vault::Bench;

fn evidence(bench: &Bench, order: &Order) -> Evidence {
    Evidence::of(bench.session.portal(), order).expect("evidence")
}

fn steps(report: &DeletionReport) -> Vec<(&str, bool)> {
    report.receipts.iter().map(|receipt| (receipt.step.as_str(), receipt.proven)).collect()
}

#[tokio::test]
async fn a_deletion_is_asked_for_cancelled_and_asked_for_again_until_it_is_proven_done() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    let first = Order::new(&common::vault::organization());
    let asked = request_deletion(&bench.session, &first, false).await.expect("accepted");
    assert_eq!((asked.state, asked.proven), (DeletionState::Requested, true));
    let cancelled = cancel_deletion(&bench.session, &first, OperationId::random()).await.expect("cancelled in time");
    assert_eq!((cancelled.state, cancelled.proven), (DeletionState::Cancelled, true));

    let order = Order::new(&common::vault::organization());
    let asked = request_deletion(&bench.session, &order, false).await.expect("accepted");
    let status_url = asked.deletion.status_url.clone();
    let proof = evidence(&bench, &order);
    stage.clock.advance(61);
    member_portal::execute_due(&stage.portal).await.expect("executed");
    let late = cancel_deletion(&bench.session, &order, OperationId::random()).await;
    assert!(late.is_err(), "too late: {late:?}");
    let done = deletion_status(&common::http(), &status_url, &proof, stage.clock.now()).await.expect("a public status");
    assert_eq!((done.state, done.proven), (DeletionState::Executed, true));
    assert!(steps(&done).contains(&("executed", true)), "{:?}", steps(&done));
    assert!(stage.network.requests().last().is_some_and(|request| request.header("authorization").is_none()));
    let after = pull(&bench.session, Removals::Guarded, &|_: Progress, _: &_| {}, &CancellationToken::new()).await;
    assert!(matches!(after, Err(SyncError::NoAccount)), "{after:?}");
}

#[tokio::test]
async fn a_deletion_needs_a_fresh_sign_in() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    stage.clock.advance(400);
    let order = Order::new(&common::vault::organization());
    assert!(matches!(request_deletion(&bench.session, &order, false).await, Err(SyncError::StepUpNeeded)));
    assert!(find_deletion(&bench.session, &order).await.expect("an answer").is_none(), "it had no effect");
}

#[tokio::test]
async fn a_deletion_whose_answer_is_lost_is_asked_for_and_not_sent_twice() {
    for (fault, posts) in [(Fault::ReplyLost, 1), (Fault::RequestLost, 2)] {
        let stage = stage(1).await;
        let bench = stage.adas_computer().await;
        let order = Order::new(&common::vault::organization());
        stage.network.faults([fault]);
        assert!(matches!(request_deletion(&bench.session, &order, false).await, Err(SyncError::OutcomeUnknown)));
        let report = request_deletion(&bench.session, &order, true).await.expect("now it is known");
        assert_eq!((report.state, report.proven), (DeletionState::Requested, true), "{fault:?}");
        let sent = stage.network.requests().into_iter().filter(|request| request.method == "POST").count();
        assert_eq!(sent, posts, "{fault:?}");
    }
}

#[tokio::test]
async fn a_receipt_for_another_request_or_by_another_key_proves_nothing() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    let order = Order::new(&common::vault::organization());
    let asked = request_deletion(&bench.session, &order, false).await.expect("accepted");
    let url = asked.deletion.status_url;
    let sound = evidence(&bench, &order);
    let another_request = Evidence { request_sha256: "00".repeat(32), ..sound.clone() };
    let another_operation = Evidence { operation: OperationId::random(), ..sound.clone() };
    let another_key = Evidence { pinned: Vec::new(), ..sound.clone() };
    for wrong in [another_request, another_operation, another_key] {
        let report = deletion_status(&common::http(), &url, &wrong, stage.clock.now()).await.expect("a status");
        assert!(!report.proven && report.receipts.iter().all(|receipt| !receipt.proven));
    }
    let elsewhere = Evidence { issuer: "http://127.0.0.1:10009".to_owned(), ..sound };
    let refused = deletion_status(&common::http(), &url, &elsewhere, stage.clock.now()).await;
    assert!(matches!(refused, Err(SyncError::UntrustedEndpoint)));
}
