//! What the clock is asked about.

use jiff::{civil::Date, tz::TimeZone};

use crate::{Course, Event, RightsError, law::Region};

/// A request as the clock sees it.
#[derive(Debug, Clone)]
pub struct Case<'e> {
    /// What it asks, how it goes, whose law it follows.
    pub course: Course,
    /// Everything that happened to it, oldest first.
    pub events: &'e [Event],
    /// Whose public holidays count. A part of a country, such as a German Land, has its own.
    pub region: Option<Region>,
    /// Today, where the member is.
    pub today: Date,
    /// In which a portal's instant becomes a day: the member's, because the organization's is not known.
    pub zone: TimeZone,
}

impl<'e> Case<'e> {
    /// The case of a request with the country it was given.
    ///
    /// # Errors
    /// [`RightsError::IllegalStep`] if the events are not those of a request.
    pub fn new(events: &'e [Event], today: Date, zone: TimeZone) -> Result<Self, RightsError> {
        let course = Course::of(events)?;
        let region = course.country.map(Region::from);
        Ok(Self { course, events, region, today, zone })
    }
}
