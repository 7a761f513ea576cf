//! Names of requests and of countries.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::RightsError;

/// One request; random, because it leaves this computer in letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(Uuid);

impl RequestId {
    /// A fresh random id (UUID version 4, so it reveals nothing).
    #[must_use]
    pub fn random() -> Self {
        Self(Uuid::new_v4())
    }

    /// Reads an id written by [`fmt::Display`].
    ///
    /// # Errors
    /// [`RightsError::NotAnId`] if the text is not a UUID.
    pub fn parse(text: &str) -> Result<Self, RightsError> {
        Uuid::try_parse(text).map(Self).map_err(|_| RightsError::NotAnId)
    }

    /// The reference printed in a letter: `PD-` and eight characters in two groups, out of an alphabet in
    /// which none looks like another (Crockford's base 32).
    #[must_use]
    pub fn reference(self) -> String {
        const ALPHABET: [char; 32] = [
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M',
            'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
        ];
        let bits = self.0.as_u128();
        let sign = |place: u32| {
            let index = usize::try_from((bits >> (place * 5)) & 31).unwrap_or_default();
            ALPHABET.get(index).copied().unwrap_or('0')
        };
        let signs: String = (0..4).map(sign).chain(['-']).chain((4..8).map(sign)).collect();
        format!("PD-{signs}")
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

/// A country whose public holidays count; two capital letters.
///
/// Source: ISO 3166-1 alpha-2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

impl Country {
    /// Checks and wraps `code`.
    ///
    /// # Errors
    /// [`RightsError::NotACountry`] if it is not two capital letters. Whether such a country exists, and
    /// whether its holidays are known, is asked elsewhere.
    pub fn new(code: &str) -> Result<Self, RightsError> {
        match code.as_bytes() {
            [first, second] if first.is_ascii_uppercase() && second.is_ascii_uppercase() => Ok(Self([*first, *second])),
            _ => Err(RightsError::NotACountry),
        }
    }

    /// The two letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for Country {
    type Error = RightsError;

    fn try_from(code: String) -> Result<Self, RightsError> {
        Self::new(&code)
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_short_and_has_no_character_that_looks_like_another() {
        for _ in 0..200 {
            let reference = RequestId::random().reference();
            assert_eq!(reference.len(), 12, "{reference}");
            assert!(!reference.contains(['I', 'L', 'O', 'U']), "{reference}");
        }
    }

    #[test]
    fn two_requests_have_two_references() {
        assert_ne!(RequestId::random().reference(), RequestId::random().reference());
    }

    #[test]
    fn a_country_is_two_capital_letters() {
        assert_eq!(Country::new("DE").map(|country| country.to_string()), Ok("DE".to_owned()));
        for wrong in ["", "D", "de", "DEU", "D1", "Ä"] {
            assert_eq!(Country::new(wrong), Err(RightsError::NotACountry), "{wrong}");
        }
    }
}
