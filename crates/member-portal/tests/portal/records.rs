//! Reading and changing records.

use reqwest::Method;
use serde_json::json;
use testkit::ADA;

use crate::world::World;

#[tokio::test]
async fn a_change_shows_in_the_profile_with_a_new_version() {
    let world = World::hikvision().await;
    let before = world.get(&ADA, "/v1/me/profile").await;
    let tag = before.header("etag").to_owned();
    assert_eq!(before.body["etag"], tag.as_str());
    let body = r#"{"values":{"given.nickname":"Countess 伯爵夫人","given.contact_preference":null}}"#;
    let changed = world.patch("/v1/me/profile", &tag, body).await;
    assert_eq!(changed.status, 200);
    assert_ne!(changed.header("etag"), tag);
    let after = world.get(&ADA, "/v1/me/profile").await;
    assert_eq!(after.body, changed.body);
    assert_eq!(after.body["values"]["given.nickname"], "Countess 伯爵夫人");
    assert!(after.body["values"].get("given.contact_preference").is_none(), "null clears");
    assert_eq!(after.body["values"]["given.name"], before.body["values"]["given.name"], "others stay");
}

#[tokio::test]
async fn a_change_that_changes_nothing_keeps_the_version() {
    let world = World::hikvision().await;
    let before = world.get(&ADA, "/v1/me/profile").await;
    let body = json!({"values": {"given.name": before.body["values"]["given.name"]}}).to_string();
    let answer = world.patch("/v1/me/profile", before.header("etag"), &body).await;
    assert_eq!((answer.status, answer.header("etag")), (200, before.header("etag")));
}

#[tokio::test]
async fn a_stale_version_is_told_the_record_as_it_is() {
    let world = World::hikvision().await;
    let tag = world.profile_tag().await;
    assert_eq!(world.patch("/v1/me/profile", &tag, r#"{"values":{"given.nickname":"A"}}"#).await.status, 200);
    let stale = world.patch("/v1/me/profile", &tag, r#"{"values":{"given.nickname":"B"}}"#).await;
    assert_eq!((stale.status, stale.code()), (412, "precondition-failed"));
    assert_eq!(stale.body["current"]["values"]["given.nickname"], "A");
}

#[tokio::test]
async fn a_write_without_version_or_operation_is_refused() {
    let world = World::hikvision().await;
    let (ada, tag) = (world.token(&ADA), world.profile_tag().await);
    let body = r#"{"values":{"given.nickname":"A"}}"#;
    let patch = || world.call(Method::PATCH, "/v1/me/profile").token(&ada).patch(body);
    let without_version = patch().new_operation().send().await;
    assert_eq!((without_version.status, without_version.code()), (428, "precondition-required"));
    let without_operation = patch().if_match(&tag).send().await;
    assert_eq!((without_operation.status, without_operation.code()), (400, "operation-missing"));
    let no_uuid = patch().if_match(&tag).header("idempotency-key", "again").send().await;
    assert_eq!((no_uuid.status, no_uuid.code()), (400, "operation-missing"));
    for weak in ["W/\"1\"", "*", "1", ""] {
        let answer = patch().new_operation().if_match(weak).send().await;
        assert_eq!((answer.status, answer.code()), (400, "bad-request"), "{weak:?}");
    }
    assert_eq!(world.profile_tag().await, tag, "nothing happened");
}

#[tokio::test]
async fn a_new_email_address_needs_a_fresh_sign_in() {
    let world = World::hikvision().await;
    let tag = world.profile_tag().await;
    let stale = world.issuer.token(&ADA, "https://portal.example").shifted("auth_time", -3600).sign();
    let body = r#"{"values":{"given.email":"ada@new.example"}}"#;
    let change = |token: &str| world.call(Method::PATCH, "/v1/me/profile").token(token).if_match(&tag).patch(body);
    let refused = change(&stale).new_operation().send().await;
    assert_eq!((refused.status, refused.code()), (401, "step-up-required"));
    let operation = domain::OperationId::random();
    assert_eq!(change(&world.token(&ADA)).operation(operation).send().await.status, 200);
    let repeat = change(&stale).operation(operation).send().await;
    assert_eq!(repeat.status, 200, "a repeat of what is done gets its first answer");
}

#[tokio::test]
async fn a_device_is_added_changed_and_removed() {
    let world = World::hikvision().await;
    let ada = world.token(&ADA);
    let body = r#"{"values":{"name":"Attic","serial":"SN 1","product_name":"Cube","country":"AT","time_zone":"Europe/Vienna"}}"#;
    let added = world.call(Method::POST, "/v1/me/devices").token(&ada).new_operation().json(body).send().await;
    assert_eq!(added.status, 201);
    assert_eq!(added.body["has_secret"], false);
    assert!(added.body["values"]["registered_at"].is_string(), "the server says when");
    let path = format!("/v1/me/devices/{}", added.body["id"].as_str().unwrap());
    let changed = world.patch(&path, added.header("etag"), r#"{"values":{"name":"Roof"}}"#).await;
    assert_eq!(changed.body["values"]["name"], "Roof");
    let remove = |tag: String| world.call(Method::DELETE, &path).token(&ada).new_operation().if_match(&tag).send();
    assert_eq!(remove(added.header("etag").to_owned()).await.code(), "precondition-failed");
    assert_eq!(remove(changed.header("etag").to_owned()).await.status, 204);
    assert_eq!(remove(changed.header("etag").to_owned()).await.code(), "not-found");
    let list = world.get(&ADA, "/v1/me/devices").await;
    assert_eq!(list.body["items"].as_array().unwrap().len(), 6);
}

#[tokio::test]
async fn a_verification_code_is_shown_and_nowhere_else() {
    let world = World::hikvision().await;
    let secret = world.get(&ADA, "/v1/me/devices/cam-ada-1/secret").await;
    assert_eq!(secret.header("cache-control"), "no-store");
    let code = secret.body["verification_code"].as_str().unwrap();
    for path in ["/v1/me/devices", "/v1/me/changes?limit=1000", "/v1/me/activity"] {
        assert!(!world.get(&ADA, path).await.body.to_string().contains(code), "{path}");
    }
}

#[tokio::test]
async fn a_topic_that_cannot_be_stopped_is_not_stopped() {
    let world = World::start("onvif", "", &member_portal::World::default()).await;
    let list = world.get(&ADA, "/v1/me/email-preferences").await;
    let tag = |topic: &str| {
        let items = list.body["items"].as_array().unwrap();
        items.iter().find(|item| item["id"] == topic).unwrap()["etag"].as_str().unwrap().to_owned()
    };
    let stop = r#"{"values":{"subscribed":false}}"#;
    let refused = world.patch("/v1/me/email-preferences/membership", &tag("membership"), stop).await;
    assert_eq!(refused.body["errors"][0]["code"], "cannot-be-stopped");
    let stopped = world.patch("/v1/me/email-preferences/commercial", &tag("commercial"), stop).await;
    assert_eq!(stopped.body["values"]["subscribed"], false);
    let unknown = world.patch("/v1/me/email-preferences/nix", "\"1\"", stop).await;
    assert_eq!((unknown.status, unknown.code()), (404, "not-found"));
}

#[tokio::test]
async fn an_organization_without_devices_has_no_devices() {
    let world = World::start("onvif", "", &member_portal::World::default()).await;
    assert_eq!(world.get(&ADA, "/v1/me/devices").await.code(), "not-found");
    let capabilities = world.call(Method::GET, wire::WELL_KNOWN_PATH).send().await.body["capabilities"].to_string();
    assert!(!capabilities.contains("devices"), "{capabilities}");
}
