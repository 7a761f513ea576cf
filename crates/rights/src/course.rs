//! How a request stands: one state machine for every channel.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::{Answer, Channel, Country, Event, LaterKind, Law, LetterLanguage, Posting, RightsError, Sending, Wish};

/// No request is older: the first of the laws was not in force, so an earlier date is a slip.
pub const EARLIEST: Date = jiff::civil::date(2000, 1, 1);

/// Where a request stands. Whether it is late is no state: that depends on the day one looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Being written.
    Draft,
    /// Ready to go; nothing has left.
    Ready,
    /// Handed over in a way that cannot tell: did the member send it?
    DidYouSend,
    /// Sent; nothing heard.
    Sent,
    /// They confirmed that they have it.
    Acknowledged,
    /// They asked who the member is; it waits on the member.
    IdentityAsked,
    /// They asked what is meant; it waits on the member.
    ClarificationAsked,
    /// They asked for a fee; it waits on the member.
    FeeAsked,
    /// They said that they need longer, and why.
    Extended,
    /// They answered.
    Answered(Answer),
    /// The member took it back.
    Withdrawn,
    /// Nothing more is expected.
    Closed,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 14] = [
        Self::Draft,
        Self::Ready,
        Self::DidYouSend,
        Self::Sent,
        Self::Acknowledged,
        Self::IdentityAsked,
        Self::ClarificationAsked,
        Self::FeeAsked,
        Self::Extended,
        Self::Answered(Answer::Fully),
        Self::Answered(Answer::Partly),
        Self::Answered(Answer::Refused),
        Self::Withdrawn,
        Self::Closed,
    ];

    /// Its name in the window.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Ready => "ready",
            Self::DidYouSend => "did-you-send",
            Self::Sent => "sent",
            Self::Acknowledged => "acknowledged",
            Self::IdentityAsked => "identity-asked",
            Self::ClarificationAsked => "clarification-asked",
            Self::FeeAsked => "fee-asked",
            Self::Extended => "extended",
            Self::Answered(Answer::Fully) => "answered-fully",
            Self::Answered(Answer::Partly) => "answered-partly",
            Self::Answered(Answer::Refused) => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Closed => "closed",
        }
    }

    /// Whether nothing has left for the organization yet, as far as anybody knows.
    #[must_use]
    pub const fn is_unsent(self) -> bool {
        matches!(self, Self::Draft | Self::Ready | Self::DidYouSend)
    }

    /// Whether the organization has it and has not answered.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::Sent
                | Self::Acknowledged
                | Self::IdentityAsked
                | Self::ClarificationAsked
                | Self::FeeAsked
                | Self::Extended
        )
    }

    /// Whether the next step is the member's.
    #[must_use]
    pub const fn waits_on_member(self) -> bool {
        self.is_unsent() || matches!(self, Self::IdentityAsked | Self::ClarificationAsked | Self::FeeAsked)
    }

    /// Whether nothing is expected any more.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Withdrawn | Self::Closed)
    }
}

/// How a request stands after everything that happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// What is asked.
    pub wish: Wish,
    /// How it reaches the organization.
    pub channel: Channel,
    /// Whose clock it follows.
    pub law: Law,
    /// Whose public holidays count.
    pub country: Option<Country>,
    /// The letter's language.
    pub language: LetterLanguage,
    /// Where it stands.
    pub state: State,
    /// When it was sent, on the member's word or their mail account's.
    pub sent: Option<(Date, Sending)>,
    /// When the portal accepted it, by the portal's clock.
    pub accepted_at: Option<Timestamp>,
    /// When the letter on paper was delivered.
    pub delivered_on: Option<Date>,
    /// When they said that they need longer, and why.
    pub extended: Option<Date>,
    /// The later letter that is leaving through the mail account, or may have left.
    pub leaving: Option<LaterKind>,
    /// Whether the member complained to the organization, which has not confirmed it.
    pub complaint_is_open: bool,
    /// Whether the member complained to an authority.
    pub went_to_authority: bool,
    /// Where it stood when it was closed or taken back.
    before_end: Option<State>,
}

impl Course {
    /// The course of the request that these events are, oldest first.
    ///
    /// # Errors
    /// [`RightsError::IllegalStep`] for the first event that cannot follow.
    pub fn of<'e>(events: impl IntoIterator<Item = &'e Event>) -> Result<Self, RightsError> {
        let mut events = events.into_iter();
        let mut course = Self::begin(events.next())?;
        for event in events {
            course = course.after(event)?;
        }
        Ok(course)
    }

    fn begin(first: Option<&Event>) -> Result<Self, RightsError> {
        match first {
            Some(Event::Began { wish, channel, law, country, language }) => Ok(Self {
                wish: *wish,
                channel: *channel,
                law: *law,
                country: *country,
                language: *language,
                state: State::Draft,
                sent: None,
                accepted_at: None,
                delivered_on: None,
                extended: None,
                leaving: None,
                complaint_is_open: false,
                went_to_authority: false,
                before_end: None,
            }),
            other => Err(RightsError::IllegalStep { from: None, event: other.map_or("nothing", Event::name) }),
        }
    }

    /// The course once `event` has happened too, if it may be noted on `today`.
    ///
    /// # Errors
    /// As [`Course::after`]; for what passes between those who ask and those who are asked, where nobody was; and for a
    /// date in the future, before the request was sent, or before 2000.
    pub fn note(&self, event: &Event, today: Date) -> Result<Self, RightsError> {
        if self.asks_nobody() && takes_two(event) {
            return Err(illegal(self.state, event));
        }
        if let Some(on) = event.on() {
            if on > today {
                return Err(RightsError::InTheFuture { on, today });
            }
            if on < EARLIEST {
                return Err(RightsError::TooLongAgo { on });
            }
            match self.sent_on() {
                // A message may be older than the request it is kept with.
                Some(sent_on) if on < sent_on && !matches!(event, Event::MessageKept { .. }) => {
                    return Err(RightsError::BeforeItWasSent { on, sent_on });
                }
                _ => {}
            }
        }
        self.clone().after(event)
    }

    /// The first day on which it can have been with the organization. The portal's day is taken a day
    /// early, because its calendar may be behind the member's.
    #[must_use]
    pub fn sent_on(&self) -> Option<Date> {
        let accepted_on = self.accepted_at.map(|at| at.to_zoned(TimeZone::UTC).date());
        let accepted_on = accepted_on.and_then(|date| date.yesterday().ok());
        self.sent.map(|(on, _)| on).or(accepted_on)
    }

    /// Where it stands, or for one that was closed where it stood then.
    #[must_use]
    pub fn stood(&self) -> State {
        match (self.state, self.before_end) {
            (State::Closed, Some(before)) => before,
            (state, _) => state,
        }
    }

    /// Whether the member did it on their own device: nobody was asked, and nobody owes an answer.
    #[must_use]
    pub const fn asks_nobody(&self) -> bool {
        matches!(self.sent, Some((_, Sending::Local)))
    }

    /// Where it stands, or stood when it was closed, by its name in evidence and exports: what asks nobody is not
    /// sent but `done`.
    #[must_use]
    pub fn standing(&self) -> &'static str {
        match self.stood() {
            State::Sent if self.asks_nobody() => "done",
            state => state.as_str(),
        }
    }

    /// The course once `event` has happened too.
    ///
    /// # Errors
    /// [`RightsError::IllegalStep`] if it cannot follow.
    pub fn after(mut self, event: &Event) -> Result<Self, RightsError> {
        use {Event as E, State as S};
        let next = match (self.state, event) {
            // What a message that is kept already proves, or leads to, moves nothing.
            (from, E::SignatureChecked { .. } | E::UnsubscribeAsked { .. }) => from,
            (from, E::LaterPosted { letter, posting }) => {
                self.leaving = self.posted(*letter, *posting).ok_or_else(|| illegal(from, event))?;
                from
            }
            (from, E::LaterHandedOver { .. }) if !from.is_unsent() => from,
            (from, E::LawChosen { law, country }) if !from.is_over() => {
                (self.law, self.country) = (*law, *country);
                from
            }
            (S::Draft, E::WayChosen { channel, language }) => {
                (self.channel, self.language) = (*channel, *language);
                S::Draft
            }
            (S::Draft, E::Prepared) => S::Ready,
            (S::Ready, E::Reopened) => S::Draft,
            (S::Ready | S::DidYouSend, E::HandedOver { .. }) | (S::Ready, E::SendingUnknown) => S::DidYouSend,
            (S::DidYouSend, E::NotSent | E::SendingFailed) => S::Ready,
            (S::Ready | S::DidYouSend, E::Sent { on, by }) => {
                self.sent = Some((*on, *by));
                S::Sent
            }
            (S::Ready | S::DidYouSend, E::Accepted { at }) => {
                self.accepted_at = Some(*at);
                S::Sent
            }
            (from, E::Delivered { on }) if from.is_open() && self.delivered_on.is_none() => {
                self.delivered_on = Some(*on);
                from
            }
            (from, event @ (E::ComplainedToThem { .. } | E::ComplaintConfirmed { .. }))
                if from.is_open() || matches!(from, S::Answered(_)) =>
            {
                self.complain(event)?;
                from
            }
            (from, E::AuthorityAnswered { .. }) if self.went_to_authority => from,
            (from, event) if from.is_open() => self.while_open(from, event)?,
            (S::Answered(_), E::Answered { outcome, .. }) => S::Answered(*outcome),
            (from @ S::Answered(_), E::MessageKept { .. } | E::Reminded { .. } | E::Complained { .. }) => from,
            (S::Draft | S::Ready | S::DidYouSend, E::Withdrawn { .. }) => self.end(S::Withdrawn),
            (S::Answered(_), E::Closed { .. }) => self.end(S::Closed),
            (S::Withdrawn | S::Closed, E::Resumed { .. }) => self.resume(event)?,
            (from, E::MessageKept { .. }) if from.is_over() => from,
            (from, event) => return Err(illegal(from, event)),
        };
        self.went_to_authority |= matches!(event, E::Complained { .. });
        self.state = next;
        Ok(self)
    }

    /// What is leaving once this is said of a later letter; `None` if it cannot be said. One leaves at a time, where
    /// its kind may follow; what became of it can be said wherever the request stands by then.
    fn posted(&self, letter: LaterKind, posting: Posting) -> Option<Option<LaterKind>> {
        match (self.leaving, posting) {
            (None, Posting::Leaving) => {
                let may_follow = !self.state.is_unsent() && self.clone().after(&letter.event(EARLIEST)).is_ok();
                may_follow.then_some(Some(letter))
            }
            (Some(leaving), Posting::Taken | Posting::Failed | Posting::WentOut | Posting::StayedHere) => {
                (leaving == letter).then_some(None)
            }
            (Some(_), Posting::Leaving) | (None, _) => None,
        }
    }

    fn while_open(&mut self, from: State, event: &Event) -> Result<State, RightsError> {
        use {Event as E, State as S};
        Ok(match (from, event) {
            (S::Sent, E::Acknowledged { .. }) => S::Acknowledged,
            (S::Sent | S::Acknowledged | S::Extended, E::IdentityAsked { .. }) => S::IdentityAsked,
            (S::Sent | S::Acknowledged | S::Extended, E::ClarificationAsked { .. }) => S::ClarificationAsked,
            (S::Sent | S::Acknowledged | S::Extended, E::FeeAsked { .. }) => S::FeeAsked,
            (S::IdentityAsked, E::IdentityAnswered { .. })
            | (S::ClarificationAsked, E::ClarificationAnswered { .. })
            | (S::FeeAsked, E::FeeSettled { .. }) => self.waiting_again(),
            // Void without reasons: it stands in the log, and one with reasons can still follow.
            (_, E::Extended { reasons: false, .. }) if self.extended.is_none() => from,
            // A second notice changes nothing: the law knows one extension.
            (_, E::Extended { on, reasons: true }) if self.extended.is_none() => {
                self.extended = Some(*on);
                if from.waits_on_member() { from } else { S::Extended }
            }
            (_, E::Answered { outcome, .. }) => S::Answered(*outcome),
            (_, E::MessageKept { .. } | E::Reminded { .. } | E::Complained { .. }) => from,
            (_, E::Withdrawn { .. }) => self.end(S::Withdrawn),
            (_, E::Closed { .. }) => self.end(S::Closed),
            (from, event) => return Err(illegal(from, event)),
        })
    }

    /// Only a complaint that waits for it can be confirmed.
    fn complain(&mut self, event: &Event) -> Result<(), RightsError> {
        let is_new = matches!(event, Event::ComplainedToThem { .. });
        if !is_new && !self.complaint_is_open {
            return Err(illegal(self.state, event));
        }
        self.complaint_is_open = is_new;
        Ok(())
    }

    /// Who asked has read it: that is as good as a confirmation.
    const fn waiting_again(&self) -> State {
        if self.extended.is_some() { State::Extended } else { State::Acknowledged }
    }

    const fn end(&mut self, end: State) -> State {
        self.before_end = Some(self.state);
        end
    }

    fn resume(&mut self, event: &Event) -> Result<State, RightsError> {
        self.before_end.take().ok_or_else(|| illegal(self.state, event))
    }
}

/// Whether somebody must have been asked for it to happen.
const fn takes_two(event: &Event) -> bool {
    use Event as E;
    matches!(
        event,
        E::Delivered { .. }
            | E::Acknowledged { .. }
            | E::IdentityAsked { .. }
            | E::IdentityAnswered { .. }
            | E::ClarificationAsked { .. }
            | E::ClarificationAnswered { .. }
            | E::FeeAsked { .. }
            | E::FeeSettled { .. }
            | E::Extended { .. }
            | E::Answered { .. }
            | E::LaterPosted { posting: Posting::Leaving, .. }
            | E::LaterHandedOver { .. }
            | E::Reminded { .. }
            | E::ComplainedToThem { .. }
            | E::ComplaintConfirmed { .. }
            | E::Complained { .. }
            | E::AuthorityAnswered { .. }
            | E::Withdrawn { .. }
    )
}

fn illegal(from: State, event: &Event) -> RightsError {
    RightsError::IllegalStep { from: Some(from), event: event.name() }
}

#[cfg(test)]
mod tests;
