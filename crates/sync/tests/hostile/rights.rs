//! Filed requests that meet a portal which answers as no honest one does: what may have arrived stays unknown.

use serde_json::{Value, json};
use sync::{RightsOrder, SyncError, file_rights_request, rights_request, rights_terms};
use testkit::{Answer, MisbehavingPortal};
use vault::Connection;
use wire::{NewRightsRequest, ProblemCode};

use crate::WHEN;
use crate::common::vault::{Bench, connection, discovery, tokens};

fn order() -> RightsOrder {
    RightsOrder::filing(&NewRightsRequest {
        kind: "access".to_owned(),
        regime: None,
        language: "en".to_owned(),
        text: "A copy, please.".to_owned(),
        categories: Vec::new(),
        devices: Vec::new(),
        reference: Some("A-1".to_owned()),
    })
}

/// Files once more what may have arrived, at a portal that answers like this.
async fn filed_again(answers: Vec<Answer>) -> (SyncError, usize) {
    let portal = MisbehavingPortal::start().await;
    portal.answers(answers);
    let bench = Bench::signed_in(&portal.url());
    let error = file_rights_request(&bench.session, &order(), true).await.expect_err("no request is in any of these");
    (error, portal.requests().into_iter().filter(|request| request.method == "POST").count())
}

fn first_answer(code: ProblemCode, status: u16) -> Answer {
    let problem = wire::Problem { status, ..wire::Problem::new(code) };
    Answer::json(json!({"status": status, "answer": problem}).to_string())
}

#[tokio::test]
async fn a_no_to_the_question_what_became_of_a_filing_is_no_answer_to_the_filing() {
    let invalid = serde_json::to_string(&wire::Problem::new(ProblemCode::Validation)).expect("a problem");
    let questions = [
        Answer::Problem(ProblemCode::Forbidden),
        Answer::Problem(ProblemCode::Validation),
        Answer::Json { status: 400, headers: Vec::new(), body: invalid },
        Answer::Status(400),
        Answer::Status(403),
        Answer::Status(404),
        Answer::Status(500),
        first_answer(ProblemCode::Timeout, 408),
        first_answer(ProblemCode::Timeout, 500),
    ];
    for answer in questions {
        let (error, posts) = filed_again(vec![answer.clone()]).await;
        let is_final =
            matches!(error, SyncError::Refused(_) | SyncError::Forbidden | SyncError::NotFound | SyncError::NotOffered);
        assert!(!is_final, "{answer:?}: {error:?}");
        assert_eq!(posts, 0, "{answer:?}: it is not filed again either");
    }
}

#[tokio::test]
async fn the_first_answer_and_a_no_to_filing_what_never_arrived_are_final() {
    let (error, _) = filed_again(vec![first_answer(ProblemCode::Validation, 422)]).await;
    assert!(matches!(&error, SyncError::Refused(refusal) if refusal.code == "validation"), "{error:?}");
    let never_seen = Answer::Problem(ProblemCode::NotFound);
    let (error, posts) = filed_again(vec![never_seen, Answer::Problem(ProblemCode::Forbidden)]).await;
    assert!(matches!(error, SyncError::Forbidden), "{error:?}");
    assert_eq!(posts, 1);
}

#[tokio::test]
async fn what_a_portal_takes_is_asked_where_the_member_consented() {
    let (portal, api) = (MisbehavingPortal::start().await, MisbehavingPortal::start().await);
    let issuer = "http://127.0.0.1:10009";
    portal.answers([Answer::json(discovery(&api.url(), issuer).to_string())]);
    api.otherwise(Answer::Html);
    let discovery = discovery(&api.url(), issuer).to_string();
    let connected = Connection { discovery, ..connection(&portal.url(), issuer) };
    let bench = Bench::with(connected, Some(tokens("access-1", None, 3600)));
    let terms = rights_terms(&bench.session).await.expect("the portal says so");
    assert_eq!((terms, api.requests().len()), (None, 0));
}

/// A request as a portal shows it, with so many messages of this text, so many receipts and these results.
fn shown(messages: usize, text: &str, receipts: usize, results: &str) -> Value {
    let message = json!({"at": WHEN, "from": "organization", "kind": "message", "text": text});
    json!({
        "id": "r1", "kind": "access", "language": "en", "text": "A copy, please.", "received_at": WHEN,
        "status": "open", "messages": vec![message; messages], "receipts": vec!["not-signed"; receipts],
        "results": results, "etag": "\"1\""
    })
}

#[tokio::test]
async fn a_request_that_is_longer_than_any_honest_one_is_not_taken_in() {
    let (long, longer) = ("x".repeat(10_000), "x".repeat(10_001));
    let cases = [
        (shown(500, "Hello.", 64, "All of it."), true),
        (shown(1, &long, 1, &"x".repeat(1_000_000)), true),
        (shown(501, "Hello.", 1, ""), false),
        (shown(1, &longer, 1, ""), false),
        (shown(1, "Hello.", 65, ""), false),
        (shown(1, "Hello.", 1, &"x".repeat(1_000_001)), false),
    ];
    for (at, (request, is_taken)) in cases.into_iter().enumerate() {
        let portal = MisbehavingPortal::start().await;
        portal.answers([Answer::json(request.to_string())]);
        let bench = Bench::signed_in(&portal.url());
        match rights_request(&bench.session, &order(), "r1").await {
            Ok(_) => assert!(is_taken, "{at}"),
            Err(error) => assert!(!is_taken && matches!(error, SyncError::Malformed), "{at}: {error:?}"),
        }
    }
}
