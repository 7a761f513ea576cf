//! Receipts of rights requests: the same format and keys as those of deletions.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{RECEIPT_TYPE, ReceiptError, SigningKey, same, verify_as};
use crate::Jwk;

/// The steps of a request that get a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum RequestStep {
    /// The organization has it.
    Received,
    /// It takes longer than first said.
    Extended,
    /// It is answered: fully, in part or with a no, as `status` says.
    Answered,
    /// It was closed because what the organization needed never came.
    Expired,
    /// The member withdrew it.
    Withdrawn,
}

/// What a receipt of a rights request says. Names no person and holds no value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestReceipt {
    /// The portal's address (`api_base`).
    pub iss: String,
    /// The organization's slug.
    pub organization: String,
    /// The request's id.
    pub request_id: String,
    /// The operation id under which it was filed.
    pub operation: String,
    /// SHA-256 of the body that filed it, lower-case hex.
    pub request_sha256: String,
    /// What happened; see [`RequestStep`].
    pub step: String,
    /// When, by the server's clock.
    pub at: Timestamp,
    /// The request's status after the step.
    pub status: String,
    /// Until when an answer is expected, if the organization said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_by: Option<Date>,
    /// When the receipt was signed, Unix seconds.
    pub iat: i64,
}

impl RequestReceipt {
    /// Whether it answers the request with this `organization`, `operation` and body hash.
    ///
    /// # Errors
    /// [`ReceiptError::OtherRequest`] if one of them differs.
    pub fn answers(&self, organization: &str, operation: &str, request_sha256: &str) -> Result<(), ReceiptError> {
        same([&self.organization, &self.operation, &self.request_sha256], [organization, operation, request_sha256])
    }
}

/// Signs a receipt of a rights request.
///
/// # Errors
/// [`ReceiptError::Signing`].
pub fn sign_request(receipt: &RequestReceipt, key: &SigningKey) -> Result<String, ReceiptError> {
    key.sign_as(RECEIPT_TYPE, receipt)
}

/// Checks the signature against the pinned keys, and only then reads what was signed.
///
/// # Errors
/// [`ReceiptError`] names why it proves nothing; the receipt of a deletion is none of a request.
pub fn verify_request(jws: &str, pinned: &[Jwk]) -> Result<RequestReceipt, ReceiptError> {
    verify_as(RECEIPT_TYPE, jws, pinned)
}
