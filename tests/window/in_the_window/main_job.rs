//! The whole main job on real parts, once for an organization with cameras and once for one without.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, bail, ensure};
use jiff::{Timestamp, ToSpan};
use serde_json::Value;

use super::{report, steps};
use crate::harness::{App, Demo, MARKER, Marker, Role, World, run, wait_until};

const LIMIT: Duration = Duration::from_secs(600);
const PATIENCE: Duration = Duration::from_secs(20);
/// How many activity entries the portal's seed gives Ada.
const SEEDED_ACTIVITY: i64 = 5_000;

/// What one organization's journey touches.
struct Job {
    organization: &'static str,
    name: &'static str,
    group: &'static str,
    label: &'static str,
    field: &'static str,
    topic: &'static str,
    topic_label: &'static str,
    cameras: usize,
}

#[test]
fn the_whole_main_job_with_hikvision() {
    let job = Job {
        organization: "hikvision",
        name: "Hikvision",
        group: "Identity",
        label: "Nickname",
        field: "given.nickname",
        topic: "offers",
        topic_label: "Offers and direct marketing",
        cameras: 6,
    };
    run("main-job-hikvision", LIMIT, async |world| the_main_job(world, &job).await);
}

#[test]
fn the_whole_main_job_with_onvif() {
    let job = Job {
        organization: "onvif",
        name: "ONVIF",
        group: "Work",
        label: "Employer",
        field: "given.employer",
        topic: "commercial",
        topic_label: "Offers and promotions",
        cameras: 0,
    };
    run("main-job-onvif", LIMIT, async |world| the_main_job(world, &job).await);
}

async fn the_main_job(world: &World, job: &Job) -> anyhow::Result<()> {
    let demo = world.demo().await?;
    let app = world.app().await?;
    steps::protect_with_keyring(&app).await?;
    let browser = world.browser().await?;
    steps::connect(&app, &browser, &demo, job.organization, "ada").await?;
    app.says(MARKER).await?;
    correct_profile(&app, &demo, job).await?;
    if job.cameras > 0 {
        tend_cameras(&app, &demo, job).await?;
    }
    stop_offers(&app, &demo, job).await?;
    export_and_compare(world, &app, &demo, job).await?;
    report::is_for_everybody_and_loads_nothing(world, &browser, &world.root().join("export.zip")).await?;
    steps::request_deletion(&app, job.organization).await?;
    app.quit().await?;
    no_marker_is_left(world, &demo, job)?;

    demo.stop().await?;
    everything_is_there_without_a_network(world, job).await?;
    deletion_is_executed_and_the_copy_goes(world, job).await
}

async fn correct_profile(app: &App<'_>, demo: &Demo, job: &Job) -> anyhow::Result<()> {
    let corrected = format!("Corrected {MARKER}");
    app.click(Role::Button, &format!("Edit {}", job.group)).await?;
    app.type_into(job.label, &corrected).await?;
    app.click(Role::Button, "Save").await?;
    app.gone(Role::Button, "Save").await?;
    steps::held(demo, job.organization, job.field, &corrected).await?;
    steps::confirmed(app).await?;
    app.says(&corrected).await
}

async fn tend_cameras(app: &App<'_>, demo: &Demo, job: &Job) -> anyhow::Result<()> {
    let cameras = demo.held(job.organization, "ada", "device")?;
    ensure!(cameras.len() == job.cameras, "the portal has {} cameras", cameras.len());
    app.go(&format!("/org/{}/devices", job.organization)).await?;
    app.read().await?;
    for camera in &cameras {
        app.says(camera.text("name")?).await?;
    }
    let [first, second, ..] = cameras.as_slice() else { bail!("the portal has too few cameras") };
    app.click(Role::Button, &format!("More for {}", first.text("name")?)).await?;
    app.click(Role::Menuitem, "Rename").await?;
    app.type_into("Name", "Hof, hinten links").await?;
    app.click(Role::Button, "Save").await?;
    app.gone(Role::Button, "Save").await?;
    wait_until("the camera has its new name at the portal", PATIENCE, || {
        let cameras = demo.held(job.organization, "ada", "device")?;
        Ok(cameras.iter().any(|camera| camera.text("name").is_ok_and(|name| name == "Hof, hinten links")).then_some(()))
    })
    .await?;
    steps::confirmed(app).await?;

    app.click(Role::Button, second.text("name")?).await?;
    app.click(Role::Button, "Reveal").await?;
    app.find(Role::Button, "Hide").await?;
    let code = demo.secret(job.organization, "ada", &second.id)?;
    app.says(&code).await?;
    app.click(Role::Button, "Hide").await?;
    app.gone(Role::Text, &code).await
}

async fn stop_offers(app: &App<'_>, demo: &Demo, job: &Job) -> anyhow::Result<()> {
    app.go(&format!("/org/{}/email", job.organization)).await?;
    app.read().await?;
    app.click(Role::Switch, &format!("Receive: {}", job.topic_label)).await?;
    wait_until("the portal no longer sends offers", PATIENCE, || {
        let topics = demo.held(job.organization, "ada", "email-preference")?;
        let offers = topics.iter().find(|topic| topic.id == job.topic);
        Ok(offers
            .and_then(|topic| topic.fields.get("subscribed"))
            .filter(|sent| **sent == Value::Bool(false))
            .map(drop))
    })
    .await?;
    steps::confirmed(app).await
}

/// The file is read by Python's own libraries and compared with the portal's database.
async fn export_and_compare(world: &World, app: &App<'_>, demo: &Demo, job: &Job) -> anyhow::Result<()> {
    let target = world.root().join("export");
    app.go(&format!("/org/{}/export", job.organization)).await?;
    app.says("Anyone with this file can read it.").await?;
    app.click(Role::Button, "Choose where to save it").await?;
    app.save_as(&target).await?;
    app.says("The file is written.").await?;
    let reader = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/read_export.py");
    let read = Command::new("python3").arg(reader).arg(target.with_extension("zip")).output()?;
    ensure!(read.status.success(), "the export cannot be read: {}", String::from_utf8_lossy(&read.stderr));
    let file: Value = serde_json::from_slice(&read.stdout)?;

    let organization = part(&file, &["organizations", job.organization])?;
    let profile = demo.held(job.organization, "ada", "profile")?.remove(0).fields;
    for (field, value) in &profile {
        let exported = part(organization, &["profile", field]);
        if field == "given.company_contacts" {
            ensure!(exported.is_err(), "other people's data is in the file although it was not ticked");
        } else {
            let exported = exported?;
            ensure!(exported == value, "{field}: {exported} instead of {value}");
        }
    }
    for camera in demo.held(job.organization, "ada", "device")? {
        for (field, value) in &camera.fields {
            let exported = part(organization, &["devices", &camera.id, field])?;
            ensure!(exported == value, "{} of {}: {exported} instead of {value}", field, camera.id);
        }
        let code = demo.secret(job.organization, "ada", &camera.id)?;
        ensure!(!read.stdout.windows(code.len()).any(|part| part == code.as_bytes()), "a portal's code was exported");
    }
    for topic in demo.held(job.organization, "ada", "email-preference")? {
        let exported = part(organization, &["email_preferences", &topic.id])?;
        ensure!(Some(exported) == topic.fields.get("subscribed"), "{}: {exported}", topic.id);
    }
    // The portal notes each change of Ada's as activity too; what it noted after the last pull may be missing.
    let entries = demo.activity_count(job.organization, "ada")?;
    let exported = part(organization, &["activity"])?.as_i64().context("a count")?;
    let own_changes = entries.saturating_sub(SEEDED_ACTIVITY);
    ensure!((0..=8).contains(&own_changes), "the portal noted {own_changes} changes");
    ensure!((SEEDED_ACTIVITY..=entries).contains(&exported), "{exported} instead of {entries} entries");
    Ok(())
}

/// What stands in the file under these names, one inside the other.
fn part<'f>(file: &'f Value, names: &[&str]) -> anyhow::Result<&'f Value> {
    let mut part = file;
    for name in names {
        part = part.get(name).with_context(|| format!("{names:?} is not in the export"))?;
    }
    Ok(part)
}

/// After the app has ended, none of its files holds what Ada's portal says about her, nor what she typed.
fn no_marker_is_left(world: &World, demo: &Demo, job: &Job) -> anyhow::Result<()> {
    let marker = Marker::new(MARKER);
    let planted = world.root().join("tmp/planted");
    fs::write(&planted, format!("before {MARKER} behind"))?;
    let places = world.places_of_the_app();
    ensure!(marker.find_in(&places)?.len() == 1, "the scan misses a planted file");
    fs::remove_file(planted)?;
    ensure!(!marker.find_in(&[demo.portal_dir(job.organization)])?.is_empty(), "the scan misses the portal's database");
    let hits = marker.find_in(&places)?;
    ensure!(hits.is_empty(), "{} stands in the clear: {hits:#?}", marker.text());
    let vault = world.app_data().join("organizations");
    ensure!(fs::read_dir(&vault)?.count() == 1, "the app keeps no vault in {}", vault.display());
    Ok(())
}

async fn everything_is_there_without_a_network(world: &World, job: &Job) -> anyhow::Result<()> {
    let app = world.app().await?;
    app.find(Role::Heading, "Home").await?;
    app.go(&format!("/org/{}/profile", job.organization)).await?;
    app.says(&format!("Corrected {MARKER}")).await?;
    if job.cameras > 0 {
        app.go(&format!("/org/{}/devices", job.organization)).await?;
        app.says("Hof, hinten links").await?;
    }
    app.go(&format!("/org/{}/delete", job.organization)).await?;
    app.says("Not deleted yet.").await?;
    app.screenshot(&format!("main-job/{}-without-a-network", job.organization)).await?;
    app.quit().await
}

async fn deletion_is_executed_and_the_copy_goes(world: &World, job: &Job) -> anyhow::Result<()> {
    world.set_clock(Timestamp::from_millisecond(now_ms()?)?.checked_add(15_i64.saturating_mul(24).hours())?)?;
    let demo = world.demo().await?;
    wait_until("the portal has deleted the account", PATIENCE, || {
        Ok((!demo.has_account(job.organization, "ada")?).then_some(()))
    })
    .await?;
    let app = world.app().await?;
    app.go(&format!("/org/{}/delete", job.organization)).await?;
    app.read().await?;
    if app.shows(Role::Button, "Check now").await? {
        app.click(Role::Button, "Check now").await?;
    }
    app.says(&format!("{} confirmed on", job.name)).await?;
    app.says("Account deleted").await?;
    app.gone(Role::Exactly, "Not proven").await?;
    app.screenshot(&format!("main-job/{}-deleted", job.organization)).await?;
    app.click(Role::Button, "Remove the copy from this computer").await?;
    app.click(Role::Button, "Remove the copy").await?;
    app.find(Role::Heading, "Removed from this computer").await?;
    app.says(&format!("0 records left for {}", job.name)).await?;
    let left: Vec<PathBuf> = fs::read_dir(world.app_data().join("organizations"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    ensure!(left.is_empty(), "files are left: {left:?}");
    let traces = Marker::new(MARKER).find_in(&[demo.portal_dir(job.organization)])?;
    ensure!(traces.is_empty(), "the portal kept traces: {traces:#?}");
    app.quit().await
}

/// The computer's time, as the demo's servers read it while no clock is set.
fn now_ms() -> anyhow::Result<i64> {
    Ok(i64::try_from(std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_millis())?)
}
