//! The program's own files: functions of the C library under their own names, so that the standard
//! library of Rust calls these. Each does what it should by a system call, unless the file is watched
//! and the plan says otherwise.
//!
//! What is not reached: reading and writing at an offset, locks, and whatever calls the kernel directly.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ffi::{CStr, OsStr, c_char, c_int, c_void};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::disk;
use crate::log::Event;
use crate::{Call, Kind};

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// The watched files that are open, by descriptor: the path, and where the next write goes.
static OPEN: Mutex<BTreeMap<c_int, Known>> = Mutex::new(BTreeMap::new());

struct Known {
    path: PathBuf,
    at: u64,
}

/// See [`quiet`].
pub(crate) struct Quiet(bool);

/// While this lives, this thread's calls are SQLite's: they were counted above and are let through.
pub(crate) fn quiet() -> Quiet {
    Quiet(QUIET.replace(true))
}

impl Drop for Quiet {
    fn drop(&mut self) {
        QUIET.set(self.0);
    }
}

/// Forgets which files are open: descriptors are used again.
pub(crate) fn forget() {
    files().clear();
}

fn files() -> MutexGuard<'static, BTreeMap<c_int, Known>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn is_ours() -> bool {
    disk::is_watching() && !QUIET.get()
}

/// The path of a name, if it is watched.
///
/// # Safety
/// `name` is null or a C string.
unsafe fn watched(name: *const c_char) -> Option<PathBuf> {
    if name.is_null() || !is_ours() {
        return None;
    }
    // SAFETY: not null, so by contract a C string.
    let path = Path::new(OsStr::from_bytes(unsafe { CStr::from_ptr(name) }.to_bytes()));
    disk::is_watched(path).then(|| path.to_owned())
}

/// The path of an open file, if it is watched.
fn known(file: c_int) -> Option<PathBuf> {
    if !is_ours() {
        return None;
    }
    files().get(&file).map(|known| known.path.clone()).filter(|path| disk::is_watched(path))
}

/// Fails as the C library does.
fn fail(kind: Kind) -> c_int {
    let number = if kind == Kind::NoSpace { libc::ENOSPC } else { libc::EIO };
    // SAFETY: the address of this thread's own error number, which is always valid.
    unsafe { *libc::__errno_location() = number };
    -1
}

/// A system call's answer as the C library's functions give it.
fn small(answer: libc::c_long) -> c_int {
    c_int::try_from(answer).unwrap_or(-1)
}

/// # Safety
/// As the C library's `open`.
#[unsafe(no_mangle)]
unsafe extern "C" fn open64(name: *const c_char, flags: c_int, mode: libc::mode_t) -> c_int {
    // SAFETY: the caller hands a C string.
    let path = unsafe { watched(name) };
    let creates = flags & libc::O_CREAT != 0 && path.as_ref().is_some_and(|path| !path.exists());
    let call = if creates { Call::Create } else { Call::Open };
    if let Some(kind) = path.as_ref().and_then(|_| disk::decide(call)) {
        return fail(kind);
    }
    // SAFETY: the caller's own arguments; without a file to make, `mode` is not looked at.
    let file = small(unsafe { libc::syscall(libc::SYS_openat, libc::AT_FDCWD, name, flags, mode) });
    if let (Some(path), 0..) = (path, file) {
        if creates {
            disk::note(|| Event::Create(path.clone()));
        }
        if flags & libc::O_TRUNC != 0 {
            disk::note(|| Event::Truncate { path: path.clone(), length: 0 });
        }
        files().insert(file, Known { path, at: 0 });
    }
    file
}

/// # Safety
/// As the C library's `close`.
#[unsafe(no_mangle)]
unsafe extern "C" fn close(file: c_int) -> c_int {
    if is_ours() {
        files().remove(&file);
    }
    // SAFETY: the caller's own descriptor.
    small(unsafe { libc::syscall(libc::SYS_close, file) })
}

/// # Safety
/// As the C library's `read`.
#[unsafe(no_mangle)]
unsafe extern "C" fn read(file: c_int, into: *mut c_void, amount: usize) -> isize {
    let mut amount = amount;
    match known(file).and_then(|_| disk::decide(Call::Read)) {
        // At least one byte, because none would mean the end.
        Some(Kind::ShortRead) => amount = amount.div_ceil(2),
        Some(kind) => return fail(kind) as isize,
        None => {}
    }
    // SAFETY: the caller's own arguments, or a shorter part of its buffer.
    unsafe { libc::syscall(libc::SYS_read, file, into, amount) as isize }
}

/// # Safety
/// As the C library's `write`.
#[unsafe(no_mangle)]
unsafe extern "C" fn write(file: c_int, from: *const c_void, amount: usize) -> isize {
    let path = known(file);
    let failure = path.as_ref().and_then(|_| disk::decide(Call::Write));
    let amount = if failure.is_some() { amount / 2 } else { amount };
    // SAFETY: the caller's own arguments, or a shorter part of its buffer.
    let done = unsafe { libc::syscall(libc::SYS_write, file, from, amount) as isize };
    if let (Some(path), Ok(length)) = (path, usize::try_from(done)) {
        // SAFETY: the kernel has just read that many bytes there.
        let bytes = unsafe { std::slice::from_raw_parts(from.cast::<u8>(), length) };
        disk::inspect(&path, bytes);
        let at = files().get_mut(&file).map_or(0, |known| {
            let at = known.at;
            known.at += length as u64;
            at
        });
        disk::note(|| Event::Write { path, at, bytes: bytes.to_vec() });
    }
    failure.map_or(done, |kind| fail(kind) as isize)
}

/// Syncs a file or a directory by `number`.
fn sync(file: c_int, number: libc::c_long) -> c_int {
    let path = known(file);
    if let Some(kind) = path.as_ref().and_then(|_| disk::decide(Call::Sync)) {
        return fail(kind);
    }
    // SAFETY: the caller's own descriptor.
    let done = small(unsafe { libc::syscall(number, file) });
    if let (Some(path), 0) = (path, done) {
        disk::note(|| Event::Sync(path));
    }
    done
}

/// # Safety
/// As the C library's `fsync`.
#[unsafe(no_mangle)]
unsafe extern "C" fn fsync(file: c_int) -> c_int {
    sync(file, libc::SYS_fsync)
}

/// # Safety
/// As the C library's `fdatasync`.
#[unsafe(no_mangle)]
unsafe extern "C" fn fdatasync(file: c_int) -> c_int {
    sync(file, libc::SYS_fdatasync)
}

/// # Safety
/// As the C library's `rename`.
#[unsafe(no_mangle)]
unsafe extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    // SAFETY: the caller hands C strings.
    let paths = unsafe { watched(from).zip(watched(to)) };
    if let Some(kind) = paths.as_ref().and_then(|_| disk::decide(Call::Rename)) {
        return fail(kind);
    }
    // SAFETY: the caller's own arguments.
    let done = unsafe { libc::syscall(libc::SYS_renameat2, libc::AT_FDCWD, from, libc::AT_FDCWD, to, 0) };
    if let (Some((from, to)), 0) = (paths, done) {
        disk::note(|| Event::Rename { from, to });
    }
    small(done)
}

/// Removes a name.
///
/// # Safety
/// `name` is a C string.
unsafe fn remove(name: *const c_char, flags: c_int) -> c_int {
    // SAFETY: the caller hands a C string.
    let path = unsafe { watched(name) };
    if let Some(kind) = path.as_ref().and_then(|_| disk::decide(Call::Delete)) {
        return fail(kind);
    }
    // SAFETY: the caller's own argument.
    let done = unsafe { libc::syscall(libc::SYS_unlinkat, libc::AT_FDCWD, name, flags) };
    if let (Some(path), 0) = (path, done) {
        disk::note(|| Event::Delete(path));
    }
    small(done)
}

/// # Safety
/// As the C library's `unlink`.
#[unsafe(no_mangle)]
unsafe extern "C" fn unlink(name: *const c_char) -> c_int {
    // SAFETY: the same contract.
    unsafe { remove(name, 0) }
}

/// # Safety
/// As the C library's `rmdir`.
#[unsafe(no_mangle)]
unsafe extern "C" fn rmdir(name: *const c_char) -> c_int {
    // SAFETY: the same contract.
    unsafe { remove(name, libc::AT_REMOVEDIR) }
}

/// # Safety
/// As the C library's `mkdir`.
#[unsafe(no_mangle)]
unsafe extern "C" fn mkdir(name: *const c_char, mode: libc::mode_t) -> c_int {
    // SAFETY: the caller hands a C string.
    let path = unsafe { watched(name) };
    // What is there already is not made.
    let path = path.filter(|path| !path.exists());
    if let Some(kind) = path.as_ref().and_then(|_| disk::decide(Call::MakeDirectory)) {
        return fail(kind);
    }
    // SAFETY: the caller's own arguments.
    let done = unsafe { libc::syscall(libc::SYS_mkdirat, libc::AT_FDCWD, name, mode) };
    if let (Some(path), 0) = (path, done) {
        disk::note(|| Event::MakeDirectory(path));
    }
    small(done)
}
