//! The app in a real window: built app, real portals, real sign-in pages, a real keyring.
//!
//! Needs Xvfb, WebKitWebDriver, gnome-keyring, Chromium with its driver and Node; `./dev test`
//! installs them. Each test has a world of its own and leaves nothing behind.

mod harness;
mod in_the_window;
#[path = "../../crates/typeset/tests/pdf/reader.rs"]
#[expect(dead_code, reason = "the typesetter's own tests read more of a file")]
mod reader;
