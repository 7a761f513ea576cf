//! One file at the chosen place, whole or not at all.

use std::{
    env, fs,
    os::unix::fs::{PermissionsExt, symlink},
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicBool, Ordering},
};

use export::{ExportError, Saved, save, sweep};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use words::Language;

use crate::world::{World, WorldError, everything, files_of};

static NEVER: AtomicBool = AtomicBool::new(false);

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn try_save(target: &Path, overwrite: bool) -> Result<Saved, ExportError> {
    let world = World::of_ada(Language::English);
    save(target, overwrite, &world, &everything(), &mut |_| (), &NEVER).map_err(|error| match error {
        WorldError::Export(error) => error,
        WorldError::Vault => panic!("the vault is whole"),
    })
}

fn names(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect()
}

#[test]
fn a_saved_file_is_whole_private_and_alone() {
    let folder = folder();
    let target = folder.path().join("export.zip");
    let saved = try_save(&target, false).expect("saved");
    let bytes = fs::read(&target).expect("the file");
    let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!((saved.path, saved.sha256), (target.clone(), hash));
    assert_eq!(saved.bytes, u64::try_from(bytes.len()).expect("small"));
    assert_eq!(usize::try_from(saved.files).expect("small"), files_of(&bytes).len());
    assert_eq!(fs::metadata(&target).expect("the file").permissions().mode() & 0o777, 0o600);
    assert_eq!(names(folder.path()), [target]);
}

#[test]
fn an_existing_file_is_replaced_only_when_that_was_confirmed() {
    let folder = folder();
    let target = folder.path().join("export.zip");
    fs::write(&target, "Ada's letter").expect("written");
    assert!(matches!(try_save(&target, false), Err(ExportError::TargetExists)));
    assert_eq!(fs::read(&target).expect("the file"), b"Ada's letter");
    try_save(&target, true).expect("saved");
    assert_eq!(fs::metadata(&target).expect("the file").permissions().mode() & 0o777, 0o600);
    assert_eq!(names(folder.path()), [target]);
}

#[test]
fn a_folder_a_pipe_and_a_link_are_refused_even_if_replacing_was_confirmed() {
    let folder = folder();
    let (inner, pipe) = (folder.path().join("folder"), folder.path().join("pipe"));
    fs::create_dir(&inner).expect("a folder");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    let (letter, link, dangling) =
        (folder.path().join("letter"), folder.path().join("link"), folder.path().join("dangling"));
    fs::write(&letter, "Ada's letter").expect("written");
    symlink(&letter, &link).expect("a link");
    symlink(folder.path().join("nothing"), &dangling).expect("a link");
    for target in [&inner, &pipe, &link, &dangling] {
        for overwrite in [false, true] {
            let refused = try_save(target, overwrite);
            assert!(matches!(refused, Err(ExportError::TargetNotAFile)), "{target:?}: {refused:?}");
        }
    }
    assert_eq!(fs::read(&letter).expect("the letter"), b"Ada's letter");
    assert!(!folder.path().join("nothing").exists());
    assert_eq!(names(folder.path()).len(), 5);
}

#[test]
fn a_target_that_appears_while_writing_is_not_replaced() {
    let folder = folder();
    let target = folder.path().join("export.zip");
    let world = World::of_ada(Language::English);
    let mut appear = |_| fs::write(&target, "Ben's file").expect("written");
    let refused = save(&target, false, &world, &everything(), &mut appear, &NEVER);
    assert!(matches!(refused, Err(WorldError::Export(ExportError::TargetExists))), "{refused:?}");
    assert_eq!(fs::read(&target).expect("the file"), b"Ben's file");
    assert_eq!(names(folder.path()), [target]);
}

#[test]
fn a_link_that_appears_while_writing_is_not_followed() {
    let folder = folder();
    let (target, letter) = (folder.path().join("export.zip"), folder.path().join("letter"));
    fs::write(&letter, "Ada's letter").expect("written");
    let world = World::of_ada(Language::English);
    let mut appear = |_| symlink(&letter, &target).unwrap_or_default();
    let refused = save(&target, true, &world, &everything(), &mut appear, &NEVER);
    assert!(matches!(refused, Err(WorldError::Export(ExportError::TargetNotAFile))), "{refused:?}");
    assert_eq!(fs::read(&letter).expect("the letter"), b"Ada's letter");
}

#[test]
fn a_place_that_cannot_be_written_is_told_apart() {
    let folder = folder();
    let file = folder.path().join("file");
    fs::write(&file, "").expect("written");
    let long = "x".repeat(300);
    for target in [folder.path().join("missing/export.zip"), file.join("export.zip"), folder.path().join(long)] {
        let refused = try_save(&target, false);
        assert!(matches!(refused, Err(ExportError::TargetUnwritable(_))), "{refused:?}");
    }
    assert_eq!(names(folder.path()), [file]);
}

#[test]
fn a_cancel_at_any_step_leaves_nothing() {
    let folder = folder();
    let target = folder.path().join("export.zip");
    let mut world = World::of_ada(Language::English);
    world.activity = vec![("a".to_owned(), "Signed in".to_owned(), None); 2500];
    let mut step = 0;
    loop {
        let cancel = AtomicBool::new(false);
        let mut calls = 0;
        let mut progress = |_| {
            cancel.store(calls == step, Ordering::Relaxed);
            calls += 1;
        };
        match save(&target, false, &world, &everything(), &mut progress, &cancel) {
            Ok(_) => break,
            Err(WorldError::Export(ExportError::Cancelled)) => {
                assert!(names(folder.path()).is_empty(), "step {step}");
            }
            Err(other) => panic!("{other:?}"),
        }
        step += 1;
    }
    assert!(step > 15, "only {step} steps were cancelled");
    assert_eq!(names(folder.path()), [target]);
}

#[test]
fn a_snapshot_that_fails_leaves_nothing_and_its_error_comes_out() {
    let folder = folder();
    let mut world = World::of_ada(Language::English);
    world.broken = true;
    let failed = save(&folder.path().join("export.zip"), false, &world, &everything(), &mut |_| (), &NEVER);
    assert!(matches!(failed, Err(WorldError::Vault)));
    assert!(names(folder.path()).is_empty());
}

/// Set where this test program runs again, inside a file system of its own that is almost full.
const FULL: &str = "PD_EXPORT_FULL_DISK";

#[test]
fn a_full_disk_is_told_apart_and_leaves_nothing() {
    if let Some(full) = env::var_os(FULL) {
        return fill(Path::new(&full));
    }
    let folder = folder();
    for kilobytes in ["4", "8", "16", "32", "64"] {
        let script = "mount -t tmpfs -o size=${2}k none \"$1\" && exec \"$0\" --exact saving::a_full_disk_is_told_apart_and_leaves_nothing";
        let mut unshare = Command::new("unshare");
        unshare.args(["--mount", "--user", "--map-root-user", "sh", "-c", script]);
        unshare.arg(env::current_exe().expect("this program")).arg(folder.path()).arg(kilobytes);
        let output = unshare.env(FULL, folder.path()).output().expect("unshare");
        assert!(output.status.success(), "{kilobytes} kB: {}", String::from_utf8_lossy(&output.stdout));
    }
}

fn fill(folder: &Path) {
    let mut world = World::of_ada(Language::English);
    // Not compressible, so the archive is larger than the disk.
    let noise = |n: u64| Sha256::digest(n.to_le_bytes()).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    world.activity = (0..3000).map(|n| (noise(n), noise(n + 5000), None)).collect();
    let full = save(&folder.join("export.zip"), false, &world, &everything(), &mut |_| (), &NEVER);
    assert!(matches!(full, Err(WorldError::Export(ExportError::DiskFull(_)))), "{full:?}");
    assert!(names(folder).is_empty());
}

#[test]
fn what_a_killed_export_left_is_gone_after_the_next_one() {
    let folder = folder();
    fs::write(folder.path().join(".privacy-dashboard-export-0123456789abcdEF.part"), "x").expect("written");
    let target = folder.path().join("export.zip");
    try_save(&target, false).expect("saved");
    assert_eq!(names(folder.path()), [target]);
}

#[test]
fn the_sweep_takes_our_own_abandoned_files_and_nothing_else() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    let abandoned = at(".privacy-dashboard-export-0123456789abcdEF.part");
    let held = at(".privacy-dashboard-export-1123456789abcdEF.part");
    let link = at(".privacy-dashboard-export-2123456789abcdEF.part");
    let others = [at("export.zip"), at(".privacy-dashboard-export-short.part"), at("notes.part")];
    for path in others.iter().chain([&abandoned, &held]) {
        fs::write(path, "x").expect("written");
    }
    symlink(&others[0], &link).expect("a link");
    let writer = fs::File::open(&held).expect("the file");
    writer.try_lock().expect("a lock");
    assert_eq!(sweep(folder.path()).expect("swept"), 1);
    assert!(!abandoned.exists());
    assert!(others.iter().chain([&held, &link]).all(|path| path.exists()));
}
