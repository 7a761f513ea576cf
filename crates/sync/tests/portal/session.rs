//! Tokens that are renewed, lost and revoked.

use std::sync::Arc;

use domain::{ChangeState, RecordId, RecordKind};
use sync::{CancellationToken, Progress, Removals, SyncError, fetch_secret, pull};

use crate::common::portal::stage;
use crate::common::vault::tokens;
use crate::{edit, first_camera, pulled, pushed, records};

#[tokio::test]
async fn eight_calls_at_once_renew_the_token_once() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    stage.clock.advance(580);
    let before = stage.issuer.token_requests();
    let device = RecordId::new("nobodys").unwrap();
    let calls = (0..8).map(|_| {
        let (session, device) = (Arc::clone(&bench.session), device.clone());
        tokio::spawn(async move { fetch_secret(&session, &device).await.map(drop) })
    });
    for call in calls.collect::<Vec<_>>() {
        assert!(call.await.unwrap().is_err(), "there is no such camera, but a session");
    }
    assert_eq!(stage.issuer.token_requests() - before, 1);
    assert!(bench.tokens().is_some());
}

#[tokio::test]
async fn a_renewal_whose_answer_is_lost_costs_one_sign_in_and_no_edit() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    pulled(&bench).await;
    let (key, name) = first_camera(&bench);
    let waiting = bench.queues(&key, edit("name", &name, "Gate"));
    stage.clock.advance(580);
    stage.issuer.lose_token_replies(1);
    pushed(&bench).await;
    assert_eq!(bench.change(&waiting).state, ChangeState::Waiting, "the issuer only failed");
    bench.no_waiting();
    pushed(&bench).await;
    assert_eq!(bench.change(&waiting).state, ChangeState::SignInNeeded);
    assert!(bench.tokens().is_none());
    stage.step_up(&bench).await;
    pushed(&bench).await;
    assert_eq!(bench.change(&waiting).state, ChangeState::Confirmed);
}

#[tokio::test]
async fn an_issuer_that_is_down_signs_nobody_out() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    stage.clock.advance(580);
    stage.issuer.set_down(true);
    let pulled = pull(&bench.session, Removals::Guarded, &|_: Progress, _: &_| {}, &CancellationToken::new()).await;
    assert!(matches!(pulled, Err(SyncError::Throttled { .. } | SyncError::Portal { .. })), "{pulled:?}");
    assert!(bench.tokens().is_some());
}

#[tokio::test]
async fn signing_out_revokes_both_tokens_and_keeps_records_and_changes() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    pulled(&bench).await;
    let (key, name) = first_camera(&bench);
    let waiting = bench.queues(&key, edit("name", &name, "Gate"));
    bench.session.sign_out().await.expect("signed out");
    assert_eq!(stage.issuer.revoked().len(), 2);
    assert!(bench.tokens().is_none());
    assert_eq!(bench.change(&waiting).state, ChangeState::Waiting);
    assert_eq!(records(&bench, RecordKind::Device).len(), 6);
}

#[tokio::test]
async fn somebody_elses_token_never_becomes_this_account() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    let signed_in = sync::SignedIn { subject: testkit::BEN.subject.to_owned(), tokens: tokens("bens", None, 600) };
    assert!(matches!(bench.session.adopt(signed_in).await, Err(SyncError::WrongAccount)));
    assert_ne!(bench.tokens().unwrap().access.as_str(), "bens");
}
