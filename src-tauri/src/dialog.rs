//! The system's own save dialog, opened from here and never from the page.

use std::path::PathBuf;

use app::AppError;
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;
use tokio::sync::oneshot;

use crate::{error::ErrorView, view::PathView, window};

/// The last part of a suggested name, so that the page cannot suggest a folder.
pub fn file_name(suggested: &str) -> &str {
    suggested.rsplit(['/', '\\']).next().unwrap_or(suggested)
}

/// Asks where a file shall go; `None` if the member changed their mind.
pub async fn choose_target(handle: &AppHandle, name: &str, extension: Option<&str>) -> Option<PathBuf> {
    let mut dialog = handle.dialog().file().set_file_name(name);
    if let Some(window) = window::get(handle) {
        dialog = dialog.set_parent(&window);
    }
    if let Some(extension) = extension {
        dialog = dialog.add_filter(extension.to_uppercase(), &[extension]);
    }
    let (sender, receiver) = oneshot::channel();
    dialog.save_file(move |chosen| drop(sender.send(chosen)));
    receiver.await.ok().flatten()?.into_path().ok()
}

/// Asks for a file to read; `None` if the member changed their mind.
pub async fn choose_source(handle: &AppHandle, extension: &str) -> Option<PathBuf> {
    let mut dialog = handle.dialog().file().add_filter(extension.to_uppercase(), &[extension]);
    if let Some(window) = window::get(handle) {
        dialog = dialog.set_parent(&window);
    }
    let (sender, receiver) = oneshot::channel();
    dialog.pick_file(move |chosen| drop(sender.send(chosen)));
    receiver.await.ok().flatten()?.into_path().ok()
}

/// Saves a text where the member chooses, readable by them alone.
pub async fn save_text(handle: &AppHandle, name: &str, text: String) -> Result<Option<PathView>, ErrorView> {
    let Some(path) = choose_target(handle, name, None).await else { return Ok(None) };
    let shown = path.display().to_string();
    write(path, text.into_bytes()).await?;
    Ok(Some(PathView { path: shown }))
}

/// Writes a file readable by the member alone.
pub async fn write(path: PathBuf, bytes: Vec<u8>) -> Result<(), ErrorView> {
    let written = tauri::async_runtime::spawn_blocking(move || app::write_private(&path, &bytes)).await;
    written.map_err(|_| AppError::Interrupted)??;
    Ok(())
}
