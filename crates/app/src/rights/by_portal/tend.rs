//! The part of requests in a turn of the engine: what waits is sent, what was filed is looked at.

use std::sync::Arc;

use domain::OrganizationId;
use rights::RequestId;
use sync::{Companion, Part, RightsOrder, RightsReport, Session, SyncError};
use vault::{Order, OrderKind, Tx};
use wire::{NewRightsMessage, NewRightsRequest, RightsWithdrawal};

use super::note::{Moment, note};
use super::outcome::{self, LOG_BROKEN, closes, failed, tell_log, unknown};
use super::take::Taken;
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
        let sent = if part.sends { self.send_due(&room, &part).await? } else { 0 };
        if part.reads {
            self.read_terms(&room, &part.session).await?;
            self.look_at_filings(&room, &part.session).await?;
        }
        Ok(sent)
    }

    /// Sends whatever is due, one after the other, until the way is blocked or the member's wishes are held back.
    /// Says how many.
    async fn send_due(&self, room: &Arc<Room>, part: &Part) -> Result<u64, AppError> {
        let mut sent = 0;
        self.in_room(room, Self::take_up_left).await?;
        loop {
            let asking = part.clone();
            let taken = self.in_room(room, move |app, room| app.take_due(room, || asking.may_send())).await?;
            let Some(taken) = taken else { break };
            self.requests_changed(room.id());
            tracing::trace!(target: "point", "rights.marked-sending");
            let came = self.offer(room, &part.session, &taken).await;
            tracing::trace!(target: "point", "rights.answered");
            let problem = self.in_room(room, move |app, room| app.settle_order(room, &taken, came)).await?;
            tracing::trace!(target: "point", "rights.settled");
            self.requests_changed(room.id());
            if let Some(problem) = problem {
                return Err(problem.into());
            }
            sent += 1;
        }
        Ok(sent)
    }

    /// Work in a vault, on a thread that may wait for the disk.
    pub(super) async fn in_room<T: Send + 'static>(
        &self,
        room: &Arc<Room>,
        work: impl FnOnce(&Self, &Room) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let (app, room) = (self.clone(), Arc::clone(room));
        self.runtime().spawn_blocking(move || work(&app, &room)).await.map_err(|_| AppError::Interrupted)?
    }

    async fn offer(&self, room: &Arc<Room>, session: &Arc<Session>, taken: &Taken) -> Result<RightsReport, SyncError> {
        let (order, own) = (&taken.order, sendable(&taken.order));
        if order.kind == OrderKind::Filing {
            return sync::file_rights_request(session, &own, taken.may_have_arrived).await;
        }
        let request = order.request;
        let found = self.in_room(room, move |_, room| Ok(room.vault().read(|tx| filed(tx, request))?)).await;
        let (filing, portal_id) = found.map_err(|error| closing(room.id(), error))?.ok_or(SyncError::NotFound)?;
        match order.kind {
            OrderKind::Withdrawal => sync::withdraw_rights_request(session, &filing, &portal_id, &own).await,
            _ => sync::answer_rights_request(session, &filing, &portal_id, &own).await,
        }
    }

    /// Stores what became of an order; answers what closes the door for everything else, too. If that cannot be
    /// written down, the order is of unknown outcome, whatever came: it is asked for again.
    fn settle_order(
        &self,
        room: &Room,
        taken: &Taken,
        came: Result<RightsReport, SyncError>,
    ) -> Result<Option<SyncError>, AppError> {
        let (order, moment) = (&taken.order, self.moment());
        let now = moment.now;
        let settled = room.vault().write(|tx| {
            let (outcome, problem) = match came {
                Ok(report) if answers(tx, order, &report)? => {
                    note(tx, order.request, &report, &moment)?;
                    (outcome::taken(order, &report, now), None)
                }
                // The portal took something, but says it of another request.
                Ok(_) => (unknown(order, "answer-malformed", now), None),
                Err(error) => {
                    let outcome = failed(order, taken.may_have_arrived, &error, now);
                    (outcome, closes(&error).then_some(error))
                }
            };
            if order.kind == OrderKind::Filing {
                tell_log(tx, order.request, outcome.state, now)?;
            }
            tracing::info!(operation = %order.operation, kind = order.kind.as_str(), became = outcome.state.as_str(), "order settled");
            tx.rights_orders().settle(order.operation, &outcome)?;
            Ok::<_, AppError>(problem)
        });
        let error = match settled {
            Ok(problem) => return Ok(problem),
            Err(error) => error,
        };
        tracing::error!(operation = %order.operation, %error, "what became of an order could not be written down");
        let reason = if matches!(error, AppError::Rights(_)) { LOG_BROKEN } else { "outcome-unknown" };
        let outcome = unknown(order, reason, now);
        room.vault().write(|tx| tx.rights_orders().settle(order.operation, &outcome))?;
        // A damaged log is its request's own trouble; the others go.
        if matches!(error, AppError::Rights(_)) { Ok(None) } else { Err(error) }
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

#[cfg(test)]
mod tests;
