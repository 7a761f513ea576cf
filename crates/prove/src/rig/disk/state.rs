//! What stands in a data directory, in a form that can be compared.

use domain::{ChangeState, RecordKind};
use jiff::Timestamp;
use vault::{Vault, VaultError};

use super::house::House;
use super::step::PAGE;
use super::words::{device, field};

/// Everything that was promised to be kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Settings and whose vaults there are.
    pub ledger: Vec<String>,
    /// Each organization, in the order of their ids.
    pub organizations: Vec<(String, Organization)>,
}

/// One organization.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Organization {
    /// Its vault can be opened.
    Sound(VaultState),
    /// It cannot.
    Damaged,
}

/// What one vault holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultState {
    pub changes: Vec<String>,
    pub drafts: Vec<String>,
    pub codes: Vec<String>,
    pub records: Vec<String>,
    pub session: String,
    pub pages: Option<u64>,
    pub activity: u64,
    /// The page the profile came with.
    pub profile: Option<String>,
}

impl State {
    /// Reads everything.
    pub fn of(house: &House) -> anyhow::Result<Self> {
        let ledger = house.ledger.read(|tx| {
            let mut rows = vec![format!("language {:?}", tx.settings().get("language")?)];
            let known = tx.organizations().list()?;
            rows.extend(known.into_iter().map(|row| format!("{} {:?}", row.organization, row.channel)));
            rows.sort();
            Ok::<_, VaultError>(rows)
        })?;
        let mut organizations = Vec::new();
        for one in &house.found {
            let id = one.organization.as_ref().map_or_else(String::new, ToString::to_string);
            let held = match &one.opened {
                Ok(vault) => Organization::Sound(state_of(vault)?),
                Err(error) if error.is_damage() => Organization::Damaged,
                Err(error) => anyhow::bail!("{id} cannot be opened: {error}"),
            };
            organizations.push((id, held));
        }
        organizations.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(Self { ledger, organizations })
    }

    /// Whether no transaction is there by half.
    pub fn is_coherent(&self) -> bool {
        self.organizations.iter().all(|(_, one)| match one {
            Organization::Sound(vault) => vault.is_coherent(),
            Organization::Damaged => true,
        })
    }

    /// In which part this differs from another, for a verdict.
    pub fn differs_from(&self, other: &Self) -> String {
        if self.ledger != other.ledger {
            return format!("ledger {:?}, not {:?}", self.ledger, other.ledger);
        }
        let names = |state: &Self| state.organizations.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
        if names(self) != names(other) {
            return format!("organizations {:?}, not {:?}", names(self), names(other));
        }
        let pairs = self.organizations.iter().zip(&other.organizations).find(|(one, two)| one != two);
        match pairs {
            Some(((id, Organization::Sound(one)), (_, Organization::Sound(two)))) => {
                format!("{id}: {}", one.differs_from(two))
            }
            Some(((id, one), (_, two))) => {
                let is_damaged = |one: &Organization| matches!(one, Organization::Damaged);
                format!("{id}: damaged {}, not {}", is_damaged(one), is_damaged(two))
            }
            None => "nothing".to_owned(),
        }
    }
}

impl VaultState {
    /// Page, cursor and the profile that came with the page go together.
    pub fn is_coherent(&self) -> bool {
        let profile = self.pages.map(|pages| format!("page {pages}"));
        self.activity == self.pages.unwrap_or(0) * PAGE && self.profile == profile
    }

    fn differs_from(&self, other: &Self) -> String {
        let parts = [
            ("changes", &self.changes, &other.changes),
            ("drafts", &self.drafts, &other.drafts),
            ("codes", &self.codes, &other.codes),
            ("records", &self.records, &other.records),
        ];
        for (name, one, two) in parts {
            if one != two {
                let odd = |from: &[String], by: &[String]| from.iter().find(|row| !by.contains(row)).cloned();
                return format!("{name}: {:?}, not {:?}", odd(one, two), odd(two, one));
            }
        }
        let rest = |state: &Self| format!("{} {:?} {}", state.session, state.pages, state.activity);
        format!("{}, not {}", rest(self), rest(other))
    }
}

/// Reads one vault. What was on its way counts as *unknown*, as it does after a restart.
pub fn state_of(vault: &Vault) -> anyhow::Result<VaultState> {
    vault.read(|tx| {
        let mut changes = Vec::new();
        tx.changes().for_each(|mut change| {
            if change.state == ChangeState::Sending {
                (change.state, change.due_at) = (ChangeState::Unknown, Timestamp::UNIX_EPOCH);
            }
            let etag = tx.changes().base_etag(change.operation)?;
            changes.push(format!("{change:?} {etag:?}"));
            Ok::<_, VaultError>(())
        })?;
        let drafts = tx.drafts().list()?.into_iter().map(|draft| format!("{draft:?}")).collect();
        let (mut codes, mut records) = (Vec::new(), Vec::new());
        for number in 0..4 {
            codes.push(format!("{:?}", tx.secrets().get(&device(number)?.id)?));
        }
        let mut profile = None;
        for kind in RecordKind::ALL {
            for record in tx.records().list(kind)? {
                if kind == RecordKind::Profile {
                    profile = record.fields().get(&field("page")?).and_then(|value| value.as_text().map(str::to_owned));
                }
                records.push(format!("{record:?}"));
            }
        }
        let cursor = tx.cursor().get()?;
        let pages: Option<u64> = cursor.and_then(|cursor| cursor.text.parse().ok());
        let tokens = tx.tokens().get()?.map(|tokens| tokens.access.as_str().to_owned());
        let session = format!("{tokens:?} {:?} {:?}", tx.cursor().last_checked()?, tx.cursor().network()?);
        let activity = tx.activity().count()?;
        Ok(VaultState { changes, drafts, codes, records, session, pages, activity, profile })
    })
}
