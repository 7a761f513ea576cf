//! What several journeys do on their way.

use std::time::Duration;

use anyhow::Context;
use thirtyfour::{By, WebElement};

use crate::harness::{App, Browser, Demo, Role, wait_until};

const PATIENCE: Duration = Duration::from_secs(20);
/// How long a portal may take to hand over everything, many activity entries included.
const FIRST_PULL: Duration = Duration::from_secs(120);

/// The first start: the keyring keeps the key, the recovery code is put away.
pub async fn protect_with_keyring(app: &App<'_>) -> anyhow::Result<()> {
    app.find(Role::Heading, "Protect your data").await?;
    app.click(Role::Button, "Protect my data").await?;
    keep_recovery_code(app).await.map(drop)
}

/// Says that the recovery code is in a safe place and goes on; answers the code.
pub async fn keep_recovery_code(app: &App<'_>) -> anyhow::Result<String> {
    app.find(Role::Heading, "Your recovery code").await?;
    let shown = app.find(Role::Group, "Recovery code:").await?;
    let code = shown.text().await?.split_whitespace().collect::<Vec<_>>().join(" ");
    app.click(Role::Checkbox, "I have saved, printed or written down this code").await?;
    app.click(Role::Button, "Continue").await?;
    app.find(Role::Heading, "Home").await?;
    Ok(code)
}

/// Adds an organization by its portal, up to the consent that names the real domain.
pub async fn look_at_portal(app: &App<'_>, demo: &Demo, organization: &str) -> anyhow::Result<()> {
    let portal = demo.portal(organization)?;
    app.go("/add").await?;
    app.click(Role::Button, &portal.name).await?;
    app.type_into("Portal address", &portal.address).await?;
    app.click(Role::Button, "Look at this portal").await?;
    let domain = portal.address.trim_start_matches("http://");
    app.find(Role::Heading, &format!("Connect to {domain}?")).await.map(drop)
}

/// Adds an organization by its portal and signs `member` in at it; ends with the first pull done.
pub async fn connect(
    app: &App<'_>,
    browser: &Browser,
    demo: &Demo,
    organization: &str,
    member: &str,
) -> anyhow::Result<()> {
    look_at_portal(app, demo, organization).await?;
    app.click(Role::Button, "Connect and sign in").await?;
    browser.sign_in(demo, member).await?;
    app.find(Role::Heading, "Profile").await?;
    pulled(app).await
}

/// Waits until everything the organization holds has arrived.
pub async fn pulled(app: &App<'_>) -> anyhow::Result<()> {
    app.read().await?;
    app.gone_within(FIRST_PULL, Role::Exactly, "Checking now").await
}

/// Waits until no change on this screen is open any more, neither on its way nor in trouble.
pub async fn confirmed(app: &App<'_>) -> anyhow::Result<()> {
    app.read().await?;
    for state in ["Waiting", "On its way", "Refused", "Not known if it arrived", "Two versions", "Sign-in needed"] {
        app.gone(Role::Exactly, state).await?;
    }
    Ok(())
}

/// Waits until the organization itself holds `value` in that field of Ada's profile.
pub async fn held(demo: &Demo, organization: &str, field: &str, value: &str) -> anyhow::Result<()> {
    wait_until(&format!("{organization} holds the new {field}"), PATIENCE, || {
        let found = demo.profile_value(organization, "ada", field)?;
        Ok((found.as_deref() == Some(value)).then_some(()))
    })
    .await
}

/// Goes through the screens before the one that asks for the deletion of the account.
pub async fn go_to_request(app: &App<'_>, organization: &str) -> anyhow::Result<()> {
    app.go(&format!("/org/{organization}/delete")).await?;
    app.click(Role::Button, "Continue without a copy").await?;
    app.click(Role::Button, "Continue").await
}

/// Asks for the deletion of the account, through all three screens.
pub async fn request_deletion(app: &App<'_>, organization: &str) -> anyhow::Result<()> {
    go_to_request(app, organization).await?;
    app.click(Role::Button, "Request deletion").await?;
    app.find(Role::Button, "Cancel deletion").await?;
    app.says("Not deleted yet.").await
}

/// Adds an organization whose data the member writes down.
pub async fn add_by_hand(app: &App<'_>, name: &str) -> anyhow::Result<()> {
    app.go("/add").await?;
    app.click(Role::Button, name).await?;
    app.click(Role::Button, "Type it in by hand").await?;
    app.find(Role::Heading, "Profile").await.map(drop)
}

/// A list of choices by its id.
pub async fn list(app: &App<'_>, id: &str) -> anyhow::Result<WebElement> {
    app.driver().find(By::Id(id)).await.with_context(|| format!("there is no list {id}"))
}

/// Chooses from a list by the words it shows.
pub async fn choose(app: &App<'_>, id: &str, words: &str) -> anyhow::Result<()> {
    let list = list(app, id).await?;
    list.scroll_into_view().await?;
    list.find(By::XPath(format!("./option[normalize-space()='{words}']"))).await?.click().await?;
    app.settled().await
}
