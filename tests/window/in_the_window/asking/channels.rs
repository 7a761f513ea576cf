//! Ways to ask that are no letter, each walked once: a call, a step on their page, a step on one's own device. And the
//! pages on which choices about recipients are made.

use anyhow::ensure;
use words::Arg;

use super::{
    super::looking::guise::Guise,
    LIMIT,
    hand::{Hand, Means},
    scene::{begin, opened},
};
use crate::harness::{App, Role, World, browser_requests, run};

const ASKED_AT: &str = "2026-05-05T10:00:00Z";
const HIKVISION: &str = "Hikvision";
const MIPI: &str = "MIPI Alliance";
const SMARTEYE: &str = "smarteyegroup";
/// As the copies of the policies give them.
const NUMBER: &str = "+86-571-8807-5998";
const PAGE: &str = "members.mipi.org";
const OPT_OUT: &str = "networkadvertising.org";

/// The days of the copies of Hikvision and MIPI.
struct Copies {
    hikvision: &'static str,
    mipi: &'static str,
}

#[test]
fn a_call_a_page_and_a_device_are_each_noted_on_the_members_word() {
    run("asking-channels", LIMIT, async |world| {
        let copies = Copies { hikvision: "16 Jul 2019", mipi: "30 Nov 2019" };
        every_way(world, &Guise::english_in_light(), Means::Mouse, &copies).await
    });
}

#[test]
fn the_same_ways_are_gone_in_german_by_keys_alone() {
    run("asking-channels-keys", LIMIT, async |world| {
        let copies = Copies { hikvision: "16. Juli 2019", mipi: "30. Nov. 2019" };
        every_way(world, &Guise::german_in_dark(), Means::Keys, &copies).await
    });
}

async fn every_way(world: &World, guise: &Guise, means: Means, copies: &Copies) -> anyhow::Result<()> {
    world.set_clock(ASKED_AT.parse()?)?;
    let app = world.app().await?;
    begin(&app, guise, &[HIKVISION, MIPI, SMARTEYE]).await?;
    app.go("/settings").await?;
    app.click(Role::Radio, &guise.say(&format!("settings-theme-{}", guise.theme))).await?;
    let hand = Hand::new(&app, means);
    call(&hand, &app, guise, copies.hikvision).await?;
    step_on_the_device(&hand, &app, guise).await?;
    ensure!(!browser_requests(world.root()).exists(), "something was opened for a call or a step on a device");
    step_on_their_page(world, &hand, &app, guise, copies.mipi).await?;
    open_the_pages_of_choices(world, &hand, &app, guise).await?;
    app.quit().await
}

/// Notes what was done in the dialog that asks for the day, and sees how the request stands.
async fn note(hand: &Hand<'_, '_>, app: &App<'_>, guise: &Guise, way: &str) -> anyhow::Result<()> {
    hand.press(Role::Button, &guise.say(&format!("request-done-{way}"))).await?;
    let go = guise.say("request-note-go");
    app.find(Role::Button, &go).await?;
    app.insist_on_access(&format!("a note of what was done, {way} ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/{way}-note-{}", guise.tag)).await?;
    hand.press(Role::Button, &go).await?;
    app.find(Role::Exactly, &guise.say(&format!("request-state-sent-{way}"))).await?;
    app.read().await?;
    app.screenshot(&format!("asking/{way}-noted-{}", guise.tag)).await
}

async fn call(hand: &Hand<'_, '_>, app: &App<'_>, guise: &Guise, copy: &str) -> anyhow::Result<()> {
    app.go("/org/hikvision/requests/new?kind=access").await?;
    app.click(Role::Button, &guise.say("request-write")).await?;
    app.find(Role::Heading, &guise.say("request-letter")).await?;
    hand.choose("request-channel", &guise.say("request-channel-phone")).await?;
    app.find(Role::Heading, &guise.say("request-where-phone")).await?;
    app.says(NUMBER).await?;
    app.says(&guise.say_of("request-contact-still-phone", "date", copy)).await?;
    app.screenshot(&format!("asking/call-{}", guise.tag)).await?;
    hand.press(Role::Button, &guise.say("request-done-phone")).await?;
    app.says(&guise.say("letter-problem-contact-not-checked-phone")).await?;
    ensure!(!app.shows(Role::Button, &guise.say("request-note-go")).await?, "a call to an old number was to be noted");
    app.insist_on_access(&format!("a call to a number nobody checked ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/call-unchecked-{}", guise.tag)).await?;
    let checked = guise.say("request-contact-checked");
    hand.press(Role::Checkbox, &checked).await?;
    app.gone(Role::Checkbox, &checked).await?;
    note(hand, app, guise, "phone").await
}

async fn step_on_the_device(hand: &Hand<'_, '_>, app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    app.go("/org/smarteye/requests/new?kind=erasure").await?;
    app.click(Role::Button, &guise.say("request-write")).await?;
    app.find(Role::Heading, &guise.say("request-letter")).await?;
    hand.choose("request-channel", &guise.say("request-channel-local")).await?;
    app.says(&guise.say("request-by-local")).await?;
    app.gone(Role::Heading, &guise.say("request-letter")).await?;
    app.screenshot(&format!("asking/local-{}", guise.tag)).await?;
    note(hand, app, guise, "local").await
}

async fn step_on_their_page(
    world: &World,
    hand: &Hand<'_, '_>,
    app: &App<'_>,
    guise: &Guise,
    copy: &str,
) -> anyhow::Result<()> {
    app.go("/org/mipi/requests/new?kind=rectification").await?;
    app.click(Role::Button, &guise.say("request-write-guided")).await?;
    let of = [("host", Arg::from(PAGE.to_owned())), ("date", Arg::from(copy.to_owned()))];
    app.says(&guise.say_with("request-page-check", &of)).await?;
    app.insist_on_access(&format!("a step on their page ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/page-{}", guise.tag)).await?;
    ensure!(!browser_requests(world.root()).exists(), "a page was opened before it was asked for");
    hand.press(Role::Button, &guise.say_of("follow-up-open", "host", PAGE)).await?;
    let page = opened(world.root(), 1).await?;
    ensure!(page == format!("https://{PAGE}"), "{page}");
    app.find(Role::Heading, &guise.say("request-did-you-send-guided")).await?;
    let done = guise.say("request-state-sent-guided");
    ensure!(!app.shows(Role::Exactly, &done).await?, "called done before the member said so");
    app.insist_on_access(&format!("whether it was done on their page ({})", guise.tag)).await?;
    app.screenshot(&format!("asking/page-asked-{}", guise.tag)).await?;
    hand.press(Role::Button, &guise.say("request-sent-yes-guided")).await?;
    app.find(Role::Exactly, &done).await?;
    app.read().await?;
    app.screenshot(&format!("asking/page-noted-{}", guise.tag)).await
}

async fn open_the_pages_of_choices(
    world: &World,
    hand: &Hand<'_, '_>,
    app: &App<'_>,
    guise: &Guise,
) -> anyhow::Result<()> {
    let choices = [
        ("mipi", "mipi-to-members-msg", "sharing-open-settings", PAGE),
        ("hikvision", "hikvision-to-ads", "sharing-open-external", OPT_OUT),
    ];
    // The page of the guided request was opened before.
    for (before, (organization, recipient, words, host)) in (1..).zip(choices) {
        app.go(&format!("/org/{organization}/sharing")).await?;
        let page = guise.say_of(words, "host", host);
        let name = [("page", Arg::from(page)), ("recipient", Arg::from(guise.say(recipient)))];
        hand.press(Role::Button, &guise.say_with("sharing-open-to", &name)).await?;
        let address = opened(world.root(), before + 1).await?;
        ensure!(address == format!("https://{host}"), "{address}");
        app.insist_on_access(&format!("choices at {organization} ({})", guise.tag)).await?;
        app.screenshot(&format!("asking/choices-{organization}-{}", guise.tag)).await?;
    }
    Ok(())
}
