//! A letter to MIPI and what becomes of it, up to a complaint: T8 and T9 of the design brief, by mouse and by keys
//! alone.

use anyhow::ensure;
use jiff::{Timestamp, ToSpan};
use serde_json::json;
use words::Arg;

use super::{
    super::looking::{asked::check_address, guise::Guise},
    LIMIT,
    complaining::{Authority, complain, save_and_verify},
    hand::{Hand, Means},
    scene::{begin, home, live_in_germany, opened},
};
use crate::harness::{App, Role, World, browser_requests, run};

/// A Tuesday; the month after it ends on a working day everywhere.
const ASKED_AT: &str = "2026-05-05T10:00:00Z";
/// From then to six days after the answer was due, in hours.
const LATE_AFTER_HOURS: i64 = 37 * 24;
const MIPI: &str = "MIPI Alliance";

#[test]
fn a_letter_to_mipi_carries_its_subject_is_sent_on_the_members_word_and_becomes_late_by_name() {
    run("asking-mipi", LIMIT, async |world| {
        let authority =
            Authority { sought: "Ireland", name: "Data Protection Commission", host: "www.dataprotection.ie" };
        let said = Said { term: ": one month after ", due: "Fri 5 Jun 2026", germany: "Germany", authority };
        asked_and_late(world, &Guise::english_in_light(), Means::Mouse, &said).await
    });
}

#[test]
fn the_same_is_done_in_german_by_keys_alone() {
    run("asking-mipi-keys", LIMIT, async |world| {
        let authority = Authority { sought: "Berlin", name: "Berliner Beauftragte", host: "www.datenschutz-berlin.de" };
        let said = Said { term: ": ein Monat nach ", due: "Fr., 5. Juni 2026", germany: "Deutschland", authority };
        asked_and_late(world, &Guise::german_in_dark(), Means::Keys, &said).await
    });
}

/// What stands on the page and is made from several texts.
struct Said {
    /// From the words that explain the date.
    term: &'static str,
    due: &'static str,
    germany: &'static str,
    /// To which the member complains in the end.
    authority: Authority,
}

async fn asked_and_late(world: &World, guise: &Guise, means: Means, said: &Said) -> anyhow::Result<()> {
    let asked_at: Timestamp = ASKED_AT.parse()?;
    world.set_clock(asked_at)?;
    let app = world.app().await?;
    begin(&app, guise, &[MIPI, "ONVIF"]).await?;
    live_in_germany(&app, guise, said.germany).await?;
    let hand = Hand::new(&app, means);
    ask_for_a_copy(world, &hand, &app, guise).await?;

    app.find(Role::Heading, &guise.say("request-did-you-send")).await?;
    app.screenshot(&format!("asking/did-you-send-{}", guise.tag)).await?;
    let sent = guise.say("request-date-sent");
    ensure!(!app.shows(Role::Exactly, &sent).await?, "called sent before the member said so");
    hand.press(Role::Button, &guise.say("request-sent-yes")).await?;
    app.says(said.due).await?;
    // The date explains itself in the language of the window.
    for part in [&format!("{} ", guise.say("clock-what-answer")), said.term] {
        app.says(part).await?;
    }
    app.insist_on_access(&format!("a request on the clock ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/on-the-clock-{}", guise.tag)).await?;
    begin_another(&app, guise).await?;
    app.quit().await?;

    world.set_clock(asked_at.checked_add(LATE_AFTER_HOURS.hours())?)?;
    let app = world.app().await?;
    let hand = Hand::new(&app, means);
    see_what_is_overdue(&hand, &app, guise).await?;
    // Two letters were opened before.
    complain(world, &hand, &app, guise, (MIPI, &said.authority, 2)).await?;
    save_and_verify(&hand, &app, guise, &world.root().join("evidence"), "complained").await?;
    app.quit().await
}

/// T8, counted from Home: New request, the right, whom, the law named, the address checked; then send.
async fn ask_for_a_copy(world: &World, hand: &Hand<'_, '_>, app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    home(app).await?;
    hand.begin();
    hand.press(Role::Link, &guise.say("home-shortcut-new")).await?;
    hand.press(Role::Button, &guise.say("wish-access")).await?;
    hand.press(Role::Button, &guise.say_of("request-write-to", "organization", MIPI)).await?;
    app.find(Role::Heading, &guise.say("request-letter")).await?;
    // Not of the task: a letter that names no right goes nowhere.
    let send = guise.say("letter-by-mail-program");
    app.click(Role::Button, &send).await?;
    app.says(&guise.say_of("letter-problem-right-not-named", "organization", MIPI)).await?;
    ensure!(!browser_requests(world.root()).exists(), "a letter left that names no right");
    app.screenshot(&format!("asking/letter-without-a-right-{}", guise.tag)).await?;
    hand.choose("request-named-law", &guise.say("request-law-eu-gdpr")).await?;
    app.says(&guise.say_of("letter-subject-fixed", "organization", MIPI)).await?;
    let checked = guise.say("request-contact-checked");
    hand.press(Role::Checkbox, &checked).await?;
    app.gone(Role::Checkbox, &checked).await?;
    app.insist_on_access(&format!("a letter ({})", guise.tag)).await?;
    hand.press(Role::Button, &send).await?;
    let link = opened(world.root(), 1).await?;
    ensure!(link.starts_with("mailto:admin@team.mipi.org?subject=GDPR%20Request&body="), "{link}");
    ensure!(link.contains("PD-") && link.contains("Article%2015"), "{link}");
    hand.within("T8", 5 + 1)
}

/// A second letter that waits on the member, so that what is late has something to stand before.
async fn begin_another(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    app.go("/org/onvif/requests/new?kind=access").await?;
    app.click(Role::Button, &guise.say("request-write")).await?;
    app.find(Role::Heading, &guise.say("request-letter")).await?;
    check_address(app, guise).await?;
    app.click(Role::Button, &guise.say("letter-by-mail-program")).await?;
    app.find(Role::Heading, &guise.say("request-did-you-send")).await.map(drop)
}

/// T9: on Home without a step, late first, in words; the list in one.
async fn see_what_is_overdue(hand: &Hand<'_, '_>, app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    app.resize(900, 600).await?;
    app.find(Role::Heading, &guise.say("home-title")).await?;
    app.read().await?;
    let wish = guise.say("wish-access");
    let days: [(&str, Arg<'_>); 3] =
        [("days", Arg::from(6)), ("organization", Arg::from(MIPI)), ("wish", Arg::from(wish.as_str()))];
    let late = guise.say_with("home-request-late", &days);
    app.says(&late).await?;
    let first = "const first = document.querySelector('main li .what'); const { top, bottom } = first.getBoundingClientRect(); \
                 return first.textContent.trim() === arguments[0] && top >= 0 && bottom <= innerHeight \
                   && document.querySelectorAll('main li .what').length > 1";
    let in_sight: bool = app.driver().execute(first, vec![json!(late)]).await?.convert()?;
    ensure!(in_sight, "what is late does not stand first and in sight on Home");
    app.screenshot(&format!("asking/late-on-home-{}", guise.tag)).await?;

    hand.begin();
    hand.press(Role::Link, &guise.say("requests-title")).await?;
    hand.within("T9, the list", 1)?;
    app.find(Role::Heading, &guise.say("requests-title")).await?;
    app.says(&guise.say_with("request-late", &days[..1])).await?;
    let headings = "return [...document.querySelectorAll('main h2')].map((each) => each.textContent.trim())";
    let headings: Vec<String> = app.driver().execute(headings, vec![]).await?.convert()?;
    let place = |key: &str| headings.iter().position(|each| *each == guise.say(key));
    ensure!(place("requests-group-late") < place("requests-group-member"), "late is not first: {headings:?}");
    ensure!(place("requests-group-late").is_some(), "nothing is called late: {headings:?}");
    app.insist_on_access(&format!("requests with a late one ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/late-in-the-list-{}", guise.tag)).await
}
