//! The member takes a request back.

use domain::OperationId;
use member_portal::Reply;
use reqwest::Method;
use testkit::{ADA, BEN};
use wire::{RightsMessageKind as Kind, RightsReason};

use super::{said, step, steps, typed};
use crate::world::{Answer, World};

async fn withdraw(world: &World, request: &Answer, operation: OperationId, body: Option<&str>) -> Answer {
    let call = world.call(Method::DELETE, &request.path()).token(&world.token(&ADA)).operation(operation);
    match body {
        Some(body) => call.json(body).send().await,
        None => call.send().await,
    }
}

#[tokio::test]
async fn a_withdrawn_request_stays_withdrawn_and_says_why() {
    let world = World::hikvision().await;
    let filed = world.file_request(&ADA).await;
    let (operation, why) = (OperationId::random(), r#"{"reason":"I found it myself."}"#);
    let withdrawn = withdraw(&world, &filed, operation, Some(why)).await;
    assert_eq!((withdrawn.status, withdrawn.at("/status")), (200, &"revoked".into()));
    let request = typed(&withdrawn);
    assert_eq!(steps(&world, &request), [step("received", "open"), step("withdrawn", "revoked")]);
    assert_eq!(request.messages[0].text.as_deref(), Some("I found it myself."));
    let repeat = withdraw(&world, &filed, operation, Some(why)).await;
    assert_eq!((repeat.status, &repeat.body), (200, &withdrawn.body));
    let again = withdraw(&world, &filed, OperationId::random(), None).await;
    assert_eq!((again.status, &again.body), (200, &withdrawn.body), "once is enough");
    let other = withdraw(&world, &filed, operation, None).await;
    assert_eq!((other.status, other.code()), (422, "operation-mismatch"));
    assert!(world.reply(&filed, Kind::Acknowledged, Reply::default()).await.is_err(), "nothing follows");
}

#[tokio::test]
async fn the_reason_may_be_left_out_in_every_way() {
    let world = World::hikvision().await;
    for body in [None, Some("{}"), Some("null")] {
        let filed = world.file_request(&ADA).await;
        let withdrawn = withdraw(&world, &filed, OperationId::random(), body).await;
        assert_eq!(withdrawn.status, 200, "{body:?}: {}", withdrawn.body);
        assert!(withdrawn.at("/messages/0").get("text").is_none());
    }
}

#[tokio::test]
async fn an_answered_request_cannot_be_withdrawn() {
    let world = World::hikvision().await;
    let refuse = Reply { reason: Some(RightsReason::NoMatch), ..said("Nothing here.") };
    for (kind, reply) in [(Kind::AnsweredFully, said("Here.")), (Kind::Refused, refuse)] {
        let filed = world.file_request(&ADA).await;
        let done = world.reply(&filed, kind, reply).await.unwrap();
        let late = withdraw(&world, &filed, OperationId::random(), None).await;
        assert_eq!((late.status, late.code()), (409, "request-closed"));
        assert_eq!(typed(&world.get(&ADA, &filed.path()).await), done);
    }
}

#[tokio::test]
async fn a_request_of_somebody_else_answers_like_an_absent_one() {
    let world = World::hikvision().await;
    let filed = world.file_request(&ADA).await;
    let absent = format!("/v1/me/rights-requests/{}", "0".repeat(32));
    for path in [filed.path(), absent, "/v1/me/rights-requests/%2e%2e".to_owned()] {
        let bens = || world.token(&BEN);
        let looks = world.get(&BEN, &path).await;
        let withdraws = world.call(Method::DELETE, &path).token(&bens()).new_operation().send().await;
        let writes = world.post(&BEN, &format!("{path}/messages"), OperationId::random(), r#"{"text":"x"}"#).await;
        for answer in [looks, withdraws, writes] {
            let told = (answer.status, answer.body.to_string());
            assert_eq!(told.0, 404, "{path}");
            assert_eq!(answer.code(), "not-found");
            assert!(answer.body.get("detail").is_none());
        }
    }
    assert_eq!(world.get(&ADA, &filed.path()).await.body, filed.body, "nothing happened to it");
}
