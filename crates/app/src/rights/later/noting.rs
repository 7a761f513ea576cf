//! Later letters that the member says were sent.

use domain::OrganizationId;
use jiff::{Timestamp, civil::Date};
use rights::evidence::Digest;
use rights::{Event, Party, RequestId};
use vault::{DocumentKind, RightsDraft, Tx};

use super::{LaterKind, files, handed, let_go, take_back};
use crate::rights::reading::asked::Asked;
use crate::rights::reading::view::RequestDetail;
use crate::rights::writing::letter::{Desk, LetterState, Prepared};
use crate::{App, AppError};

/// A later letter that was noted as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentLater {
    /// The line of the log it belongs to.
    pub number: u64,
    /// The event's name.
    pub what: &'static str,
    /// The day it was sent.
    pub on: Option<Date>,
    /// The letter as it went.
    pub letter: LetterState,
}

impl App {
    /// Notes that a later letter was sent on a day, with the letter as the document: as it last left, else as it
    /// stands now. What was typed for it is let go.
    ///
    /// # Errors
    /// [`AppError::NotADate`]; [`AppError::LetterNotReady`] while something is wrong with the letter;
    /// [`AppError::Rights`] if the date cannot be or it cannot follow.
    pub fn note_follow_up(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        kind: LaterKind,
        on: &str,
    ) -> Result<RequestDetail, AppError> {
        let on: Date = on.parse().map_err(|_| AppError::NotADate)?;
        let (now, today, room) = (self.now(), self.today(), self.room(organization)?);
        // The log is for good, so a code must not get into it.
        let desk = self.desk(organization)?.for_leaving()?;
        room.vault().write(|tx| {
            let asked = Asked::read(tx, id)?;
            asked.insist_whole(tx)?;
            let event = kind.event(on);
            asked.course.note(&event, today)?;
            let written = self.later_in(tx, &desk, &asked, kind)?;
            let left = handed(&asked.request.draft, kind);
            let letter = left.map_or_else(|| written.prepared(&asked), Ok)?;
            let mut draft = asked.request.draft.clone();
            let document = Noting { tx, id, kind, now }.take(&desk, &mut draft, &letter)?;
            tx.rights_log().append(id, &event, Some(document), now)?;
            tx.rights_requests().save(id, &draft, now)?;
            Ok::<_, AppError>(())
        })?;
        self.requests_changed(organization);
        self.request(organization, id)
    }
}

/// A later letter that left and that `event` says by itself was sent: its document, and it is let go. What never left
/// stays typed.
pub(in crate::rights) fn noted(
    tx: &Tx<'_>,
    desk: Desk<'_>,
    id: RequestId,
    draft: &mut RightsDraft,
    event: &Event,
    now: Timestamp,
) -> Result<Option<Digest>, AppError> {
    let Some(kind) = LaterKind::ALL.iter().copied().find(|kind| kind.is_said_by(event)) else { return Ok(None) };
    let Some(letter) = handed(draft, kind) else { return Ok(None) };
    Noting { tx, id, kind, now }.take(&desk.for_leaving()?, draft, &letter).map(Some)
}

/// Notes what became of a letter that was handed over, on the member's word: its own line with the letter, or where
/// that does not follow any more the letter alone. If it was not sent, only what it left as is let go.
pub(super) fn settle_handed(
    tx: &Tx<'_>,
    desk: Desk<'_>,
    asked: &Asked,
    kind: LaterKind,
    sent_on: Option<Date>,
    now: Timestamp,
) -> Result<(), AppError> {
    let (id, mut draft) = (asked.request.id, asked.request.draft.clone());
    let letter = handed(&draft, kind).ok_or(AppError::NotOffered)?;
    if let Some(on) = sent_on {
        let document = Noting { tx, id, kind, now }.take(&desk.for_leaving()?, &mut draft, &letter)?;
        let own = kind.event(on);
        let follows = asked.course.clone().after(&own).is_ok();
        let event = if follows { own } else { Event::MessageKept { on, from: Party::Member } };
        tx.rights_log().append(id, &event, Some(document), now)?;
    } else {
        take_back(&mut draft, kind);
    }
    tx.rights_requests().save(id, &draft, now)?;
    Ok(())
}

/// A later letter about to be noted as sent.
struct Noting<'n> {
    tx: &'n Tx<'n>,
    id: RequestId,
    kind: LaterKind,
    now: Timestamp,
}

impl Noting<'_> {
    /// Keeps the letter as the document of its line, says of each file it left as that it did, and lets go of it.
    /// The log is for good, so a code must not get into it.
    fn take(&self, desk: &Desk<'_>, draft: &mut RightsDraft, letter: &Prepared) -> Result<Digest, AppError> {
        if !desk.may_leave(letter) {
            return Err(AppError::LetterNotReady);
        }
        for (by, file) in files(draft, self.kind) {
            let event = Event::LaterHandedOver { letter: self.kind, by };
            self.tx.rights_log().append(self.id, &event, Some(file), self.now)?;
        }
        let_go(draft, self.kind, Some(letter));
        Ok(self.tx.rights_documents().put(self.id, DocumentKind::Letter, &letter.to_bytes()?, self.now)?)
    }
}

/// Later letters by the log, oldest first; a document that cannot be read is left out, and the log says so.
pub(in crate::rights) fn sent(tx: &Tx<'_>, asked: &Asked) -> Result<Vec<SentLater>, AppError> {
    let mut all = Vec::new();
    for (entry, event) in asked.entries.iter().zip(&asked.events) {
        let is_later = LaterKind::ALL.iter().any(|kind| kind.is_said_by(event));
        let Some(digest) = entry.document.filter(|_| is_later) else { continue };
        let document = tx.rights_documents().get(asked.request.id, digest)?;
        let letter = document.filter(|kept| kept.row.kind == DocumentKind::Letter && kept.is_as_kept());
        if let Some(letter) = letter.and_then(|kept| Prepared::read(&kept.bytes).ok()) {
            all.push(SentLater { number: entry.number, what: event.name(), on: event.on(), letter: letter.into() });
        }
    }
    Ok(all)
}
