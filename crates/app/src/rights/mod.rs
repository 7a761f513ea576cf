//! Rights requests: what is asked of an organization, the letter, what came back.
//!
//! How a request stands is worked out from its log each time and never stored. What the member typed lies
//! in the vault; once a letter is prepared its text is a document of the log, and that text alone is what
//! leaves and what is shown from then on.

mod by_mail;
mod by_portal;
mod dates;
mod evidence;
mod later;
mod note;
mod planning;
mod reading;
mod writing;

pub(crate) use by_mail::ChosenReply;
pub use by_mail::{Posted, SignatureState, Unsubscribed};
pub(crate) use by_portal::InHand;
pub use by_portal::{AboutChoice, Filed, PortalMessage, PortalOrder, PortalState};
pub use evidence::EvidenceAsk;
pub use later::{Authority, LaterKind, LaterParcel, LaterState, LeavingState, OwnAuthority, SentLater};
pub use note::Noted;
pub use planning::everywhere::{EverywhereAction, EverywherePart};
pub use planning::plan::{ContactState, LawChoice, OfferState, RequestsPlan};
pub use planning::settings::{RightsSettings, RightsSettingsChange};
pub use reading::answers::NewestAnswer;
pub use reading::clock::DueDate;
pub use reading::view::{Group, KeptMessage, LogLine, RequestDetail, RequestState};
pub use writing::hand_over::Parcel;
pub use writing::letter::{LetterState, LetterTrouble, SlotState};
pub use writing::write::{NewContact, Typed};

/// The slot of a note that is typed and not noted yet; it belongs to no letter.
const NOTE: &str = "note";
/// The slot of whether an English copy follows the letter; absent, the rule for letters decides.
const ENGLISH_COPY: &str = "english-copy";

#[cfg(test)]
mod tests;
