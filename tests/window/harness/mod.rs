//! What a window test stands on.

mod access;
mod app;
mod browser;
mod demo;
mod desktop;
mod display;
mod marker;
mod names;
mod notices;
mod page;
mod ports;
mod process;
mod rubric;
mod sockets;
mod world;

pub use app::App;
pub use browser::Browser;
pub use demo::{Demo, MARKER};
pub use desktop::browser_requests;
pub use marker::Marker;
pub use names::NameServer;
pub use notices::Notices;
pub use page::Role;
pub use ports::nobody_listens;
pub use process::{Group, wait_until};
pub use rubric::Moved;
pub use sockets::Watched;
pub use world::{World, built, run};
