//! What needs the inside: files of later versions, a full database, death between two steps.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use domain::OrganizationId;
use jiff::Timestamp;
use tempfile::TempDir;

use super::{Channel, Vault};
use crate::file::{Store, new_directory};
use crate::{Home, Ledger, MasterKey, VaultError, open_all};

const CHILD: &str = "VAULT_UNIT_CHILD";

fn key() -> MasterKey {
    MasterKey::from_slice(&[3; 32]).expect("32 bytes")
}

fn room() -> (TempDir, Home) {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let home = Home::at(dir.path()).expect("a data directory");
    (dir, home)
}

fn vault(home: &Home) -> Vault {
    let foscam = OrganizationId::new("foscam").expect("a literal id");
    Vault::create(home, &key(), &foscam, Channel::Portal, Timestamp::UNIX_EPOCH).expect("a new vault")
}

fn close(store: &Store) -> PathBuf {
    store.close();
    store.dir().to_owned()
}

#[test]
fn a_vault_of_a_later_version_is_refused_and_not_touched() {
    let (_dir, home) = room();
    let vault = vault(&home);
    vault
        .store
        .write(|tx| {
            Ok::<_, VaultError>(tx.execute("UPDATE refinery_schema_history SET version = 99 WHERE version = 1", [])?)
        })
        .unwrap();
    let dir = close(&vault.store);
    let before = fs::read(dir.join("db")).unwrap();
    let opened = Vault::open(&dir, &key());
    assert!(matches!(opened, Err(VaultError::Newer { found: 99, known: crate::VAULT_VERSION })), "{opened:?}");
    assert_eq!(fs::read(dir.join("db")).unwrap(), before);
}

#[test]
fn a_full_database_is_reported_as_a_full_disk_and_rolled_back() {
    let (_dir, home) = room();
    let vault = vault(&home);
    let limit = |pages: u32| {
        vault.store.with_writer(|writer| {
            writer.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?;
            Ok(())
        })
    };
    limit(1).unwrap();
    let entry =
        |n: u32| crate::Entry { id: format!("e{n}"), at: Timestamp::UNIX_EPOCH, kind: "x".repeat(2000), detail: None };
    let page: Vec<_> = (0..50).map(entry).collect();
    assert!(matches!(vault.write(|tx| tx.activity().insert_page(&page)), Err(VaultError::DiskFull)));
    assert_eq!(vault.read(|tx| tx.activity().count()).unwrap(), 0);
    limit(1_000_000).unwrap();
    assert_eq!(vault.write(|tx| tx.activity().insert_page(&page)).unwrap(), 50);
}

/// Child: dies after the key is written and before the database is.
#[test]
fn child_dies_between_key_and_database() {
    let Some(root) = std::env::var_os(CHILD) else { return };
    let home = Home::at(root).expect("the parent's data directory");
    let _ = new_directory(&home.organizations(), None, &key(), |_, _| std::process::abort());
}

#[test]
fn death_between_key_and_database_leaves_nothing_in_the_way() {
    let (_dir, home) = room();
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "vault::tests::child_dies_between_key_and_database"])
        .env(CHILD, home.root())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(!status.success());
    let half: Vec<_> = fs::read_dir(home.organizations()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(half.len(), 1);
    assert!(half[0].join("key").exists());
    assert!(!home.has_any_vault(), "a vault that never was is no vault");

    let ledger = Ledger::open_or_create(&home, &key()).unwrap();
    assert!(open_all(&home, &key(), &ledger).unwrap().is_empty());
    assert!(!half[0].exists());
    drop(vault(&home));
    assert_eq!(open_all(&home, &key(), &ledger).unwrap().len(), 1);
}

#[test]
fn every_connection_has_the_pragmas_that_protect_the_data() {
    let (_dir, home) = room();
    let vault = vault(&home);
    let check = |connection: &rusqlite::Connection| {
        let number = |name: &str| {
            connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0)).map_err(VaultError::from)
        };
        assert_eq!(number("synchronous")?, 2, "FULL");
        assert_eq!(number("secure_delete")?, 1);
        assert_eq!(number("temp_store")?, 2, "memory");
        assert_eq!(number("trusted_schema")?, 0);
        assert_eq!(number("foreign_keys")?, 1);
        let mode: String = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
        assert_eq!(mode, "wal");
        Ok::<_, VaultError>(())
    };
    vault.store.read(check).unwrap();
    vault.store.write(check).unwrap();
}
