//! Portal addresses typed for organizations that are not added yet: with no vault to lie in, they lie in
//! the ledger, and come back after another screen, a crash and a quit.

use domain::OrganizationId;

use crate::{App, AppError, drafts};

/// Stands before the organization's id in the name of the setting.
const PREFIX: &str = "typed-address.";

impl App {
    /// Keeps the address as typed, or forgets it. It is not checked: it may be half an address.
    ///
    /// # Errors
    /// [`AppError::UnknownOrganization`], [`AppError::DraftTooLong`], or if it cannot be written.
    pub fn save_typed_address(&self, organization: &OrganizationId, address: Option<&str>) -> Result<(), AppError> {
        self.pack(organization)?;
        drafts::check_length(address)?;
        let name = format!("{PREFIX}{organization}");
        let stored = self.open()?.ledger().write(|tx| match address.filter(|address| !address.is_empty()) {
            Some(address) => tx.settings().put(&name, address),
            None => tx.settings().remove(&name),
        });
        stored.map_err(AppError::Ledger)
    }

    /// The addresses typed and not used so far.
    ///
    /// # Errors
    /// [`AppError::Locked`], or if the ledger cannot be read.
    pub fn typed_addresses(&self) -> Result<Vec<(OrganizationId, String)>, AppError> {
        let kept = self.open()?.ledger().read(|tx| tx.settings().list(PREFIX)).map_err(AppError::Ledger)?;
        // A name no version of this program wrote is nobody's address.
        let typed = kept.into_iter().filter_map(|(name, address)| Some((OrganizationId::new(name).ok()?, address)));
        Ok(typed.collect())
    }

    /// The organization is added: what was typed to find it is done with.
    pub(crate) fn forget_typed_address(&self, organization: &OrganizationId) {
        if let Err(error) = self.save_typed_address(organization, None) {
            tracing::warn!(%organization, %error, "a typed address could not be forgotten");
        }
    }
}
