//! First start, protection, unlocking, settings.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Secret;

/// What the app must do before it can show anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// First start: the member chooses how their data is protected.
    Protect,
    /// Data exists, and its key is not here yet.
    Unlock,
    /// Everything is open.
    Ready,
}

/// Why the data is still locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::enum_variant_names, reason = "the keyring can be locked, too")]
pub enum Locked {
    /// A passphrase is wanted.
    Passphrase,
    /// The keyring is locked: unlock it and retry.
    KeyringLocked,
    /// No keyring can be reached.
    KeyringUnavailable,
    /// The keyring holds no key for these files.
    KeyMissing,
    /// The keyring's key does not fit these files.
    KeyWrong,
    /// `protection.json` cannot be read.
    ProtectionDamaged,
    /// The ledger cannot be read; unlocking with nothing sets it aside and goes on.
    LedgerDamaged,
    /// The member locked the app; unlocking with nothing opens it by the keyring.
    ByMember,
}

/// What kept the keyring from serving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum KeyringProblem {
    /// No session bus.
    NoBus,
    /// Nobody offers the Secret Service.
    NoProvider,
    /// The service has no place to store into.
    NoCollection,
    /// It is locked.
    Locked,
    /// It did not answer in time.
    TimedOut,
    /// It refused.
    Refused,
}

/// Whether this computer's keyring took and gave back a probe item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyringView {
    /// It did.
    pub usable: bool,
    /// Why it did not.
    pub problem: Option<KeyringProblem>,
}

/// The language of the window and of exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
}

/// Light, dark or as the desktop has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the desktop has it.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Answer of `get_start`, `unlock` and `lock`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StartView {
    /// What comes next.
    pub phase: Phase,
    /// The keyring's probe; present in the phase `protect`.
    pub keyring: Option<KeyringView>,
    /// Why it is locked; present in the phase `unlock`.
    pub locked: Option<Locked>,
    /// What kept the keyring from serving while unlocking.
    pub keyring_problem: Option<KeyringProblem>,
    /// The language chosen, or the desktop's.
    pub language: Language,
    /// The theme chosen.
    pub theme: Theme,
    /// Whether the desktop prefers dark.
    pub system_dark: bool,
}

/// Where the key lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ProtectionKind {
    /// This computer's keyring.
    Keyring,
    /// A passphrase.
    Passphrase,
}

/// Request of `protect`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProtectRequest {
    /// Where the key shall live.
    pub kind: ProtectionKind,
    /// The passphrase, if that is the kind.
    #[ts(as = "Option<String>", optional)]
    pub passphrase: Option<Secret>,
}

/// A recovery code, shown once.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryCodeView {
    /// Groups of letters and digits.
    pub recovery_code: String,
}

/// Request of `save_recovery_code`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveRecoveryCodeRequest {
    /// The code as shown.
    #[ts(as = "String")]
    pub code: Secret,
}

/// Request of `unlock`; with neither, the keyring is asked again.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnlockRequest {
    /// The passphrase.
    #[ts(as = "Option<String>", optional)]
    pub passphrase: Option<Secret>,
    /// The recovery code.
    #[ts(as = "Option<String>", optional)]
    pub recovery_code: Option<Secret>,
}

/// Request of `change_protection`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeProtectionRequest {
    /// Where the key shall live from now on.
    pub kind: ProtectionKind,
    /// The new passphrase.
    #[ts(as = "Option<String>", optional)]
    pub passphrase: Option<Secret>,
    /// The present passphrase, where one is set.
    #[ts(as = "Option<String>", optional)]
    pub current_passphrase: Option<Secret>,
}

/// Request of `new_recovery_code`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewRecoveryCodeRequest {
    /// The present passphrase, where one is set.
    #[ts(as = "Option<String>", optional)]
    pub current_passphrase: Option<Secret>,
}

/// Answer of `get_settings` and `save_settings`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// The language.
    pub language: Language,
    /// The theme.
    pub theme: Theme,
    /// Whether organizations are reached through the system's proxy.
    pub use_system_proxy: bool,
    /// The window's zoom, percent.
    pub zoom: u16,
    /// Whether the desktop is told when something needs the member.
    pub notifications: bool,
    /// Where the key lives.
    pub protection: ProtectionKind,
    /// Where the data lives.
    pub data_dir: String,
    /// The app's version.
    pub version: String,
    /// When a copied code leaves the clipboard, seconds.
    pub clipboard_seconds: u32,
}

/// Request of `save_settings`; what is absent stays.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveSettingsRequest {
    /// The language.
    #[ts(optional)]
    pub language: Option<Language>,
    /// The theme.
    #[ts(optional)]
    pub theme: Option<Theme>,
    /// Whether organizations are reached through the system's proxy.
    #[ts(optional)]
    pub use_system_proxy: Option<bool>,
    /// Whether the desktop is told when something needs the member.
    #[ts(optional)]
    pub notifications: Option<bool>,
}

/// Request of `set_zoom`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetZoomRequest {
    /// Percent, 80 to 300; what lies outside is cut.
    pub percent: u16,
}
