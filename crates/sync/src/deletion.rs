//! Deleting an account: asked for, cancelled and watched by the member, never by the queue.
//!
//! The caller stores operation id and body in the ledger before anything is sent, so that an unknown
//! outcome can be asked for, and every receipt can be held against the bytes it must name.

use std::sync::Arc;

use domain::{DeletionState, OperationId, OrganizationId};
use http::Method;
use jiff::Timestamp;
use url::Url;
use vault::Receipt;
use wire::receipt::{self, request_sha256};
use wire::{Capability, Deletion, DeletionRequest, Jwk, OperationAnswer, ProblemCode, header};

use crate::SyncError;
use crate::address::{Site, endpoint};
use crate::discover::fingerprint;
use crate::http::{Answer, Ask, Http};
use crate::portal::{Call, Portal};
use crate::receipts::{rotations, signer_of};
use crate::refused::{expect_ok, writing};
use crate::reply::code;
use crate::session::Session;

/// A request to delete an account, as it goes out and as receipts name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The operation it is sent under.
    pub operation: OperationId,
    /// The exact bytes of the body.
    pub body: Vec<u8>,
}

impl Order {
    /// A new order, to be stored before it is sent.
    #[must_use]
    pub fn new(organization: &OrganizationId) -> Self {
        Self::under(OperationId::random(), organization)
    }

    /// The order this app sends under `operation`, on whichever computer.
    fn under(operation: OperationId, organization: &OrganizationId) -> Self {
        let request =
            DeletionRequest { operation: operation.to_string(), organization: organization.as_str().to_owned() };
        Self { operation, body: serde_json::to_vec(&request).unwrap_or_default() }
    }
}

/// What receipts of one deletion are held against; all of it known here before the portal answers.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// Whose account.
    pub organization: OrganizationId,
    /// The order's operation.
    pub operation: OperationId,
    /// SHA-256 of the order's body, lower-case hexadecimal.
    pub request_sha256: String,
    /// The API's address, which signs as issuer of the receipts.
    pub issuer: String,
    /// The receipt keys pinned at consent.
    pub pinned: Vec<Jwk>,
}

impl Evidence {
    /// The evidence for `order` at a portal.
    #[must_use]
    pub fn of(portal: &Portal, order: &Order) -> Option<Self> {
        Some(Self {
            organization: OrganizationId::new(portal.discovery.organization.clone()).ok()?,
            operation: order.operation,
            request_sha256: request_sha256(&order.body),
            issuer: portal.discovery.api_base.clone(),
            pinned: portal.receipt_keys.clone(),
        })
    }
}

/// A deletion that the organization says is under way.
#[derive(Debug, Clone)]
pub struct Pending {
    /// The order a genuine receipt names; one under an id of its own if none does.
    pub order: Order,
    /// Whether a genuine receipt names the order.
    pub named: bool,
    /// What is said of it.
    pub report: DeletionReport,
}

/// What the organization says of a deletion, and what of it is proven.
#[derive(Debug, Clone)]
pub struct DeletionReport {
    /// The organization's words.
    pub deletion: Deletion,
    /// The state they name.
    pub state: DeletionState,
    /// Its receipts, proven or not, as the ledger keeps them.
    pub receipts: Vec<Receipt>,
    /// Whether a genuine receipt of this very request shows the state. "Done" is said only then.
    pub proven: bool,
}

/// Sends the order. With `may_have_arrived` its outcome is asked for first, so it is never sent twice
/// without need.
///
/// # Errors
/// [`SyncError::StepUpNeeded`] until the member has freshly signed in; [`SyncError::OutcomeUnknown`] if it
/// may have arrived, or if a deletion is pending of which no receipt tells whose it is;
/// [`SyncError::DeletionPending`] if one is pending that was asked for elsewhere; else sending it certainly
/// had no effect.
pub async fn request_deletion(
    session: &Arc<Session>,
    order: &Order,
    may_have_arrived: bool,
) -> Result<DeletionReport, SyncError> {
    if !session.portal.offers(Capability::Deletion) {
        return Err(SyncError::NotOffered);
    }
    let earlier = if may_have_arrived { find_deletion(session, order).await? } else { None };
    if let Some(report) = earlier {
        return Ok(report);
    }
    let call = Call::new(Method::POST, &["deletion"])
        .body(header::JSON, order.body.clone())
        .header(header::IDEMPOTENCY_KEY, &order.operation.to_string())?;
    match writing(session.call(&call).await, session.now()) {
        Ok(answer) => accepted(session, order, &answer).await,
        // One is pending already; if a genuine receipt names this order, it is this one.
        Err(SyncError::DeletionPending) => match pending_deletion(session).await {
            Ok(Some(pending)) if pending.named && pending.order == *order => Ok(pending.report),
            Ok(Some(pending)) if pending.named => Err(SyncError::DeletionPending),
            _ => Err(SyncError::OutcomeUnknown),
        },
        Err(error) => Err(error),
    }
}

/// Asks what became of an order: its deletion, or `None` if it never arrived.
///
/// # Errors
/// [`SyncError::OutcomeUnknown`] while it is being worked on, [`SyncError::Refused`] with the first answer
/// if that was a no, or the network's.
pub async fn find_deletion(session: &Arc<Session>, order: &Order) -> Result<Option<DeletionReport>, SyncError> {
    let call = Call::get(&["operations", &order.operation.to_string()]);
    let answer = session.call(&call).await?;
    if answer.status == http::StatusCode::NOT_FOUND && code(&answer) == Some(ProblemCode::NotFound) {
        return Ok(None);
    }
    let first: OperationAnswer = expect_ok(Ok(answer), session.now())?.json()?;
    if !(200..300).contains(&first.status) {
        let problem: wire::Problem = serde_json::from_value(first.answer).map_err(|_| SyncError::Malformed)?;
        let detail = problem.detail.as_deref().map(crate::refused::foreign_text);
        return Err(SyncError::Refused(domain::Refusal { code: problem.code.as_str().to_owned(), detail }));
    }
    let deletion = serde_json::from_value(first.answer).map_err(|_| SyncError::Malformed)?;
    report(session, order, deletion).await.map(Some)
}

/// Asks with the member's session for a deletion of the account that is under way, wherever it was asked
/// for; `None` if there is none.
///
/// # Errors
/// [`SyncError::NotOffered`], [`SyncError::Malformed`], or the network's.
pub async fn pending_deletion(session: &Arc<Session>) -> Result<Option<Pending>, SyncError> {
    if !session.portal.offers(Capability::Deletion) {
        return Err(SyncError::NotOffered);
    }
    let deletion: Deletion = match expect_ok(session.call(&Call::get(&["deletion"])).await, session.now()) {
        Ok(answer) => answer.json()?,
        Err(SyncError::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    if deletion.state().ok_or(SyncError::Malformed)?.is_final() {
        return Ok(None);
    }
    let organization = session.vault.organization();
    let operation = named_operation(session, organization, &deletion).await;
    let order = operation.map_or_else(|| Order::new(organization), |operation| Order::under(operation, organization));
    let report = report(session, &order, deletion).await?;
    Ok(Some(Pending { order, named: operation.is_some(), report }))
}

/// The operation that a genuine receipt of this deletion names.
async fn named_operation(
    session: &Arc<Session>,
    organization: &OrganizationId,
    deletion: &Deletion,
) -> Option<OperationId> {
    let portal = &session.portal;
    let named = |keys: &[Jwk]| {
        let genuine = deletion.receipts.iter().filter_map(|jws| receipt::verify(jws, keys).ok()).find(|claims| {
            claims.iss == portal.discovery.api_base
                && claims.deletion_id == deletion.id
                && claims.organization == organization.as_str()
        })?;
        OperationId::parse(&genuine.operation).ok()
    };
    if let Some(operation) = named(&portal.receipt_keys) {
        return Some(operation);
    }
    let rotations = rotations(&session.http, &portal.discovery.api_base, session.now()).await.ok()?;
    named(&receipt::trusted_keys(&portal.receipt_keys, &rotations))
}

/// Cancels the deletion under an operation id of its own.
///
/// # Errors
/// [`SyncError::CancelWindowClosed`] when it is too late; [`SyncError::OutcomeUnknown`] if it may have
/// arrived, then the status says what holds.
pub async fn cancel_deletion(
    session: &Arc<Session>,
    order: &Order,
    cancellation: OperationId,
) -> Result<DeletionReport, SyncError> {
    let call = Call::new(Method::DELETE, &["deletion"]).header(header::IDEMPOTENCY_KEY, &cancellation.to_string())?;
    let answer = writing(session.call(&call).await, session.now())?;
    accepted(session, order, &answer).await
}

/// Reads a deletion's public status, without a token: it works when account and vault are gone.
///
/// # Errors
/// [`SyncError::UntrustedEndpoint`] if `status_url` does not lie at the issuer of the receipts,
/// [`SyncError::NotFound`], or the network's.
pub async fn deletion_status(
    http: &Http,
    status_url: &str,
    evidence: &Evidence,
    now: Timestamp,
) -> Result<DeletionReport, SyncError> {
    let url = status_at_home(status_url, &evidence.issuer)?;
    let answer = expect_ok(http.send(Ask::get(url)).await, now)?;
    let deletion: Deletion = answer.json()?;
    prove(http, evidence, deletion, now).await
}

/// A status page lies where the receipts come from, or it could be anybody's.
fn status_at_home(status_url: &str, issuer: &str) -> Result<Url, SyncError> {
    let home = Url::parse(issuer).map_err(|_| SyncError::UntrustedEndpoint)?;
    let site = Site::of(&home).map_err(|_| SyncError::UntrustedEndpoint)?;
    let url = endpoint(status_url, site)?;
    if url.origin() == home.origin() { Ok(url) } else { Err(SyncError::UntrustedEndpoint) }
}

/// Reads a yes to a writing call. Whatever is wrong with it, the portal has taken the call.
async fn accepted(session: &Arc<Session>, order: &Order, answer: &Answer) -> Result<DeletionReport, SyncError> {
    let deletion = answer.json().map_err(|_| SyncError::OutcomeUnknown)?;
    report(session, order, deletion).await.map_err(|_| SyncError::OutcomeUnknown)
}

async fn report(session: &Arc<Session>, order: &Order, deletion: Deletion) -> Result<DeletionReport, SyncError> {
    let evidence = Evidence::of(&session.portal, order).ok_or(SyncError::NotConnected)?;
    status_at_home(&deletion.status_url, &evidence.issuer)?;
    prove(&session.http, &evidence, deletion, session.now()).await
}

/// Verifies the receipts; if the pinned keys do not do, keys that a pinned one vouches for are tried.
async fn prove(
    http: &Http,
    evidence: &Evidence,
    deletion: Deletion,
    now: Timestamp,
) -> Result<DeletionReport, SyncError> {
    let state = deletion.state().ok_or(SyncError::Malformed)?;
    let first = weigh(evidence, &evidence.pinned, deletion.clone(), state);
    if first.proven {
        return Ok(first);
    }
    // Whoever answers here can at worst vouch for nothing: only a pinned key's signature counts.
    let Ok(rotations) = rotations(http, &evidence.issuer, now).await else { return Ok(first) };
    let trusted = receipt::trusted_keys(&evidence.pinned, &rotations);
    Ok(weigh(evidence, &trusted, deletion, state))
}

/// Holds every receipt against the evidence.
fn weigh(evidence: &Evidence, keys: &[Jwk], deletion: Deletion, state: DeletionState) -> DeletionReport {
    let receipts: Vec<Receipt> =
        deletion.receipts.iter().map(|jws| weigh_one(evidence, keys, &deletion, jws)).collect();
    let shows = match state {
        DeletionState::Requested | DeletionState::Executing => Some("requested"),
        DeletionState::Cancelled => Some("cancelled"),
        DeletionState::Executed => Some("executed"),
        DeletionState::Asking | DeletionState::Refused => None,
    };
    let proven = shows.is_some_and(|step| receipts.iter().any(|receipt| receipt.proven && receipt.step == step));
    DeletionReport { deletion, state, receipts, proven }
}

fn weigh_one(evidence: &Evidence, keys: &[Jwk], deletion: &Deletion, jws: &str) -> Receipt {
    let genuine = receipt::verify(jws, keys).ok().filter(|claims| {
        claims.iss == evidence.issuer
            && claims.deletion_id == deletion.id
            && claims
                .answers(evidence.organization.as_str(), &evidence.operation.to_string(), &evidence.request_sha256)
                .is_ok()
    });
    let signer = genuine.as_ref().and_then(|_| signer_of(jws, keys));
    Receipt {
        operation: evidence.operation,
        organization: evidence.organization.clone(),
        step: genuine.as_ref().map_or_else(|| deletion.state.clone(), |claims| claims.step.clone()),
        jws: jws.to_owned(),
        fingerprint: signer.and_then(fingerprint),
        proven: genuine.is_some(),
        at: genuine.map_or(deletion.server_time, |claims| claims.at),
    }
}
