//! The languages of letters, chosen apart from the window's.

use serde::{Deserialize, Serialize};

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
