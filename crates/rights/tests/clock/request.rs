//! Requests for the tests, as events.

use std::sync::LazyLock;

use jiff::{civil::Date, tz::TimeZone};
use rights::clock::{Case, ClockError, Deadline, Due, Timeline, timeline};
use rights::law::{LawBook, Region};
use rights::{Channel, Event, Law, LetterLanguage, Sending, Wish};

/// The laws that come built in.
pub static BOOK: LazyLock<LawBook> = LazyLock::new(|| LawBook::built_in().expect("the built-in laws are in order"));

/// A request and the day it is looked at.
#[derive(Debug, Clone)]
pub struct Request {
    pub events: Vec<Event>,
    pub region: Option<Region>,
    pub today: Date,
    pub zone: TimeZone,
}

impl Request {
    /// Ready to be sent.
    pub fn ready(law: Law, region: &str, wish: Wish) -> Self {
        let region = (!region.is_empty()).then(|| Region::new(region).expect("a region"));
        let (channel, language) = (Channel::Email, LetterLanguage::English);
        let events = vec![Event::Began { wish, channel, law, country: None, language }, Event::Prepared];
        Self { events, region, today: Date::ZERO, zone: TimeZone::UTC }
    }

    /// For a copy, sent by e-mail on this day and looked at on the same.
    pub fn sent(law: Law, region: &str, on: Date) -> Self {
        Self::ready(law, region, Wish::Access).then(Event::Sent { on, by: Sending::Email })
    }

    /// With another wish.
    pub fn wishing(mut self, of: Wish) -> Self {
        if let Some(Event::Began { wish, .. }) = self.events.first_mut() {
            *wish = of;
        }
        self
    }

    /// One thing more happened; it is looked at no earlier.
    pub fn then(mut self, event: Event) -> Self {
        self.today = event.on().map_or(self.today, |on| on.max(self.today));
        self.events.push(event);
        self
    }

    /// Looked at on this day.
    pub const fn seen(mut self, today: Date) -> Self {
        self.today = today;
        self
    }

    pub fn try_timeline(&self) -> Result<Timeline, ClockError> {
        let mut case = Case::new(&self.events, self.today, self.zone.clone())?;
        case.region.clone_from(&self.region);
        timeline(&BOOK, &case)
    }

    pub fn timeline(&self) -> Timeline {
        self.try_timeline().expect("the request has dates")
    }

    /// One of its dates.
    pub fn due(&self, what: Deadline) -> Due {
        self.timeline().get(what).cloned().expect("it has that date")
    }

    /// The last day on which they may answer.
    pub fn deadline(&self) -> Date {
        self.timeline().deadline().expect("it has a deadline").on
    }
}
