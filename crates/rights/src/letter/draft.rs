//! What a letter is made from, and what is made.

use jiff::civil::Date;

use super::{Address, Answers};
use crate::{Channel, Law, LetterLanguage, Wish};

/// What kind of letter it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterKind {
    /// The request itself.
    Request,
    /// A reminder of a request that has not been answered.
    Reminder {
        /// The request it is about.
        request: Earlier,
        /// The day the answer was due, if a law or the organization set one.
        due_on: Option<Date>,
    },
    /// A complaint to the organization itself.
    ComplaintToThem {
        /// The request it is about.
        request: Earlier,
        /// The day the answer was due, if a law set one.
        due_on: Option<Date>,
    },
    /// A complaint about the organization to an authority.
    Complaint {
        /// The authority's name.
        authority: String,
        /// Its e-mail or postal address as the member gives it, or the page it takes complaints on.
        address: String,
        /// The request it is about.
        request: Earlier,
        /// The day the answer was due, if a law set one.
        due_on: Option<Date>,
    },
    /// The member takes a sent request back.
    Withdrawal {
        /// The request it is about.
        request: Earlier,
    },
    /// The answer to the question who the member is, without a copy of an identity document.
    IdentityAnswer {
        /// The day they asked.
        asked_on: Date,
    },
}

/// The request that a later letter is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earlier {
    /// The day it was made.
    pub on: Date,
    /// How it was made.
    pub by: MadeBy,
}

/// How a request was made: a letter about it claims no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MadeBy {
    /// It was sent: by e-mail, on paper or through the portal.
    #[default]
    Sent,
    /// The member called.
    Called,
    /// The member did it on the organization's pages.
    OnPages,
    /// The member did it another way that the policy names, as a link in its messages.
    AsNamed,
}

/// How far the letter names what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Naming {
    /// Plain words only.
    #[default]
    Plain,
    /// The right by its name.
    Right,
    /// The right by its name, and the law the member chose; see [`super::article`].
    Law(Law),
}

/// Whether an English copy follows a letter in another language unless the member decides otherwise.
///
/// Every organization has its policy in English only, so none is known to read another language.
///
/// Source: `docs/organizations.md`, section 6.2.
pub const WANTS_ENGLISH_COPY: bool = true;

/// Everything a letter is made from.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What kind of letter.
    pub kind: LetterKind,
    /// What is wished for.
    pub wish: Wish,
    /// How it leaves: [`Channel::Email`], [`Channel::Post`], or [`Channel::None`] to a contact of the member's.
    pub channel: Channel,
    /// The letter's language.
    pub language: LetterLanguage,
    /// How far it names right and law. Where a policy asks for the right's name ([`organizations::Content::NamedRight`]),
    /// plain words are refused.
    pub naming: Naming,
    /// What the member answered. Answers outside of [`super::needs`] are not used.
    pub answers: Answers,
    /// The request's reference, as [`crate::RequestId::reference`] gives it.
    pub reference: String,
    /// The letter's date.
    pub dated: Date,
    /// Whether an English copy follows a letter in another language. Letters to an authority have none.
    /// See [`WANTS_ENGLISH_COPY`].
    pub english_copy: bool,
}

/// To whom a letter goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct To {
    /// The name, in the letter's language where it is described ("the operator of …").
    pub name: String,
    /// The address.
    pub address: Address,
}

/// A finished letter, to be read and changed by the member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom.
    pub to: To,
    /// The subject line.
    pub subject: String,
    /// Whether the policy mandates the subject, so that it must not be changed.
    pub subject_fixed: bool,
    /// The text, from the date to the name.
    pub paragraphs: Vec<Paragraph>,
    /// The same in English; empty unless it was asked for and the letter is in another language.
    pub english_copy: Vec<Paragraph>,
    /// Stands between the text and its English copy.
    pub copy_heading: String,
    /// The letter's language.
    pub language: LetterLanguage,
}

/// One paragraph. It may hold line feeds.
#[derive(Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its part in the letter, for whoever sets it on paper.
    pub role: Role,
    /// Its text.
    pub text: String,
}

/// A paragraph's part in a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The date.
    Date,
    /// Who is written to.
    Addressee,
    /// The greeting.
    Greeting,
    /// Running text.
    Text,
    /// Particulars, one per line: a name and a value.
    Particulars,
    /// The close, with the member's name.
    Closing,
}

impl Letter {
    /// The text as it goes into an e-mail: paragraphs with an empty line between them, the English copy at
    /// the end under its heading. Ends without a line feed.
    #[must_use]
    pub fn text(&self) -> String {
        let heading = (!self.english_copy.is_empty()).then_some(self.copy_heading.as_str());
        let own = self.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
        let copy = self.english_copy.iter().map(|paragraph| paragraph.text.as_str());
        own.chain(heading).chain(copy).collect::<Vec<_>>().join("\n\n")
    }
}

impl std::fmt::Debug for Paragraph {
    /// Its part only: the text is personal data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Paragraph").field("role", &self.role).finish_non_exhaustive()
    }
}
