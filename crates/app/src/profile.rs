//! The member's own values at one organization.

use domain::{OrganizationId, RecordKey, RecordKind, Wanted};
use jiff::Timestamp;
use organizations::Pack;
use vault::{DraftKey, Form, Tx};

use crate::{App, AppError, FieldState, check, edit, edit::Seen, event::Touched, field};

/// The profile as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Every field of the pack.
    pub fields: Vec<FieldState>,
    /// When it was last seen, UTC.
    pub seen_at: Option<Timestamp>,
}

impl App {
    /// The profile, from the vault.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn profile(&self, organization: &OrganizationId) -> Result<Profile, AppError> {
        let pack = self.pack(organization)?;
        self.room(organization)?.vault().read(|tx| read(pack, tx))
    }

    /// Saves the fields of one press and returns the profile as it now stands.
    ///
    /// With a portal the fields are queued as one operation; kept by hand, they are typed-in values.
    /// Their drafts are forgotten in the same transaction.
    ///
    /// # Errors
    /// [`AppError::Validation`] with every field that was not taken, [`AppError::AccountGone`] if the account is
    /// deleted; then nothing was saved, and what is typed is kept.
    pub fn save_profile(&self, organization: &OrganizationId, edits: check::Edits) -> Result<Profile, AppError> {
        self.save_profile_on(organization, edits, &Seen::new())
    }

    /// As [`App::save_profile`], where it is kept by hand: what is typed is out of the organization's answer of the day
    /// `answered_on` (`2026-06-03`), and carries that as its source.
    ///
    /// # Errors
    /// As [`App::save_profile`]; [`AppError::NoAnswer`] if there is no such answer.
    pub fn save_profile_from_answer(
        &self,
        organization: &OrganizationId,
        edits: check::Edits,
        answered_on: &str,
    ) -> Result<Profile, AppError> {
        self.store_profile(organization, edits, &Seen::new(), Some(answered_on))
    }

    /// As [`App::save_profile`], for a form the member began on `seen`: a field that the organization changed
    /// since is not overwritten, but put to the member as a conflict.
    ///
    /// # Errors
    /// As [`App::save_profile`].
    pub fn save_profile_on(
        &self,
        organization: &OrganizationId,
        edits: check::Edits,
        seen: &Seen,
    ) -> Result<Profile, AppError> {
        self.store_profile(organization, edits, seen, None)
    }

    fn store_profile(
        &self,
        organization: &OrganizationId,
        edits: check::Edits,
        seen: &Seen,
        answered_on: Option<&str>,
    ) -> Result<Profile, AppError> {
        self.insist_account(organization)?;
        let pack = self.pack(organization)?;
        let room = self.room(organization)?;
        let wanted = check::profile_edits(pack, edits, room.is_by_hand())?;
        let (key, now) = (RecordKey::profile(), self.now());
        let answered_at = answered_on.map(|on| self.answer_seen_at(&room, on)).transpose()?;
        let profile = room.vault().write(|tx| {
            if room.is_by_hand() {
                put_by_hand(tx, &key, &wanted, answered_at, now)?;
            } else {
                edit::queue_edit_on(tx, &key, &wanted, seen, now)?;
            }
            for field in wanted.keys() {
                let draft = DraftKey { form: Form::Profile, record: key.id.as_str().to_owned(), field: field.clone() };
                tx.drafts().clear(&draft)?;
            }
            read(pack, tx)
        })?;
        self.edited(&room, &[Touched::Records(RecordKind::Profile)]);
        Ok(profile)
    }
}

/// Stores what the member typed, out of an answer that was given at `answered_at` or out of their own head.
pub(crate) fn put_by_hand(
    tx: &Tx<'_>,
    key: &RecordKey,
    wanted: &Wanted,
    answered_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<(), AppError> {
    match answered_at {
        Some(answered_at) => tx.records().put_from_answer(key, wanted, answered_at, now)?,
        None => tx.records().put_typed(key, wanted, now)?,
    }
    Ok(())
}

fn read(pack: &Pack, tx: &Tx<'_>) -> Result<Profile, AppError> {
    let key = RecordKey::profile();
    let record = tx.records().get(&key)?;
    let open = edit::open_changes(tx, &key)?;
    let drafts = tx.drafts().get_all(Form::Profile, key.id.as_str())?.into_iter().collect();
    let ids = pack.profile_fields.iter().map(|field| &field.category);
    let fields = field::fields(ids, record.as_ref(), &open.iter().collect::<Vec<_>>(), &drafts);
    Ok(Profile { fields, seen_at: record.map(|record| record.seen_at) })
}
