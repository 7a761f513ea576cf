//! A member's data with everything in it that can be seen: changes in every state, a deletion that was asked for.

use anyhow::Context;
use serde_json::json;

use super::{
    findings::Findings,
    guise::Guise,
    pictures::{NARROW, look_at_screen},
    states::pick,
};
use crate::harness::{App, Browser, Demo, Role};

/// The first start, up to three organizations: two by their portals, one by hand.
pub async fn first_start(
    app: &App<'_>,
    browser: &Browser,
    demo: &Demo,
    guise: &Guise,
    found: &Findings,
) -> anyhow::Result<()> {
    app.resize(NARROW.0, NARROW.1).await?;
    app.find(Role::Heading, "Protect your data").await?;
    pick(app, "select", guise.tag).await?;
    app.find(Role::Heading, &guise.say("protect-title")).await?;
    look_at_screen(app, "protect", guise, found).await?;
    app.click(Role::Button, &guise.say("protect-go")).await?;
    app.find(Role::Heading, &guise.say("recovery-title")).await?;
    look_at_screen(app, "recovery-code", guise, found).await?;
    app.click(Role::Checkbox, &guise.say("recovery-confirm")).await?;
    app.click(Role::Button, &guise.say("action-continue")).await?;
    app.find(Role::Heading, &guise.say("home-title")).await?;
    look_at_screen(app, "home-empty", guise, found).await?;
    ask_portal(app, demo, "hikvision", guise).await?;
    look_at_screen(app, "consent", guise, found).await?;
    app.click(Role::Button, &guise.say("add-connect")).await?;
    app.find(Role::Heading, &guise.say_of("sign-in-title", "organization", "Hikvision")).await?;
    app.says(&guise.say("sign-in-waiting")).await?;
    look_at_screen(app, "sign-in", guise, found).await?;
    arrive(app, browser, demo, guise).await?;
    ask_portal(app, demo, "onvif", guise).await?;
    app.click(Role::Button, &guise.say("add-connect")).await?;
    arrive(app, browser, demo, guise).await?;
    request_deletion(app, guise).await?;
    add_by_hand(app, guise).await
}

/// Adds an organization by its portal, up to the consent that names the real domain.
async fn ask_portal(app: &App<'_>, demo: &Demo, organization: &str, guise: &Guise) -> anyhow::Result<()> {
    let portal = demo.portal(organization)?;
    app.go("/add").await?;
    app.click(Role::Button, &portal.name).await?;
    app.type_into(&guise.say("add-address"), &portal.address).await?;
    app.click(Role::Button, &guise.say("add-look")).await?;
    let domain = portal.address.trim_start_matches("http://");
    app.find(Role::Heading, &guise.say_of("add-consent-title", "domain", domain)).await.map(drop)
}

/// Signs Ada in and waits until all of hers has come.
async fn arrive(app: &App<'_>, browser: &Browser, demo: &Demo, guise: &Guise) -> anyhow::Result<()> {
    browser.sign_in(demo, "ada").await?;
    app.find(Role::Heading, &guise.say("profile-title")).await?;
    checked(app, guise).await
}

/// Waits until no portal is being asked any more.
pub async fn checked(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    app.read().await?;
    app.gone(Role::Exactly, &guise.say("foot-checking")).await
}

async fn request_deletion(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    app.go("/org/onvif/delete").await?;
    for press in ["deletion-copy-without", "action-continue", "deletion-request"] {
        app.click(Role::Button, &guise.say(press)).await?;
    }
    app.find(Role::Button, &guise.say("deletion-cancel")).await.map(drop)
}

async fn add_by_hand(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    app.go("/add").await?;
    app.click(Role::Button, "smarteyegroup").await?;
    app.click(Role::Button, &guise.say("add-by-hand-go")).await?;
    app.find(Role::Heading, &guise.say("profile-title")).await?;
    app.go("/org/smarteye/devices").await?;
    app.click(Role::Button, &guise.say("devices-add")).await?;
    app.type_into(&guise.say("smarteye-device-name"), "Gartentor").await?;
    app.click(Role::Button, &guise.say("devices-add")).await?;
    app.find(Role::Button, "Gartentor").await.map(drop)
}

/// Two changes that conflict, one of them about a camera that is gone, and one that waits.
///
/// While the network is off here, another client of the member's corrects the same value and removes the camera.
/// A refusal cannot be had honestly: the app keeps the portal's own rules and lets nothing out that it refuses.
pub async fn trouble(app: &App<'_>, demo: &Demo, guise: &Guise) -> anyhow::Result<()> {
    network(app, guise, false).await?;
    app.go("/org/hikvision/profile").await?;
    let group = guise.say("policy-group-identity");
    app.click(Role::Button, &guise.say_of("profile-edit-group", "group", &group)).await?;
    app.type_into(&guise.say("hikvision-given-nickname"), "Ada von Wien").await?;
    save(app, guise).await?;
    let cameras = demo.held("hikvision", "ada", "device")?;
    let camera = cameras.last().context("the portal has no camera")?;
    app.go("/org/hikvision/devices").await?;
    app.click(Role::Button, &guise.say_of("action-more", "name", camera.text("name")?)).await?;
    app.click(Role::Menuitem, &guise.say("devices-rename")).await?;
    app.type_into(&guise.say("hikvision-device-name"), "Hof, hinten links").await?;
    save(app, guise).await?;

    let writes = json!([
        { "path": "/v1/me/profile", "values": { "given.nickname": "Ada aus Mödling" } },
        { "path": format!("/v1/me/devices/{}", camera.id) },
    ]);
    demo.write_elsewhere("hikvision", "ada", &writes)?;
    network(app, guise, true).await?;
    app.go("/outbox").await?;
    app.find(Role::Exactly, &guise.say("state-conflict")).await?;
    app.find(Role::Exactly, &guise.say("state-gone")).await?;
    checked(app, guise).await?;

    network(app, guise, false).await?;
    app.go("/org/hikvision/email").await?;
    let offers = guise.say_of("preferences-switch", "topic", &guise.say("hikvision-topic-offers"));
    app.click(Role::Switch, &offers).await?;
    app.find(Role::Exactly, &guise.say("state-waiting")).await.map(drop)
}

async fn save(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    let save = guise.say("action-save");
    app.click(Role::Button, &save).await?;
    app.gone(Role::Button, &save).await
}

/// Switches the network for Hikvision.
pub async fn network(app: &App<'_>, guise: &Guise, on: bool) -> anyhow::Result<()> {
    let off = guise.say("settings-network-stopped");
    app.go("/settings").await?;
    app.click(Role::Switch, &guise.say_of("settings-network-of", "organization", "Hikvision")).await?;
    if on { app.gone(Role::Text, &off).await } else { app.says(&off).await }
}
