//! Language, theme and proxy; kept in the ledger.

use std::path::Path;

use words::Language;

use crate::{App, AppError};

/// The window's theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the desktop has it.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    const fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What the member chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// The language.
    pub language: Language,
    /// The theme.
    pub theme: Theme,
    /// Whether organizations are reached through the system's proxy; off at first.
    pub use_system_proxy: bool,
    /// The window's zoom, percent; 100 at first.
    pub zoom: u16,
    /// Whether the desktop is told when something needs the member; on at first.
    pub notifications: bool,
}

/// A change of settings; what is `None` stays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SettingsChange {
    /// The language.
    pub language: Option<Language>,
    /// The theme.
    pub theme: Option<Theme>,
    /// The proxy.
    pub use_system_proxy: Option<bool>,
    /// The zoom, percent.
    pub zoom: Option<u16>,
    /// The notifications.
    pub notifications: Option<bool>,
}

const LANGUAGE: &str = "language";
const THEME: &str = "theme";
const PROXY: &str = "use-system-proxy";
const ZOOM: &str = "zoom";
const NOTIFICATIONS: &str = "notifications";

/// The zoom before the member changed it, percent.
const ZOOM_AT_FIRST: u16 = 100;

impl App {
    /// Where the data lives.
    #[must_use]
    pub fn data_dir(&self) -> &Path {
        self.home().root()
    }

    /// The settings; while locked, what the desktop suggests.
    ///
    /// # Errors
    /// If the ledger cannot be read.
    pub fn settings(&self) -> Result<Settings, AppError> {
        let suggested = Settings {
            language: self.suggested_language(),
            theme: Theme::System,
            use_system_proxy: false,
            zoom: ZOOM_AT_FIRST,
            notifications: true,
        };
        let Some(open) = self.opened() else { return Ok(suggested) };
        open.ledger()
            .read(|tx| {
                let settings = tx.settings();
                let language = settings.get(LANGUAGE)?.and_then(|tag| Language::from_tag(&tag));
                let theme =
                    settings.get(THEME)?.and_then(|name| Theme::ALL.into_iter().find(|theme| theme.as_str() == name));
                Ok(Settings {
                    language: language.unwrap_or(suggested.language),
                    theme: theme.unwrap_or(suggested.theme),
                    use_system_proxy: settings.get(PROXY)?.as_deref() == Some("on"),
                    zoom: settings.get(ZOOM)?.and_then(|percent| percent.parse().ok()).unwrap_or(suggested.zoom),
                    notifications: settings.get(NOTIFICATIONS)?.as_deref() != Some("off"),
                })
            })
            .map_err(AppError::Ledger)
    }

    /// Stores what changed and returns the settings as they now stand.
    ///
    /// # Errors
    /// [`AppError::Locked`], or if the ledger cannot be written.
    pub fn save_settings(&self, change: SettingsChange) -> Result<Settings, AppError> {
        let open = self.open()?;
        open.ledger()
            .write(|tx| {
                let settings = tx.settings();
                if let Some(language) = change.language {
                    settings.put(LANGUAGE, language.tag())?;
                }
                if let Some(theme) = change.theme {
                    settings.put(THEME, theme.as_str())?;
                }
                if let Some(proxy) = change.use_system_proxy {
                    settings.put(PROXY, if proxy { "on" } else { "off" })?;
                }
                if let Some(notifications) = change.notifications {
                    settings.put(NOTIFICATIONS, if notifications { "on" } else { "off" })?;
                }
                if let Some(zoom) = change.zoom {
                    settings.put(ZOOM, &zoom.to_string())?;
                }
                Ok(())
            })
            .map_err(AppError::Ledger)?;
        let settings = self.settings()?;
        if change.use_system_proxy.is_some() {
            self.reach_network()?;
        }
        Ok(settings)
    }
}
