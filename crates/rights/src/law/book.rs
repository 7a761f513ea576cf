//! All laws that come built in.

use domain::OrganizationId;
use jiff::civil::Date;

use super::applicability::Applicability;
use super::{Authority, Holidays, Law, LawError, LawPack, Region, Suggestion, authority};
use crate::Wish;

const PACKS: [(&str, &str); 5] = [
    ("eu-gdpr.toml", include_str!("../../../../laws/eu-gdpr.toml")),
    ("uk-gdpr.toml", include_str!("../../../../laws/uk-gdpr.toml")),
    ("california.toml", include_str!("../../../../laws/california.toml")),
    ("us-commercial-email.toml", include_str!("../../../../laws/us-commercial-email.toml")),
    ("own-reminder.toml", include_str!("../../../../laws/own-reminder.toml")),
];

/// The laws, the public holidays and the authorities.
#[derive(Debug, Clone)]
pub struct LawBook {
    packs: Vec<LawPack>,
    holidays: Holidays,
    authorities: Vec<Authority>,
    applicability: Applicability,
}

impl LawBook {
    /// Reads what is part of the program.
    ///
    /// # Errors
    /// [`LawError`] if a file cannot be used; a test keeps that from shipping.
    pub fn built_in() -> Result<Self, LawError> {
        Ok(Self {
            packs: PACKS.iter().map(|(file, text)| LawPack::read(file, text)).collect::<Result<_, _>>()?,
            holidays: Holidays::read(include_str!("../../../../laws/holidays.csv"))?,
            authorities: authority::read("authorities.toml", include_str!("../../../../laws/authorities.toml"))?,
            applicability: Applicability::read(
                "applicability.toml",
                include_str!("../../../../laws/applicability.toml"),
            )?,
        })
    }

    /// Every version of every law.
    #[must_use]
    pub fn packs(&self) -> &[LawPack] {
        &self.packs
    }

    /// The version of `law` that applies to a request received on `on`, if it was read.
    #[must_use]
    pub fn pack(&self, law: Law, on: Date) -> Option<&LawPack> {
        self.packs.iter().find(|pack| {
            pack.id == law
                && pack.effective_from.is_none_or(|from| from <= on)
                && pack.effective_until.is_none_or(|until| on < until)
        })
    }

    /// The public holidays.
    #[must_use]
    pub const fn holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// Every authority that was read.
    #[must_use]
    pub fn all_authorities(&self) -> &[Authority] {
        &self.authorities
    }

    /// The authorities of a region, as far as they were read: its own, its country's, and for a country
    /// those of its parts.
    pub fn authorities(&self, region: &Region) -> impl Iterator<Item = &Authority> {
        self.authorities
            .iter()
            .filter(move |authority| authority.region.lies_in(region) || region.lies_in(&authority.region))
    }

    /// The law suggested for a wish to an organization, by where the member lives.
    #[must_use]
    pub fn suggest(&self, organization: &OrganizationId, residence: Option<&Region>, wish: Wish) -> Suggestion {
        self.applicability.suggest(organization, residence, wish)
    }

    /// The law of a residence, if one was read. For the United States outside California it is about marketing
    /// mail alone.
    #[must_use]
    pub fn law_of(&self, residence: &Region) -> Option<Law> {
        self.applicability.law_of(residence)
    }

    /// As [`LawBook::suggest`], for a member who chose `law` for all their requests, wherever they live.
    #[must_use]
    pub fn follow(&self, organization: &OrganizationId, law: Law, wish: Wish) -> Suggestion {
        self.applicability.follow(organization, law, wish)
    }
}
