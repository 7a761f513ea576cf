//! Filing, listing, and what happens to requests when the account goes.

use domain::OperationId;
use member_portal::{Reply, StaffError, execute_due};
use reqwest::Method;
use serde_json::json;
use testkit::{ADA, BEN};
use wire::{RightsMessageKind, receipt};

use super::{REQUESTS, said, step, steps, typed};
use crate::world::{WINDOW_SECONDS, World};

#[tokio::test]
async fn a_request_is_taken_with_a_receipt_over_its_exact_bytes() {
    let world = World::hikvision().await;
    let operation = OperationId::random();
    // Blanks and order are the member's; they are part of what was sent.
    let body = r#"{"text":"Löschen Sie 我的 Nummer\nbitte", "kind":"partial-erasure","language":"de-AT",
        "categories":["given.email"],"devices":["cam-ada-1","sold-long-ago"], "regime":"uk-gdpr"}"#;
    let answer = world.post(&ADA, REQUESTS, operation, body).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let request = typed(&answer);
    assert_eq!((request.received_at, request.status.as_str()), (world.portal.now(), "open"));
    assert_eq!((request.text.as_str(), request.regime.as_deref()), ("Löschen Sie 我的 Nummer\nbitte", Some("uk-gdpr")));
    assert_eq!(request.devices, ["cam-ada-1", "sold-long-ago"], "one that is gone may be named");
    assert!(answer.body.get("results").is_none() && answer.body.get("expected_by").is_none(), "nothing is absent");
    let proof = receipt::verify_request(&request.receipts[0], &world.portal.discovery.receipt_keys).unwrap();
    proof.answers("hikvision", &operation.to_string(), &receipt::request_sha256(body.as_bytes())).unwrap();
    assert!(proof.answers("hikvision", &operation.to_string(), &receipt::request_sha256(b"{}")).is_err());
    assert_eq!((proof.step.as_str(), proof.at, &proof.request_id), ("received", request.received_at, &request.id));
    let claims = serde_json::to_value(&proof).unwrap().to_string();
    for value in [ADA.subject, "Löschen", "given.email", "cam-ada-1"] {
        assert!(!claims.contains(value), "{value} stands in the receipt");
    }
    assert!(receipt::verify(&request.receipts[0], &world.portal.discovery.receipt_keys).is_err(), "no deletion's");
    assert_eq!(world.get(&ADA, &answer.path()).await.body, answer.body);
}

#[tokio::test]
async fn a_request_filed_twice_under_one_operation_is_one_request() {
    let world = World::hikvision().await;
    let operation = OperationId::random();
    let body = r#"{"kind":"question","language":"en","text":"What do you hold?"}"#;
    let first = world.post(&ADA, REQUESTS, operation, body).await;
    world.reply(&first, RightsMessageKind::Acknowledged, Reply::default()).await.unwrap();
    let repeat = world.post(&ADA, REQUESTS, operation, body).await;
    assert_eq!((repeat.status, &repeat.body), (201, &first.body), "the first answer, although things moved on");
    let other = world.post(&ADA, REQUESTS, operation, &body.replace("What", "Why")).await;
    assert_eq!((other.status, other.code()), (422, "operation-mismatch"));
    let bens = world.post(&BEN, REQUESTS, operation, body).await;
    assert_eq!(bens.status, 201, "an operation belongs to its account");
    // Whoever lost the answer asks what became of the operation.
    let told = world.get(&ADA, &format!("/v1/me/operations/{operation}")).await;
    assert_eq!(told.body, json!({"status": 201, "answer": first.body}));
    let list = world.get(&ADA, REQUESTS).await;
    assert_eq!(list.at("/items").as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn requests_are_listed_newest_first_in_pages_without_gaps() {
    let world = World::hikvision().await;
    let mut filed = Vec::new();
    for _ in 0..5 {
        filed.push(world.file_request(&ADA).await.text("/id"));
    }
    world.file_request(&BEN).await;
    filed.reverse();
    let ids = |body: &serde_json::Value| -> Vec<String> {
        let items = body["items"].as_array().unwrap();
        items.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    };
    let whole = world.get(&ADA, REQUESTS).await;
    assert_eq!((ids(&whole.body), whole.at("/next")), (filed.clone(), &serde_json::Value::Null));
    let (mut paged, mut before) = (Vec::new(), String::new());
    loop {
        let page = world.get(&ADA, &format!("{REQUESTS}?limit=2{before}")).await.body;
        paged.extend(ids(&page));
        let Some(next) = page["next"].as_str() else { break };
        before = format!("&before={next}");
    }
    assert_eq!(paged, filed);
    for query in ["before=x", "limit=0", "limit=1001", "colour=green"] {
        assert_eq!(world.get(&ADA, &format!("{REQUESTS}?{query}")).await.code(), "bad-request", "{query}");
    }
}

#[tokio::test]
async fn a_step_changes_the_version_and_shows_in_the_feed_as_activity() {
    let world = World::hikvision().await;
    let filed = world.file_request(&ADA).await;
    let cursor = world.get(&ADA, "/v1/me/changes?limit=1000").await.text("/next");
    world.reply(&filed, RightsMessageKind::IdentityAsked, said("Who are you?")).await.unwrap();
    let now = world.get(&ADA, &filed.path()).await;
    assert_ne!(now.header("etag"), filed.header("etag"));
    assert_eq!(now.at("/etag"), now.header("etag"));
    let news = world.get(&ADA, &format!("/v1/me/changes?after={cursor}")).await;
    assert_eq!(news.at("/items/0/entry/kind"), "rights-request-identity-asked");
    assert_eq!(news.at("/items").as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn only_so_many_requests_wait_at_once() {
    let world = World::hikvision().await;
    let most = world.portal.discovery.rights_requests.as_ref().unwrap().most_open;
    let mut last = world.file_request(&ADA).await;
    for _ in 1..most {
        last = world.file_request(&ADA).await;
        assert_eq!(last.status, 201);
    }
    let refused = world.file_request(&ADA).await;
    assert_eq!((refused.status, refused.code()), (409, "limit-reached"));
    assert_eq!(world.file_request(&BEN).await.status, 201, "others have their own measure");
    let withdraw = world.call(Method::DELETE, &last.path()).token(&world.token(&ADA)).new_operation();
    assert_eq!(withdraw.send().await.status, 200);
    assert_eq!(world.file_request(&ADA).await.status, 201);
}

#[tokio::test]
async fn the_deletion_of_the_account_removes_its_requests_and_leaves_receipts_that_name_nobody() {
    let world = World::hikvision().await;
    let filed = world.file_request(&ADA).await;
    let bens = world.file_request(&BEN).await;
    world.request_deletion(&ADA).await;
    let message =
        world.post(&ADA, &format!("{}/messages", filed.path()), OperationId::random(), r#"{"text":"x"}"#).await;
    let withdrawal = world.call(Method::DELETE, &filed.path()).token(&world.token(&ADA)).new_operation().send().await;
    for answer in [message, withdrawal, world.file_request(&ADA).await] {
        assert_eq!(answer.code(), "deletion-pending");
    }
    assert_eq!(world.get(&ADA, &filed.path()).await.status, 200, "reading goes on");
    world.clock.advance(WINDOW_SECONDS);
    execute_due(&world.portal).await.unwrap();
    assert_eq!(world.get(&ADA, &filed.path()).await.code(), "no-account");
    let answered = world.reply(&filed, RightsMessageKind::Acknowledged, Reply::default()).await;
    assert!(matches!(answered, Err(StaffError::NotFound)));
    let count =
        |sql: &'static str| world.portal.store.read(move |db| Ok(db.query_row(sql, [], |row| row.get::<_, i64>(0))?));
    assert_eq!(count("SELECT count(*) FROM rights_request").await.unwrap(), 1, "Ben's");
    assert_eq!(count("SELECT count(*) FROM request_receipt").await.unwrap(), 2);
    let kept = typed(&filed);
    assert_eq!(steps(&world, &kept), [step("received", "open")]);
    assert_eq!(world.get(&BEN, &bens.path()).await.body, bens.body);
}

#[tokio::test]
async fn what_a_portal_does_not_take_is_said_before_and_refused() {
    let some = "rights_requests = [\"access\", \"erasure\"]\n";
    let world = World::start("hikvision", some, &member_portal::World::default()).await;
    let discovery = world.call(Method::GET, wire::WELL_KNOWN_PATH).send().await;
    assert_eq!(discovery.at("/rights_requests/kinds"), &json!(["access", "erasure"]));
    let other = r#"{"kind":"question","language":"en","text":"What do you hold?"}"#;
    let refused = world.post(&ADA, REQUESTS, OperationId::random(), other).await;
    assert_eq!((refused.status, refused.at("/errors/0/code")), (422, &json!("not-taken")));
    assert_eq!(world.file_request(&ADA).await.status, 201);

    let none = World::start("hikvision", "rights_requests = []\n", &member_portal::World::default()).await;
    let discovery = none.call(Method::GET, wire::WELL_KNOWN_PATH).send().await;
    assert!(discovery.body.get("rights_requests").is_none());
    assert!(!discovery.at("/capabilities").to_string().contains("rights-requests"));
    assert_eq!(none.file_request(&ADA).await.code(), "not-found");
    assert_eq!(none.get(&ADA, REQUESTS).await.code(), "not-found");

    let onvif = World::start("onvif", "", &member_portal::World::default()).await;
    assert!(!onvif.portal.discovery.takes(wire::RightsKind::DeviceData), "its members have no devices");
    assert!(onvif.portal.discovery.takes(wire::RightsKind::HumanReview));
}
