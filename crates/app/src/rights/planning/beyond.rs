//! What the switches of a connected portal do not reach: the recipients a request has to be about. Those to whom the
//! law lets data be given are none of them.

use organizations::map::{Standing, standing};
use organizations::{Pack, Recipient};
use rights::{Answer, State, Wish};

use crate::rights::{
    planning::shown::{shown_of_parts, still_said},
    reading::view::RequestState,
};
use crate::{App, AppError, Room};

/// The recipients of the policy about whom a portal offers no choice, and what was asked about them.
#[derive(Debug)]
pub(super) struct Beyond {
    /// Label keys of all of them.
    pub labels: Vec<String>,
    /// Ids of those that no request is about, open or answered in full: one to begin.
    pub unasked: Vec<String>,
    /// The request to show: one that still goes on, else one they answered in full.
    pub request: Option<RequestState>,
    /// How many more of them still go on.
    pub others: u32,
    /// Whether the organization answered in full about every one of them.
    pub is_met: bool,
}

impl App {
    /// Reads it for one organization.
    ///
    /// # Errors
    /// If choices or requests cannot be read.
    pub(super) fn beyond_the_portal(&self, pack: &Pack, room: &Room) -> Result<Beyond, AppError> {
        let choices = self.sharing_choices(room.id())?;
        let is_offered = |row: &&Recipient| {
            choices.iter().any(|choice| choice.is_offered() && choice.recipient.as_str() == row.id.as_str())
        };
        // Nobody can object to what the law demands.
        let is_open = |row: &&Recipient| !is_offered(row) && standing(row) != Standing::Law;
        let rows: Vec<&Recipient> = pack.recipients.iter().filter(is_open).collect();
        let asked = self.against_sharing(room)?;
        let about =
            |row: &Recipient| still_said(asked.iter().filter(|request| is_about(request, row)).cloned().collect());
        let said: Vec<_> = rows.iter().map(|row| about(row)).collect();
        let is_met_of_all = said.iter().all(|requests| requests.iter().any(is_met));
        let of_none = rows.iter().zip(&said).filter(|(_, requests)| requests.is_empty());
        let unasked = of_none.map(|(row, _)| row.id.to_string()).collect();
        let says = |request: &RequestState| said.iter().flatten().any(|said| said.id == request.id);
        let (request, others) = shown_of_parts(asked.iter().filter(|request| says(request)).cloned().collect());
        Ok(Beyond {
            labels: rows.iter().map(|row| pack.label(&row.id)).collect(),
            unasked,
            request,
            others,
            is_met: is_met_of_all,
        })
    }

    /// The requests against sharing that can still leave or did, the newest first.
    fn against_sharing(&self, room: &Room) -> Result<Vec<RequestState>, AppError> {
        let terms = self.terms_now(room)?;
        let counts = |request: &RequestState| {
            matches!(request.wish, Wish::StopSharing | Wish::Objection) && !terms.strand(request)
        };
        Ok(self.requests_in(room)?.into_iter().filter(counts).collect())
    }
}

/// A request that opts out and names nobody is about everybody; an objection is about whom it names.
fn is_about(request: &RequestState, recipient: &Recipient) -> bool {
    let everybody = request.about.is_empty() && request.wish == Wish::StopSharing;
    everybody || request.about.iter().any(|id| id == recipient.id.as_str())
}

/// Whether they answered it in full.
pub(super) fn is_met(request: &RequestState) -> bool {
    request.stood == State::Answered(Answer::Fully)
}
