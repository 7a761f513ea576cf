//! The server's answers have the shape of the golden messages that the client reads, too.

use reqwest::Method;
use serde_json::Value;
use testkit::ADA;

use crate::world::World;
use member_portal::Reply;
use strum::VariantArray;
use wire::{RightsKind, RightsMessageKind, RightsReason};

fn golden(name: &str) -> Value {
    let path = format!("{}/../../tests/fixtures/wire/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("the golden file is there")).expect("it is JSON")
}

fn said(text: &str) -> Reply {
    Reply { text: Some(text.to_owned()), ..Reply::default() }
}

#[test]
fn the_wire_and_the_rights_have_the_same_words() {
    let kinds: Vec<&str> = RightsKind::VARIANTS.iter().map(|&kind| kind.into()).collect();
    let wishes: Vec<&str> = rights::Wish::ALL.iter().map(|wish| wish.as_str()).collect();
    assert_eq!(kinds, wishes);
}

/// The names in an object, sorted.
fn names(value: &Value) -> Vec<&str> {
    let mut names: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}

#[tokio::test]
async fn answers_have_the_shape_of_the_golden_messages() {
    let world = World::hikvision().await;
    let discovery = world.call(Method::GET, wire::WELL_KNOWN_PATH).send().await.body;
    assert_eq!(names(&discovery), names(&golden("discovery")));
    assert_eq!(names(&discovery["receipt_keys"][0]), names(&golden("discovery")["receipt_keys"][0]));
    let profile = world.get(&ADA, "/v1/me/profile").await.body;
    assert_eq!(names(&profile), names(&golden("record")));
    let devices = world.get(&ADA, "/v1/me/devices").await.body;
    assert_eq!(names(&devices["items"][0]), names(&golden("device")));
    let activity = world.get(&ADA, "/v1/me/activity").await.body;
    assert_eq!(names(&activity), names(&golden("activity")));
    let stale = world.patch("/v1/me/profile", "\"0\"", r#"{"values":{"given.nickname":"A"}}"#).await;
    assert_eq!(names(&stale.body), names(&golden("problem")));
    assert_eq!(stale.body["type"], golden("problem")["type"]);
    let choices = world.get(&ADA, "/v1/me/sharing-choices").await.body;
    assert_eq!(names(&choices["items"][0]), names(&golden("sharing-choice")));
    let filed = world.file_request(&ADA).await;
    let later = Reply {
        text: Some("Much work.".to_owned()),
        expected_by: Some("2999-02-02".parse().unwrap()),
        ..Reply::default()
    };
    world.reply(&filed, RightsMessageKind::Extended, later).await.unwrap();
    let partly =
        Reply { reason: Some(RightsReason::Other), results: Some("Here.".to_owned()), ..said("Not all of it.") };
    let answered =
        serde_json::to_value(world.reply(&filed, RightsMessageKind::AnsweredPartly, partly).await.unwrap()).unwrap();
    assert_eq!(names(&answered), names(&golden("rights-request")));
    assert_eq!(names(&answered["messages"][0]), names(&golden("rights-request")["messages"][1]));
    let page = world.get(&ADA, "/v1/me/rights-requests").await.body;
    assert_eq!(names(&page), names(&golden("rights-requests")));
    assert_eq!(page["items"][0], answered);
    let deletion = world.request_deletion(&ADA).await.body;
    assert_eq!(names(&deletion), names(&golden("deletion")));
}

#[tokio::test]
async fn feed_items_have_the_shape_of_the_golden_feed() {
    let world = World::hikvision().await;
    let page = world.get(&ADA, "/v1/me/changes?limit=1000").await.body;
    let golden = golden("changes");
    assert_eq!(names(&page), names(&golden));
    for kind in ["record", "activity"] {
        let first = |page: &Value| {
            let items = page["items"].as_array().expect("items");
            items.iter().find(|item| item["type"] == kind).cloned().expect("an item of the kind")
        };
        assert_eq!(names(&first(&page)), names(&first(&golden)), "{kind}");
    }
    let typed: wire::ChangesPage = serde_json::from_value(page.clone()).unwrap();
    assert_eq!(serde_json::to_value(typed).unwrap(), page, "the client's types lose nothing");
}

#[test]
fn the_committed_description_is_the_generated_one() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json");
    let committed = std::fs::read_to_string(path).unwrap();
    let fresh = member_portal::openapi_json().unwrap();
    assert!(committed == fresh, "run: member-portal openapi > docs/openapi.json");
}
