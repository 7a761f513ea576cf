//! The history of changes, made here and elsewhere, and the desktop's word that the member is needed.

use std::time::Duration;

use anyhow::{Context, ensure};

use super::steps;
use crate::harness::{App, Browser, Demo, Notices, Role, World, run, wait_until};

const LIMIT: Duration = Duration::from_secs(400);
const PATIENCE: Duration = Duration::from_secs(20);
const NICKNAME: &str = "given.nickname";
const HISTORY: &str = "/org/hikvision/history";

#[test]
fn a_change_made_elsewhere_stands_in_the_history_and_is_asked_back() {
    run("history", LIMIT, async |world| {
        let demo = world.plain_demo().await?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        let browser = world.browser().await?;
        steps::connect(&app, &browser, &demo, "hikvision", "ada").await?;

        reach(&app, false).await?;
        rename(&app, "Ada am See").await?;
        app.go(HISTORY).await?;
        app.says("Change in your profile").await?;
        app.find(Role::Exactly, "Waiting").await?;
        app.find(Role::Button, "Undo").await?;
        app.screenshot("history/waiting").await?;
        app.insist_on_access("history (waiting)").await?;
        reach(&app, true).await?;
        steps::held(&demo, "hikvision", NICKNAME, "Ada am See").await?;
        app.go(HISTORY).await?;
        steps::confirmed(&app).await?;
        app.find(Role::Exactly, "Confirmed").await?;

        let other = elsewhere(world, &browser, &demo).await?;
        rename(&other, "Ada in der Stadt").await?;
        steps::held(&demo, "hikvision", NICKNAME, "Ada in der Stadt").await?;
        check_now(&app).await?;
        app.go(HISTORY).await?;
        app.says("Your profile changed").await?;
        let page = app.text().await?;
        ensure!(page.contains("Ada am See") && page.contains("Ada in der Stadt"), "before and after: {page}");
        app.says("From portal").await?;
        app.insist_on_access("history (received)").await?;

        app.click(Role::Button, "Ask them to change it back").await?;
        steps::held(&demo, "hikvision", NICKNAME, "Ada am See").await?;
        steps::confirmed(&app).await?;
        let confirmed = app.all(Role::Exactly, "Confirmed").await?.len();
        ensure!(confirmed == 2, "{confirmed} confirmed changes:\n{}", app.text().await?);
        Ok(())
    });
}

#[test]
fn the_desktop_says_once_that_a_choice_is_needed_and_a_click_raises_the_window() {
    run("notices", LIMIT, async |world| {
        let notices = Notices::start(world).await?;
        let demo = world.plain_demo().await?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        let browser = world.browser().await?;
        steps::connect(&app, &browser, &demo, "hikvision", "ada").await?;
        let other = elsewhere(world, &browser, &demo).await?;
        reach(&app, false).await?;
        rename(&app, "Ada am See").await?;
        rename(&other, "Ada in der Stadt").await?;
        steps::held(&demo, "hikvision", NICKNAME, "Ada in der Stadt").await?;
        other.go("/settings").await?;
        app.lose_focus()?;
        reach(&app, true).await?;

        let notice = notices.first().await?;
        ensure!(notice.title == "Privacy Dashboard", "{notice:?}");
        ensure!(notice.body == "A change needs your choice.", "{notice:?}");
        ensure!(notice.actions == ["default", "Open"], "{notice:?}");
        app.go("/").await?;
        check_now(&app).await?;
        app.find(Role::Heading, "Needs you").await?;
        ensure!(notices.all().len() == 1, "said more than once: {:?}", notices.all());
        ensure!(!app.is_in_front()?, "the window has the keyboard already");
        notices.click(notice.id).await?;
        wait_until("the window is raised", PATIENCE, || Ok(app.is_in_front()?.then_some(()))).await?;
        notices.closed(notice.id).await?;
        ensure!(notices.all().len() == 1, "said again: {:?}", notices.all());
        Ok(())
    });
}

/// A second computer of Ada's: the same program with other data.
async fn elsewhere<'w>(world: &'w World, browser: &Browser, demo: &Demo) -> anyhow::Result<App<'w>> {
    let data = world.root().join("elsewhere");
    let data = data.to_str().context("a path of plain letters")?;
    let other = App::start_in(world, &[("PRIVACY_DASHBOARD_DATA_DIR", data)]).await?;
    steps::protect_with_keyring(&other).await?;
    steps::connect(&other, browser, demo, "hikvision", "ada").await?;
    Ok(other)
}

/// Switches the network for the organization.
async fn reach(app: &App<'_>, on: bool) -> anyhow::Result<()> {
    app.go("/settings").await?;
    app.read().await?;
    app.click(Role::Switch, "Network for Hikvision").await?;
    app.says(if on { "Checked" } else { "Off. Changes wait in the Outbox." }).await
}

async fn rename(app: &App<'_>, nickname: &str) -> anyhow::Result<()> {
    app.go("/org/hikvision/profile").await?;
    app.read().await?;
    app.click(Role::Button, "Edit Identity").await?;
    app.type_into("Nickname", nickname).await?;
    app.click(Role::Button, "Save").await?;
    app.gone(Role::Button, "Save").await
}

async fn check_now(app: &App<'_>) -> anyhow::Result<()> {
    app.go("/").await?;
    app.read().await?;
    app.click(Role::Button, "Check now").await?;
    steps::pulled(app).await
}
