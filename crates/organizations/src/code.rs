//! The closed lists of codes a pack is written in. A code outside its list is refused at load.

use serde::de::{Deserialize, Deserializer, Error};

/// A closed list of codes, each with the word it has in a pack.
pub trait Code: Copy + 'static {
    /// Every code, in the order of the list.
    const ALL: &'static [Self];
    /// The words of [`Code::ALL`], in the same order.
    const WORDS: &'static [&'static str];

    /// The code's word in a pack.
    fn as_str(self) -> &'static str;

    /// Reads [`Code::as_str`] back.
    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == word)
    }
}

/// Declares one list of codes: the enum, its words, and reading it from a pack.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];
            const WORDS: &'static [&'static str] = &[$($word,)+];

            fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = String::deserialize(deserializer)?;
                Self::parse(&word).ok_or_else(|| D::Error::unknown_variant(&word, Self::WORDS))
            }
        }
    };
}

codes! {
    /// How the organization comes to hold data of a category.
    How {
        /// The member gives it.
        Given = "given",
        /// It is recorded while the member uses something.
        Observed = "observed",
        /// The policy mentions it, but not in its own list of collected data.
        Implied = "implied",
        /// Worked out from other data.
        Derived = "derived",
        /// Said not to identify a person.
        NonIdentifying = "non-identifying",
        /// Worked out from other data and said not to identify a person.
        DerivedNonIdentifying = "derived/non-identifying",
        /// Said not to be collected at all.
        NotCollected = "not-collected",
    }
}

codes! {
    /// How firmly the policy says it.
    Says {
        /// As a fact.
        Does = "does",
        /// As a possibility.
        May = "may",
        /// Only if the member chooses to or permits it.
        Ask = "ask",
        /// When law or an authority demands it.
        Law = "law",
        /// When law demands it, or as a possibility.
        LawOrMay = "law/may",
        /// Part as a fact, part as a possibility.
        DoesAndMay = "does+may",
        /// The policy does not say.
        Silent = "silent",
    }
}

codes! {
    /// Where a category stands on "All my data".
    Group {
        /// Who the member is.
        Identity = "identity",
        /// How to reach them.
        Contact = "contact",
        /// Employer, title, company.
        Work = "work",
        /// Sign-in and membership.
        Account = "account",
        /// Purchases and payment.
        Payment = "payment",
        /// Cameras and their particulars.
        Devices = "devices",
        /// Events and participation.
        Events = "events",
        /// Messages and content.
        Messages = "messages",
        /// Usage and technical data.
        Usage = "usage",
        /// Where the member or a device is.
        Location = "location",
        /// Choices the member made.
        Preferences = "preferences",
    }
}

codes! {
    /// Whom a category is about.
    Subject {
        /// The member.
        Member = "self",
        /// The member's company.
        Company = "company",
        /// Somebody else.
        OtherPerson = "other-person",
    }
}

codes! {
    /// Where in the policy a category is found.
    SourceOfFact {
        /// In the list of collected data.
        List = "list",
        /// Only in a definition, as an example.
        Definition = "definition",
        /// Elsewhere in the text.
        Elsewhere = "elsewhere",
    }
}

codes! {
    /// The basis a policy gives for a use.
    Basis {
        /// The member's consent.
        Consent = "consent",
        /// Needed to provide the service.
        Service = "service",
        /// A legitimate interest.
        LegitimateInterest = "legitimate-interest",
        /// The law.
        Law = "law",
    }
}

codes! {
    /// A limit the policy sets a recipient.
    Limit {
        /// Only what is necessary.
        AsNecessary = "as-necessary",
        /// What is reasonable and necessary, in confidence.
        ReasonableConfidential = "reasonable-confidential",
        /// Under a non-disclosure agreement.
        NonDisclosure = "non-disclosure",
        /// Only for the policy's purposes.
        PolicyPurposes = "policy-purposes",
        /// For no other use.
        NoOtherUse = "no-other-use",
        /// For no other use, and kept safe.
        NoOtherUseProtected = "no-other-use-protected",
        /// Only to complete the order.
        ToCompleteOrder = "to-complete-order",
        /// Contact information, to follow up the member's interests.
        FollowUpInterests = "follow-up-interests",
        /// The recipient's own policy applies.
        OwnPolicy = "own-policy",
        /// Only with permission.
        WithPermission = "with-permission",
        /// The member's settings decide.
        MemberSettings = "member-settings",
        /// The organization's promises carry over.
        PromisesCarryOver = "promises-carry-over",
        /// The organization's policy applies to them.
        PolicyApplies = "policy-applies",
        /// Mandatory law, believed in good faith.
        MandatoryLawGoodFaith = "mandatory-law-good-faith",
        /// Believed in good faith.
        GoodFaith = "good-faith",
        /// As the organization believes necessary or appropriate.
        AsBelievedNecessary = "as-believed-necessary",
        /// The member can opt out with an outside body.
        OutsideOptOut = "outside-opt-out",
        /// Only in exceptional circumstances.
        Exceptional = "exceptional",
        /// Inside the European Union, encrypted, under approved contracts.
        InsideEuEncrypted = "inside-eu-encrypted",
        /// Only data that does not identify.
        NonIdentifying = "non-identifying",
        /// Only for the transaction or the service.
        ForTransaction = "for-transaction",
        /// The content the member directs there; it may be published again.
        MayRepublish = "may-republish",
        /// Handed over as a business asset.
        BusinessAsset = "business-asset",
        /// A choice is offered first.
        ChoiceFirst = "choice-first",
        /// Only when a leak is suspected.
        OnSuspectedLeak = "on-suspected-leak",
    }
}

codes! {
    /// What choice the member has about a recipient.
    Choice {
        /// The policy states none.
        NoneStated = "none-stated",
        /// The member can refuse.
        OptOut = "opt-out",
        /// Nothing happens without permission.
        Permission = "permission",
        /// A setting in the account.
        Settings = "settings",
        /// A choice at another body's place.
        External = "external",
    }
}

codes! {
    /// What a row about places is about.
    PlaceTopic {
        /// Countries of storage or transfer.
        Countries = "countries",
        /// Why a transfer is said to be allowed.
        TransferBasis = "transfer-basis",
        /// Where the servers are.
        Servers = "servers",
        /// Data kept on the member's side.
        LocalData = "local-data",
        /// Data kept by the organization.
        CompanyData = "company-data",
    }
}

codes! {
    /// When a statement about places applies.
    Condition {
        /// Always.
        Always = "always",
        /// For data given at registration.
        Registration = "registration",
        /// For members in the European Union.
        EuMembers = "eu-members",
        /// In exceptional cases, for support.
        ExceptionalSupport = "exceptional-support",
        /// In all other cases.
        Otherwise = "otherwise",
        /// If it breaks a law the member is under.
        Unlawful = "unlawful",
    }
}

codes! {
    /// After which event something is kept, or how long.
    RetentionEvent {
        /// No event: the general rule.
        General = "general",
        /// After a deletion.
        Deletion = "deletion",
        /// After a change of the data.
        Change = "change",
        /// After an opt-out.
        OptOut = "opt-out",
        /// After an invitation.
        Invitation = "invitation",
        /// Once a child's data is known of.
        ChildDataKnown = "child-data-known",
    }
}

codes! {
    /// A way of following a visitor.
    CookieKind {
        /// Cookies, of no kind named.
        Cookies = "cookies",
        /// Cookies that end with the visit.
        Session = "session-cookies",
        /// Cookies that stay.
        Persistent = "persistent-cookies",
        /// Cookies of other companies.
        ThirdParty = "third-party-cookies",
        /// Web beacons.
        Beacons = "beacons",
        /// Pixel tags.
        PixelTags = "pixel-tags",
        /// Clear GIFs.
        ClearGifs = "clear-gifs",
        /// A confirmation that an e-mail was opened.
        EmailOpened = "email-opened",
        /// Techniques not named.
        Other = "other",
    }
}

codes! {
    /// How plainly a policy mentions a right.
    Mention {
        /// It names it.
        Listed = "listed",
        /// It can be read out of it.
        Implied = "implied",
        /// It does not mention it.
        Silent = "silent",
    }
}

codes! {
    /// What a member may wish for.
    RightKind {
        /// See the data.
        Access = "access",
        /// Correct it.
        Correction = "correction",
        /// Have it deleted.
        Deletion = "deletion",
        /// Have its use limited.
        Restriction = "restriction",
        /// Object to a use.
        Objection = "objection",
        /// Take it elsewhere.
        Portability = "portability",
        /// Take back a consent.
        WithdrawConsent = "withdraw-consent",
        /// Stop messages.
        StopMessages = "stop-messages",
        /// Refuse a disclosure.
        RefuseDisclosure = "refuse-disclosure",
        /// Refuse a use.
        RefuseUse = "refuse-use",
        /// Not give data in the first place.
        Withhold = "withhold",
        /// Refuse or delete cookies.
        Cookies = "cookies",
        /// Change settings.
        Settings = "settings",
        /// Complain.
        Complain = "complain",
        /// Turn to an authority.
        Authority = "authority",
        /// A copy of the contracts about transfers.
        TransferContracts = "transfer-contracts",
        /// Act for a child.
        Child = "child",
        /// Somebody else asks.
        OtherPerson = "other-person",
        /// Ask a question.
        Question = "question",
        /// Report a leak.
        ReportLeak = "report-leak",
        /// What a request must look like, cost or contain.
        RequestRule = "request-rule",
        /// Another way to reach the organization.
        OtherContact = "other-contact",
    }
}

codes! {
    /// A way to the organization that a policy names.
    Route {
        /// A page of the member's account.
        AccountWeb = "account-web",
        /// E-mail.
        Email = "email",
        /// Telephone.
        Phone = "phone",
        /// Letter.
        Post = "post",
        /// A link or instruction in a message.
        LinkInMail = "link-in-mail",
        /// A setting of the browser.
        Browser = "browser",
        /// A step on the member's own device.
        Local = "local",
    }
}

codes! {
    /// Whether a kind of message can be stopped.
    Stoppable {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Some of them.
        Partly = "partly",
        /// The policy does not say.
        Silent = "silent",
    }
}

codes! {
    /// How a change of the policy becomes known.
    NoticeRoute {
        /// By e-mail.
        Email = "email",
        /// On the website or in the app.
        Site = "site",
        /// By a pop-up.
        PopUp = "pop-up",
    }
}

codes! {
    /// What kind of value a field takes.
    FieldKind {
        /// Text of one line.
        Line = "line",
        /// Text of several lines.
        Lines = "lines",
        /// An e-mail address.
        Email = "email",
        /// A telephone number.
        Phone = "phone",
        /// A country by its two-letter code.
        Country = "country",
        /// A time zone by its IANA name.
        TimeZone = "time-zone",
        /// An instant as RFC 3339 text in UTC.
        Instant = "instant",
    }
}

codes! {
    /// What becomes of something when the account is deleted.
    Outcome {
        /// It goes.
        Goes = "goes",
        /// It stays.
        Stays = "stays",
        /// The policy does not say.
        NotSaid = "not-said",
        /// What to do before.
        Before = "before",
    }
}

codes! {
    /// Who says so.
    FactKind {
        /// The policy.
        Stated = "stated",
        /// We infer it from the policy.
        Inference = "inference",
        /// We advise it.
        Advice = "advice",
        /// Nobody: the policy is silent.
        Silent = "silent",
    }
}

codes! {
    /// A way to reach the organization.
    ContactKind {
        /// E-mail address.
        Email = "email",
        /// Telephone number.
        Phone = "phone",
        /// Fax number.
        Fax = "fax",
        /// Postal address.
        Post = "post",
        /// A page of the member's account.
        AccountWeb = "account-web",
    }
}

codes! {
    /// A row of the capability matrix: what the organization offers, by its policy.
    CapabilityId {
        /// View and edit one's own data.
        SelfService = "self_service",
        /// A list of cameras.
        Devices = "devices",
        /// A copy of the data by e-mail.
        AccessByEmail = "access_by_email",
        /// Correction.
        Correction = "correction",
        /// Deletion.
        Deletion = "deletion",
        /// Limiting or objecting to a use.
        RestrictionObjection = "restriction_objection",
        /// Taking data elsewhere.
        Portability = "portability",
        /// Stopping marketing.
        MarketingOptOut = "marketing_opt_out",
        /// Messages that cannot be stopped.
        NoOptOut = "no_opt_out",
        /// A choice about recipients.
        ThirdPartyChoice = "third_party_choice",
        /// Countries.
        Countries = "countries",
        /// A retention period in numbers.
        RetentionNumber = "retention_number",
        /// An age limit.
        Age = "age",
        /// Do Not Track.
        DoNotTrack = "do_not_track",
        /// Notice of a changed policy.
        ChangeNotice = "change_notice",
        /// A postal address.
        PostAddress = "post_address",
        /// A telephone number.
        Phone = "phone",
        /// A fee.
        Fee = "fee",
        /// Whom to tell about a child's data.
        ChildContact = "child_contact",
        /// Notice of a breach.
        BreachNotice = "breach_notice",
        /// Disputes and authorities.
        Dispute = "dispute",
    }
}

codes! {
    /// What the capability matrix says.
    CapabilityState {
        /// Yes.
        Yes = "yes",
        /// Yes, for people in the European Union.
        YesEu = "yes-eu",
        /// No.
        No = "no",
        /// None.
        None = "none",
        /// It has content of its own, which stands in the pack's other rows.
        Stated = "stated",
        /// It can be read out of the policy, but is not described.
        Implied = "implied",
        /// The policy does not describe it.
        NotDescribed = "not-described",
        /// It can be asked for, but is not promised.
        NotPromised = "not-promised",
        /// "Certain rights" are promised, without naming which.
        Unnamed = "unnamed",
        /// Help is offered; it is not called a right.
        Assistance = "assistance",
        /// Questions are answered; nothing more.
        QuestionsOnly = "questions-only",
        /// A heading promises it, the text does not.
        TitleOnly = "title-only",
        /// The policy refers to it, but our copy does not have it.
        Missing = "missing",
        /// The policy does not say.
        Silent = "silent",
    }
}
