//! Whether the desktop prefers dark. WebKitGTK often misreports it, so the desktop portal is asked.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tauri::{AppHandle, Emitter};
use tokio::sync::watch;

use crate::{view::ThemeChanged, window};

/// How long a start waits for the desktop's word.
///
/// An absent desktop portal says so at once; one that the session is only just starting takes longer.
const PATIENCE: Duration = Duration::from_millis(1500);

/// What the desktop last said; light until it says otherwise.
#[derive(Clone, Default)]
pub struct SystemTheme(Arc<Said>);

#[derive(Default)]
struct Said {
    dark: AtomicBool,
    /// Whether the desktop was asked and answered, or cannot answer.
    asked: watch::Sender<bool>,
}

impl SystemTheme {
    /// Whether the desktop prefers dark.
    pub fn is_dark(&self) -> bool {
        self.0.dark.load(Ordering::Relaxed)
    }

    /// Waits until the desktop was asked, but not long.
    pub async fn asked(&self) {
        let mut asked = self.0.asked.subscribe();
        // Nobody waits for a theme: without the answer it is light.
        let _ = tokio::time::timeout(PATIENCE, asked.wait_for(|asked| *asked)).await;
    }

    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only the Linux portal reports so far"))]
    fn set(&self, app: &AppHandle, dark: bool) {
        if self.0.dark.swap(dark, Ordering::Relaxed) != dark {
            // The window may not be there yet; it reads the state when it starts.
            let _ = app.emit("theme-changed", ThemeChanged { dark });
        }
        self.0.asked.send_replace(true);
    }

    /// No bus, no portal or no answer: what the toolkit was told is the next best.
    #[cfg(target_os = "linux")]
    fn go_by_toolkit(&self, app: &AppHandle, error: &zbus::Error) {
        tracing::debug!(%error, "the desktop's colour scheme is not known");
        let told = window::get(app).and_then(|window| window.theme().ok());
        self.set(app, told == Some(tauri::Theme::Dark));
    }

    /// Asks the desktop and keeps listening, on a thread of its own: the bus may be slow or absent.
    pub fn watch(&self, app: &AppHandle) {
        #[cfg(target_os = "linux")]
        {
            let (theme, app) = (self.clone(), app.clone());
            let _ = std::thread::Builder::new().name("theme".to_owned()).spawn(move || {
                if let Err(error) = portal::follow(&app, &theme) {
                    theme.go_by_toolkit(&app, &error);
                }
            });
        }
        #[cfg(not(target_os = "linux"))]
        {
            let _ = app;
            self.0.asked.send_replace(true);
        }
    }
}

#[cfg(target_os = "linux")]
mod portal {
    use tauri::AppHandle;
    use zbus::{
        blocking::Connection,
        proxy,
        zvariant::{OwnedValue, Value},
    };

    use super::SystemTheme;

    const NAMESPACE: &str = "org.freedesktop.appearance";
    const KEY: &str = "color-scheme";
    /// Source: XDG Desktop Portal, Settings interface: 1 prefers dark, 2 prefers light.
    const PREFERS_DARK: u32 = 1;

    #[proxy(
        interface = "org.freedesktop.portal.Settings",
        default_service = "org.freedesktop.portal.Desktop",
        default_path = "/org/freedesktop/portal/desktop",
        gen_async = false
    )]
    trait Settings {
        /// The old name of `ReadOne`; its answer may be wrapped twice.
        fn read(&self, namespace: &str, key: &str) -> zbus::Result<OwnedValue>;

        #[zbus(signal)]
        fn setting_changed(&self, namespace: &str, key: &str, value: Value<'_>) -> zbus::Result<()>;
    }

    fn is_dark(value: &Value<'_>) -> bool {
        match value {
            Value::Value(inner) => is_dark(inner),
            Value::U32(scheme) => *scheme == PREFERS_DARK,
            _ => false,
        }
    }

    pub fn follow(app: &AppHandle, theme: &SystemTheme) -> zbus::Result<()> {
        let connection = Connection::session()?;
        let settings = SettingsProxy::new(&connection)?;
        let changes = settings.receive_setting_changed()?;
        match settings.read(NAMESPACE, KEY) {
            Ok(scheme) => theme.set(app, is_dark(&scheme.into())),
            Err(error) => theme.go_by_toolkit(app, &error),
        }
        for change in changes {
            let change = change.args()?;
            if change.namespace == NAMESPACE && change.key == KEY {
                theme.set(app, is_dark(&change.value));
            }
        }
        Ok(())
    }
}
