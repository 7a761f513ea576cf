//! Who may touch the heavy libraries. `deny.toml` bans them for everybody else; as cargo-deny is not
//! installed everywhere, its list is held here too.
//!
//! Source: docs/ARCHITECTURE.md, "Arrows".

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use crate::workspace::{Kind, SHELL, dependencies};

/// Libraries that shape a crate, and the only crates they may shape.
const OWNERS: &[(&str, &[&str])] = &[
    ("rusqlite", &["pd-vault", "member-portal"]),
    ("reqwest", &["pd-sync", "member-portal"]),
    ("axum", &["member-portal", "pd-testkit"]),
    ("keyring", &["pd-keys"]),
    ("keyring-core", &["pd-keys"]),
    ("lettre", &["pd-mail"]),
    ("mail-auth", &["pd-mail"]),
    ("mail-parser", &["pd-mail"]),
    ("typst", &["pd-typeset"]),
    ("typst-pdf", &["pd-typeset"]),
    ("tauri", &[SHELL]),
    ("tauri-plugin-dialog", &[SHELL]),
    ("tauri-plugin-opener", &[SHELL]),
    ("tauri-plugin-single-instance", &[SHELL]),
];

/// Programs that look at the finished rooms from outside; nothing uses them.
const OUTSIDE: &[(&str, &str, &str)] = &[
    ("pd-bench", "rusqlite", "the floor of a pull is plain SQLite"),
    ("pd-fault-vfs", "rusqlite", "it is a disk under SQLite"),
    ("pd-prove", "rusqlite", "a rig reads the portal's ledger past the portal"),
    ("pd-prove", "reqwest", "a rig asks the portal past the app"),
    ("pd-bench", "reqwest", "the floor of a pull is a bare client"),
    ("pd-bench", "axum", "the floor of the portal is one bare handler"),
];

/// Tests that look at a room from outside.
const TESTS: &[(&str, &str, &str)] = &[
    ("pd-app", "reqwest", "the portal is asked what it holds, past the app"),
    (SHELL, "rusqlite", "the demo's portal is asked what it holds, past the app"),
];

fn allowed(exceptions: &[(&str, &str, &str)], library: &str) -> BTreeSet<String> {
    exceptions.iter().filter(|(_, name, _)| *name == library).map(|(user, _, _)| (*user).to_owned()).collect()
}

fn users(kind: Kind, library: &str) -> BTreeSet<String> {
    dependencies(kind).into_iter().filter(|(_, uses)| uses.contains(library)).map(|(name, _)| name).collect()
}

#[test]
fn heavy_libraries_shape_only_their_owners() {
    for (library, owners) in OWNERS {
        let owners = owners.iter().map(|owner| (*owner).to_owned()).chain(allowed(OUTSIDE, library)).collect();
        assert_eq!(users(Kind::Shipped, library), owners, "{library}");
    }
}

#[test]
fn tests_reach_for_a_heavy_library_only_with_a_reason() {
    for (library, owners) in OWNERS {
        let mut strangers = users(Kind::Other, library);
        strangers.retain(|user| !owners.contains(&user.as_str()));
        assert_eq!(strangers, allowed(TESTS, library), "{library}");
    }
}

#[test]
fn deny_toml_names_exactly_the_crates_that_use_a_heavy_library() {
    let lock = users_in_the_lock_file();
    let denied = wrappers_in_deny_toml();
    for (library, _) in OWNERS {
        assert_eq!(denied.get(*library), lock.get(*library), "{library}");
    }
}

/// Every locked library with the packages that name it, ours and others'.
fn users_in_the_lock_file() -> BTreeMap<String, BTreeSet<String>> {
    let lock: Table = include_str!("../../Cargo.lock").parse().expect("Cargo.lock is TOML");
    let mut users: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in list(lock.get("package")) {
        let name = text(package.get("name"));
        for dependency in list(package.get("dependencies")) {
            let library = text(Some(dependency)).split(' ').next().unwrap_or_default().to_owned();
            users.entry(library).or_default().insert(name.clone());
        }
    }
    users
}

fn wrappers_in_deny_toml() -> BTreeMap<String, BTreeSet<String>> {
    let deny: Table = include_str!("../../deny.toml").parse().expect("deny.toml is TOML");
    let banned = list(deny.get("bans").and_then(|bans| bans.get("deny")));
    banned
        .iter()
        .map(|ban| {
            let wrappers = list(ban.get("wrappers")).iter().map(|name| text(Some(name))).collect();
            (text(ban.get("crate")), wrappers)
        })
        .collect()
}

fn list(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text(value: Option<&Value>) -> String {
    value.and_then(Value::as_str).unwrap_or_default().to_owned()
}
