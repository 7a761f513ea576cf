//! Rights requests in the member's export: everything but the letters and messages, which are evidence.

use domain::OrganizationId;
use export::{Request, RequestCourse, RequestDate, RequestDocument, RequestStep};
use rights::{Event, State, evidence::Digest};
use vault::{RightsRequest, Tx};

use crate::rights::reading::asked::Asked;
use crate::{App, AppError};

impl App {
    /// Every request of one organization, oldest first. One whose log cannot be read is there without what only
    /// the log knows.
    pub(crate) fn exported_requests(
        &self,
        organization: &OrganizationId,
        tx: &Tx<'_>,
    ) -> Result<Vec<Request>, AppError> {
        let mut requests = tx.rights_requests().list()?;
        requests.sort_by_key(|request| request.begun_at);
        requests.into_iter().map(|request| self.exported_request(organization, tx, request)).collect()
    }

    fn exported_request(
        &self,
        organization: &OrganizationId,
        tx: &Tx<'_>,
        request: RightsRequest,
    ) -> Result<Request, AppError> {
        let documents = tx.rights_documents().list(request.id)?.into_iter().map(|row| RequestDocument {
            sha256: row.digest.to_hex(),
            kind: row.kind.as_str(),
            saved_at: row.saved_at,
        });
        let log = tx.rights_log().list(request.id)?.into_iter().map(|entry| {
            let event = entry.event().ok();
            RequestStep {
                number: entry.number,
                written_at: entry.written_at,
                what: event.as_ref().map(|event| event.name().to_owned()),
                on: event.as_ref().and_then(Event::on),
                details: event.as_ref().map(Event::details).unwrap_or_default(),
                document: entry.document.map(Digest::to_hex),
                chain: entry.chain.to_hex(),
            }
        });
        let mut exported = Request {
            reference: request.id.reference(),
            begun_at: request.begun_at,
            course: None,
            dates: Vec::new(),
            clock_notes: Vec::new(),
            log: log.collect(),
            broken_at: Some(1),
            documents: documents.collect(),
        };
        match Asked::of(tx, request) {
            Ok(asked) => self.fill(organization, &mut exported, tx, asked)?,
            Err(AppError::Rights(error)) => tracing::error!(%error, "a request is exported without its course"),
            Err(error) => return Err(error),
        }
        Ok(exported)
    }

    fn fill(
        &self,
        organization: &OrganizationId,
        exported: &mut Request,
        tx: &Tx<'_>,
        mut asked: Asked,
    ) -> Result<(), AppError> {
        asked.look_at_documents(tx)?;
        let (dues, course) = (self.dues(&asked)?, &asked.course);
        exported.broken_at = asked.broken_at;
        exported.clock_notes = self.clock_notes(organization, &asked)?;
        exported.course = Some(RequestCourse {
            wish: course.wish.as_str(),
            channel: course.channel.as_str(),
            law: course.law.as_str(),
            country: course.country.map(|country| country.to_string()),
            state: course.standing(),
            closed: course.state == State::Closed,
            sent_on: asked.sent_on(Self::zone()),
            late_days: dues.late_days,
        });
        let dates = dues.all.into_iter().map(|due| RequestDate {
            what: due.what.as_str(),
            on: due.on,
            about: due.about,
            not_before: due.not_before,
            legal: due.legal,
            explanation: due.sentence,
            source: due.source,
        });
        exported.dates = dates.collect();
        Ok(())
    }
}
