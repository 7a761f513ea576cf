//! What waits on this computer: it can be taken back, goes out with the network, and is called done
//! only when the organization has done it.

use std::time::Duration;

use anyhow::{Context, ensure};
use serde_json::Value;

use super::steps;
use crate::harness::{App, Demo, Role, run};

const LIMIT: Duration = Duration::from_secs(240);

#[test]
fn a_removal_can_be_taken_back_while_it_waits_and_is_called_done_when_the_portal_did_it() {
    run("waiting-removal", LIMIT, async |world| {
        let demo = world.plain_demo().await?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::connect(&app, &world.browser().await?, &demo, "hikvision", "ada").await?;
        let cameras = demo.held("hikvision", "ada", "device")?;
        let camera = cameras.first().context("Ada has no camera")?;
        let (name, asked) = (camera.text("name")?, demo.operations("hikvision", "ada")?);
        let is_there = || -> anyhow::Result<bool> {
            Ok(demo.held("hikvision", "ada", "device")?.iter().any(|held| held.id == camera.id))
        };
        set_network(&app, "Hikvision", false).await?;

        remove_camera(&app, name).await?;
        app.says("Remove has not reached Hikvision.").await?;
        app.click(Role::Button, "Undo").await?;
        app.gone(Role::Exactly, "Removal waiting").await?;

        remove_camera(&app, name).await?;
        app.screenshot("waiting/removal").await?;
        ensure!(!app.shows(Role::Exactly, "Removed").await?, "called removed while it waits");
        ensure!(is_there()?, "the portal was asked although its network is off");
        ensure!(demo.operations("hikvision", "ada")? == asked, "the portal heard of a removal that waits");

        set_network(&app, "Hikvision", true).await?;
        app.go("/org/hikvision/devices").await?;
        app.find(Role::Exactly, "Removed").await?;
        ensure!(!is_there()?, "called removed while the portal still has it");
        ensure!(demo.operations("hikvision", "ada")? == asked + 1, "the removal that was taken back was sent");
        app.screenshot("waiting/removed").await?;
        app.quit().await
    });
}

#[test]
fn all_marketing_stops_where_it_can_and_is_called_off_when_the_portal_has_it_off() {
    run("stopping-marketing", LIMIT, async |world| {
        let demo = world.plain_demo().await?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::connect(&app, &world.browser().await?, &demo, "onvif", "ada").await?;
        let before = topics(&demo)?;
        let can_be_stopped = ["commercial", "information", "partnerships"];
        ensure!(before.iter().any(|(id, on)| !can_be_stopped.contains(&id.as_str()) && *on), "{before:?}");
        let on = before.iter().filter(|(id, on)| can_be_stopped.contains(&id.as_str()) && *on).count();
        ensure!(on > 0, "nothing is there to stop: {before:?}");
        set_network(&app, "ONVIF", false).await?;

        app.go("/org/onvif/email").await?;
        app.click(Role::Button, "Stop all marketing here").await?;
        app.gone(Role::Button, "Stop all marketing here").await?;
        ensure!(app.all(Role::Exactly, "Waiting").await?.len() == on, "not every topic says that it waits");
        let still = app.all(Role::Exactly, "At ONVIF it is still: On").await?.len();
        ensure!(still == on, "{still} of {on} topics say that they are still on");
        ensure!(topics(&demo)? == before, "the portal was asked although its network is off");
        app.screenshot("waiting/marketing").await?;

        set_network(&app, "ONVIF", true).await?;
        app.go("/org/onvif/email").await?;
        steps::confirmed(&app).await?;
        app.gone(Role::Exactly, "At ONVIF it is still: On").await?;
        let wanted: Vec<_> =
            before.into_iter().map(|(id, on)| (id.clone(), on && !can_be_stopped.contains(&id.as_str()))).collect();
        ensure!(topics(&demo)? == wanted, "{:?} instead of {wanted:?}", topics(&demo)?);
        app.screenshot("waiting/marketing-stopped").await?;
        app.quit().await
    });
}

async fn set_network(app: &App<'_>, organization: &str, on: bool) -> anyhow::Result<()> {
    const OFF: &str = "Off. Changes wait in the Outbox.";
    app.go("/settings").await?;
    app.click(Role::Switch, &format!("Network for {organization}")).await?;
    if on { app.gone(Role::Text, OFF).await } else { app.says(OFF).await }
}

async fn remove_camera(app: &App<'_>, name: &str) -> anyhow::Result<()> {
    app.go("/org/hikvision/devices").await?;
    app.click(Role::Button, &format!("More for {name}")).await?;
    app.click(Role::Menuitem, "Remove camera").await?;
    app.click(Role::Button, "Remove camera").await?;
    app.find(Role::Exactly, "Removal waiting").await.map(drop)
}

/// Each topic with whether the portal writes about it.
fn topics(demo: &Demo) -> anyhow::Result<Vec<(String, bool)>> {
    let held = demo.held("onvif", "ada", "email-preference")?;
    let on = |fields: &serde_json::Map<String, Value>| fields.get("subscribed") == Some(&Value::Bool(true));
    Ok(held.into_iter().map(|topic| (topic.id, on(&topic.fields))).collect())
}
