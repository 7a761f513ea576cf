//! A letter: what is on it. Where it stands on the page is `templates/letter.typ`.

use typst::foundations::{Dict, dict};

use crate::{
    Block, Language,
    block::{block_data, filled, lines},
};

/// A letter on A4, the recipient where the window of an envelope is (DIN 5008, form B).
///
/// All texts are plain; whatever is empty leaves no gap and no mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The language of the whole letter but its copy.
    pub language: Language,
    /// What a list of windows and a reading program call the file; the subject if empty.
    pub title: String,
    /// The writer: name first, then address, telephone, mail address.
    pub sender: Vec<String>,
    /// The address as it goes on an envelope. Up to six lines are seen through its window.
    pub recipient: Vec<String>,
    /// Place and date as they are printed, such as `Stuttgart, 5 March 2026`.
    pub place_and_date: String,
    /// What the letter is about, in one line or two.
    pub subject: String,
    /// A line with the reference, such as `Reference: PD-7K2M`.
    pub reference: String,
    /// The letter itself, salutation included.
    pub body: Vec<Block>,
    /// How the letter ends, if there is to be room for a signature.
    pub closing: Option<Closing>,
    /// What lies with the letter, one line each, its heading included.
    pub enclosures: Vec<String>,
    /// The same in another language, on a page of its own.
    pub copy: Option<Translation>,
}

/// The letter once more, in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// Its language, for whoever reads it aloud.
    pub language: Language,
    /// What it is, in one line.
    pub heading: String,
    /// The whole text, from the date to the name.
    pub body: Vec<Block>,
}

/// The end of a letter; between its two lines there is room for a signature by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Such as `Yours faithfully`.
    pub greeting: String,
    /// The writer's name.
    pub name: String,
}

impl Letter {
    pub(crate) fn heading(&self) -> &str {
        if self.title.trim().is_empty() { &self.subject } else { &self.title }
    }

    pub(crate) fn data(&self) -> Dict {
        let closing = self.closing.as_ref().map(|closing| {
            dict! { "greeting" => lines(&closing.greeting), "name" => lines(&closing.name) }
        });
        let copy = self.copy.as_ref().map(|copy| {
            let (lang, region) = copy.language.codes();
            let heading = filled(std::slice::from_ref(&copy.heading));
            dict! { "lang" => lang, "region" => region, "heading" => heading, "body" => block_data(&copy.body) }
        });
        dict! {
            "sender" => filled(&self.sender),
            "recipient" => filled(&self.recipient),
            "date" => filled(std::slice::from_ref(&self.place_and_date)),
            "subject" => filled(std::slice::from_ref(&self.subject)),
            "reference" => filled(std::slice::from_ref(&self.reference)),
            "body" => block_data(&self.body),
            "closing" => closing,
            "enclosures" => filled(&self.enclosures),
            "copy" => copy,
        }
    }
}
