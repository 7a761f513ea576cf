//! The summary of the evidence on one request: what is on it. Its look is `templates/summary.typ`.

use typst::foundations::{Array, Dict, Value, dict};

use crate::{
    Block, Language,
    block::{block_data, filled, lines},
};

/// What happened with one request, for an authority or a court to read and to check.
///
/// All words, headings and column titles included, come from the caller in the document's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The language of the whole document.
    pub language: Language,
    /// The title, printed and kept in the file.
    pub title: String,
    /// What the document is, below the title.
    pub introduction: Vec<Block>,
    /// The request in names and values.
    pub facts: Section<Vec<Fact>>,
    /// Every entry of the log, in its order.
    pub log: Section<Ledger<LogEntry>>,
    /// Every message that was kept, in the order it came or went.
    pub messages: Section<Ledger<MessageEntry>>,
    /// How a reader checks that nothing was changed.
    pub verification: Section<Vec<Block>>,
}

/// A part of the summary under its own heading; without a heading and content it is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section<T> {
    /// The heading.
    pub heading: String,
    /// What stands below it.
    pub content: T,
}

/// One thing to know about the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is, such as `Sent on`.
    pub name: String,
    /// The value.
    pub value: String,
}

/// A table with the same four columns on each page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger<Row> {
    /// The titles of the columns, in the order of the row's fields.
    pub columns: [String; 4],
    /// The rows, oldest first.
    pub rows: Vec<Row>,
    /// The sentence that stands in place of a table without rows.
    pub when_empty: String,
}

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// The moment as it is printed, with its time zone.
    pub when: String,
    /// What happened.
    pub what: String,
    /// Who did or said it.
    pub by_whom: String,
    /// SHA-256 of the entry.
    pub sha256: [u8; 32],
}

/// One message that lies beside the summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageEntry {
    /// The moment as it is printed, with its time zone.
    pub when: String,
    /// What the message is, such as its subject.
    pub what: String,
    /// The name of its file.
    pub file: String,
    /// SHA-256 of the file's bytes.
    pub sha256: [u8; 32],
}

impl Summary {
    pub(crate) fn data(&self) -> Dict {
        let facts = self
            .facts
            .content
            .iter()
            .map(|fact| Value::Dict(dict! { "name" => lines(&fact.name), "value" => lines(&fact.value) }));
        dict! {
            "title" => lines(&self.title),
            "introduction" => block_data(&self.introduction),
            "facts" => self.facts.data(facts.collect()),
            "log" => self.log.data(self.log.content.rows.iter().map(LogEntry::data).collect()),
            "log-table" => self.log.content.data(),
            "messages" => self.messages.data(self.messages.content.rows.iter().map(MessageEntry::data).collect()),
            "messages-table" => self.messages.content.data(),
            "verification" => self.verification.data(block_data(&self.verification.content)),
        }
    }
}

impl<T> Section<T> {
    fn data(&self, content: Array) -> Dict {
        dict! { "heading" => filled(std::slice::from_ref(&self.heading)), "content" => content }
    }
}

impl<Row> Ledger<Row> {
    fn data(&self) -> Dict {
        let columns: Array = self.columns.iter().map(|title| Value::Array(lines(title))).collect();
        dict! { "columns" => columns, "when-empty" => filled(std::slice::from_ref(&self.when_empty)) }
    }
}

impl LogEntry {
    fn data(&self) -> Value {
        row([&self.when, &self.what, &self.by_whom], &self.sha256)
    }
}

impl MessageEntry {
    fn data(&self) -> Value {
        row([&self.when, &self.what, &self.file], &self.sha256)
    }
}

fn row(texts: [&String; 3], sha256: &[u8; 32]) -> Value {
    let texts: Array = texts.into_iter().map(|text| Value::Array(lines(text))).collect();
    Value::Dict(dict! { "texts" => texts, "sha256" => grouped(sha256) })
}

/// Two lines of four groups of eight characters: an eye that compares keeps its place.
fn grouped(sha256: &[u8; 32]) -> Array {
    let line = |half: &[u8]| half.chunks(4).map(hex::encode).collect::<Vec<String>>().join(" ");
    sha256.chunks(16).map(|half| Value::Str(line(half).into())).collect()
}
