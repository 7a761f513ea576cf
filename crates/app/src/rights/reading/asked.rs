//! A request as it lies in the vault, with its log folded.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use rights::evidence::{Entry, Finding, Head, look_through};
use rights::{Channel, Course, Event, RequestId, State};
use vault::{OrderState, RightsRequest, Tx};

use crate::AppError;
use crate::rights::writing::letter::Prepared;

/// A request and everything that happened to it.
#[derive(Debug, Clone)]
pub(in crate::rights) struct Asked {
    pub request: RightsRequest,
    pub entries: Vec<Entry>,
    /// What the entries say, as far as they can be read and follow on each other.
    pub events: Vec<Event>,
    pub course: Course,
    /// The first entry, by its number, that is not as it was written, or that is missing at the end. It is
    /// shown and never repaired.
    pub broken_at: Option<u64>,
    /// How far its filing at a portal has come, if it was ordered.
    pub filing: Option<OrderState>,
}

impl Asked {
    /// Reads one request.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; or if nothing of its log can be read.
    pub fn read(tx: &Tx<'_>, id: RequestId) -> Result<Self, AppError> {
        let request = tx.rights_requests().get(id)?.ok_or(AppError::NotFound)?;
        Self::of(tx, request)
    }

    /// The log of `request`, folded.
    pub fn of(tx: &Tx<'_>, request: RightsRequest) -> Result<Self, AppError> {
        let entries = tx.rights_log().list(request.id)?;
        let head = tx.rights_log().head(request.id)?;
        let filing = tx.rights_orders().filing(request.id)?.map(|order| order.state);
        Ok(Self { filing, ..Self::fold(request, entries, head)? })
    }

    fn fold(request: RightsRequest, entries: Vec<Entry>, head: Option<Head>) -> Result<Self, AppError> {
        let mut broken = match look_through(&entries, head) {
            Finding::Whole => None,
            Finding::Broken { at } => Some(at),
        };
        let first = entries.first().ok_or(rights::RightsError::UnreadableEntry)?.event()?;
        let mut course = Course::of([&first])?;
        let mut events = vec![first];
        for (at, entry) in entries.iter().enumerate().skip(1) {
            match entry.event().and_then(|event| Ok((course.clone().after(&event)?, event))) {
                Ok((next, event)) => {
                    course = next;
                    events.push(event);
                }
                Err(_) => {
                    broken = Some(broken.map_or(at, |known| known.min(at)));
                    break;
                }
            }
        }
        let broken_at = broken.and_then(|at| u64::try_from(at + 1).ok());
        Ok(Self { request, entries, events, course, broken_at, filing: None })
    }

    /// Looks whether every document of the log is there and as it was kept.
    pub fn look_at_documents(&mut self, tx: &Tx<'_>) -> Result<(), AppError> {
        if let Some(number) = self.first_damaged_document(tx)? {
            self.broken_at = Some(self.broken_at.map_or(number, |known| known.min(number)));
        }
        Ok(())
    }

    /// The first entry, by its number, whose document is not there as it was kept.
    fn first_damaged_document(&self, tx: &Tx<'_>) -> Result<Option<u64>, AppError> {
        for entry in &self.entries {
            let Some(digest) = entry.document else { continue };
            let document = tx.rights_documents().get(self.request.id, digest)?;
            if !document.is_some_and(|document| document.is_as_kept()) {
                return Ok(Some(entry.number));
            }
        }
        Ok(None)
    }

    /// Whether anything ever left for the organization, as far as anybody knows. Of a log that is not whole
    /// nobody knows.
    pub fn may_have_left(&self) -> bool {
        let left = self.events.iter().fold(false, |left, event| match event {
            Event::HandedOver { .. } | Event::SendingUnknown | Event::Sent { .. } | Event::Accepted { .. } => true,
            Event::NotSent | Event::SendingFailed => false,
            _ => left,
        });
        left || self.broken_at.is_some() || self.filing.is_some_and(OrderState::may_have_left)
    }

    /// The day it was sent, or by the member's calendar accepted: what is shown, written and exported. The course
    /// has a lower bound only, for checks.
    pub fn sent_on(&self, zone: TimeZone) -> Option<Date> {
        let accepted_on = self.course.accepted_at.map(|at| at.to_zoned(zone).date());
        accepted_on.or_else(|| self.course.sent_on())
    }

    /// Whether the letter can be changed. What waits for a portal is taken back first.
    pub const fn is_being_written(&self) -> bool {
        let is_ordered = !matches!(self.filing, None | Some(OrderState::Refused));
        self.broken_at.is_none() && !is_ordered && matches!(self.course.state, State::Draft | State::Ready)
    }

    /// Refuses to write on behind an entry or a document that is not as it was written.
    ///
    /// # Errors
    /// [`rights::RightsError::UnreadableEntry`]; or if a document cannot be read.
    pub fn insist_whole(&self, tx: &Tx<'_>) -> Result<(), AppError> {
        if self.broken_at.is_some() || self.first_damaged_document(tx)?.is_some() {
            return Err(rights::RightsError::UnreadableEntry.into());
        }
        Ok(())
    }

    /// The letter as it was last prepared; `None` while it is written, and where there is none.
    ///
    /// # Errors
    /// [`rights::RightsError::UnreadableEntry`] if it is not there any more as it was kept: no other letter may
    /// take its place.
    pub fn prepared(&self, tx: &Tx<'_>) -> Result<Option<Prepared>, AppError> {
        // What goes through a portal is no letter.
        if self.course.channel == Channel::Portal {
            return Ok(None);
        }
        self.prepared_bytes(tx)?.map(|bytes| Prepared::read(&bytes)).transpose()
    }

    /// The bytes of what was last prepared, of whichever channel.
    ///
    /// # Errors
    /// As [`Asked::prepared`].
    pub fn prepared_bytes(&self, tx: &Tx<'_>) -> Result<Option<Vec<u8>>, AppError> {
        if self.course.state == State::Draft {
            return Ok(None);
        }
        let told = self.entries.iter().zip(&self.events).rev();
        let last = told.into_iter().find(|(_, event)| matches!(event, Event::Prepared));
        let Some(digest) = last.and_then(|(entry, _)| entry.document) else { return Ok(None) };
        let document = tx.rights_documents().get(self.request.id, digest)?.filter(|kept| kept.is_as_kept());
        let document = document.ok_or(rights::RightsError::UnreadableEntry)?;
        Ok(Some(document.bytes))
    }
}

#[cfg(test)]
mod tests {
    use jiff::{Timestamp, civil::date};
    use rights::{Channel, Law, LetterLanguage, RequestId, Sending, Wish, evidence::Digest};
    use vault::RightsDraft;

    use super::*;

    fn request() -> RightsRequest {
        let draft = RightsDraft::new(Channel::Email, LetterLanguage::English);
        let at = Timestamp::UNIX_EPOCH;
        RightsRequest { id: RequestId::random(), begun_at: at, draft, saved_at: at }
    }

    fn log() -> Vec<Entry> {
        let on = date(2026, 5, 5);
        let (channel, language) = (Channel::Email, LetterLanguage::English);
        let events = [
            Event::Began { wish: Wish::Access, channel, law: Law::EuGdpr, country: None, language },
            Event::Prepared,
            Event::Sent { on, by: Sending::Email },
            Event::Acknowledged { on },
        ];
        let mut entries: Vec<Entry> = Vec::new();
        for event in events {
            let next = Entry::following(entries.last(), &event, None, Timestamp::UNIX_EPOCH).expect("it is writable");
            entries.push(next);
        }
        entries
    }

    #[test]
    fn an_entry_that_was_tampered_with_is_shown_and_what_cannot_follow_is_not_believed() {
        let head = log().last().map(Entry::head);
        let whole = Asked::fold(request(), log(), head).expect("a log");
        assert_eq!((whole.broken_at, whole.course.state), (None, State::Acknowledged));
        type Tamper = fn(&mut Vec<Entry>);
        let cases: [(Tamper, u64, State); 6] = [
            (|log| log.truncate(2), 3, State::Ready),
            (|log| log[2].event = log[2].event.replace("05-05", "05-04"), 3, State::Acknowledged),
            (|log| log[3].chain = Digest::of(b"another"), 4, State::Acknowledged),
            (|log| log[2].event = "{}".to_owned(), 3, State::Ready),
            (|log| drop(log.remove(1)), 2, State::Draft),
            (|log| log.swap(2, 3), 3, State::Ready),
        ];
        for (tamper, at, state) in cases {
            let mut entries = log();
            tamper(&mut entries);
            let found = Asked::fold(request(), entries, head).expect("its beginning is sound");
            assert_eq!((found.broken_at, found.course.state), (Some(at), state));
        }
        let mut entries = log();
        entries[0].event = "nothing".to_owned();
        assert!(Asked::fold(request(), entries, head).is_err(), "without its beginning nobody knows what it is");
    }
}
