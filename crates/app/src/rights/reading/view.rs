//! A request as the window shows it.

use domain::OrganizationId;
use jiff::{Timestamp, civil::Date};
use rights::evidence::Digest;
use rights::{Channel, Country, Course, Event, Law, LetterLanguage, Party, RequestId, State, Wish};
use vault::{DocumentKind, OrderState, RightsDraft, Tx};

use crate::rights::{
    NOTE, by_mail,
    by_portal::{self, PortalState},
    later::{self, LaterKind, LeavingState, SentLater},
    note,
    planning::plan::{ContactState, contact_of},
    reading::asked::Asked,
    reading::clock::DueDate,
    reading::party::party,
    writing::letter::{Desk, LetterState, SlotState, english_copy},
};
use crate::{App, AppError, NewContact, Room};

/// A request within seven days of its date is listed as due soon.
const SOON_DAYS: i32 = 7;

/// The group a request is listed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Their answer is late.
    Late,
    /// It is due within seven days.
    Soon,
    /// The next step is the member's.
    Member,
    /// The next step is the organization's.
    Organization,
    /// Answered, over, or done on the member's own device.
    Closed,
}

impl Group {
    /// Its name in the window.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Soon => "soon",
            Self::Member => "member",
            Self::Organization => "organization",
            Self::Closed => "closed",
        }
    }
}

/// A request in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestState {
    /// Whose.
    pub organization: OrganizationId,
    /// Which.
    pub id: RequestId,
    /// The day it was looked at, by the member's calendar: what late days and days left are counted from.
    pub today: Date,
    /// When it was begun, UTC.
    pub begun_at: Timestamp,
    /// What is asked.
    pub wish: Wish,
    /// What it is about: category ids, recipient ids, device ids. Empty: everything.
    pub about: Vec<String>,
    /// How.
    pub channel: Channel,
    /// Whose clock it follows.
    pub law: Law,
    /// Whose holidays count.
    pub country: Option<Country>,
    /// Where it stands.
    pub state: State,
    /// Where it stands, or for one that was closed where it stood then.
    pub stood: State,
    /// The day it was sent, or by the member's calendar accepted.
    pub sent_on: Option<Date>,
    /// Every date, in order.
    pub dues: Vec<DueDate>,
    /// The end of a valid extension.
    pub extended_to: Option<Date>,
    /// How many days late the answer is.
    pub late_days: u32,
    /// Days until it is due.
    pub days_left: Option<i32>,
    /// Where it is listed.
    pub group: Group,
    /// How its filing at a portal stands that was not accepted yet.
    pub filing: Option<OrderState>,
    /// The later letter that is leaving through the mail account, or of which the member is asked whether it was sent.
    pub leaving: Option<LeavingState>,
    /// Whether its log is not as it was written.
    pub is_damaged: bool,
}

/// One line of a request's log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its place, from 1.
    pub number: u64,
    /// When it was written, UTC.
    pub written_at: Timestamp,
    /// What happened; `None` if it cannot be read.
    pub event: Option<Event>,
    /// Who did it; `None` if it cannot be read.
    pub by: Option<Party>,
    /// The hash of the document that belongs to it.
    pub document: Option<Digest>,
    /// To whom a later letter of this line went, by its document.
    pub addressee: Option<String>,
}

/// A message or note kept with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptMessage {
    /// The hash of its bytes, which is also its id.
    pub digest: Digest,
    /// Who wrote it.
    pub from: Party,
    /// The day it was written, as it says.
    pub on: Option<Date>,
    /// Who it says wrote it.
    pub sender: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// Where what is shown may differ from what was sent, by names the window has words for.
    pub doubts: Vec<&'static str>,
    /// Name, size in bytes and SHA-256 of what came along.
    pub attachments: Vec<(String, u64, [u8; 32])>,
    /// Whether it says to be signed.
    pub is_signed: bool,
    /// What looking at its signature found; `None` while nobody has looked.
    pub signature: Option<by_mail::SignatureState>,
    /// The host of the one-click way out of its sender's letters, if a domain vouches for it.
    pub one_click_host: Option<String>,
    /// How far the one-click way was gone.
    pub unsubscribed: Option<rights::Unsubscribing>,
    /// To whom a letter would go that ends its sender's letters.
    pub stop_letter_to: Option<String>,
}

/// One request in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestDetail {
    /// What stands in the list.
    pub row: RequestState,
    /// The letter's language.
    pub language: LetterLanguage,
    /// Whether an English copy follows the letter; `None` where none can: the letter is in English, or there is none.
    pub english_copy: Option<bool>,
    /// How far the letter names right and law.
    pub named: Option<String>,
    /// What the clock did with what was said, and why a date is missing or no law gives one: one sentence each.
    pub clock_notes: Vec<String>,
    /// What the letter needs to know.
    pub slots: Vec<SlotState>,
    /// The contact it goes to.
    pub contact: Option<ContactState>,
    /// What the member typed as a contact for this channel, also where it is not one yet.
    pub found: Option<NewContact>,
    /// The letter, where there is one.
    pub letter: Option<LetterState>,
    /// Names of the events that can be noted now.
    pub steps: Vec<&'static str>,
    /// The log, oldest first.
    pub log: Vec<LogLine>,
    /// The first line of the log, by its number, that is not as it was written.
    pub broken_at: Option<u64>,
    /// What came and what was noted, oldest first.
    pub messages: Vec<KeptMessage>,
    /// A note that is typed and not noted yet.
    pub note: String,
    /// What is typed for later letters and not noted yet, by its slots.
    pub follow_ups: Vec<(String, String)>,
    /// Later letters that were noted as sent, oldest first.
    pub later: Vec<SentLater>,
    /// What concerns the portal, if it goes through one.
    pub portal: Option<PortalState>,
}

impl App {
    /// Every request of one organization, or of all; the late ones first, then by group and the newest first.
    ///
    /// # Errors
    /// If the file of the one that was asked for cannot be read. Of all, such a one is left out.
    pub fn requests(&self, of: Option<&OrganizationId>) -> Result<Vec<RequestState>, AppError> {
        let mut all = Vec::new();
        for room in self.rooms()?.iter().filter(|room| of.is_none_or(|of| room.id() == of)) {
            match self.requests_in(room) {
                Ok(rows) => all.extend(rows),
                Err(error) if of.is_some() => return Err(error),
                // Its own pages say so; it keeps no other's from being listed.
                Err(error) => tracing::error!(organization = %room.id(), %error, "its requests cannot be read"),
            }
        }
        all.sort_by_key(|row| (row.group, std::cmp::Reverse(row.begun_at)));
        Ok(all)
    }

    pub(crate) fn requests_in(&self, room: &Room) -> Result<Vec<RequestState>, AppError> {
        let asked = room.vault().read(|tx| {
            let requests = tx.rights_requests().list()?;
            Ok::<_, AppError>(requests.into_iter().map(|request| Asked::of(tx, request)).collect::<Vec<_>>())
        })?;
        let mut rows = Vec::new();
        for asked in asked {
            match asked {
                Ok(asked) => rows.push(self.row(room.id(), &asked)?),
                // Its own page says so; it keeps no other from being listed.
                Err(error) => tracing::error!(organization = %room.id(), %error, "a request cannot be read"),
            }
        }
        Ok(rows)
    }

    /// One request in full; its log is looked through.
    ///
    /// # Errors
    /// [`AppError::NotFound`], or if it cannot be read.
    pub fn request(&self, organization: &OrganizationId, id: RequestId) -> Result<RequestDetail, AppError> {
        let (room, desk) = (self.room(organization)?, self.desk(organization)?);
        room.vault().read(|tx| {
            let mut asked = Asked::read(tx, id)?;
            asked.look_at_documents(tx)?;
            let row = self.row(organization, &asked)?;
            let clock_notes = self.clock_notes(organization, &asked)?;
            let may_complain = self.may_complain_to_them(&asked);
            let mut detail = detail(tx, &desk, asked, row, self.today())?;
            detail.steps.retain(|step| may_complain || *step != LaterKind::ComplaintToThem.event(self.today()).name());
            Ok(RequestDetail { clock_notes, ..detail })
        })
    }

    pub(in crate::rights) fn row(
        &self,
        organization: &OrganizationId,
        asked: &Asked,
    ) -> Result<RequestState, AppError> {
        let dues = self.dues(asked)?;
        let course = &asked.course;
        let is_written = asked.is_being_written();
        let filing = asked.filing.filter(|_| matches!(course.state, State::Ready | State::DidYouSend));
        let leaving = asked.leaving();
        let group = match filing {
            Some(OrderState::Waiting | OrderState::Sending | OrderState::Unknown) => Group::Organization,
            _ => group(course, leaving.is_some(), dues.late_days, dues.days_left),
        };
        Ok(RequestState {
            organization: organization.clone(),
            id: asked.request.id,
            begun_at: asked.request.begun_at,
            wish: course.wish,
            about: asked.request.draft.about.clone(),
            channel: if is_written { asked.request.draft.channel } else { course.channel },
            law: course.law,
            country: course.country,
            state: course.state,
            stood: course.stood(),
            sent_on: asked.sent_on(Self::zone()),
            dues: dues.all,
            extended_to: dues.extended_to,
            late_days: dues.late_days,
            days_left: dues.days_left,
            group,
            filing,
            leaving,
            is_damaged: asked.broken_at.is_some(),
            today: self.today(),
        })
    }
}

/// Of a later letter that may have left the member is asked, wherever the request stands. What they did on their own
/// device waits on nobody.
const fn group(course: &Course, is_asked: bool, late_days: u32, days_left: Option<i32>) -> Group {
    if late_days > 0 {
        return Group::Late;
    }
    let state = course.state;
    match days_left {
        // The member's own reminder may have passed: then it waits where it stands.
        Some(days) if days >= 0 && days <= SOON_DAYS => Group::Soon,
        _ if is_asked => Group::Member,
        _ if course.asks_nobody() => Group::Closed,
        _ if state.waits_on_member() => Group::Member,
        _ if state.is_open() => Group::Organization,
        _ => Group::Closed,
    }
}

fn detail(
    tx: &Tx<'_>,
    desk: &Desk<'_>,
    asked: Asked,
    row: RequestState,
    today: Date,
) -> Result<RequestDetail, AppError> {
    let has_letter = row.channel.is_letter();
    let letter = match has_letter.then(|| desk.letter(tx, &asked)).transpose() {
        // The page says that the log is damaged; what went out is not made up anew.
        Err(AppError::Rights(rights::RightsError::UnreadableEntry)) => None,
        letter => letter?,
    };
    let (slots, contact) = (desk.slots(tx, &asked)?, contact(tx, desk, &asked.request.draft)?);
    let (mut steps, messages) = (note::steps(&asked, today), messages(tx, &asked)?);
    let later = later::sent(tx, &asked)?;
    if asked.is_with_portal() {
        steps.retain(|step| !by_portal::is_portals_to_say(asked.course.state, step));
    }
    let portal = by_portal::describe(tx, desk, &asked, row.channel, today)?;
    let receipts: Vec<Digest> = (tx.rights_documents().list(asked.request.id)?.into_iter())
        .filter(|row| row.kind == DocumentKind::Receipt)
        .map(|row| row.digest)
        .collect();
    let by: Vec<_> = (0..asked.entries.len())
        .map(|place| party(&asked.entries, place, |digest| receipts.contains(&digest)))
        .collect();
    let told = asked.events.into_iter().map(Some).chain(std::iter::repeat(None));
    let log = asked.entries.into_iter().zip(told).zip(by).map(|((entry, event), by)| LogLine {
        by: by.filter(|_| event.is_some()),
        number: entry.number,
        written_at: entry.written_at,
        event,
        document: entry.document,
        addressee: later.iter().find(|sent| sent.number == entry.number).map(|sent| sent.letter.to_name.clone()),
    });
    let draft = asked.request.draft;
    let found = draft.contact().map(|found| NewContact { value: found.value.clone(), source: found.source.clone() });
    Ok(RequestDetail {
        row,
        language: draft.language,
        english_copy: (has_letter && draft.language != LetterLanguage::English).then(|| english_copy(&draft)),
        named: draft.named,
        clock_notes: Vec::new(),
        slots,
        contact,
        found,
        letter,
        steps,
        log: log.collect::<Vec<_>>(),
        broken_at: asked.broken_at,
        messages,
        note: draft.slots.get(NOTE).cloned().unwrap_or_default(),
        follow_ups: draft.slots.into_iter().filter(|(slot, _)| later::is_slot(slot)).collect(),
        later,
        portal,
    })
}

/// Where a letter by `draft` goes, and how well that is known.
pub(in crate::rights) fn contact(
    tx: &Tx<'_>,
    desk: &Desk<'_>,
    draft: &RightsDraft,
) -> Result<Option<ContactState>, AppError> {
    let Some(contact) = contact_of(desk.pack, draft) else { return Ok(None) };
    let (source, as_of, checked_on) = match draft.contact().filter(|_| !contact.is_policys) {
        Some(found) => (Some(found.source.clone()), found.given_on.to_string(), Some(found.given_on)),
        None => (None, desk.pack.copy_date().as_text(), tx.contact_checks().get(&contact.value)?),
    };
    Ok(Some(ContactState { kind: contact.kind, value: contact.value, source, as_of, checked_on }))
}

/// What was noted and what came, by the log.
fn messages(tx: &Tx<'_>, asked: &Asked) -> Result<Vec<KeptMessage>, AppError> {
    let mut messages: Vec<KeptMessage> = Vec::new();
    for (entry, event) in asked.entries.iter().zip(&asked.events) {
        let Some(digest) = entry.document else { continue };
        // The key of a signature is no message.
        if matches!(event, Event::SignatureChecked { .. }) {
            continue;
        }
        let Some(document) = tx.rights_documents().get(asked.request.id, digest)? else { continue };
        let is_told = matches!(document.row.kind, DocumentKind::Note | DocumentKind::Message);
        if is_told && !messages.iter().any(|message| message.digest == digest) {
            let from = if let Event::MessageKept { from, .. } = event { *from } else { Party::Member };
            let is_message = document.row.kind == DocumentKind::Message;
            let mail = is_message.then(|| by_mail::shown_as_kept(&document.bytes, entry.written_at)).flatten();
            let at_portal = by_portal::shown(asked.course.channel, &document.bytes);
            let plain = || String::from_utf8_lossy(&document.bytes).into_owned();
            let mut mail = mail.filter(|_| at_portal.is_none()).unwrap_or_else(|| by_mail::Reply {
                text: at_portal.as_ref().map_or_else(plain, by_portal::Written::words),
                ..by_mail::Reply::default()
            });
            // Whoever a file says it is from.
            let is_file = is_message && matches!(event, Event::MessageKept { .. });
            if is_file && at_portal.is_none() && !mail.names(tx, asked.request.id)? {
                mail.doubts.push("names-none");
            }
            messages.push(KeptMessage {
                digest,
                from,
                on: event.on(),
                sender: mail.sender,
                subject: mail.subject,
                text: mail.text,
                doubts: mail.doubts,
                attachments: mail.attachments,
                is_signed: mail.is_signed,
                signature: None,
                one_click_host: mail.one_click_host,
                unsubscribed: None,
                stop_letter_to: mail.stop_letter_to,
            });
        }
    }
    by_mail::prove(&mut messages, &asked.events);
    Ok(messages)
}
