//! The keyring lab: the real gnome-keyring-daemon on a session bus of its own, in every state it can
//! be found in. Nothing is ever wiped or overwritten, nothing hangs.
//!
//! Each visit runs this test binary once more inside `dbus-run-session`; the child does one thing and
//! says what came of it.
#![cfg(all(test, target_os = "linux"))]

use std::collections::HashMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use keyring_core::api::CredentialStoreApi;
use keys::{Choice, Protection, SERVICE, Unlock, change_protection, probe_keyring, protect_with_keyring, unlock};
use tempfile::TempDir;
use vault::{Home, Ledger, MasterKey};

/// What the child shall do, the data directory it does it in, the code it does it with.
const DEED: &str = "KEYS_LAB_DEED";
const HOME: &str = "KEYS_LAB_HOME";
const CODE: &str = "KEYS_LAB_CODE";

/// The 5 seconds of a call and what a loaded machine needs to start a session around it.
const LIMIT: Duration = Duration::from_secs(5);
const MARGIN: Duration = Duration::from_secs(10);

/// Starts the daemon, unlocks its login collection (making it if there is none) and waits until it is
/// on the bus.
const UNLOCKED: &str = "printf 'lab password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null;
     gdbus wait --session --timeout 20 org.freedesktop.secrets;";
/// Leaves it to the bus to start the daemon, which then has nothing to unlock with.
const AS_FOUND: &str = "";
/// Starts it unlocked, waits until it is on the bus and stops its process, so that it never answers.
const HANGING: &str = "printf 'lab password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null;
     gdbus wait --session --timeout 20 org.freedesktop.secrets;
     dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus /org/freedesktop/DBus \
     org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets \
     | awk '{print $2}' >\"$XDG_RUNTIME_DIR/stopped\"; kill -STOP $(cat \"$XDG_RUNTIME_DIR/stopped\");";

/// A user's computer: where its keyring lies.
struct Computer {
    dir: TempDir,
}

/// What the child said, and how long its deed took.
#[derive(Debug)]
struct Said {
    words: String,
    took: Duration,
}

impl Computer {
    fn new() -> Self {
        let dir = tempfile::tempdir().expect("a temporary directory");
        for sub in ["keyring", "run"] {
            fs::create_dir(dir.path().join(sub)).expect("a directory");
            let private = std::os::unix::fs::PermissionsExt::from_mode(0o700);
            fs::set_permissions(dir.path().join(sub), private).expect("a private directory");
        }
        Self { dir }
    }

    /// A data directory on this computer.
    fn home(&self, name: &str) -> Home {
        Home::at(self.dir.path().join(name)).expect("a data directory")
    }

    /// Does `deed` on a session bus after `start` has run there.
    fn visit(&self, start: &str, deed: &str, home: &Home, code: &str) -> Said {
        let mut session = Command::new("dbus-run-session");
        session.args(["--", "sh", "-c", &format!("{start} exec \"$0\" --exact child --nocapture")]);
        session.arg(env::current_exe().expect("this program's path"));
        self.run(session, deed, home, code)
    }

    /// Does `deed` without any session bus.
    fn visit_without_bus(&self, address: Option<&str>, deed: &str, home: &Home) -> Said {
        let mut alone = Command::new(env::current_exe().expect("this program's path"));
        alone.args(["--exact", "child", "--nocapture"]).env_remove("DBUS_SESSION_BUS_ADDRESS");
        if let Some(address) = address {
            alone.env("DBUS_SESSION_BUS_ADDRESS", address);
        }
        self.run(alone, deed, home, "")
    }

    #[expect(clippy::print_stdout, reason = "each state the keyring was found in is part of the lab's result")]
    fn run(&self, mut command: Command, deed: &str, home: &Home, code: &str) -> Said {
        let output = command
            .env("XDG_DATA_HOME", self.dir.path().join("keyring"))
            .env("XDG_RUNTIME_DIR", self.dir.path().join("run"))
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .envs([(DEED, deed), (CODE, code)])
            .env(HOME, home.root())
            .stdin(Stdio::null())
            .output()
            .expect("dbus-run-session");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let said = text.lines().find_map(|line| line.strip_prefix("lab: ")).unwrap_or_else(|| {
            panic!("{deed}: {text}\n{}", String::from_utf8_lossy(&output.stderr));
        });
        let (took, words) = said.split_once(' ').expect("a duration and words");
        let said = Said { words: words.to_owned(), took: Duration::from_millis(took.parse().expect("milliseconds")) };
        println!("{deed:>8}: {:<60} {:>5} ms", said.words, said.took.as_millis());
        assert!(said.took < LIMIT + MARGIN, "{said:?}");
        said
    }
}

/// The child's part.
#[test]
fn child() {
    let Ok(deed) = env::var(DEED) else { return };
    let home = Home::at(env::var_os(HOME).expect("a data directory")).expect("the parent's data directory");
    let code = env::var(CODE).unwrap_or_default();
    let begun = Instant::now();
    let words = match deed.as_str() {
        "probe" => format!("{:?}", probe_keyring()),
        "protect" => match protect_with_keyring(&home) {
            Ok((master, code)) => {
                drop(Ledger::create(&home, &master).expect("a ledger"));
                format!("protected {}", *code.show())
            }
            Err(error) => format!("{error:?}"),
        },
        "unlock" => match unlock(&home) {
            Unlock::Open(master) => format!("opened {}", Ledger::open(&home, &master).is_ok()),
            Unlock::FirstRun => "first run".to_owned(),
            Unlock::Locked(reason) => format!("{reason:?}"),
        },
        "spoil" => spoil(&home),
        "recover" => recover(&home, &code),
        other => panic!("no such deed: {other}"),
    };
    println!("\nlab: {} {words}", begun.elapsed().as_millis());
}

/// Writes another key into the item, as a restored or edited keyring would hold it.
fn spoil(home: &Home) -> String {
    let protection = Protection::read(home).expect("a sound protection").expect("a protection");
    let store = zbus_secret_service_keyring_store::Store::new().expect("a keyring");
    let entry = store.build(SERVICE, protection.key_id(), Some(&HashMap::new())).expect("an entry");
    entry.set_secret(&[1; 32]).expect("a written item");
    "spoiled".to_owned()
}

/// Unlocks with the recovery code and protects the key anew in the keyring.
fn recover(home: &Home, code: &str) -> String {
    let master = match keys::unlock_with_recovery_code(home, code) {
        Ok(master) => master,
        Err(error) => return format!("{error:?}"),
    };
    match change_protection(home, &master, Choice::Keyring) {
        Ok(_) => format!("recovered {}", Ledger::open(home, &master).is_ok()),
        Err(error) => format!("{error:?}"),
    }
}

/// Every file of a directory with its content.
fn contents(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    let mut dirs = vec![dir.to_owned()];
    while let Some(dir) = dirs.pop() {
        for entry in fs::read_dir(dir).expect("a readable directory") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                dirs.push(path);
            } else {
                files.push((path.clone(), fs::read(path).expect("a readable file")));
            }
        }
    }
    files.sort();
    files
}

fn protected(computer: &Computer, home: &Home) -> String {
    let said = computer.visit(UNLOCKED, "protect", home, "");
    said.words.strip_prefix("protected ").unwrap_or_else(|| panic!("{said:?}")).to_owned()
}

#[test]
fn without_a_bus_the_keyring_is_not_offered_and_nothing_is_made() {
    let computer = Computer::new();
    let home = computer.home("data");
    for address in [None, Some("unix:path=/nowhere/bus"), Some("nonsense")] {
        assert_eq!(computer.visit_without_bus(address, "probe", &home).words, "Err(NoBus)", "{address:?}");
        assert_eq!(computer.visit_without_bus(address, "protect", &home).words, "Keyring(NoBus)");
        assert_eq!(computer.visit_without_bus(address, "unlock", &home).words, "first run");
    }
    assert!(contents(home.root()).is_empty());
}

#[test]
fn a_bus_without_a_keyring_is_told_from_no_bus() {
    let computer = Computer::new();
    let home = computer.home("data");
    let config = computer.dir.path().join("bus.conf");
    let text = "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">
         <allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>";
    fs::write(&config, text).unwrap();
    let mut session = Command::new("dbus-run-session");
    session.arg(format!("--config-file={}", config.display())).arg("--");
    session.arg(env::current_exe().unwrap()).args(["--exact", "child", "--nocapture"]);
    assert_eq!(computer.run(session, "probe", &home, "").words, "Err(NoProvider)");
}

#[test]
fn a_keyring_without_a_collection_cannot_serve_and_nothing_is_made() {
    let computer = Computer::new();
    let home = computer.home("data");
    assert_eq!(computer.visit(AS_FOUND, "probe", &home, "").words, "Err(NoCollection)");
    assert_eq!(computer.visit(AS_FOUND, "protect", &home, "").words, "Keyring(NoCollection)");
    assert!(contents(home.root()).is_empty());
}

#[test]
fn an_unlocked_keyring_keeps_the_key_across_sessions_and_keeps_no_probe() {
    let computer = Computer::new();
    let home = computer.home("data");
    assert_eq!(computer.visit(UNLOCKED, "probe", &home, "").words, "Ok(())");
    assert_eq!(computer.visit(UNLOCKED, "unlock", &home, "").words, "first run");
    protected(&computer, &home);
    assert_eq!(computer.visit(UNLOCKED, "unlock", &home, "").words, "opened true");
    assert!(computer.visit(UNLOCKED, "protect", &home, "").words.contains("AlreadyProtected"));
    assert_eq!(computer.visit(UNLOCKED, "unlock", &home, "").words, "opened true");
}

#[test]
fn a_locked_keyring_is_a_locked_page_and_changes_nothing() {
    let computer = Computer::new();
    let home = computer.home("data");
    protected(&computer, &home);
    let before = contents(home.root());
    assert_eq!(computer.visit(AS_FOUND, "unlock", &home, "").words, "KeyringLocked");
    assert_eq!(computer.visit(AS_FOUND, "probe", &home, "").words, "Err(Locked)");
    assert_eq!(contents(home.root()), before);
    assert_eq!(computer.visit(UNLOCKED, "unlock", &home, "").words, "opened true");
}

#[test]
fn a_keyring_that_vanished_is_unavailable_and_not_a_first_run() {
    let computer = Computer::new();
    let home = computer.home("data");
    protected(&computer, &home);
    let before = contents(home.root());
    assert_eq!(computer.visit_without_bus(None, "unlock", &home).words, "KeyringUnavailable(NoBus)");
    assert!(computer.visit_without_bus(None, "protect", &home).words.contains("AlreadyProtected"));
    assert_eq!(contents(home.root()), before);
}

#[test]
fn a_keyring_that_never_answers_costs_five_seconds() {
    let computer = Computer::new();
    let home = computer.home("data");
    protected(&computer, &home);
    let said = computer.visit(HANGING, "unlock", &home, "");
    assert_eq!(said.words, "KeyringUnavailable(TimedOut)");
    assert!(said.took >= LIMIT);
    let stopped = fs::read_to_string(computer.dir.path().join("run/stopped")).unwrap();
    assert!(Command::new("kill").args(["-KILL", stopped.trim()]).status().unwrap().success());
    assert_eq!(computer.visit(UNLOCKED, "unlock", &home, "").words, "opened true");
}

#[test]
fn a_missing_item_leads_to_the_recovery_code_and_the_code_repairs_it() {
    let (computer, other) = (Computer::new(), Computer::new());
    let home = computer.home("data");
    let code = protected(&computer, &home);
    let before = contents(home.root());
    // The data directory is now on a computer whose keyring never held the key.
    assert_eq!(other.visit(UNLOCKED, "unlock", &home, "").words, "KeyMissing");
    assert_eq!(contents(home.root()), before);
    assert_eq!(other.visit(AS_FOUND, "unlock", &home, "").words, "KeyringLocked");
    assert_eq!(other.visit(UNLOCKED, "recover", &home, &code).words, "recovered true");
    assert_eq!(other.visit(UNLOCKED, "unlock", &home, "").words, "opened true");
    // The first computer's item was made for an id that protects nothing any more.
    assert_eq!(computer.visit(UNLOCKED, "unlock", &home, "").words, "KeyMissing");
}

#[test]
fn a_wrong_key_in_the_item_is_named_and_left_alone() {
    let computer = Computer::new();
    let home = computer.home("data");
    let code = protected(&computer, &home);
    let before = contents(home.root());
    computer.visit(UNLOCKED, "spoil", &home, "");
    assert_eq!(computer.visit(UNLOCKED, "unlock", &home, "").words, "KeyWrong");
    assert_eq!(contents(home.root()), before);
    assert_eq!(computer.visit(UNLOCKED, "recover", &home, &code).words, "recovered true");
    assert_eq!(computer.visit(UNLOCKED, "unlock", &home, "").words, "opened true");
}

#[test]
fn two_data_directories_of_one_user_never_touch_each_other() {
    let computer = Computer::new();
    let (one, two) = (computer.home("one"), computer.home("two"));
    protected(&computer, &one);
    let before = contents(one.root());
    protected(&computer, &two);
    assert_eq!(contents(one.root()), before);
    for home in [&one, &two] {
        assert_eq!(computer.visit(UNLOCKED, "unlock", home, "").words, "opened true");
    }
    let ids = [&one, &two].map(|home| Protection::read(home).unwrap().unwrap().key_id().to_owned());
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn no_file_of_the_data_directory_begins_like_a_readable_database() {
    let computer = Computer::new();
    let home = computer.home("data");
    protected(&computer, &home);
    for (path, bytes) in contents(home.root()) {
        assert!(!bytes.starts_with(b"SQLite format 3"), "{}", path.display());
    }
    let foreign = MasterKey::random().unwrap();
    assert!(Ledger::open(&home, &foreign).is_err());
}
