//! How a later letter reads, and what is wrong with it.

use domain::OrganizationId;
use jiff::{civil::Date, tz::TimeZone};
use organizations::{Content, Pack};
use rights::letter::{Address, Draft, Earlier, LetterKind, MadeBy, Naming, Slot, article};
use rights::{Channel, Event, LetterLanguage, RequestId, Sending, offer};
use vault::{FoundContact, RightsDraft, Tx};

use super::{AUTHORITY, AUTHORITY_ADDRESS, Authority, LATER, LaterKind, handed};
use crate::rights::by_mail::is_address;
use crate::rights::by_portal::is_portals_to_say;
use crate::rights::planning::plan::ContactState;
use crate::rights::reading::asked::Asked;
use crate::rights::reading::clock::Dues;
use crate::rights::reading::view::contact;
use crate::rights::writing::letter::{Desk, LetterState, LetterTrouble, Prepared, SlotState, choices};
use crate::rights::writing::others::names_others;
use crate::{App, AppError};

/// A later letter as it would go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaterState {
    /// Its kind.
    pub kind: LaterKind,
    /// The letter; nothing is written as long as no authority is chosen.
    pub letter: LetterState,
    /// Its language: the request's.
    pub language: LetterLanguage,
    /// For a complaint: whom it goes to.
    pub authority: Option<Authority>,
    /// The authority's address where the member typed one, as typed.
    pub authority_address: String,
    /// The policy's address, where the letter goes to it: whether the member found it current.
    pub contact: Option<ContactState>,
    /// Answers that the request did without and this letter needs.
    pub missing: Vec<SlotState>,
    /// To whom the letter went that last left and is not noted, if it reads otherwise than this one.
    pub left_otherwise: Option<String>,
    /// Whether an e-mail can carry it.
    pub is_mail: bool,
    /// Whether the member's mail account can send it.
    pub is_by_account: bool,
    /// Whether it can be printed here: it goes to an address, in a language this computer has a font for.
    pub is_printable: bool,
}

impl LaterState {
    /// As the log keeps it, and as it leaves.
    ///
    /// # Errors
    /// [`AppError::LetterNotReady`] while something is wrong with it.
    pub(in crate::rights) fn prepared(&self, asked: &Asked) -> Result<Prepared, AppError> {
        if self.letter.problems.iter().any(|problem| problem.blocks) {
            return Err(AppError::LetterNotReady);
        }
        self.letter.prepared(&asked.request.draft).ok_or(AppError::LetterNotReady)
    }
}

impl App {
    /// A later letter as it would go now.
    ///
    /// # Errors
    /// [`AppError::NotOffered`] if there is no such letter as the request stands.
    pub fn follow_up(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        kind: LaterKind,
    ) -> Result<LaterState, AppError> {
        let (room, desk) = (self.room(organization)?, self.desk(organization)?);
        room.vault().read(|tx| self.later_in(tx, &desk, &Asked::read(tx, id)?, kind))
    }

    pub(super) fn later_in(
        &self,
        tx: &Tx<'_>,
        desk: &Desk<'_>,
        asked: &Asked,
        kind: LaterKind,
    ) -> Result<LaterState, AppError> {
        let sent_on = asked.may_follow(kind, desk.today, Self::zone()).ok_or(AppError::NotOffered)?;
        if kind == LaterKind::ComplaintToThem && !self.may_complain_to_them(asked) {
            return Err(AppError::NotOffered);
        }
        let kept = &kept_for(desk.pack, &asked.request.draft, kind);
        let typed = |slot: &str| kept.slots.get(slot).map(|text| text.trim()).filter(|text| !text.is_empty());
        let authority = if kind == LaterKind::Complaint { self.chosen(asked, typed(AUTHORITY))? } else { None };
        let address = typed(AUTHORITY_ADDRESS);
        let due_on = late_since(&self.dues(asked)?);
        let request = Earlier { on: sent_on, by: asked.made(desk.pack) };
        let of = Of { kind, request, due_on, authority: authority.as_ref(), address };
        let mut draft = desk.later_draft(asked, kept, &of);
        if kind == LaterKind::Complaint && draft.answers.get(Slot::Name).is_none() {
            draft.answers.set(Slot::Name, self.rights_settings()?.sender_name);
        }
        let mut letter = desk.later_letter(&draft, kept, &of);
        let text = format!("{}\n{}", letter.subject, letter.body);
        if kind != LaterKind::Complaint && names_others(tx, desk.pack, &text)? {
            letter.problems.push(LetterTrouble { blocks: false, ..LetterTrouble::new("names-others", None) });
        }
        let contact = if kind == LaterKind::Complaint { None } else { contact(tx, desk, kept)? };
        let contact = contact.filter(|contact| contact.source.is_none() && letter.to.as_ref() == Some(&contact.value));
        if contact.as_ref().is_some_and(|contact| contact.checked_on.is_none()) {
            letter.problems.push(LetterTrouble::new("contact-not-checked", None));
        }
        let left = handed(kept, kind).filter(|left| letter.to.as_ref() != Some(&left.to) || letter.body != left.body);
        let is_mail = letter.to.as_deref().is_some_and(is_address);
        Ok(LaterState {
            left_otherwise: left.map(|left| left.to_name),
            missing: missing(tx, kept, &letter, kind)?,
            contact,
            is_mail,
            is_by_account: is_mail && self.mail_account()?.is_set,
            is_printable: letter.to.as_deref().and_then(Address::read).is_some() && self.can_print(kept.language),
            kind,
            language: kept.language,
            authority_address: kept.slots.get(AUTHORITY_ADDRESS).cloned().unwrap_or_default(),
            authority,
            letter,
        })
    }

    /// The authority the member chose; else the one where they live, if there is only one.
    fn chosen(&self, asked: &Asked, id: Option<&str>) -> Result<Option<Authority>, AppError> {
        let mut all = self.authorities_for(asked)?;
        if let Some(id) = id {
            return Ok(all.into_iter().find(|authority| authority.id == id));
        }
        all.retain(|authority| authority.suggested);
        let only = (all.len() == 1).then(|| all.pop()).flatten();
        Ok(only)
    }
}

/// What a later letter is about.
struct Of<'o> {
    kind: LaterKind,
    /// The request; for an answer who the member is, with the day they asked.
    request: Earlier,
    due_on: Option<Date>,
    authority: Option<&'o Authority>,
    address: Option<&'o str>,
}

impl Of<'_> {
    /// Where a complaint goes: the authority's own address, the one the member typed for it, else its page.
    ///
    /// One is typed only as long as the authority has none, and another authority takes it away: an address that
    /// was saved with the member's own authority is the newer of the two.
    fn to(&self) -> Option<String> {
        let authority = self.authority?;
        authority.address.as_deref().or(self.address).or(authority.page.as_deref()).map(str::to_owned)
    }

    fn letter_kind(&self) -> LetterKind {
        let (request, due_on) = (self.request, self.due_on);
        match self.kind {
            LaterKind::Reminder => LetterKind::Reminder { request, due_on },
            LaterKind::ComplaintToThem => LetterKind::ComplaintToThem { request, due_on },
            LaterKind::Withdrawal => LetterKind::Withdrawal { request },
            LaterKind::IdentityAnswer => LetterKind::IdentityAnswer { asked_on: request.on },
            LaterKind::Complaint => LetterKind::Complaint {
                authority: self.authority.map(|authority| authority.name.clone()).unwrap_or_default(),
                address: self.to().unwrap_or_default(),
                request,
                due_on,
            },
        }
    }
}

impl Desk<'_> {
    fn later_draft(&self, asked: &Asked, kept: &RightsDraft, of: &Of<'_>) -> Draft {
        let mut draft = self.draft(asked);
        draft.kind = of.letter_kind();
        draft.channel = kept.channel;
        draft.naming = later_naming(self.pack, &draft);
        if kept.contact().is_none() {
            CONTACT.into_iter().for_each(|slot| draft.answers.set(slot, ""));
        }
        for (slot, text) in &kept.slots {
            if let Some(slot) = slot.strip_prefix(LATER).and_then(Slot::parse).filter(|slot| asks(of.kind, *slot)) {
                draft.answers.set(slot, text.clone());
            }
        }
        draft
    }

    fn later_letter(&self, draft: &Draft, kept: &RightsDraft, of: &Of<'_>) -> LetterState {
        let body = kept.slots.get(of.kind.as_str()).filter(|text| !text.trim().is_empty()).cloned();
        let mut letter = self.write(draft, &RightsDraft { subject: None, body, ..kept.clone() });
        if of.kind == LaterKind::Complaint {
            letter.to = of.to();
            letter.to_name = of.authority.map(|authority| authority.name.clone()).unwrap_or_default();
            match of.authority {
                None => {
                    letter.body.clear();
                    letter.problems.retain(|problem| problem.code != "not-an-address");
                    letter.problems.insert(0, LetterTrouble::new("authority-missing", None));
                }
                // A text of the member's own may still speak to the one that was chosen before.
                Some(authority) if letter.edited && !letter.body.contains(authority.name.as_str()) => {
                    let trouble = LetterTrouble::new("authority-not-in-text", None);
                    letter.problems.push(LetterTrouble { blocks: false, ..trouble });
                }
                Some(_) => {}
            }
        }
        letter
    }
}

/// What the letter lacks, to be filled in beside it; what was filled in so before stays to be changed.
fn missing(tx: &Tx<'_>, kept: &RightsDraft, letter: &LetterState, kind: LaterKind) -> Result<Vec<SlotState>, AppError> {
    let lacking = letter.problems.iter().filter(|problem| problem.code == "missing").filter_map(|each| each.slot);
    let mut slots: Vec<Slot> = lacking.collect();
    slots.extend(kept.slots.keys().filter_map(|slot| Slot::parse(slot.strip_prefix(LATER)?)));
    slots.retain(|slot| asks(kind, *slot));
    slots.sort_unstable();
    slots.dedup();
    let state = |slot: Slot| {
        let value = kept.slots.get(&format!("{LATER}{}", slot.as_str())).cloned().unwrap_or_default();
        Ok(SlotState { slot, required: true, by_policy: false, value, choices: choices(tx, slot)? })
    };
    slots.into_iter().map(state).collect()
}

/// What a later letter has to know of the request: its channel, and the contacts the member found where a letter can
/// go there. To an authority such a contact is named only if the request was a letter to it.
pub(in crate::rights) fn kept_for(pack: &Pack, request: &RightsDraft, kind: LaterKind) -> RightsDraft {
    let channel = later_channel(pack, request.channel, kind);
    let fits = |found: &FoundContact| match (Address::read(&found.value), channel) {
        (Some(Address::Email(_)), channel) => channel != Channel::Post,
        (Some(Address::Post(_)), channel) => channel != Channel::Email,
        _ => false,
    };
    let is_named = kind != LaterKind::Complaint || request.channel.is_letter();
    let mut contacts = request.contacts.clone();
    contacts.retain(|of, found| *of == channel && is_named && fits(found));
    RightsDraft { channel, contacts, ..request.clone() }
}

/// Where the letter goes and where that was found.
const CONTACT: [Slot; 2] = [Slot::Contact, Slot::ContactSource];

/// Whether a later letter of this kind has room for an answer of its own: to an authority no contact is written to.
fn asks(kind: LaterKind, slot: Slot) -> bool {
    kind != LaterKind::Complaint || !CONTACT.contains(&slot)
}

/// A letter goes the request's way; after a call or a step on their pages by e-mail, if there is an address.
/// A complaint goes to the authority whichever way the request went.
fn later_channel(pack: &Pack, request: Channel, kind: LaterKind) -> Channel {
    if request.is_letter() {
        return request;
    }
    let has_address = pack.composer.to.said().is_some_and(|kind| pack.contact(*kind).is_some());
    if kind != LaterKind::Complaint && has_address { Channel::Email } else { Channel::None }
}

/// Names as much as the request did, as far as there is a place to cite and the policy wants the right named.
fn later_naming(pack: &Pack, draft: &Draft) -> Naming {
    match draft.naming {
        Naming::Law(law) if article(law, draft.wish).is_none() => Naming::Right,
        Naming::Plain if pack.content(Content::NamedRight).is_some() => Naming::Right,
        naming => naming,
    }
}

/// The legal date that has passed, if one has.
fn late_since(dues: &Dues) -> Option<Date> {
    let legal = dues.all.iter().find(|due| due.current && due.legal);
    legal.filter(|_| dues.late_days > 0).map(|due| due.on)
}

impl Asked {
    /// How it was made, on the member's word. A guided way may be no page of theirs, but a link in their messages.
    fn made(&self, pack: &Pack) -> MadeBy {
        let guided = || offer(pack, self.course.wish).channels.into_iter().find(|way| way.channel == Channel::Guided);
        match self.course.sent {
            Some((_, Sending::Phone)) => MadeBy::Called,
            Some((_, Sending::Page)) if guided().is_some_and(|way| way.contact.is_some()) => MadeBy::OnPages,
            Some((_, Sending::Page)) => MadeBy::AsNamed,
            Some((_, Sending::Email | Sending::MailAccount | Sending::Post | Sending::Local)) | None => MadeBy::Sent,
        }
    }

    /// Whether a later letter of this kind fits how the request stands; the day it refers to.
    fn may_follow(&self, kind: LaterKind, today: Date, zone: TimeZone) -> Option<Date> {
        // One that is leaving through the mail account, or may have left, is waited for or asked about first.
        if self.course.leaving.is_some() {
            return None;
        }
        let event = kind.event(today);
        self.course.note(&event, today).ok()?;
        // What a portal takes by itself goes there, and is noted once it says so.
        let is_portals = matches!(kind, LaterKind::Withdrawal | LaterKind::IdentityAnswer);
        if is_portals && self.course.channel == Channel::Portal
            || self.is_with_portal() && is_portals_to_say(self.course.state, event.name())
        {
            return None;
        }
        if kind == LaterKind::IdentityAnswer {
            let asked_on = self.events.iter().rev().find_map(|event| match event {
                Event::IdentityAsked { on } => Some(*on),
                _ => None,
            });
            return asked_on;
        }
        self.sent_on(zone)
    }
}
