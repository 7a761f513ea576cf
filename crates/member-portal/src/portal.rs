//! One organization's portal: what every request needs.

use std::sync::Arc;

use domain::{Clock, DeletionState};
use jiff::{SignedDuration, Timestamp};
use organizations::{FactKind, Outcome, Pack, Says};
use wire::{Deletion, Discovery, Stay, receipt::sign_rotation};

use crate::{
    config::{Config, ConfigError, Limits},
    discovery,
    limits::Rates,
    sign::Signer,
    store::{self, OpenError, Store, deletion::StoredDeletion},
    token::{Keys, Verifier},
};

/// The portal cannot be set up.
#[derive(Debug, thiserror::Error)]
pub enum SetUpError {
    /// The configuration is wrong or unsafe.
    #[error("the configuration cannot be used")]
    Config(#[from] ConfigError),
    /// The database cannot be used.
    #[error("the database cannot be used")]
    Store(#[from] OpenError),
    /// The client for the issuer cannot be built.
    #[error("the system's certificates cannot be used")]
    Http(#[from] reqwest::Error),
    /// A rotation could not be signed.
    #[error("the receipt keys cannot be used")]
    Receipt(#[from] wire::receipt::ReceiptError),
}

/// Everything the handlers share.
pub struct Portal {
    /// The organization's pack.
    pub pack: Pack,
    /// The database.
    pub store: Store,
    /// Checks tokens.
    pub verifier: Verifier,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// How often somebody may ask.
    pub rates: Rates,
    /// Times and sizes.
    pub limits: Limits,
    /// The answer to discovery.
    pub discovery: Discovery,
    /// Whether the peer is a proxy.
    pub behind_proxy: bool,
    /// Signs receipts.
    pub signer: Arc<Signer>,
}

impl Portal {
    /// Opens the database and reads the keys.
    ///
    /// # Errors
    /// [`SetUpError`] says what cannot be used.
    pub fn open(config: Config, clock: Arc<dyn Clock>) -> Result<Self, SetUpError> {
        let (signing, former) = config.signing_keys()?;
        let store = Store::open(&config.database, config.pack.id.as_str())?;
        let now = clock.now();
        let rotations =
            former.iter().map(|old| sign_rotation(signing.public(), old, now)).collect::<Result<Vec<_>, _>>()?;
        let signer = Signer::new(signing, config.public_url.clone(), config.pack.id.clone());
        let discovery = discovery::document(&config, store.server_id(), signer.public(), rotations);
        let keys = Keys::new(config.issuer.clone())?;
        Ok(Self {
            verifier: Verifier::new(keys, config.issuer, config.resource, Arc::clone(&clock)),
            rates: Rates::new(&config.limits),
            pack: config.pack,
            store,
            clock,
            limits: config.limits,
            discovery,
            behind_proxy: config.behind_proxy,
            signer: Arc::new(signer),
        })
    }

    /// The time in whole milliseconds, as it is stored: what is told at once is what is read back later.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        store::whole_milliseconds(self.clock.now())
    }

    /// Until when a deletion accepted at `now` can be cancelled.
    #[must_use]
    pub fn cancel_until(&self, now: Timestamp) -> Timestamp {
        let seconds = i64::try_from(self.discovery.deletion.cancel_window_seconds).unwrap_or(i64::MAX);
        now.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
    }

    /// What stays after a deletion, as far as the policy itself says so.
    #[must_use]
    pub fn stays(&self) -> Vec<Stay> {
        let stated = self.pack.deletion(Outcome::Stays).filter(|row| row.kind == FactKind::Stated);
        let stay = |row: &organizations::Deletion| Stay {
            id: row.id.to_string(),
            reason: self.pack.deletion_reason(row),
            may: row.says == Says::May,
        };
        stated.map(stay).collect()
    }

    /// The deletion as it goes over the wire.
    #[must_use]
    pub fn deletion_view(&self, deletion: StoredDeletion, now: Timestamp) -> Deletion {
        Deletion {
            status_url: format!("{}/v1/deletions/{}", self.discovery.api_base, deletion.id),
            id: deletion.id,
            state: deletion.state.as_str().to_owned(),
            requested_at: deletion.requested_at,
            cancel_until: deletion.cancel_until,
            executed_at: deletion.executed_at,
            server_time: now,
            stays: deletion.stays,
            receipts: deletion.receipts,
        }
    }
}

/// Whether the account's rows may still be changed.
#[must_use]
pub const fn holds_back_changes(state: DeletionState) -> bool {
    state.pauses_edits() || matches!(state, DeletionState::Executed)
}
