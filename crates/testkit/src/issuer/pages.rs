//! The issuer's addresses.

use std::{collections::HashMap, sync::Arc};

use axum::{
    Json, Router,
    body::{Body, Bytes},
    extract::{Query, Request, State},
    http::{StatusCode, header},
    middleware::{self, Next},
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::Url;

use super::{CLIENT_ID, Grant, Shared, SignIn, Token, keys};

type Form = HashMap<String, String>;

pub(crate) fn routes(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/.well-known/openid-configuration", get(discovery))
        .route("/jwks", get(jwks))
        .route("/authorize", get(authorize))
        .route("/token", post(token))
        .route("/revocation", post(revocation))
        .layer(middleware::from_fn_with_state(Arc::clone(&shared), refuse_while_down))
        .with_state(shared)
}

async fn refuse_while_down(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    if shared.state().down {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    next.run(request).await
}

async fn discovery(State(shared): State<Arc<Shared>>) -> Json<Value> {
    let url = &shared.url;
    Json(json!({
        "issuer": url,
        "authorization_endpoint": format!("{url}/authorize"),
        "token_endpoint": format!("{url}/token"),
        "revocation_endpoint": format!("{url}/revocation"),
        "jwks_uri": format!("{url}/jwks"),
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256", "RS256", "PS256", "EdDSA"],
        "token_endpoint_auth_methods_supported": ["none"],
        "revocation_endpoint_auth_methods_supported": ["none"],
        "code_challenge_methods_supported": ["S256"],
        "scopes_supported": wire::SCOPES,
        "authorization_response_iss_parameter_supported": true,
    }))
}

async fn jwks(State(shared): State<Arc<Shared>>) -> Response {
    let generation = {
        let mut state = shared.state();
        state.jwks_requests += 1;
        state.key_generation
    };
    Json(keys::published(generation)).into_response()
}

/// Answers as a browser's visit to the sign-in page would end.
async fn authorize(State(shared): State<Arc<Shared>>, Query(query): Query<Form>) -> Response {
    let part = |name: &str| query.get(name).cloned().unwrap_or_default();
    let Ok(mut back) = Url::parse(&part("redirect_uri")) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let loopback = back.scheme() == "http" && matches!(back.host_str(), Some("127.0.0.1" | "[::1]"));
    if part("client_id") != CLIENT_ID || !loopback {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let outcome = shared.state().sign_in;
    let state = if outcome == SignIn::WrongState { "another".to_owned() } else { part("state") };
    let issuer = if outcome == SignIn::WrongIssuer { "https://other.example" } else { shared.url.as_str() };
    let sound = part("response_type") == "code"
        && part("code_challenge_method") == "S256"
        && !part("code_challenge").is_empty()
        && part("scope").split(' ').any(|scope| scope == "openid");
    let result = match outcome {
        SignIn::NeverFinished => return Html("<title>Sign in</title>").into_response(),
        _ if !sound => ("error", "invalid_request".to_owned()),
        SignIn::Denied => ("error", "access_denied".to_owned()),
        SignIn::As(_) | SignIn::WrongState | SignIn::WrongIssuer | SignIn::WrongNonce => {
            ("code", new_code(&shared, outcome, &query))
        }
    };
    back.query_pairs_mut().append_pair(result.0, &result.1).append_pair("state", &state).append_pair("iss", issuer);
    Redirect::to(back.as_str()).into_response()
}

fn new_code(shared: &Shared, outcome: SignIn, query: &Form) -> String {
    let part = |name: &str| query.get(name).cloned().unwrap_or_default();
    let now = shared.now().as_second();
    let mut state = shared.state();
    let fresh = part("max_age") == "0" || part("prompt").split(' ').any(|word| word == "login");
    if fresh || state.session_started.is_none() {
        state.session_started = Some(now);
    }
    let character = if let SignIn::As(character) = outcome { character } else { crate::ADA };
    let nonce = if outcome == SignIn::WrongNonce { Some("another".to_owned()) } else { query.get("nonce").cloned() };
    let grant = Grant {
        subject: character.subject.to_owned(),
        scope: part("scope"),
        audience: part("resource"),
        nonce,
        challenge: part("code_challenge"),
        redirect_uri: part("redirect_uri"),
        auth_time: state.session_started.unwrap_or(now),
        family: random(),
    };
    let code = random();
    state.codes.insert(code.clone(), grant);
    code
}

async fn token(State(shared): State<Arc<Shared>>, body: Bytes) -> Response {
    let form: Form = url::form_urlencoded::parse(&body).into_owned().collect();
    shared.state().token_requests += 1;
    let granted = match form.get("grant_type").map(String::as_str) {
        Some("authorization_code") => redeem_code(&shared, &form),
        Some("refresh_token") => redeem_refresh(&shared, &form),
        _ => Err("unsupported_grant_type"),
    };
    let answer = match granted {
        Ok(grant) => issue(&shared, grant),
        Err(error) => return (StatusCode::BAD_REQUEST, Json(json!({ "error": error }))).into_response(),
    };
    let mut state = shared.state();
    if state.lose_token_replies > 0 {
        state.lose_token_replies -= 1;
        return broken();
    }
    ([(header::CACHE_CONTROL, "no-store")], Json(answer)).into_response()
}

/// A gateway's failure: what was done is done, the client does not learn of it.
fn broken() -> Response {
    let mut response = Response::new(Body::empty());
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static(wire::header::JSON));
    *response.status_mut() = StatusCode::BAD_GATEWAY;
    response
}

fn redeem_code(shared: &Shared, form: &Form) -> Result<Grant, &'static str> {
    let part = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
    let grant = shared.state().codes.remove(part("code")).ok_or("invalid_grant")?;
    let proven = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(part("code_verifier"))) == grant.challenge;
    if !proven || part("redirect_uri") != grant.redirect_uri || part("client_id") != CLIENT_ID {
        return Err("invalid_grant");
    }
    Ok(grant)
}

/// A refresh token is good once. Using one again ends the whole family, as RFC 9700 asks.
fn redeem_refresh(shared: &Shared, form: &Form) -> Result<Grant, &'static str> {
    let presented = form.get("refresh_token").cloned().unwrap_or_default();
    let mut state = shared.state();
    if let Some(family) = state.used_refresh.get(&presented).cloned() {
        state.dead_families.insert(family);
        return Err("invalid_grant");
    }
    let grant = state.refresh.remove(&presented).ok_or("invalid_grant")?;
    if state.dead_families.contains(&grant.family) {
        return Err("invalid_grant");
    }
    state.used_refresh.insert(presented, grant.family.clone());
    Ok(Grant { nonce: None, ..grant })
}

fn issue(shared: &Shared, grant: Grant) -> Value {
    let now = shared.now().as_second();
    let mut state = shared.state();
    let seconds = state.access_seconds;
    let access = Token::new(&shared.url, &grant.subject, &grant.audience, now, seconds)
        .key(state.key, state.key_generation)
        .claim("scope", grant.scope.clone())
        .claim("auth_time", grant.auth_time);
    let mut id = Token::new(&shared.url, &grant.subject, CLIENT_ID, now, seconds)
        .key(state.key, state.key_generation)
        .typ("JWT")
        .without("scope")
        .without("client_id")
        .claim("auth_time", grant.auth_time);
    if let Some(nonce) = &grant.nonce {
        id = id.claim("nonce", nonce.clone());
    }
    let scope = grant.scope.clone();
    let refresh = random();
    state.refresh.insert(refresh.clone(), grant);
    json!({
        "access_token": access.sign(),
        "token_type": "Bearer",
        "expires_in": seconds,
        "refresh_token": refresh,
        "id_token": id.sign(),
        "scope": scope,
    })
}

async fn revocation(State(shared): State<Arc<Shared>>, body: Bytes) -> StatusCode {
    let form: Form = url::form_urlencoded::parse(&body).into_owned().collect();
    let token = form.get("token").cloned().unwrap_or_default();
    let mut state = shared.state();
    if let Some(grant) = state.refresh.remove(&token) {
        state.dead_families.insert(grant.family);
    }
    state.revoked.push(token);
    StatusCode::OK
}

fn random() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}
