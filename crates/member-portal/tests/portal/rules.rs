//! What may be written: the organization's fields and their rules.

use reqwest::Method;
use testkit::ADA;

use crate::world::World;

#[tokio::test]
async fn bad_values_are_refused_by_name_and_change_nothing() {
    let world = World::hikvision().await;
    let tag = world.profile_tag().await;
    let long = format!(r#"{{"values":{{"given.nickname":"{}"}}}}"#, "x".repeat(81));
    let cases = [
        (r#"{"values":{"given.nickname":"a\nBcc: b"}}"#, "validation", "line-break"),
        (r#"{"values":{"given.nickname":" \u200b "}}"#, "validation", "empty"),
        (r#"{"values":{"given.nickname":""}}"#, "validation", "empty"),
        (r#"{"values":{"given.nickname":"a\u0000b"}}"#, "validation", "control"),
        (r#"{"values":{"given.nickname":true}}"#, "validation", "wrong-kind"),
        (r#"{"values":{"given.email":"ada"}}"#, "validation", "invalid"),
        (r#"{"values":{"given.email":"a@b.example, c@d.example"}}"#, "validation", "invalid"),
        (r#"{"values":{"given.email":"Ada <a@b.example>"}}"#, "validation", "invalid"),
        (&long, "validation", "too-long"),
        (r#"{"values":{"given.shoe_size":"38"}}"#, "unknown-field", "unknown-field"),
        (r#"{"values":{"given.name":"Ada","no such field":"38"}}"#, "unknown-field", "unknown-field"),
    ];
    for (body, code, field_code) in cases {
        let answer = world.patch("/v1/me/profile", &tag, body).await;
        assert_eq!((answer.status, answer.code()), (422, code), "{body}");
        assert_eq!(answer.body["errors"][0]["code"], field_code, "{body}");
    }
    assert_eq!(world.profile_tag().await, tag);
}

#[tokio::test]
async fn markup_is_just_text() {
    let world = World::hikvision().await;
    let body = r#"{"values":{"given.nickname":"<script>alert('x')</script> %s {{1}}' OR 1=1"}}"#;
    let answer = world.patch("/v1/me/profile", &world.profile_tag().await, body).await;
    assert_eq!(answer.body["values"]["given.nickname"], "<script>alert('x')</script> %s {{1}}' OR 1=1");
}

#[tokio::test]
async fn bodies_that_are_not_as_described_are_refused() {
    let world = World::hikvision().await;
    let tag = world.profile_tag().await;
    let deep = format!(r#"{{"values":{}{}}}"#, "[".repeat(5_000), "]".repeat(5_000));
    let bodies = [
        "",
        "null",
        "[]",
        "{}",
        "{",
        r#"{"values":{},"more":1}"#,
        r#"{"values":{"given.name":1}}"#,
        r#"{"values":{"given.name":"a","given.name":"b"}}"#,
        r#"{"values":{"given.name":"\ud800"}}"#,
        &deep,
    ];
    for body in bodies {
        let answer = world.patch("/v1/me/profile", &tag, body).await;
        let shown = body.chars().take(40).collect::<String>();
        assert_eq!((answer.status, answer.code()), (400, "bad-request"), "{shown}");
    }
    let call = world.call(Method::PATCH, "/v1/me/profile").token(&world.token(&ADA)).new_operation().if_match(&tag);
    let wrong = call.json(r#"{"values":{}}"#).send().await;
    assert_eq!((wrong.status, wrong.code()), (415, "unsupported-media-type"));
}

#[tokio::test]
async fn what_the_organization_says_alone_cannot_be_written() {
    let world = World::hikvision().await;
    let device = world.get(&ADA, "/v1/me/devices").await.body["items"][0].clone();
    let path = format!("/v1/me/devices/{}", device["id"].as_str().unwrap());
    let tag = device["etag"].as_str().unwrap();
    let serial = world.patch(&path, tag, r#"{"values":{"serial":"X"}}"#).await;
    assert_eq!(serial.body["errors"][0]["code"], "not-writable");
    let nameless = world.patch(&path, tag, r#"{"values":{"name":null}}"#).await;
    assert_eq!(nameless.body["errors"][0]["code"], "required");
    let add = |body: &str| {
        let call = world.call(Method::POST, "/v1/me/devices").token(&world.token(&ADA)).new_operation();
        call.json(body).send()
    };
    assert_eq!(add(r#"{"values":{"serial":"X"}}"#).await.body["errors"][0]["code"], "required");
    let seen = add(r#"{"values":{"name":"X","last_seen_at":"2026-01-01T00:00:00Z"}}"#).await;
    assert_eq!(seen.body["errors"][0]["code"], "not-writable");
    assert_eq!(add(r#"{"values":{"name":"X","country":"Austria"}}"#).await.body["errors"][0]["code"], "too-long");
    assert_eq!(add(r#"{"values":{"name":"X","country":"at"}}"#).await.body["errors"][0]["code"], "invalid");
}

#[tokio::test]
async fn a_query_that_is_not_as_described_is_refused() {
    let world = World::hikvision().await;
    for query in ["limit=0", "limit=1001", "limit=x", "limit=-1", "sort=up", "before=x", "before=1.x"] {
        let answer = world.get(&ADA, &format!("/v1/me/activity?{query}")).await;
        assert_eq!((answer.status, answer.code()), (400, "bad-request"), "{query}");
    }
}
