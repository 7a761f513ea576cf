//! What the log says of a kept e-mail besides its being kept.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

/// What came of looking at a message's signature.
///
/// It says who vouches for the message, not that what stands there is true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum SignatureVerdict {
    /// The domain's key fits.
    Verified,
    /// It proves nothing.
    Failed,
    /// The domain publishes no such key any more, so nothing can be said.
    NoKey,
    /// There is none.
    NotSigned,
}

impl SignatureVerdict {
    /// Its name in the log.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// How far the one request to end a sender's letters went. That letters stop is said by none of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Unsubscribing {
    /// It is about to leave. If nothing follows, nobody knows.
    Begun,
    /// The server took it.
    Accepted,
    /// The server said no.
    Refused,
    /// It pointed elsewhere and was not followed.
    Redirected,
    /// It left and no answer came.
    Unknown,
    /// It did not leave.
    NotSent,
}

impl Unsubscribing {
    /// Its name in the log.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
