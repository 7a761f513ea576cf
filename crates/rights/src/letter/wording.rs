//! The sentences of letters, in one language.

use jiff::civil::Date;
use organizations::Pack;
use words::{Arg, LetterLanguage, LetterWords};

use super::{Article, Naming, Slot, Statute, article};
use crate::Wish;

/// The sentences of letters in one language.
pub(super) struct Wording {
    words: &'static LetterWords,
}

impl Wording {
    pub(super) fn new(language: LetterLanguage) -> Self {
        Self { words: LetterWords::of(language) }
    }

    /// A sentence without anything filled in.
    pub(super) fn plain(&self, key: &str) -> String {
        self.words.text(key, &[])
    }

    /// A sentence with texts filled in.
    pub(super) fn filled(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let arguments: Vec<_> = texts.iter().map(|(name, text)| (*name, Arg::from((*text).to_owned()))).collect();
        self.words.text(key, &arguments)
    }

    /// A sentence some organizations have for some wishes, if there is one.
    pub(super) fn of_organization(&self, pack: &Pack, wish: Wish) -> Option<String> {
        let key = format!("letter-at-{}-{}", pack.id, wish.as_str());
        self.words.has(&key).then(|| self.plain(&key))
    }

    /// The first sentence as it follows the greeting: in German it goes on behind the greeting's comma. Nouns, and
    /// words that address somebody, keep their capitals.
    pub(super) fn after_greeting(&self, text: &str) -> String {
        let first = text.split(' ').next().unwrap_or_default();
        if self.plain("letter-greeting-goes-on").split(' ').any(|word| word == first) {
            text.replacen(first, &first.to_lowercase(), 1)
        } else {
            text.to_owned()
        }
    }

    /// A date that can be read in one way only: the month is a word, or the order is the language's own.
    pub(super) fn date(&self, date: Date) -> String {
        let year = date.year().to_string();
        let arguments = [("day", Arg::from(date.day())), ("month", Arg::from(date.month())), ("year", Arg::from(year))];
        self.words.text("letter-date", &arguments)
    }

    /// What is wished for as a short name: "deletion of my data".
    pub(super) fn wish(&self, wish: Wish) -> String {
        self.plain(&format!("letter-wish-{}", wish.as_str()))
    }

    /// The name of the right behind a wish; `None` for a question.
    pub(super) fn right(&self, wish: Wish) -> Option<String> {
        (wish != Wish::Question).then(|| self.plain(&format!("letter-right-{}", wish.as_str())))
    }

    /// The sentence that names the right, and the law if one was chosen; `None` in plain words.
    pub(super) fn naming(&self, naming: Naming, wish: Wish) -> Option<String> {
        let right = self.right(wish)?;
        match naming {
            Naming::Plain => None,
            Naming::Right => Some(self.filled("letter-uses-right", &[("right", &right)])),
            Naming::Law(law) => {
                let law = self.law(&article(law, wish)?);
                Some(self.filled("letter-uses-law", &[("right", &right), ("law", &law)]))
            }
        }
    }

    /// A place in a law: "Article 15(1)(c) of …".
    pub(super) fn law(&self, article: &Article) -> String {
        let (number, paragraph, point) =
            (article.number, article.paragraph.unwrap_or_default(), article.point.unwrap_or_default());
        let shape = match (article.paragraph, article.point) {
            (_, Some(_)) => "letter-article-point",
            (Some(_), None) => "letter-article-paragraph",
            (None, None) => "letter-article",
        };
        let place = self.filled(shape, &[("number", number), ("paragraph", paragraph), ("point", point)]);
        let key = match article.statute {
            Statute::EuGdpr => "letter-law-eu-gdpr",
            Statute::UkGdpr => "letter-law-uk-gdpr",
            Statute::EuDataAct => "letter-law-eu-data-act",
        };
        self.filled(key, &[("article", &place), ("number", number)])
    }

    /// One line of particulars: "Name: Ada".
    pub(super) fn particular(&self, slot: Slot, value: &str) -> String {
        let label = self.plain(&format!("letter-label-{}", slot.as_str()));
        // A value of several lines begins on a line of its own.
        let value = if value.contains('\n') { format!("\n{value}") } else { value.to_owned() };
        self.filled("letter-particular", &[("label", &label), ("value", &value)])
    }

    /// The name to write to.
    pub(super) fn addressee(&self, pack: &Pack) -> String {
        let name = pack.composer.addressee.as_str();
        if pack.composer.operator_unknown { self.filled("letter-operator", &[("name", name)]) } else { name.to_owned() }
    }
}
