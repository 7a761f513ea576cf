//! Settings, both ways, and what is wrong with a keyring.

use crate::view::{KeyringProblem, Language, Theme};

impl From<app::Language> for Language {
    fn from(language: app::Language) -> Self {
        match language {
            app::Language::English => Self::En,
            app::Language::German => Self::De,
        }
    }
}

impl From<Language> for app::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::English,
            Language::De => Self::German,
        }
    }
}

impl From<app::Theme> for Theme {
    fn from(theme: app::Theme) -> Self {
        match theme {
            app::Theme::System => Self::System,
            app::Theme::Light => Self::Light,
            app::Theme::Dark => Self::Dark,
        }
    }
}

impl From<Theme> for app::Theme {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::System => Self::System,
            Theme::Light => Self::Light,
            Theme::Dark => Self::Dark,
        }
    }
}

impl From<app::KeyringProblem> for KeyringProblem {
    fn from(problem: app::KeyringProblem) -> Self {
        match problem {
            app::KeyringProblem::NoBus => Self::NoBus,
            app::KeyringProblem::NoProvider => Self::NoProvider,
            app::KeyringProblem::NoCollection => Self::NoCollection,
            app::KeyringProblem::Locked => Self::Locked,
            app::KeyringProblem::TimedOut => Self::TimedOut,
            app::KeyringProblem::Refused => Self::Refused,
        }
    }
}
