//! A browser that only follows links.

use app::{AnswerPage, App, SignInFor};
use domain::OrganizationId;
use url::Url;

/// Adds an organization through its portal.
pub async fn connect(app: &App, organization: &OrganizationId, address: &str) -> anyhow::Result<()> {
    let consent = app.discover_portal(organization, address).await?;
    sign_in(app, SignInFor::Consent(consent.id)).await
}

/// Signs in; the issuer asks nothing.
pub async fn sign_in(app: &App, why: SignInFor) -> anyhow::Result<()> {
    let page = AnswerPage { language: "en".to_owned(), done: "done".to_owned(), failed: "failed".to_owned() };
    let pending = app.begin_sign_in(why, page).await?;
    let (state, browsed) = tokio::join!(app.await_sign_in(&pending.id), browse(pending.address.clone()));
    browsed?;
    state?;
    Ok(())
}

async fn browse(address: Url) -> anyhow::Result<()> {
    let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build()?;
    let answer = client.get(address).send().await?;
    let back = answer.headers().get("location").and_then(|back| back.to_str().ok());
    if let Some(back) = back {
        client.get(back).send().await?;
    }
    Ok(())
}
