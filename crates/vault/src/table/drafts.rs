//! Drafts: text typed but not saved. They come back after another screen, a crash or a quit.

use domain::FieldId;
use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::json::microseconds;
use crate::VaultError;

/// Where text is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// The profile.
    Profile,
    /// A registered camera.
    Device,
    /// A camera about to be added.
    NewDevice,
}

impl Form {
    /// The name in the vault and in the window.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Device => "device",
            Self::NewDevice => "new-device",
        }
    }

    /// Reads [`Form::as_str`] back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Profile, Self::Device, Self::NewDevice].into_iter().find(|form| form.as_str() == text)
    }
}

/// Which field a draft is for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftKey {
    /// Where it is typed.
    pub form: Form,
    /// The record's id; of a new device any text, even none.
    pub record: String,
    /// The field.
    pub field: FieldId,
}

/// The table `draft`.
#[derive(Debug)]
pub struct Drafts<'c>(pub(super) &'c Connection);

impl Drafts<'_> {
    /// Keeps `text` as typed, instead of what was kept before.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(&self, key: &DraftKey, text: &str, now: Timestamp) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT OR REPLACE INTO draft (form, record, field, text, saved_us) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![key.form.as_str(), key.record, key.field.as_str(), text, microseconds(now)])?;
        Ok(())
    }

    /// The drafts of one record, in the order of the fields' ids.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn get_all(&self, form: Form, record: &str) -> Result<Vec<(FieldId, String)>, VaultError> {
        let all = self.list()?;
        Ok(all
            .into_iter()
            .filter(|(key, _)| key.form == form && key.record == record)
            .map(|(key, text)| (key.field, text))
            .collect())
    }

    /// Every draft.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn list(&self) -> Result<Vec<(DraftKey, String)>, VaultError> {
        let mut statement =
            self.0.prepare_cached("SELECT form, record, field, text FROM draft ORDER BY form, record, field")?;
        let rows = statement
            .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get(3)?)))?;
        rows.map(|row| {
            let (form, record, field, text) = row?;
            let form = Form::parse(&form).ok_or(VaultError::Content { column: "draft.form" })?;
            let field = FieldId::new(field).map_err(|_| VaultError::Content { column: "draft.field" })?;
            Ok((DraftKey { form, record, field }, text))
        })
        .collect()
    }

    /// Forgets one draft.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn clear(&self, key: &DraftKey) -> Result<(), VaultError> {
        self.0.prepare_cached("DELETE FROM draft WHERE form = ?1 AND record = ?2 AND field = ?3")?.execute([
            key.form.as_str(),
            &key.record,
            key.field.as_str(),
        ])?;
        Ok(())
    }

    /// Forgets every draft of one record.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn clear_all(&self, form: Form, record: &str) -> Result<(), VaultError> {
        self.0.prepare_cached("DELETE FROM draft WHERE form = ?1 AND record = ?2")?.execute([form.as_str(), record])?;
        Ok(())
    }
}
