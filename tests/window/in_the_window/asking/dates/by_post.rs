//! A letter on paper: nobody knows when they get it until the member says so, and until then no date is late.

use std::time::Duration;

use anyhow::ensure;

use super::super::{
    super::looking::{asked::check_address, guise::Guise},
    LIMIT,
    scene::{begin, live_in_germany},
};
use crate::harness::{App, Role, World, run, wait_until};

const POSTED_AT: &str = "2026-05-05T10:00:00Z";
/// Later than a month after it was posted, and not yet one after it was delivered.
const LOOKED_AT: &str = "2026-06-20T10:00:00Z";
const DELIVERED_ON: &str = "2026-05-26";

/// What the window says in one language of the two dates.
struct Said {
    germany: &'static str,
    /// One month after it was posted, and after it was delivered.
    earliest: &'static str,
    legal: &'static str,
    /// In the sentences that explain them.
    earliest_because: &'static str,
    legal_because: &'static str,
}

#[test]
fn a_letter_by_post_has_no_legal_date_before_the_member_gives_the_day_of_delivery() {
    run("asking-post", LIMIT, async |world| {
        let said = Said {
            germany: "Germany",
            earliest: "Fri 5 Jun 2026",
            legal: "Fri 26 Jun 2026",
            earliest_because: "Fri 5 June 2026 at the earliest: one month after they get it, which is not before Tue 5 May 2026",
            legal_because: "They answer by Fri 26 June 2026: one month after they got it on Tue 26 May 2026",
        };
        posted(world, &Guise::english_in_light(), &said).await
    });
}

#[test]
fn the_same_is_said_of_a_letter_by_post_in_german() {
    run("asking-post-de", LIMIT, async |world| {
        let said = Said {
            germany: "Deutschland",
            earliest: "Fr., 5. Juni 2026",
            legal: "Fr., 26. Juni 2026",
            earliest_because: "frühestens Fr., 5. Juni 2026: ein Monat nach Zustellung, frühestens am Di., 5. Mai 2026",
            legal_because: "Antwort bis Fr., 26. Juni 2026: ein Monat nach Eingang am Di., 26. Mai 2026",
        };
        posted(world, &Guise::german_in_dark(), &said).await
    });
}

async fn posted(world: &World, guise: &Guise, said: &Said) -> anyhow::Result<()> {
    world.set_clock(POSTED_AT.parse()?)?;
    let app = world.app().await?;
    begin(&app, guise, &["Foscam"]).await?;
    live_in_germany(&app, guise, said.germany).await?;
    print_letter(&app, guise, &world.root().join("letter")).await?;
    app.find(Role::Radio, &guise.say("request-sent-by-post")).await?;
    app.says(&guise.say_of("request-did-you-send-post", "organization", "Foscam")).await?;
    app.screenshot(&format!("asking/printed-{}", guise.tag)).await?;
    app.click(Role::Button, &guise.say("request-sent-yes")).await?;
    no_date_is_legal_yet(&app, guise, said).await?;
    app.insist_on_access(&format!("a letter by post ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/posted-{}", guise.tag)).await?;
    app.quit().await?;

    world.set_clock(LOOKED_AT.parse()?)?;
    let app = world.app().await?;
    app.go("/requests").await?;
    app.read().await?;
    let page = app.text().await?;
    ensure!(
        !page.contains(&guise.say("requests-group-late")),
        "called late although nobody knows when it came: {page}"
    );
    let earliest = guise.say_of("request-not-before", "date", said.earliest);
    app.says(&guise.say_of("request-due-on", "date", &earliest)).await?;
    app.screenshot(&format!("asking/posted-in-the-list-{}", guise.tag)).await?;
    app.click(Role::Link, &format!("Foscam: {}", guise.say("wish-access"))).await?;
    no_date_is_legal_yet(&app, guise, said).await?;

    app.click(Role::Button, &guise.say("request-event-delivered")).await?;
    app.type_into(&guise.say("request-on"), DELIVERED_ON).await?;
    app.click(Role::Button, &guise.say("request-note-go")).await?;
    app.gone(Role::Button, &guise.say("request-note-go")).await?;
    app.read().await?;
    app.find(Role::Exactly, said.legal).await?;
    app.says(said.legal_because).await?;
    let page = app.text().await?;
    ensure!(!page.contains(said.earliest), "the earliest date still stands there: {page}");
    app.screenshot(&format!("asking/delivered-{}", guise.tag)).await?;
    app.go("/requests").await?;
    app.find(Role::Heading, &guise.say("requests-group-soon")).await?;
    app.says(&guise.say_of("request-due-on", "date", said.legal)).await?;
    app.quit().await
}

/// Writes to Foscam and saves the letter to be printed.
async fn print_letter(app: &App<'_>, guise: &Guise, target: &std::path::Path) -> anyhow::Result<()> {
    app.go("/org/foscam/requests/new?kind=access").await?;
    app.click(Role::Button, &guise.say("request-write")).await?;
    app.find(Role::Heading, &guise.say("request-letter")).await?;
    check_address(app, guise).await?;
    app.click(Role::Button, &guise.say("letter-by-pdf")).await?;
    app.save_as(target).await?;
    let file = target.with_extension("pdf");
    wait_until("the letter is written", Duration::from_secs(60), || Ok(file.exists().then_some(()))).await
}

async fn no_date_is_legal_yet(app: &App<'_>, guise: &Guise, said: &Said) -> anyhow::Result<()> {
    app.says(&guise.say_of("request-not-before", "date", said.earliest)).await?;
    app.says(said.earliest_because).await?;
    ensure!(!app.shows(Role::Exactly, said.earliest).await?, "a date that is none is shown as one");
    Ok(())
}
