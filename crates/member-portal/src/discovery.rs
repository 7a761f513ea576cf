//! The discovery document.

use domain::DeletionState;
use strum::VariantArray;
use wire::{Capability, DeletionTerms, Discovery, Jwk, RightsKind, RightsTerms, SCOPES};

use crate::{config::Config, rules};

/// Most rights requests of one member that may wait for an answer at once.
pub(crate) const MOST_OPEN: u32 = 20;

/// What the portal says about itself.
pub(crate) fn document(config: &Config, server_id: &str, key: &Jwk, rotations: Vec<String>) -> Discovery {
    let steps = [DeletionState::Requested, DeletionState::Cancelled, DeletionState::Executed];
    let kinds = rights_kinds(config);
    let offers = |capability: &Capability| match capability {
        Capability::Devices => config.pack.has_devices(),
        Capability::DeviceSecrets => config.pack.has_device_secrets(),
        Capability::SharingChoices => rules::sharing_choices(&config.pack).next().is_some(),
        Capability::RightsRequests => !kinds.is_empty(),
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
        rights_requests: if kinds.is_empty() {
            None
        } else {
            Some(RightsTerms { kinds: words(&kinds), most_open: MOST_OPEN })
        },
        receipt_keys: vec![key.clone()],
        receipt_key_rotations: rotations,
        policy_version: config.policy_version.clone(),
        sample: config.sample,
    }
}

/// The kinds of rights requests taken: those the configuration names, else every kind that fits the pack.
fn rights_kinds(config: &Config) -> Vec<RightsKind> {
    let fits = |kind: &RightsKind| *kind != RightsKind::DeviceData || config.pack.has_devices();
    config.rights_requests.clone().unwrap_or_else(|| RightsKind::VARIANTS.iter().copied().filter(fits).collect())
}

fn words(kinds: &[RightsKind]) -> Vec<String> {
    kinds.iter().map(|&kind| <&str>::from(kind).to_owned()).collect()
}
