//! What is kept on this computer: by hand, exported, removed, locked.

use std::{collections::BTreeSet, fs, path::Path};

use app::{AppError, ExportAsk, ExportError, Given, KeysError, Locked, LockedReason, Phase, Table};
use domain::Source;

use crate::world::{Computer, Outside, PASSPHRASE, PATIENCE, field, id};

fn every_file(dir: &Path) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { found.extend(every_file(&path)) } else { found.push(fs::read(path).expect("a file")) }
    }
    found
}

pub fn holds(dir: &Path, marker: &str) -> bool {
    every_file(dir).iter().any(|file| file.windows(marker.len()).any(|window| window == marker.as_bytes()))
}

fn ask(path: &Path, tables: &[Table]) -> ExportAsk {
    ExportAsk {
        id: "one".to_owned(),
        path: path.to_path_buf(),
        organizations: vec![id("smarteye")],
        tables: tables.iter().copied().collect::<BTreeSet<_>>(),
        include_secrets: false,
        include_other_people: false,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_kept_by_hand_is_typed_in_and_never_a_change_to_send() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    let camera = computer.app.add_device(&id("smarteye"), vec![(field("name"), "Tür".to_owned())], None).unwrap();
    assert_eq!(camera.fields.iter().find(|state| state.id == field("name")).unwrap().source, Source::TypedIn);
    assert!(computer.app.outbox().unwrap().is_empty());
    let renamed = computer.app.save_device(&id("smarteye"), &camera.id, vec![(field("name"), Some("Tor".to_owned()))]);
    assert_eq!(renamed.unwrap().name(), "Tor");
    let nameless = computer.app.add_device(&id("smarteye"), Vec::new(), None);
    assert!(matches!(nameless, Err(AppError::Validation(_))), "{nameless:?}");
    assert_eq!(computer.app.remove_device(&id("smarteye"), &camera.id).unwrap(), None);
    assert!(computer.app.devices(&id("smarteye")).unwrap().is_empty());
    let twice = computer.app.add_by_hand(&id("smarteye"));
    assert!(matches!(twice, Err(AppError::AlreadyAdded)), "{twice:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_value_lies_readable_on_the_disk_and_none_is_left_after_removal() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    let marker = "Marker-7f3a-Kamera";
    computer.app.add_device(&id("smarteye"), vec![(field("name"), marker.to_owned())], Some("Geheim-7f3a")).unwrap();
    fs::write(computer.outside_data().join("planted"), marker).unwrap();
    assert!(holds(computer.outside_data(), marker), "the scan finds what is there");
    for secret in [marker, "Geheim-7f3a", PASSPHRASE, "smarteye"] {
        assert!(!holds(&computer.data(), secret), "{secret}");
    }
    let before = every_file(&computer.data()).len();
    computer.app.remove_local_copy(&id("smarteye"), false).await.unwrap();
    assert!(computer.app.organizations().unwrap().is_empty());
    assert!(every_file(&computer.data()).len() < before);
    assert!(fs::read_dir(computer.data().join("organizations")).unwrap().next().is_none());
    let computer = computer.restarted().await;
    assert!(computer.app.organizations().unwrap().is_empty());
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    assert!(computer.app.devices(&id("smarteye")).unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_is_whole_or_not_there() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    computer.app.add_device(&id("smarteye"), vec![(field("name"), "Tür".to_owned())], Some("Geheim-7f3a")).unwrap();
    let target = computer.outside_data().join("copy.zip");
    let plan = computer.app.plan_export().unwrap();
    let devices = plan.iter().find(|planned| planned.table == Table::Devices).unwrap();
    assert_eq!((devices.rows, devices.secrets), (1, 1));
    let unchosen = computer.app.run_export(&ask(&target, &Table::ALL), None);
    assert!(matches!(unchosen, Err(AppError::NotFound)), "a page cannot name a place by itself: {unchosen:?}");
    computer.app.choose_export_target(target.clone());
    computer.app.choose_export_target("/nowhere/copy.zip".into());
    let done = computer.app.run_export(&ask(&target, &Table::ALL), None).unwrap();
    assert_eq!(fs::metadata(&target).unwrap().len(), done.saved.bytes);
    assert_eq!(computer.app.written_export(target.to_str().unwrap()).unwrap(), target);
    assert!(matches!(computer.app.written_export("/etc/passwd"), Err(AppError::NotFound)));

    let secret = ExportAsk { include_secrets: true, ..ask(&target, &Table::ALL) };
    let unproven = computer.app.run_export(&secret, None);
    assert!(matches!(unproven, Err(AppError::Keys(KeysError::PassphraseWrong))), "{unproven:?}");
    let nowhere = computer.app.run_export(&ask(Path::new("/nowhere/copy.zip"), &Table::ALL), None);
    assert!(matches!(nowhere, Err(AppError::Export(ExportError::TargetUnwritable(_)))), "{nowhere:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_killed_export_left_is_swept_at_the_next_start() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("copy.zip");
    computer.app.choose_export_target(target.clone());
    let (begun, go_on) = computer.told.stop_next_export();
    let (app, ask) = (computer.app.clone(), ask(&target, &Table::ALL));
    let exporting = tokio::task::spawn_blocking(move || app.run_export(&ask, None));
    let begun = tokio::task::spawn_blocking(move || begun.recv());
    begun.await.unwrap().unwrap();
    let under_way = only_file(folder.path());

    let left = folder.path().join(".privacy-dashboard-export-0123456789abcdef.part");
    assert_eq!(under_way.file_name().unwrap().len(), left.file_name().unwrap().len());
    // Nobody holds the copy any more, as nobody holds what a killed app left.
    fs::copy(&under_way, &left).unwrap();

    let next = computer.after_a_power_cut().await;
    let swept = async {
        while left.exists() {
            tokio::task::yield_now().await;
        }
    };
    assert!(tokio::time::timeout(PATIENCE, swept).await.is_ok(), "what was left is still there");
    assert!(next.app.organization(&id("smarteye")).is_ok());
    assert!(under_way.exists(), "the file of an export that runs was taken away");
    go_on.send(()).unwrap();
    exporting.await.unwrap().unwrap();
    assert_eq!(only_file(folder.path()), target);
}

fn only_file(folder: &Path) -> std::path::PathBuf {
    let entries = fs::read_dir(folder).expect("a readable folder");
    let mut all: Vec<_> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_that_was_typed_comes_back_until_its_organization_is_added() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    let typed = |organization: &str, address: &str| (id(organization), address.to_owned());
    for (organization, address) in [("onvif", "https://half-ty"), ("hikvision", "x"), ("foscam", "y"), ("mipi", "z")] {
        computer.app.save_typed_address(&id(organization), Some(address)).unwrap();
    }
    computer.app.save_typed_address(&id("mipi"), None).unwrap();
    assert!(!holds(&computer.data(), "half-ty"));
    let unknown = computer.app.save_typed_address(&id("nobody"), Some("x"));
    assert!(matches!(unknown, Err(AppError::UnknownOrganization)), "{unknown:?}");

    let computer = computer.restarted().await;
    let all = [typed("foscam", "y"), typed("hikvision", "x"), typed("onvif", "https://half-ty")];
    assert_eq!(computer.app.typed_addresses().unwrap(), all);
    computer.app.add_by_hand(&id("foscam")).unwrap();
    computer.connect("hikvision", &side).await;
    assert_eq!(computer.app.typed_addresses().unwrap(), [typed("onvif", "https://half-ty")]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_locked_app_gives_nothing_until_the_passphrase() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    assert_eq!(computer.app.lock().unwrap(), Phase::Unlock(Locked::Key(LockedReason::Passphrase)));
    assert!(matches!(computer.app.profile(&id("smarteye")), Err(AppError::Locked)));
    let wrong = computer.app.unlock(Given::Passphrase("not Ada's at all"));
    assert!(matches!(wrong, Err(AppError::Keys(KeysError::PassphraseWrong))), "{wrong:?}");
    assert_eq!(computer.app.unlock(Given::Passphrase(PASSPHRASE)).unwrap(), Phase::Ready);
    assert!(computer.app.profile(&id("smarteye")).is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_damaged_organization_is_shown_and_repaired_without_touching_another() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    computer.app.add_by_hand(&id("foscam")).unwrap();
    computer.app.lock().unwrap();
    let folder = fs::read_dir(computer.data().join("organizations")).unwrap().next().unwrap().unwrap().path();
    fs::write(folder.join("db"), b"not a database at all, but long enough to be read").unwrap();
    assert_eq!(computer.app.unlock(Given::Passphrase(PASSPHRASE)).unwrap(), Phase::Ready);
    let all = computer.app.organizations().unwrap();
    let damaged: Vec<_> = all.iter().filter(|state| state.held.is_none()).collect();
    assert_eq!((all.len(), damaged.len()), (2, 1));
    let whose = damaged[0].id.clone();
    assert!(matches!(computer.app.profile(&whose), Err(AppError::Damaged)));
    assert!(matches!(computer.app.add_by_hand(&whose), Err(AppError::AlreadyAdded)));
    assert!(computer.app.repair_organization(&whose).unwrap().held.is_some());
    assert!(computer.app.profile(&whose).is_ok());
}

/// The folders of ledgers that were set aside.
fn set_aside(computer: &Computer) -> usize {
    let entries = fs::read_dir(computer.data()).expect("a readable folder");
    let names = entries.map(|entry| entry.expect("a readable folder").file_name());
    names.filter(|name| name.to_string_lossy().starts_with(".damaged-")).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_damaged_ledger_waits_for_adas_word_and_is_set_aside_once() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    computer.app.lock().unwrap();
    fs::write(computer.data().join("ledger/db"), b"not a database at all, but long enough to be read").unwrap();
    let waiting = computer.app.unlock(Given::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!((waiting, set_aside(&computer)), (Phase::Unlock(Locked::LedgerDamaged), 0));
    assert_eq!(computer.app.unlock(Given::Nothing).unwrap(), Phase::Ready);
    assert_eq!(computer.app.organizations().unwrap().len(), 1);
    assert_eq!(set_aside(&computer), 1);
    let computer = computer.restarted().await;
    assert_eq!(computer.app.organizations().unwrap().len(), 1);
    assert_eq!(set_aside(&computer), 1, "a later start finds a sound ledger");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn receipts_come_out_of_a_ledger_that_is_damaged_elsewhere() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    let asked = computer.app.request_deletion(&id("hikvision"), false).await.unwrap();
    computer.app.lock().unwrap();
    // The file can be opened all the same: only its last page is not as it was written.
    let ledger = computer.data().join("ledger/db");
    let mut bytes = fs::read(&ledger).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&ledger, &bytes).unwrap();
    let waiting = computer.app.unlock(Given::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!(waiting, Phase::Unlock(Locked::LedgerDamaged));
    assert_eq!(computer.app.unlock(Given::Nothing).unwrap(), Phase::Ready);
    let known = computer.app.deletion(&id("hikvision")).unwrap().unwrap();
    assert_eq!((known.operation, known.is_proven()), (asked.operation, true));
    assert_eq!(computer.app.receipts().unwrap().len(), asked.receipts.len());
    let computer = computer.restarted().await;
    assert_eq!((computer.app.organizations().unwrap().len(), set_aside(&computer)), (1, 1));
}
