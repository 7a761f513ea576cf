//! The program refuses to start on a bad or unsafe configuration, with the reason.

use std::{os::unix::fs::PermissionsExt, path::Path, process::Command};

use member_portal::{Store, make_receipt_key};
use tempfile::TempDir;

use crate::world::configuration;

fn sound() -> String {
    configuration("hikvision", "https://login.example")
}

/// Runs `check-config`; answers whether it was content, and what it said.
fn check(dir: &Path, text: &str) -> (bool, String) {
    let path = dir.join("portal.toml");
    std::fs::write(&path, text).expect("the configuration is written");
    let program = env!("CARGO_BIN_EXE_member-portal");
    let ended = Command::new(program).args(["check-config", "--config"]).arg(&path).output().expect("the program runs");
    let said = [ended.stdout, ended.stderr].concat();
    (ended.status.success(), String::from_utf8(said).expect("it speaks UTF-8"))
}

fn home() -> TempDir {
    let dir = TempDir::new().expect("a temporary directory");
    make_receipt_key(&dir.path().join("receipt.key")).expect("a key is made");
    dir
}

#[test]
fn a_sound_configuration_is_sound() {
    let (content, said) = check(home().path(), &sound());
    assert!(content, "{said}");
}

#[test]
fn each_unsafe_configuration_is_refused_with_its_reason() {
    let cases = [
        ("organization = \"hikvision\"", "organization = \"nobody\"", "there is no pack of that name"),
        ("sample = true", "sample = true\ncolour = \"green\"", "unknown field `colour`"),
        ("issuer = \"https://login.example\"\n", "", "missing field `issuer`"),
        ("https://login.example", "http://login.example", "issuer: must be an https address"),
        ("https://login.example", "https://user:word@login.example", "issuer: must be an https address"),
        ("https://login.example", "login", "issuer: must be an https address"),
        ("http://127.0.0.1:1", "http://portal.example", "public_url: must be an https address"),
        ("127.0.0.1:0", "0.0.0.0:0", "needs [tls], or behind_proxy"),
        ("127.0.0.1:0", "somewhere", "invalid socket address"),
        (
            "cancel_window_seconds = 600",
            "cancel_window_seconds = 99999999999",
            "cancel_window_seconds: must be between",
        ),
        ("cancel_window_seconds = 600", "cancel_window_seconds = -1", "invalid value"),
        ("receipt.key", "missing.key", "missing.key cannot be read"),
        ("https://portal.example", " ", "resource: must not be empty"),
        ("sample = true", "[tls]\ncert = \"c\"\nkey = \"k\"", "c cannot be read"),
        ("sample = true", "behind_proxy = true\n[tls]\ncert = \"c\"\nkey = \"k\"", "exclude each other"),
        ("sample = true", "[limits]\nconnections = 0", "limits.connections: must be between"),
        ("sample = true", "[limits]\nspeed = 0", "unknown field `speed`"),
        ("sample = true", "sample = [", "the configuration is not valid"),
    ];
    let dir = home();
    for (line, instead, reason) in cases {
        assert!(sound().contains(line), "{line} stands in the sound configuration");
        let (content, said) = check(dir.path(), &sound().replace(line, instead));
        assert!(!content && said.contains(reason), "{instead}: {said}");
    }
}

#[test]
fn a_receipt_key_that_others_can_read_is_refused() {
    let dir = home();
    let key = dir.path().join("receipt.key");
    std::fs::set_permissions(&key, PermissionsExt::from_mode(0o644)).unwrap();
    let (content, said) = check(dir.path(), &sound());
    assert!(!content && said.contains("readable by others"), "{said}");
}

#[test]
fn a_receipt_key_of_another_kind_is_refused() {
    let dir = home();
    let rsa = include_bytes!("../../../../tests/fixtures/issuer/rsa.pem");
    std::fs::write(dir.path().join("receipt.key"), rsa).unwrap();
    let (content, said) = check(dir.path(), &sound());
    assert!(!content && said.contains("not usable as receipt key"), "{said}");
}

#[test]
fn a_database_that_could_not_be_opened_is_refused_and_none_is_made() {
    let dir = home();
    let database = dir.path().join("portal.db");
    assert!(check(dir.path(), &sound()).0);
    assert!(!database.exists(), "looking makes nothing");
    let (content, said) = check(dir.path(), &sound().replace("portal.db", "nowhere/portal.db"));
    assert!(!content && said.contains("nowhere/portal.db cannot be opened"), "{said}");
    std::fs::write(&database, "this is no database, and it is longer than SQLite's head of a file").unwrap();
    let (content, said) = check(dir.path(), &sound());
    assert!(!content && said.contains("the database cannot be used"), "{said}");
}

#[test]
fn the_database_of_another_organization_is_refused() {
    let dir = home();
    Store::open(&dir.path().join("portal.db"), "onvif").unwrap();
    let (content, said) = check(dir.path(), &sound());
    assert!(!content && said.contains("belongs to the organization onvif"), "{said}");
}

#[test]
fn a_missing_file_and_a_wrong_command_are_told() {
    let program = env!("CARGO_BIN_EXE_member-portal");
    let missing = Command::new(program).args(["serve", "--config", "/nonexistent/portal.toml"]).output().unwrap();
    assert!(!missing.status.success());
    assert!(String::from_utf8_lossy(&missing.stderr).contains("cannot be read"));
    for command in [
        &["--help"][..],
        &["serve", "--help"],
        &["seed", "--help"],
        &["openapi", "--help"],
        &["check-config", "--help"],
    ] {
        let help = Command::new(program).args(command).output().unwrap();
        assert!(help.status.success() && String::from_utf8_lossy(&help.stdout).contains("Usage"), "{command:?}");
    }
    assert!(!Command::new(program).arg("dance").output().unwrap().status.success());
}
