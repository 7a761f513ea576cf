//! One open file: ours in front, the platform's own behind it in the same piece of memory.

use std::ffi::{c_int, c_void};
use std::path::PathBuf;
use std::ptr;

use rusqlite::ffi::{self, sqlite3_file, sqlite3_int64, sqlite3_io_methods};

use super::{code, quiet};
use crate::disk;
use crate::log::Event;
use crate::{Call, Kind};

/// What SQLite sees of the file, and what is known of it. The platform's own file follows in memory.
#[repr(C)]
pub(super) struct FaultFile {
    base: sqlite3_file,
    /// A box of ours, or null if the file is not watched.
    watched: *mut Watched,
}

struct Watched {
    path: PathBuf,
    /// Whether its first sync makes its name durable too, as the platform's layer does for journals.
    names: bool,
}

static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    // Nothing of version 3: it maps files into memory, which the program forbids.
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved),
    xFileControl: Some(control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: Some(map),
    xShmLock: Some(map_lock),
    xShmBarrier: Some(barrier),
    xShmUnmap: Some(unmap),
    xFetch: None,
    xUnfetch: None,
};

/// The platform's own file.
///
/// # Safety
/// `file` is one that SQLite gave the room of our layer.
pub(super) unsafe fn own(file: *mut sqlite3_file) -> *mut sqlite3_file {
    // SAFETY: by contract there is room for ours and the platform's file behind it.
    unsafe { file.cast::<FaultFile>().add(1).cast() }
}

/// Makes ours and the platform's part closed files.
///
/// # Safety
/// As [`own`]; nothing is in it yet.
pub(super) unsafe fn prepare(file: *mut sqlite3_file) {
    let empty = FaultFile { base: sqlite3_file { pMethods: ptr::null() }, watched: ptr::null_mut() };
    // SAFETY: by contract there is room for both, and SQLite aligns it for any type.
    unsafe {
        file.cast::<FaultFile>().write(empty);
        own(file).write(sqlite3_file { pMethods: ptr::null() });
    }
}

/// Closes what the platform's layer left open although it failed.
///
/// # Safety
/// [`prepare`] was called.
pub(super) unsafe fn abandon(file: *mut sqlite3_file) {
    // SAFETY: the platform's part is a file of its own, open or not.
    unsafe {
        if let Some(close) = methods(file).and_then(|methods| methods.xClose) {
            close(own(file));
        }
    }
}

/// Puts our methods in front of an open file.
///
/// # Safety
/// [`prepare`] was called and the platform's part is open.
pub(super) unsafe fn begin(file: *mut sqlite3_file, path: Option<PathBuf>, names: bool) {
    let watched = path.map_or(ptr::null_mut(), |path| Box::into_raw(Box::new(Watched { path, names })));
    // SAFETY: by contract it is ours to write.
    unsafe {
        file.cast::<FaultFile>().write(FaultFile { base: sqlite3_file { pMethods: &raw const METHODS }, watched })
    };
}

/// The platform's methods of a file.
///
/// # Safety
/// [`prepare`] was called.
unsafe fn methods(file: *mut sqlite3_file) -> Option<&'static sqlite3_io_methods> {
    // SAFETY: the platform's part was at least prepared, and methods are static tables.
    unsafe { (*own(file)).pMethods.as_ref() }
}

/// What is known of a file, if it is watched and watching goes on.
///
/// # Safety
/// [`begin`] was called; SQLite uses a file from one thread at a time.
unsafe fn watched<'a>(file: *mut sqlite3_file) -> Option<&'a mut Watched> {
    // SAFETY: `begin` put null or a box there, and only `close` takes it away.
    let known = unsafe { (*file.cast::<FaultFile>()).watched.as_mut() }?;
    disk::is_watched(&known.path).then_some(known)
}

/// Counts a call on a watched file and says how it is to fail.
///
/// # Safety
/// As [`watched`].
unsafe fn decide(file: *mut sqlite3_file, call: Call) -> Option<Kind> {
    // SAFETY: the same contract.
    unsafe { watched(file) }.and_then(|_| disk::decide(call))
}

/// Calls the platform's method of the same name; a file without it cannot do it.
macro_rules! pass_on {
    ($file:expr, $method:ident $(, $argument:expr)*) => {{
        // SAFETY: SQLite calls a method only on a file that `begin` was called for.
        let method = unsafe { methods($file) }.and_then(|methods| methods.$method);
        let _quiet = quiet();
        match method {
            // SAFETY: the arguments are SQLite's own, for the platform's own file.
            Some(method) => unsafe { method(own($file) $(, $argument)*) },
            None => ffi::SQLITE_IOERR,
        }
    }};
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    let done = pass_on!(file, xClose);
    // SAFETY: `begin` put null or a box there; it is taken once, because a file is closed once.
    unsafe {
        let known = std::mem::replace(&mut (*file.cast::<FaultFile>()).watched, ptr::null_mut());
        if !known.is_null() {
            drop(Box::from_raw(known));
        }
        (*file).pMethods = ptr::null();
    }
    done
}

unsafe extern "C" fn read(file: *mut sqlite3_file, into: *mut c_void, amount: c_int, at: sqlite3_int64) -> c_int {
    // SAFETY: SQLite calls this on an open file of ours.
    match unsafe { decide(file, Call::Read) } {
        Some(Kind::ShortRead) => {
            let half = amount / 2;
            let read = pass_on!(file, xRead, into, half, at);
            if let (ffi::SQLITE_OK, Ok(start), Ok(rest)) = (read, usize::try_from(half), usize::try_from(amount - half))
            {
                // SAFETY: SQLite's buffer holds `amount` bytes; what was not read must be zero.
                unsafe { into.cast::<u8>().add(start).write_bytes(0, rest) };
            }
            if read == ffi::SQLITE_OK { ffi::SQLITE_IOERR_SHORT_READ } else { read }
        }
        Some(kind) => code(kind),
        None => pass_on!(file, xRead, into, amount, at),
    }
}

unsafe extern "C" fn write(file: *mut sqlite3_file, from: *const c_void, amount: c_int, at: sqlite3_int64) -> c_int {
    // SAFETY: SQLite calls this on an open file of ours.
    let failure = unsafe { decide(file, Call::Write) };
    let amount = if failure.is_some() { amount / 2 } else { amount };
    let done = pass_on!(file, xWrite, from, amount, at);
    // SAFETY: as above.
    let known = unsafe { watched(file) };
    if let (Some(known), ffi::SQLITE_OK, Ok(length), Ok(at)) = (known, done, usize::try_from(amount), u64::try_from(at))
    {
        // SAFETY: SQLite's buffer holds at least that many bytes.
        let bytes = unsafe { std::slice::from_raw_parts(from.cast::<u8>(), length) };
        disk::inspect(&known.path, bytes);
        disk::note(|| Event::Write { path: known.path.clone(), at, bytes: bytes.to_vec() });
    }
    failure.map_or(done, code)
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, length: sqlite3_int64) -> c_int {
    // SAFETY: SQLite calls this on an open file of ours.
    if let Some(kind) = unsafe { decide(file, Call::Truncate) } {
        return code(kind);
    }
    let done = pass_on!(file, xTruncate, length);
    // SAFETY: as above.
    if let (Some(known), ffi::SQLITE_OK, Ok(length)) = (unsafe { watched(file) }, done, u64::try_from(length)) {
        disk::note(|| Event::Truncate { path: known.path.clone(), length });
    }
    done
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: SQLite calls this on an open file of ours.
    if let Some(kind) = unsafe { decide(file, Call::Sync) } {
        return code(kind);
    }
    let done = pass_on!(file, xSync, flags);
    // SAFETY: as above.
    if let (Some(known), ffi::SQLITE_OK) = (unsafe { watched(file) }, done) {
        disk::note(|| Event::Sync(known.path.clone()));
        if let Some(parent) = known.path.parent().filter(|_| std::mem::take(&mut known.names)) {
            disk::note(|| Event::Sync(parent.to_owned()));
        }
    }
    done
}

unsafe extern "C" fn size(file: *mut sqlite3_file, out: *mut sqlite3_int64) -> c_int {
    // SAFETY: SQLite calls this on an open file of ours.
    match unsafe { decide(file, Call::Size) } {
        Some(kind) => code(kind),
        None => pass_on!(file, xFileSize, out),
    }
}

unsafe extern "C" fn lock(file: *mut sqlite3_file, level: c_int) -> c_int {
    // SAFETY: SQLite calls this on an open file of ours.
    match unsafe { decide(file, Call::Lock) } {
        Some(kind) => code(kind),
        None => pass_on!(file, xLock, level),
    }
}

unsafe extern "C" fn map(
    file: *mut sqlite3_file,
    page: c_int,
    size: c_int,
    extend: c_int,
    out: *mut *mut c_void,
) -> c_int {
    // SAFETY: SQLite calls this on an open file of ours.
    match unsafe { decide(file, Call::SharedMemory) } {
        Some(kind) => code(kind),
        None => pass_on!(file, xShmMap, page, size, extend, out),
    }
}

unsafe extern "C" fn unlock(file: *mut sqlite3_file, level: c_int) -> c_int {
    pass_on!(file, xUnlock, level)
}

unsafe extern "C" fn check_reserved(file: *mut sqlite3_file, out: *mut c_int) -> c_int {
    pass_on!(file, xCheckReservedLock, out)
}

unsafe extern "C" fn control(file: *mut sqlite3_file, what: c_int, argument: *mut c_void) -> c_int {
    pass_on!(file, xFileControl, what, argument)
}

unsafe extern "C" fn sector_size(file: *mut sqlite3_file) -> c_int {
    pass_on!(file, xSectorSize)
}

unsafe extern "C" fn characteristics(file: *mut sqlite3_file) -> c_int {
    pass_on!(file, xDeviceCharacteristics)
}

unsafe extern "C" fn map_lock(file: *mut sqlite3_file, offset: c_int, number: c_int, flags: c_int) -> c_int {
    pass_on!(file, xShmLock, offset, number, flags)
}

unsafe extern "C" fn barrier(file: *mut sqlite3_file) {
    // SAFETY: SQLite calls this on an open file of ours.
    if let Some(method) = unsafe { methods(file) }.and_then(|methods| methods.xShmBarrier) {
        // SAFETY: the argument is the platform's own file.
        unsafe { method(own(file)) };
    }
}

unsafe extern "C" fn unmap(file: *mut sqlite3_file, remove: c_int) -> c_int {
    pass_on!(file, xShmUnmap, remove)
}
