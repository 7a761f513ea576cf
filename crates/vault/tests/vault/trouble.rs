//! Crashes and full disks, in processes of their own.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use domain::{Action, OperationId};
use vault::{Entry, Home, MasterKey, Vault, VaultError};

use crate::room::{Room, at, device, fields, wanted};

/// Names the vault a child process works on.
const CHILD: &str = "VAULT_TEST_CHILD";

/// This test binary once more, running one test as a child.
fn child(test: &str, dir: &Path, before: &str) -> Command {
    let this = env::current_exe().expect("this program's path");
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("{before} exec \"$0\" --exact {test} --nocapture --test-threads=1")).arg(this);
    command.env(CHILD, dir).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).process_group(0);
    command
}

fn child_dir() -> Option<PathBuf> {
    env::var_os(CHILD).map(PathBuf::from)
}

fn key() -> MasterKey {
    MasterKey::from_slice(&[9; 32]).expect("32 bytes")
}

fn room() -> Room {
    let mut room = Room::new();
    room.master = key();
    room
}

/// Child: queues changes for ever and says each operation only once it is stored.
#[test]
fn child_queues_changes() {
    let Some(dir) = child_dir() else { return };
    let vault = Vault::open(&dir, &key()).expect("the parent's vault");
    println!();
    loop {
        let edit = Action::Edit { before: fields(&[]), wanted: wanted(&[("name", &"x".repeat(500))]) };
        let change = vault.write(|tx| tx.changes().enqueue(&device("c1"), edit, at(0))).expect("a stored change");
        println!("stored {}", change.operation);
    }
}

#[test]
fn what_was_said_to_be_stored_is_there_after_a_kill() {
    let room = room();
    for round in 1..6 {
        let vault = room.vault();
        let dir = vault.dir().to_owned();
        drop(vault);
        let mut child = child("trouble::child_queues_changes", &dir, "").spawn().unwrap();
        let mut said = Vec::new();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        for line in lines {
            if let Some(operation) = line.strip_prefix("stored ") {
                said.push(OperationId::parse(operation).unwrap());
            }
            if said.len() == round * 7 {
                child.kill().unwrap();
            }
        }
        child.wait().unwrap();
        let vault = Vault::open(&dir, &key()).unwrap();
        vault.verify().unwrap();
        for operation in &said {
            assert!(vault.read(|tx| tx.changes().get(*operation)).unwrap().is_some(), "round {round}");
        }
    }
}

/// Child: takes the lock when told, says whether it got it, and holds it until it is killed.
#[test]
fn child_takes_the_lock() {
    let Some(dir) = child_dir() else { return };
    let home = Home::at(&dir).expect("the parent's directory");
    println!("\nready");
    std::io::stdin().read_line(&mut String::new()).expect("a parent");
    let lock = home.lock();
    println!("{}", if lock.is_ok() { "took it" } else { "left it" });
    std::io::stdin().read_line(&mut String::new()).expect("a parent");
}

#[test]
fn of_many_starts_at_once_exactly_one_takes_the_lock_and_a_killed_one_leaves_it_free() {
    let room = room();
    for round in 0..5 {
        let mut all: Vec<_> = (0..6)
            .map(|_| {
                let mut command = child("trouble::child_takes_the_lock", room.home.root(), "");
                let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
                let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
                assert!(lines.any(|line| line == "ready"));
                (child, lines)
            })
            .collect();
        for (child, _) in &mut all {
            child.stdin.as_mut().unwrap().write_all(b"go\n").unwrap();
        }
        let said: Vec<_> = all.iter_mut().map(|(_, lines)| lines.next().unwrap_or_default()).collect();
        assert_eq!(said.iter().filter(|line| *line == "took it").count(), 1, "round {round}: {said:?}");
        assert_eq!(said.iter().filter(|line| *line == "left it").count(), 5, "round {round}: {said:?}");
        for (child, _) in &mut all {
            child.kill().unwrap();
            child.wait().unwrap();
        }
        assert!(room.home.lock().is_ok(), "round {round}: a killed program blocks nobody");
    }
}

/// Child: fills the vault until the disk refuses, and says how that was reported.
#[test]
fn child_fills_the_disk() {
    let Some(dir) = child_dir() else { return };
    let vault = Vault::open(&dir, &key()).expect("the parent's vault");
    for page in 0..10_000 {
        let entries: Vec<_> = (0..100)
            .map(|n| Entry { id: format!("{page}-{n}"), at: at(page), kind: "k".into(), detail: Some("x".repeat(300)) })
            .collect();
        let count = vault.read(|tx| tx.activity().count()).expect("a readable vault");
        match vault.write(|tx| tx.activity().insert_page(&entries)) {
            Ok(_) => {}
            Err(VaultError::DiskFull) => return println!("\nfull {count}"),
            Err(VaultError::Disk(_)) => return println!("\nfailed {count}"),
            Err(error) => return println!("other {error:?}"),
        }
    }
}

fn report(mut command: Command) -> String {
    let output = command.output().expect("a finished child");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let word = |line: &&str| ["full ", "failed ", "other "].iter().any(|word| line.starts_with(word));
    text.lines().find(word).unwrap_or_else(|| panic!("no report: {text} {}", output.status)).to_owned()
}

#[test]
fn a_write_the_disk_refuses_is_rolled_back_and_the_rest_stays_readable() {
    for kilobytes in [200, 500, 1100, 2300] {
        let room = room();
        let vault = room.vault();
        let dir = vault.dir().to_owned();
        drop(vault);
        // The limit counts blocks of 512 bytes; ignoring the signal turns it into an error.
        let limit = format!("trap '' XFSZ; ulimit -f {};", kilobytes * 2);
        let report = report(child("trouble::child_fills_the_disk", &dir, &limit));
        let count: u64 = report.strip_prefix("failed ").unwrap_or_else(|| panic!("{report}")).parse().unwrap();
        let vault = Vault::open(&dir, &key()).unwrap();
        vault.verify().unwrap();
        assert_eq!(vault.read(|tx| tx.activity().count()).unwrap(), count, "{kilobytes} KiB");
        vault.write(|tx| tx.cursor().set_network(false)).unwrap();
    }
}

/// Child, in a mount namespace of its own: a whole data directory on a small disk.
#[test]
fn child_on_a_small_disk() {
    let Some(disk) = child_dir() else { return };
    let home = Home::at(disk.join("data")).expect("a data directory");
    let organization = crate::room::organization("foscam");
    let created = Vault::create(&home, &key(), &organization, vault::Channel::Portal, at(0));
    let vault = match created {
        Ok(vault) => vault,
        Err(VaultError::DiskFull | VaultError::Disk(_)) => {
            let left = home.organization_dirs().expect("a readable directory").len();
            return println!("full at creation, {left} left");
        }
        Err(error) => return println!("other {error:?}"),
    };
    let mut stored = 0;
    let failure = loop {
        let entries: Vec<_> = (0..20)
            .map(|n| Entry { id: format!("{stored}-{n}"), at: at(0), kind: "k".into(), detail: Some("x".repeat(300)) })
            .collect();
        match vault.write(|tx| tx.activity().insert_page(&entries)) {
            Ok(new) => stored += new,
            Err(error) => break error,
        }
    };
    let count = vault.read(|tx| tx.activity().count()).expect("a readable vault");
    let consistent = usize::try_from(count) == Ok(stored);
    println!("full after {stored}: {failure:?}, consistent {consistent}");
    std::fs::remove_file(disk.join("ballast")).expect("the ballast");
    vault.write(|tx| tx.cursor().set_network(false)).expect("room again");
    vault.verify().expect("a sound vault");
    println!("resumed");
}

#[test]
fn a_full_disk_is_reported_as_full_and_work_resumes_when_there_is_room() {
    let allowed = Command::new("unshare").args(["-rm", "true"]).status().is_ok_and(|status| status.success());
    if !allowed {
        println!("mount namespaces are not allowed here; the limited file size stands for the full disk");
        return;
    }
    let mut resumptions = 0;
    for kilobytes in (160..1400).step_by(112) {
        let disk = tempfile::tempdir().unwrap();
        let path = disk.path().display();
        let mut unshare = Command::new("unshare");
        let inner = child("trouble::child_on_a_small_disk", disk.path(), "");
        let script = format!(
            "mount -t tmpfs -o size={kilobytes}k tmpfs {path} && head -c 65536 /dev/zero > {path}/ballast && exec \"$@\""
        );
        unshare.args(["-rm", "sh", "-c", &script, "sh"]).arg(inner.get_program()).args(inner.get_args());
        unshare.env(CHILD, disk.path()).stderr(Stdio::inherit());
        let text = String::from_utf8_lossy(&unshare.output().unwrap().stdout).into_owned();
        let resumed = text.contains("DiskFull, consistent true") && text.contains("resumed");
        resumptions += u32::from(resumed);
        assert!(resumed || text.contains("full at creation, 0 left"), "{kilobytes} KiB: {text}");
    }
    assert!(resumptions > 3, "{resumptions}");
}
