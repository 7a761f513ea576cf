//! Deleting an account through its portal. The member is present and online: neither the request nor
//! its cancellation goes through the outbox.

mod adopt;
mod follow;

use domain::{DeletionState, OperationId, OrganizationId};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use sync::{DeletionReport, Evidence, Order, Removals, Session, SyncError};
use vault::{Channel, Deletion, Receipt, VaultError};
use wire::Stay;

use crate::{App, AppError, Event, app::Open};

/// A deletion as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeletionStatus {
    /// The operation it was asked under.
    pub operation: OperationId,
    /// How far it has come.
    pub state: DeletionState,
    /// When it was asked for; by the organization's clock once it answered.
    pub requested_at: Timestamp,
    /// Until when it can be cancelled, by the organization's clock.
    pub cancel_until: Option<Timestamp>,
    /// The organization's clock at its last answer.
    pub server_time: Option<Timestamp>,
    /// When the account was deleted.
    pub executed_at: Option<Timestamp>,
    /// What stays, and why.
    pub stays: Vec<Stay>,
    /// What the organization signed.
    pub receipts: Vec<KeptReceipt>,
    /// Whether the last step's outcome is unknown.
    pub unknown: bool,
}

/// A receipt as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptReceipt {
    /// The step it is about.
    pub step: String,
    /// When the organization says it happened.
    pub at: Timestamp,
    /// Whether a pinned key signed it for this very request.
    pub proven: bool,
    /// SHA-256 of the receipt, in groups, to compare by eye.
    pub fingerprint: String,
    /// The receipt as received (compact JWS).
    pub jws: String,
}

/// What deleting would mean, apart from what the pack says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeletionPlan {
    /// How the organization is reached.
    pub channel: Channel,
    /// How long it can be cancelled.
    pub cancel_window_seconds: Option<u64>,
    /// Changes that would pause.
    pub waiting_edits: usize,
    /// Requests, messages and withdrawals through the portal that would pause, too.
    pub waiting_orders: u32,
    /// The account.
    pub account: Option<String>,
}

impl DeletionStatus {
    /// Whether a genuine receipt shows the present state. "Deleted" is said only then.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        let step = match self.state {
            DeletionState::Requested | DeletionState::Executing => "requested",
            DeletionState::Cancelled => "cancelled",
            DeletionState::Executed => "executed",
            DeletionState::Asking | DeletionState::Refused => return false,
        };
        self.receipts.iter().any(|receipt| receipt.proven && receipt.step == step)
    }

    /// Whether there is more to learn: it is not final, or its last receipt may yet be proven by a key
    /// that the organization vouches for later.
    fn is_open(&self) -> bool {
        !self.state.is_final() || (self.state == DeletionState::Executed && !self.is_proven())
    }
}

impl App {
    /// What deleting the account would mean. Whether a deletion was asked for on another computer meanwhile is
    /// found out in the background.
    ///
    /// # Errors
    /// If the vault cannot be read.
    pub fn describe_deletion(&self, id: &OrganizationId) -> Result<DeletionPlan, AppError> {
        let room = self.room(id)?;
        self.learn_of_deletion(id);
        let state = self.organization(id)?;
        let held = state.held.unwrap_or_default();
        let portal = room.engine().map(|engine| engine.session().portal().discovery.deletion.cancel_window_seconds);
        Ok(DeletionPlan {
            channel: room.vault().channel(),
            cancel_window_seconds: portal,
            waiting_edits: held.waiting,
            waiting_orders: held.orders.waiting,
            account: held.account,
        })
    }

    /// The deletion of an account, if one was asked for. One that was stored but certainly never sent
    /// is none.
    ///
    /// # Errors
    /// If the ledger cannot be read.
    pub fn deletion(&self, id: &OrganizationId) -> Result<Option<DeletionStatus>, AppError> {
        let open = self.open()?;
        let latest = latest(&open, id)?.filter(was_sent);
        latest.map(|deletion| status(&open, deletion)).transpose()
    }

    /// Whether the member's waiting edits are held back.
    pub(crate) fn pauses_edits(&self, id: &OrganizationId) -> bool {
        let latest = self.open().and_then(|open| latest(&open, id));
        latest.is_ok_and(|latest| latest.is_some_and(|deletion| was_sent(&deletion) && deletion.state.pauses_edits()))
    }

    /// Whether the organization has confirmed that the account is deleted: nothing can be changed there. One
    /// that was deleted before the organization was added anew is another account.
    pub(crate) fn is_account_gone(&self, id: &OrganizationId) -> Result<bool, AppError> {
        let open = self.open()?;
        let room = open.room(id)?;
        let since = room.vault().added_at();
        let executed = |deletion: Deletion| deletion.state == DeletionState::Executed && deletion.asked_at >= since;
        Ok(!room.is_by_hand() && latest(&open, id)?.is_some_and(executed))
    }

    /// Refuses to let anything wait for an account that is deleted: it would wait for ever.
    ///
    /// # Errors
    /// [`AppError::AccountGone`]; or if the ledger cannot be read.
    pub(crate) fn insist_account(&self, id: &OrganizationId) -> Result<(), AppError> {
        if self.is_account_gone(id)? { Err(AppError::AccountGone) } else { Ok(()) }
    }

    /// Asks the organization to delete the account.
    ///
    /// Operation id and bytes are in the ledger before anything is sent; a second press, or a press
    /// after a fresh sign-in, uses the same ones.
    ///
    /// # Errors
    /// [`SyncError::StepUpNeeded`] until the member has freshly signed in; any other error means that it
    /// had no effect. An unknown outcome is no error but a status.
    pub async fn request_deletion(
        &self,
        id: &OrganizationId,
        stop_marketing: bool,
    ) -> Result<DeletionStatus, AppError> {
        let engine = self.room(id)?.online()?;
        let open = self.open()?;
        // A second press waits for the first, and then finds what it stored.
        let asking = open.asking(id);
        let _asking = asking.lock().await;
        let deletion = match latest(&open, id)? {
            Some(deletion) if deletion.state == DeletionState::Asking => deletion,
            Some(deletion) if !deletion.state.is_final() => return status(&open, deletion),
            _ => self.new_deletion(&open, id)?,
        };
        if stop_marketing && !deletion.unknown {
            self.stop_all_marketing(id)?;
            // If it cannot be sent now, it waits with the other edits; the request is what was pressed.
            let _ = engine.sync_now(Removals::Guarded).await;
        }
        let had_been_sent = deletion.unknown;
        let deletion = still_asking(&open, deletion.operation, |deletion| deletion.unknown = true)?;
        tracing::trace!(target: "point", "deletion.stored");
        engine.pause_edits(true);
        let asked = sync::request_deletion(engine.session(), &order(&deletion), had_been_sent).await;
        tracing::trace!(target: "point", "deletion.answered");
        let outcome = match asked {
            Ok(report) => self.keep(&open, deletion.operation, report),
            Err(SyncError::OutcomeUnknown) => status(&open, deletion),
            Err(SyncError::DeletionPending) => {
                still_asking(&open, deletion.operation, |deletion| deletion.unknown = false)?;
                let adopted = self.adopt(&open, id, engine.session()).await;
                adopted.and_then(|adopted| adopted.ok_or(AppError::DeletionUnderWay))
            }
            Err(SyncError::Refused(refusal)) => still_asking(&open, deletion.operation, |deletion| {
                deletion.state = DeletionState::Refused;
                deletion.unknown = false;
                deletion.refusal = Some(refusal);
            })
            .and_then(|deletion| status(&open, deletion)),
            Err(error) => still_asking(&open, deletion.operation, |deletion| deletion.unknown = had_been_sent)
                .and(Err(error.into())),
        };
        tracing::trace!(target: "point", "deletion.kept");
        self.deletion_changed(id);
        outcome
    }

    /// Cancels the deletion. Needs a session, no fresh sign-in.
    ///
    /// # Errors
    /// [`SyncError::CancelWindowClosed`] when it is too late; [`AppError::NotFound`] if there is none.
    pub async fn cancel_deletion(&self, id: &OrganizationId) -> Result<DeletionStatus, AppError> {
        let session = self.room(id)?.session()?;
        let open = self.open()?;
        let deletion = latest(&open, id)?.filter(was_sent).ok_or(AppError::NotFound)?;
        tracing::trace!(target: "point", "cancel.sending");
        let outcome = match sync::cancel_deletion(&session, &order(&deletion), OperationId::random()).await {
            Ok(report) => self.keep(&open, deletion.operation, report),
            // The status says what holds.
            Err(SyncError::OutcomeUnknown) => self.ask(&open, deletion).await,
            Err(error) => Err(error.into()),
        };
        tracing::trace!(target: "point", "cancel.kept");
        self.deletion_changed(id);
        outcome
    }

    /// Asks how far the deletion has come. Works without a session, and when the account and the local
    /// copy are gone. Where none is under way that is known here, one that was asked for on another computer
    /// is looked for.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if there is none, or it turned out that it never arrived; without one that is
    /// known here, also why the organization could not be asked.
    pub async fn check_deletion(&self, id: &OrganizationId) -> Result<DeletionStatus, AppError> {
        let open = self.open()?;
        let known = latest(&open, id)?.filter(was_sent);
        if known.as_ref().is_none_or(|known| known.state.is_final()) {
            match self.learn(id).await {
                Ok(true) => return status(&open, latest(&open, id)?.ok_or(AppError::NotFound)?),
                Ok(false) => {}
                Err(error) if known.is_none() => return Err(error),
                Err(error) => tracing::debug!(organization = id.as_str(), %error, "no other deletion is known"),
            }
        }
        self.look(&open, known.ok_or(AppError::NotFound)?).await
    }

    /// Asks about one deletion and tells the window if it reads differently now.
    async fn look(&self, open: &Open, deletion: Deletion) -> Result<DeletionStatus, AppError> {
        let (whose, before) = (deletion.organization.clone(), status(open, deletion.clone())?);
        let now = self.ask(open, deletion).await?;
        if now.state != before.state || now.receipts != before.receipts || now.unknown != before.unknown {
            self.deletion_changed(&whose);
        }
        Ok(now)
    }

    /// The receipts of every deletion that is remembered, the oldest deletion first.
    ///
    /// # Errors
    /// If the ledger cannot be read.
    pub fn receipts(&self) -> Result<Vec<(OrganizationId, DeletionState, KeptReceipt)>, AppError> {
        let open = self.open()?;
        let all = open.ledger().read(|tx| tx.deletions().list()).map_err(AppError::Ledger)?;
        let mut receipts = Vec::new();
        for deletion in all {
            let (organization, state) = (deletion.organization.clone(), deletion.state);
            let kept = status(&open, deletion)?.receipts;
            receipts.extend(kept.into_iter().map(|receipt| (organization.clone(), state, receipt)));
        }
        Ok(receipts)
    }

    /// Everything that proves the latest deletion, as a file anybody can check: JSON with the exact
    /// request and every receipt.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if there is none.
    pub fn receipt_file(&self, id: &OrganizationId) -> Result<String, AppError> {
        let open = self.open()?;
        let deletion = latest(&open, id)?.filter(was_sent).ok_or(AppError::NotFound)?;
        let shown = status(&open, deletion.clone())?;
        let keys: serde_json::Value = serde_json::from_str(&deletion.receipt_keys).map_err(AppError::Stored)?;
        let file = serde_json::json!({
            "organization": id.as_str(),
            "operation": deletion.operation.to_string(),
            "request": String::from_utf8_lossy(&deletion.request),
            "request_sha256": deletion.request_sha256(),
            "asked_at": deletion.asked_at.to_string(),
            "state": deletion.state.as_str(),
            "proven": shown.is_proven(),
            "issuer": deletion.issuer,
            "receipt_keys": keys,
            "receipts": shown.receipts.iter().map(|receipt| serde_json::json!({
                "step": receipt.step, "at": receipt.at.to_string(), "proven": receipt.proven, "jws": receipt.jws,
            })).collect::<Vec<_>>(),
        });
        serde_json::to_string_pretty(&file).map_err(AppError::Stored)
    }

    fn new_deletion(&self, open: &Open, id: &OrganizationId) -> Result<Deletion, AppError> {
        let session = self.room(id)?.session()?;
        let deletion = unanswered(&session, id, Order::new(id), self.now())?;
        open.ledger().write(|tx| tx.deletions().insert(&deletion)).map_err(AppError::Ledger)?;
        Ok(deletion)
    }

    /// Asks the organization how far a deletion has come, by its public status or, before that is known,
    /// by its operation id.
    async fn ask(&self, open: &Open, deletion: Deletion) -> Result<DeletionStatus, AppError> {
        let shown = status(open, deletion.clone())?;
        if !shown.is_open() {
            return Ok(shown);
        }
        let report = match &deletion.status_url {
            Some(url) => {
                let evidence = evidence(&deletion)?;
                sync::deletion_status(&self.new_client()?, url, &evidence, self.now()).await?
            }
            None => return self.find(open, &deletion).await,
        };
        self.keep(open, deletion.operation, report)
    }

    /// Asks what became of a request whose answer is not here. One that is on its way at this moment is
    /// waited for: asked about too early, it would seem never to have arrived.
    async fn find(&self, open: &Open, deletion: &Deletion) -> Result<DeletionStatus, AppError> {
        let asking = open.asking(&deletion.organization);
        let _asking = asking.lock().await;
        let session = self.room(&deletion.organization)?.session()?;
        let stored = stored(open, deletion.operation)?;
        if stored.status_url.is_some() || stored.state.is_final() {
            return status(open, stored);
        }
        match sync::find_deletion(&session, &order(&stored)).await {
            Ok(Some(report)) => self.keep(open, stored.operation, report),
            Ok(None) => {
                still_asking(open, stored.operation, |deletion| deletion.unknown = false)?;
                self.deletion_changed(&stored.organization);
                Err(AppError::NotFound)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Stores what the organization said. A final state is never left again: what comes after it only
    /// adds receipts and the organization's clock.
    fn keep(&self, open: &Open, operation: OperationId, report: DeletionReport) -> Result<DeletionStatus, AppError> {
        let said = report.deletion;
        let stays = serde_json::to_string(&said.stays).map_err(AppError::Stored)?;
        let now = self.now();
        let kept = open
            .ledger()
            .write(|tx| {
                // As it is stored now: it may have been answered otherwise while this answer was on its way.
                let Some(mut deletion) = tx.deletions().get(operation)? else { return Ok(None) };
                if !deletion.state.is_final() {
                    if report.state != DeletionState::Asking {
                        deletion.state = report.state;
                    }
                    deletion.executed_at = said.executed_at;
                    deletion.unknown = false;
                    deletion.status_url = Some(said.status_url);
                    deletion.stays = stays;
                    deletion.requested_at = Some(said.requested_at);
                    deletion.cancel_until = Some(said.cancel_until);
                }
                deletion.server_time = Some(said.server_time);
                tx.deletions().put(&deletion)?;
                report.receipts.iter().try_for_each(|receipt| tx.receipts().put(receipt, now))?;
                Ok::<_, VaultError>(Some(deletion))
            })
            .map_err(AppError::Ledger)?;
        status(open, kept.ok_or(AppError::NotFound)?)
    }

    fn deletion_changed(&self, id: &OrganizationId) {
        if let Ok(room) = self.room(id) {
            self.tell_engine(&room);
        }
        if let Ok(open) = self.open() {
            open.deletions.notify_one();
        }
        self.emit(Event::DeletionChanged { organization: id.clone() });
        self.emit(Event::OrganizationsChanged);
    }
}

/// A request as it is before the organization said anything.
fn unanswered(session: &Session, id: &OrganizationId, order: Order, asked_at: Timestamp) -> Result<Deletion, AppError> {
    let portal = session.portal();
    Ok(Deletion {
        operation: order.operation,
        organization: id.clone(),
        asked: "{}".to_owned(),
        request: order.body,
        state: DeletionState::Asking,
        unknown: false,
        issuer: portal.discovery.api_base.clone(),
        receipt_keys: serde_json::to_string(&portal.receipt_keys).map_err(AppError::Stored)?,
        status_url: None,
        stays: "[]".to_owned(),
        refusal: None,
        asked_at,
        requested_at: None,
        cancel_until: None,
        server_time: None,
        executed_at: None,
    })
}

fn latest(open: &Open, id: &OrganizationId) -> Result<Option<Deletion>, AppError> {
    open.ledger().read(|tx| tx.deletions().latest(id)).map_err(AppError::Ledger)
}

fn stored(open: &Open, operation: OperationId) -> Result<Deletion, AppError> {
    open.ledger().read(|tx| tx.deletions().get(operation)).map_err(AppError::Ledger)?.ok_or(AppError::NotFound)
}

/// Changes a request that the organization has not answered, and returns it as it is stored then. One
/// that was answered meanwhile stays as it is.
fn still_asking(open: &Open, operation: OperationId, change: impl FnOnce(&mut Deletion)) -> Result<Deletion, AppError> {
    let deletion = open.ledger().write(|tx| {
        let Some(mut deletion) = tx.deletions().get(operation)? else { return Ok(None) };
        if deletion.state == DeletionState::Asking {
            change(&mut deletion);
            tx.deletions().put(&deletion)?;
        }
        Ok::<_, VaultError>(Some(deletion))
    });
    deletion.map_err(AppError::Ledger)?.ok_or(AppError::NotFound)
}

/// Stored but certainly not sent counts as never asked.
fn was_sent(deletion: &Deletion) -> bool {
    deletion.state != DeletionState::Asking || deletion.unknown
}

fn order(deletion: &Deletion) -> Order {
    Order { operation: deletion.operation, body: deletion.request.clone() }
}

fn evidence(deletion: &Deletion) -> Result<Evidence, AppError> {
    Ok(Evidence {
        organization: deletion.organization.clone(),
        operation: deletion.operation,
        request_sha256: deletion.request_sha256(),
        issuer: deletion.issuer.clone(),
        pinned: serde_json::from_str(&deletion.receipt_keys).map_err(AppError::Stored)?,
    })
}

fn status(open: &Open, deletion: Deletion) -> Result<DeletionStatus, AppError> {
    let kept = open.ledger().read(|tx| tx.receipts().of(deletion.operation)).map_err(AppError::Ledger)?;
    Ok(DeletionStatus {
        operation: deletion.operation,
        state: deletion.state,
        requested_at: deletion.requested_at.unwrap_or(deletion.asked_at),
        cancel_until: deletion.cancel_until,
        server_time: deletion.server_time,
        executed_at: deletion.executed_at,
        stays: serde_json::from_str(&deletion.stays).map_err(AppError::Stored)?,
        receipts: kept.into_iter().map(KeptReceipt::from).collect(),
        unknown: deletion.unknown,
    })
}

impl KeptReceipt {
    /// A receipt with its fingerprint.
    pub(crate) fn of(step: String, at: Timestamp, proven: bool, jws: String) -> Self {
        let digest = Sha256::digest(jws.as_bytes());
        let groups: Vec<String> =
            digest.chunks(4).map(|group| group.iter().map(|byte| format!("{byte:02x}")).collect()).collect();
        Self { step, at, proven, fingerprint: groups.join(" "), jws }
    }
}

impl From<Receipt> for KeptReceipt {
    fn from(receipt: Receipt) -> Self {
        Self::of(receipt.step, receipt.at, receipt.proven, receipt.jws)
    }
}
