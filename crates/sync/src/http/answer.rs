//! An answer as it came, and how it is read.

use domain::ETag;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, WWW_AUTHENTICATE};
use http::{HeaderMap, StatusCode};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use zeroize::Zeroize;

use crate::SyncError;

/// A complete answer. Its body is wiped when it is dropped, for it may hold a secret.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The header lines.
    pub headers: HeaderMap,
    /// The decoded body.
    pub body: Vec<u8>,
}

impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Answer").field("status", &self.status).finish_non_exhaustive()
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        self.body.zeroize();
    }
}

impl Answer {
    /// Whether a web page came back.
    #[must_use]
    pub fn is_html(&self) -> bool {
        matches!(self.media_type().as_deref(), Some("text/html" | "application/xhtml+xml"))
    }

    /// Reads the body as JSON after checking its type and its shape.
    ///
    /// # Errors
    /// [`SyncError::NotAPortal`] for a web page, [`SyncError::Malformed`] for anything else that is
    /// not a well-behaved JSON document of this type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, SyncError> {
        if self.is_html() {
            return Err(SyncError::NotAPortal);
        }
        let is_json = self.media_type().is_some_and(|kind| {
            kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
        });
        if !is_json {
            return Err(SyncError::Malformed);
        }
        super::check_json(&self.body)?;
        serde_json::from_slice(&self.body).map_err(|_| SyncError::Malformed)
    }

    /// The entity tag, if there is exactly one and it is strong.
    #[must_use]
    pub fn etag(&self) -> Option<ETag> {
        ETag::strong(self.only(ETAG)?)
    }

    /// Whether a 401 asks for a fresh sign-in instead of a new token (RFC 9470, section 3).
    #[must_use]
    pub fn asks_for_step_up(&self) -> bool {
        self.headers
            .get_all(WWW_AUTHENTICATE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .any(|challenge| challenge.contains("insufficient_user_authentication"))
    }

    /// Until when the organization asks to be left alone, UTC; see [`super::retry_after`].
    pub(crate) fn asks_to_wait(&self, now: Timestamp) -> Option<Timestamp> {
        super::retry_after::retry_after(self.status, &self.headers, now)
    }

    /// Whether the answer forbids keeping it (RFC 9111, section 5.2.2.5).
    #[must_use]
    pub fn is_not_to_be_stored(&self) -> bool {
        self.headers
            .get_all(CACHE_CONTROL)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .any(|value| value.split(',').any(|part| part.trim().eq_ignore_ascii_case("no-store")))
    }

    fn media_type(&self) -> Option<String> {
        let kind = self.only(CONTENT_TYPE)?;
        let essence = kind.split(';').next().unwrap_or_default();
        Some(essence.trim().to_ascii_lowercase())
    }

    /// A header line that must not be repeated.
    fn only(&self, name: http::HeaderName) -> Option<&str> {
        let mut values = self.headers.get_all(name).iter();
        let first = values.next()?;
        if values.next().is_some() {
            return None;
        }
        first.to_str().ok()
    }
}
