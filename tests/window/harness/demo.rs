//! The organizations' side: the demo's identity provider and portals, as `./dev` starts them.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Context;
use rusqlite::{Connection, OpenFlags};
use serde::Deserialize;

use super::{
    desktop::first_line,
    ports,
    process::{Group, WORLD_VARIABLE},
    world::{World, built},
};

const PARTS: usize = 5;

pub struct Demo {
    said: Said,
    dir: PathBuf,
    group: Option<Group>,
}

/// What the demo says when it is ready.
#[derive(Deserialize)]
struct Said {
    users: Vec<User>,
    portals: Vec<Portal>,
}

#[derive(Deserialize)]
struct User {
    name: String,
    subject: String,
    password: String,
}

#[derive(Deserialize)]
pub struct Portal {
    pub organization: String,
    pub name: String,
    pub address: String,
}

impl Demo {
    /// Starts the demo of this world, anew or where it left off; `clock` sets the servers' clocks.
    pub async fn start(world: &World, clock: Option<&str>) -> anyhow::Result<Self> {
        let dir = world.root().join("demo");
        let ports: Vec<String> = ports::free(PARTS)?.iter().map(u16::to_string).collect();
        let mut command = Command::new("node");
        command
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("demo/demo.mjs"))
            .args(["--quiet", "--ports", &ports.join(",")])
            .arg("--dir")
            .arg(&dir)
            .arg("--portal")
            .arg(built("member-portal")?)
            .env(WORLD_VARIABLE, world.root());
        if let Some(clock) = clock {
            command.env("PRIVACY_DASHBOARD_CLOCK", clock);
        }
        let mut group = Group::start_talking(&mut command, &world.root().join("demo.log"))?;
        let line = first_line(&mut group, "the demo").await?;
        let said = serde_json::from_str(&line).context("the demo said something else")?;
        Ok(Self { said, dir, group: Some(group) })
    }

    /// Ends all servers, as a network that is gone; [`Demo::start`] brings them back.
    pub async fn stop(mut self) -> anyhow::Result<()> {
        self.group.take().context("the demo was stopped already")?.end().await
    }

    pub fn portal(&self, organization: &str) -> anyhow::Result<&Portal> {
        self.said.portals.iter().find(|portal| portal.organization == organization).context("no such portal")
    }

    pub fn password(&self, member: &str) -> anyhow::Result<&str> {
        Ok(&self.user(member)?.password)
    }

    pub fn subject(&self, member: &str) -> anyhow::Result<&str> {
        Ok(&self.user(member)?.subject)
    }

    fn user(&self, member: &str) -> anyhow::Result<&User> {
        self.said.users.iter().find(|user| user.name == member).context("no such member")
    }

    /// Where an organization's portal keeps its files.
    pub fn portal_dir(&self, organization: &str) -> PathBuf {
        self.dir.join(organization)
    }

    /// The organization's own database, to compare with what the app says.
    pub fn database(&self, organization: &str) -> anyhow::Result<Connection> {
        let path = self.portal_dir(organization).join("portal.db");
        Ok(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?)
    }
}
