//! What is done with each thing that is looked at: pictures, axe, and the rubric's checks.

use anyhow::ensure;
use serde_json::json;

use super::{days, findings::Findings, guise::Guise};
use crate::harness::App;

/// The window that is walked through: the smaller one, in which a fault of layout shows first.
pub const NARROW: (u32, u32) = (900, 600);
const WIDE: (u32, u32) = (1200, 800);
/// What holds in every size.
const LAYOUT: [&str; 4] = ["targets", "clipped", "overlapping", "type"];
/// What holds in every theme.
const COLOUR: [&str; 2] = ["colour", "words"];

/// Looks at a whole screen, in both sizes; the window comes and stays narrow.
pub async fn look_at_screen(app: &App<'_>, name: &str, guise: &Guise, found: &Findings) -> anyhow::Result<()> {
    look_at(app, name, guise, found).await?;
    app.resize(WIDE.0, WIDE.1).await?;
    found.note(app.insist_on(&format!("{name} ({}, wide)", guise.tag), &LAYOUT).await);
    for theme in [guise.other_theme, guise.theme] {
        photograph(app, name, guise, theme, WIDE).await?;
    }
    app.resize(NARROW.0, NARROW.1).await
}

/// Looks at what lies on a screen, a menu or a dialog: its size is its own, so that the narrow window says all.
pub async fn look_at(app: &App<'_>, name: &str, guise: &Guise, found: &Findings) -> anyhow::Result<()> {
    let what = format!("{name} ({}, {})", guise.tag, guise.theme);
    photograph(app, name, guise, guise.other_theme, NARROW).await?;
    photograph(app, name, guise, guise.theme, NARROW).await?;
    found.note(app.insist_on(&what, &LAYOUT).await);
    found.note(app.insist_on(&what, &COLOUR).await);
    found.note(app.insist_on_access(&what).await);
    found.note(days::none_is_to_come(app, &what).await);
    Ok(())
}

/// Keeps pictures of what stands further down on a screen, in both themes and both sizes.
pub async fn photograph_part(app: &App<'_>, name: &str, part: &str, guise: &Guise) -> anyhow::Result<()> {
    let name = format!("{name}-picture");
    for size in [WIDE, NARROW] {
        app.resize(size.0, size.1).await?;
        let shown = "const part = document.querySelector(arguments[0]); part?.scrollIntoView(); return part !== null";
        let shown: bool = app.driver().execute(shown, vec![json!(part)]).await?.convert()?;
        ensure!(shown, "{name}: there is no {part}");
        // What the pointer happens to lie on would be picked out in the picture.
        app.driver().action_chain().move_to(1, 1).perform().await?;
        app.settled().await?;
        for theme in [guise.other_theme, guise.theme] {
            photograph(app, &name, guise, theme, size).await?;
        }
    }
    Ok(())
}

async fn photograph(
    app: &App<'_>,
    name: &str,
    guise: &Guise,
    theme: &str,
    (width, height): (u32, u32),
) -> anyhow::Result<()> {
    paint(app, theme).await?;
    app.screenshot(&format!("{theme}-{}-{width}x{height}/{name}", guise.tag)).await
}

/// Shows a theme without leaving what is open. The settings do the same, and are tried once.
async fn paint(app: &App<'_>, theme: &str) -> anyhow::Result<()> {
    let script = "const [theme, done] = arguments; document.documentElement.dataset.theme = theme; \
                  const frame = (next) => requestAnimationFrame(next); \
                  frame(() => { for (const each of document.getAnimations()) { try { each.finish(); } catch { each.cancel(); } } frame(() => done(null)); });";
    app.driver().execute_async(script, vec![json!(theme)]).await?;
    Ok(())
}
