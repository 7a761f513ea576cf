//! The program as anyone would call it: a table in, the same table with dates out.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use csv::{ReaderBuilder, StringRecord};

struct Table {
    head: StringRecord,
    rows: Vec<StringRecord>,
}

impl Table {
    fn cell(&self, row: usize, column: &str) -> &str {
        let place = self.head.iter().position(|name| name == column).expect(column);
        self.rows.get(row).and_then(|cells| cells.get(place)).expect("a row as long as its head")
    }
}

fn text(table: &str, arguments: &[&str]) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_desk"))
        .arg("clock")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    program.stdin.take().expect("standard input").write_all(table.as_bytes()).expect("it listens");
    let output = program.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn read(text: &str) -> Table {
    let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
    let head = reader.headers().expect("a head").clone();
    Table { head, rows: reader.records().map(|row| row.expect("a row")).collect() }
}

fn clock(table: &str, arguments: &[&str]) -> Table {
    read(&text(table, arguments))
}

#[test]
fn every_row_comes_back_with_its_dates_and_its_own_cells() {
    let table = clock(
        "name,law,country,received on,events\n\
         \"one, two\",eu-gdpr,DE,2026-01-31,\n\
         b,gdpr,DE,2026-01-31,extended 2026-02-20\n\
         c,UK,GB,2026-04-07,identity asked 2026-04-10; identity answered 2026-04-21\n\
         d,ccpa,,2026-06-26,\n\
         e,pipl,CN,2026-06-26,\n",
        &[],
    );
    assert_eq!(table.cell(0, "name"), "one, two");
    assert_eq!((table.cell(0, "due"), table.cell(0, "due is")), ("2026-03-02", "exact"));
    assert_eq!(table.cell(0, "end of term"), "2026-02-28");
    assert!(table.cell(0, "explanation").starts_with("They answer by Mon 2 March 2026: one month after they got it"));
    assert_eq!((table.cell(1, "due"), table.cell(1, "answer by")), ("2026-04-30", "2026-03-02"));
    assert_eq!(table.cell(2, "due"), "2026-05-21");
    assert_eq!((table.cell(3, "due"), table.cell(3, "due is")), ("2026-08-10", "about"));
    assert_eq!(table.cell(3, "acknowledge by"), "2026-07-13");
    assert_eq!((table.cell(4, "due"), table.cell(4, "due is")), ("2026-07-26", "own reminder, not a legal date"));
    assert!((0..5).all(|row| table.cell(row, "error").is_empty()));
}

#[test]
fn a_row_that_is_not_understood_says_why_and_stops_nothing() {
    let table = clock(
        "law,country,received on,events\n\
         moon,DE,2026-01-31,\n\
         eu,Atlantis,2026-01-31,\n\
         eu,DE,2026-02-30,\n\
         eu,DE,31.01.2026,\n\
         eu,DE,9999-12-31,\n\
         eu,DE,1850-01-01,\n\
         eu,DE,2026-01-31,sneezed 2026-02-01\n\
         eu,DE,2026-01-31,extended\n\
         eu,DE,2026-01-31,identity answered 2026-02-01\n\
         eu,DE,2026-01-31,extended 2026-01-30\n\
         uk,GB,2026-01-31,\n\
         eu\n\
         eu,DE,2026-01-31,\n",
        &[],
    );
    let reasons = [
        "line 2: law: \"moon\" is none of",
        "line 3: country: \"Atlantis\" is no country",
        "line 4: received on: \"2026-02-30\" is no date",
        "line 5: received on: \"31.01.2026\" is no date",
        "line 6: this date is too far away",
        "line 7: sent 1850-01-01: this is dated too long ago",
        "line 8: events: \"sneezed 2026-02-01\" is not understood",
        "line 9: events: \"extended\" has no date",
        "line 10: identity-answered 2026-02-01: a request that is",
        "line 11: extended 2026-01-30: this is dated before the request was sent",
        "",
        "line 13: received on: \"\" is no date",
    ];
    for (row, reason) in reasons.iter().enumerate() {
        assert!(table.cell(row, "error").starts_with(reason), "{}", table.cell(row, "error"));
        assert_eq!(table.cell(row, "due"), "");
    }
    assert!(table.cell(10, "notes").contains("could not be read"), "{}", table.cell(10, "notes"));
    assert_eq!((table.cell(12, "due"), table.cell(12, "error")), ("2026-03-02", ""));
}

#[test]
fn a_country_may_be_named_in_words() {
    let rows = "law,country,received on\neu,germany,2026-03-05\neu,Deutschland,2026-03-05\neu,Portugal,2026-03-05\n";
    let table = clock(rows, &[]);
    let dues: Vec<_> = (0..3).map(|row| table.cell(row, "due")).collect();
    assert_eq!(dues, ["2026-04-07", "2026-04-07", "2026-04-06"]);
}

#[test]
fn with_a_day_to_look_at_it_the_future_is_refused_and_lateness_counted() {
    let rows = "law,country,received,events\neu,DE,2026-04-07,\neu,DE,2026-06-01,\n";
    let table = clock(rows, &["--today", "2026-05-10"]);
    assert_eq!(table.cell(0, "late by days"), "3");
    assert!(table.cell(1, "error").contains("in the future"), "{}", table.cell(1, "error"));
    assert_eq!(clock(rows, &[]).cell(0, "late by days"), "");
}

#[test]
fn the_explanations_can_be_german() {
    let table = clock("law,country,received on,events\neu,DE,2026-01-31,\n", &["--language", "de"]);
    assert!(
        table.cell(0, "explanation").starts_with("Antwort bis Mo., 2. März 2026"),
        "{}",
        table.cell(0, "explanation")
    );
}

#[test]
fn a_table_without_a_head_and_one_with_a_mark_before_it_are_read() {
    assert_eq!(clock("eu,DE,2026-01-31,\n", &[]).cell(0, "due"), "2026-03-02");
    assert_eq!(clock("\u{feff}law,country,received on\neu,DE,2026-01-31\n", &[]).cell(0, "due"), "2026-03-02");
}

#[test]
fn what_was_written_once_is_written_the_same_again() {
    let rows = "law,country,received on,events\neu,DE,2026-01-31,extended 2026-02-20\nuk,GB,x,\n";
    let once = text(rows, &[]);
    assert_eq!(text(&once, &[]), once);
}

#[test]
fn nothing_in_gives_nothing_out() {
    assert_eq!(text("", &[]), "");
}
