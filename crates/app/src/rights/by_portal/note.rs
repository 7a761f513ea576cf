//! What a portal says of a request becomes events with their documents, as far as it can follow.

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};
use rights::evidence::Digest;
use rights::{Answer, Course, EARLIEST, Event, Party, RequestId, RightsError};
use sync::RightsReport;
use vault::{DocumentKind, Filing, RightsReceipt, Tx};
use wire::RightsStatus;

use super::message::Written;
use crate::AppError;
use crate::rights::reading::asked::Asked;

/// How far the portal's clock may be behind the member's and be believed.
const CLOCK_BEHIND: SignedDuration = SignedDuration::from_hours(24);
/// How far it may be ahead: no further, so that the day before is over in every zone and steps can follow on it.
const CLOCK_AHEAD: SignedDuration = SignedDuration::from_hours(12);

/// When something is noted.
#[derive(Debug, Clone)]
pub(super) struct Moment {
    pub now: Timestamp,
    pub zone: TimeZone,
}

impl Moment {
    fn today(&self) -> Date {
        self.now.to_zoned(self.zone.clone()).date()
    }

    /// The day of a portal's instant, on the member's calendar. Never a day to come: clocks differ.
    fn day(&self, at: Timestamp) -> Date {
        at.to_zoned(self.zone.clone()).date().clamp(EARLIEST, self.today().max(EARLIEST))
    }
}

/// Notes what `report` says of the request `id`; whether anything is news. An illegal step is kept as a message
/// and nothing follows from it.
///
/// # Errors
/// [`RightsError::UnreadableEntry`] if the log is not whole; or if it cannot be written.
pub(super) fn note(tx: &Tx<'_>, id: RequestId, report: &RightsReport, moment: &Moment) -> Result<bool, AppError> {
    let asked = Asked::read(tx, id)?;
    asked.insist_whole(tx)?;
    let before = tx.rights_filings().get(id)?;
    let mut notes = Notes { tx, id, moment, course: asked.course, receipts: Vec::new(), news: false };
    notes.keep_receipts(report)?;
    let said = &report.request;
    if notes.course.accepted_at.is_none() {
        let receipt = notes.receipt(&["received"]).or_else(|| notes.any_receipt());
        notes.write(Event::Accepted { at: starts_at(tx, id, said.received_at, moment.now)? }, receipt)?;
    }
    for written in Written::all(said) {
        notes.keep(&written)?;
    }
    notes.follow_status(report)?;
    while let Some(receipt) = notes.any_receipt() {
        let on = moment.today();
        notes.write(Event::MessageKept { on, from: Party::Organization }, Some(receipt))?;
    }
    let filing = Filing {
        request: id,
        portal_id: said.id.clone(),
        received_at: said.received_at,
        status: said.status.clone(),
        proven: report.proven,
        expected_by: said.expected_by,
        date_proven: report.date_proven,
        looked_at: moment.now,
        trouble: None,
    };
    let is_same =
        |before: Filing| Filing { looked_at: moment.now, received_at: filing.received_at, ..before } == filing;
    let news = notes.news || !before.is_some_and(is_same);
    tx.rights_filings().put(&filing)?;
    Ok(news)
}

/// When the law's clock starts: when the portal says that it took the request, if that can be. Their clock may be
/// wrong, or set to win time; then it starts now, when their word came.
fn starts_at(tx: &Tx<'_>, id: RequestId, said: Timestamp, now: Timestamp) -> Result<Timestamp, AppError> {
    let queued_at = tx.rights_orders().filing(id)?.map_or(now, |order| order.queued_at);
    let is_believed = queued_at.duration_since(said) <= CLOCK_BEHIND && said.duration_since(now) <= CLOCK_AHEAD;
    if is_believed { Ok(said) } else { Ok(now) }
}

struct Notes<'n> {
    tx: &'n Tx<'n>,
    id: RequestId,
    moment: &'n Moment,
    course: Course,
    /// New ones that no line of the log holds yet: the step and the document.
    receipts: Vec<(String, Digest)>,
    news: bool,
}

impl Notes<'_> {
    fn keep_receipts(&mut self, report: &RightsReport) -> Result<(), AppError> {
        let known = self.tx.rights_receipts().list(self.id)?;
        for receipt in &report.receipts {
            let bytes = receipt.jws.as_bytes();
            let is_new = !self.tx.rights_documents().has(self.id, Digest::of(bytes))?;
            let digest = self.tx.rights_documents().put(self.id, DocumentKind::Receipt, bytes, self.moment.now)?;
            let kept = RightsReceipt {
                digest,
                step: receipt.step.clone(),
                at: receipt.at,
                proven: receipt.proven,
                signer: receipt.fingerprint.clone(),
            };
            let was_proven = known.iter().any(|known| known.digest == digest && known.proven);
            self.news |= receipt.proven && !was_proven;
            self.tx.rights_receipts().put(self.id, &kept)?;
            if is_new {
                self.receipts.push((receipt.step.clone(), digest));
            }
        }
        Ok(())
    }

    /// Takes the new receipt of one of these steps. One that proves nothing is filed under the request's status.
    fn receipt(&mut self, steps: &[&str]) -> Option<Digest> {
        let place = self.receipts.iter().position(|(step, _)| steps.contains(&step.as_str()))?;
        Some(self.receipts.remove(place).1)
    }

    fn any_receipt(&mut self) -> Option<Digest> {
        (!self.receipts.is_empty()).then(|| self.receipts.remove(0).1)
    }

    fn receipt_of(&mut self, event: &Event) -> Option<Digest> {
        match event {
            Event::Extended { .. } => self.receipt(&["extended"]),
            Event::Answered { .. } => self.receipt(&["answered", "fulfilled", "denied"]),
            Event::Withdrawn { .. } => self.receipt(&["withdrawn", "revoked"]),
            Event::Closed { .. } => self.receipt(&["expired"]),
            _ => None,
        }
    }

    /// Today, or the day the request was sent where this computer's clock is behind that: what the portal said is
    /// kept once, so that a step that is refused now would be lost when the clock is right again.
    fn today(&self) -> Date {
        self.not_before_it_was_sent(self.moment.today())
    }

    /// Writes an event that can follow.
    fn write(&mut self, event: Event, document: Option<Digest>) -> Result<(), AppError> {
        self.course = self.course.note(&event, self.today())?;
        self.tx.rights_log().append(self.id, &event, document, self.moment.now)?;
        self.news = true;
        Ok(())
    }

    /// A clock that is behind makes no step older than the request it is about.
    fn not_before_it_was_sent(&self, on: Date) -> Date {
        self.course.sent_on().map_or(on, |sent_on| on.max(sent_on))
    }

    /// Keeps one entry of the correspondence once, and takes the step it is, if that can follow.
    fn keep(&mut self, written: &Written) -> Result<(), AppError> {
        let (bytes, on) = (written.to_bytes()?, self.moment.day(written.at));
        if self.tx.rights_documents().has(self.id, Digest::of(&bytes))? {
            return Ok(());
        }
        let step = written.step(&self.course, self.not_before_it_was_sent(on));
        let document = self.tx.rights_documents().put(self.id, DocumentKind::Message, &bytes, self.moment.now)?;
        self.write(Event::MessageKept { on, from: written.party() }, Some(document))?;
        match step {
            Some(event) => self.step(event),
            None => Ok(()),
        }
    }

    fn step(&mut self, event: Event) -> Result<(), AppError> {
        match self.course.note(&event, self.today()) {
            Ok(_) => {
                let receipt = self.receipt_of(&event);
                self.write(event, receipt)
            }
            Err(RightsError::UnreadableEntry) => Err(RightsError::UnreadableEntry.into()),
            Err(error) => {
                tracing::info!(%error, "a portal says what cannot follow");
                Ok(())
            }
        }
    }

    /// A status that is final without a word about it ends the request all the same.
    fn follow_status(&mut self, report: &RightsReport) -> Result<(), AppError> {
        if !self.course.state.is_open() {
            return Ok(());
        }
        let on = report.receipts.last().map_or_else(|| self.moment.today(), |receipt| self.moment.day(receipt.at));
        let on = self.not_before_it_was_sent(on);
        let event = match report.status {
            RightsStatus::Open | RightsStatus::InProgress => return Ok(()),
            RightsStatus::Fulfilled => Event::Answered { on, outcome: Answer::Fully },
            RightsStatus::Denied => Event::Answered { on, outcome: Answer::Refused },
            RightsStatus::Revoked => Event::Withdrawn { on },
            RightsStatus::Expired => Event::Closed { on },
        };
        self.step(event)
    }
}
