//! What the app needs to show a pack: fields, facts and the capability matrix.

use serde::Deserialize;
use strum::{IntoStaticStr, VariantArray};

/// What kind of value a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum FieldKind {
    /// Text of one line.
    Line,
    /// Text of several lines.
    Lines,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A country by its two-letter code.
    Country,
    /// A time zone by its IANA name.
    TimeZone,
    /// An instant as RFC 3339 text in UTC.
    Instant,
}

/// What becomes of something when the account is deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Outcome {
    /// It goes.
    Goes,
    /// It stays.
    Stays,
    /// The policy does not say.
    NotSaid,
    /// What to do before.
    Before,
}

/// Who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum FactKind {
    /// The policy.
    Stated,
    /// We infer it from the policy.
    Inference,
    /// We advise it.
    Advice,
    /// Nobody: the policy is silent.
    Silent,
}

/// A row of the capability matrix: what the organization offers, by its policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum CapabilityId {
    /// View and edit one's own data.
    SelfService,
    /// A list of cameras.
    Devices,
    /// A copy of the data by e-mail.
    AccessByEmail,
    /// Correction.
    Correction,
    /// Deletion.
    Deletion,
    /// Limiting or objecting to a use.
    RestrictionObjection,
    /// Taking data elsewhere.
    Portability,
    /// Stopping marketing.
    MarketingOptOut,
    /// Messages that cannot be stopped.
    NoOptOut,
    /// A choice about recipients.
    ThirdPartyChoice,
    /// Countries.
    Countries,
    /// A retention period in numbers.
    RetentionNumber,
    /// An age limit.
    Age,
    /// Do Not Track.
    DoNotTrack,
    /// Notice of a changed policy.
    ChangeNotice,
    /// A postal address.
    PostAddress,
    /// A telephone number.
    Phone,
    /// A fee.
    Fee,
    /// Whom to tell about a child's data.
    ChildContact,
    /// Notice of a breach.
    BreachNotice,
    /// Disputes and authorities.
    Dispute,
}

/// What the capability matrix says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CapabilityState {
    /// Yes.
    Yes,
    /// Yes, for people in the European Union.
    YesEu,
    /// No.
    No,
    /// None.
    None,
    /// It has content of its own, which stands in the pack's other rows.
    Stated,
    /// It can be read out of the policy, but is not described.
    Implied,
    /// The policy does not describe it.
    NotDescribed,
    /// It can be asked for, but is not promised.
    NotPromised,
    /// "Certain rights" are promised, without naming which.
    Unnamed,
    /// Help is offered; it is not called a right.
    Assistance,
    /// Questions are answered; nothing more.
    QuestionsOnly,
    /// A heading promises it, the text does not.
    TitleOnly,
    /// The policy refers to it, but our copy does not have it.
    Missing,
    /// The policy does not say.
    Silent,
}
