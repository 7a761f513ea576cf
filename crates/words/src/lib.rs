//! The Fluent catalogue in `locales/`, shared by Rust and the window.
//!
//! Every `.ftl` file of a language's folder is embedded; the window loads the same files. Words are
//! looked up by key, `message` or `message.attribute`. Letters are written in more languages than the
//! window speaks: a folder with nothing but `letter.ftl` is such a language, see [`LetterLanguage`].

mod catalogue;
mod language;
mod letter;

pub use catalogue::{Words, files};
pub use fluent_bundle::FluentValue as Arg;
pub use language::Language;
pub use letter::{LetterLanguage, LetterWords, letter_file};
