//! What can go wrong between data and a finished file.

use std::{error::Error, fmt};

use thiserror::Error;
use typst::diag::{HintedString, SourceDiagnostic};

use crate::glyphs::Script;

/// A document could not be made. Display text names the operation, never the data.
#[derive(Debug, Error)]
pub enum TypesetError {
    /// No font at hand can show these characters; each is named once, in the order of the text.
    ///
    /// The text can be changed, or [`crate::Typesetter::spelled_out`] be used where it must stay as it is.
    #[error("the document has characters that no font at hand can show")]
    MissingGlyphs {
        /// The characters, to be shown to the member.
        characters: Vec<char>,
    },
    /// The document has text in this script, and this computer has no font for it.
    #[error("this computer has no font for a script the document uses")]
    NoFontFor(Script),
    /// A file without a title says nothing in a list of windows or to a reading program.
    #[error("the document has no title")]
    NoTitle,
    /// The document does not conform to PDF/UA-1.
    #[error("the document could not be set as PDF/UA-1")]
    Refused(#[source] Refusal),
}

/// Why the typesetter refused. The reasons may quote the document, so neither `Display` nor `Debug` shows them.
pub struct Refusal {
    reasons: Vec<String>,
}

impl Refusal {
    /// One sentence each, in English, for whoever looks into it. May quote the document.
    pub fn reasons(&self) -> &[String] {
        &self.reasons
    }

    pub(crate) fn from_diagnostics<'a>(diagnostics: impl IntoIterator<Item = &'a SourceDiagnostic>) -> Self {
        Self { reasons: diagnostics.into_iter().map(|found| found.message.to_string()).collect() }
    }
}

impl From<HintedString> for Refusal {
    fn from(hinted: HintedString) -> Self {
        Self { reasons: vec![hinted.message().to_string()] }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "refused for {} reasons", self.reasons.len())
    }
}

impl fmt::Debug for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Refusal({} reasons)", self.reasons.len())
    }
}

impl Error for Refusal {}
