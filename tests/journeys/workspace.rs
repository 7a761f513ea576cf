//! The workspace as `cargo metadata` tells it.

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

use serde_json::Value;

/// The crate of the desktop shell.
pub const SHELL: &str = "privacy-dashboard";

/// Which dependencies are asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What a crate is built from.
    Shipped,
    /// What its tests and its build script need.
    Other,
}

/// Each crate of the workspace with its own dependencies of one kind.
pub fn dependencies(kind: Kind) -> BTreeMap<String, BTreeSet<String>> {
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
            let is_shipped = |dependency: &Value| dependency.get("kind").and_then(Value::as_str).is_none();
            let names = list(package, "dependencies")
                .iter()
                .filter(|dependency| is_shipped(dependency) == (kind == Kind::Shipped))
                .map(|dependency| text(dependency, "name"))
                .collect();
            (text(package, "name"), names)
        })
        .collect()
}
