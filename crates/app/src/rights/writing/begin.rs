//! Beginning a request, choosing its law, and removing one that never left.

use std::collections::BTreeMap;

use domain::OrganizationId;
use jiff::Timestamp;
use organizations::Pack;
use rights::{Channel, Country, Event, Law, RequestId, Wish, letter::Slot};
use vault::{RightsDraft, Tx};

use crate::rights::{
    planning::settings::RightsSettings, reading::asked::Asked, reading::view::RequestDetail, writing::about,
};
use crate::{App, AppError, Room};

impl App {
    /// Begins a request; the member's own name and address, where they are known here, are filled in.
    ///
    /// # Errors
    /// [`AppError::NotAdded`], or if it cannot be written.
    pub fn begin_request(
        &self,
        organization: &OrganizationId,
        wish: Wish,
        channel: Channel,
        about: Vec<String>,
    ) -> Result<RequestDetail, AppError> {
        let (room, settings) = (self.room(organization)?, self.rights_settings()?);
        let (pack, law) = (self.pack(organization)?, self.suggested_law(organization, wish, &settings));
        let with = Beginning { pack, wish, channel, about, law, settings: &settings, now: self.now() };
        let id = begin_in(&room, &with)?;
        self.requests_changed(organization);
        self.request(organization, id)
    }

    /// Lets a request follow another law or another country's holidays.
    ///
    /// # Errors
    /// [`AppError::Rights`] once it is over; or if it cannot be written.
    pub fn choose_request_law(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        law: Law,
        country: Option<Country>,
    ) -> Result<RequestDetail, AppError> {
        let now = self.now();
        self.room(organization)?.vault().write(|tx| {
            let asked = Asked::read(tx, id)?;
            if (asked.course.law, asked.course.country) == (law, country) {
                return Ok(());
            }
            append(tx, &asked, &Event::LawChosen { law, country }, now)
        })?;
        self.requests_changed(organization);
        self.request(organization, id)
    }

    /// Removes a request that never left, with its text.
    ///
    /// # Errors
    /// [`AppError::AlreadySent`] if it may have left: its log is the proof.
    pub fn remove_request(&self, organization: &OrganizationId, id: RequestId) -> Result<(), AppError> {
        self.room(organization)?.vault().write(|tx| {
            let asked = Asked::read(tx, id)?;
            if asked.may_have_left() {
                return Err(AppError::AlreadySent);
            }
            tx.rights_requests().remove(id)?;
            Ok(())
        })?;
        self.requests_changed(organization);
        Ok(())
    }
}

/// What a request begins with.
pub(in crate::rights) struct Beginning<'s> {
    pub pack: &'s Pack,
    pub wish: Wish,
    pub channel: Channel,
    pub about: Vec<String>,
    pub law: Law,
    pub settings: &'s RightsSettings,
    pub now: Timestamp,
}

/// Writes the request and the first line of its log, in one transaction.
pub(in crate::rights) fn begin_in(room: &Room, with: &Beginning<'_>) -> Result<RequestId, AppError> {
    let id = RequestId::random();
    let (wish, channel, language) = (with.wish, with.channel, with.settings.letter_language);
    room.vault().write(|tx| {
        let draft = RightsDraft {
            about: with.about.clone(),
            slots: known_answers(tx, with)?,
            ..RightsDraft::new(channel, language)
        };
        tx.rights_requests().begin(id, &draft, with.now)?;
        let began = Event::Began { wish, channel, law: with.law, country: with.settings.country(), language };
        tx.rights_log().append(id, &began, None, with.now)?;
        Ok::<_, AppError>(id)
    })
}

/// Answers that are known here already: what the request is about, the name of the settings and the account's
/// own address.
fn known_answers(tx: &Tx<'_>, with: &Beginning<'_>) -> Result<BTreeMap<String, String>, AppError> {
    let about = about::answers(tx, with.pack, with.wish, &with.about, with.settings.letter_language)?;
    let mut answers: BTreeMap<String, String> =
        about.into_iter().map(|(slot, text)| (slot.as_str().to_owned(), text)).collect();
    if !with.settings.sender_name.is_empty() {
        answers.insert(Slot::Name.as_str().to_owned(), with.settings.sender_name.clone());
    }
    let profile = tx.records().get(&domain::RecordKey::profile())?;
    if let Some(address) = crate::organizations::address_in(profile.as_ref()) {
        answers.insert(Slot::AccountEmail.as_str().to_owned(), address);
    }
    Ok(answers)
}

/// Writes `event` behind the log of `asked` if it can follow.
pub(in crate::rights) fn append(tx: &Tx<'_>, asked: &Asked, event: &Event, now: Timestamp) -> Result<(), AppError> {
    asked.insist_whole(tx)?;
    asked.course.clone().after(event)?;
    tx.rights_log().append(asked.request.id, event, None, now)?;
    Ok(())
}
