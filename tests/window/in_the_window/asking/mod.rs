//! Asking an organization that has no portal: the right letter, the member's word on what was sent, and
//! the clock.

use std::{fs, time::Duration};

use anyhow::{Context, ensure};
use jiff::{Timestamp, ToSpan};
use thirtyfour::By;

use super::steps;
use crate::harness::{App, Role, browser_requests, run, wait_until};

const LIMIT: Duration = Duration::from_secs(240);
/// A Tuesday; the month after it ends on a working day everywhere.
const ASKED_AT: &str = "2026-05-05T10:00:00Z";

#[test]
fn a_letter_to_mipi_carries_its_subject_is_sent_on_the_members_word_and_becomes_late_by_name() {
    run("asking-mipi", LIMIT, async |world| {
        let asked_at: Timestamp = ASKED_AT.parse()?;
        world.set_clock(asked_at)?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        live_in_germany(&app).await?;
        steps::add_by_hand(&app, "MIPI Alliance").await?;

        // T8, counted from Home: New request, the right, whom, the law named, the address checked; then send.
        app.go("/").await?;
        app.click(Role::Text, "New request").await?;
        app.click(Role::Button, "Get a copy of my data").await?;
        app.click(Role::Button, "Write to MIPI Alliance").await?;
        app.find(Role::Heading, "The letter").await?;
        app.click(Role::Button, "Open in mail program").await?;
        app.says("MIPI Alliance does not accept a letter without it.").await?;
        ensure!(!browser_requests(world.root()).exists(), "a letter left that names no right");
        app.screenshot("asking/letter-without-a-right").await?;
        choose(&app, "request-named-law", "EU and EEA: GDPR").await?;
        app.says("MIPI Alliance prescribes this subject, so it cannot be changed.").await?;
        app.click(Role::Checkbox, "I have checked that it is current").await?;
        app.click(Role::Button, "Open in mail program").await?;
        let link = opened(world.root()).await?;
        ensure!(link.starts_with("mailto:admin@team.mipi.org?subject=GDPR%20Request&body="), "{link}");
        ensure!(link.contains("PD-") && link.contains("Article%2015"), "{link}");

        app.find(Role::Heading, "Did you send it?").await?;
        app.screenshot("asking/did-you-send-it").await?;
        ensure!(!app.text().await?.contains("Sent Tue"), "called sent before the member said so");
        app.click(Role::Button, "Yes, I sent it").await?;
        app.says("Fri 5 Jun 2026").await?;
        app.screenshot("asking/on-the-clock").await?;
        app.quit().await?;

        world.set_clock(asked_at.checked_add((24 * 37).hours())?)?;
        let app = world.app().await?;
        app.says("6 days late").await?;
        app.screenshot("asking/late-on-home").await?;
        app.go("/requests").await?;
        app.says("6 days late").await?;
        app.screenshot("asking/late-in-the-list").await?;
        app.quit().await
    });
}

#[test]
fn what_is_typed_for_a_letter_without_an_address_is_there_again_and_nothing_leaves_without_one() {
    run("asking-smarteye", LIMIT, async |world| {
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::add_by_hand(&app, "smarteyegroup").await?;
        app.go("/org/smarteye/requests/new?kind=erasure").await?;
        app.click(Role::Button, "Write the letter").await?;
        app.says("policy has no address. Where did you find one?").await?;
        app.click(Role::Button, "Open in mail program").await?;
        ensure!(!browser_requests(world.root()).exists(), "a letter left without an address");
        app.type_into("Address", "help@example.org").await?;
        app.type_into("Where you found it", "The label on the camera").await?;
        app.press(thirtyfour::Key::Tab).await?;
        app.says("help@example.org").await?;
        app.screenshot("asking/address-found").await?;
        app.kill().await?;

        let app = world.app().await?;
        app.go("/org/smarteye/requests").await?;
        app.says("Draft").await?;
        app.click(Role::Text, "Delete my data").await?;
        app.says("help@example.org").await?;
        app.quit().await
    });
}

#[test]
fn stopping_marketing_everywhere_prepares_letters_and_claims_nothing() {
    run("asking-everywhere", LIMIT, async |world| {
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        for name in ["ONVIF", "MIPI Alliance", "Foscam", "smarteyegroup"] {
            steps::add_by_hand(&app, name).await?;
        }
        app.go("/").await?;
        app.click(Role::Text, "Stop marketing everywhere").await?;
        app.screenshot("asking/everywhere").await?;
        app.click(Role::Button, "Prepare all").await?;
        app.says("Still comes: ").await?;
        app.screenshot("asking/everywhere-prepared").await?;
        let text = app.text().await?.to_lowercase();
        ensure!(!text.contains("stopped"), "called stopped before anybody confirmed it");
        app.go("/outbox").await?;
        app.says("Stop marketing").await?;
        app.screenshot("asking/everywhere-outbox").await?;
        app.quit().await
    });
}

/// Says where the member lives, so that a law and its holidays are known.
async fn live_in_germany(app: &App<'_>) -> anyhow::Result<()> {
    app.go("/settings").await?;
    app.screenshot("asking/settings").await?;
    choose(app, "settings-law", "EU and EEA: GDPR").await?;
    choose(app, "settings-country", "Germany").await
}

/// Chooses from a list by the words it shows.
async fn choose(app: &App<'_>, id: &str, words: &str) -> anyhow::Result<()> {
    let list = app.driver().find(By::Id(id)).await.with_context(|| format!("there is no list {id}"))?;
    list.scroll_into_view().await?;
    let option = list.find(By::XPath(format!("./option[normalize-space()='{words}']"))).await?;
    option.click().await?;
    app.settled().await
}

/// The next address that the app asked the system to open.
async fn opened(root: &std::path::Path) -> anyhow::Result<String> {
    let requests = browser_requests(root);
    wait_until("the app opens the mail program", Duration::from_secs(20), || {
        let Ok(text) = fs::read_to_string(&requests) else { return Ok(None) };
        Ok(text.lines().next().filter(|_| text.ends_with('\n')).map(str::to_owned))
    })
    .await
}
