//! Later letters on their way out. None of these ways can tell whether it was sent, so nothing is noted here.

use domain::OrganizationId;
use mail::MessageId;
use rights::{Event, Handing, RequestId};
use vault::{DocumentKind, Tx};

use super::{LaterKind, files, handed_as_slot, handed_slot};
use crate::rights::by_mail::{later_message, link};
use crate::rights::reading::asked::Asked;
use crate::rights::writing::letter::Prepared;
use crate::{App, AppError};

/// What is handed over, byte for byte.
#[derive(Clone, PartialEq, Eq)]
pub struct LaterParcel {
    organization: OrganizationId,
    request: RequestId,
    kind: LaterKind,
    bytes: Vec<u8>,
    /// The letter; none where only a page is opened.
    letter: Option<Prepared>,
    /// Whether and as which file it leaves.
    file: Option<Handing>,
    /// What had left before it and is not noted, by its slots.
    before: [(String, Option<String>); 2],
    /// The id of the e-mail it is in.
    message_id: Option<String>,
}

impl std::fmt::Debug for LaterParcel {
    /// Its kind, not what it says.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LaterParcel").field("kind", &self.kind).finish_non_exhaustive()
    }
}

impl LaterParcel {
    /// The bytes of a file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The text of a link.
    #[must_use]
    pub fn text(&self) -> &str {
        str::from_utf8(&self.bytes).unwrap_or_default()
    }

    /// The name of a file without its ending: the reference of the request and what the letter is.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}-{}", self.request.reference(), self.kind.as_str())
    }
}

impl App {
    /// Makes what would be handed over: a link, a draft file, a page to print, or for a complaint the authority's
    /// page in the browser. Printing can take a moment.
    ///
    /// # Errors
    /// [`AppError::LetterNotReady`] while something is wrong with it; [`AppError::NotOffered`] where it cannot go
    /// this way.
    pub fn pack_follow_up(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        kind: LaterKind,
        by: Handing,
    ) -> Result<LaterParcel, AppError> {
        let before = self.room(organization)?.vault().read(|tx| {
            let mut draft = tx.rights_requests().get(id)?.ok_or(AppError::NotFound)?.draft;
            Ok::<_, AppError>([handed_slot(kind), handed_as_slot(kind)].map(|slot| {
                let text = draft.slots.remove(&slot);
                (slot, text)
            }))
        })?;
        let file = Some(by).filter(|by| matches!(by, Handing::DraftFile | Handing::Pdf));
        let parcel = |bytes, letter, message_id| {
            let (organization, before) = (organization.clone(), before.clone());
            LaterParcel { organization, request: id, kind, bytes, letter, file, before, message_id }
        };
        if by == Handing::Page {
            let authority = self.follow_up(organization, id, kind)?.authority;
            let page = authority.and_then(|authority| authority.page).ok_or(AppError::NotOffered)?;
            return Ok(parcel(format!("https://{page}").into_bytes(), None, None));
        }
        let (letter, request) = self.later_to_leave(organization, id, kind)?;
        match by {
            Handing::MailProgram => Ok(parcel(link(&letter)?.into_bytes(), Some(letter), None)),
            Handing::Copied => Ok(parcel(Vec::new(), Some(letter), None)),
            Handing::DraftFile => {
                let message = later_message(&letter, request, self.now())?;
                let id = message.id().as_str().to_owned();
                Ok(parcel(message.to_draft()?, Some(letter), Some(id)))
            }
            Handing::Pdf => Ok(parcel(self.on_paper(&letter, &id.reference())?, Some(letter), None)),
            Handing::Page => Err(AppError::NotOffered),
        }
    }

    /// Keeps the letter as it leaves, so that it is this one that is noted whenever the member says that it was
    /// sent; a file byte for byte, and the id of a draft's e-mail, so that an answer to it finds its request. To be
    /// called before it leaves; it is not noted as sent.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn hand_over_follow_up(&self, parcel: &LaterParcel) -> Result<(), AppError> {
        let Some(letter) = &parcel.letter else { return Ok(()) };
        let (id, now) = (parcel.request, self.now());
        self.room(&parcel.organization)?.vault().write(|tx| {
            let mut draft = tx.rights_requests().get(id)?.ok_or(AppError::NotFound)?.draft;
            let text = String::from_utf8(letter.to_bytes()?).map_err(|_| rights::RightsError::UnreadableEntry)?;
            draft.slots.insert(handed_slot(parcel.kind), text);
            if let Some(by) = parcel.file {
                let document = tx.rights_documents().put(id, DocumentKind::Letter, &parcel.bytes, now)?;
                if let Some(message_id) = &parcel.message_id {
                    tx.rights_mail().put(message_id, id, document)?;
                }
                if !files(&draft, parcel.kind).contains(&(by, document)) {
                    let line = format!("{} {}\n", <&str>::from(by), document.to_hex());
                    draft.slots.entry(handed_as_slot(parcel.kind)).or_default().push_str(&line);
                }
            }
            tx.rights_requests().save(id, &draft, now)?;
            Ok::<_, AppError>(())
        })?;
        self.requests_changed(&parcel.organization);
        Ok(())
    }

    /// Takes back what [`App::hand_over_follow_up`] kept, where nothing took the letter after all.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn take_back_follow_up(&self, parcel: &LaterParcel) -> Result<(), AppError> {
        if parcel.letter.is_none() {
            return Ok(());
        }
        let (id, now) = (parcel.request, self.now());
        self.room(&parcel.organization)?.vault().write(|tx| {
            let mut draft = tx.rights_requests().get(id)?.ok_or(AppError::NotFound)?.draft;
            for (slot, before) in &parcel.before {
                match before {
                    Some(before) => drop(draft.slots.insert(slot.clone(), before.clone())),
                    None => drop(draft.slots.remove(slot)),
                }
            }
            tx.rights_requests().save(id, &draft, now)?;
            Ok::<_, AppError>(())
        })?;
        self.requests_changed(&parcel.organization);
        Ok(())
    }

    /// A later letter that may leave, and the e-mail the request went with, if that is known. For every way out
    /// of here: what leaves is what is shown.
    ///
    /// # Errors
    /// [`AppError::LetterNotReady`] while something is wrong with it; or if not every code is known that must not
    /// leave.
    pub(in crate::rights) fn later_to_leave(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        kind: LaterKind,
    ) -> Result<(Prepared, Option<MessageId>), AppError> {
        let (room, desk) = (self.room(organization)?, self.desk(organization)?.for_leaving()?);
        room.vault().read(|tx| {
            let asked = Asked::read(tx, id)?;
            asked.insist_whole(tx)?;
            let letter = self.later_in(tx, &desk, &asked, kind)?.prepared(&asked)?;
            // An authority does not know the messages before.
            let request = if kind == LaterKind::Complaint { None } else { asked.message_id(tx)? };
            Ok((letter, request))
        })
    }
}

impl Asked {
    /// The id of the e-mail the request went with: of the latest that left or may have left.
    fn message_id(&self, tx: &Tx<'_>) -> Result<Option<MessageId>, AppError> {
        let ids = tx.rights_mail().of(self.request.id)?;
        let told = self.entries.iter().zip(&self.events).rev();
        let mut left = told
            .filter(|(_, event)| matches!(event, Event::HandedOver { .. } | Event::Sent { .. }))
            .filter_map(|(entry, _)| entry.document);
        let id = left.find_map(|document| ids.iter().find(|(_, of)| *of == document));
        Ok(id.and_then(|(id, _)| MessageId::parse(id).ok()))
    }
}
