//! Signing in against a real issuer in this process, honest and otherwise.

mod common;

use common::{ask, browse, clock, http, plain_client, redirect_of};
use std::time::Duration;

use sync::{CancellationToken, Purpose, SignIn, SignInAsk, SignInFault, SignedIn, SyncError};
use testkit::{ADA, BEN, Issuer, IssuerKey, SignIn as Outcome};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

async fn sign_in(issuer: &Issuer, purpose: Purpose) -> Result<SignedIn, SyncError> {
    let attempt = SignIn::begin(&http(), ask(issuer, purpose).await, clock().as_ref()).await?;
    let url = attempt.authorization_url().clone();
    let (cancel, time) = (CancellationToken::new(), clock());
    let (signed_in, _) = tokio::join!(attempt.finish(&cancel, time.as_ref()), browse(&url));
    signed_in
}

fn fault(result: Result<SignedIn, SyncError>) -> SignInFault {
    match result {
        Err(SyncError::SignInFailed(fault)) => fault,
        other => panic!("not a failed sign-in: {other:?}"),
    }
}

#[tokio::test]
async fn ada_signs_in_and_gets_tokens_for_this_portal_only() {
    let issuer = Issuer::start().await;
    let signed_in = sign_in(&issuer, Purpose::Connect).await.expect("Ada signs in");
    assert_eq!(signed_in.subject, ADA.subject);
    assert!(signed_in.tokens.refresh.is_some());
    assert!(signed_in.tokens.expires_at > clock().now());
    assert!(!format!("{signed_in:?}").contains(signed_in.tokens.access.as_str()));
}

#[tokio::test]
async fn every_asymmetric_signature_of_the_issuer_is_understood() {
    for key in [IssuerKey::Es256, IssuerKey::Rs256, IssuerKey::Ps256, IssuerKey::EdDsa] {
        let issuer = Issuer::start().await;
        issuer.sign_with(key);
        sign_in(&issuer, Purpose::Connect).await.unwrap_or_else(|error| panic!("{key:?}: {error:?}"));
    }
}

#[tokio::test]
async fn the_browser_is_sent_to_the_issuer_with_every_protection() {
    let issuer = Issuer::start().await;
    let attempt = SignIn::begin(&http(), ask(&issuer, Purpose::Connect).await, clock().as_ref()).await.unwrap();
    let url = attempt.authorization_url();
    assert!(url.as_str().starts_with(issuer.url()));
    let value = |name: &str| {
        let found: Vec<String> =
            url.query_pairs().filter(|(key, _)| key == name).map(|(_, value)| value.into_owned()).collect();
        assert_eq!(found.len(), 1, "{name}");
        found[0].clone()
    };
    assert_eq!(value("response_type"), "code");
    assert_eq!(value("code_challenge_method"), "S256");
    assert_eq!(value("resource"), common::RESOURCE);
    assert_eq!(value("scope"), "openid offline_access member-data");
    assert_eq!(value("prompt"), "consent");
    assert!(value("redirect_uri").starts_with("http://127.0.0.1:"));
    // 128 bits in base64url.
    assert!(value("state").len() >= 22 && value("nonce").len() >= 22 && value("code_challenge").len() == 43);
}

#[tokio::test]
async fn a_step_up_asks_for_a_fresh_password_and_the_same_member() {
    let issuer = Issuer::start().await;
    let purpose = Purpose::StepUp { subject: ADA.subject.to_owned() };
    let attempt = SignIn::begin(&http(), ask(&issuer, purpose.clone()).await, clock().as_ref()).await.unwrap();
    let url = attempt.authorization_url().as_str().to_owned();
    assert!(url.contains("max_age=0") && url.contains("prompt=login"), "{url}");
    drop(attempt);
    assert_eq!(sign_in(&issuer, purpose).await.expect("Ada steps up").subject, ADA.subject);
}

#[tokio::test]
async fn another_account_is_refused_its_tokens_are_given_back_and_a_second_attempt_works() {
    let issuer = Issuer::start().await;
    let again = Purpose::Again { subject: ADA.subject.to_owned() };
    issuer.next_sign_in(Outcome::As(BEN));
    assert!(matches!(sign_in(&issuer, again.clone()).await, Err(SyncError::WrongAccount)));
    assert_eq!(issuer.revoked().len(), 1);
    issuer.next_sign_in(Outcome::As(ADA));
    assert_eq!(sign_in(&issuer, again).await.expect("the second attempt").subject, ADA.subject);
}

#[tokio::test]
async fn a_denied_consent_is_said_as_such_and_a_second_attempt_works() {
    let issuer = Issuer::start().await;
    issuer.next_sign_in(Outcome::Denied);
    assert!(matches!(sign_in(&issuer, Purpose::Connect).await, Err(SyncError::ConsentDenied)));
    issuer.next_sign_in(Outcome::As(ADA));
    assert!(sign_in(&issuer, Purpose::Connect).await.is_ok());
}

#[tokio::test]
async fn an_answer_from_another_issuer_never_reaches_the_token_endpoint() {
    let issuer = Issuer::start().await;
    issuer.next_sign_in(Outcome::WrongIssuer);
    assert_eq!(fault(sign_in(&issuer, Purpose::Connect).await), SignInFault::AnswerFromElsewhere);
    assert_eq!(issuer.token_requests(), 0);
}

#[tokio::test]
async fn an_identity_token_for_another_sign_in_proves_nothing() {
    let issuer = Issuer::start().await;
    issuer.next_sign_in(Outcome::WrongNonce);
    assert_eq!(fault(sign_in(&issuer, Purpose::Connect).await), SignInFault::IdentityNotProven);
    assert_eq!(issuer.revoked().len(), 1);
}

#[tokio::test]
async fn a_flood_of_wrong_answers_neither_ends_nor_blocks_the_sign_in() {
    let issuer = Issuer::start().await;
    let attempt = SignIn::begin(&http(), ask(&issuer, Purpose::Connect).await, clock().as_ref()).await.unwrap();
    let url = attempt.authorization_url().clone();
    let good = redirect_of(&url).await.expect("the issuer redirects");
    let port = good.port().expect("a loopback port");
    let (cancel, time) = (CancellationToken::new(), clock());
    let strangers = async {
        // Some sit on connections without a word; the others guess.
        let mut silent = Vec::new();
        for _ in 0..6 {
            silent.push(tokio::net::TcpStream::connect(("127.0.0.1", port)).await.expect("the port is open"));
        }
        for guess in 0..200 {
            let mut wrong = good.clone();
            wrong.set_query(Some(&format!("code=evil&state=guess{guess}&iss={}", issuer.url())));
            let answer = plain_client().get(wrong).send().await.expect("an answer");
            assert_eq!(answer.status().as_u16(), 404);
        }
        let last = plain_client().get(good.clone()).send().await.expect("an answer");
        assert_eq!(last.status().as_u16(), 200);
        drop(silent);
    };
    let (signed_in, ()) = tokio::join!(attempt.finish(&cancel, time.as_ref()), strangers);
    assert_eq!(signed_in.expect("the true answer counts").subject, ADA.subject);
}

#[tokio::test]
async fn an_answer_counts_once_and_the_port_is_closed_afterwards() {
    let issuer = Issuer::start().await;
    let attempt = SignIn::begin(&http(), ask(&issuer, Purpose::Connect).await, clock().as_ref()).await.unwrap();
    let good = redirect_of(attempt.authorization_url()).await.expect("the issuer redirects");
    let (cancel, time) = (CancellationToken::new(), clock());
    let (signed_in, page) =
        tokio::join!(attempt.finish(&cancel, time.as_ref()), plain_client().get(good.clone()).send());
    assert!(signed_in.is_ok());
    let page = page.expect("a page");
    assert_eq!(page.headers().get("cache-control").expect("said"), "no-store");
    let words = page.text().await.expect("words");
    assert!(words.contains("You can close &lt;this&gt; page."), "{words}");
    assert!(plain_client().get(good).send().await.is_err(), "the port is closed");
    assert_eq!(issuer.token_requests(), 1);
}

#[tokio::test]
async fn a_malformed_visitor_is_turned_away() {
    let issuer = Issuer::start().await;
    let attempt = SignIn::begin(&http(), ask(&issuer, Purpose::Connect).await, clock().as_ref()).await.unwrap();
    let good = redirect_of(attempt.authorization_url()).await.expect("the issuer redirects");
    let port = good.port().expect("a loopback port");
    let path = format!("{}?{}", good.path(), good.query().unwrap_or_default());
    let (cancel, time) = (CancellationToken::new(), clock());
    let visitors = async {
        let long = format!("GET /{} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n", "a".repeat(1_000_000));
        let evil_host = format!("GET {path} HTTP/1.1\r\nHost: evil.example\r\n\r\n");
        let post = format!("POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 0\r\n\r\n");
        let old = format!("GET {path}\r\n\r\n");
        for visit in [long, evil_host, post, old] {
            let mut stream = tokio::net::TcpStream::connect(("127.0.0.1", port)).await.expect("the port is open");
            // The port may hang up in the middle of the flood.
            drop(stream.write_all(visit.as_bytes()).await);
            let mut answer = Vec::new();
            drop(stream.read_to_end(&mut answer).await);
            let answer = String::from_utf8_lossy(&answer).into_owned();
            assert!(!answer.starts_with("HTTP/1.1 200"), "{answer}");
        }
        plain_client().get(good.clone()).send().await.expect("still listening")
    };
    let (signed_in, _) = tokio::join!(attempt.finish(&cancel, time.as_ref()), visitors);
    assert!(signed_in.is_ok());
}

#[tokio::test]
async fn a_sign_in_nobody_finishes_ends_when_its_time_is_over() {
    let issuer = Issuer::start().await;
    assert_eq!(sync::TIME_LIMIT.as_secs(), 300);
    let hasty = SignInAsk { time_limit: Duration::from_millis(20), ..ask(&issuer, Purpose::Connect).await };
    let attempt = SignIn::begin(&http(), hasty, clock().as_ref()).await.unwrap();
    let good = redirect_of(attempt.authorization_url()).await.expect("the issuer redirects");
    let result = attempt.finish(&CancellationToken::new(), clock().as_ref()).await;
    assert!(matches!(result, Err(SyncError::SignInTimedOut)));
    assert!(plain_client().get(good).send().await.is_err(), "the port is closed");
}

#[tokio::test]
async fn a_cancelled_sign_in_ends_at_once_and_closes_its_port() {
    let issuer = Issuer::start().await;
    let attempt = SignIn::begin(&http(), ask(&issuer, Purpose::Connect).await, clock().as_ref()).await.unwrap();
    let good = redirect_of(attempt.authorization_url()).await.expect("the issuer redirects");
    let cancel = CancellationToken::new();
    cancel.cancel();
    let result = attempt.finish(&cancel, clock().as_ref()).await;
    assert!(matches!(result, Err(SyncError::SignInCancelled)));
    assert!(plain_client().get(good).send().await.is_err(), "the port is closed");
}
