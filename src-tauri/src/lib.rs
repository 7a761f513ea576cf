//! The desktop shell: wires state, commands and events; decides nothing.

mod clipboard;
mod commands;
mod dialog;
mod error;
mod log;
mod network;
mod process;
#[cfg(target_os = "linux")]
mod second;
mod start;
mod theme;
mod view;
mod window;
mod wiring;

pub use start::run;
