//! Every screen as a member may see it: both themes, both languages, two sizes; axe and the rubric's checks on each.

pub mod asked;
mod days;
mod ends;
mod findings;
pub mod guise;
mod keyboard;
mod pictures;
mod planted;
mod rights;
mod stage;
mod states;

use std::{collections::BTreeSet, time::Duration};

use anyhow::ensure;
use thirtyfour::Key;

use self::{
    findings::Findings,
    guise::Guise,
    pictures::{look_at, look_at_screen, photograph_part},
    rights::RIGHTS,
    states::{STATES, State},
};
use crate::harness::{App, Moved, Role, World, run};

const LIMIT: Duration = Duration::from_secs(900);
/// Largest layout shift after the first paint that nobody notices.
const SHIFT: f64 = 0.02;

#[test]
fn every_screen_can_be_used_by_everybody_in_english() {
    run("looking-en", LIMIT, async |world| look_around(world, &Guise::english_in_light()).await);
}

#[test]
fn every_screen_can_be_used_by_everybody_in_german() {
    run("looking-de", LIMIT, async |world| look_around(world, &Guise::german_in_dark()).await);
}

async fn look_around(world: &World, guise: &Guise) -> anyhow::Result<()> {
    world.set_clock(days::now()?)?;
    let app = world.app().await?;
    days::stop_the_windows_clock(&app).await?;
    let found = Findings::default();
    let walked = whole_walk(world, &app, guise, &found).await;
    // What was seen up to there is told even if the walk itself came to grief.
    found.note(walked);
    found.verdict()?;
    app.quit().await
}

async fn whole_walk(world: &World, app: &App<'_>, guise: &Guise, found: &Findings) -> anyhow::Result<()> {
    let demo = world.plain_demo().await?;
    let browser = world.browser().await?;
    stage::first_start(app, &browser, &demo, guise, found).await?;
    days::are_of_the_walk(app, guise).await?;
    planted::every_check_sees(app).await?;
    stage::trouble(app, &demo, guise).await?;
    dress(app, guise).await?;
    let mut titles = BTreeSet::new();
    walk(app, &STATES, guise, found, &mut titles).await?;
    asked::ask(app, guise).await?;
    walk(app, &RIGHTS, guise, found, &mut titles).await?;
    lock_and_unlock(app, guise, found).await?;
    // The longer words need the most room.
    if guise.tag == "de" {
        magnified(app, found).await?;
    }
    ends::ends(app, &demo, guise, found).await
}

/// Chooses language and theme in the settings, as a member does, each once the other way.
async fn dress(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    app.go("/settings").await?;
    app.read().await?;
    let mut both = [Guise::english_in_light(), Guise::german_in_dark()];
    both.sort_by_key(|each| each.tag == guise.tag);
    for each in both {
        app.click(Role::Radio, &guise.say(&format!("settings-language-{}", each.tag))).await?;
        app.find(Role::Heading, &each.say("settings-title")).await?;
        app.click(Role::Radio, &each.say(&format!("settings-theme-{}", each.theme))).await?;
        app.settled().await?;
        let theme = app.driver().execute("return document.documentElement.dataset.theme", vec![]).await?;
        ensure!(theme.convert::<String>()? == each.theme, "the window is not {}", each.theme);
    }
    Ok(())
}

async fn walk(
    app: &App<'_>,
    states: &[State],
    guise: &Guise,
    found: &Findings,
    titles: &mut BTreeSet<String>,
) -> anyhow::Result<()> {
    for state in states {
        if let Err(fault) = visit(app, state, guise, found, titles).await {
            found.note(Err(fault.context(format!("{} ({})", state.name, guise.tag))));
            // Whatever stands in the way goes with the page; the app behind it stays as it is.
            app.driver().refresh().await?;
            days::stop_the_windows_clock(app).await?;
            app.read().await?;
        }
    }
    Ok(())
}

async fn visit(
    app: &App<'_>,
    state: &State,
    guise: &Guise,
    found: &Findings,
    titles: &mut BTreeSet<String>,
) -> anyhow::Result<()> {
    // A fresh screen, whatever stood here before.
    app.go(if state.route == "/outbox" { "/settings" } else { "/outbox" }).await?;
    app.read().await?;
    if state.is_screen() {
        open(app, state, guise, found).await?;
        let title = app.title().await?;
        found.note(named_for_the_first_time(state.name, title, titles));
    } else {
        app.go(state.route).await?;
        app.read().await?;
        state.reach(app, guise).await?;
    }
    if state.is_laid_over() {
        look_at(app, state.name, guise, found).await?;
    } else {
        look_at_screen(app, state.name, guise, found).await?;
    }
    if let Some(part) = state.part {
        photograph_part(app, state.name, part, guise).await?;
    }
    if state.name == "profile-errors" {
        found.note(keyboard::errors_lead_to_their_fields(app).await);
    }
    state.leave(app, guise, found).await
}

/// Opens a screen: it is named, its heading has the focus, nothing moves once it is painted, and what matters can
/// be seen and reached.
#[expect(clippy::print_stderr, reason = "a test's own output")]
async fn open(app: &App<'_>, state: &State, guise: &Guise, found: &Findings) -> anyhow::Result<()> {
    let (moved, took) = app.go_watching(state.route).await?;
    eprintln!("painted: {} ({}) after {took:.0} ms, shift {:.3}", state.name, guise.tag, moved.shift);
    found.note(nothing_moved(state.name, &moved));
    app.read().await?;
    let what = format!("{} ({})", state.name, guise.tag);
    found.note(app.insist_on(&what, &["titled", "inSight"]).await);
    found.note(keyboard::insist_on_regions(app, &what).await);
    found.note(keyboard::insist_on_focus(app, &what).await);
    app.driver()
        .execute("document.querySelector('main').scrollTop = 0; document.querySelector('h1').focus()", vec![])
        .await?;
    Ok(())
}

/// Rubric 23: no two screens bear the same name.
fn named_for_the_first_time(screen: &str, title: String, titles: &mut BTreeSet<String>) -> anyhow::Result<()> {
    ensure!(!titles.contains(&title), "{screen} is called “{title}” like another screen");
    titles.insert(title);
    Ok(())
}

fn nothing_moved(name: &str, moved: &Moved) -> anyhow::Result<()> {
    ensure!(moved.shift <= SHIFT, "{name} moves by {:.3} once it is painted: {:#?}", moved.shift, moved.faults);
    Ok(())
}

async fn lock_and_unlock(app: &App<'_>, guise: &Guise, found: &Findings) -> anyhow::Result<()> {
    app.go("/").await?;
    app.click(Role::Button, &guise.say("nav-lock")).await?;
    app.find(Role::Heading, &guise.say("lock-by-member")).await?;
    ensure!(!app.text().await?.contains("Hikvision"), "a locked window names an organization");
    ensure!(app.title().await? == guise.say("app-name-locked"), "a locked window is called {}", app.title().await?);
    look_at_screen(app, "locked", guise, found).await?;
    app.click(Role::Button, &guise.say("lock-unlock")).await?;
    app.find(Role::Heading, &guise.say("home-title")).await.map(drop)
}

/// Rubric 25: at 200 % in a window of 1280 by 800 nothing is lost, and nothing scrolls sideways.
async fn magnified(app: &App<'_>, found: &Findings) -> anyhow::Result<()> {
    app.resize(1280, 800).await?;
    app.go("/").await?;
    for _ in 0..10 {
        app.press(Key::Control + "+").await?;
    }
    app.until("the page is twice as large", "return window.innerWidth === 640").await?;
    app.settled().await?;
    for state in STATES.iter().chain(&RIGHTS).filter(|state| state.is_screen()) {
        app.go(state.route).await?;
        app.read().await?;
        let what = format!("{} at 200 %", state.name);
        found.note(app.insist_on(&what, &["clipped", "overlapping", "targets"]).await);
        app.screenshot(&format!("200-percent/{}", state.name)).await?;
    }
    app.press(Key::Control + "0").await?;
    app.until("the page has its own size again", "return window.innerWidth === 1280").await?;
    app.resize(pictures::NARROW.0, pictures::NARROW.1).await
}
