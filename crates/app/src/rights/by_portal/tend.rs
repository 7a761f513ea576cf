//! The part of requests in a turn of the engine: what waits is sent, what was filed is looked at.

use std::sync::Arc;

use domain::OrganizationId;
use jiff::{SignedDuration, Timestamp};
use rights::{Event, RequestId, State};
use sync::{Companion, Part, RightsOrder, RightsReport, Session, SyncError};
use vault::{KeptTerms, Order, OrderKind, OrderOutcome, OrderState, Tx};
use wire::{NewRightsMessage, NewRightsRequest, RightsStatus, RightsWithdrawal};

use super::note::{Moment, note};
use super::outcome::{TOO_MANY, closes, code_of, failed, later, taken, tell_log, unknown};
use super::terms::terms_in;
use crate::rights::{reading::asked::Asked, writing::begin::append, writing::letter::Desk};
use crate::{App, AppError, Room};

/// How long what a portal takes is believed without asking again.
const TERMS_HOLD: SignedDuration = SignedDuration::from_hours(24);

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

    /// Takes the next order that may go and marks it as on its way; also whether it may have arrived before.
    fn take_due(&self, room: &Room) -> Result<Option<(Order, bool)>, AppError> {
        let now = self.now();
        if room.vault().read(|tx| tx.rights_orders().next_due(now))?.is_none() {
            return Ok(None);
        }
        let desk = match self.desk(room.id()).and_then(Desk::for_leaving) {
            Ok(desk) => desk,
            // While a code is not known that must not leave, nothing leaves; the changes go on.
            Err(error) => {
                tracing::warn!(organization = %room.id(), %error, "requests wait until every code can be read");
                room.vault().write(|tx| put_off(tx, now))?;
                return Ok(None);
            }
        };
        let taken = room.vault().write(|tx| {
            while let Some(order) = tx.rights_orders().next_due(now)? {
                let asked = Asked::read(tx, order.request).and_then(|asked| asked.insist_whole(tx).map(|()| asked));
                let stays = |state, reason: &str, due_at| {
                    let outcome = OrderOutcome { state, reason: Some(reason.to_owned()), detail: None, due_at };
                    tx.rights_orders().settle(order.operation, &outcome)
                };
                let may_have_arrived = order.state == OrderState::Unknown;
                let words = words_of(order.kind, &order.body);
                let Ok(asked) = asked else {
                    // Behind a damaged log nothing is written, so nothing leaves that would have to be.
                    stays(OrderState::Refused, "log-broken", now)?;
                    continue;
                };
                if !may_have_arrived && words.is_none_or(|words| desk.holds_secret(&words)) {
                    stays(OrderState::Refused, "holds-code", now)?;
                } else if is_not_taken(tx, &order, &asked)? {
                    stays(OrderState::Refused, code_of(&SyncError::NotOffered), now)?;
                } else if order.kind == OrderKind::Filing && !may_have_arrived && is_full(tx)? {
                    stays(OrderState::Waiting, TOO_MANY, later(now))?;
                } else {
                    if order.kind == OrderKind::Filing && may_have_arrived && asked.course.state == State::Ready {
                        append(tx, &asked, &Event::SendingUnknown, now)?;
                    }
                    tx.rights_orders().mark_sending(order.operation)?;
                    return Ok(Some((order, may_have_arrived)));
                }
            }
            Ok::<_, AppError>(None)
        })?;
        if taken.is_none() {
            // Whatever was due waits or was refused.
            self.requests_changed(room.id());
        }
        Ok(taken)
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

    /// Asks which requests the portal takes today, if that was not asked for a while.
    async fn read_terms(&self, room: &Room, session: &Arc<Session>) -> Result<(), AppError> {
        let now = self.now();
        let since = room.vault().read(|tx| {
            let consented = tx.connection().get()?.map(|connection| connection.consented_at);
            Ok::<_, AppError>(tx.rights_terms().get()?.map(|terms| terms.read_at).or(consented))
        })?;
        if since.is_some_and(|since| since <= now && now.duration_since(since) < TERMS_HOLD) {
            return Ok(());
        }
        let terms = match sync::rights_terms(session).await {
            Ok(terms) => terms,
            Err(error @ (SyncError::Vault(_) | SyncError::Throttled { .. })) => return Err(error.into()),
            // A page that is not there, or somebody else's, closes nothing else.
            Err(error) => {
                tracing::info!(organization = %room.id(), %error, "which requests a portal takes is not known anew");
                return Ok(());
            }
        };
        let (kinds, most_open) = terms.map(|terms| (terms.kinds, terms.most_open)).unwrap_or_default();
        room.vault().write(|tx| tx.rights_terms().put(&KeptTerms { kinds, most_open, read_at: now }))?;
        self.requests_changed(room.id());
        Ok(())
    }

    /// Looks at every filed request of which there is more to learn.
    async fn look_at_filings(&self, room: &Room, session: &Arc<Session>) -> Result<(), AppError> {
        let filings = room.vault().read(|tx| tx.rights_filings().list())?;
        let is_over = |status: &str| status.parse().is_ok_and(RightsStatus::is_final);
        for filing in filings.into_iter().filter(|filing| !(is_over(&filing.status) && filing.proven)) {
            let Some((order, portal_id)) = room.vault().read(|tx| filed(tx, filing.request))? else { continue };
            let news = match sync::rights_request(session, &order, &portal_id).await {
                Ok(report) => {
                    let moment = self.moment();
                    let noted = room.vault().write(|tx| {
                        let news = note(tx, filing.request, &report, &moment)?;
                        if report.status.is_final() {
                            // There may be room for one that waits.
                            tx.rights_orders().retry_now()?;
                        }
                        Ok::<_, AppError>(news)
                    });
                    match noted {
                        // A damaged log is its request's own trouble.
                        Err(AppError::Rights(_)) => false,
                        noted => noted?,
                    }
                }
                Err(error) => {
                    let (trouble, known) = (code_of(&error), filing.trouble.as_deref());
                    room.vault().write(|tx| tx.rights_filings().set_trouble(filing.request, trouble))?;
                    if closes(&error) {
                        self.requests_changed(room.id());
                        return Err(error.into());
                    }
                    known != Some(trouble)
                }
            };
            if news {
                self.requests_changed(room.id());
            }
        }
        Ok(())
    }

    fn moment(&self) -> Moment {
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

/// Lets everything that is due wait as long as anything may.
fn put_off(tx: &Tx<'_>, now: Timestamp) -> Result<(), vault::VaultError> {
    while let Some(order) = tx.rights_orders().next_due(now)? {
        let outcome = OrderOutcome { state: order.state, reason: order.reason, detail: None, due_at: later(now) };
        tx.rights_orders().settle(order.operation, &outcome)?;
    }
    Ok(())
}

fn sendable(order: &Order) -> RightsOrder {
    RightsOrder { operation: order.operation, body: order.body.clone() }
}

/// The order a request was filed by, and the portal's id of it.
fn filed(tx: &Tx<'_>, request: RequestId) -> Result<Option<(RightsOrder, String)>, vault::VaultError> {
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

/// Whether the portal has stopped taking such requests before this one left: it would wait for ever.
fn is_not_taken(tx: &Tx<'_>, order: &Order, asked: &Asked) -> Result<bool, AppError> {
    let is_fresh = order.kind == OrderKind::Filing && order.state == OrderState::Waiting;
    Ok(is_fresh && !terms_in(tx)?.takes(asked.course.wish))
}

/// Whether as many requests wait at the portal as it takes at once, as far as is known here.
fn is_full(tx: &Tx<'_>) -> Result<bool, AppError> {
    Ok(open_at_portal(tx)? >= terms_in(tx)?.most_open)
}

/// How many of the requests filed from here wait for an answer.
pub(super) fn open_at_portal(tx: &Tx<'_>) -> Result<u32, AppError> {
    let is_open = |status: &str| !status.parse().is_ok_and(RightsStatus::is_final);
    let open = tx.rights_filings().list()?.iter().filter(|filing| is_open(&filing.status)).count();
    Ok(u32::try_from(open).unwrap_or(u32::MAX))
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
mod tests {
    use domain::{OperationId, OrganizationId};
    use rights::{Channel, LetterLanguage};
    use vault::{Filing, Home, MasterKey, RightsDraft, Vault};

    use super::*;

    #[test]
    fn a_request_that_the_portal_has_stopped_taking_does_not_wait_for_ever() {
        let (dir, at) = (tempfile::tempdir().unwrap(), Timestamp::UNIX_EPOCH);
        let home = Home::at(dir.path().join("data")).unwrap();
        let (master, whose) = (MasterKey::random().unwrap(), OrganizationId::new("onvif").unwrap());
        let vault = Vault::create(&home, &master, &whose, vault::Channel::Portal, at).unwrap();
        let weighed = vault.write(|tx| {
            let id = RequestId::random();
            tx.rights_requests().begin(id, &draft(), at)?;
            let began = Event::Began {
                wish: rights::Wish::Access,
                channel: Channel::Portal,
                law: rights::Law::EuGdpr,
                country: None,
                language: LetterLanguage::English,
            };
            tx.rights_log().append(id, &began, None, at)?;
            tx.rights_orders().enqueue(id, OrderKind::Filing, OperationId::random(), b"{}", at)?;
            let (waiting, asked) = (tx.rights_orders().filing(id)?.unwrap(), Asked::read(tx, id)?);
            let unknown = Order { state: OrderState::Unknown, ..waiting.clone() };
            for (kind, refused) in [("access", false), ("erasure", true)] {
                tx.rights_terms().put(&KeptTerms { kinds: vec![kind.to_owned()], most_open: 1, read_at: at })?;
                assert_eq!(is_not_taken(tx, &waiting, &asked)?, refused, "{kind}");
                assert!(!is_not_taken(tx, &unknown, &asked)?, "what may have arrived is asked for");
            }
            Ok::<_, AppError>(())
        });
        weighed.unwrap();
    }

    fn draft() -> RightsDraft {
        RightsDraft {
            channel: Channel::Portal,
            language: LetterLanguage::English,
            named: None,
            about: Vec::new(),
            slots: std::collections::BTreeMap::new(),
            subject: None,
            body: None,
            contact: None,
        }
    }

    #[test]
    fn requests_are_counted_against_what_the_portal_takes_until_they_are_answered() {
        let (dir, at) = (tempfile::tempdir().unwrap(), Timestamp::UNIX_EPOCH);
        let home = Home::at(dir.path().join("data")).unwrap();
        let (master, whose) = (MasterKey::random().unwrap(), OrganizationId::new("onvif").unwrap());
        let vault = Vault::create(&home, &master, &whose, vault::Channel::Portal, at).unwrap();
        let counted = vault.write(|tx| {
            tx.rights_terms().put(&KeptTerms { kinds: vec!["access".to_owned()], most_open: 1, read_at: at })?;
            let id = RequestId::random();
            tx.rights_requests().begin(id, &draft(), at)?;
            tx.rights_orders().enqueue(id, OrderKind::Filing, OperationId::random(), b"{}", at)?;
            assert!(!is_full(tx)?, "what waits takes no room");
            for (status, full) in [("open", true), ("pondering", true), ("fulfilled", false)] {
                let filing = Filing {
                    request: id,
                    portal_id: "1".to_owned(),
                    received_at: at,
                    status: status.to_owned(),
                    proven: true,
                    expected_by: None,
                    date_proven: true,
                    looked_at: at,
                    trouble: None,
                };
                tx.rights_filings().put(&filing)?;
                assert_eq!(is_full(tx)?, full, "{status}");
            }
            Ok::<_, AppError>(())
        });
        counted.unwrap();
    }
}
