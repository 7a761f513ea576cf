//! When an answer is due, and why. Pure: today and the time zone are handed in.
//!
//! [`timeline`] works out every date of a request from its events and the law it follows. Each date
//! carries its [`Explanation`], which says in one sentence how it came about and where that was read.

mod case;
mod error;
mod explanation;
mod ics;
mod note;
mod reckon;
mod run;
mod start;
mod timeline;

pub use case::Case;
pub use error::ClockError;
pub use explanation::{Doubt, Explanation};
pub use ics::{Appointment, calendar};
pub use note::{Asked, Note};
pub use start::{Beginning, Start};
pub use timeline::{Deadline, Due, Timeline, timeline};
