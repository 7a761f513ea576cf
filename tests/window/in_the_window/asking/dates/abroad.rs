//! Members who live elsewhere: California, a country whose law could not be read, the United Kingdom.

use anyhow::ensure;
use jiff::Timestamp;

use super::super::{
    super::looking::{asked::check_address, guise::Guise},
    LIMIT,
    hand::{Hand, Means},
    scene::{begin, saved_letter},
};
use crate::harness::{App, Role, World, run};

/// A Wednesday.
const ASKED_AT: &str = "2026-07-01T10:00:00Z";

/// Names and dates as the window's language writes them.
struct Said {
    california: &'static str,
    brazil: &'static str,
    kingdom: &'static str,
    /// Thirty days after the complaint.
    confirmed_by: &'static str,
}

#[test]
fn whose_law_counts_follows_where_one_lives_and_what_was_not_read_is_said() {
    run("asking-abroad", LIMIT, async |world| {
        let said = Said {
            california: "United States, California",
            brazil: "Brazil",
            kingdom: "United Kingdom",
            confirmed_by: "about Fri 31 Jul 2026",
        };
        abroad(world, &Guise::english_in_light(), &said).await
    });
}

#[test]
fn the_same_is_said_in_german() {
    run("asking-abroad-de", LIMIT, async |world| {
        let said = Said {
            california: "Vereinigte Staaten, Kalifornien",
            brazil: "Brasilien",
            kingdom: "Vereinigtes Königreich",
            confirmed_by: "etwa Fr., 31. Juli 2026",
        };
        abroad(world, &Guise::german_in_dark(), &said).await
    });
}

async fn abroad(world: &World, guise: &Guise, said: &Said) -> anyhow::Result<()> {
    world.set_clock(ASKED_AT.parse::<Timestamp>()?)?;
    let app = world.app().await?;
    begin(&app, guise, &["ONVIF"]).await?;
    let hand = Hand::new(&app, Means::Mouse);

    live_in(&hand, &app, guise, said.california).await?;
    app.says(&guise.say_of("settings-residence-california", "law", &guise.say("request-law-california"))).await?;
    send(&app, guise, "request-write").await?;
    app.says(&guise.say_of("clock-note-voluntary", "law", &guise.say("clock-law-california"))).await?;
    app.screenshot(&format!("asking/california-{}", guise.tag)).await?;

    live_in(&hand, &app, guise, said.brazil).await?;
    app.says(&guise.say("settings-residence-not-read")).await?;
    app.screenshot(&format!("asking/settings-brazil-{}", guise.tag)).await?;
    send(&app, guise, "request-begin-another").await?;
    app.says(&guise.say_of("clock-note-residence-not-read", "place", said.brazil)).await?;
    app.insist_on_access(&format!("a request without a law ({})", guise.tag)).await?;

    live_in(&hand, &app, guise, said.kingdom).await?;
    send(&app, guise, "request-begin-another").await?;
    app.says(&guise.say("clock-doubt-not-in-full")).await?;
    complain_to_them(world, &hand, &app, guise, said).await?;
    app.quit().await
}

async fn live_in(hand: &Hand<'_, '_>, app: &App<'_>, guise: &Guise, place: &str) -> anyhow::Result<()> {
    app.go("/settings").await?;
    app.find(Role::Heading, &guise.say("settings-title")).await?;
    app.read().await?;
    hand.choose("settings-residence", place).await
}

/// A letter to ONVIF that was sent today; `press` begins it: another one is begun knowingly.
async fn send(app: &App<'_>, guise: &Guise, press: &str) -> anyhow::Result<()> {
    app.go("/org/onvif/requests/new?kind=access").await?;
    app.click(Role::Button, &guise.say(press)).await?;
    app.find(Role::Heading, &guise.say("request-letter")).await?;
    app.read().await?;
    if app.shows(Role::Checkbox, &guise.say("request-contact-checked")).await? {
        check_address(app, guise).await?;
    }
    app.click(Role::Button, &guise.say("letter-by-mail-program")).await?;
    app.find(Role::Heading, &guise.say("request-did-you-send")).await?;
    app.click(Role::Button, &guise.say("request-sent-yes")).await?;
    app.find(Role::Heading, &guise.say("request-dates")).await.map(drop)
}

/// The complaint goes to the organization, counts from the member's word that it was sent, and can be confirmed.
async fn complain_to_them(
    world: &World,
    hand: &Hand<'_, '_>,
    app: &App<'_>,
    guise: &Guise,
    said: &Said,
) -> anyhow::Result<()> {
    hand.press(Role::Button, &guise.say("request-write-complaint-to-them")).await?;
    app.says(&guise.say_of("follow-up-complaint-to-them-text", "organization", "ONVIF")).await?;
    hand.press(Role::Button, &guise.say("letter-by-draft-file")).await?;
    let letter = saved_letter(app, &world.root().join("complaint-to-them")).await?;
    ensure!(
        letter.to.contains("help@onvif.org") && letter.body.contains("complain about how my request"),
        "{letter:?}"
    );
    let complained = guise.say("request-event-complained-to-them");
    app.read().await?;
    app.screenshot(&format!("asking/complaint-to-them-{}", guise.tag)).await?;
    hand.press(Role::Button, &guise.say("follow-up-later")).await?;
    be_asked(app, guise, said).await?;
    hand.press(Role::Button, &guise.say("follow-up-asked-yes")).await?;
    app.says(said.confirmed_by).await?;
    app.says(&complained).await?;
    app.says(&guise.say("request-event-complaint-confirmed")).await?;
    app.insist_on_access(&format!("a request with a complaint ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/complained-to-them-{}", guise.tag)).await
}

/// Nothing counts before the member's word; until then they are asked, on the page and on Home.
async fn be_asked(app: &App<'_>, guise: &Guise, said: &Said) -> anyhow::Result<()> {
    let question = guise.say("follow-up-asked-complaint-to-them");
    app.find(Role::Heading, &question).await?;
    ensure!(!app.text().await?.contains(said.confirmed_by), "a term began before the member said that it was sent");
    app.insist_on_access(&format!("a later letter that is asked about ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/complaint-asked-{}", guise.tag)).await?;
    app.go("/").await?;
    app.find(Role::Heading, &guise.say("home-title")).await?;
    app.says(&question).await?;
    app.ask("history.back(); return true").await?;
    app.find(Role::Heading, &question).await.map(drop)
}
