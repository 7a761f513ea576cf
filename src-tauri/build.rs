//! Declares the window's commands and hands its permissions to Tauri: what is not granted in
//! `capabilities/` cannot be called.

use tauri_build::{AppManifest, Attributes};

const COMMANDS: &[&str] = include!("src/commands/names.rs");

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=src-tauri/src/commands/names.rs");
    let attributes = Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("the app's permissions are not valid: {error:#}");
    }
}
