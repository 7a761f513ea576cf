//! What a member does without a mouse: the stops of the Tab key, the regions of F6, the list of errors.

use anyhow::ensure;

use crate::harness::App;

const F6: &str = "\u{e036}";
const SHIFT_F6: &str = "\u{e008}\u{e036}";
/// Where F6 leads from the heading, and Shift and F6 from there: each region in turn, and round.
const ROUND: [(&str, &str); 4] = [(F6, "sidebar"), (F6, "main"), (SHIFT_F6, "sidebar"), (SHIFT_F6, "main")];

/// Rubric 20, 21: the Tab key stops at everything that can be pressed, and each stop shows that it has the focus.
#[expect(clippy::print_stderr, reason = "a test's own output")]
pub async fn insist_on_focus(app: &App<'_>, name: &str) -> anyhow::Result<()> {
    let stops = app.tab_through().await?;
    eprintln!("focus: {name}: {} stops", stops.count);
    ensure!(stops.count > 4, "{name} has {} stops of the Tab key", stops.count);
    ensure!(stops.faults.is_empty(), "{name}: {:#?}", stops.faults);
    Ok(())
}

/// Rubric 22: F6 goes from region to region, and the focus shows where it came to.
pub async fn insist_on_regions(app: &App<'_>, name: &str) -> anyhow::Result<()> {
    for (keys, expected) in ROUND {
        app.press(keys).await?;
        let (region, faults) = app.focus_place().await?;
        ensure!(region == expected, "{name}: F6 led to {region} instead of {expected}");
        ensure!(faults.is_empty(), "{name}: after F6 {faults:#?}");
    }
    Ok(())
}

/// Rubric 28: after a refused save the summary has the focus and leads to the field.
pub async fn errors_lead_to_their_fields(app: &App<'_>) -> anyhow::Result<()> {
    let focused = "return document.activeElement.matches('[role=group] > h2')";
    ensure!(app.ask(focused).await?, "the summary does not have the focus");
    let follow = "document.querySelector('[role=group] > ul a').click(); return document.activeElement.id";
    let field: String = app.driver().execute(follow, vec![]).await?.convert()?;
    ensure!(field == "profile-contact-given.email", "the summary leads to {field:?}");
    Ok(())
}
