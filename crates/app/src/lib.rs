//! The use cases, one module each, named as the member would name them; knows no Tauri.
//!
//! [`App`] holds what is open. Reads and edits answer from the vault and never wait for the network;
//! they block for milliseconds. What asks a portal or an issuer is `async`. What changed by itself is
//! told through [`Events`].

mod add_organization;
mod all_data;
mod app;
pub mod check;
pub mod data_dir;
pub mod delete_account;
mod devices;
mod drafts;
mod edit;
mod email_preferences;
mod error;
mod event;
mod export;
mod field;
mod history;
mod notice;
mod organizations;
mod outbox;
mod passing;
mod post;
mod profile;
mod protect;
mod remove_local_copy;
mod reveal;
mod rights;
mod room;
mod settings;
mod sharing_choices;
mod sign_in;
mod start;
mod sync_now;
mod typed_address;
mod unlock;
mod write;

pub use ::export::PlannedTable;
pub use ::export::{ExportError, Table};
pub use ::mail::{MAX_FILE_BYTES as LARGEST_MESSAGE, ReadError};
pub use ::sync::{AnswerPage, SyncError, fingerprint};
pub use add_organization::Consent;
pub use all_data::{DataEntry, DataOf, DataValue, Entry};
pub use app::{App, Surroundings};
pub use check::{FieldProblem, Reason};
pub use devices::{Device, NEW};
pub use edit::Seen;
pub use email_preferences::{PolicyCheck, Preference};
pub use error::AppError;
pub use event::{Event, Events, Progress, Touched};
pub use export::{ExportAsk, ExportPlan, Exported};
pub use field::{FieldState, Pending, conflicts};
pub use history::{ChangedBack, FieldStep, HistoryAsk, HistoryEntry, HistoryPage, Shown, Told};
pub use keys::{Choice, KeyringProblem, KeysError, LockedReason};
pub use notice::{Cause, Need, Notices};
pub use organizations::{Held, OrganizationState};
pub use outbox::{Keep, OutboxEntry};
pub use post::{MailAccountState, MailFields, MailTrouble, SECURITIES};
pub use profile::Profile;
pub use reveal::{SHOWN_FOR, Secret};
pub use rights::{
    AboutChoice, Authority, ContactState, DueDate, EverywhereAction, EverywherePart, EvidenceAsk, Filed, Group,
    KeptMessage, LaterKind, LaterParcel, LaterState, LawChoice, LeavingState, LetterState, LetterTrouble, LogLine,
    NewContact, NewestAnswer, Noted, OfferState, OwnAuthority, Parcel, PortalMessage, PortalOrder, PortalState, Posted,
    RequestDetail, RequestState, RequestsPlan, RightsSettings, RightsSettingsChange, SentLater, SignatureState,
    SlotState, Typed, Unsubscribed,
};
pub use room::{Problem, Room};
pub use settings::{Settings, SettingsChange, Theme};
pub use sharing_choices::SharingChoice;
pub use sign_in::{PendingSignIn, SignInFor};
pub use start::{Locked, Phase, Protection};
pub use unlock::Given;
pub use vault::{Channel, DraftKey, Form, Happening, Home, InstanceLock, OrderKind, OrderState, VaultError};
pub use words::Language;
pub use write::write_private;
