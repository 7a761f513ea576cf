//! The words of letters, in languages of their own: a letter may be in French while the window is in German.

use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::FluentValue;
use serde::{Deserialize, Serialize};

use crate::catalogue::{Bundle, bundle_of, embedded, look_up};

/// The one file a language needs to write letters.
const FILE: &str = "letter.ftl";

/// A language a letter can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum LetterLanguage {
    /// English: the policies' own language.
    #[default]
    #[serde(rename = "en")]
    English,
    /// German.
    #[serde(rename = "de")]
    German,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// Chinese in simplified characters.
    #[serde(rename = "zh-Hans")]
    SimplifiedChinese,
}

impl LetterLanguage {
    /// Every language, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::English, Self::German, Self::French, Self::SimplifiedChinese];

    /// Its tag, which is also its folder in `locales/`.
    ///
    /// Source: BCP 47.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::SimplifiedChinese => "zh-Hans",
        }
    }

    /// Reads [`LetterLanguage::tag`] back.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

/// The embedded words of letters in one language, as Fluent text.
#[must_use]
pub fn letter_file(language: LetterLanguage) -> &'static str {
    let files = match language {
        LetterLanguage::English => embedded::ENGLISH,
        LetterLanguage::German => embedded::GERMAN,
        LetterLanguage::French => embedded::FRENCH,
        LetterLanguage::SimplifiedChinese => embedded::SIMPLIFIED_CHINESE,
    };
    files.iter().find(|(name, _)| *name == FILE).map_or("", |(_, content)| content)
}

/// The words of letters in one language. Read once for the whole program, see [`LetterWords::of`].
pub struct LetterWords {
    language: LetterLanguage,
    bundle: Bundle,
}

impl LetterWords {
    /// The letters' words in `language`, read when they are first asked for; what [`crate::Words::new`] says
    /// of mistakes holds here too.
    #[must_use]
    pub fn of(language: LetterLanguage) -> &'static Self {
        static ENGLISH: OnceLock<LetterWords> = OnceLock::new();
        static GERMAN: OnceLock<LetterWords> = OnceLock::new();
        static FRENCH: OnceLock<LetterWords> = OnceLock::new();
        static SIMPLIFIED_CHINESE: OnceLock<LetterWords> = OnceLock::new();
        let read = match language {
            LetterLanguage::English => &ENGLISH,
            LetterLanguage::German => &GERMAN,
            LetterLanguage::French => &FRENCH,
            LetterLanguage::SimplifiedChinese => &SIMPLIFIED_CHINESE,
        };
        read.get_or_init(|| Self { language, bundle: bundle_of(language.tag(), [letter_file(language)]) })
    }

    /// The language written.
    #[must_use]
    pub const fn language(&self) -> LetterLanguage {
        self.language
    }

    /// The text for `key`, with `arguments` filled in; the key itself where there are no words.
    #[must_use]
    pub fn text(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        look_up(&self.bundle, key, arguments)
    }

    /// Whether there are words for `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

impl fmt::Debug for LetterWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LetterWords").field("language", &self.language).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_of_letters_has_words_and_its_tag_leads_back_to_it() {
        for language in LetterLanguage::ALL {
            assert_eq!(LetterLanguage::from_tag(language.tag()), Some(language));
            assert!(LetterWords::of(language).has("letter-greeting"), "{language:?}");
        }
    }
}
