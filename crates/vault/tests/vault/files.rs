//! Directories and keys: creation, removal, and what a crash in between leaves.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use vault::{MasterKey, Vault, VaultError, open_all, remove, rewrap_all};

use crate::room::{Room, at, files_below, organization};

#[test]
fn every_file_and_directory_is_closed_to_other_users() {
    let room = Room::new();
    let (_ledger, vault) = (room.ledger(), room.vault());
    vault.write(|tx| tx.cursor().set_last_checked(at(1))).unwrap();
    let _lock = room.home.lock().unwrap();
    for file in room.files() {
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600, "{}", file.display());
        let dir = file.parent().unwrap();
        assert_eq!(fs::metadata(dir).unwrap().permissions().mode() & 0o777, 0o700, "{}", dir.display());
    }
}

#[test]
fn a_second_instance_is_told_apart_until_the_first_is_gone() {
    let room = Room::new();
    let first = room.home.lock().unwrap();
    assert!(matches!(room.home.lock(), Err(VaultError::AnotherInstance)));
    drop(first);
    assert!(room.home.lock().is_ok());
}

#[test]
fn a_directory_s_name_says_nothing_of_the_organization() {
    let room = Room::new();
    let vault = room.vault();
    let name = vault.dir().file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(name.len(), 16);
    assert_eq!(room.home.organization_dirs().unwrap(), [vault.dir()]);
}

#[test]
fn ben_s_key_opens_nothing_of_ada_s_and_changes_nothing() {
    let room = Room::new();
    let vault = room.vault();
    let dir = vault.dir().to_owned();
    drop(vault);
    let before = fs::read(dir.join("db")).unwrap();
    let ben = MasterKey::random().unwrap();
    assert!(matches!(Vault::open(&dir, &ben), Err(VaultError::WrongKey)));
    assert_eq!(fs::read(dir.join("db")).unwrap(), before);
    assert_eq!(files_below(dir).len(), 2);
}

#[test]
fn removal_leaves_nothing_to_read() {
    let room = Room::new();
    let ledger = room.ledger();
    let vault = room.vault();
    ledger.write(|tx| tx.organizations().put(&vault)).unwrap();
    let dir = vault.dir().to_owned();
    vault.close();
    assert!(matches!(vault.read(|tx| tx.cursor().get()), Err(VaultError::Closed)));
    let removal = remove(&room.home, &dir).unwrap();
    assert!(removal.bytes > 0);
    assert_eq!(removal.files_left, 0);
    assert!(room.home.organization_dirs().unwrap().is_empty());
    assert!(open_all(&room.home, &room.master, &ledger).unwrap().is_empty());
    assert!(ledger.read(|tx| tx.organizations().list()).unwrap().is_empty());
}

#[test]
fn a_removal_cut_short_is_finished_at_the_next_start() {
    let room = Room::new();
    let ledger = room.ledger();
    let vault = room.vault();
    let going = vault.dir().with_file_name(".gone-0123456789abcdef");
    vault.close();
    fs::rename(vault.dir(), &going).unwrap();
    fs::remove_file(going.join("key")).unwrap();
    assert!(room.home.has_any_vault());
    assert!(open_all(&room.home, &room.master, &ledger).unwrap().is_empty());
    assert!(!going.exists());
}

#[test]
fn rewrapping_changes_the_key_files_and_no_database() {
    let room = Room::new();
    room.ledger().close();
    let vault = room.vault();
    vault.close();
    let database = fs::read(vault.dir().join("db")).unwrap();
    let new = MasterKey::random().unwrap();
    rewrap_all(&room.home, &room.master, &new).unwrap();
    rewrap_all(&room.home, &room.master, &new).unwrap();
    assert_eq!(fs::read(vault.dir().join("db")).unwrap(), database);
    assert!(matches!(Vault::open(vault.dir(), &room.master), Err(VaultError::WrongKey)));
    assert_eq!(Vault::open(vault.dir(), &new).unwrap().organization(), &organization("foscam"));
}
