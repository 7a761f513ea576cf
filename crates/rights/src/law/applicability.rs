//! Which law is suggested: `laws/applicability.toml`.

use domain::OrganizationId;
use serde::Deserialize;

use super::{Law, LawError, Region};
use crate::Wish;

/// A law the app suggests. The member may take another for each request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// The law.
    pub law: Law,
    /// Why.
    pub why: Why,
}

/// Why a law is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The member lives where it applies, or chose it.
    Residence,
    /// The law of the member's residence does not bind this organization unless it volunteers.
    Voluntary(Law),
    /// It is about marketing by e-mail in the United States.
    CommercialEmail,
    /// The law of the member's residence has not been read, or has no term for this.
    NotRead,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Applicability {
    residence: Vec<Residence>,
    organization: Vec<Organization>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Residence {
    law: Law,
    regions: Vec<Region>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Organization {
    id: String,
    voluntary: Vec<Law>,
}

impl Applicability {
    pub(super) fn read(file: &str, text: &str) -> Result<Self, LawError> {
        toml::from_str(text).map_err(|error| LawError::from_toml(file, text, &error))
    }

    pub(super) fn suggest(&self, organization: &OrganizationId, residence: Option<&Region>, wish: Wish) -> Suggestion {
        let not_read = Suggestion { law: Law::OwnReminder, why: Why::NotRead };
        residence
            .and_then(|residence| self.law_of(residence))
            .map_or(not_read, |law| self.follow(organization, law, wish))
    }

    /// The law of a residence, if one was read.
    pub(super) fn law_of(&self, residence: &Region) -> Option<Law> {
        let applies = |row: &&Residence| row.regions.iter().any(|region| residence.lies_in(region));
        self.residence.iter().find(applies).map(|row| row.law)
    }

    /// What follows for a member to whom `law` applies.
    pub(super) fn follow(&self, organization: &OrganizationId, law: Law, wish: Wish) -> Suggestion {
        let own = |why| Suggestion { law: Law::OwnReminder, why };
        let in_america = matches!(law, Law::California | Law::UsCommercialEmail);
        if in_america && wish == Wish::StopMarketing {
            return Suggestion { law: Law::UsCommercialEmail, why: Why::CommercialEmail };
        }
        let volunteers = |row: &Organization| row.id == organization.as_str() && row.voluntary.contains(&law);
        match law {
            Law::UsCommercialEmail => own(Why::NotRead),
            law if self.organization.iter().any(volunteers) => own(Why::Voluntary(law)),
            law => Suggestion { law, why: Why::Residence },
        }
    }
}
