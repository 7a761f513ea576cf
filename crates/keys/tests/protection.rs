//! The protection without a keyring: passphrase, recovery code, damaged files.
#![cfg(test)]

use std::fs;

use keys::{
    Choice, KeysError, Kind, LockedReason, MasterKey, Protection, Unlock, change_protection, new_recovery_code,
    protect_with_passphrase, unlock, unlock_with_passphrase, unlock_with_recovery_code,
};
use tempfile::TempDir;
use vault::{Home, Ledger};

const ADA: &str = "camera over the door";

fn room() -> (TempDir, Home) {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let home = Home::at(dir.path().join("data")).expect("a data directory");
    (dir, home)
}

fn locked(home: &Home) -> Option<LockedReason> {
    match unlock(home) {
        Unlock::Locked(reason) => Some(reason),
        Unlock::FirstRun | Unlock::Open(_) => None,
    }
}

#[test]
fn nothing_is_written_before_the_choice() {
    let (_dir, home) = room();
    assert!(matches!(unlock(&home), Unlock::FirstRun));
    assert!(matches!(protect_with_passphrase(&home, "short"), Err(KeysError::PassphraseTooShort)));
    assert_eq!(fs::read_dir(home.root()).unwrap().count(), 0);
    assert!(matches!(unlock(&home), Unlock::FirstRun));
}

#[test]
fn passphrase_and_recovery_code_each_give_the_same_key() {
    let (_dir, home) = room();
    let (master, code) = protect_with_passphrase(&home, ADA).unwrap();
    assert_eq!(locked(&home), Some(LockedReason::Passphrase));
    assert_eq!(unlock_with_passphrase(&home, ADA).unwrap().expose(), master.expose());
    assert!(matches!(unlock_with_passphrase(&home, "camera over the gate"), Err(KeysError::PassphraseWrong)));
    let typed = code.show().to_lowercase().replace('-', " ");
    assert_eq!(unlock_with_recovery_code(&home, &typed).unwrap().expose(), master.expose());
}

#[test]
fn another_member_s_recovery_code_opens_nothing() {
    let (_dir, home) = room();
    let (_other_dir, other) = room();
    protect_with_passphrase(&home, ADA).unwrap();
    let (_, bens) = protect_with_passphrase(&other, "camera over the yard").unwrap();
    assert!(matches!(unlock_with_recovery_code(&home, &bens.show()), Err(KeysError::RecoveryCodeWrong)));
    assert!(matches!(unlock_with_recovery_code(&home, "ABCD"), Err(KeysError::RecoveryCodeMistyped(_))));
}

#[test]
fn a_protected_directory_is_never_protected_again() {
    let (_dir, home) = room();
    let (master, _) = protect_with_passphrase(&home, ADA).unwrap();
    let before = fs::read(home.root().join("protection.json")).unwrap();
    assert!(matches!(protect_with_passphrase(&home, "another passphrase"), Err(KeysError::AlreadyProtected)));
    assert_eq!(fs::read(home.root().join("protection.json")).unwrap(), before);

    drop(Ledger::create(&home, &master).unwrap());
    fs::remove_file(home.root().join("protection.json")).unwrap();
    assert!(matches!(protect_with_passphrase(&home, ADA), Err(KeysError::AlreadyProtected)));
    fs::remove_file(home.root().join("protection.copy.json")).unwrap();
    assert_eq!(locked(&home), Some(LockedReason::ProtectionDamaged), "files without a protection are no first run");
    assert!(matches!(protect_with_passphrase(&home, ADA), Err(KeysError::AlreadyProtected)));
}

#[test]
fn changing_the_passphrase_keeps_every_vault_and_ends_the_old_ways_in() {
    let (_dir, home) = room();
    let (master, old_code) = protect_with_passphrase(&home, ADA).unwrap();
    drop(Ledger::create(&home, &master).unwrap());
    let ledger_key = fs::read(home.ledger_dir().join("key")).unwrap();
    let old_id = Protection::read(&home).unwrap().unwrap().key_id().to_owned();

    let code = change_protection(&home, &master, Choice::Passphrase("camera over the yard")).unwrap();
    assert_eq!(fs::read(home.ledger_dir().join("key")).unwrap(), ledger_key);
    assert!(matches!(unlock_with_passphrase(&home, ADA), Err(KeysError::PassphraseWrong)));
    assert!(matches!(unlock_with_recovery_code(&home, &old_code.show()), Err(KeysError::RecoveryCodeWrong)));
    assert_ne!(Protection::read(&home).unwrap().unwrap().key_id(), old_id);
    let master = unlock_with_recovery_code(&home, &code.show()).unwrap();
    assert!(Ledger::open(&home, &master).is_ok());
}

#[test]
fn a_foreign_key_changes_nothing() {
    let (_dir, home) = room();
    protect_with_passphrase(&home, ADA).unwrap();
    let before = fs::read(home.root().join("protection.json")).unwrap();
    let foreign = MasterKey::random().unwrap();
    let changed = change_protection(&home, &foreign, Choice::Passphrase("camera over the yard"));
    assert!(matches!(changed, Err(KeysError::KeyWrong)));
    assert!(matches!(new_recovery_code(&home, &foreign), Err(KeysError::KeyWrong)));
    assert_eq!(fs::read(home.root().join("protection.json")).unwrap(), before);
}

#[test]
fn a_new_recovery_code_replaces_the_old_and_leaves_the_passphrase() {
    let (_dir, home) = room();
    let (master, old) = protect_with_passphrase(&home, ADA).unwrap();
    let new = new_recovery_code(&home, &master).unwrap();
    assert!(matches!(unlock_with_recovery_code(&home, &old.show()), Err(KeysError::RecoveryCodeWrong)));
    assert!(unlock_with_recovery_code(&home, &new.show()).is_ok());
    assert!(unlock_with_passphrase(&home, ADA).is_ok());
}

#[test]
fn every_changed_byte_and_every_cut_of_the_protection_is_damage() {
    let (_dir, home) = room();
    protect_with_passphrase(&home, ADA).unwrap();
    let path = home.root().join("protection.json");
    let copy = home.root().join("protection.copy.json");
    let sound = fs::read(&path).unwrap();
    fs::remove_file(&copy).unwrap();
    for place in 0..sound.len() {
        let mut changed = sound.clone();
        changed[place] ^= 1;
        fs::write(&path, &changed).unwrap();
        // White space between tokens may change without changing what the file says.
        let same = matches!(Protection::read(&home), Ok(Some(protection)) if protection.kind() == Kind::Passphrase)
            && sound[place].is_ascii_whitespace();
        assert!(same || locked(&home) == Some(LockedReason::ProtectionDamaged), "byte {place}");
        assert_eq!(fs::read(&path).unwrap(), changed);
        let _ = fs::remove_file(&copy);
    }
    for length in 0..sound.len() {
        fs::write(&path, &sound[..length]).unwrap();
        assert_eq!(locked(&home), Some(LockedReason::ProtectionDamaged), "{length} bytes");
    }
}

#[test]
fn a_damaged_or_lost_protection_is_read_from_its_copy_and_left_as_it_is() {
    let (_dir, home) = room();
    let (master, code) = protect_with_passphrase(&home, ADA).unwrap();
    let path = home.root().join("protection.json");
    fs::write(&path, "{").unwrap();
    assert_eq!(locked(&home), Some(LockedReason::Passphrase));
    assert_eq!(fs::read(&path).unwrap(), b"{");
    fs::remove_file(&path).unwrap();
    assert_eq!(unlock_with_recovery_code(&home, &code.show()).unwrap().expose(), master.expose());
    change_protection(&home, &master, Choice::Passphrase("camera over the yard")).unwrap();
    assert_eq!(fs::read(&path).unwrap(), fs::read(home.root().join("protection.copy.json")).unwrap());
}

#[test]
fn a_copy_left_behind_by_a_crash_is_no_old_way_in() {
    let (_dir, home) = room();
    let (master, old_code) = protect_with_passphrase(&home, ADA).unwrap();
    let copy = home.root().join("protection.copy.json");
    let stale = fs::read(&copy).unwrap();
    new_recovery_code(&home, &master).unwrap();
    fs::write(&copy, stale).unwrap();
    assert_eq!(locked(&home), Some(LockedReason::Passphrase));
    fs::remove_file(home.root().join("protection.json")).unwrap();
    assert!(matches!(unlock_with_recovery_code(&home, &old_code.show()), Err(KeysError::RecoveryCodeWrong)));
}

#[test]
fn the_protection_holds_neither_key_nor_passphrase_nor_code() {
    let (_dir, home) = room();
    let (master, code) = protect_with_passphrase(&home, ADA).unwrap();
    let text = fs::read_to_string(home.root().join("protection.json")).unwrap().to_lowercase();
    for secret in [hex::encode(master.expose()), ADA.to_owned(), code.show().to_lowercase()] {
        assert!(!text.contains(&secret));
    }
}
