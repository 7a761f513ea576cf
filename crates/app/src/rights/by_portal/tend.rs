//! The part of requests in a turn of the engine: what waits is sent, what was filed is looked at.

use std::sync::Arc;

use domain::OrganizationId;
use rights::RequestId;
use sync::{Companion, Part, RightsOrder, RightsReport, Session, SyncError};
use vault::{Order, OrderKind, Tx};
use wire::{NewRightsMessage, NewRightsRequest, RightsWithdrawal};

use super::note::{Moment, note};
use super::outcome::{closes, failed, taken, tell_log, unknown};
use crate::{App, AppError, Room};

impl App {
    /// What the engine of an organization does for its requests in each turn.
    pub(crate) fn companion(&self, organization: &OrganizationId) -> Companion {
        let (app, organization) = (self.clone(), organization.clone());
        Arc::new(move |part| {
            let (app, organization) = (app.clone(), organization.clone());
            Box::pin(async move { app.tend(&organization, part).await.map_err(|error| closing(&organization, error)) })
        })
    }

    async fn tend(&self, organization: &OrganizationId, part: Part) -> Result<u64, AppError> {
        // Locked or removed meanwhile: the vault has all of it.
        let Ok(room) = self.room(organization) else { return Ok(0) };
        let sent = if part.may_send { self.send_due(&room, &part.session).await? } else { 0 };
        if part.reads {
            self.read_terms(&room, &part.session).await?;
            self.look_at_filings(&room, &part.session).await?;
        }
        Ok(sent)
    }

    /// Sends whatever is due, one after the other, until the way is blocked. Says how many.
    async fn send_due(&self, room: &Room, session: &Arc<Session>) -> Result<u64, AppError> {
        let mut sent = 0;
        while let Some((order, may_have_arrived)) = self.take_due(room)? {
            self.requests_changed(room.id());
            tracing::trace!(target: "point", "rights.marked-sending");
            let came = self.offer(room, session, &order, may_have_arrived).await;
            tracing::trace!(target: "point", "rights.answered");
            let problem = self.settle_order(room, &order, may_have_arrived, came)?;
            tracing::trace!(target: "point", "rights.settled");
            self.requests_changed(room.id());
            if let Some(problem) = problem {
                return Err(problem.into());
            }
            sent += 1;
        }
        Ok(sent)
    }

    async fn offer(
        &self,
        room: &Room,
        session: &Arc<Session>,
        order: &Order,
        may_have_arrived: bool,
    ) -> Result<RightsReport, SyncError> {
        let own = sendable(order);
        if order.kind == OrderKind::Filing {
            return sync::file_rights_request(session, &own, may_have_arrived).await;
        }
        let found = room.vault().read(|tx| filed(tx, order.request))?;
        let (filing, portal_id) = found.ok_or(SyncError::NotFound)?;
        match order.kind {
            OrderKind::Withdrawal => sync::withdraw_rights_request(session, &filing, &portal_id, &own).await,
            _ => sync::answer_rights_request(session, &filing, &portal_id, &own).await,
        }
    }

    /// Stores what became of an order; answers what closes the door for everything else, too.
    fn settle_order(
        &self,
        room: &Room,
        order: &Order,
        may_have_arrived: bool,
        came: Result<RightsReport, SyncError>,
    ) -> Result<Option<SyncError>, AppError> {
        let moment = self.moment();
        let now = moment.now;
        room.vault().write(|tx| {
            let (outcome, problem) = match came {
                Ok(report) if answers(tx, order, &report)? => {
                    note(tx, order.request, &report, &moment)?;
                    (taken(order, &report, now), None)
                }
                // The portal took something, but says it of another request.
                Ok(_) => (unknown(order, "answer-malformed", now), None),
                Err(error) => {
                    let outcome = failed(order, may_have_arrived, &error, now);
                    (outcome, closes(&error).then_some(error))
                }
            };
            if order.kind == OrderKind::Filing {
                tell_log(tx, order.request, outcome.state, now)?;
            }
            tracing::info!(operation = %order.operation, kind = order.kind.as_str(), became = outcome.state.as_str(), "order settled");
            tx.rights_orders().settle(order.operation, &outcome)?;
            Ok::<_, AppError>(problem)
        })
    }

    pub(super) fn moment(&self) -> Moment {
        Moment { now: self.now(), zone: Self::zone() }
    }
}

/// The error of a part, as the engine knows it. Trouble of a single request is the request's own.
fn closing(organization: &OrganizationId, error: AppError) -> SyncError {
    match error {
        AppError::Sync(error) => error,
        AppError::Vault(error) => SyncError::Vault(error),
        error => {
            tracing::error!(%organization, %error, "requests could not be looked after");
            SyncError::Internal
        }
    }
}

fn sendable(order: &Order) -> RightsOrder {
    RightsOrder { operation: order.operation, body: order.body.clone() }
}

/// The order a request was filed by, and the portal's id of it.
pub(super) fn filed(tx: &Tx<'_>, request: RequestId) -> Result<Option<(RightsOrder, String)>, vault::VaultError> {
    let (order, filing) = (tx.rights_orders().filing(request)?, tx.rights_filings().get(request)?);
    Ok(order.zip(filing).map(|(order, filing)| (sendable(&order), filing.portal_id)))
}

/// The member's words in an order; `None` if it holds something else.
pub(super) fn words_of(kind: OrderKind, body: &[u8]) -> Option<String> {
    match kind {
        OrderKind::Filing => Some(serde_json::from_slice::<NewRightsRequest>(body).ok()?.text),
        OrderKind::Message => Some(serde_json::from_slice::<NewRightsMessage>(body).ok()?.text),
        OrderKind::Withdrawal => {
            Some(serde_json::from_slice::<RightsWithdrawal>(body).ok()?.reason.unwrap_or_default())
        }
    }
}

/// Whether a yes is about what was sent: a portal may mix up its answers.
fn answers(tx: &Tx<'_>, order: &Order, report: &RightsReport) -> Result<bool, AppError> {
    let said = &report.request;
    if order.kind != OrderKind::Filing {
        return Ok(tx.rights_filings().get(order.request)?.is_some_and(|filing| filing.portal_id == said.id));
    }
    let Ok(sent) = serde_json::from_slice::<NewRightsRequest>(&order.body) else { return Ok(false) };
    let is_free = tx.rights_filings().called(&said.id)?.is_none_or(|whose| whose == order.request);
    Ok(is_free && said.kind == sent.kind && said.reference == sent.reference)
}
