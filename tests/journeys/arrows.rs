//! Which room may use which, and who may touch the heavy libraries.
//!
//! Source: docs/ARCHITECTURE.md, "Arrows".

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

use serde_json::Value;

const SHELL: &str = "privacy-dashboard";

/// From each crate along its arrows; whatever can be reached may be used.
const ARROWS: &[(&str, &[&str])] = &[
    (SHELL, &["pd-app", "pd-words"]),
    ("pd-app", &["pd-sync", "pd-keys", "pd-export"]),
    ("pd-sync", &["pd-vault", "pd-wire"]),
    ("pd-vault", &["pd-rights"]),
    ("pd-rights", &["pd-organizations", "pd-words"]),
    ("pd-organizations", &["pd-domain"]),
    ("pd-keys", &["pd-vault"]),
    ("pd-export", &["pd-rights", "pd-words"]),
    ("pd-wire", &["pd-domain"]),
    ("member-portal", &["pd-wire", "pd-rights"]),
    ("pd-testkit", &["pd-wire", "pd-domain"]),
    // Measures the finished rooms from outside; nothing uses it.
    ("pd-bench", &["pd-app", "member-portal", "pd-testkit"]),
    // Breaks the finished rooms from outside, and the disk beneath them; nothing uses either.
    ("pd-prove", &["pd-app", "member-portal", "pd-testkit", "pd-fault-vfs"]),
    ("pd-fault-vfs", &[]),
    ("pd-words", &[]),
    ("pd-domain", &[]),
];

/// Libraries that shape a crate, and the only crates they may shape.
const OWNERS: &[(&str, &[&str])] = &[
    ("rusqlite", &["pd-vault", "member-portal", "pd-bench", "pd-prove", "pd-fault-vfs"]),
    ("reqwest", &["pd-sync", "member-portal", "pd-bench", "pd-prove"]),
    ("axum", &["member-portal", "pd-sync", "pd-testkit"]),
    ("keyring", &["pd-keys"]),
    ("keyring-core", &["pd-keys"]),
    ("tauri", &[SHELL]),
    ("tauri-plugin-dialog", &[SHELL]),
    ("tauri-plugin-opener", &[SHELL]),
    ("tauri-plugin-single-instance", &[SHELL]),
];

const PURE: &[&str] = &["serde", "serde_json", "tokio", "reqwest", "rusqlite"];

/// Each crate of the workspace with what it depends on outside tests.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo can be started");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo answers in JSON");
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    list(&metadata, "packages")
        .iter()
        .map(|package| {
            let shipped = |dependency: &&Value| dependency.get("kind").and_then(Value::as_str).is_none();
            let names = list(package, "dependencies").iter().filter(shipped).map(|one| text(one, "name")).collect();
            (text(package, "name"), names)
        })
        .collect()
}

fn reachable(from: &str) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(name) = open.pop() {
        for next in ARROWS.iter().filter(|(start, _)| *start == name).flat_map(|(_, targets)| *targets) {
            if found.insert(*next) {
                open.push(next);
            }
        }
    }
    found
}

#[test]
fn every_crate_uses_only_what_its_arrows_reach() {
    let dependencies = dependencies();
    let ours: BTreeSet<&str> = dependencies.keys().map(String::as_str).collect();
    assert!(ours.contains("pd-domain"), "the workspace was not read");
    let mut wrong = Vec::new();
    for (name, uses) in &dependencies {
        if !ARROWS.iter().any(|(known, _)| known == name) {
            wrong.push(format!("{name} has no arrows"));
        }
        let allowed = reachable(name);
        let strangers = uses.iter().filter(|used| ours.contains(used.as_str()) && !allowed.contains(used.as_str()));
        wrong.extend(strangers.map(|used| format!("{name} must not use {used}")));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn heavy_libraries_have_one_home() {
    let mut wrong = Vec::new();
    for (name, uses) in dependencies() {
        for (library, owners) in OWNERS {
            if uses.contains(*library) && !owners.contains(&name.as_str()) {
                wrong.push(format!("{name} must not use {library}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_domain_knows_no_format_no_network_and_no_database() {
    let dependencies = dependencies();
    let uses = dependencies.get("pd-domain").expect("there is a domain");
    assert_eq!(PURE.iter().filter(|library| uses.contains(**library)).count(), 0, "{uses:?}");
}

/// Its registry shows the alpha line as newest; one careless update would bring it in.
#[test]
fn no_alpha_of_the_shell_is_locked() {
    let lock = include_str!("../../Cargo.lock");
    let alphas: Vec<&str> = lock
        .split("[[package]]")
        .filter(|package| package.contains("name = \"tauri") && package.contains("version = \"3.0.0-alpha"))
        .collect();
    assert_eq!(alphas, Vec::<&str>::new());
}
