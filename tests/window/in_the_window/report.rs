//! The exported report in a browser: a file that everybody can read, and that asks nobody for anything.

use std::{fs, io::Read, path::Path};

use anyhow::ensure;
use serde_json::json;
use zip::ZipArchive;

use crate::harness::{Browser, World};

/// Parts of a page that are fetched from somewhere.
const FETCHED: &str = "return document.querySelectorAll('script, link, iframe, object, embed, [src], [srcset]').length \
                       + performance.getEntriesByType('resource').length";

pub async fn is_for_everybody_and_loads_nothing(world: &World, browser: &Browser, export: &Path) -> anyhow::Result<()> {
    let mut report = String::new();
    ZipArchive::new(fs::File::open(export)?)?.by_name("report.html")?.read_to_string(&mut report)?;
    let alone = world.root().join("report.html");
    fs::write(&alone, report)?;
    let page = browser.page();
    page.driver().goto(format!("file://{}", alone.display())).await?;
    page.insist_on_access("report.html").await?;
    let fetched: u32 = page.driver().execute(FETCHED, vec![]).await?.convert()?;
    ensure!(fetched == 0, "report.html fetches {fetched} things");

    let plant = "document.body.insertAdjacentHTML('beforeend', arguments[0])";
    page.driver().execute(plant, vec![json!("<img src='http://127.0.0.1:9/x'>")]).await?;
    let fetched: u32 = page.driver().execute(FETCHED, vec![]).await?.convert()?;
    ensure!(fetched > 0, "a planted picture is not noticed");
    ensure!(!page.access().await?.violations.is_empty(), "axe does not see a planted picture without words");
    fs::remove_file(alone)?;
    Ok(())
}
