//! The moment at which every walk is made, so that a screen shows the same days in every run.

use std::{fs, path::Path};

use anyhow::ensure;
use jiff::Timestamp;
use serde_json::json;

use super::guise::Guise;
use crate::harness::{App, Role};

/// A Wednesday, and past: what shows the computer's own time shows a day to come. MIPI's answer is late then in
/// every law's reckoning.
const NOW: &str = "2026-06-24T10:00:00Z";
const TODAY: &str = "2026-06-24";
const YEAR: &str = "2026";
/// When MIPI was written to.
pub const SENT_ON: &str = "2026-05-05";
/// How late its answer is by the GDPR: it was due on 5 June.
pub const DAYS_LATE: i64 = 19;
/// Until when ONVIF's portal takes a deletion back.
const CANCEL_UNTIL: &str = "2026-07-08";
const FINDER: &str = include_str!("days.js");

pub fn now() -> anyhow::Result<Timestamp> {
    Ok(NOW.parse()?)
}

/// Stops the window's own clock as well. It is asked for one thing, what year it is; what the shell tells is
/// the shell's.
pub async fn stop_the_windows_clock(app: &App<'_>) -> anyhow::Result<()> {
    let script = "const [now] = arguments; globalThis.Date = class extends Date { \
                  constructor(...given) { super(...(given.length > 0 ? given : [now])); } }";
    app.driver().execute(script, vec![json!(NOW)]).await?;
    Ok(())
}

/// What the portal was asked for just now is said to be of this moment.
pub async fn are_of_the_walk(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    app.go("/org/hikvision/profile").await?;
    let lately = if guise.tag == "de" { "24. Juni, 10:00" } else { "24 Jun, 10:00" };
    app.says(&guise.say_of("foot-checked", "date", lately)).await
}

/// The request that is late is so by as many days as the walk has it.
pub async fn late_ones_are_of_the_walk(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    app.says(if guise.tag == "de" { "Fr., 5. Juni 2026" } else { "Fri 5 Jun 2026" }).await?;
    let late = guise.say_with("request-late", &[("days", DAYS_LATE.into())]);
    app.find(Role::Text, &late).await.map(drop)
}

/// No day that can be read on the screen is later than the walk, except those the screen knows beforehand.
pub async fn none_is_to_come(app: &App<'_>, what: &str) -> anyhow::Result<()> {
    let shown: Vec<String> = app.driver().execute(FINDER, vec![json!(YEAR)]).await?.convert()?;
    let known = read_in_sources()?;
    let is_strange = |day: &&String| day.as_str() > TODAY && *day != CANCEL_UNTIL && !known.contains(day.as_str());
    let strange: Vec<&String> = shown.iter().filter(is_strange).collect();
    ensure!(strange.is_empty(), "{what} shows {strange:?}, and it is {TODAY}");
    Ok(())
}

/// The files in which days stand that sources were read on; those are of the files and no clock's.
fn read_in_sources() -> anyhow::Result<String> {
    let mut all = String::new();
    for folder in ["laws", "organizations"] {
        for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))? {
            let path = file?.path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                all.push_str(&fs::read_to_string(path)?);
            }
        }
    }
    Ok(all)
}
