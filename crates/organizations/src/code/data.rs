//! How data comes to an organization, how firmly a policy says so, and why it is used.

use serde::Deserialize;
use strum::{IntoStaticStr, VariantArray};

/// How the organization comes to hold data of a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum How {
    /// The member gives it.
    Given,
    /// It is recorded while the member uses something.
    Observed,
    /// The policy mentions it, but not in its own list of collected data.
    Implied,
    /// Worked out from other data.
    Derived,
    /// Said not to identify a person.
    NonIdentifying,
    /// Worked out from other data and said not to identify a person.
    #[serde(rename = "derived/non-identifying")]
    #[strum(serialize = "derived/non-identifying")]
    DerivedNonIdentifying,
    /// Said not to be collected at all.
    NotCollected,
}

/// How firmly the policy says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Says {
    /// As a fact.
    Does,
    /// As a possibility.
    May,
    /// Only if the member chooses to or permits it.
    Ask,
    /// When law or an authority demands it.
    Law,
    /// When law demands it, or as a possibility.
    #[serde(rename = "law/may")]
    #[strum(serialize = "law/may")]
    LawOrMay,
    /// Part as a fact, part as a possibility.
    #[serde(rename = "does+may")]
    #[strum(serialize = "does+may")]
    DoesAndMay,
    /// The policy does not say.
    Silent,
}

/// Where a category stands on "All my data".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Group {
    /// Who the member is.
    Identity,
    /// How to reach them.
    Contact,
    /// Employer, title, company.
    Work,
    /// Sign-in and membership.
    Account,
    /// Purchases and payment.
    Payment,
    /// Cameras and their particulars.
    Devices,
    /// Events and participation.
    Events,
    /// Messages and content.
    Messages,
    /// Usage and technical data.
    Usage,
    /// Where the member or a device is.
    Location,
    /// Choices the member made.
    Preferences,
}

/// Whom a category is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Subject {
    /// The member.
    #[serde(rename = "self")]
    #[strum(serialize = "self")]
    Member,
    /// The member's company.
    Company,
    /// Somebody else.
    OtherPerson,
}

/// Where in the policy a category is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum SourceOfFact {
    /// In the list of collected data.
    List,
    /// Only in a definition, as an example.
    Definition,
    /// Elsewhere in the text.
    Elsewhere,
}

/// The basis a policy gives for a use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Basis {
    /// The member's consent.
    Consent,
    /// Needed to provide the service.
    Service,
    /// A legitimate interest.
    LegitimateInterest,
    /// The law.
    Law,
}
