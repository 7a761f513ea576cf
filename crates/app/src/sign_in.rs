//! Signing in in the member's browser, and signing out.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use domain::OrganizationId;
use sync::{
    AnswerPage, CancellationToken, Portal, Purpose, SignIn, SignInAsk, SignedIn, SyncError, TIME_LIMIT, http::Http,
    store_sign_in,
};
use tokio::sync::oneshot;
use url::Url;
use uuid::Uuid;
use vault::Channel;

use crate::{App, AppError, Event, OrganizationState, add_organization::Consent};

/// Why the member signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignInFor {
    /// To connect a portal they consented to.
    Consent(String),
    /// Because the session of an organization ended.
    Again(OrganizationId),
    /// Because a step needs a fresh sign-in.
    StepUp(OrganizationId),
}

/// A sign-in that waits for the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingSignIn {
    /// Names it.
    pub id: String,
    /// The address to open in the browser.
    pub address: Url,
}

/// Sign-ins under way in this run.
#[derive(Debug, Default)]
pub(crate) struct SignIns(Mutex<HashMap<String, UnderWay>>);

#[derive(Debug)]
struct UnderWay {
    cancel: CancellationToken,
    /// Taken by whoever waits for it.
    result: Option<oneshot::Receiver<Result<OrganizationId, AppError>>>,
}

impl SignIns {
    fn map(&self) -> MutexGuard<'_, HashMap<String, UnderWay>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn cancel_all(&self) {
        self.map().drain().for_each(|(_, under_way)| under_way.cancel.cancel());
    }
}

/// What a finished sign-in is for.
enum Target {
    New(Box<Consent>),
    Known(OrganizationId),
}

impl App {
    /// Begins a sign-in and returns the address for the browser. A sign-in that was under way before is
    /// cancelled: there is one browser and one member.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for an unknown consent; the network's while the issuer is asked.
    pub async fn begin_sign_in(&self, why: SignInFor, page: AnswerPage) -> Result<PendingSignIn, AppError> {
        self.sign_ins().cancel_all();
        let (target, ask, http) = self.sign_in_ask(why, page)?;
        let sign_in = SignIn::begin(&http, ask, self.clock().as_ref()).await?;
        let (id, address) = (Uuid::new_v4().to_string(), sign_in.authorization_url().clone());
        let cancel = CancellationToken::new();
        let (sender, receiver) = oneshot::channel();
        let under_way = UnderWay { cancel: cancel.clone(), result: Some(receiver) };
        self.sign_ins().map().insert(id.clone(), under_way);
        let app = self.clone();
        // Runs by itself, so that the browser is answered whether or not the window waits already.
        self.runtime().spawn(async move {
            let finished = match sign_in.finish(&cancel, app.clock().as_ref()).await {
                Ok(signed_in) => app.store_signed_in(target, signed_in).await,
                Err(error) => Err(error.into()),
            };
            // Nobody may be waiting any more; what was stored is stored.
            let _ = sender.send(finished);
        });
        Ok(PendingSignIn { id, address })
    }

    /// Waits until a sign-in is finished.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for an unknown one; [`AppError::Sync`] with what became of it.
    pub async fn await_sign_in(&self, id: &str) -> Result<OrganizationState, AppError> {
        let result = self.sign_ins().map().get_mut(id).and_then(|under_way| under_way.result.take());
        let finished = result.ok_or(AppError::NotFound)?.await;
        self.sign_ins().map().remove(id);
        let organization = finished.map_err(|_| AppError::Sync(SyncError::SignInCancelled))??;
        self.emit(Event::OrganizationsChanged);
        self.organization(&organization)
    }

    /// Stops waiting for the browser; whoever waits is told.
    pub fn cancel_sign_in(&self, id: &str) {
        if let Some(under_way) = self.sign_ins().map().get(id) {
            under_way.cancel.cancel();
        }
    }

    /// Ends a session: tokens are revoked as far as the issuer can be reached, and forgotten in any
    /// case. What is held and what waits stays.
    ///
    /// # Errors
    /// If there is no portal, or the tokens cannot be forgotten.
    pub async fn sign_out(&self, organization: &OrganizationId) -> Result<OrganizationState, AppError> {
        let room = self.room(organization)?;
        match room.session() {
            Ok(session) => session.sign_out().await?,
            // Without the network they cannot be revoked, but they can be forgotten.
            Err(AppError::NetworkOff) => room.vault().write(|tx| Ok::<_, AppError>(tx.tokens().clear()?))?,
            Err(error) => return Err(error),
        }
        self.emit(Event::OrganizationsChanged);
        self.organization(organization)
    }

    fn sign_in_ask(&self, why: SignInFor, page: AnswerPage) -> Result<(Target, SignInAsk, Http), AppError> {
        let (organization, step_up) = match why {
            SignInFor::Consent(id) => {
                let consent = self.consents().get(&id)?;
                let found = &consent.portal;
                let ask = ask(&found.discovery, found.issuer.clone(), Purpose::Connect, page);
                return Ok((Target::New(Box::new(consent)), ask, self.new_client()?));
            }
            SignInFor::Again(organization) => (organization, false),
            SignInFor::StepUp(organization) => (organization, true),
        };
        let room = self.room(&organization)?;
        let connection = room.vault().read(|tx| tx.connection().get())?.ok_or(AppError::NotOffered)?;
        let portal = Portal::of(&connection)?;
        let purpose = match (portal.subject.clone(), step_up) {
            (None, _) => Purpose::Connect,
            (Some(subject), true) => Purpose::StepUp { subject },
            (Some(subject), false) => Purpose::Again { subject },
        };
        let ask = ask(&portal.discovery, portal.issuer.clone(), purpose, page);
        Ok((Target::Known(organization), ask, self.new_client()?))
    }

    /// Stores who signed in; a new organization gets its vault only now.
    async fn store_signed_in(&self, target: Target, signed_in: SignedIn) -> Result<OrganizationId, AppError> {
        match target {
            Target::New(consent) => {
                let app = self.clone();
                let stored = self.runtime().spawn_blocking(move || app.connect(&consent, &signed_in));
                stored.await.map_err(|_| AppError::Interrupted)?
            }
            Target::Known(organization) => {
                let room = self.room(&organization)?;
                room.session()?.adopt(signed_in).await?;
                self.start_engine(&room, self.new_client()?)?;
                Ok(organization)
            }
        }
    }

    fn connect(&self, consent: &Consent, signed_in: &SignedIn) -> Result<OrganizationId, AppError> {
        let now = self.now();
        let room = self.open()?.add_with(&consent.organization, Channel::Portal, now, |tx| {
            tx.connection().put(&consent.portal.connection(now))?;
            Ok(store_sign_in(tx, signed_in, now)?)
        })?;
        self.forget_typed_address(&consent.organization);
        self.start_engine(&room, self.new_client()?)?;
        Ok(consent.organization.clone())
    }
}

fn ask(discovery: &wire::Discovery, issuer: sync::Issuer, purpose: Purpose, page: AnswerPage) -> SignInAsk {
    SignInAsk {
        issuer,
        client_id: discovery.client_id.clone(),
        resource: discovery.resource.clone(),
        scopes: discovery.scopes.clone(),
        redirect_path: discovery.redirect_path.clone(),
        purpose,
        page,
        time_limit: TIME_LIMIT,
    }
}
