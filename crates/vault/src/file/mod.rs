//! Directories, key files and open databases: everything below the tables.

pub(crate) mod count;
mod disk;
mod home;
mod open;
mod store;

pub use disk::write_durably;
#[cfg(test)]
pub(crate) use home::new_directory;
pub use home::{Home, InstanceLock, Removal, remove, rewrap_all};
pub(crate) use home::{discard, put_back};
pub(crate) use store::{Store, open_damaged};
