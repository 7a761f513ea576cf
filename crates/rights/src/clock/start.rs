//! What starts a clock.

use jiff::{civil::Date, tz::TimeZone};
use strum::IntoStaticStr;

use crate::{Course, Sending};

/// The day from which a term is counted, and what happened on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The day; for one that is still to come, the earliest it can be.
    pub on: Date,
    /// What happened on it.
    pub by: Beginning,
    /// By whose calendar, where it was an instant: the zone's name.
    pub zone: Option<String>,
}

/// What starts a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Beginning {
    /// The portal accepted it.
    Accepted,
    /// It was sent by e-mail.
    Emailed,
    /// It was received, on the member's word.
    Received,
    /// It was posted, and when it was delivered is not known: not before that day.
    Posted,
    /// The member called.
    Called,
    /// The member did it, on the organization's pages or a device.
    Done,
    /// The member said who they are.
    IdentityAnswered,
    /// They asked who the member is, who has not answered.
    IdentityOpen,
    /// The fee was settled.
    FeeSettled,
    /// They asked for a fee, which is open.
    FeeOpen,
    /// The member complained to the organization.
    ComplainedToThem,
    /// The member complained to the organization on paper, and when that was delivered is not known: not before.
    ComplaintPosted,
    /// The member complained to an authority.
    Complained,
}

impl Beginning {
    /// Its name in the words.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether the day is still to come.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Posted | Self::IdentityOpen | Self::FeeOpen | Self::ComplaintPosted)
    }
}

impl Start {
    /// The start by what happened on a day.
    pub(super) const fn new(by: Beginning, on: Date) -> Self {
        Self { on, by, zone: None }
    }

    /// What starts the clock of this request; `None` if it has not been sent, or was done on the member's own device.
    ///
    /// A portal's own time counts before anything else; then the day of delivery the member gives. An
    /// e-mail counts from the day it was sent: when it was read is not known to anybody here.
    pub(super) fn of(course: &Course, zone: &TimeZone) -> Option<Self> {
        if let Some(at) = course.accepted_at {
            let local = at.to_zoned(zone.clone());
            let name = local.strftime("%Q").to_string();
            return Some(Self { on: local.date(), by: Beginning::Accepted, zone: Some(name) });
        }
        let (sent_on, by) = course.sent?;
        if let Some(on) = course.delivered_on {
            return Some(Self::new(Beginning::Received, on));
        }
        let by = match by {
            Sending::Email | Sending::MailAccount => Beginning::Emailed,
            Sending::Post => Beginning::Posted,
            Sending::Phone => Beginning::Called,
            Sending::Page => Beginning::Done,
            // Nobody was asked: what the member does on their own device obliges nobody to answer.
            Sending::Local => return None,
        };
        Some(Self::new(by, sent_on))
    }
}
