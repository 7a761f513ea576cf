//! Faults planted on purpose: each check finds its own before any screen is believed.

use anyhow::ensure;
use serde_json::json;

use super::{days, keyboard, nothing_moved};
use crate::harness::App;

/// Checks of the rubric, each with markup that breaks its rule. The page's policy lets no style stand in markup;
/// what stands in `data-css` is set by the script that plants.
const PLANTED: [(&str, &str); 9] = [
    ("targets", "<button></button>"),
    ("clipped", "<pre data-css='inline-size: 3000px'>wider than the window</pre>"),
    ("clipped", "<svg width='40' height='20'><text y='15'>wider than its picture</text></svg>"),
    ("overlapping", "<p>one line</p><p data-css='margin-block-start: -1.4em'>and another on it</p>"),
    ("inSight", "<button class='primary' data-css='position: fixed; inset-block-start: 3000px'>Far below</button>"),
    (
        "inSight",
        "<div data-css='block-size: 40px; overflow-y: auto'><p data-css='block-size: 200px'>A tall column</p>\
         <button class='primary'>Scrolled away</button></div>",
    ),
    ("type", "<code>set in a face of its own</code>"),
    ("colour", "<p data-css='color: #000'>as black as can be</p>"),
    ("words", "<span class='chip'><svg></svg></span>"),
];

/// Each check says nothing of the home screen as it is, and finds what is planted on it.
pub async fn every_check_sees(app: &App<'_>) -> anyhow::Result<()> {
    app.go("/").await?;
    app.read().await?;
    for (check, markup) in PLANTED {
        app.insist_on("before anything is planted", &[check]).await?;
        plant(app, markup).await?;
        ensure!(!app.faults(&[check]).await?.is_empty(), "{check} does not see what was planted");
        weed(app).await?;
        app.insist_on("after weeding", &[check]).await?;
    }
    plant(app, "<img src='nothing'>").await?;
    let violations = app.access().await?.violations;
    ensure!(violations.iter().any(|each| each.get("id") == Some(&json!("image-alt"))), "axe is blind: {violations:?}");
    weed(app).await?;
    days_are_seen(app).await?;
    titles_are_seen(app).await?;
    keys_are_seen(app).await?;
    movement_is_seen(app).await
}

/// The days after the walk, told in both languages, with and without a year, drawn, and in a field.
async fn days_are_seen(app: &App<'_>) -> anyhow::Result<()> {
    for markup in [
        "<p>Thu 25 Jun 2026, 09:59</p>",
        "<p>Do., 25. Juni 2026</p>",
        "<p>29 November, 10:00</p>",
        "<p>29. Nov., 10:00</p>",
        "<svg width='200' height='20'><text y='15'>1 Jan 2027</text></svg>",
        "<input aria-label='Day' value='2026-06-25'>",
    ] {
        days::none_is_to_come(app, "before anything is planted").await?;
        plant(app, markup).await?;
        ensure!(days::none_is_to_come(app, "planted").await.is_err(), "nobody saw {markup}");
        weed(app).await?;
    }
    days::none_is_to_come(app, "after weeding").await
}

/// A heading without the focus and a window without a name; as they were, nothing is wrong.
async fn titles_are_seen(app: &App<'_>) -> anyhow::Result<()> {
    app.go("/settings").await?;
    app.go("/").await?;
    app.read().await?;
    for (harm, mend) in [
        ("document.querySelector('nav a').focus()", "document.querySelector('h1').focus()"),
        ("window.was = document.title; document.title = 'Privacy Dashboard'", "document.title = window.was"),
    ] {
        app.insist_on("a screen just opened", &["titled"]).await?;
        app.driver().execute(harm, vec![]).await?;
        ensure!(!app.faults(&["titled"]).await?.is_empty(), "nobody saw what {harm:?} did");
        app.driver().execute(mend, vec![]).await?;
    }
    app.insist_on("a screen put right", &["titled"]).await
}

/// A stop without a ring, one under a cover, one that Tab passes over, and an F6 that does nothing.
async fn keys_are_seen(app: &App<'_>) -> anyhow::Result<()> {
    for markup in [
        "<button data-css='outline: none; box-shadow: none; transition: none'>Without a ring</button>",
        "<p data-css='position: relative'><button>Covered</button>\
         <span data-css='position: absolute; inset: 0; background: CanvasText'></span></p>",
        "<button class='shy'>Passed over</button>",
    ] {
        keyboard::insist_on_focus(app, "before anything is planted").await?;
        plant(app, markup).await?;
        let shy = "document.querySelector('.shy')?.addEventListener('focus', (event) => event.target.blur())";
        app.driver().execute(shy, vec![]).await?;
        let seen = keyboard::insist_on_focus(app, "planted").await;
        ensure!(seen.is_err(), "nobody saw {markup}");
        weed(app).await?;
    }
    let focused = "document.querySelector('h1').focus()";
    app.driver().execute(focused, vec![]).await?;
    keyboard::insist_on_regions(app, "before F6 is taken away").await?;
    let deaf = "addEventListener('keydown', (event) => event.key === 'F6' && event.stopImmediatePropagation(), \
                { capture: true, once: true })";
    app.driver().execute(deaf, vec![]).await?;
    let seen = keyboard::insist_on_regions(app, "with a deaf window").await;
    ensure!(seen.is_err(), "nobody saw that F6 does nothing");
    app.driver().execute(focused, vec![]).await?;
    keyboard::insist_on_regions(app, "after that").await
}

/// Something that comes in beside what stands there already.
async fn movement_is_seen(app: &App<'_>) -> anyhow::Result<()> {
    let harm = "rubric.remember(); document.body.style.paddingInlineStart = '300px'; return rubric.moved();";
    let moved = app.driver().execute(harm, vec![]).await?.convert()?;
    ensure!(nothing_moved("planted", &moved).is_err(), "nobody saw what moved");
    let mend = "document.body.style.paddingInlineStart = ''; rubric.remember(); return rubric.moved();";
    nothing_moved("still", &app.driver().execute(mend, vec![]).await?.convert()?)
}

async fn plant(app: &App<'_>, markup: &str) -> anyhow::Result<()> {
    let script = "const bed = document.createElement('div'); bed.id = 'bed'; bed.innerHTML = arguments[0]; \
                  for (const each of bed.querySelectorAll('[data-css]')) each.style.cssText = each.dataset.css; \
                  document.querySelector('main').prepend(bed)";
    app.driver().execute(script, vec![json!(markup)]).await?;
    Ok(())
}

async fn weed(app: &App<'_>) -> anyhow::Result<()> {
    app.driver().execute("document.getElementById('bed').remove()", vec![]).await?;
    Ok(())
}
