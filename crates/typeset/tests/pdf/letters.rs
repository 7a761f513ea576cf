//! What a letter says, in which order, and on how many pages.

use std::collections::BTreeSet;

use typeset::{Block, Language, Letter, Translation, TypesetError, blocks_from_text};

use crate::{
    reader::{Pdf, flat},
    samples::{ENGLISH_BODY, GERMAN_BODY, german, letter, long, print, typesetter, written_at},
};

#[test]
fn a_letter_is_read_aloud_in_the_order_of_the_page() {
    let letter = letter();
    let text = flat(&Pdf::read(&print(&letter)).structure().text);
    let closing = letter.closing.clone().expect("it has an end");
    let body = ENGLISH_BODY.to_owned();
    let parts = [letter.sender.concat(), letter.recipient.concat(), letter.place_and_date, letter.subject];
    let rest = [letter.reference, body, closing.greeting, closing.name, letter.enclosures.concat()];
    assert_eq!(text, flat(&(parts.concat() + &rest.concat())));
}

#[test]
fn the_subject_is_the_only_heading() {
    let pdf = Pdf::read(&print(&letter()));
    assert_eq!(pdf.texts("H1"), ["Request for a copy of my personal data"]);
    assert_eq!(pdf.texts("H2"), Vec::<String>::new());
}

#[test]
fn a_copy_in_another_language_has_a_page_and_a_voice_of_its_own() {
    let body = blocks_from_text(ENGLISH_BODY);
    let copy = Translation { language: Language::English, heading: "English copy of this letter".to_owned(), body };
    let pdf = Pdf::read(&print(&Letter { copy: Some(copy), ..german() }));
    assert_eq!(pdf.page_count(), 2);
    assert_eq!(pdf.texts("H2"), ["English copy of this letter"]);
    assert!(!flat(&pdf.page_text(0)).contains(&flat("Dear Sir or Madam")));
    assert!(flat(&pdf.page_text(1)).contains(&flat("Dear Sir or Madam")));
    assert!(flat(&pdf.structure().text).ends_with(&flat(ENGLISH_BODY)));
    let languages: BTreeSet<Vec<u8>> = pdf
        .document
        .objects
        .values()
        .filter_map(|object| {
            object.as_dict().ok()?.get(b"Lang").and_then(|language| language.as_str()).ok().map(<[u8]>::to_vec)
        })
        .collect();
    assert_eq!(languages, BTreeSet::from([b"de".to_vec(), b"en".to_vec()]));
}

#[test]
fn a_numbered_list_is_a_list_with_its_numbers() {
    let pdf = Pdf::read(&print(&letter()));
    assert_eq!(pdf.texts("L").len(), 1);
    assert_eq!(
        pdf.texts("Lbl").iter().map(|label| flat(label)).collect::<Vec<String>>(),
        ["1.", "2.", "3.", "4.", "5."]
    );
    assert!(pdf.texts("LBody")[1].contains("the categories of data concerned,"));
}

#[test]
fn a_list_can_begin_with_another_number() {
    let body = vec![Block::Numbered { start: 7, items: vec!["seven".to_owned(), "eight".to_owned()] }];
    let pdf = Pdf::read(&print(&Letter { body, ..letter() }));
    assert_eq!(pdf.texts("Lbl").iter().map(|label| flat(label)).collect::<Vec<String>>(), ["7.", "8."]);
}

#[test]
fn long_german_words_are_broken_and_stay_whole_in_the_text() {
    let pdf = Pdf::read(&print(&german()));
    let text = pdf.structure().text;
    assert!(text.contains('\u{ad}'), "no word was broken");
    assert!(flat(&text).contains(&flat(GERMAN_BODY)), "{text}");
}

#[test]
fn words_on_two_lines_are_not_run_together() {
    let pdf = Pdf::read(&print(&letter()));
    let paragraph = pdf.texts("P").into_iter().find(|text| text.starts_with("Please answer")).expect("the paragraph");
    let expected = ENGLISH_BODY.lines().last().expect("the last paragraph");
    assert_eq!(paragraph.replace('\u{ad}', ""), expected);
}

#[test]
fn pages_are_numbered_from_the_second_on() {
    let pdf = Pdf::read(&print(&long(5)));
    let last = pdf.page_count();
    assert!(last > 2, "three pages at least");
    assert_eq!(pdf.artifacts(0), "");
    assert_eq!(pdf.artifacts(1), format!("2 / {last}"));
    assert_eq!(pdf.artifacts(last - 1), format!("{last} / {last}"));
}

#[test]
fn a_letter_of_a_hundred_pages_is_complete() {
    let said: Vec<String> = (1..=3600).map(|number| format!("Line {number}.")).collect();
    let body = said.iter().cloned().map(Block::Paragraph).collect();
    let pdf = Pdf::read(&print(&Letter { body, ..letter() }));
    assert!(pdf.page_count() >= 100, "{} pages", pdf.page_count());
    let read: Vec<String> = pdf.texts("P").into_iter().filter(|text| text.starts_with("Line ")).collect();
    assert_eq!(read, said);
}

#[test]
fn the_end_of_a_letter_is_never_alone_on_a_page() {
    let mut turned = 0;
    for lines in 16..30 {
        let body = (1..=lines).map(|line| Block::Paragraph(format!("Line {line}."))).collect();
        let pdf = Pdf::read(&print(&Letter { body, ..letter() }));
        if pdf.page_count() == 2 {
            assert!(pdf.page_text(1).starts_with("Line "), "{lines} lines: {}", pdf.page_text(1));
            turned += 1;
        }
    }
    assert!(turned > 5, "{turned} letters needed a second page");
}

#[test]
fn a_word_wider_than_the_page_is_broken_and_not_cut_off() {
    let word = "W".repeat(400);
    let address = format!("{}@{}.example.org", "a".repeat(64), "b".repeat(63));
    let body = vec![Block::Paragraph(word.clone()), Block::Paragraph(address.clone())];
    let pdf = Pdf::read(&print(&Letter { body, ..letter() }));
    let text = pdf.structure().text;
    assert!(flat(&text).contains(&word) && flat(&text).contains(&address), "{text}");
    let wide = pdf.runs().iter().filter(|run| run.text.starts_with("WW"));
    let lines: BTreeSet<i64> = wide.map(|run| run.baseline).collect();
    assert!(lines.len() >= 10, "400 letters of the greatest width stand on {} lines", lines.len());
}

#[test]
fn an_empty_letter_is_an_empty_page_with_a_title() {
    let empty = Letter {
        language: Language::English,
        title: "Nothing yet".to_owned(),
        sender: Vec::new(),
        recipient: Vec::new(),
        place_and_date: String::new(),
        subject: String::new(),
        reference: String::new(),
        body: Vec::new(),
        closing: None,
        enclosures: Vec::new(),
        copy: None,
    };
    let pdf = Pdf::read(&print(&empty));
    assert_eq!((pdf.page_count(), pdf.structure().text.trim()), (1, ""));
    let blank = Letter { subject: "  ".to_owned(), body: vec![Block::Paragraph(String::new())], ..empty.clone() };
    assert_eq!(Pdf::read(&print(&blank)).page_count(), 1);
    let untitled = typesetter().letter(&Letter { title: " \n".to_owned(), ..empty }, written_at());
    assert!(matches!(untitled, Err(TypesetError::NoTitle)), "{untitled:?}");
}

#[test]
fn a_letter_without_a_title_is_called_by_its_subject() {
    let pdf = Pdf::read(&print(&Letter { title: String::new(), ..letter() }));
    assert_eq!(crate::safety::title(&pdf), "Request for a copy of my personal data");
}

#[test]
fn a_recipient_of_many_lines_pushes_the_letter_down() {
    let recipient: Vec<String> = (1..=12).map(|line| format!("Line {line}")).collect();
    let pdf = Pdf::read(&print(&Letter { recipient: recipient.clone(), ..letter() }));
    assert!(flat(&pdf.structure().text).contains(&flat(&recipient.concat())));
}
