//! Who gets data, where it lies and how long, and how a visit is followed.

use serde::Deserialize;
use strum::{IntoStaticStr, VariantArray};

/// A limit the policy sets a recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Limit {
    /// Only what is necessary.
    AsNecessary,
    /// What is reasonable and necessary, in confidence.
    ReasonableConfidential,
    /// Under a non-disclosure agreement.
    NonDisclosure,
    /// Only for the policy's purposes.
    PolicyPurposes,
    /// For no other use.
    NoOtherUse,
    /// For no other use, and kept safe.
    NoOtherUseProtected,
    /// Only to complete the order.
    ToCompleteOrder,
    /// Contact information, to follow up the member's interests.
    FollowUpInterests,
    /// The recipient's own policy applies.
    OwnPolicy,
    /// Only with permission.
    WithPermission,
    /// The member's settings decide.
    MemberSettings,
    /// The organization's promises carry over.
    PromisesCarryOver,
    /// The organization's policy applies to them.
    PolicyApplies,
    /// Mandatory law, believed in good faith.
    MandatoryLawGoodFaith,
    /// Believed in good faith.
    GoodFaith,
    /// As the organization believes necessary or appropriate.
    AsBelievedNecessary,
    /// The member can opt out with an outside body.
    OutsideOptOut,
    /// Only in exceptional circumstances.
    Exceptional,
    /// Inside the European Union, encrypted, under approved contracts.
    InsideEuEncrypted,
    /// Only data that does not identify.
    NonIdentifying,
    /// Only for the transaction or the service.
    ForTransaction,
    /// The content the member directs there; it may be published again.
    MayRepublish,
    /// Handed over as a business asset.
    BusinessAsset,
    /// A choice is offered first.
    ChoiceFirst,
    /// Only when a leak is suspected.
    OnSuspectedLeak,
}

/// What choice the member has about a recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Choice {
    /// The policy states none.
    NoneStated,
    /// The member can refuse.
    OptOut,
    /// Nothing happens without permission.
    Permission,
    /// A setting in the account.
    Settings,
    /// A choice at another body's place.
    External,
}

/// What a row about places is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum PlaceTopic {
    /// Countries of storage or transfer.
    Countries,
    /// Why a transfer is said to be allowed.
    TransferBasis,
    /// Where the servers are.
    Servers,
    /// Data kept on the member's side.
    LocalData,
    /// Data kept by the organization.
    CompanyData,
}

/// When a statement about places applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Condition {
    /// Always.
    Always,
    /// For data given at registration.
    Registration,
    /// For members in the European Union.
    EuMembers,
    /// In exceptional cases, for support.
    ExceptionalSupport,
    /// In all other cases.
    Otherwise,
    /// If it breaks a law the member is under.
    Unlawful,
}

/// After which event something is kept, or how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum RetentionEvent {
    /// No event: the general rule.
    General,
    /// After a deletion.
    Deletion,
    /// After a change of the data.
    Change,
    /// After an opt-out.
    OptOut,
    /// After an invitation.
    Invitation,
    /// Once a child's data is known of.
    ChildDataKnown,
}

/// A way of following a visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CookieKind {
    /// Cookies, of no kind named.
    Cookies,
    /// Cookies that end with the visit.
    #[serde(rename = "session-cookies")]
    #[strum(serialize = "session-cookies")]
    Session,
    /// Cookies that stay.
    #[serde(rename = "persistent-cookies")]
    #[strum(serialize = "persistent-cookies")]
    Persistent,
    /// Cookies of other companies.
    #[serde(rename = "third-party-cookies")]
    #[strum(serialize = "third-party-cookies")]
    ThirdParty,
    /// Web beacons.
    Beacons,
    /// Pixel tags.
    PixelTags,
    /// Clear GIFs.
    ClearGifs,
    /// A confirmation that an e-mail was opened.
    EmailOpened,
    /// Techniques not named.
    Other,
}
