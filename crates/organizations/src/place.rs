//! Where data may be, as a policy names it.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error};

/// A country, or a region a policy names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Anywhere in the world.
    Worldwide,
    /// The European Union.
    EuropeanUnion,
    /// A country by its two-letter code.
    ///
    /// Source: ISO 3166-1 alpha-2.
    Country([char; 2]),
}

impl Place {
    fn parse(text: &str) -> Option<Self> {
        let mut letters = text.chars();
        match (text, letters.next(), letters.next(), letters.next()) {
            ("worldwide", ..) => Some(Self::Worldwide),
            ("EU", ..) => Some(Self::EuropeanUnion),
            (_, Some(first), Some(second), None) if first.is_ascii_uppercase() && second.is_ascii_uppercase() => {
                Some(Self::Country([first, second]))
            }
            _ => None,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Worldwide => f.write_str("worldwide"),
            Self::EuropeanUnion => f.write_str("EU"),
            Self::Country([first, second]) => write!(f, "{first}{second}"),
        }
    }
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| D::Error::custom(format!("unknown place `{text}`: a country has two capital letters")))
    }
}
