//! Filed requests that meet a portal which answers as no honest one does: what may have arrived stays unknown.

use serde_json::json;
use sync::{RightsOrder, SyncError, file_rights_request, rights_terms};
use testkit::{Answer, MisbehavingPortal};
use vault::Connection;
use wire::{NewRightsRequest, ProblemCode};

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
