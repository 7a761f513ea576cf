//! What the switches of a connected portal do not reach: the recipients a request has to be about. Those to whom the
//! law lets data be given are none of them.

use organizations::map::{Standing, standing};
use organizations::{Pack, Recipient};
use rights::{Answer, State, Wish};

use crate::rights::{planning::shown::shown_of_parts, reading::view::RequestState};
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
        let reached = |row: &&Recipient, only_met: bool| {
            asked.iter().any(|request| (!only_met || is_met(request)) && is_about(request, row))
        };
        let is_met_of_all = rows.iter().all(|row| reached(row, true));
        let unasked = rows.iter().filter(|row| !reached(row, false)).map(|row| row.id.to_string()).collect();
        let concerns = |request: &RequestState| rows.iter().any(|row| is_about(request, row));
        let (request, others) = shown_of_parts(asked.iter().filter(|request| concerns(request)).cloned().collect());
        Ok(Beyond {
            labels: rows.iter().map(|row| pack.label(&row.id)).collect(),
            unasked,
            request,
            others,
            is_met: is_met_of_all,
        })
    }

    /// The requests against sharing that go on or were answered in full.
    fn against_sharing(&self, room: &Room) -> Result<Vec<RequestState>, AppError> {
        let terms = self.terms_now(room)?;
        let counts = |request: &RequestState| {
            matches!(request.wish, Wish::StopSharing | Wish::Objection)
                && (!request.state.is_over() || is_met(request))
                && !terms.strand(request)
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
