//! The CSV files and the cards, read by other people's parsers.

use calcard::{Entry, Parser, vcard::VCardProperty};
use export::Options;
use proptest::prelude::*;
use words::Language;

use crate::world::{World, everything, field, named, text};

/// Values that hurt spreadsheets, address books and their readers.
const HOSTILE: [&str; 22] = [
    "=HYPERLINK(\"http://evil.example\",\"x\")",
    "+49 170 1234567",
    "-1+1|cmd",
    "@SUM(A1)",
    "\tTAB",
    "\rCR",
    "\nLF",
    "\0NUL",
    "＝1＋1",
    "＋1",
    "－1",
    "＠x",
    "'=1",
    "''+1",
    "'s-Hertogenbosch",
    "a;=1+1;\"b\"",
    "a;\"=1+1\"",
    "a; '=1",
    "first line\n=1+1",
    "line one\r\nline \"two\", three",
    "\"",
    "مرحبا 王小明 \u{202E}abc",
];

const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The value a reader gets who knows of the apostrophe.
fn plain(cell: &str) -> String {
    let mut out = String::new();
    for (place, part) in cell.split_inclusive([';', '\t', '\n', '\r']).enumerate() {
        let start = part.trim_start_matches(['\'', '"', ' ']);
        let marked = start.starts_with(FORMULA) || (place == 0 && start.starts_with(['\t', '\r', '\n', '\0']));
        out.push_str(if marked { part.strip_prefix('\'').expect("an apostrophe") } else { part });
    }
    out
}

fn with_name(value: &str) -> World {
    let mut world = World::of_ada(Language::English);
    let hikvision = world.organizations[0].id.clone();
    let profile = &mut world.records.get_mut(&hikvision).expect("records")[0];
    profile.values.get_mut(&field("given.name")).expect("a name").value = text(value);
    world
}

fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

fn name_in_sheet(value: &str) -> String {
    let files = with_name(value).files(&Options::everything_of_mine());
    let row = rows(&named(&files, "profile.csv")).into_iter().find(|row| row[2] == "given.name");
    row.expect("the name").remove(4)
}

#[test]
fn no_cell_of_a_hostile_value_is_a_formula_and_every_value_comes_back() {
    for value in HOSTILE {
        let cell = name_in_sheet(value);
        assert!(!cell.starts_with(FORMULA) && !cell.starts_with(['\t', '\r', '\n', '\0']), "{value:?}");
        assert_eq!(plain(&cell), value);
    }
}

#[test]
fn a_reader_that_splits_at_semicolons_or_tabs_sees_no_formula_either() {
    for value in HOSTILE {
        let bytes = named(&with_name(value).files(&Options::everything_of_mine()), "profile.csv");
        for delimiter in [b';', b'\t'] {
            let mut reader = csv::ReaderBuilder::new();
            let mut reader = reader.delimiter(delimiter).has_headers(false).flexible(true).from_reader(&bytes[3..]);
            for row in reader.byte_records() {
                for cell in row.expect("a row").iter() {
                    let cell = String::from_utf8_lossy(cell).into_owned();
                    assert!(!cell.starts_with(FORMULA), "{value:?} gives {cell:?}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Any text comes back from its cell for a reader who knows of the apostrophe.
    #[test]
    fn any_text_comes_back_from_its_cell(texts in prop::collection::vec("[=+@;'\" a\r\n\t\u{0}＝-]{0,12}|.*", 60..80)) {
        let mut world = World::of_ada(Language::English);
        world.organizations.truncate(1);
        world.activity = texts.iter().map(|text| ("a".to_owned(), text.clone(), None)).collect();
        let rows = rows(&named(&world.files(&everything()), "activity.csv"));
        prop_assert_eq!(rows.len(), texts.len() + 1);
        for (row, text) in rows[1..].iter().zip(texts) {
            prop_assert_eq!(plain(&row[4]), text);
        }
    }
}

#[test]
fn every_sheet_has_as_many_cells_in_each_row_as_in_its_head() {
    for language in Language::ALL {
        let files = World::of_ada(language).files(&everything());
        for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".csv")) {
            let rows = rows(bytes);
            assert!(rows.len() > 1, "{path} is empty");
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{path}");
        }
    }
}

#[test]
fn a_sheet_holds_as_many_rows_as_data_json() {
    let world = World::of_ada(Language::English);
    let (files, json) = (world.files(&everything()), world.json(&everything()));
    let in_json = |table: &str| {
        let organizations = json["organizations"].as_array().expect("a list").iter();
        organizations.map(|organization| organization[table].as_array().expect("a table").len()).sum::<usize>()
    };
    for (table, path) in [
        ("profile", "profile.csv"),
        ("activity", "activity.csv"),
        ("email_preferences", "email-preferences.csv"),
        ("sharing_choices", "sharing-choices.csv"),
    ] {
        assert_eq!(rows(&named(&files, path)).len() - 1, in_json(table), "{path}");
    }
}

#[test]
fn a_request_stands_in_every_file_with_its_dates_and_its_log() {
    let world = World::of_ada(Language::English);
    let (files, json) = (world.files(&everything()), world.json(&everything()));
    let report = String::from_utf8(named(&files, "report.html")).expect("UTF-8");
    let said =
        ["Get a copy of my data", "EU and EEA: GDPR", "Due on Fri 1 May 2026", "Sent, no answer", "from line 1 on"];
    for words in said {
        assert!(report.contains(words), "{words}");
    }
    let requests = json["organizations"][0]["requests"].as_array().expect("a list");
    assert_eq!((requests[0]["wish"].as_str(), requests[0]["late_days"].as_u64()), (Some("access"), Some(4)));
    assert_eq!((&requests[1]["wish"], requests[1]["broken_at"].as_u64()), (&serde_json::Value::Null, Some(1)));
    let rows = rows(&named(&files, "requests.csv"));
    let logged: usize = requests.iter().map(|request| request["log"].as_array().expect("a log").len()).sum();
    assert_eq!(rows.len() - 1, logged);
    let hash = requests[0]["log"][1]["document"].as_str().expect("a hash");
    assert!(rows[2].iter().any(|cell| cell == hash) && report.contains(hash));
}

#[test]
fn a_choice_says_whom_it_is_about_and_nothing_is_chosen_that_was_not() {
    let files = World::of_ada(Language::English).files(&everything());
    let rows = rows(&named(&files, "sharing-choices.csv"));
    let told: Vec<_> = rows.iter().skip(1).map(|row| row[2..6].join("|")).collect();
    assert_eq!(told, ["to.links|Other sites you reach through a link|no|listed", "to.the-moon|to.the-moon||listed"]);
    let report = String::from_utf8(named(&files, "report.html")).expect("UTF-8");
    for told in ["Other sites you reach through a link", "Not allowed", "Not chosen", "2 recipients"] {
        assert!(report.contains(told), "{told}");
    }
}

fn cards(bytes: &[u8]) -> Vec<calcard::vcard::VCard> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let mut parser = Parser::new(text);
    let mut cards = Vec::new();
    loop {
        match parser.entry() {
            Entry::VCard(card) => cards.push(card),
            Entry::Eof => return cards,
            other => panic!("not a card: {other:?}"),
        }
    }
}

fn values(card: &calcard::vcard::VCard, property: &VCardProperty) -> Vec<String> {
    let entries = card.entries.iter().filter(|entry| entry.name == *property);
    entries.flat_map(|entry| entry.values.iter()).filter_map(|value| value.as_text()).map(str::to_owned).collect()
}

#[test]
fn a_card_holds_the_members_own_values_and_nobody_elses() {
    let files = World::of_ada(Language::English).files(&everything());
    let cards = cards(&named(&files, "contact.vcf"));
    assert_eq!(cards.len(), 2);
    assert_eq!(values(&cards[0], &VCardProperty::Fn), ["Ada Weiß"]);
    assert_eq!(values(&cards[0], &VCardProperty::Email), ["ada@example.org"]);
    assert!(values(&cards[0], &VCardProperty::Adr).concat().contains("Linzer Straße 1\n1140 Wien; Hof, Tür 3"));
    assert_eq!(values(&cards[1], &VCardProperty::Fn), ["أدا 王小明"]);
    let text = String::from_utf8(named(&files, "contact.vcf")).expect("UTF-8");
    assert!(!text.contains("OTHER-PERSON") && !text.contains("GmbH"));
}

#[test]
fn a_hostile_name_cannot_add_a_property_to_its_card() {
    for value in HOSTILE.into_iter().chain(["x\r\nEMAIL:evil@example.org", "a\\nTEL:1", "x\u{2028}END:VCARD", "x,y;z"])
    {
        let cards = cards(&named(&with_name(value).files(&Options::everything_of_mine()), "contact.vcf"));
        assert_eq!(cards.len(), 2, "{value:?}");
        assert_eq!(values(&cards[0], &VCardProperty::Email), ["ada@example.org"], "{value:?}");
        assert_eq!(values(&cards[0], &VCardProperty::Tel), [""; 0], "{value:?}");
    }
}

#[test]
fn no_line_of_a_card_is_longer_than_75_octets_or_cut_within_a_character() {
    let bytes = named(&with_name(&"王ß".repeat(60)).files(&Options::everything_of_mine()), "contact.vcf");
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && std::str::from_utf8(line.as_bytes()).is_ok()));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    assert_eq!(values(&cards(text.as_bytes())[0], &VCardProperty::Fn), ["王ß".repeat(60)]);
}

#[test]
fn a_profile_without_a_name_still_gives_a_whole_card() {
    let mut world = World::of_ada(Language::German);
    let hikvision = world.organizations[0].id.clone();
    world.records.get_mut(&hikvision).expect("records")[0].values.remove(&field("given.name"));
    let cards = cards(&named(&world.files(&everything()), "contact.vcf"));
    assert_eq!(values(&cards[0], &VCardProperty::Fn), ["Kein Name gespeichert"]);
}
