//! A request through a portal as the window shows it.

use domain::RecordKind;
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use rights::evidence::Digest;
use rights::{Channel, Course, Event, Party, State};
use vault::{Order, OrderKind, OrderState, Tx};
use wire::NewRightsRequest;

use super::message::{Written, shown};
use super::take::open_at_portal;
use super::tend::words_of;
use super::terms::terms_in;
use super::{DRAFTS, compose::compose};
use crate::delete_account::KeptReceipt;
use crate::rights::reading::asked::Asked;
use crate::rights::writing::letter::{Desk, LetterTrouble};
use crate::{App, AppError};

/// After so many days without an outcome another way is offered. A portal keeps what became of a write as long as the
/// account lives, and is asked at least every [`domain::LONGEST_WAIT`]: a week outlasts a weekend and a maintenance,
/// and each further day is one of the month that a letter would have begun.
///
/// Source: Member Data API v1, operations; GDPR, Art. 12(3).
const SILENT_DAYS: i64 = 7;

/// A request through a portal: what goes or went, and what the portal says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalState {
    /// Whether the portal takes such a request, as far as is known.
    pub takes: bool,
    /// The member's words as they go or went.
    pub text: String,
    /// Whether the member changed them by hand.
    pub edited: bool,
    /// What is wrong with it.
    pub problems: Vec<LetterTrouble>,
    /// The law it names, in the API's words.
    pub regime: Option<String>,
    /// The language it is in.
    pub language: String,
    /// What the portal calls the request by: the member's reference.
    pub reference: Option<String>,
    /// What it can be about, and is: categories of the policy by their label keys.
    pub categories: Vec<AboutChoice>,
    /// The same of devices, by their names.
    pub devices: Vec<AboutChoice>,
    /// The exact text that goes or went.
    pub body: String,
    /// How the filing stands; `None` while it is written.
    pub filing: Option<PortalOrder>,
    /// Whether the portal has left it unknown for so long whether it has the request that another way is offered.
    pub silent: bool,
    /// Messages and withdrawals that the portal has not taken.
    pub orders: Vec<PortalOrder>,
    /// What the portal says of it; `None` until it took it.
    pub filed: Option<Filed>,
    /// The correspondence, oldest first.
    pub messages: Vec<PortalMessage>,
    /// An answer that is typed and not sent yet.
    pub answer: String,
    /// The reason of a withdrawal that is typed and not sent yet.
    pub reason: String,
    /// Whether the member can write about it now, or take it back.
    pub can_follow_up: bool,
    /// How many of the requests filed from here wait for an answer.
    pub open: u32,
    /// How many the portal takes at once.
    pub most_open: u32,
}

/// One thing a request can be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutChoice {
    /// Its id.
    pub id: String,
    /// A label key, or a device's name.
    pub name: String,
    /// Whether it was chosen.
    pub chosen: bool,
}

/// Something that goes to the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalOrder {
    /// The operation it goes under.
    pub operation: String,
    /// What it is.
    pub kind: OrderKind,
    /// How far it has come.
    pub state: OrderState,
    /// Why, as a code.
    pub reason: Option<String>,
    /// The organization's words about that.
    pub detail: Option<String>,
    /// The member's words in it.
    pub text: String,
    /// When the member pressed, UTC.
    pub queued_at: Timestamp,
}

/// What the portal says of a request it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// When it took it, by its clock.
    pub accepted_at: Timestamp,
    /// When it says that it took it, where that cannot be.
    pub claimed_at: Option<Timestamp>,
    /// Its id of it.
    pub portal_id: String,
    /// Where it stands, in the API's words.
    pub status: String,
    /// Whether a genuine receipt shows that.
    pub proven: bool,
    /// Until when the organization means to answer.
    pub expected_by: Option<Date>,
    /// Whether that date was signed.
    pub date_proven: bool,
    /// When it was last asked with success, UTC.
    pub looked_at: Timestamp,
    /// Why the last look failed, as a code.
    pub trouble: Option<String>,
    /// What it signed, or says that it signed.
    pub receipts: Vec<KeptReceipt>,
}

/// One entry of the correspondence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalMessage {
    /// The hash of what is kept of it.
    pub digest: Digest,
    /// Who it says wrote it.
    pub from: Party,
    /// When, by the portal's clock.
    pub at: Timestamp,
    /// What it is, in the API's words.
    pub kind: String,
    /// The words; foreign text.
    pub text: String,
    /// What was asked for, or where it lies; foreign text.
    pub results: Option<String>,
    /// Why it is less than was asked for, in the API's words.
    pub reason: Option<String>,
    /// Until when an answer is expected from then on.
    pub expected_by: Option<Date>,
    /// Whether it says what cannot follow, so that nothing does.
    pub odd: bool,
}

/// What concerns the portal of a request; `None` if it goes another way.
pub(in crate::rights) fn describe(
    tx: &Tx<'_>,
    desk: &Desk<'_>,
    asked: &Asked,
    channel: Channel,
    today: Date,
) -> Result<Option<PortalState>, AppError> {
    if channel != Channel::Portal {
        return Ok(None);
    }
    let [answer, reason] = DRAFTS;
    let terms = terms_in(tx)?;
    let (orders, filed) = (tx.rights_orders().list(asked.request.id)?, filed(tx, asked)?);
    let (body, request, edited, problems) = content(tx, desk, asked)?;
    let typed = |slot: &str| asked.request.draft.slots.get(slot).cloned().unwrap_or_default();
    let is_leaving = |order: &Order| {
        order.kind == OrderKind::Withdrawal && !matches!(order.state, OrderState::Done | OrderState::Refused)
    };
    let can_follow_up = asked.filing == Some(OrderState::Done)
        && asked.broken_at.is_none()
        && asked.course.state.is_open()
        && !orders.iter().any(is_leaving);
    let waits = orders.iter().filter(|order| order.kind != OrderKind::Filing && order.state != OrderState::Done);
    Ok(Some(PortalState {
        takes: terms.takes(asked.course.wish),
        edited,
        problems,
        regime: request.regime,
        categories: categories(desk, &request.categories),
        devices: devices(tx, &request.devices)?,
        language: request.language,
        reference: request.reference,
        text: request.text,
        body: String::from_utf8_lossy(&body).into_owned(),
        silent: is_silent(asked, &orders, today),
        filing: orders.iter().find(|order| order.kind == OrderKind::Filing).map(Into::into),
        orders: waits.map(Into::into).collect(),
        filed,
        messages: messages(tx, asked)?,
        answer: typed(answer),
        reason: typed(reason),
        can_follow_up,
        open: open_at_portal(tx)?,
        most_open: terms.most_open,
    }))
}

/// Whether a filing has been of unknown outcome for [`SILENT_DAYS`]: counted from the line that says so, since it may
/// have waited here for long before it left.
fn is_silent(asked: &Asked, orders: &[Order], today: Date) -> bool {
    let mut since = None;
    for (entry, event) in asked.entries.iter().zip(&asked.events) {
        match event {
            Event::SendingUnknown => since = since.or(Some(entry.written_at)),
            Event::Prepared | Event::SendingFailed | Event::NotSent => since = None,
            _ => {}
        }
    }
    let until = since.and_then(|since| since.to_zoned(App::zone()).date().checked_add(SILENT_DAYS.days()).ok());
    let is_unknown = |order: &Order| order.kind == OrderKind::Filing && order.state == OrderState::Unknown;
    orders.iter().any(is_unknown) && until.is_some_and(|until| until <= today)
}

type Content = (Vec<u8>, NewRightsRequest, bool, Vec<LetterTrouble>);

/// The request as it left or is ready, else as it would go now.
fn content(tx: &Tx<'_>, desk: &Desk<'_>, asked: &Asked) -> Result<Content, AppError> {
    let kept = match asked.prepared_bytes(tx) {
        // The page says that the log is damaged; what went out is not made up anew.
        Err(AppError::Rights(rights::RightsError::UnreadableEntry)) => Some(Vec::new()),
        kept => kept?,
    };
    if let Some(bytes) = kept {
        let request = serde_json::from_slice(&bytes).unwrap_or_else(|_| nothing());
        return Ok((bytes, request, asked.request.draft.body.is_some(), Vec::new()));
    }
    let composed = compose(tx, desk, asked)?;
    Ok((composed.to_bytes()?, composed.request, composed.edited, composed.problems))
}

const fn nothing() -> NewRightsRequest {
    NewRightsRequest {
        kind: String::new(),
        regime: None,
        language: String::new(),
        text: String::new(),
        categories: Vec::new(),
        devices: Vec::new(),
        reference: None,
    }
}

fn categories(desk: &Desk<'_>, chosen: &[String]) -> Vec<AboutChoice> {
    let choice = |id: &domain::FieldId| AboutChoice {
        id: id.to_string(),
        name: desk.pack.label(id),
        chosen: chosen.iter().any(|chosen| chosen == id.as_str()),
    };
    desk.pack.categories.iter().map(|row| choice(&row.id)).collect()
}

fn devices(tx: &Tx<'_>, chosen: &[String]) -> Result<Vec<AboutChoice>, AppError> {
    let named = |device: &domain::Record| {
        let name = device.values.iter().find(|(field, _)| field.as_str().ends_with("name"));
        name.and_then(|(_, held)| held.value.as_text()).unwrap_or(device.key.id.as_str()).to_owned()
    };
    let held = tx.records().list(RecordKind::Device)?;
    Ok(held
        .iter()
        .map(|device| AboutChoice {
            id: device.key.id.to_string(),
            name: named(device),
            chosen: chosen.iter().any(|chosen| chosen == device.key.id.as_str()),
        })
        .collect())
}

impl From<&Order> for PortalOrder {
    fn from(order: &Order) -> Self {
        Self {
            operation: order.operation.to_string(),
            kind: order.kind,
            state: order.state,
            reason: order.reason.clone(),
            detail: order.detail.clone(),
            text: words_of(order.kind, &order.body).unwrap_or_default(),
            queued_at: order.queued_at,
        }
    }
}

fn filed(tx: &Tx<'_>, asked: &Asked) -> Result<Option<Filed>, AppError> {
    let id = asked.request.id;
    let Some(filing) = tx.rights_filings().get(id)? else { return Ok(None) };
    let mut receipts = Vec::new();
    for receipt in tx.rights_receipts().list(id)? {
        let document = tx.rights_documents().get(id, receipt.digest)?;
        let jws = document.map(|document| String::from_utf8_lossy(&document.bytes).into_owned()).unwrap_or_default();
        receipts.push(KeptReceipt::of(receipt.step, receipt.at, receipt.proven, jws));
    }
    // What the log says is what counts; the same instant may be kept less exactly there.
    let accepted_at = asked.course.accepted_at.unwrap_or(filing.received_at);
    let is_claim = accepted_at.duration_since(filing.received_at).abs() > SignedDuration::from_secs(1);
    Ok(Some(Filed {
        accepted_at,
        claimed_at: Some(filing.received_at).filter(|_| is_claim),
        portal_id: filing.portal_id,
        status: filing.status,
        proven: filing.proven,
        expected_by: filing.expected_by,
        date_proven: filing.date_proven,
        looked_at: filing.looked_at,
        trouble: filing.trouble,
        receipts,
    }))
}

/// The correspondence by the log, each entry held against how the request stood then.
fn messages(tx: &Tx<'_>, asked: &Asked) -> Result<Vec<PortalMessage>, AppError> {
    let mut messages: Vec<PortalMessage> = Vec::new();
    let mut course: Option<Course> = None;
    for (entry, event) in asked.entries.iter().zip(&asked.events) {
        if let (Event::MessageKept { on, .. }, Some(digest), Some(before)) = (event, entry.document, &course) {
            let document = tx.rights_documents().get(asked.request.id, digest)?;
            let written = document.and_then(|document| shown(Channel::Portal, &document.bytes));
            let is_new = !messages.iter().any(|known| known.digest == digest);
            messages.extend(written.filter(|_| is_new).map(|written| entry_of(digest, written, before, *on)));
        }
        course = match course {
            Some(before) => before.after(event).ok(),
            None => Course::of([event]).ok(),
        };
    }
    Ok(messages)
}

fn entry_of(digest: Digest, written: Written, before: &Course, on: Date) -> PortalMessage {
    PortalMessage {
        digest,
        odd: written.is_odd(before, on),
        from: written.party(),
        at: written.at,
        kind: written.kind,
        text: written.text.unwrap_or_default(),
        results: written.results,
        reason: written.reason,
        expected_by: written.expected_by,
    }
}

/// What cannot be noted by hand of a request that goes through a portal: the portal itself says it.
pub(in crate::rights) fn is_portals_to_say(state: State, event: &str) -> bool {
    match event {
        "not-sent" | "sent" | "delivered" => true,
        "withdrawn" => state.is_unsent() || state.is_open(),
        _ => false,
    }
}
