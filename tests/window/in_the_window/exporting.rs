//! An export that does not come to its end.

use std::{ffi::OsString, fs, path::Path, time::Duration};

use anyhow::ensure;

use super::steps;
use crate::harness::{App, Role, run, wait_until};

const PATIENCE: Duration = Duration::from_secs(20);
/// So many that writing them takes some seconds: long enough to be stopped on the way.
const ENTRIES: u32 = 150_000;

#[test]
fn an_export_that_is_cancelled_quit_or_killed_leaves_nothing_in_its_folder() {
    run("exporting", Duration::from_secs(400), async |world| {
        let demo = world.demo_with_activity("foscam", ENTRIES).await?;
        let folder = world.root().join("copies");
        fs::create_dir(&folder)?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::connect(&app, &world.browser().await?, &demo, "foscam", "ada").await?;

        begin(&app, &folder).await?;
        app.screenshot("exporting/under-way").await?;
        app.click(Role::Button, "Cancel").await?;
        app.says("Cancelled. No file was written.").await?;
        ensure!(inside(&folder)?.is_empty(), "cancelling left {:?}", inside(&folder)?);
        app.screenshot("exporting/cancelled").await?;

        begin(&app, &folder).await?;
        app.quit().await?;
        ensure!(inside(&folder)?.is_empty(), "quitting left {:?}", inside(&folder)?);

        let app = world.app().await?;
        begin(&app, &folder).await?;
        app.kill().await?;
        ensure!(inside(&folder)?.len() == 1, "a killed app has no time to tidy up: {:?}", inside(&folder)?);
        let app = world.app().await?;
        app.find(Role::Heading, "Home").await?;
        emptied(&folder).await?;
        app.quit().await
    });
}

/// Starts an export and waits until it writes.
async fn begin(app: &App<'_>, folder: &Path) -> anyhow::Result<()> {
    app.go("/org/foscam/export").await?;
    app.click(Role::Button, "Choose where to save it").await?;
    app.save_as(&folder.join("copy")).await?;
    wait_until("the export writes", PATIENCE, || Ok((!inside(folder)?.is_empty()).then_some(()))).await?;
    app.find(Role::Button, "Cancel").await.map(drop)
}

async fn emptied(folder: &Path) -> anyhow::Result<()> {
    wait_until("the folder is swept", PATIENCE, || Ok(inside(folder)?.is_empty().then_some(()))).await
}

fn inside(folder: &Path) -> anyhow::Result<Vec<OsString>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect()
}
