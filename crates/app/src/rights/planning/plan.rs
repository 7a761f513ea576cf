//! What can be asked of an organization: wishes, channels, contacts, laws.

use domain::OrganizationId;
use jiff::civil::Date;
use organizations::{Code, ContactKind, Pack};
use rights::law::{Region, Suggestion, Why};
use rights::letter::{Address, article};
use rights::{Channel, Country, Law, LetterLanguage, Wish, letter, offer};
use vault::{RightsDraft, Tx};

use crate::rights::{by_portal::Terms, by_portal::terms_of, planning::settings::RightsSettings};
use crate::{App, AppError, Room};

/// Everything for a new request at one organization.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestsPlan {
    /// Every wish, in the order they are offered.
    pub offers: Vec<OfferState>,
    /// How to reach the organization.
    pub contacts: Vec<ContactState>,
    /// The laws that can be chosen, the suggested one first.
    pub laws: Vec<LawChoice>,
    /// The country of the settings.
    pub country: Option<Country>,
    /// Countries whose holidays are known.
    pub countries: Vec<String>,
    /// The language of letters.
    pub language: LetterLanguage,
    /// Whether letters can go through the member's own mail account.
    pub mail_account: bool,
    /// Languages in which a letter can be printed here.
    pub pdf_languages: Vec<LetterLanguage>,
}

/// What a policy says about one wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferState {
    /// The wish.
    pub wish: Wish,
    /// `listed`, `implied` or `silent`.
    pub mention: &'static str,
    /// Sections of the policy.
    pub references: Vec<String>,
    /// Label keys of its rows.
    pub rows: Vec<String>,
    /// What we can do, best first.
    pub channels: Vec<Channel>,
    /// Those of them that the policy names for this wish; the others are our suggestion.
    pub named: Vec<Channel>,
    /// The law's article, by the suggested law.
    pub article: Option<String>,
}

/// A contact and how well it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactState {
    /// `email`, `phone`, `fax`, `post` or `account-web`.
    pub kind: &'static str,
    /// The address.
    pub value: String,
    /// Where the member found it; `None`: the policy gives it.
    pub source: Option<String>,
    /// How old the policy's copy is, or the day the member gave it.
    pub as_of: String,
    /// When the member found it current.
    pub checked_on: Option<Date>,
}

/// A law that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LawChoice {
    /// The law.
    pub law: Law,
    /// `applies`; `marketing`: to marketing mail alone; `voluntary`: they need not follow it; `elsewhere`: for people
    /// who live elsewhere; `none`: nothing can be said, or it is no law.
    pub applies: &'static str,
}

/// An address a request goes to.
pub(in crate::rights) struct Contact {
    pub kind: &'static str,
    pub value: String,
    pub is_policys: bool,
}

impl App {
    /// What can be asked of an organization and how.
    ///
    /// # Errors
    /// [`AppError::NotAdded`], or if its file cannot be read.
    pub fn describe_requests(&self, organization: &OrganizationId) -> Result<RequestsPlan, AppError> {
        let (pack, room, settings) = (self.pack(organization)?, self.room(organization)?, self.rights_settings()?);
        let suggested = self.suggested_law(organization, Wish::Access, &settings);
        let contacts = room.vault().read(|tx| {
            let rows = pack.contacts.iter().filter_map(|row| Some((row.kind, row.value.said()?)));
            rows.map(|(kind, value)| {
                let checked_on = tx.contact_checks().get(value)?;
                let (value, as_of) = (value.clone(), pack.copy_date().as_text());
                Ok(ContactState { kind: kind.as_str(), value, source: None, as_of, checked_on })
            })
            .collect::<Result<Vec<_>, AppError>>()
        })?;
        let terms = self.terms_now(&room)?;
        let mut offers: Vec<OfferState> = Wish::ALL.iter().map(|wish| offered(pack, *wish, suggested)).collect();
        for offer in offers.iter_mut().filter(|offer| terms.takes(offer.wish)) {
            // A connected portal is the straightest way, whatever the policy names.
            offer.channels.insert(0, Channel::Portal);
        }
        Ok(RequestsPlan {
            offers,
            contacts,
            laws: self.law_choices(organization, suggested, settings.residence.as_ref()),
            country: settings.country(),
            countries: self.holiday_countries(),
            language: settings.letter_language,
            mail_account: self.mail_account()?.is_set,
            pdf_languages: self.pdf_languages(),
        })
    }

    /// Which requests the connected portal takes now. Of an account that is deleted only a letter can ask.
    pub(super) fn terms_now(&self, room: &Room) -> Result<Terms, AppError> {
        if self.is_account_gone(room.id())? { Ok(Terms::default()) } else { terms_of(room) }
    }

    /// Countries whose public holidays are known, by their codes.
    #[must_use]
    pub fn holiday_countries(&self) -> Vec<String> {
        let regions = self.laws().holidays().regions();
        regions.filter(|region| !region.is_part()).map(|region| region.as_str().to_owned()).collect()
    }

    /// Places that can be chosen as the member's: those whose holidays are known, the part of the United States
    /// with a law of its own, and two whose laws could not be read, so that the app can say so.
    #[must_use]
    pub fn residences(&self) -> Vec<String> {
        let mut places = self.holiday_countries();
        places.extend(["US-CA", "BR", "CN"].map(str::to_owned));
        places
    }

    /// The law that was read for where the member lives.
    #[must_use]
    pub fn residence_law(&self, settings: &RightsSettings) -> Option<Law> {
        settings.residence.as_ref().and_then(|residence| self.laws().law_of(residence))
    }

    /// The law a request begins with: the member's choice, else what their country suggests.
    pub(in crate::rights) fn suggested_law(
        &self,
        organization: &OrganizationId,
        wish: Wish,
        settings: &RightsSettings,
    ) -> Law {
        self.suggestion(organization, wish, settings).law
    }

    /// The same with its reason. A law the organization need not follow gives no date a member could rely on.
    pub(in crate::rights) fn suggestion(
        &self,
        organization: &OrganizationId,
        wish: Wish,
        settings: &RightsSettings,
    ) -> Suggestion {
        match settings.law {
            Some(law) => self.laws().follow(organization, law, wish),
            None => self.laws().suggest(organization, settings.residence.as_ref(), wish),
        }
    }

    fn law_choices(&self, organization: &OrganizationId, suggested: Law, residence: Option<&Region>) -> Vec<LawChoice> {
        let choice = |law: &Law| LawChoice { law: *law, applies: self.applies(organization, *law, residence) };
        let mut laws: Vec<LawChoice> = Law::ALL.iter().map(choice).collect();
        laws.sort_by_key(|choice| choice.law != suggested);
        laws
    }

    fn applies(&self, organization: &OrganizationId, law: Law, residence: Option<&Region>) -> &'static str {
        let is_voluntary = matches!(self.laws().follow(organization, law, Wish::Access).why, Why::Voluntary(_));
        match (law, residence) {
            (Law::OwnReminder, _) => "none",
            (Law::UsCommercialEmail, Some(residence)) if residence.country() == "US" => "marketing",
            (_, Some(residence)) if self.laws().law_of(residence) != Some(law) => "elsewhere",
            _ if is_voluntary => "voluntary",
            (_, Some(_)) => "applies",
            // Nobody knows whether it is theirs.
            (_, None) => "none",
        }
    }
}

fn offered(pack: &Pack, wish: Wish, law: Law) -> OfferState {
    let offer = offer(pack, wish);
    let mut references: Vec<String> =
        offer.rows.iter().map(|row| row.reference.clone()).filter(|reference| reference != "-").collect();
    references.dedup();
    OfferState {
        wish,
        mention: offer.mention.as_str(),
        references,
        rows: offer.rows.iter().map(|row| pack.label(&row.id)).collect(),
        channels: offer.channels.iter().map(|offered| offered.channel).collect(),
        named: offer.channels.iter().filter(|offered| offered.named).map(|offered| offered.channel).collect(),
        article: article(law, wish).map(cited),
    }
}

/// An article as it is cited in lists; the names of laws are the same in every language.
fn cited(article: letter::Article) -> String {
    use letter::Statute as S;
    let statute = match article.statute {
        S::EuGdpr => "GDPR Art.",
        S::UkGdpr => "UK GDPR Art.",
        S::EuDataAct => "EU Data Act Art.",
    };
    let paragraph = article.paragraph.map(|paragraph| format!("({paragraph})")).unwrap_or_default();
    let point = article.point.map(|point| format!("({point})")).unwrap_or_default();
    format!("{statute} {}{paragraph}{point}", article.number)
}

/// Whether the member has found current where a request goes by `draft`: a contact out of an old copy is checked
/// before its first use. One they found themselves is as new as their word, if it can be one, and none needs no check.
pub(in crate::rights) fn is_checked(tx: &Tx<'_>, pack: &Pack, draft: &RightsDraft) -> Result<bool, AppError> {
    match contact_of(pack, draft) {
        Some(contact) if contact.is_policys => Ok(tx.contact_checks().get(&contact.value)?.is_some()),
        Some(contact) => Ok(draft.channel != Channel::Phone || is_number(&contact.value)),
        None => Ok(true),
    }
}

/// Where a request goes by its channel: to the member's own contact, else to the policy's.
pub(in crate::rights) fn contact_of(pack: &Pack, draft: &RightsDraft) -> Option<Contact> {
    // An address that was emptied again is none, so the policy's has to be checked like any other.
    let has_place = matches!(draft.channel, Channel::Email | Channel::Post | Channel::Phone | Channel::None);
    let found = draft.contact().filter(|found| has_place && !found.value.trim().is_empty());
    if let Some(found) = found {
        let kind = match (draft.channel, Address::read(&found.value)) {
            (Channel::Phone, _) => "phone",
            (_, Some(Address::Post(_))) => "post",
            _ => "email",
        };
        return Some(Contact { kind, value: found.value.clone(), is_policys: false });
    }
    let kind = match draft.channel {
        Channel::Email => *pack.composer.to.said()?,
        Channel::Post => ContactKind::Post,
        Channel::Phone => ContactKind::Phone,
        Channel::Guided => ContactKind::AccountWeb,
        Channel::Portal | Channel::Local | Channel::None => return None,
    };
    let value = pack.contact(kind)?.to_owned();
    Some(Contact { kind: kind.as_str(), value, is_policys: true })
}

/// Whether somebody can call it. What else stands beside the number, as an extension, is the member's.
fn is_number(found: &str) -> bool {
    found.chars().any(|c| c.is_ascii_digit()) && !matches!(Address::read(found), Some(Address::Email(_)))
}
