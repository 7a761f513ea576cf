//! Public holidays: `laws/holidays.csv`, written by `./dev holidays`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};

use super::{LawError, Region};

const FILE: &str = "holidays.csv";

/// The public holidays of each region, for whole years.
#[derive(Debug, Clone)]
pub struct Holidays {
    years: BTreeMap<(Region, i16), BTreeSet<Date>>,
}

impl Holidays {
    /// Reads `region,year,days`, the days as `MM-DD` with a space between.
    ///
    /// # Errors
    /// [`LawError::Unreadable`] for the first line that is not so.
    pub fn read(text: &str) -> Result<Self, LawError> {
        let mut years = BTreeMap::new();
        for (index, line) in text.lines().enumerate() {
            if line.starts_with('#') || line == "region,year,days" {
                continue;
            }
            let (key, days) = row(line).ok_or_else(|| LawError::Unreadable {
                file: FILE.to_owned(),
                line: index + 1,
                message: "not a region, a year and its days".to_owned(),
            })?;
            years.insert(key, days);
        }
        Ok(Self { years })
    }

    /// Whether the holidays of this year are known there.
    #[must_use]
    pub fn knows(&self, region: &Region, year: i16) -> bool {
        self.of(region, year).is_some()
    }

    /// Whether `date` is neither Saturday nor Sunday nor, as far as is known, a public holiday there.
    ///
    /// A part of a country without a list of its own has the country's days.
    ///
    /// Source: Regulation (EEC, Euratom) No 1182/71, Art. 2(2).
    #[must_use]
    pub fn is_working_day(&self, date: Date, region: Option<&Region>) -> bool {
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        let holidays = region.and_then(|region| self.of(region, date.year()));
        !weekend && !holidays.is_some_and(|days| days.contains(&date))
    }

    /// The regions with a list, by their code.
    pub fn regions(&self) -> impl Iterator<Item = &Region> {
        let mut last = None;
        self.years.keys().filter_map(move |(region, _)| (last.replace(region) != Some(region)).then_some(region))
    }

    fn of(&self, region: &Region, year: i16) -> Option<&BTreeSet<Date>> {
        let country = || Region::new(region.country()).ok();
        self.years
            .get(&(region.clone(), year))
            .or_else(|| country().and_then(|country| self.years.get(&(country, year))))
    }
}

fn row(line: &str) -> Option<((Region, i16), BTreeSet<Date>)> {
    let mut cells = line.split(',');
    let (region, year, days) = (cells.next()?, cells.next()?, cells.next()?);
    let year: i16 = year.parse().ok()?;
    let day = |text: &str| {
        let (month, day) = text.split_once('-')?;
        Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
    };
    let days = days.split_ascii_whitespace().map(day).collect::<Option<_>>()?;
    cells.next().is_none().then_some(((Region::new(region).ok()?, year), days))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn region(code: &str) -> Region {
        Region::new(code).expect("a region")
    }

    #[test]
    fn a_part_without_a_list_has_its_countrys_days() {
        let holidays = Holidays::read("region,year,days\nUS,2026,07-03\nDE,2026,\nDE-BW,2026,01-06\n").expect("read");
        assert!(!holidays.is_working_day(date(2026, 7, 3), Some(&region("US-CA"))));
        assert!(!holidays.is_working_day(date(2026, 1, 6), Some(&region("DE-BW"))));
        assert!(holidays.is_working_day(date(2026, 1, 6), Some(&region("DE"))));
    }

    #[test]
    fn without_a_region_only_weekends_are_no_working_days() {
        let holidays = Holidays::read("DE,2026,01-01").expect("read");
        assert!(holidays.is_working_day(date(2026, 1, 1), None));
        assert!(!holidays.is_working_day(date(2026, 1, 3), None));
    }

    #[test]
    fn a_year_nobody_listed_is_not_known() {
        let holidays = Holidays::read("DE,2026,01-01").expect("read");
        assert!(holidays.knows(&region("DE"), 2026));
        assert!(!holidays.knows(&region("DE"), 2027) && !holidays.knows(&region("BR"), 2026));
    }

    #[test]
    fn a_line_that_is_no_row_is_named() {
        for wrong in ["DE,2026", "DE,x,01-01", "DE,2026,13-01", "DE,2026,01-01,", "de,2026,01-01"] {
            let error = Holidays::read(&format!("region,year,days\n{wrong}")).expect_err(wrong);
            assert!(error.to_string().starts_with("holidays.csv:2:"), "{error}");
        }
    }
}
