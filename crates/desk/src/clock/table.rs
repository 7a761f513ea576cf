//! The table: its columns in, the same with ours behind.

use std::{borrow::Cow, io::Write};

use anyhow::Context;
use csv::{ByteRecord, ReaderBuilder, StringRecord, Writer};

use super::answer::{Answer, COLUMNS};

/// What stands in a table without a head.
const HEADLESS: [&str; 4] = ["law", "country", "received on", "events"];

/// One row by its columns' names.
pub struct Row<'t> {
    head: &'t StringRecord,
    cells: StringRecord,
}

impl Row<'_> {
    /// The trimmed cell of a column; empty if there is none.
    pub fn get(&self, names: &[&str]) -> &str {
        let place = self.head.iter().position(|name| names.contains(&plain(name).as_str()));
        place.and_then(|place| self.cells.get(place)).unwrap_or_default().trim()
    }
}

/// How many requests there were.
pub struct Count {
    /// All of them.
    pub rows: usize,
    /// Those with an error.
    pub wrong: usize,
}

/// Writes `text` to `out`, each row with what `answer` says to it. What we wrote into an earlier file is
/// written anew.
pub fn fill(
    text: &[u8],
    out: impl Write,
    answer: impl Fn(&Row<'_>) -> Result<Answer, String>,
) -> anyhow::Result<Count> {
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
    let mut writer = Writer::from_writer(out);
    let mut record = ByteRecord::new();
    let mut head: Option<StringRecord> = None;
    let mut count = Count { rows: 0, wrong: 0 };
    while reader.read_byte_record(&mut record).context("the table cannot be read")? {
        let line = record.position().map_or(0, csv::Position::line);
        let cells: StringRecord =
            record.iter().map(String::from_utf8_lossy).collect::<Vec<Cow<'_, str>>>().into_iter().collect();
        let is_first = head.is_none();
        let names = head.get_or_insert_with(|| head_of(&cells));
        if is_first {
            let kept = names.iter().filter(|name| !COLUMNS.contains(name));
            writer.write_record(kept.chain(COLUMNS)).context("the output cannot be written")?;
            if names == &cells {
                continue;
            }
        }
        count.rows += 1;
        let row = Row { head: names, cells };
        let answer = answer(&row).unwrap_or_else(|error| {
            count.wrong += 1;
            Answer::wrong(format!("line {line}: {error}"))
        });
        let cells = &row.cells;
        let kept = (names.iter().enumerate())
            .filter(|(_, name)| !COLUMNS.contains(name))
            .map(|(place, _)| cells.get(place).unwrap_or_default());
        writer.write_record(kept.chain(answer.cells())).context("the output cannot be written")?;
    }
    writer.flush().context("the output cannot be written")?;
    Ok(count)
}

/// The first row, if it names a law's column; else the columns a table without a head has.
fn head_of(first: &StringRecord) -> StringRecord {
    if first.iter().any(|name| plain(name) == "law") { first.clone() } else { HEADLESS.iter().collect() }
}

/// A column's name without what differs from file to file.
fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', '-'], " ")
}
