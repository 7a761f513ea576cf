//! Bodies that are refused, each with its reason and without an effect.

use domain::OperationId;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::ADA;

use super::REQUESTS;
use crate::world::World;

fn sound() -> Value {
    json!({"kind": "access", "regime": "gdpr", "language": "en", "text": "A copy, please.", "reference": "A-1"})
}

#[tokio::test]
async fn each_broken_field_is_named_with_its_reason() {
    let world = World::hikvision().await;
    let many = |id: &str| -> Value { (0..101).map(|number| json!(format!("{id}{number}"))).collect() };
    let cases = [
        ("kind", json!("revenge"), "invalid"),
        ("kind", json!(""), "invalid"),
        ("kind", json!("Access"), "invalid"),
        ("regime", json!("lgpd"), "invalid"),
        ("language", json!("a long language"), "invalid"),
        ("language", json!("de_AT"), "invalid"),
        ("language", json!(""), "invalid"),
        ("language", json!("en\n"), "invalid"),
        ("language", json!("x".repeat(5000)), "invalid"),
        ("text", json!("x".repeat(10_001)), "too-long"),
        ("text", json!(""), "empty"),
        ("text", json!(" \u{200B}\n"), "empty"),
        ("text", json!("bell \u{7}"), "control"),
        ("text", json!("nul \0"), "control"),
        ("reference", json!("x".repeat(65)), "too-long"),
        ("reference", json!("a\r\nSubject: b"), "line-break"),
        ("reference", json!(""), "empty"),
        ("categories", json!(["given.shoe_size"]), "invalid"),
        ("categories", json!(["given.email", "given.email"]), "invalid"),
        ("categories", json!(["../../etc"]), "invalid"),
        ("categories", many("given."), "too-long"),
        ("devices", json!(["a/b"]), "invalid"),
        ("devices", json!(["x".repeat(129)]), "invalid"),
        ("devices", many("cam-"), "too-long"),
    ];
    for (field, value, code) in cases {
        let mut body = sound();
        body[field] = value.clone();
        let refused = world.post(&ADA, REQUESTS, OperationId::random(), &body.to_string()).await;
        let told = (refused.status, refused.code(), refused.at("/errors/0/field"), refused.at("/errors/0/code"));
        let shown: String = value.to_string().chars().take(60).collect();
        assert_eq!(told, (422, "validation", &json!(field), &json!(code)), "{field}: {shown}");
    }
    let all = r#"{"kind":"revenge","regime":"x","language":"","text":"","reference":""}"#;
    let refused = world.post(&ADA, REQUESTS, OperationId::random(), all).await;
    assert_eq!(refused.at("/errors").as_array().unwrap().len(), 5, "everything is named at once");
    assert_eq!(world.get(&ADA, REQUESTS).await.at("/items"), &json!([]), "nothing was filed");
}

#[tokio::test]
async fn what_is_at_its_limit_is_taken_as_it_is() {
    let world = World::hikvision().await;
    let mut body = sound();
    body["text"] = json!("ä".repeat(10_000));
    body["reference"] = json!("界".repeat(64));
    for language in ["zh-Hans-CN", "sr-Latn", "es-419", "gsw"] {
        body["language"] = json!(language);
        let filed = world.post(&ADA, REQUESTS, OperationId::random(), &body.to_string()).await;
        assert_eq!((filed.status, filed.at("/text"), filed.at("/language")), (201, &body["text"], &json!(language)));
    }
}

#[tokio::test]
async fn a_body_that_is_no_request_is_refused() {
    let world = World::hikvision().await;
    let with = |name: &str, value: Value| {
        let mut body = sound();
        body[name] = value;
        body.to_string()
    };
    let bodies = [
        with("colour", json!("green")),
        with("subject", json!("ben-0001")),
        with("status", json!("fulfilled")),
        with("text", json!(7)),
        with("text", Value::Null),
        with("categories", json!("given.email")),
        r#"{"kind":"access","kind":"erasure","language":"en","text":"x"}"#.to_owned(),
        r#"{"kind":"access","language":"en"}"#.to_owned(),
        "[]".to_owned(),
        "null".to_owned(),
        String::new(),
        "{".to_owned(),
        "[".repeat(100_000),
    ];
    for body in bodies {
        let refused = world.post(&ADA, REQUESTS, OperationId::random(), &body).await;
        assert_eq!((refused.status, refused.code()), (400, "bad-request"), "{body:.60}");
    }
    let vast = with("text", json!("x".repeat(2 * 1024 * 1024)));
    assert_eq!(world.post(&ADA, REQUESTS, OperationId::random(), &vast).await.code(), "too-large");
    let ada = world.token(&ADA);
    let call = || world.call(Method::POST, REQUESTS).token(&ada);
    assert_eq!(call().json(&sound().to_string()).send().await.code(), "operation-missing");
    assert_eq!(call().new_operation().patch(&sound().to_string()).send().await.code(), "unsupported-media-type");
}

#[tokio::test]
async fn messages_and_reasons_keep_the_same_rules() {
    let world = World::hikvision().await;
    let filed = world.file_request(&ADA).await;
    let path = format!("{}/messages", filed.path());
    let vast = "x".repeat(10_001);
    for (text, code) in [("", "empty"), ("bell \u{7}", "control"), (vast.as_str(), "too-long")] {
        let message = json!({"text": text}).to_string();
        let refused = world.post(&ADA, &path, OperationId::random(), &message).await;
        assert_eq!((refused.status, refused.at("/errors/0/code")), (422, &json!(code)));
        let withdraw = world.call(Method::DELETE, &filed.path()).token(&world.token(&ADA)).new_operation();
        let refused = withdraw.json(&json!({"reason": text}).to_string()).send().await;
        assert_eq!((refused.status, refused.at("/errors/0/code")), (422, &json!(code)));
    }
    for body in [r#"{"text":"x","from":"organization"}"#, "{}", ""] {
        assert_eq!(world.post(&ADA, &path, OperationId::random(), body).await.code(), "bad-request", "{body}");
    }
    let withdraw = || world.call(Method::DELETE, &filed.path()).token(&world.token(&ADA)).new_operation();
    assert_eq!(withdraw().json(r#"{"because":"x"}"#).send().await.code(), "bad-request");
    assert_eq!(withdraw().patch("{}").send().await.code(), "unsupported-media-type");
    assert_eq!(world.get(&ADA, &filed.path()).await.body, filed.body, "nothing happened");
}
