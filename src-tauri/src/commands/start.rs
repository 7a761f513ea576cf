//! Protect, unlock, lock, settings, catalogue.

use std::sync::{Mutex, PoisonError};

use app::{App, AppError, Choice, Given, LockedReason, Phase as At, Protection, SettingsChange};
use tauri::{AppHandle, Manager, State, async_runtime::JoinHandle};
use words::Words;

use super::{Answer, blocking};
use crate::{
    clipboard::CLEARED_AFTER,
    dialog, process,
    theme::SystemTheme,
    view::{
        CatalogueView, ChangeProtectionRequest, KeyringProblem, KeyringView, Locked, NewRecoveryCodeRequest,
        NothingRequest, PathView, Phase, ProtectRequest, ProtectionKind, RecoveryCodeView, SaveRecoveryCodeRequest,
        SaveSettingsRequest, Secret, SetZoomRequest, SettingsView, StartView, UnlockRequest,
    },
    window,
};

/// Where the app stands, found out while the page of the window is still loading.
pub struct FirstStart(Mutex<Option<JoinHandle<Answer<At>>>>);

impl FirstStart {
    /// Begins to find out.
    pub fn begin(app: App, theme: SystemTheme) -> Self {
        Self(Mutex::new(Some(tauri::async_runtime::spawn(async move { stand(&app, &theme).await }))))
    }

    /// What was found out, for whoever asks first.
    async fn take(&self) -> Option<Answer<At>> {
        let finding = self.0.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        finding.await.ok()
    }
}

async fn stand(app: &App, theme: &SystemTheme) -> Answer<At> {
    expect_key(theme).await;
    blocking(app, App::start).await
}

/// Where the app stands. May ask the keyring.
#[tauri::command]
pub async fn get_start(
    app: State<'_, App>,
    theme: State<'_, SystemTheme>,
    first: State<'_, FirstStart>,
    request: NothingRequest,
) -> Answer<StartView> {
    let NothingRequest {} = request;
    let at = match first.take().await {
        Some(at) => at?,
        None => stand(&app, &theme).await?,
    };
    view(&app, &theme, at)
}

/// Chooses how the data is protected, once.
#[tauri::command]
pub async fn protect(
    app: State<'_, App>,
    theme: State<'_, SystemTheme>,
    request: ProtectRequest,
) -> Answer<RecoveryCodeView> {
    expect_key(&theme).await;
    let code = blocking(&app, move |app| app.protect(choice(request.kind, request.passphrase.as_ref()))).await?;
    Ok(RecoveryCodeView { recovery_code: code.show().as_str().to_owned() })
}

/// Saves a recovery code where the member chooses; `null` if they changed their mind.
#[tauri::command]
pub async fn save_recovery_code(
    handle: AppHandle,
    app: State<'_, App>,
    request: SaveRecoveryCodeRequest,
) -> Answer<Option<PathView>> {
    let words = Words::new(app.settings()?.language);
    let text = words.text("shell-recovery-file", &[("code", request.code.as_str().into())]);
    dialog::save_text(&handle, &words.text("shell-recovery-name", &[]), text).await
}

/// Opens the data with a passphrase or a recovery code, or asks the keyring again.
#[tauri::command]
pub async fn unlock(app: State<'_, App>, theme: State<'_, SystemTheme>, request: UnlockRequest) -> Answer<StartView> {
    expect_key(&theme).await;
    let at = blocking(&app, move |app| {
        app.unlock(match (&request.passphrase, &request.recovery_code) {
            (Some(passphrase), _) => Given::Passphrase(passphrase.as_str()),
            (None, Some(code)) => Given::RecoveryCode(code.as_str()),
            (None, None) => Given::Nothing,
        })
    })
    .await?;
    view(&app, &theme, at)
}

/// Keeps the same key in another way.
#[tauri::command]
pub async fn change_protection(app: State<'_, App>, request: ChangeProtectionRequest) -> Answer<RecoveryCodeView> {
    let code = blocking(&app, move |app| {
        let choice = choice(request.kind, request.passphrase.as_ref());
        app.change_protection(choice, request.current_passphrase.as_ref().map(Secret::as_str))
    })
    .await?;
    Ok(RecoveryCodeView { recovery_code: code.show().as_str().to_owned() })
}

/// Makes another recovery code.
#[tauri::command]
pub async fn new_recovery_code(app: State<'_, App>, request: NewRecoveryCodeRequest) -> Answer<RecoveryCodeView> {
    let code =
        blocking(&app, move |app| app.new_recovery_code(request.current_passphrase.as_ref().map(Secret::as_str)))
            .await?;
    Ok(RecoveryCodeView { recovery_code: code.show().as_str().to_owned() })
}

/// Closes everything.
#[tauri::command]
pub async fn lock(
    handle: AppHandle,
    app: State<'_, App>,
    theme: State<'_, SystemTheme>,
    request: NothingRequest,
) -> Answer<StartView> {
    let NothingRequest {} = request;
    handle.state::<crate::clipboard::CopiedCode>().take_back();
    let at = blocking(&app, App::lock).await?;
    view(&app, &theme, at)
}

/// What the packs say.
#[tauri::command(async)]
pub fn get_catalogue(app: State<'_, App>, request: NothingRequest) -> Answer<CatalogueView> {
    let NothingRequest {} = request;
    Ok(CatalogueView::new(app.catalogue().all()))
}

/// The settings.
#[tauri::command(async)]
pub fn get_settings(app: State<'_, App>, request: NothingRequest) -> Answer<SettingsView> {
    let NothingRequest {} = request;
    settings(&app)
}

/// Stores what changed.
#[tauri::command(async)]
pub fn save_settings(app: State<'_, App>, request: SaveSettingsRequest) -> Answer<SettingsView> {
    app.save_settings(SettingsChange {
        language: request.language.map(Into::into),
        theme: request.theme.map(Into::into),
        use_system_proxy: request.use_system_proxy,
        zoom: None,
        notifications: request.notifications,
    })?;
    settings(&app)
}

/// Zooms the page, as a browser does, and remembers it unless locked.
#[tauri::command(async)]
pub fn set_zoom(handle: AppHandle, app: State<'_, App>, request: SetZoomRequest) -> Answer<()> {
    let percent = request.percent.clamp(80, 300);
    window::zoom(&handle, percent);
    match app.save_settings(SettingsChange { zoom: Some(percent), ..SettingsChange::default() }) {
        Ok(_) | Err(AppError::Locked) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// A key may come into memory: from now on nobody else reads there. The desktop is asked for its theme
/// before, because its portal does not answer a stranger that is closed.
async fn expect_key(theme: &SystemTheme) {
    theme.asked().await;
    process::close_memory();
}

fn settings(app: &App) -> Answer<SettingsView> {
    let settings = app.settings()?;
    Ok(SettingsView {
        language: settings.language.into(),
        theme: settings.theme.into(),
        use_system_proxy: settings.use_system_proxy,
        zoom: settings.zoom,
        notifications: settings.notifications,
        protection: match app.protection()? {
            Protection::Keyring => ProtectionKind::Keyring,
            Protection::Passphrase => ProtectionKind::Passphrase,
        },
        data_dir: app.data_dir().display().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        clipboard_seconds: u32::try_from(CLEARED_AFTER.as_secs()).unwrap_or(u32::MAX),
    })
}

fn choice(kind: ProtectionKind, passphrase: Option<&Secret>) -> Choice<'_> {
    match kind {
        ProtectionKind::Keyring => Choice::Keyring,
        // None at all is too short, and is refused as such.
        ProtectionKind::Passphrase => Choice::Passphrase(passphrase.map_or("", Secret::as_str)),
    }
}

fn view(app: &App, theme: &SystemTheme, at: At) -> Answer<StartView> {
    let settings = app.settings()?;
    let mut view = StartView {
        phase: Phase::Ready,
        keyring: None,
        locked: None,
        keyring_problem: None,
        language: settings.language.into(),
        theme: settings.theme.into(),
        system_dark: theme.is_dark(),
    };
    match at {
        At::Ready => {}
        At::Protect(probe) => {
            view.phase = Phase::Protect;
            view.keyring = Some(KeyringView { usable: probe.is_ok(), problem: probe.err().map(Into::into) });
        }
        At::Unlock(locked) => {
            view.phase = Phase::Unlock;
            (view.locked, view.keyring_problem) = why(locked);
        }
    }
    Ok(view)
}

fn why(locked: app::Locked) -> (Option<Locked>, Option<KeyringProblem>) {
    match locked {
        app::Locked::ByMember => (Some(Locked::ByMember), None),
        app::Locked::LedgerDamaged => (Some(Locked::LedgerDamaged), None),
        app::Locked::Key(reason) => match reason {
            LockedReason::Passphrase => (Some(Locked::Passphrase), None),
            LockedReason::KeyringLocked => (Some(Locked::KeyringLocked), None),
            LockedReason::KeyringUnavailable(problem) => (Some(Locked::KeyringUnavailable), Some(problem.into())),
            LockedReason::KeyMissing => (Some(Locked::KeyMissing), None),
            LockedReason::KeyWrong => (Some(Locked::KeyWrong), None),
            LockedReason::ProtectionDamaged => (Some(Locked::ProtectionDamaged), None),
        },
    }
}
