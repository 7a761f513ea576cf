//! What can be seen only at the end: a copy that is gone, removals that wait for a word, a member who signed out.

use anyhow::Context;
use serde_json::json;

use super::{
    findings::Findings,
    guise::Guise,
    pictures::{look_at, look_at_screen},
    stage::{checked, network},
};
use crate::harness::{App, Demo, Role};

pub async fn ends(app: &App<'_>, demo: &Demo, guise: &Guise, found: &Findings) -> anyhow::Result<()> {
    app.go("/org/smarteye/delete").await?;
    app.click(Role::Button, &guise.say("removal-open")).await?;
    app.click(Role::Button, &guise.say("removal-go")).await?;
    app.find(Role::Heading, &guise.say("removed-title")).await?;
    found.note(app.insist_on("removed", &["titled"]).await);
    look_at_screen(app, "removed", guise, found).await?;
    removals(app, demo, guise, found).await?;
    signed_out(app, guise, found).await
}

/// The portal lists no camera any more: nothing goes without the member's word.
async fn removals(app: &App<'_>, demo: &Demo, guise: &Guise, found: &Findings) -> anyhow::Result<()> {
    let cameras = demo.held("hikvision", "ada", "device")?;
    let gone: Vec<_> = cameras.iter().map(|each| json!({ "path": format!("/v1/me/devices/{}", each.id) })).collect();
    demo.write_elsewhere("hikvision", "ada", &json!(gone))?;
    network(app, guise, true).await?;
    app.go("/").await?;
    app.says(&guise.say_of("home-removals", "organization", "Hikvision")).await?;
    checked(app, guise).await?;
    look_at_screen(app, "home-removals", guise, found).await?;
    // What is removed stands first among what needs the member.
    app.click(Role::Button, &guise.say("home-choose")).await?;
    app.find(Role::Heading, &guise.say_of("home-removals-title", "organization", "Hikvision")).await?;
    look_at(app, "removals", guise, found).await?;
    app.click(Role::Button, &guise.say("home-removals-keep")).await?;
    app.go("/org/hikvision/devices").await?;
    let kept = cameras.first().context("the portal had no camera left")?;
    app.find(Role::Button, kept.text("name")?).await?;
    look_at_screen(app, "devices-removals", guise, found).await
}

/// After signing out every screen says so; the organization wants a sign-in once there is something to send.
async fn signed_out(app: &App<'_>, guise: &Guise, found: &Findings) -> anyhow::Result<()> {
    app.go("/settings").await?;
    let sign_out = format!("{} , Hikvision", guise.say("settings-sign-out"));
    app.click(Role::Button, &sign_out).await?;
    app.gone(Role::Button, &sign_out).await?;
    app.go("/org/hikvision/email").await?;
    app.find(Role::Button, &guise.say("action-sign-in")).await?;
    let topic = guise.say_of("preferences-switch", "topic", &guise.say("hikvision-topic-subscriptions"));
    app.click(Role::Switch, &topic).await?;
    app.find(Role::Exactly, &guise.say("state-sign-in-needed")).await?;
    look_at_screen(app, "email-signed-out", guise, found).await?;
    app.go("/").await?;
    app.says(&guise.say_of("home-signed-out", "organization", "Hikvision")).await?;
    look_at_screen(app, "home-signed-out", guise, found).await?;
    app.click(Role::Button, &guise.say("action-sign-in")).await?;
    app.find(Role::Heading, &guise.say_of("sign-in-title", "organization", "Hikvision")).await?;
    app.says(&guise.say("sign-in-waiting")).await?;
    look_at(app, "sign-in-again", guise, found).await?;
    app.click(Role::Button, &guise.say("sign-in-cancel")).await?;
    app.gone(Role::Button, &guise.say("sign-in-cancel")).await
}
