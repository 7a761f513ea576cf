//! A snapshot becomes portable files with a manifest; pure over io::Write.
//!
//! The app implements [`Snapshot`] over one read transaction per file. [`write_archive`] streams it
//! into a ZIP; [`save`] does the same beside a target and moves the whole file into place, or leaves
//! nothing. What may leave is decided here, from the packs: secrets and other people's data stay out
//! unless [`Options`] says otherwise.

mod archive;
mod bundle;
mod compress;
mod error;
pub mod evidence;
mod facts;
mod files;
mod labels;
mod options;
mod plan;
mod request;
mod row;
mod save;
mod selection;
mod snapshot;
mod steps;

pub use archive::{Summary, write_archive};
pub use bundle::{BundleFile, save_bundle};
pub use error::ExportError;
pub use options::{Options, Progress, Table};
pub use plan::{PlannedTable, plan};
pub use request::{Request, RequestCourse, RequestDate, RequestDocument, RequestStep};
pub use save::{Saved, save, sweep};
pub use snapshot::{ActivityEntry, Channel, Deletion, Header, Organization, Receipt, Snapshot, Stay};
