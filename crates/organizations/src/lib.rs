//! The catalogue of organizations: typed packs read from `organizations/*.toml`.
//!
//! A pack holds what a privacy policy says, row by row, with its codes and section references, and
//! what the app needs to show it: profile fields, device fields, e-mail topics. It holds no words:
//! every row has a label key for the Fluent catalogue, see [`label_key`].

mod catalogue;
mod check;
mod check_composing;
mod code;
mod composer;
mod error;
mod load;
pub mod map;
mod pack;
mod place;
mod row;
mod stated;

pub use catalogue::Catalogue;
pub use code::{
    AskedBy, Basis, CapabilityId, CapabilityState, Choice, Code, Condition, ContactKind, Content, ContentWhen,
    CookieKind, FactKind, FieldKind, Forbidden, Group, How, Limit, Matter, Mention, NoticeRoute, Outcome, PlaceTopic,
    PlanPart, RetentionEvent, RightKind, Route, Says, SourceOfFact, Stoppable, Subject,
};
pub use composer::{Composer, ContentRule, ForbiddenRule, PlanStep, SubjectRule};
pub use error::PackError;
pub use load::load;
pub use pack::{AgeLimit, ChangeNotice, Cookies, CopyDate, Pack, PolicyDocument, Security};
pub use place::Place;
pub use row::{
    Capability, Category, ChoicePage, Contact, Contradiction, Country, Deletion, DeviceField, EmailTopic, Fact,
    Identity, LegalBasis, Message, ProfileField, Purpose, Quirk, Recipient, Retention, Right,
};
pub use stated::Stated;

use domain::OrganizationId;

/// The Fluent key of a row's label: the organization, then the id with dots and underscores as dashes.
///
/// `given.verification_code` of `hikvision` is `hikvision-given-verification-code`.
#[must_use]
pub fn label_key(organization: &OrganizationId, id: &str) -> String {
    format!("{organization}-{}", id.replace(['.', '_'], "-"))
}
