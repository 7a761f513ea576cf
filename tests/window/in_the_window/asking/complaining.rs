//! A complaint about an answer that is overdue, and the evidence that goes with it.

use std::{path::Path, process::Command, time::Duration};

use anyhow::ensure;
use thirtyfour::Key;
use words::Arg;

use super::super::looking::guise::Guise;
use super::{
    hand::Hand,
    scene::{Letter, opened, saved_letter},
};
use crate::harness::{App, Role, World, wait_until};

/// What the member looked up on the authority's page.
const ADDRESS: &str = "complaints@authority.example";
const NAME: &str = "Ada Example";
/// In the language of the request, which is English on both walks.
const ASKED_ON: &str = "5 May 2026";
const DUE_ON: &str = "5 June 2026";

/// Where the member lives: what they look for, and whom they choose.
pub struct Authority {
    pub sought: &'static str,
    pub name: &'static str,
    pub host: &'static str,
}

/// From the list of requests to the complaint in the log. `before` addresses were opened so far, for letters.
pub async fn complain(
    world: &World,
    hand: &Hand<'_, '_>,
    app: &App<'_>,
    guise: &Guise,
    (organization, authority, before): (&str, &Authority, usize),
) -> anyhow::Result<()> {
    hand.press(Role::Link, &format!("{organization}: {}", guise.say("wish-access"))).await?;
    let complained = guise.say("request-event-complained");
    hand.press(Role::Button, &guise.say("request-write-complaint")).await?;
    hand.type_text(&guise.say("authority-search"), authority.sought).await?;
    app.insist_on_access(&format!("the finder of an authority ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/authority-finder-{}", guise.tag)).await?;
    hand.press(Role::Button, authority.name).await?;
    app.says(&guise.say_of("authority-check", "host", authority.host)).await?;
    app.insist_on_access(&format!("a complaint ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/complaint-{}", guise.tag)).await?;
    hand.press(Role::Button, &guise.say_of("follow-up-open", "host", authority.host)).await?;
    let page = opened(world.root(), before + 1).await?;
    // A press while the last one is still at work counts as none.
    app.read().await?;
    ensure!(page.starts_with(&format!("https://{}", authority.host)), "{page}");
    ensure!(!app.shows(Role::Exactly, &complained).await?, "called sent before the member said so");
    let sent = guise.say("follow-up-complaint-sent");
    hand.press(Role::Button, &sent).await?;
    app.says(&guise.say_with("error-summary", &[("count", Arg::from(1))])).await?;
    ensure!(!app.shows(Role::Exactly, &complained).await?, "noted without a sender's name");
    hand.type_text(&guise.say("slot-name"), NAME).await?;
    let letter = save_with_address(world, hand, app, guise).await?;
    ensure!(letter.to.contains(ADDRESS) && letter.unsent, "{letter:?}");
    for part in [authority.name, organization, NAME, "admin@team.mipi.org", ASKED_ON, DUE_ON] {
        ensure!(letter.body.contains(part), "{part} is missing: {}", letter.body);
    }
    hand.press(Role::Button, &sent).await?;
    app.says(&complained).await?;
    app.screenshot(&format!("asking/complained-{}", guise.tag)).await
}

/// Gives the authority an address that was looked up, and saves the complaint to it as a mail file.
async fn save_with_address(world: &World, hand: &Hand<'_, '_>, app: &App<'_>, guise: &Guise) -> anyhow::Result<Letter> {
    hand.type_text(&guise.say("authority-address"), ADDRESS).await?;
    // Leaving the field keeps it; the letter can be a mail file from then on.
    app.press(Key::Tab).await?;
    let save = guise.say("letter-by-draft-file");
    app.find(Role::Button, &save).await?;
    app.read().await?;
    hand.press(Role::Button, &save).await?;
    let letter = saved_letter(app, &world.root().join("complaint")).await?;
    app.says(&world.root().join("complaint.eml").display().to_string()).await?;
    app.read().await?;
    app.screenshot(&format!("asking/complaint-saved-{}", guise.tag)).await?;
    Ok(letter)
}

/// Saves the evidence from the page of the request, and lets the checks that lie in it judge it: sound with the
/// event `of` in it, and damaged as soon as a year is changed.
pub async fn save_and_verify(
    hand: &Hand<'_, '_>,
    app: &App<'_>,
    guise: &Guise,
    folder: &Path,
    of: &str,
) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder)?;
    hand.press(Role::Button, &guise.say("evidence-save")).await?;
    app.save_as(&folder.join("evidence")).await?;
    let file = folder.join("evidence.zip");
    wait_until("the evidence is written", Duration::from_secs(60), || Ok(file.exists().then_some(()))).await?;
    app.says(&file.display().to_string()).await?;
    let opened = folder.join("opened");
    let unpacked = Command::new("python3").args(["-m", "zipfile", "-e"]).arg(&file).arg(&opened).status()?;
    ensure!(unpacked.success(), "the evidence is no ZIP file");
    let (sound, said) = verified(&opened)?;
    ensure!(sound && said.contains(of), "{said}");
    std::fs::write(opened.join("log.json"), std::fs::read_to_string(opened.join("log.json"))?.replace("2026", "2025"))?;
    let (sound, said) = verified(&opened)?;
    ensure!(!sound && said.contains("FAULT"), "what was changed is not seen: {said}");
    Ok(())
}

fn verified(folder: &Path) -> anyhow::Result<(bool, String)> {
    let output = Command::new("python3").arg("-I").arg(folder.join("verify.py")).output()?;
    Ok((output.status.success(), String::from_utf8(output.stdout)?))
}
