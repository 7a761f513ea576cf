//! What can happen to a request. The list of its events is the request.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use strum::IntoStaticStr;

use crate::evidence::Digest;
use crate::{Channel, Country, LaterKind, Law, LetterLanguage, Posting, SignatureVerdict, Unsubscribing, Wish};

/// One thing that happened. Dates are calendar dates as the member reads them; instants are the portal's.
///
/// The serialized form is what the log keeps and hashes: names and shapes never change, new ones are added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(tag = "what", rename_all = "kebab-case", rename_all_fields = "kebab-case", deny_unknown_fields)]
#[strum(serialize_all = "kebab-case")]
pub enum Event {
    /// The member began to write.
    Began {
        /// What is asked.
        wish: Wish,
        /// How it is to reach the organization.
        channel: Channel,
        /// Whose clock it follows.
        law: Law,
        /// Whose public holidays count.
        country: Option<Country>,
        /// The letter's language.
        language: LetterLanguage,
    },
    /// Another law or country is to be followed.
    LawChosen {
        /// The law.
        law: Law,
        /// Whose public holidays count.
        country: Option<Country>,
    },
    /// The letter goes another way or is in another language than it was begun.
    WayChosen {
        /// How it is to reach the organization.
        channel: Channel,
        /// The letter's language.
        language: LetterLanguage,
    },
    /// The text is as the member wants it and everything the organization asks for is there.
    Prepared,
    /// The text is being changed again.
    Reopened,
    /// It left our hands in a way that cannot tell us whether it was sent.
    HandedOver {
        /// How.
        by: Handing,
    },
    /// Sending began and its end is not known: it may have arrived.
    SendingUnknown,
    /// The member's mail server surely did not take what was being sent.
    SendingFailed,
    /// The member says it was not sent.
    NotSent,
    /// It was sent.
    Sent {
        /// The day it was sent, or the call was made.
        on: Date,
        /// How, and so on whose word.
        by: Sending,
    },
    /// The organization's portal accepted it.
    Accepted {
        /// By the portal's clock.
        at: Timestamp,
    },
    /// The letter on paper was delivered.
    Delivered {
        /// The day.
        on: Date,
    },
    /// They confirmed that they have it.
    Acknowledged {
        /// The day.
        on: Date,
    },
    /// They asked who the member is.
    IdentityAsked {
        /// The day.
        on: Date,
    },
    /// The member answered who they are.
    IdentityAnswered {
        /// The day.
        on: Date,
    },
    /// They asked what exactly is meant.
    ClarificationAsked {
        /// The day.
        on: Date,
    },
    /// The member answered what is meant.
    ClarificationAnswered {
        /// The day.
        on: Date,
    },
    /// They asked for a fee.
    FeeAsked {
        /// The day.
        on: Date,
    },
    /// The fee was paid, or they let it go.
    FeeSettled {
        /// The day.
        on: Date,
    },
    /// They said that they need longer.
    Extended {
        /// The day they said so.
        on: Date,
        /// Whether they gave reasons.
        reasons: bool,
    },
    /// They answered.
    Answered {
        /// The day.
        on: Date,
        /// How far it meets the request.
        outcome: Answer,
    },
    /// A message about it was kept: the log holds its hash.
    MessageKept {
        /// The day it was written, as it says.
        on: Date,
        /// Who wrote it.
        from: Party,
    },
    /// The signature of a kept message was looked at. The log holds the hash of the key it was held against.
    SignatureChecked {
        /// The day.
        on: Date,
        /// The message, by its hash.
        message: Digest,
        /// What came of it.
        verdict: SignatureVerdict,
        /// The domain that signs, as the signature says.
        domain: Option<String>,
        /// Whether that domain is the sender's own or stands above it: only then it speaks for the sender.
        aligned: bool,
        /// Whether the text is covered to its end.
        whole: bool,
        /// Whether the member brought the key; else the domain's name servers were asked.
        pasted: bool,
        /// Whether a domain vouches for the one-click way out of the sender's letters.
        unsubscribe: bool,
        /// The domain that does; with several signatures it may be another than `domain`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        vouched_by: Option<String>,
    },
    /// The member asked by one POST to be sent no more such letters; said of it before it left, and after.
    UnsubscribeAsked {
        /// The day.
        on: Date,
        /// The message that names the way, by its hash.
        message: Digest,
        /// The host that was asked.
        host: String,
        /// What became of it.
        outcome: Unsubscribing,
    },
    /// A later letter goes through the member's mail account: said before it leaves, and once what became of it is
    /// known. What a letter that left says is a line of its own.
    LaterPosted {
        /// Which letter.
        letter: LaterKind,
        /// How far it has come.
        posting: Posting,
    },
    /// A later letter had left our hands as this file, said together with that it was sent. What it says is a line of
    /// its own.
    LaterHandedOver {
        /// Which letter.
        letter: LaterKind,
        /// How.
        by: Handing,
    },
    /// The member reminded them.
    Reminded {
        /// The day.
        on: Date,
    },
    /// The member complained to the organization itself.
    ComplainedToThem {
        /// The day.
        on: Date,
    },
    /// The organization confirmed that it has the complaint.
    ComplaintConfirmed {
        /// The day.
        on: Date,
    },
    /// The member complained to an authority.
    Complained {
        /// The day.
        on: Date,
    },
    /// The authority that was complained to told the member how it stands or what came of it, on their word.
    AuthorityAnswered {
        /// The day.
        on: Date,
    },
    /// The member takes it back.
    Withdrawn {
        /// The day.
        on: Date,
    },
    /// Nothing more is expected.
    Closed {
        /// The day.
        on: Date,
    },
    /// It was closed or taken back too early.
    Resumed {
        /// The day.
        on: Date,
    },
}

/// A way out that cannot tell whether the letter was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Handing {
    /// Opened in the mail program.
    MailProgram,
    /// Saved as a draft file.
    DraftFile,
    /// Its parts were copied.
    Copied,
    /// Saved as a PDF, to print.
    Pdf,
    /// The organization's page was opened.
    Page,
}

/// How a request was sent, and so on whose word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Sending {
    /// The member says so: by e-mail.
    Email,
    /// The member's mail account took it over.
    MailAccount,
    /// The member says so: by post.
    Post,
    /// The member called.
    Phone,
    /// The member did it on the organization's pages.
    Page,
    /// The member did it on their own device.
    Local,
}

/// How far an answer meets the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Answer {
    /// All of it.
    Fully,
    /// Some of it.
    Partly,
    /// None of it.
    Refused,
}

/// Who wrote a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Party {
    /// The member.
    Member,
    /// The organization.
    Organization,
    /// A supervisory authority.
    Authority,
}

/// What a line can hold that there are words for: the field's name, and the group of words its value belongs to.
const TOLD: [(&str, &str); 6] = [
    ("wish", "wish"),
    ("by", "evidence-by"),
    ("outcome", "log-outcome"),
    ("reasons", "log-reasons"),
    ("letter", "evidence-letter"),
    ("posting", "evidence-posting"),
];

impl Event {
    /// Its name in the log.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// What it says besides its name and its day, by the fields of the log.
    #[must_use]
    pub fn details(&self) -> BTreeMap<String, String> {
        let Ok(Value::Object(all)) = serde_json::to_value(self) else { return BTreeMap::new() };
        let rest = all.into_iter().filter(|(name, value)| name != "what" && name != "on" && !value.is_null());
        rest.map(|(name, value)| (name, value.as_str().map_or_else(|| value.to_string(), str::to_owned))).collect()
    }

    /// The day it is said to have happened, where it has one.
    #[must_use]
    pub const fn on(&self) -> Option<Date> {
        match self {
            Self::Sent { on, .. }
            | Self::Delivered { on }
            | Self::Acknowledged { on }
            | Self::IdentityAsked { on }
            | Self::IdentityAnswered { on }
            | Self::ClarificationAsked { on }
            | Self::ClarificationAnswered { on }
            | Self::FeeAsked { on }
            | Self::FeeSettled { on }
            | Self::Extended { on, .. }
            | Self::Answered { on, .. }
            | Self::MessageKept { on, .. }
            | Self::SignatureChecked { on, .. }
            | Self::UnsubscribeAsked { on, .. }
            | Self::Reminded { on }
            | Self::ComplainedToThem { on }
            | Self::ComplaintConfirmed { on }
            | Self::Complained { on }
            | Self::AuthorityAnswered { on }
            | Self::Withdrawn { on }
            | Self::Closed { on }
            | Self::Resumed { on } => Some(*on),
            Self::Began { .. }
            | Self::LawChosen { .. }
            | Self::WayChosen { .. }
            | Self::Prepared
            | Self::Reopened
            | Self::HandedOver { .. }
            | Self::SendingUnknown
            | Self::SendingFailed
            | Self::NotSent
            | Self::Accepted { .. }
            | Self::LaterPosted { .. }
            | Self::LaterHandedOver { .. } => None,
        }
    }
}

/// The keys of the words for what [`Event::details`] holds, in the order in which they are told; for some there
/// may be no words.
#[must_use]
pub fn keys_of(details: &BTreeMap<String, String>) -> Vec<String> {
    TOLD.iter().filter_map(|(field, group)| Some(format!("{group}-{}", details.get(*field)?))).collect()
}
