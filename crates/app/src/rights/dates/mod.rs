//! The dates of requests: as a calendar file, and as days pass.

mod calendar;
mod day;
