//! What we do to bring a request to an organization.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// A channel: ours, as against the routes a policy names.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Channel {
    /// Through the organization's API.
    Portal,
    /// The member does it on the organization's own pages; we say where and keep the note.
    Guided,
    /// A letter by e-mail.
    Email,
    /// A letter on paper.
    Post,
    /// A call, with a note of it.
    Phone,
    /// A step on the member's own device.
    Local,
    /// The policy names no way: a letter to a contact the member supplies.
    None,
}

impl Channel {
    /// Every channel.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Its name in the vault and in the window.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Reads [`Channel::as_str`] back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|channel| channel.as_str() == text)
    }

    /// Whether what goes out is a letter with a recipient and a text.
    #[must_use]
    pub const fn is_letter(self) -> bool {
        matches!(self, Self::Email | Self::Post | Self::None)
    }
}
