//! What an organization answered, as far as the member can enter out of it what it holds.

use domain::OrganizationId;
use jiff::{Timestamp, civil::Date};
use rights::{Answer, Event, Party};

use crate::rights::reading::{asked::Asked, view::RequestState};
use crate::{App, AppError, Room};

/// The newest answer of an organization that is kept by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewestAnswer {
    /// The request they answered.
    pub request: RequestState,
    /// The day of the answer.
    pub on: Date,
}

impl App {
    /// The newest answer out of which the member can enter what the organization holds: what it answered in full or in
    /// part, or a message of its that was kept. With a portal there is none, for that says itself what is held.
    ///
    /// # Errors
    /// If its requests cannot be read.
    pub fn newest_answer(&self, organization: &OrganizationId) -> Result<Option<NewestAnswer>, AppError> {
        let room = self.room(organization)?;
        let answers = Self::answers_in(&room)?;
        let Some((asked, on)) = answers.into_iter().max_by_key(|(asked, on)| (*on, asked.request.begun_at)) else {
            return Ok(None);
        };
        Ok(Some(NewestAnswer { request: self.row(organization, &asked)?, on }))
    }

    /// When what the member enters was seen at the organization, if it is out of the answer of that day: the noon of
    /// that day here, so that it stays the same day wherever it is looked at from.
    ///
    /// # Errors
    /// [`AppError::NotADate`]; [`AppError::NoAnswer`] if there is no answer of that day.
    pub(crate) fn answer_seen_at(&self, room: &Room, on: &str) -> Result<Timestamp, AppError> {
        let on: Date = on.parse().map_err(|_| AppError::NotADate)?;
        if !Self::answers_in(room)?.iter().any(|(_, answered)| *answered == on) {
            return Err(AppError::NoAnswer);
        }
        let noon = on.at(12, 0, 0, 0).to_zoned(Self::zone()).map_err(|_| AppError::NotADate)?;
        Ok(noon.timestamp().min(self.now()))
    }

    /// Each request with each day on which it was answered. One that cannot be read has none.
    fn answers_in(room: &Room) -> Result<Vec<(Asked, Date)>, AppError> {
        if !room.is_by_hand() {
            return Ok(Vec::new());
        }
        room.vault().read(|tx| {
            let requests = tx.rights_requests().list()?.into_iter();
            let asked = requests.filter_map(|request| Asked::of(tx, request).ok());
            Ok(asked.flat_map(|asked| days(&asked).into_iter().map(move |on| (asked.clone(), on))).collect())
        })
    }
}

fn days(asked: &Asked) -> Vec<Date> {
    let answered = |event: &Event| match event {
        Event::Answered { on, outcome: Answer::Fully | Answer::Partly }
        | Event::MessageKept { on, from: Party::Organization } => Some(*on),
        _ => None,
    };
    asked.events.iter().filter_map(answered).collect()
}
