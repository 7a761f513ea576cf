//! Signs what the organization confirmed.

use domain::OrganizationId;
use jiff::Timestamp;
use wire::{
    Jwk,
    receipt::{Receipt, RequestReceipt, RequestStep, SigningKey, sign, sign_request},
};

use crate::{
    Failure,
    store::{deletion::StoredDeletion, request::StoredRequest},
};

/// The receipt key, with whose receipts they are.
pub struct Signer {
    key: SigningKey,
    /// The portal's address.
    issuer: String,
    organization: OrganizationId,
}

impl Signer {
    /// A signer for `organization`, whose portal members reach at `issuer`.
    #[must_use]
    pub const fn new(key: SigningKey, issuer: String, organization: OrganizationId) -> Self {
        Self { key, issuer, organization }
    }

    /// The public half of the key.
    #[must_use]
    pub const fn public(&self) -> &Jwk {
        self.key.public()
    }

    /// Signs the receipt for the state the deletion has just reached.
    ///
    /// # Errors
    /// [`Failure::Receipt`].
    pub fn deletion(&self, deletion: &StoredDeletion, at: Timestamp) -> Result<String, Failure> {
        let receipt = Receipt {
            iss: self.issuer.clone(),
            organization: self.organization.to_string(),
            deletion_id: deletion.id.clone(),
            operation: deletion.operation.clone(),
            request_sha256: deletion.request_sha256.clone(),
            step: deletion.state.as_str().to_owned(),
            at,
            cancel_until: deletion.cancel_until,
            stays: deletion.stays.clone(),
            iat: at.as_second(),
        };
        tracing::trace!(target: "point", "receipt.signing");
        Ok(sign(&receipt, &self.key)?)
    }

    /// Signs the receipt for a step the rights request has just taken.
    ///
    /// # Errors
    /// [`Failure::Receipt`].
    pub fn request(&self, request: &StoredRequest, step: RequestStep, at: Timestamp) -> Result<String, Failure> {
        let (step, status): (&str, &str) = (step.into(), request.status.into());
        let receipt = RequestReceipt {
            iss: self.issuer.clone(),
            organization: self.organization.to_string(),
            request_id: request.id.clone(),
            operation: request.operation.clone(),
            request_sha256: request.request_sha256.clone(),
            step: step.to_owned(),
            at,
            status: status.to_owned(),
            expected_by: request.expected_by,
            iat: at.as_second(),
        };
        tracing::trace!(target: "point", "receipt.signing");
        Ok(sign_request(&receipt, &self.key)?)
    }
}
