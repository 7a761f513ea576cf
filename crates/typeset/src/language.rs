//! The languages a document may be written in.

/// The language of a whole document: it is set in the file, chooses the hyphenation, and tells a
/// reading program which voice to use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Chinese in simplified characters. Needs a font of this computer.
    SimplifiedChinese,
}

impl Language {
    /// Language and region as ISO 639 and ISO 3166 name them. The region decides the shapes of Han characters.
    pub(crate) fn codes(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::English => ("en", None),
            Self::German => ("de", None),
            Self::French => ("fr", None),
            Self::SimplifiedChinese => ("zh", Some("CN")),
        }
    }

    /// Whether the document is set in full-width characters throughout.
    pub(crate) fn is_chinese(self) -> bool {
        self == Self::SimplifiedChinese
    }
}
