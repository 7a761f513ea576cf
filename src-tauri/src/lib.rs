//! The desktop shell: wires state, commands and events; decides nothing.

mod clipboard;
mod commands;
mod dialog;
mod error;
mod log;
mod network;
mod notice;
mod process;
#[cfg(target_os = "linux")]
mod second;
mod start;
#[cfg(target_os = "linux")]
mod system_bus;
mod theme;
mod view;
mod window;
mod wiring;

pub use start::run;
