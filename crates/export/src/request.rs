//! A rights request as the export holds it: how it stands, its dates, its log, and what proves it by its hashes.

use std::collections::BTreeMap;

use domain::OrganizationId;
use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use crate::{Snapshot, selection::Selection};

/// A rights request. The letters and messages themselves are in its evidence ([`crate::evidence`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Request {
    /// The reference its letters carry.
    pub reference: String,
    /// When it was begun, UTC.
    pub begun_at: Timestamp,
    /// What is asked, how, by which law and where it stands; `None` if its log cannot be read.
    #[serde(flatten)]
    pub course: Option<RequestCourse>,
    /// Every date, in order.
    pub dates: Vec<RequestDate>,
    /// What the clock did with what was said, and why a date is missing or no law gives one: in the language of the
    /// export.
    pub clock_notes: Vec<String>,
    /// Its log, oldest first.
    pub log: Vec<RequestStep>,
    /// The first line of the log, by its number, that is not as it was written.
    pub broken_at: Option<u64>,
    /// Letters, messages, notes and receipts, by their hashes.
    pub documents: Vec<RequestDocument>,
}

/// What a log says about its request. The names are those of the crate of rights requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RequestCourse {
    /// What is asked.
    pub wish: &'static str,
    /// How it reaches the organization.
    #[serde(rename = "way")]
    pub channel: &'static str,
    /// Whose clock it follows.
    pub law: &'static str,
    /// Whose public holidays count, by ISO 3166-1.
    pub country: Option<String>,
    /// Where it stands; one that was closed, as it stood before. `done` for a step on the member's own device.
    pub state: &'static str,
    /// Whether the member closed it.
    pub closed: bool,
    /// When it was sent, or the first day it can have been accepted.
    pub sent_on: Option<Date>,
    /// How many days late the answer is.
    pub late_days: u32,
}

/// One date of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RequestDate {
    /// What is due.
    pub what: &'static str,
    /// The last day.
    pub on: Date,
    /// Whether it is not certain.
    pub about: bool,
    /// Whether the clock has not begun or stands still, so that the last day can only be later.
    pub not_before: bool,
    /// Whether a law gives it.
    pub legal: bool,
    /// How it came about, in the language of the export.
    pub explanation: String,
    /// Where the rule was read.
    pub source: String,
}

/// One line of a request's log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RequestStep {
    /// Its place, from 1.
    pub number: u64,
    /// When it was written down, UTC.
    pub written_at: Timestamp,
    /// What happened; `None` if it cannot be read.
    pub what: Option<String>,
    /// The day it is said to have happened.
    pub on: Option<Date>,
    /// What it says besides, by the fields of the log.
    pub details: BTreeMap<String, String>,
    /// SHA-256 of its document, in hexadecimal.
    pub document: Option<String>,
    /// The chain up to and with this line, in hexadecimal.
    pub chain: String,
}

/// One document of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RequestDocument {
    /// SHA-256 of its bytes when it was kept, in hexadecimal.
    pub sha256: String,
    /// `letter`, `message`, `note` or `receipt`.
    pub kind: &'static str,
    /// When it was kept, UTC.
    pub saved_at: Timestamp,
}

impl<S: Snapshot> Selection<'_, S> {
    /// The rights requests, oldest first.
    pub(crate) fn requests(
        &self,
        organization: &OrganizationId,
        take: &mut dyn FnMut(&Request) -> Result<(), S::Error>,
    ) -> Result<(), S::Error> {
        self.snapshot.requests(organization, &mut |request| {
            self.steps.row()?;
            take(request)
        })
    }
}
