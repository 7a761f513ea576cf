//! The words of one language.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;

use crate::Language;

/// The embedded files: name and content, by language.
pub(crate) mod embedded {
    include!(concat!(env!("OUT_DIR"), "/files.rs"));
}

/// The embedded files of one language: name and content.
#[must_use]
pub const fn files(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => embedded::ENGLISH,
        Language::German => embedded::GERMAN,
    }
}

/// What words are looked up in.
pub(crate) type Bundle = FluentBundle<FluentResource>;

/// The words of `contents`, whose language has this tag.
pub(crate) fn bundle_of<'c>(tag: &str, contents: impl IntoIterator<Item = &'c str>) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
    // Exported files are read in places that would show the isolation marks as boxes.
    bundle.set_use_isolating(false);
    for content in contents {
        let resource = match FluentResource::try_new(content.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The text for `key` (`message` or `message.attribute`), or the key itself where there are no words.
pub(crate) fn look_up(bundle: &Bundle, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
    let (name, attribute) = key.split_once('.').map_or((key, None), |(name, attribute)| (name, Some(attribute)));
    let pattern = bundle.get_message(name).and_then(|message| match attribute {
        None => message.value(),
        Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
    });
    let Some(pattern) = pattern else { return key.to_owned() };
    let mut filled = FluentArgs::with_capacity(arguments.len());
    for (argument, value) in arguments {
        filled.set(*argument, value.clone());
    }
    let mut missing = Vec::new();
    bundle.format_pattern(pattern, Some(&filled), &mut missing).into_owned()
}

/// The words of one language. Made once per language; can be shared between threads.
pub struct Words {
    language: Language,
    bundle: Bundle,
}

impl Words {
    /// Reads the catalogue of `language`.
    ///
    /// A file with a mistake gives what can be read of it; tests keep such a file, and a key that is
    /// defined twice, from shipping.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let bundle = bundle_of(language.tag(), files(language).iter().map(|(_, content)| *content));
        Self { language, bundle }
    }

    /// The language spoken.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The text for `key`, with `arguments` filled in.
    ///
    /// `key` is `message` or `message.attribute`. A key without words gives the key itself, so that
    /// the gap is seen and nothing fails.
    #[must_use]
    pub fn text(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        look_up(&self.bundle, key, arguments)
    }

    /// The text for a key that takes no arguments.
    #[must_use]
    pub fn plain(&self, key: &str) -> String {
        self.text(key, &[])
    }

    /// A day so that nobody can take it for another: "Tue 5 May 2026".
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        let weekday = self.plain(&format!("export-file-weekday-{}", date.weekday().to_monday_one_offset()));
        let month = self.plain(&format!("export-file-month-{}", date.month()));
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let parts = [("weekday", weekday), ("day", day), ("month", month), ("year", year)];
        self.text("export-file-day", &parts.map(|(name, part)| (name, FluentValue::from(part))))
    }

    /// Whether there are words for `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key.split_once('.').map_or(key, |(name, _)| name))
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_words() {
        assert_eq!(Words::new(Language::English).plain("onvif-given-email"), "Email address");
        assert_eq!(Words::new(Language::German).plain("onvif-given-email"), "E-Mail-Adresse");
    }

    #[test]
    fn a_day_names_its_weekday_and_its_month() {
        let day = jiff::civil::date(2026, 5, 5);
        assert_eq!(Words::new(Language::English).day(day), "Tue 5 May 2026");
        assert_eq!(Words::new(Language::German).day(day), "Di., 5. Mai 2026");
    }

    #[test]
    fn a_key_without_words_shows_itself() {
        assert_eq!(Words::new(Language::English).plain("no-such-key"), "no-such-key");
    }

    #[test]
    fn words_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Words>();
    }
}
