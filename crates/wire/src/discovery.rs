//! What an organization says about its portal before anybody signs in.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Jwk, RightsKind, RightsTerms};

/// Where the discovery document stands, below the portal's address.
pub const WELL_KNOWN_PATH: &str = "/.well-known/member-data";

/// The scopes a sign-in asks for.
pub const SCOPES: [&str; 3] = ["openid", "offline_access", "member-data"];

/// The discovery document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Discovery {
    /// Version of the API; this document describes 1.
    pub version: u32,
    /// Random id of this server's database; the changes cursor belongs to it.
    pub server_id: String,
    /// The organization's slug; another one than the member chose is refused.
    pub organization: String,
    /// The organization's name for people.
    pub name: String,
    /// OpenID Connect issuer.
    #[schema(format = "uri")]
    pub issuer: String,
    /// Address below which `/v1` stands, without a slash at the end.
    #[schema(format = "uri")]
    pub api_base: String,
    /// The app's public client id at the issuer.
    pub client_id: String,
    /// Resource indicator and audience of access tokens. Source: RFC 8707.
    pub resource: String,
    /// Scopes to ask for.
    pub scopes: Vec<String>,
    /// Path of the loopback redirect address. Source: RFC 8252, section 7.3.
    pub redirect_path: String,
    /// What the server offers; unknown words are ignored. See [`Capability`].
    #[serde(default)]
    pub capabilities: Vec<String>,
    /// How a deletion goes.
    pub deletion: DeletionTerms,
    /// Which rights requests it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rights_requests: Option<RightsTerms>,
    /// Keys that sign receipts; the app pins them at consent.
    #[serde(default)]
    pub receipt_keys: Vec<Jwk>,
    /// New receipt keys, each signed by an older one (compact JWS).
    #[serde(default)]
    pub receipt_key_rotations: Vec<String>,
    /// Which version of the privacy policy the server's rules follow.
    #[serde(default)]
    pub policy_version: String,
    /// Whether everything here is made up.
    #[serde(default)]
    pub sample: bool,
}

impl Discovery {
    /// Whether the server says it offers `capability`.
    #[must_use]
    pub fn offers(&self, capability: Capability) -> bool {
        self.capabilities.iter().any(|word| word == capability.as_str())
    }

    /// Whether the server says that it takes rights requests of this kind.
    #[must_use]
    pub fn takes(&self, kind: RightsKind) -> bool {
        let word: &str = kind.into();
        let listed = self.rights_requests.iter().flat_map(|terms| &terms.kinds).any(|known| known == word);
        self.offers(Capability::RightsRequests) && listed
    }
}

/// How a deletion goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DeletionTerms {
    /// Seconds in which a request can be cancelled.
    pub cancel_window_seconds: u64,
    /// The steps that get a receipt.
    #[serde(default)]
    pub steps: Vec<String>,
}

/// What a portal may offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capability {
    /// Reading and changing the profile.
    Profile,
    /// Listing and changing devices.
    Devices,
    /// Asking for a device's verification code.
    DeviceSecrets,
    /// Reading and changing what is written about.
    EmailPreferences,
    /// Reading what happened to the account.
    Activity,
    /// The changes feed.
    Changes,
    /// Deleting the account.
    Deletion,
    /// Reading and changing choices about recipients.
    SharingChoices,
    /// Filing rights requests; which kinds, `rights_requests` says.
    RightsRequests,
}

impl Capability {
    /// Every capability of version 1.
    pub const ALL: [Self; 9] = [
        Self::Profile,
        Self::Devices,
        Self::DeviceSecrets,
        Self::EmailPreferences,
        Self::Activity,
        Self::Changes,
        Self::Deletion,
        Self::SharingChoices,
        Self::RightsRequests,
    ];

    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Devices => "devices",
            Self::DeviceSecrets => "device-secrets",
            Self::EmailPreferences => "email-preferences",
            Self::Activity => "activity",
            Self::Changes => "changes",
            Self::Deletion => "deletion",
            Self::SharingChoices => "sharing-choices",
            Self::RightsRequests => "rights-requests",
        }
    }
}
