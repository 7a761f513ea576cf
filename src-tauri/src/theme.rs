//! Whether the desktop prefers dark. WebKitGTK often misreports it, so the desktop portal is asked.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use tauri::{AppHandle, Emitter};

use crate::{view::ThemeChanged, window};

/// What the desktop last said; light until it says otherwise.
#[derive(Clone, Default)]
pub struct SystemTheme(Arc<AtomicBool>);

impl SystemTheme {
    /// Whether the desktop prefers dark.
    pub fn is_dark(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only the Linux portal reports so far"))]
    fn set(&self, app: &AppHandle, dark: bool) {
        if self.0.swap(dark, Ordering::Relaxed) != dark {
            // The window may not be there yet; it reads the state when it starts.
            let _ = app.emit("theme-changed", ThemeChanged { dark });
        }
    }

    /// Asks the desktop and keeps listening, on a thread of its own: the bus may be slow or absent.
    pub fn watch(&self, app: &AppHandle) {
        #[cfg(target_os = "linux")]
        {
            let (theme, app) = (self.clone(), app.clone());
            let _ = std::thread::Builder::new().name("theme".to_owned()).spawn(move || {
                if let Err(error) = portal::follow(&app, &theme) {
                    // No bus or no portal: what the toolkit was told is the next best.
                    tracing::debug!(%error, "the desktop's colour scheme is not known");
                    let told = window::get(&app).and_then(|window| window.theme().ok());
                    theme.set(&app, told == Some(tauri::Theme::Dark));
                }
            });
        }
        #[cfg(not(target_os = "linux"))]
        let _ = app;
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
        theme.set(app, is_dark(&settings.read(NAMESPACE, KEY)?.into()));
        for change in changes {
            let change = change.args()?;
            if change.namespace == NAMESPACE && change.key == KEY {
                theme.set(app, is_dark(&change.value));
            }
        }
        Ok(())
    }
}
