//! What a file must have for everybody to read it, and what no file may have.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use lopdf::{Dictionary, Object, ObjectId};

use crate::{
    reader::Pdf,
    samples::{german, letter, print, print_summary, summary, typesetter, written_at},
};

/// Keys and names by which a file does something or fetches something.
const ACTIVE: [&str; 17] = [
    "URI",
    "JavaScript",
    "JS",
    "Launch",
    "OpenAction",
    "AA",
    "GoToR",
    "GoToE",
    "SubmitForm",
    "ImportData",
    "RichMedia",
    "EmbeddedFile",
    "EmbeddedFiles",
    "Filespec",
    "AcroForm",
    "XFA",
    "Annots",
];

pub fn title(pdf: &Pdf) -> String {
    let info = pdf.dictionary(&pdf.document.trailer, "Info");
    lopdf::decode_text_string(pdf.get(info, "Title").expect("a title")).expect("text")
}

pub fn language(pdf: &Pdf) -> String {
    lopdf::decode_text_string(pdf.get(pdf.catalog(), "Lang").expect("a language")).expect("text")
}

pub fn every_font_is_embedded(pdf: &Pdf) {
    let descriptors: Vec<&Dictionary> = pdf
        .document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dictionary| dictionary.has_type(b"FontDescriptor"))
        .collect();
    assert!(!descriptors.is_empty(), "no font at all");
    for descriptor in descriptors {
        let embedded = descriptor.has(b"FontFile2") || descriptor.has(b"FontFile3");
        assert!(embedded, "{descriptor:?}");
    }
}

fn files() -> [Pdf; 3] {
    [print(&letter()), print(&german()), print_summary(&summary(40))].map(|file| Pdf::read(&file))
}

#[test]
fn a_file_is_tagged_and_says_its_language_and_title() {
    let titles =
        ["Request for a copy of my data", "Auskunft über meine Daten", "Evidence on a request to MIPI Alliance"];
    for ((pdf, title), language) in files().iter().zip(titles).zip(["en", "de", "en"]) {
        let flag =
            |dictionary, key| pdf.get(pdf.dictionary(pdf.catalog(), dictionary), key).and_then(|it| it.as_bool().ok());
        assert_eq!(flag("MarkInfo", "Marked"), Some(true));
        assert_eq!(flag("ViewerPreferences", "DisplayDocTitle"), Some(true));
        assert_eq!((self::title(pdf).as_str(), self::language(pdf).as_str()), (title, language));
        assert_eq!(pdf.structure().role, "Document");
    }
}

/// Source: ISO 14289-1:2014, 5.
#[test]
fn a_file_declares_the_standard_it_was_held_against() {
    for pdf in files() {
        let metadata = pdf.get(pdf.catalog(), "Metadata").and_then(|it| it.as_stream().ok()).expect("metadata");
        let metadata = metadata.get_plain_content().expect("metadata can be read");
        let metadata = String::from_utf8(metadata).expect("text");
        assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
    }
}

#[test]
fn all_fonts_are_in_the_file() {
    files().iter().for_each(every_font_is_embedded);
}

#[test]
fn nothing_in_a_file_acts_or_fetches() {
    for pdf in files() {
        let mut names = BTreeSet::new();
        pdf.document.objects.values().for_each(|object| collect(object, &mut names));
        collect(&Object::Dictionary(pdf.document.trailer.clone()), &mut names);
        assert!(names.contains("StructTreeRoot"), "the file was not read");
        assert_eq!(ACTIVE.iter().filter(|name| names.contains(**name)).collect::<Vec<_>>(), Vec::<&&str>::new());
    }
}

fn collect(object: &Object, names: &mut BTreeSet<String>) {
    let mut note = |name: &[u8]| names.insert(String::from_utf8_lossy(name).into_owned());
    match object {
        Object::Name(name) => {
            note(name);
        }
        Object::Array(items) => items.iter().for_each(|item| collect(item, names)),
        Object::Dictionary(fields) => collect_fields(fields, names),
        Object::Stream(stream) => collect_fields(&stream.dict, names),
        _ => {}
    }
}

fn collect_fields(fields: &Dictionary, names: &mut BTreeSet<String>) {
    for (key, value) in fields {
        names.insert(String::from_utf8_lossy(key).into_owned());
        collect(value, names);
    }
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    assert_eq!(print(&letter()), print(&letter()));
    assert_eq!(print_summary(&summary(5)), print_summary(&summary(5)));
}

#[test]
fn the_date_of_a_file_is_the_one_handed_in() {
    let date = |at: Timestamp| {
        let pdf = Pdf::read(&typesetter().letter(&letter(), at).expect("a letter"));
        let info = pdf.dictionary(&pdf.document.trailer, "Info").clone();
        info.get(b"CreationDate")
            .and_then(lopdf::Object::as_str)
            .map(|date| String::from_utf8_lossy(date).into_owned())
            .ok()
    };
    assert_eq!(date(written_at()).as_deref(), Some("D:20260305093000Z"));
    assert_eq!(date(written_at() + SignedDuration::from_secs(61)).as_deref(), Some("D:20260305093101Z"));
    assert_eq!(date(Timestamp::MIN), None);
}

#[test]
fn every_page_is_an_a4_page_in_the_order_of_its_structure() {
    for pdf in files() {
        let pages: Vec<ObjectId> = pdf.document.get_pages().into_values().collect();
        for page in pages {
            let page = pdf.document.get_dictionary(page).expect("a page");
            let size: Vec<f32> = pdf
                .get(page, "MediaBox")
                .and_then(|it| it.as_array().ok())
                .expect("a size")
                .iter()
                .map(|it| it.as_float().expect("a number"))
                .collect();
            assert!((size[2] - 595.28).abs() < 0.1 && (size[3] - 841.89).abs() < 0.1, "{size:?}");
            assert_eq!(pdf.get(page, "Tabs").and_then(|it| it.as_name().ok()), Some(b"S".as_slice()));
        }
    }
}
