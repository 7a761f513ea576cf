//! The packs and the fact sheet say the same, row by row and in both directions.
//!
//! Rows with an id are compared by it, rows without one by their place and section reference. Every
//! comparison is of whole lists, so a row that is missing on either side shows.
#![cfg(test)]

mod choices;
mod composing;
mod sheet;

use organizations::{Catalogue, Code, How, Pack, Says, Stated};
use sheet::{Row, Sheet};

/// The sections of the sheet, one per organization.
pub const SECTIONS: [(&str, &str); 5] =
    [("1", "onvif"), ("2", "hikvision"), ("3", "mipi"), ("4", "foscam"), ("5", "smarteye")];

/// Calls `compare` with each pack and its section number.
pub fn for_each_pack(compare: impl Fn(&Sheet, &str, &Pack)) {
    let sheet = Sheet::read();
    let catalogue = Catalogue::built_in().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(catalogue.all().len(), SECTIONS.len());
    for (number, id) in SECTIONS {
        let pack = catalogue.all().iter().find(|pack| pack.id.as_str() == id).expect("every section has a pack");
        compare(&sheet, number, pack);
    }
}

/// The code of a `Says` cell: what stands before an explanation.
fn says(cell: &str) -> String {
    let word = cell.split([',', '(']).next().unwrap_or_default().trim();
    if word == "does + may" { "does+may".to_owned() } else { word.to_owned() }
}

/// The code of a `How` cell.
fn how(letter: &str) -> &'static str {
    match letter {
        "G" => "given",
        "O" => "observed",
        "I" => "implied",
        "D" => "derived",
        "N" => "non-identifying",
        "D/N" => "derived/non-identifying",
        "-" => "not-collected",
        other => panic!("unknown letter {other}"),
    }
}

#[test]
fn every_category_stands_in_both_with_the_same_codes_and_section() {
    for_each_pack(|sheet, number, pack| {
        let mut expected = Vec::new();
        for (section, collected) in [("2", Some("given")), ("3", Some("observed")), ("4", None)] {
            for row in &sheet.section(&format!("{number}.{section}")).rows {
                let how = collected.unwrap_or_else(|| how(&row.cell("How")));
                let stated = match (row.has("Says"), how) {
                    (true, _) => says(&row.cell("Says")),
                    (false, "not-collected") => "does".to_owned(),
                    (false, _) => "silent".to_owned(),
                };
                expected.push((row.cell("id"), how.to_owned(), stated, row.cell("Ref")));
            }
        }
        let found: Vec<_> = pack
            .categories
            .iter()
            .map(|row| {
                (row.id.to_string(), row.how.as_str().to_owned(), row.says.as_str().to_owned(), row.reference.clone())
            })
            .collect();
        assert_eq!(found, expected, "{}", pack.id);
    });
}

#[test]
fn every_category_known_only_from_a_definition_is_marked_so() {
    use organizations::SourceOfFact::{Definition, Elsewhere, List};
    for_each_pack(|sheet, number, pack| {
        for section in ["2", "3", "4"] {
            for row in &sheet.section(&format!("{number}.{section}")).rows {
                let category = pack
                    .categories
                    .iter()
                    .find(|category| category.id.as_str() == row.cell("id"))
                    .expect("it is there");
                let defined = row.cell("Category").contains("definition") || row.cell("Ref").contains("definition");
                let expected = if section == "4" {
                    Elsewhere
                } else if defined {
                    Definition
                } else {
                    List
                };
                assert_eq!(category.source, expected, "{} {}", pack.id, category.id);
            }
        }
    });
}

#[test]
fn every_purpose_stands_in_both_with_the_same_basis_and_section() {
    for_each_pack(|sheet, number, pack| {
        let mut above = String::new();
        let expected: Vec<_> = sheet
            .section(&format!("{number}.5"))
            .rows
            .iter()
            .map(|row| {
                let cell = row.cell("Stated basis");
                if cell != "\"" {
                    above = cell;
                }
                let basis = match above.as_str() {
                    "necessary for the service" => "service",
                    "legitimate interest" => "legitimate-interest",
                    "law" => "law",
                    "" | "-" => "silent",
                    other => panic!("unknown basis {other}"),
                };
                (row.cell("id"), basis, row.cell("Ref"))
            })
            .collect();
        let basis = |stated: &Stated<organizations::Basis>| stated.said().map_or("silent", |basis| basis.as_str());
        let found: Vec<_> =
            pack.purposes.iter().map(|row| (row.id.to_string(), basis(&row.basis), row.reference.clone())).collect();
        assert_eq!(found, expected, "{}", pack.id);
    });
}

#[test]
fn every_recipient_stands_in_both_with_the_same_code_and_section() {
    for_each_pack(|sheet, number, pack| {
        let rows = &sheet.section(&format!("{number}.6")).rows;
        let expected: Vec<_> =
            rows.iter().map(|row| (row.cell("id"), says(&row.cell("Says")), row.cell("Ref"))).collect();
        let found: Vec<_> = pack
            .recipients
            .iter()
            .map(|row| (row.id.to_string(), row.says.as_str().to_owned(), row.reference.clone()))
            .collect();
        assert_eq!(found, expected, "{}", pack.id);
    });
}

#[test]
fn every_recipient_has_the_limits_and_choice_the_sheet_states() {
    use organizations::Choice::{NoneStated, OptOut, Permission};
    for_each_pack(|sheet, number, pack| {
        for (row, recipient) in sheet.section(&format!("{number}.6")).rows.iter().zip(&pack.recipients) {
            if row.has("Limits stated") {
                let stated = row.cell("Limits stated") != "-";
                assert_eq!(recipient.limits.is_silent(), !stated, "{} {}", pack.id, recipient.id);
            }
            if recipient.says == Says::Ask {
                assert!(matches!(recipient.choice, Permission | OptOut), "{} {}", pack.id, recipient.id);
            } else if matches!(recipient.says, Says::Law | Says::LawOrMay) {
                assert_eq!(recipient.choice, NoneStated, "{} {}", pack.id, recipient.id);
            }
        }
    });
}

#[test]
fn every_page_of_a_choice_stands_in_the_sheet() {
    for_each_pack(|sheet, number, pack| {
        for page in &pack.choice_pages {
            let rows = &sheet.section(&format!("{number}.6")).rows;
            let row = rows.iter().find(|row| row.cell("id") == page.recipient.as_str());
            let row = row.unwrap_or_else(|| panic!("the sheet has {}", page.recipient));
            assert!(row.cell("Limits stated").contains(&page.page), "{} {}", pack.id, page.recipient);
            assert_eq!(row.cell("Ref"), page.reference, "{} {}", pack.id, page.recipient);
        }
    });
}

#[test]
fn a_choice_leads_to_the_page_where_it_is_made() {
    let catalogue = Catalogue::built_in().unwrap_or_else(|error| panic!("{error}"));
    let pages = catalogue.all().iter().flat_map(|pack| {
        let page = |recipient| Some((pack.id.as_str(), pack.choice_page(recipient)?));
        pack.recipients.iter().filter_map(page).collect::<Vec<_>>()
    });
    let expected = [("hikvision", "networkadvertising.org"), ("mipi", "members.mipi.org")];
    assert_eq!(pages.collect::<Vec<_>>(), expected);
}

#[test]
fn every_row_of_identity_stands_in_both() {
    for_each_pack(|sheet, number, pack| {
        let content = |row: &Row| format!("{}{}", row.cell("Content"), row.cell("Value"));
        let rows = &sheet.section(&format!("{number}.1")).rows;
        let expected: Vec<_> = rows
            .iter()
            .map(|row| (if content(row).starts_with("silent") { "silent" } else { "stated" }, row.cell("Ref")))
            .collect();
        let found: Vec<_> = pack.identities.iter().map(|row| (row.kind.as_str(), row.reference.clone())).collect();
        assert_eq!(found, expected, "{}", pack.id);
    });
}

#[test]
fn every_place_and_every_retention_stands_in_both() {
    for_each_pack(|sheet, number, pack| {
        let about_time = ["Retention", "After", "Already", "Stays", "Speed", "Children", "Friend"];
        let (times, places): (Vec<_>, Vec<_>) = sheet
            .section(&format!("{number}.7"))
            .rows
            .iter()
            .partition(|row| about_time.iter().any(|word| row.first().starts_with(word)));
        assert_eq!(times.len(), pack.retentions.len(), "{}", pack.id);
        assert_eq!(places.len(), pack.countries.len(), "{}", pack.id);
        for (row, retention) in times.iter().zip(&pack.retentions) {
            same_section(row, &retention.reference, retention.id.as_str());
            assert_eq!(
                row.second().starts_with("silent"),
                retention.says == Says::Silent,
                "{} {}",
                pack.id,
                retention.id
            );
            assert!(
                retention.until_days.is_silent(),
                "no policy gives a period in numbers: {} {}",
                pack.id,
                retention.id
            );
        }
        for (row, country) in places.iter().zip(&pack.countries) {
            same_section(row, &country.reference, country.id.as_str());
            if row.second().starts_with("silent") {
                assert!(country.places.is_silent(), "{} {}", pack.id, country.id);
            }
        }
    });
}

/// Where a table has no column for it, the section stands in the text.
fn same_section(row: &Row, reference: &str, id: &str) {
    if row.has("Ref") {
        assert_eq!(row.cell("Ref"), reference, "{id}");
    } else {
        assert!(reference == "-" || row.second().contains(reference), "{id}: {reference}");
    }
}

#[test]
fn the_packs_hold_exactly_what_the_sheet_names_as_collected() {
    for_each_pack(|_, _, pack| {
        let nothing = pack.categories.iter().filter(|row| row.how == How::NotCollected).count();
        assert_eq!(nothing, usize::from(pack.id.as_str() == "smarteye"), "{}", pack.id);
    });
}
