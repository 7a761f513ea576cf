//! Which room may use which.
//!
//! Source: docs/ARCHITECTURE.md, "Arrows".

use std::collections::BTreeSet;

use crate::workspace::{Kind, SHELL, dependencies};

/// From each crate along its arrows; whatever can be reached may be used.
const ARROWS: &[(&str, &[&str])] = &[
    (SHELL, &["pd-app", "pd-words"]),
    ("pd-app", &["pd-sync", "pd-keys", "pd-export", "pd-mail", "pd-typeset"]),
    ("pd-mail", &["pd-domain"]),
    ("pd-sync", &["pd-vault", "pd-wire"]),
    ("pd-vault", &["pd-rights"]),
    ("pd-rights", &["pd-organizations", "pd-words"]),
    ("pd-organizations", &["pd-domain"]),
    ("pd-keys", &["pd-vault"]),
    ("pd-export", &["pd-rights", "pd-words"]),
    ("pd-typeset", &["pd-domain"]),
    ("pd-wire", &["pd-domain"]),
    ("member-portal", &["pd-wire", "pd-rights"]),
    ("pd-testkit", &["pd-wire", "pd-domain"]),
    // Measures the finished rooms from outside; nothing uses it.
    ("pd-bench", &["pd-app", "member-portal", "pd-testkit"]),
    // Breaks the finished rooms from outside, and the disk beneath them; nothing uses either.
    ("pd-prove", &["pd-app", "member-portal", "pd-testkit", "pd-fault-vfs"]),
    ("pd-fault-vfs", &[]),
    // Looks at the rights requests from outside; nothing uses it.
    ("pd-desk", &["pd-rights", "pd-mail"]),
    ("pd-words", &[]),
    ("pd-domain", &[]),
];

const PURE: &[&str] = &["serde", "serde_json", "tokio", "reqwest", "rusqlite"];

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
    let dependencies = dependencies(Kind::Shipped);
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
fn the_domain_knows_no_format_no_network_and_no_database() {
    let dependencies = dependencies(Kind::Shipped);
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
