//! The discovery document.

use domain::DeletionState;
use wire::{Capability, DeletionTerms, Discovery, Jwk, SCOPES};

use crate::config::Config;

/// What the portal says about itself.
pub(crate) fn document(config: &Config, server_id: &str, key: &Jwk, rotations: Vec<String>) -> Discovery {
    let steps = [DeletionState::Requested, DeletionState::Cancelled, DeletionState::Executed];
    let offers = |capability: &Capability| match capability {
        Capability::Devices => config.pack.has_devices(),
        Capability::DeviceSecrets => config.pack.has_device_secrets(),
        Capability::Profile
        | Capability::EmailPreferences
        | Capability::Activity
        | Capability::Changes
        | Capability::Deletion => true,
    };
    Discovery {
        version: 1,
        server_id: server_id.to_owned(),
        organization: config.pack.id.to_string(),
        name: config.pack.name().to_owned(),
        issuer: config.issuer.clone(),
        api_base: config.public_url.clone(),
        client_id: config.client_id.clone(),
        resource: config.resource.clone(),
        scopes: SCOPES.iter().map(|&scope| scope.to_owned()).collect(),
        redirect_path: format!("/callback/{}", config.pack.id),
        capabilities: Capability::ALL.iter().filter(|it| offers(it)).map(|it| it.as_str().to_owned()).collect(),
        deletion: DeletionTerms {
            cancel_window_seconds: config.cancel_window_seconds,
            steps: steps.iter().map(|step| step.as_str().to_owned()).collect(),
        },
        receipt_keys: vec![key.clone()],
        receipt_key_rotations: rotations,
        policy_version: config.pack.copy_date().as_text(),
        sample: config.sample,
    }
}
