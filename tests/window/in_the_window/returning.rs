//! Coming back: another day, another sign-in, another answer on the sign-in page.

use std::time::Duration;

use jiff::{Timestamp, ToSpan};

use super::steps;
use crate::harness::{App, MARKER, Role, run};

const LIMIT: Duration = Duration::from_secs(300);

#[test]
fn a_second_start_of_the_demo_finds_the_organization_still_connected() {
    run("second-start", LIMIT, async |world| {
        let demo = world.demo().await?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::connect(&app, &world.browser().await?, &demo, "mipi", "ada").await?;
        app.quit().await?;
        demo.stop().await?;

        // An hour later: the access token is over, the refresh token is not.
        world.set_clock(later(1.hour())?)?;
        let demo = world.demo().await?;
        let app = world.app().await?;
        app.find(Role::Heading, "Home").await?;
        app.go("/org/mipi/profile").await?;
        app.click(Role::Button, "Edit Identity").await?;
        app.type_into("Name", "Ada, an hour later").await?;
        app.click(Role::Button, "Save").await?;
        steps::held(&demo, "mipi", "given.name", "Ada, an hour later").await?;
        steps::confirmed(&app).await?;
        app.quit().await
    });
}

#[test]
fn a_code_is_shown_only_after_a_fresh_sign_in() {
    run("step-up", LIMIT, async |world| {
        let demo = world.demo().await?;
        let browser = world.browser().await?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::connect(&app, &browser, &demo, "hikvision", "ada").await?;
        app.quit().await?;
        demo.stop().await?;

        world.set_clock(later(6.minutes())?)?;
        let demo = world.demo().await?;
        let app = world.app().await?;
        let camera = demo.held("hikvision", "ada", "device")?.remove(0);
        let code = demo.secret("hikvision", "ada", &camera.id)?;
        app.go("/org/hikvision/devices").await?;
        app.click(Role::Button, camera.text("name")?).await?;
        app.click(Role::Button, "Reveal").await?;
        app.find(Role::Heading, "Sign in at Hikvision").await?;
        assert!(!app.text().await?.contains(&code));
        app.screenshot("on-the-way/step-up").await?;
        app.insist_on_access("step-up").await?;
        browser.follow().await?;
        browser.give_password(&demo, "ada").await?;
        browser.page().click(Role::Button, "Allow").await?;
        browser.arrived().await?;
        app.says(&code).await?;
        app.quit().await
    });
}

#[test]
fn a_member_who_says_no_is_told_so_and_may_sign_in_after_all() {
    run("denying", LIMIT, async |world| {
        let demo = world.demo().await?;
        let browser = world.browser().await?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::look_at_portal(&app, &demo, "foscam").await?;
        app.click(Role::Button, "Connect and sign in").await?;
        browser.follow().await?;
        browser.give_password(&demo, "ada").await?;
        browser.page().click(Role::Button, "Do not allow").await?;
        app.says("You did not agree").await?;
        app.click(Role::Button, "Try again").await?;
        browser.sign_in(&demo, "ada").await?;
        app.find(Role::Heading, "Profile").await?;
        app.says(MARKER).await?;
        app.quit().await
    });
}

#[test]
fn text_that_was_typed_comes_back_after_a_power_cut_and_a_quit() {
    run("power-cut", LIMIT, async |world| {
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::add_by_hand(&app, "smarteyegroup").await?;
        app.click(Role::Button, "Edit Contact").await?;
        app.type_into("Email address", "ada@members.example").await?;
        choose_portal(&app).await?;
        app.type_into("Portal address", "https://members.onv").await?;
        app.go("/").await?;
        app.find(Role::Heading, "Home").await?;
        choose_portal(&app).await?;
        app.holds("Portal address", "https://members.onv").await?;
        app.kill().await?;

        let app = world.app().await?;
        choose_portal(&app).await?;
        app.holds("Portal address", "https://members.onv").await?;
        app.type_into("Portal address", "https://members.onvif.example").await?;
        app.go("/").await?;
        app.find(Role::Heading, "Home").await?;
        app.quit().await?;

        let app = world.app().await?;
        choose_portal(&app).await?;
        app.holds("Portal address", "https://members.onvif.example").await?;
        app.screenshot("returning/typed-address").await?;
        app.go("/org/smarteye/profile").await?;
        assert_eq!(app.value_of("Email address").await?, "ada@members.example");
        app.click(Role::Button, "Save").await?;
        app.gone(Role::Button, "Save").await?;
        app.says("You entered").await?;
        app.quit().await
    });
}

async fn choose_portal(app: &App<'_>) -> anyhow::Result<()> {
    app.go("/add").await?;
    app.click(Role::Button, "ONVIF").await
}

fn later(span: jiff::Span) -> anyhow::Result<Timestamp> {
    Ok(Timestamp::try_from(std::time::SystemTime::now())?.checked_add(span)?)
}
