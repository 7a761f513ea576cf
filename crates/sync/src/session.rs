//! A session at one portal: tokens that are renewed one at a time, and calls that carry them.

use std::sync::Arc;
use std::time::Duration;

use domain::Clock;
use jiff::{SignedDuration, Timestamp};
use openidconnect::core::{CoreClient, CoreJsonWebKeySet};
use openidconnect::{AuthType, ClientId, IssuerUrl, RefreshToken, TokenUrl};
use tokio::sync::Mutex;
use vault::{Tokens, Tx, Vault, VaultError};

use crate::backoff::{Dice, throw_dice};
use crate::http::{Answer, Ask, Bearer, Fault, Http};
use crate::issuer::{TokenCallError, carrier, sort_token_error, tokens};
use crate::portal::{Call, Portal};
use crate::sign_in::SignedIn;
use crate::{SignInFault, SyncError};

/// How long before its end an access token is renewed; also the clock error that is forgiven.
const SKEW: SignedDuration = SignedDuration::from_secs(60);
/// How long a sign-out waits for the issuer.
const REVOKE: Duration = Duration::from_secs(5);

/// One organization's portal, vault and tokens. Share it behind an `Arc`; have one per organization,
/// for its lock is what keeps two renewals from using the same refresh token.
pub struct Session {
    pub(crate) http: Http,
    pub(crate) portal: Portal,
    pub(crate) vault: Arc<Vault>,
    pub(crate) clock: Arc<dyn Clock>,
    dice: Dice,
    turn: Mutex<()>,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").field("organization", &self.vault.organization().as_str()).finish_non_exhaustive()
    }
}

/// Runs vault work on a thread where it may block.
pub(crate) async fn in_vault<T: Send + 'static>(
    vault: &Arc<Vault>,
    work: impl FnOnce(&Vault) -> Result<T, SyncError> + Send + 'static,
) -> Result<T, SyncError> {
    let vault = Arc::clone(vault);
    tokio::task::spawn_blocking(move || work(&vault)).await.map_err(|_| SyncError::Internal)?
}

/// Stores a finished sign-in in the caller's transaction: the account's subject, once and for all, the
/// tokens, and the changes and orders that waited for a sign-in.
///
/// A step-up that came without a refresh token keeps the old one.
///
/// # Errors
/// [`SyncError::NotConnected`] before consent was stored, [`SyncError::WrongAccount`] for another
/// subject than the connected one; nothing is stored then.
pub fn store_sign_in(tx: &Tx<'_>, signed_in: &SignedIn, now: Timestamp) -> Result<(), SyncError> {
    let mut connection = tx.connection().get()?.ok_or(SyncError::NotConnected)?;
    match &connection.subject {
        Some(subject) if *subject != signed_in.subject => return Err(SyncError::WrongAccount),
        Some(_) => {}
        None => {
            connection.subject = Some(signed_in.subject.clone());
            tx.connection().put(&connection)?;
        }
    }
    let mut tokens = signed_in.tokens.clone();
    if tokens.refresh.is_none() {
        tokens.refresh = tx.tokens().get()?.and_then(|old| old.refresh);
    }
    tx.tokens().replace(&tokens, now)?;
    tx.changes().signed_in()?;
    tx.rights_orders().signed_in()?;
    Ok(())
}

impl Session {
    /// Opens a session over a vault whose connection was consented to. Asks nobody.
    ///
    /// # Errors
    /// [`SyncError::NotConnected`] if there is no usable connection in the vault.
    pub fn open(vault: Arc<Vault>, http: Http, clock: Arc<dyn Clock>) -> Result<Arc<Self>, SyncError> {
        Self::with_dice(vault, http, clock, Arc::new(throw_dice))
    }

    /// As [`Session::open`], with the spread of waits left to `dice`.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn with_dice(vault: Arc<Vault>, http: Http, clock: Arc<dyn Clock>, dice: Dice) -> Result<Arc<Self>, SyncError> {
        let connection = vault.read(|tx| tx.connection().get())?.ok_or(SyncError::NotConnected)?;
        let portal = Portal::of(&connection)?;
        Ok(Arc::new(Self { http, portal, vault, clock, dice, turn: Mutex::new(()) }))
    }

    /// What was consented to.
    #[must_use]
    pub const fn portal(&self) -> &Portal {
        &self.portal
    }

    /// The current instant.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A throw of the session's dice.
    pub(crate) fn throw_dice(&self) -> u64 {
        (self.dice)()
    }

    /// Tokens that are good for at least a minute, renewed if need be.
    ///
    /// # Errors
    /// [`SyncError::SignedOut`] if there are none and none can be had; the network's if the issuer cannot
    /// be asked just now.
    async fn fresh(self: &Arc<Self>) -> Result<Tokens, SyncError> {
        let tokens = self.stored().await?.ok_or(SyncError::SignedOut)?;
        if is_good(&tokens, self.now()) { Ok(tokens) } else { self.renewed(tokens).await }
    }

    /// Renews in a task of its own: once the issuer has been asked, its answer must reach the vault even
    /// if whoever wanted the token has gone.
    async fn renewed(self: &Arc<Self>, old: Tokens) -> Result<Tokens, SyncError> {
        let session = Arc::clone(self);
        let renewal = tokio::spawn(async move {
            let _turn = session.turn.lock().await;
            session.renew(old).await
        });
        renewal.await.map_err(|_| SyncError::Internal)?
    }

    /// The new refresh token is on the disk before the old one is gone. A refusal counts only the
    /// second time, after looking whether another renewal was meanwhile stored.
    async fn renew(&self, old: Tokens) -> Result<Tokens, SyncError> {
        let mut last = old.clone();
        for _ in 0..2 {
            let held = self.stored().await?.ok_or(SyncError::SignedOut)?;
            if held.access != old.access && is_good(&held, self.now()) {
                return Ok(held);
            }
            tracing::trace!(target: "point", "refresh.asking");
            match self.exchange(&held).await {
                Ok(new) => {
                    tracing::trace!(target: "point", "refresh.answered");
                    let (durable, now) = (new.clone(), self.now());
                    in_vault(&self.vault, move |vault| Ok(vault.write(|tx| tx.tokens().replace(&durable, now))?))
                        .await?;
                    tracing::trace!(target: "point", "refresh.stored");
                    return Ok(new);
                }
                Err(TokenCallError::InvalidGrant) => last = held,
                Err(TokenCallError::NoAnswer(cause)) => return Err(cause),
                Err(TokenCallError::IssuerError) => return Err(SignInFault::IssuerError.into()),
                Err(TokenCallError::Unusable) => return Err(SignInFault::UnusableTokens.into()),
            }
        }
        self.forget(last).await?;
        Err(SyncError::SignedOut)
    }

    async fn exchange(&self, held: &Tokens) -> Result<Tokens, TokenCallError> {
        let refresh = held.refresh.as_ref().ok_or(TokenCallError::InvalidGrant)?;
        let issuer = IssuerUrl::new(self.portal.issuer.identifier.clone())
            .map_err(|_| TokenCallError::NoAnswer(SyncError::NotConnected))?;
        let client_id = ClientId::new(self.portal.discovery.client_id.clone());
        let client = CoreClient::new(client_id, issuer, CoreJsonWebKeySet::new(Vec::new()))
            .set_token_uri(TokenUrl::from_url(self.portal.issuer.token.clone()))
            .set_auth_type(AuthType::RequestBody);
        let now = self.now();
        let call = carrier(&self.http, now);
        let answer = client
            .exchange_refresh_token(&RefreshToken::new(refresh.to_string()))
            .add_extra_param("resource", self.portal.discovery.resource.clone())
            .request_async(&call)
            .await
            .map_err(|error| from_the_answer_on(sort_token_error(error), self.now().duration_since(now)))?;
        let mut new = tokens(&answer, now).map_err(TokenCallError::NoAnswer)?;
        new.refresh = new.refresh.or_else(|| held.refresh.clone());
        new.auth_at = held.auth_at;
        if new.scope.is_empty() {
            new.scope.clone_from(&held.scope);
        }
        Ok(new)
    }

    async fn stored(&self) -> Result<Option<Tokens>, SyncError> {
        in_vault(&self.vault, |vault| Ok(vault.read(|tx| tx.tokens().get())?)).await
    }

    fn bearer(&self, tokens: &Tokens) -> Bearer {
        Bearer::bound_to(&tokens.access, &self.portal.api_base)
    }

    /// Makes a call with a good token. A token the portal rejects is renewed once; if the new one is
    /// rejected too, the session is over and the answer comes back as it is.
    ///
    /// # Errors
    /// A [`Fault`]; whatever fails before the call itself was certainly not sent.
    pub(crate) async fn call(self: &Arc<Self>, call: &Call) -> Result<Answer, Fault> {
        let tokens = self.fresh().await.map_err(Fault::before)?;
        let answer = self.once(call, &self.bearer(&tokens)).await?;
        if answer.status != http::StatusCode::UNAUTHORIZED || answer.asks_for_step_up() {
            return Ok(answer);
        }
        // The rejected call had no effect, so failing to renew leaves nothing half done.
        let tokens = self.renewed(tokens).await.map_err(Fault::before)?;
        let answer = self.once(call, &self.bearer(&tokens)).await?;
        if answer.status == http::StatusCode::UNAUTHORIZED && !answer.asks_for_step_up() {
            self.forget(tokens).await.map_err(Fault::before)?;
        }
        Ok(answer)
    }

    /// Forgets tokens that do not work, unless others were stored meanwhile.
    async fn forget(&self, useless: Tokens) -> Result<(), SyncError> {
        in_vault(&self.vault, move |vault| {
            Ok(vault.write::<_, VaultError>(|tx| match tx.tokens().get()? {
                Some(held) if held.access == useless.access => tx.tokens().clear(),
                _ => Ok(()),
            })?)
        })
        .await
    }

    async fn once(&self, call: &Call, bearer: &Bearer) -> Result<Answer, Fault> {
        let url = call.url(&self.portal).map_err(Fault::before)?;
        self.http
            .send(Ask {
                method: call.method.clone(),
                url,
                headers: call.headers.clone(),
                bearer: Some(bearer),
                body: call.body.clone(),
            })
            .await
    }

    /// Stores a finished sign-in; see [`store_sign_in`].
    ///
    /// # Errors
    /// As [`store_sign_in`].
    pub async fn adopt(&self, signed_in: SignedIn) -> Result<(), SyncError> {
        let now = self.now();
        let _turn = self.turn.lock().await;
        in_vault(&self.vault, move |vault| vault.write(|tx| store_sign_in(tx, &signed_in, now))).await
    }

    /// Ends the session: both tokens are revoked as far as the issuer can be reached, and forgotten in
    /// any case. Records and waiting changes stay.
    ///
    /// # Errors
    /// [`SyncError::Vault`] if the tokens cannot be forgotten.
    pub async fn sign_out(&self) -> Result<(), SyncError> {
        let _turn = self.turn.lock().await;
        if let Some(tokens) = self.stored().await? {
            let client = &self.portal.discovery.client_id;
            let issuer = &self.portal.issuer;
            let told = async {
                if let Some(refresh) = &tokens.refresh {
                    issuer.revoke(&self.http, client, refresh, "refresh_token").await?;
                }
                issuer.revoke(&self.http, client, &tokens.access, "access_token").await
            };
            if !matches!(tokio::time::timeout(REVOKE, told).await, Ok(Ok(()))) {
                tracing::info!("the issuer could not be told of a sign-out");
            }
        }
        in_vault(&self.vault, |vault| Ok(vault.write::<_, VaultError>(|tx| tx.tokens().clear())?)).await
    }
}

/// A wait counts from the answer on, not from the question: the computer may have slept between the two, or
/// its clock been set. `gone` is what its clock says has gone by.
fn from_the_answer_on(error: TokenCallError, gone: SignedDuration) -> TokenCallError {
    match error {
        TokenCallError::NoAnswer(SyncError::Throttled { until }) => {
            TokenCallError::NoAnswer(SyncError::Throttled { until: until.saturating_add(gone).unwrap_or(until) })
        }
        other => other,
    }
}

fn is_good(tokens: &Tokens, now: Timestamp) -> bool {
    tokens.expires_at.duration_since(now) > SKEW
}
