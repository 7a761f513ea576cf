//! Which order goes next: taken, put off or refused before anything leaves.

use jiff::Timestamp;
use rights::{Event, State};
use sync::SyncError;
use vault::{Order, OrderKind, OrderOutcome, OrderState, Tx};
use wire::RightsStatus;

use super::in_hand::Held;
use super::outcome::{LOG_BROKEN, TOO_MANY, code_of, later};
use super::tend::words_of;
use super::terms::terms_in;
use crate::rights::{reading::asked::Asked, writing::begin::append, writing::letter::Desk};
use crate::{App, AppError, Room};

/// An order that goes now.
#[derive(Debug)]
pub(super) struct Taken {
    pub order: Order,
    /// Whether it may have arrived before.
    pub may_have_arrived: bool,
    pub _held: Held,
}

impl App {
    /// Lets what was left on its way be asked for: its outcome could not be written down, and nobody sends it now.
    pub(super) fn take_up_left(&self, room: &Room) -> Result<(), AppError> {
        let left = room.vault().write(|tx| tx.rights_orders().recover_but(&room.in_hand().list()))?;
        if left {
            self.requests_changed(room.id());
        }
        Ok(())
    }

    /// Takes the next order that may go and marks it as on its way. Whether any may is asked within the
    /// transaction: what is pressed after a pause is never sent during it.
    pub(super) fn take_due(&self, room: &Room, may_send: impl Fn() -> bool) -> Result<Option<Taken>, AppError> {
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
            if !may_send() {
                return Ok(None);
            }
            while let Some(order) = tx.rights_orders().next_due(now)? {
                let asked = Asked::read(tx, order.request).and_then(|asked| asked.insist_whole(tx).map(|()| asked));
                let stays = |state, reason: &str, due_at| {
                    let outcome = OrderOutcome { state, reason: Some(reason.to_owned()), detail: None, due_at };
                    tx.rights_orders().settle(order.operation, &outcome)
                };
                let may_have_arrived = order.state == OrderState::Unknown;
                let words = words_of(order.kind, &order.body);
                let Ok(asked) = asked else {
                    // Behind a damaged log nothing is written, so nothing leaves that would have to be. What may
                    // have arrived is not called refused for that.
                    match order.state {
                        OrderState::Unknown => stays(OrderState::Unknown, LOG_BROKEN, later(now))?,
                        _ => stays(OrderState::Refused, LOG_BROKEN, now)?,
                    }
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
                    let held = room.in_hand().hold(order.operation);
                    return Ok(Some(Taken { order, may_have_arrived, _held: held }));
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
}

/// Lets everything that is due wait as long as anything may.
fn put_off(tx: &Tx<'_>, now: Timestamp) -> Result<(), vault::VaultError> {
    while let Some(order) = tx.rights_orders().next_due(now)? {
        let outcome = OrderOutcome { state: order.state, reason: order.reason, detail: None, due_at: later(now) };
        tx.rights_orders().settle(order.operation, &outcome)?;
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use domain::{OperationId, OrganizationId};
    use rights::{Channel, LetterLanguage, RequestId};
    use vault::{Filing, Home, KeptTerms, MasterKey, RightsDraft, Vault};

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
        RightsDraft::new(Channel::Portal, LetterLanguage::English)
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
