//! What needs a fresh sign-in, and what is shown only for a moment after it.

use std::time::Duration;

use anyhow::{Context, ensure};
use jiff::{Timestamp, ToSpan};

use super::steps;
use crate::harness::{App, Marker, Role, run, wait_until};

const LIMIT: Duration = Duration::from_secs(240);
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn a_deletion_asks_for_a_fresh_sign_in_after_five_minutes_and_goes_through_after_it() {
    run("deletion-step-up", LIMIT, async |world| {
        world.set_clock(now()?)?;
        let demo = world.plain_demo().await?;
        let browser = world.browser().await?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::connect(&app, &browser, &demo, "onvif", "ben").await?;
        world.set_clock(now()?.checked_add(6.minutes())?)?;

        steps::go_to_request(&app, "onvif").await?;
        app.click(Role::Button, "Request deletion").await?;
        app.find(Role::Heading, "Sign in at ONVIF").await?;
        app.screenshot("fresh/deletion").await?;
        ensure!(demo.deletions("onvif", "ben")? == 0, "the deletion was taken without a fresh sign-in");
        browser.follow().await?;
        browser.give_password(&demo, "ben").await?;
        browser.page().click(Role::Button, "Allow").await?;
        browser.arrived().await?;
        app.find(Role::Button, "Cancel deletion").await?;
        app.says("Not deleted yet.").await?;
        ensure!(demo.deletions("onvif", "ben")? == 1, "the portal was not asked once");
        app.quit().await
    });
}

#[test]
fn a_code_that_is_shown_goes_with_the_focus_with_its_time_and_with_the_app() {
    run("code-goes", LIMIT, async |world| {
        let start = now()?;
        world.set_clock(start)?;
        let demo = world.plain_demo().await?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::connect(&app, &world.browser().await?, &demo, "hikvision", "ada").await?;
        let cameras = demo.held("hikvision", "ada", "device")?;
        let camera = cameras.first().context("Ada has no camera")?;
        let (name, code) = (camera.text("name")?, demo.secret("hikvision", "ada", &camera.id)?);
        app.focus().await?;
        app.go("/org/hikvision/devices").await?;
        app.click(Role::Button, name).await?;

        reveal(&app, &code).await?;
        app.screenshot("fresh/code").await?;
        app.lose_focus()?;
        app.gone(Role::Text, &code).await?;
        app.focus().await?;

        reveal(&app, &code).await?;
        app.click(Role::Button, "Copy").await?;
        wait_until("the code is copied", PATIENCE, || {
            Ok((app.clipboard()?.as_deref() == Some(code.as_str())).then_some(()))
        })
        .await?;
        world.set_clock(start.checked_add(30.seconds())?)?;
        app.gone(Role::Text, &code).await?;
        wait_until("the clipboard is cleared", PATIENCE, || Ok(app.clipboard()?.is_none().then_some(()))).await?;

        reveal(&app, &code).await?;
        app.quit().await?;
        let hits = Marker::new(&code).find_in(&world.places_of_the_app())?;
        ensure!(hits.is_empty(), "the code is in a file: {hits:#?}");
        let app = world.app().await?;
        app.go("/org/hikvision/devices").await?;
        app.click(Role::Button, name).await?;
        app.find(Role::Button, "Reveal").await?;
        ensure!(!app.text().await?.contains(&code), "the code is still shown");
        app.quit().await
    });
}

async fn reveal(app: &App<'_>, code: &str) -> anyhow::Result<()> {
    app.click(Role::Button, "Reveal").await?;
    app.says(code).await
}

fn now() -> anyhow::Result<Timestamp> {
    Ok(Timestamp::try_from(std::time::SystemTime::now())?)
}
