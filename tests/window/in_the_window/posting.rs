//! A letter through the member's own mail account, to a real server that the test believes in and the app does too:
//! it reads the authorities of its computer, and those of this one are in a file the test names.

use std::{fs, time::Duration};

use anyhow::{Context, ensure};
use sha2::{Digest, Sha256};
use testkit::{MailServer, Says, Script, Tls, says};

use super::steps;
use crate::harness::{App, Marker, Role, World, run, wait_until};

const LIMIT: Duration = Duration::from_secs(240);
const PATIENCE: Duration = Duration::from_secs(20);
/// Looked for everywhere afterwards.
const PASSWORD: &str = "Zypressen-4711-Kennwort";

#[test]
fn a_letter_leaves_through_the_mail_account_and_arrives_as_the_log_keeps_it() {
    run("posting-mipi", LIMIT, async |world| {
        let refusing = MailServer::start(Tls::AtOnce, Script { auth: says("535 5.7.8 no"), ..Script::default() }).await;
        let server = MailServer::start(Tls::AtOnce, Script::default()).await;
        let app = app_that_believes(world, &[&refusing, &server]).await?;
        steps::protect_with_keyring(&app).await?;
        steps::add_by_hand(&app, "MIPI Alliance").await?;

        app.go("/settings").await?;
        app.says("No account is set.").await?;
        fill_in(&app, &refusing).await?;
        app.click(Role::Button, "Test the connection").await?;
        app.says("localhost does not accept user name and password").await?;
        app.says("5.7.8 no").await?;
        app.screenshot("posting/refused").await?;
        app.type_into("Port", &server.port().to_string()).await?;
        app.click(Role::Button, "Test the connection").await?;
        app.says("It works: localhost knows you").await?;
        app.screenshot("posting/works").await?;
        ensure!(server.letters().is_empty(), "the test of the account sent something");

        send_to_mipi(&app).await?;
        let letter = arrived(&server).await?;
        app.gone(Role::Heading, "Send this letter?").await?;
        app.click(Role::Button, "Show the log").await?;
        let hash: String = Sha256::digest(&letter).iter().map(|byte| format!("{byte:02x}")).collect();
        app.says(&hash).await?;
        app.says("Sent, the mail server took it").await?;
        app.screenshot("posting/sent").await?;
        ensure!(!app.text().await?.contains("Did you send it?"), "asked although the server took it");
        let letter = String::from_utf8(letter)?;
        ensure!(letter.contains("From: \"Ada Lovelace\" <ada@example.com>\r\n"), "{letter}");
        ensure!(letter.contains("To: admin@team.mipi.org\r\n"), "{letter}");
        ensure!(letter.contains("Subject: GDPR Request\r\n"), "{letter}");

        send_a_reminder(&app).await?;
        let reminder = wait_until("the reminder arrives", PATIENCE, || Ok(server.letters().into_iter().nth(1))).await?;
        app.gone(Role::Heading, "Send this letter?").await?;
        app.gone(Role::Heading, "Write a reminder").await?;
        app.says("reminder, the mail server took it").await?;
        let hash: String = Sha256::digest(&reminder).iter().map(|byte| format!("{byte:02x}")).collect();
        app.says(&hash).await?;
        app.screenshot("posting/reminded").await?;
        ensure!(!app.text().await?.contains("go out?"), "asked although the server took it");
        let reminder = String::from_utf8(reminder)?;
        let id = letter.lines().find_map(|line| line.strip_prefix("Message-ID: ")).context("an id")?;
        ensure!(reminder.contains(&format!("In-Reply-To: {id}\r\n")), "{reminder}");
        ensure!(reminder.contains("To: admin@team.mipi.org\r\n"), "{reminder}");
        app.quit().await?;
        the_password_is_nowhere(world)
    });
}

#[test]
fn a_letter_without_a_final_word_is_asked_about_and_not_sent_a_second_time() {
    run("posting-unknown", LIMIT, async |world| {
        let server = MailServer::start(Tls::AtOnce, Script { verdict: Says::HangsUp, ..Script::default() }).await;
        let app = app_that_believes(world, &[&server]).await?;
        steps::protect_with_keyring(&app).await?;
        steps::add_by_hand(&app, "MIPI Alliance").await?;
        app.go("/settings").await?;
        fill_in(&app, &server).await?;
        app.click(Role::Button, "Save account").await?;
        app.says("can be sent from ada@example.com").await?;
        send_to_mipi(&app).await?;
        app.find(Role::Heading, "Did your letter go out?").await?;
        app.screenshot("posting/unknown").await?;
        app.kill().await?;

        let app = app_that_believes(world, &[&server]).await?;
        app.go("/org/mipi/requests").await?;
        app.says("Did you send it?").await?;
        ensure!(server.letters().len() == 1, "it was sent again by itself");
        app.quit().await
    });
}

/// The app on a computer that believes these servers.
async fn app_that_believes<'w>(world: &'w World, servers: &[&MailServer]) -> anyhow::Result<App<'w>> {
    let file = world.root().join("authorities.pem");
    fs::write(&file, servers.iter().map(|server| server.root_pem()).collect::<String>())?;
    App::start_in(world, &[("SSL_CERT_FILE", file.to_str().context("a path of plain letters")?)]).await
}

async fn fill_in(app: &App<'_>, server: &MailServer) -> anyhow::Result<()> {
    app.type_into("Mail server for sending", "localhost").await?;
    app.type_into("Port", &server.port().to_string()).await?;
    app.type_into("User name", "ada").await?;
    app.type_into("Your email address", "ada@example.com").await?;
    app.type_into("Your name as sender", "Ada Lovelace").await?;
    app.type_into("Password", PASSWORD).await
}

/// Writes MIPI's letter and sends it, after the member saw once more to whom it goes.
async fn send_to_mipi(app: &App<'_>) -> anyhow::Result<()> {
    app.go("/org/mipi/requests/new?kind=access").await?;
    app.click(Role::Button, "Write the letter").await?;
    app.find(Role::Heading, "The letter").await?;
    steps::choose(app, "request-named-law", "The right by its name, without a law").await?;
    app.click(Role::Checkbox, "I have checked that it is current").await?;
    // The box gives way to this line, and what stands below moves up: only then a press lands where it was meant.
    app.says("You checked it on").await?;
    app.click(Role::Button, "Send from your mail account").await?;
    app.find(Role::Heading, "Send this letter?").await?;
    app.says("admin@team.mipi.org").await?;
    app.says("Ada Lovelace").await?;
    app.says("ada@example.com").await?;
    app.screenshot("posting/before-sending").await?;
    app.click(Role::Button, "Send now").await
}

/// Reminds them of it the same way.
async fn send_a_reminder(app: &App<'_>) -> anyhow::Result<()> {
    app.click(Role::Button, "Write a reminder").await?;
    app.find(Role::Heading, "Write a reminder").await?;
    app.screenshot("posting/reminder").await?;
    app.click(Role::Button, "Send from your mail account").await?;
    app.find(Role::Heading, "Send this letter?").await?;
    app.says("ada@example.com").await?;
    app.click(Role::Button, "Send now").await
}

/// The one letter the server took.
async fn arrived(server: &MailServer) -> anyhow::Result<Vec<u8>> {
    wait_until("the letter arrives", PATIENCE, || Ok(server.letters().into_iter().next())).await
}

/// Looks through everything the app could have written.
fn the_password_is_nowhere(world: &World) -> anyhow::Result<()> {
    let (marker, places) = (Marker::new(PASSWORD), world.places_of_the_app());
    let planted = world.root().join("tmp/planted");
    fs::write(&planted, format!("before {} behind", marker.text()))?;
    ensure!(marker.find_in(&places)?.len() == 1, "the scan misses a planted file, or finds more");
    Ok(fs::remove_file(planted)?)
}
