//! The failing disk under a plain SQLite and under files of the program's own.
#![cfg(test)]

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use fastrand::Rng;
use fault_vfs::{Call, Disk, Fault, Kind, Outage, install};
use rusqlite::Connection;
use tempfile::TempDir;

/// The disk is one for the whole process: one test at a time.
fn disk() -> (MutexGuard<'static, ()>, Disk, TempDir) {
    static ONE: Mutex<()> = Mutex::new(());
    let held = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    (held, install().unwrap(), tempfile::tempdir().unwrap())
}

fn database(dir: &Path) -> Connection {
    let database = Connection::open(dir.join("db")).unwrap();
    database
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS t (x)")
        .unwrap();
    database
}

fn rows(dir: &Path) -> i64 {
    database(dir).query_row("SELECT count(*) FROM t", [], |row| row.get(0)).unwrap()
}

#[test]
fn the_nth_write_fails_once_or_from_then_on() {
    let (_held, disk, dir) = disk();
    disk.watch(dir.path());
    let database = database(dir.path());
    let insert = || database.execute("INSERT INTO t VALUES (1)", []);
    for lasting in [false, true] {
        disk.arm(Fault { kind: Kind::Write, nth: 1, lasting });
        assert!(insert().is_err());
        assert_eq!(insert().is_err(), lasting);
        assert!(disk.disarm() >= 1);
        insert().unwrap();
    }
    assert!(disk.counts().get(&Call::Sync).is_some_and(|count| *count > 0));
    disk.arm(Fault { kind: Kind::NoSpace, nth: 1, lasting: true });
    let full = insert().unwrap_err();
    assert_eq!(full.sqlite_error_code(), Some(rusqlite::ErrorCode::DiskFull));
    disk.rest();
    insert().unwrap();
}

#[test]
fn what_was_committed_outlives_a_power_cut_unless_the_disk_lies() {
    for lies in [false, true] {
        let (_held, disk, dir) = disk();
        disk.watch(dir.path());
        drop(database(dir.path()));
        disk.start_log().unwrap();
        if lies {
            disk.lie();
        }
        let database = database(dir.path());
        for number in 0..3 {
            database.execute("INSERT INTO t VALUES (?1)", [number]).unwrap();
        }
        let log = disk.take_log().unwrap();
        disk.rest();
        let left = tempfile::tempdir().unwrap();
        log.cut(log.len(), Outage::Lost, &mut Rng::with_seed(1), left.path()).unwrap();
        assert_eq!(rows(left.path()), if lies { 0 } else { 3 });
    }
}

#[test]
fn the_program_s_own_files_fail_and_are_logged_too_and_others_are_left_alone() {
    let (_held, disk, dir) = disk();
    let elsewhere = tempfile::tempdir().unwrap();
    disk.watch(dir.path());
    disk.start_log().unwrap();
    fs::write(dir.path().join("kept"), b"kept").unwrap();
    fs::File::open(dir.path().join("kept")).unwrap().sync_all().unwrap();
    fs::File::open(dir.path()).unwrap().sync_all().unwrap();
    fs::rename(dir.path().join("kept"), dir.path().join("renamed")).unwrap();
    disk.arm(Fault { kind: Kind::NoSpace, nth: 1, lasting: true });
    assert_eq!(fs::write(dir.path().join("full"), b"x").unwrap_err().kind(), ErrorKind::StorageFull);
    assert_eq!(fs::create_dir(dir.path().join("d")).unwrap_err().kind(), ErrorKind::StorageFull);
    fs::write(elsewhere.path().join("fine"), b"x").unwrap();
    disk.disarm();
    let log = disk.take_log().unwrap();
    disk.rest();
    for (outage, name) in [(Outage::Lost, "kept"), (Outage::Kept, "renamed")] {
        let left = tempfile::tempdir().unwrap();
        log.cut(log.len(), outage, &mut Rng::with_seed(1), left.path()).unwrap();
        assert_eq!(fs::read(left.path().join(name)).unwrap(), b"kept");
    }
}

#[test]
fn bytes_that_must_not_be_written_are_seen() {
    let (_held, disk, dir) = disk();
    disk.look_for(vec![b"Wallfischgasse".to_vec()]);
    disk.watch(dir.path());
    let database = database(dir.path());
    assert!(disk.leaks().is_empty());
    database.execute("INSERT INTO t VALUES ('Wallfischgasse 7')", []).unwrap();
    assert!(!disk.leaks().is_empty());
    disk.look_for(Vec::new());
    disk.rest();
}
