//! Rights requests against the real portal, on good and bad networks.

use domain::Clock;
use member_portal::{Reply, reply_to_request};
use sync::{
    RightsOrder, RightsReport, SyncError, answer_rights_request, file_rights_request, find_rights_request,
    rights_request, rights_requests, rights_terms, withdraw_rights_request,
};
use testkit::Fault;
use wire::{NewRightsRequest, RightsMessageKind, RightsReason, RightsStatus};

use crate::common::portal::{Stage, stage};

fn order() -> RightsOrder {
    RightsOrder::filing(&NewRightsRequest {
        kind: "access".to_owned(),
        regime: Some("gdpr".to_owned()),
        language: "de-AT".to_owned(),
        text: "Eine Kopie, bitte.\n„Alles“".to_owned(),
        categories: vec!["given.email".to_owned()],
        devices: Vec::new(),
        reference: Some("A-2026-7".to_owned()),
    })
}

fn said(text: &str) -> Reply {
    Reply { text: Some(text.to_owned()), ..Reply::default() }
}

async fn reply(stage: &Stage, id: &str, kind: RightsMessageKind, reply: Reply) {
    let (store, signer) = (&stage.portal.store, &stage.portal.signer);
    reply_to_request(store, signer, id.to_owned(), kind, reply, stage.clock.now()).await.expect("a step that fits");
}

fn told(report: &RightsReport) -> (RightsStatus, bool) {
    (report.status, report.proven)
}

fn code(error: &SyncError) -> &str {
    match error {
        SyncError::Refused(refusal) => &refusal.code,
        _ => "",
    }
}

#[tokio::test]
async fn a_request_is_filed_answered_and_every_step_is_proven() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    let session = &bench.session;
    let terms = rights_terms(session).await.expect("the portal says so").expect("it takes requests");
    assert!(terms.kinds.iter().any(|kind| kind == "access"));
    let order = order();
    let filed = file_rights_request(session, &order, false).await.expect("taken");
    assert_eq!((told(&filed), filed.date_proven), ((RightsStatus::Open, true), true));
    let id = filed.request.id.as_str();
    assert_eq!(filed.request.received_at.as_millisecond(), stage.clock.now().as_millisecond());

    reply(&stage, id, RightsMessageKind::IdentityAsked, said("Who are you?")).await;
    let message = RightsOrder::message("Ada.".to_owned());
    let wrote = answer_rights_request(session, &order, id, &message).await.expect("written");
    let again = answer_rights_request(session, &order, id, &message).await.expect("the first answer");
    assert_eq!((wrote.request.messages.len(), &again.request), (2, &wrote.request));

    // A date that is only said is told from one that is signed.
    let by = Some("2999-01-31".parse().expect("a date"));
    reply(&stage, id, RightsMessageKind::Acknowledged, Reply { expected_by: by, ..Reply::default() }).await;
    assert!(!rights_request(session, &order, id).await.expect("a look").date_proven);
    let by = Some("2999-03-31".parse().expect("a date"));
    reply(&stage, id, RightsMessageKind::Extended, Reply { expected_by: by, ..said("Much work.") }).await;
    let extended = rights_request(session, &order, id).await.expect("a look");
    assert_eq!((told(&extended), extended.date_proven), ((RightsStatus::InProgress, true), true));

    reply(&stage, id, RightsMessageKind::AnsweredFully, said("Here.")).await;
    let done = rights_request(session, &order, id).await.expect("a look");
    assert_eq!(told(&done), (RightsStatus::Fulfilled, true));
    let steps: Vec<_> = done.receipts.iter().map(|receipt| (receipt.step.as_str(), receipt.proven)).collect();
    assert_eq!(steps, [("received", true), ("extended", true), ("answered", true)]);
    assert!(done.receipts.iter().all(|receipt| receipt.fingerprint.is_some() && receipt.operation == order.operation));
    let late = withdraw_rights_request(session, &order, id, &RightsOrder::withdrawal(None)).await;
    assert_eq!(code(&late.expect_err("it is closed")), "request-closed");
}

#[tokio::test]
async fn a_request_whose_answer_is_lost_is_asked_for_and_not_filed_twice() {
    for (fault, posts) in [(Fault::ReplyLost, 1), (Fault::RequestLost, 2)] {
        let stage = stage(1).await;
        let bench = stage.adas_computer().await;
        let order = order();
        stage.network.faults([fault]);
        let lost = file_rights_request(&bench.session, &order, false).await;
        assert!(matches!(lost, Err(SyncError::OutcomeUnknown)), "{fault:?}");
        let report = file_rights_request(&bench.session, &order, true).await.expect("now it is known");
        assert_eq!(told(&report), (RightsStatus::Open, true), "{fault:?}");
        let sent = stage.network.requests().into_iter().filter(|request| request.method == "POST").count();
        assert_eq!(sent, posts, "{fault:?}");
        let (all, next) = rights_requests(&bench.session, None).await.expect("a list");
        assert_eq!((all.len(), next), (1, None), "{fault:?}");
    }
}

#[tokio::test]
async fn a_withdrawal_whose_answer_is_lost_is_sent_again_and_happens_once() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    let order = order();
    let filed = file_rights_request(&bench.session, &order, false).await.expect("taken");
    let withdrawal = RightsOrder::withdrawal(Some("Found it.".to_owned()));
    stage.network.faults([Fault::ReplyLost]);
    let lost = withdraw_rights_request(&bench.session, &order, &filed.request.id, &withdrawal).await;
    assert!(matches!(lost, Err(SyncError::OutcomeUnknown)));
    let done = withdraw_rights_request(&bench.session, &order, &filed.request.id, &withdrawal).await.expect("done");
    assert_eq!((told(&done), done.request.messages.len()), ((RightsStatus::Revoked, true), 1));
    assert_eq!(rights_request(&bench.session, &order, &filed.request.id).await.expect("a look").request, done.request);
}

#[tokio::test]
async fn a_refused_request_had_no_effect_and_says_why() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    let mut bad = order();
    bad.body = br#"{"kind":"revenge","language":"en","text":"x"}"#.to_vec();
    let refused = file_rights_request(&bench.session, &bad, false).await.expect_err("no such kind");
    assert_eq!(code(&refused), "validation");
    assert!(find_rights_request(&bench.session, &bad).await.expect("an answer").is_none());
    let nowhere = rights_request(&bench.session, &order(), "nobody").await;
    assert!(matches!(nowhere, Err(SyncError::NotFound)));
}

#[tokio::test]
async fn a_receipt_for_other_bytes_or_another_operation_proves_nothing() {
    let stage = stage(1).await;
    let bench = stage.adas_computer().await;
    let order = order();
    let id = file_rights_request(&bench.session, &order, false).await.expect("taken").request.id;
    let mut other_bytes = order.clone();
    other_bytes.body.push(b' ');
    let other_operation = RightsOrder { operation: domain::OperationId::random(), ..order.clone() };
    for wrong in [other_bytes, other_operation] {
        let report = rights_request(&bench.session, &wrong, &id).await.expect("a look");
        assert!(!report.proven && report.receipts.iter().all(|receipt| !receipt.proven));
    }
    let refuse = Reply { reason: Some(RightsReason::NoMatch), ..said("Nothing here.") };
    reply(&stage, &id, RightsMessageKind::Refused, refuse).await;
    assert_eq!(told(&rights_request(&bench.session, &order, &id).await.expect("a look")), (RightsStatus::Denied, true));
    let (listed, _) = rights_requests(&bench.session, None).await.expect("a list");
    assert_eq!(told(&listed[0]), (RightsStatus::Denied, true), "the signature alone can be checked elsewhere, too");
}
