//! Characters: which can be set, which are only marks for a computer, which need another font.

use typst::{foundations::Value, text::Font};

/// A script of which the fonts that come with the app have nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// Chinese characters, with the punctuation and the full-width forms used beside them.
    Han,
    /// Japanese syllables.
    Kana,
    /// Korean syllables.
    Hangul,
}

/// Text as it is set: one kind of line break, spaces for tabs, and without what cannot be seen.
///
/// Marks of writing direction are dropped because every font at hand runs from left to right: all
/// they could do is to show a text in another order than it has. The hyphens of Unicode that look
/// like the one on the keyboard become that one.
pub(crate) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars()
        .filter_map(|character| match character {
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            '\u{2010}' | '\u{2011}' => Some('-'),
            '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => None,
            '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => None,
            other => Some(other),
        })
        .collect()
}

/// The first script in the text that needs a font of this computer.
pub(crate) fn foreign_script(characters: &[char]) -> Option<Script> {
    characters.iter().copied().find_map(script)
}

/// Source: Unicode 17, `Blocks.txt`.
fn script(character: char) -> Option<Script> {
    match character {
        '\u{2e80}'..='\u{303f}' | '\u{3100}'..='\u{312f}' | '\u{31a0}'..='\u{31ef}' | '\u{3200}'..='\u{9fff}' => {
            Some(Script::Han)
        }
        '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' => Some(Script::Han),
        '\u{20000}'..='\u{3ffff}' => Some(Script::Han),
        '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' => Some(Script::Kana),
        '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7af}' => Some(Script::Hangul),
        _ => None,
    }
}

/// Every character of the data that none of the fonts has, once each, in the order of the text.
pub(crate) fn missing(data: &Value, fonts: &[Font]) -> Vec<char> {
    let mut found = Vec::new();
    collect(data, fonts, &mut found);
    found
}

fn collect(data: &Value, fonts: &[Font], found: &mut Vec<char>) {
    match data {
        Value::Str(text) => {
            for character in text.chars().filter(|character| !can_be_set(*character, fonts)) {
                if !found.contains(&character) {
                    found.push(character);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, fonts, found)),
        Value::Dict(fields) => fields.iter().for_each(|(_, value)| collect(value, fonts, found)),
        _ => {}
    }
}

/// Spaces of every width are made from the one all fonts have.
pub(crate) fn can_be_set(character: char, fonts: &[Font]) -> bool {
    let space = character.is_whitespace() || character == '\u{ad}';
    space || fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)))
}
