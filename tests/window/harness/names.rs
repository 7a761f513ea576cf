//! A name server of the test's, and a computer that asks no other.

use std::{
    fs,
    net::{Ipv4Addr, SocketAddr},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Context;
use serde_json::Value;

use super::{desktop::first_line, process::Group, process::WORLD_VARIABLE, world::World};

/// An address of this computer on which nobody else serves names.
const ADDRESS: Ipv4Addr = Ipv4Addr::new(127, 77, 53, 1);
/// Source: RFC 1035, section 4.2.
const PORT: u16 = 53;
/// Runs what follows as root, and keeps the environment.
const SUDO: &str = "sudo --non-interactive --preserve-env env \"PATH=$PATH\"";

pub struct NameServer {
    /// Where questions are noted.
    asked: PathBuf,
    dir: PathBuf,
}

impl NameServer {
    /// Begins to answer from `known`: an object of texts by kind and name, as `name_server.py` takes them.
    ///
    /// Only root may serve names at the port of name servers, and give a program another one than the computer's.
    pub async fn start(world: &World, known: &Value) -> anyhow::Result<Self> {
        let dir = world.root().join("names");
        fs::create_dir_all(&dir)?;
        let asked = dir.join("asked");
        fs::write(&asked, "")?;
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/name_server.py");
        let mut command = if is_root() { Command::new("python3") } else { Command::new("sudo") };
        if !is_root() {
            command.args(["--non-interactive", "python3"]);
        }
        command.arg(script).arg(ADDRESS.to_string()).arg(&asked).arg(known.to_string());
        command.env(WORLD_VARIABLE, world.root());
        let mut group = Group::start_talking(&mut command, &world.log("names"))?;
        first_line(&mut group, "the name server").await?;
        world.keep(group);
        Ok(Self { asked, dir })
    }

    /// Makes a program that runs `program` where this is the only name server.
    pub fn only_for(&self, program: &Path) -> anyhow::Result<PathBuf> {
        let [wrapper, servers, ways] = ["run", "resolv.conf", "nsswitch.conf"].map(|name| self.dir.join(name));
        fs::write(&servers, format!("nameserver {ADDRESS}\n"))?;
        // A service of the computer's that looks names up would not ask here.
        fs::write(&ways, "passwd: files\ngroup: files\nhosts: files dns\n")?;
        let (become_root, become_member) = if is_root() {
            (String::new(), String::new())
        } else {
            let (user, group) = (rustix::process::geteuid().as_raw(), rustix::process::getegid().as_raw());
            (SUDO.to_owned(), format!("setpriv --reuid={user} --regid={group} --init-groups"))
        };
        let bind = |ours: &Path, theirs: &str| {
            format!("if [ -e {theirs} ]; then mount --bind \"{}\" {theirs} || exit 1; fi", ours.display())
        };
        let binds = [bind(&servers, "/etc/resolv.conf"), bind(&ways, "/etc/nsswitch.conf")].join("; ");
        let inside = format!("{binds}; exec {become_member} \"$0\" \"$@\"");
        let script =
            format!("#!/bin/sh\nexec {become_root} unshare --mount sh -c '{inside}' '{}' \"$@\"\n", program.display());
        fs::write(&wrapper, script)?;
        fs::set_permissions(&wrapper, fs::Permissions::from_mode(0o755))?;
        Ok(wrapper)
    }

    /// Where it answers.
    pub fn address(&self) -> SocketAddr {
        SocketAddr::from((ADDRESS, PORT))
    }

    /// Every question until now, as `TXT name`.
    pub fn asked(&self) -> anyhow::Result<Vec<String>> {
        let text = fs::read_to_string(&self.asked).context("questions are noted")?;
        Ok(text.lines().map(str::to_owned).collect())
    }
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}
