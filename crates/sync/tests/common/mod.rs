//! What the tests of signing in share: a browser that only follows links, and an issuer asked properly.
#![allow(dead_code, clippy::allow_attributes, reason = "each test program uses its own part")]

pub mod portal;
pub mod vault;

use std::sync::Arc;

use domain::{Clock, SystemClock};
use sync::http::{Http, Proxy};
use sync::{AnswerPage, Issuer, Purpose, SignInAsk};
use url::Url;

pub const RESOURCE: &str = "http://127.0.0.1:10009/portal";

pub fn http() -> Http {
    Http::new(Proxy::Direct).expect("a client")
}

pub fn clock() -> Arc<dyn Clock> {
    Arc::new(SystemClock)
}

pub fn page() -> AnswerPage {
    AnswerPage {
        language: "en".to_owned(),
        done: "You can close <this> page.".to_owned(),
        failed: "That did not work.".to_owned(),
    }
}

pub async fn issuer_of(issuer: &testkit::Issuer) -> Issuer {
    Issuer::fetch(&http(), issuer.url(), sync::address::Site::ThisComputer, clock().now())
        .await
        .expect("the test issuer keeps the rules")
}

pub async fn ask(issuer: &testkit::Issuer, purpose: Purpose) -> SignInAsk {
    SignInAsk {
        issuer: issuer_of(issuer).await,
        client_id: "privacy-dashboard".to_owned(),
        resource: RESOURCE.to_owned(),
        scopes: wire::SCOPES.map(str::to_owned).to_vec(),
        redirect_path: "/callback/onvif".to_owned(),
        purpose,
        page: page(),
        time_limit: sync::TIME_LIMIT,
    }
}

pub fn plain_client() -> reqwest::Client {
    drop(rustls::crypto::ring::default_provider().install_default());
    reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build().expect("a client")
}

/// Where the issuer's page sends the browser, if anywhere.
pub async fn redirect_of(url: &Url) -> Option<Url> {
    let answer = plain_client().get(url.clone()).send().await.expect("the issuer answers");
    let location = answer.headers().get("location")?.to_str().expect("an address");
    Some(Url::parse(location).expect("an address"))
}

/// A browser: visits the issuer and follows its redirect; gives back the last page.
pub async fn browse(url: &Url) -> Option<(u16, String)> {
    let back = redirect_of(url).await?;
    let answer = plain_client().get(back).send().await.expect("the loopback port answers");
    let status = answer.status().as_u16();
    Some((status, answer.text().await.expect("a page")))
}
