//! The computer's clock shows a day before the request was sent: the window says which, offers nothing that could
//! only be noted wrongly, and is as before when the clock is right.

use anyhow::ensure;

use super::super::{
    super::looking::guise::Guise,
    LIMIT,
    scene::{ask_mipi, begin, live_in_germany},
};
use crate::harness::{App, Role, World, run};

const ASKED_AT: &str = "2026-05-05T10:00:00Z";
const BEHIND: &str = "2026-05-01T10:00:00Z";

#[test]
fn a_clock_that_is_behind_the_day_of_sending_is_told_and_nothing_is_late_or_lost() {
    run("asking-turned-back", LIMIT, async |world| {
        let days = ["1 May 2026", "5 May 2026", "Fri 5 Jun 2026"];
        turned_back(world, &Guise::english_in_light(), "Germany", days).await
    });
}

#[test]
fn the_same_is_told_in_german() {
    run("asking-turned-back-de", LIMIT, async |world| {
        let days = ["1. Mai 2026", "5. Mai 2026", "Fr., 5. Juni 2026"];
        turned_back(world, &Guise::german_in_dark(), "Deutschland", days).await
    });
}

async fn turned_back(world: &World, guise: &Guise, germany: &str, [today, sent, due]: [&str; 3]) -> anyhow::Result<()> {
    world.set_clock(ASKED_AT.parse()?)?;
    let app = world.app().await?;
    begin(&app, guise, &["MIPI Alliance"]).await?;
    live_in_germany(&app, guise, germany).await?;
    ask_mipi(&app, guise).await?;
    app.quit().await?;

    let (reminder, heard) = (guise.say("request-write-reminder"), guise.say("request-event-acknowledged"));
    world.set_clock(BEHIND.parse()?)?;
    let app = world.app().await?;
    open(&app, guise).await?;
    app.says(&guise.say_with("request-clock-behind", &[("today", today.into()), ("sent", sent.into())])).await?;
    app.says(&guise.say("request-clock-behind.text")).await?;
    app.find(Role::Exactly, due).await?;
    for step in [&reminder, &heard] {
        ensure!(!app.shows(Role::Button, step).await?, "{step} is offered on a day before the letter was sent");
    }
    app.find(Role::Button, &guise.say("request-import")).await?;
    app.insist_on_access(&format!("a clock that is behind ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/turned-back-{}", guise.tag)).await?;
    app.quit().await?;

    world.set_clock(ASKED_AT.parse()?)?;
    let app = world.app().await?;
    open(&app, guise).await?;
    app.find(Role::Button, &heard).await?;
    app.find(Role::Button, &reminder).await?;
    ensure!(!app.shows(Role::Text, &guise.say("request-clock-behind.text")).await?, "a clock that is right is blamed");
    app.quit().await
}

async fn open(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    app.go("/requests").await?;
    app.click(Role::Link, &format!("MIPI Alliance: {}", guise.say("wish-access"))).await?;
    app.find(Role::Button, &guise.say("request-import")).await?;
    app.read().await
}
