//! What the dashboard is about, without any machinery: records and where their values come from,
//! the member's changes and their states, conflicts, and the deletion of an account.
//!
//! Pure: no I/O, no clock, no serde. Whoever needs the time is handed a [`Clock`].

mod change;
mod clock;
mod conflict;
mod deletion;
mod id;
mod record;
mod text;
mod value;
mod wait;

pub use change::{Action, Change, ChangeState, Refusal};
pub use clock::{Clock, SystemClock, clock_from_environment};
pub use conflict::{FieldConflict, Merge, merge};
pub use deletion::{DeletionError, DeletionState, DeletionStep};
pub use id::{FieldId, IdError, OperationId, OrganizationId, RecordId};
pub use record::{ETag, Held, Listing, Record, RecordKey, RecordKind, Source};
pub use text::{TextError, check_text};
pub use value::{Fields, Value, Wanted, apply};
pub use wait::{LONGEST_WAIT, believed_wait, latest_wait};
