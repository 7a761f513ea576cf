//! Why a use case could not do what was asked.

use std::sync::Arc;

use domain::IdError;
use export::ExportError;
use keys::KeysError;
use sync::SyncError;
use thiserror::Error;
use typeset::TypesetError;
use vault::VaultError;

use crate::{RequestState, check::FieldProblem};

/// A use case failed; whatever the member typed is still where it was. Display text names the
/// operation, never the data.
#[derive(Debug, Error)]
pub enum AppError {
    /// The data is locked.
    #[error("the data is locked")]
    Locked,
    /// The catalogue has no such organization.
    #[error("there is no such organization in the catalogue")]
    UnknownOrganization,
    /// The organization was not added.
    #[error("the organization was not added")]
    NotAdded,
    /// The organization was added already.
    #[error("the organization was added already")]
    AlreadyAdded,
    /// The organization's file cannot be read.
    #[error("the organization's file is damaged")]
    Damaged,
    /// Fields that were not taken, all of them.
    #[error("{} fields were not taken", .0.len())]
    Validation(Vec<FieldProblem>),
    /// A draft is longer than anything a field could take.
    #[error("a draft is too long")]
    DraftTooLong,
    /// A field of this edit waits for the member's choice between two values.
    #[error("a field is in conflict")]
    ConflictOpen,
    /// The change is not in conflict.
    #[error("the change is not in conflict")]
    NoConflict,
    /// A field in conflict was not decided.
    #[error("a field in conflict was not decided")]
    ChoiceMissing,
    /// What was asked for is not there.
    #[error("what was asked for is not there")]
    NotFound,
    /// The organization, or this way of keeping it, has no such thing.
    #[error("this is not offered here")]
    NotOffered,
    /// The organization has confirmed that the account is deleted: nothing can be sent there.
    #[error("the account is deleted")]
    AccountGone,
    /// The built-in packs cannot be read.
    #[error("the catalogue cannot be read")]
    Catalogue(#[from] organizations::PackError),
    /// The built-in laws cannot be read.
    #[error("the laws cannot be read")]
    Laws(#[from] rights::law::LawError),
    /// A request cannot go on this way; nothing was changed.
    #[error(transparent)]
    Rights(#[from] rights::RightsError),
    /// A text is not a date.
    #[error("a text is not a date")]
    NotADate,
    /// A letter cannot be an e-mail as it is.
    #[error("the letter cannot be sent as an e-mail")]
    Mail(#[from] mail::MessageError),
    /// What this computer believes of mail servers cannot be read.
    #[error("the certificates of this computer cannot be read")]
    MailTrust(#[from] mail::smtp::TrustError),
    /// The name server did not say whether there is a key.
    #[error("the key of a signature could not be asked for")]
    KeyUnreachable,
    /// A file is no e-mail that can be read.
    #[error("the file is not an e-mail that can be read")]
    Unreadable(#[from] mail::ReadError),
    /// A file the member chose is gone, not theirs to read, or no file that ends.
    #[error("a chosen file could not be read")]
    FileNotRead(#[source] std::io::Error),
    /// A value was to come out of an answer of the organization, and there is none of that day.
    #[error("there is no such answer of the organization")]
    NoAnswer,
    /// A message names these requests and not the one it was added to.
    #[error("the message names another request")]
    BelongsElsewhere(Vec<RequestState>),
    /// The letter is on its way through the mail account; what became of it is noted when that ends.
    #[error("the letter is being sent")]
    BeingSent,
    /// A document cannot be set as a PDF here.
    #[error(transparent)]
    Typeset(#[from] TypesetError),
    /// Something is wrong with the letter, or it is not ready.
    #[error("the letter is not ready")]
    LetterNotReady,
    /// The number of a call is from an old copy of the policy, and nobody has found it current.
    #[error("the contact was not checked")]
    ContactNotChecked,
    /// A text holds a verification code or the mail account's password, and the log would keep it for good.
    #[error("the text holds a verification code or a password")]
    HoldsCode,
    /// The letter may have left, so it is not changed any more.
    #[error("the letter may have left already")]
    AlreadySent,
    /// The member switched this organization's network off.
    #[error("the network is switched off for this organization")]
    NetworkOff,
    /// A deletion is under way.
    #[error("a deletion is under way")]
    DeletionUnderWay,
    /// A removal left files behind.
    #[error("a removal left files behind")]
    FilesLeft,
    /// An id from the window is not one.
    #[error("an id is not valid")]
    Id(#[from] IdError),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The ledger.
    #[error("the ledger could not be used")]
    Ledger(#[source] VaultError),
    /// The key or where it is kept.
    #[error(transparent)]
    Keys(#[from] KeysError),
    /// The portal or the way to it.
    #[error(transparent)]
    Sync(#[from] SyncError),
    /// A round of an engine ended early.
    #[error(transparent)]
    Round(#[from] Arc<SyncError>),
    /// The export.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// A text that was stored reads differently than it was written.
    #[error("stored text could not be read")]
    Stored(#[source] serde_json::Error),
    /// Work ended early.
    #[error("the work could not be finished")]
    Interrupted,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_never_tells_an_organizations_words_or_a_stored_value() {
        let words = "Ada Lovelace";
        let refusal = domain::Refusal { code: "refused".to_owned(), detail: Some(words.to_owned()) };
        let stored = serde_json::from_str::<bool>(&format!("\"{words}\"")).expect_err("a text is no flag");
        assert!(stored.to_string().contains(words), "the cause does tell");
        for error in [AppError::from(SyncError::Refused(refusal)), AppError::Stored(stored)] {
            assert!(!error.to_string().contains(words), "{error}");
        }
    }
}
