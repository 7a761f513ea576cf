//! Portals and issuers that are not what they say: nothing of a member reaches them.

use serde_json::{Value, json};
use sync::http::{Ask, Bearer};
use sync::{Removals, SyncError, address, discover};
use testkit::{Answer, MisbehavingPortal};
use url::Url;

use crate::common::vault::{Bench, connection, discovery, organization, tokens};
use crate::common::{clock, http};
use crate::pull_from;

#[tokio::test]
async fn a_token_never_travels_to_another_origin() {
    let (home, stranger) = (MisbehavingPortal::start().await, MisbehavingPortal::start().await);
    for status in [301, 302, 303, 307, 308] {
        home.answers([Answer::Redirect(status, format!("{}/v1/me/changes", stranger.url()))]);
        let bench = Bench::signed_in(&home.url());
        assert!(matches!(pull_from(&bench, Removals::Guarded).await, Err(SyncError::Redirected)));
    }
    let bearer = Bearer::bound_to("access-1", &Url::parse(&home.url()).unwrap());
    let ask = Ask { bearer: Some(&bearer), ..Ask::get(Url::parse(&stranger.url()).unwrap()) };
    let fault = http().send(ask).await.expect_err("another origin");
    assert!(matches!(fault.cause, SyncError::UntrustedEndpoint) && !fault.may_have_arrived);
    assert!(stranger.requests().is_empty());
    assert!(home.requests().iter().all(|request| request.header("authorization") == Some("Bearer access-1")));
}

#[tokio::test]
async fn two_organizations_that_swap_addresses_get_nothing_of_each_other() {
    let (one, other) = (MisbehavingPortal::start().await, MisbehavingPortal::start().await);
    let mut swapped = connection(&one.url(), "http://127.0.0.1:10009");
    // The discovery document was consented to as a whole: its API lies where it says, on its own origin.
    swapped.discovery = discovery(&other.url(), "http://127.0.0.1:10009").to_string();
    let bench = Bench::with(swapped, Some(tokens("access-of-other", None, 3600)));
    pull_from(&bench, Removals::Guarded).await.expect_err("a portal that answers 503");
    assert!(one.requests().is_empty());
}

#[tokio::test]
async fn what_is_no_portal_is_told_apart_at_discovery() {
    type Fits = fn(&SyncError) -> bool;
    let other = {
        let mut document = discovery("http://127.0.0.1:10009", "http://127.0.0.1:10009");
        document["organization"] = json!("mipi");
        document.to_string()
    };
    let table: Vec<(Answer, Fits)> = vec![
        (Answer::Html, |e| matches!(e, SyncError::NotAPortal)),
        (Answer::Status(404), |e| matches!(e, SyncError::NotAPortal)),
        (Answer::Redirect(301, "https://example.org/".to_owned()), |e| matches!(e, SyncError::Redirected)),
        (Answer::EndlessBody, |e| matches!(e, SyncError::TooLarge)),
        (Answer::DeepJson(65), |e| matches!(e, SyncError::Malformed)),
        (Answer::json("{}"), |e| matches!(e, SyncError::Malformed)),
        (Answer::json(other), |e| matches!(e, SyncError::WrongOrganization)),
        (Answer::TooManyRequests("5".to_owned()), |e| matches!(e, SyncError::Throttled { .. })),
        (Answer::Status(503), |e| matches!(e, SyncError::Portal { status: 503 })),
        (Answer::Status(500), |e| matches!(e, SyncError::Portal { status: 500 })),
        (Answer::ReplyLost, |e| matches!(e, SyncError::Unreachable(_))),
    ];
    for (answer, fits) in table {
        let portal = MisbehavingPortal::start().await;
        portal.otherwise(answer.clone());
        let at = address::parse_typed(&portal.url()).expect("a loopback address");
        let error = discover(&http(), &at, &organization(), clock().now()).await.expect_err("no portal");
        assert!(fits(&error), "{answer:?}: {error:?}");
        assert!(portal.requests().iter().all(|request| request.header("authorization").is_none()));
    }
    let nobody = address::parse_typed("http://127.0.0.1:2").expect_err("a reserved port");
    assert!(matches!(nobody, SyncError::AddressInvalid));
}

fn metadata(issuer: &str, changed: &Value) -> Answer {
    let mut document = json!({
        "issuer": issuer, "authorization_endpoint": format!("{issuer}/a"), "token_endpoint": format!("{issuer}/t"),
        "jwks_uri": format!("{issuer}/k"), "revocation_endpoint": format!("{issuer}/r"),
        "response_types_supported": ["code"], "code_challenge_methods_supported": ["S256"]
    });
    if let (Some(document), Some(changed)) = (document.as_object_mut(), changed.as_object()) {
        document.extend(changed.clone());
    }
    Answer::json(document.to_string())
}

#[tokio::test]
async fn an_issuer_that_breaks_a_rule_is_refused_before_anybody_signs_in() {
    use sync::SignInFault as F;
    let site = address::Site::ThisComputer;
    let elsewhere = [
        "javascript:alert(1)",
        "file:///bin/sh",
        "-x",
        "https://example.org/auth",
        "http://127.0.0.1:10009/auth",
        "smb://share/auth",
        "http://ada@127.0.0.1/auth",
        "",
    ];
    let portal = MisbehavingPortal::start().await;
    let own = portal.url();
    portal.answers([metadata(&own, &json!({}))]);
    sync::Issuer::fetch(&http(), &own, site, clock().now()).await.expect("an honest issuer");
    for endpoint in ["authorization_endpoint", "token_endpoint", "jwks_uri", "revocation_endpoint"] {
        for target in elsewhere {
            portal.answers([metadata(&own, &json!({ endpoint: target }))]);
            let refused = sync::Issuer::fetch(&http(), &own, site, clock().now()).await;
            assert!(matches!(refused, Err(SyncError::UntrustedEndpoint)), "{endpoint} {target}: {refused:?}");
        }
    }
    for (change, fault) in [
        (json!({"issuer": "http://127.0.0.1:10009"}), F::IssuerDiffers),
        (json!({"issuer": format!("{own}/")}), F::IssuerDiffers),
        (json!({"code_challenge_methods_supported": ["plain"]}), F::UnsafeIssuer),
        (json!({"code_challenge_methods_supported": []}), F::UnsafeIssuer),
        (json!({"response_types_supported": ["token"]}), F::UnsafeIssuer),
    ] {
        portal.answers([metadata(&own, &change)]);
        let refused = sync::Issuer::fetch(&http(), &own, site, clock().now()).await;
        assert!(matches!(refused, Err(SyncError::SignInFailed(found)) if found == fault), "{change}: {refused:?}");
    }
}
