//! The Fluent catalogue in `locales/`, shared by Rust and the window.
//!
//! Every `.ftl` file of a language's folder is embedded; the window loads the same files. Words are
//! looked up by key, `message` or `message.attribute`.

mod catalogue;
mod language;

pub use catalogue::{Words, files};
pub use fluent_bundle::FluentValue as Arg;
pub use language::Language;
