//! The organizations' side: the demo's identity provider and portals, as `./dev` starts them.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, ensure};
use rusqlite::{Connection, OpenFlags, Row};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{
    desktop::first_line,
    ports,
    process::{Group, WORLD_VARIABLE},
    world::{World, built},
};

const PARTS: usize = 5;
/// Stands behind each of Ada's values at each portal, so that a scan can look for it.
pub const MARKER: &str = "Zypressenweg4711";

pub struct Demo {
    said: Said,
    dir: PathBuf,
    group: Option<Group>,
}

/// What the demo says when it is ready.
#[derive(Deserialize)]
struct Said {
    issuer: String,
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
    /// Starts the demo of this world, anew or where it left off. `seeds` says what is special about its
    /// members; that is decided when the world is made.
    pub async fn start(world: &World, seeds: &[&str]) -> anyhow::Result<Self> {
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
            .args(seeds)
            .env(WORLD_VARIABLE, world.root());
        if world.clock().exists() {
            command.env("PRIVACY_DASHBOARD_CLOCK", world.clock());
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

    /// The address of the identity provider, which is no portal.
    pub fn issuer(&self) -> &str {
        &self.said.issuer
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

    /// What the organization itself holds of a member's record, read from its database.
    pub fn held(&self, organization: &str, member: &str, kind: &str) -> anyhow::Result<Vec<Held>> {
        let database = self.database(organization)?;
        let mut rows = database.prepare(
            "SELECT record.id, fields FROM record JOIN account ON account.id = account_id
             WHERE subject = ?1 AND kind = ?2 ORDER BY ordinal",
        )?;
        let read = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
        let found = rows.query_map((self.subject(member)?, kind), read)?.collect::<Result<Vec<_>, _>>()?;
        found.into_iter().map(|(id, text)| Ok(Held { id, fields: serde_json::from_str(&text)? })).collect()
    }

    /// One value of a member's profile as the organization holds it.
    pub fn profile_value(&self, organization: &str, member: &str, field: &str) -> anyhow::Result<Option<String>> {
        let profile = self.held(organization, member, "profile")?;
        let value = profile.first().and_then(|record| record.fields.get(field)?.as_str());
        Ok(value.map(str::to_owned))
    }

    /// A camera's verification code as the organization holds it.
    pub fn secret(&self, organization: &str, member: &str, device: &str) -> anyhow::Result<String> {
        let sql = "SELECT secret FROM record JOIN account ON account.id = account_id
                   WHERE subject = ?1 AND kind = 'device' AND record.id = ?2";
        Ok(self.database(organization)?.query_row(sql, (self.subject(member)?, device), |row| row.get(0))?)
    }

    /// How many activity entries the organization holds of a member.
    pub fn activity_count(&self, organization: &str, member: &str) -> anyhow::Result<i64> {
        self.count("activity", organization, member)
    }

    /// How many writes of a member's the organization has ever taken.
    pub fn operations(&self, organization: &str, member: &str) -> anyhow::Result<i64> {
        self.count("operation", organization, member)
    }

    /// How many deletions the organization knows of a member's present account.
    pub fn deletions(&self, organization: &str, member: &str) -> anyhow::Result<i64> {
        self.count("deletion", organization, member)
    }

    fn count(&self, table: &str, organization: &str, member: &str) -> anyhow::Result<i64> {
        let sql = format!("SELECT count(*) FROM {table} JOIN account ON account.id = account_id WHERE subject = ?1");
        Ok(self.database(organization)?.query_row(&sql, [self.subject(member)?], |row| row.get(0))?)
    }

    /// Whether the organization still has an account of the member.
    pub fn has_account(&self, organization: &str, member: &str) -> anyhow::Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM account WHERE subject = ?1)";
        Ok(self.database(organization)?.query_row(sql, [self.subject(member)?], |row| row.get(0))?)
    }

    /// Has another client of the member's write to the organization's API: `writes` as `second_client.mjs` takes them.
    pub fn write_elsewhere(&self, organization: &str, member: &str, writes: &Value) -> anyhow::Result<()> {
        let client = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/second_client.mjs");
        let portal = &self.portal(organization)?.address;
        let task = json!({
            "portal": portal, "member": member, "password": self.password(member)?, "writes": writes,
        });
        let done = Command::new("node").arg(client).arg(task.to_string()).output()?;
        ensure!(done.status.success(), "the other client failed: {}", String::from_utf8_lossy(&done.stderr));
        Ok(())
    }

    fn database(&self, organization: &str) -> anyhow::Result<Connection> {
        let path = self.portal_dir(organization).join("portal.db");
        Ok(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?)
    }
}

/// A record as it stands in the organization's own database.
pub struct Held {
    pub id: String,
    pub fields: Map<String, Value>,
}

impl Held {
    pub fn text(&self, field: &str) -> anyhow::Result<&str> {
        self.fields.get(field).and_then(Value::as_str).with_context(|| format!("{} has no {field}", self.id))
    }
}
