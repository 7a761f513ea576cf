//! Running text: paragraphs, numbered lists, lines to be typed into a computer.

use typst::foundations::{Array, Dict, Value, dict};

use crate::glyphs::clean;

/// One piece of running text. Plain text throughout; a line break in it stays one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(String),
    /// A numbered list.
    Numbered {
        /// The first item's number.
        start: u32,
        /// The items, without their numbers.
        items: Vec<String>,
    },
    /// Text in which every character counts, as a command or a checksum; set in a fixed width.
    Verbatim(String),
}

impl Block {
    pub(crate) fn data(&self) -> Dict {
        match self {
            Self::Paragraph(text) => dict! { "kind" => "paragraph", "lines" => lines(text) },
            Self::Numbered { start, items } => dict! {
                "kind" => "numbered",
                "start" => i64::from(*start),
                "items" => items.iter().map(|item| Value::Array(lines(item))).collect::<Array>(),
            },
            Self::Verbatim(text) => dict! { "kind" => "verbatim", "lines" => lines(text) },
        }
    }
}

/// Reads plain text as it is written in a mail: an empty line ends a paragraph, and lines that begin
/// with `1.`, `2.` and so on, each one more than the last, are a numbered list.
///
/// Nothing is lost: what is not such a list stays a paragraph with its own line breaks.
pub fn blocks_from_text(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut paragraph: Vec<&str> = Vec::new();
    for line in text.lines() {
        if line.trim().is_empty() {
            end_paragraph(&mut blocks, &mut paragraph);
            continue;
        }
        match numbered(line) {
            Some((number, item)) if paragraph.is_empty() && continues_list(&mut blocks, number, item) => {}
            Some((1, item)) => {
                end_paragraph(&mut blocks, &mut paragraph);
                blocks.push(Block::Numbered { start: 1, items: vec![item.to_owned()] });
            }
            _ => paragraph.push(line),
        }
    }
    end_paragraph(&mut blocks, &mut paragraph);
    blocks
}

/// Adds the item to the list just before it, if its number is the next one.
fn continues_list(blocks: &mut [Block], number: u32, item: &str) -> bool {
    let Some(Block::Numbered { start, items }) = blocks.last_mut() else { return false };
    let next = u32::try_from(items.len()).ok().and_then(|length| start.checked_add(length));
    if next == Some(number) {
        items.push(item.to_owned());
    }
    next == Some(number)
}

fn end_paragraph(blocks: &mut Vec<Block>, paragraph: &mut Vec<&str>) {
    if !paragraph.is_empty() {
        blocks.push(Block::Paragraph(paragraph.join("\n")));
        paragraph.clear();
    }
}

/// The number and the text of a line like `2. All recipients`.
fn numbered(line: &str) -> Option<(u32, &str)> {
    let (number, item) = line.trim_start().split_once(". ")?;
    let plain = !number.starts_with('0') && number.bytes().all(|byte| byte.is_ascii_digit());
    Some((number.parse().ok().filter(|_| plain)?, item.trim()))
}

/// The lines of a text, ready to be set.
pub(crate) fn lines(text: &str) -> Array {
    clean(text).split('\n').map(|line| Value::Str(line.into())).collect()
}

/// Lines that were handed over one by one, without those that are empty.
pub(crate) fn filled(given: &[String]) -> Array {
    given.iter().filter(|line| !line.trim().is_empty()).flat_map(|line| lines(line)).collect()
}

pub(crate) fn block_data(blocks: &[Block]) -> Array {
    blocks.iter().map(|block| Value::Dict(block.data())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(text.to_owned())
    }

    fn list(start: u32, items: &[&str]) -> Block {
        Block::Numbered { start, items: items.iter().map(|item| (*item).to_owned()).collect() }
    }

    #[test]
    fn a_mail_becomes_paragraphs_and_numbered_lists() {
        let text = "Dear Ben,\n\nplease send:\n1. my data\n2. its sources\n\nThank you.\nAda";
        let expected = [
            paragraph("Dear Ben,"),
            paragraph("please send:"),
            list(1, &["my data", "its sources"]),
            paragraph("Thank you.\nAda"),
        ];
        assert_eq!(blocks_from_text(text), expected);
    }

    #[test]
    fn what_only_looks_like_a_list_stays_text() {
        for text in ["2. May was the day.", "3.5 metres", "01. first", "v1. x", "1.", "1.no space", "99999999999. x"] {
            assert_eq!(blocks_from_text(text), [paragraph(text)], "{text}");
        }
    }

    #[test]
    fn a_list_goes_on_over_an_empty_line_and_ends_where_the_numbers_break() {
        assert_eq!(blocks_from_text("1. a\n\n2. b\n5. c"), [list(1, &["a", "b"]), paragraph("5. c")]);
        assert_eq!(blocks_from_text("1. a\n1. b"), [list(1, &["a"]), list(1, &["b"])]);
    }

    #[test]
    fn no_text_is_no_block() {
        assert_eq!(blocks_from_text(""), []);
        assert_eq!(blocks_from_text(" \r\n\n\t"), []);
    }
}
