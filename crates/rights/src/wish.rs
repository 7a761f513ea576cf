//! What a member may ask of an organization.

use organizations::RightKind;
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// One kind of request: the member's plain words first, the law's name beside them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Wish {
    /// Get a copy. Source: GDPR, Art. 15.
    Access,
    /// Correct what is wrong. Source: GDPR, Art. 16.
    Rectification,
    /// Delete everything. Source: GDPR, Art. 17.
    Erasure,
    /// Delete some of it. Source: GDPR, Art. 17.
    PartialErasure,
    /// Keep it, but do not use it. Source: GDPR, Art. 18.
    Restriction,
    /// Stop a use the member does not want. Source: GDPR, Art. 21(1).
    Objection,
    /// Stop marketing. Source: GDPR, Art. 21(2) and (3).
    StopMarketing,
    /// Stop passing it on. Source: GDPR, Art. 21(1); California, Civ. Code 1798.120.
    StopSharing,
    /// Take back a consent. Source: GDPR, Art. 7(3).
    WithdrawConsent,
    /// A file to take elsewhere. Source: GDPR, Art. 20.
    Portability,
    /// Have a person look at what a machine decided. Source: GDPR, Art. 22(3).
    HumanReview,
    /// Tell me who got it. Source: GDPR, Art. 15(1)(c) and 19.
    Recipients,
    /// The data of a connected product. Source: Regulation (EU) 2023/2854, Art. 4.
    DeviceData,
    /// Ask a question.
    Question,
}

impl Wish {
    /// Every kind, in the order they are offered.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Its name in the vault, on the wire and in commands.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Reads [`Wish::as_str`] back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|wish| wish.as_str() == text)
    }

    /// What the rows of a policy that speak of it cover; empty if no policy has such a row.
    #[must_use]
    pub const fn in_policy(self) -> &'static [RightKind] {
        match self {
            Self::Access | Self::Recipients => &[RightKind::Access],
            Self::Rectification => &[RightKind::Correction],
            Self::Erasure => &[RightKind::Deletion],
            Self::PartialErasure => &[RightKind::Deletion, RightKind::PartialDeletion],
            Self::Restriction => &[RightKind::Restriction],
            Self::Objection => &[RightKind::Objection],
            Self::StopMarketing => &[RightKind::StopMessages],
            Self::StopSharing => &[RightKind::RefuseDisclosure],
            Self::WithdrawConsent => &[RightKind::WithdrawConsent],
            Self::Portability => &[RightKind::Portability],
            Self::Question => &[RightKind::Question],
            Self::HumanReview | Self::DeviceData => &[],
        }
    }
}
