//! Choices about recipients: as the pack offers them, and nothing chosen for anybody.

use domain::OperationId;
use member_portal::{Portal, World as Seed};
use reqwest::Method;
use serde_json::{Value, json};
use testkit::{ADA, BEN};

use crate::world::World;

const CHOICES: &str = "/v1/me/sharing-choices";

async fn mipi() -> World {
    World::start("mipi", "", &Seed { activity: 5, ..Seed::default() }).await
}

fn ids(list: &Value) -> Vec<&str> {
    list["items"].as_array().expect("items").iter().map(|item| item["id"].as_str().expect("an id")).collect()
}

#[tokio::test]
async fn the_pack_says_who_can_be_chosen_about() {
    let world = mipi().await;
    let list = world.get(&ADA, CHOICES).await.body;
    assert_eq!(ids(&list), ["to.booth", "to.workgroups", "to.members_msg", "to.links"]);
    let values: Vec<&Value> = list["items"].as_array().unwrap().iter().map(|item| &item["values"]).collect();
    assert_eq!(values, [&json!({"allowed": false}), &json!({"allowed": true}), &json!({}), &json!({"allowed": false})]);
    let none_stated =
        world.patch(&format!("{CHOICES}/to.contractors"), "\"1\"", r#"{"values":{"allowed":true}}"#).await;
    assert_eq!(none_stated.code(), "not-found", "no toggle where the policy gives no choice");
}

#[tokio::test]
async fn a_choice_is_made_changed_and_taken_back() {
    let world = mipi().await;
    let path = format!("{CHOICES}/to.members_msg");
    let item = |list: Value| list["items"][2].clone();
    let mut tag = item(world.get(&ADA, CHOICES).await.body)["etag"].as_str().unwrap().to_owned();
    for (allowed, shown) in
        [(json!(true), json!({"allowed": true})), (json!(false), json!({"allowed": false})), (Value::Null, json!({}))]
    {
        let body = json!({"values": {"allowed": allowed}}).to_string();
        let changed = world.patch(&path, &tag, &body).await;
        assert_eq!((changed.status, changed.at("/values")), (200, &shown));
        assert_eq!(item(world.get(&ADA, CHOICES).await.body), changed.body);
        tag = changed.header("etag").to_owned();
    }
    let stale = world.patch(&path, "\"1\"", r#"{"values":{"allowed":true}}"#).await;
    assert_eq!((stale.status, stale.at("/current/etag")), (412, &json!(tag)));
    let wrong = world.patch(&path, &tag, r#"{"values":{"allowed":"yes"}}"#).await;
    assert_eq!(wrong.at("/errors/0/code"), "wrong-kind");
    let unknown = world.patch(&path, &tag, r#"{"values":{"allowed":true,"forever":true}}"#).await;
    assert_eq!(unknown.code(), "unknown-field");
    let without = world.call(Method::PATCH, &path).token(&world.token(&ADA)).new_operation();
    assert_eq!(without.patch(r#"{"values":{"allowed":true}}"#).send().await.code(), "precondition-required");
}

#[tokio::test]
async fn a_repeat_gets_the_first_answer_and_others_keep_their_choice() {
    let world = mipi().await;
    let path = format!("{CHOICES}/to.booth");
    let tag = world.get(&ADA, CHOICES).await.text("/items/0/etag");
    let bens = world.get(&BEN, CHOICES).await.body;
    let (operation, ada) = (OperationId::random(), world.token(&ADA));
    let change = |body: &'static str| {
        world.call(Method::PATCH, &path).token(&ada).operation(operation).if_match(&tag).patch(body).send()
    };
    let first = change(r#"{"values":{"allowed":true}}"#).await;
    let repeat = change(r#"{"values":{"allowed":true}}"#).await;
    assert_eq!((repeat.status, &repeat.body), (200, &first.body));
    assert_eq!(change(r#"{"values":{"allowed":null}}"#).await.code(), "operation-mismatch");
    assert_eq!(world.get(&BEN, CHOICES).await.body, bens);
    world.request_deletion(&ADA).await;
    let held = world.patch(&path, first.header("etag"), r#"{"values":{"allowed":null}}"#).await;
    assert_eq!(held.code(), "deletion-pending");
}

#[tokio::test]
async fn a_change_stands_in_the_feed_as_a_record_and_as_activity() {
    let world = mipi().await;
    let cursor = world.get(&ADA, "/v1/me/changes?limit=1000").await.text("/next");
    let tag = world.get(&ADA, CHOICES).await.text("/items/0/etag");
    let changed = world.patch(&format!("{CHOICES}/to.booth"), &tag, r#"{"values":{"allowed":true}}"#).await;
    let news = world.get(&ADA, &format!("/v1/me/changes?after={cursor}")).await;
    assert_eq!(news.at("/items/0"), &json!({"type": "record", "kind": "sharing-choice", "record": changed.body}));
    assert_eq!(news.at("/items/1/entry/kind"), "sharing-choice-changed");
}

/// A pack that gained one recipient and lost another, as an update of the program may bring.
#[tokio::test]
async fn a_start_follows_the_pack_and_leaves_the_members_choices_alone() {
    let mut world = mipi().await;
    let before = world.get(&ADA, CHOICES).await.body;
    let cursor = world.get(&ADA, "/v1/me/changes?limit=1000").await.text("/next");
    world.restart().await;
    assert_eq!(world.get(&ADA, CHOICES).await.body, before, "a start alone changes nothing");
    rename_booth(&world.portal).await;
    world.restart().await;
    let after = world.get(&ADA, CHOICES).await.body;
    assert_eq!(ids(&after), ["to.workgroups", "to.members_msg", "to.links", "to.booth"]);
    assert_eq!(after["items"][3]["values"], json!({}), "nothing is ticked for anybody");
    assert_eq!(after["items"][0], before["items"][1]);
    let news = world.get(&ADA, &format!("/v1/me/changes?after={cursor}")).await;
    assert_eq!(news.at("/items/0/record/id"), "to.booth");
    assert_eq!(news.at("/items/1"), &json!({"type": "removed", "kind": "sharing-choice", "id": "to.stall"}));
}

/// What the booth was called before.
async fn rename_booth(portal: &Portal) {
    let rename = |db: &rusqlite::Connection| {
        db.execute("UPDATE record SET id = 'to.stall' WHERE kind = 'sharing-choice' AND id = 'to.booth'", [])?;
        Ok(())
    };
    portal.store.write(rename).await.expect("the names are written");
}

#[tokio::test]
async fn a_database_from_before_the_choices_gets_them() {
    let mut world = mipi().await;
    world.stop().await;
    let forget = |db: &rusqlite::Connection| Ok(db.execute("DELETE FROM record WHERE kind = 'sharing-choice'", [])?);
    world.portal.store.write(forget).await.unwrap();
    world.restart().await;
    let list = world.get(&ADA, CHOICES).await.body;
    assert_eq!(ids(&list).len(), 4);
    assert!(list["items"].as_array().unwrap().iter().all(|item| item["values"] == json!({})));
}
