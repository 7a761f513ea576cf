//! Changes that meet a portal which answers as no honest one does: what cannot be believed is unknown.

use domain::{Action, ChangeState};
use serde_json::json;
use sync::{Removals, SyncError, push_one};
use testkit::{Answer, MisbehavingPortal};
use vault::VaultError;
use wire::ProblemCode;

use crate::common;
use crate::common::clock;
use crate::common::vault::{Bench, camera, fields, later, organization};
use crate::{WHEN, listed, listings, page, partial, pull_from, record, state_after};

#[tokio::test]
async fn a_doubtful_answer_to_a_change_leaves_it_unknown() {
    let elsewhere = Answer::Redirect(307, "http://127.0.0.1:10009/".to_owned());
    let twice = r#"{"id":"d1","id":"d1","etag":"\"2\"","values":{},"updated_at":"2026-03-02T12:00:00Z"}"#;
    let other = record("d2", "Gate", 2).to_string();
    let doubtful = [
        Answer::Html,
        elsewhere,
        Answer::EndlessBody,
        Answer::DeepJson(100_000),
        Answer::WrongLength,
        Answer::ReplyLost,
        Answer::Status(500),
        Answer::Status(502),
        Answer::Status(200),
        Answer::Status(403),
        Answer::Status(408),
        Answer::Problem(ProblemCode::Timeout),
        Answer::Problem(ProblemCode::OperationInFlight),
        Answer::json("null"),
        Answer::json("[]"),
        Answer::json(twice),
        Answer::json(other),
        Answer::json("{\"id\":\"d1\"}"),
        partial(record("d1", "Gate", 2).to_string()),
        Answer::Raw(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-encoding: br\r\n\r\n{}".to_vec()),
        Answer::Raw(b"nonsense".to_vec()),
        // A gateway that lost the portal in the middle of the work says the same as one that never reached it.
        Answer::Status(503),
        Answer::Raw([b"HTTP/1.1 200 OK\r\n".as_slice(), &b"x: y\r\n".repeat(10_000), b"\r\n{}"].concat()),
    ];
    for answer in doubtful {
        let (state, ..) = state_after(vec![answer.clone()]).await;
        assert_eq!(state, ChangeState::Unknown, "{answer:?}");
    }
}

#[tokio::test]
async fn a_change_that_certainly_had_no_effect_waits() {
    for answer in [Answer::TooManyRequests("30".to_owned()), Answer::Problem(ProblemCode::DeletionPending)] {
        let (state, ..) = state_after(vec![answer.clone()]).await;
        assert_eq!(state, ChangeState::Waiting, "{answer:?}");
    }
    let bench = Bench::signed_in("http://127.0.0.1:10009");
    bench.holds_camera("d1", "Door", "\"1\"");
    let change = bench.renames("d1", "Door", "Gate");
    push_one(&bench.session).await.expect("the vault works");
    assert_eq!(bench.change(&change).state, ChangeState::Waiting, "nobody listens there");
}

#[tokio::test]
async fn a_503_that_names_no_wait_is_tried_again_like_any_other_failure() {
    let own_word = serde_json::to_string(&wire::Problem::new(ProblemCode::RateLimited)).expect("a problem");
    let own_word = Answer::Json { status: 503, headers: Vec::new(), body: own_word };
    for (answer, state) in [(Answer::Status(503), ChangeState::Unknown), (own_word, ChangeState::Waiting)] {
        let (became, bench, _portal) = state_after(vec![answer.clone()]).await;
        assert_eq!(became, state, "{answer:?}");
        let open = bench.vault.read::<_, VaultError>(|tx| tx.changes().list_open()).expect("a readable vault");
        let [change] = open.as_slice() else { panic!("{open:?}") };
        assert!(change.due_at <= later(bench.time.now(), 2), "{answer:?}: the first wait is a short one");
        let reason = bench.vault.read::<_, VaultError>(|tx| tx.changes().reason(change.operation));
        assert_eq!(reason.expect("a readable vault").as_deref(), Some("portal-error"), "{answer:?}");
    }
}

#[tokio::test]
async fn a_refusal_is_parked_with_its_reason_and_holds_nothing_else_back() {
    for code in
        [ProblemCode::Validation, ProblemCode::UnknownField, ProblemCode::Forbidden, ProblemCode::OperationMismatch]
    {
        let (state, ..) = state_after(vec![Answer::Problem(code.clone())]).await;
        assert!(matches!(&state, ChangeState::Refused(refusal) if refusal.code == code.as_str()), "{state:?}");
    }
}

#[tokio::test]
async fn a_session_the_portal_rejects_for_good_ends_and_keeps_the_change() {
    let (state, bench, portal) = state_after(vec![Answer::Unauthorized; 9]).await;
    assert_eq!(state, ChangeState::SignInNeeded);
    assert!(bench.tokens().is_none(), "signed out");
    assert_eq!(portal.requests().len(), 1, "no loop");
}

#[tokio::test]
async fn a_step_up_holds_back_only_its_own_record() {
    let challenge = r#"Bearer error="insufficient_user_authentication", max_age="300""#;
    let step_up = Answer::Json {
        status: 401,
        headers: vec![("www-authenticate".to_owned(), challenge.to_owned())],
        body: "{}".to_owned(),
    };
    let portal = MisbehavingPortal::start().await;
    portal.answers([step_up, Answer::json(record("d2", "Hall", 2).to_string())]);
    let bench = Bench::signed_in(&portal.url());
    bench.holds_camera("d1", "Door", "\"1\"");
    bench.holds_camera("d2", "Yard", "\"1\"");
    let first = bench.renames("d1", "Door", "Gate");
    let second = bench.renames("d2", "Yard", "Hall");
    while push_one(&bench.session).await.expect("the vault works").is_some() {}
    assert_eq!(bench.change(&first).state, ChangeState::SignInNeeded);
    assert_eq!(bench.change(&second).state, ChangeState::Confirmed);
    assert!(bench.tokens().is_some(), "the session lives on");
}

#[tokio::test]
async fn an_unknown_change_is_asked_for_before_it_is_sent_again() {
    let done = json!({"status": 200, "answer": record("d1", "Gate", 2)}).to_string();
    let (state, bench, portal) = state_after(vec![Answer::ReplyLost, Answer::json(done)]).await;
    assert_eq!(state, ChangeState::Unknown);
    bench.no_waiting();
    push_one(&bench.session).await.expect("the vault works");
    let methods: Vec<String> = portal.requests().into_iter().map(|request| request.method).collect();
    assert_eq!(methods, ["PATCH", "GET"]);
    assert_eq!(push_one(&bench.session).await.expect("the vault works"), None);
    let held = bench.vault.read::<_, VaultError>(|tx| tx.records().get(&camera("d1"))).unwrap().unwrap();
    assert_eq!(held.etag.unwrap().as_str(), "\"2\"");
}

#[tokio::test]
async fn a_change_the_portal_never_saw_is_sent_again_under_the_same_operation() {
    let never = Answer::Problem(ProblemCode::NotFound);
    let done = Answer::json(record("d1", "Gate", 2).to_string());
    let (_, bench, portal) = state_after(vec![Answer::ReplyLost, never, done]).await;
    bench.no_waiting();
    push_one(&bench.session).await.expect("the vault works");
    let requests = portal.requests();
    let keys: Vec<_> = requests.iter().filter_map(|request| request.header("idempotency-key")).collect();
    assert_eq!(keys.len(), 2);
    assert_eq!(keys[0], keys[1]);
    assert_eq!(requests[2].header("if-match"), Some("\"1\""));
}

#[tokio::test]
async fn a_proxys_404_is_not_taken_for_the_portals_word() {
    // Asked for by its id, a change answered by somebody's bare 404 stays unknown.
    let (_, bench, portal) = state_after(vec![Answer::ReplyLost, Answer::Status(404)]).await;
    bench.no_waiting();
    push_one(&bench.session).await.expect("the vault works");
    assert_eq!(portal.requests().len(), 2, "not sent again");
}

#[tokio::test]
async fn asked_for_by_its_id_a_change_stays_unknown_whatever_else_comes_back() {
    for answer in [
        Answer::Status(403),
        Answer::Status(412),
        Answer::Status(422),
        Answer::Problem(ProblemCode::Validation),
        Answer::Problem(ProblemCode::Forbidden),
        Answer::Problem(ProblemCode::PreconditionFailed),
        Answer::Problem(ProblemCode::OperationMismatch),
    ] {
        let (_, bench, portal) = state_after(vec![Answer::ReplyLost, answer.clone()]).await;
        bench.no_waiting();
        push_one(&bench.session).await.expect("the vault works");
        let open = bench.vault.read::<_, VaultError>(|tx| tx.changes().list_open()).unwrap();
        assert_eq!(open[0].state, ChangeState::Unknown, "{answer:?}");
        assert_eq!(portal.requests().len(), 2, "{answer:?}: not sent again");
    }
}

#[tokio::test]
async fn a_removal_is_done_only_by_a_plain_yes() {
    for (answer, done) in [
        (Answer::Status(204), true),
        (Answer::json("null"), true),
        (Answer::Status(200), false),
        (Answer::json("{\"maybe\""), false),
        (Answer::json("{}"), false),
    ] {
        let portal = MisbehavingPortal::start().await;
        portal.answers([answer.clone()]);
        let bench = Bench::signed_in(&portal.url());
        bench.holds_camera("d1", "Door", "\"1\"");
        let removal = domain::Action::Remove { before: common::vault::fields(&[("name", "Door")]) };
        let change = bench.queues(&camera("d1"), removal);
        push_one(&bench.session).await.expect("the vault works");
        let expected = if done { ChangeState::Confirmed } else { ChangeState::Unknown };
        assert_eq!(bench.change(&change).state, expected, "{answer:?}");
    }
}

#[tokio::test]
async fn an_edit_of_a_camera_that_is_not_listed_is_left_to_the_member() {
    let list = json!({"items": [record("d2", "Yard", 1)]}).to_string();
    let stale = Answer::Problem(ProblemCode::PreconditionFailed);
    let (state, ..) = state_after(vec![stale.clone(), Answer::json(list)]).await;
    assert_eq!(state, ChangeState::Conflict { theirs: None });
    // A list that cannot be read says nothing of the camera.
    let (state, ..) = state_after(vec![stale, Answer::json("[]")]).await;
    assert_eq!(state, ChangeState::Waiting);
}

#[tokio::test]
async fn an_answer_asked_for_later_does_not_replace_a_newer_copy() {
    let done = json!({"status": 200, "answer": record("d1", "Gate", 2)}).to_string();
    let (_, bench, _portal) = state_after(vec![Answer::ReplyLost, Answer::json(done)]).await;
    bench.holds_camera("d1", "Hall", "\"3\"");
    bench.no_waiting();
    push_one(&bench.session).await.expect("the vault works");
    let open = bench.vault.read::<_, VaultError>(|tx| tx.changes().list_open()).unwrap();
    assert!(open.is_empty(), "{open:?}");
    let held = bench.vault.read::<_, VaultError>(|tx| tx.records().get(&camera("d1"))).unwrap().unwrap();
    assert_eq!(
        (held.etag.as_ref().unwrap().as_str(), held.fields()),
        ("\"3\"", common::vault::fields(&[("name", "Hall")]))
    );
}

#[tokio::test]
async fn an_addition_that_was_done_needs_no_second_look() {
    let portal = MisbehavingPortal::start().await;
    let added = record("d1", "Shed", 1).to_string();
    portal.answers([Answer::Json { status: 201, headers: Vec::new(), body: added }]);
    let bench = Bench::signed_in(&portal.url());
    let change = bench.queues(&camera("new-1"), Action::Add { fields: fields(&[("name", "Shed")]) });
    push_one(&bench.session).await.expect("the vault works");
    assert_eq!(bench.change(&change).state, ChangeState::Confirmed);
    assert_eq!(portal.requests().len(), 1);
    assert_eq!(listings(&bench), [("d1".to_owned(), domain::Listing::Listed)]);
}

#[tokio::test]
async fn a_camera_that_another_computer_removed_meanwhile_does_not_come_back() {
    let portal = MisbehavingPortal::start().await;
    let done = json!({"status": 201, "answer": record("d9", "Shed", 1)}).to_string();
    portal.answers([Answer::ReplyLost, Answer::json(done), Answer::json(json!({"items": []}).to_string())]);
    let bench = Bench::signed_in(&portal.url());
    let addition = domain::Action::Add { fields: common::vault::fields(&[("name", "Shed")]) };
    let change = bench.queues(&camera("new-1"), addition);
    push_one(&bench.session).await.expect("the vault works");
    bench.no_waiting();
    push_one(&bench.session).await.expect("the vault works");
    assert_eq!(bench.change(&change).state, ChangeState::Confirmed);
    assert!(listings(&bench).is_empty(), "it was removed, and this computer never held it");
}

#[tokio::test]
async fn a_camera_that_is_no_longer_listed_does_not_come_back_by_an_older_answer() {
    let done = json!({"status": 200, "answer": record("d1", "Gate", 2)}).to_string();
    let nothing = Answer::json(json!({"items": []}).to_string());
    let expired = Answer::Problem(ProblemCode::CursorExpired);
    let anew = page(&json!([listed("d2", "Yard")]), "c2", false);
    let (_, bench, _portal) = state_after(vec![Answer::ReplyLost, expired, anew, Answer::json(done), nothing]).await;
    let cursor = vault::Cursor { text: "c1".to_owned(), server_id: "server-1".to_owned() };
    bench.vault.write::<_, VaultError>(|tx| tx.cursor().put(&cursor)).unwrap();
    pull_from(&bench, Removals::Guarded).await.expect("a complete reading");
    bench.no_waiting();
    push_one(&bench.session).await.expect("the vault works");
    assert!(bench.vault.read::<_, VaultError>(|tx| tx.changes().list_open()).unwrap().is_empty());
    let missing = listings(&bench).into_iter().find(|(id, _)| id == "d1");
    assert_eq!(missing, Some(("d1".to_owned(), domain::Listing::NoLongerListed)));
}

#[tokio::test]
async fn a_deletion_that_may_have_been_taken_is_never_called_refused() {
    let elsewhere = json!({
        "id": "x1", "state": "requested", "requested_at": WHEN, "cancel_until": WHEN, "server_time": WHEN,
        "status_url": "https://example.org/v1/deletions/x1", "stays": [], "receipts": []
    });
    for answer in [
        Answer::Status(408),
        Answer::Status(503),
        Answer::Problem(ProblemCode::Timeout),
        Answer::Problem(ProblemCode::DeletionPending),
        Answer::json("{}"),
        Answer::json(elsewhere.to_string()),
    ] {
        let portal = MisbehavingPortal::start().await;
        portal.otherwise(answer.clone());
        let bench = Bench::signed_in(&portal.url());
        let order = sync::Order::new(&organization());
        let asked = sync::request_deletion(&bench.session, &order, false).await;
        assert!(matches!(asked, Err(SyncError::OutcomeUnknown)), "{answer:?}: {asked:?}");
        if !matches!(answer, Answer::Problem(ProblemCode::DeletionPending)) {
            let cancelled = sync::cancel_deletion(&bench.session, &order, domain::OperationId::random()).await;
            assert!(matches!(cancelled, Err(SyncError::OutcomeUnknown)), "{answer:?}: {cancelled:?}");
        }
    }
}

#[tokio::test]
async fn a_portal_whose_versions_never_stand_still_is_left_in_peace() {
    let portal = MisbehavingPortal::start().await;
    portal.answers((2..60).map(|version| {
        let mut problem = serde_json::to_value(wire::Problem::new(ProblemCode::PreconditionFailed)).expect("a problem");
        problem["current"] = record("d1", "Door", version);
        Answer::Json { status: 412, headers: Vec::new(), body: problem.to_string() }
    }));
    let bench = Bench::signed_in(&portal.url());
    bench.vault.write::<_, VaultError>(|tx| tx.cursor().set_last_checked(clock().now())).expect("a writable vault");
    bench.holds_camera("d1", "Door", "\"1\"");
    let change = bench.renames("d1", "Door", "Gate");
    let (listener, runtime) = (std::sync::Arc::new(|_: &_, _| {}), tokio::runtime::Handle::current());
    let engine = sync::Engine::start(std::sync::Arc::clone(&bench.session), listener, &runtime);
    engine.sync_now(Removals::Guarded).await.expect_err("it cannot be done now");
    let patches = portal.requests().into_iter().filter(|request| request.method == "PATCH").count();
    assert!(patches < 40, "{patches}");
    assert_eq!(bench.change(&change).state, ChangeState::Waiting);
}
