//! How the window speaks and looks on one walk.

use words::{Arg, Language, Words};

/// A language, and the theme in which a walk in that language asks what a theme can spoil.
///
/// Contrast, colours and the ring of the focus are asked of every state once in each theme: in light on the
/// English walk, in dark on the German one. Both walks keep pictures of both themes.
pub struct Guise {
    pub tag: &'static str,
    pub theme: &'static str,
    pub other_theme: &'static str,
    words: Words,
}

impl Guise {
    pub fn english_in_light() -> Self {
        Self { tag: "en", theme: "light", other_theme: "dark", words: Words::new(Language::English) }
    }

    pub fn german_in_dark() -> Self {
        Self { tag: "de", theme: "dark", other_theme: "light", words: Words::new(Language::German) }
    }

    /// The window's words of that key.
    pub fn say(&self, key: &str) -> String {
        self.words.plain(key)
    }

    pub fn say_of(&self, key: &str, argument: &str, value: &str) -> String {
        self.say_with(key, &[(argument, Arg::from(value.to_owned()))])
    }

    pub fn say_with(&self, key: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        self.words.text(key, arguments)
    }
}
