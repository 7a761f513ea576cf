//! Rights, messages, deletion, peculiarities, the capability matrix and the single facts.

use organizations::{CapabilityId, Code, ContactKind, CopyDate, Mention, Outcome, Route, Stated};

use crate::sheet::{Row, Sheet};
use crate::{SECTIONS, for_each_pack};

#[test]
fn every_right_stands_in_both_with_the_same_section() {
    for_each_pack(|sheet, number, pack| {
        let rows = &sheet.section(&format!("{number}.10")).rows;
        let silent = |row: &Row| ["silent", "not mentioned"].iter().any(|word| row.second().starts_with(word));
        let expected: Vec<_> = rows.iter().map(|row| (silent(row), row.cell("Ref"))).collect();
        let found: Vec<_> =
            pack.rights.iter().map(|row| (row.mention == Mention::Silent, row.reference.clone())).collect();
        assert_eq!(found, expected, "{}", pack.id);
        for (row, right) in rows.iter().zip(&pack.rights) {
            let routes = right.routes.said().cloned().unwrap_or_default();
            for route in named_routes(&row.cell("Channel")) {
                assert!(routes.contains(&route), "{} {} lacks {route:?}", pack.id, right.id);
            }
            assert!(!right.covers.is_empty(), "{} {}", pack.id, right.id);
        }
    });
}

/// The routes a channel cell names beyond doubt.
fn named_routes(cell: &str) -> Vec<Route> {
    let account =
        cell == "account" || cell.starts_with("account /") || cell.contains("Causeway") || cell == "members.mipi.org";
    [
        (cell.contains('@'), Route::Email),
        (cell.contains("+86"), Route::Phone),
        (cell.contains("browser"), Route::Browser),
        (
            cell.contains("in the message") || cell.contains("in the e-mail") || cell.contains("/ link"),
            Route::LinkInMail,
        ),
        (account, Route::AccountWeb),
    ]
    .into_iter()
    .filter_map(|(named, route)| named.then_some(route))
    .collect()
}

#[test]
fn every_message_can_be_stopped_as_the_sheet_says() {
    for_each_pack(|sheet, number, pack| {
        let rows = &sheet.section(&format!("{number}.11")).rows;
        let expected: Vec<_> = rows.iter().map(|row| (stoppable(&row.second()), row.cell("Ref"))).collect();
        let found: Vec<_> = pack.messages.iter().map(|row| (row.stoppable.as_str(), row.reference.clone())).collect();
        assert_eq!(found, expected, "{}", pack.id);
    });
}

/// The code behind the sheet's words.
fn stoppable(cell: &str) -> &'static str {
    let words = [
        ("no stop", "silent"),
        ("no opt-out", "silent"),
        ("not stated", "silent"),
        ("not separately", "silent"),
        ("silent", "silent"),
        ("sent because you asked; no opt-out", "silent"),
        ("part of incident handling; no stop", "silent"),
        ("dpo leads it; no stop", "silent"),
        ("partly", "partly"),
        ("part of §4(a); opt-out only", "partly"),
        ("mipi: yes; co-sponsors", "partly"),
        ("only sent if you invite", "partly"),
        ("yes", "yes"),
        ("causeway communication settings", "yes"),
        ("you may stop receiving them", "yes"),
        ("not by the marketing opt-out", "no"),
        ("no", "no"),
    ];
    let cell = cell.to_lowercase();
    let known = words.iter().find(|(start, _)| cell.starts_with(start));
    known.map_or_else(|| panic!("words without a code: {cell}"), |(_, code)| code)
}

#[test]
fn every_consequence_of_a_deletion_stands_in_both() {
    let sheet = Sheet::read();
    let rows = &sheet.section("6.4").rows;
    assert_eq!(rows.len(), SECTIONS.len());
    for_each_pack(|_, _, pack| {
        let row = rows.iter().find(|row| row.first() == pack.id.as_str()).expect("every organization has a row");
        let columns = [
            (Outcome::Goes, "Goes"),
            (Outcome::Stays, "Stays (policy's reason)"),
            (Outcome::NotSaid, "Not said"),
            (Outcome::Before, "Before you delete"),
        ];
        for (outcome, column) in columns {
            assert!(row.has(column), "{column}");
            let expected = parts(pack.id.as_str(), outcome, &row.cell(column));
            assert_eq!(pack.deletion(outcome).count(), expected, "{} {column}", pack.id);
        }
    });
}

/// How many facts a cell lists. Text in brackets explains and does not count.
fn parts(organization: &str, outcome: Outcome, cell: &str) -> usize {
    let mut depth = 0_usize;
    let mut count = 1;
    for c in cell.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ';' if depth == 0 => count += 1,
            // Foscam's list of what stays is separated by commas.
            ',' if depth == 0 && organization == "foscam" && outcome == Outcome::Stays => count += 1,
            _ => {}
        }
    }
    count
}

#[test]
fn every_cell_of_the_capability_matrix_stands_in_both() {
    let sheet = Sheet::read();
    let rows = &sheet.section("6.1").rows;
    assert_eq!(rows.len(), CapabilityId::ALL.len());
    for_each_pack(|_, _, pack| {
        let order: Vec<_> = pack.capabilities.iter().map(|row| row.id).collect();
        assert_eq!(order, CapabilityId::ALL, "{}", pack.id);
        let expected: Vec<_> = rows.iter().map(|row| (row.first(), state(&row.cell(pack.id.as_str())))).collect();
        let found: Vec<_> =
            rows.iter().zip(&pack.capabilities).map(|(row, cell)| (row.first(), cell.state.as_str())).collect();
        assert_eq!(found, expected, "{}", pack.id);
    });
}

/// The code behind the matrix's words; content of its own is `stated`.
fn state(cell: &str) -> &'static str {
    let words = [
        ("not described", "not-described"),
        ("not respected", "no"),
        ("not mentioned", "silent"),
        ("none", "none"),
        ("no", "no"),
        ("implied", "implied"),
        ("causeway + unsubscribe", "stated"),
        ("causeway", "yes"),
        ("account", "yes"),
        ("yes (eu)", "yes-eu"),
        ("yes / yes (eu)", "yes-eu"),
        ("yes (gdpr, right not named)", "unnamed"),
        ("yes", "yes"),
        ("gdpr request", "unnamed"),
        ("\"certain rights\"", "unnamed"),
        ("help@ (not promised)", "not-promised"),
        ("questions only", "questions-only"),
        ("title only", "title-only"),
        ("assistance", "assistance"),
        ("missing", "missing"),
        ("silent", "silent"),
    ];
    let cell = cell.to_lowercase();
    words.iter().find(|(start, _)| cell.starts_with(start)).map_or("stated", |(_, code)| code)
}

#[test]
fn every_peculiarity_and_every_thing_worth_knowing_is_counted() {
    for_each_pack(|sheet, number, pack| {
        let section = sheet.section(&format!("{number}.13"));
        assert_eq!(pack.quirks.len(), section.numbered, "{}", pack.id);
        assert!(pack.quirks.iter().filter(|row| row.told).count() >= 3, "{}", pack.id);
        let worth = section.text.lines().find(|line| line.starts_with("Worth knowing")).expect("it closes the section");
        assert_eq!(pack.worth_knowing.len(), worth.split(" · ").count(), "{}", pack.id);
    });
}

#[test]
fn the_age_limit_is_the_one_in_the_sheet() {
    for_each_pack(|sheet, number, pack| {
        let text = &sheet.section(&format!("{number}.9")).text;
        match &pack.age.years {
            Stated::Silent => assert!(text.contains("silent"), "{}", pack.id),
            Stated::Said(years) => assert!(text.contains(&format!("under-**{years}**s")), "{}", pack.id),
        }
        assert_eq!(pack.age.or_local_minimum, text.contains("equivalent minimum age"), "{}", pack.id);
    });
}

#[test]
fn every_contact_is_printed_in_the_sheet_and_every_address_there_is_in_a_pack() {
    for_each_pack(|sheet, number, pack| {
        let text: String = (1..=13).map(|section| sheet.section(&format!("{number}.{section}")).text.clone()).collect();
        for contact in &pack.contacts {
            if let Some(value) = contact.value.said() {
                assert!(text.contains(value.as_str()), "{}: {value}", pack.id);
            }
        }
        let addresses =
            text.split([' ', '|', ';', ',', '(', ')', '*']).filter(|word| word.contains('@') && word.contains('.'));
        for address in addresses.map(|word| word.trim_end_matches('.')) {
            assert_eq!(pack.contact(ContactKind::Email), Some(address), "{}", pack.id);
        }
    });
}

#[test]
fn the_dates_of_the_copies_are_those_of_the_sheet() {
    let sheet = Sheet::read();
    let rows = &sheet.section("0").rows;
    for_each_pack(|_, _, pack| {
        let id = format!("`{}`", pack.id);
        let row = rows.iter().find(|row| row.cell("Organization id") == id).expect("every organization has a row");
        let dates = row.cell("Dates");
        let known = [&pack.policy.effective, &pack.policy.archived];
        for date in known.into_iter().filter_map(Stated::said) {
            assert!(dates.contains(&date.to_string()), "{}: {date}", pack.id);
        }
        match pack.copy_date() {
            CopyDate::On(date) => assert!(dates.contains(&format!("archived {date}")), "{}", pack.id),
            CopyDate::AsPrinted(text) => assert!(!text.is_empty() && dates.contains(&text), "{}", pack.id),
        }
        if let Some(printed) = pack.policy.printed.said() {
            assert!(dates.contains(printed.as_str()), "{}", pack.id);
        }
    });
}

#[test]
fn the_snapshots_are_those_of_the_sheet() {
    let sheet = Sheet::read();
    let named: Vec<&str> = sheet.section("0").text.lines().filter(|line| line.contains("/web.archive.org/")).collect();
    for_each_pack(|_, _, pack| {
        let line = named.iter().find(|line| line.starts_with(&format!("- `{}`: ", pack.id)));
        let address = line.and_then(|line| line.split(' ').nth(2));
        assert_eq!(pack.policy.snapshot.said().map(String::as_str), address, "{}", pack.id);
    });
    assert_eq!(named.len(), 4);
}

#[test]
fn do_not_track_is_only_said_of_the_organization_that_says_it() {
    for_each_pack(|sheet, number, pack| {
        let said = sheet.section(&format!("{number}.8")).text.contains("Do-Not-Track is not respected");
        assert_eq!(pack.cookies.do_not_track.said().copied(), said.then_some(false), "{}", pack.id);
    });
}
