//! The authorities a member can complain to: those that were read, and the member's own.

use domain::{FieldId, OrganizationId, TextError};
use jiff::civil::Date;
use rights::law::Region;
use rights::letter::Address;
use rights::{Country, Law, RequestId};
use serde::{Deserialize, Serialize};

use crate::rights::reading::asked::Asked;
use crate::{App, AppError, FieldProblem, Reason, drafts::check_length};

/// An authority to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// Its id: its site, or what the member's own was given.
    pub id: String,
    /// Its name, as it calls itself.
    pub name: String,
    /// Where it is competent; `None` for one of the member's own.
    pub region: Option<Region>,
    /// Its e-mail or postal address, if it is known.
    pub address: Option<String>,
    /// Its site or the page it takes complaints on, without `https://`.
    pub page: Option<String>,
    /// Where it was read, or where the member found it.
    pub source: String,
    /// The day of that.
    pub as_of: Date,
    /// Whether the member added it.
    pub is_own: bool,
    /// Whether it is competent where the member lives, by the law the request follows.
    pub suggested: bool,
}

/// One of the member's own, as they give it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnAuthority {
    /// Which to change; `None` adds one.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// Its e-mail or postal address; may be empty if there is a page.
    pub address: String,
    /// The page it takes complaints on; may be empty if there is an address.
    pub page: String,
    /// Where the member found it.
    pub source: String,
}

/// As it lies in the ledger.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Kept {
    id: String,
    name: String,
    address: Option<String>,
    page: Option<String>,
    source: String,
    given_on: Date,
}

const SETTING: &str = "rights-authorities";
/// Begins the id of one of the member's own; no site does.
const OWN: &str = "own:";
/// More than anybody complains to.
const MOST: usize = 100;

impl App {
    /// Every authority for a complaint about one request: those where the member lives first, then their own.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn authorities(&self, organization: &OrganizationId, id: RequestId) -> Result<Vec<Authority>, AppError> {
        let asked = self.room(organization)?.vault().read(|tx| Asked::read(tx, id))?;
        self.authorities_for(&asked)
    }

    /// Adds an authority of the member's own, or changes one.
    ///
    /// # Errors
    /// [`AppError::Validation`] for what is missing or no address; [`AppError::NotFound`] if it is not there.
    pub fn save_authority(&self, own: &OwnAuthority) -> Result<(), AppError> {
        let given = own.read(self.today())?;
        self.change_authorities(|all| {
            match all.iter().position(|kept| kept.id == given.id) {
                Some(at) => {
                    let before = std::mem::replace(all.get_mut(at).ok_or(AppError::NotFound)?, given);
                    tracing::info!(given_on = %before.given_on, "an authority was changed");
                }
                None if own.id.is_some() => return Err(AppError::NotFound),
                None if all.len() >= MOST => return Err(AppError::NotOffered),
                None => all.push(given),
            }
            Ok(())
        })
    }

    /// Removes an authority of the member's own. Letters that went there keep its name.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn remove_authority(&self, id: &str) -> Result<(), AppError> {
        self.change_authorities(|all| {
            all.retain(|kept| kept.id != id);
            Ok(())
        })
    }

    /// As [`App::authorities`], for a request that was read already.
    pub(super) fn authorities_for(&self, asked: &Asked) -> Result<Vec<Authority>, AppError> {
        let home = home(asked, self.rights_settings()?.country());
        let laws = self.laws();
        let near: Vec<&str> =
            home.iter().flat_map(|region| laws.authorities(region)).map(|authority| authority.site.as_str()).collect();
        let read = laws.all_authorities().iter().map(|authority| Authority {
            id: authority.site.clone(),
            name: authority.name.clone(),
            region: Some(authority.region.clone()),
            address: None,
            page: Some(authority.site.clone()),
            source: authority.source.clone(),
            as_of: authority.read_on,
            is_own: false,
            suggested: near.contains(&authority.site.as_str()),
        });
        let mut all: Vec<Authority> = read.chain(self.own_authorities()?.into_iter().map(Into::into)).collect();
        all.sort_by_key(|authority| (!authority.suggested, !authority.is_own));
        Ok(all)
    }

    fn own_authorities(&self) -> Result<Vec<Kept>, AppError> {
        let stored = self.open()?.ledger().read(|tx| tx.settings().get(SETTING)).map_err(AppError::Ledger)?;
        stored.map_or_else(|| Ok(Vec::new()), |text| serde_json::from_str(&text).map_err(AppError::Stored))
    }

    fn change_authorities(&self, change: impl FnOnce(&mut Vec<Kept>) -> Result<(), AppError>) -> Result<(), AppError> {
        let mut all = self.own_authorities()?;
        change(&mut all)?;
        let text = serde_json::to_string(&all).map_err(AppError::Stored)?;
        self.open()?.ledger().write(|tx| tx.settings().put(SETTING, &text)).map_err(AppError::Ledger)
    }
}

/// Where the member's authority is to be looked for: by the request's country, else by the settings', as far
/// as the law it follows is of that place.
fn home(asked: &Asked, country: Option<Country>) -> Option<Region> {
    let british = |region: &Region| region.country() == "GB";
    match asked.course.law {
        Law::UkGdpr => Region::new("GB").ok(),
        Law::California | Law::UsCommercialEmail => Region::new("US").ok(),
        Law::EuGdpr => asked.course.country.or(country).map(Region::from).filter(|region| !british(region)),
        Law::OwnReminder => asked.course.country.or(country).map(Region::from),
    }
}

impl OwnAuthority {
    /// As it is kept, if everything is there.
    fn read(&self, today: Date) -> Result<Kept, AppError> {
        for text in [&self.name, &self.address, &self.page, &self.source] {
            check_length(Some(text))?;
        }
        let filled = |text: &String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let (address, page) = (filled(&self.address), filled(&self.page));
        let mut problems = Vec::new();
        let mut refuse = |field: &str, reason| -> Result<(), AppError> {
            problems.push(FieldProblem { field: FieldId::new(field)?, reason });
            Ok(())
        };
        for (field, text) in [("name", &self.name), ("source", &self.source)] {
            if text.trim().is_empty() {
                refuse(field, Reason::Text(TextError::Empty))?;
            }
        }
        if address.as_deref().is_some_and(|text| Address::read(text).is_none()) {
            refuse("address", Reason::NotAnEmail)?;
        }
        if page.as_deref().is_some_and(|text| Address::read_page(text).is_none()) {
            refuse("page", Reason::NotAnEmail)?;
        }
        if address.is_none() && page.is_none() {
            refuse("address", Reason::Text(TextError::Empty))?;
        }
        if !problems.is_empty() {
            return Err(AppError::Validation(problems));
        }
        let page = page.as_deref().and_then(Address::read_page).map(|page| page.as_str().to_owned());
        let id = self.id.clone().unwrap_or_else(|| format!("{OWN}{}", RequestId::random()));
        let (name, source) = (self.name.trim().to_owned(), self.source.trim().to_owned());
        Ok(Kept { id, name, address, page, source, given_on: today })
    }
}

impl From<Kept> for Authority {
    fn from(kept: Kept) -> Self {
        let Kept { id, name, address, page, source, given_on } = kept;
        Self { id, name, region: None, address, page, source, as_of: given_on, is_own: true, suggested: false }
    }
}
