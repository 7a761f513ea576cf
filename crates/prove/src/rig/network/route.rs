//! What the app asks, each route once, with trouble on its way; and what must be true whatever came of it.

use anyhow::{Context as _, Result, bail, ensure};
use domain::{Action, Change, Clock as _, DeletionState, FieldId, Fields, OperationId, Record, RecordId};
use domain::{RecordKey, RecordKind, Value, Wanted};
use sync::{
    CancellationToken, DeletionReport, Evidence, Order, Progress, Purpose, Removals, SyncError, cancel_deletion,
    deletion_status, fetch_secret, pending_deletion, pull, push_one, request_deletion,
};
use testkit::{Fault, Trouble};
use vault::VaultError;

use super::Case;
use super::stage::organization;

/// How often the member tries again what the portal is still at work on.
const AGAIN: u32 = 100;

/// A route of the portal or its issuer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    Discovery,
    Changes,
    ProfilePatch,
    DevicePost,
    DevicePatch,
    DeviceDelete,
    DeviceList,
    PreferencePatch,
    Operation,
    Secret,
    DeletionPost,
    DeletionGet,
    DeletionStatus,
    DeletionDelete,
    TokenRefresh,
}

impl Route {
    pub const ALL: [Self; 15] = [
        Self::Discovery,
        Self::Changes,
        Self::ProfilePatch,
        Self::DevicePost,
        Self::DevicePatch,
        Self::DeviceDelete,
        Self::DeviceList,
        Self::PreferencePatch,
        Self::Operation,
        Self::Secret,
        Self::DeletionPost,
        Self::DeletionGet,
        Self::DeletionStatus,
        Self::DeletionDelete,
        Self::TokenRefresh,
    ];
}

impl Case<'_> {
    /// Asks `route`, harmed by `trouble`.
    pub async fn ask(&mut self, route: Route, trouble: Trouble) -> Result<()> {
        match route {
            Route::Discovery => self.discovery(trouble).await,
            Route::Changes => self.changes(trouble).await,
            Route::Secret => self.secret(trouble).await,
            Route::TokenRefresh => self.token_refresh(trouble).await,
            Route::Operation => self.operation(trouble).await,
            Route::DeletionPost => self.deletion_post(trouble).await,
            Route::DeletionGet | Route::DeletionStatus | Route::DeletionDelete => {
                let order = self.order().await?;
                let asked = match route {
                    Route::DeletionGet => self.deletion_get(trouble).await,
                    Route::DeletionStatus => self.deletion_status(&order, trouble).await,
                    _ => return self.deletion_delete(&order, trouble).await,
                };
                self.calm();
                asked?;
                self.cancel(&order).await
            }
            Route::ProfilePatch
            | Route::DevicePost
            | Route::DevicePatch
            | Route::DeviceDelete
            | Route::DeviceList
            | Route::PreferencePatch => {
                self.wish(route).await?;
                self.arm(trouble);
                push_one(&self.stage.session).await?;
                Ok(())
            }
        }
    }

    async fn discovery(&self, trouble: Trouble) -> Result<()> {
        self.arm(trouble);
        let harmed = self.stage.found().await;
        self.calm();
        let sound = self.stage.found().await?;
        if let Ok(found) = harmed {
            ensure!(found.discovery == sound.discovery, "a harmed discovery was believed");
        }
        Ok(())
    }

    async fn changes(&self, trouble: Trouble) -> Result<()> {
        self.arm(trouble);
        let pulled =
            pull(&self.stage.session, Removals::Guarded, &|_: Progress, _: &_| {}, &CancellationToken::new()).await;
        match pulled {
            Err(SyncError::RemovalsStopped) => bail!("a harmed page was taken for removals"),
            Err(SyncError::Vault(error)) => bail!("the vault failed: {error}"),
            _ => Ok(()),
        }
    }

    async fn secret(&self, trouble: Trouble) -> Result<()> {
        let devices = self.records(RecordKind::Device)?;
        let mut with_code = None;
        for device in devices {
            if self.stage.vault.read::<_, VaultError>(|tx| tx.records().has_secret(&device.key))? {
                with_code = Some(device.key.id);
            }
        }
        let device = with_code.context("a camera with a code")?;
        self.arm(trouble);
        let harmed = fetch_secret(&self.stage.session, &device).await;
        self.calm();
        let sound = fetch_secret(&self.stage.session, &device).await?;
        if let Ok(code) = harmed {
            ensure!(code.expose() == sound.expose(), "a harmed code was believed");
        }
        let stored = self.stage.vault.read::<_, VaultError>(|tx| tx.secrets().has(&device))?;
        ensure!(!stored, "a portal's code was stored");
        Ok(())
    }

    async fn token_refresh(&mut self, trouble: Trouble) -> Result<()> {
        self.stage.clock.advance(601);
        self.wish(Route::DevicePatch).await?;
        let before = self.stage.issuer.token_requests();
        self.stage.sign_in_network.trouble(Some(trouble));
        push_one(&self.stage.session).await?;
        self.met.set(!self.stage.sign_in_network.has_trouble());
        self.stage.sign_in_network.trouble(None);
        let signed_in = self.stage.vault.read::<_, VaultError>(|tx| tx.tokens().get())?.is_some();
        ensure!(
            signed_in || self.stage.issuer.token_requests() > before,
            "signed out although the issuer was never asked"
        );
        self.heal().await?;
        // What needs a fresh sign-in has one again.
        self.stage.sign_in(Purpose::StepUp { subject: testkit::ADA.subject.to_owned() }).await
    }

    async fn operation(&mut self, trouble: Trouble) -> Result<()> {
        self.wish(Route::DevicePatch).await?;
        let lost = if self.chance.bool() { Fault::RequestLost } else { Fault::ReplyLost };
        self.stage.network.faults([lost]);
        push_one(&self.stage.session).await?;
        self.stage.vault.write::<_, VaultError>(|tx| tx.changes().retry_all_now())?;
        self.arm(trouble);
        push_one(&self.stage.session).await?;
        Ok(())
    }

    async fn deletion_post(&mut self, trouble: Trouble) -> Result<()> {
        let order = Order::new(&organization()?);
        self.arm(trouble);
        let asked = request_deletion(&self.stage.session, &order, false).await;
        self.calm();
        match &asked {
            Ok(report) => self.never_early(report, DeletionState::Requested)?,
            Err(SyncError::OutcomeUnknown) => {}
            Err(error) => {
                let there = self.deletions(order.operation).await?;
                ensure!(there == 0, "it is asked for although the answer was {error}");
            }
        }
        let mut tries = 0;
        let report = loop {
            match request_deletion(&self.stage.session, &order, true).await {
                Err(SyncError::OutcomeUnknown) if tries < AGAIN => tries += 1,
                asked => break asked.context("asked for again")?,
            }
        };
        ensure!(report.proven && report.state == DeletionState::Requested, "not proven on a sound network");
        ensure!(self.deletions(order.operation).await? == 1, "not asked for exactly once");
        self.journal.insert(order.operation, "deletion-requested");
        self.cancel(&order).await
    }

    async fn deletion_get(&self, trouble: Trouble) -> Result<()> {
        self.arm(trouble);
        match pending_deletion(&self.stage.session).await {
            Ok(None) => bail!("a pending deletion was not seen"),
            Ok(Some(pending)) => self.never_early(&pending.report, DeletionState::Requested),
            Err(_) => Ok(()),
        }
    }

    async fn deletion_status(&self, order: &Order, trouble: Trouble) -> Result<()> {
        let (url, evidence) = self.status_of(order).await?;
        self.arm(trouble);
        match deletion_status(&self.stage.http, &url, &evidence, self.stage.clock.now()).await {
            Ok(report) => self.never_early(&report, DeletionState::Requested),
            Err(_) => Ok(()),
        }
    }

    async fn deletion_delete(&mut self, order: &Order, trouble: Trouble) -> Result<()> {
        let cancellation = OperationId::random();
        self.arm(trouble);
        let harmed = cancel_deletion(&self.stage.session, order, cancellation).await;
        self.calm();
        let (url, evidence) = self.status_of(order).await?;
        let status = || deletion_status(&self.stage.http, &url, &evidence, self.stage.clock.now());
        if let Ok(report) = &harmed {
            ensure!(report.state == DeletionState::Cancelled, "cancelled, and yet {:?}", report.state);
            ensure!(status().await?.state == DeletionState::Cancelled, "called cancelled before it was");
        }
        // The portal may still be at work on what was cut off: then it says so, and is asked again.
        for _ in 0..AGAIN {
            if status().await?.state != DeletionState::Requested {
                break;
            }
            match cancel_deletion(&self.stage.session, order, cancellation).await {
                Ok(_) | Err(SyncError::OutcomeUnknown) => {}
                Err(error) => bail!("cancelled again: {error}"),
            }
        }
        ensure!(status().await?.state == DeletionState::Cancelled, "not cancelled on a sound network");
        self.journal.insert(cancellation, "deletion-cancelled");
        Ok(())
    }

    /// The end of the account: asked for, due and done, with trouble at each look.
    pub async fn end_account(&mut self, troubles: [Trouble; 3]) -> Result<()> {
        let order = self.order().await?;
        let (url, evidence) = self.status_of(&order).await?;
        let [first, due, done] = troubles;
        let looks = [(first, false, 0), (due, false, super::stage::WINDOW + 1), (done, true, 0)];
        for (trouble, execute, seconds) in looks {
            self.stage.clock.advance(seconds);
            if execute {
                member_portal::execute_due(&self.stage.portal).await?;
            }
            self.arm(trouble);
            if let Ok(report) = deletion_status(&self.stage.http, &url, &evidence, self.stage.clock.now()).await {
                ensure!(execute || report.state != DeletionState::Executed, "done was said too early");
            }
            self.calm();
        }
        let end = deletion_status(&self.stage.http, &url, &evidence, self.stage.clock.now()).await?;
        ensure!(end.proven && end.state == DeletionState::Executed, "done, and not proven");
        Ok(())
    }

    /// Asks for a deletion on a sound network.
    async fn order(&mut self) -> Result<Order> {
        let order = Order::new(&organization()?);
        let report = request_deletion(&self.stage.session, &order, false).await.context("asking for a deletion")?;
        ensure!(report.proven, "not proven on a sound network");
        self.journal.insert(order.operation, "deletion-requested");
        Ok(order)
    }

    async fn cancel(&mut self, order: &Order) -> Result<()> {
        let cancellation = OperationId::random();
        let report = cancel_deletion(&self.stage.session, order, cancellation).await.context("cancelling")?;
        ensure!(report.proven && report.state == DeletionState::Cancelled, "not cancelled");
        self.journal.insert(cancellation, "deletion-cancelled");
        Ok(())
    }

    async fn status_of(&self, order: &Order) -> Result<(String, Evidence)> {
        let found = sync::find_deletion(&self.stage.session, order).await?.context("the deletion")?;
        let evidence = Evidence::of(self.stage.session.portal(), order).context("evidence")?;
        Ok((found.deletion.status_url, evidence))
    }

    /// What is said of a deletion is what the portal holds.
    fn never_early(&self, report: &DeletionReport, expected: DeletionState) -> Result<()> {
        ensure!(report.state == expected, "said to be {:?}, is {expected:?}", report.state);
        Ok(())
    }

    async fn deletions(&self, operation: OperationId) -> Result<i64> {
        let id = operation.to_string();
        let count = self.stage.portal.store.read(move |db| {
            let sql = "SELECT count(*) FROM deletion WHERE operation = ?1 COLLATE NOCASE";
            Ok(db.query_row(sql, [id], |row| row.get(0))?)
        });
        Ok(count.await?)
    }

    fn records(&self, kind: RecordKind) -> Result<Vec<Record>> {
        let all = self.stage.vault.read::<_, VaultError>(|tx| tx.records().list(kind))?;
        Ok(all.into_iter().filter(|record| record.listing == domain::Listing::Listed).collect())
    }

    /// Queues what goes out by `route`, as the member would.
    pub async fn wish(&mut self, route: Route) -> Result<()> {
        self.number += 1;
        let word = format!("{} {}", self.chance.alphabetic(), self.number);
        let (change, note) = match route {
            Route::ProfilePatch => {
                let profile = RecordKey::profile();
                let held = self.records(RecordKind::Profile)?.pop().context("a profile")?;
                (self.edit(&profile, &held, "given.nickname", Value::Text(word))?, "profile-changed")
            }
            Route::DevicePost => (self.add(&word)?, "device-added"),
            Route::DeviceDelete => {
                let added = self.add(&word)?;
                self.journal.insert(added.operation, "device-added");
                push_one(&self.stage.session).await?;
                let all = self.records(RecordKind::Device)?;
                let name = FieldId::new("name")?;
                let wanted = Value::Text(word);
                let own = all.into_iter().find(|device| device.fields().get(&name) == Some(&wanted));
                let own = own.context("the camera that was just added")?;
                (self.queue(&own.key, Action::Remove { before: own.fields() })?, "device-removed")
            }
            Route::PreferencePatch => {
                let mut all = self.records(RecordKind::EmailPreference)?;
                all.extend(self.records(RecordKind::SharingChoice)?);
                let record = self.chance.choice(all).context("a topic or a choice")?;
                let (field, note) = match record.key.kind {
                    RecordKind::SharingChoice => ("allowed", "sharing-choice-changed"),
                    _ => ("subscribed", "email-preference-changed"),
                };
                let now = record.fields().get(&FieldId::new(field)?).cloned();
                let other = Value::Flag(now != Some(Value::Flag(true)));
                (self.edit(&record.key.clone(), &record, field, other)?, note)
            }
            _ => {
                let all = self.records(RecordKind::Device)?;
                let device = self.chance.choice(all).context("a camera")?;
                if route == Route::DeviceList {
                    // A copy without a version has to be looked at first.
                    let (fields, now) = (device.fields(), self.stage.clock.now());
                    self.stage
                        .vault
                        .write::<_, VaultError>(|tx| tx.records().put_portal(&device.key, &fields, None, now))?;
                }
                (self.edit(&device.key.clone(), &device, "name", Value::Text(word))?, "device-changed")
            }
        };
        self.journal.insert(change.operation, note);
        Ok(())
    }

    fn add(&self, name: &str) -> Result<Change> {
        let serial = format!("DS-2CD{:07}", self.number);
        let fields = Fields::from([
            (FieldId::new("name")?, Value::Text(name.to_owned())),
            (FieldId::new("serial")?, Value::Text(serial)),
        ]);
        let key = RecordKey::device(RecordId::new(format!("new-{}", self.number))?);
        self.queue(&key, Action::Add { fields })
    }

    fn edit(&self, key: &RecordKey, held: &Record, field: &str, to: Value) -> Result<Change> {
        let field = FieldId::new(field)?;
        let before = held.fields().into_iter().filter(|(known, _)| *known == field).collect();
        self.queue(key, Action::Edit { before, wanted: Wanted::from([(field, Some(to))]) })
    }

    fn queue(&self, key: &RecordKey, action: Action) -> Result<Change> {
        let now = self.stage.clock.now();
        Ok(self.stage.vault.write::<_, VaultError>(|tx| tx.changes().enqueue(key, action, now))?)
    }
}
