//! Hands the window's permissions to Tauri.
fn main() {
    tauri_build::build();
}
