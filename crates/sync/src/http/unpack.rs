//! The bytes of an answer as they come in: gzip or as they are, and never more than an honest one has.

use std::io::{self, Write};

use flate2::write::MultiGzDecoder;
use http::HeaderMap;
use http::header::CONTENT_ENCODING;

use super::MAX_ANSWER_BYTES;
use crate::SyncError;

/// Most bytes one packed byte may unfold to. Source: reliability page, bad input A5.
const MOST_FROM_ONE: usize = 100;
/// Up to here nobody asks how far an answer unfolds: a short list of like entries packs very well.
const UNASKED_BYTES: usize = 1024 * 1024;

/// A body that grows piece by piece.
pub(super) enum Body {
    Plain(Bounded),
    Packed(Box<MultiGzDecoder<Bounded>>),
}

impl Body {
    /// An empty body of an answer with these header lines.
    ///
    /// # Errors
    /// [`SyncError::Malformed`] for any coding that was not asked for, one within another included.
    pub fn begin(headers: &HeaderMap) -> Result<Self, SyncError> {
        let mut codings = headers.get_all(CONTENT_ENCODING).iter();
        let coding = codings.next().map(|coding| coding.as_bytes().to_ascii_lowercase());
        match (coding.as_deref(), codings.next()) {
            (None | Some(b"identity"), None) => Ok(Self::Plain(Bounded::default())),
            (Some(b"gzip" | b"x-gzip"), None) => Ok(Self::Packed(Box::new(MultiGzDecoder::new(Bounded::default())))),
            _ => Err(SyncError::Malformed),
        }
    }

    /// Takes the next piece of what came over the wire.
    ///
    /// # Errors
    /// [`SyncError::TooLarge`] as soon as it is too much, [`SyncError::Malformed`] if it cannot be unpacked.
    pub fn take(&mut self, piece: &[u8]) -> Result<(), SyncError> {
        match self {
            Self::Plain(body) => {
                body.most = MAX_ANSWER_BYTES;
                body.write_all(piece).map_err(|_| SyncError::TooLarge)
            }
            Self::Packed(packed) => {
                let body = packed.get_mut();
                body.packed = body.packed.saturating_add(piece.len());
                body.most = body.packed.saturating_mul(MOST_FROM_ONE).clamp(UNASKED_BYTES, MAX_ANSWER_BYTES);
                packed.write_all(piece).map_err(|_| packed.get_ref().why())
            }
        }
    }

    /// The whole body.
    ///
    /// # Errors
    /// As [`Body::take`]; a packed body that ends early is malformed.
    pub fn end(self) -> Result<Vec<u8>, SyncError> {
        match self {
            Self::Plain(body) => Ok(body.bytes),
            // An answer without a body may name a coding all the same.
            Self::Packed(packed) if packed.get_ref().packed == 0 => Ok(Vec::new()),
            Self::Packed(mut packed) => {
                packed.try_finish().map_err(|_| packed.get_ref().why())?;
                Ok(std::mem::take(&mut packed.get_mut().bytes))
            }
        }
    }
}

/// Unpacked bytes that refuse to become more than `most`.
#[derive(Default)]
pub(super) struct Bounded {
    bytes: Vec<u8>,
    /// Bytes that came over the wire so far.
    packed: usize,
    most: usize,
    is_full: bool,
}

impl Bounded {
    const fn why(&self) -> SyncError {
        if self.is_full { SyncError::TooLarge } else { SyncError::Malformed }
    }
}

impl Write for Bounded {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        if self.bytes.len().saturating_add(piece.len()) > self.most {
            self.is_full = true;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(piece);
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
