//! From the first statement to the open window, and to the end.

use std::{env, path::Path, process::ExitCode};

use app::{
    App, Home, InstanceLock, Language, Surroundings, VaultError,
    data_dir::{self, DataDirError},
};
use sha2::{Digest, Sha256};
use tauri::{Manager, RunEvent, WindowEvent};
use words::Words;

use crate::{clipboard, commands, log, network, notice, process, theme, window, wiring};

/// The web view's own folder in the data directory.
const WEB_VIEW: &str = "webview";

/// Runs the app until its window closes.
pub fn run() -> ExitCode {
    process::prepare();
    let language = desktop_language();
    let home = match home() {
        Ok(home) => home,
        Err(reason) => return process::refuse(&Words::new(language).text(reason, &[])),
    };
    log::begin(home.root());
    // Taken before keyring and vaults are touched. Without it, this is a second start: its only task
    // is to raise the first window.
    let lock = match home.lock() {
        Ok(lock) => Some(lock),
        #[cfg(target_os = "linux")]
        Err(VaultError::AnotherInstance) => return end_second(&home, language),
        #[cfg(not(target_os = "linux"))]
        Err(VaultError::AnotherInstance) => None,
        Err(error) => {
            tracing::error!(%error, "the data directory could not be locked");
            return process::refuse(&Words::new(language).text("shell-start-unusable", &[]));
        }
    };
    match build(&home, lock, language) {
        Ok(app) => {
            let profile = home.root().join(WEB_VIEW);
            app.run(move |handle, event| on_event(handle, &event, &profile));
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            ExitCode::FAILURE
        }
    }
}

fn build(home: &Home, lock: Option<InstanceLock>, language: Language) -> tauri::Result<tauri::App> {
    let home = home.clone();
    wiring::commands(tauri::Builder::default())
        .plugin(
            tauri_plugin_single_instance::Builder::new()
                .dbus_id(instance_name(home.root()))
                .callback(|handle, _, _| window::raise(handle))
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .setup(move |tauri| {
            // The plugin ends a second instance once the first has been told. Without a bus it cannot.
            let Some(lock) = lock else {
                process::say(&Words::new(language).text("shell-start-second", &[]));
                std::process::exit(0)
            };
            let handle = tauri.handle();
            // The web view starts its processes while the rest is made ready; no command arrives before
            // this function has returned.
            let profile = home.root().join(WEB_VIEW);
            window::empty(&profile);
            window::open(handle, &profile)?;
            let app = App::new(Surroundings {
                home: home.clone(),
                lock,
                clock: domain::clock_from_environment(),
                events: wiring::events(handle),
                version: env!("CARGO_PKG_VERSION").to_owned(),
                language,
                runtime: tauri::async_runtime::handle().inner().clone(),
            })?;
            #[cfg(unix)]
            process::end_on_signals(handle);
            let theme = theme::SystemTheme::default();
            tauri.manage(app.clone());
            tauri.manage(theme.clone());
            tauri.manage(clipboard::CopiedCode::default());
            tauri.manage(notice::Desk::open(handle));
            theme.watch(handle);
            tauri.manage(commands::FirstStart::begin(app, theme));
            network::watch(handle);
            Ok(())
        })
        .build(tauri::generate_context!())
}

/// Raises the first window and ends; says so where that is not possible.
#[cfg(target_os = "linux")]
fn end_second(home: &Home, language: Language) -> ExitCode {
    if let Err(error) = crate::second::raise_first(&instance_name(home.root())) {
        tracing::debug!(%error, "the first window could not be raised");
        process::say(&Words::new(language).text("shell-start-second", &[]));
    }
    ExitCode::SUCCESS
}

fn on_event(handle: &tauri::AppHandle, event: &RunEvent, profile: &Path) {
    match event {
        RunEvent::WindowEvent { event: WindowEvent::Focused(false), .. } => handle.state::<App>().hide_all_secrets(),
        // What needed the member they see now.
        RunEvent::WindowEvent { event: WindowEvent::Focused(true), .. } => {
            if let Some(desk) = handle.try_state::<notice::Desk>() {
                desk.look();
            }
        }
        RunEvent::Exit => {
            handle.state::<clipboard::CopiedCode>().take_back();
            handle.state::<App>().quit();
            window::empty(profile);
        }
        _ => {}
    }
}

/// The data directory, checked and made; or the key of the words that say why not.
fn home() -> Result<Home, &'static str> {
    let path = |name| env::var_os(name).map(std::path::PathBuf::from);
    let dir = data_dir::choose(path(data_dir::VARIABLE), path("XDG_DATA_HOME"), path("HOME"));
    let dir = dir.and_then(|dir| data_dir::refuse_unsafe(&dir).map(|()| dir)).map_err(|error| match error {
        DataDirError::Nowhere => "shell-start-nowhere",
        DataDirError::Relative => "shell-start-relative",
        DataDirError::NotADirectory => "shell-start-not-a-directory",
        DataDirError::ForeignOwner => "shell-start-foreign",
        DataDirError::WorldWritable => "shell-start-writable",
        DataDirError::Io(_) => "shell-start-unusable",
    })?;
    Home::at(dir).map_err(|_| "shell-start-unusable")
}

/// One name per data directory, so that an app with other data may run beside this one.
fn instance_name(root: &Path) -> String {
    let digest = Sha256::digest(root.as_os_str().as_encoded_bytes());
    let name: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("org.privacydashboard.app.d{name}")
}

fn desktop_language() -> Language {
    let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG")).unwrap_or_default();
    Language::from_tag(&locale).unwrap_or_default()
}
