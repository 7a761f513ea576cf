//! The changes feed and the list of activity.

use std::collections::HashSet;

use reqwest::Method;
use serde_json::Value;
use testkit::{ADA, BEN};

use crate::world::World;

/// Follows the feed from `after` to its end; answers the items and the last cursor.
async fn follow(world: &World, after: Option<&str>, limit: usize) -> (Vec<Value>, String) {
    let mut items = Vec::new();
    let mut after = after.map(str::to_owned);
    loop {
        let more = after.map(|cursor| format!("&after={cursor}")).unwrap_or_default();
        let page = world.get(&ADA, &format!("/v1/me/changes?limit={limit}{more}")).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let page: wire::ChangesPage = serde_json::from_value(page.body).expect("a page");
        let count = page.items.len();
        assert!(count <= limit);
        let json = |item| serde_json::to_value(item).expect("an item is JSON");
        items.extend(page.items.into_iter().map(json));
        if !page.has_more {
            assert_eq!(page.remaining, 0);
            return (items, page.next);
        }
        assert!(count > 0 && page.remaining > 0);
        after = Some(page.next);
    }
}

fn key(item: &Value) -> String {
    let ids = ["/record/id", "/entry/id", "/id"].into_iter().filter_map(|place| item.pointer(place));
    let words = ["/type", "/kind"].into_iter().filter_map(|place| item.pointer(place));
    words.chain(ids).map(Value::to_string).collect()
}

#[tokio::test]
async fn the_feed_holds_everything_once_whatever_the_page_size() {
    let world = World::hikvision().await;
    let (whole, _) = follow(&world, None, 1000).await;
    // One profile, six cameras, six topics, one recipient, forty entries.
    assert_eq!(whole.len(), 1 + 6 + 6 + 1 + 40);
    assert_eq!(whole.iter().map(key).collect::<HashSet<_>>().len(), whole.len());
    for limit in [1, 7, 53, 54] {
        assert_eq!(follow(&world, None, limit).await.0, whole, "pages of {limit}");
    }
}

#[tokio::test]
async fn a_record_changed_twice_stands_in_the_feed_once_at_its_last_place() {
    let world = World::hikvision().await;
    let (_, cursor) = follow(&world, None, 1000).await;
    let first = world.patch("/v1/me/profile", &world.profile_tag().await, r#"{"values":{"given.nickname":"A"}}"#).await;
    world.patch("/v1/me/profile", first.header("etag"), r#"{"values":{"given.nickname":"B"}}"#).await;
    let (news, cursor) = follow(&world, Some(&cursor), 1000).await;
    let profiles: Vec<_> = news.iter().filter(|item| item["kind"] == "profile").collect();
    assert_eq!(profiles.len(), 1);
    assert_eq!(profiles[0]["record"]["values"]["given.nickname"], "B");
    assert_eq!(news.iter().filter(|item| item["type"] == "activity").count(), 2);
    assert_eq!(follow(&world, Some(&cursor), 1000).await.0, Vec::<Value>::new());
}

#[tokio::test]
async fn a_removed_device_is_a_typed_tombstone_and_gone_for_newcomers() {
    let world = World::hikvision().await;
    let (_, cursor) = follow(&world, None, 1000).await;
    let device = world.get(&ADA, "/v1/me/devices").await.body["items"][2].clone();
    let (id, tag) = (device["id"].as_str().unwrap(), device["etag"].as_str().unwrap());
    let remove = world.call(Method::DELETE, &format!("/v1/me/devices/{id}")).token(&world.token(&ADA));
    assert_eq!(remove.new_operation().if_match(tag).send().await.status, 204);
    let (news, _) = follow(&world, Some(&cursor), 1).await;
    assert_eq!(news[0], serde_json::json!({"type": "removed", "kind": "device", "id": id}));
    let (whole, _) = follow(&world, None, 1000).await;
    assert!(!whole.iter().any(|item| item["type"] == "removed" || item["record"]["id"] == id));
}

#[tokio::test]
async fn a_cursor_of_another_server_or_time_is_expired() {
    let world = World::hikvision().await;
    let (_, cursor) = follow(&world, None, 1000).await;
    let (server, position) = cursor.split_once('.').unwrap();
    let ahead = position.parse::<i64>().unwrap() + 1;
    let foreign = format!("ffffffffffff.{position}");
    for cursor in [foreign.as_str(), "x", "", &format!("{server}.{ahead}"), &format!("{server}.-1")] {
        let answer = world.get(&ADA, &format!("/v1/me/changes?after={cursor}")).await;
        assert_eq!((answer.status, answer.code()), (410, "cursor-expired"), "{cursor}");
    }
}

#[tokio::test]
async fn a_cursor_older_than_the_tombstones_is_expired() {
    let mut world = World::hikvision().await;
    let (_, old) = follow(&world, None, 1000).await;
    let device = world.get(&ADA, "/v1/me/devices").await.body["items"][0].clone();
    let path = format!("/v1/me/devices/{}", device["id"].as_str().unwrap());
    let remove = world.call(Method::DELETE, &path).token(&world.token(&ADA)).new_operation();
    assert_eq!(remove.if_match(device["etag"].as_str().unwrap()).send().await.status, 204);
    let (_, new) = follow(&world, Some(&old), 1000).await;
    world.clock.advance(181 * 24 * 3600);
    world.restart().await;
    // Housekeeping is the worker's first work after a start.
    loop {
        let answer = world.get(&ADA, &format!("/v1/me/changes?after={old}")).await;
        if answer.status == 410 {
            break;
        }
        assert_eq!(answer.status, 200);
        tokio::task::yield_now().await;
    }
    assert_eq!(world.get(&ADA, &format!("/v1/me/changes?after={new}")).await.status, 200);
    // A newcomer's reading passes the place of what was forgotten, and has nothing to remove.
    assert_eq!(follow(&world, None, 1).await.0.len(), 1 + 5 + 6 + 1 + 41);
}

#[tokio::test]
async fn changes_of_others_do_not_move_the_cursor() {
    let world = World::hikvision().await;
    let (_, cursor) = follow(&world, None, 1000).await;
    let tag = world.get(&BEN, "/v1/me/profile").await.header("etag").to_owned();
    let call = world.call(Method::PATCH, "/v1/me/profile").token(&world.token(&BEN)).new_operation().if_match(&tag);
    assert_eq!(call.patch(r#"{"values":{"given.nickname":"Big"}}"#).send().await.status, 200);
    let (news, same) = follow(&world, Some(&cursor), 1000).await;
    assert_eq!((news.len(), same), (0, cursor));
}

#[tokio::test]
async fn activity_is_listed_newest_first_without_gaps() {
    let world = World::hikvision().await;
    let whole = world.get(&ADA, "/v1/me/activity?limit=1000").await.body;
    let items = whole["items"].as_array().unwrap();
    assert_eq!((items.len(), &whole["next"]), (40, &Value::Null));
    assert!(items.windows(2).all(|pair| pair[0]["at"].as_str() >= pair[1]["at"].as_str()));
    let mut paged = Vec::new();
    let mut before = String::new();
    loop {
        let page = world.get(&ADA, &format!("/v1/me/activity?limit=7{before}")).await.body;
        paged.extend(page["items"].as_array().unwrap().iter().cloned());
        let Some(next) = page["next"].as_str() else { break };
        before = format!("&before={next}");
    }
    assert_eq!(&paged, items);
}
