//! Deleting an account: request, window, cancel, execution, receipts.

use domain::OperationId;
use member_portal::execute_due;
use reqwest::Method;
use serde_json::Value;
use testkit::{ADA, BEN, Character};
use wire::{Deletion, Jwk, receipt};

use crate::world::{Answer, WINDOW_SECONDS, World};

fn steps(world: &World, answer: &Answer) -> Vec<String> {
    let keys: &[Jwk] = &world.portal.discovery.receipt_keys;
    let deletion: Deletion = serde_json::from_value(answer.body.clone()).expect("a deletion");
    deletion.receipts.iter().map(|jws| receipt::verify(jws, keys).expect("a genuine receipt").step).collect()
}

#[tokio::test]
async fn a_request_gets_a_receipt_that_proves_it() {
    let world = World::hikvision().await;
    let operation = OperationId::random();
    let body = format!(r#"{{"organization":"hikvision", "operation":"{operation}"}}"#);
    let call = world.call(Method::POST, "/v1/me/deletion").token(&world.token(&ADA)).operation(operation);
    let answer = call.json(&body).send().await;
    assert_eq!(answer.status, 201);
    let deletion: Deletion = serde_json::from_value(answer.body).unwrap();
    let proof = receipt::verify(&deletion.receipts[0], &world.portal.discovery.receipt_keys).unwrap();
    proof.answers("hikvision", &operation.to_string(), &receipt::request_sha256(body.as_bytes())).unwrap();
    assert_eq!((proof.step.as_str(), &proof.deletion_id), ("requested", &deletion.id));
    assert_eq!(proof.stays, deletion.stays);
    let window = deletion.requested_at.duration_until(deletion.cancel_until);
    assert_eq!(window.as_secs(), WINDOW_SECONDS);
    let stays: Vec<&str> = deletion.stays.iter().map(|stay| stay.id.as_str()).collect();
    assert_eq!(stays, ["deletion.stays_purchases", "deletion.stays_backups"]);
    assert!(!deletion.stays[0].may && deletion.stays[1].may);
}

#[tokio::test]
async fn what_is_told_at_once_is_what_is_read_back_later() {
    let world = World::hikvision().await;
    let told = world.request_deletion(&ADA).await.body;
    assert_eq!(world.get(&ADA, "/v1/me/deletion").await.body, told, "to the last digit of each time");
}

#[tokio::test]
async fn a_pending_deletion_holds_back_changes_but_not_reading() {
    let world = World::hikvision().await;
    assert_eq!(world.request_deletion(&ADA).await.status, 201);
    let tag = world.profile_tag().await;
    let edit = world.patch("/v1/me/profile", &tag, r#"{"values":{"given.nickname":"A"}}"#).await;
    assert_eq!((edit.status, edit.code()), (409, "deletion-pending"));
    assert_eq!(world.request_deletion(&ADA).await.code(), "deletion-pending");
    assert_eq!(world.cancel_deletion(&ADA).await.status, 200);
    assert_eq!(world.patch("/v1/me/profile", &tag, r#"{"values":{"given.nickname":"A"}}"#).await.status, 200);
}

#[tokio::test]
async fn a_cancelled_deletion_is_never_executed_and_can_be_asked_for_again() {
    let world = World::hikvision().await;
    let requested = world.request_deletion(&ADA).await;
    let cancelled = world.cancel_deletion(&ADA).await;
    assert_eq!((cancelled.status, &cancelled.body["state"]), (200, &Value::from("cancelled")));
    assert_eq!(steps(&world, &cancelled), ["requested", "cancelled"]);
    world.clock.advance(WINDOW_SECONDS + 1);
    execute_due(&world.portal).await.unwrap();
    assert_eq!(world.status(&requested).await.body["state"], "cancelled");
    assert_eq!(world.get(&ADA, "/v1/me/profile").await.status, 200);
    assert_eq!(world.request_deletion(&ADA).await.status, 201);
    assert_eq!(world.get(&ADA, "/v1/me/deletion").await.body["state"], "requested");
}

#[tokio::test]
async fn after_the_window_the_account_is_gone_and_the_status_says_so() {
    let world = World::hikvision().await;
    let requested = world.request_deletion(&ADA).await;
    world.clock.advance(WINDOW_SECONDS - 1);
    execute_due(&world.portal).await.unwrap();
    assert_eq!(world.status(&requested).await.body["state"], "requested", "not a second early");
    world.clock.advance(1);
    assert_eq!(world.cancel_deletion(&ADA).await.code(), "cancel-window-closed");
    execute_due(&world.portal).await.unwrap();
    let status = world.status(&requested).await;
    assert_eq!(status.body["state"], "executed");
    assert_eq!(steps(&world, &status), ["requested", "executed"]);
    assert!(!status.body.to_string().contains("ada"), "the status names nobody");
    for path in ["/v1/me/profile", "/v1/me/changes", "/v1/me/deletion"] {
        assert_eq!(world.get(&ADA, path).await.code(), "no-account", "{path}");
    }
    assert_eq!(world.get(&BEN, "/v1/me/profile").await.status, 200, "Ben is untouched");
}

#[tokio::test]
async fn a_deletion_survives_a_restart_inside_and_after_its_window() {
    let mut world = World::hikvision().await;
    let requested = world.request_deletion(&ADA).await;
    world.restart().await;
    assert_eq!(world.status(&requested).await.body["state"], "requested");
    world.stop().await;
    world.clock.advance(WINDOW_SECONDS);
    world.restart().await;
    // The worker's own clockwork executes it; the test only waits for the word.
    loop {
        let status = world.status(&requested).await;
        if status.body["state"] == "executed" {
            break;
        }
        assert!(matches!(status.body["state"].as_str(), Some("requested" | "executing")), "{}", status.body);
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn cancelling_and_executing_at_once_have_one_outcome() {
    let world = World::hikvision().await;
    let people = ["maximiliane", "ruolan", "layla", "noa", "josemaria", "siobhan", "hanako", "minhkhai"];
    for (number, name) in people.into_iter().enumerate() {
        let subject: &'static str = Box::leak(format!("{name}-0001").into_boxed_str());
        let who = Character { user_name: name, subject };
        let requested = world.request_deletion(&who).await;
        assert_eq!(requested.status, 201, "{}", requested.body);
        world.clock.advance(WINDOW_SECONDS - 1);
        let cancel = world.cancel_deletion(&who);
        let execute = async {
            for _ in 0..number {
                tokio::task::yield_now().await;
            }
            world.clock.advance(1);
            execute_due(&world.portal).await
        };
        let (cancelled, executed) = tokio::join!(cancel, execute);
        executed.unwrap();
        let status = world.status(&requested).await;
        match cancelled.status {
            200 => {
                assert_eq!(status.body["state"], "cancelled");
                assert_eq!(world.get(&who, "/v1/me/profile").await.status, 200);
            }
            _ => {
                assert!(matches!(cancelled.code(), "cancel-window-closed" | "no-account"), "{}", cancelled.body);
                assert_eq!(status.body["state"], "executed");
                assert_eq!(world.get(&who, "/v1/me/profile").await.code(), "no-account");
            }
        }
        assert_eq!(steps(&world, &status).len(), 2);
    }
}

#[tokio::test]
async fn a_request_for_another_organization_or_operation_is_refused() {
    let world = World::hikvision().await;
    let operation = OperationId::random();
    let ask = |body: String| {
        let call = world.call(Method::POST, "/v1/me/deletion").token(&world.token(&ADA)).operation(operation);
        call.json(&body).send()
    };
    let other = ask(format!(r#"{{"operation":"{operation}","organization":"onvif"}}"#)).await;
    assert_eq!(other.body["errors"][0]["code"], "other-organization");
    let mismatch = ask(format!(r#"{{"operation":"{}","organization":"hikvision"}}"#, OperationId::random())).await;
    assert_eq!(mismatch.body["errors"][0]["code"], "not-the-idempotency-key");
    assert_eq!(world.get(&ADA, "/v1/me/deletion").await.code(), "not-found");
}

#[tokio::test]
async fn the_public_status_is_rate_limited() {
    let limits = "[limits]\nstatus_requests_per_minute_per_address = 5\n";
    let world = World::start("hikvision", limits, &member_portal::World::default()).await;
    let requested = world.request_deletion(&ADA).await;
    for _ in 0..5 {
        assert_eq!(world.status(&requested).await.status, 200);
    }
    let limited = world.status(&requested).await;
    assert_eq!((limited.status, limited.code()), (429, "rate-limited"));
    assert!(limited.header("retry-after").parse::<u32>().unwrap() > 0);
    assert_eq!(world.get(&ADA, "/v1/me/profile").await.status, 200, "others have their own measure");
}

#[tokio::test]
async fn a_guessed_status_is_not_found() {
    let world = World::hikvision().await;
    for id in ["0".repeat(32), "x".to_owned(), "%2e%2e".to_owned()] {
        assert_eq!(world.call(Method::GET, &format!("/v1/deletions/{id}")).send().await.code(), "not-found");
    }
}
