//! Which law's clock a request follows, and the laws as data (`laws/`, docs/LAW.md).

mod applicability;
mod authority;
mod book;
mod error;
mod holidays;
mod pack;
mod region;

pub use applicability::{Suggestion, Why};
pub use authority::Authority;
pub use book::LawBook;
pub use error::LawError;
pub use holidays::Holidays;
pub use pack::{Effect, Extension, LawPack, Question, Reading, Rule, Source, Term};
pub use region::Region;

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// A law with an answer term, or none.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Law {
    /// Regulation (EU) 2016/679, in the EU and the EEA.
    EuGdpr,
    /// The United Kingdom's GDPR.
    UkGdpr,
    /// California's CCPA and its regulations.
    California,
    /// The rules of the United States on commercial e-mail.
    UsCommercialEmail,
    /// No law chosen: the member's own reminder.
    OwnReminder,
}

impl Law {
    /// Every choice.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Its name in the vault, in the packs and in commands.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Reads [`Law::as_str`] back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|law| law.as_str() == text)
    }
}
