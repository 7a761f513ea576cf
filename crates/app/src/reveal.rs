//! A camera's verification code: shown for thirty seconds, held in memory only.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use domain::{OrganizationId, RecordId};
use jiff::{SignedDuration, Timestamp};
use zeroize::Zeroizing;

use crate::{App, AppError, Event};

/// How long a code is shown.
pub const SHOWN_FOR: Duration = Duration::from_secs(30);

/// A code on its way to the window.
pub struct Secret {
    /// The code; wiped on drop.
    pub code: Zeroizing<String>,
    /// When it is hidden again, UTC.
    pub hides_at: Timestamp,
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(redacted)")
    }
}

type Key = (OrganizationId, RecordId);

/// The codes shown at this moment.
#[derive(Default)]
pub(crate) struct Revealed(Mutex<Codes>);

#[derive(Default)]
struct Codes {
    /// Tells a code that was revealed again from the one before.
    count: u64,
    shown: HashMap<Key, (u64, Zeroizing<String>)>,
    /// Every code that was read since the data was opened: whoever has seen it may have it on the clipboard,
    /// and none may leave in a letter.
    read: Vec<Zeroizing<String>>,
}

impl Revealed {
    fn codes(&self) -> MutexGuard<'_, Codes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl App {
    /// Reveals a code. One that was typed in asks the passphrase where one is set; a portal's is fetched
    /// by its step-up call and never stored.
    ///
    /// # Errors
    /// [`sync::SyncError::StepUpNeeded`] if the portal wants a fresh sign-in first,
    /// [`keys::KeysError::PassphraseWrong`], [`AppError::NotFound`] if there is no code.
    pub async fn reveal_device_secret(
        &self,
        organization: &OrganizationId,
        device: &RecordId,
        passphrase: Option<&str>,
    ) -> Result<Secret, AppError> {
        let code = self.secret(organization, device, passphrase).await?;
        let key = (organization.clone(), device.clone());
        let count = {
            let mut codes = self.revealed().codes();
            codes.count += 1;
            let count = codes.count;
            codes.shown.insert(key.clone(), (count, code.clone()));
            count
        };
        let (app, over) = (self.clone(), self.passed(SHOWN_FOR));
        self.runtime().spawn(async move {
            over.await;
            app.hide(&key, Some(count));
        });
        let hides_at = self.now().saturating_add(SignedDuration::from_secs(30)).unwrap_or(Timestamp::MAX);
        Ok(Secret { code, hides_at })
    }

    /// The code for the clipboard; the one that is shown, else as [`App::reveal_device_secret`] but
    /// without showing it.
    ///
    /// # Errors
    /// As [`App::reveal_device_secret`].
    pub async fn device_secret_to_copy(
        &self,
        organization: &OrganizationId,
        device: &RecordId,
        passphrase: Option<&str>,
    ) -> Result<Zeroizing<String>, AppError> {
        let key = (organization.clone(), device.clone());
        let shown = self.revealed().codes().shown.get(&key).map(|(_, code)| code.clone());
        match shown {
            Some(code) => Ok(code),
            None => self.secret(organization, device, passphrase).await,
        }
    }

    /// Every code that was read since the data was opened, for what must not leave.
    pub(crate) fn read_codes(&self) -> Vec<Zeroizing<String>> {
        self.revealed().codes().read.clone()
    }

    /// Hides every code and forgets which were read, because the data is closed.
    pub(crate) fn forget_secrets(&self) {
        self.hide_all_secrets();
        self.revealed().codes().read.clear();
    }

    /// Hides one code now.
    pub fn hide_device_secret(&self, organization: &OrganizationId, device: &RecordId) {
        self.hide(&(organization.clone(), device.clone()), None);
    }

    /// Hides every code, because the window lost the focus, is locked or closes.
    pub fn hide_all_secrets(&self) {
        let keys: Vec<Key> = self.revealed().codes().shown.keys().cloned().collect();
        keys.iter().for_each(|key| self.hide(key, None));
    }

    fn hide(&self, key: &Key, only: Option<u64>) {
        let removed = {
            let mut codes = self.revealed().codes();
            let fits = codes.shown.get(key).is_some_and(|(count, _)| only.is_none_or(|only| only == *count));
            fits.then(|| codes.shown.remove(key)).flatten()
        };
        if removed.is_some() {
            self.emit(Event::SecretHidden { organization: key.0.clone(), device: key.1.clone() });
        }
    }

    async fn secret(
        &self,
        organization: &OrganizationId,
        device: &RecordId,
        passphrase: Option<&str>,
    ) -> Result<Zeroizing<String>, AppError> {
        let code = self.read_secret(organization, device, passphrase).await?;
        let read = &mut self.revealed().codes().read;
        if !read.contains(&code) {
            read.push(code.clone());
        }
        Ok(code)
    }

    async fn read_secret(
        &self,
        organization: &OrganizationId,
        device: &RecordId,
        passphrase: Option<&str>,
    ) -> Result<Zeroizing<String>, AppError> {
        let room = self.room(organization)?;
        if room.vault().read(|tx| tx.secrets().has(device))? {
            let (app, passphrase) = (self.clone(), passphrase.map(|text| Zeroizing::new(text.to_owned())));
            let proven =
                self.runtime().spawn_blocking(move || app.prove_member(passphrase.as_ref().map(|text| text.as_str())));
            proven.await.map_err(|_| AppError::Interrupted)??;
            return room.vault().read(|tx| tx.secrets().get(device))?.ok_or(AppError::NotFound);
        }
        if room.is_by_hand() {
            return Err(AppError::NotFound);
        }
        let secret = sync::fetch_secret(&room.session()?, device).await?;
        Ok(Zeroizing::new(secret.expose().to_owned()))
    }
}
