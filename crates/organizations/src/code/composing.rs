//! How a message to the organization is written, and what stopping its marketing takes.

use serde::Deserialize;
use strum::{IntoStaticStr, VariantArray};

/// What a message is about, where the rule about its subject line depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Matter {
    /// A right.
    Rights,
    /// Coming off the list of e-mail recipients.
    EmailList,
    /// A question about the account or its settings.
    Question,
}

/// What a message holds beside the wish itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Content {
    /// The member's name, or a nickname in its place.
    NameOrNickname,
    /// How the member prefers to be reached.
    ContactMethod,
    /// What exactly is asked.
    Details,
    /// Web pages it is about.
    WebsiteLinks,
    /// The right, named exactly.
    NamedRight,
    /// That the address is to come off the list.
    EmailListRequest,
    /// The member's name.
    Name,
    /// The company the member belongs to.
    MemberCompany,
    /// The name used to sign in.
    UserName,
    /// The e-mail address the account or the newsletter is known by.
    AccountEmail,
    /// Every name the organization gives itself.
    CompanyNames,
    /// A device by its name and serial number.
    Device,
    /// A device by its id.
    DeviceId,
    /// The article of the law, if the member chose a law.
    Article,
    /// The request's reference, in the text.
    Reference,
    /// A contact the member found, and where.
    ContactSource,
}

/// Who wants it in the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum AskedBy {
    /// The policy asks for it.
    Policy,
    /// We suggest it.
    App,
}

/// When it belongs in the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ContentWhen {
    /// Always.
    Always,
    /// If there is any.
    IfAny,
    /// If the member wants it there.
    IfWanted,
    /// If the message is about a device.
    DeviceMatters,
    /// If the message is about a right.
    RightsMatters,
    /// If the message is about the list of e-mail recipients.
    EmailListMatters,
}

/// What must never stand in a message to this organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Forbidden {
    /// A password.
    Password,
    /// A device's verification code.
    VerificationCode,
    /// Card or bank details.
    PaymentData,
    /// The contacts of the member's company, who are other people.
    CompanyContacts,
    /// A friend's address, unless the message is about it.
    FriendAddress,
    /// Our reference in the subject line.
    ReferenceInSubject,
}

/// A part of the plan to stop an organization's marketing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum PlanPart {
    /// One step does it; where there are several, each of them does.
    OneStep,
    /// What is needed besides.
    Extra,
    /// What still comes afterwards.
    Still,
}
