//! Directories, key files and open databases: everything below the tables.

mod disk;
mod home;
mod open;
mod store;

pub use disk::write_durably;
#[cfg(test)]
pub(crate) use home::new_directory;
pub(crate) use home::put_back;
pub use home::{Home, InstanceLock, Removal, remove, rewrap_all};
pub(crate) use store::{Store, open_damaged};
