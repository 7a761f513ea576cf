//! The languages the app speaks.

/// A language with a complete catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English; also the language of requests to organizations.
    #[default]
    English,
    /// German.
    German,
}

impl Language {
    /// Every language, in the order the settings list them.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The language's tag, which is also its folder in `locales/`.
    ///
    /// Source: BCP 47.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// Reads a tag such as `de`, `de-AT` or `de_DE.UTF-8`; the first part decides.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next()?;
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_regional_tag_leads_to_its_language() {
        for tag in ["de", "de-AT", "de_DE.UTF-8", "DE"] {
            assert_eq!(Language::from_tag(tag), Some(Language::German), "{tag}");
        }
        assert_eq!(Language::from_tag("fr"), None);
    }
}
