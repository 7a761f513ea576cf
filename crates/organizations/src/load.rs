//! Reading a pack: text in, pack or an error with file and line out.

use crate::check::check;
use crate::{Pack, PackError};

/// Reads and checks the pack in `text`. `file` is named in errors.
///
/// # Errors
/// [`PackError`] for the first thing that is wrong: an unknown key or code, a missing key, an id that
/// leads nowhere or is used twice, a contradiction.
pub fn load(file: &str, text: &str) -> Result<Pack, PackError> {
    let unreadable = |error: toml::de::Error| PackError::Unreadable {
        file: file.to_owned(),
        line: error.span().map_or(1, |span| line_of(text, span.start)),
        message: error.message().trim().to_owned(),
    };
    let pack: Pack = toml::from_str(text).map_err(unreadable)?;
    let lines = Lines::read(file, text).map_err(unreadable)?;
    check(&pack, &lines)?;
    Ok(pack)
}

/// Finds the lines of rows, for errors that only show once the whole pack is read.
pub(crate) struct Lines<'t> {
    pub(crate) file: &'t str,
    text: &'t str,
    table: toml::de::DeTable<'t>,
}

impl<'t> Lines<'t> {
    fn read(file: &'t str, text: &'t str) -> Result<Self, toml::de::Error> {
        Ok(Self { file, text, table: toml::de::DeTable::parse(text)?.into_inner() })
    }

    /// The line of `key` of the `index`-th row of `array`; of the row if it has no such key; 1 if there is no such row.
    pub(crate) fn of(&self, array: &str, index: usize, key: &str) -> usize {
        let Some(rows) = self.table.get(array).and_then(|value| value.get_ref().as_array()) else { return 1 };
        let Some(row) = rows.get(index) else { return 1 };
        let value = row.get_ref().as_table().and_then(|table| table.get(key));
        line_of(self.text, value.map_or(row.span().start, |value| value.span().start))
    }

    /// The line of a key at the top.
    pub(crate) fn of_key(&self, key: &str) -> usize {
        self.table.get(key).map_or(1, |value| line_of(self.text, value.span().start))
    }
}

/// The line of a byte offset, counted from 1.
fn line_of(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}
