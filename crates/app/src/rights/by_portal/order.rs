//! What the member sends through the portal: written down with its key and its bytes, then left to the engine.

use domain::{OperationId, OrganizationId};
use jiff::Timestamp;
use rights::{Channel, Event, RequestId, RightsError, State};
use sync::RightsOrder;
use vault::{Order, OrderKind, OrderState, RightsDraft, Tx};

use super::{DRAFTS, compose::trouble_of, tend::words_of, terms::terms_in};
use crate::drafts::check_length;
use crate::rights::{reading::asked::Asked, reading::view::RequestDetail, writing::begin::append, writing::write};
use crate::{App, AppError};

impl App {
    /// Files a request through the organization's portal: at once if it can be reached, else at the next turn of
    /// the engine. A second press changes nothing.
    ///
    /// # Errors
    /// [`AppError::LetterNotReady`] while something is wrong with it, [`AppError::NotOffered`] if the portal takes
    /// no such request, [`AppError::AccountGone`] if the account is deleted, [`AppError::AlreadySent`] if it went
    /// another way.
    pub fn file_rights_request(&self, organization: &OrganizationId, id: RequestId) -> Result<RequestDetail, AppError> {
        let (now, room, desk) = (self.now(), self.room(organization)?, self.desk(organization)?.for_leaving()?);
        if room.is_by_hand() {
            return Err(AppError::NotOffered);
        }
        self.insist_account(organization)?;
        room.vault().write(|tx| {
            let asked = Asked::read(tx, id)?;
            asked.insist_whole(tx)?;
            if asked.filing.is_some_and(|state| state != OrderState::Refused) {
                return Ok(());
            }
            if asked.request.draft.channel != Channel::Portal || !terms_in(tx)?.takes(asked.course.wish) {
                return Err(AppError::NotOffered);
            }
            if asked.course.state == State::Draft {
                write::prepare(tx, &desk, id, now)?;
            }
            let asked = Asked::read(tx, id)?;
            if asked.course.state != State::Ready {
                return Err(AppError::AlreadySent);
            }
            let body = asked.prepared_bytes(tx)?.ok_or(AppError::LetterNotReady)?;
            if words_of(OrderKind::Filing, &body).is_none_or(|words| desk.holds_secret(&words)) {
                return Err(AppError::LetterNotReady);
            }
            tx.rights_orders().enqueue(id, OrderKind::Filing, OperationId::random(), &body, now)?;
            Ok(())
        })?;
        self.order_changed(organization, id)
    }

    /// Sends the member's words about a request that the portal has taken.
    ///
    /// # Errors
    /// [`AppError::HoldsCode`], [`AppError::DraftTooLong`] or [`AppError::LetterNotReady`] if the text cannot go;
    /// [`AppError::AccountGone`] if the account is deleted; [`AppError::Rights`] if the request is over. The text is
    /// kept in each case.
    pub fn answer_rights_request(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        text: &str,
    ) -> Result<RequestDetail, AppError> {
        let [slot, _] = DRAFTS;
        self.keep_portal_draft(organization, id, slot, text)?;
        let order = RightsOrder::message(text.to_owned());
        self.check_leaving(organization, text)?;
        self.enqueue(organization, id, slot, OrderKind::Message, &order)
    }

    /// Takes a request back that the portal has taken. It counts as taken back when the portal says so.
    ///
    /// # Errors
    /// As [`App::answer_rights_request`].
    pub fn withdraw_rights_request(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        reason: &str,
    ) -> Result<RequestDetail, AppError> {
        let [_, slot] = DRAFTS;
        self.keep_portal_draft(organization, id, slot, reason)?;
        let given = Some(reason.to_owned()).filter(|reason| !reason.trim().is_empty());
        if given.is_some() {
            self.check_leaving(organization, reason)?;
        }
        self.enqueue(organization, id, slot, OrderKind::Withdrawal, &RightsOrder::withdrawal(given))
    }

    /// Takes back what has certainly not left. A request is being written again, words are a draft again.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; [`AppError::AlreadySent`] if it may have left.
    pub fn take_back_order(
        &self,
        organization: &OrganizationId,
        operation: OperationId,
    ) -> Result<RequestDetail, AppError> {
        let now = self.now();
        let id = self.room(organization)?.vault().write(|tx| {
            let order = tx.rights_orders().get(operation)?.ok_or(AppError::NotFound)?;
            if !tx.rights_orders().take_back(operation)? {
                return Err(AppError::AlreadySent);
            }
            let asked = Asked::read(tx, order.request)?;
            match order.kind {
                OrderKind::Filing if asked.course.state == State::Ready => {
                    append(tx, &asked, &Event::Reopened, now)?;
                }
                OrderKind::Filing => {}
                OrderKind::Message | OrderKind::Withdrawal => give_back(tx, &asked, &order, now)?,
            }
            Ok(order.request)
        })?;
        self.order_changed(organization, id)
    }

    /// Sets what a request is about: ids of categories and devices; none means everything.
    ///
    /// # Errors
    /// [`AppError::AlreadySent`] if it may have left.
    pub fn choose_request_about(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        about: Vec<String>,
    ) -> Result<RequestDetail, AppError> {
        let now = self.now();
        about.iter().try_for_each(|id| check_length(Some(id)))?;
        self.room(organization)?.vault().write(|tx| {
            let asked = Asked::read(tx, id)?;
            if !asked.is_being_written() {
                return Err(AppError::AlreadySent);
            }
            if asked.course.state == State::Ready {
                append(tx, &asked, &Event::Reopened, now)?;
            }
            let draft = RightsDraft { about: about.clone(), ..asked.request.draft };
            tx.rights_requests().save(id, &draft, now)?;
            Ok(())
        })?;
        self.requests_changed(organization);
        self.request(organization, id)
    }

    /// In a transaction of its own, so that no refusal takes the words back.
    fn keep_portal_draft(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        slot: &str,
        text: &str,
    ) -> Result<(), AppError> {
        check_length(Some(text))?;
        let now = self.now();
        self.room(organization)?.vault().write(|tx| keep_draft(tx, id, slot, Some(text), now))
    }

    fn check_leaving(&self, organization: &OrganizationId, text: &str) -> Result<(), AppError> {
        match trouble_of(text) {
            Some("text-too-long") => return Err(AppError::DraftTooLong),
            Some(_) => return Err(AppError::LetterNotReady),
            None => {}
        }
        if self.desk(organization)?.for_leaving()?.holds_secret(text) { Err(AppError::HoldsCode) } else { Ok(()) }
    }

    /// Writes down what follows on a request that the portal has taken and not answered.
    fn enqueue(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        slot: &str,
        kind: OrderKind,
        order: &RightsOrder,
    ) -> Result<RequestDetail, AppError> {
        self.insist_account(organization)?;
        let now = self.now();
        self.room(organization)?.vault().write(|tx| {
            let asked = Asked::read(tx, id)?;
            asked.insist_whole(tx)?;
            if asked.filing != Some(OrderState::Done) {
                return Err(AppError::NotOffered);
            }
            let orders = tx.rights_orders().list(id)?;
            let is_settled = |order: &&Order| matches!(order.state, OrderState::Done | OrderState::Refused);
            let is_leaving = orders.iter().any(|order| order.kind == OrderKind::Withdrawal && !is_settled(&order));
            if !asked.course.state.is_open() || is_leaving {
                let error = RightsError::IllegalStep { from: Some(asked.course.state), event: kind.as_str() };
                return Err(error.into());
            }
            tx.rights_orders().enqueue(id, kind, order.operation, &order.body, now)?;
            keep_draft(tx, id, slot, None, now)
        })?;
        self.order_changed(organization, id)
    }

    /// After an order was written down or taken back: the engine looks for it.
    fn order_changed(&self, organization: &OrganizationId, id: RequestId) -> Result<RequestDetail, AppError> {
        self.room(organization)?.wake();
        self.requests_changed(organization);
        self.request(organization, id)
    }
}

fn keep_draft(tx: &Tx<'_>, id: RequestId, slot: &str, text: Option<&str>, now: Timestamp) -> Result<(), AppError> {
    let mut draft = tx.rights_requests().get(id)?.ok_or(AppError::NotFound)?.draft;
    match text.filter(|text| !text.is_empty()) {
        Some(text) => drop(draft.slots.insert(slot.to_owned(), text.to_owned())),
        None => drop(draft.slots.remove(slot)),
    }
    tx.rights_requests().save(id, &draft, now)?;
    Ok(())
}

/// Makes words that did not leave a draft again, in front of what was typed since.
fn give_back(tx: &Tx<'_>, asked: &Asked, order: &Order, now: Timestamp) -> Result<(), AppError> {
    let [answer, reason] = DRAFTS;
    let slot = if order.kind == OrderKind::Message { answer } else { reason };
    let words = words_of(order.kind, &order.body).unwrap_or_default();
    let since = asked.request.draft.slots.get(slot).map(String::as_str).unwrap_or_default();
    let both = [words.as_str(), since].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n");
    keep_draft(tx, asked.request.id, slot, Some(&both), now)
}
