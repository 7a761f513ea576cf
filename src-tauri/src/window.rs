//! The one window: no remote content, no way out of it.

use std::{fs, path::Path};

use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, webview::NewWindowResponse};

/// The window's label; capabilities are granted to it by this name.
pub const LABEL: &str = "main";

const TITLE: &str = "Privacy Dashboard";
const SIZE: (f64, f64) = (1200.0, 800.0);
const SMALLEST: (f64, f64) = (640.0, 480.0);

/// Opens the window. `profile_dir` is the web view's own folder; see [`empty`].
///
/// # Errors
/// If the web view cannot be created.
pub fn open(app: &AppHandle, profile_dir: &Path) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title(TITLE)
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .data_directory(profile_dir.to_path_buf())
        .devtools(cfg!(debug_assertions))
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .on_navigation(|url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost"))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_document_title_changed(|window, title| {
            // The page's title names screen and organization, never a value.
            let _ = window.set_title(&title);
        })
        .build()?;
    Ok(())
}

/// The window, if it is open.
pub fn get(app: &AppHandle) -> Option<WebviewWindow> {
    app.get_webview_window(LABEL)
}

/// Zooms the page to `percent` of its size; media queries follow.
pub fn zoom(app: &AppHandle, percent: u16) {
    if let Some(window) = get(app)
        && let Err(error) = window.set_zoom(f64::from(percent) / 100.0)
    {
        tracing::warn!(%error, "the page could not be zoomed");
    }
}

/// Brings the window to the front, for a second start of the app.
pub fn raise(app: &AppHandle) {
    if let Some(window) = get(app) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Empties the web view's folder. Called before it starts and after it ended, so that nothing a web
/// view may keep outlives one run.
pub fn empty(profile_dir: &Path) {
    if let Err(error) = fs::remove_dir_all(profile_dir)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        tracing::warn!(kind = ?error.kind(), "the web view's folder could not be emptied");
    }
}
