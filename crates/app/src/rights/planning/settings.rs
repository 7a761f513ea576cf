//! Where the member lives and how their letters are written; kept in the ledger.

use rights::law::Region;
use rights::{Country, Law, LetterLanguage};
use vault::LedgerTx;

use crate::{App, AppError, drafts::check_length};

/// What the member chose for their requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RightsSettings {
    /// Whose clock requests follow; `None` until chosen.
    pub law: Option<Law>,
    /// Where the member lives: whose law is suggested, and whose public holidays count.
    pub residence: Option<Region>,
    /// The language of letters.
    pub letter_language: LetterLanguage,
    /// The name letters are signed with.
    pub sender_name: String,
}

impl RightsSettings {
    /// The country whose public holidays count.
    #[must_use]
    pub fn country(&self) -> Option<Country> {
        self.residence.as_ref().and_then(|residence| Country::new(residence.country()).ok())
    }
}

/// A change of them; what is `None` stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RightsSettingsChange {
    /// The law; `Some(None)` takes the choice back.
    pub law: Option<Option<Law>>,
    /// The residence; `Some(None)` takes the choice back.
    pub residence: Option<Option<Region>>,
    /// The language of letters.
    pub letter_language: Option<LetterLanguage>,
    /// The name letters are signed with.
    pub sender_name: Option<String>,
}

const LAW: &str = "rights-law";
const RESIDENCE: &str = "rights-country";
const LANGUAGE: &str = "rights-letter-language";
const NAME: &str = "rights-sender-name";

impl App {
    /// What the member chose for their requests.
    ///
    /// # Errors
    /// [`AppError::Locked`], or if the ledger cannot be read.
    pub fn rights_settings(&self) -> Result<RightsSettings, AppError> {
        let open = self.open()?;
        open.ledger()
            .read(|tx| {
                let settings = tx.settings();
                Ok(RightsSettings {
                    law: settings.get(LAW)?.and_then(|law| Law::parse(&law)),
                    residence: settings.get(RESIDENCE)?.and_then(|code| Region::new(&code).ok()),
                    letter_language: settings
                        .get(LANGUAGE)?
                        .and_then(|tag| LetterLanguage::from_tag(&tag))
                        .unwrap_or_default(),
                    sender_name: settings.get(NAME)?.unwrap_or_default(),
                })
            })
            .map_err(AppError::Ledger)
    }

    /// Stores what changed and returns all of it as it now stands. Requests that were begun keep theirs.
    ///
    /// # Errors
    /// [`AppError::Locked`], or if the ledger cannot be written.
    pub fn save_rights_settings(&self, change: &RightsSettingsChange) -> Result<RightsSettings, AppError> {
        check_length(change.sender_name.as_deref())?;
        let open = self.open()?;
        open.ledger()
            .write(|tx| {
                if let Some(law) = change.law {
                    put(tx, LAW, law.map(Law::as_str))?;
                }
                if let Some(residence) = &change.residence {
                    put(tx, RESIDENCE, residence.as_ref().map(Region::as_str))?;
                }
                if let Some(language) = change.letter_language {
                    put(tx, LANGUAGE, Some(language.tag()))?;
                }
                if let Some(name) = &change.sender_name {
                    put(tx, NAME, Some(name.as_str()).filter(|name| !name.is_empty()))?;
                }
                Ok(())
            })
            .map_err(AppError::Ledger)?;
        self.rights_settings()
    }
}

fn put(tx: &LedgerTx<'_>, name: &str, value: Option<&str>) -> Result<(), vault::VaultError> {
    match value {
        Some(value) => tx.settings().put(name, value),
        None => tx.settings().remove(name),
    }
}
