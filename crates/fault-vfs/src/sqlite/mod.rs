//! The file layer of SQLite that stands in front of the platform's own.

mod file;

use std::ffi::{CStr, OsStr, c_char, c_int};
use std::mem::size_of;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::ptr;
use std::sync::OnceLock;

use rusqlite::ffi;
use thiserror::Error;

use self::file::FaultFile;
use crate::disk::{self, Disk};
use crate::log::Event;
use crate::{Call, Kind};

/// Its name among SQLite's file layers.
const NAME: &CStr = c"fault";

/// The disk could not be put under SQLite.
#[derive(Debug, Clone, Copy, Error)]
#[error("SQLite would not take the failing disk (code {0})")]
pub struct InstallError(c_int);

/// The platform's own file layer.
struct Platform(*mut ffi::sqlite3_vfs);

// SAFETY: SQLite's file layers are registered for good and used by every thread; this one is only read.
unsafe impl Send for Platform {}
// SAFETY: as above.
unsafe impl Sync for Platform {}

static PLATFORM: OnceLock<Platform> = OnceLock::new();
static INSTALLED: OnceLock<c_int> = OnceLock::new();

/// Makes this the process's default file layer of SQLite; to be called before any database is opened.
/// Calling it again gives the same disk.
///
/// # Errors
/// [`InstallError`] if SQLite has no file layer of its own or refuses another one.
pub fn install() -> Result<Disk, InstallError> {
    match INSTALLED.get_or_init(register) {
        &ffi::SQLITE_OK => Ok(Disk { _made_here: () }),
        code => Err(InstallError(*code)),
    }
}

fn register() -> c_int {
    // SAFETY: no arguments; SQLite may be initialized from any thread, any number of times.
    let code = unsafe { ffi::sqlite3_initialize() };
    if code != ffi::SQLITE_OK {
        return code;
    }
    // SAFETY: null asks for the default layer; what comes back lives as long as the process.
    let platform = unsafe { ffi::sqlite3_vfs_find(ptr::null()) };
    // SAFETY: not null, and SQLite's layers are never freed.
    let Some(own) = (unsafe { platform.as_ref() }) else { return ffi::SQLITE_ERROR };
    let size = c_int::try_from(size_of::<FaultFile>()).unwrap_or(0).saturating_add(own.szOsFile);
    // What is not replaced is the platform's own and finds its own data in `pAppData`.
    let ours = ffi::sqlite3_vfs {
        szOsFile: size,
        zName: NAME.as_ptr(),
        xOpen: Some(open),
        xDelete: Some(delete),
        xAccess: Some(access),
        ..*own
    };
    PLATFORM.get_or_init(|| Platform(platform));
    // SAFETY: a leaked box lives as long as the process, as a registered layer must.
    unsafe { ffi::sqlite3_vfs_register(Box::into_raw(Box::new(ours)), 1) }
}

fn platform() -> *mut ffi::sqlite3_vfs {
    PLATFORM.get().map_or(ptr::null_mut(), |platform| platform.0)
}

/// The path of a name of SQLite's, if it lies in the watched directory.
///
/// # Safety
/// `name` is null or a C string.
unsafe fn watched(name: *const c_char) -> Option<PathBuf> {
    if name.is_null() || !disk::is_watching() {
        return None;
    }
    // SAFETY: not null, so by this function's contract a C string.
    let bytes = unsafe { CStr::from_ptr(name) }.to_bytes();
    let path = Path::new(OsStr::from_bytes(bytes));
    disk::is_watched(path).then(|| path.to_owned())
}

/// SQLite's code for a failure.
const fn code(kind: Kind) -> c_int {
    match kind {
        Kind::Read => ffi::SQLITE_IOERR_READ,
        Kind::ShortRead => ffi::SQLITE_IOERR_SHORT_READ,
        Kind::Write => ffi::SQLITE_IOERR_WRITE,
        Kind::NoSpace => ffi::SQLITE_FULL,
        Kind::Sync => ffi::SQLITE_IOERR_FSYNC,
        Kind::Open => ffi::SQLITE_CANTOPEN,
        Kind::Truncate => ffi::SQLITE_IOERR_TRUNCATE,
        Kind::Delete => ffi::SQLITE_IOERR_DELETE,
        Kind::Look => ffi::SQLITE_IOERR_FSTAT,
        Kind::Lock => ffi::SQLITE_IOERR_LOCK,
        Kind::SharedMemory => ffi::SQLITE_IOERR_SHMMAP,
        Kind::Rename | Kind::MakeDirectory => ffi::SQLITE_IOERR,
    }
}

/// Opens a file: `xOpen`.
///
/// # Safety
/// As SQLite calls it: `file` has room for `szOsFile` bytes, `name` is null or a C string.
unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite hands a C string or null.
    let path = unsafe { watched(name) };
    let creates = flags & ffi::SQLITE_OPEN_CREATE != 0 && path.as_ref().is_some_and(|path| !path.exists());
    let call = if creates { Call::Create } else { Call::Open };
    let failure = path.as_ref().and_then(|_| disk::decide(call));
    // SAFETY: SQLite gave `file` the room our layer asked for; no method means nothing is to be closed.
    unsafe { file::prepare(file) };
    if let Some(kind) = failure {
        return if kind == Kind::NoSpace { ffi::SQLITE_FULL } else { ffi::SQLITE_CANTOPEN };
    }
    // SAFETY: the platform's layer is registered for good.
    let Some(own) = (unsafe { platform().as_ref() }) else { return ffi::SQLITE_CANTOPEN };
    let Some(own_open) = own.xOpen else { return ffi::SQLITE_CANTOPEN };
    let quiet = crate::sqlite::quiet();
    // SAFETY: the place behind ours has the room the platform's layer asked for; the rest is SQLite's own.
    let code = unsafe { own_open(platform(), name, file::own(file), flags, out) };
    drop(quiet);
    if code != ffi::SQLITE_OK {
        // SAFETY: the platform's layer has just been at it.
        unsafe { file::abandon(file) };
        return code;
    }
    if let Some(path) = path.as_ref().filter(|_| creates) {
        disk::note(|| Event::Create(path.clone()));
    }
    let journals = ffi::SQLITE_OPEN_WAL | ffi::SQLITE_OPEN_MAIN_JOURNAL | ffi::SQLITE_OPEN_SUPER_JOURNAL;
    // SAFETY: it was prepared above and the platform's part is open.
    unsafe { file::begin(file, path, creates && flags & journals != 0) };
    ffi::SQLITE_OK
}

/// Removes a file: `xDelete`.
///
/// # Safety
/// As SQLite calls it: `name` is a C string.
unsafe extern "C" fn delete(_: *mut ffi::sqlite3_vfs, name: *const c_char, sync_dir: c_int) -> c_int {
    // SAFETY: SQLite hands a C string.
    let path = unsafe { watched(name) };
    if let Some(kind) = path.as_ref().and_then(|_| disk::decide(Call::Delete)) {
        return code(kind);
    }
    // SAFETY: the platform's layer is registered for good.
    let own = unsafe { platform().as_ref() }.and_then(|own| own.xDelete);
    let Some(own_delete) = own else { return ffi::SQLITE_IOERR_DELETE };
    let quiet = quiet();
    // SAFETY: the arguments are SQLite's own.
    let done = unsafe { own_delete(platform(), name, sync_dir) };
    drop(quiet);
    if let (Some(path), ffi::SQLITE_OK) = (path, done) {
        disk::note(|| Event::Delete(path.clone()));
        if let Some(parent) = path.parent().filter(|_| sync_dir != 0) {
            disk::note(|| Event::Sync(parent.to_owned()));
        }
    }
    done
}

/// Asks whether a file is there: `xAccess`.
///
/// # Safety
/// As SQLite calls it: `name` is a C string, `out` can be written.
unsafe extern "C" fn access(_: *mut ffi::sqlite3_vfs, name: *const c_char, flags: c_int, out: *mut c_int) -> c_int {
    // SAFETY: SQLite hands a C string.
    let path = unsafe { watched(name) };
    if path.and_then(|_| disk::decide(Call::Access)).is_some() {
        return ffi::SQLITE_IOERR_ACCESS;
    }
    // SAFETY: the platform's layer is registered for good.
    let own = unsafe { platform().as_ref() }.and_then(|own| own.xAccess);
    let Some(own_access) = own else { return ffi::SQLITE_IOERR_ACCESS };
    let _quiet = quiet();
    // SAFETY: the arguments are SQLite's own.
    unsafe { own_access(platform(), name, flags, out) }
}

/// While this lives, calls of this thread to the C library are SQLite's and have been counted here.
#[cfg(target_os = "linux")]
fn quiet() -> crate::system::Quiet {
    crate::system::quiet()
}

/// Elsewhere nothing stands in for the C library.
#[cfg(not(target_os = "linux"))]
const fn quiet() {}
