//! Rights requests through a portal: filed, looked at, written about and withdrawn by the member.
//!
//! The caller stores operation id and body before anything is sent, so that an unknown outcome can be
//! asked for, and every receipt can be held against the bytes it must name. Nothing here goes through the
//! queue of changes.

use std::sync::Arc;

use domain::{OperationId, RecordId};
use http::Method;
use vault::Receipt;
use wire::receipt::{self, RequestReceipt, RequestStep, request_sha256};
use wire::{
    Jwk, NewRightsMessage, NewRightsRequest, OperationAnswer, ProblemCode, RIGHTS_TEXT_MAX, RightsRequest,
    RightsRequestPage, RightsStatus, RightsTerms, RightsWithdrawal, header,
};

use crate::SyncError;
use crate::discover::{discover_again, fingerprint};
use crate::http::Answer;
use crate::portal::Call;
use crate::receipts::rotations;
use crate::refused::{expect_ok, foreign_text, writing};
use crate::reply::code;
use crate::session::Session;

/// Most messages of a request that are taken in.
const MAX_MESSAGES: usize = 500;
/// Most receipts of a request that are taken in: one for each step, of which there are few.
const MAX_RECEIPTS: usize = 64;
/// Longest results that are taken in, bytes. What is larger lies elsewhere, and the results say where.
const MAX_RESULTS: usize = 1_000_000;
/// Where requests stand below `/v1/me`.
const REQUESTS: &str = "rights-requests";

/// A write about a rights request, as it goes out; of a filing, as receipts name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RightsOrder {
    /// The operation it is sent under.
    pub operation: OperationId,
    /// The exact bytes of the body.
    pub body: Vec<u8>,
}

impl RightsOrder {
    /// A request to file, to be stored before it is sent.
    #[must_use]
    pub fn filing(request: &NewRightsRequest) -> Self {
        Self::of(request)
    }

    /// A withdrawal, with the member's reason if they gave one.
    #[must_use]
    pub fn withdrawal(reason: Option<String>) -> Self {
        Self::of(&RightsWithdrawal { reason })
    }

    /// The member's words about a request.
    #[must_use]
    pub fn message(text: String) -> Self {
        Self::of(&NewRightsMessage { text })
    }

    fn of(body: &impl serde::Serialize) -> Self {
        // Bodies of text and lists of text can always be written.
        Self { operation: OperationId::random(), body: serde_json::to_vec(body).unwrap_or_default() }
    }
}

/// What the organization says of a request, and what of it is proven.
#[derive(Debug, Clone)]
pub struct RightsReport {
    /// The organization's words.
    pub request: RightsRequest,
    /// The status they name.
    pub status: RightsStatus,
    /// Its receipts, proven or not, as the ledger keeps them.
    pub receipts: Vec<Receipt>,
    /// Whether a genuine receipt of this very request shows the status: while it waits, that it was received
    /// at the instant the organization names; after that, how it ended.
    pub proven: bool,
    /// Whether the latest date for the answer that the organization names stands in a genuine receipt.
    pub date_proven: bool,
}

/// Which kinds of requests the portal takes today, whatever it took at consent; `None` if none.
///
/// # Errors
/// [`SyncError::WrongOrganization`] if somebody else answers, or the network's.
pub async fn rights_terms(session: &Arc<Session>) -> Result<Option<RightsTerms>, SyncError> {
    let discovery = discover_again(session).await?;
    let offered = discovery.offers(wire::Capability::RightsRequests);
    Ok(discovery.rights_requests.filter(|_| offered))
}

/// Files a request. With `may_have_arrived` its outcome is asked for first, so it is never filed twice.
///
/// # Errors
/// [`SyncError::OutcomeUnknown`] if it may have arrived; [`SyncError::NotOffered`] if the portal takes no
/// requests; [`SyncError::Refused`] with the code (`validation`, `limit-reached`), [`SyncError::DeletionPending`]
/// or the network's: then it certainly had no effect.
pub async fn file_rights_request(
    session: &Arc<Session>,
    order: &RightsOrder,
    may_have_arrived: bool,
) -> Result<RightsReport, SyncError> {
    let earlier = if may_have_arrived { find_rights_request(session, order).await? } else { None };
    if let Some(report) = earlier {
        return Ok(report);
    }
    match write(session, Method::POST, &[REQUESTS], order).await {
        Err(SyncError::NotFound) => Err(SyncError::NotOffered),
        Err(error) => Err(error),
        Ok(answer) => accepted(session, Some(order), &answer).await,
    }
}

/// Asks what became of a filing: the request as it was first answered, or `None` if it never arrived.
///
/// # Errors
/// [`SyncError::Refused`] only if the first answer to the filing was a no. Otherwise its outcome stays unknown:
/// [`SyncError::OutcomeUnknown`] while it is being worked on or if the question is refused, or the network's.
pub async fn find_rights_request(
    session: &Arc<Session>,
    order: &RightsOrder,
) -> Result<Option<RightsReport>, SyncError> {
    let answer = session.call(&Call::get(&["operations", &order.operation.to_string()])).await?;
    if answer.status == http::StatusCode::NOT_FOUND && code(&answer) == Some(ProblemCode::NotFound) {
        return Ok(None);
    }
    let first: OperationAnswer = expect_ok(Ok(answer), session.now()).map_err(of_the_question)?.json()?;
    if !(200..300).contains(&first.status) {
        // Of the portal's own trouble, of a session or of haste: no answer to the filing.
        if !(400..500).contains(&first.status) || matches!(first.status, 401 | 408 | 429) {
            return Err(SyncError::OutcomeUnknown);
        }
        let problem: wire::Problem = serde_json::from_value(first.answer).map_err(|_| SyncError::Malformed)?;
        let detail = problem.detail.as_deref().map(foreign_text);
        return Err(SyncError::Refused(domain::Refusal { code: problem.code.as_str().to_owned(), detail }));
    }
    let request = serde_json::from_value(first.answer).map_err(|_| SyncError::Malformed)?;
    report(session, Some(order), request).await.map(Some)
}

/// A no to the question what became of a filing says nothing of the filing.
fn of_the_question(error: SyncError) -> SyncError {
    match error {
        SyncError::Refused(_) | SyncError::Forbidden | SyncError::NotFound => SyncError::OutcomeUnknown,
        error => error,
    }
}

/// A page of the account's requests, newest first, wherever they were filed; `before` is the page's `next`.
///
/// Of requests filed elsewhere the bytes are not known here, so their receipts prove who signed them and
/// which request they are of, and no more.
///
/// # Errors
/// [`SyncError::NotOffered`], [`SyncError::Malformed`], or the network's.
pub async fn rights_requests(
    session: &Arc<Session>,
    before: Option<&str>,
) -> Result<(Vec<RightsReport>, Option<String>), SyncError> {
    let mut call = Call::get(&[REQUESTS]).query("limit", "50".to_owned());
    if let Some(before) = before {
        call = call.query("before", before.to_owned());
    }
    let page: RightsRequestPage = match expect_ok(session.call(&call).await, session.now()) {
        Err(SyncError::NotFound) => return Err(SyncError::NotOffered),
        other => other?.json()?,
    };
    let mut reports = Vec::with_capacity(page.items.len());
    for request in page.items {
        reports.push(report(session, None, request).await?);
    }
    Ok((reports, page.next))
}

/// Looks at a request that was filed from here as `order`.
///
/// # Errors
/// [`SyncError::NotFound`], [`SyncError::Malformed`], or the network's.
pub async fn rights_request(session: &Arc<Session>, order: &RightsOrder, id: &str) -> Result<RightsReport, SyncError> {
    let answer = expect_ok(session.call(&Call::get(&[REQUESTS, id])).await, session.now())?;
    report(session, Some(order), named(id, answer.json()?)?).await
}

/// Adds the member's words to a request; `message` is stored before it is sent and may be sent again.
///
/// # Errors
/// [`SyncError::OutcomeUnknown`] if it may have arrived: sent again under the same operation it is written
/// once. [`SyncError::Refused`] with `request-closed` if the request is answered or withdrawn.
pub async fn answer_rights_request(
    session: &Arc<Session>,
    order: &RightsOrder,
    id: &str,
    message: &RightsOrder,
) -> Result<RightsReport, SyncError> {
    let answer = write(session, Method::POST, &[REQUESTS, id, "messages"], message).await?;
    accepted(session, Some(order), &answer).await
}

/// Withdraws a request; `withdrawal` is stored before it is sent and may be sent again.
///
/// # Errors
/// [`SyncError::OutcomeUnknown`] if it may have arrived, then [`rights_request`] says what holds;
/// [`SyncError::Refused`] with `request-closed` if it is answered already.
pub async fn withdraw_rights_request(
    session: &Arc<Session>,
    order: &RightsOrder,
    id: &str,
    withdrawal: &RightsOrder,
) -> Result<RightsReport, SyncError> {
    let answer = write(session, Method::DELETE, &[REQUESTS, id], withdrawal).await?;
    accepted(session, Some(order), &answer).await
}

async fn write(
    session: &Arc<Session>,
    method: Method,
    path: &[&str],
    order: &RightsOrder,
) -> Result<Answer, SyncError> {
    let call = Call::new(method, path)
        .body(header::JSON, order.body.clone())
        .header(header::IDEMPOTENCY_KEY, &order.operation.to_string())?;
    writing(session.call(&call).await, session.now())
}

/// Reads a yes to a writing call. Whatever is wrong with it, the portal has taken the call.
async fn accepted(
    session: &Arc<Session>,
    order: Option<&RightsOrder>,
    answer: &Answer,
) -> Result<RightsReport, SyncError> {
    let request = answer.json().map_err(|_| SyncError::OutcomeUnknown)?;
    report(session, order, request).await.map_err(|_| SyncError::OutcomeUnknown)
}

/// The answer must be about the request that was asked for.
fn named(id: &str, request: RightsRequest) -> Result<RightsRequest, SyncError> {
    if request.id == id { Ok(request) } else { Err(SyncError::Malformed) }
}

/// Whether it is no longer than what the member can be expected to read, and the vault to keep.
fn is_of_honest_size(request: &RightsRequest) -> bool {
    let is_short = |text: &&str| text.chars().nth(RIGHTS_TEXT_MAX).is_none();
    let texts = request.messages.iter().flat_map(|message| {
        [Some(message.from.as_str()), Some(message.kind.as_str()), message.text.as_deref()].into_iter().flatten()
    });
    request.messages.len() <= MAX_MESSAGES
        && request.receipts.len() <= MAX_RECEIPTS
        && request.results.as_deref().is_none_or(|results| results.len() <= MAX_RESULTS)
        && texts
            .chain(request.reason.as_deref())
            .chain(request.processing_details.as_deref())
            .all(|text| is_short(&text))
}

/// Verifies the receipts; if the pinned keys do not do, keys that a pinned one vouches for are tried.
async fn report(
    session: &Arc<Session>,
    order: Option<&RightsOrder>,
    request: RightsRequest,
) -> Result<RightsReport, SyncError> {
    // The id becomes part of a path.
    RecordId::new(request.id.clone()).map_err(|_| SyncError::Malformed)?;
    let status = request.status().filter(|_| is_of_honest_size(&request)).ok_or(SyncError::Malformed)?;
    let pinned = &session.portal.receipt_keys;
    let first = weigh(session, order, pinned, &request, status);
    if first.proven && first.date_proven {
        return Ok(first);
    }
    // Whoever answers here can at worst vouch for nothing: only a pinned key's signature counts.
    let issuer = &session.portal.discovery.api_base;
    let Ok(rotations) = rotations(&session.http, issuer, session.now()).await else { return Ok(first) };
    Ok(weigh(session, order, &receipt::trusted_keys(pinned, &rotations), &request, status))
}

/// Holds every receipt against the order and the request.
fn weigh(
    session: &Arc<Session>,
    order: Option<&RightsOrder>,
    keys: &[Jwk],
    request: &RightsRequest,
    status: RightsStatus,
) -> RightsReport {
    let weighed: Vec<(Receipt, Option<RequestReceipt>)> =
        request.receipts.iter().map(|jws| weigh_one(session, order, keys, request, jws)).collect();
    let genuine: Vec<&RequestReceipt> = weighed.iter().filter_map(|(_, claims)| claims.as_ref()).collect();
    let shows = |step: RequestStep| genuine.iter().filter(move |claims| claims.step.parse() == Ok(step));
    let ended = |step| shows(step).any(|claims| claims.status == request.status);
    let proven = match status {
        RightsStatus::Open | RightsStatus::InProgress => {
            shows(RequestStep::Received).any(|claims| claims.at == request.received_at)
        }
        RightsStatus::Fulfilled | RightsStatus::Denied => ended(RequestStep::Answered),
        RightsStatus::Revoked => ended(RequestStep::Withdrawn),
        RightsStatus::Expired => ended(RequestStep::Expired),
    };
    let date_proven =
        request.expected_by.is_none() || genuine.iter().any(|claims| claims.expected_by == request.expected_by);
    let receipts = weighed.into_iter().map(|(receipt, _)| receipt).collect();
    RightsReport { request: request.clone(), status, receipts, proven, date_proven }
}

fn weigh_one(
    session: &Arc<Session>,
    order: Option<&RightsOrder>,
    keys: &[Jwk],
    request: &RightsRequest,
    jws: &str,
) -> (Receipt, Option<RequestReceipt>) {
    let organization = session.vault.organization();
    let genuine = receipt::verify_request(jws, keys).ok().filter(|claims| {
        let (operation, hash) = match order {
            Some(order) => (order.operation.to_string(), request_sha256(&order.body)),
            None => (claims.operation.clone(), claims.request_sha256.clone()),
        };
        claims.iss == session.portal.discovery.api_base
            && claims.request_id == request.id
            && claims.answers(organization.as_str(), &operation, &hash).is_ok()
    });
    let alone = |key: &&Jwk| receipt::verify_request(jws, std::slice::from_ref(*key)).is_ok();
    let signer = genuine.as_ref().and_then(|_| keys.iter().find(alone));
    let named = genuine.as_ref().and_then(|claims| OperationId::parse(&claims.operation).ok());
    let receipt = Receipt {
        operation: order.map(|order| order.operation).or(named).unwrap_or_else(OperationId::random),
        organization: organization.clone(),
        step: genuine.as_ref().map_or_else(|| request.status.clone(), |claims| claims.step.clone()),
        jws: jws.to_owned(),
        fingerprint: signer.and_then(fingerprint),
        proven: genuine.is_some(),
        at: genuine.as_ref().map_or(request.received_at, |claims| claims.at),
    };
    (receipt, genuine)
}
