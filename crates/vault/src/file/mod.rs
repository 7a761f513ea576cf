//! Directories, key files and open databases: everything below the tables.

mod disk;
mod home;
mod open;
mod store;

pub use disk::write_durably;
pub use home::{Home, InstanceLock, Removal, remove, rewrap_all};
pub(crate) use store::{Store, open_damaged};
