//! The data directory: where vaults are made, found, set aside and removed.
//!
//! A vault under construction is called `.new-…` and gets its name when it is complete; one whose
//! removal has begun is called `.gone-…`; a damaged one is kept as `.damaged-…`. So a crash at any
//! point leaves only what [`Home::sweep`] can finish.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{private_dir, private_file, random_name, sync_dir, write_durably};
use crate::{MasterKey, VaultError, VaultKey};

/// The database's name in its directory.
pub(crate) const DB: &str = "db";
/// The wrapped key's name beside it.
pub(crate) const KEY: &str = "key";

const LEDGER: &str = "ledger";
const ORGANIZATIONS: &str = "organizations";
const NEW: &str = ".new-";
const GONE: &str = ".gone-";
const DAMAGED: &str = ".damaged-";

/// The member's data directory.
#[derive(Debug, Clone)]
pub struct Home {
    root: PathBuf,
}

/// Held for as long as the program uses the data directory; dropping it, or dying, releases it.
#[derive(Debug)]
pub struct InstanceLock(#[expect(dead_code, reason = "holds the lock")] File);

/// What a removal left behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Removal {
    /// How many bytes of files were removed.
    pub bytes: u64,
    /// Files a fresh read still found; 0 unless something else put them there.
    pub files_left: usize,
}

impl Home {
    /// Takes `root` as the data directory: makes it if it is missing and closes it to others (0700).
    ///
    /// # Errors
    /// [`VaultError::Io`] or [`VaultError::ReadOnly`] if it cannot be made or closed.
    pub fn at(root: impl AsRef<Path>) -> Result<Self, VaultError> {
        private_dir(root.as_ref())?;
        // URI file names are on in the bundled library: only a canonical absolute path is safe.
        let root = fs::canonicalize(root).map_err(VaultError::io("find the data directory"))?;
        Ok(Self { root })
    }

    /// The canonical path.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Takes the exclusive lock; to be held before keyring and vaults are touched.
    ///
    /// # Errors
    /// [`VaultError::AnotherInstance`] if another process holds it.
    pub fn lock(&self) -> Result<InstanceLock, VaultError> {
        let path = self.root.join("lock");
        let file = match private_file(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                File::options().write(true).open(&path).map_err(VaultError::io("open the lock"))?
            }
            Err(error) => return Err(VaultError::io("make the lock")(error)),
        };
        match file.try_lock() {
            Ok(()) => Ok(InstanceLock(file)),
            Err(TryLockError::WouldBlock) => Err(VaultError::AnotherInstance),
            Err(TryLockError::Error(error)) => Err(VaultError::io("lock the data directory")(error)),
        }
    }

    /// The ledger's directory, whether it exists or not.
    #[must_use]
    pub fn ledger_dir(&self) -> PathBuf {
        self.root.join(LEDGER)
    }

    pub(crate) fn organizations(&self) -> PathBuf {
        self.root.join(ORGANIZATIONS)
    }

    /// Whether a ledger or any organization's directory exists, readable or not, damaged or not:
    /// then a missing key is a lost key, never a first run.
    #[must_use]
    pub fn has_any_vault(&self) -> bool {
        let real = |path: &Path| entries(path).is_ok_and(|all| all.iter().any(|name| !name.starts_with(NEW)));
        self.ledger_dir().exists()
            || real(&self.organizations())
            || entries(&self.root).is_ok_and(|all| all.iter().any(|name| name.starts_with(DAMAGED)))
    }

    /// The complete directories of organizations, in the order of their random names.
    ///
    /// # Errors
    /// [`VaultError::Io`] if the directory cannot be read.
    pub fn organization_dirs(&self) -> Result<Vec<PathBuf>, VaultError> {
        let all = self.organizations();
        let names = entries(&all)?;
        Ok(names.into_iter().filter(|name| is_random(name)).map(|name| all.join(name)).collect())
    }

    /// Finishes what a crash interrupted: removes vaults that never became complete and those whose
    /// removal had begun. Complete and damaged ones are not touched. Returns how many it removed.
    ///
    /// # Errors
    /// [`VaultError::Io`] if a directory cannot be read or removed.
    pub fn sweep(&self) -> Result<usize, VaultError> {
        let mut swept = 0;
        for parent in [self.root.clone(), self.organizations()] {
            for name in entries(&parent)? {
                if name.starts_with(NEW) || name.starts_with(GONE) {
                    shred(&parent.join(name))?;
                    swept += 1;
                }
            }
        }
        Ok(swept)
    }

    /// Renames a damaged vault so that nothing opens it and nothing is lost; returns its new place.
    pub(crate) fn set_aside(&self, dir: &Path) -> Result<PathBuf, VaultError> {
        let parent = dir.parent().unwrap_or(&self.root);
        let place = parent.join(format!("{DAMAGED}{}", random_name()?));
        fs::rename(dir, &place).map_err(VaultError::io("set a damaged vault aside"))?;
        match sync_dir(parent) {
            Ok(()) => Ok(place),
            Err(error) => put_back(&place, dir).and(Err(error)),
        }
    }

    /// The ledger that was set aside last, if its replacement never got its name.
    pub(crate) fn last_ledger_set_aside(&self) -> Result<Option<PathBuf>, VaultError> {
        let aside = entries(&self.root)?.into_iter().filter(|name| name.starts_with(DAMAGED));
        let changed = |dir: &PathBuf| fs::metadata(dir.join(DB)).and_then(|file| file.modified()).ok();
        Ok(aside.map(|name| self.root.join(name)).max_by_key(changed))
    }
}

/// Makes a complete vault directory: key first, then whatever `fill` does with the database, then
/// its name. Dies it in between, [`Home::sweep`] removes the rest.
pub(crate) fn new_directory(
    parent: &Path,
    name: Option<&str>,
    master: &MasterKey,
    fill: impl FnOnce(&Path, &VaultKey) -> Result<(), VaultError>,
) -> Result<PathBuf, VaultError> {
    let unnamed = Unnamed::make(parent, master, fill)?;
    let done = name.map_or_else(|| unnamed.own_name(), |name| parent.join(name));
    unnamed.name(&done)?;
    Ok(done)
}

/// Gives a damaged directory its name back.
pub(crate) fn put_back(place: &Path, dir: &Path) -> Result<(), VaultError> {
    fs::rename(place, dir).map_err(VaultError::io("put a damaged vault back"))?;
    dir.parent().map_or(Ok(()), sync_dir)
}

/// A complete vault directory that has no name yet. Dropped without one it is removed.
pub(crate) struct Unnamed {
    parent: PathBuf,
    random: String,
    building: PathBuf,
    named: bool,
}

impl Unnamed {
    pub(crate) fn make(
        parent: &Path,
        master: &MasterKey,
        fill: impl FnOnce(&Path, &VaultKey) -> Result<(), VaultError>,
    ) -> Result<Self, VaultError> {
        private_dir(parent)?;
        let random = random_name()?;
        let building = parent.join(format!("{NEW}{random}"));
        private_dir(&building)?;
        let unnamed = Self { parent: parent.to_owned(), random, building, named: false };
        build(&unnamed.building, master, fill)?;
        tracing::trace!(target: "point", "creation.unnamed");
        Ok(unnamed)
    }

    /// Where it lies once it has a random name.
    pub(crate) fn own_name(&self) -> PathBuf {
        self.parent.join(&self.random)
    }

    pub(crate) fn name(mut self, done: &Path) -> Result<(), VaultError> {
        fs::rename(&self.building, done).map_err(VaultError::io("name a vault"))?;
        self.named = true;
        tracing::trace!(target: "point", "creation.named");
        let synced = sync_dir(&self.parent);
        // A name that may not last is none: the caller is told that nothing was made.
        if synced.is_err() && fs::rename(done, &self.building).is_ok() {
            self.named = false;
        }
        synced
    }

    /// Takes the name of the damaged directory `dir`; says where the damaged one lies now. If that fails,
    /// the damaged one is where it was.
    pub(crate) fn replace(self, home: &Home, dir: &Path) -> Result<PathBuf, VaultError> {
        let place = home.set_aside(dir)?;
        match self.name(dir) {
            Ok(()) => Ok(place),
            Err(error) if dir.exists() => Err(error),
            Err(error) => put_back(&place, dir).and(Err(error)),
        }
    }
}

impl Drop for Unnamed {
    fn drop(&mut self) {
        if !self.named {
            // The first error is the one to report; the sweep at the next start finishes this.
            let _ = shred(&self.building);
        }
    }
}

fn build(
    dir: &Path,
    master: &MasterKey,
    fill: impl FnOnce(&Path, &VaultKey) -> Result<(), VaultError>,
) -> Result<(), VaultError> {
    let key = VaultKey::random()?;
    write_durably(&dir.join(KEY), &key.wrap(master)?)?;
    // Read back before anything is encrypted with it.
    let key = read_key(dir, master)?;
    private_file(&dir.join(DB)).map_err(VaultError::io("make the database"))?;
    sync_dir(dir)?;
    fill(dir, &key)
}

/// Unwraps the `key` file of `dir`.
pub(crate) fn read_key(dir: &Path, master: &MasterKey) -> Result<VaultKey, VaultError> {
    let file = match fs::read(dir.join(KEY)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(VaultError::KeyFileDamaged),
        Err(error) => return Err(VaultError::io("read the key file")(error)),
    };
    VaultKey::unwrap(&file, master)
}

/// Removes an organization's vault: the key first (then nobody can read the rest), then the files.
///
/// The vault must be closed. After a crash in between, [`Home::sweep`] finishes it.
///
/// # Errors
/// [`VaultError::Io`] if something cannot be removed; the key is the first thing to go.
pub fn remove(home: &Home, dir: &Path) -> Result<Removal, VaultError> {
    remove_below(dir.parent().unwrap_or(home.root()), dir)
}

/// Takes away a vault that was just made and cannot be used. The trouble that led here is the one to report;
/// what cannot be removed now is swept at the next start.
pub(crate) fn discard(dir: &Path) {
    let removed = dir.parent().map(|parent| remove_below(parent, dir));
    // Without another name it would count as an organization's: better that its files go where they are.
    if dir.exists() && !matches!(removed, Some(Ok(_))) {
        let _ = shred(dir);
    }
}

fn remove_below(parent: &Path, dir: &Path) -> Result<Removal, VaultError> {
    let going = parent.join(format!("{GONE}{}", random_name()?));
    fs::rename(dir, &going).map_err(VaultError::io("begin a removal"))?;
    sync_dir(parent)?;
    tracing::trace!(target: "point", "removal.begun");
    let bytes = shred(&going)?;
    let files_left = count_files(&going) + count_files(dir);
    Ok(Removal { bytes, files_left })
}

/// Removes a directory of files, `key` first, and says how many bytes they had.
fn shred(dir: &Path) -> Result<u64, VaultError> {
    let mut names = entries(dir)?;
    names.sort_by_key(|name| name != KEY);
    let mut bytes = 0;
    for name in names {
        let path = dir.join(&name);
        bytes += fs::symlink_metadata(&path).map_err(VaultError::io("read a file's size"))?.len();
        fs::remove_file(&path).map_err(VaultError::io("remove a file"))?;
        if name == KEY {
            sync_dir(dir)?;
            tracing::trace!(target: "point", "removal.key-gone");
        }
    }
    fs::remove_dir(dir).map_err(VaultError::io("remove a directory"))?;
    if let Some(parent) = dir.parent() {
        sync_dir(parent)?;
    }
    Ok(bytes)
}

fn count_files(dir: &Path) -> usize {
    entries(dir).map_or(0, |all| all.len())
}

/// Wraps every vault's key under `new` instead of `old`. May be repeated after a crash: a key that is
/// already under `new` is left alone. No database is rewritten.
///
/// # Errors
/// [`VaultError::WrongKey`] if a key is under neither; what was rewrapped before stays so.
pub fn rewrap_all(home: &Home, old: &MasterKey, new: &MasterKey) -> Result<(), VaultError> {
    let ledger = Some(home.ledger_dir()).filter(|dir| dir.exists());
    for dir in home.organization_dirs()?.into_iter().chain(ledger) {
        match read_key(&dir, new) {
            Ok(_) => continue,
            Err(VaultError::WrongKey) => {}
            Err(error) => return Err(error),
        }
        write_durably(&dir.join(KEY), &read_key(&dir, old)?.wrap(new)?)?;
    }
    Ok(())
}

/// The names in `dir`, sorted; none if it does not exist.
fn entries(dir: &Path) -> Result<Vec<String>, VaultError> {
    let reading = match fs::read_dir(dir) {
        Ok(reading) => reading,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(VaultError::io("list a directory")(error)),
    };
    let mut names = reading
        .map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<Vec<_>>>()
        .map_err(VaultError::io("list a directory"))?;
    names.sort();
    Ok(names)
}

fn is_random(name: &str) -> bool {
    name.len() == 16 && name.chars().all(|c| c.is_ascii_hexdigit())
}
