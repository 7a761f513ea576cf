//! Ada's data directory: made through the app's own use cases.

use std::{path::Path, sync::Arc};

use anyhow::Context;
use app::{App, Event, Events, Home, Language, Surroundings};
use domain::{FieldId, OrganizationId, SystemClock};
use jiff::Timestamp;
use keys::{Choice, Unlock};
use vault::{Entry, Ledger, MasterKey, Vault, VaultError, open_all};

/// The passphrase of directories that need one.
pub const PASSPHRASE: &str = "correct horse battery staple";

struct Nobody;

impl Events for Nobody {
    fn emit(&self, _: Event) {}
}

/// The app over `dir`, still locked.
pub fn app_at(dir: &Path, runtime: &tokio::runtime::Handle) -> anyhow::Result<App> {
    let home = Home::at(dir)?;
    let lock = home.lock()?;
    Ok(App::new(Surroundings {
        home,
        lock,
        clock: Arc::new(SystemClock),
        events: Arc::new(Nobody),
        version: "0.1.0".to_owned(),
        language: Language::English,
        runtime: runtime.clone(),
    })?)
}

/// Makes a data directory with two organizations that were added by hand: a profile each, six cameras.
pub fn prepare(dir: &Path, choice: Choice<'_>, runtime: &tokio::runtime::Handle) -> anyhow::Result<()> {
    let app = app_at(dir, runtime)?;
    app.protect(choice).context("the key cannot be kept; for the window a keyring must be there")?;
    for id in ["hikvision", "onvif"] {
        let id = OrganizationId::new(id)?;
        app.add_by_hand(&id)?;
        let edits = [("given.name", "Ada Weiß"), ("given.email", "ada@example.org")];
        let edits = edits.map(|(field, text)| Ok((FieldId::new(field)?, Some(text.to_owned()))));
        app.save_profile(&id, edits.into_iter().collect::<anyhow::Result<_>>()?)?;
    }
    let hikvision = OrganizationId::new("hikvision")?;
    for name in ["Front door", "Garage", "Garden gate", "Attic", "Shed", "Court"] {
        app.add_device(&hikvision, vec![(FieldId::new("name")?, name.to_owned())], None)?;
    }
    app.quit();
    Ok(())
}

/// Makes an empty data directory whose key is in the keyring; gives the key.
pub async fn protected(dir: &Path) -> anyhow::Result<MasterKey> {
    let (dir, runtime) = (dir.to_owned(), tokio::runtime::Handle::current());
    let protecting = tokio::task::spawn_blocking(move || {
        let app = app_at(&dir, &runtime)?;
        app.protect(Choice::Keyring).context("the key cannot be kept; a keyring must be there")?;
        app.quit();
        match keys::unlock(&Home::at(&dir)?) {
            Unlock::Open(master) => Ok(master),
            other => anyhow::bail!("the keyring does not give the key back: {other:?}"),
        }
    });
    protecting.await?
}

/// Puts `count` entries of activity into Hikvision's vault below `dir`.
pub fn add_activity(dir: &Path, count: usize) -> anyhow::Result<()> {
    let entries = entries(count)?;
    hikvision(dir)?.write::<_, VaultError>(|tx| tx.activity().insert_page(&entries))?;
    Ok(())
}

/// Hikvision's vault below `dir`, opened beside the app.
pub fn hikvision(dir: &Path) -> anyhow::Result<Vault> {
    let home = Home::at(dir)?;
    let master = keys::unlock_with_passphrase(&home, PASSPHRASE)?;
    let ledger = Ledger::open(&home, &master)?;
    for found in open_all(&home, &master, &ledger)? {
        let vault = found.opened?;
        if vault.organization().as_str() == "hikvision" {
            return Ok(vault);
        }
    }
    anyhow::bail!("there is no such vault")
}

/// `count` entries of activity, newest first.
pub fn entries(count: usize) -> anyhow::Result<Vec<Entry>> {
    let newest: Timestamp = "2026-05-05T10:00:00Z".parse()?;
    let kinds = ["signed-in", "camera-offline", "camera-online", "live-view-opened", "password-changed"];
    let entry = |(n, kind): (usize, &&str)| {
        let seconds = i64::try_from(n)? * 437;
        Ok(Entry {
            id: format!("{:032x}", u128::try_from(n)?.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)),
            at: newest.checked_sub(jiff::SignedDuration::from_secs(seconds))?,
            kind: (*kind).to_owned(),
            detail: (n % 3 != 0).then(|| format!("Firefox on Linux, 192.0.2.{}", n % 251)),
        })
    };
    (0..count).zip(kinds.iter().cycle()).map(entry).collect()
}
