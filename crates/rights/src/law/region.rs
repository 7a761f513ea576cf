//! Where public holidays and laws differ: a country, or a part of one.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Country, RightsError};

/// A country such as `DE`, or a part of one such as `DE-BW` or `US-CA`.
///
/// Source: ISO 3166-1 alpha-2 and ISO 3166-2.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Region(String);

impl Region {
    /// Checks and wraps `code`.
    ///
    /// # Errors
    /// [`RightsError::NotACountry`] if it is not two capital letters, or these with a dash and one to
    /// three capital letters or digits behind. Whether such a region exists is asked elsewhere.
    pub fn new(code: &str) -> Result<Self, RightsError> {
        let (country, part) = code.split_once('-').map_or((code, None), |(country, part)| (country, Some(part)));
        Country::new(country)?;
        let fits = part.is_none_or(|part| {
            (1..=3).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit())
        });
        if fits { Ok(Self(code.to_owned())) } else { Err(RightsError::NotACountry) }
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The country it is, or is a part of.
    #[must_use]
    pub fn country(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// Whether it is a part of a country.
    #[must_use]
    pub fn is_part(&self) -> bool {
        self.0.contains('-')
    }

    /// Whether it is `other` or a part of it.
    #[must_use]
    pub fn lies_in(&self, other: &Self) -> bool {
        self == other || (!other.is_part() && self.country() == other.as_str())
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Country> for Region {
    fn from(country: Country) -> Self {
        Self(country.as_str().to_owned())
    }
}

impl TryFrom<String> for Region {
    type Error = RightsError;

    fn try_from(code: String) -> Result<Self, RightsError> {
        Self::new(&code)
    }
}

impl From<Region> for String {
    fn from(region: Region) -> Self {
        region.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_a_country_or_a_part_of_one() {
        for code in ["DE", "DE-BW", "GB-SCT", "US-CA"] {
            assert_eq!(Region::new(code).map(String::from), Ok(code.to_owned()));
        }
        for code in ["", "D", "de", "DE-", "DE-bw", "DE-BW-1", "DE BW", "DEU", "DE-ÄÖ"] {
            assert_eq!(Region::new(code), Err(RightsError::NotACountry), "{code}");
        }
    }

    #[test]
    fn a_part_lies_in_its_country_and_not_the_other_way_round() {
        let [country, part] = ["DE", "DE-BW"].map(|code| Region::new(code).expect("a region"));
        assert!(part.lies_in(&country) && part.lies_in(&part));
        assert!(!country.lies_in(&part));
    }
}
