//! Whom a connected organization may tell: the choices its portal offers, and nothing beyond them.

use std::collections::BTreeMap;

use domain::{FieldId, Listing, OrganizationId, RecordId, RecordKey, RecordKind, Value};
use organizations::Pack;
use vault::Tx;

use crate::{App, AppError, FieldState, edit, event::Touched};

/// A recipient about whom the portal offers a choice, or once did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharingChoice {
    /// The recipient, by the portal's id; the pack may not have it.
    pub recipient: RecordId,
    /// Whether the portal still offers the choice. Only then can it be made.
    pub listing: Listing,
    /// Its one field: yes, no, or nothing as long as the member has not chosen.
    pub allowed: FieldState,
}

impl SharingChoice {
    /// Whether the portal takes a choice about the recipient.
    #[must_use]
    pub fn is_offered(&self) -> bool {
        self.listing == Listing::Listed
    }
}

impl App {
    /// The choices a portal offers, recipients of the pack first and in its order. By hand there are none.
    ///
    /// # Errors
    /// If they cannot be read.
    pub fn sharing_choices(&self, organization: &OrganizationId) -> Result<Vec<SharingChoice>, AppError> {
        let pack = self.pack(organization)?;
        self.room(organization)?.vault().read(|tx| list(pack, tx))
    }

    /// Wants a recipient allowed or refused.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if the portal offers no such choice; [`AppError::ConflictOpen`] if the member has to
    /// decide about it first; [`AppError::AccountGone`] if the account is deleted.
    pub fn set_sharing_choice(
        &self,
        organization: &OrganizationId,
        recipient: &RecordId,
        allowed: bool,
    ) -> Result<Vec<SharingChoice>, AppError> {
        self.choose(organization, |choices| {
            let offered = choices.iter().any(|choice| choice.recipient == *recipient && choice.is_offered());
            if offered { Ok(vec![(recipient.clone(), allowed)]) } else { Err(AppError::NotFound) }
        })
    }

    /// Wants every recipient refused whom the portal lets the member refuse: one operation each. A choice the
    /// member has not made yet is refused too; one that waits for their decision is left to it.
    ///
    /// # Errors
    /// [`AppError::AccountGone`] if the account is deleted; or if it cannot be written.
    pub fn opt_out_of_sharing(&self, organization: &OrganizationId) -> Result<Vec<SharingChoice>, AppError> {
        self.choose(organization, |choices| {
            let open = |choice: &&SharingChoice| choice.is_offered() && choice.allowed.conflict.is_none();
            let on = |choice: &&SharingChoice| choice.allowed.value != Some(Value::Flag(false));
            let refused = choices.iter().filter(open).filter(on);
            Ok(refused.map(|choice| (choice.recipient.clone(), false)).collect())
        })
    }

    fn choose(
        &self,
        organization: &OrganizationId,
        which: impl FnOnce(&[SharingChoice]) -> Result<Vec<(RecordId, bool)>, AppError>,
    ) -> Result<Vec<SharingChoice>, AppError> {
        let pack = self.pack(organization)?;
        let room = self.room(organization)?;
        self.insist_account(organization)?;
        let now = self.now();
        let choices = room.vault().write(|tx| {
            for (recipient, allowed) in which(&list(pack, tx)?)? {
                let wanted = [(allowed_field()?, Some(Value::Flag(allowed)))].into();
                edit::queue_edit(tx, &RecordKey::sharing_choice(recipient), &wanted, now)?;
            }
            list(pack, tx)
        })?;
        self.edited(&room, &[Touched::Records(RecordKind::SharingChoice)]);
        Ok(choices)
    }
}

/// Every choice the vault holds, as it is shown.
fn list(pack: &Pack, tx: &Tx<'_>) -> Result<Vec<SharingChoice>, AppError> {
    let places: BTreeMap<&str, usize> = pack.recipients.iter().map(|row| row.id.as_str()).zip(0..).collect();
    let mut records = tx.records().list(RecordKind::SharingChoice)?;
    records.sort_by_key(|record| places.get(record.key.id.as_str()).copied().unwrap_or(usize::MAX));
    let allowed = allowed_field()?;
    let shown = records.into_iter().map(|record| {
        let field = edit::shown(tx, &record.key, Some(&record), &allowed)?;
        Ok(SharingChoice { recipient: record.key.id, listing: record.listing, allowed: field })
    });
    shown.collect()
}

/// The one field of a choice.
pub(crate) fn allowed_field() -> Result<FieldId, AppError> {
    Ok(FieldId::new("allowed")?)
}
