//! What the member types for a request, and the step from writing to a letter that is ready.

use std::collections::BTreeMap;

use domain::OrganizationId;
use jiff::Timestamp;
use rights::letter::WANTS_ENGLISH_COPY;
use rights::{Channel, Event, LetterLanguage, RequestId, State};
use vault::{DocumentKind, FoundContact, RightsDraft, Tx};

use crate::rights::{
    ENGLISH_COPY, NOTE, by_portal,
    later::{self, LaterKind},
    planning::plan::{contact_of, is_checked},
    reading::asked::Asked,
    reading::view::RequestDetail,
    writing::letter::{Desk, yes_or_no},
};
use crate::{App, AppError, drafts::check_length};

/// What was typed; what is `None` stays as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// Answers by the id of their slot, and a note that is not noted yet under `note`.
    pub slots: BTreeMap<String, String>,
    /// The letter's language.
    pub language: Option<LetterLanguage>,
    /// Whether an English copy follows a letter in another language.
    pub english_copy: Option<bool>,
    /// How far the letter names right and law: a law, `right`, or nothing if empty.
    pub named: Option<String>,
    /// The channel.
    pub channel: Option<Channel>,
    /// The subject as changed by hand; empty: as composed.
    pub subject: Option<String>,
    /// The text as changed by hand; empty: as composed.
    pub body: Option<String>,
    /// A contact of the member's own; empty: the policy's.
    pub contact: Option<NewContact>,
    /// Whether the member says now that the contact is current.
    pub contact_checked: bool,
}

/// A contact the member found, for the channel the request goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContact {
    /// The address.
    pub value: String,
    /// Where they found it.
    pub source: String,
}

impl App {
    /// Keeps what was typed. Nothing is checked: it may be half a word.
    ///
    /// A letter that was ready is being written again. After it was handed over only the note is kept, and once it
    /// was sent, what is typed for later letters and that their address is current.
    ///
    /// # Errors
    /// [`AppError::AlreadySent`] if anything but the note would change a letter that may have left;
    /// [`AppError::DraftTooLong`], or if it cannot be written.
    pub fn save_request(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        typed: &Typed,
    ) -> Result<RequestDetail, AppError> {
        typed.check_length()?;
        let (now, today, room) = (self.now(), self.today(), self.room(organization)?);
        let pack = self.pack(organization)?;
        room.vault().write(|tx| {
            let asked = Asked::read(tx, id)?;
            let mut draft = asked.request.draft.clone();
            typed.apply(&mut draft, today);
            let letter_changed = letter_of(&draft) != letter_of(&asked.request.draft);
            let is_written = asked.is_being_written();
            // A letter about a request that was sent goes to an address that may not have been looked at before.
            let can_check = is_written || asked.course.sent_on().is_some();
            if !is_written && letter_changed || typed.contact_checked && !can_check {
                return Err(AppError::AlreadySent);
            }
            if letter_changed && asked.course.state == State::Ready {
                crate::rights::writing::begin::append(tx, &asked, &Event::Reopened, now)?;
            }
            if typed.contact_checked {
                let of = if is_written { draft.clone() } else { later::kept_for(pack, &draft, LaterKind::Reminder) };
                if let Some(contact) = contact_of(pack, &of) {
                    tx.contact_checks().put(&contact.value, today)?;
                }
            }
            tx.rights_requests().save(id, &draft, now)?;
            Ok(())
        })?;
        self.requests_changed(organization);
        self.request(organization, id)
    }

    /// Makes a letter ready: its text as it stands now is what leaves from here on. A call or a step on a page is
    /// ready to be made.
    ///
    /// # Errors
    /// [`AppError::LetterNotReady`] while something is wrong with it; [`AppError::ContactNotChecked`] for a call to
    /// a number out of an old copy; [`AppError::Rights`] if it is ready or gone.
    pub fn ready_request(&self, organization: &OrganizationId, id: RequestId) -> Result<RequestDetail, AppError> {
        let (now, room, desk) = (self.now(), self.room(organization)?, self.desk(organization)?.for_leaving()?);
        room.vault().write(|tx| prepare(tx, &desk, id, now))?;
        self.requests_changed(organization);
        self.request(organization, id)
    }
}

/// Writes down that the letter is ready, with its text as a document.
pub(in crate::rights) fn prepare(tx: &Tx<'_>, desk: &Desk<'_>, id: RequestId, now: Timestamp) -> Result<(), AppError> {
    let asked = Asked::read(tx, id)?;
    asked.insist_whole(tx)?;
    asked.course.clone().after(&Event::Prepared)?;
    let draft = &asked.request.draft;
    let mut document = None;
    if draft.channel == Channel::Phone && !is_checked(tx, desk.pack, draft)? {
        return Err(AppError::ContactNotChecked);
    }
    if draft.channel.is_letter() {
        let letter = desk.letter(tx, &asked)?;
        if letter.problems.iter().any(|problem| problem.blocks) {
            return Err(AppError::LetterNotReady);
        }
        let prepared = letter.prepared(draft).ok_or(AppError::LetterNotReady)?;
        document = Some(tx.rights_documents().put(id, DocumentKind::Letter, &prepared.to_bytes()?, now)?);
    }
    if draft.channel == Channel::Portal {
        document = Some(by_portal::prepare(tx, desk, &asked, now)?);
    }
    let way = Event::WayChosen { channel: draft.channel, language: draft.language };
    if (asked.course.channel, asked.course.language) != (draft.channel, draft.language) {
        crate::rights::writing::begin::append(tx, &asked, &way, now)?;
    }
    tx.rights_log().append(id, &Event::Prepared, document, now)?;
    Ok(())
}

/// What belongs to the letter: everything but the note and what follows it.
fn letter_of(draft: &RightsDraft) -> RightsDraft {
    let mut letter = draft.clone();
    let is_beside = |slot: &str| {
        slot == NOTE || later::is_slot(slot) || later::is_handed(slot) || by_portal::DRAFTS.contains(&slot)
    };
    letter.slots.retain(|slot, _| !is_beside(slot));
    letter
}

impl Typed {
    fn check_length(&self) -> Result<(), AppError> {
        let contact = self.contact.iter().flat_map(|contact| [&contact.value, &contact.source]);
        let all = self.slots.iter().flat_map(|(slot, text)| [slot, text]).chain(contact);
        let all = all.chain(&self.named).chain(&self.subject).chain(&self.body);
        all.map(String::as_str).try_for_each(|text| check_length(Some(text)))
    }

    fn apply(&self, draft: &mut RightsDraft, today: jiff::civil::Date) {
        let some = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        for (slot, text) in &self.slots {
            if text.is_empty() {
                draft.slots.remove(slot);
            } else {
                draft.slots.insert(slot.clone(), text.clone());
            }
        }
        draft.language = self.language.unwrap_or(draft.language);
        draft.channel = self.channel.unwrap_or(draft.channel);
        match self.english_copy {
            Some(WANTS_ENGLISH_COPY) => drop(draft.slots.remove(ENGLISH_COPY)),
            Some(wanted) => drop(draft.slots.insert(ENGLISH_COPY.to_owned(), yes_or_no(wanted).to_owned())),
            None => {}
        }
        if let Some(named) = &self.named {
            draft.named = some(named);
        }
        if let Some(subject) = &self.subject {
            draft.subject = some(subject);
        }
        if let Some(body) = &self.body {
            draft.body = some(body);
        }
        if let Some(contact) = &self.contact {
            let known = draft.contact().filter(|known| known.value == contact.value);
            let given_on = known.map_or(today, |known| known.given_on);
            let found = FoundContact { value: contact.value.clone(), source: contact.source.clone(), given_on };
            if found.value.is_empty() && found.source.is_empty() {
                draft.contacts.remove(&draft.channel);
            } else {
                draft.contacts.insert(draft.channel, found);
            }
        }
    }
}
