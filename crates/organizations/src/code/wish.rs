//! What a member may ask for, by which way, and what can be stopped.

use serde::Deserialize;
use strum::{IntoStaticStr, VariantArray};

/// How plainly a policy mentions a right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Mention {
    /// It names it.
    Listed,
    /// It can be read out of it.
    Implied,
    /// It does not mention it.
    Silent,
}

/// What a member may wish for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum RightKind {
    /// See the data.
    Access,
    /// Correct it.
    Correction,
    /// Have it deleted.
    Deletion,
    /// Have some of it deleted, where the policy speaks of that apart from the whole.
    PartialDeletion,
    /// Have its use limited.
    Restriction,
    /// Object to a use.
    Objection,
    /// Take it elsewhere.
    Portability,
    /// Take back a consent.
    WithdrawConsent,
    /// Stop messages.
    StopMessages,
    /// Refuse a disclosure.
    RefuseDisclosure,
    /// Refuse a use.
    RefuseUse,
    /// Not give data in the first place.
    Withhold,
    /// Refuse or delete cookies.
    Cookies,
    /// Change settings.
    Settings,
    /// Complain.
    Complain,
    /// Turn to an authority.
    Authority,
    /// A copy of the contracts about transfers.
    TransferContracts,
    /// Act for a child.
    Child,
    /// Somebody else asks.
    OtherPerson,
    /// Ask a question.
    Question,
    /// Report a leak.
    ReportLeak,
    /// What a request must look like, cost or contain.
    RequestRule,
    /// Another way to reach the organization.
    OtherContact,
}

/// A way to the organization that a policy names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Route {
    /// A page of the member's account.
    AccountWeb,
    /// E-mail.
    Email,
    /// Telephone.
    Phone,
    /// Letter.
    Post,
    /// A link or instruction in a message.
    LinkInMail,
    /// A setting of the browser.
    Browser,
    /// A step on the member's own device.
    Local,
}

/// Whether a kind of message can be stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Stoppable {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Some of them.
    Partly,
    /// The policy does not say.
    Silent,
}

/// How a change of the policy becomes known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum NoticeRoute {
    /// By e-mail.
    Email,
    /// On the website or in the app.
    Site,
    /// By a pop-up.
    PopUp,
}

/// A way to reach the organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ContactKind {
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Fax number.
    Fax,
    /// Postal address.
    Post,
    /// A page of the member's account.
    AccountWeb,
}
