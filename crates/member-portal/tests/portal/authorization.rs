//! Every route of the description against every kind of sign-in. A route without a row fails.

use domain::OperationId;
use reqwest::Method;
use serde_json::Value;
use testkit::{ADA, BEN, Character, IssuerKey, Token};

use crate::world::{Answer, World};

/// One way to call a route so that it succeeds.
struct Row {
    path: String,
    headers: Vec<(&'static str, String)>,
    body: Option<(&'static str, String)>,
    success: u16,
    step_up: bool,
    /// Whether the path names a record of Ada's: for Ben it is not there.
    names_record: bool,
}

impl Row {
    fn read(path: &str) -> Self {
        let (headers, body) = (Vec::new(), None);
        Self { path: path.to_owned(), headers, body, success: 200, step_up: false, names_record: false }
    }

    fn write(path: &str, tag: Option<String>, body: Option<(&'static str, String)>, success: u16) -> Self {
        let mut row = Self { body, success, ..Self::read(path) };
        row.headers.push((wire::header::IDEMPOTENCY_KEY, OperationId::random().to_string()));
        row.headers.extend(tag.map(|tag| ("if-match", tag)));
        row
    }

    fn named(mut self) -> Self {
        self.names_record = true;
        self
    }

    fn stepped_up(mut self) -> Self {
        self.step_up = true;
        self
    }
}

/// The row of each operation. Whoever adds a route adds a row.
async fn row(world: &World, operation: &str) -> Row {
    let merge = |text: &str| Some((wire::header::MERGE_PATCH, text.to_owned()));
    let camera = "/v1/me/devices/cam-ada-1";
    let devices = || async { world.get(&ADA, "/v1/me/devices").await.text("/items/0/etag") };
    match operation {
        "discover" => Row::read("/.well-known/member-data"),
        "get_profile" => Row::read("/v1/me/profile"),
        "change_profile" => {
            let tag = world.profile_tag().await;
            Row::write("/v1/me/profile", Some(tag), merge(r#"{"values":{"given.nickname":"countess"}}"#), 200)
        }
        "list_devices" => Row::read("/v1/me/devices"),
        "add_device" => {
            let body = Some((wire::header::JSON, r#"{"values":{"name":"Attic","serial":"S-1"}}"#.to_owned()));
            Row::write("/v1/me/devices", None, body, 201)
        }
        "change_device" => {
            Row::write(camera, Some(devices().await), merge(r#"{"values":{"name":"Door"}}"#), 200).named()
        }
        "remove_device" => Row::write(camera, Some(devices().await), None, 204).named(),
        "get_device_secret" => Row::read("/v1/me/devices/cam-ada-1/secret").named().stepped_up(),
        "list_email_preferences" => Row::read("/v1/me/email-preferences"),
        "change_email_preference" => {
            let list = world.get(&ADA, "/v1/me/email-preferences").await;
            let tag = list.text("/items/0/etag");
            Row::write("/v1/me/email-preferences/offers", Some(tag), merge(r#"{"values":{"subscribed":false}}"#), 200)
        }
        "list_sharing_choices" => Row::read("/v1/me/sharing-choices"),
        "change_sharing_choice" => {
            let tag = world.get(&ADA, "/v1/me/sharing-choices").await.text("/items/0/etag");
            Row::write("/v1/me/sharing-choices/to.links", Some(tag), merge(r#"{"values":{"allowed":true}}"#), 200)
        }
        "list_rights_requests" => {
            world.file_request(&ADA).await;
            Row::read("/v1/me/rights-requests")
        }
        "file_rights_request" => {
            let body = r#"{"kind":"access","language":"en","text":"A copy for ada@members.example"}"#;
            Row::write("/v1/me/rights-requests", None, Some((wire::header::JSON, body.to_owned())), 201)
        }
        "get_rights_request" => Row::read(&world.file_request(&ADA).await.path()).named(),
        "withdraw_rights_request" => Row::write(&world.file_request(&ADA).await.path(), None, None, 200).named(),
        "add_rights_message" => {
            let path = format!("{}/messages", world.file_request(&ADA).await.path());
            let body = Some((wire::header::JSON, r#"{"text":"It is me."}"#.to_owned()));
            Row::write(&path, None, body, 201).named()
        }
        "list_activity" => Row::read("/v1/me/activity"),
        "list_changes" => Row::read("/v1/me/changes"),
        "request_deletion" => deletion_row(),
        "get_deletion" => {
            world.request_deletion(&ADA).await;
            Row::read("/v1/me/deletion").named()
        }
        "cancel_deletion" => {
            world.request_deletion(&ADA).await;
            Row::write("/v1/me/deletion", None, None, 200).named()
        }
        "get_deletion_status" => {
            let id = world.request_deletion(&ADA).await.text("/id");
            Row::read(&format!("/v1/deletions/{id}"))
        }
        "get_operation" => {
            let operation = OperationId::random();
            let tag = world.profile_tag().await;
            let change = world.call(Method::PATCH, "/v1/me/profile").token(&world.token(&ADA)).operation(operation);
            change.if_match(&tag).patch(r#"{"values":{"given.nickname":"A"}}"#).send().await;
            Row::read(&format!("/v1/me/operations/{operation}")).named()
        }
        unknown => panic!("the operation {unknown} has no row in the authorization matrix"),
    }
}

fn deletion_row() -> Row {
    let mut row = Row::write("/v1/me/deletion", None, None, 201).stepped_up();
    let operation = row.headers.first().map(|(_, value)| value.clone()).expect("a write has its operation");
    let body = format!(r#"{{"operation":"{}","organization":"hikvision"}}"#, operation);
    row.body = Some((wire::header::JSON, body));
    row
}

async fn send(world: &World, method: &Method, row: &Row, token: Option<&str>) -> Answer {
    let mut call = world.call(method.clone(), &row.path);
    for (name, value) in &row.headers {
        call = call.header(name, value);
    }
    if let Some((media, body)) = &row.body {
        call = if *media == wire::header::JSON { call.json(body) } else { call.patch(body) };
    }
    if let Some(token) = token {
        call = call.token(token);
    }
    call.send().await
}

fn broken_signature(token: &str) -> String {
    let (signed, signature) = token.rsplit_once('.').expect("a token has three parts");
    let first = if signature.starts_with('A') { 'B' } else { 'A' };
    format!("{signed}.{first}{}", signature.get(1..).expect("a signature is long"))
}

/// Tokens that never open anything, with what is wrong with them.
fn refused(world: &World) -> Vec<(&'static str, Option<String>, u16)> {
    let ada = || -> Token { world.issuer.token(&ADA, &world.portal.discovery.resource) };
    let bad = |name, token: Token| (name, Some(token.sign()), 401);
    vec![
        ("no token", None, 401),
        ("expired", Some(ada().shifted("exp", -700).sign()), 401),
        ("not yet valid", Some(ada().claim("nbf", 9_999_999_999_i64).sign()), 401),
        bad("wrong audience", ada().claim("aud", "https://other.example")),
        bad("no audience", ada().without("aud")),
        bad("wrong issuer", ada().claim("iss", "https://other.example")),
        bad("no issuer", ada().without("iss")),
        bad("no expiry", ada().without("exp")),
        bad("no subject", ada().without("sub")),
        bad("empty subject", ada().claim("sub", "")),
        bad("another token's type", ada().typ("JWT")),
        bad("unknown key", ada().kid("nobody")),
        bad("another key under a known name", ada().signed_by(IssuerKey::EdDsa)),
        ("wrong signature", Some(broken_signature(&ada().sign())), 401),
        ("no token at all", Some("not-a-token".to_owned()), 401),
        ("wrong scope", Some(ada().claim("scope", "openid offline_access").sign()), 403),
        ("scope as part of a word", Some(ada().claim("scope", "member-data-of-others").sign()), 403),
    ]
}

/// The routes of the description: method, operation, whether it needs a sign-in.
fn operations() -> Vec<(Method, String, bool)> {
    let description = member_portal::openapi_json().expect("the description is generated");
    let description: Value = serde_json::from_str(&description).expect("the description is JSON");
    let paths = description.pointer("/paths").and_then(Value::as_object).expect("it has paths");
    let mut found = Vec::new();
    for (method, operation) in paths.values().filter_map(Value::as_object).flatten() {
        let Ok(method) = method.to_uppercase().parse::<Method>() else { continue };
        let Some(id) = operation.pointer("/operationId").and_then(Value::as_str) else { continue };
        let secured = operation.pointer("/security").and_then(Value::as_array).is_some_and(|needs| !needs.is_empty());
        found.push((method, id.to_owned(), secured));
    }
    found
}

#[tokio::test]
async fn every_route_opens_for_its_member_alone() {
    let operations = operations();
    assert!(operations.len() >= 23, "the description lists every route");
    for (method, operation, secured) in operations {
        let world = World::hikvision().await;
        let row = row(&world, &operation).await;
        if !secured {
            let answer = send(&world, &method, &row, None).await;
            assert_eq!(answer.status, row.success, "{operation} is public");
            continue;
        }
        for (name, token, status) in refused(&world) {
            let answer = send(&world, &method, &row, token.as_deref()).await;
            assert_eq!(answer.status, status, "{operation} with {name}");
            assert!(answer.header("www-authenticate").starts_with("Bearer"), "{operation} with {name}");
        }
        strangers(&world, &method, &row, &operation).await;
        stale_sign_in(&world, &method, &row, &operation).await;
        // For a write that went through above, this is a repeat: it gets the first answer.
        let answer = send(&world, &method, &row, Some(&world.token(&ADA))).await;
        assert_eq!(answer.status, row.success, "{operation} for Ada: {}", answer.body);
    }
}

/// Ben gets what is his or nothing; a subject without an account gets none.
async fn strangers(world: &World, method: &Method, row: &Row, operation: &str) {
    let nobody = Character { user_name: "eve", subject: "eve-0001" };
    let answer = send(world, method, row, Some(&world.token(&nobody))).await;
    assert_eq!((answer.status, answer.code()), (404, "no-account"), "{operation} without an account");
    if row.names_record {
        let answer = send(world, method, row, Some(&world.token(&BEN))).await;
        let absent = answer.body.clone();
        assert_eq!((answer.status, answer.code()), (404, "not-found"), "{operation} for Ben");
        assert!(!absent.to_string().contains("ada"), "{operation} tells Ben nothing");
    } else if *method == Method::GET {
        let answer = send(world, method, row, Some(&world.token(&BEN))).await;
        assert_eq!(answer.status, 200, "{operation} for Ben");
        assert!(!answer.body.to_string().contains("ada@members.example"), "{operation} shows Ben nothing of Ada's");
    }
}

/// A sign-in of long ago is enough, except where a fresh one is asked for.
async fn stale_sign_in(world: &World, method: &Method, row: &Row, operation: &str) {
    let token = world.issuer.token(&ADA, &world.portal.discovery.resource);
    let stale = [token.clone().shifted("auth_time", -301), token.without("auth_time")];
    for token in stale {
        let answer = send(world, method, row, Some(&token.sign())).await;
        if row.step_up {
            assert_eq!((answer.status, answer.code()), (401, "step-up-required"), "{operation} after long");
            let challenge = answer.header("www-authenticate");
            assert_eq!(challenge, r#"Bearer error="insufficient_user_authentication", max_age="300""#);
        } else {
            assert_eq!(answer.status, row.success, "{operation} after long: {}", answer.body);
        }
    }
}
