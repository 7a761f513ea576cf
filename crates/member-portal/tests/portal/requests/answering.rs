//! The organization answers, and the member writes back.

use domain::OperationId;
use member_portal::{CourseError, MOST_MESSAGES, Reply, StaffError};
use serde_json::json;
use testkit::ADA;
use wire::{RightsMessageKind as Kind, RightsReason};

use super::{said, step, steps, typed};
use crate::world::World;

#[tokio::test]
async fn a_request_goes_its_whole_way_and_every_promise_has_a_receipt() {
    let world = World::hikvision().await;
    let filed = world.file_request(&ADA).await;
    let by = |date: &str| Some(date.parse().expect("a date"));
    world.reply(&filed, Kind::Acknowledged, Reply { expected_by: by("2999-01-31"), ..Reply::default() }).await.unwrap();
    world.reply(&filed, Kind::IdentityAsked, said("Who are you?")).await.unwrap();
    assert_eq!(world.get(&ADA, &filed.path()).await.at("/reason"), "need_user_verification");
    let (message, operation) = (r#"{"text":"Ada.\nMy camera's serial ends in 101."}"#, OperationId::random());
    let path = format!("{}/messages", filed.path());
    let wrote = world.post(&ADA, &path, operation, message).await;
    assert_eq!((wrote.status, wrote.body.get("reason")), (201, None), "it is the organization's turn");
    let repeat = world.post(&ADA, &path, operation, message).await;
    assert_eq!((repeat.status, &repeat.body), (201, &wrote.body));
    world.reply(&filed, Kind::Extended, Reply { expected_by: by("2999-03-31"), ..said("Much work.") }).await.unwrap();
    world.reply(&filed, Kind::FeeAsked, said("Five euros for the third copy.")).await.unwrap();
    let done =
        world.reply(&filed, Kind::AnsweredFully, Reply { results: Some("All of it.".to_owned()), ..said("Here.") });
    let done = done.await.unwrap();
    assert_eq!(
        steps(&world, &done),
        [step("received", "open"), step("extended", "in_progress"), step("answered", "fulfilled")]
    );
    let said: Vec<_> = done.messages.iter().map(|entry| (entry.from.as_str(), entry.kind.as_str())).collect();
    let organization = |kind| ("organization", kind);
    assert_eq!(
        said,
        [
            organization("acknowledged"),
            organization("identity-asked"),
            ("member", "message"),
            organization("extended"),
            organization("fee-asked"),
            organization("answered-fully"),
        ]
    );
    assert_eq!(done.expected_by, by("2999-03-31"));
    assert_eq!(typed(&world.get(&ADA, &filed.path()).await), done, "the member sees what was answered");
    let late = world.post(&ADA, &path, OperationId::random(), message).await;
    assert_eq!((late.status, late.code()), (409, "request-closed"));
    let again = world.reply(&filed, Kind::Message, Reply::default()).await;
    assert!(matches!(again, Err(StaffError::Course(CourseError::Closed))));
}

#[tokio::test]
async fn a_no_says_why_and_a_partial_yes_too() {
    let world = World::hikvision().await;
    for kind in [Kind::Refused, Kind::AnsweredPartly] {
        let filed = world.file_request(&ADA).await;
        let without = world.reply(&filed, kind, said("No.")).await;
        assert!(matches!(without, Err(StaffError::Course(CourseError::ReasonMissing))));
        assert_eq!(world.get(&ADA, &filed.path()).await.body, filed.body, "a step not taken changes nothing");
        let reply = Reply { reason: Some(RightsReason::ClaimNotCovered), ..said("Invoices are kept.") };
        let done = world.reply(&filed, kind, reply).await.unwrap();
        assert_eq!((done.status.as_str(), done.reason.as_deref()), ("denied", Some("claim_not_covered")));
        assert_eq!(done.processing_details.as_deref(), Some("Invoices are kept."));
        assert_eq!(steps(&world, &done), [step("received", "open"), step("answered", "denied")]);
        assert_eq!(done.messages.last().unwrap().kind, <&str>::from(kind), "the last message tells one from the other");
    }
}

#[tokio::test]
async fn a_request_whose_question_nobody_answers_expires() {
    let world = World::hikvision().await;
    let filed = world.file_request(&ADA).await;
    let early = world.reply(&filed, Kind::Expired, said("You never wrote.")).await;
    assert!(matches!(early, Err(StaffError::Course(CourseError::NotWaiting))));
    world.reply(&filed, Kind::IdentityAsked, said("Who are you?")).await.unwrap();
    let done = world.reply(&filed, Kind::Expired, said("You never wrote.")).await.unwrap();
    assert_eq!((done.status.as_str(), done.reason.as_deref()), ("expired", None));
    assert_eq!(steps(&world, &done)[1], step("expired", "expired"));
}

#[tokio::test]
async fn the_organization_sends_nothing_that_cannot_be_shown() {
    let world = World::hikvision().await;
    let filed = world.file_request(&ADA).await;
    for text in ["", " \u{200B}", "bell \u{7}", "nul \0", &"x".repeat(10_001)] {
        let refused = world.reply(&filed, Kind::Message, said(text)).await;
        assert!(matches!(refused, Err(StaffError::Text("text", _))), "{text:.20}");
    }
    assert_eq!(world.get(&ADA, &filed.path()).await.body, filed.body);
}

#[tokio::test]
async fn only_so_many_messages_are_taken() {
    let world = World::hikvision().await;
    let filed = world.file_request(&ADA).await;
    let path = format!("{}/messages", filed.path());
    for number in 0..MOST_MESSAGES {
        let body = json!({"text": format!("Message {number}")}).to_string();
        assert_eq!(world.post(&ADA, &path, OperationId::random(), &body).await.status, 201);
    }
    let refused = world.post(&ADA, &path, OperationId::random(), r#"{"text":"one more"}"#).await;
    assert_eq!((refused.status, refused.code()), (409, "limit-reached"));
    world.reply(&filed, Kind::Message, said("We read them.")).await.unwrap();
}
