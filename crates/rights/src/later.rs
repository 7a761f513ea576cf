//! Letters about a request that was sent, and their way through the member's mail account.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::Event;

/// What kind of later letter it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum LaterKind {
    /// A reminder of a request that has not been answered in full.
    Reminder,
    /// A complaint to the organization itself, where its law has a term to confirm one.
    ComplaintToThem,
    /// A complaint about the organization to an authority.
    Complaint,
    /// The member takes the request back.
    Withdrawal,
    /// The answer to the question who the member is.
    IdentityAnswer,
}

impl LaterKind {
    /// Every kind.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Its name in the log and in the window, and the slot its text lies in when the member has changed it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Reads [`LaterKind::as_str`] back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }

    /// What is noted once it was sent.
    #[must_use]
    pub const fn event(self, on: Date) -> Event {
        match self {
            Self::Reminder => Event::Reminded { on },
            Self::ComplaintToThem => Event::ComplainedToThem { on },
            Self::Complaint => Event::Complained { on },
            Self::Withdrawal => Event::Withdrawn { on },
            Self::IdentityAnswer => Event::IdentityAnswered { on },
        }
    }

    /// Whether `event` says that a letter of this kind was sent.
    #[must_use]
    pub fn is_said_by(self, event: &Event) -> bool {
        event.on().is_some_and(|on| self.event(on) == *event)
    }
}

/// How far a later letter has come through the mail account, and on whose word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Posting {
    /// It is about to leave. If nothing follows, it may have arrived.
    Leaving,
    /// The member's mail server took it over.
    Taken,
    /// The member's mail server surely did not take it.
    Failed,
    /// No final word came; the member says that it went out.
    WentOut,
    /// No final word came; the member says that it did not go out.
    StayedHere,
}

#[cfg(test)]
mod tests {
    use words::{Language, Words};

    use super::*;

    #[test]
    fn every_kind_has_its_words_wherever_a_letter_is_named() {
        for words in Language::ALL.map(Words::new) {
            for kind in LaterKind::ALL {
                let (kind, event) = (kind.as_str(), kind.event(Date::ZERO));
                let keys = [
                    format!("request-write-{kind}"),
                    format!("follow-up-{kind}-text"),
                    format!("follow-up-{kind}-sent"),
                    format!("follow-up-unknown-{kind}"),
                    format!("follow-up-asked-{kind}"),
                    format!("evidence-letter-{kind}"),
                    format!("log-letter-{kind}"),
                    format!("request-event-{}", event.name()),
                    format!("request-later-{}", event.name()),
                    format!("evidence-event-{}", event.name()),
                ];
                for key in keys {
                    assert!(words.has(&key), "{key} in {:?}", words.language());
                }
            }
        }
    }
}
