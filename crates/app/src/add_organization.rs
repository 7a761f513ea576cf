//! Adding an organization through its portal: find it, show what is consented to.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use domain::OrganizationId;
use sync::{
    FoundPortal,
    address::parse_typed,
    discover,
    http::{Http, Proxy},
};
use uuid::Uuid;

use crate::{App, AppError};

/// A portal that was found and waits for the member's consent.
#[derive(Debug, Clone)]
pub struct Consent {
    /// Names it when signing in.
    pub id: String,
    /// The organization it belongs to.
    pub organization: OrganizationId,
    /// What was found.
    pub portal: FoundPortal,
}

/// Portals found in this run; forgotten when it ends.
#[derive(Debug, Default)]
pub(crate) struct Consents(Mutex<HashMap<String, Consent>>);

impl Consents {
    fn keep(&self, consent: Consent) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(consent.id.clone(), consent);
    }

    pub(crate) fn get(&self, id: &str) -> Result<Consent, AppError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(id).cloned().ok_or(AppError::NotFound)
    }
}

impl App {
    /// Asks the portal at a typed address who it is. Nothing is stored and nobody signs in yet.
    ///
    /// # Errors
    /// [`AppError::AlreadyAdded`]; [`AppError::Sync`] with what is wrong with the address or the portal.
    pub async fn discover_portal(&self, organization: &OrganizationId, address: &str) -> Result<Consent, AppError> {
        self.pack(organization)?;
        match self.room(organization) {
            Err(AppError::NotAdded) => {}
            Ok(_) | Err(AppError::Damaged) => return Err(AppError::AlreadyAdded),
            Err(error) => return Err(error),
        }
        let address = parse_typed(address)?;
        let portal = discover(&self.new_client()?, &address, organization, self.now()).await?;
        let consent = Consent { id: Uuid::new_v4().to_string(), organization: organization.clone(), portal };
        self.consents().keep(consent.clone());
        Ok(consent)
    }

    /// A client for an organization that is not added yet.
    pub(crate) fn new_client(&self) -> Result<Http, AppError> {
        let proxy = if self.settings()?.use_system_proxy { Proxy::System } else { Proxy::Direct };
        Ok(Http::new(proxy)?)
    }
}
