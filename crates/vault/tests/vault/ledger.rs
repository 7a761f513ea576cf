//! The ledger: the list follows the directories, deletions outlive their vault.

use std::fs;

use domain::{DeletionState, OperationId};
use vault::{Deletion, Ledger, Receipt, VaultError, open_all, remove};

use crate::room::{Room, at, organization};

fn deletion() -> Deletion {
    Deletion {
        operation: OperationId::random(),
        organization: organization("foscam"),
        asked: "{}".to_owned(),
        request: br#"{"organization":"foscam"}"#.to_vec(),
        state: DeletionState::Asking,
        unknown: true,
        issuer: "https://login.example".to_owned(),
        receipt_keys: "[]".to_owned(),
        status_url: None,
        stays: "[]".to_owned(),
        refusal: None,
        asked_at: at(0),
        requested_at: None,
        cancel_until: None,
        server_time: None,
        executed_at: None,
    }
}

#[test]
fn a_lost_ledger_loses_no_organization() {
    let room = Room::new();
    let ledger = room.ledger();
    let vault = room.vault();
    ledger.write(|tx| tx.organizations().put(&vault)).unwrap();
    drop((vault, ledger));
    fs::remove_dir_all(room.home.ledger_dir()).unwrap();

    let ledger = Ledger::open_or_create(&room.home, &room.master).unwrap();
    let found = open_all(&room.home, &room.master, &ledger).unwrap();
    assert_eq!(found.len(), 1);
    let known = ledger.read(|tx| tx.organizations().list()).unwrap();
    assert_eq!(known.iter().map(|row| row.organization.as_str()).collect::<Vec<_>>(), ["foscam"]);
}

#[test]
fn a_damaged_ledger_is_set_aside_and_everything_else_is_still_there() {
    let room = Room::new();
    let ledger = room.ledger();
    ledger.write(|tx| tx.settings().put("language", "de")).unwrap();
    drop((ledger, room.vault()));
    let db = room.home.ledger_dir().join("db");
    let length = fs::metadata(&db).unwrap().len();
    fs::write(&db, vec![0x5a; usize::try_from(length).unwrap()]).unwrap();

    assert!(matches!(Ledger::open(&room.home, &room.master), Err(VaultError::Damaged(_))));
    let replaced = Ledger::replace_damaged(&room.home, &room.master).unwrap();
    assert_eq!(fs::read(replaced.set_aside.join("db")).unwrap(), vec![0x5a; usize::try_from(length).unwrap()]);
    assert_eq!(open_all(&room.home, &room.master, &replaced.ledger).unwrap().len(), 1);
}

#[test]
fn what_can_be_read_of_a_damaged_ledger_comes_along_and_the_new_one_is_whole() {
    let room = Room::new();
    let (ledger, vault) = (room.ledger(), room.vault());
    let asked = deletion();
    let receipt = |step: &str| Receipt {
        operation: asked.operation,
        organization: asked.organization.clone(),
        step: step.to_owned(),
        jws: format!("{}.{step}", "x".repeat(600)),
        fingerprint: None,
        proven: true,
        at: at(1),
    };
    ledger
        .write(|tx| {
            tx.organizations().put(&vault)?;
            tx.deletions().insert(&asked)?;
            ["requested", "executed"].iter().try_for_each(|step| tx.receipts().put(&receipt(step), at(2)))
        })
        .unwrap();
    ledger.close();
    let db = room.home.ledger_dir().join("db");
    let sound = fs::read(&db).unwrap();
    let pages = sound.len() / 4096;
    let mut told_by_opening = 0;
    for page in 0..pages {
        let mut damaged = sound.clone();
        damaged[page * 4096 + 2000] ^= 1;
        fs::write(&db, &damaged).unwrap();
        let opened = Ledger::open(&room.home, &room.master);
        told_by_opening += usize::from(opened.is_err());
        let found = opened.and_then(|ledger| ledger.verify());
        assert!(matches!(&found, Err(error) if error.is_damage()), "page {page}: {found:?}");
        drop(found);

        let replaced = Ledger::replace_damaged(&room.home, &room.master).unwrap();
        assert_eq!(fs::read(replaced.set_aside.join("db")).unwrap(), damaged, "page {page} was left alone");
        replaced.ledger.verify().unwrap();
        open_all(&room.home, &room.master, &replaced.ledger).unwrap();
        assert_eq!(replaced.ledger.read(|tx| tx.organizations().list()).unwrap().len(), 1, "page {page}");
        replaced.ledger.close();
        let again = Ledger::open_or_create(&room.home, &room.master).unwrap();
        again.verify().unwrap();
        again.close();
        fs::remove_dir_all(room.home.ledger_dir()).unwrap();
        fs::rename(&replaced.set_aside, room.home.ledger_dir()).unwrap();
    }
    assert!(told_by_opening < pages, "some damage is only seen by reading everything");
}

#[test]
fn a_wrong_key_is_no_reason_to_set_the_ledger_aside() {
    let room = Room::new();
    drop(room.ledger());
    let ben = Room::new();
    assert!(matches!(Ledger::replace_damaged(&room.home, &ben.master), Err(VaultError::WrongKey)));
    assert!(Ledger::open(&room.home, &room.master).is_ok());
}

#[test]
fn receipts_and_settings_come_out_of_a_ledger_damaged_elsewhere() {
    let room = Room::new();
    let ledger = room.ledger();
    let asked = deletion();
    ledger
        .write(|tx| {
            tx.settings().put("language", "de")?;
            tx.deletions().insert(&asked)
        })
        .unwrap();
    drop(ledger);
    // Without its key file nothing is readable; with it, what is readable is saved.
    let replaced = Ledger::replace_damaged(&room.home, &room.master).unwrap();
    assert_eq!(replaced.rows, 2);
    assert_eq!(replaced.ledger.read(|tx| tx.deletions().get(asked.operation)).unwrap(), Some(asked));
}

#[test]
fn a_deletion_and_its_receipts_outlive_the_vault() {
    let room = Room::new();
    let ledger = room.ledger();
    let vault = room.vault();
    let mut asked = deletion();
    ledger.write(|tx| tx.deletions().insert(&asked)).unwrap();
    assert!(matches!(ledger.write(|tx| tx.deletions().insert(&asked)), Err(VaultError::DuplicateOperation)));

    asked.state = DeletionState::Executed;
    asked.unknown = false;
    asked.status_url = Some("https://portal.example/v1/deletions/1".to_owned());
    asked.executed_at = Some(at(60));
    let receipt = Receipt {
        operation: asked.operation,
        organization: asked.organization.clone(),
        step: "executed".to_owned(),
        jws: "a.b.c".to_owned(),
        fingerprint: None,
        proven: false,
        at: at(60),
    };
    // What was guessed before the signature was verified does not stay.
    let receipt = Receipt { step: "requested".to_owned(), at: at(59), ..receipt };
    let proven = Receipt {
        proven: true,
        fingerprint: Some("ab:cd".to_owned()),
        step: "executed".to_owned(),
        at: at(60),
        ..receipt.clone()
    };
    ledger
        .write(|tx| {
            tx.deletions().put(&asked)?;
            tx.receipts().put(&receipt, at(61))?;
            tx.receipts().put(&proven, at(62))?;
            tx.receipts().put(&receipt, at(63))
        })
        .unwrap();
    vault.close();
    remove(&room.home, vault.dir()).unwrap();
    drop(ledger);

    let ledger = Ledger::open(&room.home, &room.master).unwrap();
    ledger
        .read(|tx| {
            assert_eq!(tx.deletions().latest(&organization("foscam"))?, Some(asked.clone()));
            assert_eq!(tx.receipts().of(asked.operation)?, [proven]);
            Ok::<_, VaultError>(())
        })
        .unwrap();
    assert_eq!(asked.request_sha256().len(), 64);
}

#[test]
fn a_ledger_whose_replacement_a_crash_interrupted_keeps_what_it_held() {
    let room = Room::new();
    let (ledger, vault) = (room.ledger(), room.vault());
    ledger
        .write(|tx| {
            tx.organizations().put(&vault)?;
            tx.settings().put("language", "de")
        })
        .unwrap();
    drop(ledger);
    fs::rename(room.home.ledger_dir(), room.home.root().join(".damaged-1")).unwrap();
    let ledger = Ledger::open_or_create(&room.home, &room.master).unwrap();
    assert_eq!(ledger.read(|tx| tx.settings().get("language")).unwrap().as_deref(), Some("de"));
    drop(ledger);
    let replaced = Ledger::replace_damaged(&room.home, &room.master).unwrap();
    assert_eq!(replaced.ledger.read(|tx| tx.organizations().list()).unwrap().len(), 1);
}
