//! An organization, its portal, and how its sync stands.

use app::{OrganizationState, Problem};
use domain::OrganizationId;
use organizations::Pack;

use super::count;
use crate::error::ErrorCode;
use crate::view::{ChannelView, ConsentView, OrganizationView, SyncProgress, SyncStep};

impl From<Problem> for ErrorCode {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Offline => Self::Offline,
            Problem::Unreachable => Self::PortalUnreachable,
            Problem::Tls => Self::TlsFailed,
            Problem::NotAPortal => Self::NotAPortal,
            Problem::Redirected => Self::Redirected,
            Problem::TooLarge => Self::AnswerTooLarge,
            Problem::Malformed => Self::AnswerMalformed,
            Problem::WrongOrganization => Self::WrongOrganization,
            Problem::SignedOut => Self::SignedOut,
            Problem::NoAccount => Self::NoAccount,
            Problem::Throttled => Self::Throttled,
            Problem::Portal => Self::PortalError,
            Problem::DeletionPending => Self::DeletionPending,
            Problem::RemovalsStopped => Self::RemovalsStopped,
            Problem::Damaged => Self::VaultDamaged,
            Problem::DiskFull => Self::DiskFull,
            Problem::Disk => Self::DiskError,
            Problem::Other => Self::Internal,
        }
    }
}

impl SyncProgress {
    /// How far the sync of `organization` has come.
    pub fn new(organization: &OrganizationId, progress: app::Progress) -> Self {
        Self {
            organization: organization.to_string(),
            step: if progress.pulling { SyncStep::Pull } else { SyncStep::Push },
            done: progress.done,
            total: progress.total,
        }
    }
}

impl OrganizationView {
    /// The row of an organization with what its pack says.
    pub fn new(pack: &Pack, state: &OrganizationState) -> Self {
        let held = state.held.clone().unwrap_or_default();
        Self {
            id: state.id.to_string(),
            name: pack.name().to_owned(),
            monogram: pack.monogram.clone(),
            channel: state.channel.into(),
            sample: held.sample,
            portal_domain: held.portal_domain,
            account: held.account,
            signed_in: held.signed_in,
            network: held.network,
            last_checked: held.last_checked.map(Into::into),
            syncing: state.progress.map(|progress| SyncProgress::new(&state.id, progress)),
            problem: state.problem.map(Into::into),
            waiting: count(held.waiting),
            conflicts: count(held.conflicts),
            refused: count(held.refused),
            orders: held.orders.waiting.saturating_add(held.orders.refused).into(),
            devices: held.devices,
            profile_values: count(held.profile_values),
            topics_on: count(held.topics_on),
            deletion: state.deletion.as_ref().map(Into::into),
            damaged: state.held.is_none(),
        }
    }
}

impl From<app::Channel> for ChannelView {
    fn from(channel: app::Channel) -> Self {
        match channel {
            app::Channel::Portal => Self::Portal,
            app::Channel::ByHand => Self::ByHand,
        }
    }
}

impl From<&app::Consent> for ConsentView {
    fn from(consent: &app::Consent) -> Self {
        let portal = &consent.portal;
        Self {
            consent_id: consent.id.clone(),
            organization: consent.organization.to_string(),
            domain: portal.domain.clone(),
            address: portal.address.to_string(),
            issuer_domain: portal.issuer_domain.clone(),
            sample: portal.discovery.sample,
            capabilities: portal.discovery.capabilities.clone(),
            cancel_window_seconds: portal.discovery.deletion.cancel_window_seconds,
            receipt_key_fingerprint: portal.receipt_key_fingerprint(),
            plain_http: portal.plain_http,
        }
    }
}
