//! A disk under SQLCipher and under the program's own files that fails, forgets and tears as told; for
//! tests only.
//!
//! [`install`] makes it the process's default file layer of SQLite, so that product code needs no seam.
//! SQLCipher encrypts above it: it sees what a disk sees. The program's own files (keys, renames,
//! removals) are reached by standing in for the C library's functions, on Linux.
//!
//! Only what lies below the watched directory is counted, logged and made to fail.

mod disk;
mod fault;
mod image;
mod log;
mod sqlite;
#[cfg(target_os = "linux")]
mod system;

pub use disk::Disk;
pub use fault::{Call, Fault, Kind};
pub use image::Outage;
pub use log::Log;
pub use sqlite::{InstallError, install};
