//! One wish at every organization: T4 and T5 of the design brief, by mouse and by keys alone.

use anyhow::ensure;

use super::{
    super::looking::guise::Guise,
    LIMIT,
    hand::{Hand, Means},
    scene::{begin, home, opened},
};
use crate::harness::{App, Role, World, browser_requests, run};

/// Those of which the policy names an address that a letter can go to, with that address.
const BY_MAIL: [(&str, &str); 3] =
    [("ONVIF", "help@onvif.org"), ("MIPI Alliance", "admin@team.mipi.org"), ("Foscam", "aftersales@foscam.com")];

#[test]
fn stopping_marketing_and_opting_out_of_sharing_prepare_letters_and_claim_nothing() {
    run("asking-everywhere", LIMIT, async |world| everywhere(world, &Guise::english_in_light(), Means::Mouse).await);
}

#[test]
fn the_same_letters_are_prepared_in_german_by_keys_alone() {
    run("asking-everywhere-keys", LIMIT, async |world| everywhere(world, &Guise::german_in_dark(), Means::Keys).await);
}

async fn everywhere(world: &World, guise: &Guise, means: Means) -> anyhow::Result<()> {
    let app = world.app().await?;
    begin(&app, guise, &["ONVIF", "MIPI Alliance", "Foscam", "smarteyegroup"]).await?;
    let hand = Hand::new(&app, means);
    object_to_one(&hand, &app, guise).await?;
    opt_out_of_sharing(world, &hand, &app, guise).await?;
    stop_marketing(world, &hand, &app, guise).await?;
    app.quit().await
}

/// T5 at one organization, counted from Home: its page, Sharing & choices, Object; the letter stands there then.
async fn object_to_one(hand: &Hand<'_, '_>, app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    let hosts = guise.say("onvif-to-hosting");
    home(app).await?;
    hand.begin();
    hand.press(Role::Link, "ONVIF").await?;
    hand.press(Role::Link, &guise.say("sharing-title")).await?;
    hand.press(Role::Button, &guise.say_of("sharing-object-to", "recipient", &hosts)).await?;
    app.find(Role::Button, &guise.say("letter-by-mail-program")).await?;
    hand.within("T5, an objection to one recipient", 3)?;
    app.read().await?;
    // The letter is in English, whatever the window speaks.
    let letter = app.value_of(&guise.say("letter-text")).await?;
    ensure!(letter.contains("about these recipients: Website hosts"), "not said whom it is about: {letter}");
    app.insist_on_access(&format!("an objection to one recipient ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/objection-{}", guise.tag)).await?;

    app.go("/org/onvif/sharing").await?;
    app.find(Role::Link, &guise.say_of("sharing-request-to", "recipient", &hosts)).await?;
    app.screenshot(&format!("asking/objection-begun-{}", guise.tag)).await
}

/// T5, counted from Home: Opt out of sharing, Prepare, the addresses checked; then send.
async fn opt_out_of_sharing(world: &World, hand: &Hand<'_, '_>, app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    home(app).await?;
    hand.begin();
    hand.press(Role::Link, "ONVIF").await?;
    hand.press(Role::Link, &guise.say("sharing-title")).await?;
    app.says(&guise.say("sharing-choice-none-stated")).await?;
    app.find(Role::Text, &guise.say("sharing-object")).await?;
    hand.within("T5, where no opt-out is stated", 2)?;
    ensure!(
        !app.ask("return document.querySelector('main [role=switch]') !== null").await?,
        "a switch without a choice"
    );
    app.insist_on_access(&format!("sharing ({})", guise.tag)).await?;

    home(app).await?;
    hand.begin();
    hand.press(Role::Link, &guise.say("home-shortcut-sharing")).await?;
    hand.press(Role::Button, &guise.say("everywhere-prepare")).await?;
    app.find(Role::Heading, &guise.say("everywhere-letters")).await?;
    let checked = guise.say("everywhere-letters-check");
    app.insist_on_access(&format!("letters against sharing ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/everywhere-sharing-{}", guise.tag)).await?;
    hand.press(Role::Checkbox, &checked).await?;
    app.gone(Role::Checkbox, &checked).await?;
    hand.press(Role::Button, &send_to(guise, "ONVIF")).await?;
    hand.within("T5", 3 + 1)?;
    let link = opened(world.root(), 1).await?;
    ensure!(link.starts_with("mailto:help@onvif.org?subject="), "{link}");
    ensure!(link.contains("tell%20those%20who%20have%20received%20it%20that%20I%20object"), "no objection: {link}");
    app.says(&guise.say("everywhere-is-asked")).await?;
    claims_nothing(app).await
}

/// T4, counted from Home: Stop marketing everywhere, Prepare, the addresses checked, and one press for each letter.
async fn stop_marketing(world: &World, hand: &Hand<'_, '_>, app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    home(app).await?;
    hand.begin();
    hand.press(Role::Link, &guise.say("home-shortcut-marketing")).await?;
    hand.press(Role::Button, &guise.say("everywhere-prepare")).await?;
    app.find(Role::Heading, &guise.say("everywhere-letters")).await?;
    app.says(guise.say_of("everywhere-still", "what", "").trim()).await?;
    app.screenshot(&format!("asking/everywhere-marketing-{}", guise.tag)).await?;
    // Whatever was checked for another letter need not be checked again.
    let checked = guise.say("everywhere-letters-check");
    if app.shows(Role::Checkbox, &checked).await? {
        hand.press(Role::Checkbox, &checked).await?;
        app.gone(Role::Checkbox, &checked).await?;
    }
    for (sent, (name, address)) in BY_MAIL.iter().enumerate() {
        hand.press(Role::Button, &send_to(guise, name)).await?;
        let link = opened(world.root(), 2 + sent).await?;
        ensure!(link.starts_with(&format!("mailto:{address}?subject=")), "{name}: {link}");
        app.gone(Role::Button, &send_to(guise, name)).await?;
    }
    hand.within("T4", 3 + BY_MAIL.len())?;
    claims_nothing(app).await?;
    app.go("/outbox").await?;
    app.says(&guise.say("wish-stop-marketing")).await?;
    app.screenshot(&format!("asking/everywhere-outbox-{}", guise.tag)).await?;
    ensure!(browser_requests(world.root()).exists());
    Ok(())
}

fn send_to(guise: &Guise, organization: &str) -> String {
    format!("{} , {organization}", guise.say("letter-by-mail-program"))
}

/// Nothing is called done before anybody confirmed it.
async fn claims_nothing(app: &App<'_>) -> anyhow::Result<()> {
    let text = app.text().await?.to_lowercase();
    for claim in ["stopped", "opted out", "gestoppt", "abgemeldet", "eingestellt"] {
        ensure!(!text.contains(claim), "called {claim} before anybody confirmed it");
    }
    Ok(())
}
