//! Small files the member asks for, and files they choose.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use crate::AppError;

/// Writes a file the member alone can read: whole, or as it was before.
///
/// # Errors
/// [`AppError::Vault`] with what the disk said.
pub fn write_private(path: &Path, content: &[u8]) -> Result<(), AppError> {
    Ok(vault::write_durably(path, content)?)
}

/// Reads a file the member chose. Of one that is longer than `most` bytes, one byte more than that is read, so
/// that whoever looks at it sees that it is too long.
///
/// # Errors
/// [`AppError::FileNotRead`] with what the disk said, or if it is a folder, a pipe or a device: opening a pipe
/// would wait for whoever writes into it.
pub(crate) fn read_small(path: &Path, most: usize) -> Result<Vec<u8>, AppError> {
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    open_ordinary(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(AppError::FileNotRead)?;
    Ok(bytes)
}

fn open_ordinary(path: &Path) -> io::Result<File> {
    if fs::metadata(path)?.is_file() { File::open(path) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A device without an end stands for a pipe, of which a failing test would wait for ever.
    #[test]
    fn what_is_gone_or_no_ordinary_file_is_told_apart_from_a_fault_of_the_disk() {
        let folder = tempfile::tempdir().expect("a folder");
        let socket = folder.path().join("socket.eml");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
        for path in [folder.path(), &folder.path().join("gone.eml"), &socket, Path::new("/dev/zero")] {
            let read = read_small(path, 10);
            assert!(matches!(read, Err(AppError::FileNotRead(_))), "{}: {read:?}", path.display());
        }
        let file = folder.path().join("ordinary.eml");
        fs::write(&file, b"0123456789abc").expect("a file");
        assert_eq!(read_small(&file, 10).expect("its bytes"), b"0123456789a");
    }
}
