//! What a summary says, and how its tables are read.

use std::collections::BTreeSet;

use typeset::{Language, Section, Summary};

use crate::{
    reader::{Node, Pdf, flat},
    samples::{print_summary, summary},
};

fn tables(node: &Node) -> Vec<&Node> {
    let below = node.children.iter().flat_map(tables);
    if node.role == "Table" { vec![node] } else { below.collect() }
}

fn cells<'a>(node: &'a Node, role: &str, found: &mut Vec<&'a Node>) {
    if node.role == role {
        found.push(node);
    }
    node.children.iter().for_each(|child| cells(child, role, found));
}

fn all<'a>(node: &'a Node, role: &str) -> Vec<&'a Node> {
    let mut found = Vec::new();
    cells(node, role, &mut found);
    found
}

#[test]
fn headings_lead_through_the_summary() {
    let pdf = Pdf::read(&print_summary(&summary(4)));
    assert_eq!(pdf.texts("H1"), ["Evidence on a request to MIPI Alliance"]);
    assert_eq!(pdf.texts("H2"), ["The request", "Log", "Messages", "How to check this"]);
}

#[test]
fn every_column_of_a_table_has_its_header() {
    let structure = Pdf::read(&print_summary(&summary(40))).structure();
    let tables = tables(&structure);
    assert_eq!(tables.len(), 2, "the log and the messages");
    for (table, titles) in tables
        .into_iter()
        .zip([["When", "What", "By whom", "SHA-256 of the entry"], ["When", "What", "File", "SHA-256 of the file"]])
    {
        let headers = all(table, "TH");
        assert_eq!(headers.iter().map(|header| header.text.trim()).collect::<Vec<&str>>(), titles);
        assert!(headers.iter().all(|header| header.scope.as_deref() == Some("Column")), "{headers:?}");
    }
}

#[test]
fn every_entry_stands_in_the_table_with_its_whole_hash() {
    let summary = summary(40);
    let structure = Pdf::read(&print_summary(&summary)).structure();
    let rows: Vec<Vec<String>> = all(tables(&structure)[0], "TR")
        .into_iter()
        .map(|row| all(row, "TD").into_iter().map(|cell| flat(&cell.text)).collect())
        .filter(|row: &Vec<String>| !row.is_empty())
        .collect();
    let expected: Vec<Vec<String>> = summary
        .log
        .content
        .rows
        .iter()
        .map(|entry| {
            let hash: String = entry.sha256.iter().map(|byte| format!("{byte:02x}")).collect();
            vec![flat(&entry.when), flat(&entry.what), flat(&entry.by_whom), hash]
        })
        .collect();
    assert_eq!(rows, expected);
}

#[test]
fn facts_are_read_as_pairs() {
    let pdf = Pdf::read(&print_summary(&summary(1)));
    let first = |role: &str| pdf.texts(role).first().map(|text| text.trim().to_owned());
    assert_eq!(first("Lbl").as_deref(), Some("Organization"));
    assert_eq!(first("LBody").as_deref(), Some("MIPI Alliance, Inc."));
}

#[test]
fn every_page_says_its_number_and_how_many_there_are() {
    let pdf = Pdf::read(&print_summary(&summary(40)));
    let last = pdf.page_count();
    assert!(last > 2, "{last} pages");
    for page in 0..last {
        assert!(pdf.artifacts(page).ends_with(&format!("{} / {last}", page + 1)), "{}", pdf.artifacts(page));
    }
}

#[test]
fn a_table_without_rows_is_a_sentence() {
    let structure = Pdf::read(&print_summary(&summary(0))).structure();
    assert!(tables(&structure).is_empty());
    assert!(structure.text.contains("Nothing has been recorded."));
    assert!(structure.text.contains("No message has been kept."));
}

#[test]
fn empty_parts_leave_no_heading() {
    let summary = Summary {
        introduction: Vec::new(),
        facts: Section { heading: String::new(), content: Vec::new() },
        verification: Section { heading: String::new(), content: Vec::new() },
        ..summary(1)
    };
    assert_eq!(Pdf::read(&print_summary(&summary)).texts("H2"), ["Log", "Messages"]);
}

#[test]
fn an_entry_longer_than_a_page_is_complete() {
    let mut summary = summary(3);
    summary.log.content.rows[1].what = "A long answer, kept word for word. ".repeat(400);
    let text = Pdf::read(&print_summary(&summary)).structure().text;
    assert_eq!(flat(&text).matches(&flat("A long answer, kept word for word.")).count(), 400);
}

#[test]
fn a_word_wider_than_its_column_is_broken_and_not_cut_off() {
    let mut summary = summary(1);
    let entry = &mut summary.log.content.rows[0];
    entry.what = "W".repeat(200);
    entry.by_whom = format!("{}@example.org", "W".repeat(60));
    let pdf = Pdf::read(&print_summary(&summary));
    let wide = pdf.runs().iter().filter(|run| run.text.starts_with("WW"));
    let lines: BTreeSet<i64> = wide.map(|run| run.baseline).collect();
    assert!(lines.len() >= 12, "200 letters of the greatest width stand on {} lines", lines.len());
    assert!(flat(&pdf.structure().text).contains(&format!("{}{}@example.org", "W".repeat(200), "W".repeat(60))));
}

#[test]
fn a_long_word_in_a_column_is_broken_by_the_rules_of_its_language() {
    let mut summary = Summary { language: Language::German, ..summary(1) };
    summary.log.content.rows[0].by_whom = "Datenschutzbeauftragtenstellvertretung".to_owned();
    let structure = Pdf::read(&print_summary(&summary)).structure();
    let read = &all(tables(&structure)[0], "TD")[2].text;
    assert!(read.starts_with("Datenschutz") && read.contains('\u{ad}'), "{read}");
    assert_eq!(flat(read), "Datenschutzbeauftragtenstellvertretung");
}
