//! The floor of start and memory: the same shell with an empty page, and nothing behind it.

use tauri::{WebviewUrl, WebviewWindowBuilder, http::Response};

/// A page of the app's own colour, so that the screen shows when it is there.
const PAGE: &[u8] = b"<!doctype html><html lang=en><title>Empty</title><style>body{background:#F6F5F1}</style>";

fn main() -> tauri::Result<()> {
    let page = "empty://localhost/".parse().expect("the address of the page");
    tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            Response::builder().header("content-type", "text/html; charset=utf-8").body(PAGE).expect("a sound answer")
        })
        .setup(|app| {
            WebviewWindowBuilder::new(app, "empty", WebviewUrl::CustomProtocol(page))
                .title("Empty")
                .inner_size(1200.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
