//! The evidence on one request as files that a stranger can check without this program.
//!
//! `log.json` holds what was hashed, the folder `documents` every document byte for byte, `verify.py` recomputes
//! all of it with nothing but Python's own library, and `VERIFY.md` says how to do the same by hand. What is
//! damaged is enclosed as it is and said to be so.

mod guide;
mod linked;
mod log;
mod portal;

use std::fmt::Write as _;

use jiff::Timestamp;
use rights::{
    LetterLanguage, RequestId,
    evidence::{Digest, Entry, Head},
};

pub use self::portal::{Portal, ReceiptRow};
use crate::{BundleFile, ExportError};

/// Checks a folder of evidence; the same in every one.
const SCRIPT: &str = include_str!("verify.py");
/// The name of the list of hashes, which does not list itself.
const SUMS: &str = "SHA256SUMS";

/// Everything that is kept about one request.
#[derive(Debug)]
pub struct Evidence {
    /// Which.
    pub request: RequestId,
    /// The organization's name.
    pub organization: String,
    /// The language of the letters, in which the instructions are written.
    pub language: LetterLanguage,
    /// When the evidence is saved, UTC.
    pub saved_at: Timestamp,
    /// The log as it is stored, oldest first, damaged or not.
    pub entries: Vec<Entry>,
    /// How far the log went, as it is kept apart from it; `None` if nobody knows.
    pub head: Option<Head>,
    /// Every document the log names, in its order.
    pub documents: Vec<Document>,
    /// The first line, by its number, that is not as it was written, or whose document is not as it was kept.
    pub broken_at: Option<u64>,
    /// The portal that took it, if one did.
    pub portal: Option<Portal>,
}

/// One document of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The hash its bytes had when it was kept.
    pub digest: Digest,
    /// `letter`, `message`, `note` or `receipt`; `None` if nobody knows any more.
    pub kind: Option<&'static str>,
    /// Where it is.
    pub place: Place,
}

/// Where a document is.
#[derive(Clone, PartialEq, Eq)]
pub enum Place {
    /// In the evidence.
    File {
        /// Its name in the folder `documents`.
        name: String,
        /// Its bytes as they are kept, changed or not.
        bytes: Vec<u8>,
    },
    /// Left out: it holds a code.
    Withheld,
    /// Not there any more.
    Missing,
}

impl std::fmt::Debug for Place {
    /// What became of it, not what it says.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::File { .. } => "File(redacted)",
            Self::Withheld => "Withheld",
            Self::Missing => "Missing",
        })
    }
}

impl Document {
    /// Its path in the folder of the evidence, if it is there.
    #[must_use]
    pub fn path(&self) -> Option<String> {
        match &self.place {
            Place::File { name, .. } => Some(format!("documents/{name}")),
            Place::Withheld | Place::Missing => None,
        }
    }
}

impl Evidence {
    /// Everything as files, `summary` (a PDF) among them. Their paths begin with `folder`, which is empty or ends
    /// with `/`.
    ///
    /// # Errors
    /// [`ExportError::Io`] if JSON cannot be written, which tests exclude.
    pub fn into_files(self, folder: &str, summary: Vec<u8>) -> Result<Vec<BundleFile>, ExportError> {
        let guide = guide::text(&self);
        let (log, linked) = (log::text(&self)?, linked::text(&self)?);
        let mut files = vec![file("VERIFY.md", guide), file("verify.py", SCRIPT.as_bytes().to_vec())];
        files.push(file("summary.pdf", summary));
        files.extend([file("log.json", log), file("evidence.jsonld", linked)]);
        files.extend(self.documents.into_iter().filter_map(|document| {
            let path = document.path()?;
            match document.place {
                Place::File { bytes, .. } => Some(BundleFile { path, bytes }),
                Place::Withheld | Place::Missing => None,
            }
        }));
        let sums = sums(&files);
        files.push(file(SUMS, sums));
        for file in &mut files {
            file.path.insert_str(0, folder);
        }
        Ok(files)
    }
}

fn file(path: &str, bytes: impl Into<Vec<u8>>) -> BundleFile {
    BundleFile { path: path.to_owned(), bytes: bytes.into() }
}

/// A line for each file as `sha256sum` writes and reads it.
fn sums(files: &[BundleFile]) -> String {
    let mut sums = String::new();
    for file in files {
        // A String takes everything.
        let _ = writeln!(sums, "{}  {}", Digest::of(&file.bytes).to_hex(), file.path);
    }
    sums
}
