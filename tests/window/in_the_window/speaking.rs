//! Whom the app speaks to: nobody but the portals that the member connected and their sign-in.

use std::{
    collections::BTreeSet,
    net::{SocketAddr, TcpListener},
    path::Path,
    process::Command,
    time::Duration,
};

use anyhow::{Context, ensure};

use super::steps;
use crate::harness::{App, Demo, Role, Watched, World, run};

const APP: &str = env!("CARGO_BIN_EXE_privacy-dashboard");

#[test]
fn the_record_names_whoever_is_spoken_to() {
    let dir = tempfile::tempdir().expect("a temporary directory can be made");
    let somebody = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = somebody.local_addr().expect("it has an address");
    let watched = Watched::new(dir.path(), Path::new("/bin/bash")).expect("a program can be written");
    // The shell stands for a program; its child speaks.
    let speak = format!("exec 4<>/dev/udp/127.0.0.1/9; (exec 3<>/dev/tcp/127.0.0.1/{}); true", address.port());
    let getent = "getent passwd nobody-at-all";
    let spoken = Command::new(&watched.program).args(["-c", &format!("{getent}; {speak}")]).output();
    assert!(spoken.expect("strace is installed").status.success());
    let found = watched.addresses().expect("the record can be read");
    assert!(found.contains(&address), "{found:?}");
    assert!(found.contains(&"127.0.0.1:9".parse().expect("an address")), "{found:?}");
}

#[test]
fn nobody_is_spoken_to_but_the_portals_the_member_connected() {
    run("speaking", Duration::from_secs(300), async |world| {
        let demo = world.demo().await?;
        let first = record(world, "first")?;
        let app = world.watched_app(&first).await?;
        steps::protect_with_keyring(&app).await?;
        steps::add_by_hand(&app, "smarteyegroup").await?;
        every_screen(&app, "smarteye").await?;
        let driver = app.driven_at()?;
        spoken_only_to(&first, &[driver])?;
        steps::connect(&app, &world.browser().await?, &demo, "hikvision", "ada").await?;
        every_screen(&app, "hikvision").await?;
        app.quit().await?;
        let [portal, sign_in] = theirs(&demo)?;
        spoken_only_to(&first, &[driver, portal, sign_in])?;

        let second = record(world, "second")?;
        let app = world.watched_app(&second).await?;
        app.find(Role::Heading, "Home").await?;
        steps::pulled(&app).await?;
        let driver = app.driven_at()?;
        every_screen(&app, "hikvision").await?;
        app.quit().await?;
        ensure!(second.addresses()?.contains(&portal), "the portal was not asked at the start, so nothing is proven");
        spoken_only_to(&second, &[driver, portal, sign_in])
    });
}

#[test]
fn without_a_network_everything_but_sending_works() {
    run("no-network", Duration::from_secs(300), async |world| {
        let demo = world.plain_demo().await?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::connect(&app, &world.browser().await?, &demo, "hikvision", "ada").await?;
        app.quit().await?;
        demo.stop().await?;

        let app = world.app().await?;
        app.find(Role::Heading, "Home").await?;
        every_screen(&app, "hikvision").await?;
        app.go("/org/hikvision/profile").await?;
        app.click(Role::Button, "Edit Identity").await?;
        app.type_into("Nickname", "Ada auf dem Berg").await?;
        app.click(Role::Button, "Save").await?;
        app.find(Role::Exactly, "Waiting").await?;
        let target = world.root().join("offline");
        app.go("/org/hikvision/export").await?;
        app.click(Role::Button, "Choose where to save it").await?;
        app.save_as(&target).await?;
        app.says("The file is written.").await?;
        app.click(Role::Button, "Lock").await?;
        app.find(Role::Heading, "Locked").await?;
        app.click(Role::Button, "Unlock").await?;
        app.go("/org/hikvision/profile").await?;
        app.says("Ada auf dem Berg").await?;
        app.quit().await
    });
}

fn record(world: &World, name: &str) -> anyhow::Result<Watched> {
    Watched::new(&world.root().join("spoken").join(name), Path::new(APP))
}

/// Opens each screen there is.
async fn every_screen(app: &App<'_>, organization: &str) -> anyhow::Result<()> {
    for screen in ["/", "/outbox", "/add", "/settings"] {
        app.go(screen).await?;
        app.read().await?;
    }
    for section in ["profile", "devices", "email", "export", "delete"] {
        app.go(&format!("/org/{organization}/{section}")).await?;
        app.read().await?;
    }
    Ok(())
}

/// The addresses of the organization the member connected: its portal and its sign-in.
fn theirs(demo: &Demo) -> anyhow::Result<[SocketAddr; 2]> {
    Ok([address(&demo.portal("hikvision")?.address)?, address(demo.issuer())?])
}

fn address(url: &str) -> anyhow::Result<SocketAddr> {
    let rest = url.strip_prefix("http://").context("the demo speaks http")?;
    Ok(rest.split('/').next().unwrap_or(rest).replace("localhost", "127.0.0.1").parse()?)
}

/// Fails if anybody else was spoken to.
fn spoken_only_to(watched: &Watched, allowed: &[SocketAddr]) -> anyhow::Result<()> {
    let others: BTreeSet<SocketAddr> =
        watched.addresses()?.into_iter().filter(|each| !allowed.contains(each)).collect();
    ensure!(others.is_empty(), "somebody else was spoken to: {others:?}");
    Ok(())
}
