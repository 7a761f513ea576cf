//! Handing a letter over in a way that cannot tell whether it was sent.

use domain::OrganizationId;
use organizations::ContactKind;
use rights::{Channel, Event, Handing, RequestId, State};
use vault::DocumentKind;

use crate::rights::{
    by_mail::{link, message},
    reading::asked::Asked,
    reading::view::RequestDetail,
    writing::letter::Prepared,
};
use crate::{App, AppError};

/// What is handed over, byte for byte as the log will keep it.
#[derive(Clone, PartialEq, Eq)]
pub struct Parcel {
    organization: OrganizationId,
    request: RequestId,
    by: Handing,
    bytes: Vec<u8>,
    reference: String,
    message_id: Option<String>,
    /// Whether it may have left before, by another way.
    left_before: bool,
}

impl std::fmt::Debug for Parcel {
    /// How it goes, not what it says.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Parcel").field("by", &self.by).finish_non_exhaustive()
    }
}

impl Parcel {
    /// The bytes of a file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The text of a link or of what is copied.
    #[must_use]
    pub fn text(&self) -> &str {
        str::from_utf8(&self.bytes).unwrap_or_default()
    }

    /// The reference of its request, for the name of a file.
    #[must_use]
    pub fn reference(&self) -> &str {
        &self.reference
    }
}

impl App {
    /// Makes what would be handed over: a letter, or the address of the page where the member does it themselves.
    /// Nothing is noted yet. A letter on paper takes a moment.
    ///
    /// # Errors
    /// [`AppError::LetterNotReady`] if it is not ready, or holds what has become known as a code since;
    /// [`AppError::NotOffered`] where it cannot go this way.
    pub fn pack_request(&self, organization: &OrganizationId, id: RequestId, by: Handing) -> Result<Parcel, AppError> {
        let (room, desk) = (self.room(organization)?, self.desk(organization)?.for_leaving()?);
        let (asked, prepared) = room.vault().read(|tx| {
            let asked = Asked::read(tx, id)?;
            asked.insist_whole(tx)?;
            let prepared = asked.prepared(tx)?;
            Ok::<_, AppError>((asked, prepared))
        })?;
        if !matches!(asked.course.state, State::Ready | State::DidYouSend) {
            return Err(AppError::LetterNotReady);
        }
        let (bytes, message_id) = if by == Handing::Page {
            let is_guided = asked.request.draft.channel == Channel::Guided;
            let page = desk.pack.contact(ContactKind::AccountWeb).filter(|_| is_guided);
            (format!("https://{}", page.ok_or(AppError::NotOffered)?).into_bytes(), None)
        } else {
            let prepared = prepared.ok_or(AppError::NotOffered)?;
            if !desk.may_leave(&prepared) {
                return Err(AppError::LetterNotReady);
            }
            self.pack_letter(&prepared, &id.reference(), by)?
        };
        let (organization, reference, left_before) = (organization.clone(), id.reference(), asked.may_have_left());
        Ok(Parcel { organization, request: id, by, bytes, reference, message_id, left_before })
    }

    /// Notes that `parcel` leaves our hands, before it does: a crash in between asks once too often, and
    /// never too little.
    ///
    /// # Errors
    /// If the letter was changed meanwhile, or it cannot be written.
    pub fn hand_over_request(&self, parcel: &Parcel) -> Result<RequestDetail, AppError> {
        let (now, room) = (self.now(), self.room(&parcel.organization)?);
        room.vault().write(|tx| {
            let asked = Asked::read(tx, parcel.request)?;
            asked.insist_whole(tx)?;
            let event = Event::HandedOver { by: parcel.by };
            asked.course.clone().after(&event)?;
            let document = tx.rights_documents().put(parcel.request, DocumentKind::Letter, &parcel.bytes, now)?;
            if let Some(message_id) = &parcel.message_id {
                tx.rights_mail().put(message_id, parcel.request, document)?;
            }
            tx.rights_log().append(parcel.request, &event, Some(document), now)?;
            Ok::<_, AppError>(())
        })?;
        self.requests_changed(&parcel.organization);
        self.request(&parcel.organization, parcel.request)
    }

    /// Notes that `parcel` did not leave our hands after all: no program took it. One that may have left by
    /// another way before stays asked about.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn take_request_back(&self, parcel: &Parcel) -> Result<RequestDetail, AppError> {
        let (now, room) = (self.now(), self.room(&parcel.organization)?);
        room.vault().write(|tx| {
            let asked = Asked::read(tx, parcel.request)?;
            if parcel.left_before {
                return Ok(());
            }
            crate::rights::writing::begin::append(tx, &asked, &Event::NotSent, now)
        })?;
        self.requests_changed(&parcel.organization);
        self.request(&parcel.organization, parcel.request)
    }

    fn pack_letter(
        &self,
        letter: &Prepared,
        reference: &str,
        by: Handing,
    ) -> Result<(Vec<u8>, Option<String>), AppError> {
        match by {
            Handing::Copied => Ok((copied(letter).into_bytes(), None)),
            Handing::MailProgram => Ok((link(letter)?.into_bytes(), None)),
            Handing::DraftFile => {
                let message = message(letter, self.now())?;
                Ok((message.to_draft()?, Some(message.id().as_str().to_owned())))
            }
            Handing::Pdf => Ok((self.on_paper(letter, reference)?, None)),
            Handing::Page => Err(AppError::NotOffered),
        }
    }
}

/// Recipient, subject and text, one below the other.
fn copied(letter: &Prepared) -> String {
    format!("{}\n{}\n\n{}", letter.to, letter.subject, letter.body)
}
