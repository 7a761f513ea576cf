//! Calls that need the member present.

use std::sync::Arc;

use domain::RecordId;
use wire::{Capability, DeviceSecret};
use zeroize::Zeroizing;

use crate::SyncError;
use crate::portal::Call;
use crate::refused::expect_ok;
use crate::session::Session;

/// Longest verification code that is believed, bytes.
const MAX_CODE: usize = 200;

/// A camera's verification code: held in memory only, wiped on drop, silent in logs.
pub struct Secret(Zeroizing<String>);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(redacted)")
    }
}

impl Secret {
    /// The code, for whoever shows or copies it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// Asks the portal for a camera's verification code.
///
/// # Errors
/// [`SyncError::StepUpNeeded`] until the member has freshly signed in, [`SyncError::NotFound`] if there is
/// no such code, [`SyncError::Malformed`] if the answer does not forbid keeping it, or the network's.
pub async fn fetch_secret(session: &Arc<Session>, device: &RecordId) -> Result<Secret, SyncError> {
    if !session.portal.offers(Capability::DeviceSecrets) {
        return Err(SyncError::NotOffered);
    }
    let call = Call::get(&["devices", device.as_str(), "secret"]);
    let answer = expect_ok(session.call(&call).await, session.now())?;
    if !answer.is_not_to_be_stored() {
        return Err(SyncError::Malformed);
    }
    let secret: DeviceSecret = answer.json()?;
    let code = Zeroizing::new(secret.verification_code);
    if code.is_empty() || code.len() > MAX_CODE || code.chars().any(char::is_control) {
        return Err(SyncError::Malformed);
    }
    Ok(Secret(code))
}
