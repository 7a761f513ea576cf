//! Damaged, shortened, foreign and plaintext files: told apart, never deleted, never overwritten.

use std::fs;
use std::path::Path;

use domain::{Action, RecordKey};
use vault::{Channel, DraftKey, Entry, Form, Vault, VaultError, open_all, remove_set_aside, set_aside};

use crate::room::{Room, at, device, field, fields, organization, wanted};

/// A vault with a few hundred pages, closed.
fn filled(room: &Room) -> std::path::PathBuf {
    let vault = room.vault();
    let entries: Vec<_> = (0..2000)
        .map(|n| Entry { id: format!("e{n}"), at: at(n), kind: "sign-in".into(), detail: Some("x".repeat(80)) })
        .collect();
    vault
        .write(|tx| {
            tx.activity().insert_page(&entries)?;
            tx.cursor().set_network(false)?;
            let edit = Action::Edit { before: fields(&[]), wanted: wanted(&[("name", "door")]) };
            tx.changes().enqueue(&device("c1"), edit, at(0))?;
            tx.drafts().put(&DraftKey { form: Form::Profile, record: "self".into(), field: field("city") }, "Li", at(0))
        })
        .expect("a filled vault");
    vault.checkpoint().expect("a checkpoint");
    vault.dir().to_owned()
}

/// Opens and reads everything.
fn open_and_read(dir: &Path, room: &Room) -> Result<(), VaultError> {
    let vault = Vault::open(dir, &room.key())?;
    vault.read(|tx| tx.activity().for_each(|_| Ok::<_, VaultError>(())))?;
    vault.verify()
}

#[test]
fn every_flipped_bit_is_noticed_and_no_file_is_touched() {
    let room = Room::new();
    let dir = filled(&room);
    let sound = fs::read(dir.join("db")).unwrap();
    open_and_read(&dir, &room).unwrap();
    let mut place = 17_usize;
    let header = [0, 15, 16, 24, 4000, 4095];
    for n in 0..120 {
        place = (place * 6_364_136_223 + 1_442_695_041) % sound.len();
        let place = header.get(n).copied().unwrap_or(place);
        let mut flipped = sound.clone();
        flipped[place] ^= 1 << (n % 8);
        fs::write(dir.join("db"), &flipped).unwrap();
        let result = open_and_read(&dir, &room);
        assert!(matches!(&result, Err(error) if error.is_damage()), "byte {place}: {result:?}");
        assert_eq!(fs::read(dir.join("db")).unwrap(), flipped, "byte {place} was left alone");
    }
    fs::write(dir.join("db"), &sound).unwrap();
    open_and_read(&dir, &room).unwrap();
}

#[test]
fn a_shortened_file_is_noticed() {
    let room = Room::new();
    let dir = filled(&room);
    let sound = fs::read(dir.join("db")).unwrap();
    for length in [0, 1, 15, 16, 100, 4095, 4096, 8192, 8193, sound.len() / 2, sound.len() - 4096, sound.len() - 1] {
        fs::write(dir.join("db"), &sound[..length]).unwrap();
        let result = open_and_read(&dir, &room);
        assert!(matches!(&result, Err(error) if error.is_damage()), "{length}: {result:?}");
    }
}

#[test]
fn a_plaintext_database_in_its_place_is_refused() {
    let room = Room::new();
    let dir = filled(&room);
    fs::remove_file(dir.join("db")).unwrap();
    let plain = rusqlite::Connection::open(dir.join("db")).unwrap();
    plain.execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)").unwrap();
    drop(plain);
    let before = fs::read(dir.join("db")).unwrap();
    assert!(matches!(Vault::open(&dir, &room.key()), Err(VaultError::Damaged(_))));
    assert_eq!(fs::read(dir.join("db")).unwrap(), before);
}

#[test]
fn a_missing_database_or_key_file_is_damage_and_makes_no_new_one() {
    let room = Room::new();
    let dir = filled(&room);
    let key = fs::read(dir.join("key")).unwrap();
    fs::remove_file(dir.join("key")).unwrap();
    assert!(matches!(Vault::open(&dir, &room.key()), Err(VaultError::KeyFileDamaged)));
    fs::write(dir.join("key"), &key).unwrap();
    fs::remove_file(dir.join("db")).unwrap();
    assert!(matches!(Vault::open(&dir, &room.key()), Err(VaultError::Damaged(_))));
    assert!(!dir.join("db").exists());
}

#[test]
fn another_vault_s_file_is_refused() {
    let room = Room::new();
    let (dir, other) = (filled(&room), filled(&room));
    fs::copy(other.join("db"), dir.join("db")).unwrap();
    assert!(matches!(Vault::open(&dir, &room.key()), Err(VaultError::Damaged(_))));
}

/// Closing a vault moves the log into the database; a log of another key must not get there.
#[test]
fn another_vault_s_log_does_not_overwrite_the_database() {
    let room = Room::new();
    let dir = filled(&room);
    let other = room.vault();
    other.write(|tx| tx.cursor().set_network(false)).unwrap();
    fs::copy(other.dir().join("db-wal"), dir.join("db-wal")).unwrap();
    let before = fs::read(dir.join("db")).unwrap();
    let opened = open_and_read(&dir, &room);
    assert!(matches!(&opened, Err(error) if error.is_damage()), "{opened:?}");
    assert_eq!(fs::read(dir.join("db")).unwrap(), before);
    for rest in ["db-wal", "db-shm"] {
        let _ = fs::remove_file(dir.join(rest));
    }
    open_and_read(&dir, &room).unwrap();
}

/// SQLite itself would mix the two.
#[test]
fn a_log_from_before_it_was_last_emptied_is_noticed_and_what_is_newer_comes_out() {
    let room = Room::new();
    let ledger = room.ledger();
    let vault = room.vault();
    let dir = vault.dir().to_owned();
    let edit = |vault: &Vault, name: &str| {
        let edit = Action::Edit { before: fields(&[]), wanted: wanted(&[("name", name)]) };
        vault.write(|tx| tx.changes().enqueue(&device("c1"), edit, at(0))).unwrap();
    };
    edit(&vault, "one");
    let old = fs::read(dir.join("db-wal")).unwrap();
    assert!(!old.is_empty());
    vault.checkpoint().unwrap();
    edit(&vault, "two");
    vault.close();
    assert!(!dir.join("db-wal").exists(), "closing moves the log into the database");
    fs::write(dir.join("db-wal"), &old).unwrap();
    let newer = fs::read(dir.join("db")).unwrap();

    let opened = Vault::open(&dir, &room.key());
    assert!(matches!(&opened, Err(error) if error.is_damage()), "{opened:?}");
    assert_eq!(fs::read(dir.join("db")).unwrap(), newer);
    assert_eq!(fs::read(dir.join("db-wal")).unwrap(), old);
    let foscam = organization("foscam");
    let salvage = set_aside(&room.home, &ledger, &dir, &room.master, &foscam, Channel::Portal, at(9)).unwrap();
    assert!(!salvage.complete, "a log was left out");
    let open = salvage.vault.read(|tx| tx.changes().list_open()).unwrap();
    assert_eq!(open.len(), 2, "both edits, from the newer of the two");
}

/// With the foreign log, not one page can be read.
#[test]
fn beside_another_vault_s_log_the_database_alone_is_taken_along() {
    let room = Room::new();
    let ledger = room.ledger();
    let vault = room.vault();
    let dir = vault.dir().to_owned();
    let edit = Action::Edit { before: fields(&[]), wanted: wanted(&[("name", "one")]) };
    vault.write(|tx| tx.changes().enqueue(&device("c1"), edit, at(0))).unwrap();
    vault.close();
    let other = room.vault();
    other.write(|tx| tx.cursor().set_network(false)).unwrap();
    fs::copy(other.dir().join("db-wal"), dir.join("db-wal")).unwrap();
    assert!(Vault::open(&dir, &room.key()).is_err());
    let foscam = organization("foscam");
    let salvage = set_aside(&room.home, &ledger, &dir, &room.master, &foscam, Channel::Portal, at(9)).unwrap();
    assert_eq!(salvage.vault.read(|tx| tx.changes().list_open()).unwrap().len(), 1);
    assert!(!salvage.complete, "a log was left out");
}

#[test]
fn a_log_that_a_crash_left_is_the_vault_s_own() {
    let room = Room::new();
    let dir = filled(&room);
    let vault = Vault::open(&dir, &room.key()).unwrap();
    vault.write(|tx| tx.cursor().set_network(true)).unwrap();
    let (db, log) = (fs::read(dir.join("db")).unwrap(), fs::read(dir.join("db-wal")).unwrap());
    vault.close();
    fs::write(dir.join("db"), db).unwrap();
    fs::write(dir.join("db-wal"), log).unwrap();
    let vault = Vault::open(&dir, &room.key()).unwrap();
    assert!(vault.read(|tx| tx.cursor().network()).unwrap());
    vault.verify().unwrap();
}

/// SQLCipher refuses every page after the first damaged one, so each table is read on its own.
#[test]
fn what_lies_beyond_a_damaged_page_comes_out_too() {
    let room = Room::new();
    let ledger = room.ledger();
    let vault = room.vault();
    let dir = vault.dir().to_owned();
    vault
        .write(|tx| {
            for n in 0..40 {
                let edit = Action::Edit { before: fields(&[]), wanted: wanted(&[("name", &"x".repeat(600))]) };
                tx.changes().enqueue(&device("c1"), edit, at(n))?;
            }
            tx.drafts().put(&DraftKey { form: Form::Profile, record: "self".into(), field: field("city") }, "Li", at(0))
        })
        .unwrap();
    drop(vault);
    let sound = fs::read(dir.join("db")).unwrap();
    let breaks = (3..sound.len() / 4096).rev().find(|page| {
        let mut damaged = sound.clone();
        damaged[page * 4096 + 100] ^= 1;
        fs::write(dir.join("db"), damaged).unwrap();
        let _ = fs::remove_file(dir.join("db-wal"));
        Vault::open(&dir, &room.key()).is_err()
    });
    assert!(breaks.is_some(), "a page of the outbox");
    let foscam = organization("foscam");
    let salvage = set_aside(&room.home, &ledger, &dir, &room.master, &foscam, Channel::Portal, at(9)).unwrap();
    let (changes, drafts) = salvage
        .vault
        .read(|tx| Ok::<_, VaultError>((tx.changes().list_open()?.len(), tx.drafts().list()?.len())))
        .unwrap();
    assert!((1..40).contains(&changes) && drafts == 1 && !salvage.complete, "{changes} changes, {drafts} drafts");
}

#[test]
fn one_damaged_vault_does_not_stop_the_others_and_is_named_by_the_ledger() {
    let room = Room::new();
    let ledger = room.ledger();
    let damaged = room.vault();
    let sound = Vault::create(&room.home, &room.master, &organization("onvif"), Channel::ByHand, at(1)).unwrap();
    ledger
        .write(|tx| {
            tx.organizations().put(&damaged)?;
            tx.organizations().put(&sound)
        })
        .unwrap();
    let dir = damaged.dir().to_owned();
    drop((damaged, sound));
    fs::write(dir.join("db"), vec![1; 8192]).unwrap();
    let found = open_all(&room.home, &room.master, &ledger).unwrap();
    let of = |id: &str| found.iter().find(|found| found.organization == Some(organization(id))).unwrap();
    assert!(matches!(of("foscam").opened, Err(VaultError::Damaged(_))));
    assert!(of("onvif").opened.is_ok());
    assert_eq!(ledger.read(|tx| tx.organizations().list()).unwrap().len(), 2);
}

#[test]
fn a_damaged_vault_is_set_aside_whole_and_its_changes_and_drafts_go_on() {
    let room = Room::new();
    let ledger = room.ledger();
    let dir = filled(&room);
    open_all(&room.home, &room.master, &ledger).unwrap();
    let mut bytes = fs::read(dir.join("db")).unwrap();
    let last = bytes.len() - 100;
    bytes[last] ^= 1;
    fs::write(dir.join("db"), &bytes).unwrap();

    let salvage =
        set_aside(&room.home, &ledger, &dir, &room.master, &organization("foscam"), Channel::Portal, at(9)).unwrap();
    assert_eq!(fs::read(salvage.set_aside.join("db")).unwrap(), bytes);
    assert!(!dir.exists());
    let (changes, drafts, cursor) = salvage
        .vault
        .read(|tx| Ok::<_, VaultError>((tx.changes().list_open()?, tx.drafts().list()?, tx.cursor().get()?)))
        .unwrap();
    assert_eq!(changes.iter().map(|change| &change.record).collect::<Vec<_>>(), [&device("c1")]);
    assert_eq!((drafts.len(), cursor), (1, None));
    assert_eq!(salvage.rows, 2);
    assert!(!salvage.vault.read(|tx| tx.cursor().network()).unwrap(), "switched off it stays");

    // The ledger knows whose the damaged files are, through a restart too, and they go with the rest.
    let foscam = organization("foscam");
    drop(salvage.vault);
    assert_eq!(open_all(&room.home, &room.master, &ledger).unwrap().len(), 1);
    assert_eq!(ledger.read(|tx| tx.organizations().list()).unwrap().len(), 1);
    let removal = remove_set_aside(&room.home, &ledger, &foscam).unwrap();
    assert!(removal.bytes > 0 && removal.files_left == 0 && !salvage.set_aside.exists());
    assert!(ledger.read(|tx| tx.organizations().set_aside(&foscam)).unwrap().is_empty());
}

#[test]
fn what_was_typed_in_by_hand_comes_out_of_a_damaged_vault() {
    let room = Room::new();
    let ledger = room.ledger();
    let vault = Vault::create(&room.home, &room.master, &organization("smarteye"), Channel::ByHand, at(0)).unwrap();
    vault.write(|tx| tx.records().put_typed(&RecordKey::profile(), &wanted(&[("city", "Linz")]), at(0))).unwrap();
    vault.close();
    let dir = vault.dir().to_owned();
    let salvage =
        set_aside(&room.home, &ledger, &dir, &room.master, &organization("smarteye"), Channel::ByHand, at(9)).unwrap();
    assert!(salvage.complete);
    let profile = salvage.vault.read(|tx| tx.records().get(&RecordKey::profile())).unwrap().unwrap();
    assert_eq!(profile.fields(), fields(&[("city", "Linz")]));
}

#[test]
fn an_organization_whose_replacement_cannot_be_noted_is_where_it_was() {
    let room = Room::new();
    let ledger = room.ledger();
    let dir = filled(&room);
    let before = fs::read(dir.join("db")).unwrap();
    ledger.close();
    set_aside(&room.home, &ledger, &dir, &room.master, &organization("foscam"), Channel::Portal, at(9))
        .expect_err("a ledger that takes nothing");
    assert_eq!(room.home.organization_dirs().unwrap(), std::slice::from_ref(&dir));
    assert_eq!(fs::read(dir.join("db")).unwrap(), before);
    open_and_read(&dir, &room).unwrap();
}

#[test]
fn a_repair_that_a_crash_interrupted_is_finished_at_the_next_start() {
    let room = Room::new();
    let ledger = room.ledger();
    let dir = filled(&room);
    open_all(&room.home, &room.master, &ledger).unwrap();
    // The fresh vault has its name, the damaged one still has its own.
    drop(room.vault());
    fs::write(dir.join("db"), vec![1; 8192]).unwrap();
    let found = open_all(&room.home, &room.master, &ledger).unwrap();
    assert!(matches!(found.as_slice(), [one] if one.opened.is_ok()));
    assert_eq!(ledger.read(|tx| tx.organizations().set_aside(&organization("foscam"))).unwrap().len(), 1);
}
