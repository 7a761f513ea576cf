//! Rights requests: what is asked of an organization, the letter, what came back.
//!
//! How a request stands is worked out from its log each time and never stored. What the member typed lies
//! in the vault; once a letter is prepared its text is a document of the log, and that text alone is what
//! leaves and what is shown from then on.

mod about;
mod asked;
mod begin;
mod by_mail;
mod by_portal;
mod clock;
mod dates;
mod everywhere;
mod evidence;
mod exported;
mod hand_over;
mod later;
mod letter;
mod note;
mod paper;
mod plan;
mod settings;
mod view;
mod write;

pub use by_mail::{Posted, SignatureState, Unsubscribed};
pub use by_portal::{AboutChoice, Filed, PortalMessage, PortalOrder, PortalState};
pub use clock::DueDate;
pub use everywhere::{EverywhereAction, EverywherePart};
pub use evidence::EvidenceAsk;
pub use hand_over::Parcel;
pub use later::{Authority, LaterKind, LaterParcel, LaterState, OwnAuthority, SentLater};
pub use letter::{LetterState, LetterTrouble, SlotState};
pub use note::Noted;
pub use plan::{ContactState, LawChoice, OfferState, RequestsPlan};
pub use settings::{RightsSettings, RightsSettingsChange};
pub use view::{Group, KeptMessage, LogLine, RequestDetail, RequestState};
pub use write::{NewContact, Typed};

/// The slot of a note that is typed and not noted yet; it belongs to no letter.
const NOTE: &str = "note";

#[cfg(test)]
mod tests;
