//! A letter on paper: the text that was prepared, with its parts where a letter has them.
//!
//! What leaves is the prepared text and nothing else. Its date, whom it is to and its close are moved to their
//! places only where they stand as they were written; what the member changed stays in the text as it is. An English
//! copy gets a page of its own where its heading stands as it was written.

use rights::letter::{Address, Slot};
use typeset::{Closing, Language, Letter, Translation, blocks_from_text};
use words::{Arg, LetterLanguage, LetterWords};

use crate::rights::writing::letter::Prepared;
use crate::{App, AppError};

/// Lines of an address that are seen through the window of an envelope, the name among them.
/// Source: DIN 5008, form B.
const WINDOW_LINES: usize = 6;
/// Characters of one such line, so that none is broken.
const WINDOW_LINE: usize = 40;

impl App {
    /// The letter as a PDF file to print. Takes a moment; not for the window's thread.
    ///
    /// # Errors
    /// [`AppError::Typeset`] if this computer has no font for a character of it.
    pub(in crate::rights) fn on_paper(&self, letter: &Prepared, reference: &str) -> Result<Vec<u8>, AppError> {
        Ok(self.typesetter().letter(&laid_out(letter, reference), self.now())?)
    }

    /// Languages in which a letter can be printed here, by their tags.
    #[must_use]
    pub fn pdf_languages(&self) -> Vec<LetterLanguage> {
        let languages = LetterLanguage::ALL.into_iter();
        languages.filter(|language| self.can_print(*language)).collect()
    }

    pub(in crate::rights) fn can_print(&self, language: LetterLanguage) -> bool {
        self.typesetter().can_write(language_of(language))
    }
}

/// The language of a document, as the typesetter calls it.
const fn language_of(language: LetterLanguage) -> Language {
    match language {
        LetterLanguage::English => Language::English,
        LetterLanguage::German => Language::German,
        LetterLanguage::French => Language::French,
        LetterLanguage::SimplifiedChinese => Language::SimplifiedChinese,
    }
}

fn laid_out(letter: &Prepared, reference: &str) -> Letter {
    let words = Words(LetterWords::of(letter.language));
    let (body, copy) = words.copy(&letter.body);
    let (place_and_date, rest) = words.opening(body, &letter.to_name);
    let sender = |name| words.sender(name, body);
    let (text, closing) = words.closing(rest);
    let name = closing.as_ref().map(|closing| closing.name.clone()).unwrap_or_default();
    let is_named = letter.subject.contains(reference);
    Letter {
        language: language_of(letter.language),
        title: letter.subject.clone(),
        sender: sender(name),
        recipient: recipient(&letter.to_name, &letter.to),
        place_and_date: place_and_date.to_owned(),
        subject: letter.subject.clone(),
        reference: if is_named { String::new() } else { words.filled("letter-reference", "reference", reference) },
        body: blocks_from_text(text),
        closing,
        enclosures: Vec::new(),
        copy: copy.map(|copy| Translation {
            language: Language::English,
            heading: words.copy_heading().trim_matches(['-', ' ']).to_owned(),
            body: blocks_from_text(copy),
        }),
    }
}

/// The lines of an envelope. A name that begins the address already is not written twice.
fn recipient(name: &str, address: &str) -> Vec<String> {
    let mut lines = vec![name.to_owned()];
    match Address::read(address) {
        Some(Address::Post(post)) => lines.extend(address_lines(&post, name)),
        _ => lines.push(address.to_owned()),
    }
    lines
}

fn address_lines(post: &str, name: &str) -> Vec<String> {
    let marks: &[char] = if post.contains('\n') { &['\n'] } else { &[',', '，'] };
    let parts = post.split(marks).map(str::trim).filter(|part| !part.is_empty());
    let parts: Vec<&str> =
        parts.enumerate().filter(|(place, part)| *place > 0 || *part != name).map(|it| it.1).collect();
    if parts.len() < WINDOW_LINES || marks == ['\n'] {
        return parts.into_iter().map(str::to_owned).collect();
    }
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut().filter(|line| line.chars().count() + part.chars().count() + 2 <= WINDOW_LINE) {
            Some(line) => {
                line.push_str(", ");
                line.push_str(part);
            }
            None => lines.push(part.to_owned()),
        }
    }
    lines
}

/// The sentences a letter was written with, to know them again.
struct Words(&'static LetterWords);

impl Words {
    fn filled(&self, key: &str, name: &str, text: &str) -> String {
        self.0.text(key, &[(name, Arg::from(text.to_owned()))])
    }

    /// The line above an English copy.
    fn copy_heading(&self) -> String {
        self.0.text("letter-english-copy", &[])
    }

    /// The letter's own text, and the English copy that stands under its heading.
    fn copy<'b>(&self, body: &'b str) -> (&'b str, Option<&'b str>) {
        let heading = format!("\n\n{}\n\n", self.copy_heading());
        body.split_once(heading.as_str()).map_or((body, None), |(own, copy)| (own, Some(copy)))
    }

    /// The date, if the letter begins with it and with whom it is to; and the text behind both.
    fn opening<'b>(&self, body: &'b str, to_name: &str) -> (&'b str, &'b str) {
        let whole = ("", body);
        let Some((date, rest)) = body.split_once("\n\n") else { return whole };
        let Some((to, rest)) = rest.split_once("\n\n") else { return whole };
        let is_as_written = !date.contains('\n') && to == self.filled("letter-to", "name", to_name);
        if is_as_written { (date, rest) } else { whole }
    }

    /// The text before the close, and the close with the name below it, if the letter ends with them.
    fn closing<'b>(&self, text: &'b str) -> (&'b str, Option<Closing>) {
        let close = self.0.text("letter-close", &[]);
        let last = text.rsplit_once("\n\n");
        let found = last.and_then(|(body, end)| Some((body, end.strip_prefix(close.as_str())?)));
        match found {
            Some((body, name)) if name.is_empty() || name.starts_with('\n') => {
                (body, Some(Closing { greeting: close, name: name.trim().to_owned() }))
            }
            _ => (text, None),
        }
    }

    /// Who writes: the name, and the address for the answer or else that of the account, if the letter gives one.
    fn sender(&self, name: String, body: &str) -> Vec<String> {
        let mut sender = vec![name];
        let address = self.particular(Slot::ReplyAddress, body);
        let address = address.or_else(|| self.particular(Slot::AccountEmail, body));
        sender.extend(address.iter().flat_map(|text| address_lines(text, "")));
        sender.retain(|line| !line.is_empty());
        sender
    }

    /// What a line of the particulars says. A value of several lines begins below its label.
    fn particular(&self, slot: Slot, body: &str) -> Option<String> {
        let start = self.label(slot);
        let mut lines = body.lines().skip_while(|line| !line.starts_with(&start));
        let first = lines.next()?.strip_prefix(&start)?.trim();
        if !first.is_empty() {
            return Some(first.to_owned());
        }
        let labels: Vec<String> = Slot::ALL.iter().map(|slot| self.label(*slot)).collect();
        let is_value = |line: &&str| !line.is_empty() && !labels.iter().any(|label| line.starts_with(label));
        Some(lines.take_while(is_value).collect::<Vec<_>>().join("\n"))
    }

    /// The beginning of a line of the particulars, up to its value.
    fn label(&self, slot: Slot) -> String {
        let label = self.0.text(&format!("letter-label-{}", slot.as_str()), &[]);
        let line = self.0.text("letter-particular", &[("label", Arg::from(label)), ("value", Arg::from(""))]);
        line.trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use rights::Channel;
    use typeset::Block;

    use super::*;

    fn prepared(body: &str) -> Prepared {
        Prepared {
            to: "MIPI Alliance, 445 Hoes Lane, Piscataway, NJ 08854, USA".to_owned(),
            to_name: "MIPI Alliance".to_owned(),
            subject: "GDPR Request".to_owned(),
            subject_fixed: true,
            body: body.to_owned(),
            channel: Channel::Post,
            language: LetterLanguage::German,
            edited: false,
        }
    }

    const WRITTEN: &str = "5. März 2026\n\nAn: MIPI Alliance\n\nSehr geehrte Damen und Herren,\n\nbitte.\n\n\
        Mit diesen Angaben finden Sie meine Daten:\nName: Ada Lovelace\nAnschrift für Ihre Antwort:\nLinzer Straße 1\n\
        1140 Wien\nNickname: ada\n\nMit freundlichen Grüßen\nAda Lovelace";

    #[test]
    fn the_parts_of_a_letter_stand_where_a_letter_has_them() {
        let letter = laid_out(&prepared(WRITTEN), "PD-7K2M");
        assert_eq!(letter.recipient, ["MIPI Alliance", "445 Hoes Lane", "Piscataway", "NJ 08854", "USA"]);
        assert_eq!(letter.sender, ["Ada Lovelace", "Linzer Straße 1", "1140 Wien"]);
        assert_eq!((letter.place_and_date.as_str(), letter.subject.as_str()), ("5. März 2026", "GDPR Request"));
        assert_eq!(letter.reference, "Mein Zeichen: PD-7K2M");
        let closing = Closing { greeting: "Mit freundlichen Grüßen".to_owned(), name: "Ada Lovelace".to_owned() };
        assert_eq!(letter.closing, Some(closing));
        assert_eq!(letter.body.first(), Some(&Block::Paragraph("Sehr geehrte Damen und Herren,".to_owned())));
        assert_eq!(letter.body.len(), 3);
    }

    #[test]
    fn what_the_member_changed_stays_in_the_text_word_for_word() {
        for body in ["Hallo,\n\nbitte.\n\nGruß, Ada", "5. März 2026\n\nAn Ben\n\nbitte.", "bitte"] {
            let letter = laid_out(&prepared(body), "PD-7K2M");
            assert_eq!((letter.place_and_date.as_str(), &letter.closing), ("", &None), "{body}");
            assert_eq!(letter.body, blocks_from_text(body));
        }
    }

    #[test]
    fn a_long_address_fits_into_the_window_of_an_envelope() {
        let foscam = "Room AB, 9/F, Block F5, TCL International E City, No. 1001 Zhongshan Road, Nanshan District, \
                      Shenzhen, PRC, 518055";
        let lines = recipient("Foscam", foscam);
        assert!(
            lines.len() <= WINDOW_LINES && lines.iter().all(|line| line.chars().count() <= WINDOW_LINE),
            "{lines:?}"
        );
        assert_eq!(lines.iter().skip(1).cloned().collect::<Vec<_>>().join(", "), foscam);
        assert_eq!(recipient("Foscam", "info@foscam.com"), ["Foscam", "info@foscam.com"]);
    }

    /// Every language knows its own date, recipient and close again.
    #[test]
    fn a_letter_in_any_language_gives_up_its_date_and_its_close() {
        for language in LetterLanguage::ALL {
            let words = Words(LetterWords::of(language));
            let (to, close) = (words.filled("letter-to", "name", "MIPI Alliance"), words.0.text("letter-close", &[]));
            let body = format!("DATE\n\n{to}\n\ntext\n\n{close}\nAda");
            let letter = laid_out(&Prepared { language, ..prepared(&body) }, "PD-7K2M");
            assert_eq!(letter.place_and_date, "DATE", "{language:?}");
            assert_eq!(letter.closing.map(|closing| closing.name).as_deref(), Some("Ada"), "{language:?}");
            assert_eq!(letter.body, blocks_from_text("text"), "{language:?}");
        }
    }
    #[test]
    fn an_english_copy_has_a_page_of_its_own_and_the_letter_its_close() {
        for language in LetterLanguage::ALL.into_iter().filter(|language| *language != LetterLanguage::English) {
            let words = Words(LetterWords::of(language));
            let close = words.0.text("letter-close", &[]);
            let body = format!("text\n\n{close}\nAda\n\n{}\n\n5 March 2026\n\nYours\nAda", words.copy_heading());
            let letter = laid_out(&Prepared { language, ..prepared(&body) }, "PD-7K2M");
            assert_eq!(letter.body, blocks_from_text("text"), "{language:?}");
            assert_eq!(letter.closing.map(|closing| closing.name).as_deref(), Some("Ada"), "{language:?}");
            let copy = letter.copy.expect("the copy");
            assert_eq!((copy.language, copy.body), (Language::English, blocks_from_text("5 March 2026\n\nYours\nAda")));
            assert!(
                copy.heading.ends_with("English copy of this letter") || language.tag() == "en",
                "{}",
                copy.heading
            );
        }
    }
}
