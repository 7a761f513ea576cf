//! The use cases, one module each, named as the member would name them; knows no Tauri.
