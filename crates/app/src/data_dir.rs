//! Where the data lives, and whether that place is safe.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use thiserror::Error;

/// The environment variable that names another data directory.
pub const VARIABLE: &str = "PRIVACY_DASHBOARD_DATA_DIR";

const FOLDER: &str = "privacy-dashboard";

/// Why a directory is not used for data.
#[derive(Debug, Error)]
pub enum DataDirError {
    /// There is no home directory and no directory was named.
    #[error("no data directory is named and there is no home directory")]
    Nowhere,
    /// The path depends on where the program was started.
    #[error("the data directory must be an absolute path")]
    Relative,
    /// The path is a file or something else.
    #[error("the data directory is not a directory")]
    NotADirectory,
    /// Another user owns it.
    #[error("the data directory belongs to another user")]
    ForeignOwner,
    /// Others may write into it.
    #[error("the data directory can be written by other users")]
    WorldWritable,
    /// It cannot be read or made.
    #[error("the data directory cannot be used")]
    Io(#[source] io::Error),
}

/// The data directory: `named`, else the folder of this app in the XDG data home.
///
/// # Errors
/// [`DataDirError::Nowhere`] or [`DataDirError::Relative`].
///
/// Source: XDG Base Directory Specification (a relative `XDG_DATA_HOME` is ignored).
pub fn choose(
    named: Option<PathBuf>,
    xdg_data_home: Option<PathBuf>,
    home: Option<PathBuf>,
) -> Result<PathBuf, DataDirError> {
    if let Some(named) = named.filter(|path| !path.as_os_str().is_empty()) {
        return if named.is_absolute() { Ok(named) } else { Err(DataDirError::Relative) };
    }
    let data_home = xdg_data_home
        .filter(|path| path.is_absolute())
        .or_else(|| home.filter(|path| path.is_absolute()).map(|home| home.join(".local/share")));
    data_home.map(|data_home| data_home.join(FOLDER)).ok_or(DataDirError::Nowhere)
}

/// Refuses a place where others could read, change or exchange the member's files. A directory that
/// does not exist yet is fine; it will be made with mode 0700.
///
/// # Errors
/// [`DataDirError`] with the reason.
pub fn refuse_unsafe(dir: &Path) -> Result<(), DataDirError> {
    let found = match fs::metadata(dir) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(DataDirError::Io(error)),
    };
    if !found.is_dir() {
        return Err(DataDirError::NotADirectory);
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if found.uid() != rustix::process::geteuid().as_raw() {
            return Err(DataDirError::ForeignOwner);
        }
        if found.mode() & 0o022 != 0 {
            return Err(DataDirError::WorldWritable);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_directory_is_never_used() {
        assert!(matches!(choose(Some("data".into()), None, Some("/home/ada".into())), Err(DataDirError::Relative)));
        let chosen = choose(None, Some("share".into()), Some("/home/ada".into())).unwrap();
        assert_eq!(chosen, Path::new("/home/ada/.local/share/privacy-dashboard"));
        assert!(matches!(choose(None, None, None), Err(DataDirError::Nowhere)));
    }

    #[cfg(unix)]
    #[test]
    fn a_directory_others_can_write_is_refused_and_left_alone() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o777)).unwrap();
        assert!(matches!(refuse_unsafe(dir.path()), Err(DataDirError::WorldWritable)));
        assert_eq!(fs::metadata(dir.path()).unwrap().permissions().mode() & 0o777, 0o777);
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
        assert!(refuse_unsafe(dir.path()).is_ok());
    }

    #[test]
    fn a_file_is_no_data_directory() {
        let file = tempfile::NamedTempFile::new().unwrap();
        assert!(matches!(refuse_unsafe(file.path()), Err(DataDirError::NotADirectory)));
    }
}
