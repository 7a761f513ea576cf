//! The clock against named dates, against an oracle that counts another way, and against its own words.

mod calendar;
mod laws;
mod limits;
mod oracle;
mod request;
mod rules;
mod sentences;
mod vectors;
