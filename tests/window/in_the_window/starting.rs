//! Starting more than once, and who else may look.

use std::{fs::File, process::Command, time::Duration};

use anyhow::{bail, ensure};

use super::steps;
use crate::harness::{Group, Role, World, run, wait_until};

const LIMIT: Duration = Duration::from_secs(180);
const SOON: Duration = Duration::from_secs(40);
const APP: &str = env!("CARGO_BIN_EXE_privacy-dashboard");

#[test]
fn a_second_start_ends_by_itself_and_raises_the_first_window() {
    run("second-instance", LIMIT, async |world| {
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        app.lose_focus()?;
        ensure!(!app.is_in_front()?, "the keys still go to the window");
        let mut second = Group::start(&mut world.desktop().command(APP), &world.log("second"))?;
        let ended = wait_until("the second start ends", SOON, || second.ended()).await?;
        ensure!(ended.success(), "{ended}");
        wait_until("the first window is in front", SOON, || Ok(app.is_in_front()?.then_some(()))).await?;
        app.find(Role::Heading, "Home").await?;
        app.quit().await
    });
}

#[test]
fn of_two_starts_at_once_one_goes_on_and_what_a_kill_leaves_blocks_nobody() {
    run("two-at-once", LIMIT, async |world| {
        for round in 0..4 {
            let start = || Group::start(&mut world.desktop().command(APP), &world.log("both"));
            let (mut one, mut other) = (start()?, start()?);
            let (ended, goes_on) = wait_until("one of two ends", SOON, || {
                Ok(match (one.ended()?, other.ended()?) {
                    (None, None) => None,
                    (Some(ended), None) => Some((ended, true)),
                    (None, Some(ended)) => Some((ended, false)),
                    (Some(one), Some(other)) => bail!("round {round}: both ended, {one} and {other}"),
                })
            })
            .await?;
            ensure!(ended.success(), "round {round}: {ended}");
            await_window(world).await?;
            let left = if goes_on { &mut other } else { &mut one };
            ensure!(left.ended()?.is_none(), "round {round}: the one that was left ended too");
            // Both are killed where they are, the lock and the name on the bus still held.
        }
        let app = world.app().await?;
        app.find(Role::Heading, "Protect your data").await?;
        app.quit().await
    });
}

#[test]
fn no_other_program_of_the_member_can_look_into_the_app() {
    run("closed-memory", LIMIT, async |world| {
        let mut app = Group::start(&mut unprivileged(world, APP), &world.log("app"))?;
        let mut open = Group::start(unprivileged(world, "sleep").arg("600"), &world.log("open"))?;
        await_window(world).await?;
        wait_until("the app's memory is closed", SOON, || Ok((!can_read(world, app.id())?).then_some(()))).await?;
        ensure!(can_read(world, open.id())?, "a program like any other can be looked into");
        ensure!(app.ended()?.is_none() && open.ended()?.is_none(), "somebody ended");
        ensure!(File::open(format!("/proc/{}/stat", app.id())).is_ok(), "the app is gone");
        Ok(())
    });
}

/// A program without the privileges of root, which may look everywhere; what is left is a user like any
/// other.
fn unprivileged(world: &World, program: &str) -> Command {
    if !rustix::process::geteuid().is_root() {
        return world.desktop().command(program);
    }
    let mut command = world.desktop().command("setpriv");
    command.args(["--bounding-set=-all", "--inh-caps=-all", "--", program]);
    command
}

fn can_read(world: &World, process: u32) -> anyhow::Result<bool> {
    let read = unprivileged(world, "head").args(["-c", "1", &format!("/proc/{process}/environ")]).output()?;
    Ok(read.status.success())
}

async fn await_window(world: &World) -> anyhow::Result<()> {
    let mut search = world.desktop().command("xdotool");
    search.args(["search", "--onlyvisible", "--name", "Privacy Dashboard"]);
    wait_until("a window opens", SOON, || Ok(search.output()?.status.success().then_some(()))).await
}
