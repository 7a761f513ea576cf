//! Each language's own rules, and the English copy.

use rights::LetterLanguage;
use rights::letter::{Draft, Role, compose};

use crate::world::{Made, SECRETS, every_letter};

fn letters_in(language: LetterLanguage) -> impl Iterator<Item = (&'static Made, String)> {
    every_letter().iter().filter(move |made| made.letter.language == language).map(|made| {
        let subject = if made.letter.subject_fixed { "" } else { made.letter.subject.as_str() };
        let words = made.own_words(&format!("{subject}\n{}", made.letter.text()));
        (made, words)
    })
}

#[test]
fn no_english_word_is_left_in_a_chinese_letter() {
    for (made, words) in letters_in(LetterLanguage::SimplifiedChinese) {
        // A point of a law is named by its letter.
        let latin: String = words.replace("第c项", "").chars().filter(char::is_ascii_alphabetic).collect();
        assert!(latin.is_empty(), "{}: {latin}\n{words}", made.name);
    }
}

#[test]
fn chinese_marks_are_full_width_and_none_begins_a_line() {
    for (made, words) in letters_in(LetterLanguage::SimplifiedChinese) {
        let narrow = words.chars().find(|c| matches!(c, ',' | ';' | ':' | '?' | '!' | '(' | ')'));
        assert_eq!(narrow, None, "{}\n{words}", made.name);
        let begins = words.lines().filter_map(|line| line.chars().next()).find(|c| "，。、；：？！）》”".contains(*c));
        assert_eq!(begins, None, "{}\n{words}", made.name);
        assert!(!words.contains(' '), "a space between Chinese signs: {}\n{words}", made.name);
    }
}

#[test]
fn french_marks_have_a_narrow_space_before_them_that_does_not_break() {
    for (made, words) in letters_in(LetterLanguage::French) {
        let signs: Vec<char> = words.chars().collect();
        for pair in signs.windows(2) {
            if let [before, ':' | ';' | '?' | '!'] = pair {
                assert_eq!(*before, '\u{202f}', "{}\n{words}", made.name);
            }
        }
        assert!(!words.contains('\''), "a straight apostrophe: {}\n{words}", made.name);
    }
}

/// The greeting ends with a comma: the first sentence begins there.
#[test]
fn a_german_letter_goes_on_in_small_letters_behind_its_greeting() {
    for (made, _) in letters_in(LetterLanguage::German) {
        let first = made.letter.paragraphs.iter().find(|paragraph| paragraph.role == Role::Text).expect("a text");
        let is_small = first.text.starts_with(char::is_lowercase);
        assert!(is_small || first.text.starts_with("Ihre Adresse"), "{}: {}", made.name, first.text);
    }
}

#[test]
fn english_and_german_have_no_space_before_marks() {
    for language in [LetterLanguage::English, LetterLanguage::German] {
        for (made, words) in letters_in(language) {
            for mark in [" :", " ;", " ?", " !", " ,", " .", "  "] {
                assert!(!words.contains(mark), "{mark:?} {}\n{words}", made.name);
            }
            assert!(!words.contains('\''), "a straight apostrophe: {}\n{words}", made.name);
        }
    }
}

#[test]
fn an_english_copy_follows_a_letter_in_another_language_only_and_none_an_authority() {
    for made in every_letter() {
        let with_copy = compose(made.pack, &Draft { english_copy: true, ..made.draft.clone() }, &SECRETS);
        let with_copy = with_copy.expect("a copy changes nothing of what is needed");
        let english = Draft { language: LetterLanguage::English, ..made.draft.clone() };
        let english = compose(made.pack, &english, &SECRETS).expect("it can be written in English too");
        let wanted = made.letter.language != LetterLanguage::English && !made.is_complaint();
        assert_eq!(!with_copy.english_copy.is_empty(), wanted, "{}", made.name);
        if wanted {
            assert_eq!(with_copy.english_copy, english.paragraphs, "{}", made.name);
            assert!(with_copy.text().ends_with(&english.text()), "{}", made.name);
        } else {
            assert_eq!(with_copy.text(), made.letter.text(), "{}", made.name);
        }
    }
}
