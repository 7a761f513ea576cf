//! What happened to a request, as the member notes it.

use domain::OrganizationId;
use jiff::{Timestamp, civil::Date};
use organizations::Pack;
use rights::evidence::Digest;
use rights::{Answer, Channel, Course, Event, Party, RequestId, RightsError, Sending};
use vault::{DocumentKind, OrderState, RightsDraft, Tx};

use super::{
    NOTE, by_portal::is_portals_to_say, later, planning::plan::is_checked, reading::asked::Asked,
    reading::view::RequestDetail,
};
use crate::{App, AppError, drafts::check_length};

/// What the member notes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Noted {
    /// The event's name.
    pub what: String,
    /// The day, as `2026-05-05`.
    pub on: Option<String>,
    /// How it was sent, how far it was answered, or who wrote a message.
    pub more: Option<String>,
    /// For `extended`: whether they gave reasons.
    pub reasons: Option<bool>,
    /// What was said, in the member's words.
    pub text: Option<String>,
}

impl App {
    /// Notes what happened. The member's words are kept even if the rest is refused.
    ///
    /// # Errors
    /// [`AppError::NotADate`]; [`AppError::Rights`] if the date cannot be or it cannot follow;
    /// [`AppError::NotOffered`] for what is not noted by hand; [`AppError::BeingSent`] for a word on the letter while
    /// it is on its way through the mail account; [`AppError::ContactNotChecked`] for a call to a number out of an old
    /// copy that the member has not found current.
    pub fn note_request_event(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        noted: &Noted,
    ) -> Result<RequestDetail, AppError> {
        check_length(noted.text.as_deref())?;
        let (now, today, room) = (self.now(), self.today(), self.room(organization)?);
        let pack = self.pack(organization)?;
        if let Some(text) = noted.words() {
            // In a transaction of its own: a refusal of the date must not take the words back.
            room.vault().write(|tx| keep_words(tx, id, Some(text), now))?;
        }
        let mut desk = self.desk(organization)?;
        if let Some(text) = noted.words() {
            // The log is for good, so neither a code nor a password must get into it.
            desk = desk.for_leaving()?;
            if desk.holds_secret(text) {
                return Err(AppError::HoldsCode);
            }
        }
        room.vault().write(|tx| {
            let asked = Asked::read(tx, id)?;
            asked.insist_whole(tx)?;
            let event = noted.event(today)?;
            self.insist_by_hand(tx, pack, &asked, &event)?;
            asked.course.note(&event, today)?;
            let note = noted.words().map(|text| keep_note(tx, id, &event, text, now)).transpose()?;
            keep_words(tx, id, None, now)?;
            let mut draft = tx.rights_requests().get(id)?.ok_or(AppError::NotFound)?.draft;
            let letter = match event {
                Event::Sent { .. } => asked.letter_document(),
                _ => later::noted(tx, desk, id, &mut draft, &event, now)?,
            };
            write_down(tx, id, &event, letter, note, now)?;
            tx.rights_requests().save(id, &draft, now)?;
            Ok::<_, AppError>(())
        })?;
        self.requests_changed(organization);
        self.request(organization, id)
    }

    /// Refuses what is not the member's to note by hand, or not yet.
    fn insist_by_hand(&self, tx: &Tx<'_>, pack: &Pack, asked: &Asked, event: &Event) -> Result<(), AppError> {
        // Of a letter that may have left the member is asked, and says so there.
        if asked.course.leaving.is_some_and(|kind| kind.is_said_by(event)) {
            return Err(AppError::NotOffered);
        }
        if asked.is_with_portal() && is_portals_to_say(asked.course.state, event.name()) {
            return Err(AppError::NotOffered);
        }
        // Here, because what the post notes when it ends must not come between the look and the word.
        if matches!(event, Event::Sent { .. } | Event::NotSent) && self.posts().carry_letter_of(asked.request.id) {
            return Err(AppError::BeingSent);
        }
        if matches!(event, Event::Sent { by: Sending::Phone, .. }) {
            // Whichever way the request was to go: what is noted is a call.
            let called = RightsDraft { channel: Channel::Phone, ..asked.request.draft.clone() };
            if !is_checked(tx, pack, &called)? {
                return Err(AppError::ContactNotChecked);
            }
        }
        Ok(())
    }
}

/// Keeps words that are not noted yet, or lets them go.
fn keep_words(tx: &Tx<'_>, id: RequestId, text: Option<&str>, now: Timestamp) -> Result<(), AppError> {
    let mut draft = tx.rights_requests().get(id)?.ok_or(AppError::NotFound)?.draft;
    match text {
        Some(text) => drop(draft.slots.insert(NOTE.to_owned(), text.to_owned())),
        None => drop(draft.slots.remove(NOTE)),
    }
    tx.rights_requests().save(id, &draft, now)?;
    Ok(())
}

fn keep_note(tx: &Tx<'_>, id: RequestId, event: &Event, text: &str, now: Timestamp) -> Result<Digest, AppError> {
    let is_message = matches!(event, Event::MessageKept { .. } | Event::Answered { .. });
    let kind = if is_message { DocumentKind::Message } else { DocumentKind::Note };
    Ok(tx.rights_documents().put(id, kind, text.as_bytes(), now)?)
}

/// Writes the event with its document. What was sent is the letter as it last left our hands, so that a note
/// about it gets a line of its own.
fn write_down(
    tx: &Tx<'_>,
    id: RequestId,
    event: &Event,
    letter: Option<Digest>,
    note: Option<Digest>,
    now: Timestamp,
) -> Result<(), AppError> {
    tx.rights_log().append(id, event, letter.or(note), now)?;
    if let (Some(_), Some(note), Some(on)) = (letter, note, event.on()) {
        tx.rights_log().append(id, &Event::MessageKept { on, from: Party::Member }, Some(note), now)?;
    }
    Ok(())
}

impl Asked {
    /// Whether a portal has it, may have it or is about to.
    pub(super) fn is_with_portal(&self) -> bool {
        self.filing.is_some_and(|state| state != OrderState::Refused)
    }

    /// The letter as it last left our hands, else as it was prepared. What the mail account surely did not take, or
    /// the member says it did not, has not left.
    fn letter_document(&self) -> Option<Digest> {
        let mut letter = None;
        let mut before = None;
        for (entry, event) in self.entries.iter().zip(&self.events) {
            match event {
                Event::Prepared | Event::HandedOver { .. } => (letter, before) = (entry.document, None),
                Event::SendingUnknown => before = Some(std::mem::replace(&mut letter, entry.document)),
                Event::SendingFailed | Event::NotSent => letter = before.take().unwrap_or(letter),
                _ => {}
            }
        }
        letter
    }
}

impl Noted {
    fn words(&self) -> Option<&str> {
        self.text.as_deref().filter(|text| !text.trim().is_empty())
    }

    /// The event these words and dates are.
    fn event(&self, today: Date) -> Result<Event, AppError> {
        let on = match self.on.as_deref().filter(|on| !on.is_empty()) {
            Some(on) => on.parse().map_err(|_| AppError::NotADate)?,
            None => today,
        };
        Ok(match self.what.as_str() {
            "not-sent" => Event::NotSent,
            "sent" => Event::Sent { on, by: self.sending()? },
            "delivered" => Event::Delivered { on },
            "acknowledged" => Event::Acknowledged { on },
            "identity-asked" => Event::IdentityAsked { on },
            "identity-answered" => Event::IdentityAnswered { on },
            "clarification-asked" => Event::ClarificationAsked { on },
            "clarification-answered" => Event::ClarificationAnswered { on },
            "fee-asked" => Event::FeeAsked { on },
            "fee-settled" => Event::FeeSettled { on },
            "extended" => Event::Extended { on, reasons: self.reasons.unwrap_or_default() },
            "answered" => Event::Answered { on, outcome: self.outcome()? },
            "message-kept" => Event::MessageKept { on, from: self.party()? },
            "reminded" => Event::Reminded { on },
            "complained-to-them" => Event::ComplainedToThem { on },
            "complaint-confirmed" => Event::ComplaintConfirmed { on },
            "complained" => Event::Complained { on },
            "authority-answered" => Event::AuthorityAnswered { on },
            "withdrawn" => Event::Withdrawn { on },
            "closed" => Event::Closed { on },
            "resumed" => Event::Resumed { on },
            _ => return Err(AppError::NotOffered),
        })
    }

    /// Only a mail account can say that it sent a letter.
    fn sending(&self) -> Result<Sending, AppError> {
        Ok(match self.more.as_deref() {
            Some("email") => Sending::Email,
            Some("post") => Sending::Post,
            Some("phone") => Sending::Phone,
            Some("page") => Sending::Page,
            Some("local") => Sending::Local,
            _ => return Err(AppError::NotOffered),
        })
    }

    fn outcome(&self) -> Result<Answer, AppError> {
        Ok(match self.more.as_deref() {
            Some("fully") => Answer::Fully,
            Some("partly") => Answer::Partly,
            Some("refused") => Answer::Refused,
            _ => return Err(AppError::NotOffered),
        })
    }

    fn party(&self) -> Result<Party, AppError> {
        Ok(match self.more.as_deref() {
            Some("member") => Party::Member,
            Some("organization") => Party::Organization,
            Some("authority") => Party::Authority,
            _ => return Err(AppError::NotOffered),
        })
    }
}

/// The names of everything that can be noted today on how the request stands: behind a damaged log, nothing; while
/// the clock says that it was not even sent yet, nothing that has a day after that.
pub(super) fn steps(asked: &Asked, today: Date) -> Vec<&'static str> {
    if asked.broken_at.is_some() {
        return Vec::new();
    }
    let (course, on) = (&asked.course, today);
    let all = [
        Event::NotSent,
        Event::Sent { on, by: Sending::Email },
        Event::Delivered { on },
        Event::Acknowledged { on },
        Event::IdentityAsked { on },
        Event::IdentityAnswered { on },
        Event::ClarificationAsked { on },
        Event::ClarificationAnswered { on },
        Event::FeeAsked { on },
        Event::FeeSettled { on },
        Event::Extended { on, reasons: true },
        Event::Answered { on, outcome: Answer::Fully },
        Event::MessageKept { on, from: Party::Organization },
        Event::Reminded { on },
        Event::ComplainedToThem { on },
        Event::ComplaintConfirmed { on },
        Event::Complained { on },
        Event::AuthorityAnswered { on },
        Event::Withdrawn { on },
        Event::Closed { on },
        Event::Resumed { on },
    ];
    let fits = |event: &&Event| -> Result<Course, RightsError> { course.note(event, today) };
    let is_asked = |event: &&Event| course.leaving.is_some_and(|kind| kind.is_said_by(event));
    all.iter().filter(|event| fits(event).is_ok() && !is_asked(event)).map(Event::name).collect()
}
