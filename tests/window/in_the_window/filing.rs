//! A request through a connected portal: filed from the window, answered by the organization's own people.

use std::{process::Command, time::Duration};

use anyhow::ensure;
use rusqlite::{Connection, OpenFlags};

use super::steps;
use crate::harness::{Demo, Role, built, run};

#[test]
fn a_request_filed_through_a_portal_is_accepted_answered_and_proven_in_the_window() {
    run("filing", Duration::from_secs(240), async |world| {
        let demo = world.demo().await?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::connect(&app, &world.browser().await?, &demo, "hikvision", "ada").await?;
        app.go("/org/hikvision/requests/new?kind=access").await?;
        app.click(Role::Button, "Write the request").await?;
        app.find(Role::Heading, "What goes to the portal").await?;
        app.type_into("Your words", "Please send me everything from the front door.").await?;
        app.screenshot("filing/1-written").await?;
        ensure!(latest(&demo)?.1 != "Please send me everything from the front door.", "it left before the press");
        app.click(Role::Button, "Send through Hikvision’s portal").await?;
        app.find(Role::Heading, "At Hikvision’s portal").await?;
        app.says("They have it, nobody has looked at it yet").await?;
        ensure!(!app.shows(Role::Exactly, "Not proven").await?, "the receipt was not proven");
        app.screenshot("filing/2-accepted").await?;

        let (id, text) = latest(&demo)?;
        ensure!(text == "Please send me everything from the front door.", "the portal got {text:?}");
        say(&demo, &id, &["--as", "identity-asked", "--text", "Which camera came first?"])?;
        app.click(Role::Button, "Check now").await?;
        app.says("Which camera came first?").await?;
        app.type_into("Your answer: who you are", "The one at the front door.").await?;
        app.click(Role::Button, "Send to Hikvision").await?;
        app.find(Role::Heading, "Message").await?;
        app.says("The one at the front door.").await?;
        app.screenshot("filing/3-answered-their-question").await?;

        say(&demo, &id, &["--as", "answered-fully", "--text", "Here it is.", "--results", "Seven pictures."])?;
        app.click(Role::Button, "Check now").await?;
        app.says("Seven pictures.").await?;
        app.says("Answered fully").await?;
        ensure!(!app.shows(Role::Exactly, "Not proven").await?, "a receipt was not proven");
        app.screenshot("filing/4-answered").await?;
        app.quit().await
    });
}

/// What the organization's own people say from their command line.
fn say(demo: &Demo, id: &str, what: &[&str]) -> anyhow::Result<()> {
    let config = demo.portal_dir("hikvision").join("portal.toml");
    let said = Command::new(built("member-portal")?)
        .args(["request", "answer", "--id", id, "--config"])
        .arg(config)
        .args(what)
        .output()?;
    ensure!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    Ok(())
}

/// The newest request at the organization: its id and its text.
fn latest(demo: &Demo) -> anyhow::Result<(String, String)> {
    let path = demo.portal_dir("hikvision").join("portal.db");
    let database = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let sql = "SELECT id, text FROM rights_request ORDER BY received_ms DESC LIMIT 1";
    Ok(database.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
}
