//! Which characters come out, and what is said of those that cannot.

use typeset::{Block, Language, Letter, Script, TypesetError, Typesetter};

use crate::{
    reader::{Pdf, flat},
    samples::{explain, letter, print, print_summary, summary, typesetter, written_at},
};

fn saying(text: &str) -> Letter {
    Letter { body: vec![Block::Paragraph(text.to_owned())], ..letter() }
}

fn refused(letter: &Letter) -> TypesetError {
    typesetter().letter(letter, written_at()).expect_err("it cannot be set")
}

fn missing(text: &str) -> String {
    match refused(&saying(text)) {
        TypesetError::MissingGlyphs { characters } => characters.into_iter().collect(),
        other => panic!("{}", explain(&other)),
    }
}

const MARKUP: &str = "#import \"@preview/x:0.1.0\": * #let a = 1 #a #sys.version #read(\"/etc/passwd\") \
    $x^2 + sum_(i=0)^n$ *bold* _it_ `raw` = Heading - item + item / term: x <label> @ref \\ \\u{41} // no comment /* nor this */ \
    https://example.org/?a=b&c=d [content] {code} \"quotes\" 'single' -- --- ... ~ #[x] ]]} $$ ``` %PDF (a) <</S/JavaScript>>";

#[test]
fn markup_is_printed_as_it_was_written() {
    let letter = Letter {
        title: MARKUP.to_owned(),
        sender: vec![MARKUP.to_owned()],
        recipient: vec![MARKUP.to_owned()],
        place_and_date: MARKUP.to_owned(),
        subject: MARKUP.to_owned(),
        reference: MARKUP.to_owned(),
        body: vec![
            Block::Paragraph(MARKUP.to_owned()),
            Block::Numbered { start: 1, items: vec![MARKUP.to_owned()] },
            Block::Verbatim(MARKUP.to_owned()),
        ],
        enclosures: vec![MARKUP.to_owned()],
        copy: None,
        ..letter()
    };
    let pdf = Pdf::read(&print(&letter));
    assert_eq!(flat(&pdf.structure().text).matches(&flat(MARKUP)).count(), 9);
    assert_eq!(crate::safety::title(&pdf), MARKUP);
}

#[test]
fn markup_in_a_summary_is_printed_as_it_was_written() {
    let mut summary = summary(1);
    summary.log.content.rows[0].what = MARKUP.to_owned();
    summary.messages.content.rows[0].file = MARKUP.to_owned();
    summary.facts.content[0].value = MARKUP.to_owned();
    let text = Pdf::read(&print_summary(&summary)).structure().text;
    assert_eq!(flat(&text).matches(&flat(MARKUP)).count(), 3);
}

#[test]
fn every_letter_of_the_supported_languages_is_there() {
    let text =
        "ÄÖÜäöüßẞ ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ àâæçéèêëîïôœùûüÿ ŁłŚśŹźŻżĄąĘęĆćŃń ČčŘřŠšŽž ŐőŰű Ğğİı „“”‚‘’«»‹› –—…•§©®™°±×€£¥ № "
            .replace(" № ", " ");
    let printed = Pdf::read(&print(&saying(&text))).structure().text;
    assert!(flat(&printed).contains(&flat(&text)), "{printed}");
}

#[test]
fn an_accent_written_on_its_own_is_set() {
    let printed = Pdf::read(&print(&saying("Zoe\u{308} Ame\u{301}lie"))).structure().text;
    assert!(printed.contains("Zoë Amélie") || printed.contains("Zoe\u{308} Ame\u{301}lie"), "{printed}");
}

#[test]
fn characters_without_a_font_are_named_once_each() {
    assert_eq!(missing("Привет, привет"), "Привет п".replace(' ', "").as_str());
    assert_eq!(missing("thanks 😀 and 👍 and 😀"), "😀👍");
    assert_eq!(missing("مرحبا"), "مرحبا".chars().collect::<String>());
    assert_eq!(missing("a\0b\u{7}"), "\0\u{7}");
    assert_eq!(missing("private \u{e000}"), "\u{e000}");
}

#[test]
fn a_summary_names_what_it_cannot_show() {
    let mut summary = summary(1);
    summary.messages.content.rows[0].what = "Re: 🔒".to_owned();
    let error = typesetter().summary(&summary, written_at()).expect_err("it cannot be set");
    assert!(matches!(&error, TypesetError::MissingGlyphs { characters } if characters == &['🔒']), "{error:?}");
}

#[test]
fn chinese_text_without_a_font_is_refused_by_its_script() {
    for (text, script) in
        [("您好", Script::Han), ("こんにちは", Script::Kana), ("안녕하세요", Script::Hangul), ("ＡＢ", Script::Han)]
    {
        let error = refused(&saying(text));
        assert!(matches!(error, TypesetError::NoFontFor(found) if found == script), "{text}: {error:?}");
    }
}

#[test]
fn a_chinese_letter_without_a_font_is_refused_even_if_it_is_in_latin_letters() {
    let error = refused(&Letter { language: Language::SimplifiedChinese, ..letter() });
    assert!(matches!(error, TypesetError::NoFontFor(Script::Han)), "{error:?}");
}

const CHINESE: &str = "您好，请提供我的个人数据副本。“数据”——包括来源。";

/// What this computer has decides; both ways are right, and no third.
#[test]
fn a_chinese_letter_is_whole_where_the_computer_has_a_font() {
    let chinese = Letter {
        language: Language::SimplifiedChinese,
        subject: "个人数据副本".to_owned(),
        body: vec![Block::Paragraph(CHINESE.to_owned())],
        ..letter()
    };
    match Typesetter::default().letter(&chinese, written_at()) {
        Ok(file) => {
            let pdf = Pdf::read(&file);
            assert_eq!(crate::safety::language(&pdf), "zh-CN");
            assert!(flat(&pdf.structure().text).contains(CHINESE), "{}", pdf.structure().text);
            crate::safety::every_font_is_embedded(&pdf);
        }
        Err(error) => assert!(matches!(error, TypesetError::NoFontFor(Script::Han)), "{}", explain(&error)),
    }
}

#[test]
fn marks_of_direction_cannot_turn_a_text_round() {
    let printed = Pdf::read(&print(&saying("file \u{202e}fdp.exe\u{202c} \u{200e}end\u{feff}"))).structure().text;
    assert!(printed.contains("file fdp.exe end"), "{printed}");
}

#[test]
fn hyphens_and_spaces_of_every_kind_are_set() {
    let printed =
        Pdf::read(&print(&saying("e\u{2011}mail\u{2010}address 1\u{202f}000\u{a0}€\u{2009}net\tend"))).structure().text;
    assert!(flat(&printed).contains("e-mail-address1000€netend"), "{printed}");
}

#[test]
fn line_breaks_of_every_system_are_line_breaks() {
    let printed = |text: &str| Pdf::read(&print(&saying(text))).structure().text;
    let expected = printed("one\ntwo");
    for text in ["one\r\ntwo", "one\rtwo", "one\u{2028}two"] {
        assert_eq!(printed(text), expected);
    }
}

#[test]
fn what_others_wrote_can_be_spelled_out() {
    assert_eq!(typesetter().spelled_out("Re: 😀 Größe\r\n\0"), "Re: [U+1F600] Größe\n[U+0000]");
    assert_eq!(typesetter().spelled_out("数"), "[U+6570]");
    print(&saying(&typesetter().spelled_out("Привет 😀 数")));
}

#[test]
fn an_error_says_nothing_of_the_text() {
    let error = refused(&saying("secret 😀"));
    assert_eq!(error.to_string(), "the document has characters that no font at hand can show");
}
