//! A disk that fails at one call and goes on. The rigs of `crates/prove` found each of these.

use std::fs;
use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::Action;
use fault_vfs::{Disk, Fault, Kind, Outage, install};
use vault::{Channel, Home, Vault, VaultError, set_aside};

use crate::room::{Room, at, device, fields, organization, wanted};

/// The disk is one for the whole process: one of these tests at a time.
fn disk() -> (MutexGuard<'static, ()>, Disk) {
    static ONE: Mutex<()> = Mutex::new(());
    (ONE.lock().unwrap_or_else(PoisonError::into_inner), install().expect("the failing disk"))
}

/// Lets the n-th call fail, for every n until none fails any more, each time on a room of its own.
fn each_call(kind: Kind, lasting: bool, mut try_it: impl FnMut(&Room, &mut dyn FnMut(bool) -> u64)) {
    let (_held, disk) = disk();
    for nth in 1..10_000 {
        let room = Room::new();
        disk.watch(room.home.root());
        let mut fired = 0;
        let mut fail = |begin: bool| {
            if begin {
                disk.arm(Fault { kind, nth, lasting });
            } else {
                fired += disk.disarm();
            }
            fired
        };
        try_it(&room, &mut fail);
        disk.rest();
        if fired == 0 {
            return;
        }
    }
    panic!("{} has no end", kind.name());
}

fn edit(vault: &Vault) -> Result<(), VaultError> {
    let edit = Action::Edit { before: fields(&[]), wanted: wanted(&[("name", "door")]) };
    vault.write(|tx| tx.changes().enqueue(&device("c1"), edit, at(0)).map(drop))
}

fn changes(vault: &Vault) -> usize {
    vault.read(|tx| Ok::<_, VaultError>(tx.changes().list_open()?.len())).expect("a readable vault")
}

#[test]
fn a_read_that_failed_once_does_not_close_the_vault_to_every_later_edit() {
    for kind in [Kind::Read, Kind::ShortRead] {
        each_call(kind, false, |room, fail| {
            let dir = room.vault().dir().to_owned();
            let vault = Vault::open(&dir, &room.key()).unwrap();
            fail(true);
            let first = edit(&vault);
            fail(false);
            edit(&vault).expect("a sound disk");
            assert_eq!(changes(&vault), 1 + usize::from(first.is_ok()));
        });
    }
}

#[test]
fn an_organization_that_could_not_be_made_leaves_nothing() {
    for (kind, lasting) in [(Kind::Read, false), (Kind::Sync, false), (Kind::Sync, true), (Kind::Look, false)] {
        each_call(kind, lasting, |room, fail| {
            fail(true);
            let made = Vault::create(&room.home, &room.key(), &organization("foscam"), Channel::Portal, at(0));
            fail(false);
            let dirs = room.home.organization_dirs().unwrap().len();
            assert_eq!(dirs, usize::from(made.is_ok()), "{}: {made:?}", kind.name());
        });
    }
}

#[test]
fn a_disk_that_fails_while_a_vault_is_opened_is_not_called_damage() {
    for lasting in [false, true] {
        each_call(Kind::Read, lasting, |room, fail| {
            let dir = room.vault().dir().to_owned();
            fail(true);
            let opened = Vault::open(&dir, &room.key());
            fail(false);
            assert!(!matches!(&opened, Err(error) if error.is_damage()), "{opened:?}");
        });
    }
}

#[test]
fn a_disk_that_fails_during_a_repair_costs_no_change_and_no_organization() {
    for (kind, lasting) in [(Kind::Read, false), (Kind::Sync, true), (Kind::Open, true), (Kind::Rename, false)] {
        each_call(kind, lasting, |room, fail| {
            let ledger = room.ledger();
            let vault = room.vault();
            edit(&vault).unwrap();
            ledger.write(|tx| tx.organizations().put(&vault)).unwrap();
            let dir = vault.dir().to_owned();
            drop(vault);
            let repair =
                || set_aside(&room.home, &ledger, &dir, &room.key(), &organization("foscam"), Channel::Portal, at(9));
            fail(true);
            let first = repair();
            fail(false);
            let salvage = first.or_else(|_| repair()).expect("a sound disk");
            assert_eq!(changes(&salvage.vault), 1, "{}", kind.name());
        });
    }
}

#[test]
fn a_page_torn_while_the_log_was_moved_is_no_damage() {
    for kind in [Kind::Write, Kind::NoSpace] {
        each_call(kind, true, |room, fail| {
            let vault = room.vault();
            let dir = vault.dir().to_owned();
            edit(&vault).unwrap();
            fail(true);
            drop(vault);
            fail(false);
            let vault = Vault::open(&dir, &room.key()).unwrap();
            vault.verify().expect("whole in the log");
            assert_eq!(changes(&vault), 1);
        });
    }
}

/// A directory whose name is not on the disk is lost with everything in it.
#[test]
fn the_first_vault_of_all_outlives_a_power_cut() {
    let (_held, disk) = disk();
    let dir = tempfile::tempdir().unwrap();
    let master = Room::new().key();
    disk.watch(dir.path());
    disk.start_log().unwrap();
    let home = Home::at(dir.path().join("new/data")).unwrap();
    let vault = Vault::create(&home, &master, &organization("foscam"), Channel::Portal, at(0)).unwrap();
    edit(&vault).unwrap();
    let log = disk.take_log().unwrap();
    disk.rest();
    let left = tempfile::tempdir().unwrap();
    log.cut(log.len(), Outage::Lost, &mut fastrand::Rng::with_seed(1), left.path()).unwrap();
    let home = Home::at(left.path().join("new/data")).unwrap();
    let [only] = home.organization_dirs().unwrap().try_into().expect("one organization");
    assert_eq!(changes(&Vault::open(&only, &master).unwrap()), 1);
    assert!(fs::read_dir(&only).unwrap().count() >= 2);
}
