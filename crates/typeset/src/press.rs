//! The typesetter: a template, data and fonts in, a file out.

use std::{path::PathBuf, sync::OnceLock};

use jiff::{Timestamp, tz::TimeZone};
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Array, Bytes, Datetime, Dict, Duration, Smart, Value, dict},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp as Written};

use crate::{
    Language, Letter, Refusal, Script, Summary, TypesetError,
    fonts::{BUNDLED, Folders, MONO, TEXT},
    glyphs::{can_be_set, clean, foreign_script, missing},
};

const LETTER: &str = concat!(include_str!("../templates/ledger.typ"), include_str!("../templates/letter.typ"));
const SUMMARY: &str = concat!(include_str!("../templates/ledger.typ"), include_str!("../templates/summary.typ"));

/// Makes documents. Fonts of this computer are looked for once, when the first text needs them.
#[derive(Debug)]
pub struct Typesetter {
    folders: Folders,
    han: OnceLock<Vec<Font>>,
    /// Whether there is such a font, for those who only ask.
    has_han: OnceLock<bool>,
}

impl Default for Typesetter {
    /// Looks for fonts in the usual places of the operating system.
    fn default() -> Self {
        Self { folders: Folders::System, han: OnceLock::new(), has_han: OnceLock::new() }
    }
}

impl Typesetter {
    /// Looks for fonts in these folders and nowhere else.
    pub fn with_font_folders(folders: Vec<PathBuf>) -> Self {
        Self { folders: Folders::Only(folders), han: OnceLock::new(), has_han: OnceLock::new() }
    }

    /// Whether a document can be in this language here. For Chinese this looks through the fonts of the computer
    /// once, which takes as long as its disk does; a font that is found is let go again.
    pub fn can_write(&self, language: Language) -> bool {
        let has_han = || self.han.get().map_or_else(|| !self.folders.han_fonts().is_empty(), |han| !han.is_empty());
        !language.is_chinese() || *self.has_han.get_or_init(has_han)
    }

    /// The letter as a PDF/UA-1 file. The same letter and moment give the same bytes.
    ///
    /// `written_at` is kept in the file as its date, in UTC.
    ///
    /// # Errors
    /// See [`TypesetError`]; a letter with neither title nor subject is [`TypesetError::NoTitle`].
    pub fn letter(&self, letter: &Letter, written_at: Timestamp) -> Result<Vec<u8>, TypesetError> {
        self.print(LETTER, letter.language, letter.heading(), letter.data(), written_at)
    }

    /// The summary as a PDF/UA-1 file. The same summary and moment give the same bytes.
    ///
    /// `written_at` is kept in the file as its date, in UTC.
    ///
    /// # Errors
    /// See [`TypesetError`].
    pub fn summary(&self, summary: &Summary, written_at: Timestamp) -> Result<Vec<u8>, TypesetError> {
        self.print(SUMMARY, summary.language, &summary.title, summary.data(), written_at)
    }

    /// The text with each character that no font can show written as its number, such as `[U+1F600]`.
    ///
    /// For text that others wrote and that stands in evidence: it is neither left out nor stops the document.
    pub fn spelled_out(&self, text: &str) -> String {
        let text = clean(text);
        let foreign: Vec<char> = text.chars().filter(|character| !can_be_set(*character, &BUNDLED)).collect();
        let system = if foreign_script(&foreign).is_some() { self.han() } else { &[] };
        let shown = |character: char| can_be_set(character, &BUNDLED) || can_be_set(character, system);
        text.chars()
            .map(
                |character| {
                    if shown(character) { character.to_string() } else { format!("[U+{:04X}]", u32::from(character)) }
                },
            )
            .collect()
    }

    fn print(
        &self,
        template: &str,
        language: Language,
        title: &str,
        data: Dict,
        written_at: Timestamp,
    ) -> Result<Vec<u8>, TypesetError> {
        let title = clean(title).replace('\n', " ");
        if title.trim().is_empty() {
            return Err(TypesetError::NoTitle);
        }
        let data = Value::Dict(data);
        let fonts = self.fonts_for(language, &data)?;
        let (code, region) = language.codes();
        let inputs = dict! {
            "title" => title.trim(),
            "lang" => code,
            "region" => region,
            "text-fonts" => families(&[TEXT], language, &fonts),
            "latin-fonts" => TEXT,
            "mono-fonts" => families(&[MONO, TEXT], language, &fonts),
            "data" => data,
        };
        Press::new(template, fonts, inputs).run(written_at)
    }

    /// The bundled fonts, and one of this computer if the language or a character needs it.
    fn fonts_for(&self, language: Language, data: &Value) -> Result<Vec<Font>, TypesetError> {
        let mut fonts = BUNDLED.clone();
        let foreign = missing(data, &fonts);
        let needed = if language.is_chinese() { Some(Script::Han) } else { foreign_script(&foreign) };
        if let Some(script) = needed {
            let han = self.han();
            if han.is_empty() {
                return Err(TypesetError::NoFontFor(script));
            }
            fonts.extend_from_slice(han);
        }
        let characters = missing(data, &fonts);
        if characters.is_empty() { Ok(fonts) } else { Err(TypesetError::MissingGlyphs { characters }) }
    }

    fn han(&self) -> &[Font] {
        self.han.get_or_init(|| self.folders.han_fonts())
    }
}

/// The names to set text in, the first that has a character shows it.
///
/// In a Chinese document the marks that both scripts have, such as quotes and dashes, come from the Chinese font.
fn families(ours: &[&'static str], language: Language, fonts: &[Font]) -> Array {
    let ours = ours.iter().map(|name| {
        if language.is_chinese() {
            Value::Dict(dict! { "name" => *name, "covers" => "latin-in-cjk" })
        } else {
            Value::Str((*name).into())
        }
    });
    let system = fonts.iter().skip(BUNDLED.len()).take(1).map(|font| Value::Str(font.info().family.as_str().into()));
    ours.chain(system).collect()
}

/// One run of the typesetter: it sees one source, its data and the fonts, and nothing else.
struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    source: Source,
}

impl Press {
    fn new(template: &str, fonts: Vec<Font>, inputs: Dict) -> Self {
        Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            source: Source::detached(template),
        }
    }

    fn run(&self, written_at: Timestamp) -> Result<Vec<u8>, TypesetError> {
        let options = PdfOptions {
            creator: Smart::Custom(None),
            timestamp: moment(written_at),
            standards: PdfStandards::new(&[PdfStandard::Ua_1])
                .map_err(|hinted| TypesetError::Refused(hinted.into()))?,
            ..PdfOptions::default()
        };
        let document = typst::compile::<PagedDocument>(self).output;
        let file = document.and_then(|document| typst_pdf::pdf(&document, &options));
        // What the typesetter remembers of a run is the member's text.
        typst::comemo::evict(0);
        file.map_err(|found| TypesetError::Refused(Refusal::from_diagnostics(&found)))
    }
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// A moment as the file keeps it; none for a year a file cannot name.
fn moment(at: Timestamp) -> Option<Written> {
    let at = at.to_zoned(TimeZone::UTC).datetime();
    let part = |value: i8| u8::try_from(value).ok();
    let (month, day) = (part(at.month())?, part(at.day())?);
    let (hour, minute, second) = (part(at.hour())?, part(at.minute())?, part(at.second())?);
    Datetime::from_ymd_hms(i32::from(at.year()), month, day, hour, minute, second).map(Written::new_utc)
}
