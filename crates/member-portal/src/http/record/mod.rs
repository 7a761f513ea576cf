//! The member's records: read as lists, changed one at a time against a version.

pub(super) mod devices;
pub(super) mod preferences;
pub(super) mod profile;
pub(super) mod sharing;
