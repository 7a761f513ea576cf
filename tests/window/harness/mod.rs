//! What a window test stands on.

mod app;
mod browser;
mod demo;
mod desktop;
mod marker;
mod page;
mod ports;
mod process;
mod world;

pub use app::App;
pub use browser::Browser;
pub use demo::{Demo, Portal};
pub use marker::{Hit, Marker};
pub use page::{Page, Role};
pub use world::{World, run};
